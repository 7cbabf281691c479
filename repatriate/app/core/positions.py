"""Finds where people are, from sightings, departures aboard, and an officer's later words; the latest wins. Somebody
who left on the way, or was missed on arrival, has no known position."""

from __future__ import annotations

import json
from bisect import insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from weakref import WeakKeyDictionary

from sqlite_utils import Database

from repatriate.app.core.counted_facts import points_of, read_active_facts, read_given
from repatriate.app.core.leg_moments import NEVER, KnownLeg, KnownLegs, by_departure, parse_moment
from repatriate.app.core.places import place_finder, reaches_destination
from repatriate.app.core.shown_plan import PUBLISHED_PLAN, find_published
from repatriate.counting.journeys import Journey, find_journey
from repatriate.counting.progress import find_progress
from repatriate.model.counting import CountsAs, Progress, Seen, Stage
from repatriate.model.entities import LegStatus, Place
from repatriate.model.plan import Itinerary, Position

Ids = Iterable[int] | None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """The whereabouts of people, by id.

    `aboard` has the codes of departures as flown, `boarding` those of open ones on which they are counted aboard now.
    `taken_off` has those of open ones that they were taken off. `journeys` covers everybody counted at any departure,
    or with a seat on one that left.
    """

    at: Mapping[int, Position] = field(default_factory=dict)
    aboard: Mapping[int, Itinerary] = field(default_factory=dict)
    journeys: Mapping[int, Journey] = field(default_factory=dict)
    boarding: Mapping[int, Itinerary] = field(default_factory=dict)
    taken_off: Mapping[int, Itinerary] = field(default_factory=dict)

    @property
    def void(self) -> frozenset[int]:
        """The people who had a journey that holds no longer: nothing of it is left that leads anywhere."""
        return frozenset(person for person, journey in self.journeys.items() if journey.void)

    @property
    def stranded(self) -> frozenset[int]:
        """The people who wait where a departure took them, and have no seat from there."""
        return frozenset(person for person, journey in self.journeys.items() if journey.stranded)


NOBODY_SEEN = Whereabouts()


def read_whereabouts(db: Database, people: Ids = None, plan: int | None = None) -> Whereabouts:
    """The whereabouts of these people, or of everybody, as far as events tell more than the place entered for them.
    `void` refers to this plan; by default to the confirmed one."""
    if not _has_begun(db):
        return NOBODY_SEEN
    return _recall_positions(db, people, find_published(db) if plan is None else plan)


def select_given_up(db: Database, plan: int, column: str = "person_id", people: Ids = None) -> str:
    """SQL: an AND that leaves out the seats of a plan that were missed or given up; empty where there are none. `column` is
    the one of bookings with the person."""
    pairs = ", ".join(
        f"({person}, {leg})"
        for person, journey in sorted(read_whereabouts(db, people, plan).journeys.items())
        for leg in sorted(journey.missed | journey.given_up)
    )
    return f"AND ({column}, {column.replace('person_id', 'leg_id')}) NOT IN (VALUES {pairs})" if pairs else ""


def select_confirmed(db: Database, alias: str = "", people: Ids = None) -> str:
    """SQL: the condition that a row of bookings is a seat on the confirmed plan that nobody gave up. `alias` as in `b.`;
    `people`: the rows are about these alone."""
    given_up = select_given_up(db, find_published(db), f"{alias}person_id", people)
    return f"{alias}plan_id = {PUBLISHED_PLAN} {given_up}"


def find_seatless(db: Database, plan: int) -> frozenset[int]:
    """The people of a plan whose journey holds no longer, or who lost a departure of it that they still need: none of them has
    a seat. An earlier plan is told as it was made."""
    seen = read_whereabouts(db, plan=plan)
    lost = {person for person, _ in list_lost_seats(db, plan)}
    none = [person for person, journey in seen.journeys.items() if journey.void or journey.falls_short]
    planned = db.conn.execute(_PLANNED, (plan, json.dumps(none)))
    return frozenset(person for (person,) in planned) | lost


def list_lost_seats(db: Database, plan: int) -> list[tuple[int, int]]:
    """Person and departure of each seat of a plan on a cancelled departure that the person still needs: nobody has handed them
    over, and no later departure carried them on."""
    seen, given = read_whereabouts(db, plan=plan).journeys, read_given(db)
    rows = db.conn.execute(_ON_CANCELLED, (plan,)).fetchall()
    return [(one, leg) for one, leg in rows if one not in given and (one not in seen or leg in seen[one].to_come)]


_PLANNED = "SELECT DISTINCT person_id FROM bookings WHERE plan_id = ? AND person_id IN (SELECT value FROM json_each(?))"
_CARRIED = """SELECT id FROM people WHERE withdrawn IS NULL AND id IN (SELECT value FROM json_each(?)) AND id NOT IN (
    SELECT person_id FROM bookings WHERE plan_id = ?) AND EXISTS (SELECT 1 FROM plans WHERE id = ? AND state <> 'superseded')"""
_ON_CANCELLED = """SELECT person_id, leg_id FROM bookings JOIN legs ON legs.id = leg_id JOIN plans ON plans.id = plan_id
    WHERE plan_id = ? AND legs.status = 'cancelled' AND plans.state <> 'superseded'"""


def find_carried(db: Database, plan: int) -> frozenset[int]:
    """The people whom a departure takes home, or took there, without a seat in a plan: they need none. An earlier plan is told
    as it was made."""
    going = [
        person
        for person, one in read_whereabouts(db, plan=plan).journeys.items()
        if one.legs and not one.void and not one.falls_short
    ]
    return frozenset(person for (person,) in db.conn.execute(_CARRIED, (json.dumps(going), plan, plan)))


def count_seated(db: Database, plan: int) -> int:
    """The number of people whom a plan, or the departure that carries them, takes home."""
    sql = "SELECT count(DISTINCT person_id) FROM bookings WHERE plan_id = ?"
    [booked] = db.conn.execute(sql, (plan,)).fetchone()
    return int(booked) - len(find_seatless(db, plan)) + len(find_carried(db, plan))


def select_seated(db: Database, plan: int, column: str = "person_id") -> str:
    """SQL: an AND that leaves out who has no seat in a plan, and the seats of it that were given up."""
    nobody = ", ".join(map(str, sorted(find_seatless(db, plan))))
    return f"AND {column} NOT IN ({nobody}) {select_given_up(db, plan, column)}"


def select_holding(db: Database, plan: int, column: str = "person_id", people: Ids = None) -> str:
    """SQL: an AND that leaves out whose journey of a plan holds no longer, of these people or of all, and of bookings also
    the seats that were given up; empty where there is nobody."""
    void = read_whereabouts(db, people, plan).void
    given_up = select_given_up(db, plan, column, people) if column.endswith("person_id") else ""
    return f"AND {column} NOT IN ({', '.join(map(str, sorted(void)))}) {given_up}" if void else given_up


_Asked = tuple[int, frozenset[int] | None]
_KNOWN: WeakKeyDictionary[Database, tuple[tuple[int, int], dict[_Asked, Whereabouts]]] = WeakKeyDictionary()
"""Positions read through a connection, valid until anything is written through it or another one."""


def _recall_positions(db: Database, people: Ids, plan: int) -> Whereabouts:
    """The whereabouts from a cache that is valid until the file changes; the cached answer for everybody also serves a
    few."""
    written = db.conn.total_changes, db.conn.execute("PRAGMA data_version").fetchone()[0]
    when, known = _KNOWN.get(db, (None, {}))
    if when != written:
        known = {}
        _KNOWN[db] = written, known
    some = None if people is None else frozenset(people)
    everybody = known.get((plan, None))
    if some is not None and everybody is not None:
        return Whereabouts(
            {one: everybody.at[one] for one in some if one in everybody.at},
            {one: everybody.aboard[one] for one in some if one in everybody.aboard},
            {one: everybody.journeys[one] for one in some if one in everybody.journeys},
            {one: everybody.boarding[one] for one in some if one in everybody.boarding},
            {one: everybody.taken_off[one] for one in some if one in everybody.taken_off},
        )
    found = known.get((plan, some))
    if found is None:
        found = known[plan, some] = _Reader(db, None if some is None else list(some), plan).read()
    return found


_COUNTED = "SELECT EXISTS (SELECT 1 FROM closings) OR EXISTS (SELECT 1 FROM sightings)"


def _has_begun(db: Database) -> bool:
    """Whether anybody was seen, and any departure left or was closed."""
    left = "EXISTS (SELECT 1 FROM legs WHERE status IN ('departed', 'arrived'))"
    return bool(db.conn.execute(f"{_COUNTED} OR {left}").fetchone()[0])


def find_last_departure(db: Database, legs: Ids) -> int | None:
    """The departure among these that left last, in UTC, because local clocks differ across the date line. It uses
    planned times, unless the actual ones of all are known. None for no departures."""
    known = KnownLegs(db)
    found = [known[leg] for leg in legs or ()]
    if all(leg.left for leg in found):
        return max(found, key=lambda leg: (leg.left or NEVER, leg.code)).id if found else None
    return max(found, key=by_departure).id


@dataclass(frozen=True, slots=True)
class _Fact:
    """Somebody at a place at a moment. `said` is when that was known; `seen`: somebody saw them."""

    moment: datetime
    said: datetime
    place: str | None
    seen: bool
    leg: int


def _read_booked(db: Database, plan: int, people: list[int] | None) -> dict[int, list[int]]:
    """Departures of a plan in the order of travel, by person."""
    some = "" if people is None else "AND person_id IN (SELECT value FROM json_each(:people))"
    found = defaultdict[int, list[int]](list)
    for person, leg in db.conn.execute(
        f"SELECT person_id, leg_id FROM bookings WHERE plan_id = :plan {some} ORDER BY person_id, seq",
        {"plan": plan, "people": json.dumps(people)},
    ):
        found[person].append(leg)
    return found


class _Reader:
    def __init__(self, db: Database, people: list[int] | None, plan: int) -> None:
        self._db, self._people, self._plan = db, people, plan
        self._booked = _read_booked(db, plan, people)
        self._legs = KnownLegs(db)
        self._progress: dict[int, dict[int, Progress]] = {
            leg: {person: one for person, one in find_progress(facts).items() if people is None or person in people}
            for leg, facts in read_active_facts(db, people).items()
        }
        self._leave_behind()
        self._told: dict[int, datetime] | None = None

    def _leave_behind(self) -> None:
        """Leave behind, on departures that nobody counted, who missed an earlier one of theirs and was not seen since, or was
        carried elsewhere by one that was not theirs. And on open ones whoever sits in another of the same hours."""
        confirmed = _read_booked(self._db, find_published(self._db), self._people)
        carried = dict[int, int]()
        for leg in sorted(self._progress, key=lambda one: by_departure(self._legs[one])):
            for person, one in self._progress[leg].items():
                mine, left = confirmed.get(person, []), self._legs[leg].left
                if one.stage is Stage.BOARDED and leg in mine and self._sits_elsewhere(leg, person, one):
                    self._progress[leg][person] = replace(one, stage=Stage.EXPECTED)
                seen = one.boarding or (one.last and (left is None or parse_moment(one.last.at) >= left))
                if one.counted or seen or leg not in mine or one.stage is Stage.HANDED_OVER:
                    if one.stage.aboard:
                        carried[person] = leg
                    continue
                before = [before for before in mine[: mine.index(leg)] if person in self._progress.get(before, {})]
                stages = [self._progress[one][person].stage for one in before if self._legs[one].status.frozen]
                told = [stage for stage in stages if stage is not Stage.BOOKED]
                missed = told and told[-1] in (Stage.NO_SHOW, Stage.OFF_LOADED)
                last = carried.get(person)
                if missed or (last is not None and last not in mine and not self._legs.connects(last, leg)):
                    self._progress[leg][person] = replace(one, stage=Stage.BOOKED)
                else:
                    carried[person] = leg

    def _sits_elsewhere(self, leg: int, person: int, one: Progress) -> bool:
        """Whether somebody counted aboard an open departure is aboard another of its hours: it is closed with them, or they were
        let aboard there since for a reason."""
        mine = self._legs[leg]
        if mine.status.frozen or mine.planned is None or one.boarding is None:
            return False
        for other, people in self._progress.items():
            there, known = people.get(person), self._legs[other]
            if other == leg or there is None or not there.stage.aboard or known.planned is None:
                continue
            since = there.boarding is not None and there.boarding.forced and there.boarding.at > one.boarding.at
            meet = known.planned[0] < mine.planned[1] and mine.planned[0] < known.planned[1]
            if meet and (known.status.frozen or since):
                return True
        return False

    def read(self) -> Whereabouts:
        facts = defaultdict[int, list[_Fact]](list)
        for leg, person, fact in (*self._read_sightings(), *self._list_journeys()):
            if fact.seen and self._is_superseded(leg, person, fact):
                continue
            facts[person].append(fact)
        words = self._read_words(list(facts))
        at = {
            person: _conclude_position(theirs, words.get(person))
            for person, theirs in facts.items()
            if not self._is_beyond(person, theirs)
        }
        # Who boards now is where the plan has them: a family boards one by one, and is no two parties meanwhile.
        return Whereabouts(
            at,
            self._list_codes(lambda leg, one: one.stage.aboard and leg.status.frozen and (one.counted or leg.gone)),
            self._find_journeys(at),
            self._list_codes(lambda leg, one: leg.status is LegStatus.PLANNED and one.stage.aboard),
            self._list_codes(lambda leg, one: leg.status is LegStatus.PLANNED and one.stage is Stage.OFF_LOADED),
        )

    def _is_beyond(self, person: int, facts: list[_Fact]) -> bool:
        """Whether somebody was last seen on their own journey, beyond a departure that nobody counted and that is not marked as
        left: they took it, unless another carried them, and are where the plan has them."""
        last, mine = max(facts, key=lambda one: one.moment), self._booked.get(person, [])
        if last.leg not in mine[1:] or not all(one.seen for one in facts):
            return False
        before = mine[: mine.index(last.leg)]
        return not any(self._legs[leg].status.frozen for leg in before)

    def _find_journeys(self, at: Mapping[int, Position]) -> dict[int, Journey]:
        stages = defaultdict[int, dict[int, Stage]](dict)
        for leg, people in self._progress.items():
            cancelled = self._legs[leg].status is LegStatus.CANCELLED  # nobody misses a departure that does not leave
            for person, one in people.items():
                stages[person][leg] = Stage.BOOKED if cancelled and one.stage is Stage.OFF_LOADED else one.stage
        goals = dict(
            self._db.conn.execute(
                "SELECT id, destination FROM people WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(stages)),),
            ).fetchall()
        )
        find, found = place_finder(self._db), dict[int, Journey]()
        confirmed = self._plan == find_published(self._db)
        for person, theirs in stages.items():
            booked = self._booked.get(person, [])
            legs = list(booked)
            here, goal = at.get(person), goals.get(person)
            ends = {
                self._legs[leg].destination for leg, stage in theirs.items() if stage.aboard and self._legs[leg].gone
            }
            back = _stands_elsewhere(find, here, ends)
            for leg in [leg for leg, stage in theirs.items() if stage.aboard and leg not in booked]:
                if not (back and self._legs[leg].gone):
                    insort(legs, leg, key=lambda one: by_departure(self._legs[one]))

            def is_home(place: str | None, goal: str | None = goal) -> bool:
                return goal is None or (place is not None and reaches_destination(find, place, goal))

            def leads_home(
                leg: int, here: Position | None = here, is_home: Callable[[str | None], bool] = is_home
            ) -> bool:
                return is_home(here.place if here is not None else self._legs[leg].destination)

            # A departure of the confirmed plan that left, and of which nothing is known of them, left without them. So did one
            # that was closed while they had no seat on it.
            so_far = {
                leg: theirs.get(leg, Stage.NO_SHOW if confirmed and self._legs[leg].gone else Stage.BOOKED)
                for leg in legs
            } | {leg: Stage.NO_SHOW for leg in booked if confirmed and self._is_closed_without(person, leg)}
            journey = find_journey(legs, so_far, booked, self._legs.connects, leads_home)
            stranded = journey.void and not journey.adrift and here is not None and here.place in ends
            short = any(
                not is_home(self._legs[leg].destination)
                for leg in journey.to_come[-1:]
                if leg not in booked[-1:] or so_far[leg] is Stage.BOARDED
            )
            found[person] = replace(journey, stranded=stranded, falls_short=short, back=back)
        return found

    def _is_closed_without(self, person: int, leg: int) -> bool:
        one = self._progress.get(leg, {}).get(person)
        return one is not None and one.stage is Stage.BOOKED and not one.booked and self._legs[leg].status.frozen

    # -- what was seen

    def _read_sightings(self) -> Iterator[tuple[int, int, _Fact]]:
        some = "" if self._people is None else "AND s.person_id IN (SELECT value FROM json_each(:people))"
        rows = self._db.conn.execute(_SIGHTINGS.format(some), {"people": json.dumps(self._people)}).fetchall()
        bounds: dict[int, tuple[int, int]] = {}
        for leg, person, kind, at, seq, had_seat in rows:
            if leg not in bounds:
                bounds[leg] = _find_bounds(self._db, leg)
            boarded, arrived = bounds[leg]
            if seq >= boarded and not had_seat and self._is_undecided(leg, person):
                continue  # A wrong number read moves nobody, nor does the word that they are not there.
            known, moment = self._legs[leg], parse_moment(at)
            place: str | None = known.origin
            if seq == boarded and self._came_late(leg, person):
                place = None  # Aboard or left behind: nobody has said it.
            elif kind == Seen.MISSING:
                if seq < arrived:
                    continue  # That somebody does not answer says nothing of where they are.
                place = None
            elif seq > boarded and known.status is not LegStatus.PLANNED:
                place = known.destination if seq >= arrived and kind == Seen.PRESENT else None
            elif seq > boarded and not self._boards(leg, person):
                if kind == Seen.PRESENT:
                    continue  # The departure takes people still: an officer has to decide.
                place = None
            yield leg, person, _Fact(moment, moment, place, True, leg)

    def _is_undecided(self, leg: int, person: int) -> bool:
        """Whether somebody who was seen where people board, or later, has no seat there, and nobody let them on."""
        one = self._progress.get(leg, {}).get(person)
        return one is not None and not (one.booked or one.go_show or one.stage.aboard)

    def _boards(self, leg: int, person: int) -> bool:
        """Whether somebody was counted where people board. While the departure takes people still, it carried nobody: also
        whoever was read where it leads stands at its origin."""
        one = self._progress.get(leg, {}).get(person)
        return one is not None and one.boarding is not None and one.boarding.kind is Seen.PRESENT

    def _came_late(self, leg: int, person: int) -> bool:
        """Whether somebody was read where people board after it was closed without them."""
        one = self._progress.get(leg, {}).get(person)
        late = one is not None and one.booked and not one.stage.aboard and self._legs[leg].status.frozen
        return late and self._boards(leg, person)

    def _is_superseded(self, leg: int, person: int, fact: _Fact) -> bool:
        """Whether somebody was aboard since: where they were before no longer counts."""
        one = self._progress.get(leg, {}).get(person)
        return bool(one and one.stage.aboard and self._legs[leg].gone and fact.place == self._legs[leg].origin)

    # -- what follows from having been aboard

    def _list_journeys(self) -> Iterator[tuple[int, int, _Fact]]:
        """Yields the position of each person aboard a departure that has left: its destination, reached or under
        way."""
        for leg, people in self._progress.items():
            known = self._legs[leg]
            if not known.gone or known.planned is None:
                continue
            came = known.status is LegStatus.ARRIVED
            moment = (known.landed if came else known.left) or known.planned[came]
            said = (known.landed if came else known.left) or self._read_locations().get(leg) or moment
            fact = _Fact(moment, said, known.destination, False, leg)
            for person, one in people.items():
                if one.stage.aboard and one.stage not in (Stage.MISSING, Stage.LEFT_ON_THE_WAY):
                    yield leg, person, fact

    def _list_codes(self, belongs: Callable[[KnownLeg, Progress], bool]) -> dict[int, Itinerary]:
        """Codes of the departures for which `belongs` is true, by id of the person."""
        found = defaultdict[int, list[KnownLeg]](list)
        for leg, people in self._progress.items():
            for person, one in people.items():
                if belongs(self._legs[leg], one):
                    found[person].append(self._legs[leg])
        return {person: tuple(one.code for one in sorted(legs, key=by_departure)) for person, legs in found.items()}

    # -- what officers said

    def _read_locations(self) -> dict[int, datetime]:
        """The moment at which each departure got its present status."""
        if self._told is None:
            self._told = {leg: parse_moment(at) for leg, at in self._db.conn.execute(_STATUS_SET).fetchall()}
        return self._told

    def _read_words(self, people: list[int]) -> dict[int, tuple[datetime, str | None]]:
        """The moment and value of the last change to each person's place, without changes that were undone."""
        rows = self._db.conn.execute(_PLACE_SET, {"people": json.dumps(people)}).fetchall()
        return {person: (parse_moment(at), place) for person, at, place in rows}


def _find_bounds(db: Database, leg: int) -> tuple[int, int]:
    """The place in the order of the last point before leaving, and of the first after arriving."""
    points = points_of(db, leg)
    boarded = max((one.seq for one in points if one.counts_as is CountsAs.BOARDED), default=0)
    arrived = min(
        (one.seq for one in points if one.counts_as in (CountsAs.ARRIVED, CountsAs.HANDED_OVER)), default=9999
    )
    return (boarded or arrived - 1), arrived


def _stands_elsewhere(find: Callable[[str], Place | None], here: Position | None, ends: Set[str]) -> bool:
    """Whether somebody was seen, or written down, where none of the departures that carried them led: no plan goes on from
    their ends."""
    if here is None or here.place is None or not ends:
        return False
    place = find(here.place)
    return ends.isdisjoint({here.place, place.near if place is not None else None})


def _conclude_position(facts: list[_Fact], word: tuple[datetime, str | None] | None) -> Position:
    """The last that is known; `since` is when they came to that place, as far as somebody saw them there."""
    facts.sort(key=lambda one: one.moment)
    last = facts[-1]
    seen = max((one.moment for one in facts if one.seen), default=None)
    if word is not None and word[0] > last.said and word[1] != last.place:
        return Position(word[1], seen=seen, told=True)
    run: list[datetime] = []
    for one in reversed(facts):
        if one.place != last.place:
            break
        if one.seen:
            run.append(one.moment)
    return Position(last.place, run[-1] if run else None, seen)


_SIGHTINGS = """
    SELECT s.leg_id, s.person_id, s.kind, s.at, c.seq, s.kind <> 'present' AND EXISTS (SELECT 1 FROM bookings b
        JOIN plans p ON p.id = b.plan_id AND p.state = 'superseded' WHERE b.person_id = s.person_id AND b.leg_id = s.leg_id)
    FROM sightings s JOIN checkpoints c ON c.id = s.checkpoint_id JOIN legs ON legs.id = s.leg_id WHERE s.kind <> 'undone' AND c.kind <> 'slips' {0}
        AND NOT EXISTS (SELECT 1 FROM sightings u WHERE u.undoes = s.uuid AND u.kind = 'undone')
    ORDER BY s.at, s.uuid
"""
"""Slips are handed out where people live, whatever they are for: they move nobody. The last column: somebody was taken off or
not found where they had a seat, which a later plan took from them."""
_STANDS = "i.number NOT IN (SELECT inverts FROM journal WHERE inverts IS NOT NULL) AND j.kind <> 'undo'"
"""Entries that were not turned back, and are no turning back themselves."""
_STATUS_SET = f"""
    SELECT i.row_id, max(j.at) FROM images i JOIN journal j ON j.number = i.number JOIN legs l ON l.id = i.row_id
    WHERE i.tbl = 'legs' AND l.status IN ('departed', 'arrived') AND i.after ->> '$.status' = l.status
        AND i.before ->> '$.status' IS NOT l.status AND {_STANDS}
    GROUP BY i.row_id
"""
_PLACE_SET = f"""
    SELECT p.id, max(j.at), p.location FROM json_each(:people) some CROSS JOIN people p ON p.id = some.value
    CROSS JOIN images i ON i.tbl = 'people' AND i.row_id = p.id CROSS JOIN journal j ON j.number = i.number
    WHERE i.before IS NOT NULL AND i.after IS NOT NULL AND i.before ->> '$.location' IS NOT i.after ->> '$.location'
        AND {_STANDS}
    GROUP BY p.id
"""
