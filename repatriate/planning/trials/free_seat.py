"""The quick yes: a seat that is free, or that people of lower priority could give up, shown on the plan at work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from repatriate.planning.evaluate.occupancy import Assignments, Obstacle, Occupancy, room_left
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.registry import taken
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.rules.travel_units import Unit

Extra = Mapping[tuple[str, int], int]
"""How much more a leg takes of a limit (its index in LIMITS)."""


class Seating:
    """Who could take a seat on the plan at work, if nobody of the same or a higher priority gives one up."""

    def __init__(self, book: Rulebook, assignments: Assignments) -> None:
        self._book, self._assignments = book, assignments
        self._occupancy = Occupancy(book, assignments)
        self._left = room_left(book, self._occupancy.load)

    def seat(self, unit: Unit, routes: Ints, extra: Extra | None = None) -> int | None:
        """The first of these itineraries (ids) that the unit could be on; None proves nothing."""
        first = min(rank(who.person) for who in unit.members)
        for number in routes.tolist():
            codes = self._book.journeys.routes.codes[number]
            if self._occupancy.unwelcome(unit.members, codes):
                continue
            short = self.short(unit, number, extra)
            if not short or self._give_way(short, first) or (len(short) == 1 and self._shift(short[0], unit)):
                return int(number)
        return None

    def unwelcome(self, unit: Unit, number: int) -> bool:
        """Whether somebody is on an itinerary from whom the unit is kept apart."""
        return bool(self._occupancy.unwelcome(unit.members, self._book.journeys.routes.codes[number]))

    def short(self, unit: Unit, number: int, extra: Extra | None = None) -> list[Obstacle]:
        """What an itinerary lacks for the unit."""
        routes = self._book.journeys.routes
        found = self._occupancy.obstacles(
            self._book.demand(unit.members, int(routes.first[number])), routes.codes[number]
        )
        if not extra:
            return found
        return [one for one in found if one.load + one.needed > one.most + extra.get((one.leg, one.limit), 0)]

    def riders(self, leg: str, limit: int) -> Iterator[str]:
        """Who takes of a limit of a leg."""
        book = self._book
        for ref in self._occupancy.riders.get(leg, ()):
            demand = book.demand((book.travellers[ref],), book.day_of(self._assignments[ref]))
            if taken(demand, book.legs[leg])[limit]:
                yield ref

    def lacking_one(self, unit: Unit, routes: Ints) -> set[tuple[str, int]]:
        """Limits of legs of which each alone keeps the unit off one of these itineraries."""
        legs = self._book.journeys.routes.legs[routes]
        full = ((self._left[legs][:, :, 0] <= 0) & (legs >= 0)).sum(axis=1) <= 1
        shorts = (self.short(unit, number) for number in routes[full].tolist())
        return {(short[0].leg, short[0].limit) for short in shorts if len(short) == 1}

    def lacks(self, unit: Unit, routes: Ints) -> dict[tuple[str, int], int]:
        """How much of a limit is lacking, where nothing else keeps the unit off one of these itineraries."""
        found: dict[tuple[str, int], int] = {}
        for number in routes.tolist():
            short = self.short(unit, number)
            if len(short) == 1:
                lacking = short[0].load + short[0].needed - short[0].most
                key = short[0].leg, short[0].limit
                found[key] = min(lacking, found.get(key, lacking))
        return found

    def _give_way(self, short: Sequence[Obstacle], first: int) -> bool:
        """Whether people of lower priority take enough of what is lacking."""
        lacking = {(one.leg, one.limit): one.load + one.needed - one.most for one in short}
        gone: set[int] = set()
        for leg, limit in list(lacking):
            for ref in self._occupancy.riders[leg]:
                if lacking[leg, limit] <= 0:
                    break
                unit = self._book.unit_of[ref]
                if id(unit) in gone or unit.kept or not self._lower(unit, first):
                    continue
                uses = self._uses(unit)
                if uses.get((leg, limit), 0) <= 0:
                    continue
                gone.add(id(unit))
                for key, used in uses.items():
                    if key in lacking:
                        lacking[key] -= used
        return all(left <= 0 for left in lacking.values())

    def _shift(self, lack: Obstacle, newcomer: Unit) -> bool:
        """Whether somebody on the leg could go on another itinerary that has room."""
        book, lacking = self._book, lack.load + lack.needed - lack.most
        for ref in self._occupancy.riders[lack.leg]:
            unit = book.unit_of[ref]
            if unit is newcomer or unit.kept or self._uses(unit).get((lack.leg, lack.limit), 0) < lacking:
                continue
            routes = book.unit_routes(unit)
            legs = book.journeys.routes.legs[routes]
            roomy = ((self._left[legs][:, :, 0] > 0) | (legs < 0)).all(axis=1)
            for number in routes[roomy].tolist():
                codes = book.journeys.routes.codes[number]
                if (
                    lack.leg not in codes
                    and not self.short(unit, number)
                    and not self._occupancy.unwelcome(unit.members, codes)
                ):
                    return True
        return False

    def _lower(self, unit: Unit, first: int) -> bool:
        codes = {self._assignments.get(ref) for ref in unit.refs}
        return len(codes) == 1 and all(rank(who.person) > first for who in unit.members)

    def _uses(self, unit: Unit) -> dict[tuple[str, int], int]:
        """What a unit takes where it is."""
        codes = self._assignments[unit.refs[0]]
        demand = self._book.demand(unit.members, self._book.day_of(codes))
        return {
            (code, limit): used
            for code in codes
            for limit, used in enumerate(taken(demand, self._book.legs[code]))
            if used
        }
