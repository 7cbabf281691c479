"""Lexicographic optimisation: the tiers of a program are solved one after another, each proved before the next.

The fractional optimum of a tier is nearly always whole here. Its duals then tell which columns and rows every best
answer must fix. So the solver descends through the tiers on that assumption, while the program shrinks and splits. One
search for a whole-number answer at the bottom proves them all at once. If the assumption fails, that tier is searched
in full, on the program left by the tiers above. A wide program is not split: its relaxation is kept from tier to tier,
and each tier's answer is rounded to whole numbers.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Generator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from heapq import heappop, heappush

import numpy as np

from repatriate.model.plan import UNPLACED_TIERS
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
    bound_tiers,
    decompose_program,
    fill_greedily,
    fix_by_reduced_costs,
    is_counting,
    solve_counting,
)
from repatriate.planning.solver.kept_relaxation import KeptRelaxation
from repatriate.planning.solver.rounding import come_close, meet_bound, round_integral
from repatriate.planning.solver.tier_values import (
    EXACT,
    FARTHER,
    HAZE,
    NEAR,
    pick_better,
    round_up,
    scale_cost,
    stay_near,
)
from repatriate.planning.solver.tiered_solution import Piece, ProgressWatch, SolverStep, TieredSolution

Walk = Generator[int, None, TieredSolution | None]
"""Work on a program that names each tier before it begins it, so that others can be brought as far first."""

WIDE, WIDE_AGAIN = 2000, 50
"""From so many columns on, one relaxation is kept through all tiers of a program; and where an answer near the best is known."""

AFTERWARDS = 15
"""Reserved time, as a multiple of the time for building a program. After the time limit, all columns are visited once
more: to give away the remaining seats, and to explain who stays."""


@dataclass(frozen=True, slots=True)
class _Doubt:
    """A tier whose bound was not met: what the tiers before it have left of the program, its relaxation and its bound."""

    tier: int
    face: Program
    relaxed: Relaxation
    least: int


class LexicographicSolver:
    """One run over the tiers. `tell` hears of each step, one at a time, from whichever thread takes it."""

    def __init__(
        self,
        tiers: int,
        clock: Clock,
        tell: Callable[[SolverStep], None] | None = None,
        hard: Collection[int] = (),
        *,
        begin: Ints | None = None,
    ) -> None:
        """`hard` names tiers that may take long: what comes before them is proved first.

        `begin` is an answer that may be near the best, such as what is left of the published plan. Each relaxation then
        begins there: to simplify it first takes longer than to solve it.
        """
        self._tiers = tiers
        self._hard = hard
        self._begin = begin
        self._wide = WIDE if begin is None else WIDE_AGAIN
        self._clock = clock
        self._tell = tell

    def solve(self, program: Program, threads: int = 1) -> TieredSolution:
        """All tiers of a program that has at least one answer. Where time runs out, parts without one are filled up.

        Parts are settled side by side, tier after tier, by so many threads at once: none that takes long keeps another
        from being settled as far as is quick. What comes out is the same for any number of threads.
        """
        began = time.monotonic()
        reduced = decompose_program(program)
        self._clock.bring_forward(AFTERWARDS * (time.monotonic() - began))
        parts = [part.program for part in reduced.parts]
        watch = ProgressWatch(self._tell, self._tiers, [part.width for part in parts])
        walks = [
            self._solve_part(
                part.program, 0, None if self._begin is None else self._begin[part.columns], watch.piece(number)
            )
            for number, part in enumerate(reduced.parts)
        ]
        found: list[TieredSolution | None] = [None] * len(parts)
        at = [0] * len(parts)

        def settle_part(number: int, tier: int) -> None:
            try:
                while at[number] <= tier:
                    at[number] = next(walks[number])
            except StopIteration as end:
                at[number] = self._tiers + 1
                found[number] = self._finish_part(parts[number], end.value, watch.piece(number))

        for number, part in enumerate(parts):
            if is_counting(part):  # Takes no longer than to hand it to another thread.
                settle_part(number, self._tiers)
        with ThreadPoolExecutor(max(1, threads)) as pool:
            for tier in range(self._tiers + 1):
                left = [number for number in range(len(parts)) if at[number] <= tier]
                left.sort(key=lambda number: parts[number].width)
                list(pool.map(settle_part, left, [tier] * len(left)))
        whole = self._join_parts(program, reduced, [settled for settled in found if settled is not None])
        assert whole is not None
        return whole

    def _finish_part(self, part: Program, settled: TieredSolution | None, piece: Piece) -> TieredSolution:
        if settled is None:
            settled = self._report_bounds(part, 0, None)
        if not all(settled.proved):
            settled = _fill_left_seats(part, settled)
        piece.watch.end(piece.number, settled, part)
        return settled

    def _solve_tiers(self, program: Program, tier: int, known: Ints | None, piece: Piece) -> Walk:
        """Settles `tier` and those after it. `known` is an answer already found. None: there is no whole-number answer."""
        reduced = decompose_program(program)
        piece = piece.among(len(reduced.parts))
        walks = [
            self._solve_part(part.program, tier, None if known is None else known[part.columns], piece)
            for part in reduced.parts
        ]
        found = yield from _walk_together(walks, tier)
        return None if found is None else self._join_parts(program, reduced, found)

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

    def _solve_part(self, program: Program, tier: int, known: Ints | None, piece: Piece, *, wide: bool = True) -> Walk:
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
        if wide and program.width >= self._wide and (known is not None or program.holds(program.low)):
            return (yield from self._solve_wide(program, tier, program.low if known is None else known, piece))
        self._begin_tier(program, tier, known, piece)
        yield tier
        cost, scale = scale_cost(program, tier)
        relaxed = solve_relaxation(program, cost, self._clock, presolve=self._begin is None)
        if relaxed.answer is Answer.NONE and known is None:
            return None
        if relaxed.answer is not Answer.FOUND:
            return self._report_bounds(program, tier, known)
        least = round_up(relaxed.least)
        if known is None or cost @ known > least:
            known = pick_better(program, tier, round_integral(program, relaxed), known)
        if least - relaxed.least < EXACT + HAZE * abs(least):
            face = fix_by_reduced_costs(program, relaxed.duals, relaxed.reduced_costs, 0.0)
            inside = known if known is not None and cost @ known == least else None
            below = yield from self._solve_tiers(face, tier + 1, inside, piece)
            if below is not None and below.x is None:
                # What is known of the tiers below stands on a hope that came to nothing.
                return self._report_bounds(program, tier, known).at(tier, least * scale, inside is not None)
            if below is not None:
                return below.at(tier, least * scale, True)
        if known is None and tier > 0:
            # Proves the tiers above before a search that may take long.
            settled = self._find_any(program, None)
            if settled is None or settled.x is None:
                return settled
            known = settled.x
            piece.confirmed(tier)
        return (yield from self._branch_and_bound(program, tier, relaxed, known, piece))

    def _begin_tier(self, program: Program, tier: int, known: Ints | None, piece: Piece) -> None:
        if known is not None:
            piece.holds(known, program)
            piece.confirmed(tier)
        piece.at(tier)

    def _solve_wide(self, program: Program, tier: int, known: Ints, piece: Piece) -> Walk:
        """The same for a wide program: one relaxation is kept through all tiers. A tier whose bound is not soon met is left
        for later; those after it are settled among what is no worse in it, and then it is searched in earnest.
        """
        kept = KeptRelaxation(program, self._clock, known)
        found = self._report_optimal(program, known)
        later: list[_Doubt] = []
        lost: Program | None = None
        for at in range(tier, self._tiers):
            face = kept.program
            if not face.costs[at].any():
                continue
            if not later:
                self._begin_tier(face, at, known, piece)
            yield at
            cost, scale = scale_cost(face, at)
            relaxed = kept.relax(cost)
            if relaxed.answer is not Answer.FOUND:
                found = found.below(at, self._report_bounds(face, at, known))
                if np.isfinite(relaxed.least):
                    found = found.raised(at, round_up(relaxed.least) * scale)
                lost = face
                break
            least, x = meet_bound(kept, cost, relaxed, known, self._clock)
            if x is None:
                x = come_close(kept, cost, relaxed, known, self._clock)
            known, value = x, int(cost @ x)
            if least < value:
                later.append(_Doubt(at, face, relaxed, least))
            found = found.at(at, least * scale, least == value)
            kept.hold(relaxed, max(0.0, value - relaxed.least))
            if value - relaxed.least >= EXACT + HAZE * abs(value):
                kept.limit(cost, value)
        found = replace(found, x=known)
        if later and not self._clock.stop():
            yield self._tiers
            found = (yield from self._settle_doubts(found, later, piece)) or found
        found = found.trust(bound_tiers(later[0].face)) if later else found
        if lost is not None and found.x is known and found.settled == at and not self._clock.stop():
            # The simplex method crawled here, or lost its way: there are others.
            settled = yield from self._solve_part(lost, at, found.x, piece, wide=False)
            found = found if settled is None else found.below(at, settled)
        return found

    def _settle_doubts(self, found: TieredSolution, later: Sequence[_Doubt], piece: Piece) -> Walk:
        """Searches what is better than an answer in the tiers whose bounds it does not meet, one after another."""
        known = found.x
        assert known is not None
        for doubt in later:
            tier, relaxed = doubt.tier, doubt.relaxed
            cost, scale = scale_cost(doubt.face, tier)
            value = int(cost @ known)
            self._begin_tier(doubt.face, tier, known, piece)
            piece.at(tier, float((value - doubt.least) * scale))
            better = solve_integer(stay_near(doubt.face, cost, relaxed, value - 1), cost, self._clock)
            least = value if better.answer is Answer.NONE else doubt.least
            if better.answer is not Answer.NONE and np.isfinite(better.least):
                least = min(value, max(least, round_up(better.least)))
            found = found.at(tier, least * scale, least == value)
            if better.x is not None:
                value = int(cost @ better.x)
                face = stay_near(doubt.face, cost, relaxed, value)
                below = yield from self._solve_tiers(face, tier + 1, better.x, piece)
                below = found.below(tier + 1, below or self._report_bounds(face, tier + 1, better.x))
                return below.at(tier, least * scale, least == value)
            if least < value:
                break
        return found

    def _branch_and_bound(
        self,
        program: Program,
        tier: int,
        relaxed: Relaxation,
        known: Ints | None,
        piece: Piece,
    ) -> Walk:
        """Settles a tier by branch and bound, and those after it on what that leaves."""
        cost, scale = scale_cost(program, tier)
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
        x = pick_better(program, tier, known, found.x)
        if x is None:
            return self._report_bounds(program, tier, None).at(tier, least * scale, False)
        value = int(cost @ x)
        if least < value:
            return self._report_bounds(program, tier, x).at(tier, least * scale, False)
        face = stay_near(program, cost, relaxed, value)
        below = yield from self._solve_tiers(face, tier + 1, x, piece)
        return (below or self._report_bounds(program, tier + 1, x)).at(tier, value * scale, True)

    def _search_near_bound(self, program: Program, cost: Ints, relaxed: Relaxation, watch: Watch) -> IntegerSolution:
        """The best whole-number answer to one cost, looked for near the bound first.

        Every answer within some distance of the bound agrees on what the bound's duals fix for that distance. So the
        best of those is the best of all if it is itself that near; and if not, it tells how far to look.
        """
        distance = max(NEAR, FARTHER * abs(relaxed.least))
        while True:
            reduced = decompose_program(fix_by_reduced_costs(program, relaxed.duals, relaxed.reduced_costs, distance))
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
        """The solution when time runs out at a tier: lower bounds that hold for any answer. `known` satisfies the tiers
        settled before."""
        return TieredSolution(
            known, bound_tiers(program), tuple(known is not None and number < tier for number in range(self._tiers))
        )


def _fill_left_seats(program: Program, settled: TieredSolution) -> TieredSolution:
    """The solution with leftover seats given away when time runs out; none are left where nobody more can be placed."""
    if settled.x is not None and all(settled.proved[:UNPLACED_TIERS]):
        return settled
    if settled.x is None and not program.holds(program.low):
        return settled  # Some must travel here, and nobody knows yet how.
    found = [fill_greedily(program)] if program.holds(program.low) else []
    if settled.x is not None:
        found += [settled.x, fill_greedily(program, settled.x)]
        # What does not count for the tiers that are proved may be given away again.
        counts = program.costs[: settled.proved.index(False)].any(axis=0)
        emptied: Ints = np.where(counts, settled.x, program.low)
        if program.holds(emptied):
            found.append(fill_greedily(program, emptied))
    return replace(settled, x=min(found, key=lambda x: tuple(program.value_tiers(x))))


def _walk_together(walks: Sequence[Walk], tier: int) -> Generator[int, None, list[TieredSolution] | None]:
    """Takes several walks side by side, always the one that is furthest behind; None as soon as one finds no answer."""
    found: dict[int, TieredSolution] = {}
    waiting = [(tier, number) for number in range(len(walks))]
    while waiting:
        _, number = heappop(waiting)
        try:
            heappush(waiting, (next(walks[number]), number))
        except StopIteration as end:
            if end.value is None:
                return None
            found[number] = end.value
        if waiting:
            yield waiting[0][0]
    return [found[number] for number in range(len(walks))]
