"""Figures of the whole operation: people at each step, open answers, next departures, points for attention."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlite_utils import Database

from repatriate.app.core.counted_facts import find_not_counted
from repatriate.app.core.leg_moments import read_times, working_day
from repatriate.app.core.operation import Operation
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import select_confirmed
from repatriate.app.core.shown_plan import SHOWN_PLAN, has_plan
from repatriate.app.counting.rest import list_doubtful
from repatriate.app.manifests.due_lists import crosses_border, wanted_recipients
from repatriate.app.manifests.queries import leg_lists, list_recipients
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.people.table_queries import Row, days_for
from repatriate.app.plan.storage import find_plan_at_work, read_problems
from repatriate.app.state.figures import Figures, find_stranded, read_figures
from repatriate.app.state.queries import count_alike, count_lacks, lacks_one
from repatriate.app.state.rules import CANCELLED
from repatriate.app.state.states import Lack, State
from repatriate.app.transport.queries import Load, read_loads, select_taken
from repatriate.model.dates import UNREAD
from repatriate.model.entities import LegStatus, convert_to_utc
from repatriate.model.plan import ReasonCode

NEXT = 6
"""Departures that are shown at a glance."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """The number of people who await a kind of clearance, and their longest wait in days. A `kind` of None stands for a
    document."""

    kind: str | None
    authorities: tuple[str, ...]
    people: int
    oldest: int | None


@dataclass(frozen=True, slots=True)
class Departure:
    """A leg that leaves next; `departs` is local. `manifest` is the latest version made, 0 for none.

    `taken` are the seats that its `people` need: an infant none, a stretcher several. `documented` of the people hold a
    document valid for travel. `changed`: the latest manifest lists others than are on the leg now.
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
    documented: int
    changed: bool


@dataclass(frozen=True, slots=True)
class Attention:
    """`key` is one of ATTENTION, LISTS and PLANS, or KEPT; `number` how many it is about (days, for a backup).

    `leg` is the first of the legs that it is about.
    """

    key: str
    number: int
    leg: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """All of it, of one state of the file. `not_counted` left without being counted."""

    figures: Figures
    waiting: tuple[Waiting, ...]
    departures: tuple[Departure, ...]
    attention: tuple[Attention, ...]
    not_counted: tuple[str, ...] = ()


def read_overview(operation: Operation, departing: int = NEXT) -> Overview:
    """Everything at a glance; the next `departing` legs."""
    db, now = operation.db, operation.clock()
    day = working_day(db, operation.today())
    changed = changed_lists(db)
    wanting = [*list_attention(db, day), *lists_wanting(db, now, changed), *plan_wanting(db), *kept_wanting(db)]
    if (days := backup_days(operation)) is not None:
        wanting.append(Attention("backup", days))
    return Overview(
        read_figures(db, day),
        tuple(list_waiting(db, day)),
        tuple(list_departures(db, day, now, changed, departing)),
        tuple(sorted(wanting, key=lambda one: _ORDER.index(one.key))),
        find_not_counted(db),
    )


def list_waiting(db: Database, today: date) -> list[Waiting]:
    """The clearances and documents that people wait for, the most wanted first."""
    authorities: dict[str, set[str]] = defaultdict(set)
    kinds: dict[str, None] = {}
    for kind, authority in db.conn.execute("SELECT kind, authority FROM checklist ORDER BY id"):
        kinds[kind] = None
        if authority:
            authorities[kind].add(authority)
    lacking = count_lacks(db, today)
    oldest = dict(db.conn.execute(_OLDEST, {"today": today.isoformat()}).fetchall())
    rows = []
    for kind in kinds:
        if kind in lacking:
            asked = oldest.get(kind)
            days = max((today - date.fromisoformat(asked)).days, 0) if asked else None
            rows.append(Waiting(kind, tuple(sorted(authorities[kind])), lacking[kind], days))
    if Lack.DOCUMENT in lacking:
        rows.append(Waiting(None, (), lacking[Lack.DOCUMENT], None))
    return sorted(rows, key=lambda row: -row.people)


_OLDEST = """
    SELECT a.kind, min(nullif(a.asked_on, '')) FROM clearances a JOIN standings s ON s.person_id = a.person_id
        AND s.from_day <= :today AND s.until_day > :today
    WHERE a.answer IS NULL AND a.asked_on IS NOT NULL AND instr(s.lacks, char(31) || a.kind || char(31)) > 0 GROUP BY a.kind
"""
"""When the first of those who wait was asked for, by kind."""


def list_departures(
    db: Database, today: date, now: datetime, changed: Collection[str] | None = None, limit: int = NEXT
) -> list[Departure]:
    """The next legs that leave with somebody on them (or the next at all, before there is a plan), from `now` on.

    `today` is the day of `working_day`; where that is not the day of `now` the whole of it counts. `changed` is
    what `changed_lists` gives, where it is known.
    """
    changed = changed_lists(db) if changed is None else changed
    find = place_finder(db)
    rows = db.query(
        f"""
        SELECT code, origin, destination, departs, arrives, seats, legs.status,
            EXISTS (SELECT 1 FROM bookings b WHERE b.leg_id = legs.id AND b.plan_id = {SHOWN_PLAN}) AS people,
            (SELECT ifnull(max(version), 0) FROM manifests m WHERE m.leg_id = legs.id) AS manifest,
            (SELECT sent IS NOT NULL FROM manifests m WHERE m.leg_id = legs.id ORDER BY version DESC, sent IS NULL) AS sent
        FROM legs WHERE legs.status IN ('planned', 'closed') AND substr(departs, 1, 10) >= :today
            AND ({SHOWN_PLAN} IS NULL OR people > 0)
        ORDER BY departs, code LIMIT :limit
        """,
        {"today": (today - timedelta(days=1)).isoformat(), "limit": limit * 10},
    )

    def to_come(row: Row) -> bool:
        leaves, place = read_times(row)[0], find(row["origin"])
        if leaves == UNREAD:
            return False
        if place is None or today > now.date() + timedelta(days=1) or today < now.date() - timedelta(days=1):
            return leaves.date() >= today
        return convert_to_utc(leaves, place) > now

    next_ones = [row for row in rows if to_come(row)][:limit]
    taken = read_loads(db, "published") if has_plan(db, "published") else read_loads(db, "draft")
    documented = _count_documented(db, [row["code"] for row in next_ones], today)
    return [
        Departure(
            row["code"], row["origin"], row["destination"], row["departs"], row["seats"],
            taken.get(row["code"], Load()).people, taken.get(row["code"], Load()).seats, row["status"], row["manifest"], bool(row["sent"]),
            documented.get(row["code"], 0), row["code"] in changed,
        )
        for row in next_ones
    ]  # fmt: skip


def _count_documented(db: Database, codes: list[str], today: date) -> dict[str, int]:
    """The number of people on these legs who lack no document, by leg."""
    [plan] = db.conn.execute(f"SELECT ifnull({SHOWN_PLAN}, 0)").fetchone()
    return dict(
        db.conn.execute(
            f"WITH taken AS ({select_taken(db, plan)}) SELECT l.code, sum(NOT {lacks_one(Lack.DOCUMENT)}) "
            "FROM legs l JOIN taken ON leg_id = l.id JOIN people p ON p.id = person_id "
            "WHERE l.code IN (SELECT value FROM json_each(:codes)) GROUP BY l.id",
            {**days_for(today), "codes": json.dumps(codes)},
        ).fetchall()
    )


def changed_lists(db: Database) -> list[str]:
    """Codes of legs to come of which somebody outside holds a list that says something else than it would now.

    The office's own list changes with every note; nobody waits at a gate with it.
    """
    if not has_plan(db, "published"):
        return []
    outside = {one.name for one in list_recipients(db) if one.outside}
    return [
        leg.code
        for leg in leg_lists(db)
        if leg.changed & outside and leg.status in (LegStatus.PLANNED, LegStatus.CLOSED)
    ]


ATTENTION = (
    "stranded", "to_decide", "leg_cancelled", "expires_early", "held_booked", "hold_ends", "first_left_out", "minors_alone",
    "no_destination",
)  # fmt: skip
"""Points for attention about people, in this order."""
LISTS = ("manifest_changed", "no_manifest")
"""About manifests: `leg` is the first one."""
PLANS = ("draft_waits", "backup", "put_right")
KEPT = "kept_aside"
"""Rows of lists that wait for a name."""
_ORDER = (
    "stranded", "to_decide", "leg_cancelled", "manifest_changed", "expires_early", "held_booked", "no_manifest", "hold_ends", KEPT, "put_right",
    "draft_waits", "first_left_out", "minors_alone", "no_destination", "backup",
)  # fmt: skip
SOON = timedelta(hours=48)
"""Before a departure: the time by which its manifest should be made."""
BACKUP_DAYS = 2
"""Days after which a backup is old, where something was written since."""


def lists_wanting(db: Database, now: datetime, changed: Sequence[str]) -> list[Attention]:
    """Manifests that no longer fit, and legs of the published plan that leave soon without one, though somebody needs it."""
    first, last = now.date().isoformat(), (now + SOON).date().isoformat()
    find = place_finder(db)
    missing = [
        row["code"]
        for row in db.query(
            "SELECT code, origin, destination, departs, arrives FROM legs l WHERE status IN ('planned', 'closed') AND substr(departs, 1, 10) BETWEEN ? AND ? "
            "AND NOT EXISTS (SELECT 1 FROM manifests m WHERE m.leg_id = l.id) AND EXISTS (SELECT 1 FROM bookings b "
            f"WHERE {select_confirmed(db, 'b.')} AND b.leg_id = l.id) "
            "ORDER BY departs, code",
            (first, last),
        )
        if (leaves := read_times(row)[0]) != UNREAD
        and ((place := find(row["origin"])) is None or convert_to_utc(leaves, place) > now)
        and wanted_recipients(crosses=crosses_border(place, find(row["destination"])))
    ]
    found = zip(LISTS, (changed, missing), strict=True)
    return [Attention(key, len(codes), codes[0]) for key, codes in found if codes]


def plan_wanting(db: Database) -> list[Attention]:
    """The problems that the present plan found, and a draft that is not published yet."""
    state, plan = find_plan_at_work(db)
    wrong = len(read_problems(db, plan))
    found = [Attention("put_right", wrong)] if wrong else []
    return [*found, Attention("draft_waits", 1)] if state == "draft" else found


def kept_wanting(db: Database) -> list[Attention]:
    """Rows of lists that were kept aside: each may be somebody who is left behind."""
    number = db.conn.execute("SELECT count(*) FROM kept_rows WHERE state = 'open'").fetchone()[0]
    return [Attention(KEPT, number)] if number else []


def backup_days(operation: Operation) -> int | None:
    """Days since the last backup, where something was written since and it is long ago."""
    written = operation.db.conn.execute("SELECT min(at), max(at) FROM journal").fetchone()
    if written[0] is None:
        return None
    copies = operation.backups()
    last = copies[0].day if copies else str(written[0])[:10]
    if last >= str(written[1])[:10] and copies:
        return None
    days = (operation.clock().date() - date.fromisoformat(last)).days
    return days if days >= BACKUP_DAYS else None


def list_attention(db: Database, today: date) -> list[Attention]:
    """The entries of ATTENTION that apply to anybody."""
    at_risk = dict.fromkeys(_AT_RISK.values(), 0)
    for one in count_alike(db, today):
        if one.state in (State.SEAT_AT_RISK, State.ON_THE_WAY) and one.kind in _AT_RISK:
            at_risk[_AT_RISK[one.kind]] += one.people
    sums = ", ".join(f"ifnull(sum({FILTERS[key]}), 0)" for key in _BY_FILTER)
    counts = dict(
        zip(_BY_FILTER, db.conn.execute(f"SELECT {sums} FROM people p", days_for(today)).fetchone(), strict=True)
    )
    found = {
        **at_risk, **counts, "no_destination": count_lacks(db, today).get(Lack.DESTINATION, 0),
        "stranded": len(find_stranded(db)),
        "to_decide": len({one.ref for found in list_doubtful(db, today).values() for one in found}),
    }  # fmt: skip
    return [Attention(key, found[key]) for key in ATTENTION if found[key]]


_AT_RISK = {CANCELLED: "leg_cancelled", ReasonCode.DOCUMENT_EXPIRES: "expires_early", ReasonCode.ON_HOLD: "held_booked"}
"""Seats at risk that the report tells of, by why."""
_BY_FILTER = ("hold_ends", "first_left_out", "minors_alone")
