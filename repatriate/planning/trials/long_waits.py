"""Finds journeys with free seats that only the longest wait forbids, and the people for whom they would be open."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import islice, pairwise

from repatriate.model.plan import Itinerary, Reason
from repatriate.planning.evaluate.occupancy import Occupancy, compute_room_left
from repatriate.planning.itineraries import Network, TimedLeg, boarding_places
from repatriate.planning.messages import name_place
from repatriate.planning.rules.long_wait import explain_wait
from repatriate.planning.rules.registry import compute_use
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Traveller

LONGEST = 14 * 24
"""Hours beyond which nobody is asked to wait."""
LOOKED_AT, KEPT = 5_000, 20
"""So many journeys between two places are looked at, and those with the shortest waits are kept."""


@dataclass(frozen=True, slots=True)
class LongWait:
    """A journey, the hours of its longest wait, the departure after that wait, and the numbers of all departures."""

    hours: int
    codes: Itinerary
    leg: str
    numbers: tuple[int, ...]


class LongWaits:
    """Under one plan. Where it is `shared`, each seat is promised once: whoever is asked about first has it."""

    def __init__(self, book: Rulebook, occupancy: Occupancy, *, shared: bool) -> None:
        """`occupancy` is that of all legs under the plan."""
        self._book, self._occupancy, self._shared = book, occupancy, shared
        self._free: list[list[int]] = compute_room_left(book, occupancy.load).tolist()
        self._room = [list(row) for row in self._free]
        settings = replace(book.snapshot.settings, max_layover_hours=LONGEST)
        timed = {code: one for code, one in book.timed.items() if self._free[book.numbers[code]][0] > 0}
        self._first = min((one.first_day for one in timed.values()), default=0)
        self._network = Network(replace(book.snapshot, settings=settings), timed)
        self._ways: dict[tuple[str, str], list[LongWait]] = {}
        self._allowed: dict[tuple[int, Itinerary], bool] = {}
        self._found: dict[int, LongWait | None] = {}

    def find(self, unit: Unit) -> LongWait | None:
        """The journey with the shortest of such waits that all of a unit could take."""
        if id(unit) not in self._found:
            self._found[id(unit)] = None if unit.kept else next(iter(self._list_open(unit)), None)
            if self._shared and (found := self._found[id(unit)]) is not None:
                self._take(unit, found.codes)
        return self._found[id(unit)]

    def explain(self, unit: Unit) -> tuple[Reason, ...]:
        """The reason in words; nothing where the wait keeps nobody of them here."""
        found = self.find(unit)
        if found is None:
            return ()
        leg, settings = self._book.legs[found.leg], self._book.snapshot.settings
        free = self._free[self._book.numbers[found.leg]][0]
        place = name_place(leg.origin, self._book.snapshot.places)
        return (explain_wait(found.leg, free, place, found.hours, settings.max_layover_hours),)

    def _list_open(self, unit: Unit) -> Iterable[LongWait]:
        ways = {(who.person.location, who.person.destination) for who in unit.members}
        if len(ways) > 1 or self._book.parted(unit):
            return
        # Nobody takes fewer seats later. Most of these journeys are full, and everybody without a seat is asked about.
        least = self._book.demand(unit.members, self._first).seats
        for one in self._find_ways(*ways.pop()):
            if (
                all(self._room[number][0] >= least for number in one.numbers)
                and self._has_room(unit, one.codes)
                and all(self._is_allowed(who, one.codes) for who in unit.members)
                and not self._occupancy.unwelcome(unit.members, one.codes)
            ):
                yield one

    def _find_ways(self, location: str | None, destination: str | None) -> list[LongWait]:
        """Journeys between two places with a wait that is too long, the shortest wait first."""
        if not location or not destination:
            return []
        found = self._ways.get((location, destination))
        if found is None:
            book = self._book
            places, goal = book.snapshot.places, book.operation.goals.get(destination)
            targets = {one.code for one in places.values() if goal is not None and goal.reached(one)}
            waits: list[tuple[int, object, LongWait]] = []
            for origin in boarding_places(location, places) if location in places else ():
                for chain in islice(self._network.chains(origin, targets - {origin}), LOOKED_AT):
                    hours, leg = max(_measure_waits(chain), default=(0.0, ""))
                    if hours > book.snapshot.settings.max_layover_hours:
                        codes = tuple(one.leg.code for one in chain)
                        wait = LongWait(math.ceil(hours), codes, leg, tuple(book.numbers[code] for code in codes))
                        waits.append((wait.hours, chain[-1].arrives, wait))
            found = self._ways[location, destination] = [one for *_, one in sorted(waits, key=lambda w: w[:2])[:KEPT]]
        return found

    def _has_room(self, unit: Unit, codes: Itinerary) -> bool:
        demand = self._book.demand(unit.members, self._book.day_of(codes))
        return all(
            needed <= left
            for code in codes
            for needed, left in zip(
                compute_use(demand, self._book.legs[code]), self._room[self._book.numbers[code]], strict=True
            )
            if needed
        )

    def _is_allowed(self, who: Traveller, codes: Itinerary) -> bool:
        key = self._book.profile(who), codes
        if key not in self._allowed:
            trip = self._book.operation.trip(who.ref, codes)
            self._allowed[key] = not any(rule.breaks_rule(trip) for rule in self._book.rules)
        return self._allowed[key]

    def _take(self, unit: Unit, codes: Itinerary) -> None:
        demand = self._book.demand(unit.members, self._book.day_of(codes))
        for code in codes:
            row = self._room[self._book.numbers[code]]
            for limit, used in enumerate(compute_use(demand, self._book.legs[code])):
                row[limit] -= used


def _measure_waits(chain: Iterable[TimedLeg]) -> Iterable[tuple[float, str]]:
    """The hours between one leg and the next, and that next leg."""
    for before, after in pairwise(chain):
        yield (after.departs - before.arrives).total_seconds() / 3600, after.leg.code
