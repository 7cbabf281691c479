"""The sheet with the map."""

from __future__ import annotations

from repatriate.app.core.operation import Operation
from repatriate.app.transport import queries as transport_queries
from repatriate.model.entities import LegStatus
from tests.ui.helpers import Show
from ui.rooms.map.room import MapSheet


def test_departures_that_go_are_drawn_and_lead_to_their_pages(show: Show[MapSheet], planned: Operation) -> None:
    room = show(MapSheet, planned)
    going = {leg.code for leg in transport_queries.list_legs(planned.db) if leg.status is not LegStatus.CANCELLED}
    assert {route.code for route in room.map.routes} == going
    gone = []
    room.context.wanted.connect(lambda place, ref: gone.append((place, ref)))
    room.map.leg_clicked.emit("VN5650-18")
    assert gone == [("departure", "VN5650-18")]
