"""Locks without being asked: nobody was there for a while, the session was locked, the computer goes to sleep."""

from __future__ import annotations

import math
import os
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QSessionManager, QWindow
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from repatriate.app.core import program
from repatriate.desktop import AFTER_A_WINDOW
from ui.core.preferences import Preferences
from ui.shell.host import Locked, Why
from ui.shell.main_window import Window
from ui.style.theme import GAP, MARGIN, SPACE, Tone, dress_widget
from ui.widgets.labels import IconLabel, announce_text, make_button, make_label, set_words
from ui.widgets.layouts import grow, make_column, make_row

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


_WIDTH = 720


class IdleBar(QFrame):
    """Over the top of its window. The button is for who looks for one: any key does the same."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        dress_widget(self)
        self._window = window
        self.setProperty("role", "banner")
        self.setAutoFillBackground(True)
        self.text = make_label("", wrap=True)
        self.stay = make_button("", None, "main")
        self.rest = QProgressBar()
        self.rest.setProperty("tone", "attention")
        self.rest.setRange(0, WARNING)
        self.rest.setTextVisible(False)
        row = make_row(IconLabel("lock", Tone.ATTENTION, 18), grow(self.text), self.stay, spacing=12)
        make_column(row, self.rest, margins=(MARGIN, SPACE, MARGIN, SPACE), spacing=GAP, inside=self)
        self._show_button()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """It stays while the window is built again in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show_button()
        super().changeEvent(event)

    def _show_button(self) -> None:
        set_words(self.stay, self.tr("Stay open"))
        self.rest.setAccessibleName(self.tr("Time until it locks"))

    def warn(self, seconds: int, unsaved: bool) -> None:
        """`unsaved`: something is typed that would go."""
        words = self.tr("The file locks in {0} seconds.").format(seconds)
        if unsaved:
            words = f"{words} {self.tr('Text that you did not save is lost.')}"
        self.text.setText(words)
        self.setAccessibleName(words)
        self.rest.setValue(seconds)
        if not self.isVisible():
            self.show()
            announce_text(self, words, at_once=True)
        self._lay_over()
        self.raise_()

    def _lay_over(self) -> None:
        window = self._window
        width = min(_WIDTH, window.width() - 2 * MARGIN)
        self.resize(width, max(self.heightForWidth(width), self.sizeHint().height()))
        self.move((window.width() - width) // 2, SPACE)


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


# -- A fresh process in place of this one, after the file was locked: what was freed is not erased, what has ended is
# gone. Python, Qt and SQLite leave names and keys in memory that they gave back to themselves. Whoever reads the
# memory of the program would find them there.


_KEY = "locked"


def hand_over(preferences: Preferences, locked: Locked | None) -> None:
    """Stores the locked file for the next process; without one it shows the welcome page."""
    if locked is not None:
        values = {"path": str(locked.path), "room": locked.room, "why": locked.why.value, "lost": locked.lost}
        preferences.write_values(_KEY, values)
    preferences.sync()


def take_over(preferences: Preferences) -> Locked | None:
    """The file that the previous process had locked, returned once."""
    kept = preferences.read_values(_KEY)
    preferences.remove(_KEY)
    with suppress(KeyError, ValueError):
        return Locked(Path(str(kept["path"])), str(kept["room"]), Why(str(kept["why"])), bool(kept["lost"]))
    return None


def start_again() -> None:
    """Does not come back, unless the system refuses: then all stays as it is."""
    around = program.build_environment() | {AFTER_A_WINDOW: "1"}
    with suppress(OSError):
        if sys.platform.startswith("linux"):
            os.execve(sys.executable, program.build_command_line(), around)
        subprocess.Popen(program.build_command_line(), env=around, stdin=subprocess.DEVNULL)
        os._exit(0)


# -- The session ends, or the computer shuts down: what is not saved is asked about, and an open file is closed.


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
