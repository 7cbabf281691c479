"""Finds the parts of journeys that people keep: on the way, on closed departures, or after arriving."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass

from repatriate.model.entities import Leg, LegStatus, Person
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.planning.itineraries import Held, boarding_places, resolve_goal
from repatriate.planning.rules.travel_units import join_households, join_units


@dataclass(frozen=True, slots=True)
class Frozen:
    """The parts of journeys that legs closed, departed, arrived or boarding hold, by person.

    `kept` journeys stay whole. `rerouted` keep some legs, and the rest may change. `boarding` are open departures of a
    unit with a member counted aboard: its members keep their places on these. `going_on` are people in `kept` with an
    open departure ahead that they do not board yet.
    """

    kept: Mapping[str, Itinerary]
    rerouted: Mapping[str, Held]
    boarding: Mapping[str, frozenset[str]]
    going_on: frozenset[str] = frozenset()


def find_frozen_journeys(snapshot: Snapshot, broken: Set[str] = frozenset()) -> Frozen:
    """The parts of journeys that people keep: those with departed or frozen legs, and those boarding with their unit.

    Somebody seen elsewhere since is an ordinary traveller. So is somebody whose journey lost a leg and who now waits
    elsewhere than at its start. The journeys of `broken` count as having lost a leg.
    """
    finder = _Finder(snapshot, broken)
    kept: dict[str, Itinerary] = {}
    rerouted: dict[str, Held] = {}
    for ref in finder.list_concerned():
        found = finder.find(ref)
        if isinstance(found, Held):
            rerouted[ref] = found
        elif found:
            kept[ref] = found
    sitting = {ref: legs for ref, legs in finder.boarding.items() if ref not in kept}
    return Frozen(kept, rerouted, sitting, finder.find_going_on(kept))


def _find_boarding(snapshot: Snapshot) -> dict[str, frozenset[str]]:
    """The open departures on each person's journey with a member of their unit counted aboard."""
    if not snapshot.boarding:
        return {}
    taking = {leg.code for leg in snapshot.legs if leg.status is LegStatus.PLANNED}
    units, published = join_units(snapshot, join_households(snapshot)), snapshot.published or {}
    begun: dict[str, set[str]] = {}
    for ref, codes in snapshot.boarding.items():
        if ref in units:
            begun.setdefault(units.root(ref), set()).update(taking.intersection(codes, published.get(ref, ())))
    found = {
        ref: frozenset(begun[units.root(ref)].intersection(codes))
        for ref, codes in published.items()
        if ref in units and units.root(ref) in begun
    }
    return {ref: legs for ref, legs in found.items() if legs}


def _find_beside(snapshot: Snapshot) -> frozenset[str]:
    """The people who may only travel with somebody lost, or with somebody on a closed departure that has not left."""
    closed = {leg.code: leg.origin for leg in snapshot.legs if leg.status is LegStatus.CLOSED}
    parted = [
        ref
        for ref, at in snapshot.at.items()
        if at.place is None or any(closed.get(code) == at.place for code in snapshot.aboard.get(ref, ()))
    ]
    if not parted:
        return frozenset()
    units = join_units(snapshot, join_households(snapshot))
    roots = {units.root(ref) for ref in parted if ref in units}
    return frozenset(ref for ref in snapshot.published or {} if ref in units and units.root(ref) in roots)


class _Finder:
    def __init__(self, snapshot: Snapshot, broken: Set[str]) -> None:
        self._snapshot, self._broken = snapshot, broken
        self._beside = _find_beside(snapshot)
        self.boarding = _find_boarding(snapshot)
        self._legs = {leg.code: leg for leg in snapshot.legs}
        self._frozen = {leg.code for leg in snapshot.legs if leg.status.frozen}
        self._people = {person.ref: person for person in snapshot.people}

    def list_concerned(self) -> list[str]:
        """References of people with a frozen leg on their published journey, who board one, or who were aboard any."""
        published = (self._snapshot.published or {}).items()
        held = [ref for ref, codes in published if ref in self.boarding or not self._frozen.isdisjoint(codes)]
        return list(dict.fromkeys([*held, *self._snapshot.aboard]))

    def find(self, ref: str) -> Itinerary | Held:
        """The journey that somebody keeps, or what they keep of it; nothing where they may travel as they can."""
        snapshot, legs, person = self._snapshot, self._legs, self._people.get(ref)
        if person is None:
            return ()
        codes = (snapshot.published or {}).get(ref, ())
        mine = [code for code in snapshot.aboard.get(ref, ()) if code in legs]
        fast = self._frozen.intersection(codes).union(mine)
        boarding = ref in self.boarding
        if not fast and not boarding:
            return ()
        whole = (
            ref not in self._broken
            and set(mine) <= set(codes)
            and all(code in legs and legs[code].status is not LegStatus.CANCELLED for code in codes)
        )
        behind = tuple(sorted((c for c in fast if c in mine or _has_left(legs[c])), key=lambda c: (legs[c].departs, c)))
        ahead = frozenset(fast - set(behind))
        if not behind or (ref not in snapshot.at and not mine):
            return codes if whole else self._hold_published(person, codes, behind, ahead)
        waiting = boarding or ref in self._beside
        return self._hold_behind(person, codes if whole else (), behind, ahead, waiting)

    def find_going_on(self, kept: Mapping[str, Itinerary]) -> frozenset[str]:
        """References of people in `kept`, except lost ones, with an open departure ahead that they do not board yet."""
        at = self._snapshot.at
        return frozenset(
            ref
            for ref, codes in kept.items()
            if (ref not in at or at[ref].place is not None)
            and self._goes_on(codes, self.boarding.get(ref, frozenset()))
        )

    def _goes_on(self, codes: Itinerary, sitting: frozenset[str]) -> bool:
        """True when an open departure follows one that holds people or that they board."""
        fast = [code in sitting or code in self._frozen for code in codes]
        after = fast.index(True) if True in fast else len(codes)
        return any(
            not held and code in self._legs and self._legs[code].status is LegStatus.PLANNED
            for code, held in zip(codes[after:], fast[after:], strict=True)
        )

    def _hold_published(
        self, person: Person, codes: Itinerary, behind: Itinerary, ahead: frozenset[str]
    ) -> Itinerary | Held:
        """The part to keep of a journey that lost a leg, if the plan alone tells where the person is."""
        if not behind and not ahead:
            return ()
        begins = self._legs.get(codes[0])
        if begins is not None and begins.origin not in boarding_places(person.location, self._snapshot.places):
            return ()
        if behind and codes[: len(behind)] == behind:
            return Held(behind, ahead, self._legs[behind[-1]].destination)
        return Held((), ahead.union(behind))

    def _hold_behind(
        self, person: Person, whole: Itinerary, behind: Itinerary, ahead: frozenset[str], waiting: bool
    ) -> Itinerary | Held:
        """The part to keep for a person who was aboard these legs. `whole` is the published journey, if it is sound.
        `waiting`: companions sit on the next leg, or one of them is lost or yet to leave."""
        places, end = self._snapshot.places, self._legs[behind[-1]]
        complete = bool(whole) and set(whole) == set(behind)
        position = self._snapshot.at.get(person.ref)
        place = position.place if position is not None else end.destination
        if complete or (whole and place is None):
            return whole
        ends = {end.destination} if _has_left(end) else {end.origin, end.destination}
        if place is not None and ends.isdisjoint(boarding_places(place, places)):
            return ()
        goal = resolve_goal(person.destination, places) if person.destination else None
        if goal is not None and end.destination in places and goal.reached(places[end.destination]):
            published = (self._snapshot.published or {}).get(person.ref, ())
            if published[-1:] == behind[-1:] and set(behind) <= set(published):
                return published
            if not whole:
                return behind
        seen = position is not None and position.since is not None and end.destination in boarding_places(place, places)
        arrived = seen or end.status is LegStatus.ARRIVED
        if whole and (ahead or waiting or not arrived):
            return whole
        return Held(behind, ahead, place if arrived or place is None else end.destination, arrived)


def _has_left(leg: Leg) -> bool:
    return leg.status in (LegStatus.DEPARTED, LegStatus.ARRIVED)
