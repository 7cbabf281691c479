"""Notices that nobody is there: no key, mouse, wheel or finger for a while, and nothing at work."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

WARNING = 30
"""Seconds between the warning and the end."""
_EVERY = 1_000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel,
        QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove, QEvent.Type.TabletPress,
        QEvent.Type.InputMethod, QEvent.Type.NativeGesture, QEvent.Type.DragMove,
    }
)  # fmt: skip


class IdleWatch(QObject):
    """`start` and `stop`. It filters the events of the system's windows, which are few, and not those of all widgets."""

    warned = Signal(int)
    """So many seconds are left; each second anew."""
    stirred = Signal()
    """Somebody is there after all."""
    expired = Signal()

    def __init__(
        self,
        minutes: Callable[[], int],
        busy: Callable[[], bool],
        parent: QObject,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`minutes` without input until the end, 0 for never. While `busy` it does not begin to count."""
        super().__init__(parent)
        self._minutes, self._busy, self._clock = minutes, busy, clock
        self._last = clock()
        self._warning = False
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.focusWindowChanged.connect(self._watch_window)

    def start(self) -> None:
        for window in QGuiApplication.topLevelWindows():
            self._watch_window(window)
        self._last, self._warning = self._clock(), False
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()
        self._warning = False

    def _watch_window(self, window: QWindow | None) -> None:
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self.stir()
        return False

    def stir(self) -> None:
        """Somebody is there."""
        self._last = self._clock()
        if self._warning:
            self._warning = False
            self.stirred.emit()

    def look(self) -> None:
        minutes = self._minutes()
        if not minutes or self._busy():
            self.stir()
            return
        left = minutes * 60 - (self._clock() - self._last)
        if left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= WARNING:
            self._warning = True
            self.warned.emit(max(1, round(left)))
