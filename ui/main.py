"""Starts the window: fonts, looks, folders, the last resort for defects; wires everything, and nothing else does."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path

import platformdirs
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import repatriate
from ui.core import language
from ui.core.gc_thread import Collector
from ui.core.preferences import Preferences
from ui.shell import crash_dialog
from ui.shell.main_window import Surroundings, Window
from ui.style import fonts, theme

NAME = "Repatriate"


def application(argv: list[str]) -> QApplication:
    """The Qt application with its name, style and fonts."""
    QApplication.setApplicationName(NAME)
    QApplication.setApplicationVersion(repatriate.__version__)
    QApplication.setOrganizationName(NAME)
    # Sizes stay whole steps of the grid at 125 and 150 %, text stays sharp.
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(argv)
    # Threads that read take turns with the window five times as often as Python would have them.
    sys.setswitchinterval(0.001)
    Collector(app)
    app.setStyle("Fusion")
    fonts.install(app)
    return app


def surroundings() -> Surroundings:
    """The folders of this user on this machine."""
    try:
        login = getpass.getuser()
    except (OSError, KeyError, ImportError):
        login = ""
    return Surroundings(
        data=platformdirs.user_data_path(NAME, appauthor=False),
        documents=platformdirs.user_documents_path(),
        logs=platformdirs.user_log_path(NAME, appauthor=False),
        login=login,
    )


def main(argv: list[str], *, file: Path | None = None, sample: bool = False) -> int:
    """Show the window until it closes; with a file to open, or the sample. Gives the exit code."""
    app = application(argv)
    around = surroundings()
    preferences = Preferences(platformdirs.user_config_path(NAME, appauthor=False) / "window.ini")
    language.install(app, preferences)
    theme.ask_scheme(app, preferences.scheme)
    app.styleHints().colorSchemeChanged.connect(lambda _: theme.apply(app))
    window = Window(preferences, around)
    crash_dialog.install(around.logs, lambda report, log: crash_dialog.CrashDialog(report, log, window).open())
    window.show()
    if file is not None:
        QTimer.singleShot(0, lambda: window.ask_passphrase(file))
    elif sample:
        QTimer.singleShot(0, window.open_sample)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv))
