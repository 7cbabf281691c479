"""The line at the foot: long messages give way, and a screen reader hears them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui.core.context import Message
from ui.widgets import status_bar
from ui.widgets.status_bar import StatusBar


@pytest.fixture
def bar(qtbot: QtBot) -> StatusBar:
    made = StatusBar(lambda: None)
    qtbot.addWidget(made)
    made.resize(900, 28)
    made.show()
    return made


def test_a_long_message_gives_way_and_undo_stays(bar: StatusBar) -> None:
    long = "Changed the province of " + ", ".join(f"P{number:05}" for number in range(100))
    bar.show_message(Message(long, undo=True))
    bar.resize(900, 28)
    assert bar.width() == 900
    assert bar.undo.geometry().right() <= 900
    assert bar.message.geometry().right() < bar.undo.geometry().left()
    assert bar.message.toolTip() == long
    bar.show_message(Message("Short"))
    assert not bar.undo.isVisible()


def test_messages_are_announced_and_trouble_at_once(bar: StatusBar, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[tuple[str, bool]] = []

    def announce(thing: QObject, text: str, *, at_once: bool = False) -> None:
        heard.append((text, at_once))

    monkeypatch.setattr(status_bar, "announce_text", announce)
    bar.show_message(Message("Saved"))
    bar.show_message(Message("Refused", tone="trouble"))
    assert heard == [("Saved", False), ("Refused", True)]
