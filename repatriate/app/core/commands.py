"""The command that changes settings of the operation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from repatriate.app.core.clock import CONFIRMED
from repatriate.app.core.missing_work import MOST_NAMED, Missing, describe_changes
from repatriate.app.core.parse_values import parse_field
from repatriate.app.core.settings import check_keys, put_setting
from repatriate.app.core.transaction import Transaction, stamp_transaction
from repatriate.intake.columns import SETTINGS
from repatriate.model.errors import DamagedFile
from repatriate.model.fields import Kind
from repatriate.model.saying import Said, join_items, join_parts, say
from repatriate.reference.countries import country_name
from repatriate.store import fitness, journal
from repatriate.store.seen import Gap


@dataclass(frozen=True, slots=True)
class ChangeSettings:
    """Values by key; an empty one goes back to the default. All of them or, where one cannot be, none."""

    values: Mapping[str, Any]

    def write_changes(self, tx: Transaction) -> None:
        check_keys(self.values)
        for key, value in self.values.items():
            put_setting(tx, key, value)

    def describe_entry(self) -> str:
        if len(self.values) == 1:
            [(key, value)] = self.values.items()
            return say("Set “{0}” to {1}", SETTINGS[key].label, _describe_value(key, value))
        return say("Changed settings: {0}", join_parts(", ", (SETTINGS[key].label for key in self.values)))


def _describe_value(key: str, value: object) -> Said | str:
    """The value as an officer says it: a country by its name."""
    if not value:
        return say("the default")
    if SETTINGS[key].kind is Kind.NATIONALITY:
        code = parse_field(SETTINGS[key], str(value))
        return Said(country_name(str(code)))
    return str(value)


# -- The command by which an officer says that the clock of the computer is right.


@dataclass(frozen=True, slots=True)
class ConfirmClock:
    """The clock of this computer is right, whatever entries before say: from now on it is compared with later ones alone."""

    def write_changes(self, tx: Transaction) -> None:
        old = tx.one("SELECT id FROM settings WHERE key = ?", (CONFIRMED,))
        row = tx.one("SELECT ifnull(max(id), 0) AS last FROM gaps")
        value = f"{tx.revision} {row['last'] if row else 0}"
        if old is None:
            tx.insert("settings", {"key": CONFIRMED, "value": value})
        else:
            tx.update("settings", old["id"], {"value": value})

    def describe_entry(self) -> Said:
        return say("Confirmed that the clock of the computer is right")


# -- The command by which an officer takes the file as it is, where another program changed rows and nothing better
# can be had.


@dataclass(frozen=True, slots=True)
class TakeAsItStands:
    """Accepts the rows that another program changed; the journal names the rows and the officer. An undo brings the
    doubt back. Raises DamagedFile where the journal itself was changed, or a row cannot be read."""

    told: list[Said] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        fault = journal.find_chain_fault(tx.db)
        if why := fault or (None if (integrity := fitness.check_integrity(tx.db)) == "ok" else integrity):
            raise DamagedFile("damaged_file", say("{0}: restore the file from one of its backups.", why))
        self.told[:] = describe_changes(tx.db)
        journal.seal_as_they_stand(tx.db)

    def describe_entry(self) -> Said:
        return say("Accepted what another program had changed: {0}", join_items(self.told, MOST_NAMED))


# -- The command that records the gaps of a copy; opening a file for writing runs it.


@dataclass(frozen=True, slots=True)
class RecordMissing:
    """Records that this copy lacks entries which this computer saw. It cannot be undone: those entries were written
    elsewhere."""

    gaps: tuple[Gap, ...]

    def write_changes(self, tx: Transaction) -> None:
        known = {row["head"] for row in tx.rows("SELECT head FROM gaps")}
        for gap in (one for one in self.gaps if one.head not in known):
            tx.insert(
                "gaps",
                {
                    "head": gap.head,
                    "number": gap.number,
                    "after": gap.after,
                    "entries": gap.entries,
                    "first_at": gap.first_at,
                    "last_at": gap.last_at,
                    "issued": gap.issued,
                    "forked": gap.forked,
                    "found_at": stamp_transaction(tx),
                    "found_by": tx.officer,
                },
            )

    def describe_entry(self) -> str:
        return Missing(self.gaps).words
