"""Paragraphs and tables of a document in their order, as sheets: the list with the text around it, other tables apart."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from repatriate.intake.markup import Grid
from repatriate.intake.sheet_xml import Area
from repatriate.intake.sheets import MOST_CELLS, Cells, trim_rows
from repatriate.reference.lexicon import key

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
