"""Legs as routes for a map."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from repatriate.app.transport.queries import LegRow, PlaceRow
from repatriate.model.entities import LegStatus, Mode, Place
from ui.core.format import local_time
from ui.widgets.map.route_map import Route


def routes(
    legs: Iterable[LegRow], places: Mapping[str, PlaceRow], people: Mapping[str, int] | None = None
) -> list[Route]:
    """Those that are not cancelled, with the people of the plan at work; or with these numbers of people."""
    return [
        Route(
            leg.code,
            Mode(leg.mode),
            make_place(leg.origin, places),
            make_place(leg.destination, places),
            people.get(leg.code, 0)
            if people is not None
            else (leg.published if leg.draft is None else leg.draft).people,
            leg.seats,
            local_time(leg.departs),
        )
        for leg in legs
        if leg.status is not LegStatus.CANCELLED
    ]


def make_place(code: str, places: Mapping[str, PlaceRow]) -> Place:
    row = places.get(code)
    if row is None:
        return Place(code, code, "", "")
    return Place(code, row.name or code, row.country or "", row.timezone or "", row.latitude, row.longitude)
