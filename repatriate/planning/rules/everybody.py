"""A table of all people in an operation: a row for each, in the order of ref, with the rules' inputs as columns."""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

import numpy as np

from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.traveller import Ends, Traveller

MANY = 2**62
"""More different rows than this have no number."""

FEW = 4096
"""So many different rows, and one for each row there is, are told apart by a table of them."""


class Everybody:
    """Made once; columns are made when they are first asked for."""

    def __init__(self, travellers: Sequence[Traveller]) -> None:
        self.travellers = travellers
        self.rows = {who.person.ref: row for row, who in enumerate(travellers)}
        self._columns: dict[str, Ints] = {}
        self._by_ends: dict[Ends, list[int]] = {}

    def column(self, fact: str) -> Ints:
        """A fact of each traveller: whole numbers and days as they are, anything else numbered, equal for equal facts."""
        found = self._columns.get(fact)
        if found is None:
            values = list(map(attrgetter(fact), self.travellers))
            if not set(map(type, values)) <= {int, bool}:
                numbers = {value: number for number, value in enumerate(dict.fromkeys(values))}
                values = list(map(numbers.__getitem__, values))
            found = self._columns[fact] = np.array(values, dtype=np.int64)
        return found

    def rows_with(self, ends: Ends) -> list[int]:
        """The rows of those who begin and end there."""
        if not self._by_ends:
            groups = split_alike([self.column("ends")], len(self.travellers))
            self._by_ends = {self.travellers[rows[0]].ends: rows for rows in groups}
        return self._by_ends[ends]


def number_alike(columns: Sequence[Ints], count: int) -> tuple[Ints, Ints]:
    """`count` rows, by what is in these columns: the first row of each kind, and which kind each row is of."""
    code, size = np.zeros(count, dtype=np.int64), 1
    for column in columns:
        low = int(column.min(initial=0))
        span = int(column.max(initial=0)) - low + 1
        if size * span > MANY:
            _, code = np.unique(code, return_inverse=True)
            size = count
        code, size = code * span + (column - low), size * span
    if size > FEW + count:
        _, first, kind = np.unique(code, return_index=True, return_inverse=True)
        return first, kind.ravel()
    # The same without sorting. What is written last stays: the first row.
    first = np.full(size, count)
    first[code[::-1]] = np.arange(count)[::-1]
    used = np.flatnonzero(first < count)
    number = np.zeros(size, dtype=np.int64)
    number[used] = np.arange(len(used))
    return first[used], number[code]


def split_alike(columns: Sequence[Ints], count: int) -> list[list[int]]:
    """The rows of each kind, in their order."""
    _, kind = number_alike(columns, count)
    order = np.argsort(kind, kind="stable")
    ends = [*(np.flatnonzero(np.diff(kind[order])) + 1).tolist(), count]
    rows = order.tolist()
    return [rows[begin:end] for begin, end in zip([0, *ends], ends, strict=False)] if count else []
