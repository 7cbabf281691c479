"""Keeps a relaxation in the solver from tier to tier: each starts at the previous basis, on few columns.

A wide program uses few of its columns, so only some are in the solver. The duals of an answer show which others would
improve it; once none would, the answer is the whole program's. The bound is computed over all columns each time, so
that it is true however early the search stops.
"""

from __future__ import annotations

import highspy
import numpy as np

from repatriate.planning.itineraries import Ints, Mask
from repatriate.planning.solver.highs import Answer, Clock, Relaxation, compute_dual_bound, make_solver
from repatriate.planning.solver.integer_program import FREE, Floats, Program, add_row, fix_by_reduced_costs

BRIEFLY = 8000
"""Steps of the simplex method from the basis before; where they are not enough, to begin anew from inside is quicker."""

AT_ONCE = 2
"""Columns that come into the solver at once for each row that columns begin with: the classes' own."""

_PRIMAL = 4
"""The kind of simplex method to which x stays an answer where a column comes in or the cost is another."""

HAZE = 1e-7
"""A reduced cost this near to 0 is none."""


class KeptRelaxation:
    """A program and its relaxation. `program` is what the tiers so far have left of it; `inside` tells its columns in use.

    `known` is an answer, or None where the low sides are one. Rows after the first `height` were added by `limit`.
    """

    def __init__(self, program: Program, clock: Clock, known: Ints | None) -> None:
        self.program, self.height = program, program.height
        self.inside: Mask = np.zeros(program.width, dtype=np.bool_)
        self._clock = clock
        self._columns: Ints = np.zeros(0, dtype=np.int64)
        self._index_columns()
        solver = self._solver = make_solver(clock)
        solver.setOptionValue("simplex_iteration_limit", BRIEFLY)
        solver.setOptionValue("simplex_strategy", _PRIMAL)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = 0, program.height
        lp.row_lower_, lp.row_upper_ = _free_sides(program.least), program.most.astype(np.float64)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kColwise
        lp.a_matrix_.start_ = np.zeros(1, dtype=np.int32)
        solver.passModel(lp)
        begin = np.flatnonzero((program.low if known is None else known) != 0)
        self._bare = not len(begin)
        self._take(begin, program.costs[0])

    def relax(self, cost: Ints) -> Relaxation:
        """The relaxation on one cost; where it is stopped or crawls, `least` is the best bound so far."""
        program, best, nothing = self.program, -np.inf, np.zeros(0)
        places = np.arange(len(self._columns), dtype=np.int32)
        self._solver.changeColsCost(len(places), places, cost[self._columns].astype(np.float64))
        if self._bare:  # Else prices come from an answer, and tell more than the cost alone.
            self._take(self._pick_lowest(cost.astype(np.float64), 0.0), cost)
        finest = HAZE * max(1.0, 1e-6 * float(np.abs(cost).max(initial=0)))
        while True:
            status = self._run("simplex", "off")
            if status == highspy.HighsModelStatus.kIterationLimit:
                self._solver.clearSolver()
                status = self._run("ipx", "on")
            if status is None:
                return Relaxation(Answer.STOPPED, best, nothing, nothing, nothing)
            solution = self._solver.getSolution()
            if status == highspy.HighsModelStatus.kInfeasible:
                return Relaxation(Answer.NONE, best, nothing, nothing, nothing)
            if status != highspy.HighsModelStatus.kOptimal or not solution.dual_valid:
                return Relaxation(Answer.STOPPED, best, nothing, nothing, nothing)
            duals = np.array(solution.row_dual)
            duals[(duals > 0) & (program.least <= FREE)] = 0.0
            least, reduced_costs = compute_dual_bound(program, cost, duals)
            best = max(best, least)
            wanted = self._pick_lowest(reduced_costs, -finest)
            if not len(wanted):
                break
            self._take(wanted, cost)
        x = program.low.astype(np.float64)
        x[self._columns] = np.array(solution.col_value)
        return Relaxation(Answer.FOUND, least, x, duals, reduced_costs)

    def _run(self, method: str, presolve: str) -> highspy.HighsModelStatus | None:
        """Lets the solver work. None: it did not end in time, and may be asked nothing."""
        solver = self._solver
        solver.setOptionValue("solver", method)
        solver.setOptionValue("presolve", presolve)
        solver.setOptionValue("time_limit", solver.getRunTime() + self._clock.left())
        return solver.getModelStatus() if self._clock.run(solver) else None

    def hold(self, relaxed: Relaxation, gap: float) -> None:
        """Fixes what no answer within a gap of the relaxation's bound does otherwise."""
        before, after = self.program, fix_by_reduced_costs(self.program, relaxed.duals, relaxed.reduced_costs, gap)
        self.program = after
        self._take(np.flatnonzero((after.low != before.low) & ~self.inside), after.costs[0])
        places = np.arange(len(self._columns), dtype=np.int32)
        low, high = after.low[self._columns].astype(np.float64), after.high[self._columns].astype(np.float64)
        self._solver.changeColsBounds(len(places), places, low, high)
        rows = np.flatnonzero((after.least != before.least) | (after.most != before.most))
        for row, least, most in zip(
            rows.tolist(), _free_sides(after.least[rows]).tolist(), after.most[rows].tolist(), strict=True
        ):
            self._solver.changeRowBounds(row, least, float(most))

    def limit(self, cost: Ints, most: int) -> None:
        """One more row: cost·x ≤ most."""
        self.program = add_row(self.program, cost, most)
        self._index_columns()
        used = np.flatnonzero(cost[self._columns]).astype(np.int32)
        values = cost[self._columns][used].astype(np.float64)
        self._solver.addRow(-highspy.kHighsInf, float(most), len(used), used, values)

    def _index_columns(self) -> None:
        """The entries of the program by column, and the first row of each column (−1: in none)."""
        program = self.program
        order = np.argsort(program.column, kind="stable")
        self._rows, self._values = program.rows[order], program.value[order]
        self._begin = np.searchsorted(program.column[order], np.arange(program.width + 1))
        used = self._begin[:-1] < self._begin[1:]
        self._first = np.full(program.width, -1, dtype=np.int64)
        self._first[used] = self._rows[self._begin[:-1][used]]

    def _pick_lowest(self, worth: Floats, below: float) -> Ints:
        """The lowest few, for each first row, of the columns that are not in the solver and are below a worth."""
        program = self.program
        wanted = np.flatnonzero((worth < below) & (program.low < program.high) & ~self.inside)
        wanted = wanted[np.lexsort((worth[wanted], self._first[wanted]))]
        heads = np.flatnonzero(np.diff(self._first[wanted], prepend=-2))
        place = np.arange(len(wanted)) - np.repeat(heads, np.diff(heads, append=len(wanted)))
        picked: Ints = np.sort(wanted[place < AT_ONCE])
        return picked

    def _take(self, columns: Ints, cost: Ints) -> None:
        """Brings columns into the solver, at their low sides."""
        program = self.program
        self.inside[columns] = True
        self._columns = np.concatenate([self._columns, columns])
        lengths = self._begin[columns + 1] - self._begin[columns]
        ends = np.cumsum(lengths)
        entries = np.arange(int(lengths.sum())) + np.repeat(self._begin[columns] - (ends - lengths), lengths)
        self._solver.addCols(
            len(columns),
            cost[columns].astype(np.float64),
            program.low[columns].astype(np.float64),
            program.high[columns].astype(np.float64),
            len(entries),
            (ends - lengths).astype(np.int32),
            self._rows[entries].astype(np.int32),
            self._values[entries].astype(np.float64),
        )


def _free_sides(least: Ints) -> Floats:
    """The lower sides of rows, as the solver has them."""
    sides: Floats = np.where(least <= FREE, -highspy.kHighsInf, least)
    return sides
