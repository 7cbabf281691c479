"""Reads what the clearances tab shows: the checklist, each person's clearances, and who has to act next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.person_names import shown_name, unknown_person
from repatriate.app.core.places import host_days
from repatriate.app.core.snapshot import parse_day, pick_columns


class Asked(StrEnum):
    """The state of a clearance; every state but granted keeps a person here."""

    NOT_ASKED = "not asked"
    WAITING = "waiting"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    GRANTED = "granted"


@dataclass(frozen=True, slots=True)
class ClearanceRow:
    """One kind on one person's checklist. `move` is whose move it is: None means this office's.

    `since` is the day from which somebody waits: asked on, or answered on where it was refused or withdrawn.
    """

    ref: str
    name: str
    native_name: str | None
    nationality: str | None
    group: str | None
    kind: str
    state: Asked
    authority: str | None
    move: str | None
    since: date | None
    days: int | None
    reference: str | None
    valid_from: date | None
    valid_until: date | None


def list_clearances(db: Database, today: date, ref: str | None = None) -> list[ClearanceRow]:
    """Every kind on everybody's checklist, by ref; with `ref`, of that person. Raises UserError where there is nobody."""
    if ref is not None and not db.conn.execute("SELECT 1 FROM people WHERE ref = ?", (ref,)).fetchone():
        raise unknown_person(ref)
    found = []
    for row in db.query(
        """
        SELECT DISTINCT ref, surname, given_names, native_name, p.nationality, g.name AS "group", c.kind,
            ifnull(a.authority, (SELECT authority FROM checklist o WHERE o.kind = c.kind AND authority IS NOT NULL
                AND (o.nationality IS NULL OR o.nationality = p.nationality)
                ORDER BY o.nationality IS NULL LIMIT 1)) AS authority,
            a.asked_on, a.answered_on, a.answer, a.reference, a.valid_from, a.valid_until
        FROM people p LEFT JOIN groups g ON g.id = p.group_id
        JOIN checklist c ON c.nationality IS NULL OR c.nationality = p.nationality
        LEFT JOIN clearances a ON a.person_id = p.id AND a.kind = c.kind
        WHERE :ref IS NULL OR ref = :ref ORDER BY ref, c.id
        """,
        {"ref": ref},
    ):
        found.append(row_of(row, today))
    return found


def row_of(row: Mapping[str, Any], today: date) -> ClearanceRow:
    """The row from columns of the person, the kind, its authority and the recorded answer."""
    answer, asked = row["answer"], row["asked_on"]
    state = Asked(answer) if answer else Asked.WAITING if asked is not None else Asked.NOT_ASKED
    since = parse_day(row["answered_on"] if answer else asked)
    return ClearanceRow(
        **pick_columns(row, "ref native_name nationality group kind authority reference"),
        name=shown_name(row),
        state=state,
        move=row["authority"] if state is Asked.WAITING else None,
        since=since,
        days=(today - since).days if since and state is not Asked.GRANTED else None,
        valid_from=parse_day(row["valid_from"]),
        valid_until=parse_day(row["valid_until"]),
    )


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """A kind that must be granted: for one nationality, or for everybody (None)."""

    id: int
    kind: str
    nationality: str | None
    authority: str | None


def count_unanswered(db: Database) -> dict[str, int]:
    """The number of people for whom each kind was asked and is not answered."""
    sql = "SELECT kind, count(*) FROM clearances WHERE asked_on IS NOT NULL AND answer IS NULL GROUP BY kind"
    return dict(db.conn.execute(sql).fetchall())


def list_checklist(db: Database) -> list[ChecklistRow]:
    return [
        ChecklistRow(row["id"], row["kind"], row["nationality"], row["authority"])
        for row in db.query("SELECT * FROM checklist ORDER BY kind, nationality IS NOT NULL, nationality")
    ]


# -- Holds that stop people: who, why, since when, and which officer said so; nothing here writes.


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
        start, end = parse_day(row["start"]), parse_day(row["end"])
        at, _, officer = (row["put"] or "").partition(" ")
        found.append(
            HoldRow(
                **pick_columns(row, "id ref native_name nationality kind reason"),
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
