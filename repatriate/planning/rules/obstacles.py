"""Finds the obstacles that rules about people put between a unit and each itinerary from its place to its goal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from repatriate.model.plan import ReasonCode
from repatriate.planning.itineraries import Ints, Mask, RouteSet
from repatriate.planning.rules.rule import Obstacle
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Traveller


@dataclass
class Obstacles:
    """All obstacles of a unit. Masks are over `ids`, the itineraries that every one of the unit might take, were there none."""

    book: Rulebook
    unit: Unit
    ids: Ints = field(init=False)
    masks: dict[Obstacle, Mask] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        ids: Ints | None = None
        for who in self.unit.members:
            mine = self.book.routes_of(who).ids
            ids = mine if ids is None else np.intersect1d(ids, mine, assume_unique=True)
        assert ids is not None
        self.ids = ids if not self.unit.kept else ids[:0]
        if not len(self.ids):
            return
        for who in self.unit.members:
            self._add_person(who)
        self._add_company()

    @cached_property
    def routes(self) -> RouteSet:
        return self.book.journeys.routes.take(self.ids)

    @cached_property
    def number(self) -> Ints:
        """Obstacles on each itinerary."""
        total: Ints = np.zeros(len(self.ids), dtype=np.int64)
        for mask in self.masks.values():
            total += mask
        return total

    @property
    def open(self) -> Mask:
        """Itineraries that no rule about the people forbids."""
        free: Mask = self.number == 0
        return free

    def opened(self, obstacles: Iterable[Obstacle]) -> Mask:
        """Itineraries that were open besides, if these obstacles were away."""
        gone: Ints = np.zeros(len(self.ids), dtype=np.int64)
        for obstacle in obstacles:
            if not obstacle.fixed:
                gone += self.masks[obstacle]
        freed: Mask = (self.number > 0) & (gone == self.number)
        return freed

    def of(self, code: ReasonCode) -> list[Obstacle]:
        """The removable obstacles of one kind."""
        return [obstacle for obstacle in self.masks if obstacle.code is code and not obstacle.fixed]

    def _add_person(self, who: Traveller) -> None:
        for rule in self.book.rules:
            for obstacle, mask in rule.find_obstacles(who, self.routes):
                self._add(obstacle, mask)

    def _add_company(self) -> None:
        """Members kept from one another, and those from whom who holds a seat for good must be kept."""
        book, everywhere = self.book, np.ones(len(self.ids), dtype=np.bool_)
        refs = set(self.unit.refs)
        for who in self.unit.members:
            for other in sorted(book.apart.get(who.ref, ())):
                if other in refs and who.ref < other:
                    self._add(Obstacle(ReasonCode.KEPT_APART, who.ref, other=other), everywhere)
                held = [c for c in book.frozen.kept.get(other, ()) if not book.legs[c].status.frozen]
                if held and other not in refs:
                    shunned = [book.numbers[code] for code in held]
                    mask: Mask = np.asarray(np.isin(self.routes.legs, shunned).any(axis=1))
                    self._add(Obstacle(ReasonCode.KEPT_APART, who.ref, other=other), mask)

    def _add(self, obstacle: Obstacle, mask: Mask) -> None:
        if mask.any():
            self.masks[obstacle] = np.asarray(mask, dtype=np.bool_)
