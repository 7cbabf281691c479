"""Undo and redo of an entry: its choice, the rows that are restored, and a later entry that prevents it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from sqlite_utils import Database

from repatriate.app.core.attachments import void_spent
from repatriate.app.core.current_document import letters_fixed
from repatriate.app.core.missing_work import refuse_foreign
from repatriate.app.core.taking_back import (
    NAMED,
    Outside,
    Why,
    refuse_handed_twice,
    refuse_handed_unnamed,
    refuse_not_left,
    refuse_under_final,
    refuse_under_sent,
)
from repatriate.app.core.transaction import Transaction
from repatriate.model.dates import write_exact_moment
from repatriate.model.errors import UserError
from repatriate.model.saying import join_items, say
from repatriate.store import journal
from repatriate.store.journal import Entry, Image, RowMoved
from repatriate.store.row_images import find_written_over
from repatriate.store.schema import LETTERS_STAY

_ONLY_GROW = frozenset({"sightings", "stray_codes", "head_counts"})
_MERGED_AGAIN = """
    SELECT s.id, m.person_id FROM merged m JOIN sightings s ON s.person_id = m.formerly
    WHERE m.id IN (SELECT row_id FROM images WHERE number = ? AND tbl = 'merged')
"""
"""Sightings of somebody who is gone again, and whom they are of now."""


class SeenBeside:
    """Rows about people who were seen, written by an entry that is now being undone."""

    def __init__(self, tx: Transaction, number: int) -> None:
        self._tx = tx
        self._number = number
        self._images = [
            one for one in journal.read_images(tx.db, number) if one.table in _ONLY_GROW and one.before is None and one.after
        ] if _wrote_counts(tx, number) else []  # fmt: skip

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


def _wrote_counts(tx: Transaction, number: int) -> bool:
    """Whether an entry wrote any of these; a plan for a hundred thousand is not read for that."""
    return bool(
        tx.one(
            "SELECT 1 FROM images WHERE tbl IN ('sightings', 'stray_codes', 'head_counts') AND number = ? LIMIT 1",
            (number,),
        )
    )


@dataclass(frozen=True, slots=True)
class Turned:
    """The entry that was turned back, and what the journal calls that."""

    target: Entry
    command: str
    summary: str


def turn_back(tx: Transaction, kind: str, number: int | None, why: Why) -> Turned:
    """Undo or redo an entry, the last one unless told. Raises UserError where that cannot be, or takes a reason."""
    target = find_target(tx.db, kind, number)
    name = name_turned(tx.db, target)
    refuse_foreign(tx.db, find_written_over(tx.db, target.number))  # what another program wrote does not come back
    # Rows come back newest first, as they went; a reference is right again when all are back: SQLite asks when the
    # transaction ends, and looks at no row that was not touched.
    tx.db.conn.execute("PRAGMA defer_foreign_keys = ON")
    try:
        seen = SeenBeside(tx, target.number)
        if kind == "redo":
            passed = journal.passed_by_redo(tx.db)
            journal.invert_entry(tx.db, target.number, seen.leaves)
            seen.turn_back()
            void_spent(tx)
            refuse_handed_twice(tx, target)
            refuse_handed_unnamed(tx, target)
            refuse_not_left(tx, target)
            return Turned(target, "Redo", _name_redo(tx.db, name, passed))
        refuse_under_sent(tx, target)
        refuse_under_final(tx, target)
        outside = Outside(tx.db, target.number)
        if outside:
            outside.take_back(tx, target, why, seen.leaves)
            seen.turn_back()
            refuse_not_left(tx, target)
            summary = say("{0}. Taken back: {1}", name, why.reason.strip())
            return Turned(target, journal.TAKEN_BACK, summary)
        journal.invert_entry(tx.db, target.number, lambda image: outside.leaves(image) or seen.leaves(image))
        seen.turn_back()
        void_spent(tx)
        refuse_handed_twice(tx, target)
        refuse_not_left(tx, target)
        return Turned(target, "Undo", name)
    except RowMoved as moved:
        raise _changed_since(tx.db, target, moved) from None


def name_turned(db: Database, entry: Entry) -> str:
    """The name of an entry in undo and redo. One that did something again is called as what it did, without what it passed over."""
    before = journal.read_entry(db, entry.inverts) if entry.kind == "redo" and entry.inverts is not None else None
    return before.summary if before is not None else entry.summary


def _name_redo(db: Database, name: str, passed: list[int]) -> str:
    if not passed:
        return name
    return say("{0}. Not done again, since it was taken back with a reason: {1}", name, _name_all(db, passed))


def _name_all(db: Database, numbers: Iterable[int]) -> str:
    entries = [entry for number in numbers if (entry := journal.read_entry(db, number)) is not None]
    return join_items([say("“{0}”", name_turned(db, entry)) for entry in entries], NAMED)


def find_target(db: Database, kind: str, number: int | None) -> Entry:
    """The entry to turn back: the last one unless told. Raises UserError where there is none."""
    if number is None:
        number = journal.next_undo(db) if kind == "undo" else journal.next_redo(db)
        if number is None:
            raise _nothing_left(db, kind)
    elif number not in journal.read_stacks(db)[0]:
        entry = journal.read_entry(db, number)
        if entry is not None and entry.command in journal.NOT_UNDONE:
            raise UserError(
                "count_stays", say("“{0}” is a count and stays on record. Undo it where it was counted.", entry.summary)
            )
        raise UserError("not_undoable", say("Entry {0} cannot be undone now: see the journal.", str(number)))
    target = journal.read_entry(db, number)
    assert target is not None
    return target


def _nothing_left(db: Database, kind: str) -> UserError:
    if kind == "undo":
        return UserError("nothing_to_undo", say("There is nothing to undo."))
    passed = journal.taken_back_last(db)
    if not passed:
        return UserError("nothing_to_redo", say("There is nothing to redo."))
    return UserError(
        "taken_back",
        say(
            "{0}: taken back with a reason, so Redo does not bring it back. Do it again yourself.",
            _name_all(db, passed),
        ),
    )


def _changed_since(db: Database, target: Entry, moved: RowMoved) -> UserError:
    if moved.why == LETTERS_STAY:
        return letters_fixed(db)
    later = journal.touched_since(db, target.number, {moved.table: [moved.row_id]})
    if later is None:
        return UserError(
            "changed_since", say("“{0}” cannot be undone: something it wrote was changed since.", target.summary)
        )
    if journal.lasts_for_ever(db, later.number):
        return UserError("changed_since", _on_record(target, later), entry=later.number)
    text = say(
        "“{0}” cannot be undone: something it wrote was changed since by entry {1}, “{2}”. Undo that first.",
        target.summary,
        str(later.number),
        later.summary,
    )
    return UserError("changed_since", text, entry=later.number)


def _on_record(target: Entry, later: Entry) -> str:
    return say(
        "“{0}” cannot be undone: entry {1} needs it and stays on record, “{2}”.",
        target.summary,
        str(later.number),
        later.summary,
    )


def needed_since(tx: Transaction, turned: Turned) -> UserError:
    """The error naming a later row that refers to one about to go; needs a transaction that will be rolled back."""
    target = turned.target
    rows = defaultdict[str, set[int]](set)
    for table, row_id, *_ in tx.db.conn.execute("PRAGMA foreign_key_check").fetchall():
        rows[table].add(row_id)
    later = journal.touched_since(tx.db, target.number, rows)
    if later is None:
        return UserError("used_since", say("“{0}” cannot be undone: what came later needs it.", target.summary))
    if journal.lasts_for_ever(tx.db, later.number):
        return UserError("used_since", _on_record(target, later), entry=later.number)
    text = say(
        "“{0}” cannot be undone: entry {1}, “{2}”, needs it. Undo that first.",
        target.summary,
        str(later.number),
        later.summary,
    )
    return UserError("used_since", text, entry=later.number)


def is_undone(db: Database, number: int) -> bool:
    """Whether that entry was turned back, and not done again."""
    query = "SELECT number FROM journal WHERE inverts = ? ORDER BY number DESC LIMIT 1"
    turned = db.conn.execute(query, (number,)).fetchone()
    return turned is not None and not is_undone(db, int(turned[0]))
