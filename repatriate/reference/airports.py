"""Airports of the world by IATA code, so that the officer types none."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import airportsdata

from repatriate.model.entities import Place
from repatriate.reference.countries import alpha3


@cache
def _table() -> Mapping[str, Mapping[str, object]]:
    table: Mapping[str, Mapping[str, object]] = airportsdata.load("IATA")
    return table


@cache
def airport(code: str) -> Place | None:
    """The airport with that IATA code, or None."""
    row = _table().get(code)
    if row is None:
        return None
    country = alpha3(str(row["country"]))
    if country is None or not row["tz"]:
        return None
    return Place(
        code=code,
        name=str(row["name"]),
        country=country,
        timezone=str(row["tz"]),
        latitude=float(str(row["lat"])),
        longitude=float(str(row["lon"])),
    )


def airport_codes() -> list[str]:
    return sorted(_table())
