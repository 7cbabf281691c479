"""A scanner gun works whatever has the keyboard: its burst of keys is taken out of the stream and comes as one code.

What leaked into a field before the burst was known for one is put back. The Enter behind it presses no button.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from ui.rooms.counting.gun_keys import Burst, us_sign

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SILENT = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock)
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
_TEXT = (QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox)
PutBack = Callable[[], object]


class ScannerGun(QObject):
    """`scanned` tells each GunCode. `pressed` is asked about every other key first: it says whether it took it. `claims` says
    which keys are no shortcuts of the window meanwhile.

    It watches the window that has the keyboard, and in it the widget that has it: events of all others cost nothing.
    `fields` are those that may get signs though they have not the keyboard.
    """

    scanned = Signal(object)

    def __init__(
        self,
        pressed: Callable[[QKeyEvent], bool],
        claims: Callable[[QKeyEvent], bool] = lambda event: False,
        fields: Sequence[QLineEdit] = (),
    ) -> None:
        super().__init__()
        self._pressed = pressed
        self._claims = claims
        self._fields = fields
        self._burst = Burst()
        self._put_back: list[PutBack] = []
        self._focus: QWidget | None = None
        self._home: QWidget | None = None
        self._watched: list[QObject] = []
        self._told: tuple[QEvent.Type, int, int] | None = None
        self._held: set[int] = set()
        self._on = False

    # -- what is watched

    def start(self, home: QWidget | None = None) -> None:
        """`home` is a window that is watched whatever has the keyboard."""
        if not self._on:
            self._on, self._home = True, home
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            app.focusChanged.connect(self._follow)
            app.focusWindowChanged.connect(self._follow)
            self._follow()

    def stop(self) -> None:
        if self._on:
            self._on = False
            app = QApplication.instance()
            assert isinstance(app, QApplication)
            app.focusChanged.disconnect(self._follow)
            app.focusWindowChanged.disconnect(self._follow)
            self._watch([])
            self._burst.clear()
            self._put_back.clear()

    def _follow(self, *_: object) -> None:
        focus = QApplication.focusWidget()
        top = focus.window() if focus is not None else QApplication.activeWindow()
        home = self._home if self._home is not None and isValid(self._home) else None
        own = [home, home.windowHandle()] if home is not None else []
        self._watch([one for one in (*own, QGuiApplication.focusWindow(), top, focus) if one is not None])

    def _watch(self, wanted: list[QObject]) -> None:
        for one in self._watched:
            if isValid(one):
                one.removeEventFilter(self)
        self._watched = wanted
        for one in dict.fromkeys(wanted):
            one.installEventFilter(self)

    # -- keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind not in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride):
            return False
        if not isinstance(event, QKeyEvent):
            return False
        if kind is QEvent.Type.ShortcutOverride:
            return self._claim(event)
        if self._is_told_again(watched, event):
            return False
        return self._release(event) if kind is QEvent.Type.KeyRelease else self._press(event)

    def _claim(self, event: QKeyEvent) -> bool:
        """A key of ours does not do what it does in other places."""
        if not self._claims(event):
            return False
        event.accept()
        return True

    def _is_told_again(self, watched: QObject, event: QKeyEvent) -> bool:
        """A key comes to the window first, then to the widget, and from there up to its window once more."""
        mark = (event.type(), event.key(), event.timestamp())
        if isinstance(watched, QWindow):
            self._told = mark
            return False
        if watched is not QApplication.focusWidget() and QApplication.focusWidget() is not None:
            return True
        return self._told == mark

    def _release(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat() or event.key() not in self._held:
            return False
        self._held.discard(event.key())
        return True

    def _press(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            self._burst.clear()
            return self._pressed(event)
        at = float(event.timestamp()) or time.monotonic() * 1000
        if event.key() in _SILENT:
            self._burst.touch(at)
            return False
        if event.key() in _ENTERS:
            return self._end(event, at)
        text = event.text() if event.text().isprintable() else ""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        keypad = bool(event.modifiers() & Qt.KeyboardModifier.KeypadModifier)
        sign = "" if keypad else us_sign(event.nativeScanCode(), shift=shift)
        if event.modifiers() & _CHORD or not (text or (sign and not event.text())):
            self._burst.clear()
            return self._pressed(event)
        return self._take_sign(event, sign, text, at)

    def _take_sign(self, event: QKeyEvent, sign: str, text: str, at: float) -> bool:
        focus = QApplication.focusWidget()
        if self._burst.add(sign, text, at):
            self._focus = focus
            known = [focus, *self._fields] if focus not in self._fields else list(self._fields)
            self._put_back = [remember(one) for one in known if one is not None]
            if not self._chooses(focus):
                return self._pressed(event)
        elif QApplication.activePopupWidget() is None and _is_typed_into(focus):
            return False
        self._held.add(event.key())  # nothing but a field has use for two signs at once
        return True

    def _chooses(self, focus: QWidget | None) -> bool:
        """Whether a sign would choose from a list, which no putting back undoes: here lists are chosen from by arrow keys."""
        return QApplication.activePopupWidget() is not None or (isinstance(focus, QComboBox) and not focus.isEditable())

    def _end(self, event: QKeyEvent, at: float) -> bool:
        scan = self._burst.end(at)
        if scan is None:
            self._put_back.clear()
            return self._pressed(event)
        self._held.add(event.key())
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        for put_back in self._put_back:
            put_back()
        self._put_back.clear()
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus) and focus is not QApplication.focusWidget() and focus.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scanned.emit(scan)
        return True


def remember(widget: QWidget) -> PutBack:
    """What puts a widget back as it is now, whatever is typed into it."""
    put_back: PutBack = lambda: None  # noqa: E731
    match widget:
        case QLineEdit():
            put_back = _remember_line(widget)
        case QAbstractSpinBox():
            line = widget.findChild(QLineEdit)
            put_back = _remember_line(line) if line is not None else put_back
        case QPlainTextEdit() | QTextEdit():
            put_back = _remember_text(widget)
        case QComboBox():
            put_back = _remember_choice(widget)
        case QAbstractItemView():
            put_back = _remember_row(widget)
        case _:
            pass
    return lambda: put_back() if isValid(widget) else None


def _is_typed_into(focus: QWidget | None) -> bool:
    return isinstance(focus, _TEXT) or (isinstance(focus, QComboBox) and focus.isEditable())


def _remember_choice(box: QComboBox) -> PutBack:
    index, line = box.currentIndex(), box.lineEdit()
    put_back_line = _remember_line(line) if line is not None else None

    def put_back() -> None:
        if box.currentIndex() != index:
            box.setCurrentIndex(index)
        if put_back_line is not None:
            put_back_line()

    return put_back


def _remember_line(line: QLineEdit) -> PutBack:
    text, cursor = line.text(), line.cursorPosition()
    start, length = line.selectionStart(), line.selectionLength()

    def put_back() -> None:
        if line.text() != text:
            line.setText(text)
        line.setCursorPosition(cursor)
        if length:
            line.setSelection(start, length)

    return put_back


def _remember_text(edit: QPlainTextEdit | QTextEdit) -> PutBack:
    text, cursor = edit.toPlainText(), edit.textCursor()
    anchor, at = cursor.anchor(), cursor.position()

    def put_back() -> None:
        if edit.toPlainText() != text:
            edit.setPlainText(text)
        now = edit.textCursor()
        now.setPosition(anchor)
        now.setPosition(at, now.MoveMode.KeepAnchor)
        edit.setTextCursor(now)

    return put_back


def _remember_row(view: QAbstractItemView) -> PutBack:
    chosen = view.selectionModel()
    if chosen is None:
        return lambda: None
    current, selected = chosen.currentIndex(), QItemSelection(chosen.selection())

    def put_back() -> None:
        chosen.setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        chosen.select(selected, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    return put_back
