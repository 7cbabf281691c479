"""Offers under a line: Enter, Tab and a click beside them lead on at once where none of them is chosen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.fields import let_type, make_completer


@pytest.fixture
def lines(qtbot: QtBot) -> Iterator[tuple[QLineEdit, QLineEdit]]:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = QLineEdit(), QLineEdit()
    layout = QVBoxLayout(window)
    layout.addWidget(first)
    layout.addWidget(second)
    make_completer(("Bangkok", "Bandung"), first)
    window.show()
    window.activateWindow()
    first.setFocus()
    yield first, second
    window.close()


def test_tab_leads_on_where_no_offer_is_chosen(lines: tuple[QLineEdit, QLineEdit], qtbot: QtBot) -> None:
    first, second = lines
    qtbot.keyClicks(first, "Ban")
    popup = first.completer().popup()
    assert popup.isVisible()
    qtbot.keyClick(popup, Qt.Key.Key_Tab)
    assert not popup.isVisible()
    assert second.hasFocus()
    assert first.text() == "Ban"


def test_enter_is_heard_by_the_line(lines: tuple[QLineEdit, QLineEdit], qtbot: QtBot) -> None:
    first, _ = lines
    qtbot.keyClicks(first, "Ban")
    with qtbot.waitSignal(first.returnPressed, timeout=1_000):
        qtbot.keyClick(first.completer().popup(), Qt.Key.Key_Return)
    assert first.text() == "Ban"


def test_an_offer_that_is_chosen_is_taken(lines: tuple[QLineEdit, QLineEdit], qtbot: QtBot) -> None:
    first, _ = lines
    qtbot.keyClicks(first, "Ban")
    popup = first.completer().popup()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert first.text() == "Bangkok"


@pytest.mark.parametrize("boxed", [False, True])
@pytest.mark.parametrize("pressed", [False, True])
def test_a_click_beside_the_offers_lands_where_it_was_made(qtbot: QtBot, boxed: bool, pressed: bool) -> None:
    window, other, button, presses = QWidget(), QLineEdit(), QPushButton("Close"), list[bool]()
    field = QComboBox() if boxed else QLineEdit()
    if isinstance(field, QComboBox):
        line = let_type(field)
        field.addItems(["", "Bangkok", "Bandung"])
    else:
        line = field
        make_completer(("Bangkok", "Bandung"), line)
    qtbot.addWidget(window)
    button.clicked.connect(lambda: presses.append(True))
    column = QVBoxLayout(window)
    for one in (other, button, field):
        column.addWidget(one)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.keyClicks(field, "Ban")
    assert line.completer().popup().isVisible()
    goal = (button if pressed else other).geometry().center()
    qtbot.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=goal)
    qtbot.keyClicks(QApplication.focusWidget(), "1999")
    assert not line.completer().popup().isVisible()
    assert (line.text(), other.text(), presses) == ("Ban", "" if pressed else "1999", [True] * pressed)


def test_every_line_with_offers_is_of_this_kind() -> None:
    made = ("QCompleter(", "setEditable(True)")
    found = {path.name for path in Path("ui").rglob("*.py") if any(one in path.read_text("utf-8") for one in made)}
    assert found == {"fields.py"}
