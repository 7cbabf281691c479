"""The plan as an integer program: a column for every class of units on every itinerary it may take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
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
from repatriate.planning.solver.constraint_builder import Rows
from repatriate.planning.solver.group_split import Columns, add_spread_rows
from repatriate.planning.solver.integer_program import Program, sum_by
from repatriate.planning.solver.unit_classes import UnitClass

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
    """For each column the class, the row in all classes' itineraries laid end to end, and whether it is for holders.

    An itinerary on which all units of a class are published needs no other column.
    """
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
    """How many units of a column the legs take if nobody else is on them; legs that are frozen have no limit."""
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
