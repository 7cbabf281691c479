"""Reads the facts that the counting rules need about the people asked for and those who must travel with them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from functools import cached_property
from typing import Any, assert_never
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions
from repatriate.app.core.counted_facts import make_sighting, points_of
from repatriate.app.core.derived import UNREADABLE
from repatriate.app.core.leg_moments import read_time
from repatriate.app.core.person_names import find_refs, unknown_person
from repatriate.app.core.places import place_finder
from repatriate.app.core.positions import select_confirmed
from repatriate.app.core.shown_plan import find_published
from repatriate.app.core.snapshot import all_people, leg_of, places_of
from repatriate.app.core.whereabouts import read_leg_facts
from repatriate.app.counting.receivers import find_leg, point_at
from repatriate.app.plan.leg_loads import count_loads
from repatriate.counting import children
from repatriate.counting.children import Alone
from repatriate.counting.points import find_boarding
from repatriate.counting.progress import LegFacts, find_progress
from repatriate.counting.sightings import find_holding
from repatriate.counting.verdicts import Code, Facts, First, Verdict, judge_sighting
from repatriate.model.counting import CountsAs, How, Point, Progress, Seen, Sighting
from repatriate.model.entities import Leg, LegStatus, Person
from repatriate.model.errors import UserError
from repatriate.model.plan import PlanSettings, ReasonCode, Snapshot
from repatriate.planning.evaluate.occupancy import NOBODY
from repatriate.planning.rules import kept_apart, registry
from repatriate.planning.rules.trip import Lookup, Trip

REPEATS = 10
"""Seconds within which the same counter reads the same code again by mistake."""
HINDERS = (
    ReasonCode.ON_HOLD,
    ReasonCode.CLEARANCE_MISSING,
    ReasonCode.CLEARANCE_EXPIRES,
    ReasonCode.NO_DOCUMENT,
    ReasonCode.DOCUMENT_EXPIRES,
    ReasonCode.ETD_REFUSED,
)
"""The hard rules that `on_hold` speaks of: holds, clearances, a document for the border."""

_THESE = "(SELECT value FROM json_each(:ids))"


@dataclass(frozen=True, slots=True)
class Split:
    """People who must travel together, of whom some are aboard and some are not; by reference."""

    here: tuple[str, ...]
    lacking: tuple[str, ...]


class LegDesk:
    """All that is asked of one departure while people are counted on it: read once for many, and told of each sighting.

    `load` reads what is about some people and those who must travel with them; `facts_of` then asks the file no more, but
    for who has no booking.
    """

    def __init__(self, db: Database, row: Mapping[str, Any]) -> None:
        self.db = db
        self.row = row
        self.status = LegStatus(row["status"])
        self.points = points_of(db, row["id"])
        self.boarding = find_boarding(self.points)
        self._refs: dict[int, str] = {}
        self._circles: dict[int, tuple[frozenset[int], frozenset[int]]] = {}
        self._people: dict[str, Person] = {}
        self._facts: LegFacts | None = None
        self._holding: dict[tuple[int, int], Sighting] = {}
        """The sightings that `facts` hold; each new one changes it in place, because there may be many."""
        self._sightings: dict[int, list[Sighting]] = {}

    def load(self, people: Iterable[int]) -> None:
        """Read what the rules ask about these people; sightings are those of now."""
        wanted = set(people) - self._circles.keys()
        everybody = find_companions(self.db, wanted) if wanted else set()
        ids = json.dumps(sorted(everybody))
        rows = self.db.conn.execute(_TIES, {"ids": ids}).fetchall()
        self._refs.update((row[0], row[1]) for row in rows)
        ties = self.db.conn.execute(_TOGETHER, {"ids": ids}).fetchall()
        families = _join_circles([(row[0], f"h{row[2]}") for row in rows if row[2] is not None], ties, everybody)
        strict = [(row[0], f"g{row[3]}") for row in rows if row[3] is not None]
        units = _join_circles(
            [*strict, *((row[0], f"h{row[2]}") for row in rows if row[2] is not None)], ties, everybody
        )
        self._circles.update({one: (families[one], units[one]) for one in everybody})
        read = _read_readable(self.db, [self._refs[one] for one in everybody if one in self._refs])
        self._people.update((person.ref, person) for person in read)
        facts = read_leg_facts(self.db, self.row["id"], self.status, list(self._circles))
        self._holding = dict(facts.holding)
        self._facts = replace(facts, points=self.points, holding=self._holding)
        self._sightings = {}
        for sighting in facts.sightings:
            self._sightings.setdefault(sighting.person, []).append(sighting)

    @property
    def facts(self) -> LegFacts:
        assert self._facts is not None
        return self._facts

    def ref(self, person: int) -> str:
        return self._refs[person]

    def held(self, point: Point, person: int) -> Sighting | None:
        """The person's valid sighting at a point; None without one."""
        return None if point.id is None else self.facts.holding.get((point.id, person))

    def add(self, sighting: Sighting) -> None:
        """A sighting was written: what holds of that person may be another now."""
        told = self._sightings.setdefault(sighting.person, [])
        told.append(sighting)
        for point in self.points:
            if point.id is not None:
                self._holding.pop((point.id, sighting.person), None)
        self._holding.update(find_holding(told))

    def progress(self, people: Collection[int]) -> dict[int, Progress]:
        """The progress of these people, who must all be loaded."""
        facts = self.facts
        some = frozenset(people)
        holding = {key: one for person in some for key, one in self._holding_of(person)}
        theirs = [one for person in some for one in self._sightings.get(person, ())]
        found = find_progress(replace(facts, booked=facts.booked & some, holding=holding, sightings=theirs))
        return {person: one for person, one in found.items() if person in some}

    def _holding_of(self, person: int) -> Iterable[tuple[tuple[int, int], Sighting]]:
        for point in self.points:
            if point.id is not None and (sighting := self.facts.holding.get((point.id, person))) is not None:
                yield (point.id, person), sighting

    # -- what the rules ask

    def facts_of(self, person: int, point: Point, kind: Seen, *, moment: datetime, device: int | None) -> Facts:
        """The facts about a person who is being seen at a point; `person` must be loaded."""
        progress = self.progress(self._circles[person][1])
        mine = progress.get(person)
        booked = mine is not None and (mine.booked or mine.go_show)
        boards = point.counts_as is CountsAs.BOARDED
        before = self.boarding is None or point.seq <= self.boarding.seq
        arriving = kind is Seen.PRESENT
        first = self._find_first(person, point, kind)
        facts = Facts(
            ref=self.ref(person),
            leg=self.row["code"],
            kind=kind,
            boards=boards,
            # Whoever is aboard by the closing was counted already, and needs no sending back.
            open=is_open(point, self.points, self.status, self.facts)
            or (
                first is not None and mine is not None and mine.stage.aboard and self.status is not LegStatus.CANCELLED
            ),
            cancelled=self.status is LegStatus.CANCELLED,
            booked=booked or not before,
            aboard=before or (mine is not None and mine.stage.aboard),
            first=None if first is None else First(first.at, first.counter, self.format_time_of(first.at)),
            repeat=first is not None and self._is_repeat(first, person, point, moment, device),
        )
        if not arriving or not before:
            return facts
        facts = replace(facts, hindered=self._find_hindrances(person))
        if boards:
            aboard = {one for one, how_far in progress.items() if how_far.stage.aboard} | {person}
            unit = self._unit_here(person, progress)
            lacking = [self.ref(one) for one in sorted(unit - aboard)]
            facts = replace(
                facts,
                unit=[self.ref(one) for one in sorted(unit)],
                lacking=lacking,
                alone=self._find_alone(person, aboard),
            )
        if not facts.booked:
            facts = replace(facts, elsewhere=self._find_elsewhere(person))
            if boards:
                facts = replace(facts, apart=self._find_apart(person), full=self._find_full(person))
        return facts

    def _find_first(self, person: int, point: Point, kind: Seen) -> Sighting | None:
        """The earliest sighting of the run that holds: since then they are said to be so."""
        held = self.held(point, person)
        if held is None or held.kind is not kind:
            return None
        run = held
        undone = {one.undoes for one in self._sightings.get(person, ()) if one.kind is Seen.UNDONE}
        here = [one for one in self._sightings.get(person, ()) if one.point == point.id and one.uuid not in undone]
        for one in sorted(here, key=lambda one: (one.at, one.uuid), reverse=True):
            if one.kind is Seen.UNDONE:
                continue
            if one.kind is not kind:
                break
            run = one
        return run

    def first_before(self, sighting: Sighting) -> First | None:
        """The earliest sighting of that kind there that had arrived before this one; `sighting` is in the file."""
        before = []
        for one in self._sightings.get(sighting.person, ()):
            if one.uuid == sighting.uuid:
                break
            if one.point == sighting.point and one.kind is sighting.kind:
                before.append(one)
        found = min(before, key=lambda one: (one.at, one.uuid), default=None)
        return None if found is None else First(found.at, found.counter, self.format_time_of(found.at))

    def _is_repeat(self, first: Sighting, person: int, point: Point, moment: datetime, device: int | None) -> bool:
        """Whether the last sighting is by the same counter and within seconds: a gun or a camera that reads twice."""
        held = self.held(point, person)
        assert held is not None
        seconds = abs((moment - datetime.fromisoformat(held.at)).total_seconds())
        if held.device != device or first.device != device or seconds > REPEATS or held.how is How.PAPER:
            return False
        return not any(one.person != person and one.at >= held.at for one in self._seen_at(point, device))

    def _seen_at(self, point: Point, device: int | None) -> Iterable[Sighting]:
        """The last sighting by the same counter at this point, of anybody, read from the file."""
        rows = self.db.query(
            "SELECT * FROM sightings WHERE checkpoint_id = ? AND device_id IS ? ORDER BY id DESC LIMIT 1",
            (point.id, device),
        )
        return map(make_sighting, rows)

    def _find_hindrances(self, person: int) -> tuple[str, ...]:
        trip = self._find_trip(self.ref(person))
        if trip is None:
            return ()
        rules = (registry.find_person_rule(code) for code in HINDERS)
        return tuple(rule.reason(trip).message for rule in rules if rule.breaks_rule(trip))

    def _unit_here(self, person: int, progress: Mapping[int, Progress]) -> set[int]:
        """Ids of the people who must travel with this person and are on the departure; all of them if the person has no
        booking."""
        unit = self._circles[person][1]
        mine = progress.get(person)
        if mine is None or not mine.booked:
            return set(unit)
        return {one for one in unit if (found := progress.get(one)) and (found.booked or found.go_show)} | {person}

    def _find_alone(self, person: int, aboard: Collection[int]) -> Code | None:
        """The rule that a child breaks while no adult of the family is aboard."""
        family = [one for one in self._circles[person][0] if self.ref(one) in self._people]
        births = {one: self._people[self.ref(one)].birth_date for one in family}
        day = read_time(self.row["departs"]).date()
        found = children.find_alone(births, [family], frozenset(aboard) | {person}, day).get(person)
        match found:
            case None:
                return None
            case Alone.INFANT:
                return Code.INFANT_ALONE
            case Alone.MINOR:
                return Code.MINOR_ALONE
        assert_never(found)

    def _find_elsewhere(self, person: int) -> str:
        row = self.db.conn.execute(
            "SELECT code FROM bookings JOIN legs ON legs.id = leg_id "
            f"WHERE {select_confirmed(self.db, people=[person])} AND person_id = ? AND substr(departs, 1, 10) = ? AND leg_id <> ? "
            "AND status <> 'cancelled' ORDER BY departs LIMIT 1",
            (person, str(self.row["departs"])[:10], self.row["id"]),
        ).fetchone()
        return str(row[0]) if row else ""

    def _find_apart(self, person: int) -> tuple[str, ...]:
        rows = self.db.conn.execute(
            "SELECT p.id, p.ref FROM rules r JOIN people p ON p.id = CASE WHEN person_id = :who THEN other_id ELSE person_id END "
            "WHERE r.kind = 'apart' AND :who IN (person_id, other_id) AND p.id <> :who",
            {"who": person},
        ).fetchall()
        if not rows:
            return ()
        facts = read_leg_facts(self.db, self.row["id"], self.status, [row[0] for row in rows])
        aboard = {one for one, found in find_progress(replace(facts, points=self.points)).items() if found.stage.aboard}
        return tuple(
            kept_apart.explain_apart(self.ref(person), ref, self.row["code"]).message
            for other, ref in rows
            if other in aboard
        )

    def _find_full(self, person: int) -> tuple[str, ...]:
        """The limits of the departure that this person's family would exceed, with everybody who is aboard."""
        leg = self.leg
        if leg is None:
            return ()
        boards = [one.id for one in self.points if one.counts_as is CountsAs.BOARDED and one.id is not None]
        facts = read_leg_facts(self.db, self.row["id"], self.status, points=boards)
        found = find_progress(replace(facts, points=self.points))
        aboard = {one for one, how_far in found.items() if how_far.stage.aboard and one != person}
        loads = self._count_booked(aboard & facts.booked)
        joined = _read_readable(self.db, list(find_refs(self.db, aboard - facts.booked).values()))
        family = [self._people[self.ref(one)] for one in self._circles[person][0] if self.ref(one) in self._people]
        lookup = self._look_up(tuple({one.ref: one for one in (*joined, *family)}.values()))
        if self.ref(person) not in lookup.people:
            return ()
        trips = [lookup.trip(who.ref, (leg.code,)) for who in joined]
        mine = lookup.trip(self.ref(person), (leg.code,))
        short = []
        for limit, taken in zip(registry.LIMITS, loads, strict=True):
            most, more = limit.most(leg), limit.counts(mine, leg)
            load = taken + sum(limit.counts(trip, leg) for trip in trips)
            if most is not None and more and load + more > max(most, 0):
                short.append(limit.reason(leg, load, more).message)
        return tuple(short)

    def _count_booked(self, people: Collection[int]) -> tuple[int, ...]:
        """The use of each limit by these people's seats."""
        plan = find_published(self.db)
        if not plan or not people:
            return NOBODY
        return count_loads(self.db, plan, people=people, legs=[self.row["id"]]).get(self.row["code"], NOBODY)

    # -- the departure and its times

    @cached_property
    def leg(self) -> Leg | None:
        """None where its times cannot be read: no rule about days can be held against anybody."""
        try:
            return leg_of(dict(self.row))
        except UserError:
            return None

    @cached_property
    def zone(self) -> tzinfo:
        place = place_finder(self.db)(self.row["origin"])
        if place is not None:
            with suppress(KeyError, ValueError, OSError):
                return ZoneInfo(place.timezone)
        return UTC

    def format_time_of(self, at: str) -> str:
        """A moment by the clocks of where the departure leaves."""
        return f"{datetime.fromisoformat(at).astimezone(self.zone):%H:%M}"

    def _find_trip(self, ref: str) -> Trip | None:
        if self.leg is None or ref not in self._people:
            return None
        return self._look_up((self._people[ref],)).trip(ref, (self.leg.code,))

    def _look_up(self, people: tuple[Person, ...]) -> Lookup:
        assert self.leg is not None
        return Lookup(Snapshot(people, (self.leg,), self._places, PlanSettings(self.leg.departs.date())))

    @cached_property
    def _places(self) -> Mapping[str, Any]:
        return places_of(self.db, (), (self.leg,) if self.leg else ())

    # -- of everybody

    def split_families(self, aboard: Collection[int]) -> tuple[Split, ...]:
        """The units of these people, who must all be loaded, that are aboard only in part."""
        progress = self.progress(list(self._circles))
        seen: set[frozenset[int]] = set()
        found = []
        for one in sorted(aboard):
            unit = frozenset(self._unit_here(one, progress))
            if unit in seen:
                continue
            seen.add(unit)
            if lacking := unit - frozenset(aboard):
                here = tuple(self.ref(each) for each in sorted(unit - lacking))
                found.append(Split(here, tuple(self.ref(each) for each in sorted(lacking))))
        return tuple(found)


def _read_readable(db: Database, refs: Sequence[str]) -> tuple[Person, ...]:
    """These people, without those whose rows cannot be read: they are counted, and no rule about days is held against
    them. By halves: few cannot be read."""
    if not refs:
        return ()
    try:
        return all_people(db, refs)
    except UNREADABLE:
        middle = len(refs) // 2
        return (*_read_readable(db, refs[:middle]), *_read_readable(db, refs[middle:])) if middle else ()


_TIES = f"""
    SELECT p.id, p.ref, p.household_id, CASE WHEN g.cohesion = 'strict' THEN p.group_id END FROM people p
    LEFT JOIN groups g ON g.id = p.group_id WHERE p.id IN {_THESE}
"""
_TOGETHER = f"""
    SELECT person_id, other_id FROM rules WHERE kind = 'together' AND person_id IN {_THESE} AND other_id IN {_THESE}
"""


def _join_circles(
    labels: Iterable[tuple[int, str]], ties: Iterable[tuple[int, int]], everybody: Iterable[int]
) -> dict[int, frozenset[int]]:
    """The circle of each person: the people with the same label, and those joined by a tie."""
    circle = {one: {one} for one in everybody}
    first: dict[str, int] = {}
    for one, other in [*((one, first.setdefault(label, one)) for one, label in labels), *ties]:
        if one in circle and other in circle and circle[one] is not circle[other]:
            circle[one] |= circle[other]
            for each in circle[other]:
                circle[each] = circle[one]
    return {one: frozenset(members) for one, members in circle.items()}


def is_open(point: Point, points: Sequence[Point], status: LegStatus, facts: LegFacts) -> bool:
    """Whether people are counted there as a matter of course: up to boarding until that is closed, then behind it."""
    if status is LegStatus.CANCELLED or point.closed_at is not None:
        return False
    boarding = find_boarding(points)
    if facts.reopened or (boarding is not None and point.seq > boarding.seq):
        return True
    return facts.closing is None and status is LegStatus.PLANNED


# -- without writing


def judge_scan(
    db: Database, leg: str, seq: int, ref: str, now: datetime, kind: Seen = Seen.PRESENT
) -> tuple[Verdict, ...]:  # long: whom, where and when a counter sees
    """The verdicts that a counter would get for this person now, the main one first; nothing is written. Raises
    UserError `unknown_leg`, `unknown_point`, `unknown_person`."""
    desk = LegDesk(db, find_leg(db, leg))
    point = point_at(desk.points, leg, seq)
    row = db.conn.execute("SELECT id FROM people WHERE ref = ?", (ref,)).fetchone()
    if row is None:
        raise unknown_person(ref)
    desk.load([row[0]])
    return judge_sighting(desk.facts_of(row[0], point, kind, moment=now, device=None))


def split_families(db: Database, leg: str, aboard: Iterable[str] | None = None) -> tuple[Split, ...]:
    """Households and strict groups of which some are aboard and others, booked here too, are not."""
    desk, now = _load_aboard(db, leg, aboard)
    return desk.split_families(now)


def _load_aboard(db: Database, leg: str, aboard: Iterable[str] | None) -> tuple[LegDesk, set[int]]:
    desk = LegDesk(db, find_leg(db, leg))
    if aboard is None:
        found = find_progress(read_leg_facts(db, desk.row["id"], desk.status))
        now = {one for one, how_far in found.items() if how_far.stage.aboard}
    else:
        rows = db.conn.execute(
            "SELECT id FROM people WHERE ref IN (SELECT value FROM json_each(?))", (json.dumps(list(aboard)),)
        )
        now = {row[0] for row in rows.fetchall()}
    desk.load(now)
    return desk, now
