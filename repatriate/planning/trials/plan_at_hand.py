"""What a change is good for at least, where the best plan is not known: everybody placed stays, and others are added."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.solver.highs import Clock
from repatriate.planning.solver.integer_program import Program
from repatriate.planning.solver.lexicographic import LexicographicSolver
from repatriate.planning.trials.change import Change


class PlanAtHand:
    """A program and some answer `x` to it. It answers as a Baseline does, but where that says what a change comes to, this
    says what it comes to at least.
    """

    ready = True

    def __init__(self, program: Program, x: Ints, clock: Clock) -> None:
        self.program, self.x, self._clock = program, x, clock
        left = program.most - program.activity(x)
        self._full: Mask = program.value > np.maximum(left, 0)[program.rows]
        self._tight: Ints = np.bincount(program.column[self._full], minlength=program.width)

    def solve(self, change: Change, clock: Clock | None = None) -> tuple[Ints, int] | None:
        """An answer at least as good with a change, and how much more of its row that takes.

        None where nothing gets better, or where the clock stopped it.
        """
        added = self._find_room(change)
        if not added.any():
            return None
        program, x = change.put_on(replace(self.program, low=self.x, high=self.x + added), self.x)
        if not program.holds(x):
            return None  # The row is over its limit as it is: who sits there cannot be moved.
        settled = LexicographicSolver(len(program.costs), clock or self._clock).solve(program)
        if settled.x is None or tuple(program.value_tiers(settled.x)) >= tuple(program.value_tiers(x)):
            return None
        return change.take_off(settled.x)

    def count_room(self, columns: Ints, row: int, high: Ints) -> Ints:
        """How many more units of these columns might be added, were there room in this row; an estimate."""
        free = self._tight[columns] - np.isin(columns, self._tight_in(row)) == 0
        return np.where(free, np.maximum(high[columns] - self.x[columns], 0), 0)

    def _tight_in(self, row: int) -> Ints:
        """Columns that this row keeps from taking one unit more."""
        entries = slice(self.program.start[row], self.program.start[row + 1])
        return self.program.column[entries][self._full[entries]]

    def _find_room(self, change: Change) -> Ints:
        """By column how many more units there is room for if nobody else comes."""
        program = self.program
        left: Ints = program.most - program.activity(self.x)
        if change.row is not None:
            left[change.row] += change.more
        takes = program.value > 0
        room: Ints = np.maximum(change.high - self.x, 0)
        np.minimum.at(room, program.column[takes], np.maximum(left[program.rows[takes]] // program.value[takes], 0))
        return np.minimum(room, UNLIMITED)
