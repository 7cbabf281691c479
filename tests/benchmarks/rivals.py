"""What a proved plan is worth: people left behind by it, by a careful officer in Excel, and by a local search of a minute.

`python -m tests.benchmarks.rivals [SEEDS [PEOPLE [SECONDS]]]`, or `… SECONDS WORKBOOK.xlsx …`. The officer takes people by priority, who has waited longest first,
families whole, and gives each the first journey that still has room for them. The search begins with that and goes on:
it puts somebody without a seat on a journey, moves one who sits there to another, or leaves one of a lower priority behind.
All three keep every rule; each plan is held against the checker that stands before publishing.
"""

from __future__ import annotations

import secrets
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from repatriate.model.plan import UNPLACED_TIERS, Itinerary, Snapshot
from repatriate.planning.evaluate.objective import value_plan
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.registry import compute_capacity, compute_use
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.validate.plan_check import find_breaches
from tests.benchmarks.planning_yardstick import workbook
from tests.planning.crowds import city, crowd

SEEDS, PEOPLE, SECONDS = 10, 3_000, 60.0
SMALL = ("1", "60", "0.2")
SHAPES = {"city": city, "camp": crowd}


class Seating:
    """A plan by hand: units of people on itineraries, and what is left of each limit of each leg."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.book = book = Rulebook.of(snapshot)
        self.room = {code: list(compute_capacity(leg)) for code, leg in book.legs.items()}
        self.on: dict[str, set[int]] = {code: set() for code in book.codes}
        self.units = sorted(
            (unit for unit in book.units if len(book.unit_routes(unit))),
            key=lambda unit: (min(rank(who.person) for who in unit.members), min(who.ready for who in unit.members)),
        )
        routes = book.journeys.routes
        self.choices = [
            [routes.codes[n] for n in sorted(book.unit_routes(unit).tolist(), key=lambda n: int(routes.last[n]))]
            for unit in self.units
        ]
        self.unwelcome = [{o for who in unit.members for o in book.apart.get(who.ref, ())} for unit in self.units]
        self.at: dict[int, Itinerary] = {}
        self._number = {ref: number for number, unit in enumerate(self.units) for ref in unit.refs}
        self._uses: dict[tuple[object, str], tuple[int, ...]] = {}

    def use(self, unit: int, legs: Itinerary, code: str) -> tuple[int, ...]:
        demand = self.book.demand(self.units[unit].members, self.book.day_of(legs))
        if (demand, code) not in self._uses:
            self._uses[demand, code] = compute_use(demand, self.book.legs[code])
        return self._uses[demand, code]

    def lacks(self, unit: int, legs: Itinerary) -> list[str]:
        """The legs of an itinerary that have no room for a unit."""
        return [c for c in legs if any(u > r for u, r in zip(self.use(unit, legs, c), self.room[c], strict=True) if u)]

    def meets(self, unit: int, legs: Itinerary) -> bool:
        """Whether somebody is on it from whom they are kept apart."""
        others = {self._number.get(ref) for ref in self.unwelcome[unit]}
        return any(other in self.on[code] for other in others if other is not None for code in legs)

    def fits(self, unit: int, legs: Itinerary) -> bool:
        return not self.lacks(unit, legs) and not self.meets(unit, legs)

    def move(self, unit: int, legs: Itinerary | None) -> None:
        """Onto an itinerary, or off every one."""
        before = self.at.pop(unit, ())
        for codes, sign in ((before, 1), (legs or (), -1)):
            for code in codes:
                used = self.use(unit, codes, code)
                self.room[code] = [r + sign * u for r, u in zip(self.room[code], used, strict=True)]
                (self.on[code].discard if sign > 0 else self.on[code].add)(unit)
        if legs is not None:
            self.at[unit] = legs

    def seat_by_priority(self) -> None:
        """As a careful officer does it: down the list, the first journey that has room."""
        for unit, choices in enumerate(self.choices):
            found = next((legs for legs in choices if self.fits(unit, legs)), None)
            if found is not None:
                self.move(unit, found)

    def improve(self, seconds: float, rng: Random) -> None:
        """Local search: somebody without a seat takes one whose holder finds another, or has a lower priority."""
        out = [unit for unit in range(len(self.units)) if unit not in self.at]
        ends = time.process_time() + seconds
        while out and time.process_time() < ends:
            place = rng.randrange(len(out))
            unit = out[place]
            legs = rng.choice(self.choices[unit])
            left = self._make_room(unit, legs, rng) if not self.meets(unit, legs) else None
            if left is not None:
                self.move(unit, legs)
                out[place : place + 1] = left

    def _make_room(self, unit: int, legs: Itinerary, rng: Random) -> list[int] | None:
        """Moves at most one other so that the unit fits; the units left behind for it, None where it cannot be."""
        lacking = self.lacks(unit, legs)
        if not lacking:
            return []
        for other in rng.sample(sorted(self.on[lacking[0]]), min(6, len(self.on[lacking[0]]))):
            before = self.at[other]
            self.move(other, None)
            if self.fits(unit, legs):
                self.move(unit, legs)  # So that the other looks for a seat beside it.
                there = next((choice for choice in self.choices[other] if self.fits(other, choice)), None)
                self.move(unit, None)
                if there is not None:
                    self.move(other, there)
                    return []
                if self._count(other) < self._count(unit):
                    return [other]
            self.move(other, before)
        return None

    def _count(self, unit: int) -> tuple[int, ...]:
        """People of each priority, the first first: more is better."""
        ranks = [rank(who.person) for who in self.units[unit].members]
        return tuple(ranks.count(priority) for priority in range(1, UNPLACED_TIERS + 1))

    def count_left(self) -> list[int]:
        """People left behind by priority, every rule kept."""
        plan = {ref: legs for unit, legs in self.at.items() for ref in self.units[unit].refs}
        assert not find_breaches(self.book.snapshot, plan)
        return [int(value) for value in value_plan(self.book.snapshot, plan)[:UNPLACED_TIERS]]


def compare(name: str, snapshot: Snapshot, seed: int, seconds: float) -> tuple[int, int, int]:
    """People left behind by the officer, the search and the plan; prints them by priority."""
    seating = Seating(snapshot)
    seating.seat_by_priority()
    officer = seating.count_left()
    seating.improve(seconds, Random(seed))
    search = seating.count_left()
    result = make_plan(snapshot, time_limit=600)
    proved = [int(tier.value) for tier in result.tiers[:UNPLACED_TIERS]]
    assert all(tier.proved for tier in result.tiers[:UNPLACED_TIERS])
    assert proved <= search <= officer
    told = "   ".join(f"{who} {sum(left):,} {left}" for who, left in zip(NAMES, (officer, search, proved), strict=True))
    sys.stdout.write(f"{name}: {told}\n")
    sys.stdout.flush()
    return sum(officer), sum(search), sum(proved)


NAMES = ("officer", "search", "proved")


def sum_up(name: str, found: Sequence[tuple[int, int, int]]) -> None:
    for number, rival in enumerate(NAMES[:2]):
        fewer = sorted(100 * (1 - row[2] / row[number]) for row in found)
        sys.stdout.write(
            f"{name}: the proved plan leaves {fewer[0]:.1f} to {fewer[-1]:.1f} % fewer behind than the {rival} "
            f"(median {fewer[len(fewer) // 2]:.1f} %)\n"
        )


def main(arguments: Sequence[str] = ()) -> int:
    if len(arguments) > 1 and arguments[1].endswith(".xlsx"):
        for path in map(Path, arguments[1:]):
            sum_up(path.stem, [compare(path.stem, workbook(path), 1, float(arguments[0]))])
        return 0
    given = [float(one) for one in arguments]
    seeds, people, seconds = (*given, *(SEEDS, PEOPLE, SECONDS)[len(given) :])
    for shape, make in SHAPES.items():
        numbers = [secrets.randbelow(10**6) for _ in range(int(seeds))]
        sum_up(shape, [compare(f"{shape} {one}", make(one, int(people)), one, seconds) for one in numbers])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
