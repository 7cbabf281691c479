"""What must be true of the best plan whatever the operation."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.model.entities import LegStatus
from repatriate.model.plan import PlanResult
from repatriate.planning import Rulebook, make_plan
from tests.planning.crowds import crowd
from tests.planning.worlds import world

SEEDS = st.integers(min_value=10_000, max_value=1_000_000)


def values(result: PlanResult) -> tuple[float, ...]:
    return tuple(tier.value for tier in result.tiers)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=SEEDS, more=st.integers(min_value=1, max_value=3))
def test_a_seat_more_leaves_no_more_people_behind(seed: int, more: int) -> None:
    snapshot = world(seed)
    number = Random(seed).randrange(len(snapshot.legs)) if snapshot.legs else 0
    legs = [replace(leg, seats=leg.seats + more) if n == number else leg for n, leg in enumerate(snapshot.legs)]
    assert values(make_plan(replace(snapshot, legs=tuple(legs))))[:4] <= values(make_plan(snapshot))[:4]


@settings(max_examples=60, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_planning_again_without_a_change_moves_nobody(seed: int) -> None:
    snapshot = replace(world(seed), published=None)
    first = make_plan(snapshot)
    again = make_plan(replace(snapshot, published=dict(first.assignments)))
    assert again.assignments == first.assignments
    assert again.changes == ()
    assert values(again) == values(first)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_the_same_input_in_any_order_gives_the_same_plan(seed: int) -> None:
    snapshot = world(seed)
    rng = Random(seed)
    shuffled = replace(
        snapshot,
        people=tuple(rng.sample(snapshot.people, len(snapshot.people))),
        legs=tuple(rng.sample(snapshot.legs, len(snapshot.legs))),
        rules=tuple(rng.sample(snapshot.rules, len(snapshot.rules))),
        places=dict(rng.sample(sorted(snapshot.places.items()), len(snapshot.places))),
    )
    first, again = make_plan(snapshot), make_plan(shuffled)
    assert first.assignments == again.assignments
    assert list(first.assignments) == sorted(first.assignments)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_freezing_what_is_published_changes_nothing_for_those_on_it(seed: int) -> None:
    snapshot = replace(world(seed), published=None)
    published = dict(make_plan(snapshot).assignments)
    legs = tuple(replace(leg, status=LegStatus.CLOSED, seats=0) for leg in snapshot.legs)
    again = make_plan(replace(snapshot, legs=legs, published=published))
    assert again.assignments == published


def test_a_camp_is_planned_the_same_way_twice_and_a_rulebook_can_be_asked_again() -> None:
    book = Rulebook(crowd(9, 400))
    first, again, afresh = make_plan(book), make_plan(book), make_plan(crowd(9, 400))
    assert first.assignments == again.assignments == afresh.assignments
    assert first.unplaced == again.unplaced == afresh.unplaced
