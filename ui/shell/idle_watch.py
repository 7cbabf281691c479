"""Notices that nobody is there: no key, mouse, wheel or finger for a while, and nothing at work."""

from __future__ import annotations

import math
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


class SleepCounts:
    """Seconds since it was made, those in which the computer slept too: no clock of every system counts them, and the one
    of the day may be set back."""

    def __init__(
        self, running: Callable[[], float] = time.monotonic, of_the_day: Callable[[], float] = time.time
    ) -> None:
        self._clocks = running, of_the_day
        self._last = running(), of_the_day()
        self._gone = 0.0

    def __call__(self) -> float:
        now = self._clocks[0](), self._clocks[1]()
        self._gone += max(now[0] - self._last[0], now[1] - self._last[1])
        self._last = now
        return self._gone


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
        clock: Callable[[], float] | None = None,
    ) -> None:
        """`minutes` without input until the end, 0 for never. While `busy` it does not begin to count."""
        super().__init__(parent)
        self._minutes, self._busy, self._clock = minutes, busy, clock or SleepCounts()
        self._last = self._clock()
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
        """Somebody is there. The first key after the computer slept may come before it is looked at how long that was."""
        if self._timer.isActive() and self._seconds_left() <= 0 and not self._busy():
            self.look()
        else:
            self._begin_anew()

    def _seconds_left(self) -> float:
        minutes = self._minutes()
        return minutes * 60 - (self._clock() - self._last) if minutes else math.inf

    def _begin_anew(self) -> None:
        self._last = self._clock()
        if self._warning:
            self._warning = False
            self.stirred.emit()

    def look(self) -> None:
        left = self._seconds_left()
        if math.isinf(left) or self._busy():
            self._begin_anew()
        elif left <= 0:
            self.stop()
            self.expired.emit()
        elif left <= WARNING:
            self._warning = True
            self.warned.emit(max(1, round(left)))
