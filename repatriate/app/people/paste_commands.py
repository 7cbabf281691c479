"""The command that writes cells pasted over people, all or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from repatriate.app.core.attachments import numbers_stay
from repatriate.app.core.transaction import Transaction
from repatriate.app.people.commands import check_values
from repatriate.app.people.writer import PeopleWriter, drop_empty_households
from repatriate.model.errors import UserError
from repatriate.model.fields import must_have_name
from repatriate.model.saying import count, join_parts, say


@dataclass(frozen=True, slots=True)
class PastePeople:
    """(Reference, values by the template's columns) of each; without a reference it is somebody new. Gives the references."""

    people: tuple[tuple[str | None, Mapping[str, Any]], ...]

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        if not self.people:
            raise UserError("nothing_pasted", say("Nothing here differs from what the file holds."))
        with numbers_stay(tx):
            return self._write(tx)

    def _write(self, tx: Transaction) -> tuple[str, ...]:
        writer = PeopleWriter(tx)
        rows = {row["ref"]: row for row in tx.people([ref for ref, _ in self.people if ref is not None])}
        new = []
        for ref, raw in self.people:
            values = check_values(tx, raw)
            if ref is None:
                must_have_name(values)
                new.append(values)
            else:
                writer.change(rows[ref], {name: value for name, value in values.items() if name != "ref"})
        added = writer.add(new)
        drop_empty_households(tx)
        return (*rows, *added)

    def describe_entry(self) -> str:
        new = sum(1 for ref, _ in self.people if ref is None)
        changed = len(self.people) - new
        parts = []
        if changed:
            parts.append(count(changed, "{0} person changed", "{0} people changed"))
        if new:
            parts.append(count(new, "{0} person added", "{0} people added"))
        return say("Pasted: {0}", join_parts(", ", parts))
