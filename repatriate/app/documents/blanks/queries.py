"""Reads the register of blanks: balances at any day, pages of lists, histories, counts. Nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.listing import ListColumn, Listing, Look
from repatriate.app.core.snapshot import parse_day, pick_columns
from repatriate.model.errors import UserError
from repatriate.model.fields import BLANK_STATUSES, Kind
from repatriate.model.saying import Said, count, join_items, say
from repatriate.papers.register import BlankStatus, Run, find_runs

_THEN = """
    WITH known AS (
        SELECT b.*,
            (SELECT id FROM blank_events e WHERE e.blank_id = b.id AND e.day <= :day ORDER BY e.day DESC, e.id DESC LIMIT 1)
                AS event,
            CASE WHEN status = 'received' OR EXISTS (SELECT 1 FROM blank_events e WHERE e.blank_id = b.id)
                THEN 'received' ELSE status END AS otherwise
        FROM blanks b WHERE received_on IS NULL OR received_on <= :day
    ), before AS (
        SELECT k.id, k.series, k.number, k.received_on, e.day AS event_day, e.reason, e.document_id,
            coalesce(e.status, CASE
                WHEN (SELECT max(issued) FROM documents d WHERE d.blank_id = k.id) <= :day AND k.otherwise = 'received'
                    THEN 'issued'
                WHEN (SELECT max(issued) FROM documents d WHERE d.blank_id = k.id) > :day AND k.otherwise = 'issued'
                    THEN 'received'
                ELSE k.otherwise END) AS status,
            CASE WHEN e.id IS NULL AND k.otherwise <> 'received' THEN k.note ELSE e.reason END AS why
        FROM known k LEFT JOIN blank_events e ON e.id = k.event
    )
"""
"""The blanks that were here by a day, and how each stood at its end. Of what an earlier program or a workbook brought nobody
wrote down when it happened: it counts from its receipt, an issue from the day on the document."""


def balance_on(db: Database, on: date) -> dict[str, dict[BlankStatus, int]]:
    """The number of blanks by series and status at the end of a day; they add up to those received by then."""
    found: dict[str, dict[BlankStatus, int]] = {}
    for series, status, number in db.conn.execute(
        f"{_THEN} SELECT series, status, count(*) FROM before GROUP BY 1, 2 ORDER BY 1", {"day": on.isoformat()}
    ).fetchall():
        found.setdefault(series, dict.fromkeys(BlankStatus, 0))[BlankStatus(status)] = number
    return found


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """The balance of a series of blanks: `total` is the sum of the five states."""

    series: str
    total: int
    received: int
    issued: int
    spoiled: int
    void: int
    stolen: int
    next: str | None


def warn_of_plain_paper(rows: Sequence[SeriesRow]) -> Said | None:
    """A warning that documents go onto plain paper while blanks are in the safe; None if there are none."""
    left = [
        count(row.received, "{0} blank form {1}", "{0} blank forms {1}", row.series) for row in rows if row.received
    ]
    return say("In the safe: {0}. These documents are on plain paper.", join_items(left)) if left else None


def list_series(db: Database) -> list[SeriesRow]:
    """The series by name; `next` is the blank to use next."""
    return [
        SeriesRow(**row)
        for row in db.query(
            """
            SELECT b.series, count(*) AS total, sum(status = 'received') AS received, sum(status = 'issued') AS issued,
                sum(status = 'spoiled') AS spoiled, sum(status = 'void') AS void, sum(status = 'stolen') AS stolen,
                (SELECT number FROM blanks n WHERE n.series = b.series AND n.status = 'received'
                    ORDER BY length(number), number LIMIT 1) AS next
            FROM blanks b GROUP BY b.series ORDER BY b.series
            """
        )
    ]


def must_know_series(db: Database, series: str) -> None:
    """Raises UserError where no blank of that series was ever received."""
    if db.conn.execute("SELECT 1 FROM blanks WHERE series = ?", (series,)).fetchone() is None:
        raise UserError("unknown_series", say("There are no blank forms {0}. Enter what you received first.", series))


def in_safe(db: Database, on: date, series: str | None = None, most: int | None = None) -> dict[str, list[Run]]:
    """The numbers that should lie in the safe at the end of a day, those without a gap together, by series; a series of
    which none is left is there as well. `most` as for `runs`."""
    numbers: dict[str, list[str]] = {name: [] for name in balance_on(db, on) if series is None or name == series}
    for name, number in db.conn.execute(
        f"{_THEN} SELECT series, number FROM before WHERE status = 'received' AND (:series IS NULL OR series = :series)",
        {"day": on.isoformat(), "series": series},
    ):
        numbers[name].append(number)
    return {name: find_runs(found, most) for name, found in numbers.items()}


@dataclass(frozen=True, slots=True)
class RegisterLine:
    """One blank as it stood: `day` and `reason` of what happened last, `ref` who was issued the document on it."""

    series: str
    number: str
    status: BlankStatus
    day: date | None
    reason: str | None
    ref: str | None


def register_on(db: Database, on: date, series: str | None = None) -> list[RegisterLine]:
    """Number by number, in order; those received by then."""
    return [
        RegisterLine(name, number, BlankStatus(status), parse_day(happened or received), why, ref)
        for name, number, status, happened, received, why, ref in db.conn.execute(
            f"""
            {_THEN}
            SELECT t.series, t.number, t.status, t.event_day, t.received_on, t.why,
                CASE WHEN t.status <> 'received' THEN (SELECT ref FROM documents d JOIN people p ON p.id = d.person_id
                    WHERE d.blank_id = t.id ORDER BY d.id DESC LIMIT 1) END
            FROM before t WHERE :series IS NULL OR t.series = :series ORDER BY t.series, length(t.number), t.number
            """,
            {"day": on.isoformat(), "series": series},
        )
    ]


# -- lists, a page at a time


@dataclass(frozen=True, slots=True)
class BlankLine:
    """A blank as it is now; `since` is the day of what happened last, `ref` who was issued the document on it."""

    id: int
    number: str
    series: str
    status: BlankStatus
    received_on: date | None
    since: date | None
    reason: str | None
    ref: str | None
    document_id: int | None


_DOCUMENT = "(SELECT max(d.id) FROM documents d WHERE d.blank_id = b.id)"
_REF = f"(SELECT ref FROM documents d JOIN people p ON p.id = d.person_id WHERE d.id = {_DOCUMENT})"
_SINCE = "coalesce((SELECT max(day) FROM blank_events e WHERE e.blank_id = b.id), b.received_on)"


def blank_numbered(db: Database, number: str) -> int | None:
    """The id of the blank with that number; None where the register has none."""
    row = db.conn.execute("SELECT id FROM blanks WHERE number = ?", (number.strip().upper(),)).fetchone()
    return None if row is None else int(row[0])


def blank_lines(db: Database, ids: Sequence[int]) -> dict[int, BlankLine]:
    """These blanks, by id."""
    return {
        row["id"]: BlankLine(
            **pick_columns(row, "id number series ref document_id"),
            status=BlankStatus(row["status"]),
            received_on=parse_day(row["received_on"]),
            since=parse_day(row["since"]),
            reason=row["note"],
        )
        for row in db.query(
            f"SELECT b.*, {_SINCE} AS since, {_REF} AS ref, {_DOCUMENT} AS document_id FROM blanks b "
            "WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
    }


BLANK_LOOKS = {
    "received": Look(BLANK_STATUSES["received"], "quiet", "lock"),
    "issued": Look(BLANK_STATUSES["issued"], "good", "check"),
    "spoiled": Look(BLANK_STATUSES["spoiled"], "attention", "warning"),
    "void": Look(BLANK_STATUSES["void"], "attention", "trouble"),
    "stolen": Look(BLANK_STATUSES["stolen"], "trouble", "trouble"),
}
BLANKS = Listing(
    "blanks",
    say("Blank forms"),
    "FROM blanks b WHERE 1",
    "id",
    "series, length(number), number",
    f"number || ' ' || series || ' ' || ifnull(note, '') || ' ' || ifnull({_REF}, '')",
    (
        ListColumn("number", sql="printf('%02d', length(number)) || number", width=140),
        ListColumn("series", sql="series", filtered=True, width=120),
        ListColumn("status", say("State"), sql="status", looks=BLANK_LOOKS, filtered=True, width=130),
        ListColumn("since", say("Since"), sql=_SINCE, kind=Kind.DAY, filtered=True, width=116, gives_way=2),
        ListColumn("ref", say("Person"), sql=_REF, width=90, gives_way=3),
        ListColumn("received_on", sql="received_on", kind=Kind.DAY, filtered=True, width=120, gives_way=1),
        ListColumn("reason", say("Note"), sort="fold_once(note)", width=180, stretch=True),
    ),
    lambda db, ids, today: blank_lines(db, ids),
)


# -- what happened


@dataclass(frozen=True, slots=True)
class BlankEvent:
    """One line of a blank's history; the receipt has no officer and no reason."""

    day: date | None
    status: BlankStatus
    reason: str | None
    ref: str | None
    officer: str | None


def blank_history(db: Database, number: str) -> list[BlankEvent]:
    """The history of a blank from its receipt on. Raises UserError for an unknown blank."""
    blank = next(iter(db.query("SELECT * FROM blanks WHERE number = ?", (number,))), None)
    if blank is None:
        raise UserError("unknown_blank", say("This file has no blank form {0}. Check the number.", number))
    found = [BlankEvent(parse_day(blank["received_on"]), BlankStatus.RECEIVED, None, None, None)]
    found += [
        BlankEvent(parse_day(row["day"]), BlankStatus(row["status"]), row["reason"], row["ref"], row["officer"])
        for row in db.query(
            "SELECT e.*, ref FROM blank_events e LEFT JOIN documents d ON d.id = document_id "
            "LEFT JOIN people p ON p.id = d.person_id WHERE e.blank_id = ? ORDER BY e.id",
            (blank["id"],),
        )
    ]
    if found[-1].status != blank["status"]:
        # An earlier program or a workbook brought it so: when, nobody wrote down.
        found.append(BlankEvent(None, BlankStatus(blank["status"]), blank["note"], None, None))
    return found


@dataclass(frozen=True, slots=True)
class CountRow:
    """A count of the safe on record; `difference` is below zero where some were missing."""

    id: int
    series: str
    day: date
    counted: int
    expected: int
    remark: str | None
    officer: str

    @property
    def difference(self) -> int:
        return self.counted - self.expected


def count_blanks(db: Database, series: str | None = None) -> list[CountRow]:
    """The newest first."""
    return [
        CountRow(**pick_columns(row, "id series counted expected remark officer"), day=date.fromisoformat(row["day"]))
        for row in db.query(
            "SELECT * FROM blank_counts WHERE ? IS NULL OR series = ? ORDER BY id DESC", (series, series)
        )
    ]
