"""Tracks this computer's half-written files: a killed run leaves them, and the next opening for writing removes them.

A file that leaves the program is first written beside its name. A note in this computer's settings records the folder
before the part is made, under the token that begins the part's name. Its writer holds a lock while it lives. No
operation file contains this: a file from elsewhere can name nothing here.
"""

from __future__ import annotations

import json
import os
import re
import secrets
import shutil
import threading
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from repatriate.model.reading import retry_patiently
from repatriate.printing import outfile
from repatriate.reference.computer import settings_folder, temporary_folder

_FOLDER = "unfinished"
"""Within the settings of this computer."""
_TOKEN = re.compile(r"[0-9a-f]{16}")


class Parts:
    """The half-written files of one open operation file."""

    def __init__(self) -> None:
        self._token = secrets.token_hex(8)
        self._place = settings_folder() / _FOLDER / self._token
        self._lock: FileLock | None = None
        self._folders: set[Path] = set()
        self._temporary: Path | None = None
        self._turn = threading.Lock()

    def part_of(self, path: Path) -> Path:
        """A name beside `path` for what is not finished; its folder is noted first, and need not be there."""
        folder = Path(os.path.abspath(path.parent))  # wherever the next run starts from
        with self._turn:
            if folder not in self._folders:
                with suppress(OSError):  # a computer that keeps no settings: a kill leaves the part
                    self._note(folder)
                self._folders.add(folder)
        return outfile.part_of(path, self._token)

    def _note(self, folder: Path) -> None:
        """Onto the disk before any part is there."""
        note = self._place
        if self._lock is None:
            note.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = _lock_of(note)
            lock.acquire(timeout=0)
            self._lock = lock
        with note.open("a", encoding="ascii") as file:
            file.write(f"{json.dumps(str(folder))}\n")
            file.flush()
            os.fsync(file.fileno())

    def temporary_folder(self) -> Path:
        """Made when it is first asked for. Raises EnvironmentFault."""
        if self._temporary is None:
            folder = self.part_of(temporary_folder() / "x")
            with outfile.naming_file(folder):
                folder.mkdir(0o700)
            self._temporary = folder
        return self._temporary

    def end(self) -> None:
        """All that was begun is finished or gone."""
        if self._temporary is not None:
            with suppress(OSError):
                _remove_folder(self._temporary)
            self._temporary = None
        # Where another program holds a part, it stays noted.
        clean = [not folder.is_dir() or _sweep_run(folder, self._token) for folder in self._folders]
        self._folders.clear()
        if self._lock is None:
            return
        if all(clean):
            outfile.remove_part(self._place)
        _let_go(self._lock)
        self._lock = None


def remove_left() -> None:
    """Remove what runs that are dead left half-written. What cannot be reached now stays noted for the next time."""
    with suppress(OSError):
        for note in sorted((settings_folder() / _FOLDER).iterdir()):
            if _TOKEN.fullmatch(note.name) and note.is_file() and not note.is_symlink():
                _remove_of(note)


def _remove_of(note: Path) -> None:
    lock = _lock_of(note)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return  # it lives
    try:
        # Each line is tried; where one cannot be cleared, all of them are next time.
        clean = [_sweep_run(folder, note.name) for folder in _read_note(note)]
        if all(clean):
            outfile.remove_part(note)
    except OSError:  # gone meanwhile
        pass
    finally:
        _let_go(lock)


def _read_note(note: Path) -> Iterator[Path]:
    """The folders in it; a line that was cut off as it was written comes before any part."""
    for line in note.read_text(encoding="ascii", errors="replace").splitlines():
        with suppress(ValueError, TypeError):
            yield Path(json.loads(line))


def _sweep_run(folder: Path, token: str) -> bool:
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
                            retry_patiently(Path(entry.path).unlink)
                    except OSError:
                        clean = False
    except OSError:
        return False
    return clean


def _remove_folder(folder: Path) -> None:
    retry_patiently(lambda: shutil.rmtree(folder))


def _lock_of(note: Path) -> FileLock:
    return FileLock(note.with_name(f"{note.name}.lock"), thread_local=False)


def _let_go(lock: FileLock) -> None:
    """Its token is never used again: nobody waits for the lock."""
    with suppress(OSError):
        os.unlink(lock.lock_file)  # Windows refuses while it is held
    lock.release(force=True)
    with suppress(OSError):
        os.unlink(lock.lock_file)
