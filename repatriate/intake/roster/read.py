"""A workbook of any shape as a list of people: the right sheets, their tables, their rows; nothing is left out unsaid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.report import Warning, column_sentence, format_finding, shorten_value
from repatriate.intake.roster.choosing_sheets import Chosen
from repatriate.intake.roster.choosing_tables import LikelyTable, choose_tables, every_table, holds_anything
from repatriate.intake.roster.doubtful import DOUBTFUL, Doubts, find_doubtful
from repatriate.intake.roster.lines import Line, Totals, declared_of_all, read_lines, total_in
from repatriate.intake.roster.mapping import Mapping, shape_of
from repatriate.intake.roster.model import ListColumn, ListRow, ListTable, Roster, SheetOfPeople
from repatriate.intake.roster.nations import country_of
from repatriate.intake.roster.people import NAMING, Known, TableReader
from repatriate.intake.roster.tables import Found
from repatriate.intake.roster.titles import is_plain_country
from repatriate.intake.sheet_xml import LONGEST_CELL, Lost, column_letters
from repatriate.intake.sheets import Cells, Workbook
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say
from repatriate.reference.countries import format_country


def find_doubtful_titles(sheet: str, table: Found, columns: Sequence[ListColumn], doubts: Doubts) -> Iterator[Warning]:
    """A title that is not sure: its whole column may be another."""
    for row in table.heads if doubts else ():
        for one in find_doubtful(row + 1, table.left, columns, doubts):
            text = columns[one.place].header or None
            yield make_warning(sheet, row + 1, text, DOUBTFUL, one.doubted.why, one.field)


def report_paper(roster: Roster, sheet: str) -> None:
    """Warns about gaps in the paper, and about an unknown language of its names."""
    paper = roster.paper
    if paper is None:
        return
    roster.warnings += [Warning(sheet, 1, None, None, "paper_gap", gap) for gap in paper.gaps]
    if paper.asked:
        why = say("the language of the names was not recognised: say which it is, and read the paper again")
        roster.warnings.append(make_warning(sheet, 1, None, "language_not_told", why))


FIRST_ROWS = 4
"""Rows of a sheet that are shown where an officer says whether it belongs to the list: its titles among them."""
_MOST_SHOWN = 8


def report_sheets(roster: Roster, workbook: Workbook, found: Chosen[LikelyTable]) -> None:
    """Warns about the sheets with people, if there are several: those read, and those to ask about."""
    counts = Counter({table.sheet: 0 for table in roster.tables})
    for table in roster.tables:
        counts[table.sheet] += table.rows
    for one in found.asked:
        counts[one.sheet] += sum(map(holds_anything, workbook.sheets[one.sheet][one.table.first : one.table.last]))
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
            roster.warnings.append(make_warning(sheet.name, 1, None, "sheet_asked", why))
        elif sheet.name in found.other:
            why = say(
                "its titles differ from those of “{0}”: it was read too, say whether it belongs to the list",
                found.read[0].sheet if found.read[0].sheet != sheet.name else found.read[-1].sheet,
            )
            roster.warnings.append(make_warning(sheet.name, 1, None, "sheet_added", why))


def _first_rows(rows: Sequence[Cells]) -> tuple[tuple[str, ...], ...]:
    filled = [row for row in rows[:60] if holds_anything(row)][:FIRST_ROWS]
    return tuple(
        tuple(shorten_value(as_text(cell)) for cell in row[:_MOST_SHOWN] if not is_empty(cell)) for row in filled
    )


_WHY_LOST = {
    Lost.FORMULA: (
        "formula_without_value",
        say("a formula whose value was never worked out: open the list in Excel, save it, then import that"),
    ),
    Lost.ERROR: ("cell_error", say("an error of the spreadsheet, not a value: look it up in the list")),
}


def report_lost(roster: Roster, workbook: Workbook, sheet: str, tables: Sequence[LikelyTable]) -> None:
    """Cells that hold something which could not be read: formulas never worked out, errors of the spreadsheet."""
    for cell in workbook.lost.get(sheet, ()):
        if cell.why is Lost.LONG or not any(one.table.first <= cell.row - 1 < one.table.last for one in tables):
            continue
        code, why = _WHY_LOST[cell.why]
        place = say("column {0}: {1}", column_letters(cell.column), why)
        roster.warnings.append(make_warning(sheet, cell.row, cell.text or None, code, place))


def report_cut(roster: Roster, workbook: Workbook) -> None:
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
        roster.warnings.append(make_warning(sheet, first.row, None, "cell_cut", why))


def column_warnings(sheet: str, columns: Sequence[ListColumn]) -> Iterator[Warning]:
    """One for each column that was guessed, and for each that was not believed."""
    for column in columns:
        if column.finding is not None:
            code, field_ = column.finding.code, column.finding.field
            why = say("{0}; it was kept in the notes", column.finding.why)
        elif column.guessed:
            code, field_ = "guessed_column", column.field or column.fields[0]
            why = (
                say("its title does not say whether the countries are citizenships or where people live: check")
                if is_plain_country(column.header)
                else say("its title says nothing, and only its cells show what it is: check")
            )
        else:
            continue
        yield Warning(sheet, None, field_, None, code, column_sentence(sheet, column.header, field_, why))


def show_cells(cells: Cells) -> str:
    return shorten_value(" ".join(as_text(cell) for cell in cells if not is_empty(cell)))


def make_warning(sheet: str, row: int, value: str | None, code: str, why: str, field: str | None = None) -> Warning:
    return Warning(sheet, row, field, value, code, format_finding(sheet, row, field, value, why))


def describe_no_list(workbook: Workbook) -> str:
    if not any(holds_anything(cells) for rows in workbook.sheets.values() for cells in rows):
        return say("{0} holds no cell with anything in it: ask for the list again.", workbook.name)
    return say(
        "No list of people was found in {0}: it needs a column of names, with a title such as Name over it.",
        workbook.name,
    )


def fingerprint_shape(workbook: Workbook) -> str:
    """The shape shared by lists with the same titles; a mapping is stored under it."""
    return shape_of(found.titles for rows, found in every_table(workbook))


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
    found, left = choose_tables(workbook, mapping, known)
    chosen = found.read
    if not chosen:
        raise UserError("no_list", describe_no_list(workbook))
    if known.nationality is None:
        _offer_nationality(roster, workbook, chosen)
    totals: list[tuple[Totals, int]] = []
    for name, rows in workbook.sheets.items():
        mine = [one for one in chosen if one.sheet == name]
        if mine:
            before, mine_declare = roster.total, Totals()
            _read_sheet(roster, name, rows, mine, known, mine_declare, workbook.doubts.get(name, {}))
            totals.append((mine_declare, roster.total - before))
            report_lost(roster, workbook, name, mine)
    report_cut(roster, workbook)
    report_paper(roster, chosen[0].sheet)
    report_sheets(roster, workbook, found)
    for name in left:
        why = say("no list of people was found on this sheet: it was not read")
        roster.warnings.append(make_warning(name, 1, None, "sheet_left_out", why))
    roster.declared_total = declared_of_all(totals)
    if roster.declared_total is not None and roster.declared_total != roster.total:
        why = count(
            roster.total,
            "the list declares {1} people, and has {0} row of people",
            "the list declares {1} people, and has {0} rows of people",
            roster.declared_total,
        )
        roster.warnings.append(make_warning(chosen[0].sheet, 1, None, "total_differs", why))
    return roster


def _offer_nationality(roster: Roster, workbook: Workbook, tables: Sequence[LikelyTable]) -> None:
    """Warns with a possible nationality, from the provinces, if no column or officer states it. It is asked, never
    taken."""
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
            "no column gives the nationality, and the provinces are those of {0}: say whether everybody is {1}",
            format_country(found),
            found,
        )
        roster.offered_nationality = found
        sheet = tables[0].sheet
        message = say("{0}: {1}.", sheet, why)
        roster.warnings.append(Warning(sheet, None, "nationality", None, "nationality_by_province", message))


def _read_sheet(  # long: a sheet, and all that is known of it
    roster: Roster,
    sheet: str,
    rows: list[Cells],
    tables: Sequence[LikelyTable],
    known: Known,
    totals: Totals,
    doubts: Doubts,
) -> None:
    _totals_outside(rows, [one.table for one in tables], totals)
    for one in tables:
        table, fields = one.table, [one.known_by(column) for column in one.columns]
        before = len(totals.found)
        lines = list(read_lines(rows, table, fields, frozenset(NAMING), totals))
        if doubts:
            end = min((head for other in tables for head in other.table.heads if head >= table.last), default=len(rows))
            lines += [(number, Line.BLANK) for number in range(table.last, end)]
            lines = [(number, _mark_unread(rows[number], number, line, one, doubts)) for number, line in lines]
        totals.tables += len(totals.found) > before
        people = [number for number, line in lines if line is Line.PERSON]
        cells = [rows[number][table.left : table.right] for number in people]
        columns = one.columns
        reader = TableReader(sheet, table.left, columns, cells, known, doubts)
        breaks = tuple(number for number, line in lines if line not in (Line.PERSON, Line.BLANK))
        roster.tables.append(ListTable(sheet, table.heads, columns, table.left, len(people), breaks))
        roster.warnings += column_warnings(sheet, columns)
        for number, row in zip(people, cells, strict=True):
            read = reader.read(number + 1, row)
            if isinstance(read, ListRow):
                roster.rows.append(read)
            else:
                roster.kept.append(read)
        roster.warnings += reader.warnings
        roster.warnings += find_doubtful_titles(sheet, table, columns, doubts)
        head = (table.heads[-1] if table.heads else table.first) + 1
        roster.warnings += [
            make_warning(sheet, head, None, "day_or_month", why, name) for name, why in reader.order_doubts()
        ]
        roster.warnings += [
            make_warning(
                sheet,
                number + 1,
                show_cells(rows[number]),
                "line_left_out",
                say("this row is not a person: it was not read"),
            )
            for number, line in lines
            if line is Line.WORDS
        ]


def _mark_unread(cells: Cells, number: int, line: Line, one: LikelyTable, doubts: Doubts) -> Line:
    """A row whose name or number could not be read is somebody: it looks blank, or like a line of words, only to us."""
    if line is Line.PERSON or line is Line.TITLES:
        return line
    left = one.table.left
    unread = any(
        cell.waits and (left + cell.place >= len(cells) or is_empty(cells[left + cell.place]))
        for cell in find_doubtful(number + 1, left, one.columns, doubts)
    )
    return Line.PERSON if unread else line


def _totals_outside(rows: list[Cells], tables: Sequence[Found], totals: Totals) -> None:
    """Totals above the titles and between tables."""
    inside = {row for table in tables for row in range(table.first, table.last)}
    inside |= {row for table in tables for row in table.heads}
    for number, cells in enumerate(rows):
        if number not in inside and (found := total_in(cells)):
            totals.add(found)
