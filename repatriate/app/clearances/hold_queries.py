"""Holds that stop people: who, why, since when, and which officer said so; nothing here writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.host import host_days
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.snapshot import columns, day


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A hold that is not lifted. `start` and `end` are its days, None where open; `today`: it stops them today.

    `since` is the day on which it was put into the file, `by` who did (None: before the journal of this file begins).
    `booked`: they have a seat on the plan at work.
    """

    id: int
    ref: str
    name: str
    native_name: str | None
    nationality: str | None
    kind: str
    reason: str | None
    start: date | None
    end: date | None
    today: bool
    over: bool
    since: date | None
    by: str | None
    booked: bool


def holds_in_force(db: Database, today: date, ref: str | None = None) -> list[HoldRow]:
    """Every hold that nobody lifted, those that stop somebody today first, then by reference; of one person where told."""
    rows = db.query(
        """
        SELECT h.id, h.kind, h.reason, h.start, h."end", p.ref, p.surname, p.given_names, p.native_name, p.nationality,
            (SELECT j.at || ' ' || j.officer FROM images i JOIN journal j ON j.number = i.number
                WHERE i.tbl = 'holds' AND i.row_id = h.id ORDER BY i.number LIMIT 1) AS put,
            EXISTS (SELECT 1 FROM bookings b WHERE b.person_id = p.id AND b.plan_id = (SELECT id FROM plans
                WHERE state IN ('draft', 'published') ORDER BY state LIMIT 1)) AS booked
        FROM holds h JOIN people p ON p.id = h.person_id
        WHERE h.lifted_on IS NULL AND (:ref IS NULL OR p.ref = :ref) ORDER BY p.ref, h.id
        """,
        {"ref": ref},
    )
    found, day_of = [], host_days(db)
    for row in rows:
        start, end = day(row["start"]), day(row["end"])
        at, _, officer = (row["put"] or "").partition(" ")
        found.append(
            HoldRow(
                **columns(row, "id ref native_name nationality kind reason"),
                name=shown_name(row),
                start=start,
                end=end,
                today=(start is None or start <= today) and (end is None or end >= today),
                over=end is not None and end < today,
                since=day_of(at) if at else None,
                by=officer or None,
                booked=bool(row["booked"]),
            )
        )
    return sorted(found, key=lambda row: not row.today)
