"""Reads the counting room: today's departures, and the people and points of one of them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.counted_facts import make_sighting, points_of, read_closing
from repatriate.app.core.leg_moments import NOT_READ, read_times
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import select_confirmed
from repatriate.app.core.shown_plan import PUBLISHED_PLAN
from repatriate.app.core.whereabouts import read_leg_facts, read_progress
from repatriate.app.counting.rest import Doubtful, Stray, find_doubts_of_leg, is_behind_boarding, read_strays
from repatriate.counting.progress import LegFigures, count_figures, find_progress
from repatriate.model.counting import CountsAs, Point, PointKind, Progress, Seen, Sighting, Stage
from repatriate.model.entities import LegStatus
from repatriate.model.errors import UserError
from repatriate.model.saying import say

OPENS = timedelta(hours=3)
"""Before a departure: from then on it is counted."""
NIGHT = timedelta(hours=6)
"""Around midnight: what leaves until then, or should have left since then, is told with the day."""
KEPT = timedelta(days=2)
"""For so long a departure on which people were counted, and which has not arrived, is told with today's."""


@dataclass(frozen=True, slots=True)
class DayLeg:
    """A departure of today. Times are local; `opens` is when counting begins. `seen` were counted where boarding ends."""

    id: int
    code: str
    mode: str
    origin: str
    destination: str
    departs: datetime
    opens: datetime
    begun: bool
    status: LegStatus
    closed: bool
    booked: int
    figures: LegFigures
    here: date
    """The day that it is now where it leaves."""

    @property
    def left(self) -> bool:
        return self.status in (LegStatus.DEPARTED, LegStatus.ARRIVED)


def read_day(db: Database, now: datetime, code: str = "") -> tuple[DayLeg, ...]:
    """Departures to show today, in order of time, and the one with `code`. These leave or arrive today, or are yet to
    be closed or to arrive."""
    find = place_finder(db)
    booked = dict(
        db.conn.execute(f"SELECT leg_id, count(*) FROM bookings WHERE {select_confirmed(db)} GROUP BY 1").fetchall()
    )
    counted = {row[0] for row in db.conn.execute("SELECT DISTINCT leg_id FROM sightings").fetchall()}
    rows = []
    for row in db.query("SELECT * FROM legs ORDER BY departs, code"):
        departs, arrives = read_times(row)
        place = find(row["origin"])
        here = now.astimezone(ZoneInfo(place.timezone) if place else UTC).replace(tzinfo=None)
        status = LegStatus(row["status"])
        today = (departs, arrives) != NOT_READ and _is_of_today(departs, arrives, status, here, row["id"] in counted)
        if today or row["code"] == code:
            rows.append((row, departs, here >= departs - OPENS, here.date()))
    progress = read_progress(db, legs=[row["id"] for row, *_ in rows])
    closed = {row["id"] for row, *_ in rows if read_closing(db, row["id"]) is not None}
    found = []
    for row, departs, begun, here_day in rows:
        status = LegStatus(row["status"])
        left = status in (LegStatus.DEPARTED, LegStatus.ARRIVED)
        figures = count_figures(progress.get(row["id"], {}), left=left)
        found.append(
            DayLeg(
                row["id"],
                row["code"],
                row["mode"],
                row["origin"],
                row["destination"],
                departs,
                departs - OPENS if departs.year < 9000 else departs,
                begun,
                status,
                row["id"] in closed,
                figures.booked + figures.go_shows if row["id"] in progress else booked.get(row["id"], 0),
                figures,
                here_day,
            )
        )  # fmt: skip
    return tuple(found)


def _is_of_today(departs: datetime, arrives: datetime, status: LegStatus, here: datetime, begun: bool) -> bool:
    """Whether it concerns this day; `begun`: somebody was counted on it."""
    if status is LegStatus.CANCELLED:
        return False
    midnight = datetime.combine(here.date(), datetime.min.time())
    if midnight <= departs < midnight + timedelta(days=1) + NIGHT or arrives.date() == here.date():
        return True
    if status is LegStatus.ARRIVED or departs >= midnight:
        return False
    open_ = begun or status in (LegStatus.CLOSED, LegStatus.DEPARTED)
    return departs >= midnight - (KEPT if open_ else NIGHT)


def next_to_count(legs: tuple[DayLeg, ...]) -> str:
    """The code of the one that leaves next, else the last; empty where there is none."""
    waiting = [one.code for one in legs if not one.left]
    return waiting[0] if waiting else legs[-1].code if legs else ""


@dataclass(frozen=True, slots=True)
class Traveller:
    """Somebody whom the room may meet on a departure. `before` is the departure that brought them to it; `booked`: they
    have a seat in the confirmed plan. `family` are the others of the household who are on it."""

    ref: str
    name: str
    native_name: str | None
    seat: str | None
    before: str
    booked: bool
    aboard: bool
    family: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A sighting as it is listed: who, what and when. `at` is UTC."""

    uuid: str
    ref: str
    kind: Seen
    at: str
    counter: str
    own: bool


@dataclass(frozen=True, slots=True)
class CountingView:
    """One departure in the counting room. `held` says what holds of each person at each point, by seq and reference; `last`
    are the latest sightings that hold, by seq, the newest first. `zone` is that of the origin, empty where nobody knows it.
    `going_on` have a later departure: nobody receives them here."""

    leg: DayLeg
    origin: str | None
    destination: str | None
    zone: str
    points: tuple[Point, ...]
    people: Mapping[str, Traveller]
    held: dict[int, dict[str, Seen]]
    last: Mapping[int, tuple[Line, ...]] = field(default_factory=dict)
    going_on: frozenset[str] = frozenset()
    doubts: tuple[Doubtful | Stray, ...] = ()
    undone: frozenset[str] = frozenset()
    """Uuids of the latest sightings that were a mistake."""

    def expected_at(self, point: Point) -> frozenset[str]:
        """References of the people expected at a point: those booked or joined; after boarding those who were
        aboard."""
        behind = is_behind_boarding(point, self.points)
        over = self.going_on if point.kind is PointKind.HANDOVER else frozenset()
        return frozenset(
            ref for ref, one in self.people.items() if ref not in over and (one.aboard if behind else one.booked)
        )

    def find_point(self, seq: int) -> Point | None:
        return next((point for point in self.points if point.seq == seq), None)

    @property
    def usual_point(self) -> Point:
        """The point where people are counted now: the end of boarding, or the arrival once the departure has left."""
        wanted = CountsAs.ARRIVED if self.leg.left else CountsAs.BOARDED
        return next((point for point in self.points if point.counts_as is wanted), self.points[-1])


LAST = 5
LOOKED_AT = 400
"""Sightings among which the latest of a point are looked for."""


def read_counting(db: Database, now: datetime, code: str, legs: Sequence[DayLeg] = ()) -> CountingView:
    """`legs` are those of the day, where they are at hand. Raises UserError where there is no such departure."""
    leg = next((one for one in legs or read_day(db, now, code) if one.code == code), None)
    if leg is None:
        raise UserError("unknown_leg", say("There is no departure {0} in this file.", code))
    find = place_finder(db)
    ends = [find(one) for one in (leg.origin, leg.destination)]
    points = points_of(db, leg.id)
    facts = read_leg_facts(db, leg.id, leg.status)
    progress = find_progress(facts)
    seen = {person for _, person in facts.holding}
    people, refs = _read_travellers(db, leg.id, seen | progress.keys(), progress)
    held: dict[int, dict[str, Seen]] = {point.seq: {} for point in points}
    seqs = {point.id: point.seq for point in points if point.id is not None}
    for (place, person), one in facts.holding.items():
        if place in seqs and person in refs:
            held[seqs[place]][refs[person]] = one.kind
    handover = next((point.seq for point in points if point.counts_as is CountsAs.HANDED_OVER), None)
    going = {refs[person] for person, one in progress.items() if one.goes_on and person in refs}
    if handover is not None:  # a receipt says it, and no sighting
        given = (refs[person] for person, one in progress.items() if one.stage is Stage.HANDED_OVER and person in refs)
        held[handover] = dict.fromkeys(given, Seen.PRESENT)
    last = _find_last(db, leg.id, facts.holding, seqs, refs)
    doubts: tuple[Doubtful | Stray, ...] = (
        *find_doubts_of_leg(db, leg.id, code, facts, progress),
        *read_strays(db, code),
    )
    names = [place.name if place is not None else None for place in ends]
    zone = ends[0].timezone if ends[0] is not None else ""
    undone = frozenset(
        uuid
        for (uuid,) in db.conn.execute(
            "SELECT undoes FROM sightings WHERE leg_id = ? AND undoes IS NOT NULL ORDER BY id DESC LIMIT ?",
            (leg.id, LOOKED_AT),
        ).fetchall()
    )
    return CountingView(leg, names[0], names[1], zone, points, people, held, last, frozenset(going), doubts, undone)


def _find_last(
    db: Database,
    leg: int,
    holding: Mapping[tuple[int, int], Sighting],
    seqs: Mapping[int, int],
    refs: Mapping[int, str],
) -> dict[int, tuple[Line, ...]]:
    """The latest at each point that hold, as far as they are among the latest of the departure."""
    found: dict[int, list[Line]] = {seq: [] for seq in seqs.values()}
    kept = {one.uuid for one in holding.values()}
    for row in db.query("SELECT * FROM sightings WHERE leg_id = ? ORDER BY id DESC LIMIT ?", (leg, LOOKED_AT)):
        one = make_sighting(row)
        lines = found.get(seqs.get(one.point, 0))
        if lines is None or len(lines) >= LAST or one.uuid not in kept or one.person not in refs:
            continue
        lines.append(Line(one.uuid, refs[one.person], one.kind, one.at, one.counter, one.device is None))
    return {seq: tuple(lines) for seq, lines in found.items()}


def _read_travellers(
    db: Database, leg: int, others: set[int], progress: Mapping[int, Progress]
) -> tuple[dict[str, Traveller], dict[int, str]]:
    """The travellers by reference, and the references by id."""
    rows = list(
        db.query(
            f"""
            SELECT p.id, p.ref, p.surname, p.given_names, p.nationality, p.native_name, p.household_id, b.seat,
                (SELECT legs.code FROM bookings f JOIN legs ON legs.id = f.leg_id
                    WHERE f.plan_id = b.plan_id AND f.person_id = p.id AND f.seq = b.seq - 1) AS before
            FROM people p LEFT JOIN bookings b ON b.person_id = p.id AND b.leg_id = :leg
                AND b.plan_id = {PUBLISHED_PLAN}
            WHERE p.id IN (SELECT value FROM json_each(:others)) ORDER BY p.ref
            """,
            {"leg": leg, "others": json.dumps(sorted(others))},
        )
    )
    aboard = {person for person, one in progress.items() if one.stage.aboard}
    coming = {person for person, one in progress.items() if one.booked or one.go_show}
    families: dict[int, list[str]] = {}
    for row in rows:
        if row["household_id"] is not None and row["id"] in coming:
            families.setdefault(row["household_id"], []).append(row["ref"])
    people = {
        row["ref"]: Traveller(
            row["ref"], shown_name(row), row["native_name"] if row["surname"] or row["given_names"] else None,
            row["seat"], row["before"] or "", row["id"] in coming, row["id"] in aboard,
            tuple(ref for ref in families.get(row["household_id"], ()) if ref != row["ref"]),
        )
        for row in rows
    }  # fmt: skip
    return people, {row["id"]: row["ref"] for row in rows}
