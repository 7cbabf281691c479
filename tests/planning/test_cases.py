"""Kept cases and made-up camps: every tier against a proved best, every plan before the referee."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from itertools import cycle

import pytest

from repatriate.model.entities import Cohesion
from repatriate.model.plan import PlanResult, Snapshot, Status
from repatriate.planning.planner import make_plan
from tests.planning.cases import NAMES, load
from tests.planning.crowds import crowd, disturbed
from tests.planning.referee import Referee
from tests.planning.small import leg, operation, person
from tests.planning.straight import straight


def test_the_kept_cases_are_there() -> None:
    assert [f"mini{number}" for number in range(1, 9)] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_kept_case_is_planned_at_its_best(name: str) -> None:
    snapshot, best = load(name)
    result = make_plan(snapshot)
    values = {tier.name: tier.value for tier in result.tiers}
    assert {key: values[key] for key in best} == best
    assert result.status is Status.OPTIMAL
    assert Referee(snapshot).faults(dict(result.assignments)) == []


def planned_as_by_the_straight_model(snapshot: Snapshot) -> PlanResult:
    result = make_plan(snapshot)
    referee = Referee(snapshot)
    best, _ = straight(referee)
    assert referee.faults(dict(result.assignments)) == []
    assert referee.tiers(dict(result.assignments)) == best
    assert tuple(Fraction(str(tier.value)) for tier in result.tiers) == best
    assert result.status is Status.OPTIMAL
    return result


@pytest.mark.parametrize("seed", [1, 3])
def test_a_camp_is_planned_as_well_as_by_a_straight_model_and_again_after_a_disturbance(seed: int) -> None:
    snapshot = crowd(seed, 260)
    first = planned_as_by_the_straight_model(snapshot)
    later = disturbed(snapshot, dict(first.assignments), seed)
    again = planned_as_by_the_straight_model(later)
    assert again.changes


@pytest.mark.parametrize("cohesion", [Cohesion.PREFER, Cohesion.STRICT])
def test_a_camp_in_groups_is_planned_as_well_as_by_a_straight_model(cohesion: Cohesion) -> None:
    snapshot = crowd(11, 60, cohesion, grouped=0.6)
    first = planned_as_by_the_straight_model(snapshot)
    spread = next(tier.value for tier in first.tiers if tier.name == "spread")
    assert (spread > 0) == (cohesion is Cohesion.PREFER)
    planned_as_by_the_straight_model(disturbed(snapshot, dict(first.assignments), 4))


@pytest.mark.parametrize("seed", range(40, 43))
def test_a_small_camp_with_groups_of_all_kinds_is_planned_as_well_as_by_a_straight_model(seed: int) -> None:
    snapshot = crowd(seed, 60, Cohesion.PREFER, grouped=0.5)
    kinds = dict(
        zip(
            sorted(snapshot.groups),
            cycle([Cohesion.PREFER, Cohesion.PREFER, Cohesion.STRICT, Cohesion.NONE]),
            strict=False,
        )
    )
    first = planned_as_by_the_straight_model(replace(snapshot, groups=kinds))
    later = disturbed(replace(snapshot, groups=kinds), dict(first.assignments), seed)
    planned_as_by_the_straight_model(later)
    loose = dict.fromkeys(kinds, Cohesion.PREFER)
    planned_as_by_the_straight_model(replace(later, groups=loose))


@pytest.mark.parametrize("cost", [257.1, 0.07, 1.1, 4.35, 0.005])
def test_a_cost_that_binary_numbers_cannot_hold_is_proved_all_the_same(cost: float) -> None:
    finest = leg("F2", "BKK CGK", "2 09:00", seats=0, seat_cost=0.001)
    result = make_plan(
        operation([person("P1"), person("P2")], [leg("F1", "BKK CGK", "2 09:00", seat_cost=cost), finest])
    )
    assert result.status is Status.OPTIMAL
    assert result.tiers[-1].value == result.tiers[-1].bound == float(2 * Fraction(str(cost)))


@pytest.mark.parametrize("coins", [16_000, 16_000_000])
def test_the_cost_is_proved_to_the_last_coin_where_a_seat_costs_millions(coins: int) -> None:
    camp = crowd(300, 300)
    legs = [replace(one, seat_cost=round(one.seat_cost * coins) + number) for number, one in enumerate(camp.legs)]
    result = make_plan(replace(camp, legs=tuple(legs)))
    assert result.tiers[-1].value > 9 * 10**4 * coins
    assert result.status is Status.OPTIMAL
