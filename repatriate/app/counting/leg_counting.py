"""Reads the progress of counting: figures for the page of one departure, and for the table of all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import count_closed, points_of, read_closing
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.whereabouts import read_leg_facts, read_progress
from repatriate.app.counting.receivers import find_leg
from repatriate.app.counting.rest import Doubtful, Stray, find_doubts_of_leg, read_strays
from repatriate.app.counting.verdict_queries import is_open
from repatriate.app.transport.queries import Load, read_loads
from repatriate.counting.points import name_point
from repatriate.counting.progress import LegFigures, count_figures, find_progress, is_balanced
from repatriate.model.counting import Point, Seen
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


# -- Reads the status of counting on a departure: its figures, those of each point, open decisions, and the balance.


@dataclass(frozen=True, slots=True)
class PointFigures:
    """Counts at a point: people present, gone back, and called but not found; `head_count` is the last count by eye."""

    point: Point
    name: str
    present: int
    left: int
    missing: int
    head_count: int | None
    open: bool


@dataclass(frozen=True, slots=True)
class Status:
    """`state` is the status of the departure. `balanced`: nobody is lost between its figures. `taken` are the seats of
    who is aboard or may still come. `booked` are the references of who has or had a seat."""

    leg: str
    state: LegStatus
    figures: LegFigures
    points: tuple[PointFigures, ...]
    doubtful: tuple[Doubtful, ...]
    strays: tuple[Stray, ...]
    balanced: bool
    seats: int = 0
    taken: int = 0
    booked: tuple[str, ...] = ()


def read_status(db: Database, leg: str) -> Status:
    """Raises UserError `unknown_leg`."""
    row = find_leg(db, leg)
    state = LegStatus(row["status"])
    facts = read_leg_facts(db, row["id"], state)
    progress = find_progress(facts)
    left = state in (LegStatus.DEPARTED, LegStatus.ARRIVED)
    figures = count_figures(progress, left=left)
    points = points_of(db, row["id"])
    kinds = Counter((point, sighting.kind) for (point, _), sighting in facts.holding.items())
    heads = _read_heads(db, row["id"])
    told = tuple(
        PointFigures(
            point,
            name_point(point, points),
            kinds[point.id or 0, Seen.PRESENT],
            kinds[point.id or 0, Seen.LEFT],
            kinds[point.id or 0, Seen.MISSING],
            heads.get(point.id or 0),
            is_open(point, points, state, facts),
        )
        for point in points
    )
    return Status(
        leg,
        state,
        figures,
        told,
        find_doubts_of_leg(db, row["id"], leg, facts, progress),
        read_strays(db, leg),
        is_balanced(figures, closed=facts.closing is not None),
        row["seats"],
        read_loads(db, "published", [leg]).get(leg, Load()).seats,
        tuple(sorted(find_refs(db, [person for person, one in progress.items() if one.booked]).values())),
    )


def list_statuses(db: Database) -> tuple[Status, ...]:
    """The status of every departure that is not cancelled, in order of departure."""
    rows = db.conn.execute("SELECT code FROM legs WHERE status <> 'cancelled' ORDER BY departs, code").fetchall()
    return tuple(read_status(db, code) for (code,) in rows)


def _read_heads(db: Database, leg_id: int) -> dict[int, int]:
    """The last head count of each point, by time and then by uuid."""
    rows: list[Any] = db.conn.execute(
        "SELECT checkpoint_id, number FROM head_counts WHERE checkpoint_id IN (SELECT id FROM checkpoints WHERE leg_id = ?) "
        "ORDER BY at, uuid",
        (leg_id,),
    ).fetchall()
    return dict(rows)
