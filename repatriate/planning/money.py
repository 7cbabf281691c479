"""Costs as whole numbers of the smallest unit in use, so that sums are exact."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

FINEST = 6
"""Seat costs are reckoned with to a millionth."""


def exact(cost: float) -> Decimal:
    """The number as it was written: 0.1 is a tenth."""
    return Decimal(repr(float(cost)))


def decimals(costs: Iterable[float]) -> int:
    """How many decimals it takes to write all of them, FINEST at most."""
    found = 0
    for cost in set(costs):
        exponent = exact(cost).normalize().as_tuple().exponent
        if isinstance(exponent, int):
            found = max(found, -exponent)
    return min(found, FINEST)


def units(cost: float, places: int) -> int:
    """The cost in units of 10^−places."""
    return int(exact(cost).scaleb(places).to_integral_value())
