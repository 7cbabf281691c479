"""Reads the receivers, and who among them may fetch a child or a vulnerable person."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.model.errors import UserError
from repatriate.model.receivers import Receiver, ReceiverKind
from repatriate.model.saying import listed, say


@dataclass(frozen=True, slots=True)
class ReceiverLine:
    """A receiver, who may be fetched by them, and how many they took over (void receipts aside)."""

    receiver: Receiver
    refs: tuple[str, ...] = ()
    received: int = 0


@dataclass(frozen=True, slots=True)
class Allowed:
    """Somebody who may fetch a person: what they are to them, who said so and when, and until which day."""

    receiver: Receiver
    tie: str
    allowed_by: str
    allowed_on: date
    until: date | None = None

    def holds(self, day: date) -> bool:
        return self.allowed_on <= day and (self.until is None or day <= self.until)


def make_receiver(row: Mapping[str, Any]) -> Receiver:
    """A row of the table as a receiver."""
    told = {name: row[name] or "" for name in ("organisation", "phone", "id_type", "id_number", "remark")}
    return Receiver(ReceiverKind(row["kind"]), row["name"], **told, id=row["id"])


def read_receivers(db: Database) -> tuple[ReceiverLine, ...]:
    """All of them, in the order of their names."""
    refs = defaultdict[int, list[str]](list)
    for receiver, ref in db.conn.execute(
        "SELECT receiver_id, ref FROM may_receive JOIN people p ON p.id = person_id ORDER BY ref"
    ).fetchall():
        refs[receiver].append(ref)
    received = dict(
        db.conn.execute(
            "SELECT receiver_id, count(*) FROM handovers h JOIN handed ON handover_id = h.id "
            "WHERE void_reason IS NULL GROUP BY receiver_id"
        ).fetchall()
    )
    found = map(make_receiver, db.query("SELECT * FROM receivers"))
    return tuple(
        ReceiverLine(one, tuple(refs[one.id]), received.get(one.id, 0))
        for one in sorted(found, key=lambda one: (one.name.casefold(), one.id))
    )


def read_receiver(db: Database, id: int) -> Receiver:
    """Raises UserError where there is none."""
    row = next(iter(db.query("SELECT * FROM receivers WHERE id = ?", (id,))), None)
    if row is None:
        raise unknown_receiver(str(id))
    return make_receiver(row)


def find_receiver(db: Database, text: str) -> Receiver:
    """The receiver by number, or by name in any capitals. Raises UserError for none or several."""
    wanted = " ".join(text.split())
    if wanted.isascii() and wanted.isdigit():
        return read_receiver(db, int(wanted[:15]))
    found = [
        one
        for one in map(make_receiver, db.query("SELECT * FROM receivers"))
        if one.name.casefold() == wanted.casefold()
    ]
    if not found:
        raise unknown_receiver(wanted)
    if len(found) > 1:
        numbers = listed(tuple(str(one.id) for one in found))
        raise UserError(
            "several_receivers", say("{0} receivers have this name: say which number, {1}.", len(found), numbers)
        )
    return found[0]


def unknown_receiver(text: str) -> UserError:
    """The error for an unknown receiver."""
    return UserError(
        "unknown_receiver",
        say(
            "There is no receiver {0} in this file. Add them first, on the command line with repatriate receiver FILE add.",
            text,
        ),
    )


def read_allowed(db: Database, refs: Iterable[str]) -> dict[str, tuple[Allowed, ...]]:
    """The people who may fetch each person, by reference, including expired permissions. It has only people about whom
    somebody asked."""
    found = defaultdict[str, list[Allowed]](list)
    rows = db.query(
        "SELECT p.ref, m.tie, m.allowed_by, m.allowed_on, m.until, r.* FROM may_receive m "
        "JOIN people p ON p.id = m.person_id JOIN receivers r ON r.id = m.receiver_id "
        "WHERE p.ref IN (SELECT value FROM json_each(:refs)) ORDER BY m.id",
        {"refs": json.dumps(list(refs))},
    )
    for row in rows:
        until = date.fromisoformat(row["until"]) if row["until"] else None
        on = date.fromisoformat(row["allowed_on"])
        found[row["ref"]].append(Allowed(make_receiver(row), row["tie"], row["allowed_by"], on, until))
    return {ref: tuple(some) for ref, some in found.items()}
