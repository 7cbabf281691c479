"""The seats behind a departure that somebody missed: they are given up as it closes, and given back as it opens again.

So whoever did not come is on no list of a later departure, and its seats are free.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from repatriate.app.core.transaction import Row, Transaction

Freed = dict[str, list[dict[str, Any]]]
"""By reference, the rows of their seats in the confirmed plan."""


def free_seats(tx: Transaction, leg: Row, refs: Iterable[str]) -> Freed:
    """Take the seats on later departures of the confirmed plan from these people. Whoever was seen on one of those keeps
    theirs: they came another way. Gives what was taken."""
    found: Freed = {}
    rows = tx.rows(
        "SELECT n.*, people.ref FROM bookings b JOIN plans ON plans.id = b.plan_id AND plans.state = 'published' "
        "JOIN bookings n ON n.plan_id = b.plan_id AND n.person_id = b.person_id AND n.seq > b.seq "
        "JOIN people ON people.id = b.person_id WHERE b.leg_id = :leg AND people.ref IN (SELECT value FROM json_each(:refs)) "
        "AND NOT EXISTS (SELECT 1 FROM sightings s JOIN bookings x ON x.plan_id = b.plan_id AND x.person_id = b.person_id "
        "AND x.leg_id = s.leg_id AND x.seq > b.seq WHERE s.person_id = b.person_id AND s.kind = 'present' "
        "AND s.uuid NOT IN (SELECT undoes FROM sightings WHERE undoes IS NOT NULL)) ORDER BY people.ref, n.seq",
        {"leg": leg["id"], "refs": json.dumps(sorted(refs))},
    )
    for row in rows:
        ref = row.pop("ref")
        found.setdefault(ref, []).append(row)
        tx.delete("bookings", row["id"])
    return found


def give_back(tx: Transaction, leg: Row, freed: Mapping[str, list[dict[str, Any]]]) -> None:
    """Where the same plan is confirmed and they still have nothing behind this departure."""
    for rows in freed.values():
        plan, person = rows[0]["plan_id"], rows[0]["person_id"]
        holds = tx.one(
            "SELECT 1 FROM bookings b JOIN plans ON plans.id = b.plan_id WHERE state = 'published' AND b.plan_id = ? "
            "AND b.person_id = ? AND b.leg_id = ? AND NOT EXISTS (SELECT 1 FROM bookings n WHERE n.plan_id = b.plan_id "
            "AND n.person_id = b.person_id AND n.seq > b.seq)",
            (plan, person, leg["id"]),
        )
        for row in rows if holds else ():
            tx.insert("bookings", row)
