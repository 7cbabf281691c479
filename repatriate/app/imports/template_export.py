"""Writing the template workbook: empty for others to fill in, or with a whole operation in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.current_document import LETTERS_KEY
from repatriate.app.core.leg_moments import read_time
from repatriate.app.core.operation import Operation
from repatriate.app.core.settings import NEUTRAL_NAME, paper_of
from repatriate.app.core.snapshot import settings_of
from repatriate.intake.cells import clean_text
from repatriate.intake.columns import SETTINGS, SHEETS, TEMPLATE
from repatriate.model.dates import UNREAD, PartialDate
from repatriate.model.fields import Field, Kind
from repatriate.model.saying import Said, say
from repatriate.printing.outfile import check_target, write_whole
from repatriate.printing.workbook import About, in_memory, pack_workbook, put_around, set_up_page

_HEADER = Font(name="Calibri", size=11, bold=True, color="FFFFFF")
_HEADER_FILL = PatternFill("solid", fgColor="1F5FBF")
_FORMATS = {Kind.DAY: "yyyy-mm-dd", Kind.BIRTH: "yyyy-mm-dd", Kind.MOMENT: "yyyy-mm-dd hh:mm"}
_COLUMN_FORMATS = _FORMATS | dict.fromkeys((Kind.TEXT, Kind.NAME, Kind.CODE), "@")
"""Formats for values typed into a new row: a document number keeps its leading zeros."""
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_EMPTY_ROWS = 2000  # rows of an empty template that know their format and choices


def write_template(path: Path) -> Path:
    """The empty template workbook, with drop-downs and formats for the rows to come."""
    check_target(path)
    about = About("Template of an operation")
    return write_whole(path, _workbook_bytes({sheet: [] for sheet in TEMPLATE}, about))


def write_operation(operation: Operation, path: Path) -> dict[str, int]:
    """The whole operation as a template workbook; gives the rows of each sheet.

    Sheets beyond the template are written only where the operation holds what its columns cannot. The letters of numbers
    stay behind: another file that takes the workbook in must not print the same numbers.
    """
    check_target(path)
    db = operation.db
    rows: dict[str, list[dict[str, Any]]] = {
        "People": template_rows.people(db),
        "Groups": template_rows.groups(db),
        "Legs": template_rows.legs(db),
        "Places": template_rows.places(db),
        "Rules": template_rows.rules(db),
        "Settings": [row for row in template_rows.settings(db) if row["key"] != LETTERS_KEY],
    }
    more = {
        "Checklist": template_rows.checklist(db),
        "Clearances": template_rows.clearances(db),
        "Holds": _list_further(template_rows.holds(db), ("reason", "lifted_on")),
        "Documents": _list_further(
            template_rows.documents(db), ("issued", "note", "kind", "seen_by", "seen_on"), status="held"
        ),
        "Promised": template_rows.promised(db),
        "Withdrawn": template_rows.withdrawn(db),
        "Blanks": template_rows.blanks(db),
    }
    rows |= {sheet: found for sheet, found in more.items() if found}
    said = settings_of(db)
    about = About(
        f"All of an operation: {said.get('operation') or NEUTRAL_NAME}",
        said.get("authority") or "",
        paper=paper_of(said),
    )
    operation.write_file(path, _workbook_bytes(rows, about))
    return {sheet: len(found) for sheet, found in rows.items()}


_OF_THE_DAY = ("sightings", "stray_codes", "head_counts", "closings", "receivers", "may_receive", "handovers")
"""Tables that no sheet of the template holds: events, which are true of this file only."""


def find_left_out(db: Database) -> Said | None:
    """A sentence on the data that the workbook leaves out; None if it holds everything in this file."""
    if any(next(iter(db.query(f"SELECT 1 FROM {table} LIMIT 1")), None) for table in _OF_THE_DAY):
        return say("Counts, closings and handovers are not in it. Keep a copy of the file for those.")
    return None


def _list_further(rows: list[dict[str, Any]], further: tuple[str, ...], **plain: str) -> list[dict[str, Any]]:
    """All rows of those people of whom the columns of sheet People, which hold one, do not say everything."""
    theirs: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        theirs[row["person"]].append(row)
    return [
        row
        for mine in theirs.values()
        if len(mine) > 1
        or not mine[0].get("current", True)
        or any(mine[0][name] is not None for name in further)
        or any(mine[0][name] != value for name, value in plain.items())
        for row in mine
    ]


def _workbook_bytes(sheets: dict[str, list[dict[str, Any]]], about: About) -> bytes:
    workbook = Workbook(write_only=True)
    for name, rows in sheets.items():
        _write_sheet(workbook, name, rows, about)
    return pack_workbook(workbook, about)


def _write_sheet(workbook: Workbook, name: str, rows: Iterable[dict[str, Any]], about: About) -> None:
    columns = SHEETS[name]
    sheet: Any = workbook.create_sheet(name)
    sheet.freeze_panes = "B2"
    widths = [max(column.width, len(column.name) + 2) for column in columns]
    named = 3 if name == "People" else 1
    set_up_page(sheet, widths, about.paper, header_row=1, named=named)
    put_around(sheet, top=(name, "", ""), bottom=(about.title, "", about.office))
    for number, column in enumerate(columns, start=1):
        letter = get_column_letter(number)
        if column.kind in _COLUMN_FORMATS:
            sheet.column_dimensions[letter].number_format = _COLUMN_FORMATS[column.kind]
        choices = column.choices or (("yes", "no") if column.kind is Kind.YES_NO else ())
        if choices:
            validation = DataValidation(type="list", formula1=f'"{",".join(choices)}"', allow_blank=True)
            validation.add(f"{letter}2:{letter}{_EMPTY_ROWS}")
            sheet.data_validations.append(validation)
    in_memory(sheet)
    header = []
    for column in columns:
        cell = WriteOnlyCell(sheet, column.name)
        cell.font, cell.fill, cell.alignment = _HEADER, _HEADER_FILL, Alignment(vertical="center")
        header.append(cell)
    sheet.append(header)
    writers = [_make_writer(sheet, column) for column in columns]
    for row in rows:
        kinds = SETTINGS.get(str(row.get("key"))) if name == "Settings" else None
        if kinds is not None:
            sheet.append([row["key"], _make_writer(sheet, kinds)(row["value"])])
        else:
            sheet.append([write(row[column.name]) for column, write in zip(columns, writers, strict=True)])


def _make_writer(sheet: Any, column: Field) -> Callable[[Any], Any]:
    """A function that turns a stored value into a cell: dates become real dates, and text never becomes a formula."""

    def format_cell(value: Any) -> Any:
        cell = WriteOnlyCell(sheet, value)
        cell.number_format = _FORMATS[column.kind]
        return cell

    def write_text(value: str) -> Any:
        value = clean_text(value)
        # What Excel would work out, call an error, or take for a character's number, is text and stays so.
        if value.startswith(("=", "+", "-", "@", "#")) or not value.isprintable() or "_x" in value:
            cell = WriteOnlyCell(sheet, _ESCAPE.sub(r"_x005F\g<0>", value))
            cell.data_type = "s"
            return cell
        return value

    def write_value(value: Any) -> Any:
        if value is None or value == "":
            return None
        if column.kind is Kind.DAY:
            return format_cell(date.fromisoformat(str(value)[:10]))
        if column.kind is Kind.BIRTH:
            known = PartialDate.parse(str(value))
            # Excel knows no day before 1900: such a date, like a partly known one, goes as text.
            whole = known.complete and known.year >= 1901
            return format_cell(date(known.year, known.month, known.day)) if whole else str(known)
        if column.kind is Kind.MOMENT:
            moment = read_time(value)
            return str(value) if moment == UNREAD else format_cell(moment)
        if column.kind is Kind.YES_NO:
            return "yes" if value else "no"
        if column.kind in (Kind.WHOLE, Kind.NUMBER):
            number = float(value)
            return int(number) if number.is_integer() else number
        return write_text(str(value))

    return write_value
