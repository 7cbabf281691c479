"""The room for transport: legs and places in tables, forms that say what is wrong, who is hit by a change."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.transport import queries as transport_queries
from repatriate.model.entities import LegStatus
from repatriate.reference.languages import LANGUAGES
from tests.ui.helpers import Show, in_panel, last_words, settle, texts
from tests.ui.test_access import nameless
from ui.core import format
from ui.rooms.common.form import Form
from ui.rooms.common.labels import at, read_moment
from ui.rooms.departures.columns import place_finder
from ui.rooms.departures.impact_panel import SHOWN, ImpactPanel
from ui.rooms.departures.leg_bars import LegBar
from ui.rooms.departures.leg_panel import LegPanel
from ui.rooms.departures.room import DeparturesRoom
from ui.rooms.departures.timeline import Timeline

BUSY = "VN5650-18"


@pytest.fixture
def room(show: Show[DeparturesRoom], planned: Operation) -> Iterator[DeparturesRoom]:
    room = show(DeparturesRoom, planned)
    settle(room.context)
    yield room
    room.context.close()


def fill(form: Form, **values: str) -> None:
    for key, value in values.items():
        control = form.controls[key]
        assert isinstance(control, QLineEdit)
        control.setText(value)


def test_every_leg_stands_in_the_table_and_on_the_timeline(room: DeparturesRoom, planned: Operation) -> None:
    legs = transport_queries.legs(planned.db)
    room.tabs.setCurrentWidget(room.over_time)
    assert room.leg_table.lazy.rowCount() == len(legs) == len(room.timeline.bars)
    row = room.leg_table.source.row_of(BUSY)
    texts = [column.text(row) for column in room.leg_table.lazy.columns]
    assert f"{row['published'].seats} / 184" in texts
    assert "18 May 14:05" in texts
    QAbstractItemModelTester(room.leg_table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_chips_and_search_filter(room: DeparturesRoom) -> None:
    room.header.chips.chosen.emit("cancelled")
    assert room.leg_table.lazy.rowCount() == 1
    room.header.chips.chosen.emit("all")
    room.leg_table.search("garuda cgk")
    assert 0 < room.leg_table.lazy.rowCount() < 12


def test_a_leg_is_added_with_its_faults_said_in_place(room: DeparturesRoom, planned: Operation, qtbot: QtBot) -> None:
    room.add_leg()
    form = in_panel(room, Form)
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
    leg = {leg.code: leg for leg in transport_queries.legs(planned.db)}["GA900-01"]
    assert (leg.seats, leg.status, f"{leg.departs:%d %H:%M} {leg.arrives:%H:%M}") == (
        40,
        LegStatus.PLANNED,
        "01 09:00 12:15",
    )
    settle(room.context)
    assert room.leg_table.key == "GA900-01"
    assert in_panel(room, LegPanel).leg.code == "GA900-01"
    assert "GA900-01" in last_words(room)


def test_a_leg_is_edited_and_only_what_differs_is_written(room: DeparturesRoom, planned: Operation) -> None:
    room.edit_leg(BUSY)
    fill(in_panel(room, Form), seats="190")
    assert room.may_leave()
    in_panel(room, Form).saved.emit()
    settle(room.context)
    assert {leg.code: leg for leg in transport_queries.legs(planned.db)}[BUSY].seats == 190
    assert last_words(room) == f"Changed seats of leg {BUSY}"


def test_a_leg_is_duplicated_a_day_later_under_a_free_code(room: DeparturesRoom) -> None:
    room.duplicate_leg("GA871-25")
    values = in_panel(room, Form).values()
    assert values["code"] == "GA871-26MAY"
    assert f"{values['departs']:%d %H:%M}" == "26 09:20"


def test_a_leg_is_repeated_every_day_until_a_day(room: DeparturesRoom, planned: Operation) -> None:
    before = len(room.legs)
    room.repeat_leg("GA871-25")
    form = in_panel(room, Form)
    fill(form, until="someday")
    form.saved.emit()
    assert "no day" in form._faults["until"].text()
    fill(form, until="28 May 2023")
    form.saved.emit()
    settle(room.context)
    assert planned.undo_label() == "Repeated GA871-25 on 2 days"  # one flies on the 26th already
    assert len(room.legs) == before + 2
    assert room.leg_table.key == "GA871-27"


def status(planned: Operation, code: str) -> LegStatus:
    return {leg.code: leg for leg in transport_queries.legs(planned.db)}[code].status


def test_who_is_hit_is_shown_before_a_leg_is_cancelled(room: DeparturesRoom, planned: Operation) -> None:
    hit = sum(BUSY in legs for legs in (assignments_of(planned.db, "published") or {}).values())
    room.select(BUSY)
    room.ask_status(BUSY, LegStatus.CANCELLED)
    sheet = in_panel(room, ImpactPanel)
    assert f"All {hit} people on it by the published plan lose their seats." in sheet.summary.text()
    assert f"Lose their seats · {hit}" in texts(sheet)
    assert status(planned, BUSY) is LegStatus.PLANNED
    assert nameless(room) == []
    links = [button for button in sheet.findChildren(QPushButton) if button.text().startswith("P0")]
    assert len(links) == SHOWN
    next(button for button in sheet.findChildren(QPushButton) if "more" in button.text()).click()
    assert sum(button.text().startswith("P0") for button in sheet.findChildren(QPushButton)) > SHOWN
    sheet.yes.click()
    settle(room.context)
    assert status(planned, BUSY) is LegStatus.CANCELLED
    assert in_panel(room, LegPanel).leg.code == BUSY
    assert BUSY in last_words(room)


def test_planning_again_follows_at_once_where_it_is_wanted(room: DeparturesRoom, planned: Operation) -> None:
    gone, ran = [], []
    room.context.wanted.connect(lambda key, ref: gone.append(key))
    room.context.actions.add("plan.run", "Run", lambda: ran.append(True), owner=room.timeline)
    room.ask_status(BUSY, LegStatus.CANCELLED)
    in_panel(room, ImpactPanel).again.click()
    assert status(planned, BUSY) is LegStatus.CANCELLED
    assert (gone, ran) == (["plan"], [True])
    room.context.actions.remove(room.timeline)


def test_the_other_answer_changes_nothing(room: DeparturesRoom, planned: Operation) -> None:
    room.select(BUSY)
    room.ask_status(BUSY, LegStatus.CANCELLED)
    before = planned.revision
    in_panel(room, ImpactPanel).no.click()
    assert in_panel(room, LegPanel).leg.code == BUSY
    assert planned.revision == before


def test_fewer_seats_ask_first_and_the_form_comes_back_as_it_was(room: DeparturesRoom, planned: Operation) -> None:
    room.edit_leg(BUSY)
    fill(in_panel(room, Form), seats="150")
    before = planned.revision
    in_panel(room, Form).saved.emit()
    sheet = in_panel(room, ImpactPanel)
    assert "too many" in sheet.summary.text()
    assert "Seats: 184  ⇒  150" in texts(sheet)
    assert "decided at the next planning" in texts(sheet)
    assert planned.revision == before
    assert "waits for an answer" in (room.may_leave() or "")
    sheet.no.click()
    form = in_panel(room, Form)
    assert form.values()["seats"] == "150"
    assert form.touched()
    form.saved.emit()
    in_panel(room, ImpactPanel).yes.click()
    settle(room.context)
    assert room.legs[BUSY].seats == 150


def test_another_leg_can_be_looked_at_while_a_question_stands(room: DeparturesRoom, planned: Operation) -> None:
    room.edit_leg(BUSY)
    fill(in_panel(room, Form), seats="150")
    in_panel(room, Form).saved.emit()
    in_panel(room, ImpactPanel)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    room.select("GA871-25")
    assert in_panel(room, LegPanel).leg.code == "GA871-25"
    assert room.may_leave() is None
    assert room.legs[BUSY].seats == 184


def test_a_carrier_is_written_without_a_question(room: DeparturesRoom, planned: Operation) -> None:
    room.edit_leg(BUSY)
    fill(in_panel(room, Form), carrier="Viet")
    in_panel(room, Form).saved.emit()
    assert last_words(room) == f"Changed carrier of leg {BUSY}"


def test_a_bar_that_is_dragged_asks_who_is_hit_and_stays_until_then(
    room: DeparturesRoom, planned: Operation, qtbot: QtBot
) -> None:
    room.tabs.setCurrentWidget(room.over_time)
    view = room.timeline
    view.focus_leg(BUSY)
    bar = view.bars[BUSY]
    place = view.mapFromScene(bar.sceneBoundingRect().center())
    before, revision = bar.x(), planned.revision
    port = view.viewport()
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(port, place + QPoint(24, 0))
    send_move(view, place + QPoint(24, 0))
    assert bar.x() == before + 24
    assert "2 h later" in room.over_time.said.text()
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=place + QPoint(24, 0))
    assert bar.x() == before
    sheet = in_panel(room, ImpactPanel)
    assert sheet.title.text() == f"Move {BUSY}?"
    assert "arrive 2 h later" in texts(sheet)
    assert planned.revision == revision
    sheet.yes.click()
    settle(room.context)
    assert f"{room.legs[BUSY].departs:%H:%M}" == "16:05"


def test_a_delay_is_typed_and_who_is_hit_is_shown(room: DeparturesRoom, planned: Operation) -> None:
    room.delay_leg("CLK1-CRK-18A")
    form = in_panel(room, Form)
    fill(form, departs="later")
    form.saved.emit()
    assert "no time" in form._faults["departs"].text()
    fill(form, departs="18 May 2023 12:30")
    form.saved.emit()
    sheet = in_panel(room, ImpactPanel)
    assert "All 41 people on it by the published plan lose their seats." in sheet.summary.text()
    assert "VN5650-18 leaves 1 h 10 min after CLK1-CRK-18A arrives: 2 h are needed. · 41" in texts(sheet)
    sheet.yes.click()
    settle(room.context)
    leg = room.legs["CLK1-CRK-18A"]
    assert f"{leg.departs:%H:%M} {leg.arrives:%H:%M}" == "12:30 12:55"


def send_move(view: Timeline, place: QPoint) -> None:
    """Offscreen, a move tells no buttons."""
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(place), view.viewport().mapToGlobal(QPointF(place)),
        Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QCoreApplication.sendEvent(view.viewport(), event)


def test_keys_push_a_bar_and_enter_asks(room: DeparturesRoom, qtbot: QtBot) -> None:
    room.tabs.setCurrentWidget(room.over_time)
    view, shift = room.timeline, Qt.KeyboardModifier.ShiftModifier
    view.focus_leg(BUSY)
    qtbot.keyClick(view, Qt.Key.Key_Left, shift)
    qtbot.keyClick(view, Qt.Key.Key_Left, shift)
    assert "30 min earlier" in room.over_time.said.text()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.bars[BUSY].x() == view.bars[BUSY].home
    for _ in range(4):
        qtbot.keyClick(view, Qt.Key.Key_Right, shift)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert in_panel(room, ImpactPanel).title.text() == f"Move {BUSY}?"


def test_the_timeline_is_zoomed_and_filtered(room: DeparturesRoom, qtbot: QtBot) -> None:
    room.tabs.setCurrentWidget(room.over_time)
    view = room.timeline
    wide = view.sceneRect().width()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.sceneRect().width() > wide
    view.fit()
    assert view.sceneRect().width() <= view.viewport().width() + 100
    room._filter_legs("air")
    assert set(view.bars) == {code for code, leg in room.legs.items() if leg.mode == "air"}


def test_the_map_shows_legs_that_are_not_cancelled_and_leads_to_them(room: DeparturesRoom) -> None:
    room.tabs.setCurrentWidget(room.map)
    gone = {code for code, leg in room.legs.items() if leg.status is LegStatus.CANCELLED}
    assert gone
    assert {route.code for route in room.map.routes} == room.legs.keys() - gone
    room.map.leg_clicked.emit(BUSY)
    sheet = in_panel(room, LegPanel)
    assert sheet.leg.code == BUSY
    assert {BUSY, "CLK1-CRK-18A"} <= {route.code for route in sheet.map.routes}
    assert "GA871-25" not in {route.code for route in sheet.map.routes}


def test_a_place_is_offered_by_city(room: DeparturesRoom) -> None:
    find = place_finder(room.facts.places)
    assert find("jakarta")[0].startswith("CGK – Jakarta, Soekarno")
    assert any(one.startswith("HLP") for one in find("jakarta"))
    assert find("clark")[0].startswith("CLK1")
    assert find("") == []


def test_columns_give_way_and_come_back(room: DeparturesRoom) -> None:
    table = room.leg_table
    hidden = lambda: {column.key for n, column in enumerate(table.lazy.columns) if table.isColumnHidden(n)}  # noqa: E731
    room.resize(1166, 740)
    assert hidden() == {"carrier"}
    room.select(BUSY)
    settle(room.context)
    assert not table.horizontalScrollBar().isVisible()
    assert hidden() == {"carrier", "cost"}
    room.panel.shut()
    settle(room.context)
    assert hidden() == {"carrier"}


def test_a_leg_goes_from_closed_to_arrived_and_back(room: DeparturesRoom, planned: Operation) -> None:
    for state in (LegStatus.CLOSED, LegStatus.DEPARTED, LegStatus.ARRIVED, LegStatus.DEPARTED):
        room.select(BUSY)
        room.ask_status(BUSY, state)
        in_panel(room, LegPanel).note.yes.click()
        settle(room.context)
        assert status(planned, BUSY) is state


def test_a_leg_in_use_is_not_removed(room: DeparturesRoom, planned: Operation) -> None:
    room.select(BUSY)
    room.remove_leg(BUSY)
    in_panel(room, LegPanel).note.yes.click()
    assert "cancel it instead" in in_panel(room, LegPanel).note.text.text()
    assert BUSY in {leg.code for leg in transport_queries.legs(planned.db)}


def test_a_place_is_added(room: DeparturesRoom, planned: Operation) -> None:
    room.add_place()
    form = in_panel(room, Form)
    form.saved.emit()
    assert "needs a code" in form._faults["code"].text()
    fill(form, code="clk9", name="Clark shelter 9", country="PHL", timezone="Asia/Nowhere")
    form.saved.emit()
    assert "not a time zone" in form._faults["timezone"].text()
    fill(form, timezone="Asia/Manila")
    form.saved.emit()
    assert {place.code: place.name for place in transport_queries.places(planned.db)}["CLK9"] == "Clark shelter 9"
    settle(room.context)
    assert room.place_table.key == "CLK9"


def test_the_timeline_leads_to_the_leg(room: DeparturesRoom, qtbot: QtBot) -> None:
    room.tabs.setCurrentWidget(room.over_time)
    room.timeline.focus_leg("GA871-25")
    qtbot.keyClick(room.timeline, Qt.Key.Key_Return)
    assert room.leg_table.key == "GA871-25"
    QAbstractItemModelTester(room.place_table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_an_empty_file_shows_how_to_begin(show: Show[DeparturesRoom], operation: Operation) -> None:
    room = show(DeparturesRoom, operation)
    settle(room.context)
    assert room.body.currentWidget() is room._empty
    room.add_leg()
    assert room.body.currentWidget() is not room._empty


def test_everything_has_a_name(room: DeparturesRoom) -> None:
    room.select(BUSY)
    assert nameless(room) == []
    room.edit_leg(BUSY)
    assert nameless(room) == []


def many_legs() -> list[transport_queries.LegRow]:
    start = datetime(2025, 3, 1, 1, 0)  # noqa: DTZ001 - local
    load = transport_queries.Load(90, 90)
    return [
        transport_queries.LegRow(
            f"RS{n:03}", "air", "RS", "PNH", f"A{n % 8:02}", start + timedelta(minutes=45 * n),
            start + timedelta(minutes=45 * n + 300), 180, 0, None, LegStatus.PLANNED, load, None, {},
        )
        for n in range(950)
    ]  # fmt: skip


def test_a_month_of_950_legs_is_drawn_without_overlaps(qtbot: QtBot) -> None:
    view = Timeline()
    qtbot.addWidget(view)
    view.resize(1000, 600)
    legs = many_legs()
    view.show_legs(legs, {(legs[n].code, legs[n + 1].code): 3 for n in range(0, 900, 9)}, legs[300].departs)
    assert len(view.bars) == 950
    assert len(view._curves) == 100
    for hour in (0.1, 100):
        view.zoom(hour)
        by_lane: dict[float, list[LegBar]] = {}
        for bar in view.bars.values():
            by_lane.setdefault(bar.y(), []).append(bar)
        for bars in by_lane.values():
            bars.sort(key=lambda bar: bar.x())
            assert all(a.x() + a.boundingRect().width() - 4 <= b.x() for a, b in pairwise(bars))
    view.grab()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dates", list(format.Dates))
def test_a_time_is_read_back_as_it_is_shown(language: str, dates: format.Dates) -> None:
    before = format.current()
    when = datetime(2023, 8, 9, 14, 5)  # noqa: DTZ001 - local
    try:
        format.use(format.style_of(language, dates))
        assert read_moment(at(when)) == when
    finally:
        format.use(before)
