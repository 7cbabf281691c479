"""Counting on the page of a departure: the card, when it left and arrived, reopening, its points."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import count_here
from repatriate.app.counting.taking import Scan
from repatriate.app.manifests.departures import list_departures
from repatriate.model.counting import PointKind, Seen
from repatriate.model.entities import LegStatus
from tests.ui.helpers import Show, in_panel, settle, texts
from tests.ui.rooms.departure.page import BUSY, show_page  # noqa: F401 - fixture
from tests.ui.test_access import nameless
from ui.rooms.common.action_form import ActionForm
from ui.rooms.departure.leg_actions import TimeForm
from ui.rooms.departure.points_sheet import PointsSheet
from ui.rooms.departure.room import DepartureRoom
from ui.rooms.departures.day_table import counting_words, departure_row

GATE, ARRIVAL = 5, 6


@pytest.fixture(name="aboard")
def list_aboard(room: DepartureRoom) -> list[str]:
    return [one.ref for one in room.view.passengers]


def count(operation: Operation, refs: list[str], point: int = GATE, kind: Seen = Seen.PRESENT) -> None:
    operation.run(count_here(BUSY, *(Scan(ref, point, kind) for ref in refs)))


@pytest.fixture(name="close")
def close_it(room: DepartureRoom, planned: Operation, aboard: list[str]) -> Callable[[], None]:
    """Everybody but the last is aboard, and it is closed."""

    def act() -> None:
        count(planned, aboard[:-1])
        planned.run(CloseBoarding(BUSY, len(aboard) - 1, {aboard[-1]: "In hospital"}, alone=dict.fromkeys(aboard, "x")))
        settle(room.context)

    return act


def in_table(operation: Operation) -> str:
    """What the table of departures says of it."""
    [row] = [row for row in list_departures(operation) if row.leg.code == BUSY]
    return counting_words(departure_row(row, {}))


def test_the_card_and_the_table_follow_the_counting(
    room: DepartureRoom, planned: Operation, aboard: list[str], close: Callable[[], None]
) -> None:
    card, number = room.counting, len(aboard)
    assert card.state.text() == "not begun"
    assert card.words.text().startswith("7 points: slips, muster, check-in, border, gate")
    assert in_table(planned) == "not begun"
    count(planned, aboard[:3])
    settle(room.context)
    assert card.words.text() == f"3 of {number} are counted."
    assert in_table(planned) == f"3 of {number} counted"
    close()
    assert card.words.text() == f"{number - 1} people are aboard. 1 who were booked are not."
    assert in_table(planned) == f"{number - 1} aboard, closed"
    room.acts.ask_time(LegStatus.DEPARTED)
    in_panel(room, TimeForm).saved.emit()
    settle(room.context)
    assert card.words.text() == f"{number - 1} people are on the way."
    assert in_table(planned) == f"{number - 1} aboard, left"
    room.select(f"{BUSY}:arrived")
    in_panel(room, TimeForm).saved.emit()
    settle(room.context)
    assert "people have arrived. Nobody was counted there." in card.words.text()
    count(planned, aboard[1:-1], ARRIVAL)
    count(planned, aboard[:1], ARRIVAL, Seen.MISSING)
    settle(room.context)
    assert card.trouble.text() == "1 person was not found on arrival."
    assert f"{number - 2} people have arrived." in card.words.text()
    assert in_table(planned) == "1 not found"


def test_its_buttons_lead_to_the_counting_room(room: DepartureRoom, close: Callable[[], None]) -> None:
    gone = []
    room.context.wanted.connect(lambda place, ref: gone.append((place, ref)))
    room.counting.room_button.click()
    room.counting.next_button.click()
    assert gone == [("counting", f"{BUSY}:count"), ("counting", f"{BUSY}:close")]
    assert room.counting.next_button.text() == "Close it…"
    close()
    assert room.counting.next_button.text() == "It has left…"


def test_it_leaves_and_arrives_at_a_time_that_is_typed(
    room: DepartureRoom, planned: Operation, close: Callable[[], None]
) -> None:
    close()
    room.select(f"{BUSY}:left")
    form = in_panel(room, TimeForm)
    form.line("at").setText("soon")
    form.saved.emit()
    assert "This is not a time" in form._faults["at"].text()
    form.line("at").setText("2023-05-18 14:20")
    form.saved.emit()
    settle(room.context)
    [leg] = planned.db["legs"].rows_where("code = ?", [BUSY])
    assert (leg["status"], leg["left_at"][:16]) == ("departed", "2023-05-18T06:20")
    assert not room.panel.isVisibleTo(room)
    room.acts.ask_next_status()
    form = in_panel(room, TimeForm)
    form.line("at").setText("2023-05-18 13:00")  # before it left
    form.saved.emit()
    assert "before it left" in texts(form)
    form.line("at").setText("2023-05-18 16:30")
    form.saved.emit()
    settle(room.context)
    assert room.view.leg.status is LegStatus.ARRIVED


def test_one_that_nobody_closed_leaves_with_all_who_are_booked_and_says_so(
    room: DepartureRoom, planned: Operation
) -> None:
    room.acts.ask_time(LegStatus.DEPARTED)
    form = in_panel(room, TimeForm)
    assert "all who are booked count as gone" in form.note.text.text()
    form.saved.emit()
    settle(room.context)
    assert "Nobody counted who was aboard." in room.counting.words.text()


def test_a_closed_one_is_opened_again_with_a_reason_only(
    room: DepartureRoom, planned: Operation, close: Callable[[], None]
) -> None:
    close()
    room.acts.ask_status(LegStatus.PLANNED)
    form = in_panel(room, ActionForm)
    form.saved.emit()
    assert "Give a reason" in form._faults["reason"].text()
    form.line("reason").setText("one more came")
    form.saved.emit()
    settle(room.context)
    assert room.view.leg.status is LegStatus.PLANNED
    [row] = planned.db["closings"].rows
    assert row["reopen_reason"] == "one more came"


def test_points_are_added_named_moved_and_removed(room: DepartureRoom, planned: Operation, qtbot: QtBot) -> None:
    room.counting.points_button.click()
    sheet = in_panel(room, PointsSheet)
    assert [sheet.list.item(row).text() for row in range(3, 6)] == [
        "Border", "Gate: counts as aboard", "Arrival: counts as arrived",
    ]  # fmt: skip
    assert nameless(sheet) == []
    sheet.list.setCurrentRow(1)
    sheet.kind.show_data(PointKind.STOP)
    sheet.name.setText("Bus 2")
    sheet.add.click()
    settle(room.context)
    assert [point.name for point in sheet.points][:4] == ["", "", "Bus 2", ""]
    assert sheet.point.name == "Bus 2"
    sheet.up.click()
    settle(room.context)
    assert (sheet.points[1].name, sheet.point.name) == ("Bus 2", "Bus 2")
    sheet.list.currentItem().setText("Bus 3")
    settle(room.context)
    assert sheet.points[1].name == "Bus 3"
    qtbot.keyClick(sheet.list, Qt.Key.Key_Delete)
    settle(room.context)
    assert len(sheet.points) == 7
    sheet.list.setCurrentRow(4)
    sheet.remove.click()
    assert "cannot be removed" in sheet.note.text.text()


def test_a_file_that_is_only_read_shows_points_and_changes_none(
    show: Show[DepartureRoom], read_only: Operation
) -> None:
    room = show(DepartureRoom, read_only, f"{BUSY}:points")
    sheet = in_panel(room, PointsSheet)
    assert sheet.list.count() == 7
    assert not sheet.changing.isVisibleTo(room)
    assert not sheet.adding.isVisibleTo(room)
    assert not sheet.list.item(0).flags() & Qt.ItemFlag.ItemIsEditable
