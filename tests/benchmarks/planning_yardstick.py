"""The planner against one straight model of the same rules: types of people alike on itineraries, all legs in one model,
tier after tier: `python -m tests.benchmarks.planning_yardstick [ROUNDS] [PEOPLE | WORKBOOK.xlsx ...]`. From 50,000 people on, which
are too many for the straight model, it is a plan within a minute that is asked for, with bounds.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import highspy
import numpy as np
from highspy._core import _Highs

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.imports import jobs as import_jobs
from repatriate.model.plan import TIERS, PlanResult, Snapshot, Status
from repatriate.planning.evaluate.money import count_decimals
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.solver.integer_program import FREE
from repatriate.planning.solver.plan_model import build_model
from repatriate.planning.solver.unit_classes import find_classes
from tests.planning.crowds import crowd, disturbed

ROUNDS, CAMPS = 3, (1000, 3000)
LIMIT, AGAIN = 0.15, 0.5
LARGE, MINUTE = 50_000, 60.0
"""The most that a plan may take of the straight model's time, and a plan made again of a first one's."""


@dataclass(frozen=True)
class Straight:
    """The value of every tier as the straight model has it, and the processor seconds that HiGHS took over all of them."""

    tiers: tuple[float, ...]
    seconds: float


def straight(snapshot: Snapshot) -> Straight:
    """Every tier as a whole-number model of its own, with a row for each tier before it; only HiGHS is timed."""
    book = Rulebook.of(snapshot)
    places = count_decimals(leg.seat_cost for leg in book.legs.values())
    program = build_model(book, find_classes(book), places).program
    solver = _Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.0)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = program.width, program.height
    lp.col_cost_ = np.zeros(program.width)
    lp.col_lower_, lp.col_upper_ = program.low.astype(np.float64), program.high.astype(np.float64)
    lp.row_lower_ = np.where(program.least <= FREE, -highspy.kHighsInf, program.least)
    lp.row_upper_ = program.most.astype(np.float64)
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = program.start.astype(np.int32)
    lp.a_matrix_.index_ = program.column.astype(np.int32)
    lp.a_matrix_.value_ = program.value.astype(np.float64)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * program.width
    solver.passModel(lp)
    seconds, values = 0.0, []
    everything = np.arange(program.width, dtype=np.int32)
    for tier in range(len(TIERS)):
        cost = program.costs[tier].astype(np.float64)
        value = 0
        if cost.any():
            solver.changeColsCost(program.width, everything, cost)
            began = time.process_time()
            solver.run()
            seconds += time.process_time() - began
            if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
                raise RuntimeError("the straight model was not solved")
            value = round(float(cost @ np.rint(np.array(solver.getSolution().col_value))))
            used = np.flatnonzero(cost).astype(np.int32)
            solver.addRow(-highspy.kHighsInf, float(value), len(used), used, cost[used])
        scale = 10**places if TIERS[tier] == "cost" else 1
        values.append((int(program.base[tier]) + value) / scale)
    return Straight(tuple(values), seconds)


def planned(rounds: int, work: Callable[[], PlanResult]) -> tuple[PlanResult, float]:
    """The plan, and the median of the processor seconds that making it took, everything counted."""
    results, spent = [], []
    for _ in range(rounds):
        began = time.process_time()
        results.append(work())
        spent.append(time.process_time() - began)
    return results[0], statistics.median(spent)


def compare(name: str, snapshot: Snapshot, rounds: int) -> float:
    """Prints a line for one thread, for two and for planning again; the largest part of what each may take."""
    best = straight(snapshot)
    worst = 0.0
    first, alone = planned(1, lambda: make_plan(snapshot, threads=1))
    for threads in (1, 2):
        result, seconds = planned(rounds, lambda threads=threads: make_plan(snapshot, threads=threads))
        alone = seconds if threads == 1 else alone
        values = tuple(tier.value for tier in result.tiers)
        good = result.status is Status.OPTIMAL and values == best.tiers and result.assignments == first.assignments
        ratio = seconds / best.seconds
        worst = max(worst, ratio / LIMIT if good else float("inf"))
        sys.stdout.write(
            f"{name:24} {threads} thread{'s' * (threads > 1)}   {seconds:7.2f} s   straight {best.seconds:7.2f} s   "
            f"ratio {ratio:5.3f}   {'same' if good else 'DIFFERENT'}\n"
        )
        if threads == 1:
            sys.stdout.write(f"{'':24} {' '.join(f'{value:,.10g}' for value in values)}\n")
        sys.stdout.flush()
    published = replace(snapshot, published=dict(first.assignments))
    for what, changed in (
        ("nothing changed", published),
        ("disturbed", disturbed(snapshot, dict(first.assignments), 1)),
    ):
        again, seconds = planned(rounds, lambda changed=changed: make_plan(changed, threads=1))
        part = seconds / alone
        worst = max(worst, part / AGAIN if again.status is Status.OPTIMAL else float("inf"))
        sys.stdout.write(
            f"{'':24} again, {what:16} {seconds:7.2f} s   of a first plan {part:5.2f}   moved {len(again.changes)}\n"
        )
        sys.stdout.flush()
    return worst


def camp(size: int) -> Snapshot:
    """A made-up camp; a large one has buses as large as planes, or there would be too many to count."""
    return crowd(size, size) if size < LARGE else crowd(1, size, bus=150)


def hurried(name: str, snapshot: Snapshot) -> float:
    """Prints what a minute brings, and what part of the minute it took."""
    began = time.process_time()
    result = make_plan(snapshot, time_limit=MINUTE)
    spent = time.process_time() - began
    sys.stdout.write(
        f"{name:24} {len(snapshot.legs)} legs   {result.seconds:7.2f} s ({spent:.2f} s of work)   "
        f"{result.status.value}   {len(result.assignments):,} travel\n"
    )
    for tier in result.tiers:
        sys.stdout.write(f"{'':24} {tier.name:12} {tier.value:14,.10g}   at best {tier.bound:14,.10g}\n")
    return result.seconds / MINUTE


def workbook(path: Path) -> Snapshot:
    """The operation that a template workbook describes."""
    with tempfile.TemporaryDirectory() as folder:
        operation = Operation.create(Path(folder) / "one.repat", "of no use to anybody", officer="bench")
        import_jobs.import_list(operation, path)
        snapshot = take_snapshot(operation.db, operation.today())
        operation.close()
    return snapshot


def main(arguments: Sequence[str] = ()) -> int:
    """Made-up camps, or those asked for; fails where something takes more than it may or is another plan."""
    rounds = int(arguments[0]) if arguments else ROUNDS
    worst = 0.0
    for one in arguments[1:] or map(str, CAMPS):
        snapshot = camp(int(one)) if one.isdecimal() else workbook(Path(one))
        name = f"{one} people" if one.isdecimal() else Path(one).stem
        if len(snapshot.people) >= LARGE:
            worst = max(worst, hurried(name, snapshot))
            continue
        worst = max(worst, compare(name, snapshot, rounds))
    return 0 if worst <= 1 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
