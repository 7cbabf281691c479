"""Which of somebody's documents is the one in use: the one home of that rule, for whoever writes documents."""

from __future__ import annotations

from repatriate.app.core.transaction import Row, Transaction, to_stored
from repatriate.model.entities import DocumentType


def put_in_use(tx: Transaction, person_id: int, document_id: int) -> None:
    """Make somebody travel on this document, and on no other."""
    take_out_of_use(tx, person_id)
    tx.update("documents", document_id, {"current": 1})


def take_out_of_use(tx: Transaction, person_id: int) -> None:
    """Leave somebody without a document in use, so that another one may be."""
    for old in tx.rows("SELECT id FROM documents WHERE person_id = ? AND current = 1", (person_id,)):
        tx.update("documents", old["id"], {"current": 0})


def stays_in_use(tx: Transaction, row: Row, other: Row) -> bool:
    """Whether a document that this office issued stays in use, although a list tells of another one.

    It gives way only to one that is valid for travel on its own word: a passport whose last day is known and has not passed.
    """
    today = tx.today.isoformat()
    if row["status"] != "issued" or (row["expires"] is not None and row["expires"] < today):
        return False
    last = to_stored(other.get("expires"))
    return other.get("type") != DocumentType.PASSPORT or last is None or str(last) < today
