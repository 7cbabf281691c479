"""Live, verified, encrypted copies of an operation file, their order and rotation, and the way back from one."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile, EnvironmentFault, UserError
from repatriate.model.reading import open_input, open_patiently, retry_patiently
from repatriate.model.saying import say
from repatriate.printing import outfile
from repatriate.store import connection as store_connection
from repatriate.store.keys import SALT, Key, some_page_fits

KEEP_LATEST = 10
KEEP_DAYS = 14
STAMP = "%Y-%m-%dT%H%M%S%fZ"
_COPY = ".copy"
"""The suffix of unfinished copies."""
_BACKUPS = "-backups"
_LONGEST_NAME = len("2025-03-31T120000000000Z 000001-1234567 before new passphrase.repat")
_STALE = 600.0
"""Seconds after which what another run left half-copied is nobody's any more."""
_NAME = re.compile(r"(?P<stamp>[0-9-]{10}T[0-9]+Z)( (?P<turn>[0-9]{6,})-(?P<entry>[0-9]+))?( (?P<reason>.*))?\.repat")


@dataclass(frozen=True, slots=True)
class Copy:
    """A backup, as its name tells: the how manieth it is, and the last entry of the journal that is in it.

    Earlier programs wrote neither: what they made comes first, in the order of the clock.
    """

    path: Path
    stamp: str
    turn: int
    entry: int
    reason: str

    @property
    def day(self) -> str:
        return self.stamp[:10]

    @property
    def made(self) -> datetime | None:
        """The time of the copy by the clock; None if the name does not give it."""
        with contextlib.suppress(ValueError):
            return datetime.strptime(self.stamp, STAMP).replace(tzinfo=UTC)
        return None


BEFORE_UPDATE = "before update"
"""The reason of the copy that an older program can still open."""


def folder_of(path: Path) -> Path:
    return path.with_name(f"{path.name}{_BACKUPS}")


def original_of(copy: Path) -> Path | None:
    """The file of which a copy in its backups' folder is said to be; None of a copy anywhere else."""
    folder = copy.absolute().parent
    return folder.with_name(folder.name.removesuffix(_BACKUPS)) if folder.name.endswith(_BACKUPS) else None


def check_place(path: Path) -> None:
    """Whether an operation file can have that name, and its backups theirs. Raises UserError."""
    outfile.check_name(path)
    _check_length(path)


def has_place(path: Path) -> bool:
    """Whether backups can be made of a file that has that name."""
    try:
        _check_length(path)
    except UserError:
        return False
    return True


def _check_length(path: Path) -> None:
    outfile.check_length(path, len(_BACKUPS) + 1 + _LONGEST_NAME)


def read_name(copy: Path) -> Copy:
    """The data in a backup's name; empty for a name that somebody gave it."""
    found = _NAME.fullmatch(copy.name)
    if found is None:
        return Copy(copy, copy.name, 0, 0, "")
    return Copy(copy, found["stamp"], int(found["turn"] or 0), int(found["entry"] or 0), found["reason"] or "")


def list_copies(path: Path) -> list[Copy]:
    """The backups of a file, the newest first: as they were made, whatever the clock said."""
    found = [read_name(copy) for copy in folder_of(path).glob("*.repat") if not copy.name.startswith(".")]
    return sorted(found, key=lambda copy: (copy.turn, copy.entry, copy.path.name), reverse=True)


def list_backups(path: Path) -> list[Path]:
    """The files of `copies`."""
    return [copy.path for copy in list_copies(path)]


def make_backup(db: Database, key: Key, path: Path, *, reason: str = "") -> Path:
    """Copy the open file through SQLite's backup, under the same key, and check the copy before it gets its name."""
    # SQLCipher reads a page of zeros as if it belonged there: the copy would be sound, and wrong.
    if db.conn.execute("PRAGMA cipher_integrity_check").fetchone():
        raise DamagedFile(
            "damaged_file",
            say("{0} is damaged: no backup was made of it. Restore it from an earlier backup.", str(path)),
        )
    folder = folder_of(path)
    _check_length(path)
    try:
        folder.mkdir(exist_ok=True)
        with hidden_part(folder) as part:
            entry = _copy_pages(db, key, part)
            if fault := store_connection.find_fault(part, key):
                raise sqlcipher.DatabaseError(f"the copy is not sound: {fault}")
            made = _name_copy(part, path, key, entry, reason)
    except (OSError, sqlcipher.Error, MemoryError, EnvironmentFault) as fault:
        raise EnvironmentFault(
            "backup_failed",
            say(
                "No backup could be made in {0} ({1}): make room or free the folder, then try again.",
                str(folder),
                str(fault),
            ),
        ) from None
    rotate_backups(path, made)
    return made


def _name_copy(part: Path, path: Path, key: Key, entry: int, reason: str) -> Path:
    turn = max((copy.turn for copy in list_copies(path)), default=0) + 1
    stamp = datetime.now(UTC).strftime(STAMP)
    made = folder_of(path) / f"{stamp} {turn:06}-{entry}{' ' + reason if reason else ''}.repat"
    _name_whole(part, made, key)
    return made


@contextlib.contextmanager
def hidden_part(folder: Path) -> Iterator[Path]:
    """An empty file for a copy that is being made. It has no salt until it gets its name: what a run that was killed
    leaves is no operation file, however much of it was written."""
    part = outfile.part_of(folder / f"x{_COPY}")
    try:
        outfile.make_private(part)
        yield part
    finally:
        for leftover in (part, *logs_of(part)):
            outfile.remove_part(leftover)


def _copy_pages(db: Database, key: Key, part: Path) -> int:
    """All pages as they are now, the salt left out; gives the last entry that is among them."""
    copy = sqlcipher.connect(str(part), isolation_level=None)
    try:
        copy.execute("PRAGMA cipher_log_level = NONE")
        copy.execute(f"PRAGMA key = {key.pragma}")
        copy.execute("PRAGMA journal_mode = OFF")  # what fails is thrown away
        db.conn.backup(copy)
        # From the log's mode to the other: the copy needs nothing beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        entry = store_connection.last_entry(copy)
    finally:
        copy.close()
    with open_patiently(part, "r+b") as file:
        file.write(bytes(SALT))
        file.flush()
        os.fsync(file.fileno())
    return entry


def _name_whole(part: Path, path: Path, key: Key) -> None:
    """The copy, proved and on the disk, gets its salt and its name. Raises FileExistsError and EnvironmentFault."""
    outfile.find_rename()
    with retry_patiently(lambda: part.open("r+b", buffering=0)) as file:
        file.write(key.salt)  # from here to its name nothing may take time: it is a whole file without one
        if os.name == "nt":  # no file is renamed there while it is open
            os.fsync(file.fileno())
        else:
            outfile.name_new(part, path)
            os.fsync(file.fileno())
    if os.name == "nt":
        outfile.name_new(part, path)


def rotate_backups(path: Path, made: Path | None = None) -> None:
    """Keep the one just made, the latest ten, the last of each of the latest fourteen days, the one that reaches
    furthest in the journal: it may be all that is left of a file that was replaced by an older one; and the one of before
    the last update, which is the way back to an older program."""
    _sweep_parts(folder_of(path))
    found = list_copies(path)
    kept: set[Path | None] = {made, max(found, key=lambda copy: copy.entry).path} if found else set()
    kept.update([copy.path for copy in found if copy.reason == BEFORE_UPDATE][:1])
    days: set[str] = set()
    for number, copy in enumerate(found):
        if number < KEEP_LATEST or (copy.day not in days and len(days) < KEEP_DAYS):
            kept.add(copy.path)
        days.add(copy.day)
    for copy in found:
        if copy.path not in kept:
            outfile.remove_part(copy.path)


def _sweep_parts(folder: Path) -> None:
    """Removes incomplete copies of killed runs; those of earlier programs from the next day on."""
    for part in folder.glob(f".*.part{_COPY}*"):
        with contextlib.suppress(OSError):
            if abs(time.time() - part.stat().st_mtime) > _STALE:
                part.unlink()
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    for part in folder.glob("*.repat.part"):
        if part.name[:10] < today:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def _refuse_existing(path: Path) -> UserError:
    return UserError("file_exists", say("{0} exists already: choose another name, or open it.", str(path)))


def logs_of(path: Path) -> tuple[Path, ...]:
    """The files that SQLite creates beside an open file, the log first."""
    return Path(f"{path}-wal"), Path(f"{path}-shm"), Path(f"{path}-journal")


def refuse_leftovers(path: Path) -> None:
    """The name is free, and so are those beside it: the log of an earlier file would be played into a new one.
    Raises UserError, and EnvironmentFault for a name that the disk does not take."""
    check_place(path)
    with outfile.naming_file(path):
        if path.exists():
            raise _refuse_existing(path)
        for log in logs_of(path):
            if os.path.lexists(log):
                raise UserError(
                    "file_exists",
                    say(
                        "{0} is left over from another file of that name: choose another name, or move it away.",
                        str(log),
                    ),
                )


def save_copy(db: Database, key: Key, target: Path) -> Path:
    """The open file under another name, also where its own name is gone: whole and proved or not at all, over nothing."""
    refuse_leftovers(target)
    outfile.check_target(target)
    with outfile.naming_file(target), hidden_part(target.parent) as part:
        _copy_pages(db, key, part)
        if store_connection.find_fault(part, key):
            raise DamagedFile("damaged_file", say("{0} is damaged: no copy was made of it.", str(target)))
        try:
            _name_whole(part, target, key)
        except FileExistsError:
            raise _refuse_existing(target) from None
    return target


def restore_backup(copy: Path, target: Path, key: Key) -> Path:
    """Bring a backup back under a new name: proved first, whole or not at all, over nothing. Raises UserError,
    EnvironmentFault, and DamagedFile where the backup itself is not sound."""
    if not some_page_fits(copy, key):
        raise UserError(
            "wrong_passphrase",
            say("Wrong passphrase for {0}: a backup keeps the passphrase of the day it was made.", str(copy)),
        )
    if any(log.exists() and log.stat().st_size for log in logs_of(copy)[:1]):
        raise UserError(
            "newest_in_log",
            say("{0} is open, or its newest work is in a log beside it: open it and close it first.", str(copy)),
        )
    refuse_leftovers(target)
    outfile.check_target(target)
    _sweep_parts(target.parent)
    with outfile.naming_file(target), hidden_part(target.parent) as part:
        _copy_bytes(copy, part)
        if store_connection.find_fault(part, key):
            raise DamagedFile(
                "damaged_file", say("{0} is damaged: nothing was restored. Take another backup.", str(copy))
            )
        try:
            _name_whole(part, target, key)
        except FileExistsError:
            raise _refuse_existing(target) from None
    return target


def _copy_bytes(copy: Path, part: Path) -> None:
    """All but the salt."""
    with open_input(copy) as source, open_patiently(part, "r+b") as out:
        source.seek(SALT)
        out.seek(SALT)
        shutil.copyfileobj(source, out, 1 << 20)
        out.flush()
        os.fsync(out.fileno())
