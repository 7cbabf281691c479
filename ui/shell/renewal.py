"""A fresh process in place of this one, after the file was locked: what was freed is not erased, what has ended is gone.

Python, Qt and SQLite leave names and keys in memory that they gave back to themselves. Whoever reads the memory of the
program would find them there.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from repatriate.app.core import program
from repatriate.desktop import AFTER_A_WINDOW
from ui.core.preferences import Preferences
from ui.shell.host import Locked, Why

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
    around = program.environment() | {AFTER_A_WINDOW: "1"}
    with suppress(OSError):
        if sys.platform.startswith("linux"):
            os.execve(sys.executable, program.command(), around)
        subprocess.Popen(program.command(), env=around, stdin=subprocess.DEVNULL)
        os._exit(0)
