"""The result of a run over the tiers, with lower bounds for any answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from repatriate.planning.itineraries import Ints


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
