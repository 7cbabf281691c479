"""Lists the people who can take a seat of a departure now: they are where it leaves, and nobody is expected on the
seat. Rules apply to the plan by which people travel, whatever draft there is."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of, read_closing
from repatriate.app.core.leg_moments import parse_moment
from repatriate.app.core.person_names import find_refs, names_of
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import Whereabouts, read_whereabouts
from repatriate.app.core.snapshot import all_people, leg_of, places_of
from repatriate.app.core.whereabouts import read_leg_facts
from repatriate.app.plan.leg_loads import Loads, count_loads
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.standby import (
    Candidate,
    StandbyList,
    describe_candidate,
    describe_on_the_way,
    find_leg_row,
    sort_candidate,
)
from repatriate.app.plan.storage import find_confirmed
from repatriate.counting.progress import find_progress
from repatriate.model.counting import Point, PointKind, Progress, Seen, Stage
from repatriate.model.entities import Leg, LegStatus
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Position
from repatriate.model.saying import Said, join_parts, say
from repatriate.planning.evaluate.occupancy import NOBODY
from repatriate.planning.itineraries import boarding_places
from repatriate.planning.rules.registry import compute_use
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.standby import Standby, list_standby


def read_standby_here(db: Database, today: date, now: datetime, code: str, most: int | None = None) -> StandbyList:
    """`most` is how many entries are told. Raises UserError `unknown_leg` and `no_plan`."""
    row = find_leg_row(db, code)
    leg = leg_of(row)
    state, plan = find_confirmed(db)
    if state is None:
        raise UserError("no_plan", say("There is no confirmed plan yet. Confirm the plan first."))
    seen = read_whereabouts(db)
    taken = count_taken(db, plan, row["id"], leg)
    free = max(leg.seats - taken.used[0], 0)
    closed = explain_closed(db, row["id"], leg)
    found: tuple[Standby, ...] = ()
    here: dict[str, Position] = {}
    journeys: Mapping[str, Itinerary] = {}
    zone = find_zone(db, leg.origin)
    if not closed:
        here = _find_here(db, leg, seen, now.astimezone(zone), {one.id: one for one in points_of(db, row["id"])}, taken)
        judge = judge_boarding(db, today, sorted(here), plan, leg, taken)
        judge = stand_here(judge, here.keys() - judge.rulebook.frozen.kept.keys(), leg.origin)
        journeys = judge.assignments
        found = list_standby(judge.rulebook, journeys, code, ways=judge.ways, among=here.keys(), here=here.keys())
    told = found if most is None else found[:most]
    names = names_of(db, [one.people[0] for one in told])
    return StandbyList(
        leg=leg,
        state=state,
        free=free,
        closed=closed,
        counts=Counter(map(sort_candidate, found)),
        candidates=tuple(
            _make_candidate(one, names[one.people[0]], here, journeys, now.astimezone(zone).date(), zone)
            for one in told
        ),
        hint="" if closed else describe_on_the_way(db, leg),
    )


def explain_closed(db: Database, leg_id: int, leg: Leg) -> str:
    """The reason why nobody can board it now; empty if somebody can. A leg closed only for planning still takes
    people."""
    match leg.status:
        case LegStatus.CANCELLED:
            return say("{0} is cancelled and carries nobody.", leg.code)
        case LegStatus.DEPARTED | LegStatus.ARRIVED:
            return say("{0} has left: nobody new boards it.", leg.code)
        case LegStatus.PLANNED | LegStatus.CLOSED:
            if read_closing(db, leg_id) is not None:
                return say("Boarding of {0} is closed: open it again first.", leg.code)
            return ""


@dataclass(frozen=True, slots=True)
class Taken:
    """The use of a departure by people aboard or still expected, in the order of LIMITS. `absent` are the booked people
    who are neither."""

    used: tuple[int, ...]
    absent: frozenset[str]
    progress: Mapping[int, Progress]


def judge_boarding(db: Database, today: date, refs: Iterable[str], plan: int, leg: Leg, taken: Taken) -> Judge:
    """A judge of these people on the plan by which they travel, with the departure open and its present use."""
    loads: Loads = {**count_loads(db, plan), leg.code: taken.used}
    judge = Judge.of(db, today, list(refs), loads, leg.code)
    present = {ref: legs for ref, legs in judge.assignments.items() if ref not in taken.absent}
    return Judge(judge.rulebook, present, judge.state, judge.ways)


def stand_here(judge: Judge, refs: Collection[str], place: str) -> Judge:
    """The same, those people being where the departure leaves. Raises UserError `on_the_way`."""
    snapshot = judge.rulebook.snapshot
    away = {ref for ref in refs if not judge.rulebook.operation.boards_at(judge.rulebook.people[ref], place)}
    for ref in sorted(away):
        on_the_way = [code for code in snapshot.aboard.get(ref, ()) if judge.rulebook.legs[code].status == "departed"]
        if on_the_way and ref in judge.rulebook.frozen.kept:
            raise UserError(
                "on_the_way",
                say("{0} is aboard {1}, which has not arrived. Settle that first.", ref, on_the_way[-1]),
                person=ref,
            )
    if not away:
        return judge
    moved = replace(
        snapshot,
        people=tuple(replace(one, location=place) if one.ref in away else one for one in snapshot.people),
        at={**snapshot.at, **dict.fromkeys(away, Position(place))},
    )
    return Judge(Rulebook(moved, judge.rulebook.crowd), judge.assignments, judge.state, judge.ways)


def count_taken(db: Database, plan: int, leg_id: int, leg: Leg) -> Taken:
    """Before boarding ends a seat is kept for everybody who is booked and not known to be missing, here or on the way here."""
    progress = find_progress(read_leg_facts(db, leg_id, leg.status))
    booked = {
        person
        for (person,) in db.conn.execute(
            "SELECT person_id FROM bookings WHERE plan_id = ? AND leg_id = ?", (plan, leg_id)
        ).fetchall()
    }
    coming = {
        person for person in booked - list_lost(db, booked) if person not in progress or _takes_seat(progress[person])
    }
    absent = frozenset(find_refs(db, booked - coming).values())
    found = count_loads(db, plan, people=coming, legs=[leg_id]).get(leg.code, NOBODY)
    joined_ = [*find_refs(db, [id for id, one in progress.items() if one.stage.aboard and id not in booked]).values()]
    if not joined_:
        return Taken(found, absent, progress)
    people = all_people(db, joined_)
    # They are asked about alone: whether a child is by itself, their family says, which is read along.
    judge = Judge.of(db, leg.departs.date(), joined_, {})
    travellers = judge.rulebook.travellers
    more = judge.rulebook.demand(
        tuple(travellers[one.ref] for one in people if one.ref in travellers), leg.departs.toordinal()
    )
    return Taken(tuple(a + b for a, b in zip(found, compute_use(more, leg), strict=True)), absent, progress)


def count_excess(db: Database, code: str) -> int:
    """Seats taken on a departure beyond those that it has, by people aboard or still expected: whoever was called and not
    found takes none."""
    row = find_leg_row(db, code)
    leg, (_, plan) = leg_of(row), find_confirmed(db)
    return count_taken(db, plan, row["id"], leg).used[0] - leg.seats


def list_lost(db: Database, people: Collection[int]) -> set[int]:
    """Ids of the people among these whose place is unknown."""
    return {person for person, at in read_whereabouts(db, people).at.items() if at.place is None}


def _takes_seat(one: Progress) -> bool:
    """Whether a seat is kept for somebody: they are aboard, or may still come."""
    if one.stage.aboard:
        return True
    return one.stage in (Stage.BOOKED, Stage.EXPECTED) and not _was_not_found(one)


def _was_not_found(one: Progress) -> bool:
    """Whether the last word on somebody here is that they were called and not found."""
    return one.last is not None and one.last.kind is Seen.MISSING


def _is_aboard_or_gone(one: Progress) -> bool:
    """Whether nobody offers them a seat: they sit in one, were taken off, or were called and not found."""
    return one.stage.aboard or one.stage is Stage.OFF_LOADED or _was_not_found(one)


def find_zone(db: Database, code: str) -> tzinfo:
    """The clocks of a place; those of UTC where it has none that is known."""
    place = place_finder(db)(code)
    try:
        return ZoneInfo(place.timezone) if place is not None else UTC
    except (KeyError, ValueError, OSError):
        return UTC


def _find_here(
    db: Database, leg: Leg, seen: Whereabouts, now: datetime, points: Mapping[int | None, Point], taken: Taken
) -> dict[str, Position]:  # long: a departure, where people are, and who was read at it
    """The people who are at the departure's origin, by reference.

    They were last seen there or came by another departure. An officer's entry counts if they were seen today. A scan at
    this departure counts too, at the slips for the place where they live. People aboard, under way, taken off this
    departure, or called and not found are left out.
    """
    progress, at = taken.progress, dict(seen.at)
    read = {
        id: one.last for id, one in progress.items() if not one.booked and one.last and one.last.kind is Seen.PRESENT
    }
    ids = json.dumps([*at, *read])
    rows = db.conn.execute("SELECT id, ref, location FROM people WHERE id IN (SELECT value FROM json_each(?))", (ids,))
    people = {person: (ref, location) for person, ref, location in rows.fetchall()}
    for person, last in read.items():
        moment, known = parse_moment(last.at), at.get(person)
        if points[last.point].kind is not PointKind.SLIPS:
            if known is None or known.seen is None or known.seen < moment:
                at[person] = Position(leg.origin, moment, moment)
        elif known is None and person in people:
            at[person] = Position(people[person][1], seen=moment)
    away = {code for (code,) in db.conn.execute("SELECT code FROM legs WHERE status = 'departed'").fetchall()}
    coming = {
        person
        for person, one in at.items()
        if one.since is None and not one.told and away & {*seen.aboard.get(person, ())[-1:]}
    }
    find = place_finder(db)
    codes = {one.place for one in at.values() if one.place}
    places = places_of(db, (), (leg,)) | {code: place for code in codes if (place := find(code)) is not None}
    found = {
        people[person][0]: one
        for person, one in at.items()
        if person in people.keys() - coming
        and not (person in progress and _is_aboard_or_gone(progress[person]))
        and leg.origin in boarding_places(one.place, places)
        and (not one.told or (one.seen is not None and one.seen.astimezone(now.tzinfo).date() == now.date()))
    }
    return dict(sorted(found.items()))


def _make_candidate(  # long: an entry, and what is known of those who are here
    one: Standby, name: str, here: Mapping[str, Position], journeys: Mapping[str, Itinerary], today: date, zone: tzinfo
) -> Candidate:
    positions = [here[ref] for ref in one.people]
    seen = all(at.seen is not None and at.seen.astimezone(zone).date() == today for at in positions)
    moments = [moment for at in positions if (moment := at.since or at.seen) is not None]
    since = max(moments, default=None) if seen else None
    words = join_parts(" ", [describe_presence(since, today, zone), describe_candidate(one)])
    leaves = [code for ref in one.people for code in journeys.get(ref, ()) if code not in one.legs]
    return Candidate(one, name, words, False, since, leaves[0] if leaves else "")


def describe_presence(since: datetime | None, today: date, zone: tzinfo) -> Said:
    """Since when somebody is here, by the clocks of the place."""
    if since is None:
        return say("Not seen today.")
    local = since.astimezone(zone)
    if local.date() == today:
        return say("Here since {0}.", f"{local:%H:%M}")
    return say("Here since {0}, {1}.", local.date(), f"{local:%H:%M}")


def find_boarding_journeys(book: Rulebook, refs: Collection[str], code: str) -> list[Itinerary]:
    """Journeys that all these people could begin by boarding the departure now, the earliest arrival first. Rules about
    the people are ignored; the departure is the first leg from where they are."""
    shared: set[Itinerary] | None = None
    for ref in refs:
        held = book.frozen.rerouted.get(ref)
        behind = held.behind if held is not None else ()
        who = book.travellers[ref]
        mine = {
            codes
            for codes in book.routes_of(who).codes
            if len(codes) > len(behind) and codes[len(behind)] == code and codes[: len(behind)] == behind
        }
        shared = mine if shared is None else shared & mine
    return sorted(shared or (), key=lambda codes: (book.timed[codes[-1]].arrives, len(codes), codes))
