"""What was found on a document that is checked: a verdict for each seal, or the sentence that says why there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from repatriate.papers.seal.checking import Verdict
from ui.core.format import number
from ui.core.language import make_translator
from ui.rooms.office.seal_verdict import VerdictPanel
from ui.style.theme import GAP, MARGIN
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import clear, label
from ui.widgets.layouts import make_column
from ui.widgets.notice_bar import NoticeBar

_tr = make_translator("CheckSheet")
SHOWN = 30
"""Seals of one file whose details are shown."""


class Findings(QWidget):
    """Filled anew each time."""

    def __init__(self) -> None:
        super().__init__()
        self.column = make_column(margins=(MARGIN, 16, MARGIN, MARGIN), spacing=GAP, inside=self)

    def say(self, sentence: str, tone: str = "info") -> NoticeBar:
        """A sentence alone; gives the note that holds it."""
        clear(self)
        note = NoticeBar()
        note.say(sentence, tone, stays=True)
        self.column.addWidget(note)
        self.column.addStretch(1)
        return note

    def show_verdicts(self, verdicts: Sequence[Verdict]) -> None:
        """What is wrong comes first; without any, what can be done here."""
        clear(self)
        if not verdicts:
            words = _tr("Open, drop or paste a document with a digital seal. You see here whether it is genuine, without a network.")  # fmt: skip
            self.column.addWidget(EmptyState("verify", words), 1)
            return
        if len(verdicts) > 1:
            good = sum(1 for one in verdicts if one.status.valid)
            words = _tr("{0} seals, {1} of them genuine").format(number(len(verdicts)), number(good))
            self.column.addWidget(label(words, "panel-title"))
        ordered = sorted(verdicts, key=lambda one: one.status.valid)
        for one in ordered[:SHOWN]:
            self.column.addWidget(VerdictPanel(one))
        if len(ordered) > SHOWN:
            self.column.addWidget(label(_tr("and {0} more").format(number(len(ordered) - SHOWN)), "quiet"))
        self.column.addStretch(1)
