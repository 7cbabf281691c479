"""Finds seats that break a hard rule now, by the checker that runs before a plan is confirmed. It looks at everybody,
or at those whom a change can affect: their units, and all who share a departure with them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions
from repatriate.app.core.derived import UNREADABLE
from repatriate.app.core.kept_journeys import find_kept
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.snapshot import (
    all_people,
    all_rules,
    assignments_of,
    can_read_people,
    counts_promised,
    find_uncleared,
    take_snapshot,
)
from repatriate.model.entities import LegStatus
from repatriate.model.plan import Breach, Itinerary, ReasonCode, Snapshot
from repatriate.planning.rules import registry
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.validate.plan_check import find_breaches

_SHARED = frozenset({*(rule.code for rule in LIMITS), ReasonCode.KEPT_APART})
"""Rules about all on a departure."""


@dataclass(frozen=True, slots=True)
class Part:
    """The part of a plan to check: `people` and their units by every rule, `legs` by the rules about all passengers of
    a leg."""

    people: Set[int]
    legs: Set[int]


Found = dict[tuple[int, int | None], str]
"""The first rule that each person breaks, by person and, for the rules about all on a departure, by that departure."""


def find_broken(db: Database, state: str, part: Part | None = None) -> Found:
    """The broken rules of the plan in that state, for everybody or a part."""
    refs = None if part is None else _list_looked_at(db, part)
    if refs is not None and not refs:
        return {}
    assignments = assignments_of(db, state, refs)
    given = _take_readable(db, refs, promised=counts_promised(db, state)) if assignments else None
    if not assignments or given is None:
        return {}
    found = find_breaches(given, assignments)
    whose = json.dumps(sorted({ref for breach in found for ref in breach.people}))
    rows = db.conn.execute("SELECT ref, id FROM people WHERE ref IN (SELECT value FROM json_each(?))", (whose,))
    ids = dict(rows.fetchall())
    legs = dict(db.conn.execute("SELECT code, id FROM legs").fetchall())
    return _collect_breaches(found, assignments, ids, legs)


def explain_broken(db: Database, people: Set[int]) -> dict[str, str]:
    """The first broken rule of each of these people in the published plan, in words, by reference. Rules about
    everybody on a departure are left out."""
    refs = _list_looked_at(db, Part(people, set()))
    given, told = _take_readable(db, refs, promised=False), dict[str, str]()
    for breach in find_breaches(given, assignments_of(db, "published", refs) or {}) if given is not None else ():
        if breach.rule not in _SHARED:
            for ref in breach.people:
                told.setdefault(ref, breach.message)
    return told


def list_plan_faults(snapshot: Snapshot, assignments: Mapping[str, Itinerary]) -> list[Breach]:
    """The rules that a plan breaks, but for families whom a departure parted: it is closed with some of them, or took these
    elsewhere. No plan parted those."""
    closed = {leg.code for leg in snapshot.legs if leg.status is LegStatus.CLOSED}

    def was_parted(breach: Breach) -> bool:
        if breach.rule is not ReasonCode.HOUSEHOLD_BLOCKED or snapshot.aboard.keys().isdisjoint(breach.people):
            return False
        family = [person for person in snapshot.people if person.ref in breach.people]
        return len({(one.location, *closed.intersection(snapshot.aboard.get(one.ref, ()))) for one in family}) > 1

    return [breach for breach in find_breaches(snapshot, assignments) if not was_parted(breach)]


def _take_readable(db: Database, refs: list[str] | None, *, promised: bool) -> Snapshot | None:
    """The snapshot without the people whose rows cannot be read; None where the departures or the settings cannot."""
    try:
        return take_snapshot(db, date.min, refs, promised=promised)
    except UNREADABLE:
        everybody = refs or [row[0] for row in db.conn.execute("SELECT ref FROM people ORDER BY ref")]
        readable = list(_list_readable(db, everybody))
    try:
        return take_snapshot(db, date.min, readable, promised=promised)
    except UNREADABLE:
        return None


def _list_readable(db: Database, refs: Sequence[str]) -> Iterator[str]:
    """Yields the readable people, by halving the list: few are unreadable."""
    try:
        all_people(db, refs)
    except UNREADABLE:
        if len(refs) > 1:
            middle = len(refs) // 2
            yield from _list_readable(db, refs[:middle])
            yield from _list_readable(db, refs[middle:])
    else:
        yield from refs


def _list_looked_at(db: Database, part: Part) -> list[str]:
    """The refs of the people of a part, of all on its legs, and of their companions."""
    legs = json.dumps(sorted(part.legs))
    aboard = db.conn.execute(
        "SELECT DISTINCT person_id FROM bookings JOIN plans ON plans.id = plan_id "
        "WHERE state IN ('published', 'draft') AND leg_id IN (SELECT value FROM json_each(?))",
        (legs,),
    ).fetchall()
    ids = find_companions(db, {*part.people, *(row[0] for row in aboard)})
    return list(find_refs(db, ids).values())


def _collect_breaches(
    breaches: Iterable[Breach], assignments: Mapping[str, Itinerary], ids: Mapping[str, int], legs: Mapping[str, int]
) -> Found:
    found: Found = {}
    for breach in breaches:
        about = legs[breach.leg] if breach.rule in _SHARED and breach.leg is not None else None
        for ref in breach.people:
            if ref in assignments:
                found.setdefault((ids[ref], about), breach.rule)
    return found


# -- Finds seats that break the rule about clearances if only the necessary clearances changed. No other rule can
# change then, so the checker need not look at every seat.


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
