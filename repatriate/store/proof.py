"""Checks that an operation file that nobody has open is sound, read as it lies there: no lock, no log, no write."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.model.errors import UserError
from repatriate.model.reading import open_input
from repatriate.store.connection import unlock_connection
from repatriate.store.keys import Key

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
