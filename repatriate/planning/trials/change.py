"""A change of a program that is tried out: columns that may be higher, and a row that may take more."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from repatriate.planning.itineraries import Ints
from repatriate.planning.solver.duals import add_slack
from repatriate.planning.solver.integer_program import Program


@dataclass(frozen=True, slots=True)
class Change:
    """Columns may be as high as `high`, and `row`, if any, may take up to `more` more.

    As little of it as the tiers allow, all of them or (`spare`) all but the last. With `rough` the last tier may stay a
    little above the best.
    """

    high: Ints
    row: int | None = None
    more: int = 0
    spare: bool = False
    rough: bool = False

    def put_on(self, program: Program, x: Ints) -> tuple[Program, Ints]:
        """The program with a last column for what the row takes more, and its answer `x` with none of that."""
        if self.row is None:
            return program, x
        return add_slack(program, self.row, self.more, len(program.costs) - int(self.spare)), np.append(x, 0)

    def take_off(self, x: Ints) -> tuple[Ints, int]:
        """An answer to the program as it was, and how much more of the row it takes."""
        return x[: len(self.high)], int(x[-1]) if self.row is not None else 0
