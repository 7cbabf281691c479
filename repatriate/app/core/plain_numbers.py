"""Numbers of documents on plain paper: with which letters they begin in this file, and from when on that is fixed."""

from __future__ import annotations

from sqlite_utils import Database

from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.register import letters_from
from repatriate.store.identity import read_identity
from repatriate.store.schema import NUMBERS

LETTERS_KEY = "number_letters"
"""The setting that names the letters; without it they come from the identity of the operation."""
EARLIER_NUMBERS = "etd"
"""The sequence of numbers E0000001, E0000002, … as earlier programs gave them, in every file the same."""


def letters_of(db: Database) -> str:
    """The three letters with which numbers on plain paper begin here: no other file has them, unless by chance or choice."""
    row = db.conn.execute("SELECT value FROM settings WHERE key = ?", (LETTERS_KEY,)).fetchone()
    return str(row[0]) if row else letters_from(read_identity(db))


def last_count(db: Database, sequence: str = NUMBERS) -> int:
    """The last number given in a sequence, counting numbers whose entry was undone."""
    row = db.conn.execute("SELECT last FROM sequences WHERE name = ?", (sequence,)).fetchone()
    return int(row[0]) if row else 0


def letters_fixed(db: Database) -> UserError:
    """The error that the letters can no longer be changed."""
    return UserError(
        "letters_fixed",
        say("Documents with numbers {0}… were issued: the letters of this file stay as they are.", letters_of(db)),
        field=LETTERS_KEY,
    )


def may_have_letters(db: Database, letters: str) -> None:
    """Raises UserError where numbers with other letters were printed: letters never change afterwards."""
    if letters != letters_of(db) and last_count(db):
        raise letters_fixed(db)
