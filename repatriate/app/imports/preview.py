"""Examines a workbook of the template: the changes that an import would make in known people, field by field."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import to_stored
from repatriate.app.imports.family_names import FamilyNames, name_template_families
from repatriate.app.imports.template_commands import examine_template
from repatriate.intake.report import Report
from repatriate.intake.template import Template


@dataclass(frozen=True, slots=True)
class PersonChange:
    """One row of sheet People: somebody new (`fields` empty), or known, with (field, before, after) of what differs."""

    row: int
    ref: str | None
    name: str
    new: bool
    fields: tuple[tuple[str, str | None, str | None], ...]


def people_changes(db: Database, template: Template) -> list[PersonChange]:
    """One for each row of sheet People, in its order; families have their names in the file."""
    known = {row["ref"]: row for row in template_rows.people(db)} if template.rows("People") else {}
    found = []
    for row in template.rows("People"):
        before = known.get(row.text("ref"))
        name = " ".join(part for part in (row.text("surname"), row.text("given_names")) if part) or (
            row.text("native_name") or ""
        )
        fields: tuple[tuple[str, str | None, str | None], ...] = ()
        if before is not None:
            name = before["full_name"] or name
            fields = tuple(
                (column, None if before[column] is None else str(before[column]), str(to_stored(value)))
                for column, value in row.values.items()
                if to_stored(value) != before[column]
            )
        found.append(PersonChange(row.number, row.text("ref"), name, before is None, fields))
    return found


SURE = 0.8
"""The likeness to a known name from which a column is taken for it without a question."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A workbook with what came of checking it."""

    path: Path
    template: Template
    report: Report
    changes: list[PersonChange]
    families: FamilyNames

    @property
    def clean(self) -> bool:
        """Whether there is nothing to decide: all understood, nothing doubtful, and nobody known would change."""
        return (
            not self.report.failed
            and not self.report.warnings
            and all(one.field is not None and one.score >= SURE for one in self.template.columns)
            and any(change.new for change in self.changes)
            and not any(change.fields for change in self.changes)
        )


def examine_workbook(operation: Operation, path: Path, template: Template, *, same_families: bool = False) -> Examined:
    """Checked against the file. `same_families`: a label that others have in the file means their family."""
    report = examine_template(operation.db, template, same_families=same_families)
    named, families = name_template_families(operation.db, template, same=same_families)
    return Examined(path, template, report, people_changes(operation.db, named), families)
