"""Every itinerary that the timetable allows, made once and held as columns of numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial, reduce

import numpy as np
import numpy.typing as npt

from repatriate.model.entities import Leg, LegStatus, Place, convert_to_utc
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.model.saying import say
from repatriate.reference.countries import is_country

Ints = npt.NDArray[np.int64]
Mask = npt.NDArray[np.bool_]

TOO_MANY = 1_000_000
CENTURY = 24 * 36525  # in hours; no layover is longer


def intersect_ids(ids: Sequence[Ints]) -> Ints:
    """Ids of the itineraries that are in all of these."""
    return reduce(partial(np.intersect1d, assume_unique=True), ids)


@dataclass(frozen=True, slots=True)
class TimedLeg:
    """A leg whose places are known. Moments are UTC; days are ordinals, local to origin and destination."""

    leg: Leg
    departs: datetime
    arrives: datetime
    first_day: int
    last_day: int
    crosses: bool


def time_legs(snapshot: Snapshot) -> tuple[dict[str, TimedLeg], dict[str, str]]:
    """Legs by code, and by code why a leg cannot be used (an unknown place or time zone)."""
    timed: dict[str, TimedLeg] = {}
    unusable: dict[str, str] = {}
    for leg in snapshot.legs:
        origin, destination = snapshot.places.get(leg.origin), snapshot.places.get(leg.destination)
        if origin is None or destination is None:
            unusable[leg.code] = say("place {0} is not known", leg.origin if origin is None else leg.destination)
            continue
        try:
            departs, arrives = convert_to_utc(leg.departs, origin), convert_to_utc(leg.arrives, destination)
        except (KeyError, ValueError, OSError, OverflowError):
            unusable[leg.code] = say("the time zone of a place or a time is not known")
            continue
        days = leg.departs.toordinal(), leg.arrives.toordinal()
        timed[leg.code] = TimedLeg(leg, departs, arrives, *days, crosses=origin.country != destination.country)
    return timed, unusable


@dataclass(frozen=True, slots=True)
class Goal:
    """The destination of a person: a country, or one place."""

    country: str | None
    place: str | None

    def reached(self, place: Place) -> bool:
        return place.country == self.country if self.place is None else place.code == self.place


def boarding_places(location: str | None, places: Mapping[str, Place]) -> tuple[str, ...]:
    """The places where people who wait at a location can board: there, and in the town that it is near."""
    if not location:
        return ()
    near = places[location].near if location in places else None
    return (location,) if near is None or near == location else (location, near)


def resolve_goal(destination: str, places: Mapping[str, Place]) -> Goal | None:
    """The goal of a destination; None if no place matches. A bare code of a country means the country; `CHN:CAN` is the
    place CAN, which must lie in CHN."""
    country, colon, code = destination.rpartition(":")
    if colon:
        place = places.get(code)
        return Goal(None, code) if place is not None and place.country == country else None
    if is_country(destination):
        return Goal(destination, None)
    if destination in places:
        return Goal(None, destination)
    # Codes that ISO lacks and the table of airports has, as Kosovo's RKS.
    return Goal(destination, None) if any(place.country == destination for place in places.values()) else None


@dataclass(frozen=True, slots=True)
class RouteSet:
    """Itineraries as columns, one row each. Days are ordinals.

    `legs` is (routes × longest), leg numbers padded with −1. `crossing` is the day the first border-crossing leg leaves,
    0 where no border is crossed. `refuses_etd` is the column of the first border-crossing leg that takes no emergency
    document, −1 where there is none. `kept` numbers the set of frozen legs in it (0: none).
    """

    codes: tuple[Itinerary, ...]
    legs: Ints
    first: Ints
    last: Ints
    crossing: Ints
    refuses_etd: Ints
    kept: Ints
    ids: Ints
    started: Mask
    crossed: Mask

    def __len__(self) -> int:
        return len(self.codes)

    @property
    def length(self) -> Ints:
        """The number of legs."""
        number: Ints = (self.legs >= 0).sum(axis=1)
        return number

    def take(self, rows: Ints) -> RouteSet:
        """The routes in these rows, in that order."""
        return RouteSet(
            tuple(self.codes[row] for row in rows),
            self.legs[rows],
            self.first[rows],
            self.last[rows],
            self.crossing[rows],
            self.refuses_etd[rows],
            self.kept[rows],
            self.ids[rows],
            self.started[rows],
            self.crossed[rows],
        )


class Network:
    """The timetable: legs that somebody may use, and the chains that can be made of them."""

    def __init__(self, snapshot: Snapshot, timed: Mapping[str, TimedLeg], also: Collection[str] = ()) -> None:
        """`also` names frozen legs to be counted for the sake of people who are on them already."""
        settings = snapshot.settings
        self._places = snapshot.places
        self._shortest = timedelta(minutes=min(settings.min_connection_minutes, 60 * CENTURY))
        self._longest = timedelta(hours=min(settings.max_layover_hours, CENTURY))
        self._max_legs = settings.max_legs
        usable = [t for c, t in timed.items() if t.leg.status is LegStatus.PLANNED or c in also]
        self._from: dict[str, list[TimedLeg]] = {}
        for t in sorted(usable, key=lambda t: (t.departs, t.leg.code)):
            self._from.setdefault(t.leg.origin, []).append(t)
        self._departures = {place: [t.departs for t in legs] for place, legs in self._from.items()}

    def chains(
        self, origin: str, targets: Collection[str], *, latest_first: bool = False
    ) -> Iterable[tuple[TimedLeg, ...]]:
        """Every itinerary from a place to any of some places, by its first departure: the earliest first, or the latest."""
        hops = self._count_hops(targets)
        if self._max_legs < 1 or origin not in hops:
            return
        stack: list[tuple[tuple[TimedLeg, ...], frozenset[str]]] = []
        seen = frozenset({origin})
        leaving = self._from.get(origin, [])
        stack.extend(((t,), seen) for t in (leaving if latest_first else reversed(leaving)))
        while stack:
            chain, seen = stack.pop()
            here = chain[-1].leg.destination
            left = self._max_legs - len(chain)
            if here in seen or hops.get(here, left + 1) > left:
                continue
            if here in targets:
                yield chain
            if left:
                seen = seen | {here}
                stack.extend(((*chain, t), seen) for t in reversed(self._find_connections(chain[-1])))

    def connects(self, arriving: TimedLeg, leaving: TimedLeg) -> bool:
        """Whether the time between the two is within the limits."""
        return self._shortest <= leaving.departs - arriving.arrives <= self._longest

    def _find_connections(self, arriving: TimedLeg) -> Sequence[TimedLeg]:
        here = arriving.leg.destination
        departures = self._departures.get(here)
        if not departures or self._longest < self._shortest:
            return ()
        try:
            earliest = arriving.arrives + self._shortest
            latest = arriving.arrives + self._longest
        except OverflowError:
            earliest, latest = arriving.arrives, datetime.max.replace(tzinfo=UTC)
        low = bisect_left(departures, earliest)
        high = low
        while high < len(departures) and departures[high] <= latest:
            high += 1
        return self._from[here][low:high]

    def _count_hops(self, targets: Collection[str]) -> dict[str, int]:
        """The fewest legs from each place to a target, times left aside."""
        back: dict[str, set[str]] = {}
        for origin, legs in self._from.items():
            for t in legs:
                back.setdefault(t.leg.destination, set()).add(origin)
        hops = dict.fromkeys(targets, 0)
        queue = deque(sorted(targets))
        while queue:
            place = queue.popleft()
            for before in sorted(back.get(place, ())):
                if before not in hops:
                    hops[before] = hops[place] + 1
                    queue.append(before)
        return hops


@dataclass(frozen=True, slots=True)
class Held:
    """Legs that somebody keeps while the rest of the journey may change.

    `behind` are those that they were aboard, in order: the rest begins at `end`, where these lead (None: nobody knows where
    they are). Where they are `standing` there, or near it, what is behind no longer bounds what is to come. `ahead` are
    closed departures on which they have a seat.
    """

    behind: Itinerary
    ahead: frozenset[str]
    end: str | None = None
    standing: bool = False

    @property
    def legs(self) -> frozenset[str]:
        return self.ahead.union(self.behind)

    @property
    def order(self) -> tuple[object, ...]:
        return self.behind, sorted(self.ahead), self.end or "", self.standing


@dataclass(frozen=True, slots=True)
class Journeys:
    """All itineraries anybody might take; `ends` numbers, per itinerary, the place it ends at."""

    routes: RouteSet
    starts: tuple[str, ...]
    ends: tuple[str, ...]


def find_journeys(
    snapshot: Snapshot,
    timed: Mapping[str, TimedLeg],
    numbers: Mapping[str, int],
    wanted: Mapping[str, Collection[Goal]],
    also: Mapping[Held, int],
    onward: Mapping[Held, Collection[Goal]],
) -> Journeys:
    """`numbers` gives each leg its number, `wanted` the goals of those who can board at each place, `also` numbers what
    somebody keeps while the rest of the journey may change, `onward` has the goals of those who have legs behind them.

    Raises UserError `too_many_itineraries` beyond a million.
    """
    ahead = {held.ahead: number for held, number in also.items() if not held.behind}
    frozen = {code for held in also for code in held.ahead}
    network = Network(snapshot, timed, frozen)
    found: list[_Found] = []
    for origin in sorted(wanted):
        for chain in network.chains(origin, _find_targets(snapshot, wanted[origin]) - {origin}):
            key = 0
            if frozen:
                inside = frozenset(t.leg.code for t in chain if t.leg.code in frozen)
                if inside and inside not in ahead:
                    continue
                key = ahead.get(inside, 0)
            found.append((chain, key, origin))
            _check_number(found)
    for held, goals in onward.items():
        for chain in _continue_chains(snapshot, network, timed, held, _find_targets(snapshot, goals)):
            found.append((chain, also[held], held.end or ""))
            _check_number(found)
    fast = {number: held.legs for held, number in also.items()}
    return Journeys(
        _build_columns(found, numbers, fast),
        tuple(start for _, _, start in found),
        tuple(chain[-1].leg.destination for chain, _, _ in found),
    )


_Found = tuple[tuple["TimedLeg", ...], int, str]
"""A chain, the number of what is kept in it, and where those begin who may take it."""


def _find_targets(snapshot: Snapshot, goals: Collection[Goal]) -> set[str]:
    return {place.code for place in snapshot.places.values() if any(goal.reached(place) for goal in goals)}


def _check_number(found: Sequence[_Found]) -> None:
    if len(found) > TOO_MANY:
        raise UserError(
            "too_many_itineraries",
            say(
                "More than {0} journeys are possible. Allow fewer departures in a journey, or shorter waits.", TOO_MANY
            ),
        )


def _continue_chains(
    snapshot: Snapshot, network: Network, timed: Mapping[str, TimedLeg], held: Held, targets: Collection[str]
) -> Iterable[tuple[TimedLeg, ...]]:
    """Every way on from where the legs behind somebody end. Who stands there begins anew, once the last leg has come in."""
    if held.end is None or not all(code in timed for code in held.behind):
        return
    behind = tuple(timed[code] for code in held.behind)
    past = {behind[0].leg.origin, *(t.leg.destination for t in behind)}
    start = snapshot.settings.plan_start.toordinal()
    end = behind[-1].leg.destination
    if end in targets and not held.ahead and (held.standing or len(behind) <= snapshot.settings.max_legs):
        yield behind
    for origin in boarding_places(held.end, snapshot.places) if held.standing else [end]:
        for chain in network.chains(origin, set(targets) - {origin}):
            first = chain[0]
            if any(t.leg.code in held.behind for t in chain):
                continue
            if frozenset(t.leg.code for t in chain if not _takes_anybody(t)) != held.ahead:
                continue
            if held.standing:
                fits = first.departs >= behind[-1].arrives and first.first_day >= start
            else:
                fits = (
                    network.connects(behind[-1], first)
                    and past.isdisjoint(t.leg.destination for t in chain)
                    and len(behind) + len(chain) <= snapshot.settings.max_legs
                )
            if fits:
                yield (*behind, *chain)


def _takes_anybody(timed: TimedLeg) -> bool:
    return timed.leg.status is LegStatus.PLANNED


def _build_columns(
    found: Sequence[_Found], numbers: Mapping[str, int], fast: Mapping[int, Collection[str]]
) -> RouteSet:
    """`fast` has the legs that are kept, by their number."""
    chains, kept = [chain for chain, _, _ in found], [key for _, key, _ in found]
    longest = max((len(chain) for chain in chains), default=1)
    count = len(chains)
    legs = np.full((count, longest), -1, dtype=np.int64)
    crossing = np.zeros(count, dtype=np.int64)
    refuses = np.full(count, -1, dtype=np.int64)
    crossed = np.zeros(count, dtype=np.bool_)
    for row, chain in enumerate(chains):
        frozen = fast.get(kept[row], ())
        for column, t in enumerate(chain):
            legs[row, column] = numbers[t.leg.code]
            if not t.crosses:
                continue
            if not crossing[row]:
                crossing[row] = t.first_day
                crossed[row] = t.leg.code in frozen
            if refuses[row] < 0 and not t.leg.accepts_etd and t.leg.code not in frozen:
                refuses[row] = column
    return RouteSet(
        codes=tuple(tuple(t.leg.code for t in chain) for chain in chains),
        legs=legs,
        first=np.array([chain[0].first_day for chain in chains], dtype=np.int64),
        last=np.array([chain[-1].last_day for chain in chains], dtype=np.int64),
        crossing=crossing,
        refuses_etd=refuses,
        kept=np.array(kept, dtype=np.int64),
        ids=np.arange(count, dtype=np.int64),
        started=np.array(
            [chain[0].leg.code in fast.get(key, ()) for chain, key in zip(chains, kept, strict=True)], dtype=np.bool_
        ),
        crossed=crossed,
    )
