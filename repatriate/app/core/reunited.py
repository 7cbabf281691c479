"""Finds households and strict groups whom different departures took to one place: they are planned onward from there.

The legs behind them differ, so that no journey is common to all. Planning ignores these legs, and the plan keeps them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta

from sqlite_utils import Database

from repatriate.app.core.companions import find_companions
from repatriate.app.core.leg_moments import NEVER, KnownLegs
from repatriate.app.core.person_names import find_refs
from repatriate.app.core.places import place_finder, reaches_destination
from repatriate.app.core.positions import Whereabouts, read_whereabouts
from repatriate.counting.journeys import Gone
from repatriate.model.entities import LegStatus, Rule, RuleKind
from repatriate.model.plan import Itinerary
from repatriate.model.saying import say


def find_reunited(db: Database, seen: Whereabouts) -> Mapping[int, Itinerary]:
    """The departures behind those of these people whose whole household or strict group is together, or will be, by person."""
    away = {person for person in seen.aboard if person in seen.at and seen.at[person].place is not None}
    away = {person for person in away if not (person in seen.journeys and seen.journeys[person].gone is Gone.ARRIVED)}
    left = {row[0] for row in db.conn.execute(_IN_COMPANY, (json.dumps(sorted(away)),))} if away else set[int]()
    found: dict[int, Itinerary] = {}
    while left:
        unit = find_companions(db, {left.pop()})
        left -= unit
        known = seen if unit <= seen.aboard.keys() else read_whereabouts(db, unit)
        if len({known.aboard.get(person, ()) for person in unit}) > 1 and _stand_together(db, sorted(unit), known):
            found.update((person, known.aboard[person]) for person in unit if person in known.aboard)
    return found


_IN_COMPANY = """
    SELECT id FROM people p WHERE id IN (SELECT value FROM json_each(?)) AND withdrawn IS NULL AND (
        EXISTS (SELECT 1 FROM people o WHERE o.household_id = p.household_id AND o.id <> p.id)
        OR EXISTS (SELECT 1 FROM groups g WHERE g.id = p.group_id AND cohesion = 'strict')
        OR EXISTS (SELECT 1 FROM rules WHERE kind = 'together' AND p.id IN (person_id, other_id)))
"""


def _stand_together(db: Database, unit: Sequence[int], seen: Whereabouts) -> bool:
    """Whether all of them are at one place or on the way there, none of them at home, and no departure is closed with one."""
    statuses = dict(db.conn.execute("SELECT code, status FROM legs").fetchall())
    rows = db.conn.execute(
        "SELECT id, location, destination FROM people WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(unit),)
    )
    find, places = place_finder(db), set[str | None]()
    for person, location, destination in rows.fetchall():
        at, last = seen.at.get(person), seen.aboard.get(person, ())[-1:]
        place = at.place if at is not None else location
        if place is None or any(statuses.get(code) not in (LegStatus.DEPARTED, LegStatus.ARRIVED) for code in last):
            return False
        if destination is not None and reaches_destination(find, place, destination):
            return False
        places.add(place)
    return len(places) == 1


def keep_off_early(db: Database, seen: Whereabouts, minutes: int) -> Iterator[Rule]:
    """Rules that keep each of them off what leaves before they were due there, or, where they are on the way, fewer minutes after."""
    behind = find_reunited(db, seen)
    if not behind:
        return
    known = KnownLegs(db)
    legs = [(leg, *leg.planned) for (id,) in db.conn.execute("SELECT id FROM legs") if (leg := known[id]).planned]
    change = timedelta(minutes=minutes)
    ready = {
        leg.code: arrives + (change if leg.status is LegStatus.DEPARTED else timedelta()) for leg, _, arrives in legs
    }
    for id, ref in find_refs(db, behind).items():
        from_then = max((ready[code] for code in behind[id] if code in ready), default=NEVER)
        early = tuple(leg.code for leg, departs, _ in legs if departs < from_then and leg.code not in behind[id])
        yield Rule(RuleKind.FORBID, ref, None, early, say("it leaves before they arrive"))
