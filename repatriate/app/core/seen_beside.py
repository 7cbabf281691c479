"""What was seen stays seen: undo and redo of an entry that wrote sightings beside other rows.

Undo leaves them and writes that they were a mistake; redo writes them again, as new ones. Points that came with them stay.
Who was seen since a merge was undone takes that along when the two are merged again.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from repatriate.app.core.transaction import Transaction
from repatriate.model.moments import write_exact_moment
from repatriate.store import journal
from repatriate.store.journal import Image

_ONLY_GROW = frozenset({"sightings", "stray_codes", "head_counts"})
_MERGED_AGAIN = """
    SELECT s.id, m.person_id FROM merged m JOIN sightings s ON s.person_id = m.formerly
    WHERE m.id IN (SELECT row_id FROM images WHERE number = ? AND tbl = 'merged')
"""
"""Sightings of somebody who is gone again, and whom they are of now."""


class SeenBeside:
    """What an entry that is turned back wrote down of people who were seen."""

    def __init__(self, tx: Transaction, number: int) -> None:
        self._tx = tx
        self._number = number
        self._images = [
            one for one in journal.images(tx.db, number) if one.table in _ONLY_GROW and one.before is None and one.after
        ] if _wrote(tx, number) else []  # fmt: skip

    def leaves(self, image: Image) -> bool:
        """Whether a row stays as the entry wrote it."""
        if image.before is not None or not self._images:
            return False
        return image.table in _ONLY_GROW or image.table == "checkpoints"

    def turn_back(self) -> None:
        """Undo each sighting that still stands; write again those that were undone."""
        for image in self._images:
            if image.table != "sightings" or image.after is None:
                continue
            row = dict(image.after)
            if row["kind"] != "undone":
                if not self._tx.one("SELECT 1 FROM sightings WHERE undoes = ?", (row["uuid"],)):
                    self._write({**row, "kind": "undone", "undoes": row["uuid"], "forced": None, "also": None})
                continue
            was = self._tx.one("SELECT * FROM sightings WHERE uuid = ?", (row["undoes"],))
            if was is not None:
                self._write(was)
        for again in self._tx.rows(_MERGED_AGAIN, (self._number,)):
            self._tx.update("sightings", again["id"], {"person_id": again["person_id"]})

    def _write(self, row: dict[str, Any]) -> None:
        now = write_exact_moment(self._tx.now)
        again = {name: value for name, value in row.items() if name != "id"}
        self._tx.insert("sightings", {**again, "uuid": str(uuid4()), "received_at": now})


def _wrote(tx: Transaction, number: int) -> bool:
    """Whether an entry wrote any of these; a plan for a hundred thousand is not read for that."""
    return bool(
        tx.one(
            "SELECT 1 FROM images WHERE tbl IN ('sightings', 'stray_codes', 'head_counts') AND number = ? LIMIT 1",
            (number,),
        )
    )
