"""A workbook of any shape as a list of people: the right sheets, their tables, their rows; nothing is left out unsaid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.report import Warning
from repatriate.intake.roster.choosing_tables import LikelyTable, choose_tables, every_table
from repatriate.intake.roster.doubtful import Doubts, find_doubtful
from repatriate.intake.roster.lines import Line, Totals, declared_of_all, read_lines, total_in
from repatriate.intake.roster.mapping import Mapping, shape_of
from repatriate.intake.roster.model import ListRow, ListTable, Roster
from repatriate.intake.roster.nations import country_of
from repatriate.intake.roster.people import NAMING, Known, TableReader
from repatriate.intake.roster.tables import Found
from repatriate.intake.roster.telling import (
    column_warnings,
    make_warning,
    say_no_list,
    show_cells,
    tell_cut,
    tell_doubtful_titles,
    tell_lost,
    tell_paper,
    tell_sheets,
)
from repatriate.intake.sheets import Cells, Workbook
from repatriate.model.errors import UserError
from repatriate.model.saying import count, say
from repatriate.reference.countries import say_country


def shape(workbook: Workbook) -> str:
    """What lists of the same shape have in common; a mapping is kept under it."""
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
        raise UserError("no_list", say_no_list(workbook))
    if known.nationality is None:
        _offer_nationality(roster, workbook, chosen)
    totals: list[tuple[Totals, int]] = []
    for name, rows in workbook.sheets.items():
        mine = [one for one in chosen if one.sheet == name]
        if mine:
            before, mine_declare = roster.total, Totals()
            _read_sheet(roster, name, rows, mine, known, mine_declare, workbook.doubts.get(name, {}))
            totals.append((mine_declare, roster.total - before))
            tell_lost(roster, workbook, name, mine)
    tell_cut(roster, workbook)
    tell_paper(roster, chosen[0].sheet)
    tell_sheets(roster, workbook, found)
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
        table, fields = one.table, [one.tells(column) for column in one.columns]
        before = len(totals.found)
        lines = list(read_lines(rows, table, fields, frozenset(NAMING), totals))
        if doubts:
            end = min((head for other in tables for head in other.table.heads if head >= table.last), default=len(rows))
            lines += [(number, Line.BLANK) for number in range(table.last, end)]
            lines = [(number, _tell_unread(rows[number], number, line, one, doubts)) for number, line in lines]
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
        roster.warnings += tell_doubtful_titles(sheet, table, columns, doubts)
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


def _tell_unread(cells: Cells, number: int, line: Line, one: LikelyTable, doubts: Doubts) -> Line:
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
