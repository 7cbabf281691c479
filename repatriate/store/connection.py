"""Connects to an operation file, and turns errors of the disk and SQLite into sentences."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile, EnvironmentFault, RepatriateError, UserError
from repatriate.model.memory import make_no_memory
from repatriate.model.reading import open_input
from repatriate.model.saying import say
from repatriate.store.keys import Key

READER_CACHE = 8_000
"""Kilobytes of pages that a connection that reads keeps decrypted: what a screen needs of 100,000 people."""
STATEMENTS = 2_000
"""Statements that a connection keeps prepared. A day of counting has a thousand of them, and SQLite's own number is 128."""
PATIENCE = 5
"""Seconds that a connection waits for another one."""
PATIENCE_ON_SHARE = 20
"""The same on a network drive, where who writes waits for all who read."""


def open_connection(  # long: ways to open a file
    path: Path, key: Key, *, read_only: bool = False, shared: bool = False, as_it_stands: bool = False
) -> Database:
    """A connection with its key and settings. Temporary tables stay in memory: on disk they would be plain text.

    On a network drive (`shared`) without a log: what writes and what reads wait for one another there. `as_it_stands` reads
    without a log and without locks, which need a folder that can be written: nobody may change the file meanwhile.
    """
    patience = PATIENCE_ON_SHARE if shared else PATIENCE
    with environment_faults(path, key):
        name = f"{_uri_of(path)}?immutable=1" if as_it_stands else str(path)
        connection = sqlcipher.connect(
            name,
            isolation_level=None,
            check_same_thread=False,
            timeout=patience,
            uri=as_it_stands,
            cached_statements=STATEMENTS,
        )
        try:
            unlock_connection(connection, key)
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA recursive_triggers = ON")
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
    return open_tables(connection)


def unlock_connection(connection: Any, key: Key) -> None:
    """Give a new connection its key, and see that it trusts nothing in the file: neither functions that the tables name,
    nor the sizes of cells."""
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to standard error
    connection.execute(f"PRAGMA key = {key.pragma}")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")


def open_tables(connection: Any) -> Database:
    """The tables behind a connection, without what others installed to run in each."""
    return Database(connection, execute_plugins=False)


def _uri_of(path: Path) -> str:
    """The URI for SQLite, which knows no server between the first two slashes and the path."""
    whole = path.resolve().as_posix()
    return f"file://{'' if whole.startswith('/') else '/'}{quote(whole)}"


@contextlib.contextmanager
def environment_faults(path: Path, key: Key) -> Iterator[None]:
    """Turn what the disk and SQLite say into one sentence. Of the file with its `key` it is asked whether it is damaged where
    they say no more than that there is no memory: SQLCipher says so, too, of a page whose code does not fit."""
    try:
        yield
    except (sqlcipher.DatabaseError, sqlite3.DatabaseError) as fault:
        told = _explain_fault(path, fault)
        if told is None:
            raise
        raise told from fault
    except MemoryError:
        if _is_damaged(path, key):
            raise make_damaged(path) from None
        raise make_no_memory() from None
    except OSError as fault:
        raise EnvironmentFault(
            "cannot_write",
            say("{0} cannot be written ({1}): nothing was changed.", str(fault.filename or path), str(fault.strerror)),
        ) from None


def _is_damaged(path: Path, key: Key) -> bool:
    """Whether a page does not fit its code, asked of SQLCipher anew: nobody else may open a file that it has locked."""
    try:
        with contextlib.closing(sqlcipher.connect(f"{_uri_of(path)}?mode=ro", uri=True)) as fresh:
            fresh.execute("PRAGMA cipher_log_level = NONE")
            fresh.execute(f"PRAGMA key = {key.pragma}")
            return fresh.execute("PRAGMA cipher_integrity_check").fetchone() is not None
    except (sqlcipher.Error, MemoryError):
        return False


def _explain_fault(path: Path, fault: Any) -> RepatriateError | None:
    """The error by SQLite's code, because its text may name tables and columns; None if disk and file are sound."""
    if str(fault).startswith("Could not decode to UTF-8"):  # of the module, which gives no code
        return make_damaged(path)
    match getattr(fault, "sqlite_errorcode", 0) & 0xFF:  # what is above says it more precisely
        case sqlite3.SQLITE_FULL:
            return EnvironmentFault(
                "disk_full", say("The disk with {0} is full: make room; nothing was changed.", str(path))
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN:
            return make_read_only(path)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED | sqlite3.SQLITE_PROTOCOL:
            return EnvironmentFault(
                "locked", say("{0} is being written by another program: try again in a moment.", str(path))
            )
        case sqlite3.SQLITE_IOERR:
            return EnvironmentFault(
                "disk_fault",
                say(
                    "The disk with {0} is full or fails: make room or copy the file to another disk; nothing was changed.",
                    str(path),
                ),
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return make_damaged(path)
        case _:  # a number of SQLite's, and it has many more
            return None


def make_read_only(path: Path) -> EnvironmentFault:
    return EnvironmentFault(
        "read_only_disk",
        say("{0} cannot be written here: copy it to a folder that can be written; nothing was changed.", str(path)),
    )


def make_damaged(path: Path) -> DamagedFile:
    return DamagedFile("damaged_file", say("{0} is damaged: restore it from one of its backups.", str(path)))


# -- Checks that an operation file that nobody has open is sound, read as it lies there: no lock, no log, no write.

CHECKS = ("cipher_integrity_check", "quick_check")


@contextlib.contextmanager
def open_still(path: Path, key: Key) -> Iterator[Any]:
    """A connection to the file alone, whatever lies beside it. The key says the salt: the file need not have it yet."""
    place = path.absolute().as_posix()
    address = f"file://{'' if place.startswith('/') else '/'}{quote(place)}?mode=ro&immutable=1"
    with contextlib.suppress(UserError):  # SQLite waits for a scanner too, but not long enough
        open_input(path).close()
    connection = sqlcipher.connect(address, uri=True, isolation_level=None)
    try:
        unlock_connection(connection, key)
        yield connection
    finally:
        connection.close()


@contextlib.contextmanager
def open_settled(path: Path, key: Key) -> Iterator[Any]:
    """A connection to a copy that is nobody else's: what lies beside it is played into it first."""
    connection = sqlcipher.connect(str(path), isolation_level=None)
    try:
        unlock_connection(connection, key)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        yield connection
    finally:
        connection.close()


def find_fault(path: Path, key: Key) -> str | None:
    """The fault of the file alone: its pages against their codes, and its tables; None without one."""
    try:
        with open_still(path, key) as connection:
            return first_fault(connection)
    except (sqlcipher.Error, MemoryError) as fault:
        return str(fault) or "a page does not fit"


def first_fault(connection: Any) -> str | None:
    for check in CHECKS:
        found = [str(row[0]) for row in connection.execute(f"PRAGMA {check}").fetchall()]
        if found not in ([], ["ok"]):
            return found[0]
    return None


def last_entry(connection: Any) -> int:
    """The number of the last entry in the journal; 0 where there is none."""
    return int(connection.execute("SELECT ifnull(max(number), 0) FROM journal").fetchone()[0])
