"""Detects a scanner gun, a keyboard that types fast: its input is known by its end, and removed from the field.

Every key first goes to the field with the keyboard, to its open list, or to a choice box. A burst is a gun's under
three conditions: its keys came within `QUICK` of each other, it has `LEAST` characters, and an end follows. An end is
Enter, a line feed, Tab, or two of them. In a text field it must also be one of our codes: a reason or a telephone
number stays, however fast it came. In the number field any code counts: with a digit, without a small letter, blank or
comma. In a text of several lines, where an end is text, nothing is detected.

Afterwards the fields are restored, an open list is closed, the end presses nothing, and `scanned` carries the code. The
key events' timestamps give the speed, never the clock: a busy computer reads keys late. A key without a timestamp,
input of an input method, and keys after a click are a hand's. Passphrase fields are not examined.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.widgets.secret import Secret

# -- Decodes a scanner gun's typing: keys of a US keyboard by their position, and a fast burst with an end. A gun is
# a keyboard. On a laptop with French keys its `P00092` comes as `Pàààçé`; the key positions tell what it read.

QUICK = 40
"""Milliseconds between two keys, below which no hand types."""
LEAST = 4
"""Signs of the shortest code; fewer are never a scan."""
LONGEST = 4096
"""Signs that are kept of one code."""

_ROWS = (
    (2, "1234567890-=", "!@#$%^&*()_+"),
    (16, "qwertyuiop[]", "QWERTYUIOP{}"),
    (30, "asdfghjkl;'`", 'ASDFGHJKL:"~'),
    (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"),
    (57, " ", " "),
)
"""Position of the first key of a row, its signs without and with Shift. Linux and set 1 of Windows count alike up to 57."""
_PLAIN = {first + at: sign for first, plain, _ in _ROWS for at, sign in enumerate(plain)}
_SHIFTED = {first + at: sign for first, _, shifted in _ROWS for at, sign in enumerate(shifted)}
X11 = 8
"""The offset that X11 and Wayland add to the number of a key."""


def us_sign(scan_code: int, *, shift: bool, platform: str = sys.platform) -> str:
    """The sign of the key at this position on a US keyboard; empty where the position says none, or nobody tells it (macOS)."""
    if platform == "darwin" or not scan_code:
        return ""
    position = scan_code if platform == "win32" else scan_code - X11
    return (_SHIFTED if shift else _PLAIN).get(position, "")


@dataclass(frozen=True, slots=True)
class GunCode:
    """A code that a gun read: by the position of its keys, and as the keyboard of this computer spells them."""

    by_position: str
    as_typed: str

    @property
    def readings(self) -> tuple[str, ...]:
        """The likelier one first; a gun that was set to the keyboard of this computer is right in the second."""
        return tuple(dict.fromkeys(one for one in (self.by_position, self.as_typed) if one))


@dataclass(slots=True)
class Burst:
    """Keys that came one after the other, as quickly as only a gun types. Moments are milliseconds of any one clock."""

    by_position: list[str] = field(default_factory=list)
    as_typed: list[str] = field(default_factory=list)
    last: float | None = None
    ended: bool = False

    def goes_on(self, at: float) -> bool:
        """Whether a key at this moment belongs to it."""
        return self.last is not None and 0 <= at - self.last < QUICK

    def touch(self, at: float) -> None:
        """A key without a sign, such as Shift, came at this moment."""
        if self.goes_on(at):
            self.last = at

    def add(self, sign: str, text: str, at: float) -> bool:
        """Take a sign in; gives whether it is the first of a new burst."""
        fresh = self.ended or not self.goes_on(at)
        if fresh:
            self.clear()
        if len(self.by_position) < LONGEST:
            self.by_position.append(sign or text)
            self.as_typed.append(text or sign)
        self.last = at
        return fresh

    def end(self, at: float) -> GunCode | None:
        """An end came: the code, or None where a hand typed."""
        scanned = self.goes_on(at) and len(self.by_position) >= LEAST
        found = GunCode("".join(self.by_position), "".join(self.as_typed)) if scanned else None
        self.clear()
        if scanned:
            self.last, self.ended = at, True
        return found

    def ends_again(self, at: float) -> bool:
        """Whether this is one more sign of the end that was read, as in CR LF."""
        return self.ended and self.goes_on(at)

    def clear(self) -> None:
        self.by_position.clear()
        self.as_typed.clear()
        self.last, self.ended = None, False


# -- gun

_ENDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
_OTHERS = (QEvent.Type.MouseButtonPress, QEvent.Type.InputMethod)
_SHIFT, _CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_KEYPAD, _CHORD = Qt.KeyboardModifier.KeypadModifier, _CONTROL | Qt.KeyboardModifier.MetaModifier
_CODE = re.compile(r"(?=.*[0-9])[^\s,;a-z]+", re.ASCII)
_PAGES = (QPlainTextEdit, QTextEdit)
_TEXT = (QLineEdit, QAbstractSpinBox, *_PAGES)
PutBack = Callable[[], object]


class ScannerGun(QObject):
    """`scanned` tells each GunCode. `pressed` is asked about every other key first: it says whether it took it. `is_ours` says
    whether a text is a code of ours. `claims` says which keys are no shortcuts of the window meanwhile. `fields` are those for
    codes, which may get signs though they have not the keyboard. Events of what may get no keys cost nothing.
    """

    scanned = Signal(object)

    def __init__(
        self,
        pressed: Callable[[QKeyEvent], bool],
        is_ours: Callable[[str], bool],
        claims: Callable[[QKeyEvent], bool] = lambda event: False,
        fields: Sequence[QLineEdit] = (),
    ) -> None:
        super().__init__()
        self._pressed, self._is_ours, self._claims, self._fields = pressed, is_ours, claims, fields
        self._burst = Burst()
        self._put_back: list[PutBack] = []
        self._focus: QWidget | None = None
        self._home: QWindow | None = None
        self._watched: list[QObject] = []
        self._told: tuple[QEvent.Type, int, int] | None = None
        self._held: set[int] = set()
        self._on = False
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        app.focusWindowChanged.connect(self._follow)

    # -- what is watched

    def start(self, home: QWidget) -> None:
        """`home` is a window that is watched whatever has the keyboard."""
        self._home, self._on = home.windowHandle(), True
        self._follow()

    def stop(self) -> None:
        self._on = False
        self._watch_objects([])
        self._forget_keys()

    def _follow(self, *_: object) -> None:
        if not self._on:
            return
        focus = QApplication.focusWidget()
        text = find_text(focus)
        finder = text.completer() if isinstance(text, QLineEdit) else None
        offers = finder and finder.popup()  # it may get a key before it is said to have the keyboard
        self._watch_objects(
            [one for one in (self._home, QGuiApplication.focusWindow(), focus, offers) if one and isValid(one)]
        )

    def _watch_objects(self, wanted: list[QObject]) -> None:
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._watched = wanted
        for one in dict.fromkeys(wanted):
            one.installEventFilter(self)

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _OTHERS:
            self._forget_keys()
        if not isinstance(event, QKeyEvent):
            return False
        if kind is QEvent.Type.ShortcutOverride:
            return self._claim_key(event)
        known, self._told = self._told, (kind, event.key(), event.timestamp())
        if known == self._told and not isinstance(watched, QWindow):
            return False  # it came to the window before
        return self._release_key(event) if kind is QEvent.Type.KeyRelease else self._press_key(event)

    def _claim_key(self, event: QKeyEvent) -> bool:
        """A key of ours, or of a gun, does not do what it does in other places."""
        goes_on = self._burst.goes_on(event.timestamp()) and (_is_end(event) or not event.modifiers() & _CHORD)
        if taken := goes_on or self._claims(event):
            event.accept()
        return taken

    def _release_key(self, event: QKeyEvent) -> bool:
        if held := event.key() in self._held and not event.isAutoRepeat():
            self._held.discard(event.key())
        return held

    def _press_key(self, event: QKeyEvent) -> bool:
        at, secret = event.timestamp(), _is_secret(QApplication.focusWidget())
        if secret or not at or event.isAutoRepeat():
            self._forget_keys()
            return not secret and self._pressed(event)
        if event.key() in _SILENT:
            self._burst.touch(at)
            return False
        if _is_end(event):
            return self._end(event, at)
        text = event.text() if event.text().isprintable() else ""
        mods = event.modifiers()
        sign = "" if mods & _KEYPAD else us_sign(event.nativeScanCode(), shift=bool(mods & _SHIFT))
        if mods & _CHORD or not (text or (sign and not event.text())):
            self._forget_keys()
            return self._pressed(event)
        return self._take_sign(event, sign, text, at)

    def _take_sign(self, event: QKeyEvent, sign: str, text: str, at: float) -> bool:
        focus = QApplication.focusWidget()
        if self._burst.add(sign, text, at):
            self._focus = focus
            self._put_back = [remember_text(one) for one in dict.fromkeys((focus, *self._fields)) if one is not None]
            return self._pressed(event)
        popup = QApplication.activePopupWidget()
        if is_field(focus) if popup is None else not isinstance(popup, QMenu):
            return False
        self._held.add(event.key())  # nothing but a field has use for two signs at once: a blank would press a button
        return True

    def _end(self, event: QKeyEvent, at: float) -> bool:
        if self._burst.ends_again(at):
            self._held.add(event.key())
            return True
        scan, focus = self._burst.end(at), self._focus
        if scan is None or not self._is_scan(scan, focus):
            self._forget_keys()
            return self._pressed(event)
        self._held.add(event.key())
        while popup := QApplication.activePopupWidget():
            popup.close()
        for put_back in self._put_back:
            put_back()
        self._put_back.clear()
        if focus is not None and isValid(focus) and focus is not QApplication.focusWidget() and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scanned.emit(scan)
        return True

    def _is_scan(self, read: GunCode, focus: QWidget | None) -> bool:
        """Whether a burst that began at this widget is a code, or words that belong there."""
        text = find_text(focus) if focus is None or isValid(focus) else None
        if text in self._fields and any(map(_CODE.fullmatch, read.readings)):
            return True
        return text is None or (not isinstance(text, _PAGES) and any(map(self._is_ours, read.readings)))

    def _forget_keys(self) -> None:
        self._burst.clear()
        self._put_back.clear()


def find_text(focus: QWidget | None) -> QWidget | None:
    """The widget that receives typed characters; None if none does."""
    text = focus.lineEdit() if isinstance(focus, QComboBox) else focus
    return text if isinstance(text, _TEXT) and not text.isReadOnly() else None


def is_field(focus: QWidget | None) -> bool:
    """Whether letters belong to this widget: they are written in it, or choose in it."""
    return isinstance(focus, QComboBox) or find_text(focus) is not None


def _is_secret(focus: QWidget | None) -> bool:
    return isinstance(focus, QLineEdit) and (isinstance(focus, Secret) or focus.echoMode() != focus.EchoMode.Normal)


def _is_end(event: QKeyEvent) -> bool:
    """Enter, Tab, or a line feed, which some guns type as Ctrl+J."""
    feed = event.modifiers() == _CONTROL and us_sign(event.nativeScanCode(), shift=False) == "j"
    return feed or event.key() in _ENDS or event.text() == "\n"


def remember_text(widget: QWidget) -> PutBack:
    """A function that restores the widget to its present state after typing."""
    text, steps = find_text(widget), list[PutBack]()
    line = text.findChild(QLineEdit) if isinstance(text, QAbstractSpinBox) else text
    if isinstance(widget, QComboBox):
        steps.append(partial(_choose_item, widget, widget.currentIndex()))
    if isinstance(line, QLineEdit):
        marked = line.selectionStart(), line.selectionLength()
        steps.append(partial(_write_line, line, line.text(), line.cursorPosition(), marked))
    if isinstance(widget, QAbstractItemView) and (rows := widget.selectionModel()) is not None:
        steps.append(partial(_select_rows, rows, rows.currentIndex(), QItemSelection(rows.selection())))
    return lambda: [step() for step in steps if isValid(widget)]


def _choose_item(box: QComboBox, index: int) -> None:
    if box.currentIndex() != index:
        box.setCurrentIndex(index)
        box.activated.emit(index)  # as the wrong one was


def _write_line(line: QLineEdit, text: str, cursor: int, marked: tuple[int, int]) -> None:
    if line.text() != text:
        line.setText(text)
    line.setCursorPosition(cursor)
    if marked[1]:
        line.setSelection(*marked)


def _select_rows(rows: QItemSelectionModel, current: QModelIndex, selected: QItemSelection) -> None:
    rows.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
    rows.select(selected, QItemSelectionModel.SelectionFlag.ClearAndSelect)
