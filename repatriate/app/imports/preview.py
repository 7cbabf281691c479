"""What an import would change in people who are here already, field by field; reads only."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.core import template_rows
from repatriate.app.core.transaction import to_stored
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
    """One for each row of sheet People, in its order."""
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
