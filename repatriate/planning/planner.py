"""Makes the plan: classes of units, the program, the tiers; then names, reasons and changes."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

import numpy as np

from repatriate.model.errors import Cancelled
from repatriate.model.memory import uncollected
from repatriate.model.plan import TIERS, UNPLACED_TIERS, Itinerary, PlanResult, Snapshot, Status, Tier
from repatriate.model.saying import say
from repatriate.planning.evaluate.money import count_decimals, to_exact
from repatriate.planning.evaluate.objective import value_plan
from repatriate.planning.evaluate.occupancy import Occupancy
from repatriate.planning.explain.changes import list_changes
from repatriate.planning.explain.unplaced import explain_unplaced
from repatriate.planning.itineraries import Ints
from repatriate.planning.progress import Progress
from repatriate.planning.rules.limit import UNLIMITED
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.solver.column_generation import generate_columns, has_too_many_columns
from repatriate.planning.solver.highs import Clock
from repatriate.planning.solver.integer_program import Program, fill_greedily
from repatriate.planning.solver.lexicographic import LexicographicSolver
from repatriate.planning.solver.plan_model import MOVED, SPREAD, PlanModel, build_model
from repatriate.planning.solver.tiered_solution import SolverStep, TieredSolution
from repatriate.planning.solver.unit_classes import UnitClass, find_classes
from repatriate.planning.validate.plan_check import find_breaches
from repatriate.planning.validate.problems import find_problems

Tell = Callable[[Progress], None]


def make_plan(
    snapshot: Snapshot | Rulebook,
    *,
    time_limit: float | None = None,
    progress: Tell | None = None,
    cancel: Callable[[], bool] | None = None,
    threads: int = 2,
) -> PlanResult:
    """The best plan, each tier proved before the next; the same input gives the same plan, on any number of threads.

    `time_limit` is in seconds; when it is over, or when `cancel` answers true, the best plan so far is returned with the
    bounds reached, as `feasible` or `stopped`. No plan that breaks a hard rule is ever returned. Raises Cancelled where
    there is no plan yet, UserError `too_many_itineraries` where the timetable allows more than a million.
    """
    began = time.monotonic()
    clock = Clock(None if time_limit is None else began + time_limit, cancel)
    tell = progress or (lambda _: None)
    with uncollected():
        read = _read_operation(snapshot, clock, tell)
    program = read.plan.program
    begin = fill_greedily(program, first=program.costs[MOVED] < 0) if read.book.snapshot.published else None
    settler = LexicographicSolver(
        len(TIERS), clock, _make_teller(tell, read.book, read.places), hard={SPREAD}, begin=begin
    )
    settled = settler.solve(program, threads)
    if read.bounds is not None:
        settled = _apply_bounds(read.bounds, program, settled)
    tell(Progress(0.95, say("Writing reasons"), TIERS[: settled.settled]))
    with uncollected():
        result = _write_result(read, settled, clock, began)
    proved = tuple(tier.name for tier in result.tiers if tier.proved)
    tell(Progress(1.0, say("Done"), proved, len(result.assignments)))
    return result


WRITING, WRITING_MANY = 1.2, 3.6
"""Writing down who travels, and checking it, takes no more than about so much of the time that reading took; where there are
too many itineraries to be columns of a program, so much with the reasons, which look at all of them.
"""


@dataclass(frozen=True)
class _Operation:
    """An operation as a program: costs with so many decimal `places`, and for each tier what no plan at all goes below.

    `bounds` are those of a search that left itineraries out (see `column_generation`), None where all are in the program.
    """

    book: Rulebook
    classes: Sequence[UnitClass]
    places: int
    plan: PlanModel
    lowest: Ints
    bounds: Ints | None


def _read_operation(snapshot: Snapshot | Rulebook, clock: Clock, tell: Tell) -> _Operation:
    began = time.monotonic()
    tell(Progress(0.0, say("Reading the rules")))
    book = Rulebook.of(snapshot)
    _stop_without_plan(clock)
    tell(Progress(0.02, say("Finding journeys")))
    classes = find_classes(book, lambda: _stop_without_plan(clock))
    places = count_decimals(leg.seat_cost for leg in book.legs.values())
    many = has_too_many_columns(classes)
    clock.bring_forward((WRITING_MANY if many else WRITING) * (time.monotonic() - began))
    narrowed = None
    if many:
        narrowed = generate_columns(book, classes, places, clock.within(0.5))
        classes = narrowed.classes
    plan = build_model(book, classes, places)
    _stop_without_plan(clock)
    if narrowed is None:
        return _Operation(book, classes, places, plan, _bound_tiers(plan, classes), None)
    base = plan.program.base
    return _Operation(book, classes, places, plan, base + narrowed.lowest, base + narrowed.bounds)


def _apply_bounds(bounds: Ints, program: Program, settled: TieredSolution) -> TieredSolution:
    """The solution with bounds that hold for all itineraries, and not only for those tried. Bounds after the first tier
    that misses its own prove nothing, because they assume that it is met."""
    if settled.x is None:
        return settled
    met = program.value_tiers(settled.x) == bounds
    sure = np.cumsum(np.append(0, ~met[:-1])) == 0
    return TieredSolution(settled.x, np.where(sure, bounds, -UNLIMITED), tuple((met & sure).tolist()))


def _write_result(read: _Operation, settled: TieredSolution, clock: Clock, began: float) -> PlanResult:
    """The plan by name, checked against every rule, with what it is worth and why others stay."""
    assert settled.x is not None
    book, x = read.book, _seat_holders(read.plan, settled.x)
    assignments = _name_people(book, read.plan, read.classes, x)
    occupancy = Occupancy(book, assignments)
    broken = find_breaches(book.snapshot, assignments)
    if broken:
        raise RuntimeError(f"the planner broke a rule: {broken[0].rule}")
    tiers = _report_tiers(read, settled, x, assignments)
    left_out = explain_unplaced(book, assignments, occupancy, clock.stop)
    changed = list_changes(book, assignments, occupancy, left_out)
    clock.stop()  # it may raise, as above: on the command line nothing is kept
    wrong = find_problems(book, assignments)
    best = all(tier.proved for tier in tiers)
    return PlanResult(
        status=Status.OPTIMAL if best else Status.STOPPED if clock.cancelled else Status.FEASIBLE,
        seconds=time.monotonic() - began,
        tiers=tiers,
        assignments=assignments,
        unplaced=tuple(left_out),
        changes=changed,
        problems=wrong,
    )


def _stop_without_plan(clock: Clock) -> None:
    if clock.stop() and clock.cancelled:
        raise Cancelled


_STAGES = {
    "unplaced_p1": say("Placing priority 1"),
    "unplaced_p2": say("Placing priority 2"),
    "unplaced_p3": say("Placing priority 3"),
    "unplaced_p4": say("Placing priority 4"),
    "moved": say("Keeping confirmed journeys"),
    "spread": say("Keeping groups together"),
    "waiting": say("Shortening the wait"),
    "cost": say("Lowering the cost"),
}


def _make_teller(tell: Tell, book: Rulebook, places: int) -> Callable[[SolverStep], None]:
    """Steps of the run as progress; the fraction never falls. Costs have so many decimal places."""
    highest = 0.05

    def send_step(step: SolverStep) -> None:
        nonlocal highest
        highest = max(highest, 0.05 + 0.9 * step.share)
        proved, placed = TIERS[: step.proved], len(book.frozen.kept) + step.placed
        # A run looks ahead, and goes through what is proved again: what it is at is the first tier that is not proved.
        tier = min(step.proved, len(TIERS) - 1)
        gap = step.gap if tier == step.tier else None
        if gap is not None and TIERS[tier] == "cost":
            gap /= 10**places
        tell(Progress(highest, _STAGES[TIERS[tier]], proved, placed or None, gap))

    return send_step


def _seat_holders(plan: PlanModel, x: Ints) -> Ints:
    """The same plan with as many seats as may be counted for those who are published on them.

    A column for holders stands right before the one for others on the same itinerary.
    """
    x = x.copy()
    count = len(plan.unit_class)
    same = (plan.unit_class[:-1] == plan.unit_class[1:]) & (plan.route[:-1] == plan.route[1:]) & plan.keeps[:-1]
    held = np.flatnonzero(same)
    shifted = np.minimum(x[1:count][held], (plan.program.high - x)[:count][held])
    x[held] += shifted
    x[held + 1] -= shifted
    return x


def _name_people(book: Rulebook, plan: PlanModel, classes: Sequence[UnitClass], x: Ints) -> dict[str, Itinerary]:
    """The plan by person. Of units alike, holders keep their seats; then come those who lost one, then the order of ref."""
    published = book.snapshot.published or {}
    codes = book.journeys.routes.codes
    placed: dict[str, Itinerary] = dict(book.frozen.kept)
    used = np.flatnonzero(x[: len(plan.unit_class)])
    columns: dict[int, list[tuple[bool, Itinerary, int]]] = {}
    chosen = (plan.unit_class[used], plan.keeps[used], plan.route[used], x[used])
    for number, keeps, route, many in zip(*(column.tolist() for column in chosen), strict=True):
        columns.setdefault(number, []).append((keeps, codes[route], many))
    for number, mine in columns.items():
        waiting = list(classes[number].units)
        for _, legs, many in (one for one in mine if one[0]):
            seated = [unit for unit in waiting if published.get(unit.members[0].ref) == legs][:many]
            placed.update((ref, legs) for unit in seated for ref in unit.refs)
            waiting = [unit for unit in waiting if unit.members[0].ref not in placed]
        if published:
            waiting.sort(key=lambda unit: unit.members[0].ref not in published)
        following = iter(waiting)
        for _, legs, many in (one for one in mine if not one[0]):
            placed.update((ref, legs) for unit in islice(following, many) for ref in unit.refs)
    return {ref: placed[ref] for ref in sorted(placed)}


def _report_tiers(
    read: _Operation, settled: TieredSolution, x: Ints, assignments: Mapping[str, Itinerary]
) -> tuple[Tier, ...]:
    """Every tier as the named plan has it; proved where the bound, the program and the plan agree."""
    book, counted = read.book, read.plan.program.value_tiers(x)
    found = []
    proved = True
    for tier, (name, value) in enumerate(zip(TIERS, value_plan(book.snapshot, assignments), strict=True)):
        scale, slack = 1, 0.0
        if name == "cost":
            scale = 10**read.places
            # A seat that costs 1/3 counts to a millionth.
            exactly = all(to_exact(leg.seat_cost) * scale % 1 == 0 for leg in book.legs.values())
            slack = 0.0 if exactly else float(len(assignments) * len(book.legs))
        agree = abs(Decimal(value) * scale - int(counted[tier])) <= slack
        bound = max(int(read.lowest[tier]), int(settled.bounds[tier]) if agree else -UNLIMITED)
        # People are counted exactly: who is at the bound is proved, though time ran out before it was said.
        proved = proved and agree and (settled.proved[tier] or tier < UNPLACED_TIERS) and bound == int(counted[tier])
        found.append(Tier(name, float(value), float(value) if proved else min(bound / scale, float(value)), proved))
    return tuple(found)


def _bound_tiers(plan: PlanModel, classes: Sequence[UnitClass]) -> Ints:
    """A lower bound on every tier: each class of units at its best, and no leg ever full."""
    best = np.zeros((len(TIERS), len(classes)), dtype=np.int64)
    for tier in range(len(TIERS)):
        np.minimum.at(best[tier], plan.unit_class, plan.program.costs[tier, : len(plan.unit_class)])
    sizes = np.array([len(unit_class.units) for unit_class in classes], dtype=np.int64)
    lowest: Ints = plan.program.base + best @ sizes
    return lowest
