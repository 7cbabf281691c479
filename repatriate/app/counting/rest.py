"""Lists the people still to be counted at a point: before the end of boarding those booked, afterwards those who were
aboard."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, assert_never

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of
from repatriate.app.core.leg_moments import must_be_near
from repatriate.app.core.person_names import find_refs, shown_name
from repatriate.app.core.places import must_be_place
from repatriate.app.core.positions import read_whereabouts, select_confirmed
from repatriate.app.core.whereabouts import find_elsewhere, read_leg_facts
from repatriate.app.counting.receivers import find_leg, point_at
from repatriate.counting.doubts import Doubt, Why, find_doubts
from repatriate.counting.journeys import Gone, Journey
from repatriate.counting.points import find_boarding, place_point
from repatriate.counting.progress import LegFacts, find_progress
from repatriate.model.counting import Point, Progress
from repatriate.model.entities import LegStatus, convert_to_utc
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, WeekDay, join_parts, say


def list_rest(db: Database, leg: str, seq: int, *, present: bool = False) -> tuple[str, ...]:
    """References of those of whom nobody has said anything there yet. `present`: to be counted as here, so without those who
    missed a departure before it or were not found on arrival. Raises UserError `unknown_leg`, `unknown_point`."""
    row = find_leg(db, leg)
    points = points_of(db, row["id"])
    point = point_at(points, leg, seq)
    facts = read_leg_facts(db, row["id"], LegStatus(row["status"]))
    told = {person for (at, person) in facts.holding if at == point.id}
    behind = is_behind_boarding(point, points)
    missed = set[int]()
    if present and not behind:
        journeys = read_whereabouts(db).journeys
        missed = {person for person, one in journeys.items() if one.void or one.gone is Gone.MISSING}
    wanted = [
        person
        for person, one in find_progress(facts).items()
        if person not in told | missed and (one.stage.aboard if behind else one.booked or one.go_show)
    ]
    return tuple(find_refs(db, wanted).values())


def is_behind_boarding(point: Point, points: tuple[Point, ...]) -> bool:
    boarding = find_boarding(points)
    return boarding is not None and point.seq > boarding.seq


def read_stated(db: Database, leg: str, seq: int, at: datetime, now: datetime) -> datetime:
    """A moment that somebody states by the clocks of the point, in UTC: behind boarding those of where the departure ends.

    Raises UserError `later_than_now`, `far_off`, `unknown_place`.
    """
    row = find_leg(db, leg)
    points = points_of(db, row["id"])
    end = "destination" if is_behind_boarding(point_at(points, leg, seq), points) else "origin"
    moment = convert_to_utc(at, must_be_place(db, row[end]))
    if moment > now:
        raise UserError(
            "later_than_now",
            say("{0} is later than now. Check the day and the time.", f"{at:%Y-%m-%d %H:%M}"),
            field="at",
        )
    must_be_near(row, at)
    return moment


# -- Reads the open decisions on a departure: people with doubtful sightings, and codes that match nobody.


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


# -- Finds families whose members arrive apart: those who are here, and those expected, with their departures and
# times.


@dataclass(frozen=True, slots=True)
class Member:
    """One of a family. `leg` is the last departure of their way, with the day on which it arrives; None: no seat is known.

    `here`: they are at the end of their way. `receiver` has them, by number `hands`. `missing`: not found when it arrived.
    """

    ref: str
    name: str
    leg: str | None = None
    day: date | None = None
    here: bool = False
    receiver: str = ""
    missing: bool = False
    hands: int = 0


@dataclass(frozen=True, slots=True)
class Household:
    """A family that is not together: who is there, and who is still to come or is in other hands."""

    key: int
    here: tuple[Member, ...]
    expected: tuple[Member, ...]


def find_apart(db: Database, refs: Iterable[str] | None = None) -> tuple[Household, ...]:
    """Families that do not arrive together, of these people or all: some are there and others are not, or their ways end on
    different departures; and those that are with several receivers. In the order of who is expected first."""
    families = _read_families(db, refs)
    members = _read_members(db, families)
    found = []
    for key, ids in families.items():
        some = [members[id] for id in ids]
        here = tuple(one for one in some if one.here)
        expected = tuple(one for one in some if not one.here)
        hands = list(dict.fromkeys(one.hands for one in some if one.hands))
        if not expected and len(hands) > 1:
            here = tuple(one for one in some if one.hands in (0, hands[0]))
            expected = tuple(one for one in some if one not in here)
        if expected and (here or len({one.leg for one in expected}) > 1):
            found.append(Household(key, here, expected))
    return tuple(
        sorted(found, key=lambda one: (not one.here, min(_rank_member(each) for each in one.expected), one.key))
    )


def _rank_member(member: Member) -> tuple[date, str]:
    return member.day or date.max, member.ref


def _read_families(db: Database, refs: Iterable[str] | None) -> dict[int, list[int]]:
    """People who travel, by family; families of one are none."""
    theirs = (
        ""
        if refs is None
        else "AND household_id IN (SELECT household_id FROM people WHERE ref IN (SELECT value FROM json_each(:refs)))"
    )
    rows = db.conn.execute(
        "SELECT household_id, id FROM people WHERE household_id IS NOT NULL AND withdrawn IS NULL "
        f"{theirs} ORDER BY household_id, ref",
        {"refs": None if refs is None else json.dumps(list(refs))},
    ).fetchall()
    found = defaultdict[int, list[int]](list)
    for household, id in rows:
        found[household].append(id)
    return {household: ids for household, ids in found.items() if len(ids) > 1}


def _read_members(db: Database, families: Mapping[int, list[int]]) -> dict[int, Member]:
    ids = [id for some in families.values() for id in some]
    if not ids:
        return {}
    values = {"ids": json.dumps(ids)}
    legs = {row["id"]: row for row in db.query("SELECT id, code, arrives, status FROM legs")}
    booked: dict[int, int] = dict(
        db.conn.execute(
            "SELECT person_id, leg_id FROM (SELECT person_id, leg_id, max(seq) FROM bookings "
            f"WHERE {select_confirmed(db, people=ids)} AND person_id IN (SELECT value FROM json_each(:ids)) GROUP BY person_id)",
            values,
        ).fetchall()
    )
    journeys = read_whereabouts(db, ids).journeys
    hands = {person: (id, name) for person, id, name in db.conn.execute(_HANDS, values).fetchall()}
    rows = db.query(
        "SELECT id, ref, surname, given_names, nationality, native_name FROM people "
        "WHERE id IN (SELECT value FROM json_each(:ids))",
        values,
    )
    return {
        row["id"]: _make_member(
            row, journeys.get(row["id"]), booked.get(row["id"]), hands.get(row["id"], (0, "")), legs
        )
        for row in rows
    }


_HANDS = """
    SELECT person_id, r.id, r.name FROM handed JOIN handovers h ON h.id = handover_id JOIN receivers r ON r.id = receiver_id
    WHERE void_reason IS NULL AND person_id IN (SELECT value FROM json_each(:ids))
"""


def _make_member(
    row: Mapping[str, Any],
    journey: Journey | None,
    booked: int | None,
    given: tuple[int, str],
    legs: Mapping[int, Mapping[str, Any]],
) -> Member:
    """The last departure of their journey, unless it is cancelled and they still need it."""
    leg = booked if journey is None else next(reversed(journey.legs), None)
    gone = None if journey is None else journey.gone
    hands, receiver = given
    here = bool(hands) or gone is Gone.ARRIVED
    if leg is None or (legs[leg]["status"] == "cancelled" and not here):
        return Member(row["ref"], shown_name(row), receiver=receiver, hands=hands)
    day = datetime.fromisoformat(legs[leg]["arrives"]).date()
    return Member(row["ref"], shown_name(row), legs[leg]["code"], day, here, receiver, gone is Gone.MISSING, hands)


def describe_member_expected(member: Member, today: date | None = None, how: str = "") -> str:
    """`expects P00045 on GA873 tomorrow`; without `today` the day is written out. `how` is said in place of the departure."""
    if member.receiver:
        return say("{0} is with {1}", member.ref, member.receiver)
    if member.missing:
        return say("expects {0}, who was not found on arrival", member.ref)
    if member.leg is None or member.day is None:
        return say("expects {0}, on a day not known yet", member.ref)
    day = _describe_day(member.day, today)
    return (
        say("expects {0} {1}, {2}", member.ref, how, day)
        if how
        else say("expects {0} on {1} {2}", member.ref, member.leg, day)
    )


def _describe_day(day: date, today: date | None) -> str:
    if today is None:
        return join_parts("", (day,))
    if day == today:
        return say("today")
    if day - today == timedelta(days=1):
        return say("tomorrow")
    return join_parts("", (WeekDay.of(day),))
