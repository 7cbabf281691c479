"""The page of a departure as its tests use it: shown on the busiest departure of the planned sample."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import Assign, Publish
from tests.ui.helpers import Show, idle, in_panel
from ui.rooms.departure.room import DepartureRoom
from ui.rooms.departure.send_sheet import SendSheet

BUSY = "VN5650-18"


@pytest.fixture(name="room")
def show_page(show: Show[DepartureRoom], planned: Operation) -> DepartureRoom:
    return show(DepartureRoom, planned, BUSY)


def open_sheet(room: DepartureRoom, profile: str) -> SendSheet:
    """As the button of that recipient's line does."""
    room.lists.buttons[profile].click()
    return in_panel(room, SendSheet)


def aim(sheet: SendSheet, path: Path, *formats: str) -> None:
    """Fill in where it goes, as a hand does."""
    for suffix, chip in sheet.box.formats.items():
        chip.setChecked(suffix in (formats or (path.suffix,)))
    sheet.box.file.line.setText(str(path))


def send(room: DepartureRoom, qtbot: QtBot, profile: str, path: Path, *formats: str) -> SendSheet:
    """Send the list of this recipient, and wait for what comes of it."""
    sheet = open_sheet(room, profile)
    aim(sheet, path, *formats)
    sheet.send_button.click()
    idle(qtbot, room.context)
    return sheet


def take_one_off(operation: Operation, code: str = BUSY) -> str:
    """Somebody loses the seat on a departure, and that is confirmed."""
    board = Board.of(operation.db, operation.today())
    ref = next(card.head for card in board.cards(operation.db, code) if card.size == 1)
    operation.run(Assign((ref,), ()))
    operation.run(Publish())
    return ref
