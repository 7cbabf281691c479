"""The palette: ranks, what was used last, where an action belongs and its keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from tests.ui.helpers import settle
from ui.core.preferences import Preferences
from ui.models.found import DetailRole, KeysRole
from ui.shell.command_palette import CommandBar, CommandModel, rank_name
from ui.shell.main_window import Window


@pytest.mark.parametrize(
    ("name", "typed", "expected"),
    [
        ("Publish plan", "pub", 0),
        ("Publish plan", "plan pub", 1),
        ("Publish plan", "pp", 2),
        ("Publish the plan", "pp", 3),
        ("Publish plan", "lish", 4),
        ("Add a person", "people", 4),  # by its room
        ("Publish plan", "pq", None),
        ("Éditer la personne", "edit", 0),
    ],
)
def test_ranks(name: str, typed: str, expected: int | None) -> None:
    assert rank_name(name, "People", typed) == expected


@pytest.fixture
def bar(window: Window, sample: Operation) -> CommandBar:
    window.show_operation(sample)
    assert window.context is not None
    settle(window.context)
    bar = window.findChild(CommandBar)
    assert isinstance(bar, CommandBar)
    window.registry["view.command"].trigger()
    return bar


def titles(bar: CommandBar) -> list[str]:
    return [str(bar.model.index(row, 0).data()) for row in range(bar.model.rowCount())]


def test_a_row_says_where_it_belongs_and_its_keys(bar: CommandBar) -> None:
    rows = {str(bar.model.index(row, 0).data()): bar.model.index(row, 0) for row in range(bar.model.rowCount())}
    index = rows["Find"]
    assert index.data(DetailRole) == "Edit"
    assert index.data(KeysRole) == "Ctrl+F"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Find, Edit, Ctrl+F"
    assert "Commands…" not in rows


def test_what_was_used_last_stands_first_and_is_remembered(
    window: Window, qtbot: QtBot, bar: CommandBar, preferences: Preferences
) -> None:
    qtbot.keyClicks(bar.field, "go chan")
    assert titles(bar) == ["Go to Changes"]
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert window.workspace.room.key == "changes"
    assert not bar.isVisible()
    window.registry["view.command"].trigger()
    assert titles(bar)[:2] == ["Recently used", "Go to Changes"]
    assert bar.list.currentIndex().row() == 1
    again = CommandModel(window.registry, Preferences(Path(preferences._settings.fileName())), lambda entry: "")
    assert again.recent == ["go.changes"]


def test_what_cannot_be_done_now_is_not_offered(window: Window, qtbot: QtBot, bar: CommandBar) -> None:
    assert "Find on this page" not in titles(bar)
    qtbot.keyClicks(bar.field, "qwertz")
    assert titles(bar) == []
    assert "Ctrl+F" in bar.foot.text()
