"""An officer may be quicker than the rooms are made: an action that is asked for makes its room first."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.guide.chapters import room_actions
from ui.rooms.registry import door_of
from ui.shell.main_window import Window


def actions_by_room() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for id in room_actions():
        door = door_of(id)
        assert door is not None
        found.setdefault(door.key, []).append(id)
    return found


@pytest.mark.parametrize(("key", "ids"), actions_by_room().items(), ids=lambda one: one if isinstance(one, str) else "")
def test_an_action_makes_its_room_and_is_done(
    window: Window, operation: Operation, key: str, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of each room makes it; those that come after it are done from Home."""
    for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *args, **named: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args, **named: "")
    window.show_operation(operation)
    workspace, context = window.workspace, window.context
    assert workspace is not None
    assert context is not None
    assert [*workspace.rooms.made] == ["home"]
    for id in ids:
        window.show_work()
        workspace.show_room("home")
        context.go(id)
        assert key in workspace.rooms.made
        settle(context)
        enabled = context.actions[id].isEnabled()
        assert workspace.room.key == (key if enabled else "home") or window.shown_page() != "rooms", id


def test_an_unknown_action_is_a_fault_of_ours(window: Window, operation: Operation) -> None:
    window.show_operation(operation)
    with pytest.raises(KeyError):
        window.registry.do("people.nonsense")


def test_no_room_is_made_once_the_file_is_closed(window: Window, operation: Operation) -> None:
    window.show_operation(operation)
    window.close_operation()
    with pytest.raises(KeyError):
        window.registry.do("plan.run")
