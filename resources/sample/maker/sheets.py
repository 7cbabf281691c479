"""Writes an operation as a template workbook, with dates as dates and widths that fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from maker.operation import Operation
from maker.papers import checklist
from maker.people import Document, Someone
from maker.sources import AS_OF, PLAN_START, rows
from repatriate.model.paper_size import PaperSize
from repatriate.printing.workbook import About, pack_workbook, set_up_page

Cell = str | int | float | date | datetime | None
Row = Sequence[Cell]

PEOPLE = [
    "ref",
    "surname",
    "given_names",
    "native_name",
    "sex",
    "birth_date",
    "birth_place",
    "nationality",
    "province",
    "location",
    "destination",
    "household",
    "group",
    "priority",
    "document_type",
    "document_number",
    "document_issuer",
    "document_expiry",
    "ready_from",
    "clear_until",
    "hold",
    "hold_from",
    "hold_until",
    "assistance",
    "notes",
    "name_spelling",
    "document_remark",
]
CLEARANCES = [
    "person",
    "kind",
    "authority",
    "asked_on",
    "answered_on",
    "answer",
    "reference",
    "valid_from",
    "valid_until",
]
DOCUMENTS = ["person", "document_type", "document_number", "document_issuer", "document_expiry"]

OPERATION = "Clark, May 2023"
_BOLD = Font(name="Calibri", size=11, bold=True)
_HEADER = PatternFill("solid", fgColor="E9EDF2")
_LINE = Border(bottom=Side("thin", color="9AA5B1"))


def write(path: Path, sheets: Iterable[tuple[str, Sequence[str], Iterable[Row]]]) -> None:
    """Every sheet as title, columns, rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, columns, lines in sheets:
        _fill(book.create_sheet(title), columns, list(lines))
    about = About(f"{OPERATION}: made-up people", made_at=datetime.combine(AS_OF, time(18), UTC))
    path.write_bytes(pack_workbook(book, about))


def _fill(sheet: Worksheet, columns: Sequence[str], lines: Sequence[Row]) -> None:
    sheet.append(list(columns))
    for line in lines:
        sheet.append(list(line))
    for cell in sheet[1]:
        cell.font, cell.fill, cell.border = _BOLD, _HEADER, _LINE
        cell.alignment = Alignment(vertical="center")
    sheet.freeze_panes = "B2"
    if lines:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}{len(lines) + 1}"
    widths: list[float] = []
    for index, column in enumerate(columns):
        values = [line[index] for line in lines]
        longest = max([len(column) + 3, *(_width(value) for value in values)])
        widths.append(min(longest + 2, 60))
        for number, value in enumerate(values, start=2):
            if not isinstance(value, str):
                _show(sheet.cell(number, index + 1), value)
    set_up_page(sheet, widths, PaperSize.A4, header_row=1, named=3 if sheet.title == "People" else 1)


def _show(cell: Any, value: Cell) -> None:
    """Dates at the left and numbers in the middle, clear of the texts beside them."""
    if isinstance(value, date):
        cell.number_format = "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"
        cell.alignment = Alignment(horizontal="left")
    elif value is not None:
        cell.alignment = Alignment(horizontal="center")


def _width(value: Cell) -> int:
    if isinstance(value, datetime):
        return 16
    if isinstance(value, date):
        return 10
    if isinstance(value, str):
        return sum(2 if character > "\u2e7f" else 1 for character in value)
    return len(str(value)) if value is not None else 0


def operation_sheets(operation: Operation) -> list[tuple[str, Sequence[str], Iterable[Row]]]:
    people = operation.people
    legs, places = rows("legs.csv"), rows("places.csv")
    groups = [row for row in rows("groups.csv") if any(one.group == row["name"] for one in people)]
    return [
        ("People", PEOPLE, map(person_row, people)),
        ("Groups", ["name", "cohesion", "notes"], [_texts(row, "name", "cohesion", "notes") for row in groups]),
        ("Legs", list(legs[0]), [[_leg_cell(name, text) for name, text in row.items()] for row in legs]),
        (
            "Places",
            [*places[0], "near"],
            [[*(_place_cell(name, text) for name, text in row.items()), None] for row in places],
        ),
        ("Rules", ["kind", "a", "b", "reason"], [[rule.kind, rule.a, rule.b, rule.reason] for rule in operation.rules]),
        ("Settings", ["key", "value"], _settings()),
        ("Clearances", CLEARANCES, clearance_rows(people)),
        ("Checklist", ["kind", "nationality", "authority"], checklist()),
        ("Blanks", ["series", "number", "status", "note", "received_on"], _blanks()),
        ("Holds", ["person", "hold", "hold_from", "hold_until", "reason"], _second_holds(people)),
        ("Documents", DOCUMENTS, [[one.ref, *_document(one.older)] for one in people if one.older]),
    ]


def person_row(one: Someone) -> Row:
    hold = one.holds[0] if one.holds else None
    notes = [*one.notes, *([hold.reason] if hold else [])]
    return [
        one.ref,
        one.name.surname,
        one.name.given,
        one.name.native,
        one.sex,
        one.birth_text or one.born,
        one.birth_place,
        one.nationality,
        one.province.name,
        one.location,
        one.destination,
        one.household,
        one.group,
        one.priority,
        *_document(one.document),
        one.ready_from,
        one.clear_until,
        hold.kind if hold else None,
        hold.start if hold else None,
        hold.end if hold else None,
        " ".join(one.assistance) or None,
        ". ".join(notes) or None,
        None,  # names are as lists had them
        None,
    ]


def clearance_rows(people: Iterable[Someone]) -> list[Row]:
    return [
        [one.ref, c.kind, c.authority, c.asked, c.answered, c.answer, c.reference, c.valid_from, c.valid_until]
        for one in people
        for c in one.clearances.values()
    ]


def _document(document: Document | None) -> list[Cell]:
    if document is None:
        return [None, None, None, None]
    return [document.type, document.number, document.issuer, document.expiry]


def _second_holds(people: Iterable[Someone]) -> list[Row]:
    return [[one.ref, hold.kind, hold.start, hold.end, hold.reason] for one in people for hold in one.holds[1:]]


def _texts(row: dict[str, str], *names: str) -> list[Cell]:
    return [row[name] or None for name in names]


def _leg_cell(name: str, text: str) -> Cell:
    if not text:
        return None
    if name in ("departs", "arrives"):
        return datetime.fromisoformat(text)
    if name == "seat_cost":
        return float(text)
    return int(text) if name.startswith("max_") or name in ("seats", "stretcher_seats") else text


def _place_cell(name: str, text: str) -> Cell:
    return float(text) if name in ("latitude", "longitude") else text or None


def _settings() -> list[Row]:
    return [
        ["operation", OPERATION],
        ["issuing_state", "IDN"],
        ["authority", "Embassy of Indonesia, Manila"],
        ["plan_start", PLAN_START],
        ["currency", "USD"],
        ["min_connection_minutes", 120],
        ["max_layover_hours", 8],
        ["max_legs", 3],
    ]


def _blanks() -> list[Row]:
    """Sixty blank emergency documents of the Indonesian embassy, two of them spoiled."""
    spoiled = {7: "Printed askew on 12 May", 31: "Torn in the printer on 12 May"}
    return [
        [
            "IDN-SPLP",
            f"XF{104500 + number}",
            "spoiled" if number in spoiled else "received",
            spoiled.get(number),
            date(2023, 5, 10 if number <= 40 else 12),
        ]
        for number in range(1, 61)
    ]
