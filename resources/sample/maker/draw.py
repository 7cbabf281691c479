"""Chance that falls the same way on every machine and in every version of Python."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar

T = TypeVar("T")


class Draw:
    """Draws from a seed. It uses `random()` alone, the only method whose sequence Python promises to keep."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def yes(self, probability: float) -> bool:
        return self._chance.random() < probability

    def whole(self, least: int, most: int) -> int:
        """Both ends included."""
        return least + int(self._chance.random() * (most - least + 1))

    def one(self, items: Sequence[T]) -> T:
        return items[self.whole(0, len(items) - 1)]

    def weighted(self, weights: Iterable[tuple[T, float]]) -> T:
        pairs = list(weights)
        mark = self._chance.random() * sum(weight for _, weight in pairs)
        for item, weight in pairs:
            mark -= weight
            if mark < 0:
                return item
        return pairs[-1][0]

    def key(self, weights: Mapping[str, float]) -> str:
        return self.weighted(weights.items())

    def shuffled(self, items: Iterable[T]) -> list[T]:
        rest = list(items)
        return [rest.pop(self.whole(0, len(rest) - 1)) for _ in range(len(rest))]

    def day(self, first: date, last: date) -> date:
        return first + timedelta(days=self.whole(0, (last - first).days))

    def number(self, pattern: str) -> str:
        """Every `#` of the pattern becomes a digit."""
        return "".join(str(self.whole(0, 9)) if mark == "#" else mark for mark in pattern)
