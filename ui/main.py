"""Starts the window: fonts, looks, folders, the last resort for defects; wires everything, and nothing else does."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QtMsgType, qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from repatriate.app.core import program
from repatriate.desktop import end_without_window
from repatriate.model.errors import EnvironmentFault
from repatriate.reference import computer
from repatriate.reference.build import read_build
from repatriate.reference.resources import resource_path
from ui.core import language
from ui.core.jobs import GarbageCollector
from ui.core.preferences import Preferences
from ui.shell import crash_dialog
from ui.shell import lock_controller as shell_lock_controller
from ui.shell.about_dialog import HelpController
from ui.shell.backup_controller import BackupController, WorkbookController
from ui.shell.erase import erase_memory
from ui.shell.host import Locked, Surroundings
from ui.shell.lock_controller import LockController, SessionEnd
from ui.shell.main_window import Window
from ui.shell.menus import Controllers, Menus
from ui.shell.new_operation_controller import NewOperationController
from ui.shell.settings_controller import SettingsController
from ui.style import theme
from ui.style import theme as style_theme

NAME = "Repatriate"
_ERASE_AFTER = 300
"""Milliseconds until Qt has deleted what showed the file."""


def create_application(argv: list[str]) -> QApplication:
    """The Qt application with its name, style and fonts."""
    QApplication.setApplicationName(NAME)
    QApplication.setApplicationVersion(read_build().version)
    QApplication.setOrganizationName(NAME)
    # Sizes stay whole steps of the grid at 125 and 150 %, text stays sharp.
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QGuiApplication.setDesktopFileName(NAME.lower())
    _have_own_place_in_taskbar()
    with _show_fatal():
        app = QApplication(argv)
    app.setWindowIcon(QIcon(str(resource_path("icons", "repatriate.svg"))))
    # Threads that read take turns with the window five times as often as Python would have them.
    sys.setswitchinterval(0.001)
    if os.name == "posix":
        # Set while there is one thread: later only its value changes, which is safe beside others that read it.
        with suppress(EnvironmentFault):  # whoever needs one is told
            os.environ.setdefault("TMPDIR", str(computer.temporary_folder()))
    GarbageCollector(app)
    app.setStyle("Fusion")
    style_theme.install_fonts(app)
    return app


def _have_own_place_in_taskbar() -> None:
    """Gives the window its own group in Windows' taskbar: otherwise it appears under Python's. A packaged program is
    recognized by its file, as is its entry in the Start menu."""
    if sys.platform == "win32" and not read_build().packaged:
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(f"{NAME}.{NAME}")


@contextmanager
def _show_fatal() -> Iterator[None]:
    """Shows one sentence when Qt finds no display and ends the process with a message meant for developers."""
    heard: list[str] = []

    def show_line(kind: QtMsgType, _: object, text: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            end_without_window((heard or [text.partition("\n")[0]])[0])
        heard.append(text)

    qInstallMessageHandler(show_line)
    try:
        yield
    finally:
        qInstallMessageHandler(None)
    for text in heard:
        qWarning(text)


def read_surroundings() -> Surroundings:
    """The folders of this user on this machine."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        login = ""
    return Surroundings(
        data=computer.data_folder(),
        documents=computer.documents_folder(),
        logs=computer.logs_folder(),
        login=login,
    )


class Program:
    """The window and what serves it. Here they are connected; nowhere else does one know the other."""

    def __init__(
        self, preferences: Preferences, around: Surroundings, renew: Callable[[], None] = lambda: None
    ) -> None:
        """`renew` puts a fresh process in place of this one; where it comes back, this one erases what it can."""
        self.window = window = Window(preferences, around)
        self.new_operation = NewOperationController(window)
        self.workbook = WorkbookController(window)
        self.backup = BackupController(window)
        self.settings = SettingsController(window)
        self.help = HelpController(window)
        self.lock = LockController(window)
        self.session_end = SessionEnd(window)
        self.menus = Menus(
            window,
            Controllers(self.new_operation, self.workbook, self.backup, self.settings, self.help),
        )
        window.unsaved_work = self.settings
        window.setCentralWidget(self.help.beside)
        self._renew = renew
        self._connect_window(window)
        window.build()
        if preferences.unkept is not None:
            window.welcome.notify(language.translate_said(preferences.unkept))

    def _connect_window(self, window: Window) -> None:
        """Connects the signals; the order counts: pages before the actions that show them, the list before the tour."""
        window.new_wanted.connect(self.new_operation.ask)
        window.list_wanted.connect(self.new_operation.choose_list)
        window.dropped.connect(self.new_operation.take_file)
        self.workbook.failed.connect(lambda sentence: window.welcome.notify(sentence))
        self.help.sample_wanted.connect(window.opening.open_sample)
        window.built.connect(self.new_operation.build_page)
        window.built.connect(self.backup.build_pages)
        window.built.connect(self.settings.forget_page)
        window.built.connect(self.menus.register)
        window.workspace_built.connect(self.menus.register_rooms)
        window.actions_changed.connect(self.menus.build)
        window.opened.connect(self.settings.begin)
        window.opened.connect(self.backup.begin)
        window.opened.connect(self.new_operation.read_list)
        window.opened.connect(self.help.offer_tour)
        window.opened.connect(lambda _: self.lock.begin())
        window.rooms_leaving.connect(self.help.end_tour)
        window.let_go.connect(self._forget_file)
        window.closed.connect(self.lock.end)
        window.closed.connect(self.backup.end)
        window.closed.connect(self.settings.drop_page)

    def _forget_file(self, locked: Locked | None) -> None:
        """Nothing of the file stays in memory; the page that is seen already is painted first."""
        window = self.window
        window.preferences.write("window", window.saveGeometry())
        shell_lock_controller.hand_over(window.preferences, locked)
        window.repaint()
        window.wait_for_work()

        def renew_window() -> None:
            self._renew()
            shell_lock_controller.take_over(window.preferences)  # nobody follows
            QTimer.singleShot(_ERASE_AFTER, window, self._erase_memory)

        QTimer.singleShot(0, window, renew_window)

    def _erase_memory(self) -> None:
        """Once the rooms are gone, and unless a file was opened meanwhile."""
        if not self.window.rooms_gone:
            QTimer.singleShot(_ERASE_AFTER, self.window, self._erase_memory)
        elif self.window.context is None:
            erase_memory()


def main(argv: list[str], *, file: Path | None = None, sample: bool = False, officer: str | None = None) -> int:
    """Show the window until it closes; with a file to open, or the sample. Gives the exit code. `officer` is who was named at
    the start, in place of who was here last."""
    program.leave_no_core()
    app = create_application(argv)
    around = read_surroundings()
    preferences = Preferences(computer.window_settings())
    preferences.officer = officer or preferences.officer
    language.install_language(app, preferences)
    theme.ask_scheme(app, preferences.scheme)
    app.styleHints().colorSchemeChanged.connect(lambda _: theme.apply_theme(app))
    parts = Program(preferences, around, shell_lock_controller.start_again)
    window = parts.window
    crash_dialog.install_crash_dialog(
        around.logs,
        lambda report, log: crash_dialog.CrashDialog(report, log, window).open(),
        lambda error: window.context is not None and window.context.meet_fault(error),
    )
    window.show()
    locked = shell_lock_controller.take_over(preferences)
    QTimer.singleShot(0, parts.lock.follow_session)
    if file is not None:
        QTimer.singleShot(0, window, lambda: parts.new_operation.take_file(file.absolute()))
    elif sample:
        QTimer.singleShot(0, window.opening.open_sample)
    elif locked is not None:
        window.show_locked(locked)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv))
