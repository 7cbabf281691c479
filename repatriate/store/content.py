"""Checks rows of a file for values that the program did not write, once reading fails unexpectedly. Anybody with the
passphrase can put anything into a row. Errors from that are faults of the file, and are reported so."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile, RepatriateError
from repatriate.model.saying import Said, say
from repatriate.store import fitness, journal
from repatriate.store.connection import open_connection
from repatriate.store.keys import Key

UNEXPECTED = (TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError, sqlcipher.Error)
"""The errors that come of a value of a wrong kind, of text that is no JSON, no day, no number, or of a row that is not there."""
_CHECKS: tuple[Callable[[Database], str], ...] = (fitness.check_integrity, journal.verify_journal)


@contextlib.contextmanager
def content_faults(path: Path, key: Key) -> Iterator[None]:
    """Turn errors over rows that no Repatriate wrote into a fault of the file. Raises DamagedFile."""
    try:
        yield
    except UNEXPECTED as error:
        if (fault := explain_content(path, key, error)) is None:
            raise
        raise fault from error


def explain_content(path: Path, key: Key, error: BaseException) -> RepatriateError | None:
    """The explanation if the file's rows caused the error; None if they are as written."""
    if not is_of_content(error) or not path.is_file():
        return None
    try:
        with contextlib.closing(open_connection(path, key, read_only=True)) as db:
            wrong = _find_wrong(db)
    except RepatriateError:
        return None
    if wrong is None:
        return None
    return DamagedFile(
        "damaged_file",
        say(
            "{0} contains something that Repatriate did not write: {1}. Restore it from one of its backups.",
            str(path),
            wrong,
        ),
    )


def is_of_content(error: BaseException) -> bool:
    """Whether SQLite says that it could not calculate with a value, or could not write beside it: not that a query was stopped."""
    if isinstance(error, sqlcipher.Error):
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in (
            sqlite3.SQLITE_ERROR,
            sqlite3.SQLITE_CONSTRAINT,
            sqlite3.SQLITE_TOOBIG,
            sqlite3.SQLITE_MISMATCH,
        )
    return isinstance(error, UNEXPECTED)


def _find_wrong(db: Database) -> Said | None:
    try:
        wrong = next((told for check in _CHECKS if (told := check(db)) != "ok"), None)
    except UNEXPECTED:
        return say("its journal cannot be read")
    return wrong if wrong is None or isinstance(wrong, Said) else say("{0}", wrong)
