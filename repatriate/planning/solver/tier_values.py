"""Handles one tier of a program: its cost in whole units, and answers near its bound."""

from __future__ import annotations

from math import ceil

import numpy as np

from repatriate.planning.itineraries import Ints
from repatriate.planning.solver.highs import Relaxation
from repatriate.planning.solver.integer_program import Program, add_row, fix_by_reduced_costs

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
