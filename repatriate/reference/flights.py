"""Flight numbers in the codes that offices give to legs."""

from __future__ import annotations

import re

# Airline designator, number, operational letter (IATA Resolution 762); no letter or digit may follow.
_FLIGHT = re.compile(r"([A-Z][A-Z0-9]|[0-9][A-Z]) ?([0-9]{1,4}[A-Z]?)(?![A-Z0-9])")


def flight_of(code: str) -> tuple[str, str] | None:
    """`VN5650-18` → ("VN", "5650"): airline and number, with its letter if any; None where a code begins with no flight.

    What stands behind another sign tells the days of one flight apart.
    """
    found = _FLIGHT.match(code.strip().upper())
    return (found[1], found[2]) if found else None


def flight_number(code: str) -> str:
    """`VN5650-18` → `VN5650`, as airlines write it; empty where a code begins with no flight."""
    return "".join(flight_of(code) or ())
