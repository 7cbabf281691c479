"""Lexicographic optimisation: the tiers of a program are solved one after another, each proved before the next.

The fractional optimum of a tier is nearly always a whole number here, and where it is, its duals say exactly which
columns and rows every best answer must fix. So the tiers are walked down on that hope, the program shrinking and falling
apart on the way, and one search for a whole-number answer at the bottom proves them all at once. Where the hope
fails, the tier in question is searched in earnest, on what the tiers above have left of the program.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from math import ceil
from threading import Lock

import numpy as np

from repatriate.planning.itineraries import Ints
from repatriate.planning.solver.highs import (
    Answer,
    Clock,
    IntegerSolution,
    Relaxation,
    Watch,
    solve_integer,
    solve_relaxation,
)
from repatriate.planning.solver.integer_program import (
    Decomposition,
    Program,
    add_row,
    bound_tiers,
    decompose,
    fill_greedily,
    fix_by_reduced_costs,
    is_counting,
    solve_counting,
)

NEAR, FARTHER = 3.0, 0.0002
"""Where a whole-number answer is looked for first: within so much of the bound, or within such a part of it."""

EARLY = 0.3
"""The share of a run that goes by before a hard tier is begun."""

UNPLACED_TIERS = 4
"""The first tiers count people who are left out, each priority in its own."""

EXACT = 1e-5
"""Two values closer than this are the same whole number."""

ROUNDING, HAZE = 1e-13, 1e-12
"""What sums of floating point numbers lose, by their size, and what the duals behind a bound may lack of the best ones: a
plan costs 10¹¹ in a currency of small coins, and its last unit counts.
"""


@dataclass(frozen=True, slots=True)
class TieredSolution:
    """The best answer found; for each tier what no answer goes below (given the tiers before), and whether it is reached.

    `x` is None where none was found in time. Bounds of tiers after the first that is not proved are not to be relied on.
    """

    x: Ints | None
    bounds: Ints
    proved: tuple[bool, ...]

    def at(self, tier: int, bound: int, proved: bool) -> TieredSolution:
        """The same, with one tier's bound."""
        bounds = self.bounds.copy()
        bounds[tier] = bound
        return replace(self, bounds=bounds, proved=(*self.proved[:tier], proved, *self.proved[tier + 1 :]))

    @property
    def settled(self) -> int:
        """How many tiers are proved before the first that is not."""
        return next((tier for tier, proved in enumerate(self.proved) if not proved), len(self.proved))


@dataclass(frozen=True, slots=True)
class SolverStep:
    """Where a run is: the share done (0 to 1), the tier at work, how many tiers are proved of all of the program, the
    gains of the first four tiers so far (people placed), and how far the tier's value may be from its bound (None: not
    known).
    """

    share: float
    tier: int
    proved: int
    placed: int
    gap: float | None


class _ProgressWatch:
    """Turns what the pieces of a run report, from several threads at once, into steps."""

    def __init__(self, tell: Callable[[SolverStep], None] | None, tiers: int, widths: Sequence[int]) -> None:
        self._tell = tell
        self._tiers = tiers
        self._widths = widths
        self._total = max(sum(widths), 1)
        self._report_optimal = [0.0] * len(widths)
        self._proved = [0] * len(widths)
        self._placed = [0] * len(widths)
        self._gaps: list[tuple[int, float | None]] = [(0, None)] * len(widths)
        self._lock = Lock()

    def piece(self, number: int) -> _Piece:
        return _Piece(self, number, alone=True)

    def at(self, number: int, tier: int, gap: float | None) -> None:
        if self._tell is None:
            return
        with self._lock:
            self._report_optimal[number] = max(self._report_optimal[number], tier / (self._tiers + 1))
            before, known = self._gaps[number]
            if before == tier and known is not None:
                gap = known if gap is None else min(known, gap)
            self._gaps[number] = (tier, gap)
            share = (
                sum(done * width for done, width in zip(self._report_optimal, self._widths, strict=True)) / self._total
            )
            proved = min(self._proved, default=0)
            self._tell(SolverStep(share, min(tier, self._tiers - 1), proved, sum(self._placed), self._gap(tier)))

    def _gap(self, tier: int) -> float | None:
        """Of all pieces together; None where one of them does not know its own yet."""
        whole = 0.0
        for at, gap in self._gaps:
            if at < tier or (at == tier and gap is None):
                return None
            whole += gap or 0.0 if at == tier else 0.0
        return whole

    def confirmed(self, number: int, tier: int) -> None:
        with self._lock:
            self._proved[number] = max(self._proved[number], tier)

    def holds(self, number: int, x: Ints, program: Program) -> None:
        """An answer to a piece is known."""
        with self._lock:
            self._placed[number] = -int((program.costs[:UNPLACED_TIERS] @ x).sum())

    def end(self, number: int, settled: TieredSolution, program: Program) -> None:
        if settled.x is not None:
            self.holds(number, settled.x, program)
        with self._lock:
            self._report_optimal[number] = 1.0
            self._gaps[number] = (self._tiers, 0.0)
            self._proved[number] = settled.settled


@dataclass(frozen=True, slots=True)
class _Piece:
    """Where a program stands: in which piece of the run, and whether nothing else is open of that (`alone`)."""

    watch: _ProgressWatch
    number: int
    alone: bool

    def at(self, tier: int, gap: float | None = None) -> None:
        self.watch.at(self.number, tier, gap if self.alone else None)

    def confirmed(self, tier: int) -> None:
        """All tiers before this one are proved of what is alone open."""
        if self.alone:
            self.watch.confirmed(self.number, tier)

    def among(self, others: int) -> _Piece:
        return self if others == 1 else replace(self, alone=False)


class LexicographicSolver:
    """One run over the tiers. `tell` hears of each step, one at a time, from whichever thread takes it."""

    def __init__(
        self,
        tiers: int,
        clock: Clock,
        tell: Callable[[SolverStep], None] | None = None,
        hard: Collection[int] = (),
        *,
        again: bool = False,
    ) -> None:
        """`hard` names tiers that may take long: what comes before them is proved first.

        `again` tells that a published plan settles most of it: then to simplify each program takes longer than to solve it.
        """
        self._tiers = tiers
        self._hard = hard
        self._again = again
        self._clock = clock
        self._tell = tell

    def solve(self, program: Program, threads: int = 1) -> TieredSolution:
        """All tiers of a program that has at least one answer. Where time runs out, parts without one are filled up.

        Parts are settled by so many threads at once; what comes out is the same for any number of them.
        """
        reduced = decompose(program)
        parts = [part.program for part in reduced.parts]
        watch = _ProgressWatch(self._tell, self._tiers, [part.width for part in parts])
        # No part that takes long keeps another from being settled as far as is quick.
        order = sorted(range(len(parts)), key=lambda number: parts[number].width)
        with ThreadPoolExecutor(max(1, threads)) as pool:
            quick = _ProgressWatch(self._tell_early, self._tiers, [part.width for part in parts])
            begin = lambda number: self._solve_early(parts[number], quick.piece(number))  # noqa: E731
            early = dict(zip(order, pool.map(begin, order), strict=True))
            for number, first in early.items():
                if first is not None and first.x is not None:
                    watch.holds(number, first.x, parts[number])
                    watch.confirmed(number, first.settled)
            settle = lambda number: self._finish_part(parts[number], early[number], watch.piece(number))  # noqa: E731
            found = dict(zip(order, pool.map(settle, order), strict=True))
        whole = self._join_parts(program, reduced, [found[number] for number in range(len(parts))])
        assert whole is not None
        return whole

    def _finish_part(self, part: Program, first: TieredSolution | None, piece: _Piece) -> TieredSolution:
        settled = self._solve_part(part, 0, first.x if first else None, piece)
        if settled is None or (first is not None and sum(settled.proved) < sum(first.proved)):
            settled = first or self._report_bounds(part, 0, None)
        if not all(settled.proved):
            settled = _fill_left_seats(part, settled)
        piece.watch.end(piece.number, settled, part)
        return settled

    def _tell_early(self, step: SolverStep) -> None:
        if self._tell is not None:
            self._tell(replace(step, share=EARLY * step.share))

    def _solve_early(self, program: Program, piece: _Piece) -> TieredSolution | None:
        """The tiers before the first hard one, of a part that has such a one."""
        tier = min((tier for tier in self._hard if program.costs[tier].any()), default=None)
        if tier is None:
            return None
        settled = LexicographicSolver(tier, self._clock, again=self._again)._solve_part(program, 0, None, piece)
        if settled is None:
            return None
        lowest = self._report_bounds(program, tier, settled.x)
        bounds = np.concatenate([settled.bounds[:tier], lowest.bounds[tier:]])
        return TieredSolution(settled.x, bounds, (*settled.proved, *lowest.proved[tier:]))

    def _solve_tiers(self, program: Program, tier: int, known: Ints | None, piece: _Piece) -> TieredSolution | None:
        """Settles `tier` and those after it. `known` is an answer already found. None: there is no whole-number answer."""
        reduced = decompose(program)
        piece = piece.among(len(reduced.parts))
        found = []
        for part in reduced.parts:
            settled = self._solve_part(part.program, tier, None if known is None else known[part.columns], piece)
            if settled is None:
                return None
            found.append(settled)
        return self._join_parts(program, reduced, found)

    def _join_parts(
        self, program: Program, reduced: Decomposition, found: list[TieredSolution]
    ) -> TieredSolution | None:
        bounds: Ints = program.base + program.costs @ reduced.x
        for settled in found:
            bounds = bounds + settled.bounds
        proved = tuple(all(settled.proved[tier] for settled in found) for tier in range(self._tiers))
        answers = [settled.x for settled in found if settled.x is not None]
        x = reduced.whole(answers) if len(answers) == len(found) else None
        if x is not None and not program.holds(x):
            return None
        return TieredSolution(x, bounds, proved)

    def _solve_part(self, program: Program, tier: int, known: Ints | None, piece: _Piece) -> TieredSolution | None:
        while tier < self._tiers and not program.costs[tier].any():
            tier += 1
        if is_counting(program):
            x = solve_counting(program, tier)
            return None if x is None else self._report_optimal(program, x)
        if tier == self._tiers:
            return self._find_any(program, known)
        if self._clock.stop():
            return self._report_bounds(program, tier, known)
        if known is None and tier in self._hard:
            settled = self._find_any(program, None)
            if settled is None or settled.x is None:
                return settled
            known = settled.x
        if known is not None:
            piece.confirmed(tier)
        piece.at(tier)
        scale = int(np.gcd.reduce(np.abs(program.costs[tier])))
        cost: Ints = program.costs[tier] // scale
        relaxed = solve_relaxation(program, cost, self._clock, presolve=not self._again)
        if relaxed.answer is Answer.NONE and known is None:
            return None
        if relaxed.answer is not Answer.FOUND:
            return self._report_bounds(program, tier, known)
        least = round_up(relaxed.least)
        if known is None:
            known = round_integral(program, relaxed)
        if least - relaxed.least < EXACT + HAZE * abs(least):
            face = fix_by_reduced_costs(program, relaxed.duals, relaxed.reduced_costs, 0.0)
            inside = known if known is not None and cost @ known == least else None
            below = self._solve_tiers(face, tier + 1, inside, piece)
            if below is not None and below.x is None and known is not None:
                return self._report_bounds(program, tier, known).at(tier, least * scale, inside is not None)
            if below is not None:
                return below.at(tier, least * scale, below.x is not None)
        if known is None and tier > 0:
            # Proves the tiers above before a search that may take long.
            settled = self._find_any(program, None)
            if settled is None or settled.x is None:
                return settled
            known = settled.x
            piece.confirmed(tier)
        return self._branch_and_bound(program, tier, scale, relaxed, known, piece)

    def _branch_and_bound(
        self, program: Program, tier: int, scale: int, relaxed: Relaxation, known: Ints | None, piece: _Piece
    ) -> TieredSolution | None:
        """Settles a tier by branch and bound, and those after it on what that leaves."""
        cost: Ints = program.costs[tier] // scale
        if known is not None and cost @ known <= round_up(relaxed.least):
            found = IntegerSolution(Answer.FOUND, known, float(cost @ known))
        else:
            if known is not None:
                piece.at(tier, float((cost @ known - round_up(relaxed.least)) * scale))
            found = self._search_near_bound(program, cost, relaxed, lambda gap: piece.at(tier, gap * scale))
        if found.answer is Answer.NONE and known is None:
            return None
        least = round_up(relaxed.least)
        if np.isfinite(found.least):
            least = max(least, round_up(found.least))
        x = _pick_better(program, tier, known, found.x)
        if x is None:
            return self._report_bounds(program, tier, None).at(tier, least * scale, False)
        value = int(cost @ x)
        if least < value:
            return self._report_bounds(program, tier, x).at(tier, least * scale, False)
        gap = value - relaxed.least
        face = fix_by_reduced_costs(program, relaxed.duals, relaxed.reduced_costs, max(gap, 0.0))
        if gap >= EXACT:
            face = add_row(face, cost, value)
        below = self._solve_tiers(face, tier + 1, x, piece)
        return (below or self._report_bounds(program, tier + 1, x)).at(tier, value * scale, True)

    def _search_near_bound(self, program: Program, cost: Ints, relaxed: Relaxation, watch: Watch) -> IntegerSolution:
        """The best whole-number answer to one cost, looked for near the bound first.

        Every answer within some distance of the bound agrees on what the bound's duals fix for that distance. So the
        best of those is the best of all if it is itself that near; and if not, it tells how far to look.
        """
        distance = max(NEAR, FARTHER * abs(relaxed.least))
        while True:
            reduced = decompose(fix_by_reduced_costs(program, relaxed.duals, relaxed.reduced_costs, distance))
            if sum(part.program.width for part in reduced.parts) > 0.8 * program.width:
                return solve_integer(program, cost, self._clock, watch)
            answers = []
            for part in reduced.parts:
                found = solve_integer(part.program, cost[part.columns], self._clock)
                if found.x is None or found.answer is not Answer.FOUND:
                    break
                answers.append(found.x)
            if len(answers) == len(reduced.parts):
                x = reduced.whole(answers)
                gap = float(cost @ x) - relaxed.least
                if program.holds(x) and gap <= distance + EXACT:
                    return IntegerSolution(Answer.FOUND, x, float(cost @ x))
                distance = max(gap, 2 * distance)
            elif found.answer is Answer.STOPPED:
                return IntegerSolution(Answer.STOPPED, None, relaxed.least)
            else:
                distance *= 8

    def _find_any(self, program: Program, known: Ints | None) -> TieredSolution | None:
        if known is not None:
            return self._report_optimal(program, known)
        found = solve_integer(program, np.zeros(program.width, dtype=np.int64), self._clock)
        if found.x is not None:
            return self._report_optimal(program, found.x)
        return None if found.answer is Answer.NONE else self._report_bounds(program, self._tiers, None)

    def _report_optimal(self, program: Program, x: Ints) -> TieredSolution:
        return TieredSolution(x, program.value_tiers(x), (True,) * self._tiers)

    def _report_bounds(self, program: Program, tier: int, known: Ints | None) -> TieredSolution:
        """What is known when time runs out at a tier: bounds that no answer at all goes below.

        `known` keeps to what the tiers before have settled.
        """
        return TieredSolution(
            known, bound_tiers(program), tuple(known is not None and number < tier for number in range(self._tiers))
        )


def round_up(value: float) -> int:
    """The least whole number that is not below a bound, the bound's rounding errors allowed for."""
    return ceil(value - EXACT - ROUNDING * abs(value))


def _fill_left_seats(program: Program, settled: TieredSolution) -> TieredSolution:
    """With the seats that are left when time runs out given away; none are where nobody more can be placed."""
    if settled.x is not None and all(settled.proved[:UNPLACED_TIERS]):
        return settled
    found = [fill_greedily(program)]
    if settled.x is not None:
        found += [settled.x, fill_greedily(program, settled.x)]
        # What does not count for the tiers that are proved may be given away again.
        counts = program.costs[: settled.proved.index(False)].any(axis=0)
        emptied: Ints = np.where(counts, settled.x, program.low)
        if program.holds(emptied):
            found.append(fill_greedily(program, emptied))
    return replace(settled, x=min(found, key=lambda x: tuple(program.value_tiers(x))))


def round_integral(program: Program, relaxed: Relaxation) -> Ints | None:
    """The answer to a relaxation, where it is of whole numbers."""
    x: Ints = np.rint(relaxed.x).astype(np.int64)
    near = np.abs(relaxed.x - x).max(initial=0.0) < 1e-6
    return x if near and program.holds(x) else None


def _pick_better(program: Program, tier: int, a: Ints | None, b: Ints | None) -> Ints | None:
    """The better of two answers, from a tier on."""
    if a is None or b is None:
        return b if a is None else a
    return a if tuple(program.value_tiers(a)[tier:]) < tuple(program.value_tiers(b)[tier:]) else b
