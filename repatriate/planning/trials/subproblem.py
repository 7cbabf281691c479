"""Separates one unit from its class, with its piece of the program, and a plan as columns of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from repatriate.model.entities import Cohesion
from repatriate.model.plan import UNPLACED_TIERS
from repatriate.planning.evaluate.occupancy import Assignments
from repatriate.planning.itineraries import Ints
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.rules.travel_units import Unit
from repatriate.planning.solver.integer_program import Part, Program, decompose_program, sum_by
from repatriate.planning.solver.plan_model import PlanModel
from repatriate.planning.solver.unit_classes import UnitClass


def count_people(unit: Unit) -> tuple[int, ...]:
    """A unit's people by priority 1 to 4."""
    counts = [0] * UNPLACED_TIERS
    for who in unit.members:
        counts[rank(who.person) - 1] += 1
    return tuple(counts)


def remove_unit(classes: Sequence[UnitClass], unit: Unit, book: Rulebook) -> list[UnitClass]:
    """All classes, the unit taken out of its own."""
    found = []
    for unit_class in classes:
        if any(other is unit for other in unit_class.units):
            rest = tuple(other for other in unit_class.units if other is not unit)
            if not rest:
                continue
            holders = unit_class.holders.copy()
            published = (book.snapshot.published or {}).get(unit.members[0].ref)
            number = book.route_ids.get(published or (), -1)
            holders[(unit_class.routes == number) & (holders > 0)] -= 1
            unit_class = replace(unit_class, units=rest, holders=holders)
        found.append(unit_class)
    return found


def make_unit_class(book: Rulebook, unit: Unit, routes: Ints) -> UnitClass:
    """A kind of one unit, on whatever itineraries."""
    days = book.journeys.routes.first[routes]
    starts, pattern = np.unique(days, return_inverse=True)
    published = book.snapshot.published or {}
    legs = [published.get(who.ref) for who in unit.members]
    on = [routes == book.route_ids.get(codes or (), -1) for codes in legs]
    number = np.sum(on, axis=0).astype(np.int64)
    whole = number == len(unit.members)
    preferring = {name for name, cohesion in book.snapshot.groups.items() if cohesion is Cohesion.PREFER}
    return UnitClass(
        units=(unit,),
        routes=routes,
        demands=tuple(book.demand(unit.members, int(day)) for day in starts),
        pattern=pattern.astype(np.int64),
        people=count_people(unit),
        weight=sum(who.weight for who in unit.members),
        waited=sum(who.weight * who.ready for who in unit.members),
        groups=tuple(sorted({who.person.group or "" for who in unit.members} & preferring)),
        holders=whole.astype(np.int64),
        keeping=np.where(whole, 0, number),
    )


def find_part(plan: PlanModel, mine: Ints) -> tuple[Part, Ints]:
    """The piece of the program that the columns of one class belong to, and which rows of the program its rows are."""
    program = plan.program
    part = next(part for part in decompose_program(program).parts if mine[0] in part.columns)
    inside = np.zeros(program.width, dtype=np.bool_)
    inside[part.columns] = True
    # The rows of a piece are those of its columns that might bind, in their order.
    rows = program.rows
    most = sum_by(rows, np.maximum(program.value, 0) * program.high[program.column], program.height)
    used = np.unique(rows[inside[program.column]])
    return part, used[most[used] > program.most[used]]


def map_plan_to_columns(
    plan: PlanModel, program: Program, columns: Ints, classes: Sequence[UnitClass], book: Rulebook, taken: Assignments
) -> tuple[Ints, bool]:
    """A plan as units by column, and whether every unit that it places has a column for its journey.

    `program` is the piece of the plan's program with these of its columns.
    """
    main = columns[columns < len(plan.unit_class)]
    place = {
        (unit_class, route, keeps): number
        for number, (unit_class, route, keeps) in enumerate(
            zip(plan.unit_class[main].tolist(), plan.route[main].tolist(), plan.keeps[main].tolist(), strict=True)
        )
    }
    published = book.snapshot.published or {}
    x: Ints = np.zeros(program.width, dtype=np.int64)
    fits = True
    for number in np.unique(plan.unit_class[main]).tolist():
        for unit in classes[number].units:
            codes = {taken.get(ref) or () for ref in unit.refs}
            journey = next(iter(codes))
            if not any(codes):
                continue
            route = book.route_ids.get(journey, -1)
            held = published.get(unit.refs[0]) == journey
            at = place.get((number, route, held), place.get((number, route, not held)))
            if len(codes) > 1 or at is None:
                fits = False
            else:
                x[at] += 1
    set_auxiliary_columns(program, x, len(main))
    return x, fits


def set_auxiliary_columns(program: Program, x: Ints, first: int) -> None:
    """Sets the auxiliary columns, which come last, to the least that their rows call for."""
    for column in range(first, program.width):
        rows = program.rows[(program.column == column) & (program.value < 0)]
        lacking = (program.activity(x) - program.most)[rows]
        x[column] = max(
            0, int(lacking.max(initial=0) > 0) if program.high[column] == 1 else int(lacking.max(initial=0))
        )
