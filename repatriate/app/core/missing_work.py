"""Reads the work missing from this copy of an operation, in words, and the statements of officers about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from repatriate.app.core.transaction import Row
from repatriate.model.dates import by_this_computer
from repatriate.model.errors import UserError
from repatriate.model.fields import label_of
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.store import journal
from repatriate.store.journal import Entry
from repatriate.store.row_images import ForeignRow, find_foreign_rows, find_written_over
from repatriate.store.seen import Gap


@dataclass(frozen=True, slots=True)
class Missing:
    """All that is not in this copy, and for which nobody said yet which numbers were printed."""

    gaps: tuple[Gap, ...]

    @property
    def issued(self) -> int:
        """The number of documents issued in the missing work, as far as this computer knows."""
        return sum(gap.issued for gap in self.gaps)

    @property
    def words(self) -> Said:
        """Copies that were worked in one after the other lack alike: what is the same is said once, with how often."""
        told = [describe_gap(gap) for gap in self.gaps]
        times = Counter(str(one) for one in told)
        once = {str(one): one for one in told}
        return join_parts(
            " ", [say("{0} ({1} times)", one, times[text]) if times[text] > 1 else one for text, one in once.items()]
        )


def list_unstated(db: Database, found: Sequence[Gap] = ()) -> Missing:
    """The gaps that no officer has explained yet: those on record, and those `found` at opening and not recorded
    yet."""
    rows = db.query("SELECT * FROM gaps WHERE stated_at IS NULL ORDER BY id")
    known = [_read_gap(row) for row in rows]
    heads = {gap.head for gap in known}
    return Missing((*known, *(gap for gap in found if gap.head not in heads)))


def has_stated(db: Database) -> bool:
    """Whether an officer said once which numbers were printed in what this copy lacks."""
    return db.conn.execute("SELECT 1 FROM gaps WHERE stated_at IS NOT NULL LIMIT 1").fetchone() is not None


def _read_gap(row: Row) -> Gap:
    return Gap(
        row["after"],
        row["number"],
        row["head"],
        row["entries"],
        row["first_at"],
        row["last_at"],
        row["issued"],
        bool(row["forked"]),
    )


def describe_gap(gap: Gap) -> Said:
    """A sentence on the gap with its day and numbers; without entries, on the operation that the file belongs to."""
    if not gap.entries and gap.forked:
        return say(
            "This computer knows the entries of this file as those of another operation: it may be an older copy."
        )
    if not gap.entries:
        return say("This computer knows another operation under this name: check that this is the right file.")
    begin, end = (by_this_computer(datetime.fromisoformat(at)) for at in (gap.first_at, gap.last_at))
    first, last = f"{begin:%H:%M}", f"{end:%H:%M}"
    lacking: Said
    if begin.date() != end.date():
        lacking = say(
            "{0} entries from {1}, {2}, to {3}, {4}, are not in this copy.",
            gap.entries,
            begin.date(),
            first,
            end.date(),
            last,
        )
    elif first != last:
        lacking = say("{0} entries of {1}, {2} to {3}, are not in this copy.", gap.entries, begin.date(), first, last)
    else:
        lacking = count(
            gap.entries,
            "{0} entry of {1}, {2}, is not in this copy.",
            "{0} entries of {1}, {2}, are not in this copy.",
            begin.date(),
            first,
        )
    if gap.forked and gap.after is None:
        lacking = say("Two histories go on from an entry that is no longer remembered: {0}", lacking)
    elif gap.forked:
        lacking = say("Two histories go on from entry {0}: {1}", gap.after or 0, lacking)
    if not gap.issued:
        return lacking
    printed = count(
        gap.issued,
        "{0} document was issued in the missing entries.",
        "{0} documents were issued in the missing entries.",
    )
    return say("{0} {1}", lacking, printed)


# -- Refuses that anything leaves the office, or binds people, on rows that another program changed: the journal has
# them otherwise.

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
