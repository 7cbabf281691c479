"""The counting room: its frame, modes by their keys, counting by scan and by number, points, undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.model.counting import Seen
from tests.ui.helpers import Show, settle
from tests.ui.test_access import nameless
from ui.rooms.counting.gun_keys import GunCode
from ui.rooms.counting.room import CountingRoom

BUSY = "VN5650-18"
BEFORE = datetime(2023, 5, 18, 4, 30, tzinfo=UTC)
"""12:30 in Manila; it leaves at 14:05."""


@pytest.fixture(name="room")
def show_counting(show: Show[CountingRoom], planned: Operation) -> Iterator[CountingRoom]:
    planned.clock = lambda: BEFORE
    made = show(CountingRoom, planned)
    made.select(BUSY)
    settle(made.context)
    yield made
    made.dispose()
    made.context.close()


def booked(operation: Operation) -> list[str]:
    return sorted(ref for ref, codes in (assignments_of(operation.db, "published") or {}).items() if BUSY in codes)


def wait_written(room: CountingRoom, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: room.tally.writer.pending == 0)
    qtbot.wait(20)


def test_it_shows_the_day_the_points_and_who_has_to_come(room: CountingRoom, planned: Operation) -> None:
    people = booked(planned)
    assert room.header.title.text() == BUSY
    assert room.about.text().startswith("Counting at the gate · ")
    assert "now 12:30" in room.about.text()
    assert "leaves 14:05" in room.about.text()
    assert [made.code for made in room.day.buttons if made.isChecked()] == [BUSY]
    assert room.tally.figures().expected == len(people)
    assert room.bar.whole.text() == f"of {len(people)} at the gate"
    assert room.bar.to_come.text() == f"{len(people)} still to come"
    assert len(room.side.buttons) == len(room.tally.view.points)
    assert nameless(room) == []


def test_a_scan_and_a_typed_number_count_and_del_undoes(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    first, second, *_ = booked(planned)
    undo, redo = planned.next_undo, planned.next_redo
    room._scan(GunCode(first, first))
    room.number.setText(second.lstrip("P").lstrip("0"))
    room.number.returnPressed.emit()
    wait_written(room, qtbot)
    card = room.modes["count"].card
    assert card.number.text() == second.lstrip("P0")
    assert room.tally.figures().here == 2
    assert [told.ref for told in room.tally.lines()] == [first]
    room.undo_last()
    wait_written(room, qtbot)
    assert room.tally.figures().here == 1
    assert room.tally.holds(second) is None
    assert room.tally.holds(first) is Seen.PRESENT
    assert (planned.next_undo, planned.next_redo) == (undo, redo)


def test_keys_open_modes_and_letters_write_nothing(room: CountingRoom, qtbot: QtBot) -> None:
    room.activateWindow()
    for key, mode in ((Qt.Key.Key_F3, "call"), (Qt.Key.Key_F4, "absent"), (Qt.Key.Key_F2, "count")):
        qtbot.keyClick(room.windowHandle(), key)
        assert room.mode.key == mode
    assert room.switch.key == "count"
