"""Lists as text: separated values, pages of the web, the XML of Excel 2003."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

from repatriate.intake.kinds import other_text
from repatriate.intake.markup import Grid, is_page, is_spreadsheet_xml, read_page, read_spreadsheet_xml
from repatriate.intake.paper.model import Paper, PaperKind
from repatriate.intake.paper.text.aligned import read_aligned
from repatriate.intake.paper.text.chat import begins_as_chat, is_chat, read_chat
from repatriate.intake.paper.text.plain import find_people, lines_of
from repatriate.intake.refusals import make_long_error, make_unreadable_error
from repatriate.intake.roster.tables import find_tables
from repatriate.intake.sheet_xml import TooLarge
from repatriate.intake.sheets import MOST_CELLS, MOST_ROWS, Cells, Workbook, trim_rows
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
        if begins_as_chat(text):
            return replace(read_chat(path, text), encoding=encoding)
        table = table_of(text)
    except TooWide as fault:
        raise UserError(
            "too_large",
            say("{0}: line {1} has more columns than a sheet: check what is wrong there.", str(path), fault.row),
        ) from None
    count = len(table.rows) - bool(table.rows and not any(table.rows[-1]))  # the end of the last line is no row
    if count > MOST_ROWS:
        raise make_long_error(path, count)
    if len(table.rows) * max(map(len, table.rows), default=0) > MOST_CELLS:
        raise TooLarge
    rows = trim_rows(table.rows)
    if not is_table(rows) and (found := find_list(path, text)):
        return replace(found, encoding=encoding)
    if len(rows) == 1 and len(rows[0]) == 1:
        raise make_unreadable_error(path)  # a word or a sentence
    return Workbook(path.name, {path.stem: rows}, encoding=encoding, separator=table.separator)


_MOST_TEXT = 5_000_000
"""Characters that are looked through for people; more is a log."""
_LOOKED = 200
"""Rows that tell whether a text has a separator that means something."""


def is_table(rows: list[Cells]) -> bool:
    """Whether a separator cuts the text into a table: it has titles, or its rows are alike and are no numbered lines."""
    some = rows[:_LOOKED]
    if any(table.heads and sum(map(bool, table.titles)) > 1 for table in find_tables(some)):
        return True
    widths = Counter(
        sum(1 for cell in row if str(cell).strip()) for row in some if any(str(cell).strip() for cell in row)
    )
    if not widths:
        return False
    width, alike = widths.most_common(1)[0]
    numbered = sum(1 for row in some if _NUMBERED.match(str(row[0]))) if some else 0
    return width >= 3 and alike * 5 >= widths.total() * 4 and numbered * 2 < widths.total()


_NUMBERED = re.compile(r"\s*[(\[]?\d{1,4}\s*[.)\]]\s*[^\W\d_]")


def find_list(path: Path, text: str) -> Workbook | None:
    """The list in a text that no separator cuts into cells: a chat, columns set with spaces, lines that name people.

    Raises UserError for a chat that names nobody.
    """
    if len(text) > _MOST_TEXT:
        return None
    if is_chat(text):
        return read_chat(path, text)
    rows = read_aligned(text)
    if rows and any(table.heads for table in find_tables(rows[:_LOOKED])):
        return Workbook(path.name, {path.stem: trim_rows(rows)}, paper=Paper(PaperKind.LINES))
    found = find_people(lines_of(text))
    if found is None:
        return None
    return found.workbook(path, Paper(PaperKind.LINES, gaps=tuple(found.left_out())))


def holds_people(found: Workbook) -> bool:
    """Whether a file looks like a list: titles that are known, rows told by their shape, or cells read from pictures."""
    if any(found.guessed.values()) or any(found.doubts.values()):
        return True
    return any(
        table.heads or (table.last - table.first > 1 and table.right - table.left > 2)
        for rows in found.sheets.values()
        for table in find_tables(rows[:_LOOKED])
    )


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
