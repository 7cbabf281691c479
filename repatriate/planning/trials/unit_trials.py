"""Tries changes for one unit of people, by solving: more itineraries, or more room on a leg."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

import numpy as np

from repatriate.model.plan import UNPLACED_TIERS
from repatriate.planning.evaluate.money import count_decimals
from repatriate.planning.evaluate.occupancy import Assignments
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.solver.highs import Answer, Clock, compute_dual_bound, solve_relaxation
from repatriate.planning.solver.integer_program import Floats, Program, add_row, fix_by_reduced_costs
from repatriate.planning.solver.lexicographic import LexicographicSolver
from repatriate.planning.solver.plan_model import build_model
from repatriate.planning.solver.tier_values import EXACT, round_up
from repatriate.planning.solver.unit_classes import UnitClass
from repatriate.planning.trials.baseline import Baseline, Change, fit_columns, reach_cost
from repatriate.planning.trials.subproblem import (
    count_people,
    find_part,
    make_unit_class,
    map_plan_to_columns,
    remove_unit,
)

SMALL = 4_000
"""Columns; beyond, solving the operation again for a change that others share takes long."""
SEVERAL = 4
"""Solving all tiers of the others again counts as so many questions about the unit."""
NIL = 1e-7
"""A price smaller than this is none."""

Values = tuple[int, ...]
"""Values of tiers, of the part of the operation that the unit belongs to: less is better. Those of the first tiers count
people placed, below zero."""


@dataclass(frozen=True, slots=True)
class TierLoss:
    """The first tier that gets worse, and by how much at least; None and 0 where none does. Below 0: it gets better."""

    tier: int | None
    by: int


@dataclass(frozen=True, slots=True)
class Room:
    """More of a limit on one leg; `limit` indexes LIMITS."""

    leg: str
    limit: int
    more: int


class Claim(Enum):
    """The claim to a seat over all tiers. `SURE`: every best plan gives it to the unit. `SHARED`: only some best plans
    do. `OPEN`: the operation is too large to tell; others may come first."""

    SURE = "sure"
    SHARED = "shared"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Placement:
    """The unit's placement if these itineraries were open, and that room on a leg existed. `row` is a row of `routes`
    of the trials that found it. `claim` is the strength of the unit's right to the seat."""

    row: int
    claim: Claim
    trials: UnitTrials
    mask: Mask
    room: Room | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """The price of the unit's seat to others: how many more lose a seat, and how many more a confirmed journey."""

    left_out: int
    moved: int


class UnitTrials:
    """One unit, with every itinerary it could ever take, among all the others of its part of the operation.

    `routes` are ids of itineraries, which the unit's own rules may forbid; a mask over them says which are open. The
    unit is either in, on one of those, or out. Tiers are looked at down to the unit's own first priority. `now` is what all
    tiers come to in the plan at work; `sound` says whether that plan keeps to the rules as far as this part can see.
    """

    def __init__(
        self,
        book: Rulebook,
        classes: Sequence[UnitClass],
        assignments: Assignments,
        unit: Unit,
        routes: Ints,
        known: Floats,
    ) -> None:
        """`known` (tiers × limits of all legs) has duals of trials before, which are tried first; it learns those of these."""
        self._known = known
        self._book, self._unit, self.routes = book, unit, routes
        self.people = count_people(unit)
        self.first = next(tier for tier, number in enumerate(self.people) if number)
        classes = [*remove_unit(classes, unit, book), make_unit_class(book, unit, routes)]
        plan = build_model(book, classes, count_decimals(leg.seat_cost for leg in book.legs.values()), roomy=True)
        mine = np.flatnonzero(plan.unit_class == len(classes) - 1)
        part, rows = find_part(plan, mine)
        self._mine: Ints = np.searchsorted(part.columns, mine)
        # A last row of its own says whether the unit is in.
        ones: Ints = np.zeros(part.program.width, dtype=np.int64)
        ones[self._mine] = 1
        self._program = add_row(part.program, ones, 1)
        self._limits: Ints = np.append(plan.limits[rows], -1)
        self._class_rows = np.flatnonzero(rows < len(classes))
        self._x, fits = map_plan_to_columns(plan, part.program, part.columns, classes, book, assignments)
        self.now: Values = tuple((self._program.costs @ self._x).tolist())
        self.sound = fits and self._program.holds(self._x)
        self.effort = 0

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

    @cached_property
    def out(self) -> Values:
        """The best there is without the unit."""
        return self._base.values

    @cached_property
    def _base(self) -> Baseline:
        tiers = self.first + 1
        program = replace(
            self._program,
            high=self._open_bounds(self._nothing, None, 0),
            costs=self._program.costs[:tiers],
            base=np.zeros(tiers, dtype=np.int64),
        )
        if self.sound and not self.placed:
            at_work = Baseline(program, self._x, Clock(), self._guess_duals)
            limiting = self._limits >= 0
            for tier, level in enumerate(at_work.levels):
                self._known[tier, self._limits[limiting]] = level.duals[limiting]
            if at_work.proved:
                return at_work
        settled = LexicographicSolver(tiers, Clock()).solve(program)
        assert settled.x is not None
        return Baseline(program, settled.x, Clock())

    def _guess_duals(self, program: Program, tier: int) -> Floats:
        """Duals of the limits as they are known, and of each class what its best itinerary gains at these."""
        duals = np.where(self._limits >= 0, self._known[tier, self._limits], 0.0)
        gains = compute_dual_bound(program, program.costs[tier], duals)[1]
        mine = np.zeros(program.height, dtype=np.bool_)
        mine[self._class_rows] = True
        entries = mine[program.rows] & (program.low < program.high)[program.column]
        filled = mine & (program.least == program.most)
        duals[filled] = np.inf
        np.minimum.at(duals, program.rows[entries], gains[program.column[entries]])
        duals[~np.isfinite(duals)] = 0.0
        return duals

    @cached_property
    def placed(self) -> bool:
        return bool(self._x[self._mine].any())

    @property
    def _nothing(self) -> Mask:
        return np.zeros(len(self.routes), dtype=np.bool_)

    @property
    def best(self) -> bool:
        """Whether the plan at work keeps the rules here and leaves no more behind than any plan without the unit."""
        return self.sound and not self.placed and self.now[: self.first + 1] == self.out

    @property
    def small(self) -> bool:
        """Whether solving for all others again is quick."""
        return self._program.width <= SMALL

    # -- questions

    def place_again(self, mask: Mask) -> Placement | None:
        """The unit's placement by a new plan if these itineraries were open. SURE if every best plan has the unit; else
        some equally good plan has it, and the present plan is not among the best."""
        row = self.place(mask)
        if row is not None:
            return Placement(row, Claim.SURE, self, mask)
        if self.sound and self.now[: self.first + 1] <= self.out:
            return None
        return self._share_seat(self._seat(mask, self.out), mask)

    def place(self, mask: Mask) -> int | None:
        """The row of `routes` where a best plan would have the unit, if these were open.

        None unless fewer of the unit's first priority are then left behind than in any plan without it, and no more of a
        higher one.
        """
        return self._seat(mask, _better_by_one(self.out))

    def place_among_others(self, mask: Mask) -> Placement | None:
        """The unit's placement by a best plan if these are open, in an operation that differs from the present one.
        None unless such a plan leaves fewer people behind than the present plan."""
        before = self.now[: self.first + 1]
        if not mask.any() or self.out > before:
            return None
        alone = self.out == before
        row = self._seat(mask, _better_by_one(self.out) if alone else self.out)
        if row is None or not alone:
            return self._share_seat(row, mask)
        return Placement(row, Claim.SURE, self, mask)

    def place_with_room(self, mask: Mask, room: Room, free: int | None = None) -> Placement | None:
        """The unit's placement by a best plan if a leg had more room.

        None unless that plan leaves fewer of the unit's first priority behind than any plan without the unit. None if
        somebody has a better claim, or if only others gain by the room. `free` is a row that the unit could take while
        everybody else stays.
        """
        row = self.rows.get((room.leg, room.limit))
        if row is None:
            return None
        found = self._seat(mask, _better_by_one(self.out), row, room.more) if free is None else free
        if found is None:
            return None
        others = self._others_with_room(row, room.more)
        if others == self.out:
            return Placement(found, Claim.SURE, self, mask, room)
        shared = self._share_seat(self._seat(mask, others, row, room.more), mask, room)
        if shared is None or shared.claim is Claim.SURE:
            return shared
        if room.leg in self._book.journeys.routes.codes[int(self.routes[shared.row])]:
            return shared
        return None if self._seat(mask, self.out) is not None else shared

    def measure_toll(self, mask: Mask, room: Room | None) -> Toll | None:
        """The price to others if a best plan has the unit on one of these; None if unknown."""
        if not self.small or not self.sound or self.placed:
            return None
        settled = self._solve_tiers(self._force_unit(self._change_program(mask, room)), UNPLACED_TIERS + 1)
        if settled is None:
            return None
        *behind, moved = (now - then for now, then in zip(self.now, settled[1], strict=False))
        return Toll(max(0, sum(self.people) - sum(behind)), max(0, -moved))

    def count_claimed(self, key: tuple[str, int], most: int) -> int:
        """The part of an extra limit on a leg that higher priorities would take first, up to `most`."""
        return self._solve_others(self.rows[key], most, spare=True)[1]

    def price_rows(self, mask: Mask) -> tuple[Floats, float]:
        """The value to the unit of an extra unit of each row, and the gap to close; (0: unknown). More of a row can
        place the unit on these only if the row has a price, and each unit contributes at most that."""
        tier, alive = self._base.find_touched(self._open_bounds(mask, None, 0), None)
        tier = min(tier, self.first)
        program = self._force_unit(self._base.open_columns(self._open_bounds(mask, None, 0), tier, alive))
        cost = program.costs[-1]
        relaxed = solve_relaxation(program, cost, Clock())
        if relaxed.answer is not Answer.FOUND:
            duals = [np.abs(level.duals) for level in self._base.levels]
            return np.sum(duals, axis=0) if duals else np.ones(self._program.height), 0.0
        return np.abs(relaxed.duals), max(0.0, relaxed.least - _better_by_one(self.out)[-1])

    def force(self, mask: Mask) -> TierLoss:
        """The price of placing the unit on one of these: the first tier that gets worse than in the present plan."""
        program = self._force_unit(self._change_program(mask))
        for tier, due in enumerate(self.now):
            cost: Ints = program.costs[tier]
            relaxed = solve_relaxation(program, cost, Clock())
            if relaxed.answer is not Answer.FOUND:
                return TierLoss(tier, 1)
            least = round_up(relaxed.least)
            if least < due:
                found = (reach_cost(program, cost, most, self._x, search=most == due) for most in (due - 1, due))
                least = next((int(cost @ x) for x in found if x is not None), due + 1)
            if least != due:
                return TierLoss(tier, least - due)
            gap = due - relaxed.least
            program = fix_by_reduced_costs(program, relaxed.duals, relaxed.reduced_costs, max(gap, 0.0))
            if gap >= EXACT:
                program = add_row(program, cost, due)
        return TierLoss(None, 0)

    # -- how

    def _share_seat(self, row: int | None, mask: Mask, room: Room | None = None) -> Placement | None:
        """A seat that others could have too; None where the plan is better in some tier if one of them has it."""
        if row is None or not self.small:
            return None if row is None else Placement(row, Claim.OPEN, self, mask, room)
        self.effort += 2 * SEVERAL * self._program.width
        out = self._solve_tiers(self._change_program(self._nothing, room))
        seated = self._solve_tiers(self._force_unit(self._change_program(mask, room)))
        if out is None or seated is None or seated[1] > out[1]:
            return None
        row = int(np.flatnonzero(seated[0][self._mine])[0])
        return Placement(row, Claim.SHARED if seated[1] == out[1] else Claim.SURE, self, mask, room)

    def _solve_tiers(self, program: Program, tiers: int | None = None) -> tuple[Ints, Values] | None:
        """A best answer by all tiers, or the first so many, and what they come to; None where there is none."""
        costs = program.costs[:tiers]
        x = LexicographicSolver(len(costs), Clock()).solve(replace(program, costs=costs, base=program.base[:tiers])).x
        return None if x is None else (x, tuple((costs @ x).tolist()))

    def _change_program(self, mask: Mask, room: Room | None = None) -> Program:
        """The operation with these itineraries open to the unit, and that room on a leg besides."""
        row = None if room is None else self.rows[room.leg, room.limit]
        program = replace(self._program, high=self._open_bounds(mask, row, room.more if room else 0))
        if row is None or room is None:
            return program
        most = program.most.copy()
        most[row] += room.more
        return replace(program, most=most)

    def _open_bounds(self, mask: Mask, row: int | None, more: int) -> Ints:
        """Column upper bounds with these itineraries open to the unit: the room of the legs for each column alone."""
        most = self._program.most
        if row is not None:
            most = most.copy()
            most[row] += more
        high = fit_columns(self._program, self._limits, most)
        high[self._mine] = np.where(mask, high[self._mine], 0)
        return high

    def _force_unit(self, program: Program) -> Program:
        """The unit is in; its row is the last of those of the part."""
        least = program.least.copy()
        least[self._program.height - 1] = 1
        return replace(program, least=least)

    def _others_with_room(self, row: int, more: int) -> Values:
        """The best there is without the unit if a row takes more."""
        return self._solve_others(row, more)[0]

    def _solve_others(self, row: int, more: int, *, spare: bool = False) -> tuple[Values, int]:
        """The same, and how much of it is used; with `spare` only as much as the tiers before the last have a use for."""
        found = self._base.solve(Change(self._open_bounds(self._nothing, row, more), row, more, spare=spare))
        if found is None:
            return self.out, 0
        self.effort += SEVERAL * self._program.width
        x, used = found
        return tuple((self._base.program.costs @ x).tolist()), used

    def _seat(self, mask: Mask, most: Values, row: int | None = None, more: int = 0) -> int | None:
        """The row of `routes` where the unit is in some plan whose tiers come to no more than that, tier by tier."""
        if not mask.any():
            return None
        base = self._base
        high = self._open_bounds(mask, row, more)
        tier, alive = base.find_touched(high, row)
        tier = min(tier, self.first)
        if not np.isin(self._mine, alive).any():
            return None
        program = self._force_unit(base.open_columns(high, tier, alive))
        if row is not None:
            raised = program.most.copy()
            raised[row] += more
            program = replace(program, most=raised)
        for cost, value in zip(program.costs[:-1], most[tier:-1], strict=True):
            program = add_row(program, cost, value)
        duals = self._price_unit(program) if tier == self.first < len(base.levels) else None
        self.effort += program.width
        search = self.small or row is None
        x = reach_cost(program, program.costs[-1], most[-1], base.x, duals, search=search)
        return None if x is None else int(np.flatnonzero(x[self._mine])[0])

    def _price_unit(self, program: Program) -> Floats:
        """The duals of the last tier, and on the unit's own row what its best column is worth at these."""
        level = self._base.levels[-1]
        mine = self._mine[program.high[self._mine] > 0]
        duals = level.duals.copy()
        duals[self._program.height - 1] += level.reduced_costs[mine].min()
        return duals


def _better_by_one(values: Values) -> Values:
    return (*values[:-1], values[-1] - 1)
