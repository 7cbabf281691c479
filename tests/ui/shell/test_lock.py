"""The file locks by itself: nobody is there, the session is locked, the computer sleeps; a fresh process follows."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from pytestqt.qtbot import QtBot

from repatriate.app.core import program as this_program
from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from tests.passphrase import PASSPHRASE
from tests.systems import DBUS
from tests.ui.helpers import settle, shown
from ui.core.preferences import Preferences
from ui.main import Program
from ui.shell import lock_controller as shell_lock_controller
from ui.shell import session_windows
from ui.shell.host import Locked, Why
from ui.shell.lock_controller import IdleWatch, SleepCounts
from ui.shell.main_window import Window


class Clock:
    """Time that passes when a test says so."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    target = tmp_path / "mission.repat"
    with Operation.create(target, PASSPHRASE, officer="before") as made:
        made.run(AddPerson({"surname": "TALANOU"}))
    return target


@pytest.fixture
def opened(program: Program, qtbot: QtBot, path: Path, clock: Clock) -> Window:
    program.lock.watch._clock = clock
    unlock(program.window, qtbot, path)
    return program.window


def unlock(window: Window, qtbot: QtBot, path: Path) -> None:
    window.ask_passphrase(path)
    window.open_page.passphrase.setText(PASSPHRASE)
    window.open_page.main.click()
    qtbot.waitUntil(lambda: window.context is not None)


# -- nobody is there


def test_any_input_keeps_it_open(qtbot: QtBot, clock: Clock, window: Window) -> None:
    watch = IdleWatch(lambda: 10, lambda: False, window, clock)
    heard: list[object] = []
    watch.warned.connect(heard.append)
    watch.stirred.connect(lambda: heard.append("stirred"))
    watch.expired.connect(lambda: heard.append("expired"))
    watch.start()
    handle = window.windowHandle()
    clock.now = 569.0
    watch.look()
    clock.now = 575.0
    watch.look()
    assert heard == [25]
    none = Qt.KeyboardModifier.NoModifier
    for event in (
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, none),
        QMouseEvent(
            QEvent.Type.MouseMove, QPointF(), QPointF(), Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, none
        ),
    ):
        QGuiApplication.sendEvent(handle, event)
        assert heard.pop() == "stirred"
        clock.now += 575.0
        watch.look()
    clock.now += 25.0
    watch.look()
    assert heard == [25, 25, 25, "expired"]


def test_the_first_key_after_a_long_sleep_comes_too_late(clock: Clock, window: Window) -> None:
    """It comes before the clock is looked at."""
    watch = IdleWatch(lambda: 10, lambda: False, window, clock)
    heard: list[bool] = []
    watch.expired.connect(lambda: heard.append(True))
    watch.start()
    clock.now = 601.0
    watch.stir()
    assert heard == [True]


def test_the_time_in_which_the_computer_slept_counts() -> None:
    """Its running clock stands still meanwhile; the one of the day may be set back."""
    running, of_the_day = Clock(), Clock()
    gone = SleepCounts(running, of_the_day)
    found = []
    for seconds, told in ((10.0, 10.0), (1.0, 601.0), (10.0, -3600.0)):
        running.now += seconds
        of_the_day.now += told
        found.append(gone())
    assert found == [10.0, 611.0, 621.0]


def test_while_something_is_at_work_it_does_not_count(clock: Clock, window: Window) -> None:
    busy, minutes = [True], [5]
    watch = IdleWatch(lambda: minutes[0], lambda: busy[0], window, clock)
    heard: list[object] = []
    watch.warned.connect(heard.append)
    watch.expired.connect(lambda: heard.append("expired"))
    watch.start()
    clock.now = 4000.0
    watch.look()
    busy.clear()
    busy.append(False)
    clock.now += 269.0
    watch.look()
    assert heard == []
    clock.now += 31.0
    watch.look()
    assert heard == ["expired"]
    minutes[0] = 0
    watch.start()
    clock.now += 1e6
    watch.look()
    assert heard == ["expired"]


def test_the_file_locks_when_nobody_is_there(
    program: Program, opened: Window, qtbot: QtBot, clock: Clock, path: Path
) -> None:
    """It warns, says what goes, and the room comes back with the passphrase."""
    assert opened.preferences.lock_after == 10
    opened.workspace.show_room("changes")
    settle(opened.context)
    bar, watch = program.lock.bar, program.lock.watch
    clock.now = 580.0
    watch.look()
    assert shown(bar)
    assert "20 seconds" in bar.text.text()
    assert "not saved" not in bar.text.text()
    bar.stay.click()
    assert not shown(bar)
    gone: list[Locked | None] = []
    opened.let_go.connect(gone.append)
    for now, still_open in ((1179.0, True), (1180.0, False)):
        clock.now = now
        watch.look()
        assert (opened.context is not None, shown(bar)) == (still_open, still_open)
    assert opened.open_page.isVisible()
    assert opened.open_page.why.text() == "Locked after 10 minutes without input."
    assert gone == [Locked(path, "changes", Why.IDLE, lost=False)]
    unlock(opened, qtbot, path)
    assert opened.workspace.place().room == "changes"


def test_what_was_only_typed_goes_and_that_is_said(
    program: Program, opened: Window, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opened, "unsaved", lambda: "A name is typed.")
    clock.now = 590.0
    program.lock.watch.look()
    assert "Text that you did not save is lost." in program.lock.bar.text.text()
    program.lock.lock(Why.SESSION)
    assert opened.open_page.why.text() == (
        "Locked with the computer. Everything you saved is there; text you only typed is lost."
    )
    opened.ask_passphrase(opened.open_page.path)
    assert opened.open_page.why.text() == ""


def test_what_runs_is_waited_for(program: Program, opened: Window, qtbot: QtBot) -> None:
    done: list[int] = []
    opened.context.job("Counting", lambda progress, cancel: qtbot and 7, done=done.append, stoppable=False)
    program.lock.lock(Why.SESSION)
    assert opened.context is not None
    qtbot.waitUntil(lambda: opened.context is None)
    assert done == [7]


def test_when_to_lock_is_chosen(program: Program, opened: Window) -> None:
    program.settings.show()
    page = program.settings.page.computer
    assert page.lock.buttons["10"].isChecked()
    page.lock.buttons["0"].click()
    assert Preferences.lock_after.fget(opened.preferences) == 0
    opened.preferences.write_text("lock_after", "x")
    assert opened.preferences.lock_after == 10


# -- a fresh process


def test_a_fresh_process_shows_what_was_locked(
    program: Program, opened: Window, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[Locked | None] = []
    monkeypatch.setattr(program, "_renew", lambda: found.append(shell_lock_controller.take_over(opened.preferences)))
    opened.lock()
    qtbot.waitUntil(lambda: len(found) == 1)
    unlock(opened, qtbot, path)
    opened.close_file()
    qtbot.waitUntil(lambda: len(found) == 2)
    assert found == [Locked(path, "home", Why.ASKED, lost=False), None]


def test_the_next_process_gets_no_passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    monkeypatch.setenv("REPATRIATE_SETTINGS", "elsewhere")
    assert PASSPHRASE not in this_program.build_environment().values()
    assert this_program.build_environment()["REPATRIATE_SETTINGS"] == "elsewhere"
    assert this_program.build_command_line("x") == [sys.executable, "-P", "-m", "repatriate", "x"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert this_program.build_command_line("x") == [sys.executable, "x"]


@pytest.mark.parametrize("before", [None, "/opt/lib"])
def test_what_a_packaged_program_starts_takes_the_libraries_of_the_system(
    monkeypatch: pytest.MonkeyPatch, before: str | None
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/bundle/_internal")
    if before is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    else:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    this_program.give_back_libraries()
    assert os.environ.get("LD_LIBRARY_PATH") == before


# -- the session


@pytest.fixture
def buses() -> Iterator[str]:
    """A D-Bus of our own."""
    with subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    ) as daemon:  # fmt: skip
        assert daemon.stdout is not None
        yield daemon.stdout.readline().strip()
        daemon.terminate()


@DBUS
def test_a_linux_desktop_says_when(qtbot: QtBot, buses: str) -> None:
    from PySide6.QtDBus import QDBusConnection, QDBusMessage

    from ui.shell.session_linux import LOGIND, Session

    ours = QDBusConnection.connectToBus(buses, "ours")
    theirs = QDBusConnection.connectToBus(buses, "theirs")
    assert theirs.registerService(LOGIND)
    owner = QObject()
    session = Session(owner, ours, ours)
    heard: list[bool] = []
    session.locked.connect(lambda: heard.append(True))

    def tell(path: str, interface: str, name: str, *values: bool) -> None:
        signal = QDBusMessage.createSignal(path, interface, name)
        signal.setArguments(list(values))
        assert theirs.send(signal)

    tell("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", True)
    qtbot.waitUntil(lambda: len(heard) == 1)
    tell("/org/freedesktop/login1/session/_31", f"{LOGIND}.Session", "Lock")
    qtbot.waitUntil(lambda: len(heard) == 2)
    tell("/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", True)
    qtbot.waitUntil(lambda: len(heard) == 3)
    tell("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True)
    qtbot.waitUntil(lambda: len(heard) == 4)
    tell("/org/freedesktop/login1", f"{LOGIND}.Manager", "PrepareForSleep", False)
    tell("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", False)
    tell("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True)
    qtbot.waitUntil(lambda: len(heard) == 5)
    for name in ("ours", "theirs"):
        QDBusConnection.disconnectFromBus(name)


def test_windows_says_when(window: Window) -> None:
    """The messages as Windows lays them into memory."""
    registered: list[int] = []
    session = session_windows.Session(window, 77, registered.append)
    heard: list[bool] = []
    session.locked.connect(lambda: heard.append(True))

    def tell(message: int, what: int) -> None:
        told = wintypes.MSG(message=message, wParam=what)
        kind = QByteArray(b"windows_generic_MSG")
        assert session._filter.nativeEventFilter(kind, ctypes.addressof(told)) == (False, 0)  # type: ignore[arg-type]

    for message, what in ((0x02B1, 8), (0x0218, 7), (0x0100, 7)):  # unlocked, awake, a key
        tell(message, what)
    assert heard == []
    tell(0x02B1, 7)
    tell(0x0218, 4)
    assert (heard, registered) == ([True, True], [77])
