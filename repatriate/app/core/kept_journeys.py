"""Whose journeys no plan changes: asked of the law of planning, about those alone who have begun or are on a closed departure."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.departure_times import find_unread
from repatriate.app.core.positions import Whereabouts, read_whereabouts
from repatriate.app.core.shown_plan import journeys_of
from repatriate.app.core.snapshot import all_legs, places_of
from repatriate.model.entities import Person
from repatriate.model.plan import PlanSettings, Snapshot
from repatriate.planning.rules.frozen import find_frozen_journeys


def find_kept(db: Database, people: Iterable[int] | None = None) -> set[int]:
    """The ids of these people, or of all, who keep the whole of what they have, whatever else is planned."""
    some = None if people is None else list(people)
    seen = read_whereabouts(db, some)
    rows = db.conn.execute(
        _BEGUN, {"every": some is None, "people": json.dumps(some or []), "aboard": json.dumps(list(seen.aboard))}
    ).fetchall()
    if not rows:
        return set()
    snapshot = _take_small_snapshot(db, rows, seen)
    ids = {row[1]: row[0] for row in rows}
    return {ids[ref] for ref in find_frozen_journeys(snapshot).kept}


def _take_small_snapshot(db: Database, rows: list[tuple[int, str, str, str]], seen: Whereabouts) -> Snapshot:
    """People with where they are and where they go, and no more."""
    at = {ref: seen.at[id] for id, ref, *_ in rows if id in seen.at}
    persons = tuple(
        Person(ref, location=at[ref].place if ref in at else location, destination=destination)
        for _, ref, location, destination in rows
    )
    unread = find_unread(db)
    legs = tuple(leg for leg in all_legs(db) if leg.code not in unread)
    published = journeys_of(db, "published", people=[row[0] for row in rows if row[0] not in seen.void])
    return Snapshot(
        people=persons,
        legs=legs,
        places=places_of(db, persons, legs),
        settings=PlanSettings(date.min),
        published={ref: codes for ref, codes in published.items() if not unread.intersection(codes)},
        at=at,
        aboard={ref: seen.aboard[id] for id, ref, *_ in rows if id in seen.aboard},
    )


_BEGUN = """
    SELECT id, ref, location, destination FROM people WHERE withdrawn IS NULL
        AND (:every OR id IN (SELECT value FROM json_each(:people)))
        AND (id IN (SELECT value FROM json_each(:aboard)) OR id IN (SELECT b.person_id FROM bookings b
            JOIN plans ON plans.id = b.plan_id AND plans.state = 'published' JOIN legs l ON l.id = b.leg_id
            WHERE l.status IN ('closed', 'departed', 'arrived')))
    ORDER BY ref
"""
