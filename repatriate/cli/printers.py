"""Sets, lists and measures the offset of each printer, for all commands that print on a page."""

from __future__ import annotations

from pathlib import Path

import click

from repatriate.app.documents.blanks.reports import printer_pdf
from repatriate.cli.actions import asks
from repatriate.cli.console import Console, table
from repatriate.cli.questions import OFFSET, PDF, ask_argument, ask_path, ask_text
from repatriate.cli.values import must_end
from repatriate.model.fields import Kind
from repatriate.printing.offsets import NONE, Offset, checked, offset_of, offsets, set_offset
from repatriate.printing.outfile import write_whole


def asked_offset(printer: str | None, moved: str | None) -> Offset:
    """The offset that --printer or --offset gives. Raises click.UsageError."""
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


@asks(file=False)
def offsets_(console: Console) -> None:
    """The offsets of this computer's printers, in tenths of a millimetre."""
    rows = [{"printer": name, "right": one.right, "down": one.down} for name, one in offsets().items()]
    console.answer(rows, lambda: table(rows))


@asks(
    ask_argument("printer"), ask_argument("right", kind=Kind.WHOLE), ask_argument("down", kind=Kind.WHOLE), file=False,
    context_settings={"ignore_unknown_options": True},
)  # fmt: skip
def offset(console: Console, printer: str, right: int, down: int) -> None:
    """Set how far pages are moved on PRINTER; see `testsheet`.

    RIGHT and DOWN are tenths of a millimetre.
    """
    set_offset(printer, checked(right, down))
    console.answer(
        {"printer": printer, "right": right, "down": down, "count": 1}, lambda: [f"Set the offset of {printer}."]
    )


@asks(
    PDF,
    ask_text("layout", "NAME", "The page layout whose size and boxes are drawn."),
    ask_path("file", "", "The operation file with the office's own layouts."),
    *OFFSET, file=False,
)  # fmt: skip
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
