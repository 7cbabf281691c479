"""Refuses to go on while people were scanned where others board and nobody decided whether they are aboard."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import make_sighting
from repatriate.app.core.leg_moments import NOT_READ, read_times
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder
from repatriate.app.core.whereabouts import read_leg_facts
from repatriate.counting.doubts import Why, find_doubts
from repatriate.counting.progress import LegFacts, find_progress
from repatriate.counting.sightings import find_holding
from repatriate.model.counting import CountsAs, Seen, Sighting
from repatriate.model.entities import LegStatus, convert_to_utc
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, join_items, join_parts, say

UNDECIDED = (Why.CONTRADICTION, Why.TWO_DEPARTURES, Why.NOT_ABOARD, Why.NOT_ON_LEG, Why.ON_HOLD)
"""Doubts about whether somebody is aboard. A clock, or a number that was read after the closing, is none."""


def refuse_undecided(db: Database, leg: Mapping[str, Any], facts: LegFacts, *, at_the_gate: bool = False) -> None:
    """Raises UserError `to_decide` while somebody was read of whom it is not decided whether they are aboard: no list would
    name them. `at_the_gate`: only what was read as far as there; who is counted on arrival keeps no departure back."""
    people = _find_people(db, leg["id"], facts, UNDECIDED, at_the_gate)
    if not people:
        return
    elsewhere = find_elsewhere(db, leg["id"])
    taken = [ref for person, ref in people.items() if elsewhere.get(person) == _NEVER]
    refs = taken or list(people.values())
    if taken:
        sentence = count(
            len(taken),
            "{1} is aboard another departure of the same hours, whose boarding is closed. Undo the scan on {2}, or open "
            "boarding of the other one again.",
            "{0} people are aboard other departures of the same hours, whose boarding is closed: {1}. Undo the scans on "
            "{2}, or open boarding of the others again.",
            join_items(taken),
            leg["code"],
        )
    else:
        sentence = count(
            len(refs),
            "{1} was scanned on {2}, and nobody has said whether they are aboard. Decide that first: count them "
            "with a reason, or undo the scan.",
            "{0} people were scanned on {2}: {1}. Nobody has said whether they are aboard. Decide that first: "
            "count them with a reason, or undo the scans.",
            join_items(refs),
            leg["code"],
        )
    raise UserError("to_decide", sentence, person=refs[0], people=tuple(refs), leg=leg["code"])


def find_undecided(
    db: Database, leg_id: int, facts: LegFacts, reasons: Collection[Why], *, at_the_gate: bool = True
) -> list[str]:
    """References of the people about whom there is one of these doubts: as far as the gate, or anywhere."""
    return list(_find_people(db, leg_id, facts, reasons, at_the_gate).values())


def _find_people(
    db: Database, leg_id: int, facts: LegFacts, reasons: Collection[Why], at_the_gate: bool
) -> dict[int, str]:
    """References of the same people by their ids."""
    if not facts.sightings:
        return {}
    gate = max((one.seq for one in facts.points if one.counts_as is CountsAs.BOARDED), default=0)
    points = {one.id for one in facts.points if one.seq <= gate or not at_the_gate}
    found = find_doubts(facts, find_progress(facts), find_elsewhere(db, leg_id))
    return find_refs(db, {one.person for one in found if one.why in reasons and one.point in points})


def refuse_to_leave_undecided(db: Database, leg: Mapping[str, Any], *, set_aside: bool = False) -> None:
    """The same for a departure that would leave now: also over a count that nobody closed, unless it is `set_aside`. Raises
    UserError `to_decide`, `count_open`."""
    facts = read_leg_facts(db, leg["id"], LegStatus.DEPARTED)
    refuse_undecided(db, leg, facts, at_the_gate=True)
    if facts.closing is not None or (set_aside and not facts.reopened):
        return
    if facts.reopened:
        told = say("Boarding of {0} was opened again, and not closed. Close it with a head count.", leg["code"])
        raise UserError("count_open", told, leg=leg["code"], codes=())
    boards = {one.id for one in facts.points if one.counts_as is CountsAs.BOARDED}
    here = [one.kind for (point, _), one in facts.holding.items() if point in boards]
    codes = read_unknown_codes(db, leg["id"])
    if not here and not codes:
        return
    told = count(
        here.count(Seen.PRESENT),
        "{0} person was counted aboard {1}, and boarding is not closed. Close it with a head count, or set the "
        "count aside: then everybody booked counts as aboard, except those marked as missing.",
        "{0} people were counted aboard {1}, and boarding is not closed. Close it with a head count, or set the "
        "count aside: then everybody booked counts as aboard, except those marked as missing.",
        leg["code"],
    )
    if codes:
        told = join_parts(" ", (told, describe_codes(codes)))
    raise UserError("count_open", told, leg=leg["code"], codes=codes)


def read_unknown_codes(db: Database, leg_id: int) -> tuple[str, ...]:
    """The codes that were read up to boarding, led to nobody, and that nobody has settled; each once, the first one first."""
    rows = db.conn.execute(
        "SELECT code FROM stray_codes s JOIN checkpoints c ON c.id = checkpoint_id WHERE s.leg_id = :leg AND settled IS NULL "
        "AND seq <= (SELECT max(seq) FROM checkpoints WHERE leg_id = :leg AND counts_as = 'boarded') "
        "GROUP BY code ORDER BY min(s.id)",
        {"leg": leg_id},
    )
    return tuple(code for (code,) in rows.fetchall())


def describe_codes(codes: Sequence[str]) -> Said:
    """A sentence on codes that matched nobody: the people bearing them may be aboard."""
    return count(
        len(codes),
        "{0} unknown code was read and not settled: {1}.",
        "{0} unknown codes were read and not settled: {1}.",
        join_items([f"“{code[:24]}”" for code in codes], 4),
    )


def find_elsewhere(db: Database, leg_id: int) -> dict[int, str]:
    """The people present where others board on another departure that is on its way at the same hours, and when they were
    read there; later than everything where it is closed."""
    hours = _read_hours(db)
    mine = hours.get(leg_id)
    if mine is None:
        return {}
    others = {
        one: closed
        for one, (leaves, arrives, closed) in hours.items()
        if one != leg_id and leaves < mine[1] and mine[0] < arrives
    }
    sightings: dict[int, list[Sighting]] = {}
    for row in db.query(
        "SELECT s.* FROM sightings s JOIN checkpoints c ON c.id = s.checkpoint_id WHERE c.counts_as = 'boarded' "
        "AND s.leg_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(others)),),
    ):
        sightings.setdefault(row["leg_id"], []).append(make_sighting(row))
    found: dict[int, str] = {}
    for leg, some in sightings.items():
        for (_, person), held in find_holding(some).items():
            if held.kind is Seen.PRESENT:
                found[person] = max(found.get(person, ""), _NEVER if others[leg] else held.at)
    return found


_NEVER = "9999"


def _read_hours(db: Database) -> dict[int, tuple[datetime, datetime, bool]]:
    """The departure and arrival of each counted departure in UTC, and whether it takes nobody new; without cancelled
    ones."""
    find = place_finder(db)
    found = {}
    for row in db.query(
        "SELECT * FROM legs WHERE status <> 'cancelled' AND id IN (SELECT DISTINCT leg_id FROM sightings)"
    ):
        times, origin, destination = read_times(row), find(row["origin"]), find(row["destination"])
        if times != NOT_READ and origin is not None and destination is not None:
            closed = LegStatus(row["status"]).frozen
            found[row["id"]] = convert_to_utc(times[0], origin), convert_to_utc(times[1], destination), closed
    return found
