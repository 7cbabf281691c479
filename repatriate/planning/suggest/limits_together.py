"""Limits beside seats that every leg of a journey lacks at once: a child alone takes the bus and the flight, and neither takes one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from repatriate.model.entities import Leg
from repatriate.model.plan import Itinerary, ReasonCode
from repatriate.planning.evaluate.occupancy import Occupancy
from repatriate.planning.rules.registry import LIMITS, compute_capacity, find_limit
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit

SEATS = LIMITS.index(find_limit(ReasonCode.FULL))
UNITS, ROUTES = 200, 60
"""Units without a seat, and journeys of each, that are looked at."""


@dataclass(frozen=True, slots=True)
class Together:
    """Legs that lack the same limit for these units, and nothing else; `limit` indexes LIMITS."""

    limit: int
    legs: tuple[str, ...]
    units: tuple[Unit, ...]

    @property
    def people(self) -> int:
        return sum(len(unit.refs) for unit in self.units)

    def raised(self, book: Rulebook, load: Occupancy, more: int) -> tuple[Leg, ...]:
        """The legs, each with so many places more than it has, or than are taken."""
        rule = LIMITS[self.limit]
        return tuple(
            change_limit(leg, rule.field, self._most_of(book, load, leg) + more)
            for leg in (book.legs[code] for code in self.legs)
        )

    def count_used(self, book: Rulebook, load: Occupancy, after: Occupancy) -> int:
        """The number of extra places in use on the fullest of the legs."""
        return max(
            int(after.load[book.numbers[code], self.limit]) - self._most_of(book, load, book.legs[code])
            for code in self.legs
        )

    def _most_of(self, book: Rulebook, load: Occupancy, leg: Leg) -> int:
        return max(compute_capacity(leg)[self.limit], int(load.load[book.numbers[leg.code], self.limit]))


def find_together(book: Rulebook, left: Sequence[Unit], plan: Mapping[str, Itinerary]) -> list[Together]:
    """Gains that only several legs together would bring, the one for most people first."""
    occupancy = Occupancy(book, plan)
    found: dict[tuple[int, tuple[str, ...]], list[Unit]] = {}
    for unit in left[:UNITS]:
        for key in dict.fromkeys(_list_lacks(book, occupancy, unit)):
            found.setdefault(key, []).append(unit)
    made = [Together(limit, legs, tuple(units)) for (limit, legs), units in found.items()]
    return sorted(made, key=lambda one: (-one.people, len(one.legs), one.legs))


def _list_lacks(book: Rulebook, occupancy: Occupancy, unit: Unit) -> Iterator[tuple[int, tuple[str, ...]]]:
    routes = book.journeys.routes
    for number in book.unit_routes(unit)[:ROUTES].tolist():
        demand = book.demand(unit.members, int(routes.first[number]))
        short = occupancy.shortages(demand, routes.codes[number])
        if len(short) > 1 and len({one.limit for one in short}) == 1 and short[0].limit != SEATS:
            yield short[0].limit, tuple(one.leg for one in short)


def change_limit(leg: Leg, field: str, most: int) -> Leg:
    changes: dict[str, Any] = {field: most}
    return replace(leg, **changes)
