"""Solves the best case of an operation: the people who must be left out, and the others' waiting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from repatriate.model.entities import Cohesion
from repatriate.model.errors import UserError
from repatriate.model.plan import UNPLACED_TIERS, Itinerary, Snapshot
from repatriate.model.saying import say
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.frozen import find_frozen_journeys
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.solver.column_generation import has_too_many_columns
from repatriate.planning.solver.highs import Clock
from repatriate.planning.solver.integer_program import Program
from repatriate.planning.solver.lexicographic import LexicographicSolver
from repatriate.planning.solver.plan_model import PlanModel, build_model
from repatriate.planning.solver.unit_classes import UnitClass, find_classes


@dataclass(frozen=True, slots=True)
class BestCase:
    """People left out, of priority 1 to 4, at the best; given that, the fewest waiting days.

    Waiting days are weighted as in the plan, and computed for everybody from the day the plan starts: to the day of
    arrival or, without a seat, to the day after the last arrival of the timetable. Where it is not `proved`, time was over
    first, and it is that of the best plan that was found.
    """

    left_out: tuple[int, int, int, int]
    days: int
    proved: bool = field(default=True, compare=False)

    @classmethod
    def of(cls, tiers: Ints, *, proved: bool = True) -> BestCase:
        a, b, c, d, days = (int(value) for value in tiers)
        return cls((a, b, c, d), days, proved)


def solve_best_case(book: Rulebook, until: int, clock: Clock) -> tuple[BestCase, dict[str, Itinerary]] | None:
    """The outlook of a plain operation and one of the plans that reach it; None where the clock stopped it before there was one.

    Raises UserError `too_many_itineraries` where there are too many to weigh them all.
    """
    classes = find_classes(book)
    if has_too_many_columns(classes):
        text = say(
            "Too many journeys are possible to try changes out. Allow fewer departures in a journey, or shorter waits."
        )
        raise UserError("too_many_itineraries", text)
    if clock.stop():
        return None
    plan = build_model(book, classes, 0)
    if clock.stop():
        return None
    program = build_waiting_program(book, plan, classes, until)
    settled = LexicographicSolver(UNPLACED_TIERS + 1, clock).solve(program)
    if settled.x is None:
        return None
    case = BestCase.of(program.value_tiers(settled.x), proved=all(settled.proved))
    return case, name_people(book, classes, count_by_class(plan, settled.x))


def find_last_day(snapshot: Snapshot) -> int:
    """The day after the last arrival of the timetable, or after the start of the plan, as an ordinal."""
    days = [leg.arrives.toordinal() for leg in snapshot.legs]
    return max([snapshot.settings.plan_start.toordinal(), *days]) + 1


def drop_soft_constraints(snapshot: Snapshot) -> Snapshot:
    """Without what only later tiers ask for: groups that would rather stay together, and who is published on what, but for
    those whom legs hold fast that are closed or gone, or on which they sit."""
    fast = find_frozen_journeys(snapshot)
    published = {
        ref: codes
        for ref, codes in (snapshot.published or {}).items()
        if ref in fast.kept or ref in fast.rerouted or ref in fast.boarding
    }
    groups = {name: Cohesion.STRICT for name, cohesion in snapshot.groups.items() if cohesion is Cohesion.STRICT}
    return replace(snapshot, groups=groups, published=published or None)


def build_waiting_program(book: Rulebook, plan: PlanModel, classes: Sequence[UnitClass], until: int) -> Program:
    """A program with the tiers of an outlook; people without a seat wait to the day `until` (an ordinal)."""
    weight = np.array([unit_class.weight for unit_class in classes], dtype=np.int64)
    late = weight[plan.unit_class] * (book.journeys.routes.last[plan.route] - until)
    start = book.snapshot.settings.plan_start.toordinal()
    waited = 0
    for ref, who in book.travellers.items():
        codes = book.frozen.kept.get(ref)
        waited += who.weight * ((book.legs[codes[-1]].arrives.toordinal() if codes else until) - start)
    return replace(
        plan.program,
        costs=np.vstack([plan.program.costs[:UNPLACED_TIERS], late[None, :]]),
        base=np.append(plan.program.base[:UNPLACED_TIERS], waited),
    )


ClassCounts = Mapping[int, Sequence[tuple[int, int]]]
"""For classes, by number: so many units on an itinerary (an id)."""


def count_by_class(plan: PlanModel, x: Ints) -> ClassCounts:
    """The number of units on each itinerary, by class, under an answer."""
    found: dict[int, list[tuple[int, int]]] = {}
    for column in np.flatnonzero(x[: len(plan.unit_class)]).tolist():
        found.setdefault(int(plan.unit_class[column]), []).append((int(plan.route[column]), int(x[column])))
    return found


def name_people(book: Rulebook, classes: Sequence[UnitClass], chosen: ClassCounts) -> dict[str, Itinerary]:
    """The same by person, those aside whom frozen legs hold; of units alike the first ones have the seats."""
    codes = book.journeys.routes.codes
    return {
        ref: codes[route]
        for number, mine in chosen.items()
        for unit, route in zip(classes[number].units, repeat_routes(mine), strict=False)
        for ref in unit.refs
    }


def repeat_routes(chosen: Sequence[tuple[int, int]]) -> Iterator[int]:
    """`(itinerary, 3)` as that itinerary three times."""
    return (route for route, number in chosen for _ in range(number))
