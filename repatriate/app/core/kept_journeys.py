"""Finds the people whose journeys no plan may change: those who have begun, or are on a closed departure."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions, find_reunited
from repatriate.app.core.leg_moments import KnownLegs, find_unread
from repatriate.app.core.positions import Whereabouts, list_lost_seats, read_whereabouts
from repatriate.app.core.shown_plan import PUBLISHED_PLAN, find_published, has_plan, journeys_of
from repatriate.app.core.snapshot import all_legs, all_rules, correct_journeys, groups_of, places_of
from repatriate.counting.journeys import Gone
from repatriate.model.entities import Person, RuleKind
from repatriate.model.plan import PlanSettings, ReasonCode, Snapshot
from repatriate.planning.rules.frozen import find_frozen_journeys

# -- Detects people whom the draft has taken off the departures on which their seats are confirmed.


def are_taken_off(db: Database, refs: Sequence[str]) -> bool:
    """Whether all of these people lost their seats in the draft; False without a draft."""
    return has_plan(db, "draft") and not db.conn.execute(_STILL_ON, (json.dumps(list(refs)),)).fetchone()


_STILL_ON = f"""
    SELECT 1 FROM people p JOIN bookings b ON b.person_id = p.id AND b.plan_id = {PUBLISHED_PLAN}
    JOIN legs l ON l.id = b.leg_id AND l.status NOT IN ('departed', 'arrived')
    JOIN bookings d ON d.person_id = p.id AND d.leg_id = b.leg_id
        AND d.plan_id = (SELECT id FROM plans WHERE state = 'draft')
    WHERE p.ref IN (SELECT value FROM json_each(?)) LIMIT 1
"""


# -- Finds people aboard or under way whose confirmed journey may not go on, because a rule forbids it since.


def list_broken_onward(db: Database) -> dict[int, str]:
    """The place where people under way need a new journey, by person: a rule now forbids the rest of theirs. People who
    lost a seat on a cancelled departure are left out."""
    people = {person for (person,) in db.conn.execute(_BROKEN, (ReasonCode.HOUSEHOLD_BLOCKED,))}
    if not people:
        return {}
    people -= {person for person, _ in list_lost_seats(db, find_published(db))}
    seen, legs, found = read_whereabouts(db, people), KnownLegs(db), dict[int, str]()
    for person in sorted(people & seen.journeys.keys()):
        journey, at = seen.journeys[person], seen.at.get(person)
        if journey.gone is Gone.ABOARD and journey.at is not None:
            found[person] = legs[journey.at].destination
        elif journey.gone is Gone.LEFT and journey.to_come:
            found[person] = (at and at.place) or legs[journey.to_come[0]].origin
    return found


_BROKEN = f"SELECT person_id FROM broken WHERE plan_id = {PUBLISHED_PLAN} AND leg_id IS NULL AND rule <> ?"


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
