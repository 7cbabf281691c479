"""The plan as an integer program: a column for every class of units on every itinerary it may take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from decimal import Decimal
from operator import attrgetter
from typing import Any

import numpy as np

from repatriate.model.plan import TIERS
from repatriate.planning.evaluate.money import to_units
from repatriate.planning.evaluate.objective import value_plan
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules import registry
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.traveller import Demand
from repatriate.planning.solver.integer_program import FREE, Program, sum_by
from repatriate.planning.solver.unit_classes import UnitClass


@dataclass
class Rows:
    """Entries as lists of arrays, and the upper side of each row; no row has a lower side."""

    _rows: list[Ints] = field(default_factory=list)
    _columns: list[Ints] = field(default_factory=list)
    _values: list[Ints] = field(default_factory=list)
    _most: list[Ints] = field(default_factory=list)
    _count: int = 0

    def add(self, rows: Ints, columns: Ints, values: Ints, most: Ints) -> None:
        """Adds entries and the rows they are of, which are numbered from 0 within the batch."""
        self._rows.append(rows + self._count)
        self._columns.append(columns)
        self._values.append(values)
        self._most.append(most)
        self._count += len(most)

    def program(self, high: Ints, costs: Ints, base: Ints) -> Program:
        """All rows over columns from 0 to `high`."""
        rows, columns, values = (_join_arrays(arrays) for arrays in (self._rows, self._columns, self._values))
        order = np.lexsort((columns, rows))
        counts = np.bincount(rows, minlength=self._count).astype(np.int64)
        return Program(
            low=np.zeros(len(high), dtype=np.int64),
            high=high,
            costs=costs,
            base=base,
            start=np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts)]),
            column=columns[order],
            value=values[order],
            least=np.full(self._count, FREE, dtype=np.int64),
            most=_join_arrays(self._most),
        )


def _join_arrays(arrays: list[Ints]) -> Ints:
    return np.concatenate(arrays) if arrays else np.zeros(0, dtype=np.int64)


@dataclass(frozen=True)
class Columns:
    """Columns as they stand: kind, itinerary (an id), the most units, the seats a unit takes and the seats there are.

    `seats` and `room` are (columns × longest); where there is no leg, nothing is taken.
    """

    unit_class: Ints
    route: Ints
    high: Ints
    seats: Ints
    room: Ints


def add_spread_rows(rows: Rows, book: Rulebook, classes: Sequence[UnitClass], columns: Columns) -> tuple[Ints, Ints]:
    """Adds a column for each itinerary of such a group, and one for the excess: n itineraries in use count n − 1.
    Returns the tier's cost of a unit of each new column, and its upper bound."""
    worth: list[int] = []
    high: list[int] = []
    begin = np.searchsorted(columns.unit_class, np.arange(len(classes) + 1))
    sizes = np.array([len(unit_class.units) for unit_class in classes], dtype=np.int64)
    members: dict[str, list[int]] = {}
    for number, unit_class in enumerate(classes):
        for name in unit_class.groups:
            members.setdefault(name, []).append(number)
    for name in sorted(members):
        mine = np.concatenate([np.arange(begin[number], begin[number + 1]) for number in members[name]])
        mine = mine[columns.high[mine] > 0]
        kept = {codes for ref, codes in book.frozen.kept.items() if book.people[ref].group == name}
        if kept:  # What some of the group keep whatever happens is in use already.
            mine = mine[~np.isin(columns.route[mine], [book.route_ids.get(codes, -1) for codes in kept])]
        itineraries, place = np.unique(columns.route[mine], return_inverse=True)
        if not len(itineraries) or (len(itineraries) == 1 and not kept):
            continue
        uses: Ints = len(columns.unit_class) + len(worth) + np.arange(len(itineraries))
        worth += [1 if kept else 0] * len(itineraries)
        high += [1] * len(itineraries)
        _link_use(rows, columns, sizes, mine, place, uses)
        if not kept:
            excess = len(columns.unit_class) + len(worth)
            worth.append(1)
            high.append(len(itineraries) - 1)
            ones = np.ones(len(itineraries), dtype=np.int64)
            rows.add(np.zeros(len(ones) + 1, dtype=np.int64), np.append(uses, excess), np.append(ones, -1), ones[:1])
    return np.array(worth, dtype=np.int64), np.array(high, dtype=np.int64)


def _link_use(rows: Rows, columns: Columns, sizes: Ints, mine: Ints, place: Ints, uses: Ints) -> None:
    """Nobody is on an itinerary that is not in use: for each class, and together for the seats of its tightest leg."""
    high = columns.high[mine]
    pairs, row = np.unique(np.stack([columns.unit_class[mine], place]), axis=1, return_inverse=True)
    most = np.minimum(np.bincount(row, weights=high).astype(np.int64), sizes[pairs[0]])
    _link_columns(rows, row, mine, np.ones(len(mine), dtype=np.int64), uses[pairs[1]], most)

    seats, room = columns.seats[mine], columns.room[mine]
    for number, use in enumerate(uses):
        here = np.flatnonzero(place == number)
        wanted = (seats[here] * high[here, None]).sum(axis=0)
        leg = int(np.argmin(room[here[0]]))
        taking = here[seats[here, leg] > 0]
        if len(taking) > 1 and wanted[leg] > room[here[0], leg]:
            zeros = np.zeros(len(taking), dtype=np.int64)
            _link_columns(rows, zeros, mine[taking], seats[taking, leg], np.array([use]), room[here[0], leg : leg + 1])


def _link_columns(rows: Rows, row: Ints, columns: Ints, values: Ints, uses: Ints, most: Ints) -> None:
    """Rows `values · columns − most · use ≤ 0`."""
    count = len(uses)
    rows.add(
        np.concatenate([row, np.arange(count)]),
        np.concatenate([columns, uses]),
        np.concatenate([values, -most]),
        np.zeros(count, dtype=np.int64),
    )


BEYOND = 2**62
"""A cost that the program cannot count to the last digit; such a plan is made and its cost not called proved."""

MOVED, SPREAD, WAITING, COST = (TIERS.index(name) for name in ("moved", "spread", "waiting", "cost"))


@dataclass(frozen=True)
class PlanModel:
    """A program and what its columns mean: so many units of a class on an itinerary (an id).

    Where `keeps` is set they are units that are published on it. Columns beyond these three arrays are auxiliary.
    `limits` says of each row which limit it is of which leg: leg number × len(LIMITS) + limit; −1 where it is another.
    """

    program: Program
    unit_class: Ints
    route: Ints
    keeps: Mask
    limits: Ints


def build_model(book: Rulebook, classes: Sequence[UnitClass], places: int, *, roomy: bool = False) -> PlanModel:
    """The program of an operation; costs in units of 10^−places.

    `roomy` keeps columns that no leg has room for, with the rows that forbid them: for asking what more room would do.
    """
    routes = book.journeys.routes
    unit_class, row, keeps = _list_columns(classes)
    route = np.concatenate([k.routes for k in classes])[row] if classes else row
    demand = _list_demands(classes)[row]
    legs = routes.legs[route]
    usage = _compute_usage(book, legs, demand)
    number = np.array([len(k.units) for k in classes], dtype=np.int64)[unit_class]
    holders = np.concatenate([k.holders for k in classes])[row] if classes else row
    high = np.where(keeps, holders, number)
    if not roomy:
        high = np.minimum(high, _count_fitting(book, legs, usage))

    costs = np.zeros((len(TIERS), len(unit_class)), dtype=np.int64)
    people = np.array([k.people for k in classes], dtype=np.int64).reshape(-1, 4)
    costs[:4] = -people[unit_class].T
    keeping = np.concatenate([k.keeping for k in classes])[row] if classes else row
    costs[MOVED] = -np.where(keeps, people.sum(axis=1)[unit_class], keeping)
    weight = np.array([k.weight for k in classes], dtype=np.int64)[unit_class]
    costs[WAITING] = weight * routes.last[route] - np.array([k.waited for k in classes], dtype=np.int64)[unit_class]
    prices = np.array([to_units(book.legs[code].seat_cost, places) for code in book.codes] + [0], dtype=np.int64)
    costs[COST] = (prices[legs] * usage[:, :, 0]).sum(axis=1)

    rows = Rows()
    sizes = np.array([len(one.units) for one in classes], dtype=np.int64)
    rows.add(unit_class, np.arange(len(unit_class)), np.ones(len(unit_class), dtype=np.int64), sizes)
    limits = _add_limit_rows(rows, book, legs, usage, high)
    _add_apart_rows(rows, book, classes, unit_class, legs)
    seats_left = np.full_like(legs, UNLIMITED) if roomy else compute_leg_room(book)[legs][:, :, 0]
    spread, uses = add_spread_rows(rows, book, classes, Columns(unit_class, route, high, usage[:, :, 0], seats_left))
    extra = np.zeros((len(TIERS), len(uses)), dtype=np.int64)
    extra[SPREAD] = spread
    *base, cost = value_plan(book.snapshot, book.frozen.kept)
    base.append(min(int(Decimal(cost).scaleb(places)), BEYOND))
    program = rows.program(np.append(high, uses), np.hstack([costs, extra]), np.array(base, dtype=np.int64))
    numbers = np.full(program.height, -1, dtype=np.int64)
    numbers[len(classes) : len(classes) + len(limits)] = limits
    return PlanModel(program, unit_class, route, keeps, numbers)


def _list_columns(classes: Sequence[UnitClass]) -> tuple[Ints, Ints, Mask]:
    """The class of each column, its row in all classes' concatenated itineraries, and whether it is for holders. An
    itinerary on which all units of a class are published needs no other column."""
    if not classes:
        nothing: Ints = np.zeros(0, dtype=np.int64)
        return nothing, nothing, nothing.astype(np.bool_)
    lengths = [len(k.routes) for k in classes]
    number = np.repeat(np.arange(len(classes), dtype=np.int64), lengths)
    sizes = np.repeat(np.array([len(k.units) for k in classes], dtype=np.int64), lengths)
    holders = np.concatenate([k.holders for k in classes])
    held, others = np.flatnonzero(holders > 0), np.flatnonzero(holders < sizes)
    row = np.concatenate([held, others])
    order = np.argsort(row, kind="stable")
    return number[row[order]], row[order], (np.arange(len(row)) < len(held))[order]


def _list_demands(classes: Sequence[UnitClass]) -> Ints:
    """(itineraries of all classes × fields of a demand): what one unit takes."""
    if not classes:
        return tabulate_demands(())
    tables = tabulate_demands([demand for k in classes for demand in k.demands])
    begin = np.cumsum([0, *(len(k.demands) for k in classes)])
    found: Ints = tables[
        np.concatenate([k.pattern for k in classes]) + np.repeat(begin[:-1], [len(k.routes) for k in classes])
    ]
    return found


def tabulate_demands(demands: Sequence[Demand]) -> Ints:
    """(demands × fields of a demand)."""
    return np.array([_read_demand(demand) for demand in demands], dtype=np.int64).reshape(-1, len(fields(Demand)))


_read_demand = attrgetter(*(field.name for field in fields(Demand)))


def compute_leg_usage(book: Rulebook, demand: Ints) -> Ints:
    """(demands × legs and one for none × limits): what each demand takes of each limit of each leg."""
    legs = np.append(np.arange(len(book.codes)), -1)
    return _compute_usage(book, np.broadcast_to(legs, (len(demand), len(legs))), demand)


def _compute_usage(book: Rulebook, legs: Ints, demand: Ints) -> Ints:
    """(columns × longest × limits): what one unit takes of each limit of each leg."""
    stretcher: Any = np.array([book.legs[code].stretcher_seats for code in book.codes] + [0], dtype=np.int64)
    columns = Demand(*demand.T[:, :, None])
    used = [np.broadcast_to(limit.takes(columns, stretcher[legs]), legs.shape) for limit in registry.LIMITS]
    usage: Ints = np.stack(used, axis=2)
    usage[legs < 0] = 0
    return usage


def _count_fitting(book: Rulebook, legs: Ints, usage: Ints) -> Ints:
    """The number of units of a column that its legs hold if empty; frozen legs have no limit."""
    room = compute_leg_room(book)[legs]
    most = np.full(usage.shape, UNLIMITED, dtype=np.int64)
    np.floor_divide(room, usage, out=most, where=usage > 0)
    fitting: Ints = most.min(axis=(1, 2), initial=UNLIMITED)
    return fitting


def compute_leg_room(book: Rulebook) -> Ints:
    """(legs and one for none × limits): room left. Only people who are on a frozen leg already have columns there."""
    room = book.room.copy()
    for code, leg in book.legs.items():
        if leg.status.frozen:
            room[book.numbers[code]] = UNLIMITED
    return np.vstack([room, np.full((1, len(LIMITS)), UNLIMITED, dtype=np.int64)])


def _add_limit_rows(rows: Rows, book: Rulebook, legs: Ints, usage: Ints, high: Ints) -> Ints:
    """A row for each leg and limit that might bind; returns which those are, as in `Plan.limits`."""
    room = compute_leg_room(book)[:-1].ravel()
    limits = len(LIMITS)
    columns = np.broadcast_to(np.arange(len(legs))[:, None, None], usage.shape)
    keys = np.broadcast_to(legs[:, :, None], usage.shape) * limits + np.arange(limits)
    used = usage > 0
    keys, columns, values = keys[used], columns[used], usage[used]
    wanted = sum_by(keys, values * high[columns], len(room))
    binding = np.flatnonzero(wanted > room)
    place = np.full(len(room), -1, dtype=np.int64)
    place[binding] = np.arange(len(binding))
    keep = place[keys] >= 0
    rows.add(place[keys[keep]], columns[keep], values[keep], room[binding])
    return binding


def _add_apart_rows(rows: Rows, book: Rulebook, classes: Sequence[UnitClass], unit_class: Ints, legs: Ints) -> None:
    """At most one unit of any that are all to be kept from one another, on each leg."""
    if not book.apart:
        return
    number_of = {who.ref: n for n, k in enumerate(classes) if len(k.units) == 1 for who in k.units[0].members}
    ties: dict[int, set[int]] = {}
    for ref, others in book.apart.items():
        for other in others:
            if ref in number_of and other in number_of and number_of[ref] != number_of[other]:
                ties.setdefault(number_of[ref], set()).add(number_of[other])
    begin = np.searchsorted(unit_class, np.arange(len(classes) + 1))
    # Whoever is on a frozen leg stays, whoever else is.
    frozen = np.array([book.legs[code].status.frozen for code in book.codes] + [True])
    legs = np.where(frozen[legs], -1, legs)
    for circle in find_cliques(ties):
        columns = np.concatenate([np.arange(begin[n], begin[n + 1]) for n in circle])
        mine = legs[columns]
        where = np.broadcast_to(columns[:, None], mine.shape)[mine >= 0]
        shared, place = np.unique(mine[mine >= 0], return_inverse=True)
        ones = np.ones(len(where), dtype=np.int64)
        rows.add(place.astype(np.int64), where, ones, np.ones(len(shared), dtype=np.int64))


def find_cliques(ties: dict[int, set[int]]) -> Iterable[tuple[int, ...]]:
    """Sets of mutually tied numbers that together hold every tie; each as large as it grows in the order of numbers."""
    left = {(a, b) for a, others in ties.items() for b in others if a < b}
    for a, b in sorted(left):
        if (a, b) not in left:
            continue
        circle = [a, b]
        for other in sorted(ties[a] & ties[b]):
            if all(other in ties[member] for member in circle):
                circle.append(other)
        circle.sort()
        left.difference_update((x, y) for i, x in enumerate(circle) for y in circle[i + 1 :])
        yield tuple(circle)
