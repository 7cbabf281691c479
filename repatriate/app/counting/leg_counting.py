"""Reads the progress of counting: figures for the page of one departure, and for the table of all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.core.counted_facts import count_closed, points_of, read_closing
from repatriate.app.core.whereabouts import read_progress
from repatriate.counting.progress import LegFigures, count_figures
from repatriate.model.counting import Point
from repatriate.model.entities import LegStatus


@dataclass(frozen=True, slots=True)
class LegCounting:
    """One departure. `begun`: somebody was counted there. `closed`: boarding ended with a count."""

    figures: LegFigures
    begun: bool
    closed: bool
    points: tuple[Point, ...] = ()


NOT_COUNTED = LegCounting(LegFigures(), begun=False, closed=False)


def read_leg_counting(db: Database, code: str) -> LegCounting:
    """Nothing counted where there is no such departure."""
    row = next(iter(db.query("SELECT id, status FROM legs WHERE code = ?", (code,))), None)
    if row is None:
        return NOT_COUNTED
    progress = read_progress(db, legs=[row["id"]]).get(row["id"], {})
    begun = db.conn.execute("SELECT 1 FROM sightings WHERE leg_id = ? LIMIT 1", (row["id"],)).fetchone() is not None
    return LegCounting(
        count_figures(progress, left=row["status"] in (LegStatus.DEPARTED, LegStatus.ARRIVED)),
        begun,
        read_closing(db, row["id"]) is not None,
        points_of(db, row["id"]),
    )


@dataclass(frozen=True, slots=True)
class Counted:
    """A departure in a table: how many are aboard, of how many who have to come; how many were not found on arrival."""

    aboard: int
    expected: int
    closed: bool
    missing: int = 0


def count_departures(db: Database) -> Mapping[str, Counted]:
    """The counts by code of departures on which somebody was counted. Of a departed one only the closing is read,
    unless somebody is missing. So the table is quick however many have travelled."""
    closed = count_closed(db)
    rows = {row["id"]: row for row in db.query("SELECT id, code, status FROM legs")}
    whole = [id for (id,) in db.conn.execute(_OPEN_OR_MISSING).fetchall()]
    found = {
        rows[id]["code"]: Counted(aboard, aboard, closed=True)
        for id, aboard in closed.items()
        if aboard is not None and id in rows
    }
    for id, progress in (read_progress(db, legs=whole) if whole else {}).items():
        row = rows[id]
        one = count_figures(progress, left=row["status"] in (LegStatus.DEPARTED, LegStatus.ARRIVED))
        ended = closed.get(id) is not None
        found[row["code"]] = Counted(one.aboard, one.booked + one.go_shows, ended, one.missing)
    return found


_OPEN_OR_MISSING = """
    SELECT DISTINCT s.leg_id FROM sightings s JOIN legs l ON l.id = s.leg_id
    LEFT JOIN checkpoints c ON c.id = s.checkpoint_id
    WHERE l.status IN ('planned', 'closed') OR (s.kind = 'missing' AND c.counts_as = 'arrived')
"""
