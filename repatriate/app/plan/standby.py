"""The standby list of a leg on the plan at work: read about those alone who might be on it, however many others there are."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.person_names import names_of
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import Whereabouts, read_whereabouts
from repatriate.app.core.shown_plan import PUBLISHED_PLAN
from repatriate.app.core.snapshot import leg_of
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.plan.board.queries import read_timetable
from repatriate.app.plan.leg_loads import Loads, count_loads
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.storage import find_plan_at_work
from repatriate.app.transport.queries import Load
from repatriate.app.transport.queries import read_loads as count_taken_seats
from repatriate.model.counting import Stage
from repatriate.model.entities import Leg, LegStatus, Place
from repatriate.model.errors import UserError
from repatriate.model.saying import Said, count, join_items, join_parts, say
from repatriate.planning.itineraries import boarding_places
from repatriate.planning.messages import name_journey
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.standby import Standby, list_standby

NO_SEAT, LATER, MORE = "no_seat", "later", "more"
"""The parts of the list, in order: without a seat, on a later journey, and who needs more than seats to become free."""


def sort_candidate(one: Standby) -> str:
    if one.needs_more:
        return MORE
    return NO_SEAT if one.days is None else LATER


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entry of the list. `name` is of the first of them; `message` tells of them without names. `off`: by hand.

    Of a list of who is here, `since` is since when all of them are (UTC; None: one was not seen today), and `moved_from` the
    departure on which a seat becomes free when they board (empty: none).
    """

    standby: Standby
    name: str
    message: Said
    off: bool
    since: datetime | None = None
    moved_from: str = ""

    @property
    def part(self) -> str:
        return sort_candidate(self.standby)


@dataclass(frozen=True, slots=True)
class StandbyList:
    """`state` is which plan it is about, `free` the seats that are free on the leg. `closed` says why nobody can board it
    (empty: they can), `hint` who would be listed if it were known that they are here. `candidates` are the first of all; `counts` says how many entries each part has."""

    leg: Leg
    state: str
    free: int
    closed: str
    counts: Mapping[str, int]
    candidates: tuple[Candidate, ...]
    hint: str = ""

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def read_standby_list(
    db: Database, today: date, code: str, most: int | None = None, loads: Loads | None = None
) -> StandbyList:
    """The standby list on the draft, or on the published plan without a draft; at most `most` entries. `loads` are the
    present plan's, if already read. Raises UserError `unknown_leg` and `no_plan`."""
    leg = leg_of(find_leg_row(db, code))
    state, plan = find_plan_at_work(db)
    if state is None:
        raise UserError("no_plan", say("There is no plan yet. Plan first."))
    loads = loads if loads is not None else count_loads(db, plan)
    free = max(leg.seats - count_taken_seats(db, state, [code]).get(code, Load()).seats, 0)
    ground = read_timetable(db, today)
    closed = _explain_closed(leg, ground)
    found: tuple[Standby, ...] = ()
    if not closed:
        who = _find_candidates(db, plan, code, ground, read_whereabouts(db, plan=plan))
        judge = Judge.of(db, today, who, loads)
        found = list_standby(judge.rulebook, judge.assignments, code, ways=judge.ways, among=frozenset(who))
    told = found if most is None else found[:most]
    names = names_of(db, [one.people[0] for one in told])
    off = _find_taken_off(db, plan, names)
    return StandbyList(
        leg=leg,
        state=state,
        free=free,
        closed=closed,
        counts=Counter(map(sort_candidate, found)),
        candidates=tuple(
            Candidate(one, names[one.people[0]], describe_candidate(one, one.people[0] in off), one.people[0] in off)
            for one in told
        ),
        hint="" if closed else describe_on_the_way(db, leg),
    )


def describe_on_the_way(db: Database, leg: Leg) -> str:
    """A sentence on people who come on another departure and are not yet recorded as there; empty if there are none."""
    coming = {
        row["id"]: row["code"]
        for row in db.query("SELECT id, code, destination FROM legs WHERE status = 'departed' ORDER BY departs, code")
        if leg.origin in boarding_places(row["destination"], _place_of(db, row["destination"]))
    }
    progress = read_progress(db, legs=coming) if coming else {}
    codes = [
        code for id, code in coming.items() if any(one.stage is Stage.DEPARTED for one in progress.get(id, {}).values())
    ]
    if not codes:
        return ""
    return say(
        "People on {0} are listed once it is marked as arrived or they are counted on arrival.", join_items(codes)
    )


def _place_of(db: Database, code: str) -> dict[str, Place]:
    place = place_finder(db)(code)
    return {} if place is None else {code: place}


def find_leg_row(db: Database, code: str) -> dict[str, Any]:
    """Raises UserError `unknown_leg`."""
    row = next(iter(db.query("SELECT * FROM legs WHERE code = ?", (code,))), None)
    if row is None:
        raise UserError("unknown_leg", say("There is no departure {0} in this file. Check the code.", code))
    return row


def _explain_closed(leg: Leg, ground: Rulebook) -> str:
    """The reason why nobody new can board a leg; empty if somebody can."""
    match leg.status:
        case LegStatus.CANCELLED:
            return say("{0} is cancelled and carries nobody.", leg.code)
        case LegStatus.CLOSED:
            return say("{0} is closed: nobody new boards it.", leg.code)
        case LegStatus.DEPARTED | LegStatus.ARRIVED:
            return say("{0} has left: nobody new boards it.", leg.code)
        case LegStatus.PLANNED if leg.code in ground.unusable:
            return say("{0} cannot be used: {1}.", leg.code, ground.unusable[leg.code])
        case LegStatus.PLANNED:
            return ""


# -- who might be on it


def _find_candidates(db: Database, plan: int, code: str, ground: Rulebook, seen: Whereabouts) -> list[str]:
    """Refs of those who wait where journeys with the leg begin, are bound for where these end, and would gain by one; as is
    their whole household."""
    ways = []
    for nobody in ground.snapshot.people:
        routes = ground.routes_for(nobody.location, nobody.destination)
        aboard = (routes.legs == ground.numbers[code]).any(axis=1)
        if aboard.any():
            soonest = date.fromordinal(int(routes.last[aboard].min())).isoformat()
            ways.append([nobody.location, nobody.destination, soonest])
    places = {str(person): position.place for person, position in seen.at.items()}
    values = {"ways": json.dumps(ways), "at": json.dumps(places), "void": json.dumps(list(seen.void))}
    rows = db.conn.execute(_WHO, {"plan": plan, "code": code, **values})
    return [row[0] for row in rows.fetchall()]


_WHO = f"""
    WITH ways AS MATERIALIZED (SELECT value ->> 0 AS location, value ->> 1 AS destination, value ->> 2 AS soonest
        FROM json_each(:ways)),
    last AS (SELECT person_id, max(seq), leg_id FROM bookings WHERE plan_id = :plan GROUP BY person_id),
    ends AS MATERIALIZED (SELECT person_id, substr(arrives, 1, 10) AS day FROM last JOIN legs ON legs.id = leg_id),
    aboard AS MATERIALIZED (SELECT person_id FROM bookings WHERE plan_id = :plan
        AND leg_id = (SELECT id FROM legs WHERE code = :code)),
    torn AS MATERIALIZED (SELECT b.person_id FROM bookings b JOIN legs l ON l.id = b.leg_id WHERE b.plan_id = {PUBLISHED_PLAN} GROUP BY 1
        HAVING sum(l.status IN ('closed', 'departed', 'arrived')) > 0 AND sum(l.status = 'cancelled') > 0),
    void AS MATERIALIZED (SELECT value FROM json_each(:void)),
    at AS MATERIALIZED (SELECT CAST(key AS INTEGER) AS person, value AS place FROM json_each(:at)),
    waiting AS MATERIALIZED (SELECT p.id, destination, iif(at.person IS NULL, location, at.place) AS location
        FROM people p LEFT JOIN at ON at.person = p.id),
    able AS MATERIALIZED (SELECT w.id, soonest FROM waiting w LEFT JOIN ways USING (location, destination)
        WHERE soonest IS NOT NULL OR w.id IN torn),
    stuck AS MATERIALIZED (SELECT DISTINCT household_id FROM people
        WHERE household_id IS NOT NULL AND id NOT IN (SELECT id FROM able))
    SELECT p.ref FROM able JOIN people p USING (id) LEFT JOIN ends ON ends.person_id = p.id
    WHERE p.id NOT IN aboard AND (ends.day IS NULL OR ends.day > able.soonest OR p.id IN torn OR p.id IN void)
        AND (p.household_id IS NULL OR p.household_id NOT IN stuck)
    ORDER BY p.ref
"""
"""`last` has the leg of the greatest seq: SQLite takes bare columns from the row of the max. `torn` lost a later leg of a journey
that has begun: their itineraries are on no timetable."""


def _find_taken_off(db: Database, plan: int, refs: Iterable[str]) -> frozenset[str]:
    """References of the people among these who were taken off the plan by hand: the planner always records a reason."""
    rows = db.conn.execute(
        "SELECT ref FROM leftouts JOIN people ON people.id = person_id WHERE plan_id = ? AND reasons = '[]' "
        "AND ref IN (SELECT value FROM json_each(?))",
        (plan, json.dumps(list(refs))),
    )
    return frozenset(row[0] for row in rows.fetchall())


# -- in words


def describe_candidate(one: Standby, off: bool = False) -> Said:
    """Whether they can board now, where they are, and what they were told: `Needs 3 seats at once. No seat, waits since 3 May
    2025.` `off`: somebody took them off by hand."""
    parts: list[Said] = []
    if one.boards_now:
        parts.append(say("Can board now."))
    elif one.needs_more or one.needs[0] > 1:
        parts.append(say("They need {0}.", describe_needs(one.needs)))
    if off:
        parts.append(say("Taken off by hand, waiting since {0}.", one.since))
    elif not one.now:
        parts.append(say("No seat, waiting since {0}.", one.since))
    elif one.days is None:
        parts.append(say("Some of them are on {0}, the others have no seat.", name_journey(one.now)))
    else:
        by = name_journey(one.now)
        parts.append(count(one.days, "{0} day sooner than by {1}.", "{0} days sooner than by {1}.", by))
    if one.told == one.legs:
        parts.append(say("They were told this journey."))
    elif one.told and one.told != one.now:
        parts.append(say("They were told {0}.", name_journey(one.told)))
    return join_parts(" ", parts)


def describe_needs(needs: Iterable[int]) -> Said:
    """`3 seats and 1 wheelchair`: what must become free."""
    return join_items([limit.counted(number) for limit, number in zip(LIMITS, needs, strict=True) if number])
