"""The findings of an import: rows kept aside with their problems, warnings and counts, also as JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.column_warnings import Told, group_by_column
from repatriate.intake.sheets import Cells
from repatriate.model.saying import Said, say


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault that keeps a row from being imported. `message` is a whole sentence with sheet, row and column."""

    field: str | None
    value: str | None
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class KeptRow:
    """A row that was not imported, whole, with its reasons. Rows count from 1."""

    sheet: str
    row: int
    cells: tuple[str, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Warning:
    """Something doubtful that was imported all the same. `row` is None where it is about a whole column."""

    sheet: str
    row: int | None
    field: str | None
    value: str | None
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """The role found for a column. `guessed`: by its cells alone. `offered` is a possible role that was not taken;
    `check` is the check that it failed. `family` is the prefix shared by several cells."""

    header: str
    field: str | None
    score: float
    guessed: bool = False
    offered: str | None = None
    check: str | None = None
    family: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The column as JSON; an offered role, a failed check and a prefix appear only if present."""
        told = {name: value for name in ("offered", "check", "family") if (value := getattr(self, name)) is not None}
        return {"header": self.header, "field": self.field, "score": self.score, "guessed": self.guessed, **told}


@dataclass(slots=True)
class Counts:
    rows: int = 0
    imported: int = 0
    updated: int = 0


@dataclass(slots=True)
class Report:
    """The answer of `repatriate import`; `counts` has one entry per sheet of a template."""

    source: str
    kind: str
    kept_aside: list[KeptRow] = field(default_factory=list)
    warnings: list[Warning] = field(default_factory=list)
    counts: dict[str, Counts] = field(default_factory=dict)
    columns: list[ReportColumn] = field(default_factory=list)
    duplicates: list[dict[str, Any]] = field(default_factory=list)
    updates: list[dict[str, Any]] = field(default_factory=list)
    """For each row about somebody known what it says otherwise, field by field: old, new, and which of them holds."""
    column_questions: list[dict[str, Any]] = field(default_factory=list)
    """The questions for a whole column, with their number of cells and the reading by each answer."""
    declared_total: int | None = None
    dry_run: bool = False
    families: Sequence[Any] = ()
    """The families that a dry run says are to be looked at."""
    questions: dict[str, Any] | None = None
    """The answers on waiting places, destinations and clearances; None if nothing was asked."""

    @property
    def grouped_warnings(self) -> list[Told]:
        """The warnings; of a list those that repeat down a column once for all."""
        if self.kind == "roster":
            return group_by_column(self.warnings)
        return [Told(one.message, (one,)) for one in self.warnings]

    @property
    def failed(self) -> bool:
        """A template is all or nothing."""
        return self.kind == "template" and bool(self.kept_aside)

    def to_json(self) -> dict[str, Any]:
        people = self.counts.get("People", Counts())
        imported, updated = (0, 0) if self.failed else (people.imported, people.updated)
        return {
            "source": self.source,
            "kind": self.kind,
            # Of a template that failed nothing is imported, and what is kept aside are the rows with problems.
            "rows": imported + updated + len(self.kept_aside),
            "imported": imported,
            "updated": updated,
            "sheets": {
                name: {
                    "rows": counts.rows,
                    "imported": 0 if self.failed else counts.imported,
                    "updated": 0 if self.failed else counts.updated,
                }
                for name, counts in self.counts.items()
            },
            "kept_aside": [
                {
                    "sheet": kept.sheet,
                    "row": kept.row,
                    "cells": list(kept.cells),
                    "problems": [
                        {"field": p.field, "value": p.value, "code": p.code, "message": p.message}
                        for p in kept.problems
                    ],
                }
                for kept in self.kept_aside
            ],
            "warnings": [one.to_json() for one in self.grouped_warnings],
            "column_questions": self.column_questions,
            "columns": [column.to_json() for column in self.columns],
            "duplicates": self.duplicates,
            "updates": self.updates,
            "declared_total": self.declared_total,
            **({"questions": self.questions} if self.questions is not None else {}),
        }


class Faults:
    """Gathers problems by row while a workbook is checked."""

    def __init__(self) -> None:
        self._rows: dict[tuple[str, int], tuple[Cells, list[Problem]]] = {}
        self.warnings: list[Warning] = []

    def add(
        self, sheet: str, row: int, cells: Cells, field: str | None, value: object, code: str, why: str
    ) -> None:  # long: a cell, and what is wrong with it
        """`why` says what is wrong and what to do; the place is put before it."""
        shown = None if is_empty(value) else as_text(value)
        problem = Problem(field, shown, code, format_finding(sheet, row, field, shown, why))
        self._rows.setdefault((sheet, row), (cells, []))[1].append(problem)

    def warn(self, sheet: str, row: int, field: str | None, value: object, code: str, why: str) -> None:
        shown = None if is_empty(value) else as_text(value)
        self.warnings.append(Warning(sheet, row, field, shown, code, format_finding(sheet, row, field, shown, why)))

    def copy(self) -> Faults:
        """A copy of the findings so far, to continue from."""
        twin = Faults()
        twin._rows = {place: (cells, list(problems)) for place, (cells, problems) in self._rows.items()}
        twin.warnings = list(self.warnings)
        return twin

    def __bool__(self) -> bool:
        return bool(self._rows)

    def fields(self, sheet: str, row: int) -> set[str | None]:
        """The fields of a row that already have a problem."""
        found = self._rows.get((sheet, row))
        return {problem.field for problem in found[1]} if found else set()

    def kept(self, order: list[str]) -> list[KeptRow]:
        """The rows with problems, by sheet and row."""
        place = {sheet: number for number, sheet in enumerate(order)}
        return [
            KeptRow(sheet, row, tuple("" if is_empty(cell) else as_text(cell) for cell in cells), tuple(problems))
            for (sheet, row), (cells, problems) in sorted(
                self._rows.items(), key=lambda item: (place.get(item[0][0], len(place)), item[0])
            )
        ]


def format_finding(sheet: str, row: int, field: str | None, value: str | None, why: str) -> Said:
    """One line; a long value is cut, the report has it whole."""
    place = say("{0}, row {1}, {2}", sheet, str(row), field) if field else say("{0}, row {1}", sheet, str(row))
    if value is None:
        return say("{0}: {1}.", place, why)
    return say("{0}: “{1}” is {2}.", place, shorten_value(value), why)


def column_sentence(sheet: str, title: str, field: str, why: str) -> Said:
    """One line about a whole column and the field that it is, or was to be."""
    return say("{0}: {1}.", say("{0}, column “{1}”, {2}", sheet, shorten_value(title), field), why)


def shorten_value(value: str) -> str:
    """The text on one line, cut after 60 characters."""
    shown = " ".join(value[:200].split())
    return shown if len(shown) <= 60 else f"{shown[:59]}…"
