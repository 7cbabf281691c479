"""Which half-written files an operation has on this computer: who is killed leaves them, and the next opening removes them.

A file that leaves the program is written beside its name first. The folder and the token that begins the part's name stand
in the operation's file before the part is made. The one who wrote them holds a lock as long as it lives.
"""

from __future__ import annotations

import os
import secrets
import shutil
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from pathlib import Path

from filelock import FileLock, Timeout
from sqlite_utils import Database

from repatriate.model.errors import EnvironmentFault
from repatriate.model.patience import patiently
from repatriate.printing import outfile
from repatriate.reference.computer import temporary_folder

Writing = Callable[[], AbstractContextManager[Database]]
"""A transaction of its own, which is on the disk when it ends."""


class Unregistered(BaseException):
    """Files may not be written in that folder yet. No error, and for nobody to catch on the way to who registers it."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder


class Parts:
    """Of one opening of a file."""

    def __init__(self, writing: Writing) -> None:
        self._writing = writing
        self._token = secrets.token_hex(8)
        self._lock: FileLock | None = None
        self._folders: set[Path] = set()
        self._temporary: Path | None = None
        self._turn = threading.Lock()

    def register(self, folder: Path) -> None:
        """Before a part is made in that folder; outside of any transaction. The folder need not be there."""
        folder = _whole(folder)
        with self._turn:
            if folder in self._folders:
                return
            if self._lock is None:
                self._lock = _hold(self._token)
            try:
                with self._writing() as db:
                    db.conn.execute(
                        "INSERT INTO unfinished VALUES (?, ?, ?)", (str(folder), self._token, self._lock.lock_file)
                    )
            except EnvironmentFault as fault:
                if fault.code != "read_only_disk":  # a file that nobody can write is still there to be read
                    raise
            self._folders.add(folder)

    def part_of(self, path: Path) -> Path:
        """A name beside `path` for what is not finished. Raises Unregistered where its folder has to be registered first."""
        if _whole(path.parent) not in self._folders:
            raise Unregistered(path.parent)
        return outfile.part_of(path, self._token)

    def temporary_folder(self) -> Path:
        """Made when it is first asked for. Raises EnvironmentFault."""
        if self._temporary is None:
            self.register(temporary_folder())
            folder = self.part_of(temporary_folder() / "x")
            with outfile.telling_of(folder):
                folder.mkdir(0o700)
            self._temporary = folder
        return self._temporary

    def end(self) -> None:
        """All that was begun is finished or gone."""
        if self._temporary is not None:
            with suppress(OSError):
                _remove_folder(self._temporary)
            self._temporary = None
        if self._lock is None:
            return
        # Where another program holds a part, it is noted for the next opening.
        gone = [folder for folder in self._folders if not folder.is_dir() or _sweep(folder, self._token)]
        # The file may be gone: the next opening finds nothing to remove.
        with suppress(Exception), self._writing() as db:
            db.conn.executemany(
                "DELETE FROM unfinished WHERE folder = ? AND token = ?", [(str(one), self._token) for one in gone]
            )
        _let_go(self._lock)
        self._lock = None
        self._folders.clear()


def remove_left(db: Database, writing: Writing) -> None:
    """Remove what runs that are dead left half-written. What cannot be reached now stays noted for the next opening."""
    removed = []
    for folder, token, lock_file in db.conn.execute("SELECT folder, token, lock FROM unfinished").fetchall():
        lock = FileLock(lock_file, thread_local=False)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            continue  # it lives
        except OSError:  # the folder of the lock is not of this computer, or gone
            pass
        if _sweep(Path(folder), token):
            removed.append((folder, token))
        _let_go(lock)
    if removed:
        with suppress(Exception), writing() as out:  # a disk that cannot be written now: next time
            out.conn.executemany("DELETE FROM unfinished WHERE folder = ? AND token = ?", removed)


def _sweep(folder: Path, token: str) -> bool:
    """Whether nothing of that run is left in the folder."""
    clean = True
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if outfile.is_part(entry.name, token):
                    try:
                        if entry.is_dir(follow_symlinks=False):
                            _remove_folder(Path(entry.path))
                        else:
                            patiently(Path(entry.path).unlink)
                    except OSError:
                        clean = False
    except OSError:
        return False
    return clean


def _remove_folder(folder: Path) -> None:
    patiently(lambda: shutil.rmtree(folder))


def _hold(token: str) -> FileLock:
    lock = FileLock(str(temporary_folder() / f"repatriate-{token}.lock"), thread_local=False)
    with outfile.telling_of(Path(lock.lock_file)):
        lock.acquire(timeout=0)
    return lock


def _let_go(lock: FileLock) -> None:
    """Its token is never used again: nobody waits for the lock."""
    with suppress(OSError):
        os.unlink(lock.lock_file)  # Windows refuses while it is held
    lock.release(force=True)
    with suppress(OSError):
        os.unlink(lock.lock_file)


def _whole(folder: Path) -> Path:
    """The folder's name wherever the next run starts from."""
    return Path(os.path.abspath(folder))
