"""Offers under a line while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCompleter, QLineEdit

from ui.style.theme import dress

_ON = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Completer(QCompleter):
    """Enter and Tab go on from the line at once where no offer is chosen; Qt's own only shuts the offers.

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
        return super().eventFilter(watched, event)


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
