"""Small operations on the day itself: who was counted aboard, who did not come, who joined, and where each was last seen."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from repatriate.model.entities import Leg, LegStatus, Person
from repatriate.model.plan import Itinerary, Position, Snapshot
from tests.planning.referee import Referee
from tests.planning.worlds import MOST, world


def counted_world(seed: int) -> Snapshot:
    """A made-up operation with a published plan, some of whose departures were counted."""
    rng = Random(seed)
    snapshot = world(2 * seed + 1)
    legs, published = _let_leave(rng, snapshot), dict(snapshot.published or {})
    counted = {code for code, leg in legs.items() if leg.status.frozen and rng.random() < 0.8}
    aboard: dict[str, Itinerary] = {}
    at: dict[str, Position] = {}
    people: list[Person] = []
    for person in snapshot.people:
        codes = published.get(person.ref, ())
        came = [code for code in codes if code in counted and rng.random() < 0.75]
        if person.ref in published and set(codes) & counted - set(came):
            del published[person.ref]  # They did not come to one, so the plan holds for them no longer.
        if not codes and rng.random() < 0.15 and counted:
            came = [rng.choice(sorted(counted))]
        flown = sorted(came, key=lambda code: (legs[code].departs, code))
        if flown:
            aboard[person.ref] = tuple(flown)
        place = _find_place(rng, snapshot, legs, person, flown, published.get(person.ref, ()))
        if place != "":
            since = datetime(2025, 1, 1, tzinfo=UTC) if place and rng.random() < 0.5 else None
            at[person.ref] = Position(place, since)
            person = replace(person, location=place)
        people.append(person)
    found = replace(
        snapshot, people=tuple(people), legs=tuple(legs.values()), published=published, at=at, aboard=aboard
    )
    found = _let_board(Random(f"boarding {seed}"), found)
    while Referee(found).plans() > MOST:
        found = replace(found, people=found.people[1:])
    return found


def boarded_world(seed: int) -> Snapshot:
    """A made-up operation with a published plan, before anything left: people board."""
    found = _let_board(Random(seed), world(2 * seed + 1))
    while Referee(found).plans() > MOST:
        found = replace(found, people=found.people[1:])
    return found


def _let_board(rng: Random, snapshot: Snapshot) -> Snapshot:
    """Some sit on an open departure, mostly the next of their journey; later departures of a few were cancelled since."""
    legs, published = {leg.code: leg for leg in snapshot.legs}, snapshot.published or {}
    people, at, boarding = [], dict(snapshot.at), dict[str, Itinerary]()
    taking = [code for code in sorted(legs) if legs[code].status is LegStatus.PLANNED]
    for person in snapshot.people:
        codes = published.get(person.ref, ())
        mine = [code for code in codes if code in taking] or taking
        if mine and rng.random() < 0.3:
            code = mine[0] if rng.random() < 0.8 else rng.choice(taking)
            boarding[person.ref] = (code,)
            if rng.random() < 0.9:
                at[person.ref] = Position(legs[code].origin, datetime(2025, 1, 1, tzinfo=UTC))
                person = replace(person, location=legs[code].origin)
            if code in codes[:-1] and codes[-1] in legs and rng.random() < 0.9:
                if legs[codes[-1]].status is LegStatus.PLANNED and rng.random() < 0.8:
                    legs["R" + codes[-1]] = replace(
                        legs[codes[-1]], code="R" + codes[-1]
                    )  # Another comes in its place.
                legs[codes[-1]] = replace(legs[codes[-1]], status=LegStatus.CANCELLED)
        people.append(person)
    return replace(snapshot, people=tuple(people), legs=tuple(legs.values()), at=at, boarding=boarding)


def _let_leave(rng: Random, snapshot: Snapshot) -> dict[str, Leg]:
    """Mostly the first departures of those who change have left, and many have come in."""
    legs = {leg.code: leg for leg in snapshot.legs}
    first = {codes[0] for codes in (snapshot.published or {}).values() if len(codes) > 1}
    for code in sorted(first & legs.keys()):
        if legs[code].status is not LegStatus.CANCELLED and rng.random() < 0.8:
            status = rng.choice([LegStatus.ARRIVED, LegStatus.ARRIVED, LegStatus.DEPARTED, LegStatus.CLOSED])
            legs[code] = replace(legs[code], status=status)
    return legs


def _find_place(
    rng: Random, snapshot: Snapshot, legs: dict[str, Leg], person: Person, flown: list[str], codes: Itinerary
) -> str | None:
    """Where somebody was last seen; empty where nobody was seen."""
    gone = [c for c in codes if c in legs and legs[c].status in (LegStatus.DEPARTED, LegStatus.ARRIVED)]
    last = max([*flown, *gone], key=lambda code: (legs[code].departs, code), default=None)
    odd = rng.random()
    if odd < 0.05 and last:
        return None
    if odd < 0.1:
        return rng.choice(sorted(snapshot.places))
    if flown or (last and rng.random() < 0.5):
        waits = last is not None and legs[last].status is LegStatus.CLOSED and rng.random() < 0.7
        return "" if last is None else legs[last].origin if waits else legs[last].destination
    return person.location or "" if rng.random() < 0.5 else ""
