"""Reading the sample's workbooks as rows by column."""

from __future__ import annotations

import math
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl

from repatriate.model.entities import Place, convert_to_utc
from repatriate.reference.airports import airport
from repatriate.reference.resources import resource_path

FOLDER = resource_path("sample")
CLARK = FOLDER / "clark-2023.xlsx"
UPDATE = FOLDER / "police_list_2.xlsx"

Rows = list[dict[str, Any]]


def read(path: Path) -> dict[str, Rows]:
    """Sheets as rows by header; dates without a time are dates."""
    book = openpyxl.load_workbook(path)
    sheets: dict[str, Rows] = {}
    for sheet in book.worksheets:
        header, *lines = sheet.iter_rows()
        names = [str(cell.value) for cell in header]
        sheets[sheet.title] = [
            {name: _value(cell) for name, cell in zip(names, line, strict=True) if cell.value is not None}
            for line in lines
        ]
    return sheets


def _value(cell: Any) -> Any:
    if isinstance(cell.value, datetime) and "hh" not in cell.number_format:
        return cell.value.date()
    return cell.value


def cells(path: Path) -> Iterator[tuple[str, str, object, str]]:
    """Everything that is written: sheet, coordinate, value, number format."""
    for sheet in openpyxl.load_workbook(path).worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                yield sheet.title, cell.coordinate, cell.value, cell.number_format


def places(sheets: dict[str, Rows]) -> dict[str, Place]:
    """The workbook's own places."""
    return {
        row["code"]: Place(row["code"], row["name"], row["country"], row["timezone"], row["latitude"], row["longitude"])
        for row in sheets["Places"]
    }


def place(sheets: dict[str, Rows], code: str) -> Place | None:
    return places(sheets).get(code) or airport(code)


def hours(leg: dict[str, Any], origin: Place, destination: Place) -> float:
    return (convert_to_utc(leg["arrives"], destination) - convert_to_utc(leg["departs"], origin)).total_seconds() / 3600


def kilometres(a: Place, b: Place) -> float:
    """Along the great circle. Both places must have coordinates."""
    assert None not in (a.latitude, a.longitude, b.latitude, b.longitude)
    north, south = math.radians(a.latitude or 0), math.radians(b.latitude or 0)
    across = math.radians((b.longitude or 0) - (a.longitude or 0))
    cosine = math.sin(north) * math.sin(south) + math.cos(north) * math.cos(south) * math.cos(across)
    return 6371 * math.acos(min(1.0, cosine))


def age(birth: object, day: date) -> int | None:
    """None where the birth date is not wholly known."""
    if not isinstance(birth, date):
        return None
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))
