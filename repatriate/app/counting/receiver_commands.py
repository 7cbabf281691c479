"""Commands on receivers, and on the people whom they may fetch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from repatriate.app.core.parse_values import remark
from repatriate.app.core.transaction import Row, Transaction
from repatriate.app.counting.receivers import unknown_receiver
from repatriate.model.errors import UserError
from repatriate.model.receivers import RECEIVER_KINDS, ReceiverKind
from repatriate.model.saying import listed, say

FIELDS = ("kind", "name", "organisation", "phone", "id_type", "id_number", "remark")
"""The fields of a receiver."""


@dataclass(frozen=True, slots=True)
class SaveReceiver:
    """Add a receiver (`id` None), or change some of what is known of one. Gives their number."""

    id: int | None
    values: Mapping[str, str | None]
    _named: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        old = None if self.id is None else receiver_row(tx, self.id)
        row = {name: remark(name, " ".join((text or "").split())) for name, text in self.values.items()}
        if unknown := [name for name in row if name not in FIELDS]:
            raise UserError(
                "unknown_field",
                say("There is no field {0}: the fields are {1}.", unknown[0], listed(FIELDS, most=len(FIELDS))),
            )
        if old is None or "name" in row:
            if not row.get("name"):
                raise UserError("missing", say("Enter the name of the receiver."), field="name")
            self._named[:] = [str(row["name"])]
        else:
            self._named[:] = [old["name"]]
        if old is None or "kind" in row:
            row["kind"] = _known_kind(row.get("kind")).value
        if old is None:
            return tx.insert("receivers", {name: row.get(name) for name in FIELDS})
        tx.update("receivers", old["id"], {name: value for name, value in row.items() if old[name] != value})
        return int(old["id"])

    def describe_entry(self) -> str:
        if self.id is None:
            return say("Added the receiver {0}", self._named[0])
        return say("Changed the receiver {0}", self._named[0])


def _known_kind(text: str | None) -> ReceiverKind:
    try:
        return ReceiverKind((text or "").lower())
    except ValueError:
        kinds = listed(tuple(RECEIVER_KINDS.values()))
        raise UserError("bad_kind", say("Say what the receiver is: {0}.", kinds), field="kind") from None


@dataclass(frozen=True, slots=True)
class RemoveReceiver:
    """Take a receiver out of the file, and with them whom they may fetch. Who signed a receipt stays."""

    id: int
    _named: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        row = receiver_row(tx, self.id)
        self._named[:] = [row["name"]]
        used = tx.one("SELECT number FROM handovers WHERE receiver_id = ? ORDER BY number LIMIT 1", (self.id,))
        if used is not None:
            raise UserError(
                "receiver_used",
                say("{0} is on receipt {1}, so they stay on record.", row["name"], str(used["number"])),
            )
        for one in tx.rows("SELECT id FROM may_receive WHERE receiver_id = ? ORDER BY id", (self.id,)):
            tx.delete("may_receive", one["id"])
        tx.delete("receivers", self.id)

    def describe_entry(self) -> str:
        return say("Removed the receiver {0}", self._named[0])


@dataclass(frozen=True, slots=True)
class AllowReceiver:
    """Say who may fetch somebody: what they are to them, who said so, and until when. Whom this is said of goes to nobody else.

    `allowed_by` None: the officer. `on` None: today. What was said before of the two holds no more.
    """

    ref: str
    receiver: int
    tie: str
    allowed_by: str | None = None
    on: date | None = None
    until: date | None = None
    _named: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> int:
        (person,) = tx.people((self.ref,))
        receiver = receiver_row(tx, self.receiver)
        self._named[:] = [receiver["name"]]
        tie = remark("tie", " ".join(self.tie.split()))
        if tie is None:
            raise UserError(
                "missing", say("Say how {0} is related to {1}, such as aunt.", receiver["name"], self.ref), field="tie"
            )
        on = self.on or tx.today
        if self.until is not None and self.until < on:
            raise UserError("dates_crossed", say("This ends before it begins. Change one of the days."), field="until")
        row = {
            "person_id": person["id"],
            "receiver_id": receiver["id"],
            "tie": tie,
            "allowed_by": remark("allowed_by", self.allowed_by) or tx.officer,
            "allowed_on": on,
            "until": self.until,
        }
        old = tx.one(
            "SELECT id FROM may_receive WHERE person_id = ? AND receiver_id = ?", (person["id"], receiver["id"])
        )
        if old is None:
            return tx.insert("may_receive", row)
        tx.update("may_receive", old["id"], row)
        return int(old["id"])

    def describe_entry(self) -> str:
        return say("{0} may fetch {1}", self._named[0], self.ref)


@dataclass(frozen=True, slots=True)
class ForbidReceiver:
    """Take back that a receiver may fetch somebody."""

    ref: str
    receiver: int
    _named: list[str] = field(default_factory=list, init=False, compare=False, repr=False)

    def write_changes(self, tx: Transaction) -> None:
        (person,) = tx.people((self.ref,))
        receiver = receiver_row(tx, self.receiver)
        self._named[:] = [receiver["name"]]
        row = tx.one(
            "SELECT id FROM may_receive WHERE person_id = ? AND receiver_id = ?", (person["id"], receiver["id"])
        )
        if row is None:
            raise UserError(
                "not_allowed", say("There is no record that {0} may fetch {1}.", receiver["name"], self.ref)
            )
        tx.delete("may_receive", row["id"])

    def describe_entry(self) -> str:
        return say("{0} may no longer fetch {1}", self._named[0], self.ref)


def receiver_row(tx: Transaction, id: int) -> Row:
    """Raises UserError where there is no such receiver."""
    row = tx.one("SELECT * FROM receivers WHERE id = ?", (id,))
    if row is None:
        raise unknown_receiver(str(id))
    return row
