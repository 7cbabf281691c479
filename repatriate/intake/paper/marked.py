"""Marks doubtful cells in a list that an officer corrects; an untouched cell is in doubt again when the list comes in.

A mark is a line of text in the last column: `⚠ B: NGUYEN` says that column B was read so, and is not sure. Changing the
cell, or removing the line, means that somebody has looked at it. The text stays with its row, however rows are sorted
or copied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.paper.model import Doubt, Why
from repatriate.intake.sheet_xml import column_letters
from repatriate.intake.sheets import Cells, Workbook

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
