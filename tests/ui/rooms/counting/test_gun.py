"""A scanner gun by made key events, whose moments are said: whatever has the keyboard, whatever its end, and what is no scan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.systems import WINDOWS
from ui.rooms.counting.gun import X11, Burst, GunCode, ScannerGun, us_sign
from ui.rooms.counting.room_keys import RoomKeys
from ui.widgets.fields import Combo, let_type
from ui.widgets.secret import Secret

US = {"P": 25, "0": 11, "9": 10, "2": 3, "h": 35, "o": 24, "s": 31, "t": 20}
"""Positions as the kernel of Linux counts them."""
OF_THE_SYSTEM = 0 if WINDOWS else X11
FRENCH = {"P": "P", "0": "à", "9": "ç", "2": "é"}
THAI = {"P": "ญ", "0": "จ", "9": "ต", "2": "/"}
CODE = re.compile("P?00092P?").fullmatch
NONE, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)
RETURN, TAB, FEED = (
    (Qt.Key.Key_Return, "\r", 28, NONE),
    (Qt.Key.Key_Tab, "\t", 15, NONE),
    (Qt.Key.Key_J, "\n", 36, CONTROL),
)
ENDS = {"CR": (RETURN,), "LF": (FEED,), "Tab": (TAB,), "CR LF": (RETURN, FEED)}


@dataclass
class Desk:
    """A window with one widget of each kind, a gun, and what it told."""

    top: QWidget
    line: QLineEdit
    number: QLineEdit
    button: QPushButton
    combo: QComboBox
    spin: QSpinBox
    why: QComboBox
    table: QTableWidget
    scans: list[GunCode] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    presses: list[str] = field(default_factory=list)
    at: int = 1_000

    def key(self, key: int, text: str, position: int, wait: int, mods: Qt.KeyboardModifier = NONE) -> None:
        """A press and a release, that many milliseconds after the one before."""
        self.at += wait
        code = position + OF_THE_SYSTEM if position else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, mods, code, 0, 0, text)
            event.setTimestamp(self.at)
            QApplication.sendEvent(self.top.windowHandle(), event)

    def shoot(
        self, signs: str = "P00092", layout: dict[str, str] | None = None, wait: int = 8, end: str = "CR"
    ) -> None:
        for place, sign in enumerate(signs):
            text = (layout or {}).get(sign, sign)
            self.key(ord(sign), text, US[sign], wait if place else 500, SHIFT if sign.isupper() else NONE)
        for key, text, position, mods in ENDS[end] if end else ():
            self.key(key, text, position, wait, mods)


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    top = QWidget()
    qtbot.addWidget(top)
    made = Desk(
        top,
        QLineEdit(),
        QLineEdit(),
        QPushButton("Close"),
        Combo("Which"),
        QSpinBox(),
        Combo("Why"),
        QTableWidget(9, 1),
    )
    made.combo.addItems(["In hospital", "P is first", "0 is first"])
    made.why.addItems(["In hospital", "Taken home", "Passport lost"])
    let_type(made.why)
    made.why.setCurrentIndex(-1)
    made.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    made.spin.setMaximum(9_999)
    made.button.clicked.connect(lambda: made.presses.append("Close"))
    made.button.setAutoDefault(True)
    column = QVBoxLayout(top)
    for one in (made.line, made.number, made.button, made.combo, made.spin, made.why, made.table):
        column.addWidget(one)

    def pressed(event: QKeyEvent) -> bool:
        made.others.append(event.key())
        return False

    gun = ScannerGun(pressed, lambda text: bool(CODE(text)), fields=[made.number])
    gun.scanned.connect(made.scans.append)
    top.show()
    top.activateWindow()
    qtbot.waitExposed(top)
    gun.start(top)
    yield made
    gun.stop()


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("name", ["line", "number", "button", "combo", "spin", "why", "table"])
def test_a_scan_comes_whatever_has_the_keyboard_and_leaves_it_as_it_was(desk: Desk, name: str, end: str) -> None:
    desk.line.setText("half a word")
    desk.line.setCursorPosition(4)
    desk.line.setSelection(0, 4)
    desk.spin.setValue(36)
    desk.why.setEditText("a reason")
    desk.table.setCurrentCell(5, 0)
    widget = getattr(desk, name)
    widget.setFocus()
    for layout in (FRENCH, THAI):
        desk.shoot(layout=layout, end=end)
        assert desk.scans.pop() == GunCode("P00092", "".join(map(layout.get, "P00092")))
        assert desk.scans == []
        assert (desk.line.text(), desk.spin.value(), desk.why.currentText()) == ("half a word", 36, "a reason")
        assert (desk.combo.currentIndex(), desk.table.currentRow(), desk.presses) == (0, 5, [])
        assert (desk.number.text(), QApplication.focusWidget()) == ("", widget)
    if name == "line":
        assert desk.line.selectedText() == "half"


@pytest.mark.parametrize("wait", [8, 40, 120, 220])
@pytest.mark.parametrize("name", ["line", "number", "why"])
def test_what_is_typed_stands_whole_however_fast_and_with_its_list_open(desk: Desk, name: str, wait: int) -> None:
    field = getattr(desk, name)
    field.setFocus()
    desk.shoot("ho", wait=wait, end="")
    assert (QApplication.activePopupWidget() is not None) == (name == "why")
    for sign in "sts":
        desk.key(ord(sign), sign, US[sign], wait)
    desk.key(*TAB[:3], wait)
    assert field.currentText() == "hosts" if name == "why" else field.text() == "hosts"
    assert (desk.scans, field.hasFocus()) == ([], False)


def test_a_letter_chooses_in_a_box_that_has_the_keyboard(desk: Desk) -> None:
    desk.combo.setFocus()
    desk.shoot("P", end="")
    assert (desk.combo.currentText(), desk.number.text()) == ("P is first", "")


def test_letters_go_into_the_number_only_where_no_field_has_the_keyboard(desk: Desk) -> None:
    keys = RoomKeys(list, str, str, desk.number, bool)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_H, NONE, "h")
    for one in (desk.line, desk.combo, desk.spin, desk.why):
        one.setFocus()
        assert not keys.press(event)
    desk.button.setFocus()
    assert keys.press(event)
    assert desk.number.text() == "h"


def test_it_works_while_nothing_has_the_keyboard(desk: Desk) -> None:
    focus = QApplication.focusWidget()
    if focus is not None:
        focus.clearFocus()
    desk.shoot()
    assert [one.by_position for one in desk.scans] == ["P00092"]


def test_slow_typing_is_no_scan_and_the_button_is_pressed(desk: Desk) -> None:
    desk.line.setFocus()
    desk.shoot(wait=45)
    assert desk.scans == []
    assert desk.line.text() == "P00092"
    desk.button.setFocus()
    desk.key(Qt.Key.Key_Return, "\r", 28, 200)
    assert desk.presses == ["Close"]


def test_three_signs_are_no_scan_and_two_scans_are_two(desk: Desk) -> None:
    desk.number.setFocus()
    desk.shoot("092")
    assert (desk.scans, desk.number.text()) == ([], "092")
    desk.number.clear()
    desk.shoot("0092", end="CR LF")
    desk.shoot("0099")
    assert [one.by_position for one in desk.scans] == ["0092", "0099"]
    assert desk.number.text() == ""


@pytest.mark.parametrize("what", ["secret", "shown", "click", "composed", "no moment", "another field"])
def test_what_is_no_guns_is_left_alone(desk: Desk, what: str, qtbot: QtBot) -> None:
    """A passphrase, seen or not; keys with a click or an input method between, or without a moment; another's code in a reason."""
    desk.line.setFocus()
    if what in ("secret", "shown"):
        field = Secret("Passphrase")
        desk.top.layout().addWidget(field)
        field.show()
        field.setFocus()
        field.setEchoMode(QLineEdit.EchoMode.Normal if what == "shown" else QLineEdit.EchoMode.Password)
        desk.shoot()
        assert (field.text(), desk.others) == ("P00092", [])
    elif what == "another field":
        desk.shoot("20990909", end="Tab")
        assert (desk.line.text(), desk.number.hasFocus()) == ("20990909", True)
    else:
        desk.shoot("P00", end="")
        if what == "click":
            qtbot.mouseClick(desk.top.windowHandle(), Qt.MouseButton.LeftButton, pos=desk.line.geometry().center())
        elif what == "composed":
            event = QInputMethodEvent("", [])
            event.setCommitString("é")
            QApplication.sendEvent(desk.line, event)
        else:
            desk.at = -8
            desk.key(Qt.Key.Key_0, "0", US["0"], 8)
            desk.at = 1_540
        for sign in "092":
            desk.key(ord(sign), sign, US[sign], 8)
        desk.key(*RETURN[:3], 8)
        assert desk.line.text().startswith("P00")
    assert desk.scans == []


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
    assert len(burst.by_position) == 1


def test_no_scan_chooses_from_a_list_that_is_open(desk: Desk) -> None:
    chosen: list[str] = []
    desk.why.setEditText("In custody")
    for one, shown in ((desk.combo, "In hospital"), (desk.why, "In custody")):
        one.textActivated.connect(chosen.append)
        for signs in ("P00092", "00092P"):
            one.setFocus()
            one.showPopup()
            desk.shoot(signs)
            assert (one.currentText(), QApplication.activePopupWidget()) == (shown, None)
    assert chosen == []
    assert [scan.by_position for scan in desk.scans] == ["P00092", "00092P"] * 2
