"""Which of somebody's documents is the one in use: the one home of that rule, for whoever writes documents."""

from __future__ import annotations

from datetime import date

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
        is_valid(other, today) if chosen else _weigh(other, today) > _weigh(row, today)
    )


def better_of(rows: list[Row], today: date) -> Row | None:
    """The document to travel on; of equal ones the first."""
    return max(rows, key=lambda row: _weigh(row, today), default=None)


def is_valid(row: Row, today: date) -> bool:
    """Whether somebody can travel on a document, as far as is known: it is for that, and has not ended."""
    return _weigh(row, today) > 0


def _weigh(row: Row, today: date) -> int:
    """A passport whose last day is known comes before a document of this office, and that before what may have ended."""
    last = to_stored(row.get("expires"))
    if row.get("type") is None or row.get("status") in ("void", "spoiled") or str(last or "9999") < today.isoformat():
        return 0
    if row["type"] == DocumentType.PASSPORT and last is not None:
        return 3
    return 2 if row.get("status") == "issued" else 1
