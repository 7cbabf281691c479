"""Whole numbers near the answer to a relaxation: nearly all of it is whole already, and what is not is mended in its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.solver.highs import Answer, Clock, Relaxation, solve_integer
from repatriate.planning.solver.integer_program import Floats, Program, decompose, is_counting, solve_counting

FINE = 1e-6
"""This near to a whole number is whole."""

STEPS, NODES, WIDEST = 5, 40, 60_000
"""How often the place that is mended grows, the nodes that each search of it may take, and the columns it may have."""


def round_integral(program: Program, relaxed: Relaxation) -> Ints | None:
    """The answer to a relaxation, where it is of whole numbers."""
    x: Ints = np.rint(relaxed.x).astype(np.int64)
    near = np.abs(relaxed.x - x).max(initial=0.0) < FINE
    return x if near and program.holds(x) else None


def round_nearby(program: Program, x: Floats, usable: Mask, local: int, clock: Clock) -> tuple[Ints | None, bool]:
    """A whole-number answer near one with fractions, and whether it is sure that there is none; neither is promised.

    What is not whole may change, with whatever shares rows with it; if that is not enough, what shares rows with that.
    First only `usable` columns take part, then all. Rows from number `local` on, which tie everything together,
    carry no change on.
    """
    whole: Ints = np.rint(x).astype(np.int64)
    open_ = program.low < program.high
    moving = np.abs(x - whole) > FINE
    for columns in (usable & open_, open_):
        for free in _grow(program, moving, x > program.low + FINE, columns, local):
            place = replace(program, low=np.where(free, program.low, whole), high=np.where(free, program.high, whole))
            found = _find_whole(place, clock)[0]
            if found is not None or clock.stop():
                return found, False
    return _find_whole(program, clock) if int(open_.sum()) <= WIDEST else (None, False)


def _grow(program: Program, moving: Mask, used: Mask, columns: Mask, local: int) -> Iterator[Mask]:
    """What may change besides, a step farther each time, as far as there is more; of too many some here and there."""
    rows, tied = program.rows, np.arange(program.height) < local
    first = np.full(program.width, program.height, dtype=np.int64)
    np.minimum.at(first, program.column, rows)
    before = -1
    for _ in range(STEPS):
        touched = np.zeros(program.height, dtype=np.bool_)
        touched[rows[moving[program.column]]] = True
        shares = np.zeros(program.width, dtype=np.bool_)
        shares[program.column[(touched & tied)[rows]]] = True
        moving = moving | (shares & used)
        kinds = np.zeros(program.height + 1, dtype=np.bool_)
        kinds[first[moving]] = True
        more = columns & kinds[first]
        size = int((moving | more).sum())
        if size == before:
            return
        before, every = size, max(1, -(-size // WIDEST))
        free = moving | (more & (np.cumsum(more) % every == 0))
        yield free
        if every > 1:
            return
        moving = free & (used | moving)


def _find_whole(program: Program, clock: Clock) -> tuple[Ints | None, bool]:
    """Some answer, if it is soon found; and whether there is none."""
    reduced = decompose(program)
    answers, nothing = [], np.zeros(program.width, dtype=np.int64)
    for part in sorted(reduced.parts, key=lambda part: part.program.width):
        if is_counting(part.program):
            x, none = solve_counting(part.program, len(program.costs)), True
        else:
            found = solve_integer(part.program, nothing[part.columns], clock, nodes=NODES)
            x, none = found.x, found.answer is Answer.NONE
        if x is None:
            return None, none
        answers.append((part.columns, x))
    whole = reduced.x.copy()
    for columns, x in answers:
        whole[columns] = x
    return (whole, False) if program.holds(whole) else (None, False)
