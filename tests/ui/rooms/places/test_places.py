"""The sheet for places."""

from __future__ import annotations

from repatriate.app.core.operation import Operation
from repatriate.app.transport import queries as transport_queries
from tests.ui.helpers import Show, in_panel, settle
from ui.rooms.common.form import Form
from ui.rooms.places.room import PlacesSheet


def test_a_place_is_added_and_edited(show: Show[PlacesSheet], planned: Operation) -> None:
    room = show(PlacesSheet, planned)
    room.add()
    form = in_panel(room, Form)
    form.saved.emit()
    assert "short code" in form._faults["code"].text()
    form.change({"code": "clk9", "name": "Clark shelter 9", "country": "PHL", "timezone": "Asia/Nowhere"})
    form.saved.emit()
    assert "not a time zone" in form._faults["timezone"].text()
    assert "not saved" in (room.may_leave() or "")
    form.change({"timezone": "Asia/Manila"})
    form.saved.emit()
    settle(room.context)
    assert room.table.key == "CLK9"
    room.edit("CLK9")
    in_panel(room, Form).change({"name": "Clark shelter nine"})
    in_panel(room, Form).saved.emit()
    found = {place.code: place.name for place in transport_queries.list_places(planned.db)}
    assert found["CLK9"] == "Clark shelter nine"


def test_a_file_that_is_only_read_shows_them_only(show: Show[PlacesSheet], read_only: Operation) -> None:
    room = show(PlacesSheet, read_only)
    assert not room.add_button.isVisibleTo(room)
    room.select("CLK1")
    assert room.table.key == "CLK1"
    room.edit("CLK1")
    assert not room.panel.isVisibleTo(room)
