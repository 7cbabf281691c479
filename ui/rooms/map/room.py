"""The sheet with the map: departures that are not cancelled, as lines between their places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from repatriate.app.core.transaction import Notice
from repatriate.app.transport.queries import LegRow, PlaceRow, Transport, read_transport
from repatriate.model.entities import LegStatus, Mode, Place
from ui.core.context import Context
from ui.core.format import local_time
from ui.rooms.base import Room
from ui.widgets.map.geometry import world
from ui.widgets.map.route_map import Route, RouteMap


def list_routes(
    legs: Iterable[LegRow], places: Mapping[str, PlaceRow], people: Mapping[str, int] | None = None
) -> list[Route]:
    """Routes of departures that are not cancelled, with their people in the present plan, or with these numbers."""
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


class MapSheet(Room):
    """`select` takes the code of a departure, which is marked. A click on one opens its page."""

    key = "map"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._marked = ""
        self.map = RouteMap()
        self.map.leg_clicked.connect(lambda code: context.go("departure", code))
        self.set_work(self.map)
        self.set_empty("map", self.tr("No departures yet. Their routes are drawn here."))
        self.map.setUpdatesEnabled(False)  # until the land is read, and then the routes
        context.ask(self, "land", world, lambda _: None)

    def reload_content(self, notice: Notice | None) -> None:
        operation = self.context.operation
        self.context.ask(self, "routes", lambda: read_transport(operation), self._show_routes)

    def _show_routes(self, found: Transport) -> None:
        self.map.set_routes(list_routes(found.legs, found.places), [self._marked])
        self.map.setUpdatesEnabled(True)
        self.show_empty(not found.legs)

    def select(self, ref: str) -> None:
        self._marked = ref
        self.map.set_highlight([ref])
