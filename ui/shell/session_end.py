"""The session ends, or the computer shuts down: what is not saved is asked about, and an open file is closed."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QSessionManager

from ui.shell.main_window import Window


class SessionEnd(QObject):
    """Windows ends the program as soon as it has said that it may: no window closes, and nobody is asked, by itself."""

    def __init__(self, host: Window) -> None:
        super().__init__(host)
        self._host = host
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.commitDataRequest.connect(self.ask, Qt.ConnectionType.DirectConnection)
        app.aboutToQuit.connect(self.close_file)

    def ask(self, manager: QSessionManager) -> None:
        """Before anything ends: the session goes on where work would be lost, and the window asks what to do."""
        host = self._host
        why = host.unsaved() or (host.at_work() if host.context is not None else None)
        if why is None:
            return
        manager.cancel()
        if sys.platform == "win32":
            from ui.shell import session_windows

            session_windows.show_reason(int(host.winId()), why)
        QTimer.singleShot(0, host, host.close)

    def close_file(self) -> None:
        """At the very end: no log and no note of ours stay beside the file."""
        if self._host.context is not None:
            self._host.close_operation()
