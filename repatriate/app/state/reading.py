"""Reads the facts of people from the file: of everybody, or of some."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import groupby
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.places import countries
from repatriate.app.core.shown_plan import CURRENT_PLAN
from repatriate.app.core.snapshot import day
from repatriate.app.state.facts import NO_WAYS, Gone, Held, Needed, Paper, PersonFacts, Seat, Ways
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


def read_facts(db: Database, ids: Ids = None) -> dict[int, PersonFacts]:
    """By id, of these people or of everybody. Seats and ways home are as `keeping` left them."""
    return _Reader(db, ids).read()


class _Reader:
    def __init__(self, db: Database, ids: Ids) -> None:
        self._db = db
        self._some = "" if ids is None else "AND {0} IN (SELECT value FROM json_each(:ids))"
        self._values = {} if ids is None else {"ids": json.dumps(list(ids))}

    def _rows(self, sql: str, column: str = "person_id") -> Iterator[Row]:
        """The rows of a query that ends in its conditions, or in them and {some}."""
        some = self._some.format(column)
        text = sql.replace("{some}", some) if "{some}" in sql else f"{sql} {some}"
        yield from self._db.conn.execute(text, self._values)

    def read(self) -> dict[int, PersonFacts]:
        papers = {
            person: Paper(DocumentType(type), day(expires))
            for person, type, expires in self._rows(
                "SELECT person_id, type, expires FROM documents WHERE current = 1 AND type IS NOT NULL"
            )
        }
        holds: dict[int, tuple[Held, ...]] = defaultdict(tuple)
        for person, kind, end in self._rows(
            'SELECT person_id, kind, "end" FROM holds WHERE lifted_on IS NULL {some} ORDER BY person_id, id'
        ):
            holds[person] += (Held(HoldKind(kind), day(end)),)
        needed, answers = self._read_needed(), self._read_answers()
        confirmed, draft = self._read_seats("published"), self._read_seats("draft")
        left_out, listed, ways = self._read_left_out(), self._read_listed(confirmed), read_ways(self._db)
        country = countries(self._db)

        @cache
        def border(location: str | None, destination: str | None) -> bool:
            return location is None or destination is None or country(location) != country(destination)

        return {
            person: PersonFacts(
                location is not None, destination is not None, withdrawn is not None, confirmed.get(person),
                draft.get(person), holds.get(person, ()), needed(nationality, answers.get(person, {})), papers.get(person),
                ways.get((location, destination), NO_WAYS), left_out.get(person), (person in listed),
                border(location, destination),
            )
            for person, nationality, location, destination, withdrawn in self._rows(
                "SELECT id, nationality, location, destination, withdrawn FROM people WHERE true", "id"
            )
        }  # fmt: skip

    def _read_needed(self) -> Callable[[str | None, Mapping[str, Needed]], tuple[Needed, ...]]:
        """What somebody of a nationality needs, as far as it is answered."""
        rows = self._db.conn.execute("SELECT kind, nationality FROM checklist ORDER BY id").fetchall()

        @cache
        def kinds(nationality: str | None) -> tuple[str, ...]:
            return tuple(dict.fromkeys(kind for kind, whose in rows if whose in (None, nationality)))

        plain = {kind: Needed(kind) for kind, _ in rows}
        return lambda nationality, answers: tuple([answers.get(kind) or plain[kind] for kind in kinds(nationality)])

    def _read_answers(self) -> Mapping[int, Mapping[str, Needed]]:
        @cache
        def made(kind: str, answer: str | None, asked: str | None, until: str | None) -> Needed:
            return Needed(kind, Answer(answer) if answer else None, day(asked), day(until))

        found: dict[int, dict[str, Needed]] = defaultdict(dict)
        for person, kind, answer, asked, until in self._rows(
            "SELECT person_id, kind, answer, asked_on, valid_until FROM clearances WHERE true"
        ):
            found[person][kind] = made(kind, answer, asked, until)
        return found

    def _read_seats(self, state: str) -> Mapping[int, Seat]:
        """Each person's seat in the plan of that state."""
        plan = self._db.conn.execute("SELECT id FROM plans WHERE state = ?", (state,)).fetchone()
        if plan is None:
            return {}
        seats = Seats(self._db)
        broken = {
            person: ReasonCode(rule)
            for person, rule in self._rows(
                f"SELECT person_id, rule FROM broken WHERE plan_id = {plan[0]} {{some}} ORDER BY leg_id IS NOT NULL DESC, leg_id DESC"
            )
        }
        rows = self._rows(
            f"SELECT person_id, leg_id FROM bookings WHERE plan_id = {plan[0]} {{some}} ORDER BY person_id, seq"
        )
        return {
            person: seats.find(tuple(leg for _, leg in legs), broken.get(person))
            for person, legs in groupby(rows, key=lambda row: row[0])
        }

    def _read_left_out(self) -> Mapping[int, tuple[ReasonCode, ...]]:
        """Whom the plan at work gives no seat, and why; without those who were changed since."""
        plan = self._db.conn.execute(f"SELECT id, revision FROM plans WHERE id = {CURRENT_PLAN}").fetchone()
        if plan is None:
            return {}
        known = set(ReasonCode)

        @cache
        def read(reasons: str) -> tuple[ReasonCode, ...]:
            try:
                codes = dict.fromkeys(one["code"] for one in json.loads(reasons))
            except (ValueError, TypeError, LookupError):
                return ()  # the check of the file says so; nobody else is to wait for it
            return tuple(ReasonCode(code) for code in codes if code in known)

        altered = {row[0] for row in self._rows(f"SELECT person_id FROM altered WHERE number > {plan[1]}")}
        return {
            person: read(reasons)
            for person, reasons in self._rows(f"SELECT person_id, reasons FROM leftouts WHERE plan_id = {plan[0]}")
            if person not in altered
        }

    def _read_listed(self, confirmed: Mapping[int, Seat]) -> set[int]:
        """Who is on the last list that the carrier of their flight was sent."""
        rows = self._rows("SELECT person_id, code FROM carrier_lists JOIN legs ON legs.id = leg_id WHERE true")
        return {person for person, code in rows if person in confirmed and confirmed[person].leg == code}


@dataclass(frozen=True, slots=True)
class _Leg:
    code: str
    origin: str
    destination: str
    departs: date
    arrives: date
    status: LegStatus


class Seats:
    """Journeys as seats; each is looked at once."""

    def __init__(self, db: Database) -> None:
        self._legs = {
            row[0]: _Leg(
                row[1],
                row[2],
                row[3],
                date.fromisoformat(row[4][:10]),
                date.fromisoformat(row[5][:10]),
                LegStatus(row[6]),
            )
            for row in db.conn.execute("SELECT id, code, origin, destination, departs, arrives, status FROM legs")
        }
        self._country = countries(db)
        self._known: dict[tuple[tuple[int, ...], ReasonCode | None], Seat] = {}

    def find(self, ids: tuple[int, ...], breach: ReasonCode | None) -> Seat:
        found = self._known.get((ids, breach))
        if found is None:
            found = self._known[ids, breach] = self._make(ids, breach)
        return found

    def _make(self, ids: tuple[int, ...], breach: ReasonCode | None) -> Seat:
        legs = [self._legs[one] for one in ids]
        crossing = [leg for leg in legs if self._country(leg.origin) != self._country(leg.destination)]
        shown = crossing[0] if crossing else legs[-1]
        begun = any(leg.status in (LegStatus.DEPARTED, LegStatus.ARRIVED) for leg in legs)
        return Seat(
            shown.code,
            shown.departs,
            crossing[0].departs if crossing else None,
            legs[-1].arrives,
            any(leg.status is LegStatus.CANCELLED for leg in legs),
            Gone.ARRIVED if legs[-1].status is LegStatus.ARRIVED else Gone.LEFT if begun else None,
            breach,
        )


def read_ways(db: Database) -> dict[tuple[str, str], Ways]:
    """The ways home, by where somebody waits and where they go."""
    return {
        (place, goal): Ways(day(until), day(etd))
        for place, goal, until, etd in db.conn.execute(
            "SELECT location, destination, until_day, etd_until_day FROM ways"
        )
    }
