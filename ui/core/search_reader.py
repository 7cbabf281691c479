"""Reads the index of the search in idle moments, and again where rows changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QObject,
    QTimer,
    Signal,
)

from repatriate.app.core.command import Notice
from repatriate.app.core.operation import Operation
from repatriate.app.search.index import Index

FIRST_READ = 300
"""Milliseconds for the first room to stand before reading begins."""
PAUSE = 2
"""Milliseconds between two moments of reading, for the window to paint and answer in."""
LATER, PATIENCE = 50, 200
"""Milliseconds until it looks again whether others are still busy, and how often it does."""


class SearchReader(QObject):
    """Reads an operation for the search in the moments between other work; `stop` before the file closes.

    While `busy` (questions are being answered in another thread) it waits, but not for ever.

    `index` can be asked at any time. `settled` tells that everything was read, at first and after each change.
    """

    settled = Signal()

    def __init__(
        self, operation: Operation, parent: QObject | None = None, busy: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(parent)
        self.index = Index(operation)
        self._busy, self._waited = busy, 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._read_some)
        self._timer.start(FIRST_READ)

    def refresh(self, notice: Notice) -> None:
        """Rows changed: they are read again. Call it before anybody who then asks."""
        self.index.refresh(notice)
        if not self._timer.isActive():
            self._timer.start(PAUSE)

    def _read_some(self) -> None:
        if self._busy() and self._waited < PATIENCE:
            # Two who read at once hold each other up, and the window with them.
            self._waited += 1
            self._timer.start(LATER)
            return
        if self.index.work():
            self._waited = 0
            self.settled.emit()
        else:
            self._timer.start(PAUSE)

    def stop(self) -> None:
        """Let go of what was read."""
        self._timer.stop()
        self.index.clear()
