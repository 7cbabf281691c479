"""Reads the open decisions on a departure: people with doubtful sightings, and codes that match nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import assert_never

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.undecided import find_elsewhere
from repatriate.app.core.whereabouts import read_leg_facts
from repatriate.app.counting.points import find_leg
from repatriate.counting.doubts import Doubt, Why, find_doubts
from repatriate.counting.points import place_point
from repatriate.counting.progress import LegFacts, find_progress
from repatriate.model.counting import Point, Progress
from repatriate.model.entities import LegStatus
from repatriate.model.saying import Said, say


@dataclass(frozen=True, slots=True)
class Doubtful:
    """Somebody to decide about. `sightings` are uuids, the earliest first; `message` is a sentence that names no person."""

    ref: str
    why: Why
    sightings: tuple[str, ...]
    point: Point
    message: Said


@dataclass(frozen=True, slots=True)
class Stray:
    """A code that leads to nobody and that nobody has settled. `at` is UTC."""

    uuid: str
    code: str
    seq: int
    at: str
    problem: str


def read_doubtful(db: Database, leg: str) -> tuple[Doubtful, ...]:
    """The open decisions on a departure. Raises UserError `unknown_leg`."""
    row = find_leg(db, leg)
    facts = read_leg_facts(db, row["id"], LegStatus(row["status"]))
    return find_doubts_of_leg(db, row["id"], leg, facts, find_progress(facts))


ASKED = timedelta(days=3)
"""After the day of a departure: for so long every doubt about its count is asked about."""


def list_doubtful(db: Database, today: date) -> dict[str, tuple[Doubtful, ...]]:
    """The same by departure: of those of the last days and to come, and of earlier ones where somebody was read at the gate
    since they were closed."""
    rows = db.conn.execute(_COUNTED, {"since": (today - ASKED).isoformat()}).fetchall()
    found = {code: read_doubtful(db, code) for (code,) in rows}
    return {code: some for code, some in found.items() if some}


_COUNTED = """
    SELECT code FROM legs l WHERE EXISTS (SELECT 1 FROM sightings s WHERE s.leg_id = l.id) AND (departs >= :since OR EXISTS (
        SELECT 1 FROM sightings s JOIN checkpoints c ON c.id = s.checkpoint_id WHERE s.leg_id = l.id AND counts_as = 'boarded'
        AND received_at > ifnull((SELECT max(at) FROM closings WHERE leg_id = l.id), ''))) ORDER BY departs, code
"""


def list_strays(db: Database, today: date) -> dict[str, tuple[Stray, ...]]:
    """Codes by departure that nobody has settled: of those of the last days and to come."""
    rows = db.conn.execute(
        "SELECT DISTINCT l.code FROM stray_codes s JOIN legs l ON l.id = s.leg_id WHERE settled IS NULL "
        "AND l.status <> 'cancelled' AND departs >= ? ORDER BY departs, l.code",
        ((today - ASKED).isoformat(),),
    ).fetchall()
    return {code: read_strays(db, code) for (code,) in rows}


def find_doubts_of_leg(
    db: Database, leg_id: int, leg: str, facts: LegFacts, progress: Mapping[int, Progress]
) -> tuple[Doubtful, ...]:
    """The result of `read_doubtful` from facts at hand."""
    if not facts.sightings:
        return ()
    points = points_of(db, leg_id)
    found = find_doubts(facts, progress, find_elsewhere(db, leg_id))
    refs = find_refs(db, [one.person for one in found])
    places = {one.id: one for one in points}
    return tuple(
        Doubtful(refs[one.person], one.why, one.sightings, places[one.point], _describe_doubt(one, leg, refs[one.person], places[one.point], points))
        for one in found
    )  # fmt: skip


def _describe_doubt(doubt: Doubt, leg: str, ref: str, point: Point, points: Sequence[Point]) -> Said:
    where = place_point(point, points)
    match doubt.why:
        case Why.CONTRADICTION:
            return say("{0} was seen differently at {1} by two counters, almost at once.", ref, where)
        case Why.AFTER_CLOSING:
            return say("{0}: a count came in after {1} was closed, and would change it.", ref, leg)
        case Why.TWO_DEPARTURES:
            return say("{0} was counted aboard {1} and aboard another departure at the same time.", ref, leg)
        case Why.NOT_ABOARD:
            return say("{0} was counted on arrival of {1}, but was not aboard.", ref, leg)
        case Why.NOT_ON_LEG:
            return say("{0} was counted at {1} and has no seat on {2}.", ref, where, leg)
        case Why.ON_HOLD:
            return say("{0} was counted at {1} and may not travel today.", ref, where)
        case Why.CLOSED:
            return say("{0} was counted at {1} when it was closed.", ref, where)
        case Why.CANCELLED:
            return say("{0} was counted aboard {1}, which is cancelled.", ref, leg)
        case Why.CLOCK:
            return say("{0} was counted at {1} by a device whose clock is far off.", ref, where)
    assert_never(doubt.why)


def read_strays(db: Database, leg: str) -> tuple[Stray, ...]:
    """Codes of a departure that nobody has settled, the last first. Raises UserError `unknown_leg`."""
    rows = db.query(
        "SELECT uuid, code, seq, at, problem FROM stray_codes s JOIN checkpoints c ON c.id = s.checkpoint_id "
        "WHERE s.leg_id = ? AND settled IS NULL ORDER BY s.id DESC",
        (find_leg(db, leg)["id"],),
    )
    return tuple(Stray(row["uuid"], row["code"], row["seq"], row["at"], row["problem"]) for row in rows)
