"""Rows of a program in the making."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from repatriate.planning.itineraries import Ints
from repatriate.planning.solver.integer_program import FREE, Program


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
        rows, columns, values = (_joined(arrays) for arrays in (self._rows, self._columns, self._values))
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
            most=_joined(self._most),
        )


def _joined(arrays: list[Ints]) -> Ints:
    return np.concatenate(arrays) if arrays else np.zeros(0, dtype=np.int64)
