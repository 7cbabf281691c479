"""The buttons below every step of an import."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from ui.core.language import make_translator
from ui.style.theme import MARGIN
from ui.widgets.labels import button

_tr = make_translator("Import")

Do = Callable[[], None]


class Foot(QHBoxLayout):
    """Back on the left; what goes on, on the right."""

    def __init__(
        self, back: Do, leave: Do, again: Do, later: Do, go_next: Do, accept: Do
    ) -> None:  # long: a button each
        super().__init__()
        self.setContentsMargins(MARGIN, 12, MARGIN, 12)
        self.setSpacing(12)
        self.back = button(_tr("Back"), back)
        self.leave = button(_tr("Cancel"), leave)
        self.again = button(_tr("Read the file again"), again)
        self.later = button(_tr("Answer later"), later)
        self.next = button(_tr("Continue"), go_next, "main")
        self.accept = button(_tr("Import"), accept, "main")
        self.addWidget(self.back)
        self.addStretch(1)
        for one in (self.leave, self.again, self.later, self.next, self.accept):
            self.addWidget(one)
