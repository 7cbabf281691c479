"""Finds places with a way home, and the obstacles of the others, from the planner's own timetable."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice, pairwise

from sqlite_utils import Database

from repatriate.app.core.derived import UNREADABLE
from repatriate.app.core.snapshot import all_legs, places_of, plan_settings
from repatriate.app.state.rules import NO_WAYS, Ways
from repatriate.model.entities import Person
from repatriate.model.plan import PlanSettings, Snapshot
from repatriate.planning.itineraries import CENTURY, Network, TimedLeg, boarding_places, resolve_goal, time_legs

Ends = tuple[str, str]
"""The place where a person waits, and the destination."""
MOST_CHAINS = 500
"""Chains that are compared to find the one that needs least."""
MOST_LEGS = 6
"""Departures of a journey that may be allowed at most."""


def find_ways(db: Database, wanted: Iterable[Ends]) -> dict[Ends, Ways]:
    """The ways home of these ends; none where the departures cannot be read.

    Before the first day of the plan nobody leaves, whatever the clock says.
    """
    wanted = list(wanted)
    try:
        return _ask_timetable(db, wanted)
    except UNREADABLE:
        return dict.fromkeys(wanted, NO_WAYS)


def _read_timetable(db: Database, pairs: Iterable[Ends]) -> tuple[Snapshot, dict[str, TimedLeg]]:
    """The departures and places for people with these ends, and the departures from the first day of the plan on."""
    legs = all_legs(db)
    settings = plan_settings(db, date.min)
    people = [Person(str(number), location=place, destination=goal) for number, (place, goal) in enumerate(pairs)]
    snapshot = Snapshot(tuple(people), legs, places_of(db, people, legs), settings)
    timed, _ = time_legs(snapshot)
    return snapshot, {code: one for code, one in timed.items() if one.leg.departs.date() >= settings.plan_start}


def _ask_timetable(db: Database, wanted: Iterable[Ends]) -> dict[Ends, Ways]:
    pairs = list(dict.fromkeys(wanted))
    snapshot, timed = _read_timetable(db, pairs)
    places = snapshot.places
    every = Network(snapshot, timed)
    taking = Network(snapshot, {code: one for code, one in timed.items() if one.leg.accepts_etd or not one.crosses})
    found = {}
    for place, destination in pairs:
        goal = resolve_goal(destination, places)
        if goal is None or place not in places:
            found[place, destination] = NO_WAYS
            continue
        targets = {one.code for one in places.values() if goal.reached(one)} - {place}
        boards = boarding_places(place, places)
        found[place, destination] = Ways(_last_day(every, boards, targets), _last_day(taking, boards, targets))
    return found


def _last_day(network: Network, boards: Iterable[str], targets: Iterable[str]) -> date | None:
    """The last day on which a chain of departures leads from one of the places to one of the targets."""
    ends = set(targets)
    last = (next(iter(network.chains(board, ends, latest_first=True)), None) for board in boards)
    return max((chain[0].leg.departs.date() for chain in last if chain is not None), default=None)


@dataclass(frozen=True, slots=True)
class Broken:
    """A chain of departures leads home but for one setting, its `key`, which is `limit`; it would have to be `needed`. Of a
    connection also the departures before and after it, and where it is made."""

    key: str
    limit: int
    needed: int
    before: str = ""
    after: str = ""
    place: str = ""


def find_broken(db: Database, ends: Ends, today: date) -> Broken | None:
    """The setting alone that keeps these ends apart from today on; None where it is none, or more than one."""
    snapshot, timed = _read_timetable(db, [ends])
    timed = {code: one for code, one in timed.items() if one.leg.departs.date() >= today}
    goal = resolve_goal(ends[1], snapshot.places)
    if goal is None:
        return None
    targets = {one.code for one in snapshot.places.values() if goal.reached(one)} - {ends[0]}
    settings = snapshot.settings

    def find_chains(eased: PlanSettings) -> list[tuple[TimedLeg, ...]]:
        network = Network(replace(snapshot, settings=eased), timed)
        starts = boarding_places(ends[0], snapshot.places)
        return [chain for start in starts for chain in islice(network.chains(start, targets), MOST_CHAINS)]

    if found := find_chains(replace(settings, max_layover_hours=CENTURY)):
        minutes, before, after = min(max(_list_waits(chain)) for chain in found)
        return Broken(
            "max_layover_hours", settings.max_layover_hours, -(-minutes // 60), before, after, timed[after].leg.origin
        )
    if found := find_chains(replace(settings, min_connection_minutes=0)):
        minutes, before, after = max(min(_list_waits(chain)) for chain in found)
        return Broken(
            "min_connection_minutes", settings.min_connection_minutes, minutes, before, after, timed[after].leg.origin
        )
    if found := find_chains(replace(settings, max_legs=MOST_LEGS)):
        return Broken("max_legs", settings.max_legs, min(map(len, found)))
    return None


def _list_waits(chain: Iterable[TimedLeg]) -> list[tuple[int, str, str]]:
    """Each connection: its minutes, and the codes of the departures before and after it."""
    return [
        (int((after.departs - before.arrives).total_seconds()) // 60, before.leg.code, after.leg.code)
        for before, after in pairwise(chain)
    ]
