"""The line in which a cell is said to be right or corrected: Enter takes it, Tab goes on, a figure takes what is offered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_FIGURES = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}


class DoubtEditor(QLineEdit):
    """`taken` gets the text. A figure alone takes an offer where no offer has a figure in it: else whoever types a date would
    take what was never meant. With Alt it always does."""

    taken = Signal(str)
    passed = Signal()
    """Tab: the next cell, this one stays as it is."""

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[str, ...] = ()
        self._before = ""
        self.more = False
        """Whether another cell is to be looked at."""

    def show_text(self, text: str, offers: Sequence[str]) -> None:
        """Selected: what is typed takes its place."""
        self._offers, self._before = tuple(offers), text
        self.setText(text)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        offer = self._find_offer(event)
        if offer is not None:
            self.taken.emit(offer)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit(" ".join(self.text().split()))
        elif event.key() == Qt.Key.Key_Escape and self.text() != self._before:
            self.show_text(self._before, self._offers)
        else:
            super().keyPressEvent(event)

    def _find_offer(self, event: QKeyEvent) -> str | None:
        place = _FIGURES.get(Qt.Key(event.key()), len(self._offers))
        if place >= len(self._offers):
            return None
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        figures = any(sign.isdigit() for one in self._offers for sign in one)
        if held == Qt.KeyboardModifier.AltModifier or (
            held == Qt.KeyboardModifier.NoModifier and not figures and self.text() == self._before
        ):
            return self._offers[place]
        return None

    def focusNextPrevChild(self, forward: bool) -> bool:
        if forward and self.more:
            self.passed.emit()
            return True
        return super().focusNextPrevChild(forward)
