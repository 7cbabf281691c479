"""Live, verified, encrypted copies of an operation file, and their rotation."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile, EnvironmentFault, UserError
from repatriate.model.saying import say
from repatriate.store.keys import Key

KEEP_LATEST = 10
KEEP_DAYS = 14


def folder_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-backups")


def backups(path: Path) -> list[Path]:
    """The backups of a file, the newest first."""
    return sorted(folder_of(path).glob("*.repat"), reverse=True)


def make_backup(db: Database, key: Key, path: Path, *, reason: str = "") -> Path:
    """Copy the open file through SQLite's backup, under the same key, and check the copy before it gets its name."""
    # SQLCipher reads a page of zeros as if it belonged there: the copy would be sound, and wrong.
    if db.conn.execute("PRAGMA cipher_integrity_check").fetchone():
        raise DamagedFile(
            "damaged_file",
            say("{0} is damaged: no backup was made of it. Restore it from an earlier backup.", str(path)),
        )
    folder = folder_of(path)
    stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S%fZ")
    name = f"{stamp}{' ' + reason if reason else ''}.repat"
    part = folder / f"{name}.part"
    try:
        folder.mkdir(exist_ok=True)
        _copy_pages(db, key, part)
        os.replace(part, folder / name)
    except (OSError, sqlcipher.Error, MemoryError) as fault:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise EnvironmentFault(
            "backup_failed",
            say(
                "No backup could be made in {0} ({1}): make room or free the folder, then try again.",
                str(folder),
                str(fault),
            ),
        ) from None
    rotate(path)
    return folder / name


def _copy_pages(db: Database, key: Key, target: Path) -> None:
    target.unlink(missing_ok=True)
    copy = sqlcipher.connect(str(target), isolation_level=None)
    try:
        copy.execute(f"PRAGMA key = {key.pragma}")
        db.conn.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        for check in ("cipher_integrity_check", "quick_check"):
            found = [row[0] for row in copy.execute(f"PRAGMA {check}").fetchall()]
            if found not in ([], ["ok"]):
                raise sqlcipher.DatabaseError(f"the copy is not sound: {found[0]}")
    finally:
        copy.close()


def rotate(path: Path) -> None:
    """Keep the latest ten, and the last of each of the latest fourteen days; of what was never finished, today's only."""
    today = datetime.now(UTC).strftime("%Y-%m-%d")
    for part in folder_of(path).glob("*.repat.part"):
        if part.name[:10] < today:
            part.unlink(missing_ok=True)
    kept: set[Path] = set()
    days: set[str] = set()
    for number, backup in enumerate(backups(path)):
        day = backup.name[:10]
        if number < KEEP_LATEST:
            kept.add(backup)
        if day not in days and len(days) < KEEP_DAYS:
            kept.add(backup)
        days.add(day)
    for backup in backups(path):
        if backup not in kept:
            backup.unlink(missing_ok=True)


def logs_of(path: Path) -> tuple[Path, ...]:
    """What SQLite keeps beside an open file."""
    return Path(f"{path}-wal"), Path(f"{path}-shm")


def refuse_leftovers(path: Path) -> None:
    """The name is free, and so are those beside it: the log of an earlier file would be played into a new one."""
    if path.exists():
        raise UserError("file_exists", say("{0} exists already: choose another name, or open it.", str(path)))
    for log in logs_of(path):
        if log.exists():
            raise UserError(
                "file_exists",
                say("{0} is left of another file of that name: choose another name, or move it away.", str(log)),
            )


def restore(backup: Path, target: Path) -> Path:
    """Copy a backup to a new name. Never overwrites."""
    if not backup.is_file():
        raise UserError("no_such_file", say("There is no backup {0}.", str(backup)))
    refuse_leftovers(target)
    part = target.with_name(f"{target.name}.part")
    try:
        with backup.open("rb") as source, target.open("xb") as place:
            place.close()
            with part.open("wb") as out:
                while block := source.read(1 << 20):
                    out.write(block)
                out.flush()
                os.fsync(out.fileno())
            os.replace(part, target)
    except FileExistsError:
        raise UserError(
            "file_exists", say("{0} exists already: choose another name, or open it.", str(target))
        ) from None
    except OSError as fault:
        part.unlink(missing_ok=True)
        target.unlink(missing_ok=True)
        raise EnvironmentFault(
            "cannot_write", say("{0} cannot be written ({1}).", str(target), str(fault.strerror))
        ) from None
    return target
