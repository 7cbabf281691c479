"""Reads the progress of counting: figures for the page of one departure, and for the table of all."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
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
from repatriate.model.saying import Said, join_items, say


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


# -- Checks that nobody is lost between the lists of a departure: each closing against the earlier sightings. It
# reads the journal's images and shares no code with the module that computes the figures.


@dataclass(frozen=True, slots=True)
class Fault:
    leg: str
    message: Said


def find_count_faults(db: Database) -> list[Fault]:
    """One sentence for each closing that does not balance, and for whoever is in two hands; none where all is well."""
    return [*_check_closings(db), *_check_versions(db), *_handed_twice(db)]


def _check_closings(db: Database) -> Iterator[Fault]:
    for row in db.query(_CLOSED):
        content = json.loads(row["content"])
        for message in (*_check_balance(row, content), *_compare_counts(db, row, content)):
            yield Fault(row["code"], message)


def _check_balance(row: Mapping[str, Any], content: Mapping[str, Any]) -> Iterator[Said]:
    """booked + joined = aboard + did not come + taken off, person by person; and the head count."""
    came = Counter([*(content.get("booked") or ()), *(content.get("go_shows") or ())])
    became = Counter([*content["aboard"], *content["no_shows"], *content["off_loaded"]])
    wrong = sorted(ref for ref in came.keys() | became.keys() if came[ref] != 1 or became[ref] != 1)
    if wrong:
        yield say(
            "closing {0} of {1} does not balance: {2} is not on exactly one of its lists",
            row["version"], row["code"], join_items(wrong),
        )  # fmt: skip
    if row["head_count"] is not None and row["head_count"] != len(content["aboard"]) and not row["difference"]:
        yield say(
            "closing {0} of {1} has {2} heads for {3} people aboard, and nobody said why",
            row["version"], row["code"], row["head_count"], len(content["aboard"]),
        )  # fmt: skip


def _compare_counts(db: Database, row: Mapping[str, Any], content: Mapping[str, Any]) -> Iterator[Said]:
    """Yields each contradiction: the people whom a closing lists as aboard must be those last seen aboard."""
    ids = content.get("ids")
    if ids is None:
        return
    held = _read_held(db, row["leg_id"], row["entry"])
    for ref in sorted({*(content.get("booked") or ()), *(content.get("go_shows") or ())}):
        aboard = held.get(ids[ref]) == "present"
        if aboard != (ref in content["aboard"]):
            yield say(
                "closing {0} of {1} contradicts what was counted before it for {2}",
                row["version"], row["code"], ref,
            )  # fmt: skip


def _read_held(db: Database, leg_id: int, before: int) -> dict[int, str]:
    """The kind of each person's last sighting at the boarding points, as recorded before that entry; undone ones are
    left out."""
    rows = db.conn.execute(_SEEN, {"leg": leg_id, "before": before}).fetchall()
    undone = {undoes for *_, kind, undoes in rows if kind == "undone"}
    held: dict[int, str] = {}
    for uuid, person, kind, _ in rows:  # in the order of time
        if kind != "undone" and uuid not in undone:
            held[person] = kind
    return held


def _check_versions(db: Database) -> Iterator[Fault]:
    """Closings are numbered from 1, and only the last one counts."""
    rows = db.conn.execute(
        "SELECT code, group_concat(version) FROM (SELECT leg_id, version FROM closings ORDER BY leg_id, version) "
        "JOIN legs ON legs.id = leg_id GROUP BY leg_id"
    ).fetchall()
    for code, versions in rows:
        if sorted(map(int, versions.split(","))) != list(range(1, versions.count(",") + 2)):
            yield Fault(code, say("the closings of {0} are not numbered one after another", code))


def _handed_twice(db: Database) -> Iterator[Fault]:
    for code, ref, _ in db.conn.execute(_TWICE).fetchall():
        yield Fault(code or "", say("{0} was handed over twice after {1}: void one of the receipts", ref, code))


_CLOSED = """
    SELECT c.*, code, (SELECT min(number) FROM images WHERE tbl = 'closings' AND row_id = c.id) AS entry
    FROM closings c JOIN legs ON legs.id = leg_id ORDER BY code, version
"""
_SEEN = """
    SELECT seen ->> 'uuid', seen ->> 'person_id', seen ->> 'kind', seen ->> 'undoes' FROM (
        SELECT after AS seen, max(number * 10000000 + seq) FROM images
        WHERE tbl = 'sightings' AND number < :before AND row_id IN (SELECT id FROM sightings WHERE leg_id = :leg)
        GROUP BY row_id
    ) WHERE seen ->> 'checkpoint_id' IN (
        SELECT id FROM checkpoints WHERE leg_id = :leg AND counts_as = 'boarded')
    ORDER BY seen ->> 'at', seen ->> 'uuid'
"""
"""As they were then: whoever was merged before is the one they became."""
_TWICE = """
    SELECT code, ref, max(h.number) FROM handed JOIN handovers h ON h.id = handover_id
    LEFT JOIN checkpoints c ON c.id = checkpoint_id LEFT JOIN legs ON legs.id = leg_id JOIN people ON people.id = person_id
    WHERE void_reason IS NULL GROUP BY person_id HAVING count(*) > 1
"""
