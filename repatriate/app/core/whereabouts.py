"""Reads people's progress on departures, from counts and from the seats they still hold. Lists, states, figures and
next steps ask here; `positions` says where people are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlite_utils import Database

from repatriate.app.core.counted_facts import Ids, read_active_facts, read_closing, read_facts
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.positions import NOBODY_SEEN, read_whereabouts, select_given_up
from repatriate.counting.progress import LegFacts, find_progress
from repatriate.model.counting import Closing, Progress
from repatriate.model.entities import LegStatus
from repatriate.model.manifest import AsFlown, Flown


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
