"""Reads the facts of people from the file: of everybody, or of some."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.counted_facts import read_given
from repatriate.app.core.places import map_countries
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.shown_plan import CURRENT_PLAN
from repatriate.app.core.snapshot import parse_day
from repatriate.app.state.rules import NO_WAYS, Held, Needed, Paper, PersonFacts, Seat, Ways
from repatriate.counting.journeys import Journey
from repatriate.model.entities import Answer, DocumentType, HoldKind, LegStatus
from repatriate.model.plan import ReasonCode

Ids = Iterable[int] | None
Row = tuple[Any, ...]
PLANNED_BY = (
    "location", "destination", "nationality", "birth_date", "household_id", "group_id", "priority", "ready_from",
    "clear_until", "assistance", "promised_on", "withdrawn", "ref",
)  # fmt: skip
"""Columns of people that states and plans go by."""
PLANNED = " OR ".join(f"i.before ->> '$.{name}' IS NOT i.after ->> '$.{name}'" for name in PLANNED_BY)
"""Whether one of them was changed, as an image `i` of the journal says."""

PLACED = """(SELECT people.*, CASE WHEN e.person_id IS NULL THEN location ELSE e.place END AS place
    FROM people LEFT JOIN elsewhere e ON e.person_id = people.id)"""
"""People with the place where they are, as far as that is known: another one than what was written down, or none."""


def read_facts(db: Database, ids: Ids = None) -> dict[int, PersonFacts]:
    """The facts by id, of these people or of everybody; seats and ways home come from `keeping`. Unreadable documents,
    answers and days are left out. A hold with an unreadable end has not ended."""
    return {person: one.facts if one.ends is None else end_document(one) for person, one in read_alike(db, ids).items()}


@dataclass(frozen=True, slots=True)
class Alike:
    """Facts that many people share, with a document that lasts; `ends` is the last day of a person's own, where it matters."""

    facts: PersonFacts
    ends: date | None


def end_document(one: Alike, ends: date | None = None) -> PersonFacts:
    """The facts with the document's last day, or with another one."""
    paper = one.facts.document
    return replace(one.facts, document=replace(paper, expires=ends or one.ends) if paper else None)


def read_alike(db: Database, ids: Ids = None) -> dict[int, Alike]:
    """The result of `read_facts`, in which people alike share an object."""
    return _Reader(db, ids).read()


class _Reader:
    def __init__(self, db: Database, ids: Ids) -> None:
        self._db = db
        self._ids = None if ids is None else list(ids)
        self._some = "" if ids is None else "AND {0} IN (SELECT value FROM json_each(:ids))"
        self._values = {} if self._ids is None else {"ids": json.dumps(self._ids)}

    def _query_rows(self, sql: str, column: str = "person_id") -> Iterator[Row]:
        """The rows of a query that ends in its conditions, or in them and {some}."""
        some = self._some.format(column)
        text = sql.replace("{some}", some) if "{some}" in sql else f"{sql} {some}"
        rows: Iterator[Row] = self._db.conn.execute(text, self._values)
        return rows

    def read(self) -> dict[int, Alike]:
        papers = {row[0]: row[1:] for row in self._query_rows(_PAPERS)}
        holds, answers = self._gather_rows(_HOLDS), self._gather_rows(_ANSWERS)
        confirmed, draft = self._read_booked("published"), self._read_booked("draft")
        given = read_given(self._db, self._ids)
        left_out = self._read_left_out()
        listed = self._gather_rows("SELECT person_id, leg_id FROM carrier_lists WHERE true")
        maker = _Maker(self._db)
        found: dict[int, Alike] = {}
        known: dict[Row, PersonFacts] = {}
        alike: dict[tuple[int, date | None], Alike] = {}
        for person, nationality, location, destination, withdrawn in self._query_rows(
            f"SELECT id, nationality, place, destination, withdrawn IS NOT NULL FROM {PLACED} WHERE true", "id"
        ):
            seat, own = confirmed.get(person), draft.get(person)
            paper, ends = maker.find_document(papers.get(person), seat, own)
            row = (
                nationality, location, destination, withdrawn, paper, holds.get(person, ()), answers.get(person, ()), seat,
                own, left_out.get(person), listed.get(person, ()), person in given,
            )  # fmt: skip
            facts = known.get(row)
            if facts is None:
                facts = known[row] = maker.make(*row)
            key = id(facts), ends
            found[person] = alike.get(key) or alike.setdefault(key, Alike(facts, ends))
        return found

    def _gather_rows(self, sql: str) -> dict[int, tuple[Row, ...]]:
        """The rows of a query by person, without the id."""
        found: dict[int, tuple[Row, ...]] = {}
        for row in self._query_rows(sql):
            found[row[0]] = (*found.get(row[0], ()), row[1:])
        return found

    def _read_booked(self, state: str) -> Mapping[int, Booked]:
        """The departures of each person in the plan of that state, also of those who were aboard one without a seat."""
        plan = self._db.conn.execute("SELECT id FROM plans WHERE state = ?", (state,)).fetchone()
        if plan is None and state == "draft":
            return {}
        broken: dict[int, str] = {}
        found = dict.fromkeys(journeys := read_whereabouts(self._db, self._ids, plan and plan[0]).journeys, _NOTHING)
        if plan is not None:
            broken.update(
                self._query_rows(
                    f"SELECT person_id, rule FROM broken WHERE plan_id = {plan[0]} {{some}} ORDER BY leg_id IS NOT NULL DESC, leg_id DESC"
                )
            )
            rows = self._query_rows(
                f"SELECT person_id, leg_id FROM bookings WHERE plan_id = {plan[0]} {{some}} ORDER BY person_id, seq"
            )
            for person, legs in groupby(rows, key=itemgetter(0)):
                found[person] = tuple([leg for _, leg in legs]), broken.get(person), None
        return {person: (*one[:2], journeys.get(person)) for person, one in found.items()} if journeys else found

    def _read_left_out(self) -> Mapping[int, tuple[ReasonCode, ...]]:
        """The people to whom the present plan gives no seat, with the reasons, except those changed since."""
        plan = self._db.conn.execute(f"SELECT id, revision FROM plans WHERE id = {CURRENT_PLAN}").fetchone()
        if plan is None:
            return {}
        altered = {row[0] for row in self._query_rows(f"SELECT person_id FROM altered WHERE number > {int(plan[1])}")}
        return {
            person: _read_reasons(reasons)
            for person, reasons in self._query_rows(
                f"SELECT person_id, reasons FROM leftouts WHERE plan_id = {plan[0]}"
            )
            if person not in altered
        }


Booked = tuple[tuple[int, ...], str | None, Journey | None]
"""Departures of a plan by id, a rule that the seat breaks, and what counts of them once the person was counted anywhere."""
_NOTHING: Booked = ((), None, None)


_PAPERS = "SELECT person_id, type, expires FROM documents WHERE current = 1 AND type IS NOT NULL"
_HOLDS = 'SELECT person_id, kind, "end" FROM holds WHERE lifted_on IS NULL {some} ORDER BY person_id, id'
_ANSWERS = "SELECT person_id, kind, answer, asked_on, valid_until FROM clearances WHERE true"
_CODES = {code.value: code for code in ReasonCode}


class _Maker:
    """Makes facts of what the file has; what it has twice it makes once."""

    def __init__(self, db: Database) -> None:
        self._checklist = db.conn.execute("SELECT kind, nationality FROM checklist ORDER BY id").fetchall()
        self._db, self._seats = db, Seats(db)
        self._needed: dict[tuple[str | None, tuple[Row, ...]], tuple[Needed, ...]] = {}
        self._papers: dict[Row, Paper | None] = {}
        self._lasting = {type: Paper(type) for type in DocumentType}
        self._ended = {type: Paper(type, date.min) for type in DocumentType}

    @cached_property
    def _ways(self) -> dict[tuple[str, str], Ways]:
        return read_ways(self._db)

    def find_document(self, paper: Row | None, *journeys: Booked | None) -> tuple[Paper | None, date | None]:
        """The document, and its last day apart. For who has a seat it lasts until they arrive, or it does not."""
        if paper is None:
            return None, None
        if paper not in self._papers:
            self._papers[paper] = _make_paper(*paper)
        made = self._papers[paper]
        if made is None or made.expires is None:
            return made, None
        seat = next((found for one in journeys if one and (found := self._seats.find(*one))), None)
        lasting = self._lasting[made.type]
        if seat is None or seat.arrives is None:
            return lasting, made.expires
        return (lasting if made.expires >= seat.arrives else self._ended[made.type]), None

    def make(
        self, nationality: str | None, location: str | None, destination: str | None, withdrawn: int,
        paper: Paper | None, holds: tuple[Row, ...], answers: tuple[Row, ...], confirmed: Booked | None,
        draft: Booked | None, left_out: tuple[ReasonCode, ...] | None, listed: tuple[Row, ...], given: bool,
    ) -> PersonFacts:  # fmt: skip  # long: one parameter for each thing that the file has of a person
        seat = self._seats.find(*confirmed) if confirmed else None
        return PersonFacts(
            place=location is not None,
            destination=destination is not None,
            withdrawn=bool(withdrawn),
            confirmed=seat,
            draft=self._seats.find(*draft) if draft else None,
            holds=tuple([_make_hold(*one) for one in holds]),
            needed=self._list_needed(nationality, answers),
            document=paper,
            ways=self._ways.get((location, destination), NO_WAYS) if location and destination else NO_WAYS,
            left_out=left_out,
            on_list=seat is not None and any(self._seats.code_of(leg) == seat.leg for (leg,) in listed),
            border=location is None or destination is None or self._seats.is_border_between(location, destination),
            given=given,
        )

    def _list_needed(self, nationality: str | None, answers: tuple[Row, ...]) -> tuple[Needed, ...]:
        """The clearances that a person of this nationality needs, with their answers if any."""
        key = nationality, answers
        if key not in self._needed:
            given = {row[0]: row for row in answers}
            kinds = dict.fromkeys(kind for kind, whose in self._checklist if whose in (None, nationality))
            self._needed[key] = tuple([_make_needed(*given[one]) if one in given else Needed(one) for one in kinds])
        return self._needed[key]


def _read_day(text: str | None) -> date | None:
    """None, too, where it is no day."""
    try:
        return parse_day(text)
    except (ValueError, TypeError):
        return None


def _make_hold(kind: str, end: str | None) -> Held:
    try:
        return Held(HoldKind(kind), _read_day(end))
    except ValueError:
        return Held(HoldKind.OTHER, _read_day(end))


def _make_paper(type: str, expires: str | None) -> Paper | None:
    try:
        return Paper(DocumentType(type), parse_day(expires))
    except (ValueError, TypeError):
        return None


def _make_needed(kind: str, answer: str | None, asked: str | None, until: str | None) -> Needed:
    try:
        return Needed(kind, Answer(answer) if answer else None, _read_day(asked), parse_day(until))
    except (ValueError, TypeError):
        return Needed(kind, None, _read_day(asked))


def _read_reasons(text: str) -> tuple[ReasonCode, ...]:
    try:
        codes = dict.fromkeys(one["code"] for one in json.loads(text))
        return tuple(_CODES[code] for code in codes if code in _CODES)
    except (ValueError, TypeError, LookupError):
        return ()  # the check of the file says so; nobody else is to wait for it


@dataclass(frozen=True, slots=True)
class _Leg:
    code: str
    origin: str
    destination: str
    departs: date | None
    arrives: date | None
    status: str


class Seats:
    """Journeys as seats; each is looked at once."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._legs: dict[int, _Leg] = {}
        self._known: dict[tuple[Any, ...], Seat | None] = {}

    @cached_property
    def _rows(self) -> dict[int, Row]:
        rows = self._db.conn.execute("SELECT id, code, origin, destination, departs, arrives, status FROM legs")
        return {row[0]: row[1:] for row in rows}

    @cached_property
    def _country(self) -> Callable[[str], str | None]:
        return map_countries(self._db)

    def is_border_between(self, place: str, goal: str) -> bool:
        return self._country(place) != self._country(goal)

    def code_of(self, leg: int) -> str | None:
        return self._rows[leg][0] if leg in self._rows else None

    def find(self, ids: tuple[int, ...], breach: str | None, journey: Journey | None) -> Seat | None:
        """None where none of the departures is in the file, or the person gave them up."""
        key = ids, breach, journey
        if key not in self._known:
            self._known[key] = self._make(ids, _CODES.get(breach or ""), journey)
        return self._known[key]

    def _find_leg(self, id: int) -> _Leg:
        found = self._legs.get(id)
        if found is None:
            code, origin, destination, departs, arrives, status = self._rows[id]
            days = _read_day(str(departs)[:10]), _read_day(str(arrives)[:10])
            found = self._legs[id] = _Leg(code, origin, destination, *days, status)
        return found

    def find_journey(self, ids: tuple[int, ...], journey: Journey | None) -> Journey:
        """The departures that count for a person; for somebody never counted, each that the file has."""
        known = tuple(one for one in ids if one in self._rows)
        return Journey(known, known) if journey is None else journey

    def is_cancelled(self, leg: int) -> bool:
        return bool(self._rows[leg][-1] == LegStatus.CANCELLED)

    def times_of(self, leg: int) -> tuple[str, str]:
        """Departure and arrival, local, as stored."""
        return str(self._rows[leg][3]), str(self._rows[leg][4])

    def _make(self, ids: tuple[int, ...], breach: ReasonCode | None, journey: Journey | None) -> Seat | None:
        found = self.find_journey(ids, journey)
        legs = [self._find_leg(one) for one in found.legs]
        if not legs:
            return None
        crossing = [leg for leg in legs if self.is_border_between(leg.origin, leg.destination)]
        shown = crossing[0] if crossing else legs[-1]
        at = None if found.at is None else self._find_leg(found.at)
        return Seat(
            shown.code,
            shown.departs,
            crossing[0].departs if crossing else None,
            legs[-1].arrives,
            any(self.is_cancelled(one) for one in found.to_come),
            found.gone,
            breach,
            None if at is None else at.code,
            None if at is None else at.departs,
            found.seatless,
        )


def read_ways(db: Database) -> dict[tuple[str, str], Ways]:
    """The ways home, by where somebody waits and where they go."""
    return {
        (place, goal): Ways(_read_day(until), _read_day(etd))
        for place, goal, until, etd in db.conn.execute(
            "SELECT location, destination, until_day, etd_until_day FROM ways"
        )
    }
