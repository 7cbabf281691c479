"""A snapshot made ready for questions: who may take which itinerary, and what each leg can hold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from operator import attrgetter

import numpy as np

from repatriate.model.entities import Person, Rule, RuleKind
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.planning.itineraries import (
    Alike,
    Goal,
    Held,
    Ints,
    Journeys,
    Mask,
    RouteSet,
    boarding_places,
    find_journeys,
    resolve_goal,
    time_legs,
)
from repatriate.planning.rules import registry
from repatriate.planning.rules.frozen import find_frozen_journeys
from repatriate.planning.rules.registry import LIMITS, compute_capacity, compute_use
from repatriate.planning.rules.rule import PersonRule
from repatriate.planning.rules.travel_units import Circles, Unit, join_households, join_units
from repatriate.planning.rules.traveller import (
    ADULT,
    INFANT,
    NEVER,
    Demand,
    Ends,
    Traveller,
    find_birthday,
    measure_demand,
)
from repatriate.planning.rules.trip import Lookup

WEIGHTS = {1: 8, 2: 4, 3: 2, 4: 1}
NO_NUMBERS: frozenset[int] = frozenset()
NO_LEGS: frozenset[str] = frozenset()


def rank(person: Person) -> int:
    """The priority, 1 to 4."""
    return min(max(person.priority, 1), 4)


@dataclass(frozen=True, slots=True)
class Opening:
    """Which of some itineraries are open, as a mask and by id."""

    mask: Mask
    ids: Ints

    @classmethod
    def of(cls, routes: RouteSet, mask: Mask) -> Opening:
        return cls(mask, routes.ids[mask])


class Rulebook:
    """Build once, ask often. It never changes after it is made (caches aside) and threads may share it.

    `crowd` is what people whom the snapshot leaves aside take of each leg, in the order of LIMITS: with it a few people
    can be asked about alone. Raises UserError `too_many_itineraries` where the timetable allows more than a million.
    """

    def __init__(self, snapshot: Snapshot, crowd: Mapping[str, Sequence[int]] | None = None) -> None:
        self.snapshot = snapshot
        self.operation = Lookup(snapshot)
        self.rules = registry.PERSON_RULES
        self._by_leg = [rule for rule in self.rules if rule.by_leg]
        self._by_sort = [rule for rule in self.rules if not rule.by_leg]
        facts = {
            name: [rule for rule in self._by_sort if name in rule.facts] for r in self._by_sort for name in r.facts
        }
        self._facts = attrgetter(*facts)
        self._find_compared_column = [_find_compared_column(name, rules) for name, rules in facts.items()]
        self._columns = sorted({column for rule in self._by_sort for column in rule.columns})
        self.crowd = crowd or {}
        self.people = {person.ref: person for person in snapshot.people}
        self.legs = {leg.code: leg for leg in snapshot.legs}
        self.codes = tuple(sorted(self.legs))
        self.numbers = {code: number for number, code in enumerate(self.codes)}
        self.timed, self.unusable = time_legs(snapshot)
        self.frozen = find_frozen_journeys(snapshot)
        self.start = snapshot.settings.plan_start.toordinal()
        self.kept_sets = _number_kept(self.frozen.rerouted)
        self._behind = {number for held, number in self.kept_sets.items() if held.behind}
        self.forbids, self.pins, self.apart = _sort_rules(snapshot, self.people)
        homes = join_households(snapshot)
        self.travellers = self._make_travellers(homes)
        self._profiles = self._number_profiles()
        self.units = self._make_units(homes)
        self.unit_of = {who.ref: unit for unit in self.units for who in unit.members}
        destinations = {person.destination for person in snapshot.people if person.destination}
        self.goals = {code: resolve_goal(code, snapshot.places) for code in destinations}
        self.journeys = self._make_journeys()
        self.route_ids = {codes: row for row, codes in enumerate(self.journeys.routes.codes)}
        self._by_start = _list_rows(self.journeys.starts)
        self.earliest = int(self.journeys.routes.first.min(initial=self.start))
        self._forget()
        self.room = self._make_room()

    @classmethod
    def of(cls, given: Snapshot | Rulebook) -> Rulebook:
        return given if isinstance(given, Rulebook) else cls(given)

    def accepting(self, code: str) -> Rulebook:
        """The same, were that leg to take emergency travel documents."""
        other = copy(self)
        other.legs = {**self.legs, code: replace(self.legs[code], accepts_etd=True)}
        held = {code for one in self.frozen.rerouted.values() for code in one.legs}
        refusing = np.array(
            [
                c in self.timed and self.timed[c].crosses and not other.legs[c].accepts_etd and c not in held
                for c in self.codes
            ]
            + [False]
        )
        refused = refusing[self.journeys.routes.legs]
        first = np.where(refused.any(axis=1), refused.argmax(axis=1), -1).astype(np.int64)
        other.journeys = replace(self.journeys, routes=replace(self.journeys.routes, refuses_etd=first))
        other._forget()
        return other

    def without_apart(self, a: str, b: str) -> Rulebook:
        """The same, were those two not to be kept apart."""
        other = copy(self)
        other.apart = {ref: others - {a, b} if ref in (a, b) else others for ref, others in self.apart.items()}
        return other

    def _forget(self) -> None:
        """What was asked already, and the answers that many share."""
        self._route_sets: dict[Ends, RouteSet] = {}
        self._alike: dict[Ends, Alike] = {}
        self._masks: dict[tuple[object, ...], Mask] = {}
        self._open: dict[int, Opening] = {}
        self._openings: dict[tuple[object, ...], Opening] = {}
        self._common: dict[tuple[int, int], tuple[Ints, Ints, Ints]] = {}

    # Making it

    def _make_travellers(self, homes: Circles) -> dict[str, Traveller]:
        adult = {ref: find_birthday(person.birth_date, ADULT) for ref, person in self.people.items()}
        guarded = {root: min(adult[ref] for ref in refs) for root, refs in homes.sets().items()}
        earliest = min((leg.departs.toordinal() for leg in self.snapshot.legs), default=0)
        found = {}
        for ref in sorted(self.people):
            person = self.people[ref]
            document = person.document
            expires = document.expires if document else None
            ready = max(self.start, person.ready_from.toordinal()) if person.ready_from else self.start
            clear_until = person.clear_until.toordinal() if person.clear_until else NEVER
            forbidden, pins = self._list_forbidden(ref), tuple(rule.legs for rule in self.pins.get(ref, ()))
            held = self.frozen.rerouted.get(ref)
            kept = self.kept_sets[held] if held is not None else 0
            starts = held.end if held is not None and held.behind else person.location
            kind = document.type if document else None
            last = expires.toordinal() if expires else NEVER
            infant_until, guarded_from = find_birthday(person.birth_date, INFANT), guarded[homes.root(ref)]
            alone_until = min(infant_until, guarded_from)
            found[ref] = Traveller(
                person=person,
                ends=(starts, person.destination, kept),
                start=self.start,
                ready=ready,
                clear_until=clear_until,
                document=kind,
                expires=last,
                forbidden=forbidden,
                pins=pins,
                infant_until=infant_until,
                guarded_from=guarded_from,
                alone_until=alone_until if alone_until > earliest else 0,
                keeps=kept,
                boards=self.frozen.boarding.get(ref, NO_LEGS),
                weight=WEIGHTS[rank(person)],
                stretcher=person.stretcher,
                wheelchair=person.wheelchair,
            )
        return found

    def _number_profiles(self) -> dict[str, int]:
        """By what the rules depend on, as they declare it."""
        facts = attrgetter("ends", *{name: None for rule in self.rules for name in rule.facts})
        numbers: dict[object, int] = {}
        return {ref: numbers.setdefault(facts(who), len(numbers)) for ref, who in self.travellers.items()}

    def _list_forbidden(self, ref: str) -> frozenset[int]:
        """Numbers of the legs that rules keep somebody off."""
        rules = self.forbids.get(ref)
        return frozenset(self.numbers[c] for r in rules for c in r.legs if c in self.numbers) if rules else NO_NUMBERS

    def _make_units(self, homes: Circles) -> tuple[Unit, ...]:
        kept = self.frozen.kept.keys()
        return tuple(
            Unit(
                tuple(self.travellers[ref] for ref in refs),
                frozenset(ref for ref in refs if ref in kept) if kept else frozenset(),
            )
            for refs in join_units(self.snapshot, homes).sets().values()
        )

    def _make_journeys(self) -> Journeys:
        wanted: dict[str, set[Goal]] = {}
        onward: dict[Held, set[Goal]] = {held: set() for held in self.kept_sets if held.behind}
        for person in self.snapshot.people:
            goal, held = self.goals.get(person.destination or ""), self.frozen.rerouted.get(person.ref)
            if goal is None:
                continue
            if held is not None and held.behind:
                onward[held].add(goal)
                continue
            for board in boarding_places(person.location, self.snapshot.places):
                wanted.setdefault(board, set()).add(goal)
        return find_journeys(self.snapshot, self.timed, self.numbers, wanted, self.kept_sets, onward)

    def _make_room(self) -> Ints:
        """(legs × limits): what each leg still takes besides the people who keep what they have."""
        room = np.array([compute_capacity(self.legs[code]) for code in self.codes], dtype=np.int64).reshape(
            -1, len(LIMITS)
        )
        for ref, codes in self.frozen.kept.items():
            demand = self.demand((self.travellers[ref],), self.day_of(codes))
            for code in codes:
                room[self.numbers[code]] -= np.array(compute_use(demand, self.legs[code]), dtype=np.int64)
        clipped: Ints = np.maximum(room, 0)
        return clipped

    # Asking it

    def day_of(self, codes: Itinerary) -> int:
        """The ordinal of the day an itinerary leaves."""
        return self.legs[codes[0]].departs.toordinal()

    def demand(self, people: tuple[Traveller, ...], day: int) -> Demand:
        """What these people together take on an itinerary that leaves on that day."""
        if len(people) == 1:
            return measure_demand(people[0], day)
        total = Demand()
        for who in people:
            total += measure_demand(who, day)
        return total

    def routes_for(self, location: str | None, destination: str | None, kept: int = 0) -> RouteSet:
        """Every itinerary from a place to a destination, personal rules left aside.

        Those with frozen legs are only for people who are on them: `kept` numbers such a set of legs.
        """
        key = (location, destination, kept)
        found = self._route_sets.get(key)
        if found is None:
            goal = self.goals.get(destination or "")
            boards = boarding_places(location, self.snapshot.places) if goal is not None else ()
            rows = sorted(row for board in boards for row in self._by_start.get(board, ()))
            places, ends, frozen = self.snapshot.places, self.journeys.ends, self.journeys.routes.kept
            fitting = (kept,) if kept in self._behind else (0, kept)
            mine = (row for row in rows if frozen[row] in fitting)
            chosen = [row for row in mine if goal is not None and goal.reached(places[ends[row]])]
            found = self.journeys.routes.take(np.array(chosen, dtype=np.int64))
            self._route_sets[key] = found
        return found

    def routes_of(self, who: Traveller) -> RouteSet:
        return self.routes_for(*who.ends)

    def open_to(self, who: Traveller) -> Mask:
        """Which of `routes_of` the rules about the person alone allow."""
        return self._find_opening(who).mask

    def open_ids(self, who: Traveller) -> Ints:
        """Ids of the itineraries that the rules about the person alone allow."""
        return self._find_opening(who).ids

    def profile(self, who: Traveller) -> int:
        """One number for all to whom the same itineraries lead and whom the rules about a person treat alike."""
        return self._profiles[who.ref]

    def _find_opening(self, who: Traveller) -> Opening:
        """What is open to a profile; the same object for all to whom the same is open."""
        profile = self.profile(who)
        found = self._open.get(profile)
        if found is None:
            routes = self.routes_of(who)
            alike = self._alike.get(who.ends)
            if alike is None:
                alike = self._alike[who.ends] = Alike.of(routes, self._columns)
            by_leg = [rule for rule in self._by_leg if not rule.idle(*rule.facts_of(who))]
            key = (
                who.ends,
                *[
                    value if column is None else alike.standing(column, value)
                    for value, column in zip(self._facts(who), self._find_compared_column, strict=True)
                ],
                *[(rule.code, rule.facts_of(who)) for rule in by_leg],
            )
            found = self._openings.get(key)
            if found is None:
                closed = self._mask_closed(who, alike)[alike.place]
                for rule in by_leg:
                    closed |= rule.mask(who, routes)
                allowed = ~closed
                same = (who.ends, allowed.tobytes())
                found = self._openings.get(same) or Opening.of(routes, allowed)
                self._openings[key] = self._openings[same] = found
            self._open[profile] = found
        return found

    def _mask_closed(self, who: Traveller, alike: Alike) -> Mask:
        """Sorts of itineraries that a rule forbids the person."""
        closed: Mask = np.zeros(len(alike.routes), dtype=np.bool_)
        for rule in self._by_sort:
            key = (rule.code, who.ends, _place_facts(rule, who, alike))
            mask = self._masks.get(key)
            if mask is None:
                mask = self._masks[key] = rule.mask(who, alike.routes)
            closed |= mask
        return closed

    def _intersect(self, a: Ints, b: Ints) -> Ints:
        """What two answers of `open_ids` have in common."""
        if a is b:
            return a
        found = self._common.get((id(a), id(b)))
        if found is None:
            # With the arrays themselves, so that their ids stay theirs.
            found = self._common[id(a), id(b)] = np.intersect1d(a, b, assume_unique=True), a, b
        return found[0]

    def unit_routes(self, unit: Unit) -> Ints:
        """Ids of the itineraries that all free members of a unit may take together, as far as no leg is full."""
        nothing: Ints = np.zeros(0, dtype=np.int64)
        members = unit.free
        if not members or len(members) < len(unit.members) or self.parted(unit):
            return nothing
        ids: Ints | None = None
        for who in members:
            mine = self.open_ids(who)
            ids = mine if ids is None else self._intersect(ids, mine)
            if not len(ids):
                return nothing
        assert ids is not None
        if not self.apart or not self.frozen.kept:
            return ids
        held = (c for who in members for o in self.apart.get(who.ref, ()) for c in self.frozen.kept.get(o, ()))
        shunned = {self.numbers[code] for code in held if not self.legs[code].status.frozen}
        if shunned:
            ids = ids[~np.isin(self.journeys.routes.legs[ids], sorted(shunned)).any(axis=1)]
        return ids

    def parted(self, unit: Unit) -> bool:
        """Whether two of its own members are never to be on the same leg."""
        if len(unit.members) == 1 or not self.apart:
            return False
        refs = set(unit.refs)
        return any(not refs.isdisjoint(self.apart.get(ref, ())) for ref in refs)


def _find_compared_column(fact: str, rules: Sequence[PersonRule]) -> str | None:
    """The one column whose days all of these rules hold a fact against; None where there is no such."""
    columns = {rule.compares.get(fact) for rule in rules}
    return columns.pop() if len(columns) == 1 else None


def _place_facts(rule: PersonRule, who: Traveller, alike: Alike) -> tuple[object, ...]:
    """Equal for all to whom a rule forbids the same sorts of itineraries."""
    compares = rule.compares
    return tuple(
        [
            alike.standing(compares[name], getattr(who, name)) if name in compares else getattr(who, name)
            for name in rule.facts
        ]
    )


def _number_kept(rerouted: Mapping[str, Held]) -> dict[Held, int]:
    """What somebody keeps, numbered from 1."""
    return {
        held: number for number, held in enumerate(sorted(set(rerouted.values()), key=lambda one: one.order), start=1)
    }


def _sort_rules(
    snapshot: Snapshot, people: Mapping[str, Person]
) -> tuple[dict[str, list[Rule]], dict[str, list[Rule]], dict[str, set[str]]]:
    """Forbids and pins by person; for each person those to be kept apart from. Rules about nobody are left out."""
    forbids: dict[str, list[Rule]] = {}
    pins: dict[str, list[Rule]] = {}
    apart: dict[str, set[str]] = {}
    for rule in snapshot.rules:
        if rule.a not in people:
            continue
        if rule.kind is RuleKind.FORBID:
            forbids.setdefault(rule.a, []).append(rule)
        elif rule.kind is RuleKind.PIN:
            pins.setdefault(rule.a, []).append(rule)
        elif rule.kind is RuleKind.APART and rule.b in people and rule.b is not None and rule.b != rule.a:
            apart.setdefault(rule.a, set()).add(rule.b)
            apart.setdefault(rule.b, set()).add(rule.a)
    return forbids, pins, apart


def _list_rows(labels: tuple[str, ...]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for row, label in enumerate(labels):
        found.setdefault(label, []).append(row)
    return found
