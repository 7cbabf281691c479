"""What is taken under the plan at work: what an itinerary lacks for a unit, and who has it."""

from __future__ import annotations

from collections.abc import Iterator

from repatriate.planning.evaluate.occupancy import Assignments, Occupancy, Shortage, compute_room_left
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.registry import compute_use
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit


class SeatUse:
    """Who has the seats under the plan at work, and what of a limit is left."""

    def __init__(self, book: Rulebook, assignments: Assignments) -> None:
        self._book, self._assignments = book, assignments
        self._occupancy = Occupancy(book, assignments)
        self._left = compute_room_left(book, self._occupancy.load)

    def unwelcome(self, unit: Unit, number: int) -> bool:
        """Whether somebody is on an itinerary from whom the unit is kept apart."""
        return bool(self._occupancy.unwelcome(unit.members, self._book.journeys.routes.codes[number]))

    def list_obstacles(self, unit: Unit, number: int) -> list[Shortage]:
        """What an itinerary (an id) lacks for the unit."""
        routes = self._book.journeys.routes
        demand = self._book.demand(unit.members, int(routes.first[number]))
        return self._occupancy.shortages(demand, routes.codes[number])

    def riders(self, leg: str, limit: int) -> Iterator[str]:
        """Who takes of a limit of a leg."""
        book = self._book
        for ref in self._occupancy.riders.get(leg, ()):
            demand = book.demand((book.travellers[ref],), book.day_of(self._assignments[ref]))
            if compute_use(demand, book.legs[leg])[limit]:
                yield ref

    def measure_lacks(self, unit: Unit, routes: Ints) -> dict[tuple[str, int], int]:
        """How much of a limit is lacking, where nothing else keeps the unit off one of these itineraries."""
        found: dict[tuple[str, int], int] = {}
        for number in routes.tolist():
            short = self.list_obstacles(unit, number)
            if len(short) == 1:
                lacking = short[0].load + short[0].needed - short[0].most
                key = short[0].leg, short[0].limit
                found[key] = min(lacking, found.get(key, lacking))
        return found
