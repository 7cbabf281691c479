"""Reads a counting sheet that came back: a workbook or CSV with filled boxes, or numbers in a column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from repatriate.app.core.foreign_files import FileFrom, Reader, size_of
from repatriate.model.counting import Seen
from repatriate.model.errors import UserError
from repatriate.model.reading import open_input
from repatriate.model.saying import say

_REMEDY = say("Save it again in Excel as .xlsx, or as CSV, then choose that file.")


_NUMBERS = frozenset({"ref", "reference", "number"})


_SPACES = re.compile(r"[\s,;]+")


_NOT_SEEN = frozenset({"", "0", "-", "–", "—", "no", "n", "false", "☐"})


_MARKS = {
    Seen.LEFT: frozenset({"l", "left"}),
    Seen.MISSING: frozenset({"?", "m", "missing"}),
}


Rows = Sequence[Sequence[object]]


def read_sheet(path: Path, seq: int, name: str, kind: Seen = Seen.PRESENT) -> tuple[str, ...]:
    """The numbers, as they are written there, of those whose box at this point has the mark of that kind.

    A sheet that has the numbers and no boxes is about all who are on it. `seq` and `name` are the point's. Raises UserError
    for a file that cannot be read, or that has boxes and none of this point.
    """
    open_input(path).close()
    with Reader() as reader:
        from repatriate.intake.workbook import (
            open_workbook,  # with all readers: who counts without a file waits for none
        )

        workbook = reader.read(open_workbook, path, about=FileFrom(str(path), _REMEDY, size_of(path)))
    found: list[str] = []
    for rows in workbook.sheets.values():
        found += _read_rows(rows, path, seq, name, kind)
    if not found and not any(any(row) for rows in workbook.sheets.values() for row in rows):
        raise UserError("empty_file", say("{0} is empty. {1}", str(path), _REMEDY))
    return tuple(dict.fromkeys(found))


def _read_rows(rows: Rows, path: Path, seq: int, name: str, kind: Seen) -> Iterator[str]:
    head = next(
        (at for at, row in enumerate(rows) if any(_format_cell(cell).casefold() in _NUMBERS for cell in row)), None
    )
    if head is None:
        yield from (number for row in rows for cell in row for number in _split_cell(_format_cell(cell)))
        return
    titles = [_format_cell(cell) for cell in rows[head]]
    numbers = next(at for at, title in enumerate(titles) if title.casefold() in _NUMBERS)
    boxes = [at for at, title in enumerate(titles) if re.match(r"\d+ \S", title)]
    box = _find_box(titles, boxes, seq, name)
    if boxes and box is None:
        offers = ", ".join(titles[at] for at in boxes)
        raise UserError(
            "no_such_point", say("{0} has no boxes for “{1} {2}”: it has {3}.", path.name, seq, name, offers)
        )
    for row in rows[head + 1 :]:
        if box is None or _is_marked(_format_cell(row[box]) if box < len(row) else "", kind):
            yield from _split_cell(_format_cell(row[numbers]) if numbers < len(row) else "")


def _find_box(titles: Sequence[str], boxes: Sequence[int], seq: int, name: str) -> int | None:
    """The column of a point by its unique name, because points may have moved since; otherwise by its number."""
    named = [at for at in boxes if titles[at].partition(" ")[2].casefold() == name.casefold()]
    numbered = [at for at in boxes if titles[at].partition(" ")[0] == str(seq)]
    both = [at for at in named if at in numbered]
    return next(iter(both or (named if len(named) == 1 else numbered)), None)


def _is_marked(mark: str, kind: Seen) -> bool:
    folded = mark.strip().casefold()
    if kind in _MARKS:
        return folded in _MARKS[kind]
    return folded not in _NOT_SEEN and not any(folded in marks for marks in _MARKS.values())


def _split_cell(text: str) -> Iterator[str]:
    """Several numbers in one cell are several people."""
    yield from (part for part in _SPACES.split(text.strip()) if part)


def _format_cell(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()
