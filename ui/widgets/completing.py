"""Offers under a line while one types; a click beside them goes where it was made."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit

from ui.style.theme import dress

_ON = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Completer(QCompleter):
    """Enter and Tab go on from the line at once where no offer is chosen, and so does a click beside the offers; Qt's own only
    shuts them, and what is typed next comes into the former line.

    What shows the offers is a window of its own. It gets its looks at the first words: most lines of a form are never typed in.
    """

    def splitPath(self, path: str) -> list[str]:
        popup = self.popup()
        if popup is not None and not popup.property("dressed"):
            dress(popup)
        return super().splitPath(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup, line = self.popup(), self.widget()
        if (
            event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ON
            and watched is popup and not popup.currentIndex().isValid() and line is not None
        ):  # fmt: skip
            popup.hide()
            QApplication.sendEvent(line, event)
            return True
        if (
            event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent)
            and watched is popup and not popup.rect().contains(event.position().toPoint())
        ):  # fmt: skip
            popup.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay)  # on Windows Qt would press once more
            popup.hide()
            _press_below(event)
            return True
        return super().eventFilter(watched, event)


def _press_below(event: QMouseEvent) -> None:
    """Press what is under the pointer, now that no list is over it."""
    at = event.globalPosition()
    below = QApplication.widgetAt(at.toPoint())
    if below is not None and (window := below.window().windowHandle()) is not None:
        place = window.mapFromGlobal(at)
        press = QMouseEvent(event.type(), place, place, at, event.button(), event.buttons(), event.modifiers())
        press.setTimestamp(event.timestamp())
        QApplication.sendEvent(window, press)


def make_completer(offers: Sequence[str] | QAbstractItemModel, line: QLineEdit, *, anywhere: bool = True) -> QCompleter:
    """Offers of this line; `anywhere`: those that hold the words, else all that the model has."""
    made = Completer(offers if isinstance(offers, QAbstractItemModel) else list(offers), line)
    made.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    if anywhere:
        made.setFilterMode(Qt.MatchFlag.MatchContains)
    else:
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
    line.setCompleter(made)
    return made


def let_type(box: QComboBox) -> QLineEdit:
    """Let what is none of its entries be typed as well; those that hold the words are offered. Gives the line."""
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    line = box.lineEdit()
    assert line is not None
    line.setAccessibleName(box.accessibleName())
    box.setCompleter(make_completer(box.model(), line))
    return line
