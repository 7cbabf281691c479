"""The command that records the gaps of a copy; opening a file for writing runs it."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.app.core.missing_work import Missing
from repatriate.app.core.transaction import Transaction, stamp
from repatriate.store.seen import Gap


@dataclass(frozen=True, slots=True)
class RecordMissing:
    """Records that this copy lacks entries which this computer saw. It cannot be undone: those entries were written
    elsewhere."""

    gaps: tuple[Gap, ...]

    def write_changes(self, tx: Transaction) -> None:
        known = {row["head"] for row in tx.rows("SELECT head FROM gaps")}
        for gap in (one for one in self.gaps if one.head not in known):
            tx.insert(
                "gaps",
                {
                    "head": gap.head,
                    "number": gap.number,
                    "after": gap.after,
                    "entries": gap.entries,
                    "first_at": gap.first_at,
                    "last_at": gap.last_at,
                    "issued": gap.issued,
                    "forked": gap.forked,
                    "found_at": stamp(tx),
                    "found_by": tx.officer,
                },
            )

    def describe_entry(self) -> str:
        return Missing(self.gaps).words
