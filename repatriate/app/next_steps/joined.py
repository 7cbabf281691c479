"""Whoever is on a departure and has no seat onwards, joined or booked: they land where nobody expects them."""

from __future__ import annotations

import json
from collections.abc import Iterator

from repatriate.app.core.positions import select_confirmed
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.next_steps.facts import Departure, Facts
from repatriate.app.next_steps.step import NAMED, Order, Step, Target, name_person
from repatriate.model.counting import Stage
from repatriate.model.entities import LegStatus
from repatriate.model.saying import count, say


def find_joined(facts: Facts) -> Iterator[Step]:
    """One for each departure that was closed or left with them and has not arrived. Then they wait there as anybody does."""
    for one in facts.departures:
        if one.status not in (LegStatus.CLOSED, LegStatus.DEPARTED):
            continue
        refs = _list_stranded(facts, one)
        if not refs:
            continue
        told = count(
            len(refs),
            "{1} is on {2} and has no seat onwards.",
            "{0} people are on {2} and have no seat onwards.",
            f"{name_person(facts.db, refs[0])} ({refs[0]})",
            one.code,
        )
        target = Target("people", refs[0]) if len(refs) == 1 else Target("departure", one.code)
        button = say("Show the person") if len(refs) == 1 else say("Show the departure")
        yield Step("joined_no_seat", Order.DANGER, told, len(refs), tuple(refs[:NAMED]), button, target, one.code)


def _list_stranded(facts: Facts, one: Departure) -> list[str]:
    progress = read_progress(facts.db, legs=[one.id]).get(one.id, {})
    aboard = [person for person, found in progress.items() if found.stage in (Stage.BOARDED, Stage.DEPARTED)]
    rows = facts.db.conn.execute(
        "SELECT ref, destination FROM people p WHERE id IN (SELECT value FROM json_each(?)) AND NOT EXISTS ("
        "SELECT 1 FROM bookings b JOIN legs ON legs.id = b.leg_id AND legs.status IN ('planned', 'closed') AND legs.id <> ? "
        f"WHERE {select_confirmed(facts.db, 'b.', aboard)} AND b.person_id = p.id) ORDER BY ref",
        (json.dumps(aboard), one.id),
    )
    return [
        ref
        for ref, destination in rows.fetchall()
        if destination is None or not facts.reaches(one.destination, destination)
    ]
