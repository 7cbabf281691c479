"""What the room for transport shows, read at once: legs, places, connections; and who is on one leg."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import plan_settings, settings_of
from repatriate.app.plan import queries as plan_queries
from repatriate.app.plan.queries import LegRow, PlaceRow


@dataclass(frozen=True, slots=True)
class Transport:
    """`connections` are of the plan at work; `currency` is the one of the operation, if it is known."""

    legs: tuple[LegRow, ...]
    places: Mapping[str, PlaceRow]
    connections: Mapping[tuple[str, str], int]
    currency: str | None
    start: date


def transport(operation: Operation) -> Transport:
    """Everything that moves, and where."""
    db = operation.db
    legs = tuple(plan_queries.legs(db))
    return Transport(
        legs=legs,
        places={place.code: place for place in plan_queries.places(db)},
        connections=plan_queries.connections(db),
        currency=next((leg.currency for leg in legs if leg.currency), settings_of(db).get("currency")),
        start=plan_settings(db, operation.today()).plan_start,
    )


@dataclass(frozen=True, slots=True)
class Riders:
    """Who is on a leg, by the plan at work: `names` of the first by ref, and how many go on each leg of their journeys."""

    plan: str
    people: int
    names: Mapping[str, str]
    legs: Mapping[str, int]


def riders(db: Database, code: str, shown: int) -> Riders:
    """The draft, or the published plan where there is none."""
    state = "draft" if plan_queries.has_plan(db, "draft") else "published"
    ids = [row[0] for row in db.conn.execute(_ON_IT, {"code": code, "state": state})]
    journeys = plan_queries.journeys_of(db, state, people=ids)
    refs = list(journeys)
    legs = Counter(leg for codes in journeys.values() for leg in codes)
    return Riders(state, len(refs), plan_queries.names(db, refs[:shown]), dict(legs))


_ON_IT = """
    SELECT person_id FROM bookings WHERE leg_id = (SELECT id FROM legs WHERE code = :code)
    AND plan_id = (SELECT id FROM plans WHERE state = :state)
"""
