"""The guide beside the work, so that one can read while working. In a narrow window it replaces the work while open. A
page over the work would hide its subject, and a separate window would cover it on a small screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from ui.core.preferences import Preferences

WIDTH, LEAST = 430, 320
WORK = 880
"""The width that the work needs beside the guide."""
_KEPT = "guide/width"


class GuideDock(QSplitter):
    """`put` gives it the guide; its width is remembered on this machine."""

    def __init__(self, work: QWidget, preferences: Preferences) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._work, self._preferences = work, preferences
        self._side: QWidget | None = None
        self.addWidget(work)
        self.splitterMoved.connect(lambda _place, _index: self._remember_width())

    def take_out(self) -> None:
        """Let go of the guide that is here, if one is."""
        side, self._side = self._side, None
        if side is not None:
            side.hide()
            side.setParent(None)
            side.deleteLater()
        self.fit()

    def put(self, side: QWidget) -> None:
        """This one from now on; the one before is let go."""
        self.take_out()
        self._side = side
        self.addWidget(side)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)

    @property
    def fits(self) -> bool:
        """Whether there is room for both."""
        return self.width() >= WORK + LEAST

    def fit(self) -> None:
        if self._side is None or self._side.isHidden():
            self._work.show()
            return
        self._work.setVisible(self.fits)
        if self.fits:
            wanted = min(self._wanted_width(), self.width() - WORK)
            self.setSizes([self.width() - wanted, wanted])

    def _wanted_width(self) -> int:
        text = self._preferences.read_text(_KEPT)
        return max(LEAST, int(text)) if text.isdigit() else WIDTH

    def _remember_width(self) -> None:
        if self._side is not None and self._side.isVisible() and self._work.isVisible():
            self._preferences.write_text(_KEPT, str(self.sizes()[1]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
