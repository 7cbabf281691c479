"""Which places have a way home: asked of the planner's own timetable, once for each place and destination."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.following import UNREADABLE
from repatriate.app.core.snapshot import all_legs, places_of, plan_settings
from repatriate.app.state.facts import NO_WAYS, Ways
from repatriate.model.entities import Person
from repatriate.model.plan import Snapshot
from repatriate.planning.itineraries import Network, boarding_places, resolve_goal, time_legs

Ends = tuple[str, str]
"""Where somebody waits, and where they go."""


def find_ways(db: Database, wanted: Iterable[Ends]) -> dict[Ends, Ways]:
    """The ways home of these ends; none where the departures cannot be read.

    Before the first day of the plan nobody leaves, whatever the clock says.
    """
    wanted = list(wanted)
    try:
        return _ask_timetable(db, wanted)
    except UNREADABLE:
        return dict.fromkeys(wanted, NO_WAYS)


def _ask_timetable(db: Database, wanted: Iterable[Ends]) -> dict[Ends, Ways]:
    pairs = list(dict.fromkeys(wanted))
    legs = all_legs(db)
    settings = plan_settings(db, date.min)
    people = [Person(str(number), location=place, destination=goal) for number, (place, goal) in enumerate(pairs)]
    places = places_of(db, people, legs)
    snapshot = Snapshot(tuple(people), legs, places, settings)
    timed, _ = time_legs(snapshot)
    timed = {code: one for code, one in timed.items() if one.leg.departs.date() >= settings.plan_start}
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
