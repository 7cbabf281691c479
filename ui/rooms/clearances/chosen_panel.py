"""Several people who are chosen in Clearances: an answer for all of them, or a question by note verbale."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton

from ui.core import format
from ui.core.format import name_of_kind
from ui.rooms.clearances.cells import ANSWERS
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.state_labels import answer_word
from ui.widgets.combo import SteadyBox, be_narrow
from ui.widgets.labels import button

t = QCoreApplication.translate


class ChosenPanel(DetailPanel):
    """`given` tells a kind and an answer; `details_wanted` and `note_wanted` a kind."""

    given = Signal(str, object)
    details_wanted = Signal(str)
    note_wanted = Signal(str)

    def __init__(self, kinds: Sequence[str], *, writes: bool) -> None:
        super().__init__("", "")
        self.kinds = SteadyBox()
        be_narrow(self.kinds)
        self.kinds.setAccessibleName(t("Documents", "Clearance"))
        for kind in kinds:
            self.kinds.addItem(name_of_kind(kind), kind)
        self.column.addWidget(self.kinds)
        self.answers: dict[str, QPushButton] = {}
        if writes:
            for answer in ANSWERS:
                self.answers[answer.value] = button(answer_word(answer), partial(self._give, answer))
            self.buttons(list(self.answers.values()))
            more = button(
                t("Clearances", "With date and reference…"), lambda: self.details_wanted.emit(self.kinds.currentData())
            )
            ask = button(
                t("Clearances", "Ask by note verbale…"),
                lambda: self.note_wanted.emit(self.kinds.currentData()),
                icon="publish",
            )
            self.buttons([more, ask], per_row=1)
        else:
            self.text(t("Clearances", "This file is open for reading only."), "quiet")
        self.end()

    def _give(self, answer: object) -> None:
        self.given.emit(self.kinds.currentData(), answer)

    def show_chosen(self, count: int, kind: str | None) -> None:
        """So many people; the clearance is that of the column that the keyboard is in."""
        self.title.setText(format.people(count))
        if kind is not None:
            self.kinds.setCurrentIndex(self.kinds.findData(kind))
