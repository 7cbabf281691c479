"""Holds an operation file: the lock that lets only one program write, and a note beside it that names the holder."""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import secrets
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.model.reading import read_at_most, retry_patiently
from repatriate.model.saying import Said, say

_LONGEST_SIGNATURE = 10_000


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The holder of a file that is open for writing."""

    host: str
    user: str
    since: str

    @property
    def words(self) -> Said:
        since = self.since[:16].replace("T", " ")
        return say("open for writing on {0} by {1} since {2} UTC", self.host, self.user, since)

    def __str__(self) -> str:
        return self.words


def follow_link(path: Path) -> Path:
    """The file itself where a link was named: beside that one lie its log, its backups and all else.

    It keeps the folder it was named by: behind a drive's letter may be a path that is too long for Windows. Its name is the
    one that the disk knows: Windows finds a file by an old short name as well.
    """
    try:
        return path.resolve() if path.is_symlink() else path.with_name(path.resolve().name)
    except (OSError, RuntimeError, ValueError):  # links in a circle, or no name at all
        return path


def _signature_path(path: Path) -> Path:
    """The small file in which the writer of an operation says who it is."""
    return Path(f"{path}.open")


def sign_in(path: Path) -> None:
    """Tell who comes after us who we are, beside the file: in it, a command that fails would leave its bytes changed."""
    ours = {
        "host": socket.gethostname(),
        "user": _read_login(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    place = _signature_path(path)
    with contextlib.suppress(OSError):  # in place of what lies there, which may be a pipe or lead to another file
        part = place.with_name(f"{place.name}.{secrets.token_hex(8)}.part")
        try:
            part.write_text(json.dumps(ours), encoding="utf-8")
            os.replace(part, place)
        finally:
            part.unlink(missing_ok=True)


def sign_out(path: Path) -> None:
    with contextlib.suppress(OSError):
        _signature_path(path).unlink(missing_ok=True)


def find_holder(path: Path) -> Elsewhere:
    try:
        told = json.loads(read_at_most(_signature_path(path), _LONGEST_SIGNATURE) or b"")
        return Elsewhere(str(told["host"]), str(told["user"]), str(told["since"]))
    except (UserError, ValueError, KeyError, TypeError, RecursionError):
        return Elsewhere(
            say("another computer or program"), say("somebody"), datetime.now(UTC).isoformat(timespec="seconds")
        )


def _read_login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def acquire_lock(path: Path) -> FileLock | None:
    """The lock that makes one program the writer; None where another has it. The system frees it if that one dies."""
    lock = FileLock(f"{path}.lock", thread_local=False)

    def try_once() -> FileLock | None:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            # Who has the lock lets others open its file; a scanner that looks through it does not: that one is waited for.
            with contextlib.suppress(FileNotFoundError):
                os.close(os.open(lock.lock_file, os.O_RDWR))
            return None
        return lock

    try:
        return retry_patiently(try_once)
    except OSError as fault:
        if Path(lock.lock_file).is_symlink():
            told = say(
                "{0} is a link, not the lock of this file: delete the link, then open the file again.", lock.lock_file
            )
            raise EnvironmentFault("read_only_folder", told) from None
        raise EnvironmentFault(
            "read_only_folder",
            say(
                "{0} cannot be written ({1}): copy the file to a folder that can.",
                str(path.parent),
                str(fault.strerror),
            ),
        ) from None


def release_lock(lock: FileLock) -> None:
    """Let others write. The empty lock file stays: removing it could give two programs a lock each."""
    lock.release(force=True)


def size_and_time(path: Path) -> tuple[int, int] | None:
    """The size and time that reveal a write, without opening the file: that would free SQLite's locks on it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def identify_file(path: Path) -> tuple[int, int] | None:
    """The identity of the file with this name; None without one. On Windows the name suffices, because an open file
    cannot lose its name."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (0, 0) if sys.platform == "win32" else (found.st_dev, found.st_ino)
