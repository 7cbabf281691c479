"""Column generation: where itineraries are too many, those worth trying are found by reduced cost; the bounds hold for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from repatriate.model.plan import TIERS, UNPLACED_TIERS
from repatriate.planning.evaluate.money import to_units
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.traveller import Demand
from repatriate.planning.solver.highs import Answer, Clock, solve_relaxation
from repatriate.planning.solver.integer_program import Floats, add_row, keep_rows
from repatriate.planning.solver.plan_model import (
    COST,
    MOVED,
    SPREAD,
    WAITING,
    PlanModel,
    build_model,
    compute_leg_room,
    compute_leg_usage,
    tabulate_demands,
)
from repatriate.planning.solver.tier_values import round_up
from repatriate.planning.solver.unit_classes import UnitClass

N = TypeVar("N", np.int64, np.float64)

MANY = 2_000_000
"""More columns than this are not all written down."""

ROUNDS = 30
"""The most pricing rounds before a tier is left as it is."""

AT_ONCE = 3
"""Itineraries that a class is given at once."""

CLOSE, CLOSER = 1e-4, 1e-6
"""A bound this near to what the itineraries found so far allow, or nearer by such a part of it, is as good as reached."""

TOO_MUCH = 1e12
"""The price of a leg for which one unit alone is too much."""

NO_DAY = 2**62
"""Later than any day."""


@dataclass(frozen=True)
class RestrictedMaster:
    """Classes with the itineraries worth trying, and for each tier what no plan goes below, whichever itineraries it uses.

    All leave the base of the program aside. The bound of a tier holds where every tier before it has its own bound;
    `lowest` holds whatever the others are.
    """

    classes: list[UnitClass]
    bounds: Ints
    lowest: Ints


def count_columns(classes: Sequence[UnitClass]) -> int:
    """The number of columns in the model, without those for holders alone."""
    return sum(len(unit_class.routes) for unit_class in classes)


def has_too_many_columns(classes: Sequence[UnitClass]) -> bool:
    """Whether there are more columns than can all be written down."""
    return count_columns(classes) > MANY


def generate_columns(book: Rulebook, classes: Sequence[UnitClass], places: int, clock: Clock) -> RestrictedMaster:
    """The itineraries worth trying, tier after tier; as many as are found before the clock says stop."""
    search = _ColumnGeneration(book, classes, places, clock)
    search.add_initial_columns()
    lowest = search.lowest()
    bounds = lowest.copy()
    for tier in range(len(TIERS)):
        if clock.stop():
            break
        found = search.solve_tier(tier)
        if found is not None:
            bounds[tier] = max(int(bounds[tier]), found)
    return RestrictedMaster(search.restrict_classes(), bounds, lowest)


class _ColumnGeneration:
    """Columns found so far (a class on an itinerary, by its row among the class's), and the fractional program over them.

    Bounds take every itinerary into account: what a unit of a class gains on its best one, at the prices of the legs.
    """

    def __init__(self, book: Rulebook, classes: Sequence[UnitClass], places: int, clock: Clock) -> None:
        self._book, self._kinds, self._places, self._clock = book, classes, places, clock
        self._routes = book.journeys.routes
        numbers: dict[Demand, int] = {}
        self._demands = [
            np.array([numbers.setdefault(d, len(numbers)) for d in unit_class.demands]) for unit_class in classes
        ]
        self._use = compute_leg_usage(book, tabulate_demands(list(numbers)))
        self._room = compute_leg_room(book)
        prices = np.array([to_units(book.legs[code].seat_cost, places) for code in book.codes] + [0], dtype=np.int64)
        self._seat_costs = self._use[:, :, 0] * prices
        self._sizes = np.array([len(unit_class.units) for unit_class in classes], dtype=np.int64)
        self._people = np.array([unit_class.people for unit_class in classes], dtype=np.int64).reshape(
            -1, UNPLACED_TIERS
        )
        self._beyond = (self._use > self._room).any(axis=2)
        self._known: list[dict[int, None]] = [{} for _ in classes]
        self._kept = [bool(unit_class.holders.any() or unit_class.keeping.any()) for unit_class in classes]
        self._sort = [
            (id(k.routes), d.tobytes(), k.pattern.tobytes() if len(d) > 1 else b"")
            for k, d in zip(classes, self._demands, strict=True)
        ]
        self._values: list[tuple[int, int]] = []

    def add_initial_columns(self) -> None:
        """Adds the published itineraries, and for each class in turn the earliest ones that still have room."""
        room = self._room.copy()
        for number in np.lexsort(-self._people.T[::-1]).tolist():
            unit_class, known = self._kinds[number], self._known[number]
            known.update(dict.fromkeys(np.flatnonzero((unit_class.holders > 0) | (unit_class.keeping > 0)).tolist()))
            last = self._routes.last[unit_class.routes]
            left = int(self._sizes[number])
            while left > 0:
                fits = self._count_fitting(number, room)
                row = int(np.argmin(np.where(fits > 0, last, NO_DAY)))
                if fits[row] <= 0:
                    break
                taken = min(left, int(fits[row]))
                demand = self._demands[number][unit_class.pattern[row]]
                for leg in self._routes.legs[unit_class.routes[row]].tolist():
                    room[leg] -= taken * self._use[demand, leg]
                left -= taken
                known[row] = None
            if not known:
                known[int(np.argmin(last))] = None

    def _count_fitting(self, number: int, room: Ints) -> Ints:
        """The number of units of a class that still fit on each of its itineraries."""
        use = self._use[self._demands[number]]
        fits = np.where(use > 0, room // np.maximum(use, 1), UNLIMITED).min(axis=2)
        found: Ints = self._look_up_legs(number, fits).min(axis=1)
        return found

    def _look_up_legs(self, number: int, table: npt.NDArray[N]) -> npt.NDArray[N]:
        """(itineraries × longest): what a table (demands of the class × legs) says of each leg."""
        unit_class = self._kinds[number]
        legs = self._routes.legs[unit_class.routes]
        found: npt.NDArray[N] = table[0][legs] if len(table) == 1 else table[unit_class.pattern[:, None], legs]
        return found

    def lowest(self) -> Ints:
        """A lower bound on every tier if no leg were ever full."""
        best = np.zeros(len(TIERS), dtype=np.int64)
        best[:UNPLACED_TIERS] = -(self._people * self._sizes[:, None]).sum(axis=0)
        for unit_class, size in zip(self._kinds, self._sizes.tolist(), strict=True):
            best[MOVED] -= int(unit_class.holders.sum()) * unit_class.size + size * int(
                unit_class.keeping.max(initial=0)
            )
            first = int(self._routes.last[unit_class.routes].min())
            best[WAITING] += size * min(0, unit_class.weight * first - unit_class.waited)
        return best

    def solve_tier(self, tier: int) -> int | None:
        """A lower bound on a tier over all plans, given the tiers before it; None if none was found."""
        if tier == SPREAD:
            return None
        best, value = -np.inf, np.inf
        for _ in range(ROUNDS):
            plan = self._build_master()
            program = plan.program
            for before, most in self._values:
                program = add_row(program, plan.program.costs[before], most)
            relaxed = solve_relaxation(program, program.costs[tier], self._clock, inside=True)
            if relaxed.answer is not Answer.FOUND:
                break
            value = relaxed.least
            least, more = self._price_columns(tier, plan, relaxed.duals)
            best = max(best, least)
            if value - best < max(CLOSE, CLOSER * abs(value)) or not more or self._clock.stop():
                break
        if not np.isfinite(best):
            return None
        self._values.append((tier, max(round_up(best), round_up(value))))
        return round_up(best)

    def restrict_classes(self) -> list[UnitClass]:
        """The classes, each with the itineraries found for it."""
        return [
            unit_class.only(np.array(sorted(known), dtype=np.int64))
            for unit_class, known in zip(self._kinds, self._known, strict=True)
        ]

    def _build_master(self) -> PlanModel:
        """The program as far as prices are asked of it: who is kept from whom, and which groups spread, left aside."""
        plan = build_model(self._book, self.restrict_classes(), self._places)
        return replace(
            plan,
            program=keep_rows(
                plan.program, int(np.flatnonzero(plan.limits >= 0).max(initial=len(self._kinds) - 1)) + 1
            ),
        )

    def _price_columns(self, tier: int, plan: PlanModel, prices: Floats) -> tuple[float, bool]:
        """A lower bound over all plans at these prices, and whether better itineraries than the known ones exist; adds
        those."""
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
        for number, unit_class in enumerate(self._kinds):
            key = self._sort[number]
            legs_cost = shared.get(key)
            if legs_cost is None:
                legs_cost = shared[key] = self._look_up_legs(number, table[self._demands[number]]).sum(axis=1)
            worth = legs_cost - float(weights[:UNPLACED_TIERS] @ self._people[number])
            if weights[WAITING]:
                worth = worth + weights[WAITING] * (
                    unit_class.weight * self._routes.last[unit_class.routes] - unit_class.waited
                )
            kept = self._kept[number]
            if weights[MOVED] and kept:
                worth = worth - weights[MOVED] * unit_class.keeping
            lowest = float(worth.min())
            gain = min(0.0, lowest)
            least += gain * int(self._sizes[number])
            if weights[MOVED] and kept:
                better = worth - weights[MOVED] * unit_class.size - gain
                least += float((unit_class.holders * np.minimum(better, 0.0))[unit_class.holders > 0].sum())
            if lowest < min(0.0, float(prices[number])) - CLOSE:
                more |= self._add_best_columns(number, worth)
        return least - 1e-9 * abs(least), more

    def _add_best_columns(self, number: int, worth: Floats) -> bool:
        """Adds the best itinerary of a class, and the best of those that share no leg with it."""
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
