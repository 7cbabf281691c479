"""Stores officers' answers on doubtful cells, and applies them to the list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.paper.model import Box, Doubt
from repatriate.intake.sheets import Workbook

Cell = tuple[str, int, int]
"""The sheet, and the row and the column from 0."""


@dataclass(frozen=True, slots=True)
class Looked:
    """`text` is what the cell says, as it was read or typed; `read` is how it was read then, on which page and where."""

    read: str
    text: str
    page: int
    box: Box


Answers = Mapping[Cell, Looked]


def list_doubtful(workbook: Workbook) -> Iterator[tuple[Cell, Doubt]]:
    """Every doubtful cell, row by row."""
    for sheet, doubts in workbook.doubts.items():
        for row, column in sorted(doubts):
            yield (sheet, row, column), doubts[row, column]


def text_of(workbook: Workbook, cell: Cell) -> str:
    """The text of the cell; empty outside the list."""
    sheet, row, column = cell
    rows = workbook.sheets.get(sheet, [])
    found = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
    return "" if is_empty(found) else as_text(found)


def find_spot(workbook: Workbook, cell: Cell) -> tuple[int, Box] | None:
    """The page of a cell, and its box; None if no picture shows it."""
    sheet, row, column = cell
    doubt = workbook.doubts.get(sheet, {}).get((row, column))
    if doubt is not None:
        return doubt.page, doubt.box
    for number, page in enumerate(workbook.paper.pages if workbook.paper is not None else ()):
        if page.sheet == sheet and (row, column) in page.cells:
            return number, page.cells[row, column]
    return None


def is_answered(workbook: Workbook, cell: Cell, answer: Looked) -> bool:
    """Whether that was said of this cell: it is read as it was then, in the same place of the same page. The paper may be
    read otherwise now."""
    spot = find_spot(workbook, cell)
    if spot is None or spot[0] != answer.page or answer.read != text_of(workbook, cell):
        return False
    return _holds_centre(answer.box, spot[1]) and _holds_centre(spot[1], answer.box)


def settle_workbook(workbook: Workbook, answers: Answers) -> Workbook:
    """The list with the answers in its cells; the cells that are still to be looked at are its doubts. An officer may have
    corrected a cell that was not in doubt."""
    taken = {cell: one.text for cell, one in answers.items() if is_answered(workbook, cell, one)}
    if not taken:
        return workbook
    sheets = dict(workbook.sheets)
    for name in {cell[0] for cell in taken}:
        sheets[name] = [list(row) for row in sheets[name]]
    for (sheet, row, column), text in taken.items():
        sheets[sheet][row][column] = text
    doubts = {
        sheet: {place: doubt for place, doubt in found.items() if (sheet, *place) not in taken}
        for sheet, found in workbook.doubts.items()
    }
    return replace(workbook, sheets=sheets, doubts={sheet: found for sheet, found in doubts.items() if found})


def _holds_centre(box: Box, other: Box) -> bool:
    left, top, right, bottom = box
    across, down = (other[0] + other[2]) / 2, (other[1] + other[3]) / 2
    return left <= across <= right and top <= down <= bottom
