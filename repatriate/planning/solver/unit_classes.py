"""Symmetry classes: units that rules and tiers cannot distinguish are counted and not named."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

import numpy as np

from repatriate.model.entities import Cohesion
from repatriate.model.plan import Itinerary
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.rules.traveller import Demand, split_alike

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
    """The key by which units are interchangeable. `routes` numbers a set of itineraries. `held` are the published
    itineraries of a unit's people, if these differ."""

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
    sets = _RouteSets(book)
    units: list[Unit] = []
    which: list[int] = []
    for number, unit in enumerate(book.units):
        if number % OFTEN == OFTEN - 1:
            check()
        routes = book.unit_routes(unit)
        if len(routes):
            units.append(unit)
            which.append(sets.number(routes))
    preferring = {name for name, cohesion in book.snapshot.groups.items() if cohesion is Cohesion.PREFER}
    alike: dict[_Key, list[int]] = {}
    for rows in _split_alike(book, units, np.array(which, dtype=np.int64), sets):
        key = _make_key(book, units[rows[0]], which[rows[0]], sets, preferring)
        alike.setdefault(key, []).extend(rows)
    kinds = sorted((sorted(rows), key) for key, rows in alike.items())
    return [_make_class(book, key, sets.routes[key.routes], tuple([units[row] for row in rows])) for rows, key in kinds]


def _split_alike(book: Rulebook, units: Sequence[Unit], which: Ints, sets: _RouteSets) -> list[list[int]]:
    """Units of one person by all that their key is made of; any other stands for itself."""
    people = book.everybody
    rows = np.array([people.rows[unit.members[0].ref] for unit in units], dtype=np.int64)
    first, last = np.array(sets.days, dtype=np.int64).reshape(-1, 2)[which].T
    itself = np.array([len(unit.members) > 1 or unit.members[0].ref in book.apart for unit in units], dtype=np.bool_)
    columns = [which]
    for fact in ("infant_until", "guarded_from"):
        day = people.column(fact)[rows]
        columns.append(np.asarray(first < day, dtype=np.int64))
        itself |= (first < day) & (day <= last)
    facts = ["stretcher", "wheelchair", "weight", "ready", *(["person.group"] if book.snapshot.groups else [])]
    columns += [people.column(fact)[rows] for fact in facts]
    return split_alike([*columns, np.where(itself, np.arange(len(units)), -1)], len(units))


def _make_key(book: Rulebook, unit: Unit, which: int, sets: _RouteSets, preferring: Set[str]) -> _Key:
    members, published = unit.members, book.snapshot.published
    held = tuple(published.get(who.ref) for who in members) if published and len(members) > 1 else ()
    return _Key(
        which,
        *_list_demands(book, unit, sets.routes[which], *sets.days[which]),
        people=_count_by_priority(unit),
        waited=sum(who.weight * who.ready for who in members),
        groups=tuple(sorted({who.person.group or "" for who in members} & preferring)) if preferring else (),
        held=held if len(set(held)) > 1 else (),
        single=members[0].ref if book.apart and any(who.ref in book.apart for who in members) else None,
    )


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


@cache
def _make_zeros(length: int) -> Ints:
    """So many zeros that take no room."""
    nothing: Ints = np.broadcast_to(np.zeros(1, dtype=np.int64), length)
    return nothing


def _count_published(book: Rulebook, key: _Key, routes: Ints, units: tuple[Unit, ...]) -> tuple[Ints, Ints]:
    """`holders` and `keeping` of a class."""
    nothing, published = _make_zeros(len(routes)), book.snapshot.published
    if not published:
        return nothing, nothing
    ids, on_them = book.route_ids, nothing
    for codes in key.held or [published.get(unit.members[0].person.ref) for unit in units]:
        number = ids.get(codes, -1) if codes else -1
        row = int(routes.searchsorted(number)) if number >= 0 else len(routes)
        if row < len(routes) and routes[row] == number:
            if on_them is nothing:
                on_them = np.zeros(len(routes), dtype=np.int64)
            on_them[row] += 1
    return (nothing, on_them) if key.held else (on_them, nothing)
