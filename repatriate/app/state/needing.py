"""Finds seats that break the rule about clearances if only the necessary clearances changed. No other rule can change
then, so the checker need not look at every seat."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.following import UNREADABLE
from repatriate.app.core.kept_journeys import find_kept
from repatriate.app.core.snapshot import all_rules, assignments_of, can_read_people, find_uncleared, take_snapshot
from repatriate.model.plan import ReasonCode
from repatriate.planning.rules import registry

MISSING = ReasonCode.CLEARANCE_MISSING
_CODES = [rule.code for rule in registry.PERSON_RULES]
TOLD_AFTER = frozenset({*_CODES[_CODES.index(MISSING) + 1 :], ReasonCode.HOUSEHOLD_BLOCKED})
"""Rules of which nothing is told where a clearance is missing: the first rule that is broken is."""


@dataclass(frozen=True, slots=True)
class Needing:
    """The people whose seats newly break the rule; the seats of `unsure` need a check by all rules."""

    missing: Set[int]
    unsure: Set[int]


def can_judge(db: Database) -> bool:
    """Whether the checker could read all that it asks for; else it leaves out who knows whom, and is to say so itself."""
    try:
        take_snapshot(db, date.min, [])
        all_rules(db)
    except UNREADABLE:
        return False
    return can_read_people(db)


def judge_needing(db: Database, state: str, plan: int, whom: Set[int]) -> Needing:
    """The verdict on these people's seats in the plan of that state, if only their necessary clearances changed. People
    who have begun the journey keep the legs behind them, cleared or not; the checker judges them."""
    placed = assignments_of(db, state) or {}
    staying = db.conn.execute("SELECT id, ref FROM people WHERE withdrawn IS NULL")
    seated = {person for person, ref in staying if person in whom and placed.get(ref)}
    kept = dict(db.conn.execute("SELECT person_id, rule FROM broken WHERE plan_id = ? AND leg_id IS NULL", (plan,)))
    begun = find_kept(db, seated)
    uncleared = find_uncleared(db)
    missing = {
        person
        for person in seated & uncleared
        if person not in begun and (person not in kept or kept[person] in TOLD_AFTER)
    }
    ahead = {person for (person,) in db.conn.execute(_AHEAD, (plan,))}
    unsure = {person for person in seated - uncleared if kept.get(person) == MISSING}
    return Needing(missing, unsure | (begun & uncleared & ahead))


_AHEAD = "SELECT person_id FROM bookings JOIN legs ON legs.id = leg_id WHERE plan_id = ? AND status = 'planned'"
