"""The plan as a whole-number program: a column for every kind of unit on every itinerary it may take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from repatriate.model.plan import TIERS
from repatriate.planning.evaluate.money import units
from repatriate.planning.evaluate.objective import worth
from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.rules.traveller import Demand
from repatriate.planning.solver.constraint_builder import Rows
from repatriate.planning.solver.group_split import Columns, spread_rows
from repatriate.planning.solver.integer_program import Program, sum_by
from repatriate.planning.solver.unit_classes import Kind

BEYOND = 2**62
"""A cost that the program cannot count to the last digit; such a plan is made and its cost not called proved."""

MOVED, SPREAD, WAITING, COST = (TIERS.index(name) for name in ("moved", "spread", "waiting", "cost"))


@dataclass(frozen=True)
class Plan:
    """A program and what its columns mean: so many units of a kind on an itinerary (an id).

    Where `keeps` is set they are units that are published on it. Columns beyond these three arrays are auxiliary.
    `limits` says of each row which limit it is of which leg: leg number × len(LIMITS) + limit; −1 where it is another.
    """

    program: Program
    kind: Ints
    route: Ints
    keeps: Mask
    limits: Ints


def build(book: Rulebook, kinds: Sequence[Kind], places: int, *, roomy: bool = False) -> Plan:
    """The program of an operation; costs in units of 10^−places.

    `roomy` keeps columns that no leg has room for, with the rows that forbid them: for asking what more room would do.
    """
    routes = book.journeys.routes
    kind, row, keeps = _columns(kinds)
    route = np.concatenate([k.routes for k in kinds])[row] if kinds else row
    demand = _demand(kinds)[row]
    legs = routes.legs[route]
    usage = _usage(book, legs, demand)
    number = np.array([len(k.units) for k in kinds], dtype=np.int64)[kind]
    holders = np.concatenate([k.holders for k in kinds])[row] if kinds else row
    high = np.where(keeps, holders, number)
    if not roomy:
        high = np.minimum(high, _fitting(book, legs, usage))

    costs = np.zeros((len(TIERS), len(kind)), dtype=np.int64)
    people = np.array([k.people for k in kinds], dtype=np.int64).reshape(-1, 4)
    costs[:4] = -people[kind].T
    keeping = np.concatenate([k.keeping for k in kinds])[row] if kinds else row
    costs[MOVED] = -np.where(keeps, people.sum(axis=1)[kind], keeping)
    weight = np.array([k.weight for k in kinds], dtype=np.int64)[kind]
    costs[WAITING] = weight * routes.last[route] - np.array([k.waited for k in kinds], dtype=np.int64)[kind]
    prices = np.array([units(book.legs[code].seat_cost, places) for code in book.codes] + [0], dtype=np.int64)
    costs[COST] = (prices[legs] * usage[:, :, 0]).sum(axis=1)

    rows = Rows()
    _kind_rows(rows, kinds, kind, number)
    limits = _limit_rows(rows, book, legs, usage, high)
    _apart_rows(rows, book, kinds, kind, legs)
    seats_left = np.full_like(legs, UNLIMITED) if roomy else leg_room(book)[legs][:, :, 0]
    spread, uses = spread_rows(rows, book, kinds, Columns(kind, route, high, usage[:, :, 0], seats_left))
    extra = np.zeros((len(TIERS), len(uses)), dtype=np.int64)
    extra[SPREAD] = spread
    *base, cost = worth(book.snapshot, book.frozen.kept)
    base.append(min(int(Decimal(cost).scaleb(places)), BEYOND))
    program = rows.program(np.append(high, uses), np.hstack([costs, extra]), np.array(base, dtype=np.int64))
    numbers = np.full(program.height, -1, dtype=np.int64)
    numbers[len(kinds) : len(kinds) + len(limits)] = limits
    return Plan(program, kind, route, keeps, numbers)


def _columns(kinds: Sequence[Kind]) -> tuple[Ints, Ints, Mask]:
    """For each column the kind, the row in all kinds' itineraries laid end to end, and whether it is for holders.

    An itinerary on which all units of a kind are published needs no other column.
    """
    if not kinds:
        nothing: Ints = np.zeros(0, dtype=np.int64)
        return nothing, nothing, nothing.astype(np.bool_)
    lengths = [len(k.routes) for k in kinds]
    number = np.repeat(np.arange(len(kinds), dtype=np.int64), lengths)
    sizes = np.repeat(np.array([len(k.units) for k in kinds], dtype=np.int64), lengths)
    holders = np.concatenate([k.holders for k in kinds])
    held, others = np.flatnonzero(holders > 0), np.flatnonzero(holders < sizes)
    row = np.concatenate([held, others])
    order = np.argsort(row, kind="stable")
    return number[row[order]], row[order], (np.arange(len(row)) < len(held))[order]


def _demand(kinds: Sequence[Kind]) -> Ints:
    """(itineraries of all kinds × 5): seats, wheelchairs, stretchers, infants, minors of one unit."""
    if not kinds:
        return np.zeros((0, 5), dtype=np.int64)
    tables = demand_table([demand for k in kinds for demand in k.demands])
    begin = np.cumsum([0, *(len(k.demands) for k in kinds)])
    found: Ints = tables[
        np.concatenate([k.pattern for k in kinds]) + np.repeat(begin[:-1], [len(k.routes) for k in kinds])
    ]
    return found


def demand_table(demands: Sequence[Demand]) -> Ints:
    """(demands × 5), in the order of LIMITS; stretchers take no seats yet."""
    rows = [(d.seats, d.wheelchairs, d.stretchers, d.infants, d.minors) for d in demands]
    return np.array(rows, dtype=np.int64).reshape(-1, len(LIMITS))


def leg_usage(book: Rulebook, demand: Ints) -> Ints:
    """(demands × legs and one for none × limits): what each demand takes of each limit of each leg."""
    legs = np.append(np.arange(len(book.codes)), -1)
    return _usage(book, np.broadcast_to(legs, (len(demand), len(legs))), demand)


def _usage(book: Rulebook, legs: Ints, demand: Ints) -> Ints:
    """(columns × longest × limits): what one unit takes of each limit of each leg."""
    stretcher = np.array([book.legs[code].stretcher_seats for code in book.codes] + [0], dtype=np.int64)
    used = np.repeat(demand[:, None, :], legs.shape[1], axis=1)
    used[:, :, 0] += demand[:, None, 2] * stretcher[legs]
    used[legs < 0] = 0
    return used


def _fitting(book: Rulebook, legs: Ints, usage: Ints) -> Ints:
    """How many units of a column the legs take if nobody else is on them; legs that are frozen have no limit."""
    room = leg_room(book)[legs]
    most = np.full(usage.shape, UNLIMITED, dtype=np.int64)
    np.floor_divide(room, usage, out=most, where=usage > 0)
    fitting: Ints = most.min(axis=(1, 2), initial=UNLIMITED)
    return fitting


def leg_room(book: Rulebook) -> Ints:
    """(legs and one for none × limits): room left. Only people who are on a frozen leg already have columns there."""
    room = book.room.copy()
    for code, leg in book.legs.items():
        if leg.status.frozen:
            room[book.numbers[code]] = UNLIMITED
    return np.vstack([room, np.full((1, len(LIMITS)), UNLIMITED, dtype=np.int64)])


def _kind_rows(rows: Rows, kinds: Sequence[Kind], kind: Ints, number: Ints) -> None:
    sizes = np.array([len(k.units) for k in kinds], dtype=np.int64)
    rows.add(kind, np.arange(len(kind)), np.ones(len(kind), dtype=np.int64), sizes)


def _limit_rows(rows: Rows, book: Rulebook, legs: Ints, usage: Ints, high: Ints) -> Ints:
    """A row for each leg and limit that might bind; returns which those are, as in `Plan.limits`."""
    room = leg_room(book)[:-1].ravel()
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


def _apart_rows(rows: Rows, book: Rulebook, kinds: Sequence[Kind], kind: Ints, legs: Ints) -> None:
    """At most one unit of any that are all to be kept from one another, on each leg."""
    if not book.apart:
        return
    number_of = {who.ref: n for n, k in enumerate(kinds) if len(k.units) == 1 for who in k.units[0].members}
    ties: dict[int, set[int]] = {}
    for ref, others in book.apart.items():
        for other in others:
            if ref in number_of and other in number_of and number_of[ref] != number_of[other]:
                ties.setdefault(number_of[ref], set()).add(number_of[other])
    begin = np.searchsorted(kind, np.arange(len(kinds) + 1))
    # Whoever is on a frozen leg stays, whoever else is.
    frozen = np.array([book.legs[code].status.frozen for code in book.codes] + [True])
    legs = np.where(frozen[legs], -1, legs)
    for circle in cliques(ties):
        columns = np.concatenate([np.arange(begin[n], begin[n + 1]) for n in circle])
        mine = legs[columns]
        where = np.broadcast_to(columns[:, None], mine.shape)[mine >= 0]
        shared, place = np.unique(mine[mine >= 0], return_inverse=True)
        ones = np.ones(len(where), dtype=np.int64)
        rows.add(place.astype(np.int64), where, ones, np.ones(len(shared), dtype=np.int64))


def cliques(ties: dict[int, set[int]]) -> Iterable[tuple[int, ...]]:
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
