"""What the rooms for groups, transport and the plan show: rows ready for a table, read in SQL; nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal

from sqlite_utils import Database

from repatriate.app.core.operation import Operation
from repatriate.app.core.places import own_places
from repatriate.app.core.transaction import Transaction
from repatriate.app.groups.commands import GroupBy
from repatriate.model.entities import LegStatus
from repatriate.model.names import full_name
from repatriate.model.saying import heard
from repatriate.reference.airports import airport

Table = Literal["groups", "legs", "places", "people", "blanks", "manifests"]

CURRENT_PLAN = "(SELECT id FROM plans WHERE state IN ('draft', 'published') ORDER BY state LIMIT 1)"
"""The plan at work: the draft, or else the published one (“draft” sorts first)."""

MISSING_SQL = """
    (SELECT group_concat(kind, ', ') FROM (
        SELECT DISTINCT c.kind FROM checklist c WHERE (c.nationality IS NULL OR c.nationality = p.nationality)
            AND NOT EXISTS (SELECT 1 FROM clearances a
                WHERE a.person_id = p.id AND a.kind = c.kind AND a.answer = 'granted')
        ORDER BY c.id))
"""
"""The kinds of clearance on person `p`'s checklist that nobody has granted, or NULL."""

HELD_SQL = """
    (SELECT group_concat(DISTINCT h.kind) FROM holds h WHERE h.person_id = p.id AND h.lifted_on IS NULL
        AND (h.start IS NULL OR h.start <= :today) AND (h."end" IS NULL OR h."end" >= :today))
"""
"""The kinds of hold that stop person `p` today, or NULL."""

_LATEST_BIRTH = """
    CASE WHEN b.birth_date IS NULL OR substr(b.birth_date, 1, 4) = '????' THEN NULL
    WHEN substr(b.birth_date, 9, 2) <> '??'
        THEN substr(b.birth_date, 1, 5) || replace(substr(b.birth_date, 6, 2), '??', '12') || substr(b.birth_date, 8)
    ELSE date(substr(b.birth_date, 1, 5) || replace(substr(b.birth_date, 6, 2), '??', '12') || '-01',
        '+1 month', '-1 day') END
"""
"""The last day on which person `b` can be born: the youngest they can be."""

_SEATS_SQL = f"""
    CASE WHEN ' ' || ifnull(b.assistance, '') || ' ' LIKE '% STCR %' THEN legs.stretcher_seats
    WHEN substr(first.departs, 1, 10) < date({_LATEST_BIRTH}, '+2 years') THEN 0 ELSE 1 END
"""
"""What a booking takes of its leg: a stretcher its seats, an infant on the day the journey leaves none."""


@dataclass(frozen=True, slots=True)
class Load:
    """How many people are on a leg of a plan, and how many seats they take."""

    people: int = 0
    seats: int = 0


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group as the list shows it; `name` None stands for people without one. Counts are of people.

    `ready`: everything on the checklist is granted, no hold today, a document that has not expired. `placed`: on the
    draft, or on the published plan where there is no draft.
    """

    name: str | None
    cohesion: str
    notes: str | None
    people: int
    households: int
    ready: int
    placed: int


def groups(db: Database, today: date) -> list[GroupRow]:
    """Every group by name, and last, where somebody has none, those without."""
    rows = {
        row["group_id"]: row
        for row in db.query(
            f"""
            SELECT p.group_id, count(*) AS people, count(DISTINCT p.household_id) AS households,
                sum({MISSING_SQL} IS NULL AND {HELD_SQL} IS NULL AND EXISTS (SELECT 1 FROM documents d
                    WHERE d.person_id = p.id AND d.current = 1 AND d.type IS NOT NULL
                        AND (d.expires IS NULL OR d.expires >= :today))) AS ready,
                sum(p.id IN (SELECT person_id FROM bookings WHERE plan_id = {CURRENT_PLAN})) AS placed
            FROM people p GROUP BY p.group_id
            """,
            {"today": today.isoformat()},
        )
    }
    found = [
        _group(row["name"], row["cohesion"], row["notes"], rows.get(row["id"]))
        for row in db.query("SELECT * FROM groups ORDER BY name")
    ]
    if None in rows:
        found.append(_group(None, "none", None, rows[None]))
    return found


def _group(name: str | None, cohesion: str, notes: str | None, counts: dict[str, Any] | None) -> GroupRow:
    people, households, ready, placed = (
        (counts["people"], counts["households"], counts["ready"], counts["placed"]) if counts else (0, 0, 0, 0)
    )
    return GroupRow(name, cohesion, notes, people, households, ready, placed)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as the rooms list one. `legs` is the journey on the plan at work, empty where there is none.

    `lacks` are the clearances nobody has granted; `hold` the kinds of hold that stop them today.
    """

    id: int
    ref: str
    name: str
    native_name: str | None
    sex: str | None
    birth_date: str | None
    nationality: str | None
    province: str | None
    destination: str | None
    household: str | None
    household_size: int
    group: str | None
    priority: int
    assistance: str | None
    lacks: str | None
    hold: str | None
    legs: tuple[str, ...]


def people(db: Database, today: date, *, where: str = "1", parameters: dict[str, Any] | None = None) -> list[PersonRow]:
    """People who meet a condition on `p`, households together, each where its first person by name stands."""
    query = db.query(
        f"""
        SELECT p.*, h.name AS household, g.name AS "group", {MISSING_SQL} AS lacks, {HELD_SQL} AS hold,
            (SELECT count(*) FROM people o WHERE o.household_id = p.household_id) AS household_size,
            min(ifnull(p.surname, '') || ' ' || ifnull(p.given_names, '') || ' ' || p.ref)
                OVER (PARTITION BY ifnull(p.household_id, -p.id)) AS head
        FROM people p LEFT JOIN households h ON h.id = p.household_id LEFT JOIN groups g ON g.id = p.group_id
        WHERE {where} ORDER BY head, p.household_id, p.birth_date IS NULL, p.birth_date, p.ref
        """,
        {"today": today.isoformat(), **(parameters or {})},
    )
    rows = list(query)
    journeys = journeys_of(db, people=None if where == "1" else [row["id"] for row in rows])
    return [
        PersonRow(
            id=row["id"],
            ref=row["ref"],
            name=shown_name(row),
            native_name=row["native_name"],
            sex=row["sex"],
            birth_date=row["birth_date"],
            nationality=row["nationality"],
            province=row["province"],
            destination=row["destination"],
            household=row["household"],
            household_size=row["household_size"] or 1,
            group=row["group"],
            priority=row["priority"],
            assistance=row["assistance"],
            lacks=row["lacks"],
            hold=row["hold"],
            legs=journeys.get(row["ref"], ()),
        )
        for row in rows
    ]


def shown_name(row: Any) -> str:
    """The name in Latin letters, or else the native one."""
    return full_name(row["surname"], row["given_names"], row["nationality"]) or row["native_name"] or ""


def preview_groups(operation: Operation, command: GroupBy) -> dict[str, tuple[str, ...]]:
    """What grouping by rule would make: refs by name of the group. Raises UserError as the command would."""
    db = operation.db
    tx = Transaction(db, officer=operation.officer, now=operation.clock(), journal_head="", revision=operation.revision)
    return {name: tuple(row["ref"] for row in rows) for name, rows in command.sort_out(tx).items()}


def journeys_of(
    db: Database, state: str | None = None, *, people: Sequence[int] | None = None
) -> dict[str, tuple[str, ...]]:
    """Leg codes by ref: of the plan in that state, or of the one at work; of everybody, or of the people with these ids."""
    found: dict[str, list[str]] = {}
    for ref, code in db.conn.execute(
        "SELECT ref, code FROM bookings JOIN people ON people.id = person_id JOIN legs ON legs.id = leg_id "
        f"WHERE plan_id = {_plan(state)} {'' if people is None else _OF_THESE} ORDER BY ref, seq",
        {"state": state, "people": json.dumps(people)},
    ):
        found.setdefault(ref, []).append(code)
    return {ref: tuple(codes) for ref, codes in found.items()}


def _plan(state: str | None) -> str:
    return CURRENT_PLAN if state is None else "(SELECT id FROM plans WHERE state = :state)"


_OF_THESE = "AND person_id IN (SELECT value FROM json_each(:people))"


@dataclass(frozen=True, slots=True)
class LegRow:
    """A leg with its loads; `departs` and `arrives` are local (naive). `draft` is None where there is no draft."""

    code: str
    mode: str
    carrier: str | None
    origin: str
    destination: str
    departs: datetime
    arrives: datetime
    seats: int
    seat_cost: float
    currency: str | None
    status: LegStatus
    published: Load
    draft: Load | None
    fields: dict[str, Any]
    """Every column as stored, for a form."""


def loads(db: Database, state: str) -> dict[str, Load]:
    """People and seats taken by leg code, in the draft or in the published plan."""
    return {
        row["code"]: Load(row["people"], row["seats"])
        for row in db.query(
            f"""
            SELECT legs.code, count(*) AS people, sum({_SEATS_SQL}) AS seats
            FROM bookings JOIN plans ON plans.id = bookings.plan_id JOIN legs ON legs.id = bookings.leg_id
            JOIN people b ON b.id = bookings.person_id
            JOIN bookings start ON start.plan_id = bookings.plan_id AND start.person_id = bookings.person_id
                AND start.seq = 0
            JOIN legs first ON first.id = start.leg_id
            WHERE plans.state = ? GROUP BY legs.id
            """,
            (state,),
        )
    }


def has_plan(db: Database, state: str) -> bool:
    return bool(db.conn.execute("SELECT 1 FROM plans WHERE state = ?", (state,)).fetchone())


def count_plans(db: Database) -> int:
    """Plans that are kept: the draft, the published one and those before it."""
    return int(db.conn.execute("SELECT count(*) FROM plans").fetchone()[0])


def legs(db: Database) -> list[LegRow]:
    """Every leg in the order of departure, with who is on it."""
    published = loads(db, "published")
    draft = loads(db, "draft") if has_plan(db, "draft") else None
    return [
        LegRow(
            code=row["code"],
            mode=row["mode"],
            carrier=row["carrier"],
            origin=row["origin"],
            destination=row["destination"],
            departs=datetime.fromisoformat(row["departs"]),
            arrives=datetime.fromisoformat(row["arrives"]),
            seats=row["seats"],
            seat_cost=row["seat_cost"],
            currency=row["currency"],
            status=LegStatus(row["status"]),
            published=published.get(row["code"], Load()),
            draft=draft.get(row["code"], Load()) if draft is not None else None,
            fields=row,
        )
        for row in db.query("SELECT * FROM legs ORDER BY departs, code")
    ]


def connections(db: Database) -> dict[tuple[str, str], int]:
    """How many people of the plan at work change from one leg to another."""
    return {
        (here, onward): people
        for here, onward, people in db.conn.execute(
            f"""
            SELECT f.code, t.code, pairs.people FROM (
                SELECT a.leg_id AS here, b.leg_id AS onward, count(*) AS people FROM bookings a
                JOIN bookings b ON b.plan_id = a.plan_id AND b.person_id = a.person_id AND b.seq = a.seq + 1
                WHERE a.plan_id = {CURRENT_PLAN} GROUP BY 1, 2) pairs
            JOIN legs f ON f.id = here JOIN legs t ON t.id = onward
            """
        ).fetchall()
    }


def count(db: Database, table: Table) -> int:
    """How many rows there are, for a badge."""
    return int(db.conn.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place of the file (`own`) or an airport that a leg or a person names. `uses` counts legs and people.

    `known` is False where country or time zone cannot be told: nothing can be planned there.
    """

    code: str
    name: str | None
    country: str | None
    timezone: str | None
    latitude: float | None
    longitude: float | None
    own: bool
    known: bool
    uses: int


def places(db: Database) -> list[PlaceRow]:
    """Places of the file and those that its legs and people name, by code."""
    stored = {row["code"]: row for row in db.query("SELECT * FROM places")}
    complete = own_places(db)
    uses: dict[str, int] = dict.fromkeys(stored, 0)
    for code, count in db.conn.execute(
        "SELECT code, sum(n) FROM (SELECT origin AS code, count(*) AS n FROM legs GROUP BY 1 UNION ALL "
        "SELECT destination, count(*) FROM legs GROUP BY 1 UNION ALL "
        "SELECT location, count(*) FROM people WHERE location IS NOT NULL GROUP BY 1) GROUP BY code"
    ):
        uses[code] = count
    found = []
    for code in sorted(uses):
        place, row = complete.get(code) or airport(code), stored.get(code)
        found.append(
            PlaceRow(
                code=code,
                name=place.name if place else row["name"] if row else None,
                country=place.country if place else row["country"] if row else None,
                timezone=place.timezone if place else row["timezone"] if row else None,
                latitude=place.latitude if place else None,
                longitude=place.longitude if place else None,
                own=row is not None,
                known=place is not None,
                uses=uses[code],
            )
        )
    return found


def pinned(db: Database) -> frozenset[str]:
    """Refs of people whom a pin holds to a journey."""
    return frozenset(
        row[0]
        for row in db.conn.execute(
            "SELECT ref FROM rules JOIN people ON people.id = person_id WHERE rules.kind = 'pin'"
        )
    )


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A kept plan; moments are UTC (aware). `changes` are the planner's own, by person: (from, to, cause)."""

    made_at: datetime
    made_by: str
    published_at: datetime | None
    published_by: str | None
    status: str
    seconds: float
    tiers: tuple[dict[str, Any], ...]
    changes: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]]
    revision: int


def plan(db: Database, state: str) -> PlanRow | None:
    """The draft or the published plan, or None."""
    row = next(iter(db.query("SELECT * FROM plans WHERE state = ?", (state,))), None)
    if row is None:
        return None
    return PlanRow(
        made_at=datetime.fromisoformat(row["made_at"]),
        made_by=row["made_by"],
        published_at=datetime.fromisoformat(row["published_at"]) if row["published_at"] else None,
        published_by=row["published_by"],
        status=row["status"],
        seconds=row["seconds"],
        tiers=tuple(json.loads(row["tiers"])),
        changes={
            one["person"]: (tuple(one["from"] or ()), tuple(one["to"] or ()), heard(one.get("said"), one["cause"]))
            for one in json.loads(row["changes"])
        },
        revision=row["revision"],
    )


def left_out_count(db: Database) -> int:
    """People without a seat on the plan at work; 0 where there is no plan."""
    return int(
        db.conn.execute(
            f"SELECT count(*) FROM people WHERE {CURRENT_PLAN} IS NOT NULL "
            f"AND id NOT IN (SELECT person_id FROM bookings WHERE plan_id = {CURRENT_PLAN})"
        ).fetchone()[0]
    )


def names(db: Database, refs: Iterable[str] | None = None) -> dict[str, str]:
    """Names by ref, of everybody or of those."""
    wanted: Sequence[str] | None = None if refs is None else list(refs)
    rows = db.query(
        "SELECT ref, surname, given_names, nationality, native_name FROM people"
        + ("" if wanted is None else " WHERE ref IN (SELECT value FROM json_each(:refs))"),
        {"refs": json.dumps(wanted)},
    )
    found = {row["ref"]: shown_name(row) for row in rows}
    return found if wanted is None else {ref: found.get(ref, "") for ref in wanted}
