"""The one place that opens a file which somebody names, or which lies where others can put it."""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BufferedReader
from pathlib import Path
from typing import BinaryIO, TypeVar, cast

from repatriate.model.errors import UserError
from repatriate.model.saying import say

# -- Files that another program holds for a moment: on Windows scanners and OneDrive keep out everybody else. They
# are waited for.

T = TypeVar("T")
_PATIENCE: tuple[float, ...] = (0.05, 0.2, 0.5, 1.0, 1.5) if sys.platform == "win32" else ()
"""Seconds between tries. Elsewhere nobody can keep others out."""


def retry_patiently(work: Callable[[], T]) -> T:
    """The result of `work`, retried for a while when another program holds a file. Raises as it does."""
    for pause in _PATIENCE:
        try:
            return work()
        except PermissionError:
            time.sleep(pause)
    return work()


def open_patiently(path: Path, mode: str = "rb") -> BinaryIO:
    """The open file, as soon as nobody keeps us out. Raises OSError; for a folder, of which Windows says the same as of a
    file that is held, at once."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    return cast(BinaryIO, retry_patiently(lambda: path.open(mode)))


# -- reading

# What Windows takes for a device whatever the ending, and the prefixes and shares by which it names devices and pipes.
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³]) *(\..*)?", re.IGNORECASE)
_CHANNEL = re.compile(
    r"[\\/]{2}\.[\\/]|[\\/]{2}\?[\\/](?!unc[\\/]|[a-z]:)|[\\/]{2}(\?[\\/]unc[\\/])?[^\\/]+[\\/](pipe|mailslot|ipc\$)([\\/]|$)",
    re.IGNORECASE,
)
_LONGEST_SHOWN = 250
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def open_input(path: Path) -> BufferedReader:
    """The file, open for reading from its first byte. Nothing is waited for: a folder, a pipe, a device and a connection are
    refused before they are opened, and again when they are open. Raises UserError."""
    with naming_input(path):
        _refuse_channel(path)
        refuse_other_kinds(path, os.stat(path).st_mode)  # a device may act as soon as it is opened
        file = retry_patiently(lambda: open(path, "rb", opener=_open_at_once))  # noqa: SIM115  # who asked closes it
        try:
            refuse_other_kinds(path, os.fstat(file.fileno()).st_mode)
        except BaseException:
            file.close()
            raise
        return file


def read_at_most(path: Path, most: int) -> bytes | None:
    """The bytes of a file; None where there are more. Its size is not asked beforehand: somebody may write it meanwhile.
    Raises UserError."""
    with naming_input(path), open_input(path) as file:
        data = file.read(most + 1)
        if data is None:  # a file of the system itself that has nothing yet
            raise _make_no_file(path)
    return data if len(data) <= most else None


@contextmanager
def naming_input(path: Path) -> Iterator[None]:
    """Turn an error of the system about the file into one sentence. Raises UserError."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError):
        raise UserError(
            "no_such_file", say("There is no file {0}: check the name and the folder.", _shorten_path(path))
        ) from None
    except (OSError, ValueError) as fault:  # the latter for a name that no file can have
        reason = fault.strerror if isinstance(fault, OSError) and fault.strerror else str(fault)
        raise UserError(
            "unreadable_file",
            say("{0} cannot be read ({1}): check the name, and who may read it.", _shorten_path(path), reason),
        ) from None


def is_device_name(name: str) -> bool:
    """Whether Windows takes the name for that of a screen, a printer or another device, in every folder."""
    return _DEVICE.fullmatch(name) is not None


def is_channel(path: str) -> bool:
    """Whether Windows takes the path for a device or for a pipe between programs."""
    return _CHANNEL.match(path) is not None or is_device_name(re.split(r"[\\/]", path)[-1])


def _refuse_channel(path: Path) -> None:
    if sys.platform == "win32" and is_channel(str(path)):  # a pipe that is opened lends its server our name
        raise _make_no_file(path)


def refuse_other_kinds(path: Path, mode: int) -> None:
    """Raises UserError for what is no ordinary file."""
    if stat.S_ISDIR(mode):
        raise UserError("not_a_file", say("{0} is a folder: choose a file in it.", _shorten_path(path)))
    if not stat.S_ISREG(mode):
        raise _make_no_file(path)


def _make_no_file(path: Path) -> UserError:
    return UserError(
        "not_a_file",
        say(
            "{0} is not a file but a pipe or a device: save what comes out of it, then choose that.",
            _shorten_path(path),
        ),
    )


def _shorten_path(path: Path) -> str:
    """The path as a sentence has it: what is typed in place of a name may have no end."""
    text = str(path)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:60]}…{text[-60:]}"


def _open_at_once(name: str, flags: int) -> int:
    return os.open(name, flags | _AT_ONCE)
