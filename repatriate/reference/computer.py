"""The folders to which this program writes on a computer, besides the files that an officer names; defined only here.

None of these need exist. If one cannot be found, its path leads nowhere. Writing there then fails as on a faulty disk,
and the program continues without it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import platformdirs

from repatriate.model.errors import EnvironmentFault
from repatriate.model.saying import say

ELSEWHERE = "REPATRIATE_SETTINGS"
"""The variable that names one folder for all of it: for tests, and for whoever wants it elsewhere."""
BESIDE = "settings"
"""The folder beside a packaged program that takes all of it where it is there: on a stick, nothing stays on the computer."""
NAME = "Repatriate" if sys.platform in ("win32", "darwin") else "repatriate"
NOWHERE = Path(os.path.abspath(os.devnull), NAME)
"""No file can be made there on any system."""
WINDOW = "window.ini"
SAMPLES = "samples"
"""Within `data_folder`."""


def settings_folder() -> Path:
    """The folder for settings of this computer, as opposed to those of an operation."""
    return _find_folder("", platformdirs.user_config_dir)


def data_folder() -> Path:
    """The folder for files that the window makes for itself: the sample operations."""
    return _find_folder("", platformdirs.user_data_dir)


def logs_folder() -> Path:
    """Reports of defects; none names a person."""
    return _find_folder("logs", platformdirs.user_log_dir)


def documents_folder() -> Path:
    """The folder that the window proposes for an officer's files."""
    try:
        return Path(platformdirs.user_documents_dir())
    except (OSError, RuntimeError, LookupError, ValueError):
        return Path(os.path.abspath(os.curdir))


def temporary_folder() -> Path:
    """The system's folder for temporary files. Raises EnvironmentFault if no folder can be written."""
    try:
        return Path(tempfile.gettempdir())
    except OSError:
        raise EnvironmentFault(
            "cannot_write",
            say(
                "No folder for temporary files can be written: name another in the variable {0}.",
                "TEMP" if os.name == "nt" else "TMPDIR",
            ),
        ) from None


def can_be_written(folder: Path) -> bool:
    """Whether the folder, or the nearest above it that is there, lets this user write. Nothing is made to find out.

    Windows tells no rights in this way: there only a folder that cannot be is known.
    """
    try:
        there = next(one for one in (folder, *folder.parents) if os.path.lexists(one))
        return there.is_dir() and os.access(there, os.W_OK | os.X_OK)
    except (OSError, ValueError, StopIteration):
        return False


def window_settings() -> Path:
    """The file of the window's settings; one that 0.1.0 kept in another folder on Linux is brought along."""
    path = settings_folder() / WINDOW
    if NAME == "repatriate" and _one_folder() is None and not path.exists():
        with suppress(OSError):
            former = path.parent.with_name("Repatriate") / WINDOW
            path.parent.mkdir(parents=True, exist_ok=former.is_file())
            os.replace(former, path)
    return path


def _find_folder(within: str, ask: Callable[..., str]) -> Path:
    """`within` the one folder for all of it, else what the system says for this program."""
    if (one := _one_folder()) is not None:
        return one / within
    try:
        return Path(ask(NAME, appauthor=False))
    except (OSError, RuntimeError, LookupError, ValueError):
        return NOWHERE


def _one_folder() -> Path | None:
    if named := os.environ.get(ELSEWHERE):
        return Path(named)
    beside = Path(sys.executable).parent / BESIDE
    return beside if getattr(sys, "frozen", False) and beside.is_dir() else None
