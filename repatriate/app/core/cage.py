"""Restricts the process that reads files from others before it sees the first of them. docs/for-it.md lists what each
system allows. Nothing here raises: an unavailable restriction is left out of the result."""

from __future__ import annotations

import ctypes
import os
import sys
import sysconfig
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from repatriate.app.core import linux_cage, windows_cage
from repatriate.reference.resources import PACKAGE, resource_path


class Fence(StrEnum):
    """Something that the system denies that process from then on."""

    NETWORK = "network"
    PROGRAMS = "programs"
    WRITING = "writing"
    READING = "reading"
    OTHERS = "others"
    """Programs of the officer: their memory, and any sign to them."""


def close_cage() -> tuple[Fence, ...]:
    """Gives up what the system lets a process give up, for good; returns what that was."""
    with suppress(OSError, ValueError, AttributeError):
        if sys.platform == "linux":
            return _close_on_linux()
        if sys.platform == "darwin":
            return _close_on_macos()
        if sys.platform == "win32" and windows_cage.give_up_rights():
            return (Fence.WRITING, Fence.OTHERS)
    return ()


def _close_on_linux() -> tuple[Fence, ...]:
    _write_nothing()
    reading = linux_cage.restrict_reading([*_list_own_folders(), *linux_cage.READABLE])
    if not linux_cage.deny_calls():
        return (Fence.READING, Fence.WRITING) if reading else ()
    kept = (Fence.NETWORK, Fence.PROGRAMS, Fence.WRITING, Fence.OTHERS)
    return (*kept, Fence.READING) if reading else kept


def _write_nothing() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def _list_own_folders() -> list[str]:
    """The folders of Python, its packages, this program and its data. No folder of the officer: Python also looks into the current one."""
    if bundle := getattr(sys, "_MEIPASS", None):
        around = [os.path.dirname(bundle)] if sys.platform == "darwin" else []
        return [
            bundle,
            sys.executable,
            *around,
        ]  # not the folder beside it: on a stick the files of the officer lie there
    packages = [path for path in sys.path if Path(path).name in ("site-packages", "dist-packages")]
    python = [sysconfig.get_path(name) for name in ("stdlib", "platstdlib")]
    libraries = [os.path.join(prefix, "lib") for prefix in {sys.prefix, sys.base_prefix}]
    return [*python, *libraries, *packages, str(PACKAGE), str(resource_path())]


_OFFICERS = ("/Users", "/Volumes", "/private/tmp", "/private/var/folders")


def _close_on_macos() -> tuple[Fence, ...]:
    """Closes the cage with the sandbox that macOS calls deprecated and still has. Untried: nobody here has a macOS."""
    _write_nothing()

    def quote_paths(paths: object) -> str:
        quoted = (str(path).replace("\\", "\\\\").replace('"', '\\"') for path in paths)  # type: ignore[attr-defined]
        return " ".join(f'(subpath "{path}")' for path in quoted)

    rules = (
        "(version 1)(allow default)(deny network*)(deny process-exec*)(deny process-fork)(deny file-write*)"
        f"(deny signal (target others))(deny file-read-data {quote_paths(_OFFICERS)})"
        f"(allow file-read-data {quote_paths(map(os.path.realpath, _list_own_folders()))})"
    )
    fault = ctypes.c_char_p()
    failed = ctypes.CDLL("/usr/lib/libSystem.B.dylib").sandbox_init(
        rules.encode(), ctypes.c_uint64(0), ctypes.byref(fault)
    )
    return () if failed else (Fence.NETWORK, Fence.PROGRAMS, Fence.WRITING, Fence.READING)
