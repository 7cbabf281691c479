"""An integer program in tiers: columns, rows, and how to make it smaller without losing a best answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import islice

import numpy as np
import numpy.typing as npt

from repatriate.planning.itineraries import Ints, Mask

Floats = npt.NDArray[np.float64]

FREE = -(2**40)
"""The lower side of a row that has none."""


@dataclass(frozen=True, slots=True)
class Program:
    """Minimise tier after tier `base[k] + costs[k]·x` with `low ≤ x ≤ high` and `least ≤ A·x ≤ most`, all whole numbers.

    A is kept by rows: the entries of row i are `start[i]` to `start[i + 1]` of `column` and `value`. No value is 0.
    """

    low: Ints
    high: Ints
    costs: Ints
    base: Ints
    start: Ints
    column: Ints
    value: Ints
    least: Ints
    most: Ints

    @property
    def width(self) -> int:
        return len(self.low)

    @property
    def height(self) -> int:
        return len(self.most)

    @property
    def rows(self) -> Ints:
        """The row of each entry."""
        return np.repeat(np.arange(self.height, dtype=np.int64), np.diff(self.start))

    def activity(self, x: Ints) -> Ints:
        """A·x."""
        return sum_by(self.rows, self.value * x[self.column], self.height)

    def holds(self, x: Ints) -> bool:
        """Whether x keeps every bound and every row, exactly."""
        if ((x < self.low) | (x > self.high)).any():
            return False
        activity = self.activity(x)
        return bool(((activity >= self.least) & (activity <= self.most)).all())

    def value_tiers(self, x: Ints) -> Ints:
        """The value of every tier."""
        total: Ints = self.base + self.costs @ x
        return total


def sum_by(where: Ints, what: Ints, size: int) -> Ints:
    """Sums of `what` by `where`; exact, for whole numbers below 2⁵³."""
    total: Ints = np.bincount(where, weights=what, minlength=size).astype(np.int64)
    return total


def add_row(program: Program, cost: Ints, most: int) -> Program:
    """The program with one more row: cost·x ≤ most."""
    used = np.flatnonzero(cost)
    return Program(
        program.low,
        program.high,
        program.costs,
        program.base,
        np.append(program.start, program.start[-1] + len(used)),
        np.concatenate([program.column, used]),
        np.concatenate([program.value, cost[used]]),
        np.append(program.least, FREE),
        np.append(program.most, most),
    )


def keep_rows(program: Program, count: int) -> Program:
    """The program with so many of its rows."""
    entries = int(program.start[count])
    return replace(
        program,
        start=program.start[: count + 1],
        column=program.column[:entries],
        value=program.value[:entries],
        least=program.least[:count],
        most=program.most[:count],
    )


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a program and which columns of it they are."""

    program: Program
    columns: Ints


@dataclass(frozen=True, slots=True)
class Decomposition:
    """A program without its settled columns, in pieces that share no row; `x` holds what is settled."""

    x: Ints
    parts: tuple[Part, ...]

    def whole(self, answers: list[Ints]) -> Ints:
        """The answer of the whole from the answers of the parts."""
        x = self.x.copy()
        for part, answer in zip(self.parts, answers, strict=True):
            x[part.columns] = answer
        return x


def decompose_program(program: Program) -> Decomposition:
    """Drops fixed columns and rows that cannot bind, and splits what is left into independent parts.

    The base of every part is zero: what is fixed is counted by `Program.worth` of the whole.
    """
    open_column = program.low < program.high
    rows = program.rows
    value, column = program.value, program.column
    at_low, at_high = value * program.low[column], value * program.high[column]
    lowest = sum_by(rows, np.minimum(at_low, at_high), program.height)
    highest = sum_by(rows, np.maximum(at_low, at_high), program.height)
    binds = (lowest < program.least) | (highest > program.most)
    keep = binds[rows] & open_column[column]
    fixed = sum_by(rows, np.where(open_column[column], 0, at_low), program.height)
    rows, column, value = rows[keep], column[keep], value[keep]

    label = _find_components(rows, column, program.width, program.height)
    x = np.where(open_column, 0, program.low)
    free = np.flatnonzero(open_column)
    order = free[np.argsort(label[free], kind="stable")]
    starts = np.flatnonzero(np.diff(label[order], prepend=-1))
    parts = []
    if len(order):
        row_order = np.lexsort((column, rows, label[column]))
        rows, column, value = rows[row_order], column[row_order], value[row_order]
        entry_labels = label[column]
        place = np.zeros(program.width, dtype=np.int64)
        for columns in np.split(order, starts[1:]):
            place[columns] = np.arange(len(columns))
            mark = label[columns[0]]
            begin, end = np.searchsorted(entry_labels, [mark, mark + 1])
            mine = rows[begin:end]
            heads = np.flatnonzero(np.diff(mine, prepend=-1))
            used = mine[heads]
            parts.append(
                Part(
                    Program(
                        low=program.low[columns],
                        high=program.high[columns],
                        costs=program.costs[:, columns],
                        base=np.zeros(len(program.base), dtype=np.int64),
                        start=np.append(heads, len(mine)),
                        column=place[column[begin:end]],
                        value=value[begin:end],
                        least=np.where(program.least[used] <= FREE, FREE, program.least[used] - fixed[used]),
                        most=program.most[used] - fixed[used],
                    ),
                    columns,
                )
            )
    return Decomposition(x, tuple(parts))


def _find_components(rows: Ints, column: Ints, width: int, height: int) -> Ints:
    """The component of each column: the smallest number among columns tied to it by rows, directly or through
    others."""
    label = np.arange(width, dtype=np.int64)
    if not len(rows):
        return label
    while True:
        by_row = np.full(height, width, dtype=np.int64)
        np.minimum.at(by_row, rows, label[column])
        following = label.copy()
        np.minimum.at(following, column, by_row[rows])
        following = following[following]
        if (following == label).all():
            return label
        label = following


def is_counting(program: Program) -> bool:
    """Whether at most one row binds and it merely counts: then the best answer needs no solver."""
    return program.height == 0 or (program.height == 1 and bool((program.value == 1).all()))


def solve_counting(program: Program, tier: int) -> Ints | None:
    """The best answer, from `tier` on, of a program that only counts; None where there is none.

    Columns are filled in the order of what one unit of each is worth, as long as it gains something or is called for.
    """
    x = program.low.copy()
    worth = program.costs[tier:]
    inside = np.zeros(program.width, dtype=np.bool_)
    room = need = 0
    if program.height:
        inside[program.column] = True
        total = int(x[program.column].sum())
        room, need = int(program.most[0]) - total, int(program.least[0]) - total
    order = np.lexsort(worth[::-1]) if len(worth) else np.arange(program.width)
    for column in order:
        gains = _is_negative(worth[:, column])
        space = int(program.high[column] - program.low[column])
        if not inside[column]:
            x[column] += space if gains else 0
            continue
        added = min(space, room if gains else max(0, min(need, room)))
        x[column] += added
        room, need = room - added, need - added
    return x if room >= 0 and need <= 0 else None


def _is_negative(vector: Ints) -> bool:
    """Whether the first number that is not 0 is below 0."""
    used = np.flatnonzero(vector)
    return bool(len(used)) and bool(vector[used[0]] < 0)


def fix_by_reduced_costs(program: Program, duals: Floats, reduced_costs: Floats, gap: float) -> Program:
    """The program with everything fixed that an answer within `gap` of a bound cannot do otherwise.

    `duals` and `reduced_costs` are those of the bound: one unit off the better end of a column costs `reduced_costs`, one unit of
    slack in a row `duals`, and units are whole.
    """
    limit = gap + 1e-6
    up, down = reduced_costs < -limit, reduced_costs > limit
    above, below = duals > limit, duals < -limit
    return replace(
        program,
        low=np.where(up, program.high, program.low),
        high=np.where(down, program.low, program.high),
        least=np.where(below, program.most, program.least),
        most=np.where(above, program.least, program.most),
    )


def fill_greedily(program: Program, known: Ints | None = None, *, first: Mask | None = None) -> Ints:
    """Some good answer at once: columns in the order of what they gain, as far as the rows have room.

    Starts from an answer already known, or from the low sides, which must be an answer. Columns that give room (with an
    entry below 0) are raised first and lowered again as far as they may be. Those of `first` come before all others.
    """
    giving = np.unique(program.column[program.value < 0])
    x = (program.low if known is None else known).copy()
    raised = x.copy()
    raised[giving] = program.high[giving]
    if program.holds(raised):
        x = raised
    room = _Room(program, x)
    order = np.lexsort(program.costs[::-1] if first is None else (*program.costs[::-1], ~first))
    gains = _find_gaining(program.costs)
    room.move(order[gains[order] & (x < program.high)[order]], program.high, 1)
    room.move(giving[~gains[giving]], program.low, -1)
    return x


AT_ONCE = 4000
"""Columns that are looked at together, to see which have no room at all."""


class _Room:
    """The slack of each row on both sides while columns of x are moved."""

    def __init__(self, program: Program, x: Ints) -> None:
        activity = program.activity(x)
        self._above, self._below, self._x = program.most - activity, activity - program.least, x
        by_column = np.argsort(program.column, kind="stable")
        self._begin = np.searchsorted(program.column[by_column], np.arange(program.width + 1))
        self._rows, self._values = program.rows[by_column], program.value[by_column]

    def move(self, columns: Ints, ends: Ints, sign: int) -> None:
        """Moves one column after the other as far towards its end as the rows have room; `sign` says in which direction."""
        for first in range(0, len(columns), AT_ONCE):
            self._move_some(columns[first : first + AT_ONCE], ends, sign)

    def _move_some(self, columns: Ints, ends: Ints, sign: int) -> None:
        lengths = self._begin[columns + 1] - self._begin[columns]
        starts = np.cumsum(lengths) - lengths
        entries = np.arange(int(lengths.sum())) + np.repeat(self._begin[columns] - starts, lengths)
        rows, steps = self._rows[entries], sign * self._values[entries]
        blocked = np.where(steps > 0, self._above[rows] < steps, self._below[rows] < -steps)
        which = np.repeat(np.arange(len(columns)), lengths)
        free = np.bincount(which[blocked], minlength=len(columns)) == 0
        if not free.any():
            return
        rows, places = np.unique(rows[free[which]], return_inverse=True)
        # Plain numbers: what follows looks at one column after another, each of a few entries.
        pairs = iter(zip(places.tolist(), steps[free[which]].tolist(), strict=True))
        above, below = self._above[rows].tolist(), self._below[rows].tolist()
        columns, lengths = columns[free], lengths[free]
        moved = []
        wishes = np.abs(ends[columns] - self._x[columns])
        for length, wanted in zip(lengths.tolist(), wishes.tolist(), strict=True):
            mine = list(islice(pairs, length))
            for row, step in mine:
                wanted = min(wanted, above[row] // step if step > 0 else below[row] // -step)
            if wanted > 0:
                for row, step in mine:
                    above[row] -= step * wanted
                    below[row] += step * wanted
            moved.append(max(0, wanted))
        self._x[columns] += sign * np.array(moved, dtype=np.int64)
        self._above[rows], self._below[rows] = above, below


def _find_gaining(costs: Ints) -> Mask:
    """A mask of columns whose first non-zero cost is negative."""
    first = (costs != 0).argmax(axis=0)
    gaining: Mask = costs[first, np.arange(costs.shape[1])] < 0
    return gaining


def bound_tiers(program: Program) -> Ints:
    """A quick lower bound on every tier: columns limited by their bounds and by one row each. That row is the first
    with only positive entries of at least 1; all other rows are ignored."""
    lowest: Ints = np.minimum(program.costs * program.low, program.costs * program.high).sum(axis=1)
    if not program.height or (program.low < 0).any():
        return lowest
    rows = program.rows
    adding = np.bincount(rows, weights=program.value < 1, minlength=program.height) == 0
    entries = np.flatnonzero(adding[rows])
    columns, where = np.unique(program.column[entries], return_index=True)
    row = rows[entries[where]]
    for tier, costs in enumerate(program.costs):
        alone = np.minimum(costs * program.low, costs * program.high)
        best = np.zeros(program.height, dtype=np.int64)
        np.minimum.at(best, row, costs[columns])
        each = sum_by(row, alone[columns], program.height)
        free: Ints = np.delete(alone, columns)
        # What a unit of the best column of a row is worth, for as many units as the row has room for.
        lowest[tier] = free.sum() + np.maximum(each, best * np.maximum(program.most, 0)).sum()
    return lowest
