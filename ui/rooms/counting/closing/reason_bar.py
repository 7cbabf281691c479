"""A reason that is asked for in a strip: without one nothing is done."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit

from ui.style.theme import GAP
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import grow, make_column, make_row

t = QCoreApplication.translate


class ReasonBar(QFrame):
    """Hidden until `ask`. `given` tells the reason."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "note")
        self.setProperty("tone", "attention")
        self.words = label("", wrap=True)
        self.line = QLineEdit()
        self.line.setAccessibleName(t("Closing", "Reason"))
        self.line.returnPressed.connect(self._give)
        self.yes = button(t("Closing", "Reopen…"), self._give)
        self.no = button(t("Closing", "Leave it closed"), self.hide)
        make_column(
            self.words, make_row(grow(self.line), self.no, self.yes, spacing=GAP), margins=(12, 10, 12, 10), spacing=GAP,
            inside=self,
        )  # fmt: skip
        self.hide()

    def ask(self, words: str, verb: str) -> None:
        """The keyboard goes to the reason."""
        self.words.setText(words)
        self.line.clear()
        self.line.setAccessibleName(words)
        set_words(self.yes, verb)
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        reason = " ".join(self.line.text().split())
        if not reason:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.given.emit(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
