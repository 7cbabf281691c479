"""Units that the rules and the tiers cannot tell apart, so that they are counted and not named."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from repatriate.model.entities import Cohesion
from repatriate.model.plan import Itinerary
from repatriate.planning.routes import Ints
from repatriate.planning.rulebook import Rulebook, rank
from repatriate.planning.rules import Demand
from repatriate.planning.units import Unit


@dataclass(frozen=True)
class Kind:
    """Interchangeable units, in the order of their first ref.

    `routes` are ids of itineraries; `demands[pattern[i]]` is what one unit takes on the legs of `routes[i]`.
    `people` counts a unit's people by priority 1 to 4. A unit waits `weight` × the ordinal of its last arrival − `waited`.
    `holders[i]` counts the units all of whose people are published on `routes[i]`. `keeping[i]` counts the people of one
    unit who keep their published legs there, whichever unit of the kind it is; holders left aside.
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


class _Key(NamedTuple):
    """What makes units interchangeable. `held` is who is published on what, where a unit's people differ in it."""

    routes: bytes
    demands: tuple[Demand, ...]
    pattern: bytes
    people: tuple[int, ...]
    waited: int
    groups: tuple[str, ...]
    held: tuple[Itinerary | None, ...]
    single: str | None


def make_kinds(book: Rulebook) -> list[Kind]:
    """All units that may travel at all, by kind, in the order of their first ref."""
    published = book.snapshot.published or {}
    preferring = {name for name, cohesion in book.snapshot.groups.items() if cohesion is Cohesion.PREFER}
    units: dict[_Key, list[Unit]] = {}
    routes_of: dict[_Key, Ints] = {}
    for unit in book.units:
        routes = book.unit_routes(unit)
        if not len(routes):
            continue
        held = tuple(published.get(who.ref) for who in unit.members) if published else ()
        key = _Key(
            routes.tobytes(),
            *_demands(book, unit, routes),
            people=_by_rank(unit),
            waited=sum(who.weight * who.ready for who in unit.members),
            groups=tuple(sorted({who.person.group or "" for who in unit.members} & preferring)) if preferring else (),
            held=held if len(set(held)) > 1 else (),
            single=unit.members[0].ref if any(who.ref in book.apart for who in unit.members) else None,
        )
        units.setdefault(key, []).append(unit)
        routes_of[key] = routes
    return [_kind(book, key, routes_of[key], tuple(alike)) for key, alike in units.items()]


def _by_rank(unit: Unit) -> tuple[int, ...]:
    counts = [0, 0, 0, 0]
    for who in unit.members:
        counts[rank(who.person) - 1] += 1
    return tuple(counts)


def _demands(book: Rulebook, unit: Unit, routes: Ints) -> tuple[tuple[Demand, ...], bytes]:
    """The different demands of a unit, and for each itinerary which of them it is (empty: always the first)."""
    days = book.journeys.routes.first[routes]
    first, last = int(days.min()), int(days.max())
    turns = {day for who in unit.members for day in (who.infant_until, who.guarded_from) if first < day <= last}
    if not turns:
        return (book.demand(unit.members, first),), b""
    starts = sorted({first, *turns})
    pattern: Ints = np.searchsorted(starts, days, side="right") - 1
    return tuple(book.demand(unit.members, day) for day in starts), pattern.astype(np.int64).tobytes()


def _kind(book: Rulebook, key: _Key, routes: Ints, units: tuple[Unit, ...]) -> Kind:
    published = book.snapshot.published or {}
    row = {int(route): number for number, route in enumerate(routes)} if published else {}
    holders, keeping = np.zeros(len(routes), dtype=np.int64), np.zeros(len(routes), dtype=np.int64)
    if key.held:
        for codes in key.held:
            number = row.get(book.route_ids.get(codes or (), -1))
            if number is not None:
                keeping[number] += 1
    else:
        for unit in units:
            number = row.get(book.route_ids.get(published.get(unit.members[0].ref, ()), -1))
            if number is not None:
                holders[number] += 1
    return Kind(
        units=units,
        routes=routes,
        demands=key.demands,
        pattern=np.frombuffer(key.pattern, dtype=np.int64) if key.pattern else np.zeros(len(routes), dtype=np.int64),
        people=key.people,
        weight=sum(who.weight for who in units[0].members),
        waited=key.waited,
        groups=key.groups,
        holders=holders,
        keeping=keeping,
    )
