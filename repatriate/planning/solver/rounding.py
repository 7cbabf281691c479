"""Finds whole numbers near the answer of a relaxation: most are whole already, and the rest is repaired locally."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.solver.highs import Answer, Clock, Relaxation, solve_integer
from repatriate.planning.solver.integer_program import (
    Floats,
    Program,
    decompose_program,
    fix_by_reduced_costs,
    is_counting,
    solve_counting,
)
from repatriate.planning.solver.kept_relaxation import KeptRelaxation
from repatriate.planning.solver.tier_values import FARTHER, NEAR, round_up, stay_near

FINE = 1e-6
"""This near to a whole number is whole."""

GROWTH, NODES, WIDEST = 1.6, 40, 20_000
"""The growth of the repaired neighbourhood, the nodes for each search of it, and its most columns."""

RAISED = 2
"""The number of values tried one by one from a bound before a tier is searched in earnest."""


def round_integral(program: Program, relaxed: Relaxation) -> Ints | None:
    """The answer to a relaxation, where it is of whole numbers."""
    x: Ints = np.rint(relaxed.x).astype(np.int64)
    near = np.abs(relaxed.x - x).max(initial=0.0) < FINE
    return x if near and program.holds(x) else None


def meet_bound(
    kept: KeptRelaxation, cost: Ints, relaxed: Relaxation, known: Ints, clock: Clock
) -> tuple[int, Ints | None]:
    """The least value that is not shown to be beyond reach, and an answer that has it, if one is found.

    Near its bound a program is so bound that it is soon seen to have no whole-number answer; then the bound is raised.
    """
    lowest = round_up(relaxed.least)
    for least in range(lowest, lowest + RAISED):
        if cost @ known == least:
            return least, known
        x, none = round_nearby(
            stay_near(kept.program, cost, relaxed, least), relaxed.x, kept.inside, kept.height, clock
        )
        if not none:
            break
    return least, x


def come_close(kept: KeptRelaxation, cost: Ints, relaxed: Relaxation, known: Ints, clock: Clock) -> Ints:
    """A good answer where none that meets the bound is found."""
    near = max(NEAR, FARTHER * abs(relaxed.least))
    place = fix_by_reduced_costs(kept.program, relaxed.duals, relaxed.reduced_costs, near)
    x = round_cheaply(place, cost, relaxed.x, kept.inside, kept.height, clock)
    return known if x is None or cost @ known <= cost @ x else x


def round_nearby(program: Program, x: Floats, usable: Mask, local: int, clock: Clock) -> tuple[Ints | None, bool]:
    """A whole-number answer near one with fractions, and whether it is sure that there is none; neither is promised.

    First only `usable` columns take part, then all. Rows from number `local` on, which tie everything together, do not
    tell what is near.
    """
    whole: Ints = np.rint(x).astype(np.int64)
    if np.abs(x - whole).max(initial=0.0) <= FINE and program.holds(whole):
        return whole, False
    nothing, open_ = np.zeros(program.width, dtype=np.int64), program.low < program.high
    for columns in (usable & open_, open_):
        for place in _list_places(program, x, columns, local):
            found = _find_whole(place, nothing, clock)[0]
            if found is not None or clock.stop():
                return found, False
    return _find_whole(program, nothing, clock) if int(open_.sum()) <= WIDEST else (None, False)


def round_cheaply(program: Program, cost: Ints, x: Floats, usable: Mask, local: int, clock: Clock) -> Ints | None:
    """A whole-number answer near one with fractions that costs little: the first place with one, and the next, are searched."""
    best: Ints | None = None
    for place in _list_places(program, x, usable & (program.low < program.high), local):
        found = _find_whole(place, cost, clock)[0]
        if best is not None:
            return best if found is None or cost @ best <= cost @ found else found
        best = found
        if clock.stop():
            break
    return best


def _list_places(program: Program, x: Floats, columns: Mask, local: int) -> Iterator[Program]:
    """The program with all fixed to the nearest whole number but a place around what is not whole; larger each time.

    What is not whole may change with all of its kind (the columns of its first row); then with more kinds, those first
    that use the most of the same rows. Of too many columns some here and there.
    """
    whole: Ints = np.rint(x).astype(np.int64)
    moving = np.abs(x - whole) > FINE
    rank = _rank_kinds(program, moving, x > program.low + FINE, local)
    columns = columns & (rank >= 0)
    sizes = np.cumsum(np.bincount(rank[columns]))
    most = 0
    while most < len(sizes):
        more = columns & (rank <= most)
        size = int(more.sum())
        every = max(1, -(-size // WIDEST))
        free = moving | (more & (np.cumsum(more) % every == 0))
        yield replace(program, low=np.where(free, program.low, whole), high=np.where(free, program.high, whole))
        if every > 1:
            return
        most = max(most + 1, int(np.searchsorted(sizes, GROWTH * size, side="right")) - 1)


def _rank_kinds(program: Program, moving: Mask, used: Mask, local: int) -> Ints:
    """The rank of each column's kind: 0 for kinds that move, then kinds by their use of the same rows. −1 for kinds
    that share no row with them."""
    rows, column = program.rows, program.column
    first = np.full(program.width, program.height, dtype=np.int64)
    np.minimum.at(first, column, rows)
    touched = np.zeros(program.height, dtype=np.bool_)
    touched[rows[moving[column]]] = True
    touched[local:] = False
    shared = np.bincount(column[touched[rows]], minlength=program.width)
    uses = np.bincount(first[used], weights=shared[used], minlength=program.height + 1).astype(np.float64)
    uses[first[moving]] = np.inf
    kinds = np.argsort(-uses, kind="stable")
    rank = np.full(program.height + 1, -1, dtype=np.int64)
    rank[kinds] = np.where(np.isinf(uses[kinds]), 0, np.where(uses[kinds] > 0, np.arange(len(kinds)), -1))
    found: Ints = rank[first]
    return found


def _find_whole(program: Program, cost: Ints, clock: Clock) -> tuple[Ints | None, bool]:
    """A cheap answer, if it is soon found; and whether there is none."""
    reduced = decompose_program(program)
    answers = []
    for part in sorted(reduced.parts, key=lambda part: part.program.width):
        if not cost.any() and is_counting(part.program):
            x, none = solve_counting(part.program, len(program.costs)), True
        else:
            found = solve_integer(part.program, cost[part.columns], clock, nodes=NODES)
            x, none = found.x, found.answer is Answer.NONE
        if x is None:
            return None, none
        answers.append((part.columns, x))
    whole = reduced.x.copy()
    for columns, x in answers:
        whole[columns] = x
    return (whole, False) if program.holds(whole) else (None, False)
