"""What people keep of their journeys: who is on the way, who closed departures hold, and where those stand who arrived."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from repatriate.model.entities import Leg, LegStatus, Person
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.planning.itineraries import Held, boarding_places, resolve_goal


@dataclass(frozen=True, slots=True)
class Frozen:
    """What closed, departed and arrived legs hold fast, by person.

    `kept` stay exactly so. `rerouted` keep some legs, and the rest may change.
    """

    kept: Mapping[str, Itinerary]
    rerouted: Mapping[str, Held]


def find_frozen_journeys(snapshot: Snapshot) -> Frozen:
    """Who was aboard a leg that left, or is published on one that nobody new boards.

    Somebody who was seen elsewhere since, or whose journey lost a leg and who now waits elsewhere than where it began, is a
    traveller like any other.
    """
    finder = _Finder(snapshot)
    kept: dict[str, Itinerary] = {}
    rerouted: dict[str, Held] = {}
    for ref in dict.fromkeys([*(snapshot.published or {}), *snapshot.aboard]):
        found = finder.find(ref)
        if isinstance(found, Held):
            rerouted[ref] = found
        elif found:
            kept[ref] = found
    return Frozen(kept, rerouted)


class _Finder:
    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._legs = {leg.code: leg for leg in snapshot.legs}
        self._people = {person.ref: person for person in snapshot.people}

    def find(self, ref: str) -> Itinerary | Held:
        """The journey that somebody keeps, or what they keep of it; nothing where they may travel as they can."""
        snapshot, legs, person = self._snapshot, self._legs, self._people.get(ref)
        if person is None:
            return ()
        codes = (snapshot.published or {}).get(ref, ())
        mine = [code for code in snapshot.aboard.get(ref, ()) if code in legs]
        fast = {code for code in codes if code in legs and legs[code].status.frozen} | set(mine)
        if not fast:
            return ()
        whole = set(mine) <= set(codes) and all(
            code in legs and legs[code].status is not LegStatus.CANCELLED for code in codes
        )
        behind = tuple(sorted((c for c in fast if c in mine or _has_left(legs[c])), key=lambda c: (legs[c].departs, c)))
        ahead = frozenset(fast - set(behind))
        if not behind or (ref not in snapshot.at and not mine):
            return codes if whole else self._hold_published(person, codes, behind, ahead)
        return self._hold_behind(person, codes if whole else (), behind, ahead)

    def _hold_published(
        self, person: Person, codes: Itinerary, behind: Itinerary, ahead: frozenset[str]
    ) -> Itinerary | Held:
        """Of a journey that lost a leg, where the plan alone says where somebody is."""
        begins = self._legs.get(codes[0])
        if begins is not None and begins.origin not in boarding_places(person.location, self._snapshot.places):
            return ()
        if behind and codes[: len(behind)] == behind:
            return Held(behind, ahead, self._legs[behind[-1]].destination)
        return Held((), ahead.union(behind))

    def _hold_behind(
        self, person: Person, whole: Itinerary, behind: Itinerary, ahead: frozenset[str]
    ) -> Itinerary | Held:
        """Of who was aboard these legs. `whole` is the published journey, where nothing is wrong with it."""
        places, end = self._snapshot.places, self._legs[behind[-1]]
        complete = bool(whole) and set(whole) == set(behind)
        position = self._snapshot.at.get(person.ref)
        place = position.place if position is not None else end.destination
        if complete or (whole and place is None):
            return whole
        ends = {end.destination} if _has_left(end) else {end.origin, end.destination}
        if place is not None and ends.isdisjoint(boarding_places(place, places)):
            return ()
        seen = position is not None and position.since is not None and end.destination in boarding_places(place, places)
        arrived = seen or end.status is LegStatus.ARRIVED
        if whole and (ahead or not arrived):
            return whole
        goal = resolve_goal(person.destination, places) if person.destination else None
        if not whole and goal is not None and end.destination in places and goal.reached(places[end.destination]):
            return behind
        return Held(behind, ahead, place if arrived or place is None else end.destination, arrived)


def _has_left(leg: Leg) -> bool:
    return leg.status in (LegStatus.DEPARTED, LegStatus.ARRIVED)
