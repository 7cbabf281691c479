"""The room for manifests as its tests use it: shown on the busiest departure of the planned sample."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import Assign, Publish
from tests.ui.helpers import Show, idle, in_panel, settle
from ui.rooms.manifests.manifest_panel import ManifestPanel
from ui.rooms.manifests.room import ManifestsRoom

BUSY = "VN5650-18"


@pytest.fixture(name="room")
def show_manifests(show: Show[ManifestsRoom], planned: Operation) -> Iterator[ManifestsRoom]:
    made = show(ManifestsRoom, planned)
    made.select(BUSY)
    settle(made.context)
    yield made
    made.context.close()


def sheet_of(room: ManifestsRoom) -> ManifestPanel:
    return in_panel(room, ManifestPanel)


def choose(room: ManifestsRoom, name: str) -> None:
    """A recipient, as a click on the row does."""
    choices = room.desk.choices
    choices.setCurrentRow(choices.keys.index(name))
    settle(room.context)


def aim(room: ManifestsRoom, path: Path, *formats: str) -> None:
    """Fill in where it goes, as a hand does."""
    box = sheet_of(room).box
    for suffix, chip in box.formats.items():
        chip.setChecked(suffix in (formats or (path.suffix,)))
    box.file.line.setText(str(path))


def export(room: ManifestsRoom, qtbot: QtBot, path: Path, *formats: str) -> None:
    aim(room, path, *formats)
    go(room, qtbot)


def go(room: ManifestsRoom, qtbot: QtBot) -> None:
    """Press the main button, and wait for what comes of it."""
    room.main_button.click()
    idle(qtbot, room.context)


def take_one_off(operation: Operation, code: str = BUSY) -> str:
    """Somebody loses the seat on a departure, and that is published."""
    board = Board.of(operation.db, operation.today())
    ref = next(card.head for card in board.cards(operation.db, code) if card.size == 1)
    operation.run(Assign((ref,), ()))
    operation.run(Publish())
    return ref
