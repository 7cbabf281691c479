"""Refuses that anything leaves the office, or binds people, on rows that another program changed: the journal has them otherwise."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlite_utils import Database

from repatriate.model.errors import UserError
from repatriate.model.fields import label_of
from repatriate.model.moments import by_this_computer
from repatriate.model.saying import Said, count, join_items, say
from repatriate.store import journal
from repatriate.store.journal import Entry
from repatriate.store.row_images import ForeignRow, find_foreign_rows, find_written_over

MOST_NAMED = 20
"""Rows that a sentence names."""
_NAMES = ("ref", "code", "number", "name")
_BINDS = """
    SELECT EXISTS (SELECT 1 FROM images WHERE number = ? AND after IS NOT NULL AND CASE tbl
        WHEN 'documents' THEN after ->> 'printed' IS NOT before ->> 'printed'
        WHEN 'plans' THEN after ->> 'state' = 'published' AND before ->> 'state' IS NOT 'published'
        WHEN 'legs' THEN after ->> 'status' IN ('departed', 'arrived') AND before ->> 'status' IS NOT after ->> 'status'
        ELSE tbl IN ('manifests', 'handouts', 'notes', 'closings', 'handovers')
    END)
"""
"""Whether an entry printed a document, published a plan, let a departure go, made a list, closed boarding, handed people over."""


def name_foreign_row(db: Database, row: ForeignRow) -> Said:
    """The owner of a record in an officer’s words, such as `details of P00117` or `the settings`."""
    known = row.image or row.now or {}
    if row.table in ("settings", "checklist"):
        return say("the settings")
    person = db.conn.execute("SELECT ref FROM people WHERE id = ?", (known.get("person_id"),)).fetchone()
    name = person[0] if person else next((known[one] for one in _NAMES if known.get(one)), None)
    return say("records of this file") if name is None else say("details of {0}", str(name))


def describe_foreign(db: Database, row: ForeignRow) -> Said:
    """The sentence on such a row, with what helps."""
    return say(
        "Another program changed {0}: nothing leaves the office until that is put right. Verify the file, or restore a backup.",
        name_foreign_row(db, row),
    )


def describe_changes(db: Database) -> list[Said]:
    """A sentence for each row that another program changed: whose it is, and which of its fields."""
    foreign = {(row.table, row.row_id): row for row in find_foreign_rows(db)}
    return [_describe_change(db, table, id, foreign.get((table, id))) for table, id in journal.find_outside(db)]


def _describe_change(db: Database, table: str, id: int, row: ForeignRow | None) -> Said:
    last = journal.find_last_image(db, table, id)
    whose = name_foreign_row(db, row or ForeignRow(table, id, last, last))
    if row is None:
        return say("{0}, in “{1}”: an entry has written over the change", whose, table)
    if row.now is None or row.image is None:
        gone = row.now is None
        return say("{0}: removed from “{1}”", whose, table) if gone else say("{0}: added to “{1}”", whose, table)
    fields = [label_of(name) for name, value in row.image.items() if row.now.get(name) != value]
    return say("{0}, in “{1}”: {2}", whose, table, join_items(fields))


def describe_accepted(db: Database) -> list[Said]:
    """A sentence for each time that an officer accepted rows which another program had changed."""
    return [_describe_accepted(db, entry) for entry in journal.list_taken(db)]


def _describe_accepted(db: Database, entry: Entry) -> Said:
    rows = journal.read_images(db, entry.number)
    kept = [(one, one.after or journal.find_last_image(db, one.table, one.row_id, entry.number)) for one in rows]
    whose = dict.fromkeys(name_foreign_row(db, ForeignRow(one.table, one.row_id, now, now)) for one, now in kept)
    return count(
        len(rows),
        "On {1} {2} accepted {0} row that another program had changed: {3}.",
        "On {1} {2} accepted {0} rows that another program had changed: {3}.",
        by_this_computer(datetime.fromisoformat(entry.at)).date(),
        entry.officer,
        join_items([*whose], MOST_NAMED),
    )


def refuse_foreign(db: Database, rows: Iterable[ForeignRow]) -> None:
    """Raises UserError for the first one."""
    for row in rows:
        raise UserError("changed_outside", describe_foreign(db, row))


def refuse_on_foreign(db: Database, number: int, *, leaves: bool, known_right: bool) -> bool:
    """Whether all rows were compared. Raises UserError where an entry rests on a row that another program changed: any row, where it
    `leaves` the office or binds people; else one of which it would seal what nobody stated."""
    binds = leaves or bool(db.conn.execute(_BINDS, (number,)).fetchone()[0])
    refuse_foreign(db, (row for row in find_written_over(db, number) if binds or row.stays))
    if binds and not known_right:
        refuse_foreign(db, find_foreign_rows(db))
    return binds
