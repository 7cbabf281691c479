"""What a run over the tiers found, and what no answer goes below."""

from __future__ import annotations

from dataclasses import dataclass, replace

from repatriate.planning.itineraries import Ints


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
