"""One linear program asked many things: each answer starts from the last, so that a small change costs little."""

from __future__ import annotations

from dataclasses import replace

import highspy
import numpy as np
from highspy._core import _Highs

from repatriate.planning.itineraries import Ints
from repatriate.planning.solver.highs import Answer, Bound, Clock, bound, whole
from repatriate.planning.solver.integer_program import FREE, Floats, Program, fixed_by, reduce
from repatriate.planning.solver.lexicographic import EXACT, round_up

NO_CAP = 2**40
"""The upper side of a row that has none."""


SEARCH = 20
"""A search for whole numbers is reckoned as so many questions."""


class Warm:
    """A program with a row for each of its costs, so that what is settled can be held, and one over some of its columns.

    The answer to a question is a bound worked out from the prices, or a whole-number answer checked exactly: what the
    solver claims is never taken on trust. Columns, rows and caps stay as they were last set.
    """

    def __init__(self, program: Program, some: Ints) -> None:
        """`some`: the columns of which `force` asks for at least one unit."""
        self.tiers = len(program.costs)
        self._program = _extended(program, some)
        self._first = program.height
        self._solver = self._loaded()
        self._cost: Ints | None = None
        self._ray: Floats = np.zeros(0)
        self.effort = 0

    def cap(self, tier: int, most: int) -> None:
        """Holds a cost at or below a value; NO_CAP lets go."""
        self._row(self._first + tier, FREE, most)

    def force(self, wanted: bool) -> None:
        """Whether at least one unit of the columns `some` is asked for."""
        self._row(self._first + self.tiers, int(wanted), NO_CAP)

    def room(self, row: int, most: int) -> None:
        """Sets what a row takes."""
        self._row(row, FREE, most)

    def high(self, columns: Ints, most: Ints) -> None:
        """Sets how many units of columns there may be."""
        changed = self._program.high[columns] != most
        columns, most = columns[changed], most[changed]
        if len(columns):
            self._program.high[columns] = most
            self._solver.changeColsBounds(
                len(columns), columns.astype(np.int32), np.zeros(len(columns)), most.astype(np.float64)
            )

    def least(self, cost: Ints) -> Bound | None:
        """The bound on a cost, fractions allowed; None where nothing keeps to the rows."""
        self._ask(cost)
        self.effort += self._program.width
        self._solver.run()
        status = self._solver.getModelStatus()
        solution = self._solver.getSolution()
        if status == highspy.HighsModelStatus.kOptimal and solution.dual_valid:
            return _bound(self._program, cost, np.array(solution.row_dual), np.array(solution.col_value))
        if status == highspy.HighsModelStatus.kInfeasible and self._impossible():
            return None
        # Whatever else it claims, it is asked afresh before it is believed.
        self._solver.clearSolver()
        self._ray = np.ones(self._program.height)
        afresh = bound(self._program, cost, Clock())
        return afresh if afresh.answer is Answer.FOUND else None

    def ray(self) -> Floats:
        """By rows, what proved that nothing keeps to them when `least` last gave None; 0: the row had no part in it."""
        return self._ray

    def _impossible(self) -> bool:
        """Whether the prices that the solver gives for it prove that nothing keeps to the rows."""
        _, known, prices = self._solver.getDualRay()  # type: ignore[attr-defined]
        if not known:
            return False
        nothing = np.zeros(self._program.width, dtype=np.int64)
        for sign in (1.0, -1.0):
            ray = sign * np.array(prices)
            if _bound(self._program, nothing, ray, ray).least > EXACT * max(1.0, float(np.abs(ray).max())):
                self._ray = ray
                return True
        return False

    def reach(self, cost: Ints, most: int, found: Bound | None = None, *, search: bool = True) -> Ints | None:
        """A whole-number answer whose cost is at most so much; None where there is none.

        `found` is the bound, if known. Without `search` None is also the answer where the bound leaves it open.
        """
        found = found or self.least(cost)
        if found is None or round_up(found.least) > most:
            return None
        x: Ints = np.rint(found.x).astype(np.int64)
        if np.abs(found.x - x).max(initial=0.0) < 1e-6 and self._program.holds(x) and cost @ x <= most:
            return x
        if not search:
            return None
        face = fixed_by(self._program, found.prices, found.excess, max(most - found.least, 0.0) + EXACT)
        reduced = reduce(face)
        self.effort += SEARCH * self._program.width
        answers = []
        for part in reduced.parts:
            answer = whole(part.program, cost[part.columns], Clock()).x
            if answer is None:
                return None
            answers.append(answer)
        x = reduced.whole(answers)
        return x if self._program.holds(x) and cost @ x <= most else None

    def _row(self, row: int, least: int, most: int) -> None:
        if (self._program.least[row], self._program.most[row]) == (least, most):
            return
        self._program.least[row], self._program.most[row] = least, most
        below = -highspy.kHighsInf if least <= FREE else float(least)
        self._solver.changeRowBounds(row, below, highspy.kHighsInf if most >= NO_CAP else float(most))

    def _ask(self, cost: Ints) -> None:
        if self._cost is not None and np.array_equal(self._cost, cost):
            return
        self._cost = cost.copy()
        self._solver.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost.astype(np.float64))

    def _loaded(self) -> _Highs:
        program = self._program
        solver = _Highs()
        solver.setOptionValue("output_flag", False)
        solver.setOptionValue("threads", 1)
        solver.setOptionValue("solver", "simplex")
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = program.width, program.height
        lp.col_cost_ = np.zeros(program.width)
        lp.col_lower_, lp.col_upper_ = program.low.astype(np.float64), program.high.astype(np.float64)
        lp.row_lower_ = np.where(program.least <= FREE, -highspy.kHighsInf, program.least)
        lp.row_upper_ = np.where(program.most >= NO_CAP, highspy.kHighsInf, program.most)
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = program.start.astype(np.int32)
        lp.a_matrix_.index_ = program.column.astype(np.int32)
        lp.a_matrix_.value_ = program.value.astype(np.float64)
        solver.passModel(lp)
        # Most questions differ in a right-hand side or a bound; costs change rarely.
        solver.setOptionValue("simplex_strategy", 0)
        return solver


def _extended(program: Program, some: Ints) -> Program:
    """With a row for every cost and one that adds up some columns, all free."""
    columns = [np.flatnonzero(cost) for cost in program.costs] + [some]
    values = [cost[used] for cost, used in zip(program.costs, columns, strict=False)]
    values.append(np.ones(len(some), dtype=np.int64))
    ends = program.start[-1] + np.cumsum([len(used) for used in columns])
    count = len(columns)
    return replace(
        program,
        low=program.low.copy(),
        high=program.high.copy(),
        start=np.concatenate([program.start, ends]),
        column=np.concatenate([program.column, *columns]),
        value=np.concatenate([program.value, *values]),
        least=np.concatenate([program.least, np.full(count, FREE, dtype=np.int64)]),
        most=np.concatenate([program.most, np.full(count, NO_CAP, dtype=np.int64)]),
    )


def _bound(program: Program, cost: Ints, prices: Floats, x: Floats) -> Bound:
    """What the prices prove."""
    prices = prices.copy()
    prices[(prices > 0) & (program.least <= FREE)] = 0.0
    prices[(prices < 0) & (program.most >= NO_CAP)] = 0.0
    excess: Floats = cost.astype(np.float64) - np.bincount(
        program.column, weights=program.value * prices[program.rows], minlength=program.width
    )
    least = float(
        np.where(prices > 0, prices * program.least, prices * program.most).sum()
        + np.minimum(excess * program.low, excess * program.high).sum()
    )
    return Bound(Answer.FOUND, least, x, prices, excess)
