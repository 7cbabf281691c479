"""Putting units that must stay whole into vehicles or rooms of a given size."""

from __future__ import annotations

from collections.abc import Callable, Sequence

_MOST_STEPS = 20_000
"""The limit of steps in a search: enough for any list of people, and over in a moment."""


class Load:
    """The loading of vessels: `inside[v]` are the units in vessel v, `free[v]` is its remaining room."""

    def __init__(self, capacities: Sequence[int], sizes: Sequence[int], clashes: Sequence[set[int]]) -> None:
        self._sizes, self._clashes = sizes, clashes
        self.free = list(capacities)
        self.inside: list[set[int]] = [set() for _ in capacities]

    def takes(self, unit: int, vessel: int) -> bool:
        return self._sizes[unit] <= self.free[vessel] and not self._clashes[unit] & self.inside[vessel]

    def takes_all(self, units: Sequence[int], vessel: int) -> bool:
        """Whether they may all ride there, with one another too."""
        fits = sum(self._sizes[unit] for unit in units) <= self.free[vessel]
        together = set(units) | self.inside[vessel]
        return fits and not any(self._clashes[unit] & together for unit in units)

    def put(self, unit: int, vessel: int) -> None:
        self.inside[vessel].add(unit)
        self.free[vessel] -= self._sizes[unit]

    def take_out(self, unit: int, vessel: int) -> None:
        self.inside[vessel].remove(unit)
        self.free[vessel] += self._sizes[unit]

    def open_vessel(self, capacity: int) -> int:
        self.free.append(capacity)
        self.inside.append(set())
        return len(self.free) - 1


def search_loads(
    load: Load, units: Sequence[int], order: Callable[[int, int], tuple[int, ...]], most_steps: int = _MOST_STEPS
) -> bool:
    """Put all of `units` into an empty load, going back where it gets stuck; says whether it could.

    `units` come largest first; `order(unit, vessel)` is what each one likes best first. It gives up after `most_steps`:
    the answer no then means that it is not found easily.
    """
    steps = 0
    tried: list[list[int]] = []  # for each unit placed, the vessels that are still to be tried
    where: list[int] = []
    while len(where) < len(units):
        unit = units[len(where)]
        if len(tried) == len(where):
            tried.append(_worth_trying(load, unit, order))
        options = tried[-1]
        steps += 1
        if steps > most_steps:
            return False
        if options:
            vessel = options.pop()
            load.put(unit, vessel)
            where.append(vessel)
            continue
        tried.pop()
        if not where:
            return False
        load.take_out(units[len(where) - 1], where.pop())
    return True


def _worth_trying(load: Load, unit: int, order: Callable[[int, int], tuple[int, ...]]) -> list[int]:
    """The vessels that take a unit, the best last; of empty ones of a size the first stands for all."""
    found = sorted((v for v in range(len(load.free)) if load.takes(unit, v)), key=lambda v: (order(unit, v), v))
    seen: set[int] = set()
    kept = []
    for vessel in found:
        if not load.inside[vessel]:
            if load.free[vessel] in seen:
                continue
            seen.add(load.free[vessel])
        kept.append(vessel)
    return kept[::-1]
