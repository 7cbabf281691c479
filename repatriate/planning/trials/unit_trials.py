"""What would become of one unit of people, had they more itineraries or had a leg more room: tried out, not guessed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from repatriate.planning.evaluate.money import decimals
from repatriate.planning.evaluate.occupancy import Assignments
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.solver.integer_program import Floats
from repatriate.planning.solver.lexicographic import round_up
from repatriate.planning.solver.plan_model import build
from repatriate.planning.solver.unit_classes import Kind
from repatriate.planning.solver.warm_start import NO_CAP, Warm
from repatriate.planning.trials.subproblem import SEATED, columns_taken, fits, kind_of, part_of, people_of, without

SMALL = 4_000
"""Columns; beyond, more room is told where it is seen at once that it helps, or where the bound is whole."""
NIL = 1e-7
"""A price smaller than this is none."""

Values = tuple[int, ...]
"""Values of tiers, of the part of the operation that the unit belongs to, without the unit: less is better. Those of the
first tiers count people placed, below zero."""


@dataclass(frozen=True, slots=True)
class Loss:
    """The first tier that gets worse, and by how much at least; None and 0 where none does. Below 0: it gets better."""

    tier: int | None
    by: int


@dataclass(frozen=True, slots=True)
class Room:
    """More of a limit on one leg; `limit` indexes LIMITS."""

    leg: str
    limit: int
    more: int


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the unit would be (a row of `routes`). `sure`: nobody else could use the room; else others have as good a claim."""

    row: int
    sure: bool


class Trials:
    """One unit, with every itinerary it could ever take, among all the others of its part of the operation.

    `routes` are ids of itineraries, which the unit's own rules may forbid; a mask over them says which are open. The
    unit is either in, on one of those, or out. `now` is what the tiers come to in the plan at work; `sound` says whether
    that plan keeps to the rules as far as this part can see.
    """

    def __init__(
        self, book: Rulebook, kinds: Sequence[Kind], assignments: Assignments, unit: Unit, routes: Ints
    ) -> None:
        self._book, self._unit, self.routes = book, unit, routes
        self.people = people_of(unit)
        self.first = next(tier for tier, number in enumerate(self.people) if number)
        self._kinds = [*without(kinds, unit, book), kind_of(book, unit, routes)]
        places = decimals(leg.seat_cost for leg in book.legs.values())
        self._plan = build(book, self._kinds, places, roomy=True)
        mine = np.flatnonzero(self._plan.kind == len(self._kinds) - 1)
        self._part, self._limits = part_of(self._plan, mine)
        self._mine: Ints = np.searchsorted(self._part.columns, mine)
        costs = self._part.program.costs.copy()
        costs[:SEATED, self._mine] = 0
        self._program = replace(self._part.program, costs=costs)
        self._lp = Warm(self._program, self._mine)
        self._fitting = fits(self._program, self._program.most, self._limits)
        self._prices: Floats = np.zeros((self.first + 1, self._program.height))
        self.price: Floats = np.zeros(self._program.height)
        self.gap = 0.0
        self.now, self.sound = self._at_work(assignments)

    @cached_property
    def rows(self) -> Mapping[tuple[str, int], int]:
        """The row of each limit of a leg that might bind."""
        codes, number = self._book.codes, len(LIMITS)
        return {(codes[key // number], key % number): row for row, key in enumerate(self._limits.tolist()) if key >= 0}

    @cached_property
    def tight(self) -> frozenset[int]:
        """Rows of limits that alone keep some unit off an itinerary, though nobody else be on it: they have no price."""
        rows = self._program.rows
        single = (self._limits[rows] >= 0) & (self._program.value > self._program.most[rows])
        return frozenset(np.unique(rows[single]).tolist())

    @property
    def nothing(self) -> Mask:
        """No itinerary open."""
        return np.zeros(len(self.routes), dtype=np.bool_)

    # -- questions

    @cached_property
    def out(self) -> Values:
        """The best there is without the unit, of the tiers down to that of its own first priority."""
        self._set(self.nothing)
        return self._best(self.now[: self.first + 1] if self.sound and not self.placed else None, self._prices)

    @property
    def best(self) -> bool:
        """Whether the plan at work keeps the rules here and leaves no more behind than any plan without the unit."""
        return self.sound and not self.placed and self.now[: self.first + 1] == self.out

    def inside(self, mask: Mask) -> int | None:
        """The row of `routes` where a best plan would have the unit, if these were open.

        None unless fewer of the unit's first priority are then left behind than in any plan without it, and no more of a
        higher one. Where the answer is no, more of a row can turn it only if the row has a `price`, and by no more than that
        for each unit: `gap` is to be made up (0: not known).
        """
        self.price[:] = 0.0
        if not mask.any():
            return None
        base = self.out
        self._set(mask)
        return self._below(base, 1)

    def even(self, mask: Mask) -> Placement | None:
        """Where the unit would be if these were open, in a plan that leaves no more behind than `out`, if `now` does."""
        if self.sound and self.now[: self.first + 1] <= self.out:
            return None
        base = self.out
        self._set(mask)
        row = self._below(base, 0)
        return None if row is None else Placement(row, sure=False)

    def settled(self, mask: Mask) -> Placement | None:
        """Where a best plan has the unit if these are open, in an operation that differs from that of the plan at work.

        None unless such a plan leaves fewer behind than the plan at work.
        """
        if not mask.any():
            return None
        before, others = self.now[: self.first + 1], self.out
        if others > before:
            return None
        self._set(mask)
        row = self._below(others, int(others == before))
        return None if row is None else Placement(row, sure=others == before)

    def roomier(self, mask: Mask, room: Room, quick: int | None = None) -> Placement | None:
        """Where a best plan would have the unit if a leg took more.

        None unless that plan leaves fewer of the unit's first priority behind than any without the unit, and nobody of a
        higher priority would rather have the room. `sure` where the prices show that nobody else has a use for it.
        `quick` is a row where the unit could then surely be, nobody of its priority or a higher one losing a seat.
        """
        base, row = self.out, self.rows.get((room.leg, room.limit))
        if row is None or not mask.any():
            return None
        mine = self.people[self.first]
        with self._raised(row, room.more):
            found = quick
            if found is None:
                self._set(mask, row, room.more)
                found = self._below(base, 1, search=self.small)
            if found is None:
                return None
            worth = self._prices[:, row]
            if row not in self.tight and not worth.any():
                return Placement(found, sure=True)
            if row in self.tight or worth[:-1].any() or room.more * abs(worth[-1]) > mine + NIL:
                self._set(self.nothing, row, room.more)
                others = self._bounds()
                if others == base:
                    return Placement(found, sure=True)
                if others[:-1] != base[:-1] or others[-1] < base[-1] - mine:
                    self._set(mask, row, room.more)
                    found = self._below(others, 0, search=self.small)
            return None if found is None else Placement(found, sure=False)

    def wanted_by_others(self, room: Room) -> bool:
        """Whether anybody else might be placed if a leg took more."""
        base, row = self.out, self.rows[room.leg, room.limit]
        if not self.small:
            return True  # The prices do not rule it out.
        with self._raised(row, room.more):
            self._set(self.nothing, row, room.more)
            return self._bounds() != base

    @property
    def small(self) -> bool:
        """Whether a search for whole numbers is quick enough to be done for many rooms."""
        return self._program.width <= SMALL

    @property
    def effort(self) -> int:
        """What has been asked so far: questions times columns."""
        return self._lp.effort

    @contextmanager
    def _raised(self, row: int, more: int) -> Iterator[None]:
        most = int(self._program.most[row])
        self._lp.room(row, most + more)
        try:
            yield
        finally:
            self._lp.room(row, most)

    def forced(self, mask: Mask) -> Loss:
        """What it costs to have the unit on one of these: the first tier that gets worse than in the plan at work."""
        self._set(mask)
        self._let_go()
        self._lp.force(True)
        try:
            for tier, value in enumerate(self.now):
                due = value + (self.people[tier] if tier < SEATED and not self.placed else 0)
                found = self._lp.least(self._program.costs[tier])
                if found is None:
                    return Loss(tier, 1)
                least = round_up(found.least)
                if least < due:
                    x = self._lp.reach(self._program.costs[tier], due, found)
                    least = due + 1 if x is None else int(self._program.costs[tier] @ x)
                if least != due:
                    return Loss(tier, least - due)
                self._lp.cap(tier, due)
            return Loss(None, 0)
        finally:
            self._lp.force(False)

    # -- how

    def _set(self, mask: Mask, row: int = -1, more: int = 0) -> None:
        """Opens itineraries to the unit, as far as the legs would have room for it alone."""
        high = self._fitting.copy()
        if row >= 0:
            most = self._program.most.copy()
            most[row] += more
            high = fits(self._program, most, self._limits)
        high[self._mine] = np.where(mask, high[self._mine], 0)
        self._lp.high(np.arange(len(high)), high)

    def _let_go(self) -> None:
        for tier in range(self._lp.tiers):
            self._lp.cap(tier, NO_CAP)

    def _best(self, reached: Values | None, prices: Floats | None = None) -> Values:
        """The best of the tiers down to the unit's first priority. `reached` are values that some plan surely has.

        `prices` (tiers × rows) takes what a unit more of each row is worth to each of them.
        """
        values = self._bounds(prices)
        if values == reached or self._lp.reach(self._program.costs[self.first], values[-1]) is not None:
            return values
        return tuple(self._searched())

    def _bounds(self, prices: Floats | None = None) -> Values:
        """What those tiers do not go below, fractions allowed."""
        height = self._program.height
        self._let_go()
        values: list[int] = []
        for tier in range(self.first + 1):
            found = self._lp.least(self._program.costs[tier])
            assert found is not None
            if prices is not None:
                prices[tier] = np.where(np.abs(found.prices[:height]) > NIL, found.prices[:height], 0.0)
            values.append(round_up(found.least))
            if tier < self.first:
                self._lp.cap(tier, values[-1])
        return tuple(values)

    def _searched(self) -> list[int]:
        """The same where fractions promise more than whole people can keep."""
        self._let_go()
        values: list[int] = []
        for tier in range(self.first + 1):
            cost = self._program.costs[tier]
            found = self._lp.least(cost)
            assert found is not None
            least, slack = round_up(found.least), 0
            while (x := self._lp.reach(cost, least + slack, found)) is None:
                slack = 2 * slack + 1
            values.append(int(cost @ x))
            if tier < self.first:
                self._lp.cap(tier, values[-1])
        return values

    def _below(self, base: Values, by: int, *, search: bool = True) -> int | None:
        """The row where the unit would be in a plan that is better than `base` by so much in its first priority."""
        self.price[:] = 0.0
        self.gap = 0.0
        for tier in range(self.first):
            self._lp.cap(tier, base[tier])
        self._lp.cap(self.first, NO_CAP)
        self._lp.force(True)
        try:
            cost, most = self._program.costs[self.first], base[-1] + self.people[self.first] - by
            found = self._lp.least(cost)
            if found is None:
                self.price[:] = np.abs(self._lp.ray()[: len(self.price)])
                return None
            self.price[:] = np.abs(found.prices[: len(self.price)])
            if round_up(found.least) > most:
                self.gap = found.least - most
                return None
            x = self._lp.reach(cost, most, found, search=search)
            return None if x is None else int(np.flatnonzero(x[self._mine])[0])
        finally:
            self._lp.force(False)

    # -- the plan at work

    @cached_property
    def placed(self) -> bool:
        return bool(self._worked[self._mine].any())

    def _at_work(self, assignments: Assignments) -> tuple[Values, bool]:
        """Values of all tiers, and whether the plan keeps to the rules here."""
        x, seated = columns_taken(self._plan, self._part, self._kinds, self._book, assignments)
        self._worked = x
        values = (self._program.costs @ x).tolist()
        return tuple(int(value) for value in values), seated and self._program.holds(x)
