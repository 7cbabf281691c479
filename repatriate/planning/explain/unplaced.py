"""Explains each person left out, in as few reasons as are true."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from repatriate.model.plan import Itinerary, Reason, ReasonCode, Unplaced
from repatriate.planning.evaluate.occupancy import Occupancy, compute_room_left
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules import household_blocked, kept_apart, no_route
from repatriate.planning.rules.pinned_elsewhere import explain_kept
from repatriate.planning.rules.registry import LIMITS, find_limit
from repatriate.planning.rules.rule import PersonRule
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Demand, Traveller
from repatriate.planning.trials.long_waits import LongWaits
from repatriate.planning.validate.move_check import find_personal_reasons

Look = Callable[[], object]

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
        self._left = compute_room_left(book, self._occupancy.load)
        self._short: dict[Demand, Ints] = {}
        self._seen: dict[int, tuple[tuple[int, int, int], Ints]] = {}
        self._sets: dict[bytes, tuple[int, int, int]] = {}
        self._open: dict[int, tuple[frozenset[int], Ints]] = {}
        self._legs: dict[int, list[int]] = {}
        self._full: dict[tuple[object, ...], tuple[Reason, ...]] = {}
        self._units: dict[int, tuple[Reason, ...] | None] = {}
        self._stuck: dict[tuple[int, frozenset[int]], list[tuple[str, Reason | None]]] = {}
        self._waits = LongWaits(book, self._occupancy, shared=True)

    def everyone(self, look: Look) -> tuple[Unplaced, ...]:
        """All people without a seat, in the order of ref."""
        found = []
        for ref, who in self._book.travellers.items():
            if not self._assignments.get(ref):
                look()
                found.append(Unplaced(ref, self.reasons(who)))
        return tuple(found)

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
        """The rules against the person, with the first itinerary that each rules out, and the number of them."""
        found = self._book.list_closing(who)
        total = len(self._book.routes_of(who))
        return [one for one in found if one[-1] == total] or found

    def _explain_parted(self, who: Traveller, unit: Unit) -> tuple[Reason, ...]:
        """Their own rules allow something, and not all of the unit can come along."""
        mine = self._list_open_ids(who)
        if (id(unit), mine) not in self._stuck:
            self._stuck[id(unit), mine] = list(self._find_stuck(unit, mine))
        stuck = self._stuck[id(unit), mine]
        if stuck:
            return (_name_few(household_blocked.explain_blocked(who.ref, stuck), [ref for ref, _ in stuck]),)
        others = [ref for ref in unit.refs if ref != who.ref]
        return self._find_shunned(unit, mine) or (
            _name_few(household_blocked.explain_at_odds(who.ref, others), others),
        )

    def _list_open_ids(self, who: Traveller) -> frozenset[int]:
        ids = self._book.open_ids(who)
        found = self._open.get(id(ids))
        if found is None:
            # With the array itself, so that its id stays its own.
            found = self._open[id(ids)] = frozenset(ids.tolist()), ids
        return found[0]

    def _find_stuck(self, unit: Unit, mine: frozenset[int]) -> Iterable[tuple[str, Reason | None]]:
        """Members who can take none of the itineraries open to one member of the unit, each with a reason."""
        for other in unit.members:
            if other.ref in unit.kept:
                yield other.ref, explain_kept(self._book.operation, other.ref)
            elif mine.isdisjoint(self._list_open_ids(other)):
                yield other.ref, self._find_first_reason(other, mine)

    def _find_first_reason(self, other: Traveller, wanted: frozenset[int]) -> Reason | None:
        """The reason that keeps a member from the first itinerary that another of the unit could take."""
        if not self._list_open_ids(other) and len(self._book.routes_of(other)):
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
        if constant:
            seen = [(number, int(routes.first[ids[0]])) for number in self._list_legs(ids)]
        else:
            seen = _list_first_seen(routes.legs[ids], routes.first[ids])
        tables = {
            day: self._find_short(book.demand(unit.members, day)) for day in dict.fromkeys(day for _, day in seen)
        }
        lacking = np.array([tables[day][number] for number, day in seen])
        short: dict[tuple[int, str], int] = {}
        for row, limit in np.argwhere(lacking).tolist():
            short.setdefault((limit, book.codes[seen[row][0]]), int(lacking[row, limit]))
        found: list[Reason] = []
        for limit in self._order_limits(short, ids):
            legs = [(code, needed) for (number, code), needed in short.items() if number == limit]
            told = legs if len(legs) <= MOST else legs[: MOST - 1]
            load = self._occupancy.load[:, limit]
            found += [
                LIMITS[limit].reason(book.legs[code], int(load[book.numbers[code]]), needed) for code, needed in told
            ]
            if len(legs) > len(told):
                more = legs[len(told) :]
                found.append(LIMITS[limit].reason_for_more([code for code, _ in more], max(each for _, each in more)))
        return tuple(found)

    def _list_legs(self, ids: Ints) -> list[int]:
        """The different legs of some itineraries, in the order in which they come up."""
        which = self._number_set(ids)[0]
        found = self._legs.get(which)
        if found is None:
            legs = self._book.journeys.routes.legs[ids].ravel()
            first = np.full(len(self._book.codes) + 1, len(legs))
            first[legs[::-1]] = np.arange(len(legs))[::-1]  # What is written last stays: where it comes up first.
            seen = np.flatnonzero(first[:-1] < len(legs))
            found = self._legs[which] = seen[np.argsort(first[seen])].tolist()
        return found

    def _find_short(self, demand: Demand) -> Ints:
        """(legs × limits): what a demand takes of a limit that leaves less, 0 of any other; nobody is new on a frozen leg."""
        found = self._short.get(demand)
        if found is None:
            legs = [self._book.legs[code] for code in self._book.codes]
            stretcher: Any = np.array([leg.stretcher_seats for leg in legs], dtype=np.int64)
            used = np.stack([np.broadcast_to(limit.takes(demand, stretcher), len(legs)) for limit in LIMITS], axis=1)
            open_ = np.array([[not leg.status.frozen] for leg in legs])
            found = self._short[demand] = np.where(open_ & (used > self._left), used, 0)
        return found

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
        place = {book.codes[number]: n for n, number in enumerate(self._list_legs(ids))}
        found: list[tuple[int, int, str, Reason]] = []
        for row, who in enumerate(unit.members):
            for other in book.apart.get(who.ref, ()):
                aboard = [c for c in self._assignments.get(other, ()) if c in place and not book.legs[c].status.frozen]
                if aboard:
                    code = min(aboard, key=place.__getitem__)
                    found.append((place[code], row, other, kept_apart.explain_apart(who.ref, other, code)))
        return tuple(reason for *_, reason in sorted(found, key=lambda one: one[:3]))


def _name_few(reason: Reason, refs: Sequence[str]) -> Reason:
    """The reason, naming at most the first of many blocking people."""
    return reason if len(refs) <= NAMED else replace(reason, rule=" ".join(refs[:NAMED]))


def _list_first_seen(legs: Ints, days: Ints) -> list[tuple[int, int]]:
    """The different (leg, day) of some itineraries that leave on these days, in the order in which they come up."""
    pairs = np.where(legs < 0, -1, legs * LATE + days[:, None]).ravel()
    different, first = np.unique(pairs[pairs >= 0], return_index=True)
    return [divmod(pair, LATE) for pair in different[np.argsort(first)].tolist()]


def explain_unplaced(
    book: Rulebook, assignments: Mapping[str, Itinerary], occupancy: Occupancy, look: Look
) -> Sequence[Unplaced]:
    """Everybody without a seat, and why. `look` is called again and again, and may raise Cancelled."""
    return Leaving(book, assignments, occupancy).everyone(look)
