"""Departures that are not there yet and might help: each route again on other days, and routes that nobody flies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from math import asin, cos, radians, sin, sqrt
from zoneinfo import ZoneInfo

from repatriate.model.entities import Leg, LegStatus, Mode, Place, convert_to_utc
from repatriate.model.plan import Snapshot
from repatriate.planning.itineraries import Goal, boarding_places, resolve_goal, time_legs
from repatriate.reference.airports import airport, an_airport

MOST = 400
"""More departures than this are not looked at: those of the routes that fewest people need are left out."""
MOST_DAYS = 60
SEATS = {Mode.AIR: 180, Mode.ROAD: 45, Mode.SEA: 100, Mode.RAIL: 200}
"""The seats of a new vehicle if the operation has none with seats of its kind on the route."""
WEEK = 6
"""Days after the first."""
BY_ROAD = 800.0
"""Kilometres; nobody is driven farther."""

Waiting = Mapping[tuple[str, str], int]
"""For a place and a destination as people have them: how many people wait there without a seat, weighted."""


@dataclass(frozen=True, slots=True)
class ProposedLeg:
    """A departure that could be added; `leg` has no seat yet, `most` is what such a vehicle takes.

    `open_end`: any place of the destination's country would do, and `place` stands for it.
    """

    leg: Leg
    most: int
    place: Place | None = None
    open_end: bool = False


def propose_legs(snapshot: Snapshot, waiting: Waiting) -> tuple[ProposedLeg, ...]:
    """One departure of each route that might help on each day of the timetable on which there is none."""
    timed, _ = time_legs(snapshot)
    known = [leg for leg in snapshot.legs if leg.code in timed]
    planned = [leg for leg in known if leg.status is LegStatus.PLANNED]
    days = _list_days(snapshot, known)
    patterns = [*_repeat_routes(known), *_propose_unserved(snapshot, known, waiting)]
    goals = {destination: resolve_goal(destination, snapshot.places) for _, destination in waiting}
    patterns.sort(key=lambda new: (-_count_wanted(new, waiting, goals, snapshot.places), new.leg.code))
    there = {(*_route_of(leg), leg.departs.date()) for leg in planned}
    codes = {leg.code for leg in snapshot.legs}
    found: list[ProposedLeg] = []
    for pattern in patterns[: max(1, MOST // max(1, len(days)))]:
        if not _count_wanted(pattern, waiting, goals, snapshot.places):
            continue
        for day in days:
            new = _move_to_day(pattern, day, codes) if (*_route_of(pattern.leg), day) not in there else None
            if new is not None:
                found.append(new)
    return tuple(found)


def _route_of(leg: Leg) -> tuple[str, str, Mode]:
    return leg.origin, leg.destination, leg.mode


def _list_days(snapshot: Snapshot, legs: Sequence[Leg]) -> list[date]:
    """The days from the start of the plan to the last departure, at least a week; for a very long time only days near
    departures."""
    start, end = snapshot.settings.plan_start.toordinal(), date.max.toordinal()
    departures = {leg.departs.toordinal() for leg in legs}
    week = range(start, min(start + WEEK, end) + 1)
    last = max([week[-1], *departures])
    if last - start < MOST_DAYS:
        return [date.fromordinal(day) for day in range(start, last + 1)]
    near = {*week, *(day + by for day in departures for by in (-1, 0, 1))}
    return [date.fromordinal(day) for day in sorted(near) if start <= day <= last][:MOST_DAYS]


def _repeat_routes(legs: Iterable[Leg]) -> Iterator[ProposedLeg]:
    """The largest planned leg of each route and mode, the earliest of the day among equals. A cancelled or departed leg
    also proves that the route exists."""
    best: dict[tuple[str, str, Mode], Leg] = {}
    for leg in legs:
        route = _route_of(leg)
        if route not in best or _rank_size(leg) < _rank_size(best[route]):
            best[route] = leg
    return (ProposedLeg(leg, leg.seats or SEATS[leg.mode]) for leg in best.values())


def _rank_size(leg: Leg) -> tuple[bool, int, time, str]:
    return leg.status is not LegStatus.PLANNED, -leg.seats, leg.departs.time(), leg.code


def _propose_unserved(snapshot: Snapshot, legs: Sequence[Leg], waiting: Waiting) -> Iterator[ProposedLeg]:
    """Routes to where people are bound for, from where they board and from where they change, that no leg serves."""
    served = {(leg.origin, leg.destination) for leg in legs}
    seats = Counter[str]()
    for leg in legs:
        seats[leg.destination] += leg.seats
    onward: dict[str, set[str]] = {}
    for leg in legs:
        onward.setdefault(leg.origin, set()).add(leg.destination)
    made: set[tuple[str, str]] = set()
    boarding = {
        (place, destination)
        for location, destination in waiting
        for place in boarding_places(location, snapshot.places)
    }
    for location, destination in sorted(boarding):
        end, open_end = _choose_end(snapshot, destination, legs)
        start = snapshot.places.get(location)
        if end is None or start is None:
            continue
        hubs = sorted(onward.get(location, ()), key=lambda code: (-seats[code], code))[:2]
        if _choose_mode(start, end) is not None:
            hubs = []
        for code in (location, *hubs):
            origin = snapshot.places[code]
            route = code, end.code
            mode = _choose_mode(origin, end)
            if route in served or route in made or code == end.code or mode is None:
                continue
            if origin.country == end.country and code != location:
                continue
            made.add(route)
            arrivals = [leg.arrives for leg in legs if leg.destination == code] if code != location else []
            try:
                new = _make_direct(snapshot, origin, end, mode, arrivals, open_end)
            except (KeyError, ValueError, OSError, OverflowError):
                continue  # A time zone that is not known, or the end of time.
            yield new


def _choose_end(snapshot: Snapshot, destination: str, legs: Sequence[Leg]) -> tuple[Place | None, bool]:
    """The end of a new leg to a destination; for a country its most frequent place, or any of its airports."""
    goal = resolve_goal(destination, snapshot.places)
    if goal is None:
        return None, False
    if goal.place is not None:
        return snapshot.places[goal.place], False
    ends = Counter(leg.destination for leg in legs if leg.destination in snapshot.places)
    known = [place for place in snapshot.places.values() if goal.reached(place)]
    if known:
        return min(known, key=lambda place: (-ends[place.code], place.code)), False
    some = an_airport(goal.country or "")
    return (None, False) if some is None else (replace(some, code=f"{goal.country}*", name=some.country), True)


def _choose_mode(origin: Place, end: Place) -> Mode | None:
    """The mode: air between airports, road between near places; None if one vehicle cannot do it."""
    if airport(origin.code) is not None and (airport(end.code) is not None or end.code.endswith("*")):
        return Mode.AIR
    far = measure_distance(origin, end)
    return Mode.ROAD if far is not None and far <= BY_ROAD else None


def measure_distance(a: Place, b: Place) -> float | None:
    """Kilometres along a great circle; None where it is not known where they lie."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return None
    north, east = radians(b.latitude - a.latitude), radians(b.longitude - a.longitude)
    half = sin(north / 2) ** 2 + cos(radians(a.latitude)) * cos(radians(b.latitude)) * sin(east / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, half)))


def _make_direct(
    snapshot: Snapshot, origin: Place, end: Place, mode: Mode, arrivals: Sequence[datetime], open_end: bool
) -> ProposedLeg:
    """A leg between two places, timed after what usually arrives there."""
    far = measure_distance(origin, end)
    hours = 3.0 if far is None else 0.75 + far / 800 if mode is Mode.AIR else 0.5 + far / 50
    ready = [moment + timedelta(minutes=snapshot.settings.min_connection_minutes) for moment in arrivals]
    clock = max((_round_to_half_hour(moment.time()) for moment in ready), default=time(10))
    departs = datetime.combine(snapshot.settings.plan_start, clock)
    arrives = convert_to_utc(departs, origin) + timedelta(hours=round(2 * hours) / 2)
    local = arrives.astimezone(ZoneInfo(end.timezone)).replace(tzinfo=None)
    code = f"{origin.code}-{end.code}"
    leg = Leg(code, mode, origin.code, end.code, departs, local, 0, currency=snapshot.settings.currency)
    return ProposedLeg(leg, SEATS[mode], end if end.code not in snapshot.places else None, open_end)


def _round_to_half_hour(clock: time) -> time:
    """The half hour that it is or that comes next, the last of the day at the latest."""
    minutes = min(-(-(clock.hour * 60 + clock.minute) // 30) * 30, 23 * 60 + 30)
    return time(*divmod(minutes, 60))


def _count_wanted(
    new: ProposedLeg, waiting: Waiting, goals: Mapping[str, Goal | None], places: Mapping[str, Place]
) -> int:
    """The weighted number of people who board at its start or are bound for its end."""
    end = places.get(new.leg.destination, new.place)
    total = 0
    for (location, destination), weight in waiting.items():
        goal = goals[destination]
        home = goal is not None and end is not None and goal.reached(end)
        total += weight if home or new.leg.origin in boarding_places(location, places) else 0
    return total


def _move_to_day(pattern: ProposedLeg, day: date, codes: set[str]) -> ProposedLeg | None:
    """It on a day, under a code of its own; None where it would arrive after the end of time."""
    leg = pattern.leg
    departs = datetime.combine(day, leg.departs.time())
    try:
        arrives = departs + (leg.arrives - leg.departs)
    except OverflowError:
        return None
    code = f"{leg.origin}-{leg.destination}-{day:%m%d}"
    while code in codes:
        code += "+"
    codes.add(code)
    new = replace(
        leg,
        code=code,
        departs=departs,
        arrives=arrives,
        seats=0,
        status=LegStatus.PLANNED,
    )
    return replace(pattern, leg=new)
