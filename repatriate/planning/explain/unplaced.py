"""Why each person left out is left out, in as few reasons as tell the truth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from repatriate.model.plan import Itinerary, Reason, ReasonCode, Unplaced
from repatriate.planning.evaluate.occupancy import Occupancy, compute_room_left
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules import household_blocked, kept_apart, no_route
from repatriate.planning.rules.pinned_elsewhere import explain_kept
from repatriate.planning.rules.registry import LIMITS, compute_use, find_limit
from repatriate.planning.rules.rule import PersonRule
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Demand, Traveller
from repatriate.planning.trials.long_waits import LongWaits
from repatriate.planning.validate.move_check import find_personal_reasons

LATE = 2**22
"""Later than the ordinal of any day."""

SEATS = LIMITS.index(find_limit(ReasonCode.FULL))
MOST = 6
"""More legs than this are counted and not each told."""
NAMED = 50
"""More people than this are not each named as blocking somebody."""


class Leaving:
    """Reasons under one plan; what many people share is worked out once."""

    def __init__(
        self, book: Rulebook, assignments: Mapping[str, Itinerary], occupancy: Occupancy | None = None
    ) -> None:
        """`occupancy` is that of all legs under this plan, where it is at hand."""
        self._book = book
        self._assignments = assignments
        self._occupancy = occupancy or Occupancy(book, assignments)
        self._rows: list[list[int]] = compute_room_left(book, self._occupancy.load).tolist()
        self._seen: dict[int, tuple[tuple[int, int, int], Ints]] = {}
        self._sets: dict[bytes, tuple[int, int, int]] = {}
        self._full: dict[tuple[object, ...], tuple[Reason, ...]] = {}
        self._units: dict[int, tuple[Reason, ...] | None] = {}
        self._stuck: dict[tuple[int, frozenset[int]], list[tuple[str, Reason | None]]] = {}
        self._waits = LongWaits(book, self._occupancy, shared=True)

    def everyone(self) -> tuple[Unplaced, ...]:
        """All people without a seat, in the order of ref."""
        return tuple(
            Unplaced(ref, self.reasons(who))
            for ref, who in self._book.travellers.items()
            if not self._assignments.get(ref)
        )

    def reasons(self, who: Traveller) -> tuple[Reason, ...]:
        """Rules about the person first; then the company they must keep; and only if those allow something, the legs."""
        book = self._book
        unit = book.unit_of[who.ref]
        routes = book.routes_of(who)
        if not len(routes):
            return self._waits.explain(unit) or (no_route.explain_no_route(book.operation, who.person),)
        if not len(book.open_ids(who)):
            return self._explain_ruled_out(who)
        if id(unit) not in self._units:
            ids = book.unit_routes(unit)
            self._units[id(unit)] = self._explain_crowded(unit, ids) if len(ids) else self._explain_at_odds(unit)
        shared = self._units[id(unit)]
        return self._explain_parted(who, unit) if shared is None else shared

    def _explain_at_odds(self, unit: Unit) -> tuple[Reason, ...] | None:
        """Two of them are to be kept apart; None where something else parts them."""
        book = self._book
        if not book.parted(unit):
            return None
        a, b = next((a, b) for a in unit.refs for b in sorted(book.apart.get(a, ())) if b in unit.refs)
        return (kept_apart.explain_apart(a, b, None),)

    def _explain_ruled_out(self, who: Traveller) -> tuple[Reason, ...]:
        """The rules that rule out everything, each by itself; where none does, all that rule out something."""
        routes, trip = self._book.routes_of(who), self._book.operation.trip
        return tuple(
            rule.reason_for_all(trip(who.ref, routes.codes[row]), number, len(routes))
            for rule, row, number in self._find_ruling_out(who)
        )

    def _find_ruling_out(self, who: Traveller) -> list[tuple[PersonRule, int, int]]:
        """Which rules those are, the first itinerary that each rules out, and how many."""
        found = self._book.list_closing(who)
        total = len(self._book.routes_of(who))
        return [one for one in found if one[-1] == total] or found

    def _explain_parted(self, who: Traveller, unit: Unit) -> tuple[Reason, ...]:
        """Their own rules allow something, and not all of the unit can come along."""
        mine = _list_open_ids(self._book, who)
        if (id(unit), mine) not in self._stuck:
            self._stuck[id(unit), mine] = list(self._find_stuck(unit, mine))
        stuck = self._stuck[id(unit), mine]
        if stuck:
            return (_name_few(household_blocked.explain_blocked(who.ref, stuck), [ref for ref, _ in stuck]),)
        others = [ref for ref in unit.refs if ref != who.ref]
        return self._find_shunned(unit, mine) or (
            _name_few(household_blocked.explain_at_odds(who.ref, others), others),
        )

    def _find_stuck(self, unit: Unit, mine: frozenset[int]) -> Iterable[tuple[str, Reason | None]]:
        """Those of a unit who can take none of the itineraries that one of them could."""
        for other in unit.members:
            if other.ref in unit.kept:
                yield other.ref, explain_kept(self._book.operation, other.ref)
            elif mine.isdisjoint(_list_open_ids(self._book, other)):
                yield other.ref, self._find_first_reason(other, mine)

    def _find_first_reason(self, other: Traveller, wanted: frozenset[int]) -> Reason | None:
        """What keeps somebody from the first itinerary that another of the unit could take."""
        if not _list_open_ids(self._book, other) and len(self._book.routes_of(other)):
            return next(iter(self._explain_ruled_out(other)), None)
        codes = self._book.journeys.routes.codes[min(wanted)]
        return next(iter(find_personal_reasons(self._book, other, codes)), None)

    def _find_shunned(self, unit: Unit, ids: frozenset[int]) -> tuple[Reason, ...]:
        """Itineraries lost to people on frozen legs from whom somebody must be kept apart."""
        found: dict[str, Reason] = {}
        for who in unit.members:
            for other in sorted(self._book.apart.get(who.ref, ())):
                held = self._book.frozen.kept.get(other, ())
                legs = {code for code in held if not self._book.legs[code].status.frozen}
                for number in sorted(ids):
                    leg = next((c for c in self._book.journeys.routes.codes[number] if c in legs), None)
                    if leg is not None:
                        found.setdefault(other, kept_apart.explain_apart(who.ref, other, leg))
        return tuple(found.values())

    def _explain_crowded(self, unit: Unit, ids: Ints) -> tuple[Reason, ...]:
        """Every itinerary the unit could take lacks room, or has somebody on it whom it must be kept from. Before that, where
        there are seats that they may not wait for."""
        apart = self._find_apart(unit, ids)
        which, first, last = self._number_set(ids)
        demand = self._book.demand(unit.members, first)
        constant = demand == self._book.demand(unit.members, last)
        key = (which, demand) if constant else (unit.refs,)
        if key not in self._full:
            self._full[key] = self._find_lacking(unit, ids, constant)
        return (*self._waits.explain(unit), *self._full[key], *apart)

    def _number_set(self, ids: Ints) -> tuple[int, int, int]:
        """The number of a set of itineraries, and the first and the last day on which one of them leaves."""
        known = self._seen.get(id(ids))
        if known is None:
            content = ids.tobytes()
            found = self._sets.get(content)
            if found is None:
                days = self._book.journeys.routes.first[ids]
                found = self._sets[content] = (len(self._sets), int(days.min()), int(days.max()))
            # With the array itself, so that its id stays its own.
            known = self._seen[id(ids)] = found, ids
        return known[0]

    def _find_lacking(self, unit: Unit, ids: Ints, constant: bool) -> tuple[Reason, ...]:
        """Legs and limits that leave too little; `constant`: for what the unit takes, the day it leaves does not matter."""
        book, routes = self._book, self._book.journeys.routes
        short: dict[tuple[int, str], int] = {}
        days = np.full(len(ids), routes.first[ids].min()) if constant else routes.first[ids]
        demands: dict[int, Demand] = {}
        for number, day in _list_first_seen(routes.legs[ids], days):
            leg = book.legs[book.codes[number]]
            if leg.status.frozen:
                continue
            demand = demands.get(day) or demands.setdefault(day, book.demand(unit.members, day))
            for limit, (needed, left) in enumerate(zip(compute_use(demand, leg), self._rows[number], strict=True)):
                if needed and needed > left:
                    short.setdefault((limit, leg.code), needed)
        found: list[Reason] = []
        for limit in self._order_limits(short, ids):
            legs = [(code, needed) for (number, code), needed in short.items() if number == limit]
            told = legs if len(legs) <= MOST else legs[: MOST - 1]
            load = self._occupancy.load[:, limit]
            found += [
                LIMITS[limit].reason(book.legs[code], int(load[book.numbers[code]]), needed) for code, needed in told
            ]
            if len(legs) > len(told):
                found.append(LIMITS[limit].reason_for_more([code for code, _ in legs[len(told) :]]))
        return tuple(found)

    def _order_limits(self, short: Iterable[tuple[int, str]], ids: Ints) -> list[int]:
        """Seats first; last where there are some on an itinerary that takes too few of what they are."""
        full = [self._book.numbers[code] for limit, code in short if limit == SEATS]
        others = [limit for limit in range(len(LIMITS)) if limit != SEATS]
        crowded = np.isin(self._book.journeys.routes.legs[ids], full).any(axis=1).all()
        return [SEATS, *others] if crowded else [*others, SEATS]

    def _find_apart(self, unit: Unit, ids: Ints) -> tuple[Reason, ...]:
        book = self._book
        if not any(who.ref in book.apart for who in unit.members):
            return ()
        legs = book.journeys.routes.legs[ids]
        place = {
            book.codes[number]: n for n, (number, _) in enumerate(_list_first_seen(legs, np.zeros(len(ids), np.int64)))
        }
        found: list[tuple[int, int, str, Reason]] = []
        for row, who in enumerate(unit.members):
            for other in book.apart.get(who.ref, ()):
                aboard = [c for c in self._assignments.get(other, ()) if c in place and not book.legs[c].status.frozen]
                if aboard:
                    code = min(aboard, key=place.__getitem__)
                    found.append((place[code], row, other, kept_apart.explain_apart(who.ref, other, code)))
        return tuple(reason for *_, reason in sorted(found, key=lambda one: one[:3]))


def _name_few(reason: Reason, refs: Sequence[str]) -> Reason:
    """With the first of very many named as those who block."""
    return reason if len(refs) <= NAMED else replace(reason, rule=" ".join(refs[:NAMED]))


def _list_first_seen(legs: Ints, days: Ints) -> list[tuple[int, int]]:
    """The different (leg, day) of some itineraries that leave on these days, in the order in which they come up."""
    pairs = np.where(legs < 0, -1, legs * LATE + days[:, None]).ravel()
    different, first = np.unique(pairs[pairs >= 0], return_index=True)
    return [divmod(pair, LATE) for pair in different[np.argsort(first)].tolist()]


def _list_open_ids(book: Rulebook, who: Traveller) -> frozenset[int]:
    return frozenset(book.open_ids(who).tolist())


def explain_unplaced(
    book: Rulebook, assignments: Mapping[str, Itinerary], occupancy: Occupancy | None = None
) -> Sequence[Unplaced]:
    """Everybody without a seat, and why."""
    return Leaving(book, assignments, occupancy).everyone()
