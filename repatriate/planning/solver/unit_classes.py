"""Symmetry classes: units that the rules and the tiers cannot tell apart are counted and not named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from repatriate.model.entities import Cohesion
from repatriate.model.plan import Itinerary
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Demand

OFTEN = 1000
"""Units between two looks at whether to go on."""


@dataclass(frozen=True)
class UnitClass:
    """Interchangeable units, in the order of their first ref.

    `routes` are ids of itineraries; `demands[pattern[i]]` is what one unit takes on the legs of `routes[i]`.
    `people` counts a unit's people by priority 1 to 4. A unit waits `weight` × the ordinal of its last arrival − `waited`.
    `holders[i]` counts the units all of whose people are published on `routes[i]`. `keeping[i]` counts the people of one
    unit who keep their published legs there, whichever unit of the class it is; holders left aside.
    """

    units: tuple[Unit, ...]
    routes: Ints
    demands: tuple[Demand, ...]
    pattern: Ints
    people: tuple[int, ...]
    weight: int
    waited: int
    groups: tuple[str, ...]
    holders: Ints
    keeping: Ints

    @property
    def size(self) -> int:
        """People in a unit."""
        return sum(self.people)

    def only(self, rows: Ints) -> UnitClass:
        """The same with these of its itineraries alone."""
        arrays = {name: getattr(self, name)[rows] for name in ("routes", "pattern", "holders", "keeping")}
        return replace(self, **arrays)


class _Key(NamedTuple):
    """What makes units interchangeable. `routes` numbers a set of itineraries; `held` is who is published on what, where
    a unit's people differ in it."""

    routes: int
    demands: tuple[Demand, ...]
    pattern: bytes
    people: tuple[int, ...]
    waited: int
    groups: tuple[str, ...]
    held: tuple[Itinerary | None, ...]
    single: str | None


def find_classes(book: Rulebook, check: Callable[[], None] = lambda: None) -> list[UnitClass]:
    """All units that may travel at all, by kind, in the order of their first ref; `check` is called now and then."""
    published = book.snapshot.published or {}
    preferring = {name for name, cohesion in book.snapshot.groups.items() if cohesion is Cohesion.PREFER}
    units: dict[_Key, list[Unit]] = {}
    sets = _RouteSets(book)
    for number, unit in enumerate(book.units):
        if number % OFTEN == OFTEN - 1:
            check()
        routes = book.unit_routes(unit)
        if not len(routes):
            continue
        which = sets.number(routes)
        held = tuple(published.get(who.ref) for who in unit.members) if published and len(unit.members) > 1 else ()
        key = _Key(
            which,
            *_list_demands(book, unit, routes, *sets.days[which]),
            people=_count_by_priority(unit),
            waited=sum(who.weight * who.ready for who in unit.members),
            groups=tuple(sorted({who.person.group or "" for who in unit.members} & preferring)) if preferring else (),
            held=held if len(set(held)) > 1 else (),
            single=unit.members[0].ref if book.apart and any(who.ref in book.apart for who in unit.members) else None,
        )
        units.setdefault(key, []).append(unit)
    return [_make_class(book, key, sets.routes[key.routes], tuple(alike)) for key, alike in units.items()]


class _RouteSets:
    """Different sets of itineraries, numbered; with each the first and the last day on which one of them leaves."""

    def __init__(self, book: Rulebook) -> None:
        self._first = book.journeys.routes.first
        self._known: dict[int, tuple[int, Ints]] = {}
        self._numbers: dict[bytes, int] = {}
        self.routes: list[Ints] = []
        self.days: list[tuple[int, int]] = []

    def number(self, routes: Ints) -> int:
        known = self._known.get(id(routes))
        if known is not None:
            return known[0]
        number = self._numbers.setdefault(routes.tobytes(), len(self.routes))
        if number == len(self.routes):
            days = self._first[routes]
            self.routes.append(routes)
            self.days.append((int(days.min()), int(days.max())))
        # With the array itself, so that its id stays its own.
        self._known[id(routes)] = number, routes
        return number


_ALONE = {1: (1, 0, 0, 0), 2: (0, 1, 0, 0), 3: (0, 0, 1, 0), 4: (0, 0, 0, 1)}


def _count_by_priority(unit: Unit) -> tuple[int, ...]:
    if len(unit.members) == 1:
        return _ALONE[rank(unit.members[0].person)]
    counts = [0, 0, 0, 0]
    for who in unit.members:
        counts[rank(who.person) - 1] += 1
    return tuple(counts)


def _list_demands(book: Rulebook, unit: Unit, routes: Ints, first: int, last: int) -> tuple[tuple[Demand, ...], bytes]:
    """The different demands of a unit, and for each itinerary which of them it is (empty: always the first).

    Its itineraries leave from the day `first` to the day `last`.
    """
    turns = {day for who in unit.members for day in who.turns if first < day <= last}
    if not turns:
        return (book.demand(unit.members, first),), b""
    days = book.journeys.routes.first[routes]
    starts = sorted({first, *turns})
    pattern: Ints = np.searchsorted(starts, days, side="right") - 1
    return tuple(book.demand(unit.members, day) for day in starts), pattern.astype(np.int64).tobytes()


def _make_class(book: Rulebook, key: _Key, routes: Ints, units: tuple[Unit, ...]) -> UnitClass:
    holders, keeping = _count_published(book, key, routes, units)
    return UnitClass(
        units=units,
        routes=routes,
        demands=key.demands,
        pattern=np.frombuffer(key.pattern, dtype=np.int64) if key.pattern else _make_zeros(len(routes)),
        people=key.people,
        weight=sum(who.weight for who in units[0].members),
        waited=key.waited,
        groups=key.groups,
        holders=holders,
        keeping=keeping,
    )


def _make_zeros(length: int) -> Ints:
    """So many zeros that take no room."""
    nothing: Ints = np.broadcast_to(np.zeros(1, dtype=np.int64), length)
    return nothing


def _count_published(book: Rulebook, key: _Key, routes: Ints, units: tuple[Unit, ...]) -> tuple[Ints, Ints]:
    """`holders` and `keeping` of a class."""
    nothing, published = _make_zeros(len(routes)), book.snapshot.published
    if not published:
        return nothing, nothing
    journeys = key.held or tuple(published.get(unit.members[0].ref) for unit in units)
    counted: dict[int, int] = {}
    for codes in journeys:
        number = book.route_ids.get(codes, -1) if codes else -1
        counted[number] = counted.get(number, 0) + 1
    counted.pop(-1, None)
    if not counted:
        return nothing, nothing
    wanted = np.array(sorted(counted), dtype=np.int64)
    rows = np.minimum(np.searchsorted(routes, wanted), len(routes) - 1)
    on_them = np.zeros(len(routes), dtype=np.int64)
    for number, row in zip(wanted.tolist(), rows.tolist(), strict=True):
        if routes[row] == number:
            on_them[row] = counted[number]
    return (nothing, on_them) if key.held else (on_them, nothing)
