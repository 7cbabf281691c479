"""Handles one tier of a program: its cost in whole units, and answers near its bound."""

from __future__ import annotations

from dataclasses import replace
from math import ceil

import numpy as np

from repatriate.planning.itineraries import Ints
from repatriate.planning.solver.highs import Answer, Clock, Relaxation, solve_relaxation
from repatriate.planning.solver.integer_program import FREE, Floats, Program, add_row, fix_by_reduced_costs, sum_by

EXACT = 1e-5
"""Two values closer than this are the same whole number."""

ROUNDING, HAZE = 1e-13, 1e-12
"""Relative errors: of sums of floating point numbers, and of the duals behind a bound against the best ones. A plan
costs 10¹¹ in a currency of small coins, and its last unit counts."""


NEAR, FARTHER = 3.0, 0.0002
"""The gap, and the relative gap, within which a whole-number answer is searched first."""


def round_up(value: float) -> int:
    """The least whole number that is not below a bound, the bound's rounding errors allowed for."""
    return ceil(value - EXACT - ROUNDING * abs(value))


def scale_cost(program: Program, tier: int) -> tuple[Ints, int]:
    """The cost of a tier in the largest units that keep it whole, and that unit."""
    scale = int(np.gcd.reduce(np.abs(program.costs[tier])))
    cost: Ints = program.costs[tier] // scale
    return cost, scale


def stay_near(program: Program, cost: Ints, relaxed: Relaxation, most: int) -> Program:
    """The program with the answers that cost at most so much, a whole number not below its bound."""
    gap = max(0.0, most - relaxed.least)
    near = fix_by_reduced_costs(program, relaxed.duals, relaxed.reduced_costs, gap)
    return near if gap < EXACT + HAZE * abs(most) else add_row(near, cost, most)


def pick_better(program: Program, tier: int, a: Ints | None, b: Ints | None) -> Ints | None:
    """The better of two answers, from a tier on."""
    if a is None or b is None:
        return b if a is None else a
    return a if tuple(program.value_tiers(a)[tier:]) < tuple(program.value_tiers(b)[tier:]) else b


# -- Duals of a program: the price of every row for one tier, and a slack column that gives a row more room.


def solve_duals(program: Program, cost: Ints, clock: Clock) -> tuple[Floats, float] | None:
    """Prices of all rows and the bound that they prove; solved without what is settled. None where time ran out."""
    open_ = program.low < program.high
    rows, column = program.rows, program.column
    at_low, at_high = program.value * program.low[column], program.value * program.high[column]
    lowest = sum_by(rows, np.minimum(at_low, at_high), program.height)
    highest = sum_by(rows, np.maximum(at_low, at_high), program.height)
    binds = (lowest < program.least) | (highest > program.most)
    keep = binds[rows] & open_[column]
    used = np.unique(rows[keep])
    fixed = sum_by(rows, np.where(open_[column], 0, at_low), program.height)[used]
    columns = np.flatnonzero(open_)
    if not len(used):
        return np.zeros(program.height), float(np.minimum(cost * program.low, cost * program.high).sum())
    place = np.zeros(program.width, dtype=np.int64)
    place[columns] = np.arange(len(columns))
    core = Program(
        low=program.low[columns],
        high=program.high[columns],
        costs=program.costs[:, columns],
        base=program.base,
        start=np.append(np.searchsorted(rows[keep], used), int(keep.sum())),
        column=place[column[keep]],
        value=program.value[keep],
        least=np.where(program.least[used] <= FREE, FREE, program.least[used] - fixed),
        most=program.most[used] - fixed,
    )
    relaxed = solve_relaxation(core, cost[columns], clock)
    if relaxed.answer is not Answer.FOUND:
        return None
    duals = np.zeros(program.height)
    duals[used] = relaxed.duals
    return duals, relaxed.least + float(np.where(open_, 0, cost * program.low).sum())


def add_slack(program: Program, row: int, most: int, tier: int) -> Program:
    """The program with a last column that gives a row up to `most` extra capacity; a new tier minimizes its use."""
    at = int(program.start[row + 1])
    start = program.start.copy()
    start[row + 1 :] += 1
    grown = np.hstack([program.costs, np.zeros((len(program.costs), 1), dtype=np.int64)])
    least = np.zeros(program.width + 1, dtype=np.int64)
    least[-1] = 1
    return replace(
        program,
        low=np.append(program.low, 0),
        high=np.append(program.high, most),
        costs=np.insert(grown, tier, least, axis=0),
        base=np.insert(program.base, tier, 0),
        start=start,
        column=np.insert(program.column, at, program.width),
        value=np.insert(program.value, at, -1),
    )
