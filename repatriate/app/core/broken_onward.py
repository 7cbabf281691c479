"""Finds people aboard or under way whose confirmed journey may not go on, because a rule forbids it since."""

from __future__ import annotations

from sqlite_utils import Database

from repatriate.app.core.leg_moments import KnownLegs
from repatriate.app.core.positions import list_lost_seats, read_whereabouts
from repatriate.app.core.shown_plan import PUBLISHED_PLAN, find_published
from repatriate.counting.journeys import Gone
from repatriate.model.plan import ReasonCode


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
