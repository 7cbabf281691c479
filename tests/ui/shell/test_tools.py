"""Tools: sheets that close to where the officer was; pages lead back; an action is done by its id."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.rooms.registry import PLACES, ROOMS
from ui.shell.main_window import Window

SHEETS = [door.key for door in ROOMS if door.sheet]


@pytest.fixture
def shown(window: Window, sample: Operation) -> Window:
    window.show_operation(sample)
    settle(window.context)
    return window


def test_tools_lists_every_sheet_in_order(shown: Window) -> None:
    titles = [action.text() for action in shown.menuBar().actions()]
    assert titles == ["&File", "&Edit", "&View", "&Tools", "&Help"]
    tools = shown.menuBar().actions()[3].menu()
    assert [action.objectName() for action in tools.actions()] == [f"go.{key}" for key in SHEETS]


def test_a_sheet_is_made_when_it_is_asked_for(shown: Window) -> None:
    made = shown.workspace.rooms.made
    assert not set(SHEETS) & set(made)
    shown.registry[f"go.{SHEETS[-1]}"].trigger()
    assert SHEETS[-1] in made


@pytest.mark.parametrize("by", ["escape", "cross"])
def test_a_sheet_closes_to_where_the_officer_was(shown: Window, by: str) -> None:
    workspace = shown.workspace
    workspace.show_room("people")
    search = workspace.room.header.search
    search.setFocus()
    shown.registry["go.verify"].trigger()
    assert workspace.room.key == "verify"
    assert workspace.sidebar._buttons["people"].isChecked()
    if by == "escape":
        QTest.keyClick(workspace.room, Qt.Key.Key_Escape)
    else:
        next(one for one in workspace.room.header.findChildren(QToolButton) if "Close" in one.accessibleName()).click()
    assert workspace.room.key == "people"
    assert shown.focusWidget() is search


def test_back_leads_to_where_the_officer_was_and_never_in_a_circle(shown: Window) -> None:
    workspace = shown.workspace
    for key in ("home", "import", "verify", "import"):
        workspace.show_room(key)
    workspace.room.header.left.emit()
    assert workspace.room.key == "home"
    workspace._came_from.clear()
    workspace.show_room("import")
    workspace._came_from.clear()
    workspace.room.header.left.emit()
    assert workspace.room.key == "people", "the place it belongs to"


def test_ctrl_and_a_number_lead_to_the_five_places(shown: Window) -> None:
    assert [door.key for door in PLACES] == ["home", "people", "plan", "departures", "papers"]
    for number, door in enumerate(PLACES, start=1):
        assert shown.registry[f"go.{door.key}"].shortcut().toString() == f"Ctrl+{number}"


def test_an_action_is_done_by_its_id(shown: Window, qtbot: QtBot) -> None:
    shown.context.go("file.backups")
    assert shown.shown_page() == "backups"
    with qtbot.captureExceptions() as faults:  # an id that nothing has is a fault of ours: told, and nothing moves
        shown.context.go("no.such")
    assert [kind for kind, _, _ in faults] == [KeyError]
    assert shown.shown_page() == "backups"


def test_a_look_at_every_place_leaves_nothing_unsaved(shown: Window) -> None:
    """A form that was only opened never keeps the file from being locked."""
    for door in ROOMS:
        shown.workspace.show_room(door.key)
        settle(shown.context)
    assert shown.unsaved() is None
    shown.lock()
    assert shown.context is None
