"""Who has an operation file: the lock that lets only one program write, and a note beside it that says who that is."""

from __future__ import annotations

import contextlib
import getpass
import json
import socket
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from repatriate.model.errors import EnvironmentFault
from repatriate.model.saying import Said, say


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Who has the file open for writing."""

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
    """The file itself where a link was named: beside that one lie its log, its backups and all else."""
    try:
        return path.resolve() if path.is_symlink() else path
    except (OSError, RuntimeError):  # links in a circle
        return path


def _signature_path(path: Path) -> Path:
    """The small file in which the writer of an operation says who it is."""
    return Path(f"{path.resolve()}.open")


def sign_in(path: Path) -> None:
    """Tell who comes after us who we are, beside the file: in it, a command that fails would leave its bytes changed."""
    ours = {
        "host": socket.gethostname(),
        "user": _read_login(),
        "since": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    with contextlib.suppress(OSError):
        _signature_path(path).write_text(json.dumps(ours), encoding="utf-8")


def sign_out(path: Path) -> None:
    with contextlib.suppress(OSError):
        _signature_path(path).unlink(missing_ok=True)


def present(path: Path) -> Elsewhere:
    try:
        told = json.loads(_signature_path(path).read_text(encoding="utf-8"))
        return Elsewhere(str(told["host"]), str(told["user"]), str(told["since"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Elsewhere(
            say("another computer or program"), say("somebody"), datetime.now(UTC).isoformat(timespec="seconds")
        )


def _read_login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def acquire(path: Path) -> FileLock | None:
    """The lock that makes one program the writer; None where another has it. The system frees it if that one dies."""
    # By the file's real name: a link to it is the same file.
    lock = FileLock(f"{path.resolve()}.lock", thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    except OSError as fault:
        raise EnvironmentFault(
            "read_only_folder",
            say(
                "{0} cannot be written ({1}): copy the file to a folder that can.",
                str(path.parent),
                str(fault.strerror),
            ),
        ) from None
    return lock


def release(lock: FileLock) -> None:
    """Let others write. The empty lock file stays: removing it could give two programs a lock each."""
    lock.release(force=True)


def size_and_time(path: Path) -> tuple[int, int] | None:
    """By them a file is known that was written; without opening it, which would free the locks SQLite holds on it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns


def identity(path: Path) -> tuple[int, int] | None:
    """Which file has this name; None where none has. Windows takes no name from a file that is open: the name is enough."""
    try:
        found = path.stat()
    except OSError:
        return None
    return (0, 0) if sys.platform == "win32" else (found.st_dev, found.st_ino)
