"""What is wrong with an operation is said, each cause in one sentence, and the plan still comes for the rest."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from repatriate.model.entities import Cohesion, Hold, HoldKind, LegStatus
from repatriate.model.plan import Problem, ProblemCode, Snapshot, Status
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.plan_check import find_breaches
from repatriate.planning.validate.problems import find_problems
from tests.planning.faulty import CASES, FINE, FLIGHT, LATER, household, made
from tests.planning.referee import Referee
from tests.planning.small import apart, forbid, leg, operation, person, pin


def planned(snapshot: Snapshot) -> tuple[Problem, ...]:
    """Its problems; the plan breaks no rule and has room for whom nothing is wrong with."""
    result = make_plan(snapshot)
    assert result.assignments["P1"] == ("F1",)
    assert result.status is Status.OPTIMAL
    assert find_breaches(snapshot, result.assignments) == ()
    assert Referee(snapshot).faults(dict(result.assignments)) == []
    return result.problems


@pytest.mark.parametrize("name", CASES)
def test_what_is_wrong_is_said_and_the_rest_travels(name: str) -> None:
    case = CASES[name]
    found = planned(made(case))
    assert {one.code.value: one.message for one in found} == dict(case.says)
    assert len(found) == len(case.says)
    everybody, rules = (
        {one.ref for one in case.people},
        {rule.a for rule in case.rules} | {rule.b for rule in case.rules},
    )
    assert {ref for one in found for ref in one.people} <= everybody | rules


def test_all_of_it_at_once() -> None:
    snapshot = made(*CASES.values())
    found = planned(snapshot)
    wanted = {code for case in CASES.values() for code in case.says}
    assert {one.code.value for one in found} == wanted
    assert wanted | {"no_people", "no_legs", "max_legs", "connection_times", "pin_not_tried"} == set(ProblemCode)
    again = planned(
        replace(snapshot, people=snapshot.people[::-1], legs=snapshot.legs[::-1], rules=snapshot.rules[::-1])
    )
    assert again == found


def test_where_all_is_well_nothing_is_said() -> None:
    family = household("H", "P2", "P3")
    rules = [pin("P2", "F2"), forbid("P1", "F2"), apart("P1", "P2")]
    snapshot = operation(
        [FINE, *family, person("P4", document=None)], [FLIGHT, LATER], rules, {"EMPTY": Cohesion.STRICT}
    )
    assert planned(snapshot) == ()


def test_an_empty_operation_says_so() -> None:
    assert [one.code.value for one in make_plan(operation([], [])).problems] == ["no_people"]
    assert [one.code.value for one in make_plan(operation([FINE], [])).problems] == ["no_legs"]
    [closed] = make_plan(operation([FINE], [replace(FLIGHT, status=LegStatus.CLOSED)])).problems
    assert closed.message == "Nobody can use F1: look at its places, dates and status in Departures."


def test_settings_that_let_nobody_travel() -> None:
    [none] = make_plan(operation([FINE], [FLIGHT], max_legs=0)).problems[1:]
    assert none.message == "A journey may have at most 0 departures, so nobody can travel: set the limit to 1 or more."
    [change] = planned(operation([FINE], [FLIGHT], min_connection_minutes=3000))
    assert change.message == (
        "A change takes at least 3,000 minutes and may take at most 24 hours, so nobody can change: correct one of the two."
    )


def test_many_households_with_the_same_trouble_are_one_sentence() -> None:
    people = [person(f"Q{n}", household=f"H{n // 2}", location="RGN" if n % 2 else "BKK") for n in range(10)]
    [found] = planned(operation([FINE, *people], [FLIGHT, leg("F3", "RGN CGK", "2 09:00")]))
    assert found.message == (
        "5 families or groups must travel together and wait in different places, those of Q0, Q2, Q4, Q6 and Q8. "
        "Correct that, or let them travel apart."
    )  # fmt: skip
    assert len(found.people) == 10


def test_a_leg_that_left_and_is_marked_so_is_well() -> None:
    [early] = CASES["a leg that left and is still planned"].legs
    assert planned(operation([FINE], [replace(early, status=LegStatus.DEPARTED), FLIGHT])) == ()


def test_who_keeps_a_journey_loses_no_seat_to_a_leg_that_is_marked_late() -> None:
    [early] = CASES["a leg that left and is still planned"].legs
    gone = {"departs": early.departs - timedelta(hours=6), "arrives": early.departs - timedelta(hours=4)}
    first = replace(leg("F0", "RGN BKK", "1 02:00"), status=LegStatus.DEPARTED, **gone)
    published = {"P2": ("F0", early.code), "P3": (early.code,)}
    [found] = planned(
        operation([FINE, person("P2", location="RGN"), person("P3")], [first, early, FLIGHT], published=published)
    )
    assert found.people == ("P3",)


def test_somebody_on_the_way_whom_a_hold_keeps_is_not_told_to_lack_a_leg() -> None:
    case = CASES["stranded on the way"]
    on_hold = replace(case, people=(replace(case.people[0], holds=(Hold(HoldKind.MEDICAL),)),))
    assert [one.code.value for one in planned(made(on_hold))] == ["stranded"]
    with_leg = replace(on_hold, legs=(*on_hold.legs, leg("AB7", "PEK CGK", "2 19:00")))
    assert planned(made(with_leg)) == ()


def test_a_pin_that_the_planner_had_no_time_for() -> None:
    [found] = find_problems(Rulebook(operation([FINE], [FLIGHT], [pin("P1", "F1")])), {})
    assert found.code is ProblemCode.PIN_NOT_TRIED
    assert found.message == (
        "P1 cannot be kept on F1: planning found no way to do that. Plan again, or let the plan move them."
    )
