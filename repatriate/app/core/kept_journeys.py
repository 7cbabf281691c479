"""Finds the people whose journeys no plan may change: those who have begun, or are on a closed departure."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.broken_onward import list_broken_onward
from repatriate.app.core.companions import find_companions
from repatriate.app.core.departure_times import find_unread
from repatriate.app.core.positions import Whereabouts, read_whereabouts
from repatriate.app.core.reunited import find_reunited
from repatriate.app.core.shown_plan import PUBLISHED_PLAN, journeys_of
from repatriate.app.core.snapshot import all_legs, all_rules, correct_journeys, groups_of, places_of
from repatriate.model.entities import Person, RuleKind
from repatriate.model.plan import PlanSettings, Snapshot
from repatriate.planning.rules.frozen import find_frozen_journeys


def find_kept(db: Database, people: Iterable[int] | None = None) -> set[int]:
    """The ids of these people, or of all, who keep the whole of what they have, whatever else is planned."""
    asked = None if people is None else set(people)
    some = asked
    if asked and db.conn.execute(_BINDS_OTHERS).fetchone()[0]:
        some = find_companions(db, asked)  # what one of them boards, or who is lost, keeps the others too
    seen = read_whereabouts(db, some)
    closed = {code for (code,) in db.conn.execute("SELECT code FROM legs WHERE status = 'closed'")}
    leaving = {one for one, codes in seen.aboard.items() if not closed.isdisjoint(codes)}
    binding = {*seen.boarding, *leaving, *(one for one, at in seen.at.items() if at.place is None)}
    sitting = find_companions(db, binding) if binding else set[int]()
    begun = json.dumps([*seen.aboard, *sitting])
    rows = db.conn.execute(
        _BEGUN, {"every": some is None, "people": json.dumps(list(some or ())), "begun": begun}
    ).fetchall()
    if not rows:
        return set()
    snapshot = _take_small_snapshot(db, rows, seen, sitting)
    ids = {row[1]: row[0] for row in rows}
    kept = {ids[ref] for ref in find_frozen_journeys(snapshot).kept}
    if broken := list_broken_onward(db).keys():
        kept -= find_companions(db, broken)
    return kept if asked is None else kept & asked


def _take_small_snapshot(
    db: Database, rows: list[tuple[int, str, str, str, str, str]], seen: Whereabouts, sitting: set[int]
) -> Snapshot:
    """People with where they are and where they go, and with whom if one of them boards; no more."""
    at = {ref: seen.at[id] for id, ref, *_ in rows if id in seen.at}
    persons = tuple(
        Person(
            ref,
            location=at[ref].place if ref in at else location,
            destination=destination,
            household=household,
            group=group,
        )
        for _, ref, location, destination, household, group in rows
    )
    units: dict[str, Any] = {}
    if sitting:
        units["groups"] = groups_of(db)
        refs = [ref for id, ref, *_ in rows if id in sitting]
        units["rules"] = tuple(rule for rule in all_rules(db, refs) if rule.kind is RuleKind.TOGETHER)
        units["boarding"] = {ref: seen.boarding[id] for id, ref, *_ in rows if id in seen.boarding}
    unread = find_unread(db)
    legs = tuple(leg for leg in all_legs(db) if leg.code not in unread)
    reunited = find_reunited(db, seen)
    published = correct_journeys(db, journeys_of(db, "published", people=[row[0] for row in rows]), seen)
    return Snapshot(
        people=persons,
        legs=legs,
        places=places_of(db, persons, legs),
        settings=PlanSettings(date.min),
        published={ref: codes for ref, codes in published.items() if not unread.intersection(codes)},
        at=at,
        aboard={ref: seen.aboard[id] for id, ref, *_ in rows if id in seen.aboard and id not in reunited},
        **units,
    )


_BEGUN = f"""
    SELECT p.id, ref, location, destination, h.name, g.name FROM people p
        LEFT JOIN households h ON h.id = household_id LEFT JOIN groups g ON g.id = group_id
    WHERE withdrawn IS NULL
        AND (:every OR p.id IN (SELECT value FROM json_each(:people)))
        AND (p.id IN (SELECT value FROM json_each(:begun)) OR p.id IN (SELECT b.person_id FROM bookings b
            JOIN legs l ON l.id = b.leg_id
            WHERE b.plan_id = {PUBLISHED_PLAN} AND l.status IN ('closed', 'departed', 'arrived')))
    ORDER BY ref
"""
_BINDS_OTHERS = """
    SELECT EXISTS (SELECT 1 FROM legs l WHERE status = 'planned'
        AND EXISTS (SELECT 1 FROM sightings s WHERE s.leg_id = l.id))
        OR EXISTS (SELECT 1 FROM legs WHERE status = 'closed')
        OR EXISTS (SELECT 1 FROM sightings WHERE kind IN ('missing', 'left'))
"""
