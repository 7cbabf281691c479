"""Over the thing that waits: “Looking…”, or what runs there with Stop. It is in no layout, so nothing moves."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QFrame

from ui.core.jobs import Job
from ui.style.theme import GAP, SPACE
from ui.widgets.job_line import JobLine
from ui.widgets.labels import label
from ui.widgets.layouts import make_row


class BusyNote(QFrame):
    """At the foot of a place, in its middle; whoever lays that place out tells `lie_in`."""

    def __init__(self) -> None:
        super().__init__()
        self._place = QRect()
        self._looks = False
        self.setObjectName("busy")
        self.setProperty("role", "note")
        self.words = label(self.tr("Looking…"))
        self.words.hide()
        self.job = JobLine()
        self.job.shown.connect(self._show)
        make_row(self.words, self.job, margins=(12, GAP, 12, GAP), spacing=GAP, inside=self)
        self.hide()

    def look(self, looks: bool) -> None:
        """Whether an answer for this place has been waited for so long that it is worth saying."""
        if looks != self._looks:
            self._looks = looks
            self._show()

    def follow(self, job: Job | None) -> None:
        """This runs for the place; None when it ended."""
        self.job.follow(job)

    def lie_in(self, place: QRect) -> None:
        """The place is here, in the widget that both are in."""
        self._place = place
        self._move()

    def _show(self) -> None:
        works = not self.job.isHidden()
        self.words.setVisible(self._looks and not works)
        self.setVisible(self._looks or works)
        self._move()

    def _move(self) -> None:
        if not self.isHidden():
            self.resize(self.sizeHint().boundedTo(self._place.size()))
            left = self._place.left() + (self._place.width() - self.width()) // 2
            self.move(left, max(self._place.bottom() - self.height() - SPACE, self._place.top()))
            self.raise_()
