"""Finds the points of a departure by typed text, and stores them when first needed."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.transaction import Transaction
from repatriate.counting.points import name_point
from repatriate.model.counting import Point
from repatriate.model.errors import UserError
from repatriate.model.saying import listed, say


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
    offers = listed([say("{0} {1}", one.seq, name_point(one, points)) for one in points], most=len(points))
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
