"""HiGHS for two questions: a linear relaxation, and an integer program by branch and bound. Neither answer is taken on trust."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

import highspy
import numpy as np
from highspy import cb
from highspy._core import _Highs

from repatriate.planning.itineraries import Ints
from repatriate.planning.solver.integer_program import FREE, Floats, Program

Watch = Callable[[float], None]


class Answer(Enum):
    """The outcome of a solver call."""

    FOUND = "found"
    NONE = "none"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class Relaxation:
    """A lower bound on one cost, computed from duals of the rows.

    `least` is recomputed from the duals, so that it is true whatever the solver claims. `duals` are per row,
    `reduced_costs` per column. A reduced cost is the price, beyond `least`, of a unit above the cheaper bound; below 0,
    of a unit under the upper bound.
    """

    answer: Answer
    least: float
    x: Floats
    duals: Floats
    reduced_costs: Floats


@dataclass(frozen=True, slots=True)
class IntegerSolution:
    """A whole-number answer to one cost, checked row by row, and the bound that the solver claims for it."""

    answer: Answer
    x: Ints | None
    least: float


LARGE = 2000
"""Columns from which on a solver may not stop in time."""

GLANCE, GRACE = 0.02, 0.1
"""Seconds between two looks at the clock, and those that a solver has to come to its end with what it found."""


class _SolverThread(threading.Thread):
    """Python waits for it as it ends, for a solver breaks in that; the program, which ends without it, need not."""

    left_alone = True


@dataclass
class Clock:
    """The condition for stopping: a moment of `time.monotonic`, or the officer's request."""

    deadline: float | None = None
    cancel: Callable[[], bool] | None = None
    cancelled: bool = field(default=False, init=False)
    fault: BaseException | None = field(default=None, init=False)

    def stop(self) -> bool:
        if not self.cancelled and self.cancel is not None and self.cancel():
            self.cancelled = True
        return self.cancelled or self.late()

    def run(self, solver: _Highs) -> bool:
        """Lets the solver work, and says whether it has ended; one that has not may be asked nothing any more.

        Not every step of a large solver looks at the clock. So it has a thread of its own, which is left alone where it does
        not stop in time, and ends by itself. What went wrong in its listener is raised here, for it must not pass through it.
        """
        if (self.deadline is None and self.cancel is None) or solver.getNumCol() < LARGE:
            solver.run()
        elif not self._run_aside(solver):
            return False
        if self.fault is not None:
            fault, self.fault = self.fault, None
            raise fault
        return True

    def _run_aside(self, solver: _Highs) -> bool:
        work, late = _SolverThread(target=solver.run, name="solver"), 0.0
        work.start()
        while work.is_alive():
            if late > GRACE:
                return False
            work.join(GLANCE)
            late += GLANCE if self.stop() else 0.0
        return True

    def late(self) -> bool:
        return self.deadline is not None and time.monotonic() >= self.deadline

    def within(self, share: float) -> Clock:
        """Another that stops when so much of the time left is gone."""
        return Clock(None if self.deadline is None else time.monotonic() + share * self.left(), self.cancel)

    def bring_forward(self, seconds: float) -> None:
        """Stops that much earlier."""
        if self.deadline is not None:
            self.deadline -= seconds

    def left(self) -> float:
        return float("inf") if self.deadline is None else max(0.0, self.deadline - time.monotonic())


PATIENCE = 6000
"""Steps (and one more for twenty columns) after which the simplex method gives way: many groups make it crawl."""


def solve_relaxation(
    program: Program, cost: Ints, clock: Clock, *, inside: bool = False, presolve: bool = True
) -> Relaxation:
    """Solves with fractions allowed, and works out from the row duals what no answer can go below.

    `inside` asks for duals from the middle of all that are best, which is quick where columns are many. Without
    `presolve` other duals of the same worth may come.
    """
    solver = _load_solver(program, cost, clock, whole=False)
    if inside:
        solver.setOptionValue("solver", "ipx")
        solver.setOptionValue("run_crossover", "off")
    else:
        solver.setOptionValue("simplex_iteration_limit", PATIENCE + program.width // 20)
        solver.setOptionValue("presolve", "choose" if presolve else "off")
    nothing = np.zeros(0)
    stopped = Relaxation(Answer.STOPPED, -np.inf, nothing, nothing, nothing)
    if not clock.run(solver):
        return stopped
    status = solver.getModelStatus()
    if not inside and status == highspy.HighsModelStatus.kIterationLimit:
        solver = _load_solver(program, cost, clock, whole=False)
        solver.setOptionValue("solver", "ipx")
        if not clock.run(solver):
            return stopped
        status = solver.getModelStatus()
    if status == highspy.HighsModelStatus.kInfeasible:
        return Relaxation(Answer.NONE, np.inf, nothing, nothing, nothing)
    solution = solver.getSolution()
    if status != highspy.HighsModelStatus.kOptimal or not solution.dual_valid:
        return stopped
    duals = np.array(solution.row_dual)
    duals[(duals > 0) & (program.least <= FREE)] = 0.0
    least, reduced_costs = compute_dual_bound(program, cost, duals)
    return Relaxation(Answer.FOUND, least, np.array(solution.col_value), duals, reduced_costs)


def compute_dual_bound(program: Program, cost: Ints, duals: Floats) -> tuple[float, Floats]:
    """A lower bound on one cost for any duals of the rows, and the reduced cost of every column. No dual may exceed 0
    where a row has no lower side."""
    reduced_costs: Floats = cost.astype(np.float64) - np.bincount(
        program.column, weights=program.value * duals[program.rows], minlength=program.width
    )
    sides = np.where(duals > 0, duals * program.least, duals * program.most).sum()
    return float(sides + np.minimum(reduced_costs * program.low, reduced_costs * program.high).sum()), reduced_costs


def solve_integer(
    program: Program, cost: Ints, clock: Clock, watch: Watch | None = None, *, slack: int = 0, nodes: int | None = None
) -> IntegerSolution:
    """The best whole-number answer; `watch` hears now and then how far the best so far may be from it.

    With `slack`, one that is at most so much above the best will do; with `nodes`, the search ends after so many.

    HiGHS 1.16 has called a fractional answer optimal. So no starting answer is ever given, the answer is rounded and
    checked exactly, its worth recomputed, and where the two disagree it is asked again in another way.
    """
    found = IntegerSolution(Answer.STOPPED, None, -np.inf)
    for presolve, seed in (("on", 0), ("off", 1), ("off", 2)):
        found, trusted = _try_integer(program, cost, clock, watch, presolve, seed, slack, nodes)
        if trusted or clock.stop():
            break
    return found


def _try_integer(  # long: one program, one clock and how this attempt differs
    program: Program,
    cost: Ints,
    clock: Clock,
    watch: Watch | None,
    presolve: str,
    seed: int,
    spare: int,
    nodes: int | None,
) -> tuple[IntegerSolution, bool]:
    solver = _load_solver(program, cost, clock, watch, whole=True)
    solver.setOptionValue("presolve", presolve)
    solver.setOptionValue("random_seed", seed)
    solver.setOptionValue("mip_abs_gap", 0.999 + spare)
    if nodes is not None:
        solver.setOptionValue("mip_max_nodes", nodes)
    if not clock.run(solver):
        return IntegerSolution(Answer.STOPPED, None, -np.inf), True
    status, info = solver.getModelStatus(), solver.getInfo()
    if status == highspy.HighsModelStatus.kInfeasible:
        return IntegerSolution(Answer.NONE, None, np.inf), True
    x: Ints | None = None
    if info.primal_solution_status == highspy.kSolutionStatusFeasible:
        value = np.array(solver.getSolution().col_value)
        rounded: Ints = np.rint(value).astype(np.int64)
        if np.abs(value - rounded).max(initial=0.0) < 1e-4 and program.holds(rounded):
            x = rounded
    claimed = info.objective_function_value
    slack = 1e-6 * max(1.0, abs(claimed))
    agrees = (
        x is not None
        and abs(float(cost @ x) - claimed) <= slack
        and claimed - info.mip_dual_bound < 1.0 + spare + slack
    )
    if status == highspy.HighsModelStatus.kOptimal and agrees:
        return IntegerSolution(Answer.FOUND, x, info.mip_dual_bound), True
    # An answer that is not what the solver says leaves its bound in doubt as well.
    doubtful = status == highspy.HighsModelStatus.kOptimal
    return IntegerSolution(Answer.STOPPED, x, -np.inf if doubtful else info.mip_dual_bound), not doubtful


def make_solver(clock: Clock, watch: Watch | None = None) -> _Highs:
    """An empty solver that works on one thread, says nothing and stops with the clock."""
    # highspy.Highs prints a banner before it can be told not to; its base class does not.
    solver = _Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("solver", "simplex")
    solver.setOptionValue("mip_rel_gap", 0.0)
    if clock.deadline is not None:
        solver.setOptionValue("time_limit", clock.left())
    if clock.cancel is not None or watch is not None:
        solver.setCallback(_make_listener(clock, watch), None)
        for kind in _INTERRUPTS:
            solver.startCallback(kind)
    return solver


def _load_solver(program: Program, cost: Ints, clock: Clock, watch: Watch | None = None, *, whole: bool) -> _Highs:
    solver = make_solver(clock, watch)
    solver.setOptionValue("mip_abs_gap", 0.999 if whole else 0.0)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = program.width, program.height
    lp.col_cost_ = cost.astype(np.float64)
    lp.col_lower_, lp.col_upper_ = program.low.astype(np.float64), program.high.astype(np.float64)
    lp.row_lower_ = np.where(program.least <= FREE, -highspy.kHighsInf, program.least)
    lp.row_upper_ = program.most.astype(np.float64)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = program.start.astype(np.int32)
    lp.a_matrix_.index_ = program.column.astype(np.int32)
    lp.a_matrix_.value_ = program.value.astype(np.float64)
    if whole:
        lp.integrality_ = [highspy.HighsVarType.kInteger] * program.width
    solver.passModel(lp)
    return solver


_INTERRUPTS = (
    cb.HighsCallbackType.kCallbackSimplexInterrupt,
    cb.HighsCallbackType.kCallbackIpmInterrupt,
    cb.HighsCallbackType.kCallbackMipInterrupt,
)


OFTEN = 0.1
"""Seconds between two reports of a search."""


def _make_listener(clock: Clock, watch: Watch | None) -> Callable[..., None]:
    """A callback by which the solver regularly asks whether to stop."""
    told = time.monotonic()

    def answer_solver(
        kind: object, message: str, out: cb.HighsCallbackOutput, answer: cb.HighsCallbackInput, data: object
    ) -> None:
        nonlocal told
        now = time.monotonic()
        if now - told < OFTEN:
            return
        told = now
        try:
            answer.user_interrupt = late = clock.stop()
            if watch is not None and not late and kind == cb.HighsCallbackType.kCallbackMipInterrupt:
                gap = out.mip_primal_bound - out.mip_dual_bound
                if 0 <= gap < float("inf"):
                    watch(gap)
        except BaseException as fault:
            clock.fault = fault
            answer.user_interrupt = True

    return answer_solver
