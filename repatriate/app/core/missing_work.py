"""Reads the work missing from this copy of an operation, in words, and the statements of officers about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from repatriate.app.core.transaction import Row
from repatriate.model.moments import by_this_computer
from repatriate.model.saying import Said, count, join_parts, say
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
