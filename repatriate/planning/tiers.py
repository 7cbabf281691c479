"""Settles the tiers of a program one after another, each proved before the next.

The fractional optimum of a tier is nearly always a whole number here, and where it is, its prices say exactly which
columns and rows every best answer must fix. So the tiers are walked down on that hope, the program shrinking and falling
apart on the way, and one search for a whole-number answer at the bottom proves them all at once. Where the hope
fails, the tier in question is searched in earnest, on what the tiers above have left of the program.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

import numpy as np

from repatriate.planning.program import Program, count_out, fill_up, fixed_by, is_counting, reduce, with_row
from repatriate.planning.routes import Ints
from repatriate.planning.solver import Answer, Bound, Clock, bound, whole

Tell = Callable[[int, float | None], None]

EXACT = 1e-5
"""Two values closer than this are the same whole number."""


@dataclass(frozen=True, slots=True)
class Settled:
    """The best answer found; for each tier what no answer goes below (given the tiers before), and whether it is reached.

    `x` is None where none was found in time. Bounds of tiers after the first that is not proved are not to be relied on.
    """

    x: Ints | None
    bounds: Ints
    proved: tuple[bool, ...]

    def at(self, tier: int, bound: int, proved: bool) -> Settled:
        """The same, with one tier's bound."""
        bounds = self.bounds.copy()
        bounds[tier] = bound
        return replace(self, bounds=bounds, proved=(*self.proved[:tier], proved, *self.proved[tier + 1 :]))


class Settler:
    """One run over the tiers; `tell` hears of each tier that is at work and how far its value is from its bound."""

    def __init__(self, tiers: int, clock: Clock, tell: Tell | None = None) -> None:
        self._tiers = tiers
        self._clock = clock
        self._tell = tell or (lambda tier, gap: None)

    def settle_all(self, program: Program) -> Settled:
        """All tiers of a program that has at least one answer. Where time runs out, parts without one are filled up."""
        settled = self._settle(program, 0, None, whole_program=True)
        assert settled is not None, "the program has no answer"
        return settled

    def _settle(self, program: Program, tier: int, known: Ints | None, whole_program: bool = False) -> Settled | None:
        """Settles `tier` and those after it. `known` is an answer already found. None: there is no whole-number answer."""
        reduced = reduce(program)
        answers: list[Ints] = []
        bounds: Ints = program.base + program.costs @ reduced.x
        proved = np.ones(self._tiers, dtype=np.bool_)
        for part in reduced.parts:
            settled = self._settle_part(part.program, tier, None if known is None else known[part.columns])
            if settled is None:
                return None
            bounds = bounds + settled.bounds
            proved &= settled.proved
            if settled.x is not None:
                answers.append(settled.x)
            elif whole_program:
                answers.append(fill_up(part.program))
        x = reduced.whole(answers) if len(answers) == len(reduced.parts) else None
        if x is not None and not program.holds(x):
            return None
        return Settled(x, bounds, tuple(bool(p) for p in proved))

    def _settle_part(self, program: Program, tier: int, known: Ints | None) -> Settled | None:
        while tier < self._tiers and not program.costs[tier].any():
            tier += 1
        if is_counting(program):
            x = count_out(program, tier)
            return None if x is None else self._done(program, x)
        if tier == self._tiers:
            return self._any_answer(program, known)
        if self._clock.stop():
            return self._undone(program, tier, known)
        self._tell(tier, None)
        scale = int(np.gcd.reduce(np.abs(program.costs[tier])))
        cost: Ints = program.costs[tier] // scale
        relaxed = bound(program, cost, self._clock)
        if relaxed.answer is Answer.NONE:
            return None
        if relaxed.answer is Answer.STOPPED:
            return self._undone(program, tier, known)
        least = round_up(relaxed.least)
        if known is None or cost @ known > least:
            known = _already_whole(program, relaxed) if known is None else known
        if least - relaxed.least < EXACT:
            face = fixed_by(program, relaxed.prices, relaxed.excess, 0.0)
            inside = known if known is not None and cost @ known == least else None
            below = self._settle(face, tier + 1, inside)
            if below is not None:
                return below.at(tier, least * scale, below.x is not None)
        return self._search(program, tier, scale, relaxed, known)

    def _search(self, program: Program, tier: int, scale: int, relaxed: Bound, known: Ints | None) -> Settled | None:
        """Settles a tier by branch and bound, and those after it on what that leaves."""
        cost: Ints = program.costs[tier] // scale
        found = whole(program, cost, self._clock)
        if found.answer is Answer.NONE:
            return None
        least = max(round_up(relaxed.least), round_up(found.least))
        x = _better(program, tier, known, found.x)
        if x is None:
            return self._undone(program, tier, None).at(tier, least * scale, False)
        value = int(cost @ x)
        self._tell(tier, float((value - least) * scale))
        if least < value:
            return self._undone(program, tier, x).at(tier, least * scale, False)
        gap = value - relaxed.least
        face = fixed_by(program, relaxed.prices, relaxed.excess, max(gap, 0.0))
        if gap >= EXACT:
            face = with_row(face, cost, value)
        below = self._settle(face, tier + 1, x)
        return (below or self._undone(program, tier + 1, x)).at(tier, value * scale, True)

    def _any_answer(self, program: Program, known: Ints | None) -> Settled | None:
        if known is not None:
            return self._done(program, known)
        found = whole(program, np.zeros(program.width, dtype=np.int64), self._clock)
        if found.x is not None:
            return self._done(program, found.x)
        return None if found.answer is Answer.NONE else self._undone(program, self._tiers, None)

    def _done(self, program: Program, x: Ints) -> Settled:
        return Settled(x, program.worth(x), (True,) * self._tiers)

    def _undone(self, program: Program, tier: int, known: Ints | None) -> Settled:
        """What is known when time runs out at a tier: bounds that no answer at all goes below."""
        lowest: Ints = np.minimum(program.costs * program.low, program.costs * program.high).sum(axis=1)
        return Settled(known, lowest, tuple(number < tier for number in range(self._tiers)))


def round_up(value: float) -> int:
    """The least whole number that is not below a bound, the bound's rounding errors allowed for."""
    return ceil(value - EXACT - 1e-9 * abs(value))


def _already_whole(program: Program, relaxed: Bound) -> Ints | None:
    x: Ints = np.rint(relaxed.x).astype(np.int64)
    near = np.abs(relaxed.x - x).max(initial=0.0) < 1e-6
    return x if near and program.holds(x) else None


def _better(program: Program, tier: int, a: Ints | None, b: Ints | None) -> Ints | None:
    """The better of two answers, from a tier on."""
    if a is None or b is None:
        return b if a is None else a
    return a if tuple(program.worth(a)[tier:]) < tuple(program.worth(b)[tier:]) else b
