"""Sensitivity analysis: an optimal answer with its dual prices, and the effect of a change in the program.

In each tier, the linear relaxation gives a dual (a price) to every row and a reduced cost to every column. If no column
that a change opens has a negative reduced cost, the tier keeps its value, and everything its duals fix stays fixed. So
a change is solved from the first tier that it affects, on the columns left open there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.solver.highs import Answer, Clock, compute_dual_bound, solve_integer, solve_relaxation
from repatriate.planning.solver.integer_program import (
    Floats,
    Program,
    add_row,
    decompose_program,
    fix_by_reduced_costs,
    is_counting,
    solve_counting,
)
from repatriate.planning.solver.lexicographic import LexicographicSolver
from repatriate.planning.solver.rounding import round_integral
from repatriate.planning.solver.tier_values import EXACT, NEAR, add_slack, round_up, solve_duals

# -- A change of a program that is tried out: columns that may be higher, and a row that may take more.


@dataclass(frozen=True, slots=True)
class Change:
    """Columns may be as high as `high`, and `row`, if any, may take up to `more` more.

    As little of it as the tiers allow, all of them or (`spare`) all but the last. With `rough` the last tier may stay a
    little above the best.
    """

    high: Ints
    row: int | None = None
    more: int = 0
    spare: bool = False
    rough: bool = False

    def put_on(self, program: Program, x: Ints) -> tuple[Program, Ints]:
        """The program with a last column for what the row takes more, and its answer `x` with none of that."""
        if self.row is None:
            return program, x
        return add_slack(program, self.row, self.more, len(program.costs) - int(self.spare)), np.append(x, 0)

    def take_off(self, x: Ints) -> tuple[Ints, int]:
        """An answer to the program as it was, and how much more of the row it takes."""
        return x[: len(self.high)], int(x[-1]) if self.row is not None else 0


# -- baseline

TINY = 1e-6
ROUGHLY, HARDLY = 0.05, 0.0002
"""To be quick, waiting days that a change could save may go untold: such a part of them, or such a part of all that is waited."""


@dataclass(frozen=True, slots=True)
class Level:
    """A tier as things are: the program when it was settled, and the duals and reduced costs that prove its value."""

    program: Program
    duals: Floats
    reduced_costs: Floats


class Baseline:
    """A program and a best answer `x` to it, tier after tier. Threads may share it.

    `levels` are the tiers that duals alone prove, from the first on. Where the clock stops it, it is not `ready`.
    """

    def __init__(
        self, program: Program, x: Ints, clock: Clock, guess: Callable[[Program, int], Floats] | None = None
    ) -> None:
        """`guess` gives duals of the rows for a tier, to be tried before the relaxation is solved."""
        self._guess = guess
        self.program, self.x, self._clock = program, x, clock
        self.values = tuple(program.value_tiers(x).tolist())
        self.levels: list[Level] = []
        self.ready = self._price_tiers()

    @property
    def proved(self) -> bool:
        """Whether duals alone prove that the answer is the best in every tier."""
        return len(self.levels) == len(self.program.costs)

    def _price_tiers(self) -> bool:
        program = self.program
        for tier, cost in enumerate(program.costs):
            if self._guess is not None:
                duals = self._guess(program, tier)
                least, reduced_costs = compute_dual_bound(program, cost, duals)
                if abs(least - int(cost @ self.x)) < EXACT:
                    self.levels.append(Level(program, duals, reduced_costs))
                    program = fix_by_reduced_costs(program, duals, reduced_costs, 0.0)
                    continue
            relaxed = solve_duals(program, cost, self._clock)
            if relaxed is None:
                return False
            duals, least = relaxed
            reduced_costs = compute_dual_bound(program, cost, duals)[1]
            if round_up(least) - least >= EXACT or round_up(least) != int(cost @ self.x):
                break
            self.levels.append(Level(program, duals, reduced_costs))
            program = fix_by_reduced_costs(program, duals, reduced_costs, 0.0)
        self._last = program
        return True

    def find_touched(self, high: Ints, row: int | None) -> tuple[int, Ints]:
        """The first tier that could get better where columns may be as high as this and a row takes more; and the columns
        among those that may still be of use then."""
        alive = np.flatnonzero(high > self.program.high)
        for tier, level in enumerate(self.levels):
            reduced_costs = level.reduced_costs[alive]
            if (row is not None and level.duals[row] < -TINY) or (reduced_costs < -TINY).any():
                return tier, alive
            alive = alive[reduced_costs <= TINY]
        return len(self.levels), alive

    def open_columns(self, high: Ints, tier: int, alive: Ints) -> Program:
        """The program left open by earlier tiers, with the columns `alive` raised to `high`; it has only tiers from
        this one on."""
        program = self.levels[tier].program if tier < len(self.levels) else self._last
        opened = program.high.copy()
        opened[alive] = high[alive]
        return replace(program, high=opened, costs=program.costs[tier:], base=program.base[tier:])

    def solve(self, change: Change, clock: Clock | None = None) -> tuple[Ints, int] | None:
        """A best answer with a change, and how much more of its row that takes.

        None where nothing that counts gets better, or where the clock stopped it: its own, or another.
        """
        clock = clock or self._clock
        tier, alive = self.find_touched(change.high, change.row)
        if tier >= len(self.program.costs) - int(change.spare):
            return None
        program, x = change.put_on(self.open_columns(change.high, tier, alive), self.x)
        if change.row is not None:
            alive = np.append(alive, program.width - 1)
        if tier < len(self.levels):
            program = fix_within(program, self.levels[tier].duals, int(program.costs[0] @ x))
        touched: Mask = np.zeros(program.width, dtype=np.bool_)
        touched[alive] = True
        for part in decompose_program(program).parts:
            if touched[part.columns].any():
                answer = self._solve_part(part.program, x[part.columns], clock, rough=change.rough)
                if answer is None:
                    return None
                x = x.copy()
                x[part.columns] = answer
        if not program.holds(x):
            raise RuntimeError("the parts of an answer do not fit together")
        return change.take_off(x)

    def _solve_part(self, program: Program, now: Ints, clock: Clock, *, rough: bool) -> Ints | None:
        """The best answer. `now` is an answer to the same program without what was opened. None where the clock stopped it."""
        if is_counting(program):
            return solve_counting(program, 0)
        if rough:
            face, values = program, []
            for cost in program.costs[:-1]:
                relaxed = solve_duals(face, cost, clock)
                if relaxed is None:
                    return None
                duals, least = relaxed
                values.append(round_up(least))
                gap = values[-1] - least
                face = fix_by_reduced_costs(face, duals, compute_dual_bound(face, cost, duals)[1], max(0.0, gap))
                if gap >= EXACT:
                    face = add_row(face, cost, values[-1])
            x = _solve_roughly(face, now, clock)
            if x is not None and (program.costs[:-1] @ x).tolist() == values:
                return x
        settled = LexicographicSolver(len(program.costs), clock).solve(program)
        return settled.x if settled.x is not None and all(settled.proved) else None


def _solve_roughly(face: Program, now: Ints, clock: Clock) -> Ints | None:
    """An answer near the best in the last tier: it saves nearly all that can be saved on that of `now`."""
    cost: Ints = face.costs[-1]
    relaxed = solve_relaxation(face, cost, clock)
    if relaxed.answer is not Answer.FOUND:
        return None
    value = int(cost @ now)
    if face.holds(now) and value - relaxed.least < max(1.0, HARDLY * abs(relaxed.least)):
        return now
    spare = int(max(ROUGHLY * (value - relaxed.least), HARDLY * abs(relaxed.least)))
    for distance in (NEAR, max(NEAR, spare)):
        near = decompose_program(fix_by_reduced_costs(face, relaxed.duals, relaxed.reduced_costs, distance))
        answers: list[Ints] = []
        for part in near.parts:
            x = solve_integer(part.program, cost[part.columns], clock, slack=spare // len(near.parts)).x
            if x is None:
                break
            answers.append(x)
        if len(answers) == len(near.parts):
            x = near.whole(answers)
            if face.holds(x) and cost @ x < relaxed.least + spare + 1:
                return x
    found = solve_integer(face, cost, clock, slack=spare)
    return found.x if found.answer is Answer.FOUND else None


def fix_within(program: Program, duals: Floats, most: int) -> Program:
    """The program with everything fixed that an answer cannot do otherwise whose first cost is at most so much."""
    least, reduced_costs = compute_dual_bound(program, program.costs[0], duals)
    return fix_by_reduced_costs(program, duals, reduced_costs, max(most - least, 0.0))


def reach_cost(
    program: Program, cost: Ints, most: int, near: Ints, duals: Floats | None = None, *, search: bool = True
) -> Ints | None:
    """A whole-number answer whose cost is at most so much, with few units elsewhere than in the answer `near`; None: there is none.

    `duals` of the rows, if some are known, tell beforehand what such an answer cannot do otherwise. Without `search` by
    branch and bound None is also the answer where the relaxation leaves it open.
    """
    program = add_row(program, cost, most)
    if duals is not None:
        least, reduced_costs = compute_dual_bound(program, cost, np.append(duals, 0.0))
        if round_up(least) > most:
            return None
        program = fix_by_reduced_costs(program, np.append(duals, 0.0), reduced_costs, max(most - least, 0.0) + EXACT)
    away: Ints = (near <= program.low).astype(np.int64) - (near >= program.high)
    relaxed = solve_relaxation(program, away, Clock())
    if relaxed.answer is not Answer.FOUND:
        return None
    x = round_integral(program, relaxed)
    if x is not None and cost @ x <= most:
        return x
    # Relaxation induced neighbourhood: what the relaxation leaves where it was is left there, before all is searched.
    still = relaxed.x == near
    around = replace(program, low=np.where(still, near, program.low), high=np.where(still, near, program.high))
    for narrowed in (around, program) if search else (around,):
        x = search_parts(narrowed, away)
        if x is not None and program.holds(x) and cost @ x <= most:
            return x
    return None


def search_parts(program: Program, cost: Ints) -> Ints | None:
    """Some whole-number answer, part by part; None where there is none."""
    reduced = decompose_program(program)
    answers = []
    for part in reduced.parts:
        answer = solve_integer(part.program, cost[part.columns], Clock(), slack=program.width).x
        if answer is None:
            return None
        answers.append(answer)
    return reduced.whole(answers)


def fit_columns(program: Program, limits: Ints, most: Ints) -> Ints:
    """The number of units of each column that fit if it were alone; `limits` as in Plan, `most` by row."""
    rows = program.rows
    limiting = limits[rows] >= 0
    found = np.full(program.width, UNLIMITED, dtype=np.int64)
    np.minimum.at(found, program.column[limiting], most[rows[limiting]] // program.value[limiting])
    return np.minimum(program.high, found)
