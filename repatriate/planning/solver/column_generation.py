"""Too many itineraries for everybody: those worth trying are searched for by price, and the bounds hold for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from repatriate.model.plan import TIERS
from repatriate.planning.evaluate.money import units
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.traveller import Demand
from repatriate.planning.solver.highs import Answer, Clock, bound
from repatriate.planning.solver.integer_program import Floats, first_rows, with_row
from repatriate.planning.solver.lexicographic import GAINS, round_up
from repatriate.planning.solver.plan_model import (
    COST,
    MOVED,
    SPREAD,
    WAITING,
    Plan,
    build,
    demand_table,
    leg_room,
    leg_usage,
)
from repatriate.planning.solver.unit_classes import Kind

N = TypeVar("N", np.int64, np.float64)

MANY = 2_000_000
"""More columns than this are not all written down."""

ROUNDS = 30
"""How often prices are asked before a tier is left as it is."""

AT_ONCE = 3
"""Itineraries that a kind is given at once."""

CLOSE, CLOSER = 1e-4, 1e-6
"""A bound this near to what the itineraries found so far allow, or nearer by such a part of it, is as good as reached."""

TOO_MUCH = 1e12
"""The price of a leg for which one unit alone is too much."""

NO_DAY = 2**62
"""Later than any day."""


@dataclass(frozen=True)
class Narrowed:
    """Kinds with the itineraries worth trying, and for each tier what no plan goes below, whichever itineraries it uses.

    All leave the base of the program aside. The bound of a tier holds where every tier before it has its own bound;
    `lowest` holds whatever the others are.
    """

    kinds: list[Kind]
    bounds: Ints
    lowest: Ints


def columns(kinds: Sequence[Kind]) -> int:
    """How many columns there are to write down, those aside that are for holders alone."""
    return sum(len(kind.routes) for kind in kinds)


def too_many(kinds: Sequence[Kind]) -> bool:
    """Whether there are more columns than can all be written down."""
    return columns(kinds) > MANY


def narrow(book: Rulebook, kinds: Sequence[Kind], places: int, clock: Clock) -> Narrowed:
    """The itineraries worth trying, tier after tier; as many as are found before the clock says stop."""
    search = _Search(book, kinds, places, clock)
    search.begin()
    lowest = search.lowest()
    bounds = lowest.copy()
    for tier in range(len(TIERS)):
        if clock.stop():
            break
        found = search.settle(tier)
        if found is not None:
            bounds[tier] = max(int(bounds[tier]), found)
    return Narrowed(search.narrowed(), bounds, lowest)


class _Search:
    """Columns found so far (a kind on an itinerary, by its row among the kind's), and the fractional program over them.

    Bounds take every itinerary into account: what a unit of a kind gains on its best one, at the prices of the legs.
    """

    def __init__(self, book: Rulebook, kinds: Sequence[Kind], places: int, clock: Clock) -> None:
        self._book, self._kinds, self._places, self._clock = book, kinds, places, clock
        self._routes = book.journeys.routes
        numbers: dict[Demand, int] = {}
        self._demands = [np.array([numbers.setdefault(d, len(numbers)) for d in kind.demands]) for kind in kinds]
        self._use = leg_usage(book, demand_table(list(numbers)))
        self._room = leg_room(book)
        prices = np.array([units(book.legs[code].seat_cost, places) for code in book.codes] + [0], dtype=np.int64)
        self._seat_costs = self._use[:, :, 0] * prices
        self._sizes = np.array([len(kind.units) for kind in kinds], dtype=np.int64)
        self._people = np.array([kind.people for kind in kinds], dtype=np.int64).reshape(-1, GAINS)
        self._beyond = (self._use > self._room).any(axis=2)
        self._known: list[dict[int, None]] = [{} for _ in kinds]
        self._kept = [bool(kind.holders.any() or kind.keeping.any()) for kind in kinds]
        self._sort = [
            (id(k.routes), d.tobytes(), k.pattern.tobytes() if len(d) > 1 else b"")
            for k, d in zip(kinds, self._demands, strict=True)
        ]
        self._values: list[tuple[int, int]] = []

    def begin(self) -> None:
        """What is published, and for each kind in turn the earliest itineraries that still have room."""
        room = self._room.copy()
        for number in np.lexsort(-self._people.T[::-1]).tolist():
            kind, known = self._kinds[number], self._known[number]
            known.update(dict.fromkeys(np.flatnonzero((kind.holders > 0) | (kind.keeping > 0)).tolist()))
            last = self._routes.last[kind.routes]
            left = int(self._sizes[number])
            while left > 0:
                fits = self._fits(number, room)
                row = int(np.argmin(np.where(fits > 0, last, NO_DAY)))
                if fits[row] <= 0:
                    break
                taken = min(left, int(fits[row]))
                demand = self._demands[number][kind.pattern[row]]
                for leg in self._routes.legs[kind.routes[row]].tolist():
                    room[leg] -= taken * self._use[demand, leg]
                left -= taken
                known[row] = None
            if not known:
                known[int(np.argmin(last))] = None

    def _fits(self, number: int, room: Ints) -> Ints:
        """How many units of a kind each of its itineraries still has room for."""
        use = self._use[self._demands[number]]
        fits = np.where(use > 0, room // np.maximum(use, 1), UNLIMITED).min(axis=2)
        found: Ints = self._along(number, fits).min(axis=1)
        return found

    def _along(self, number: int, table: npt.NDArray[N]) -> npt.NDArray[N]:
        """(itineraries × longest): what a table (demands of the kind × legs) says of each leg."""
        kind = self._kinds[number]
        legs = self._routes.legs[kind.routes]
        found: npt.NDArray[N] = table[0][legs] if len(table) == 1 else table[kind.pattern[:, None], legs]
        return found

    def lowest(self) -> Ints:
        """For every tier what no plan goes below though no leg were ever full."""
        best = np.zeros(len(TIERS), dtype=np.int64)
        best[:GAINS] = -(self._people * self._sizes[:, None]).sum(axis=0)
        for kind, size in zip(self._kinds, self._sizes.tolist(), strict=True):
            best[MOVED] -= int(kind.holders.sum()) * kind.size + size * int(kind.keeping.max(initial=0))
            first = int(self._routes.last[kind.routes].min())
            best[WAITING] += size * min(0, kind.weight * first - kind.waited)
        return best

    def settle(self, tier: int) -> int | None:
        """What no plan goes below in a tier, those before it given; None where nothing was found."""
        if tier == SPREAD:
            return None
        best, value = -np.inf, np.inf
        for _ in range(ROUNDS):
            plan = self._plan()
            program = plan.program
            for before, most in self._values:
                program = with_row(program, plan.program.costs[before], most)
            relaxed = bound(program, program.costs[tier], self._clock, inside=True)
            if relaxed.answer is not Answer.FOUND:
                break
            value = relaxed.least
            least, more = self._price(tier, plan, relaxed.prices)
            best = max(best, least)
            if value - best < max(CLOSE, CLOSER * abs(value)) or not more or self._clock.stop():
                break
        if not np.isfinite(best):
            return None
        self._values.append((tier, max(round_up(best), round_up(value))))
        return round_up(best)

    def narrowed(self) -> list[Kind]:
        """The kinds, each with the itineraries found for it."""
        return [
            kind.only(np.array(sorted(known), dtype=np.int64))
            for kind, known in zip(self._kinds, self._known, strict=True)
        ]

    def _plan(self) -> Plan:
        """The program as far as prices are asked of it: who is kept from whom, and which groups spread, left aside."""
        plan = build(self._book, self.narrowed(), self._places)
        return replace(
            plan,
            program=first_rows(
                plan.program, int(np.flatnonzero(plan.limits >= 0).max(initial=len(self._kinds) - 1)) + 1
            ),
        )

    def _price(self, tier: int, plan: Plan, prices: Floats) -> tuple[float, bool]:
        """What no plan goes below at these prices, and whether there are itineraries better than those known; adds them."""
        weights = np.zeros(len(TIERS))
        weights[tier] = 1.0
        paid = 0.0
        for (before, most), price in zip(self._values, prices[plan.program.height :].tolist(), strict=True):
            weights[before] = -price
            paid -= price * most
        price_of = np.zeros(self._room.shape)
        limits = np.flatnonzero(plan.limits >= 0)
        legs, which = np.divmod(plan.limits[limits], len(LIMITS))
        price_of[legs, which] = -prices[limits]
        paid += float((price_of * self._room)[price_of > 0].sum())
        table = (self._use * price_of).sum(axis=2) + weights[COST] * self._seat_costs
        table[self._beyond] = TOO_MUCH

        least, more = -paid, False
        shared: dict[tuple[int, bytes, bytes], Floats] = {}
        for number, kind in enumerate(self._kinds):
            key = self._sort[number]
            legs_cost = shared.get(key)
            if legs_cost is None:
                legs_cost = shared[key] = self._along(number, table[self._demands[number]]).sum(axis=1)
            worth = legs_cost - float(weights[:GAINS] @ self._people[number])
            if weights[WAITING]:
                worth = worth + weights[WAITING] * (kind.weight * self._routes.last[kind.routes] - kind.waited)
            kept = self._kept[number]
            if weights[MOVED] and kept:
                worth = worth - weights[MOVED] * kind.keeping
            lowest = float(worth.min())
            gain = min(0.0, lowest)
            least += gain * int(self._sizes[number])
            if weights[MOVED] and kept:
                better = worth - weights[MOVED] * kind.size - gain
                least += float((kind.holders * np.minimum(better, 0.0))[kind.holders > 0].sum())
            if lowest < min(0.0, float(prices[number])) - CLOSE:
                more |= self._found(number, worth)
        return least - 1e-9 * abs(least), more

    def _found(self, number: int, worth: Floats) -> bool:
        """Adds the best itinerary of a kind, and the best of those that share no leg with it."""
        known, legs = self._known[number], self._routes.legs[self._kinds[number].routes]
        row, fresh = int(np.argmin(worth)), False
        for _ in range(AT_ONCE):
            fresh |= row not in known
            known[row] = None
            used = np.zeros(len(self._room), dtype=np.bool_)
            used[legs[row]] = True
            used[-1] = False  # The leg that is none.
            worth = np.where(used[legs].any(axis=1), np.inf, worth)
            row = int(np.argmin(worth))
            if worth[row] >= 0:
                break
        return fresh
