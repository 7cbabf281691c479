"""The work and the side panel: beside each other, the panel over the work, or the panel in its place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.style.frame import WHOLE, Frame
from ui.style.theme import PANEL
from ui.widgets.busy_note import BusyNote
from ui.widgets.side_panel import SidePanel


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
        self._place()

    @property
    def has_room(self) -> bool:
        """Whether the panel stands beside the work, over none of it."""
        return self._frame.wide

    def _place(self) -> None:
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
            self._place()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
