"""An officer may be quicker than the rooms are made: an action that is asked for makes its room first."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QFileDialog

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.guide.chapters import room_actions
from ui.rooms.registry import door_of
from ui.shell.main_window import Window


@pytest.mark.parametrize("id", room_actions())
def test_an_action_makes_its_room_and_is_done(
    window: Window, operation: Operation, id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("getOpenFileName", "getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, name, lambda *args, **named: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args, **named: "")
    window.show_operation(operation)
    door, workspace, context = door_of(id), window.workspace, window.context
    assert door is not None
    assert workspace is not None
    assert context is not None
    assert [*workspace.rooms.made] == ["home"]

    context.go(id)

    assert door.key in workspace.rooms.made
    settle(context)
    enabled = context.actions[id].isEnabled()
    assert workspace.room.key == (door.key if enabled else "home") or window.shown_page() != "rooms"


def test_an_unknown_action_is_a_fault_of_ours(window: Window, operation: Operation) -> None:
    window.show_operation(operation)
    with pytest.raises(KeyError):
        window.registry.do("people.nonsense")


def test_no_room_is_made_once_the_file_is_closed(window: Window, operation: Operation) -> None:
    window.show_operation(operation)
    window.close_operation()
    with pytest.raises(KeyError):
        window.registry.do("plan.run")
