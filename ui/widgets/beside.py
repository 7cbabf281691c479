"""The work and the side panel: beside each other, the panel over the work, or the panel in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.core.jobs import Job
from ui.style.theme import GAP, PANEL, SPACE, WHOLE, Frame
from ui.widgets.labels import make_label
from ui.widgets.layouts import make_row
from ui.widgets.side_panel import SidePanel
from ui.widgets.status_bar import JobLine


class BusyNote(QFrame):
    """At the foot of a place, in its middle; whoever lays that place out tells `lie_in`."""

    def __init__(self) -> None:
        super().__init__()
        self._place = QRect()
        self._looks = False
        self.setObjectName("busy")
        self.setProperty("role", "note")
        self.words = make_label(self.tr("Looking…"))
        self.words.hide()
        self.job = JobLine()
        self.job.shown.connect(self._show_note)
        make_row(self.words, self.job, margins=(12, GAP, 12, GAP), spacing=GAP, inside=self)
        self.hide()

    def look(self, looks: bool) -> None:
        """Whether an answer for this place has been waited for so long that it is worth saying."""
        if looks != self._looks:
            self._looks = looks
            self._show_note()

    def follow(self, job: Job | None) -> None:
        """This runs for the place; None when it ended."""
        self.job.follow(job)

    def lie_in(self, place: QRect) -> None:
        """The place is here, in the widget that both are in."""
        self._place = place
        self._move_note()

    def _show_note(self) -> None:
        works = not self.job.isHidden()
        self.words.setVisible(self._looks and not works)
        self.setVisible(self._looks or works)
        self._move_note()

    def _move_note(self) -> None:
        if not self.isHidden():
            self.resize(self.sizeHint().boundedTo(self._place.size()))
            left = self._place.left() + (self._place.width() - self.width()) // 2
            self.move(left, max(self._place.bottom() - self.height() - SPACE, self._place.top()))
            self.raise_()


class Beside(QWidget):
    """`fit` says how much room the window has. The panel over the work moves nothing under it.

    `busy` and `busy_panel` say what is waited for in each.
    """

    def __init__(self, work: QWidget, panel: SidePanel) -> None:
        super().__init__()
        self._work, self._panel, self._frame = work, panel, WHOLE
        work.setParent(self)
        panel.setParent(self)
        panel.hide()
        panel.installEventFilter(self)
        self.busy, self.busy_panel = BusyNote(), BusyNote()
        for note in (self.busy, self.busy_panel):
            note.setParent(self)
            note.hide()

    def fit(self, frame: Frame) -> None:
        self._frame = frame
        self._panel.be_page(frame.one_column)
        self._place_panel()

    @property
    def has_room(self) -> bool:
        """Whether the panel stands beside the work, over none of it."""
        return self._frame.wide

    def _place_panel(self) -> None:
        width, height = self.width(), self.height()
        panel = width if self._frame.one_column else min(PANEL, width)
        shown = not self._panel.isHidden()
        self._work.setGeometry(0, 0, width - panel if shown and self._frame.wide else width, height)
        self._panel.setFixedWidth(panel)
        self._panel.setGeometry(width - panel, 0, panel, height)
        self._panel.raise_()
        self.busy.lie_in(self._work.geometry())
        self.busy_panel.lie_in(self._panel.geometry())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._place_panel()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()
