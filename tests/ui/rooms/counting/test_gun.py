"""A scanner gun by made key events: whatever has the keyboard, on French and German keys, and what is no scan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.systems import WINDOWS
from ui.rooms.counting.gun import ScannerGun
from ui.rooms.counting.gun_keys import X11, Burst, GunCode, us_sign

US = {"P": 25, "0": 11, "9": 10, "2": 3}
"""Positions as the kernel of Linux counts them."""
OF_THE_SYSTEM = 0 if WINDOWS else X11
FRENCH = {"P": "P", "0": "à", "9": "ç", "2": "é"}


@dataclass
class Desk:
    """A window with one widget of each kind, a gun, and what it told."""

    top: QWidget
    line: QLineEdit
    button: QPushButton
    combo: QComboBox
    spin: QSpinBox
    text: QPlainTextEdit
    table: QTableWidget
    scans: list[GunCode] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    presses: list[str] = field(default_factory=list)
    at: int = 1_000

    def key(self, key: int, text: str, position: int, wait: int, *, shift: bool = False) -> None:
        """A press and a release, that many milliseconds after the one before."""
        self.at += wait
        mods = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        code = position + OF_THE_SYSTEM if position else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, mods, code, 0, 0, text)
            event.setTimestamp(self.at)
            QApplication.sendEvent(self.top.windowHandle(), event)

    def shoot(self, signs: str = "P00092", layout: dict[str, str] | None = None, wait: int = 8) -> None:
        for place, sign in enumerate(signs):
            text = (layout or {}).get(sign, sign)
            self.key(ord(sign), text, US[sign], wait if place else 500, shift=sign.isupper())
        self.key(Qt.Key.Key_Return, "\r", 28, wait)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    top = QWidget()
    qtbot.addWidget(top)
    made = Desk(top, QLineEdit(), QPushButton("Close"), QComboBox(), QSpinBox(), QPlainTextEdit(), QTableWidget(9, 1))
    made.combo.addItems(["In hospital", "P is first", "0 is first"])
    made.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.spin.setMaximum(9_999)
    made.button.clicked.connect(lambda: made.presses.append("Close"))
    made.button.setAutoDefault(True)
    column = QVBoxLayout(top)
    for one in (made.line, made.button, made.combo, made.spin, made.text, made.table):
        column.addWidget(one)

    def pressed(event: QKeyEvent) -> bool:
        made.others.append(event.key())
        return False

    gun = ScannerGun(pressed)
    gun.scanned.connect(made.scans.append)
    top.show()
    top.activateWindow()
    qtbot.waitExposed(top)
    gun.start()
    yield made
    gun.stop()


@pytest.mark.parametrize("name", ["line", "button", "combo", "spin", "text", "table"])
def test_a_scan_comes_whatever_has_the_keyboard_and_leaves_it_as_it_was(desk: Desk, name: str) -> None:
    desk.line.setText("half a word")
    desk.line.setCursorPosition(4)
    desk.line.setSelection(0, 4)
    desk.spin.setValue(36)
    desk.text.setPlainText("a reason")
    desk.table.setCurrentCell(5, 0)
    widget = getattr(desk, name)
    widget.setFocus()
    desk.shoot(layout=FRENCH)
    assert [one.by_position for one in desk.scans] == ["P00092"]
    assert desk.scans[0].as_typed == "Pàààçé"
    assert (desk.line.text(), desk.spin.value(), desk.text.toPlainText()) == ("half a word", 36, "a reason")
    assert (desk.combo.currentIndex(), desk.table.currentRow(), desk.presses) == (0, 5, [])
    assert QApplication.focusWidget() is widget
    if name == "line":
        assert desk.line.selectedText() == "half"


def test_it_works_while_nothing_has_the_keyboard(desk: Desk) -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    desk.shoot()
    assert [one.by_position for one in desk.scans] == ["P00092"]


def test_a_list_that_is_open_is_closed_by_a_scan_and_keeps_its_choice(desk: Desk) -> None:
    desk.combo.setFocus()
    desk.combo.showPopup()
    desk.shoot("00092P")
    assert len(desk.scans) == 1
    assert QApplication.activePopupWidget() is None
    assert desk.combo.currentIndex() == 0


def test_slow_typing_is_no_scan_and_the_button_is_pressed(desk: Desk) -> None:
    desk.line.setFocus()
    desk.shoot(wait=45)
    assert desk.scans == []
    assert desk.line.text() == "P00092"
    desk.button.setFocus()
    desk.key(Qt.Key.Key_Return, "\r", 28, 200)
    assert desk.presses == ["Close"]


def test_three_signs_are_no_scan_and_two_scans_are_two(desk: Desk) -> None:
    desk.line.setFocus()
    desk.shoot("092")
    assert desk.scans == []
    assert desk.line.text() == "092"
    desk.line.clear()
    desk.shoot("0092")
    desk.shoot("0099")
    assert [one.by_position for one in desk.scans] == ["0092", "0099"]
    assert desk.line.text() == ""


def test_a_hand_and_then_a_gun_keep_what_the_hand_typed(desk: Desk) -> None:
    desk.line.setFocus()
    desk.key(ord("9"), "9", 10, 300)
    desk.shoot()
    assert len(desk.scans) == 1
    assert desk.line.text() == "9"


def test_where_nobody_tells_positions_the_text_holds(desk: Desk) -> None:
    desk.line.setFocus()
    for place, sign in enumerate("P00092"):
        desk.key(ord(sign), sign, 0, 5 if place else 500)
    desk.key(Qt.Key.Key_Enter, "\r", 0, 5)
    assert [one.readings for one in desk.scans] == [("P00092",)]


def test_keys_that_are_no_signs_are_told_once_and_chords_are_no_scan(desk: Desk) -> None:
    desk.button.setFocus()
    desk.key(Qt.Key.Key_F2, "", 60, 100)
    desk.key(Qt.Key.Key_Delete, "\x7f", 111, 100)
    assert desk.others == [Qt.Key.Key_F2, Qt.Key.Key_Delete]
    assert desk.scans == []


def test_positions_are_read_as_on_a_us_keyboard() -> None:
    assert us_sign(25 + X11, shift=True, platform="linux") == "P"
    assert us_sign(25, shift=False, platform="win32") == "p"
    assert us_sign(11 + X11, shift=False, platform="linux") == "0"
    assert us_sign(11 + X11, shift=True, platform="linux") == ")"
    assert us_sign(53 + X11, shift=False, platform="linux") == "/"
    assert us_sign(25, shift=False, platform="darwin") == ""
    assert us_sign(0, shift=False, platform="linux") == ""
    assert us_sign(999, shift=False, platform="linux") == ""


def test_a_burst_ends_where_a_key_comes_late() -> None:
    burst = Burst()
    for at, sign in enumerate("P000"):
        burst.add(sign, sign, at * 39)
    assert burst.end(3 * 39 + 40) is None
    for at, sign in enumerate("P000"):
        burst.add(sign, sign, at * 39)
    assert burst.end(3 * 39 + 39) == GunCode("P000", "P000")
    for at, sign in enumerate("P0009"):
        burst.add(sign, sign, at * 40)
    assert len(burst) == 1


def test_a_list_that_is_open_is_not_chosen_from(desk: Desk) -> None:
    chosen: list[str] = []
    for box in (desk.combo, QComboBox(desk.top)):
        box.clear()
        box.addItems(["In hospital", "P is first", "0 is first"])
        box.textActivated.connect(chosen.append)
    box.setEditable(True)
    box.setEditText("In custody")
    box.show()
    for one, shown in ((desk.combo, "In hospital"), (box, "In custody")):
        one.setFocus()
        one.showPopup()
        desk.shoot()
        assert (one.currentText(), one.view().isVisible()) == (shown, False)
        desk.shoot()  # and with the list shut
        assert one.currentText() == shown
    assert chosen == []
    assert [scan.by_position for scan in desk.scans] == ["P00092"] * 4
