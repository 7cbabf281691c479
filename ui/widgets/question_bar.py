"""A question in a strip across the work, instead of a box over it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from ui.style.theme import GAP, MARGIN, Tone
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, label
from ui.widgets.layouts import grow, make_row


class QuestionBar(QFrame):
    """Hidden until `ask`. Esc or the second button takes it away; nothing happens then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "banner")
        picture = IconLabel("warning", Tone.ATTENTION, 18)
        self.text = label("", wrap=True)
        self.yes = button(self.tr("Do it"))
        self.no = button(self.tr("Keep"))
        self.yes.clicked.connect(self._agree)
        self.no.clicked.connect(self._refuse)
        make_row(
            picture, grow(self.text), self.no, self.yes, margins=(MARGIN, GAP, MARGIN, GAP), spacing=12, inside=self
        )
        self._slot: Callable[[], object] | None = None
        self._otherwise: Callable[[], object] | None = None
        self._came_from: QWidget | None = None
        self.hide()

    def ask(
        self,
        text: str,
        verb: str,
        slot: Callable[[], object],
        *,
        keep: str = "",
        danger: bool = True,
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """`verb` is on the button that does it and says what is lost; the other one has the focus."""
        self.text.setText(text)
        self.setAccessibleName(text)
        _set_name(self.yes, verb)
        _set_name(self.no, keep or self.tr("Keep"))
        self.yes.setProperty("kind", "danger" if danger else "main")
        self.yes.style().polish(self.yes)
        self._slot, self._otherwise = slot, otherwise
        window = self.window()
        self._came_from = window.focusWidget() if window is not None else None
        self.show()
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _agree(self) -> None:
        slot = self._slot
        self._close_question()
        if slot is not None:
            slot()

    def _refuse(self) -> None:
        otherwise = self._otherwise
        self._close_question()
        if otherwise is not None:
            otherwise()

    def _close_question(self) -> None:
        self.hide()
        self._slot = self._otherwise = None
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._refuse()
        else:
            super().keyPressEvent(event)


def _set_name(made: QPushButton, text: str) -> None:
    made.setText(text)
    made.setAccessibleName(text)
