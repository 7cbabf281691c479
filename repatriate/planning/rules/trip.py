"""Looks up an operation by person and by leg, for the rules' sentences and the checker before publishing. It knows
nothing of masks, numbered itineraries or the planner's caches."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from repatriate.model.dates import is_adult, is_infant
from repatriate.model.entities import Cohesion, Leg, LegStatus, Person, Rule, RuleKind, convert_to_utc
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.planning.itineraries import Goal, resolve_goal, time_legs


@dataclass(frozen=True, slots=True)
class Journey:
    """Some legs in order. Days are local: `leaves` of the first departure, `arrives` of the last arrival.

    `crossings` are the legs whose two places lie in different countries, `frozen` those that nobody new boards.
    """

    codes: Itinerary
    legs: tuple[Leg, ...]
    leaves: date
    arrives: date
    crossings: tuple[Leg, ...]
    frozen: frozenset[str]

    @property
    def days(self) -> tuple[date, date]:
        """The earlier and the later of the two days, as a journey over the date line may arrive before it left."""
        return min(self.leaves, self.arrives), max(self.leaves, self.arrives)


class Trip(NamedTuple):
    """One person on one journey; `infant`: under 2 on the day of departure.

    `boarded` are legs that the person was aboard or keeps, where the rest of the journey may change; `rules` the person's
    forbids and pins, in the order in which they were made.
    """

    person: Person
    journey: Journey
    operation: Lookup
    infant: bool
    boarded: frozenset[str]
    rules: Sequence[Rule]

    @property
    def ref(self) -> str:
        return self.person.ref

    @property
    def unaccompanied(self) -> bool:
        """Whether no adult is in the household on the day of departure."""
        day = self.journey.leaves
        for one in self.operation.homes.get(self.person.ref, (self.person,)):
            if is_adult(one.birth_date, day):
                return False
        return True


NO_LEGS: frozenset[str] = frozenset()


_LEFT = (LegStatus.DEPARTED, LegStatus.ARRIVED)


@dataclass(frozen=True, slots=True)
class _Way:
    """The legs that a person keeps: a whole journey (`fixed`), or those already flown; `held` are all of them."""

    codes: Itinerary
    held: frozenset[str]
    fixed: bool
    stands: bool = False


class Lookup:
    """A snapshot by ref and by code; never changed after it is made. The journeys of `broken` lead on no longer."""

    def __init__(self, snapshot: Snapshot, broken: Set[str] = NO_LEGS) -> None:
        self.snapshot, self._broken = snapshot, broken
        self.start = snapshot.settings.plan_start
        self.people: dict[str, Person] = {person.ref: person for person in snapshot.people}
        self.legs: dict[str, Leg] = {leg.code: leg for leg in snapshot.legs}
        self._journeys: dict[Itinerary, Journey] = {}
        self.known_chains: dict[tuple[Itinerary, str | None, str | None], bool] = {}
        """Whether legs are no way between two places, as far as that was asked."""

    def trip(self, ref: str, codes: Itinerary) -> Trip:
        """A person on known legs between known places."""
        person, journey = self.people[ref], self.journey(codes)
        infant = is_infant(person.birth_date, journey.leaves)
        return Trip(person, journey, self, infant, self.boarded.get(ref, NO_LEGS), self.own_rules.get(ref, ()))

    def journey(self, codes: Itinerary) -> Journey:
        found = self._journeys.get(codes)
        if found is None:
            legs = tuple(self.legs[code] for code in codes)
            crossings = tuple(
                leg for leg in legs if self._find_country(leg.origin) != self._find_country(leg.destination)
            )
            days = legs[0].departs.date(), legs[-1].arrives.date()
            frozen = self._frozen.intersection(codes)
            found = self._journeys[codes] = Journey(codes, legs, *days, crossings, frozen)
        return found

    def _find_country(self, place: str) -> str | None:
        found = self.snapshot.places.get(place)
        return found.country if found else None

    @cached_property
    def goals(self) -> Mapping[str, Goal | None]:
        """The goal of each destination; None if no place matches."""
        wanted = {person.destination for person in self.snapshot.people if person.destination}
        return {code: resolve_goal(code, self.snapshot.places) for code in wanted}

    @cached_property
    def moments(self) -> Mapping[str, tuple[datetime, datetime]]:
        """Departure and arrival in UTC of every leg whose places and times are known."""
        found = {}
        for leg in self.snapshot.legs:
            origin, destination = self.snapshot.places.get(leg.origin), self.snapshot.places.get(leg.destination)
            if origin is not None and destination is not None:
                with suppress(KeyError, ValueError, OSError, OverflowError):
                    found[leg.code] = convert_to_utc(leg.departs, origin), convert_to_utc(leg.arrives, destination)
        return found

    @cached_property
    def unusable(self) -> Mapping[str, str]:
        """The reason why each unusable leg cannot be planned with."""
        return time_legs(self.snapshot)[1]

    @cached_property
    def own_rules(self) -> dict[str, list[Rule]]:
        found: dict[str, list[Rule]] = {}
        for rule in self.snapshot.rules:
            if rule.kind in (RuleKind.FORBID, RuleKind.PIN):
                found.setdefault(rule.a, []).append(rule)
        return found

    @cached_property
    def apart(self) -> dict[str, set[str]]:
        """The people to keep apart from each person; rules about unknown people, or about one person, have no
        effect."""
        found: dict[str, set[str]] = {}
        for rule in self.snapshot.rules:
            if rule.kind is RuleKind.APART and rule.b and rule.a != rule.b and {rule.a, rule.b} <= self.people.keys():
                found.setdefault(rule.a, set()).add(rule.b)
                found.setdefault(rule.b, set()).add(rule.a)
        return found

    def boards_at(self, person: Person, origin: str) -> bool:
        """Whether a leg from there can be boarded by who waits where this person does: at that place, or near it."""
        waits = self.snapshot.places.get(person.location or "")
        return origin == person.location or (waits is not None and waits.near == origin)

    @cached_property
    def kept(self) -> dict[str, Itinerary]:
        """Journeys that stay as they are: published ones that closed or left legs hold, and those of who is home already."""
        return {ref: way.codes for ref, way in self._ways.items() if way.fixed}

    @cached_property
    def boarded(self) -> dict[str, frozenset[str]]:
        """Legs that people keep whose further journey may change."""
        return {ref: way.held for ref, way in self._ways.items() if not way.fixed}

    def list_going_on(self) -> list[str]:
        """References of people who keep all their legs and have an open departure ahead without their unit on it. Lost
        people are left out."""
        found = []
        for ref, codes in self.kept.items():
            at, fast = self.snapshot.at.get(ref), self._frozen | self.boarding.get(ref, set())
            first = next((place for place, code in enumerate(codes) if code in fast), len(codes))
            open_ = [one for one in codes[first:] if one in self.legs and self.legs[one].status is LegStatus.PLANNED]
            if (at is None or at.place is not None) and not fast.issuperset(open_):
                found.append(ref)
        return found

    def behind(self, ref: str) -> Itinerary:
        """The legs that somebody has behind them as flown, where the rest of their journey may change."""
        way = self._ways.get(ref)
        return () if way is None or way.fixed else way.codes

    def stands(self, ref: str) -> bool:
        """Whether they came to the end of the legs behind them, so that those bound the rest no longer."""
        return ref in self._ways and self._ways[ref].stands

    @cached_property
    def boarding(self) -> Mapping[str, set[str]]:
        """Open departures of the published journeys of people on which they, or some of their unit, are counted aboard."""
        published, found = self.snapshot.published or {}, dict[str, set[str]]()
        if not self.snapshot.boarding:
            return found
        for unit in self.units:
            sitting = {
                code
                for ref in unit
                for code in self.snapshot.boarding.get(ref, ())
                if code in published.get(ref, ()) and code in self.legs and self.legs[code].status is LegStatus.PLANNED
            }
            for ref in unit if sitting else ():
                if mine := sitting & set(published.get(ref, ())):
                    found[ref] = mine
        return found

    def unit_of(self, ref: str) -> list[str]:
        """Somebody and all who must travel with them."""
        return next(unit for unit in self.units if ref in unit)

    def list_lost(self, ref: str) -> list[str]:
        """The lost people, whose place nobody knows, among this person and all who must travel with them."""
        lost = {one for one, at in self.snapshot.at.items() if at.place is None} & self.people.keys()
        return sorted(lost.intersection(self.unit_of(ref))) if lost else []

    def _waits_for_leaving(self, ref: str) -> bool:
        """Whether one of those they travel with is counted aboard a closed departure, and still where it starts."""
        at, aboard = self.snapshot.at, self.snapshot.aboard
        sitting = {
            one
            for one in at.keys() & aboard.keys()
            for code in self._frozen.intersection(aboard[one])
            if self.legs[code].status is LegStatus.CLOSED and self.legs[code].origin == at[one].place
        }
        return bool(sitting) and not sitting.isdisjoint(self.unit_of(ref))

    @cached_property
    def _ways(self) -> dict[str, _Way]:
        published = (self.snapshot.published or {}).items()
        held = [ref for ref, codes in published if not self._frozen.isdisjoint(codes)]
        refs = {*held, *self.snapshot.aboard, *self.boarding} & self.people.keys()
        found = {ref: self._find_way(ref) for ref in sorted(refs)}
        return {ref: way for ref, way in found.items() if way is not None}

    def _find_way(self, ref: str) -> _Way | None:
        """The legs that a person keeps; None if they may travel freely."""
        person, codes = self.people[ref], (self.snapshot.published or {}).get(ref, ())
        counted = {code for code in self.snapshot.aboard.get(ref, ()) if code in self.legs}
        held = frozenset(counted | self._frozen.intersection(codes))
        if not held and ref not in self.boarding:
            return None
        sound = ref not in self._broken and counted <= set(codes) and self._is_whole(codes)
        flown = [code for code in held if code in counted or self.legs[code].status in _LEFT]
        if not flown or (ref not in self.snapshot.at and not counted):
            if sound:
                return _Way(codes, held, True)
            if not held:
                return None
            begun = codes[0] not in self.legs or self.boards_at(person, self.legs[codes[0]].origin)
            return _Way((), held, False) if begun else None
        flown.sort(key=lambda code: (self.legs[code].departs, code))
        last = self.legs[flown[-1]]
        known = ref not in self.snapshot.at or self.snapshot.at[ref].place is not None
        if sound and (not known or set(codes) == set(flown)):
            return _Way(codes, held, True)
        seen_elsewhere = ref in self.snapshot.at and known and not self.boards_at(person, last.destination)
        if seen_elsewhere and (last.status in _LEFT or not self.boards_at(person, last.origin)):
            return None
        goal, end = self.goals.get(person.destination or ""), self.snapshot.places.get(last.destination)
        home = goal is not None and end is not None and goal.reached(end)
        if home and codes[-1:] == (last.code,) and set(flown) <= set(codes):
            return _Way(codes, held, True)
        at = self.snapshot.at.get(ref)
        seen_there = at is not None and at.since is not None and self.boards_at(person, last.destination)
        came = seen_there or last.status is LegStatus.ARRIVED
        free = ref not in self.boarding and not self.list_lost(ref) and not self._waits_for_leaving(ref)
        if sound and not (came and held == frozenset(flown) and free):
            return _Way(codes, held, True)
        if not sound and home:
            return _Way(tuple(flown), held, True)
        return _Way(tuple(flown), held, False, came)

    @cached_property
    def _frozen(self) -> frozenset[str]:
        """Legs that nobody new boards."""
        return frozenset(code for code, leg in self.legs.items() if leg.status.frozen)

    def _is_whole(self, codes: Itinerary) -> bool:
        return all(code in self.legs and self.legs[code].status is not LegStatus.CANCELLED for code in codes)

    @cached_property
    def homes(self) -> Mapping[str, tuple[Person, ...]]:
        """The household of each person who has one, the person included: those of one name, and those joined by `together`."""
        found: dict[str, tuple[Person, ...]] = {}
        for refs in self._join_circles(self._list_household_ties()):
            if len(refs) > 1:
                found.update(dict.fromkeys(refs, tuple(self.people[ref] for ref in refs)))
        return found

    @cached_property
    def units(self) -> list[list[str]]:
        """The units that must travel together: households and strict groups, united where they share a person."""
        strict = {name for name, cohesion in self.snapshot.groups.items() if cohesion is Cohesion.STRICT}
        grouped = [(person.ref, person.group) for person in self.snapshot.people if person.group in strict]
        return self._join_circles([*self._list_household_ties(), *_tie_alike(grouped)])

    def _list_household_ties(self) -> list[tuple[str, str]]:
        ties = [
            (rule.a, rule.b)
            for rule in self.snapshot.rules
            if rule.kind is RuleKind.TOGETHER and rule.b is not None and {rule.a, rule.b} <= self.people.keys()
        ]
        return [*ties, *_tie_alike((person.ref, person.household) for person in self.snapshot.people)]

    def _join_circles(self, ties: Iterable[tuple[str, str]]) -> list[list[str]]:
        """People whom ties join, by walking from one to the next; each circle in the order of ref."""
        near: dict[str, list[str]] = {}
        for a, b in ties:
            near.setdefault(a, []).append(b)
            near.setdefault(b, []).append(a)
        found, seen = [], set[str]()
        for ref in sorted(self.people):
            if ref not in near:
                found.append([ref])
                continue
            if ref in seen:
                continue
            seen.add(ref)
            circle = [ref]
            for one in circle:
                for other in near.get(one, ()):
                    if other not in seen:
                        seen.add(other)
                        circle.append(other)
            found.append(sorted(circle))
        return found


def _tie_alike(labels: Iterable[tuple[str, str | None]]) -> Iterable[tuple[str, str]]:
    """Everybody with the first of the same label."""
    first: dict[str, str] = {}
    for ref, label in labels:
        if label and first.setdefault(label, ref) != ref:
            yield first[label], ref
