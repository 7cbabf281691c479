"""The planner against one straight model of the same rules: types of people alike on itineraries, all legs in one model,
tier after tier. And a plan made again, after a disturbance, against a first one.

`python -m tests.benchmarks.planning_yardstick [SEEDS] [city[=PEOPLE] | camp[=PEOPLE] | WORKBOOK.xlsx ...]`: so many fresh seeds of each shape, or workbooks.
"""

from __future__ import annotations

import math
import secrets
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
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
from tests.benchmarks.planning_scale import make
from tests.planning.crowds import disturbed

SEEDS = 10
SMALL = ("camp=150", "1")
PEOPLE = {"city": 10_000, "camp": 3_000}
"""As many as one straight model can still take in, of each shape."""
MEDIAN, WORST, AGAIN = 0.08, 0.12, 0.5
"""The most that a plan may take of the straight model's time, and in the median a plan made again of a first one's."""


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


def plan(snapshot: Snapshot) -> tuple[PlanResult, float]:
    """The plan, and the processor seconds that making it took on one thread, everything counted."""
    began = time.process_time()
    result = make_plan(snapshot, threads=1)
    return result, time.process_time() - began


def compare(name: str, snapshot: Snapshot) -> tuple[float, float]:
    """Prints a line; what a plan takes of the straight model's time (infinite where it is another plan), and one made
    again of a first one's."""
    first, seconds = plan(snapshot)
    again, once_more = plan(disturbed(snapshot, dict(first.assignments), 1))
    best = straight(snapshot)
    same = first.status is Status.OPTIMAL and tuple(tier.value for tier in first.tiers) == best.tiers
    ratio, part = seconds / best.seconds, once_more / seconds
    sys.stdout.write(
        f"{name:24} {seconds:7.2f} s   straight {best.seconds:7.2f} s   ratio {ratio:5.3f}   {'same' if same else 'DIFFERENT'}   "
        f"again {once_more:6.2f} s ({again.status.value}), of a first plan {part:4.2f}\n"
    )
    sys.stdout.flush()
    return ratio if same else math.inf, part


def compare_seeds(shape: str, people: int, seeds: int) -> bool:
    """Prints a line for each of so many fresh seeds, then the range; whether it is within what is allowed."""
    found = []
    for _ in range(seeds):
        seed = secrets.randbelow(10**6)
        found.append(compare(f"{shape} {people:,} (seed {seed})", make(shape, seed, people)))
    ratios, parts = zip(*found, strict=True)
    for what, values in (("ratio", ratios), ("again", parts)):
        sys.stdout.write(
            f"{shape:8} {what}   best {min(values):5.3f}   median {statistics.median(values):5.3f}   worst {max(values):5.3f}\n"
        )
    sys.stdout.flush()
    return statistics.median(ratios) <= MEDIAN and max(ratios) <= WORST and statistics.median(parts) <= AGAIN


def workbook(path: Path) -> Snapshot:
    """The operation that a template workbook describes."""
    with tempfile.TemporaryDirectory() as folder:
        operation = Operation.create(Path(folder) / "one.repat", "of no use to anybody", officer="bench")
        import_jobs.import_list(operation, path)
        snapshot = take_snapshot(operation.db, operation.today())
        operation.close()
    return snapshot


def main(arguments: Sequence[str] = ()) -> int:
    """Fails where something takes more than it may, or is another plan."""
    seeds = next((int(one) for one in arguments if one.isdecimal()), SEEDS)
    good = True
    for one in [one for one in arguments if not one.isdecimal()] or PEOPLE:
        shape, _, people = one.partition("=")
        if shape in PEOPLE:
            good &= compare_seeds(shape, int(people or PEOPLE[shape]), seeds)
        else:
            good &= compare(Path(one).stem, workbook(Path(one)))[0] <= WORST
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
