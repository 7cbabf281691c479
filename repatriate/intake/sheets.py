"""The result of reading a file: sheets as rows of cells, with notes on them."""

from __future__ import annotations

from dataclasses import dataclass, field

from repatriate.intake.paper.model import Doubt, Paper
from repatriate.intake.sheet_xml import Area, Lost, LostCell, cut_to_cell, is_long

Cells = list[object]

MOST_CELLS = 10_000_000
"""More than any list has; the reader lays out every cell between the first and the last, filled or not."""

MOST_ROWS = 200_000
"""Rows of a sheet. The people of a longer list would be compared with each other for many minutes; no operation has so many."""

MOST_BYTES = 100_000_000
"""The largest file that is read whole; only archives may be larger, for the pictures in them."""


@dataclass(frozen=True, slots=True)
class Workbook:
    """Sheets in their order; each a list of rows from row 1, each row a list of cells from column A, all equally long.

    `lost` has the cells of each sheet that hold something and are empty here all the same, or cut. `merged` has, for sheets with
    merged cells, their first row, first column, last row and last column, from 0; the value is in the first cell alone.
    `encoding` and `separator` are of a text file, to be shown. `doubts` are by row and column from 0, of cells that were read
    from a picture. `guessed` are columns, from 0, whose titles stood nowhere: the shape of their cells told. `paper` is there where the file is none of the kinds that hold cells.
    """

    name: str
    sheets: dict[str, list[Cells]]
    lost: dict[str, tuple[LostCell, ...]] = field(default_factory=dict)
    merged: dict[str, tuple[Area, ...]] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    encoding: str | None = None
    separator: str | None = None
    doubts: dict[str, dict[tuple[int, int], Doubt]] = field(default_factory=dict)
    guessed: dict[str, frozenset[int]] = field(default_factory=dict)
    paper: Paper | None = None


def cut_long_cells(workbook: Workbook) -> None:
    """No cell is longer than Excel lets it be: the beginning stays, and `lost` says where."""
    for name, rows in workbook.sheets.items():
        long = [
            LostCell(row, column, Lost.LONG, "")
            for row, cells in enumerate(rows, 1)
            for column, cell in enumerate(cells, 1)
            if isinstance(cell, str) and is_long(cell)
        ]
        for one in long:
            rows[one.row - 1][one.column - 1] = cut_to_cell(str(rows[one.row - 1][one.column - 1]))
        if long:
            workbook.lost[name] = (*workbook.lost.get(name, ()), *long)


def trim_rows(rows: list[Cells]) -> list[Cells]:
    """Rectangular, to the last row and the last column that hold more than spaces."""
    while rows and not any(map(_holds_anything, rows[-1])):
        rows.pop()
    width = 0
    for row in rows:
        last = len(row)
        while last > width and not _holds_anything(row[last - 1]):
            last -= 1
        width = max(width, last)
    for row in rows:
        if len(row) > width:
            del row[width:]
        elif len(row) < width:
            row += [""] * (width - len(row))
    return rows


def _holds_anything(cell: object) -> bool:
    return bool(cell.strip()) if isinstance(cell, str) else cell is not None
