"""The overview: figures that add up, each of which opens the people behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from repatriate.app.commands.papers import AddHold
from repatriate.app.operation import Operation
from repatriate.model.entities import HoldKind
from tests.ui.helpers import room_of
from ui.rooms.overview import Clickable, OverviewRoom
from ui.rooms.people import PeopleRoom
from ui.window import Window


def test_figures_open_the_people_behind_them(window: Window, sample: Operation, qtbot: QtBot) -> None:
    window.show_operation(sample)
    room = room_of(window, OverviewRoom)
    assert window.workspace is not None
    assert room.figures["registered"].number.text() == "1,048"
    assert room.figures["placed"].under.text() == "no plan yet"
    waiting = int(room.figures["documented"].under.text().split()[0])
    qtbot.mouseClick(room.figures["documented"], Qt.MouseButton.LeftButton)
    people = window.workspace.room
    assert isinstance(people, PeopleRoom)
    assert people.model.rowCount() == waiting
    window.workspace.show_room("overview")
    rows = room.waiting.rows.findChildren(Clickable)
    assert rows
    name, count = rows[0].accessibleName().split(": ")
    qtbot.keyClick(rows[0], Qt.Key.Key_Return)
    assert people.model.rowCount() == int(count.split()[0].replace(",", "")), name


def test_figures_follow_a_change(window: Window, sample: Operation) -> None:
    window.show_operation(sample)
    room = room_of(window, OverviewRoom)
    before = int(room.figures["cleared"].number.text().replace(",", ""))
    sample.run(AddHold(("P00001",), HoldKind.POLICE))
    assert int(room.figures["cleared"].number.text().replace(",", "")) == before - 1
    bars = room.departures.rows.findChildren(QProgressBar)
    assert all(bar.accessibleName() for bar in bars)


def test_an_empty_operation_says_how_to_begin(window: Window, operation: Operation) -> None:
    window.show_operation(operation)
    room = room_of(window, OverviewRoom)
    assert room.body.currentIndex() != 0
