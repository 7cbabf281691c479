"""Groups that would rather stay together: auxiliary columns that count the itineraries a group is on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.solver.constraint_builder import Rows
from repatriate.planning.solver.unit_classes import UnitClass


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
    """For each such group a column per itinerary it may use, and one for the excess: of n in use n − 1 count, of none none.

    Returns what a unit of each new column adds to the tier, and the most of each.
    """
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
        _use(rows, columns, sizes, mine, place, uses)
        if not kept:
            excess = len(columns.unit_class) + len(worth)
            worth.append(1)
            high.append(len(itineraries) - 1)
            ones = np.ones(len(itineraries), dtype=np.int64)
            rows.add(np.zeros(len(ones) + 1, dtype=np.int64), np.append(uses, excess), np.append(ones, -1), ones[:1])
    return np.array(worth, dtype=np.int64), np.array(high, dtype=np.int64)


def _use(rows: Rows, columns: Columns, sizes: Ints, mine: Ints, place: Ints, uses: Ints) -> None:
    """Nobody is on an itinerary that is not in use: for each class, and together for the seats of its tightest leg."""
    high = columns.high[mine]
    pairs, row = np.unique(np.stack([columns.unit_class[mine], place]), axis=1, return_inverse=True)
    most = np.minimum(np.bincount(row, weights=high).astype(np.int64), sizes[pairs[0]])
    _link(rows, row, mine, np.ones(len(mine), dtype=np.int64), uses[pairs[1]], most)

    seats, room = columns.seats[mine], columns.room[mine]
    for number, use in enumerate(uses):
        here = np.flatnonzero(place == number)
        wanted = (seats[here] * high[here, None]).sum(axis=0)
        leg = int(np.argmin(room[here[0]]))
        taking = here[seats[here, leg] > 0]
        if len(taking) > 1 and wanted[leg] > room[here[0], leg]:
            zeros = np.zeros(len(taking), dtype=np.int64)
            _link(rows, zeros, mine[taking], seats[taking, leg], np.array([use]), room[here[0], leg : leg + 1])


def _link(rows: Rows, row: Ints, columns: Ints, values: Ints, uses: Ints, most: Ints) -> None:
    """Rows `values · columns − most · use ≤ 0`."""
    count = len(uses)
    rows.add(
        np.concatenate([row, np.arange(count)]),
        np.concatenate([columns, uses]),
        np.concatenate([values, -most]),
        np.zeros(count, dtype=np.int64),
    )
