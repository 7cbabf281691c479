"""The room for transport: legs and places in tables, forms that say what is wrong, who is hit by a change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from repatriate.app import room_views
from repatriate.app.operation import Operation
from repatriate.app.snapshot import assignments_of
from repatriate.model.entities import LegStatus
from tests.ui.planned import Show, last_words, make_planned_bytes, open_planned, show_room  # noqa: F401 - fixtures
from tests.ui.test_access import nameless
from ui.rooms.kit.form import Form
from ui.rooms.legs.panel import LegSheet
from ui.rooms.transport import TransportRoom

BUSY = "VN5650-18"


@pytest.fixture
def room(show: Show[TransportRoom], planned: Operation) -> TransportRoom:
    return show(TransportRoom, planned)


def form_of(room: TransportRoom) -> Form:
    form = room.panel.area.widget()
    assert isinstance(form, Form)
    return form


def fill(form: Form, **values: str) -> None:
    for key, value in values.items():
        control = form.controls[key]
        assert isinstance(control, QLineEdit)
        control.setText(value)


def sheet_of(room: TransportRoom) -> LegSheet:
    sheet = room.panel.area.widget()
    assert isinstance(sheet, LegSheet)
    return sheet


def test_every_leg_stands_in_the_table_and_on_the_timeline(room: TransportRoom, planned: Operation) -> None:
    legs = room_views.legs(planned.db)
    assert room.leg_table.lazy.rowCount() == len(legs) == len(room.timeline.bars)
    row = room.leg_table.source.row_of(BUSY)
    assert row is not None
    texts = [column.text(row) for column in room.leg_table.lazy.columns]
    assert f"{row['published'].seats} / 184" in texts
    assert "18 May 2023 14:05" in texts
    QAbstractItemModelTester(room.leg_table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_chips_and_search_filter(room: TransportRoom) -> None:
    room.header.chips.chosen.emit("cancelled")
    assert room.leg_table.lazy.rowCount() == 1
    room.header.chips.chosen.emit("all")
    room.leg_table.search("garuda cgk")
    assert 0 < room.leg_table.lazy.rowCount() < 12


def test_a_leg_is_added_with_its_faults_said_in_place(room: TransportRoom, planned: Operation, qtbot: QtBot) -> None:
    room.add_leg()
    form = form_of(room)
    fill(form, code="GA900-01", origin="MNL", destination="NOWHERE", seats="many")
    qtbot.keyClick(form.controls["code"], Qt.Key.Key_Return)
    assert form._faults["seats"].text() == "“many” is not a number."
    assert form.controls["seats"].property("bad") == "true"
    fill(form, seats="40")
    form.saved.emit()
    assert "NOWHERE" in form.note.text.text()
    fill(form, destination="CGK", departs="1 Jun 2023 09:00", arrives="1 Jun 2023 08:00")
    form.saved.emit()
    assert "arrives no later" in form._faults["arrives"].text()
    fill(form, arrives="2023-06-01 12:15")
    form.saved.emit()
    leg = {leg.code: leg for leg in room_views.legs(planned.db)}["GA900-01"]
    assert (leg.seats, leg.status, f"{leg.departs:%d %H:%M} {leg.arrives:%H:%M}") == (
        40,
        LegStatus.PLANNED,
        "01 09:00 12:15",
    )
    assert room.leg_table.key == "GA900-01"
    assert sheet_of(room).leg.code == "GA900-01"
    assert "GA900-01" in last_words(room)


def test_a_leg_is_edited_and_only_what_differs_is_written(room: TransportRoom, planned: Operation) -> None:
    room.edit_leg(BUSY)
    fill(form_of(room), seats="190")
    assert room.may_leave()
    form_of(room).saved.emit()
    assert {leg.code: leg for leg in room_views.legs(planned.db)}[BUSY].seats == 190
    assert last_words(room) == f"Changed seats of leg {BUSY}"


def test_a_leg_is_duplicated_a_day_later_under_a_free_code(room: TransportRoom) -> None:
    room.duplicate_leg("GA871-25")
    values = form_of(room).values()
    assert values["code"] == "GA871-26B"
    assert f"{values['departs']:%d %H:%M}" == "26 09:20"


def test_who_is_hit_is_said_before_a_leg_is_cancelled(room: TransportRoom, planned: Operation) -> None:
    hit = sum(BUSY in legs for legs in (assignments_of(planned.db, "published") or {}).values())
    room.select(BUSY)
    room.ask_status(BUSY, LegStatus.CANCELLED)
    note = sheet_of(room).note
    assert note.asking
    assert f"{hit} people of the published plan lose their seat" in note.text.text()
    assert "CLK1-CRK-18" in note.detail.text()
    assert {leg.code: leg for leg in room_views.legs(planned.db)}[BUSY].status is LegStatus.PLANNED
    note.yes.click()
    assert {leg.code: leg for leg in room_views.legs(planned.db)}[BUSY].status is LegStatus.CANCELLED
    assert room.note.text.text() == f"{hit} people have lost a seat."
    gone: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda key, ref: gone.append((key, ref)))
    room.note.yes.click()
    assert gone == [("plan", "")]


def test_the_other_answer_changes_nothing(room: TransportRoom, planned: Operation) -> None:
    room.select(BUSY)
    room.ask_status(BUSY, LegStatus.CANCELLED)
    before = planned.revision
    sheet_of(room).note.no.click()
    assert not sheet_of(room).note.isVisible()
    assert planned.revision == before


def test_a_leg_goes_from_closed_to_arrived_and_back(room: TransportRoom, planned: Operation) -> None:
    for state in (LegStatus.CLOSED, LegStatus.DEPARTED, LegStatus.ARRIVED, LegStatus.DEPARTED):
        room.select(BUSY)
        room.ask_status(BUSY, state)
        sheet_of(room).note.yes.click()
        assert {leg.code: leg for leg in room_views.legs(planned.db)}[BUSY].status is state


def test_a_leg_in_use_is_not_removed(room: TransportRoom, planned: Operation) -> None:
    room.select(BUSY)
    room.remove_leg(BUSY)
    sheet_of(room).note.yes.click()
    assert "cancel it instead" in sheet_of(room).note.text.text()
    assert BUSY in {leg.code for leg in room_views.legs(planned.db)}


def test_a_place_is_added(room: TransportRoom, planned: Operation) -> None:
    room.add_place()
    form = form_of(room)
    form.saved.emit()
    assert "needs a code" in form._faults["code"].text()
    fill(form, code="clk9", name="Clark shelter 9", country="PHL", timezone="Asia/Nowhere")
    form.saved.emit()
    assert "not a time zone" in form._faults["timezone"].text()
    fill(form, timezone="Asia/Manila")
    form.saved.emit()
    assert {place.code: place.name for place in room_views.places(planned.db)}["CLK9"] == "Clark shelter 9"
    assert room.place_table.key == "CLK9"


def test_the_timeline_leads_to_the_leg(room: TransportRoom, qtbot: QtBot) -> None:
    room.tabs.setCurrentWidget(room.timeline)
    room.timeline.focus_leg("GA871-25")
    qtbot.keyClick(room.timeline, Qt.Key.Key_Return)
    assert room.leg_table.key == "GA871-25"
    QAbstractItemModelTester(room.place_table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_an_empty_file_shows_how_to_begin(show: Show[TransportRoom], operation: Operation) -> None:
    room = show(TransportRoom, operation)
    assert room.body.currentWidget() is room._empty
    room.add_leg()
    assert room.body.currentWidget() is not room._empty


def test_everything_has_a_name(room: TransportRoom) -> None:
    room.select(BUSY)
    assert nameless(room) == []
    room.edit_leg(BUSY)
    assert nameless(room) == []
