"""Lists as text: separated values, pages of the web, the XML of Excel 2003."""

from __future__ import annotations

from pathlib import Path

from repatriate.intake.kinds import other_text
from repatriate.intake.markup import Grid, is_page, is_spreadsheet_xml, read_page, read_spreadsheet_xml
from repatriate.intake.refusals import make_unreadable_error
from repatriate.intake.sheet_xml import TooLarge
from repatriate.intake.sheets import MOST_CELLS, Workbook, trim_rows
from repatriate.intake.textfile import TooWide, table_of
from repatriate.model.errors import UserError
from repatriate.model.saying import say


def read_text(path: Path, text: str, encoding: str) -> Workbook:
    """Values with a separator, a page or the XML of Excel. Raises UserError, Unsound, TooLarge."""
    try:
        if is_spreadsheet_xml(text):
            return _build_workbook(path, read_spreadsheet_xml(text, MOST_CELLS), None)
        if is_page(text):
            return _read_page(path, text, encoding)
        if other := other_text(path, text):
            raise UserError("not_a_workbook", other)
        table = table_of(text)
    except TooWide as fault:
        raise UserError(
            "too_large",
            say("{0}: line {1} has more columns than a sheet: look for what is wrong there.", str(path), fault.row),
        ) from None
    if len(table.rows) * max(map(len, table.rows), default=0) > MOST_CELLS:
        raise TooLarge
    rows = trim_rows(table.rows)
    if len(rows) == 1 and len(rows[0]) == 1:
        raise make_unreadable_error(path)  # a word or a sentence
    return Workbook(path.name, {path.stem: rows}, encoding=encoding, separator=table.separator)


def _read_page(path: Path, text: str, encoding: str) -> Workbook:
    tables = read_page(text, MOST_CELLS)
    if not tables:
        raise UserError(
            "not_a_workbook",
            say("{0} is a web page without a table: ask for the list as an Excel file.", str(path)),
        )
    for number, table in enumerate(tables, 1):
        table.name = path.stem if len(tables) == 1 else f"{path.stem} {number}"
    return _build_workbook(path, tables, encoding)


def _build_workbook(path: Path, grids: list[Grid], encoding: str | None) -> Workbook:
    for grid in grids:
        if len(grid.rows) * max(map(len, grid.rows), default=0) > MOST_CELLS:
            raise TooLarge
    return Workbook(
        path.name,
        {grid.name: trim_rows(grid.rows) for grid in grids},
        {grid.name: tuple(grid.lost) for grid in grids if grid.lost},
        {grid.name: tuple(grid.merged) for grid in grids if grid.merged},
        frozenset(grid.name for grid in grids if grid.hidden),
        encoding,
    )
