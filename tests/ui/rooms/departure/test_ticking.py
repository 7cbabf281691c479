"""Ticking who is here on the table of passengers: a box for each person, at the chosen point."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.counting.leg_counting import read_status
from tests.ui.helpers import settle
from tests.ui.rooms.departure.page import BUSY, show_page  # noqa: F401 - fixture
from tests.ui.test_access import nameless
from ui.rooms.departure.room import DepartureRoom


def here(operation: Operation, seq: int) -> int:
    return next(one.present for one in read_status(operation.db, BUSY).points if one.point.seq == seq)


def test_a_box_for_each_person_at_the_chosen_point(room: DepartureRoom, planned: Operation, qtbot: QtBot) -> None:
    card = room.passengers
    card.ticks.begin.click()
    settle(room.context)
    assert card.ticks.point.currentText() == "Gate"
    undo = planned.next_undo
    table = card.table
    table.selectRow(0)
    assert not room.panel.isVisibleTo(room)  # who ticks looks at boxes
    qtbot.keyClick(table, Qt.Key.Key_Space)
    box = table.visualRect(table.lazy.index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box))
    assert here(planned, 5) == 2
    assert card.ticks.figures.text().startswith("2 of ")
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert here(planned, 5) == 1
    assert planned.next_undo == undo  # counting is never what Ctrl+Z takes back
    card.ticks.point.setCurrentIndex(0)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert here(planned, 1) == len(table.source.all)
    assert nameless(card) == []
    card.ticks.end.click()
    assert not table.ticks


def test_a_file_that_is_only_read_has_no_boxes(
    room: DepartureRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(room.context), "read_only", property(lambda self: True))
    room.reload_content(None)
    settle(room.context)
    assert not room.passengers.ticks.isVisibleTo(room)
