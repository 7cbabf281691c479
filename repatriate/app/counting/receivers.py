"""Reads the receivers, and who among them may fetch a child or a vulnerable person."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.transaction import Transaction
from repatriate.counting.points import name_point
from repatriate.model.counting import Point, Receiver, ReceiverKind
from repatriate.model.errors import UserError
from repatriate.model.saying import join_items, say


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
        numbers = join_items(tuple(str(one.id) for one in found))
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


# -- Finds the points of a departure by typed text, and stores them when first needed.


def find_leg(db: Database, code: str) -> dict[str, Any]:
    """The row of a departure. Raises UserError `unknown_leg`."""
    row = next(iter(db.query("SELECT * FROM legs WHERE code = ?", (code,))), None)
    if row is None:
        raise UserError("unknown_leg", say("This file has no departure {0}. Check the code.", code))
    return row


def find_point(db: Database, leg: str, text: str) -> Point:
    """The point that somebody names: by its number in the order, its kind or its name. Raises UserError `unknown_point`."""
    points = points_of(db, find_leg(db, leg)["id"])
    wanted = text.strip().casefold()
    for point in points:
        if wanted == str(point.seq):
            return point
    named = [
        one
        for one in points
        if wanted and wanted in (one.name.casefold(), one.kind.value, str(name_point(one, points)).casefold())
    ]
    if len(named) == 1:
        return named[0]
    offers = join_items([say("{0} {1}", one.seq, name_point(one, points)) for one in points], most=len(points))
    if named:
        raise UserError("unknown_point", say("{0} has several points “{1}”. Give its number: {2}.", leg, text, offers), leg=leg)  # fmt: skip
    raise UserError("unknown_point", say("{0} has no point “{1}”. Its points are: {2}.", leg, text, offers), leg=leg)


def point_at(points: tuple[Point, ...], leg: str, seq: int) -> Point:
    """The point of that number. Raises UserError `unknown_point`."""
    found = next((one for one in points if one.seq == seq), None)
    if found is None:
        raise UserError("unknown_point", say("{0} has no point number {1}.", leg, seq), leg=leg)
    return found


def store_points(tx: Transaction, leg_id: int) -> tuple[Point, ...]:
    """The points with their ids: the default ones are written where the file has none yet."""
    points = points_of(tx.db, leg_id)
    if any(one.id is None for one in points):
        tx.insert_many(
            "checkpoints",
            [
                {"leg_id": leg_id, "seq": one.seq, "kind": one.kind.value, "name": one.name, "counts_as": one.counts_as and one.counts_as.value}
                for one in points
            ],
        )  # fmt: skip
        points = points_of(tx.db, leg_id)
    return points


def name_points(db: Database, leg: str) -> dict[int, str]:
    """The name of each point of a departure, by its number. Raises UserError `unknown_leg`."""
    points = points_of(db, find_leg(db, leg)["id"])
    return {one.seq: name_point(one, points) for one in points}


def find_places_of(db: Database, ref: str, text: str) -> list[tuple[str, int]]:
    """The departures, with the number of the point, at which somebody was counted at a point so called."""
    rows = db.conn.execute(
        "SELECT DISTINCT code FROM legs JOIN sightings s ON s.leg_id = legs.id JOIN people p ON p.id = s.person_id "
        "WHERE p.ref = ? ORDER BY departs, code",
        (ref,),
    )
    found = []
    for (code,) in rows.fetchall():
        with suppress(UserError):
            point = find_point(db, code, text)
            counted = db.conn.execute(
                "SELECT 1 FROM sightings s JOIN people p ON p.id = s.person_id WHERE p.ref = ? AND checkpoint_id = ? "
                "AND kind <> 'undone' AND uuid NOT IN (SELECT undoes FROM sightings WHERE undoes IS NOT NULL)",
                (ref, point.id),
            ).fetchone()
            if counted:
                found.append((code, point.seq))
    return found
