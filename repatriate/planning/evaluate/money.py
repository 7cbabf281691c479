"""Costs as whole numbers of the smallest unit in use, so that sums are exact."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

FINEST, DIGITS = 6, 12
"""Seat costs count to a millionth, and the largest to so many digits: the solver takes no longer numbers."""


def to_exact(cost: float) -> Decimal:
    """The number as it was written: 0.1 is a tenth."""
    return Decimal(repr(float(cost)))


def count_decimals(costs: Iterable[float]) -> int:
    """The number of decimals needed for all costs, at most FINEST and at most what DIGITS leaves."""
    found, digits = 0, 0
    for cost in set(costs):
        number = to_exact(cost).normalize()
        exponent = number.as_tuple().exponent
        if isinstance(exponent, int):
            found, digits = max(found, -exponent), max(digits, number.adjusted() + 1)
    return max(0, min(found, FINEST, DIGITS - digits))


def to_units(cost: float, places: int) -> int:
    """The cost in units of 10^−places."""
    return int(to_exact(cost).scaleb(places).to_integral_value())
