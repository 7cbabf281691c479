"""What is told of a list as a whole: its sheets, its columns, its paper, and what could not be read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.report import Warning, column_sentence, sentence, shortened
from repatriate.intake.roster.choosing_sheets import Chosen
from repatriate.intake.roster.choosing_tables import LikelyTable, holds_anything
from repatriate.intake.roster.doubtful import DOUBTFUL, Doubts, find_doubtful
from repatriate.intake.roster.model import ListColumn, Roster, SheetOfPeople
from repatriate.intake.roster.tables import Found
from repatriate.intake.roster.titles import is_plain_country
from repatriate.intake.sheet_xml import LONGEST_CELL, Lost, column_letters
from repatriate.intake.sheets import Cells, Workbook
from repatriate.model.saying import count, say


def tell_doubtful_titles(sheet: str, table: Found, columns: Sequence[ListColumn], doubts: Doubts) -> Iterator[Warning]:
    """A title that is not sure: its whole column may be another."""
    for row in table.heads if doubts else ():
        for one in find_doubtful(row + 1, table.left, columns, doubts):
            text = columns[one.place].header or None
            yield make_warning(sheet, row + 1, text, DOUBTFUL, one.doubted.why, one.field)


def tell_paper(roster: Roster, sheet: str) -> None:
    """What is missing on the paper, and that the language of its names is not known."""
    paper = roster.paper
    if paper is None:
        return
    roster.warnings += [Warning(sheet, 1, None, None, "paper_gap", gap) for gap in paper.gaps]
    if paper.asked:
        why = say("the language of the names could not be told: say which it is, and read the paper again")
        roster.warnings.append(make_warning(sheet, 1, None, "language_not_told", why))


FIRST_ROWS = 4
"""Rows of a sheet that are shown where an officer says whether it belongs to the list: its titles among them."""
_MOST_SHOWN = 8


def tell_sheets(roster: Roster, workbook: Workbook, found: Chosen[LikelyTable]) -> None:
    """Which sheets with people were read, where there is more than one, and which were not: that is asked."""
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
                "its titles are other than those of “{0}”: it was read too, say whether it belongs to the list",
                found.read[0].sheet if found.read[0].sheet != sheet.name else found.read[-1].sheet,
            )
            roster.warnings.append(make_warning(sheet.name, 1, None, "sheet_added", why))


def _first_rows(rows: Sequence[Cells]) -> tuple[tuple[str, ...], ...]:
    filled = [row for row in rows[:60] if holds_anything(row)][:FIRST_ROWS]
    return tuple(tuple(shortened(as_text(cell)) for cell in row[:_MOST_SHOWN] if not is_empty(cell)) for row in filled)


_WHY_LOST = {
    Lost.FORMULA: (
        "formula_without_value",
        say("a formula whose value was never worked out: open the list in Excel, save it, then import that"),
    ),
    Lost.ERROR: ("cell_error", say("an error of the spreadsheet, not a value: look it up in the list")),
}


def tell_lost(roster: Roster, workbook: Workbook, sheet: str, tables: Sequence[LikelyTable]) -> None:
    """Cells that hold something which could not be read: formulas never worked out, errors of the spreadsheet."""
    for cell in workbook.lost.get(sheet, ()):
        if cell.why is Lost.LONG or not any(one.table.first <= cell.row - 1 < one.table.last for one in tables):
            continue
        code, why = _WHY_LOST[cell.why]
        place = say("column {0}: {1}", column_letters(cell.column), why)
        roster.warnings.append(make_warning(sheet, cell.row, cell.text or None, code, place))


def tell_cut(roster: Roster, workbook: Workbook) -> None:
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
                say("its title does not say whose countries they are, of citizens or of where people live: look")
                if is_plain_country(column.header)
                else say("its title says nothing, and its cells alone tell what it is: look")
            )
        else:
            continue
        yield Warning(sheet, None, field_, None, code, column_sentence(sheet, column.header, field_, why))


def show_cells(cells: Cells) -> str:
    return shortened(" ".join(as_text(cell) for cell in cells if not is_empty(cell)))


def make_warning(sheet: str, row: int, value: str | None, code: str, why: str, field: str | None = None) -> Warning:
    return Warning(sheet, row, field, value, code, sentence(sheet, row, field, value, why))


def say_no_list(workbook: Workbook) -> str:
    if not any(holds_anything(cells) for rows in workbook.sheets.values() for cells in rows):
        return say("{0} holds no cell with anything in it: ask for the list again.", workbook.name)
    return say(
        "{0} holds no list of people that can be found: a column of names is needed, with a title such as Name over it.",
        workbook.name,
    )
