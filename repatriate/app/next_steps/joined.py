"""Whoever joined a departure at the gate and has no seat onwards: they land where nobody expects them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from repatriate.app.core.counted_facts import read_closing
from repatriate.app.core.positions import select_confirmed
from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.step import NAMED, Order, Step, Target, name_person
from repatriate.model.entities import LegStatus
from repatriate.model.saying import count, say


def find_joined(facts: Facts) -> Iterator[Step]:
    """One for each departure that was closed with them and has not arrived. Then they wait there like anybody without a seat."""
    for one in facts.departures:
        if one.status not in (LegStatus.CLOSED, LegStatus.DEPARTED):
            continue
        refs = _list_stranded(facts, one)
        if not refs:
            continue
        told = count(
            len(refs),
            "{1} joined {2} and has no seat onwards.",
            "{0} people joined {2} and have no seat onwards.",
            f"{name_person(facts.db, refs[0])} ({refs[0]})",
            one.code,
        )
        target = Target("people", refs[0]) if len(refs) == 1 else Target("departure", one.code)
        button = say("Show the person") if len(refs) == 1 else say("Show the departure")
        yield Step("joined_no_seat", Order.DANGER, told, len(refs), tuple(refs[:NAMED]), button, target, one.code)


def _list_stranded(facts: Facts, one: Departure) -> list[str]:
    closing = read_closing(facts.db, one.id)
    joined = closing.go_shows & closing.aboard if closing is not None else frozenset[int]()
    if not joined:
        return []
    rows = facts.db.conn.execute(
        "SELECT ref, destination FROM people p WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS ("
        "SELECT 1 FROM bookings b JOIN legs ON legs.id = b.leg_id AND legs.status = 'planned' "
        f"WHERE {select_confirmed(facts.db, 'b.', joined)} AND b.person_id = p.id) ORDER BY ref",
        (json.dumps(sorted(joined)),),
    )
    return [
        ref
        for ref, destination in rows.fetchall()
        if destination is None or not facts.reaches(one.destination, destination)
    ]
