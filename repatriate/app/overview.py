"""Figures of the whole operation: who is at which step, what people wait on, what leaves next, what wants attention."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlite_utils import Database

from repatriate.app.room_views import Load, has_plan, loads
from repatriate.app.snapshot import place_finder
from repatriate.app.views import BOOKED, DOCUMENTED, FILTERS, HELD, LACKS, SHOWN_PLAN, Row, days_for
from repatriate.model.entities import utc


@dataclass(frozen=True, slots=True)
class Steps:
    """People at each step. `waiting` lack a clearance or are held; `left_out` are not on the plan there is."""

    registered: int
    cleared: int
    documented: int
    placed: int
    on_manifest: int
    departed: int
    arrived: int
    waiting: int
    left_out: int
    manifests: int
    legs_departed: int
    has_plan: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many wait on a kind of clearance (or on a document, where `kind` is None) and for how many days at most."""

    kind: str | None
    authorities: tuple[str, ...]
    people: int
    oldest: int | None


@dataclass(frozen=True, slots=True)
class Departure:
    """A leg that leaves next; `departs` is local. `manifest` is the latest version made, 0 for none.

    `taken` are the seats that its `people` need: an infant none, a stretcher several.
    """

    code: str
    origin: str
    destination: str
    departs: str
    seats: int
    people: int
    taken: int
    status: str
    manifest: int
    sent: bool


@dataclass(frozen=True, slots=True)
class Attention:
    """`filter` is a key of the filters of people, `people` how many it lists."""

    filter: str
    people: int


_ON_MANIFEST = f"""
    EXISTS (SELECT 1 FROM bookings b JOIN manifests m ON m.leg_id = b.leg_id
        WHERE b.person_id = p.id AND b.plan_id = {SHOWN_PLAN})
"""
_LAST = f"""
    (SELECT l.status FROM bookings b JOIN legs l ON l.id = b.leg_id WHERE b.person_id = p.id
        AND b.plan_id = {SHOWN_PLAN} ORDER BY b.seq DESC LIMIT 1)
"""
_GONE = f"""
    EXISTS (SELECT 1 FROM bookings b JOIN legs l ON l.id = b.leg_id WHERE b.person_id = p.id
        AND b.plan_id = {SHOWN_PLAN} AND l.status IN ('departed', 'arrived'))
"""


def steps(db: Database, today: date) -> Steps:
    """`today` is the day of `views.working_day`."""
    row = db.conn.execute(
        f"SELECT count(*), ifnull(sum(NOT {LACKS} AND NOT {HELD}), 0), ifnull(sum({DOCUMENTED}), 0), "
        f"ifnull(sum({BOOKED}), 0), ifnull(sum({_ON_MANIFEST}), 0), ifnull(sum({_GONE}), 0), "
        f"ifnull(sum({_LAST} = 'arrived'), 0) FROM people p",
        days_for(today),
    ).fetchone()
    has_plan = db.conn.execute(f"SELECT {SHOWN_PLAN} IS NOT NULL").fetchone()[0]
    manifests = db.conn.execute("SELECT count(DISTINCT leg_id || profile) FROM manifests").fetchone()[0]
    gone = db.conn.execute("SELECT count(*) FROM legs WHERE status IN ('departed', 'arrived')").fetchone()[0]
    registered, cleared, documented, placed, on_manifest, departed, arrived = row
    return Steps(
        registered=registered,
        cleared=cleared,
        documented=documented,
        placed=placed,
        on_manifest=on_manifest,
        departed=departed,
        arrived=arrived,
        waiting=registered - cleared,
        left_out=registered - placed if has_plan else 0,
        manifests=manifests,
        legs_departed=gone,
        has_plan=bool(has_plan),
    )


def waiting(db: Database, today: date) -> list[Waiting]:
    """What people wait on, the most first."""
    # Counted by kind and nationality rather than by person: a hundred thousand people are quick this way.
    wanted: dict[str, set[str | None]] = defaultdict(set)
    authorities: dict[str, set[str]] = defaultdict(set)
    for kind, nationality, authority in db.conn.execute(
        "SELECT kind, nationality, authority FROM checklist ORDER BY id"
    ):
        wanted[kind].add(nationality)
        if authority:
            authorities[kind].add(authority)
    people: dict[str | None, int] = dict(
        db.conn.execute("SELECT nationality, count(*) FROM people GROUP BY nationality").fetchall()
    )
    granted: dict[tuple[str, str | None], int] = {}
    asked: dict[tuple[str, str | None], str | None] = {}
    for kind, nationality, count, oldest in db.conn.execute(
        "SELECT a.kind, p.nationality, sum(a.answer IS 'granted'), "
        "min(CASE WHEN a.answer IS NOT 'granted' THEN a.asked_on END) "
        "FROM clearances a JOIN people p ON p.id = a.person_id GROUP BY a.kind, p.nationality"
    ):
        granted[kind, nationality] = count
        asked[kind, nationality] = oldest
    rows = []
    for kind, of in wanted.items():
        concerned = [nationality for nationality in people if None in of or nationality in of]
        total = sum(people[nationality] - granted.get((kind, nationality), 0) for nationality in concerned)
        days = [day for nationality in concerned if (day := asked.get((kind, nationality)))]
        if total:
            rows.append(Waiting(kind, tuple(sorted(authorities[kind])), total, _age(min(days, default=None), today)))
    without = db.conn.execute(f"SELECT count(*) FROM people p WHERE NOT {DOCUMENTED}", days_for(today)).fetchone()[0]
    if without:
        rows.append(Waiting(None, (), without, None))
    return sorted(rows, key=lambda row: -row.people)


def _age(day: str | None, today: date) -> int | None:
    return max((today - date.fromisoformat(day)).days, 0) if day else None


def departures(db: Database, today: date, now: datetime, limit: int = 6) -> list[Departure]:
    """The next legs that leave with somebody on them (or the next at all, before there is a plan), from `now` on.

    `today` is the day of `views.working_day`; where that is not the day of `now` the whole of it counts.
    """
    find = place_finder(db)
    rows = db.query(
        f"""
        SELECT code, origin, destination, departs, seats, legs.status,
            (SELECT count(*) FROM bookings b WHERE b.leg_id = legs.id AND b.plan_id = {SHOWN_PLAN}) AS people,
            (SELECT ifnull(max(version), 0) FROM manifests m WHERE m.leg_id = legs.id) AS manifest,
            (SELECT count(*) FROM manifests m WHERE m.leg_id = legs.id AND m.sent IS NOT NULL) AS sent
        FROM legs WHERE legs.status IN ('planned', 'closed') AND substr(departs, 1, 10) >= :today
            AND ({SHOWN_PLAN} IS NULL OR people > 0)
        ORDER BY departs, code LIMIT :limit
        """,
        {"today": (today - timedelta(days=1)).isoformat(), "limit": limit * 10},
    )

    def to_come(row: Row) -> bool:
        leaves, place = datetime.fromisoformat(row["departs"]), find(row["origin"])
        if place is None or today > now.date() + timedelta(days=1) or today < now.date() - timedelta(days=1):
            return leaves.date() >= today
        return utc(leaves, place) > now

    taken = loads(db, "published") if has_plan(db, "published") else loads(db, "draft")
    return [
        Departure(
            row["code"], row["origin"], row["destination"], row["departs"], row["seats"], row["people"],
            taken.get(row["code"], Load()).seats, row["status"], row["manifest"], bool(row["sent"]),
        )
        for row in rows
        if to_come(row)
    ][:limit]  # fmt: skip


ATTENTION = ("expires_early", "held_booked", "first_left_out", "minors_alone", "no_destination")
"""The filters of people that the overview points to, in this order."""


def attention(db: Database, today: date) -> list[Attention]:
    """Those of ATTENTION that list anybody."""
    sums = ", ".join(f"ifnull(sum({FILTERS[key]}), 0)" for key in ATTENTION)
    counts = db.conn.execute(f"SELECT {sums} FROM people p", days_for(today)).fetchone()
    return [Attention(key, count) for key, count in zip(ATTENTION, counts, strict=True) if count]
