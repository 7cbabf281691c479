"""Reads the transport view at once: legs, places, connections, and the people on one leg."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.leg_moments import read_times
from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import names_of
from repatriate.app.core.places import own_places
from repatriate.app.core.positions import read_whereabouts, select_given_up, select_holding
from repatriate.app.core.shown_plan import CURRENT_PLAN, has_plan, journeys_of
from repatriate.app.core.snapshot import pick_columns, plan_settings, settings_of
from repatriate.model.entities import LegStatus
from repatriate.reference.airports import airport


@dataclass(frozen=True, slots=True)
class Transport:
    """`connections` are of the plan at work; `currency` is the one of the operation, if it is known."""

    legs: tuple[LegRow, ...]
    places: Mapping[str, PlaceRow]
    connections: Mapping[tuple[str, str], int]
    currency: str | None
    start: date


def read_transport(operation: Operation) -> Transport:
    """Everything that moves, and where."""
    db = operation.db
    found = tuple(list_legs(db))
    return Transport(
        legs=found,
        places={place.code: place for place in list_places(db)},
        connections=read_connections(db),
        currency=next((leg.currency for leg in found if leg.currency), settings_of(db).get("currency")),
        start=plan_settings(db, operation.today()).plan_start,
    )


@dataclass(frozen=True, slots=True)
class Riders:
    """The people on a leg by the present plan. `names` holds the first of them by reference; `legs` counts people on
    each leg of their journeys."""

    plan: str
    people: int
    names: Mapping[str, str]
    legs: Mapping[str, int]


def list_riders(db: Database, code: str, shown: int) -> Riders:
    """The draft, or the published plan where there is none."""
    state = "draft" if has_plan(db, "draft") else "published"
    journeys = journeys_over(db, code, state)
    refs = list(journeys)
    legs = Counter(leg for codes in journeys.values() for leg in codes)
    return Riders(state, len(refs), names_of(db, refs[:shown]), dict(legs))


def journeys_over(db: Database, code: str, state: str) -> dict[str, tuple[str, ...]]:
    """The whole journeys, by ref, of who is on a leg by the plan in that state, and did not miss an earlier one."""
    plan = db.conn.execute("SELECT id FROM plans WHERE state = ?", (state,)).fetchone()
    if plan is None:
        return {}
    on_it = db.conn.execute(
        "SELECT person_id FROM bookings WHERE leg_id = (SELECT id FROM legs WHERE code = ?) AND plan_id = ? "
        f"{select_holding(db, plan[0])}",
        (code, plan[0]),
    )
    return journeys_of(db, state, people=[row[0] for row in on_it.fetchall()])


def select_latest_birth(person: str) -> str:
    """SQL: the last day on which a person can be born, the youngest they can be; NULL where the year is unknown."""
    at = f"{person}.birth_date"
    return f"""
    CASE WHEN {at} IS NULL OR substr({at}, 1, 4) = '????' THEN NULL
    WHEN substr({at}, 6, 2) = '??' THEN substr({at}, 1, 5) || '12-31'
    WHEN substr({at}, 9, 2) = '??' THEN date(substr({at}, 1, 8) || '01', '+1 month', '-1 day')
    ELSE {at} END
    """


_SEATS_SQL = f"""
    CASE WHEN ' ' || ifnull(b.assistance, '') || ' ' LIKE '% STCR %' THEN legs.stretcher_seats
    WHEN substr(first.departs, 1, 10) < date({select_latest_birth("b")}, '+2 years') THEN 0 ELSE 1 END
"""
"""The seats that a booking takes: a stretcher its seats, an infant on the day of departure none."""


@dataclass(frozen=True, slots=True)
class Load:
    """The number of people on a leg of a plan, and the number of seats they take."""

    people: int = 0
    seats: int = 0


@dataclass(frozen=True, slots=True)
class LegRow:
    """A leg with its loads; `departs` and `arrives` are local (naive), UNREAD where the file has no time. `draft` is None where there is no draft."""

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


def read_loads(db: Database, state: str, codes: Sequence[str] | None = None) -> dict[str, Load]:
    """People and seats taken by leg code, in the draft or in the published plan; of these legs only, where they are named.
    Whoever joined a departure without a seat in the plan sits in it, too."""
    plan = db.conn.execute("SELECT id FROM plans WHERE state = ?", (state,)).fetchone()
    if plan is None:
        return {}
    those = "" if codes is None else "WHERE legs.code IN (SELECT value FROM json_each(:codes))"
    return {
        row["code"]: Load(row["people"], row["seats"])
        for row in db.query(
            f"""
            WITH taken AS ({select_taken(db, plan[0])})
            SELECT legs.code, count(*) AS people, sum({_SEATS_SQL}) AS seats
            FROM taken JOIN legs ON legs.id = taken.leg_id JOIN people b ON b.id = taken.person_id
            LEFT JOIN bookings start ON start.plan_id = :plan AND start.person_id = taken.person_id AND start.seq = 0
            JOIN legs first ON first.id = ifnull(start.leg_id, taken.leg_id)
            {those} GROUP BY legs.id
            """,
            {"plan": plan[0], "codes": json.dumps(list(codes or ()))},
        )
    }


def select_taken(db: Database, plan: int) -> str:
    """SQL: a departure and a person for each seat that is taken by a plan, and for whoever joined without one."""
    joined = ", ".join(
        f"({leg}, {person})"
        for person, journey in read_whereabouts(db, plan=plan).journeys.items()
        for leg in sorted(journey.joined)
    )
    sql = f"SELECT leg_id, person_id FROM bookings WHERE plan_id = {plan} {select_given_up(db, plan)}"
    return f"{sql} UNION ALL VALUES {joined}" if joined else sql


def list_legs(db: Database, code: str | None = None) -> list[LegRow]:
    """Every leg in the order of departure, or the one of this code, with who is on it."""
    codes = None if code is None else [code]
    published = read_loads(db, "published", codes)
    draft = read_loads(db, "draft", codes) if has_plan(db, "draft") else None
    return [
        LegRow(
            **pick_columns(row, "code mode carrier origin destination seats seat_cost currency"),
            departs=read_times(row)[0],
            arrives=read_times(row)[1],
            status=LegStatus(row["status"]),
            published=published.get(row["code"], Load()),
            draft=draft.get(row["code"], Load()) if draft is not None else None,
            fields=row,
        )
        for row in db.query("SELECT * FROM legs WHERE code = ifnull(?, code) ORDER BY departs, code", (code,))
    ]


def next_code(db: Database, start: date) -> str:
    """The departure that leaves next from that day on; where all are over, the last; empty where there is none."""
    row = db.conn.execute(
        "SELECT code FROM legs ORDER BY departs < :start OR status = 'cancelled', "
        "CASE WHEN departs >= :start AND status <> 'cancelled' THEN departs END, departs DESC, code LIMIT 1",
        {"start": start.isoformat()},
    ).fetchone()
    return row[0] if row else ""


def list_carriers(db: Database) -> list[str]:
    """Every carrier of the file, by name."""
    rows = db.conn.execute("SELECT DISTINCT carrier FROM legs WHERE carrier IS NOT NULL ORDER BY 1").fetchall()
    return [name for (name,) in rows if name]


def read_connections(db: Database) -> dict[tuple[str, str], int]:
    """The number of people in the present plan who change from one leg to another."""
    plan = db.conn.execute(f"SELECT {CURRENT_PLAN}").fetchone()[0] or 0
    return {
        (here, onward): people
        for here, onward, people in db.conn.execute(
            f"""
            SELECT f.code, t.code, pairs.people FROM (
                SELECT a.leg_id AS here, b.leg_id AS onward, count(*) AS people FROM bookings a
                JOIN bookings b ON b.plan_id = a.plan_id AND b.person_id = a.person_id AND b.seq = a.seq + 1
                WHERE a.plan_id = {CURRENT_PLAN} {select_holding(db, plan, "a.person_id")} GROUP BY 1, 2) pairs
            JOIN legs f ON f.id = here JOIN legs t ON t.id = onward
            """
        ).fetchall()
    }


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
    near: str | None
    own: bool
    known: bool
    uses: int


def list_places(db: Database) -> list[PlaceRow]:
    """Places of the file and those that its legs and people name, by code."""
    stored = {row["code"]: row for row in db.query("SELECT * FROM places")}
    complete = own_places(db)
    uses: dict[str, int] = dict.fromkeys(stored, 0)
    for code, count_rows in db.conn.execute(
        "SELECT code, sum(n) FROM (SELECT origin AS code, count(*) AS n FROM legs GROUP BY 1 UNION ALL "
        "SELECT destination, count(*) FROM legs GROUP BY 1 UNION ALL "
        "SELECT location, count(*) FROM people WHERE location IS NOT NULL GROUP BY 1) GROUP BY code"
    ):
        uses[code] = count_rows
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
                near=place.near if place else None,
                own=row is not None,
                known=place is not None,
                uses=uses[code],
            )
        )
    return found
