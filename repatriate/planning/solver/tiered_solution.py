"""The result of a run over the tiers, with lower bounds for any answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from threading import Lock

import numpy as np

from repatriate.model.plan import UNPLACED_TIERS
from repatriate.planning.itineraries import Ints
from repatriate.planning.solver.integer_program import Program


@dataclass(frozen=True, slots=True)
class TieredSolution:
    """The best answer found; for each tier what no answer goes below (given the tiers before), and whether it is reached.

    `x` is None where none was found in time. Every bound holds for the best answer of all, whatever is proved.
    """

    x: Ints | None
    bounds: Ints
    proved: tuple[bool, ...]

    def at(self, tier: int, bound: int, proved: bool) -> TieredSolution:
        """The same, with one tier's bound."""
        bounds = self.bounds.copy()
        bounds[tier] = bound
        return replace(self, bounds=bounds, proved=(*self.proved[:tier], proved, *self.proved[tier + 1 :]))

    def raised(self, tier: int, bound: int) -> TieredSolution:
        """The same, with another bound for a tier if that is higher."""
        return self.at(tier, max(bound, int(self.bounds[tier])), self.proved[tier])

    def trust(self, lowest: Ints) -> TieredSolution:
        """The solution with `lowest` in place of bounds that assume unproved tiers.

        The best answer is no worse than `x` in the first unproved tier, so the next tier's bound holds. In that next
        tier it may be worse than `x`, and bounds of later tiers must not assume otherwise.
        """
        behind = self.settled + 2
        bounds: Ints = np.append(self.bounds[:behind], lowest[behind:])
        return replace(self, bounds=bounds)

    def below(self, tier: int, other: TieredSolution) -> TieredSolution:
        """Another, from a tier on; the tiers before are as here."""
        bounds: Ints = np.append(self.bounds[:tier], other.bounds[tier:])
        return TieredSolution(other.x, bounds, (*self.proved[:tier], *other.proved[tier:]))

    @property
    def settled(self) -> int:
        """The number of proved tiers before the first unproved one."""
        return next((tier for tier, proved in enumerate(self.proved) if not proved), len(self.proved))


# -- Reports the progress of a run over the tiers.


@dataclass(frozen=True, slots=True)
class SolverStep:
    """The progress of a run.

    `share` is the part done (0 to 1), and `tier` the present tier. `proved` is the number of tiers proved for the whole
    program. `placed` counts people placed in the first four tiers. `gap` is the distance between the tier's value and
    its bound (None: not known).
    """

    share: float
    tier: int
    proved: int
    placed: int
    gap: float | None


class ProgressWatch:
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

    def piece(self, number: int) -> Piece:
        return Piece(self, number, alone=True)

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
            self._tell(SolverStep(share, min(tier, self._tiers - 1), proved, sum(self._placed), self._sum_gaps(tier)))

    def _sum_gaps(self, tier: int) -> float | None:
        """The gap over all pieces together; None if one of them does not know its own yet."""
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
        """An answer to a piece is known, or to what is open of it."""
        placed = -int((program.costs[:UNPLACED_TIERS] @ x).sum())
        with self._lock:
            self._placed[number] = max(self._placed[number], placed)

    def end(self, number: int, settled: TieredSolution, program: Program) -> None:
        if settled.x is not None:
            self.holds(number, settled.x, program)
        with self._lock:
            self._report_optimal[number] = 1.0
            self._gaps[number] = (self._tiers, 0.0)
            self._proved[number] = settled.settled


@dataclass(frozen=True, slots=True)
class Piece:
    """The piece of a run that a program belongs to; `alone`: nothing else of the piece is open."""

    watch: ProgressWatch
    number: int
    alone: bool

    def at(self, tier: int, gap: float | None = None) -> None:
        self.watch.at(self.number, tier, gap if self.alone else None)

    def holds(self, x: Ints, program: Program) -> None:
        """An answer is known to what is alone open."""
        if self.alone:
            self.watch.holds(self.number, x, program)

    def confirmed(self, tier: int) -> None:
        """All tiers before this one are proved of what is alone open."""
        if self.alone:
            self.watch.confirmed(self.number, tier)

    def among(self, others: int) -> Piece:
        return self if others == 1 else replace(self, alone=False)
