"""By how much pages are moved on each printer: set, listed, measured, and asked for by whatever prints on a page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from repatriate.app.documents.blanks.reports import printer_pdf
from repatriate.cli.console import Console, table, takes_common
from repatriate.cli.values import FILE, must_end
from repatriate.printing.offsets import NONE, Offset, checked, offset_of, offsets, set_offset
from repatriate.printing.outfile import write_whole

F = TypeVar("F", bound=Callable[..., Any])


def takes_offset(function: F) -> F:
    """The options of whatever is printed on a page that is there already."""
    printer = click.option("--printer", metavar="NAME", help="Move the page by the offset set for this printer.")
    moved = click.option(
        "--offset", "moved", metavar="RIGHT,DOWN", help="Move the page by this many tenths of a millimetre."
    )
    return moved(printer(function))


def asked_offset(printer: str | None, moved: str | None) -> Offset:
    """What --printer or --offset says."""
    if printer is not None and moved is not None:
        raise click.UsageError("Give --printer or --offset, not both.")
    if printer is not None:
        return offset_of(printer)
    if moved is None:
        return NONE
    try:
        right, down = (int(part) for part in moved.split(","))
    except ValueError:
        raise click.UsageError("An offset is two whole numbers, as --offset 3,-12.") from None
    return checked(right, down)


@click.command("offsets")
@takes_common
def offsets_(console: Console) -> None:
    """The offsets of this computer's printers, in tenths of a millimetre."""
    rows = [{"printer": name, "right": one.right, "down": one.down} for name, one in offsets().items()]
    console.answer(rows, lambda: table(rows))


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("printer")
@click.argument("right", type=int)
@click.argument("down", type=int)
@takes_common
def offset(console: Console, printer: str, right: int, down: int) -> None:
    """Set how far pages are moved on PRINTER; see `testsheet`.

    RIGHT and DOWN are tenths of a millimetre.
    """
    set_offset(printer, checked(right, down))
    console.answer(
        {"printer": printer, "right": right, "down": down, "count": 1}, lambda: [f"Set the offset of {printer}."]
    )


@click.command()
@click.argument("out", type=FILE, metavar="OUT.pdf")
@click.option("--layout", metavar="NAME", help="The page layout whose size and boxes are drawn.")
@click.option("--file", type=FILE, help="The operation file with the office's own layouts.")
@takes_offset
@takes_common
def testsheet(
    console: Console, out: Path, layout: str | None, file: Path | None, printer: str | None, moved: str | None
) -> None:
    """Write the page that is measured to set the offset of a printer."""
    must_end(out, ".pdf")
    # A printer without an offset is what the sheet is for.
    by = offsets().get(printer, NONE) if printer and not moved else asked_offset(printer, moved)
    if file is None:
        data = printer_pdf(None, layout, by, about=printer or "")
    else:
        with console.opened(file, write=False) as operation:
            data = printer_pdf(operation.db, layout, by, about=printer or "")
    write_whole(out, data)
    console.answer({"file": str(out), "count": 1}, lambda: [f"Print {out} at 100 %, measure, then set the offset."])
