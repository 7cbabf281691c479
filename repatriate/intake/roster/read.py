"""A workbook of any shape as a list of people: the right sheets, their tables, their rows; nothing is left out unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.report import Warning, column_sentence, sentence, shortened
from repatriate.intake.roster.assign import assign
from repatriate.intake.roster.choosing_sheets import TELLING, Chosen, choose_sheets, goes_on
from repatriate.intake.roster.combined import split
from repatriate.intake.roster.doubtful import DOUBTFUL, Doubts, find_doubtful
from repatriate.intake.roster.likeness import likenesses
from repatriate.intake.roster.lines import Line, Totals, read_lines, total_in
from repatriate.intake.roster.mapping import Mapping, shape_of
from repatriate.intake.roster.model import ListColumn, ListRow, ListTable, Roster, SheetOfPeople
from repatriate.intake.roster.nations import country_of
from repatriate.intake.roster.people import NAMING, Known, TableReader
from repatriate.intake.roster.roles import NOTES
from repatriate.intake.roster.tables import Found, fill_merged, find_tables, is_repeated
from repatriate.intake.roster.titles import is_plain_country
from repatriate.intake.sheet_xml import LONGEST_CELL, Lost, column_letters
from repatriate.intake.sheets import Cells, Workbook
from repatriate.intake.values.dates import DateOrder, DayMonth, day
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say
from repatriate.reference.countries import say_country

MORE = frozenset({"province", "birth_place", "household", "location", "document_type", "title", "father_name", "notes"})
FIRST = 320
"""Rows of which all are looked at to tell what a column holds; of the others as many, evenly."""


@dataclass(frozen=True, slots=True)
class _Candidate:
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

    def tells(self, column: ListColumn) -> tuple[str, ...]:
        """By what a row is known for one of a person; where nobody said yet which column is which, by what is offered."""
        return column.fields or ((column.offered,) if column.offered and self.offers_names else ())

    @property
    def weight(self) -> int:
        """How much it tells of people; a column of names that only looks like one needs something else to prove it."""
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


def shape(workbook: Workbook) -> str:
    """What lists of the same shape have in common; a mapping is kept under it."""
    return shape_of(found.titles for rows, found in _every_table(workbook))


def _every_table(workbook: Workbook) -> list[tuple[list[Cells], Found]]:
    return [
        (rows, found)
        for name, rows in workbook.sheets.items()
        for found in find_tables(rows, workbook.merged.get(name, ()))
        if found.heads
    ]


def read_roster(workbook: Workbook, known: Known, mapping: Mapping | None = None) -> Roster:
    """Everybody on the list. Raises UserError where no sheet holds people."""
    mapping = mapping or Mapping()
    known = replace(
        known,
        nationality=known.nationality or mapping.nationality,
        days=mapping.days or known.days,
        names=mapping.names,
    )
    roster = Roster(
        workbook.name,
        mapping=mapping,
        encoding=workbook.encoding,
        separator=workbook.separator,
        paper=workbook.paper,
        doubts=workbook.doubts,
    )
    found, left = _choose_tables(workbook, mapping, known)
    chosen = found.read
    if not chosen:
        raise UserError("no_list", _no_list(workbook))
    if known.nationality is None:
        _offer_nationality(roster, workbook, chosen)
    totals = Totals()
    for name, rows in workbook.sheets.items():
        mine = [one for one in chosen if one.sheet == name]
        if mine:
            _read_sheet(roster, name, rows, mine, known, totals, workbook.doubts.get(name, {}))
            _tell_lost(roster, workbook, name, mine)
    _tell_cut(roster, workbook)
    _tell_paper(roster, chosen[0].sheet)
    _tell_sheets(roster, workbook, found)
    for name in left:
        why = say("no list of people was found on this sheet: it was not read")
        roster.warnings.append(_make_warning(name, 1, None, "sheet_left_out", why))
    roster.declared_total = totals.declared(roster.total)
    if roster.declared_total is not None and roster.declared_total != roster.total:
        why = say("the list declares {0} people, and has {1} rows of people", roster.declared_total, roster.total)
        roster.warnings.append(_make_warning(chosen[0].sheet, 1, None, "total_differs", why))
    return roster


def _offer_nationality(roster: Roster, workbook: Workbook, tables: Sequence[_Candidate]) -> None:
    """What the nationality may be where no column tells it and nobody said it, by the provinces. It is asked, never taken."""
    if any("nationality" in one.fields for one in tables):
        return
    provinces = [
        as_text(row[place])
        for one in tables
        for column, place in zip(one.columns, range(one.table.left, one.table.right), strict=True)
        if column.fields == ("province",)
        for row in workbook.sheets[one.sheet][one.table.first : one.table.last]
        if place < len(row) and not is_empty(row[place])
    ]
    found = country_of(provinces)
    if found is not None:
        why = say(
            "no column tells the nationality, and the provinces are those of {0}: say whether everybody is {1}",
            say_country(found),
            found,
        )
        roster.offered_nationality = found
        sheet = tables[0].sheet
        message = say("{0}: {1}.", sheet, why)
        roster.warnings.append(Warning(sheet, None, "nationality", None, "nationality_by_province", message))


def _choose_tables(workbook: Workbook, mapping: Mapping, known: Known) -> tuple[Chosen[_Candidate], list[str]]:
    """Tables of people, and the names of sheets that hold something else. Hidden sheets only where no other has people."""
    every: list[_Candidate] = []
    for name, rows in workbook.sheets.items():
        merged = workbook.merged.get(name, ())
        tables = find_tables(rows, merged, mapping.columns)
        if tables:
            fill_merged(rows, [one for one in merged if one[0] >= tables[0].first])
        every += [
            _Candidate(
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
    used = {one.sheet for one in (*found.read, *found.asked)}
    more = [one for one in offering if one.fields & TELLING and one.sheet not in used | workbook.hidden]
    found = replace(found, asked=[*found.asked, *more])
    order = list(workbook.sheets)
    found = replace(found, read=sorted(found.read, key=lambda one: order.index(one.sheet)))
    return replace(found, read=_with_columns_before(found.read)), _sheets_without(workbook, found)


def _with_columns_before(tables: Sequence[_Candidate]) -> list[_Candidate]:
    """A page without titles has the columns of the page before it."""
    made: list[_Candidate] = []
    for one in tables:
        before = next(
            (page for page in made if page.sheet != one.sheet and page.table.heads and goes_on(one, page)), None
        )
        made.append(replace(one, columns=before.columns) if before and not one.table.heads else one)
    return made


def _sheets_without(workbook: Workbook, found: Chosen[_Candidate]) -> list[str]:
    """Sheets that hold something, and no people that could be found."""
    used = {one.sheet for one in (*found.read, *found.asked)}
    return [name for name, rows in workbook.sheets.items() if name not in used and any(map(_holds_anything, rows))]


def _count_filled(cells: Cells) -> int:
    return sum(1 for cell in cells if not is_empty(cell))


def _holds_anything(cells: Cells) -> bool:
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
    columns = assign(table.titles, cells, mapping, known.today, _day_of_list(rows, table, known.today))
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
        text = split(cell, ("document_expiry", NOTES)).get("document_expiry", "")
        return day(text, _DAY_FIRST, today).value if text else None
    return day(cell, _DAY_FIRST, today).value if isinstance(cell, date) else None


def _read_sheet(  # long: a sheet, and all that is known of it
    roster: Roster,
    sheet: str,
    rows: list[Cells],
    tables: Sequence[_Candidate],
    known: Known,
    totals: Totals,
    doubts: Doubts,
) -> None:
    _totals_outside(rows, [one.table for one in tables], totals)
    for one in tables:
        table, fields = one.table, [one.tells(column) for column in one.columns]
        before = len(totals.found)
        lines = list(read_lines(rows, table, fields, frozenset(NAMING), totals))
        totals.tables += len(totals.found) > before
        people = [number for number, line in lines if line is Line.PERSON]
        cells = [rows[number][table.left : table.right] for number in people]
        columns = one.columns
        reader = TableReader(sheet, table.left, columns, cells, known, doubts)
        roster.tables.append(ListTable(sheet, table.heads, columns, table.left, len(people)))
        roster.warnings += column_warnings(sheet, columns)
        for number, row in zip(people, cells, strict=True):
            read = reader.read(number + 1, row)
            if isinstance(read, ListRow):
                roster.rows.append(read)
            else:
                roster.kept.append(read)
        roster.warnings += reader.warnings
        roster.warnings += _tell_doubtful_titles(sheet, table, columns, doubts)
        head = (table.heads[-1] if table.heads else table.first) + 1
        roster.warnings += [
            _make_warning(sheet, head, None, "day_or_month", why, name) for name, why in reader.order_doubts()
        ]
        roster.warnings += [
            _make_warning(
                sheet,
                number + 1,
                _show_cells(rows[number]),
                "line_left_out",
                say("this row is not a person: it was not read"),
            )
            for number, line in lines
            if line is Line.WORDS
        ]


def _tell_doubtful_titles(sheet: str, table: Found, columns: Sequence[ListColumn], doubts: Doubts) -> Iterator[Warning]:
    """A title that is not sure: its whole column may be another."""
    for row in table.heads if doubts else ():
        for one in find_doubtful(row + 1, table.left, columns, doubts):
            text = columns[one.place].header or None
            yield _make_warning(sheet, row + 1, text, DOUBTFUL, one.doubted.why, one.field)


def _tell_paper(roster: Roster, sheet: str) -> None:
    """What is missing on the paper, and that the language of its names is not known."""
    paper = roster.paper
    if paper is None:
        return
    roster.warnings += [Warning(sheet, 1, None, None, "paper_gap", gap) for gap in paper.gaps]
    if paper.asked:
        why = say("the language of the names could not be told: say which it is, and read the paper again")
        roster.warnings.append(_make_warning(sheet, 1, None, "language_not_told", why))


def _totals_outside(rows: list[Cells], tables: Sequence[Found], totals: Totals) -> None:
    """Totals above the titles and between tables."""
    inside = {row for table in tables for row in range(table.first, table.last)}
    inside |= {row for table in tables for row in table.heads}
    for number, cells in enumerate(rows):
        if number not in inside and (found := total_in(cells)):
            totals.add(found)


FIRST_ROWS = 4
"""Rows of a sheet that are shown where an officer says whether it belongs to the list: its titles among them."""
_MOST_SHOWN = 8


def _tell_sheets(roster: Roster, workbook: Workbook, found: Chosen[_Candidate]) -> None:
    """Which sheets with people were read, where there is more than one, and which were not: that is asked."""
    counts = Counter({table.sheet: 0 for table in roster.tables})
    for table in roster.tables:
        counts[table.sheet] += table.rows
    for one in found.asked:
        counts[one.sheet] += sum(map(_holds_anything, workbook.sheets[one.sheet][one.table.first : one.table.last]))
    read = {one.sheet for one in found.read}
    if len(counts) > 1:
        roster.sheets = [
            SheetOfPeople(
                name,
                counts[name],
                name in read,
                name not in read or name in found.other,
                _first_rows(workbook.sheets[name]),
            )
            for name in workbook.sheets
            if name in counts
        ]
    for sheet in roster.sheets:
        if not sheet.read:
            why = count(
                sheet.people,
                "{0} row names somebody: it was not read, say whether it belongs to the list",
                "{0} rows name people: they were not read, say whether they belong to the list",
            )
            roster.warnings.append(_make_warning(sheet.name, 1, None, "sheet_asked", why))
        elif sheet.name in found.other:
            why = say(
                "its titles are other than those of “{0}”: it was read too, say whether it belongs to the list",
                found.read[0].sheet if found.read[0].sheet != sheet.name else found.read[-1].sheet,
            )
            roster.warnings.append(_make_warning(sheet.name, 1, None, "sheet_added", why))


def _first_rows(rows: Sequence[Cells]) -> tuple[tuple[str, ...], ...]:
    filled = [row for row in rows[:60] if _holds_anything(row)][:FIRST_ROWS]
    return tuple(tuple(shortened(as_text(cell)) for cell in row[:_MOST_SHOWN] if not is_empty(cell)) for row in filled)


_WHY_LOST = {
    Lost.FORMULA: (
        "formula_without_value",
        say("a formula whose value was never worked out: open the list in Excel, save it, then import that"),
    ),
    Lost.ERROR: ("cell_error", say("an error of the spreadsheet, not a value: look it up in the list")),
}


def _tell_lost(roster: Roster, workbook: Workbook, sheet: str, tables: Sequence[_Candidate]) -> None:
    """Cells that hold something which could not be read: formulas never worked out, errors of the spreadsheet."""
    for cell in workbook.lost.get(sheet, ()):
        if cell.why is Lost.LONG or not any(one.table.first <= cell.row - 1 < one.table.last for one in tables):
            continue
        code, why = _WHY_LOST[cell.why]
        place = say("column {0}: {1}", column_letters(cell.column), why)
        roster.warnings.append(_make_warning(sheet, cell.row, cell.text or None, code, place))


def _tell_cut(roster: Roster, workbook: Workbook) -> None:
    """Cells that were cut, once for the file: they hold no list, whatever they hold."""
    cut = [(name, cell) for name, cells in workbook.lost.items() for cell in cells if cell.why is Lost.LONG]
    if cut:
        sheet, first = cut[0]
        why = count(
            len(cut),
            "column {1}: longer than the {2} characters that fit into a cell of Excel: the rest was cut",
            "column {1}: {0} cells are longer than the {2} characters that fit into a cell of Excel: the rest was cut",
            column_letters(first.column),
            LONGEST_CELL,
        )
        roster.warnings.append(_make_warning(sheet, first.row, None, "cell_cut", why))


def column_warnings(sheet: str, columns: Sequence[ListColumn]) -> Iterator[Warning]:
    """One for each column that was guessed, and for each that was not believed."""
    for column in columns:
        if column.finding is not None:
            code, field_ = column.finding.code, column.finding.field
            why = say("{0}; it was kept in the notes", column.finding.why)
        elif column.guessed:
            code, field_ = "guessed_column", column.field or column.fields[0]
            why = (
                say("its title does not say whose countries they are, of citizens or of where people live: look")
                if is_plain_country(column.header)
                else say("its title says nothing, and its cells alone tell what it is: look")
            )
        else:
            continue
        yield Warning(sheet, None, field_, None, code, column_sentence(sheet, column.header, field_, why))


def _show_cells(cells: Cells) -> str:
    return shortened(" ".join(as_text(cell) for cell in cells if not is_empty(cell)))


def _make_warning(sheet: str, row: int, value: str | None, code: str, why: str, field: str | None = None) -> Warning:
    return Warning(sheet, row, field, value, code, sentence(sheet, row, field, value, why))


def _no_list(workbook: Workbook) -> str:
    if not any(_holds_anything(cells) for rows in workbook.sheets.values() for cells in rows):
        return say("{0} holds no cell with anything in it: ask for the list again.", workbook.name)
    return say(
        "{0} holds no list of people that can be found: a column of names is needed, with a title such as Name over it.",
        workbook.name,
    )
