"""The sheet with the wording of notes verbales, in the Tools menu."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from repatriate.app.core.command import Notice
from ui.core.context import Context
from ui.rooms.base import Room
from ui.rooms.clearances.letters_page import LettersPanel
from ui.style.theme import GAP, MARGIN, SPACE
from ui.widgets.layouts import STRETCH, grow, make_row, make_scroll

WIDTH = 620


class LettersSheet(Room):
    """Made again when a wording changes."""

    key = "letters"
    watches = ("letters",)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.area = make_scroll(QWidget(), across=False)
        self.set_work(self.area)

    def reload(self, notice: Notice | None) -> None:
        self.sheet = LettersPanel(self.context)
        self.sheet.setMaximumWidth(WIDTH)
        work = QWidget()
        make_row(grow(self.sheet), STRETCH, margins=(MARGIN - SPACE, GAP, MARGIN, SPACE), inside=work).setStretch(
            0, 100
        )
        before = self.area.takeWidget()
        if before is not None:
            before.hide()
            before.setParent(self)
            before.deleteLater()  # one of its buttons may be the one that was pressed
        self.area.setWidget(work)
