"""Connections to an operation file, and what the disk and SQLite say, in a sentence."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile, EnvironmentFault
from repatriate.model.saying import say
from repatriate.store.keys import Key

READER_CACHE = 8_000
"""Kilobytes of pages that a connection that reads keeps decrypted: what a screen needs of 100,000 people."""
PATIENCE = 5
"""Seconds that a connection waits for another one."""
PATIENCE_ON_SHARE = 20
"""The same on a network drive, where who writes waits for all who read."""


def connect(  # long: ways to open a file
    path: Path, key: Key, *, read_only: bool = False, shared: bool = False, as_it_stands: bool = False
) -> Database:
    """A connection with its key and settings. Temporary tables stay in memory: on disk they would be plain text.

    On a network drive (`shared`) without a log: what writes and what reads wait for one another there. `as_it_stands` reads
    without a log and without locks, which need a folder that can be written: nobody may change the file meanwhile.
    """
    patience = PATIENCE_ON_SHARE if shared else PATIENCE
    with environment_faults(path):
        name = f"{_uri_of(path)}?immutable=1" if as_it_stands else str(path)
        connection = sqlcipher.connect(
            name, isolation_level=None, check_same_thread=False, timeout=patience, uri=as_it_stands
        )
        try:
            connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
            connection.execute(f"PRAGMA key = {key.pragma}")
            connection.execute("PRAGMA temp_store = MEMORY")
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA recursive_triggers = ON")
            connection.execute("PRAGMA trusted_schema = OFF")
            if read_only:
                connection.execute("PRAGMA query_only = ON")
                connection.execute(f"PRAGMA cache_size = -{READER_CACHE}")
            elif shared:
                connection.execute("PRAGMA journal_mode = DELETE")
                connection.execute("PRAGMA synchronous = EXTRA")
            else:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = FULL")
                connection.execute("PRAGMA wal_autocheckpoint = 0")  # each command does it when it is done
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
    return Database(connection)


def _uri_of(path: Path) -> str:
    """As SQLite reads it: it knows no server between the first two strokes and the path."""
    whole = path.resolve().as_posix()
    return f"file://{'' if whole.startswith('/') else '/'}{quote(whole)}"


@contextlib.contextmanager
def environment_faults(path: Path) -> Iterator[None]:
    """Turn what the disk and SQLite say into one sentence."""
    try:
        yield
    except (sqlcipher.OperationalError, sqlite3.OperationalError) as fault:
        raise _explain_fault(path, fault) from fault
    except (sqlcipher.DatabaseError, sqlite3.DatabaseError) as fault:
        if "not a database" in str(fault) or "malformed" in str(fault):
            raise make_damaged(path) from None
        raise
    except MemoryError:
        # What SQLCipher says of a page whose code does not fit.
        raise make_damaged(path) from None
    except OSError as fault:
        raise EnvironmentFault(
            "cannot_write",
            say("{0} cannot be written ({1}): nothing was changed.", str(fault.filename or path), str(fault.strerror)),
        ) from None


def _explain_fault(path: Path, fault: Any) -> Exception:
    text = str(fault)
    if "full" in text:
        return EnvironmentFault(
            "disk_full", say("The disk with {0} is full: make room; nothing was changed.", str(path))
        )
    if "readonly" in text or "unable to open" in text:
        return make_read_only(path)
    if "locked" in text or "busy" in text:
        return EnvironmentFault(
            "locked", say("{0} is being written by another program: try again in a moment.", str(path))
        )
    if "disk I/O" in text:
        return EnvironmentFault(
            "disk_fault",
            say(
                "The disk with {0} is full or fails: make room or copy the file to another disk; nothing was changed.",
                str(path),
            ),
        )
    if "malformed" in text:
        return make_damaged(path)
    return fault  # type: ignore[no-any-return]


def make_read_only(path: Path) -> EnvironmentFault:
    return EnvironmentFault(
        "read_only_disk",
        say("{0} cannot be written here: copy it to a folder that can be written; nothing was changed.", str(path)),
    )


def make_damaged(path: Path) -> DamagedFile:
    return DamagedFile("damaged_file", say("{0} is damaged: restore it from one of its backups.", str(path)))
