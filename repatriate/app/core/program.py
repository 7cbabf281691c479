"""Builds the command and environment that start this program again, as a bundle or as a package."""

from __future__ import annotations

import os
import sys
from contextlib import suppress

READER_FLAG = "--read-files-of-others"
"""The argument that starts the program as the process of `foreign_reader`."""


def build_command_line(*arguments: str) -> list[str]:
    """The command line that runs this program with these arguments."""
    package = () if getattr(sys, "frozen", False) else ("-P", "-m", "repatriate")
    return [sys.executable, *package, *arguments]


def leave_no_core() -> None:
    """Have the system store no memory dump where the program breaks: memory holds names and keys. On Linux no other program of
    the officer may look into it, or into its surroundings, where a passphrase may stand."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # not on Windows, which keeps none unless it is told to

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE


def give_back_libraries() -> None:
    """A viewer of PDF and whatever else is started from here takes the system's libraries, not those packed for us."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    elif getattr(sys, "frozen", False):
        os.environ.pop("LD_LIBRARY_PATH", None)


def build_environment() -> dict[str, str]:
    """The environment of a new process: the present one without our passphrase."""
    kept = {name: value for name, value in os.environ.items() if "PASSPHRASE" not in name.upper()}
    return {**kept, **_find_itself()}


def bare_environment() -> dict[str, str]:
    """The environment of a process for files from others: only what the system and Python need to start."""
    kept = {
        name: os.environ[name] for name in ("SYSTEMROOT", "WINDIR") if sys.platform == "win32" and name in os.environ
    }
    return {**kept, **_find_itself()}


def _find_itself() -> dict[str, str]:
    if getattr(sys, "frozen", False):
        return {"PYINSTALLER_RESET_ENVIRONMENT": "1"}  # it is no part of this one, and outlives it
    return {"PYTHONPATH": os.pathsep.join(os.path.abspath(path) for path in sys.path)}


def place_of(fault: BaseException) -> str:
    """The type of a fault and its line in the program, without its message, which may quote a file."""
    step = fault.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    where = f" {os.path.basename(step.tb_frame.f_code.co_filename)}:{step.tb_lineno}" if step else ""
    return f"{type(fault).__name__}{where}"
