"""Locks without being asked: nobody was there for a while, the session was locked, the computer goes to sleep."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer

from ui.shell.host import Why
from ui.shell.idle_bar import IdleBar
from ui.shell.idle_watch import IdleWatch
from ui.shell.main_window import Window

_LOOK_AGAIN = 300
"""Milliseconds between two looks at whether what runs has ended."""


class LockController(QObject):
    """`begin` when a file opens, `end` when it closes. What runs is waited for."""

    def __init__(self, host: Window) -> None:
        super().__init__(host)
        self._host = host
        self._late: Why | None = None
        self._session: QObject | None = None
        self.bar = IdleBar(host)
        self.watch = IdleWatch(lambda: host.preferences.lock_after, lambda: host.at_work() is not None, self)
        self.watch.warned.connect(lambda seconds: self.bar.warn(seconds, host.unsaved() is not None))
        self.watch.stirred.connect(self.bar.hide)
        self.bar.stay.clicked.connect(self.watch.stir)
        self.watch.expired.connect(lambda: self.lock(Why.IDLE))

    def begin(self) -> None:
        self.watch.start()

    def end(self) -> None:
        self.watch.stop()
        self.bar.hide()

    def follow_session(self) -> None:
        """Lock with the session and before the computer sleeps, where the desktop says so. macOS tells no such program."""
        host = self._host
        if sys.platform == "win32":
            from ui.shell import session_windows

            session = session_windows.Session(self, int(host.winId()))
            session.locked.connect(lambda: self.lock(Why.SESSION))
            self._session = session
        elif sys.platform.startswith("linux"):
            from ui.shell import session_linux

            bus = session_linux.Session(self)
            bus.locked.connect(lambda: self.lock(Why.SESSION))
            self._session = bus

    def lock(self, why: Why) -> None:
        """Now, or when what runs has ended."""
        if self._late is None:
            self._late = why
            self._lock_late()

    def _lock_late(self) -> None:
        if self._host.at_work() is not None:
            QTimer.singleShot(_LOOK_AGAIN, self, self._lock_late)
            return
        why, self._late = self._late, None
        if why is not None and self._host.context is not None:
            self._host.lock_unasked(why)
