"""Finds tables of a workbook that hold people, and the roles of their columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from repatriate.intake.cells import is_empty
from repatriate.intake.roster.assign import assign_columns
from repatriate.intake.roster.choosing_sheets import TELLING, Chosen, choose_sheets, goes_on
from repatriate.intake.roster.combined import split_cell
from repatriate.intake.roster.likeness import likenesses
from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.roster.model import ListColumn
from repatriate.intake.roster.people import NAMING, Known
from repatriate.intake.roster.roles import NOTES
from repatriate.intake.roster.tables import Found, fill_merged, find_tables, is_repeated
from repatriate.intake.sheets import Cells, Workbook
from repatriate.intake.values.dates import DateOrder, DayMonth, read_date_cell

MORE = frozenset({"province", "birth_place", "household", "location", "document_type", "title", "father_name", "notes"})
FIRST = 320
"""Rows of which all are looked at to tell what a column holds; of the others as many, evenly."""


@dataclass(frozen=True, slots=True)
class LikelyTable:
    sheet: str
    table: Found
    columns: tuple[ListColumn, ...]

    @property
    def fields(self) -> set[str]:
        return {name for column in self.columns for name in column.fields}

    @property
    def named(self) -> bool:
        return bool(self.fields & set(NAMING) - {"title", "suffix"})

    @property
    def offers_names(self) -> bool:
        """Whether it tells of people, and an officer may say which column has their names."""
        offered = {column.offered for column in self.columns if column.offered}
        return not self.named and bool(offered & set(NAMING)) and bool((self.fields | offered) & TELLING)

    def known_by(self, column: ListColumn) -> tuple[str, ...]:
        """The fields by which a column identifies a person; before anybody settled the columns, the offered ones."""
        return column.fields or ((column.offered,) if column.offered and self.offers_names else ())

    @property
    def weight(self) -> int:
        """The amount of facts about people; a column that merely looks like names needs other evidence."""
        if not self.named:
            return -1
        telling = 3 * len(self.fields & TELLING)
        titled = any(_is_titled(column) for column in self.columns if set(column.fields) & set(NAMING))
        if not telling and not titled:
            return 0
        more = len(self.fields & MORE) + any(column.field == "native_name" for column in self.columns)
        return telling + more + titled


def _is_titled(column: ListColumn) -> bool:
    return column.chosen or any("name" in name for name, _ in likenesses(column.header))


def every_table(workbook: Workbook) -> list[tuple[list[Cells], Found]]:
    return [
        (rows, found)
        for name, rows in workbook.sheets.items()
        for found in find_tables(rows, workbook.merged.get(name, ()))
        if found.heads
    ]


def choose_tables(workbook: Workbook, mapping: Mapping, known: Known) -> tuple[Chosen[LikelyTable], list[str]]:
    """Tables of people, and the names of sheets that hold something else. Hidden sheets only where no other has people."""
    every: list[LikelyTable] = []
    for name, rows in workbook.sheets.items():
        merged = workbook.merged.get(name, ())
        tables = find_tables(rows, merged, mapping.columns)
        if tables:
            fill_merged(rows, [one for one in merged if one[0] >= tables[0].first])
        every += [
            LikelyTable(
                name,
                table,
                tuple(_assign_columns(rows, table, mapping, known, workbook.guessed.get(name, frozenset()))),
            )
            for table in tables
        ]
    people = [one for one in every if one.weight > 0]
    shown = [one for one in people if one.sheet not in workbook.hidden]
    pages = [one for one in every if one.weight <= 0 and not one.table.heads]
    named, offering = [one for one in every if one.named], [one for one in every if one.offers_names]
    surely = shown or people or named[:1]
    mine = [*surely, *(one for one in offering if one.sheet in mapping.sheets)] if surely else offering
    found = choose_sheets(mine, pages, mapping.sheets)
    found = replace(found, read=[*found.read, *_beside_the_list(found.read, offering)])
    used = {one.sheet for one in (*found.read, *found.asked)}
    more = [one for one in offering if one.fields & TELLING and one.sheet not in used | workbook.hidden]
    found = replace(found, asked=[*found.asked, *more])
    order = list(workbook.sheets)
    found = replace(
        found, read=sorted(found.read, key=lambda one: (order.index(one.sheet), one.table.first, one.table.left))
    )
    return replace(found, read=_with_columns_before(found.read)), _sheets_without(workbook, found)


def _beside_the_list(read: Sequence[LikelyTable], offering: Sequence[LikelyTable]) -> list[LikelyTable]:
    """Further tables of people on the sheets of the list whose names nobody can be sure of: their rows are kept aside."""
    sheets, known = {one.sheet for one in read}, set(map(id, read))
    return [one for one in offering if one.sheet in sheets and id(one) not in known and len(one.fields & TELLING) >= 2]


def _with_columns_before(tables: Sequence[LikelyTable]) -> list[LikelyTable]:
    """A page without titles has the columns of the page before it."""
    made: list[LikelyTable] = []
    for one in tables:
        before = next(
            (page for page in made if page.sheet != one.sheet and page.table.heads and goes_on(one, page)), None
        )
        made.append(replace(one, columns=before.columns) if before and not one.table.heads else one)
    return made


def _sheets_without(workbook: Workbook, found: Chosen[LikelyTable]) -> list[str]:
    """Sheets that hold something, and no people that could be found."""
    used = {one.sheet for one in (*found.read, *found.asked)}
    return [name for name, rows in workbook.sheets.items() if name not in used and any(map(holds_anything, rows))]


def _count_filled(cells: Cells) -> int:
    return sum(1 for cell in cells if not is_empty(cell))


def holds_anything(cells: Cells) -> bool:
    return any(not is_empty(cell) for cell in cells)


def _assign_columns(
    rows: list[Cells], table: Found, mapping: Mapping, known: Known, shaped: frozenset[int]
) -> list[ListColumn]:
    """`shaped` are columns whose titles stood nowhere: their cells alone spoke for them."""
    shown = rows[table.first : min(table.first + FIRST, table.last)]
    rest = range(table.first + FIRST, table.last, max(1, (table.last - table.first) // FIRST))
    least = min(2, table.right - table.left)
    full = [row for row in [*shown, *(rows[number] for number in rest)] if _count_filled(row) >= least]
    full = [row for row in full if not is_repeated(row[table.left : table.right], table.titles)]
    cells: list[list[object]] = [
        [row[place] if place < len(row) else None for row in full] for place in range(table.left, table.right)
    ]
    columns = assign_columns(table.titles, cells, mapping, known.today, _day_of_list(rows, table, known.today))
    return [
        replace(column, guessed=True) if place in shaped and column.field and not column.chosen else column
        for place, column in enumerate(columns, table.left)
    ]


_DAY_FIRST = DateOrder(DayMonth.DAY_FIRST, True, False)
_SINCE = 10
"""Years; an older day over a list is that of a law or of an event."""


def _day_of_list(rows: list[Cells], table: Found, today: date) -> date | None:
    """The day that stands over the titles, such as “as of 12 May 2026”: the latest that is not to come."""
    above = [cell for row in rows[: table.heads[0]] for cell in row if not is_empty(cell)] if table.heads else []
    days = [found for cell in above if (found := _find_day(cell, today)) is not None]
    return max((one for one in days if today.year - _SINCE <= one.year and one <= today), default=None)


def _find_day(cell: object, today: date) -> date | None:
    if isinstance(cell, str):
        text = split_cell(cell, ("document_expiry", NOTES)).get("document_expiry", "")
        return read_date_cell(text, _DAY_FIRST, today).value if text else None
    return read_date_cell(cell, _DAY_FIRST, today).value if isinstance(cell, date) else None
