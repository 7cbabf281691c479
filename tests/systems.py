"""Where a test cannot run, and why. Each mark is one reason; a test without a mark passes on every system."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

import pytest

WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")


def _needs(here: bool, otherwise: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(not here, reason=otherwise)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_landlock() -> bool:
    return LINUX and ctypes.CDLL(None).syscall(444, None, ctypes.c_long(0), ctypes.c_long(1)) >= 6


BYTES_OF_NAMES = _needs(not WINDOWS, "Windows counts the signs of a name, not its bytes")
DEVICES = _needs(not WINDOWS, "Windows has no named pipes and endless devices among its files")
FACE = _needs(not WINDOWS, "what fits into a picture of the guide depends on the system's font")
KILLS = _needs(not WINDOWS, "SIGKILL is of POSIX")
LIMITS = _needs(not WINDOWS, "only POSIX limits how far a process may let a file grow")
LINKS = _needs(not WINDOWS, "Windows lets few people make a link")
OPEN_FILES_GO = _needs(not WINDOWS, "Windows lets nobody rename or remove what is open")
RENAME_OVER = _needs(not WINDOWS, "no rename goes over a file on Windows")
RIGHTS = _needs(not WINDOWS, "chmod takes no rights away on Windows")
RIGHTS_OF_AN_OFFICER = _needs(not WINDOWS and os.geteuid() != 0, "root and Windows write in any folder")
SHELL = _needs(not WINDOWS, "needs a POSIX shell and its pipes")
NO_JOBS = _needs(not WINDOWS, "Windows ends what reads a foreign file from outside, by a job")

DBUS = _needs(LINUX and bool(shutil.which("dbus-daemon")), "needs a Linux with dbus-daemon")
ENDS_WITH_US = _needs(LINUX, "Windows ends what reads a foreign file by a job, others only when it answers")
LINUX_LIMITS = _needs(LINUX, "only Linux limits the memory of a process")
LINUX_CAGE = _needs(LINUX and _has_landlock(), "needs a Linux with seccomp and Landlock")
LINUX_FONTS = _needs(
    LINUX and Path("/usr/share/fonts/truetype/liberation").exists(), "needs a Linux with the Liberation fonts"
)
PROCESS_MEMORY = _needs(LINUX, "only Linux shows the memory of another process as a file")

SCREEN = _needs(LINUX and bool(shutil.which("Xvfb")), "needs a Linux with Xvfb")
_KEYS = all(map(shutil.which, ("Xvfb", "setxkbmap", "xkbcomp"))) and all(map(_loads, ("libXtst.so.6", "libX11.so.6")))
KEYS = _needs(LINUX and _KEYS, "needs a Linux with Xvfb, setxkbmap, xkbcomp and libXtst")


def names_in(folder: Path) -> list[str]:
    """What lies in a folder, without locks: on Windows a lock goes with who held it, elsewhere it stays."""
    return sorted(entry.name for entry in folder.iterdir() if not entry.name.endswith(".lock"))


def only_its_owner_reads(path: Path) -> bool:
    """Whether nobody else may read what lies there; on Windows the rights of its folder say it."""
    return WINDOWS or path.stat().st_mode & 0o077 == 0
