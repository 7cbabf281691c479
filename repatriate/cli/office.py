"""Settings of an operation on the command line: its name outside, contacts, planning."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.template_rows import settings
from repatriate.app.core.transaction import Command
from repatriate.app.documents.blanks.register import printer_pdf
from repatriate.cli.actions import OFFSET, PDF, TOML, ask_argument, ask_path, ask_text, asks
from repatriate.cli.console import Console, format_table
from repatriate.cli.values import must_end
from repatriate.intake.columns import SETTINGS
from repatriate.model.fields import Kind
from repatriate.printing.offsets import NONE, Offset, check_offset, load_offsets, offset_of, set_offset
from repatriate.printing.outfile import write_whole


@asks(ask_argument("what", "KEY [VALUE] | KEY=VALUE...", many=True), epilog=f"Settings: {', '.join(SETTINGS)}.")
def set_(console: Console, file: Path, what: tuple[str, ...]) -> None:
    """Set KEY to VALUE, or without VALUE back to the default.

    KEY=VALUE sets several at once. `list FILE settings` shows what is set.
    """
    wanted = _parse_pairs(what)
    with console.opened(file, write=True) as operation:
        operation.run(ChangeSettings(wanted))
        kept = {row["key"]: row["value"] for row in settings(operation.db)}
    now = [{"key": key, "value": kept.get(key)} for key in wanted]
    lines = [f"{one['key']} is {one['value']}." if one["value"] else f"{one['key']} is not set." for one in now]
    console.answer({**now[0], "count": 1} if len(now) == 1 else {"settings": now, "count": len(now)}, lambda: lines)


def _parse_pairs(what: tuple[str, ...]) -> dict[str, str | None]:
    """Values by key, however they were typed."""
    if "=" in what[0]:
        if bad := next((one for one in what if "=" not in one), None):
            raise click.UsageError(f"{bad} is not KEY=VALUE.")
        return {key: value or None for key, _, value in (one.partition("=") for one in what)}
    if len(what) > 2:
        raise click.UsageError("Say KEY VALUE, or several as KEY=VALUE; a value of several words stands in quotes.")
    return {what[0]: what[1] if len(what) > 1 else None}


# -- Sets, lists and measures the offset of each printer, for all commands that print on a page.


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
    return check_offset(right, down)


@asks(file=False)
def offsets_(console: Console) -> None:
    """The offsets of this computer's printers, in tenths of a millimetre."""
    rows = [{"printer": name, "right": one.right, "down": one.down} for name, one in load_offsets().items()]
    console.answer(rows, lambda: format_table(rows))


@asks(
    ask_argument("printer"), ask_argument("right", kind=Kind.WHOLE), ask_argument("down", kind=Kind.WHOLE), file=False,
    context_settings={"ignore_unknown_options": True},
)  # fmt: skip
def offset(console: Console, printer: str, right: int, down: int) -> None:
    """Set how far pages are moved on PRINTER; see `testsheet`.

    RIGHT and DOWN are tenths of a millimetre.
    """
    set_offset(printer, check_offset(right, down))
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
    by = load_offsets().get(printer, NONE) if printer and not moved else asked_offset(printer, moved)
    if file is None:
        data = printer_pdf(None, layout, by, about=printer or "")
    else:
        with console.opened(file, write=False) as operation:
            data = printer_pdf(operation.db, layout, by, about=printer or "")
    write_whole(out, data)
    console.answer({"file": str(out), "count": 1}, lambda: [f"Print {out} at 100 %, measure, then set the offset."])


# -- Builds the commands for files of the office's own: writing one out, and removing one from the operation.


def write_copy(console: Console, out: Path, text: str) -> None:
    """Write such a file and say where it is."""
    must_end(out, ".toml")
    write_whole(out, text.encode("utf-8"))
    console.answer({"file": str(out), "count": 1}, lambda: [f"Wrote {out}."])


def make_save_command(about: str, text_of: Callable[[Any, str], str]) -> click.Command:
    """The command `save FILE NAME OUT.toml`, with that help; `text_of` gives the text from the database of the operation."""

    @asks(ask_argument("name"), TOML, name="save", help=about)
    def save_text(console: Console, file: Path, name: str, out: Path) -> None:
        with console.opened(file, write=False) as operation:
            text = text_of(operation.db, name)
        write_copy(console, out, text)

    return save_text


def make_remove_command(thing: str, about: str, command: Callable[[str], Command[None]]) -> click.Command:
    """The command `remove FILE NAME`, with that help; `thing` is what it removes."""

    @asks(ask_argument("name"), name="remove", help=about)
    def remove_file(console: Console, file: Path, name: str) -> None:
        with console.opened(file, write=True) as operation:
            operation.run(command(name))
        console.answer({"name": name, "count": 1}, lambda: [f"The {thing} {name} is no longer in {file}."])

    return remove_file
