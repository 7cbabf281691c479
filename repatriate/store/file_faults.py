"""Explains errors on a file that vanished, or that another program wrote, while it was open."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.model.errors import DamagedFile, EnvironmentFault, RepatriateError, UserError
from repatriate.model.saying import say
from repatriate.store.connection import environment_faults
from repatriate.store.content import UNEXPECTED
from repatriate.store.keys import Key

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
