"""Chooses the document in use among a person's documents, for all code that writes documents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.model.entities import DocumentType
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.papers.register import letters_from
from repatriate.store.identity import read_identity
from repatriate.store.schema import NUMBERS


def put_in_use(tx: Transaction, person_id: int, document_id: int) -> None:
    """Make somebody travel on this document, and on no other."""
    take_out_of_use(tx, person_id)
    tx.update("documents", document_id, {"current": 1})


def take_out_of_use(tx: Transaction, person_id: int) -> None:
    """Leave somebody without a document in use, so that another one may be."""
    for old in tx.rows("SELECT id FROM documents WHERE person_id = ? AND current = 1", (person_id,)):
        tx.update("documents", old["id"], {"current": 0})


def use_what_is_left(tx: Transaction, person_id: int) -> None:
    """Make somebody without a document in use travel on the best that they hold; on none where none is valid."""
    rows = tx.rows("SELECT * FROM documents WHERE person_id = ? ORDER BY id DESC", (person_id,))
    best = better_of(rows, tx.today)
    if best is not None and not any(row["current"] for row in rows) and is_valid(best, tx.today):
        put_in_use(tx, person_id, best["id"])


def stays_in_use(row: Row, other: Row, today: date, *, chosen: bool = False) -> bool:
    """Whether a document in use stays that, although a list tells of another one.

    Where somebody has `chosen` the other one, it gives way to whatever is valid.
    """
    return is_valid(row, today) and not (
        is_valid(other, today) if chosen else _rank_document(other, today) > _rank_document(row, today)
    )


def better_of(rows: list[Row], today: date) -> Row | None:
    """The document to travel on; of equal ones the first."""
    return max(rows, key=lambda row: _rank_document(row, today), default=None)


def bare_number(number: str | None) -> str:
    """Letters and digits of a document number, in capitals: as two of them are compared."""
    if not number or number.isalnum():
        return (number or "").upper()
    return "".join(sign for sign in number if sign.isalnum()).upper()


def means_another(used: Row, told: Mapping[str, Any]) -> bool:
    """Whether what is told of a document, by column, is of another one than the one in use; its number says so, else its type."""
    number, kind = told.get("number"), to_stored(told.get("type"))
    return bare_number(number) != bare_number(used["number"]) if number else kind not in (None, used["type"])


def is_known(rows: Sequence[Row], told: Mapping[str, Any]) -> bool:
    """Whether what a list tells of a document says nothing new of who has these: one beside that in use, or one of this office."""
    number, used = bare_number(told.get("number")), next((row for row in rows if row["current"]), None)
    if used is not None and not means_another(used, told):
        return bool(used["status"] != "held")
    beside = [row for row in rows if not row["current"]]
    if number:
        return any(bare_number(row["number"]) == number for row in beside)
    return any(all(row[name] == to_stored(value) for name, value in told.items()) for row in beside)


def issued_here(number: str) -> UserError:
    """The error that nobody changes a document of this office."""
    return UserError("issued_here", say("{0} was issued here and stays as it is: void it instead.", number))


def is_valid(row: Row, today: date) -> bool:
    """Whether somebody can travel on a document, as far as is known: it is for that, and has not ended."""
    return _rank_document(row, today) > 0


def _rank_document(row: Row, today: date) -> int:
    """A passport whose last day is known comes before a document of this office, and that before what may have ended."""
    last = to_stored(row.get("expires"))
    if row.get("type") is None or row.get("status") in ("void", "spoiled") or str(last or "9999") < today.isoformat():
        return 0
    if row["type"] == DocumentType.PASSPORT and last is not None:
        return 3
    return 2 if row.get("status") == "issued" else 1


# -- Numbers of documents on plain paper: with which letters they begin in this file, and from when on that is fixed.


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
