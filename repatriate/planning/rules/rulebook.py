"""Prepares a snapshot for questions: the itineraries open to each person, and the capacity of each leg."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from copy import copy
from dataclasses import replace
from functools import cached_property
from itertools import repeat

import numpy as np

from repatriate.model.entities import Person, Rule, RuleKind
from repatriate.model.plan import Itinerary, ReasonCode, Snapshot
from repatriate.planning.itineraries import (
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
from repatriate.planning.rules.closings import Closings
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
    Everybody,
    Traveller,
    find_birthdays,
    measure_demand,
)
from repatriate.planning.rules.trip import Lookup

WEIGHTS = {1: 8, 2: 4, 3: 2, 4: 1}
NO_NUMBERS: frozenset[int] = frozenset()
NO_LEGS: frozenset[str] = frozenset()
NO_IDS: Ints = np.zeros(0, dtype=np.int64)


def rank(person: Person) -> int:
    """The priority, 1 to 4."""
    return min(max(person.priority, 1), 4)


class Rulebook:
    """Build once, ask often. It never changes after it is made (caches aside) and threads may share it.

    `crowd` is what people whom the snapshot leaves aside take of each leg, in the order of LIMITS: with it a few people
    can be asked about alone. Raises UserError `too_many_itineraries` where the timetable allows more than a million.
    """

    def __init__(
        self, snapshot: Snapshot, crowd: Mapping[str, Sequence[int]] | None = None, trial: Set[str] = NO_LEGS
    ) -> None:
        """`trial`: journeys of these people are looked at as though they had to be planned on from where they are."""
        self.snapshot = snapshot
        broken = trial or find_broken(snapshot)
        self.operation = Lookup(snapshot, broken)
        self.rules = registry.PERSON_RULES
        self.crowd = crowd or {}
        self.people = {person.ref: person for person in snapshot.people}
        self.legs = {leg.code: leg for leg in snapshot.legs}
        self._leaves = {code: leg.departs.toordinal() for code, leg in self.legs.items()}
        self.codes = tuple(sorted(self.legs))
        self.numbers = {code: number for number, code in enumerate(self.codes)}
        self.timed, self.unusable = time_legs(snapshot)
        self.frozen = find_frozen_journeys(snapshot, broken)
        self.start = snapshot.settings.plan_start.toordinal()
        self.kept_sets = _number_kept(self.frozen.rerouted)
        self._behind = {number for held, number in self.kept_sets.items() if held.behind}
        self.forbids, self.pins, self.apart = _sort_rules(snapshot, self.people)
        homes = join_households(snapshot)
        self.everybody = Everybody(self._list_travellers(homes))
        self.travellers = {who.ref: who for who in self.everybody.travellers}
        self._profiles: dict[object, int] = {}
        self.units = self._make_units(homes)
        self.unit_of = {who.ref: unit for unit in self.units for who in unit.members}
        destinations = {person.destination for person in snapshot.people if person.destination}
        self.goals = {code: resolve_goal(code, snapshot.places) for code in destinations}
        self.journeys = self._make_journeys()
        self.route_ids = {codes: row for row, codes in enumerate(self.journeys.routes.codes)}
        self._by_start = _list_rows(self.journeys.starts)
        self.earliest = int(self.journeys.routes.first.min(initial=self.start))
        self._forget_answers()
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
        other._forget_answers()
        return other

    def without_apart(self, a: str, b: str) -> Rulebook:
        """The same, were those two not to be kept apart."""
        other = copy(self)
        other.apart = {ref: others - {a, b} if ref in (a, b) else others for ref, others in self.apart.items()}
        return other

    def _forget_answers(self) -> None:
        """Resets the cached answers."""
        self._route_sets: dict[Ends, RouteSet] = {}
        self._closings: dict[Ends, Closings] = {}
        self._common: dict[tuple[int, int], tuple[Ints, Ints, Ints]] = {}

    # Making it

    def _list_travellers(self, homes: Circles) -> list[Traveller]:
        """Everybody in the order of ref, put together column by column."""
        refs = sorted(self.people)
        people = [self.people[ref] for ref in refs]
        births = [person.birth_date for person in people]
        infant_until, guarded_from = find_birthdays(births, INFANT), find_birthdays(births, ADULT)
        row = dict(zip(refs, range(len(refs)), strict=True))
        for home in homes.sets().values():
            if len(home) > 1:
                rows = [row[ref] for ref in home]
                guarded_from[rows] = guarded_from[rows].min()
        earliest = min(self._leaves.values(), default=0)
        alone_until = np.minimum(infant_until, guarded_from)
        alone_until[alone_until <= earliest] = 0
        documents = [person.document for person in people]
        held = [self.frozen.rerouted.get(ref) for ref in refs]
        keeps = [0 if one is None else self.kept_sets[one] for one in held]
        weights = {one.priority: WEIGHTS[rank(one)] for one in {person.priority: person for person in people}.values()}
        assisted = {person.assistance: person for person in people}
        needs = {codes: (person.stretcher, person.wheelchair) for codes, person in assisted.items()}
        return list(
            map(
                Traveller,
                people,
                self._list_ends(people, held, keeps),
                repeat(self.start),
                [max(self.start, day.toordinal()) if (day := person.ready_from) else self.start for person in people],
                [day.toordinal() if (day := person.clear_until) else NEVER for person in people],
                [one.type if one else None for one in documents],
                [one.expires.toordinal() if one and one.expires else NEVER for one in documents],
                [self._list_forbidden(ref) for ref in refs],
                [tuple(rule.legs for rule in self.pins.get(ref, ())) for ref in refs],
                infant_until.tolist(),
                guarded_from.tolist(),
                alone_until.tolist(),
                keeps,
                [self.frozen.boarding.get(ref, NO_LEGS) for ref in refs],
                [weights[person.priority] for person in people],
                *zip(*[needs[person.assistance] for person in people], strict=True),
            )
        )

    def _list_ends(self, people: Sequence[Person], held: Sequence[Held | None], keeps: Sequence[int]) -> Iterable[Ends]:
        for person, one, kept in zip(people, held, keeps, strict=True):
            yield one.end if one is not None and one.behind else person.location, person.destination, kept

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
        going = {(one.location, one.destination, self.frozen.rerouted.get(one.ref)) for one in self.snapshot.people}
        for location, destination, held in going:
            goal = self.goals.get(destination or "")
            if goal is None:
                continue
            if held is not None and held.behind:
                onward[held].add(goal)
                continue
            for board in boarding_places(location, self.snapshot.places):
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
        return self._leaves[codes[0]]

    def demand(self, people: tuple[Traveller, ...], day: int) -> Demand:
        """The joint demand of these people on an itinerary that leaves on that day."""
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
        """A mask of `routes_of` that the rules about the person alone allow."""
        return self._find_closings(who).find_opening(who).mask

    def open_ids(self, who: Traveller) -> Ints:
        """Ids of the itineraries that the rules about the person alone allow."""
        return self._find_closings(who).find_opening(who).ids

    def profile(self, who: Traveller) -> int:
        """One number for all to whom the same itineraries lead and whom the rules about a person treat alike."""
        return self._profiles.setdefault((who.ends, *[rule.facts_of(who) for rule in self.rules]), len(self._profiles))

    def list_closing(self, who: Traveller) -> list[tuple[PersonRule, int, int]]:
        """The rules that close an itinerary to somebody, in their order, with the first that each closes, and how many."""
        return self._find_closings(who).list_closing(who)

    def find_closing(self, who: Traveller, row: int) -> list[PersonRule]:
        """The rules that close one of `routes_of` to somebody, in their order."""
        return self._find_closings(who).find_closing(who, row)

    def _find_closings(self, who: Traveller) -> Closings:
        found = self._closings.get(who.ends)
        if found is None:
            rows = self.everybody.rows_with(who.ends)
            found = self._closings[who.ends] = Closings(self.routes_of(who), self.rules, self.everybody, rows)
        return found

    def _intersect_ids(self, a: Ints, b: Ints) -> Ints:
        """The ids common to two results of `open_ids`."""
        if a is b:
            return a
        found = self._common.get((id(a), id(b)))
        if found is None:
            # With the arrays themselves, so that their ids stay theirs.
            found = self._common[id(a), id(b)] = np.intersect1d(a, b, assume_unique=True), a, b
        return found[0]

    def unit_routes(self, unit: Unit) -> Ints:
        """Ids of the itineraries that all free members of a unit may take together, as far as no leg is full."""
        first, *others = members = unit.members
        if unit.kept or (others and self.parted(unit)):
            return NO_IDS
        ids = self.open_ids(first)
        for who in others:
            ids = self._intersect_ids(ids, self.open_ids(who))
        if self._beside_kept.isdisjoint([who.ref for who in members]):
            return ids
        held = (c for who in members for o in self.apart.get(who.ref, ()) for c in self.frozen.kept.get(o, ()))
        shunned = {self.numbers[code] for code in held if not self.legs[code].status.frozen}
        if shunned:
            ids = ids[~np.isin(self.journeys.routes.legs[ids], sorted(shunned)).any(axis=1)]
        return ids

    @cached_property
    def _beside_kept(self) -> frozenset[str]:
        """References of people to keep apart from somebody whose journey is fixed."""
        kept = self.frozen.kept.keys()
        return frozenset(ref for ref, others in self.apart.items() if not kept.isdisjoint(others))

    def parted(self, unit: Unit) -> bool:
        """Whether two of its own members are never to be on the same leg."""
        if len(unit.members) == 1 or not self.apart:
            return False
        refs = set(unit.refs)
        return any(not refs.isdisjoint(self.apart.get(ref, ())) for ref in refs)


def find_broken(snapshot: Snapshot) -> frozenset[str]:
    """People under way whose journey breaks a rule, and those who must travel on with them: their remaining legs may
    change. The rule on the first possible day does not count, because that day is past."""
    keeping = find_frozen_journeys(snapshot)
    if not keeping.going_on:
        return NO_LEGS
    units = join_units(snapshot, join_households(snapshot)).sets().values()
    concerned = [refs for refs in units if not keeping.going_on.isdisjoint(refs)]
    refs = {ref for unit in concerned for ref in unit}
    published = {ref: codes for ref, codes in (snapshot.published or {}).items() if ref in refs}
    people = tuple(one for one in snapshot.people if one.ref in refs)
    book = Rulebook(replace(snapshot, people=people, published=published), trial=keeping.going_on)
    broken = {ref for ref in keeping.going_on if not _leads_on(book, ref, published[ref])}
    return frozenset(
        ref for unit in concerned if not broken.isdisjoint(unit) for ref in unit if ref in keeping.going_on
    )


def _leads_on(book: Rulebook, ref: str, codes: Itinerary) -> bool:
    """Whether somebody may go on with their journey, were it to be planned now."""
    if ref in book.frozen.kept:
        return book.frozen.kept[ref] == codes
    who = book.travellers[ref]
    row = next((row for row, one in enumerate(book.routes_of(who).codes) if one == codes), None)
    return row is not None and {rule.code for rule in book.find_closing(who, row)} <= {ReasonCode.NOT_READY}


def _number_kept(rerouted: Mapping[str, Held]) -> dict[Held, int]:
    """The kept parts of journeys, numbered from 1."""
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
