"""Lists people who could take a freed seat of a leg at once, the best use of it first. Only the lack of room keeps them
off it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from repatriate.model.entities import Cohesion, LegStatus
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.model.saying import say
from repatriate.planning.evaluate.move_cost import UNPLACED, Prices, Ways
from repatriate.planning.evaluate.occupancy import NOBODY, Assignments, Occupancy, compute_room_left
from repatriate.planning.rules.registry import compute_capacity, compute_use
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Traveller, measure_demand

Room = Mapping[str, Sequence[int]]
"""By leg, what it still takes, in the order of LIMITS; below 0 where it is overfull."""


@dataclass(frozen=True, slots=True)
class Standby:
    """People who travel together and would take `legs`, where `seats` is what that takes of the leg beyond what they have.

    `needs` is what must become free on the leg first, in the order of LIMITS: nothing but zeros where they could board
    now. `now` is the journey they have (empty: none) and `days` by how many days they would arrive sooner (None without
    one). `since` is the day from which they all wait, `told` the journey by which they are published (empty: none).
    """

    rank: int
    people: tuple[str, ...]
    priority: int
    legs: Itinerary
    seats: int
    needs: tuple[int, ...]
    now: Itinerary
    days: int | None
    since: date
    told: Itinerary

    @property
    def boards_now(self) -> bool:
        return not any(self.needs)

    @property
    def needs_more(self) -> bool:
        """Whether something else than seats must become free, such as a place for a wheelchair."""
        return any(self.needs[1:])


def list_standby(
    given: Snapshot | Rulebook,
    assignments: Assignments,
    leg: str,
    *,
    ways: Ways | None = None,
    among: Collection[str] | None = None,
    here: Collection[str] | None = None,
) -> tuple[Standby, ...]:  # long: the parameters of a list and of a part of it
    """Everybody who could take a freed seat of a leg while all others stay as assigned; nobody where none can board it.

    Every rule about them allows an itinerary with the leg, its other legs have room, nobody on it is to be kept from
    them, and they wait without a seat or would arrive on an earlier day. First those without a seat, in the order of the
    tiers: by how many of each priority they are, whom it moves, which groups it splits. Then who waits longest, for the
    waiting tier counts placed people only and would put those first who waited least. Those who have a seat follow, by
    all tiers; and after all of these, likewise, those who need more than seats to become free (say a place for a
    wheelchair). Where the rulebook is of some people only, `ways` is needed, and `among` names those who are in it with
    all their companions. `here` names who is where the leg leaves: with it the list is of those alone who could board it
    now, all who travel together being here, and no other leg comes before it. Raises UserError `unknown_leg`.
    """
    book = Rulebook.of(given)
    if leg not in book.legs:
        raise UserError("unknown_leg", say("There is no departure {0} in this file. Check the code.", leg))
    if book.legs[leg].status is not LegStatus.PLANNED:
        return ()
    queue = _Queue(book, assignments, leg, ways if ways is not None else count_ways(book, assignments))
    units = [unit for unit in book.units if among is None or any(ref in among for ref in unit.refs)]
    if here is not None:
        queue.begin_here()
        units = [unit for unit in units if all(ref in here for ref in unit.refs)]
    found = sorted(queue.rank_all(units), key=lambda one: one[0])
    return tuple(replace(one, rank=number) for number, (_, one) in enumerate(found, start=1))


def count_ways(book: Rulebook, assignments: Assignments) -> Ways:
    """The itineraries of the groups that prefer to stay together, everybody being in the rulebook."""
    preferring = {name for name, cohesion in book.snapshot.groups.items() if cohesion is Cohesion.PREFER}
    found: dict[str, Counter[Itinerary]] = {name: Counter() for name in preferring}
    for ref, codes in assignments.items() if preferring else ():
        person = book.people.get(ref)
        if codes and person is not None and person.group in preferring and person.group is not None:
            found[person.group][codes] += 1
    return found


class _Queue:
    """One leg under one plan; what many people share is worked out once."""

    def __init__(self, book: Rulebook, assignments: Assignments, leg: str, ways: Ways) -> None:
        self._book, self._assignments, self._leg = book, assignments, leg
        routes = book.journeys.routes
        self._with_leg = (routes.legs == book.numbers[leg]).any(axis=1)
        self._soonest = int(routes.last[self._with_leg].min(initial=np.iinfo(np.int64).max))
        self._open: dict[object, frozenset[int]] = {}
        self._published = book.snapshot.published or {}
        self._prices = Prices(book, assignments, ways)

    def rank_all(self, units: Iterable[Unit]) -> Iterable[tuple[tuple[object, ...], Standby]]:
        """Each with what they are ranked by."""
        wanted = [(unit, ids) for unit in units if (ids := self._find_ways_aboard(unit))]
        codes = self._book.journeys.routes.codes
        legs = {code for number in {number for _, ids in wanted for number in ids} for code in codes[number]}
        self._occupancy = Occupancy(self._book, self._assignments, legs=legs)
        left = compute_room_left(self._book, self._occupancy.load)
        self._room: Room = {code: tuple(map(int, left[self._book.numbers[code]])) for code in legs}
        for unit, ids in wanted:
            found = self._pick_best(unit, ids)
            if found is not None:
                yield found

    def begin_here(self) -> None:
        """Ask for journeys alone that go on with the leg from where people stand now."""
        routes, behind = self._book.journeys.routes, {0: 0}
        behind |= {number: len(held.behind) for held, number in self._book.kept_sets.items()}
        first = np.array([behind[number] for number in routes.kept.tolist()], dtype=np.int64)
        first = np.minimum(first, routes.legs.shape[1] - 1)
        self._with_leg = routes.legs[np.arange(len(routes)), first] == self._book.numbers[self._leg]

    # -- whom the rules let

    def _find_ways_aboard(self, unit: Unit) -> frozenset[int]:
        """Itineraries with the leg that all of a unit may take and that are of use to it, room left aside."""
        nothing: frozenset[int] = frozenset()
        book, journeys = self._book, [self._assignments.get(who.ref) or () for who in unit.members]
        if unit.kept or all(self._leg in codes for codes in journeys):
            return nothing
        if all(journeys) and max(map(self._find_arrival, journeys)) <= self._soonest:
            return nothing
        ids = self._find_open(unit.members[0])
        for who in unit.members[1:]:
            if not ids:
                return nothing
            ids = ids & self._find_open(who)
        if not ids or not any(who.ref in book.apart for who in unit.members):
            return ids
        return frozenset(map(int, np.intersect1d(book.unit_routes(unit), sorted(ids))))

    def _find_open(self, who: Traveller) -> frozenset[int]:
        """Itineraries with the leg that the rules about one person allow."""
        key = self._book.profile(who)
        found = self._open.get(key)
        if found is None:
            routes = self._book.routes_of(who)
            aboard = self._with_leg[routes.ids]
            found = frozenset()
            if aboard.any():
                found = frozenset(map(int, routes.ids[self._book.open_to(who) & aboard]))
            self._open[key] = found
        return found

    def _find_arrival(self, codes: Itinerary) -> int:
        """The local day on which a journey ends, as an ordinal."""
        leg = self._book.legs.get(codes[-1])
        return leg.arrives.toordinal() if leg else 0

    # -- what it would be worth

    def _pick_best(self, unit: Unit, ids: Iterable[int]) -> tuple[tuple[object, ...], Standby] | None:
        """The itinerary that the tiers like best, of those whose other legs have room."""
        best: tuple[tuple[object, ...], Standby] | None = None
        own = self._count_own(unit)
        for number in sorted(ids):
            found = self._try_journey(unit, self._book.journeys.routes.codes[number], own)
            if found is not None and (best is None or found[0] < best[0]):
                best = found
        return best

    def _count_own(self, unit: Unit) -> Mapping[str, Sequence[int]]:
        """The unit's present use of legs, by leg and limit."""
        own: dict[str, list[int]] = {}
        for who in unit.members:
            codes = self._assignments.get(who.ref) or ()
            if not self._room.keys().isdisjoint(codes):
                demand = measure_demand(who, self._book.day_of(codes))
                for code in codes:
                    load = own.setdefault(code, list(NOBODY))
                    for limit, count in enumerate(compute_use(demand, self._book.legs[code])):
                        load[limit] += count
        return own

    def _try_journey(
        self, unit: Unit, codes: Itinerary, own: Mapping[str, Sequence[int]]
    ) -> tuple[tuple[object, ...], Standby] | None:
        book = self._book
        journeys = [self._assignments.get(who.ref) or () for who in unit.members]
        arrives = self._find_arrival(codes)
        days = max(map(self._find_arrival, journeys)) - arrives if all(journeys) else None
        if days is not None and days <= 0:
            return None
        demand = book.demand(unit.members, book.day_of(codes))
        needs = NOBODY
        for code in codes:
            leg = book.legs[code]
            if leg.status.frozen:
                continue
            wanted, had = compute_use(demand, leg), own.get(code, NOBODY)
            lacking = tuple(
                max(more - room - mine, 0) if more else 0
                for more, room, mine in zip(wanted, self._room[code], had, strict=True)
            )
            if code == self._leg:
                needs = lacking
                if any(more > most for more, most in zip(wanted, compute_capacity(leg), strict=True)):
                    return None
            elif any(lacking):
                return None
        if self._occupancy.unwelcome(unit.members, codes):
            return None
        leg = book.legs[self._leg]
        by = self._prices.of(dict.fromkeys(unit.refs, codes)).by
        gained, tiers = by[: len(UNPLACED)], by[len(UNPLACED) :]
        since = max((who.person.ready_from or book.snapshot.settings.plan_start) for who in unit.members)
        one = Standby(
            rank=0,
            people=unit.refs,
            priority=min(rank(who.person) for who in unit.members),
            legs=codes,
            seats=max(compute_use(demand, leg)[0] - own.get(self._leg, NOBODY)[0], 0),
            needs=needs,
            now=next(filter(None, journeys), ()),
            days=days,
            since=since,
            told=next(filter(None, map(self._published.get, unit.refs)), ()),
        )
        waits = since.toordinal() if any(gained) else tiers[2]
        return (one.needs_more, *gained, *tiers[:2], waits, *tiers[2:], one.seats, one.people), one
