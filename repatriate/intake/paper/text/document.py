"""Turns a document into a workbook: its tables, or the list in its lines."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from repatriate.intake.kinds import is_picture
from repatriate.intake.markup import Grid
from repatriate.intake.paper.model import Paper, PaperKind, ReadAs
from repatriate.intake.paper.reading.picture import read_pictures
from repatriate.intake.refusals import make_unreadable_error
from repatriate.intake.sheet_xml import Area, TooLarge
from repatriate.intake.sheets import MOST_CELLS, Cells, Workbook, trim_rows
from repatriate.intake.text_list import holds_people, read_text
from repatriate.model.errors import UserError
from repatriate.model.held import hold_data
from repatriate.model.saying import say
from repatriate.reference.lexicon import key

# -- Paragraphs and tables of a document in their order, as sheets: the list with the text around it, other tables
# apart.

_SAME = 0.75
"""The share of a table's titles that repeat another's, so that both are one list."""
_WIDE = 4
"""Columns from which a table without titles goes on with the one before; a block of signatures has fewer."""


@dataclass(slots=True)
class Table:
    """A table of a document while it is read; its merged cells hold their text once."""

    grid: Grid = field(default_factory=lambda: Grid("", MOST_CELLS))
    nested: list[Block] = field(default_factory=list)
    """The tables in its cells besides text, in order."""

    @property
    def rows(self) -> list[list[object]]:
        return self.grid.rows

    @property
    def width(self) -> int:
        return max(map(len, self.rows), default=0)


Block = str | Table


@dataclass(slots=True)
class Sheet:
    rows: list[Cells] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)

    def add(self, table: Table) -> None:
        top = len(self.rows)
        self.merged += [(a + top, left, b + top, right) for a, left, b, right in table.grid.merged]
        self.rows += [list(row) for row in table.rows]

    def trimmed(self) -> list[Cells]:
        return trim_rows(self.rows)


def lay_out(blocks: Iterable[Block]) -> list[Sheet]:
    """The list first, with all text; then each table that is of another kind. Without tables, one sheet of lines."""
    flat = list(_without_layout(blocks))
    groups = _group_tables([one for one in flat if isinstance(one, Table)])
    main = max(groups, key=lambda group: sum(len(one.rows) * one.width for one in group), default=[])
    first = Sheet()
    for block in flat:
        if isinstance(block, str):
            first.rows.append([block])
        elif any(block is one for one in main):
            first.add(block)
    sheets = [first]
    for group in groups:
        if group is not main:
            sheets.append(Sheet())
            for one in group:
                sheets[-1].add(one)
    return sheets


def _without_layout(blocks: Iterable[Block]) -> Iterable[Block]:
    """A table of few rows around other tables, or of one cell, only places them on the page."""
    for block in blocks:
        if isinstance(block, str):
            yield block
        elif block.nested and len(block.rows) <= 3:
            yield from (str(cell) for row in block.rows for cell in row if str(cell).strip())
            yield from _without_layout(block.nested)
        elif block.width == 1 and len(block.rows) == 1:
            yield from str(block.rows[0][0]).split("\n")
        elif block.rows:
            yield block
            yield from _without_layout(block.nested)


def _group_tables(tables: Sequence[Table]) -> list[list[Table]]:
    """Tables that are one list: with the same titles, or going on under those of the table before."""
    groups: list[list[Table]] = []
    for table in tables:
        same = next((group for group in groups if _same_titles(group[0], table)), None)
        if same is None and groups and _goes_on(groups[-1], table):
            same = groups[-1]
        if same is None:
            groups.append([table])
        else:
            same.append(table)
    return groups


def _read_titles(table: Table) -> list[str]:
    return [key(str(cell)) for cell in table.rows[0]] if table.rows else []


def _same_titles(one: Table, other: Table) -> bool:
    mine, theirs = _read_titles(one), _read_titles(other)
    said = [title for title in theirs if title]
    same = sum(1 for a, b in zip(mine, theirs, strict=False) if a and a == b)
    return len(said) >= 2 and same >= _SAME * max(len(said), sum(map(bool, mine)))


def _goes_on(group: Sequence[Table], table: Table) -> bool:
    """A list whose table was cut in two: as wide, and figures in its first row where the list has them."""
    before = group[-1]
    if before.width != table.width or table.width < 2 or len(before.rows) < 2:
        return False
    last, first = before.rows[-1], table.rows[0]
    figured = [any(map(str.isdigit, str(cell))) for cell in last]
    agreeing = [any(map(str.isdigit, str(cell))) for cell, is_figure in zip(first, figured, strict=False) if is_figure]
    return any(agreeing) and (table.width >= _WIDE or all(agreeing))


# -- document

Progress = Callable[[float], None]


def workbook_of(
    path: Path, blocks: Sequence[Block], pictures: Sequence[Path], asked: ReadAs, progress: Progress
) -> Workbook:
    """`pictures` are those that it shows: they are read where its words and tables are no list. Raises UserError."""
    if not blocks and not pictures:
        raise UserError("empty_file", say("{0} is empty. Ask for the file again.", str(path)))
    if not any(isinstance(one, Table) for one in blocks):
        found = _in_lines(path, blocks) if blocks else None
        if pictures and (found is None or not holds_people(found)):
            return replace(read_pictures(pictures, asked, progress), name=path.name)
        if found is None:
            raise make_unreadable_error(path)
        return _warn_of_pictures(found, len(pictures))
    if sum(len(one.rows) * one.width for one in blocks if isinstance(one, Table)) > MOST_CELLS:
        raise TooLarge
    paper = Paper(PaperKind.DOCUMENT)
    sheets = lay_out(blocks)
    names = [path.stem, *(f"{path.stem} {number}" for number in range(2, len(sheets) + 1))]
    found = Workbook(
        path.name,
        {name: sheet.trimmed() for name, sheet in zip(names, sheets, strict=True)},
        merged={name: tuple(sheet.merged) for name, sheet in zip(names, sheets, strict=True) if sheet.merged},
        paper=paper,
    )
    if pictures and not holds_people(found):  # a letterhead is a table too
        return replace(read_pictures(pictures, asked, progress), name=path.name)
    return _warn_of_pictures(found, len(pictures))


def _warn_of_pictures(found: Workbook, count: int) -> Workbook:
    """Pictures beside a list are not read: others may stand on them."""
    if not count or found.paper is None:
        return found
    told = say(
        "The document also shows pictures, which were not read ({0}). Check whether people are named on them.", count
    )
    return replace(found, paper=replace(found.paper, gaps=(*found.paper.gaps, told)))


def _in_lines(path: Path, blocks: Sequence[Block]) -> Workbook | None:
    text = "\n".join(str(one) for one in blocks)
    if "\n" not in text and "\t" not in text:
        return None
    found = read_text(path, text, "")
    told = found.paper.gaps if found.paper else ()
    return replace(found, encoding=None, paper=Paper(PaperKind.DOCUMENT, gaps=told))


def pictures_in(path: Path, archive: zipfile.ZipFile, folder: str) -> list[Path]:
    """The pictures of a document, in the order of their numbers, but for logos."""
    names = [one for one in archive.namelist() if one.startswith(folder)]
    found = []
    for name in sorted(
        names, key=lambda one: [int(piece) if piece.isdigit() else piece for piece in _DIGITS.split(one)]
    ):
        if archive.getinfo(name).file_size > LOGO and is_picture((data := archive.read(name))[:32]):
            found.append(hold_data(name.removeprefix(folder), data, str(path)))
    return found


LOGO = 30_000
"""Bytes up to which a picture within a text is a logo or a signature."""
_DIGITS = re.compile(r"(\d+)")
