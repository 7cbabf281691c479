"""Reads people's progress on departures, from counts and from the seats they still hold. Lists, states, figures and
next steps ask here; `positions` says where people are."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import Ids, make_sighting, read_active_facts, read_closing, read_facts
from repatriate.app.core.leg_moments import NOT_READ, read_times
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import NOBODY_SEEN, read_whereabouts, select_given_up
from repatriate.counting.doubts import Why, find_doubts
from repatriate.counting.progress import LegFacts, find_progress
from repatriate.counting.sightings import find_holding
from repatriate.model.counting import Closing, CountsAs, Progress, Seen, Sighting
from repatriate.model.entities import LegStatus, convert_to_utc
from repatriate.model.errors import UserError
from repatriate.model.manifest import AsFlown, Flown
from repatriate.model.saying import Said, count, join_items, join_parts, say


def read_progress(db: Database, people: Ids = None, legs: Ids = None) -> dict[int, dict[int, Progress]]:
    """People's progress by departure and person; `people` and `legs` narrow it.

    Without `legs` it covers departures on which something happened: closed, left, or counted. Elsewhere people are
    merely booked; a departure named in `legs` is included even then.
    """
    asked = None if people is None else set(people)
    facts = _leave_given_up(db, read_active_facts(db, asked, legs), asked)
    return {
        leg: {person: one for person, one in find_progress(found).items() if asked is None or person in asked}
        for leg, found in facts.items()
    }


def read_leg_facts(db: Database, leg_id: int, status: LegStatus, people: Ids = None, points: Ids = None) -> LegFacts:
    """All that the file has of the counting of one departure, of these people or all; also where nobody was counted yet.
    `points`: sightings of these alone, where no more is asked."""
    asked = None if people is None else set(people)
    return _leave_given_up(db, read_facts(db, {leg_id: status}, asked, points), asked)[leg_id]


def read_boarding(db: Database, leg_id: int) -> dict[int, Progress]:
    """People's progress on a departure as if boarding were open, also if it left without a closing. A closing records
    exactly this."""
    return find_progress(read_boarding_facts(db, leg_id))


def read_boarding_facts(db: Database, leg_id: int) -> LegFacts:
    """The knowledge of a departure as though boarding were open."""
    return replace(read_leg_facts(db, leg_id, LegStatus.PLANNED), closing=None)


def _leave_given_up(db: Database, facts: Mapping[int, LegFacts], people: set[int] | None) -> dict[int, LegFacts]:
    """The same without the people who gave up their seat there: nobody waits for them. And with those who go on from there, and
    who is stranded."""
    found = read_whereabouts(db, people) if facts else NOBODY_SEEN
    given_up, went_on = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    for person, journey in found.journeys.items():
        for leg in journey.given_up:
            given_up[leg].add(person)
        for leg in journey.went_on:
            went_on[leg].add(person)
    return {
        leg: replace(one, booked=one.booked - given_up[leg], goes_on=frozenset(went_on[leg]), stranded=found.stranded)
        for leg, one in facts.items()
    }


# -- Finds the people on a departure: those booked until boarding is closed, afterwards those who were aboard. Lists,
# handouts and labels ask here.


@dataclass(frozen=True, slots=True)
class OnDeparture:
    """Seats by reference, None where no seat is given; `as_flown` is there once boarding is closed."""

    seats: Mapping[str, str | None]
    as_flown: AsFlown | None = None


def who_is_on(db: Database, leg_id: int, plan_id: int) -> OnDeparture:
    """The people on the departure by that plan while boarding is open; reopened counts as open."""
    booked = {
        person: (ref, seat)
        for person, ref, seat in db.conn.execute(
            "SELECT person_id, ref, seat FROM bookings JOIN people ON people.id = person_id "
            f"WHERE plan_id = ? AND leg_id = ? {select_given_up(db, plan_id)}",
            (plan_id, leg_id),
        ).fetchall()
    }
    closing = read_closing(db, leg_id)
    if closing is None:
        return OnDeparture(dict(booked.values()))
    refs = find_refs(db, closing.aboard | closing.go_shows | closing.no_shows.keys() | closing.off_loaded.keys())
    seats = {
        refs[person]: closing.seats.get(person) or (booked[person][1] if person in booked else None)
        for person in closing.aboard
        if person in refs
    }
    return OnDeparture(seats, _as_flown(closing, refs))


def _as_flown(closing: Closing, refs: Mapping[int, str]) -> AsFlown:
    def read_reasons(reasons: Mapping[int, str]) -> dict[str, str]:
        return {refs[person]: reason for person, reason in sorted(reasons.items()) if person in refs}

    head_count = closing.head_count if closing.head_count is not None else len(closing.aboard)
    return AsFlown(
        Flown(datetime.fromisoformat(closing.at), head_count, closing.difference),
        read_reasons(closing.no_shows),
        read_reasons(closing.off_loaded),
        frozenset(refs[person] for person in closing.go_shows if person in refs),
    )


# -- Refuses to go on while people were scanned where others board and nobody decided whether they are aboard.

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
