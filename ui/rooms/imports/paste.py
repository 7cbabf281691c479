"""Cells that were copied from a spreadsheet, a message or a web page, as a list to read."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.imports.open_file import OpenedList
from repatriate.intake.pasted import MOST_CHARACTERS
from repatriate.intake.roster.read import shape
from repatriate.intake.textfile import TooWide, table_of
from repatriate.intake.workbook import Workbook, cut_long_cells
from repatriate.model.errors import UserError
from ui.core.language import make_translator

_tr = make_translator("Import")


def opened_text(text: str) -> OpenedList:
    """The cells of a text. Raises UserError where there are none, or far too many."""
    if len(text) > MOST_CHARACTERS:
        raise UserError("too_large", _tr("That is too much to paste: save it as a file and import that."))
    try:
        rows = table_of(text.strip("\r\n")).rows
    except TooWide:
        raise UserError("too_large", _tr("That is too much to paste: save it as a file and import that.")) from None
    width = max((len(row) for row in rows), default=0)
    if width < 2:
        raise UserError("no_list", _tr("No cells were copied. Select them with their titles, copy, and paste again."))
    name = _tr("Pasted cells")
    workbook = Workbook(name, {name: [[*row, *[None] * (width - len(row))] for row in rows]})
    cut_long_cells(workbook)
    return OpenedList(Path(f"{name}.tsv"), workbook, shape(workbook), text.encode())
