"""Reads the operation's identity, and the secret shared by everybody who can open it, from the file."""

from __future__ import annotations

import re

from sqlite_utils import Database

from repatriate.model.errors import DamagedFile
from repatriate.model.saying import say


def read_identity(db: Database) -> str:
    """32 hexadecimal digits: the same in an operation's file, its backups and its copies. Raises DamagedFile for anything
    else: it becomes the name of a file on this computer."""
    return _read_identity(db, "id", _IDENTITY)


def read_secret(db: Database) -> str:
    """The secret of everybody who can open the file, the same in its backups and copies and under every passphrase."""
    return _read_identity(db, "secret", _SECRET)


def _read_identity(db: Database, column: str, form: re.Pattern[str]) -> str:
    rows = db.conn.execute(f"SELECT {column} FROM identity").fetchall()
    if len(rows) == 1 and isinstance(rows[0][0], str) and form.fullmatch(rows[0][0]):
        return str(rows[0][0])
    raise DamagedFile(
        "damaged_file",
        say("The identity of this file is not as Repatriate writes it: restore the file from one of its backups."),
    )


_IDENTITY, _SECRET = re.compile(r"[0-9a-f]{32}"), re.compile(r"[!-~]{1,200}")
