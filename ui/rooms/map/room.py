"""The sheet with the map: departures that are not cancelled, as lines between their places."""

from __future__ import annotations

from repatriate.app.core.command import Notice
from repatriate.app.transport.queries import Transport, transport
from ui.core.context import Context
from ui.rooms.base import Room
from ui.rooms.map.routes import routes
from ui.widgets.map.land import world
from ui.widgets.map.route_map import RouteMap


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

    def reload(self, notice: Notice | None) -> None:
        operation = self.context.operation
        self.context.ask(self, "routes", lambda: transport(operation), self._show)

    def _show(self, found: Transport) -> None:
        self.map.set_routes(routes(found.legs, found.places), [self._marked])
        self.map.setUpdatesEnabled(True)
        self.show_empty(not found.legs)

    def select(self, ref: str) -> None:
        self._marked = ref
        self.map.set_highlight([ref])
