"""Keys of the counting room for any focus: F2 to F6 open modes, Delete undoes a count, digits go into the number."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.rooms.counting.gun import ScannerGun, find_text, is_field
from ui.rooms.counting.mode import Mode

_KEYPAD, _SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier


class RoomKeys:
    """`gun` is what watches the keyboard. `modes` gives those that are offered now, `show_mode` opens one, `undo` takes the
    last count back. `number` is where digits go while it is seen; `is_ours` says whether a text is a code of ours."""

    def __init__(
        self,
        modes: Callable[[], Iterable[Mode]],
        show_mode: Callable[[str], object],
        undo: Callable[[], object],
        number: QLineEdit,
        is_ours: Callable[[str], bool],
    ) -> None:
        self._modes, self._show_mode, self._undo, self._number = modes, show_mode, undo, number
        self.gun = ScannerGun(self.press, is_ours, self.claims, [number])

    def claims(self, event: QKeyEvent) -> bool:
        """Whether it is one of ours here, and no shortcut of the window."""
        if event.modifiers() & ~_KEYPAD:
            return False
        if event.key() == Qt.Key.Key_Delete:
            return any(one.takes_numbers and one.isVisible() for one in self._modes()) and not _edits_text()
        return any(one.hot == event.key() for one in self._modes())

    def press(self, event: QKeyEvent) -> bool:
        """Do what the key is for; gives whether it was ours."""
        if QApplication.activePopupWidget() is not None or QApplication.activeModalWidget() is not None:
            return False
        if self.claims(event):
            if event.key() == Qt.Key.Key_Delete:
                self._undo()
            else:
                self._show_mode(next(one.key for one in self._modes() if one.hot == event.key()))
            return True
        sign = event.text().isalnum() and not event.modifiers() & ~(_KEYPAD | _SHIFT)
        if taken := sign and self._number.isVisible() and not is_field(QApplication.focusWidget()):
            self._number.setFocus(Qt.FocusReason.OtherFocusReason)
            self._number.insert(event.text())
        return taken


def _edits_text() -> bool:
    """Whether the keyboard is where something is written that Delete would take away."""
    text = find_text(QApplication.focusWidget())
    return bool(text.text()) if isinstance(text, QLineEdit) else text is not None
