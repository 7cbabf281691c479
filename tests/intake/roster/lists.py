"""Small lists for the tests: rows of text as a workbook, and what was read of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from repatriate.intake.roster.mapping import Mapping as ColumnMapping
from repatriate.intake.roster.model import Roster
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.workbook import Workbook

TODAY = date(2025, 5, 12)


def rows(text: str) -> list[list[object]]:
    """A line a row, `|` between cells; whole numbers become numbers, as in a workbook; blank lines are blank rows."""
    lines = [[_cell(cell.strip()) for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    width = max(map(len, lines))
    return [line + [""] * (width - len(line)) for line in lines]


def _cell(text: str) -> object:
    return float(text) if text.isdecimal() and len(text) < 5 else text.replace("\\n", "\n")


def book(text: str = "", merged: tuple[tuple[int, int, int, int], ...] = (), **sheets: str) -> Workbook:
    found = {"Sheet1": text, **sheets} if text else sheets
    return Workbook("list.xlsx", {name: rows(one) for name, one in found.items()}, merged={"Sheet1": merged})


def read(text: str = "", **more: Any) -> Roster:
    """`nationality`, `mapping`, `edits`, `merged`; other names are further sheets."""
    known = Known(TODAY, more.pop("nationality", None), edits=more.pop("edits", {}))
    mapping: ColumnMapping | None = more.pop("mapping", None)
    return read_roster(book(text, more.pop("merged", ()), **more), known, mapping)


def fields(roster: Roster) -> dict[str, str | None]:
    return {column.header: column.field for column in roster.columns}


def values(roster: Roster) -> list[Mapping[str, Any]]:
    return [{name: str(value) for name, value in row.values.items()} for row in roster.rows]


def codes(roster: Roster) -> list[str]:
    return [warning.code for warning in roster.warnings]
