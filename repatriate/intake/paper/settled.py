"""Stores officers' answers on doubtful cells, and applies them to the list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.paper.model import Box, Doubt, Why
from repatriate.intake.sheet_xml import column_letters
from repatriate.intake.sheets import Cells, Workbook

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


# -- Marks doubtful cells in a list that an officer corrects; an untouched cell is in doubt again when the list
# comes in. A mark is a line of text in the last column: `⚠ B: NGUYEN` says that column B was read so, and is not
# sure. Changing the cell, or removing the line, means that somebody has looked at it. The text stays with its row,
# however rows are sorted or copied.

TITLE = "Cells to look at"
PICTURES = "Pictures of cells"
"""The sheet with what the cells look like on paper; it is no list."""
PICTURES_HEAD = ("Cell", "Read as", "Also read as", "Why it is in doubt", "On the paper")
SIGN = "⚠"
_MARK = re.compile(r"[⚠?]\ufe0f? ?([A-Z]{1,3}): ?(.*)")
_CELL = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_TOP = 50
"""Rows among which the title stands."""
_NOWHERE = (0.0, 0.0, 0.0, 0.0)


def make_mark(column: int, text: str) -> str:
    """One doubtful cell; the column counts from 0."""
    return f"{SIGN} {column_letters(column + 1)}: {_on_one_line(text)}".rstrip()


def take_marks(workbook: Workbook) -> Workbook:
    """The list without its marks, and the cells that they tell of as doubts."""
    sheets = dict(workbook.sheets)
    pictured: list[Cells] = []
    if tuple(next(iter(sheets.get(PICTURES, ())), ()))[: len(PICTURES_HEAD)] == PICTURES_HEAD:
        pictured = sheets.pop(PICTURES)[1:]
    doubts = dict(workbook.doubts)
    if pictured and not any(_find_column(rows) is not None for rows in sheets.values()):
        for name, rows in sheets.items():
            doubts[name] = _find_pictured(rows, pictured) | doubts.get(name, {})
    for name, rows in list(sheets.items()):
        if (column := _find_column(rows)) is None:
            continue
        found: dict[tuple[int, int], Doubt] = {}
        for number, row in enumerate(rows):
            for place in _find_doubtful(row, column):
                text = "" if is_empty(row[place]) else as_text(row[place])
                found[number, place] = Doubt(Why.READINGS_DIFFER, (text,), 0, _NOWHERE)
        sheets[name] = [[*row[:column], *row[column + 1 :]] for row in rows]
        doubts[name] = {
            (number, place - (place > column)): doubt for (number, place), doubt in found.items()
        } | doubts.get(name, {})
    if sheets.keys() == workbook.sheets.keys() and not doubts.keys() - workbook.doubts.keys():
        return workbook
    return replace(workbook, sheets=sheets, doubts={name: found for name, found in doubts.items() if found})


def _find_pictured(rows: list[Cells], pictured: list[Cells]) -> dict[tuple[int, int], Doubt]:
    """The whole column of marks was taken out, and nobody looks at all cells with one key: those that their pictures show,
    and that still say what was read, are in doubt. Where rows were moved, whichever of the column does."""
    found: dict[tuple[int, int], Doubt] = {}
    for cell, read, *_ in (row for row in pictured if len(row) > 1):
        named = _CELL.fullmatch(_text_of(cell))
        if named is None:
            continue
        said, number = _text_of(read), int(named[2]) - 1
        alike = [
            (at, place)
            for at, row in enumerate(rows)
            for place, other in enumerate(row)
            if column_letters(place + 1) == named[1] and _text_of(other) == said
        ]
        for spot in [one for one in alike if one[0] == number] or (alike if said else []):
            found[spot] = Doubt(Why.READINGS_DIFFER, (said,), 0, _NOWHERE)
    return found


def _find_column(rows: list[Cells]) -> int | None:
    """The column of the marks: under their title, or the last column of rows copied without it; None without marks."""
    for number, row in enumerate(rows[:_TOP]):
        for place in range(len(row) - 1, -1, -1):
            cell = row[place]
            if isinstance(cell, str) and cell.startswith(TITLE) and cell.splitlines()[0].strip() == TITLE:
                # Below another title it is what somebody wrote: the column would go with all that stands in it.
                if any(place < len(above) and not is_empty(above[place]) for above in rows[:number]):
                    continue
                return place
    last = max(map(len, rows), default=0) - 1
    if any(isinstance(row[-1], str) and row[-1].startswith(SIGN) and _MARK.match(row[-1]) for row in rows if row):
        return last
    return None


def _find_doubtful(row: Cells, column: int) -> Iterator[int]:
    """Cells of a row that still say what the mark says. Where columns were moved, whichever does."""
    cell = row[column] if column < len(row) else None
    if not isinstance(cell, str):
        return
    for line in cell.splitlines():
        if mark := _MARK.fullmatch(line.strip()):
            places = [
                place for place, other in enumerate(row) if place != column and _text_of(other) == _on_one_line(mark[2])
            ]
            named = [place for place in places if column_letters(place + 1) == mark[1]]
            if mark[2].strip() or named:
                yield from named or places


def _text_of(cell: object) -> str:
    return "" if is_empty(cell) else _on_one_line(as_text(cell))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
