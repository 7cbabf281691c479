"""The command with which an officer confirms names that the program spelled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from repatriate.app.core.parse_values import convert_all
from repatriate.app.core.transaction import Transaction
from repatriate.app.people.name_spelling import MARK, is_readable, propose
from repatriate.app.people.writer import PeopleWriter
from repatriate.model.errors import UserError
from repatriate.model.fields import UNCONFIRMED
from repatriate.model.saying import count, say


@dataclass(frozen=True, slots=True)
class ConfirmNames:
    """These people's names are right as they are spelled; gives their references.

    `names` are corrections by reference, of `surname` and `given_names`. People whose names are confirmed already are
    left alone. Raises UserError where nobody is left, or somebody has no name in Latin letters.
    """

    refs: tuple[str, ...]
    names: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)
    confirmed: list[int] = field(default_factory=list, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> tuple[str, ...]:
        waiting = [row for row in tx.people(self.refs) if row[MARK] == UNCONFIRMED]
        if not waiting:
            raise UserError("no_names", say("No name waits to be confirmed here."))
        writer = PeopleWriter(tx)
        for row in waiting:
            values = {} if is_readable(row) else propose(row)
            values |= convert_all("People", self.names.get(row["ref"], {}))
            if not is_readable({**row, **values}):
                raise UserError(
                    "no_latin_name",
                    say("{0}: the name is not in Latin letters; type the Latin name first.", row["ref"]),
                    person=row["ref"],
                )
            writer.change(row, {**values, MARK: None})
        self.confirmed[:] = [len(waiting)]
        return tuple(row["ref"] for row in waiting)

    def describe_entry(self) -> str:
        return count(self.confirmed[-1], "Confirmed the name of {0} person", "Confirmed the names of {0} people")
