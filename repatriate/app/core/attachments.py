"""Bytes that the file keeps once, by their digest: photos, and layouts as they were when a page was printed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from sqlite_utils import Database

from repatriate.app.core.parse_values import parse_remark
from repatriate.app.core.transaction import Row, Transaction
from repatriate.model.errors import DamagedFile, UserError
from repatriate.model.saying import say
from repatriate.papers.register import BlankStatus


def save_attachment(tx: Transaction, content: bytes) -> str:
    """Keep it in the file, once; gives its digest. What was attached stays, so that undo and redo find it."""
    name = digest_of(content)
    tx.db.conn.execute("INSERT OR IGNORE INTO attachments VALUES (?, ?)", (name, content))
    return name


def digest_of(content: bytes) -> str:
    """The digest that names attached bytes."""
    return hashlib.sha256(content).hexdigest()


def load_attachment(db: Database, name: str) -> bytes:
    """The bytes attached under this digest. Raises DamagedFile where they are missing."""
    row = db.conn.execute("SELECT bytes FROM attachments WHERE hash = ?", (name,)).fetchone()
    if row is None:
        raise DamagedFile("attachment_missing", say("Something that a document was printed with is missing."))
    return bytes(row[0])


# -- Records events on paper: those of a document, and each change of a blank. Both lists only grow. A document's
# events are part of its record, the JSON in `documents.printed`; a blank's events are rows of `blank_events`.


class What(StrEnum):
    """The kinds of event in the life of a document."""

    ISSUED = "issued"
    AGAIN = "printed again"
    SPOILED = "spoiled"
    VOID = "void"
    STOLEN = "stolen"
    TAKEN_BACK = "taken back"
    """The latest event was a mistake: it was undone, for a reason."""


def document_event(tx: Transaction, what: What, reason: str | None) -> dict[str, str | None]:
    """One line of a document's history, of today and of whoever does it."""
    return {
        "what": what.value,
        "day": tx.today.isoformat(),
        "officer": tx.officer,
        "reason": reason,
    }


def record_event(tx: Transaction, document: Row, what: What, reason: str | None) -> dict[str, str]:
    """The change to a row of documents that adds a line to its history; none where it was not printed here."""
    if document["printed"] is None:
        return {}
    record = json.loads(document["printed"])
    record["events"] = [*record.get("events", ()), document_event(tx, what, reason)]
    return {"printed": json.dumps(record, ensure_ascii=False)}


def was_printed_on(tx: Transaction, blank_id: int) -> bool:
    """Whether a document was ever printed on a blank: here, by what a list said, or in another copy of the file."""
    return bool(
        tx.one(
            "SELECT 1 FROM blank_events WHERE blank_id = :id AND status = 'issued' "
            "UNION ALL SELECT 1 FROM documents WHERE blank_id = :id "
            "UNION ALL SELECT 1 FROM blanks JOIN spent USING (number) WHERE blanks.id = :id LIMIT 1",
            {"id": blank_id},
        )
    )


def write_status(
    tx: Transaction, blank: Row, status: BlankStatus, reason: str | None = None, document_id: int | None = None
) -> None:
    """Change a blank and write down what happened to it: nothing else writes `blanks.status` of a blank that is here.

    Raises UserError where a blank that was printed on would lie in the safe again.
    """
    if status is BlankStatus.RECEIVED and was_printed_on(tx, blank["id"]):
        raise UserError(
            "blank_used",
            say("Blank form {0} was printed on, so it cannot go back to the safe. Void or spoil it.", blank["number"]),
        )
    why = parse_remark("reason", reason)
    tx.update("blanks", blank["id"], {"status": status.value, "note": why})
    tx.insert(
        "blank_events",
        {
            "blank_id": blank["id"],
            "day": tx.today,
            "status": status.value,
            "reason": why,
            "document_id": document_id,
            "officer": tx.officer,
        },
    )


def void_spent(tx: Transaction) -> int:
    """Blanks in the safe of which somebody said that they were printed in another copy are void. Gives how many."""
    blanks = tx.rows("SELECT blanks.*, spent.reason FROM spent JOIN blanks USING (number) WHERE status = 'received'")
    for blank in blanks:
        write_status(tx, blank, BlankStatus.VOID, blank["reason"])
    return len(blanks)


@contextmanager
def numbers_stay(tx: Transaction) -> Iterator[None]:
    """Refuses changes within the block that give a printed document's number to a second person. A number counts as
    issued here or as held, of the same kind and issuer, however it is typed. Raises UserError naming both people."""
    before = _shared_numbers(tx)
    yield
    for number, one, other in sorted(_shared_numbers(tx) - before):
        raise UserError(
            "number_used",
            say(
                "{0} was issued to {1}: a number names one person for ever, and {2} cannot have it.", number, one, other
            ),
            person=one,
        )


def _shared_numbers(tx: Transaction) -> set[tuple[str, str, str]]:
    """Numbers with two people each, the one whom the document was printed for first."""
    return {
        (row["number"], row["one"], row["other"])
        for row in tx.rows(
            "SELECT a.number, p.ref AS one, q.ref AS other FROM documents b "
            "JOIN documents a ON a.number = upper(replace(b.number, ' ', '')) AND a.printed IS NOT NULL "
            "AND a.person_id <> b.person_id "
            "JOIN people p ON p.id = a.person_id JOIN people q ON q.id = b.person_id "
            "WHERE b.number IS NOT NULL AND (b.status <> 'held' "
            "OR (ifnull(b.issuer, a.issuer) = a.issuer AND ifnull(b.type, a.type) = a.type))"
        )
    }
