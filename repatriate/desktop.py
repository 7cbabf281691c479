"""Detects a terminal and a display; without a terminal, output appears in a box of the system. The box needs no window
of this program: its sentence may be that no window can open. Without any display it is printed."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from repatriate.app.core import program

TITLE = "Repatriate"
WINDOWED = "Repatriate-window"
"""The file of the program for the desktop, which on Linux has streams that nobody looks at."""
AFTER_A_WINDOW = "REPATRIATE_AFTER_A_WINDOW"
"""The variable by which a window starts the next process: where one was, another can be."""
UNSEEN = frozenset({"offscreen", "minimal", "minimalegl"})
"""Platforms of Qt that draw where nobody sees it."""
_MOST = 1500
"""Letters that a box shows."""
_ERROR, _WORD, _IN_FRONT = 0x10, 0x40, 0x10000
"""Flags of MessageBox on Windows: its pictures, and its place before other windows."""


def run_desktop(main: Callable[[], int]) -> int:
    """The exit code of `main`. Without a terminal what it prints is shown when it ends, all of it or what is wrong."""
    if not lacks_terminal():
        return main()
    streams = sys.stdin, sys.stdout, sys.stderr
    printed, wrong = _Sheet(), _Sheet()
    sys.stdin, sys.stdout, sys.stderr = _Sheet(), printed, wrong
    try:
        code = main()
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
    said = wrong.text.rpartition("Error: ")[2] if code else printed.text  # how commands are written is of no use there
    if said:
        show_message(said, wrong=bool(code))
    return code


def lacks_terminal() -> bool:
    """Whether nobody sees what is printed: on Windows there are no streams at all, unless somebody asked for them."""
    if sys.stdout is None or sys.stderr is None:
        return True
    return sys.platform != "win32" and Path(sys.argv[0]).name == WINDOWED and not sys.stderr.isatty()


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Whether somebody can see a window: on Windows and macOS, with X11 or Wayland elsewhere, or where Qt is told of another.

    Qt may be told of several, each with its settings: `wayland;xcb`, `eglfs`, `vnc:size=800x600`.
    """
    if told := environment.get("QT_QPA_PLATFORM"):
        return any(one.partition(":")[0] not in UNSEEN for one in told.split(";"))
    return platform in ("win32", "darwin") or any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def end_without_window(why: str) -> NoReturn:
    """Shows one sentence in place of Qt's own abort message and exits with code 3: a missing display is no defect."""
    show_message(
        f"repatriate: The window cannot start: {' '.join(why.split())} See repatriate --help for what works without it."
    )
    os._exit(3)


def show_message(text: str, *, wrong: bool = True) -> None:
    """Shows the text in a box if there is no terminal, and prints it otherwise."""
    shown = text.strip().removeprefix("repatriate: ")
    if len(shown) > _MOST:
        shown = f"{shown[:_MOST]}…"
    if not lacks_terminal() or not _show_box(shown, wrong):
        stream = sys.__stderr__ if wrong else sys.__stdout__
        with suppress(AttributeError, OSError, ValueError):
            stream.write(f"{text.rstrip()}\n")  # type: ignore[union-attr]
            stream.flush()  # type: ignore[union-attr]


def _show_box(text: str, wrong: bool) -> bool:
    """Whether the system has shown it; comes back when it was closed. No sentence is an argument of another program."""
    if sys.platform == "win32":
        import ctypes

        kind = (_ERROR if wrong else _WORD) | _IN_FRONT
        return bool(ctypes.windll.user32.MessageBoxW(None, text, TITLE, kind))
    if sys.platform == "darwin":
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        icon = "stop" if wrong else "note"
        script = f'display dialog "{quoted}" with title "{TITLE}" buttons {{"OK"}} with icon {icon}'
        return _run_succeeds(["osascript", "-"], script)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    return any(_run_succeeds(command, text, codec) for command, codec in _LINUX if shutil.which(command[0]))


_LINUX = (
    (["zenity", "--text-info", f"--title={TITLE}", "--width=520", "--height=220"], "utf-8"),
    (["kdialog", "--title", TITLE, "--textbox", "/dev/stdin", "520", "220"], "utf-8"),
    (["xmessage", "-center", "-title", TITLE, "-file", "-"], "latin-1"),
)
"""Programs that show a box there, with the letters that they know. Each gets its text on standard input, because
everybody on the computer can see arguments."""


def _run_succeeds(command: list[str], text: str, codec: str = "utf-8") -> bool:
    with suppress(OSError):
        nothing, told = subprocess.DEVNULL, text.encode(codec, "replace")
        done = subprocess.run(
            command, env=program.build_environment(), input=told, stdout=nothing, stderr=nothing, check=False
        )
        return done.returncode in (0, 1)  # 1: closed by its corner
    return False


class _Sheet(io.TextIOWrapper):
    """A stream of text, and of bytes, that keeps what it was given."""

    def __init__(self) -> None:
        self._kept = io.BytesIO()
        super().__init__(self._kept, encoding="utf-8", errors="replace", write_through=True)

    @property
    def text(self) -> str:
        return self._kept.getvalue().decode("utf-8", "replace")
