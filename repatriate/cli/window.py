"""The window, opened from the command line."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from repatriate import interrupts
from repatriate.cli.console import Console, takes_common
from repatriate.cli.values import FILE
from repatriate.model.errors import UserError

UNSEEN = frozenset({"offscreen", "minimal", "minimalegl"})
"""What Qt can draw on that nobody sees."""

AFTER_A_WINDOW = "REPATRIATE_AFTER_A_WINDOW"
"""The variable by which a window starts the next process: where one was, another can be."""


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether somebody can see a window: on Windows and macOS, with X11 or Wayland elsewhere, or where Qt is told of another.

    Qt may be told of several, each with its settings: `wayland;xcb`, `eglfs`, `vnc:size=800x600`.
    """
    if told := environment.get("QT_QPA_PLATFORM"):
        return any(one.partition(":")[0] not in UNSEEN for one in told.split(";"))
    return platform in ("win32", "darwin") or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def open_window(file: Path | None, officer: str | None = None) -> int:
    """The window on FILE, or on the welcome page; gives the exit code when it is closed. Its forms begin with `officer`.

    Raises UserError where there is no display, and where Qt cannot be loaded.
    """
    if not os.environ.pop(AFTER_A_WINDOW, None) and not has_display(os.environ, sys.platform):
        raise UserError("no_display", "There is no display for a window here: use a command, see repatriate --help.")
    interrupts.end_at_once()
    # The core imports no Qt; only the program, when it is asked for a window, loads one.
    try:
        window: Any = importlib.import_module("ui.main")
    except ImportError as fault:
        raise UserError(
            "no_window",
            f"The window cannot be loaded ({fault}). Install the program again; repatriate --help says what works without it.",
        ) from None
    interrupts.leave_them_to_python()
    return int(window.main([sys.argv[0]], file=file and Path(os.path.abspath(file)), officer=officer))


@click.command("open")
@click.argument("file", type=FILE)
@takes_common
def open_(console: Console, file: Path) -> None:
    """Open the window on FILE; `repatriate FILE.repat` does the same."""
    from repatriate.model.reading import open_input

    open_input(file).close()
    click.get_current_context().exit(open_window(file, console.officer_given))
