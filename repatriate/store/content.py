"""Checks rows of a file for values that the program did not write, once reading fails unexpectedly. Anybody with the
passphrase can put anything into a row. Errors from that are faults of the file, and are reported so."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile, EnvironmentFault, RepatriateError, UserError
from repatriate.model.saying import Said, say
from repatriate.store import fitness, journal
from repatriate.store.connection import environment_faults, open_connection
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


# -- Explains errors on a file that vanished, or that another program wrote, while it was open.

OF_FILES = (sqlcipher.Error, MemoryError, DamagedFile)
"""Errors of a query on a file that was cut, overwritten or damaged; SQLCipher raises MemoryError for a foreign page."""


def make_gone(path: Path) -> EnvironmentFault:
    return EnvironmentFault(
        "file_gone",
        say(
            "{0} was moved, renamed or removed while it was open: nothing was changed. Put it back, or make a"
            " backup now and go on from that.",
            str(path),
        ),
    )


def make_changed(path: Path) -> EnvironmentFault:
    return EnvironmentFault(
        "file_changed",
        say(
            "{0} was changed by another program while it was open: nothing was written. Close it, and open it"
            " again or restore a backup.",
            str(path),
        ),
    )


def make_passphrase_changed(path: Path) -> UserError:
    return UserError(
        "passphrase_changed",
        say(
            "The passphrase of {0} was changed in another program. Close the file, then open it with the new passphrase.",
            str(path),
        ),
    )


def explain_fault(path: Path, key: Key, error: BaseException) -> RepatriateError | None:
    """The fault of the disk or the file behind a query's error; None if they are not the cause."""
    try:
        with environment_faults(path, key):
            raise error
    except RepatriateError as fault:
        return fault
    except UNEXPECTED:
        return None
