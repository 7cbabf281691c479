"""What must be true of the best plan whatever the operation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.model.entities import Cohesion, Hold, HoldKind, LegStatus, Person, Rule, RuleKind
from repatriate.model.plan import PlanResult, Snapshot
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from tests.planning.crowds import crowd, disturbed
from tests.planning.parts import both, without
from tests.planning.referee import Referee
from tests.planning.worlds import world

SEEDS = st.integers(min_value=10_000, max_value=1_000_000)


def values(result: PlanResult) -> tuple[float, ...]:
    return tuple(tier.value for tier in result.tiers)


def left_behind(snapshot: Snapshot) -> tuple[float, ...]:
    return values(make_plan(snapshot))[:4]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(seed=SEEDS, more=st.integers(min_value=1, max_value=3))
def test_more_room_on_a_leg_leaves_no_more_people_behind(seed: int, more: int) -> None:
    rng, snapshot = Random(seed), world(seed)
    legs = list(snapshot.legs)
    for number in rng.sample(range(len(legs)), min(len(legs), 1)):
        name = rng.choice(
            ["seats", "seats", "max_wheelchair", "max_infants", "max_stretcher", "max_unaccompanied_minors"]
        )
        most = getattr(legs[number], name)
        legs[number] = replace(legs[number], **{name: None if most is None else most + more})
    assert left_behind(replace(snapshot, legs=tuple(legs))) <= left_behind(snapshot)


Stricter = Callable[[Random, Snapshot], Snapshot]


def rule(kind: RuleKind) -> Stricter:
    def add(rng: Random, snapshot: Snapshot) -> Snapshot:
        refs, codes = [one.ref for one in snapshot.people], [leg.code for leg in snapshot.legs]
        new = [
            Rule(kind, rng.choice(refs), rng.choice(refs), legs=tuple(rng.sample(codes, min(len(codes), 1))))
            for _ in range(3)
        ]
        return replace(snapshot, rules=(*snapshot.rules, *new))

    return add


def anybody(change: Callable[[Random, Person], Person]) -> Stricter:
    def apply(rng: Random, snapshot: Snapshot) -> Snapshot:
        people = [change(rng, one) if rng.random() < 0.4 else one for one in snapshot.people]
        return replace(snapshot, people=tuple(people))

    return apply


def hold(rng: Random, one: Person) -> Person:
    return replace(one, holds=(*one.holds, Hold(HoldKind.POLICE, end=one.ready_from)))


def later(rng: Random, one: Person) -> Person:
    return replace(one, ready_from=one.ready_from + timedelta(days=rng.randint(1, 3)) if one.ready_from else None)


def sooner(rng: Random, one: Person) -> Person:
    return replace(one, clear_until=one.clear_until - timedelta(days=rng.randint(1, 3)) if one.clear_until else None)


def unanswered(rng: Random, one: Person) -> Person:
    return replace(one, clearances_missing=("exit permit",))


def undocumented(rng: Random, one: Person) -> Person:
    return replace(one, document=None)


def bound_together(rng: Random, snapshot: Snapshot) -> Snapshot:
    return replace(snapshot, groups=dict.fromkeys(snapshot.groups, Cohesion.STRICT))


STRICTER = [
    *(rule(kind) for kind in RuleKind if kind is not RuleKind.TOGETHER),
    *(anybody(change) for change in (hold, later, sooner, unanswered, undocumented)),
    bound_together,
]


@pytest.mark.parametrize("stricter", STRICTER)
@settings(max_examples=12, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_one_rule_more_never_takes_more_people_along(stricter: Stricter, seed: int) -> None:
    snapshot = world(seed)
    if snapshot.people:
        assert left_behind(stricter(Random(seed), snapshot)) >= left_behind(snapshot)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_travelling_together_never_takes_more_grown_people_along(seed: int) -> None:
    """With a child it may: the child has an adult then."""
    rng, snapshot = Random(seed), world(seed)
    people = tuple(replace(one, birth_date=None) for one in snapshot.people)
    if len(people) > 1:
        ties = tuple(Rule(RuleKind.TOGETHER, *(one.ref for one in rng.sample(people, 2))) for _ in range(2))
        grown = replace(snapshot, people=people)
        assert left_behind(replace(grown, rules=(*grown.rules, *ties))) >= left_behind(grown)


@settings(max_examples=50, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_planning_again_without_a_change_moves_nobody(seed: int) -> None:
    snapshot = world(seed)
    if Referee(snapshot).stuck:
        snapshot = replace(snapshot, published=None)
    first = make_plan(snapshot)
    again = make_plan(replace(snapshot, published=dict(first.assignments)))
    assert again.assignments == first.assignments
    assert again.changes == ()
    assert values(again)[4] == 0
    assert values(again)[:4] + values(again)[5:] == values(first)[:4] + values(first)[5:]


@settings(max_examples=20, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_the_same_input_in_any_order_gives_the_same_plan(seed: int) -> None:
    snapshot = world(seed)
    rng = Random(seed)
    published = snapshot.published
    shuffled = replace(
        snapshot,
        people=tuple(rng.sample(snapshot.people, len(snapshot.people))),
        legs=tuple(rng.sample(snapshot.legs, len(snapshot.legs))),
        rules=tuple(rng.sample(snapshot.rules, len(snapshot.rules))),
        places=dict(rng.sample(sorted(snapshot.places.items()), len(snapshot.places))),
        groups=dict(rng.sample(sorted(snapshot.groups.items()), len(snapshot.groups))),
        published=None if published is None else dict(rng.sample(sorted(published.items()), len(published))),
    )
    first, again = make_plan(snapshot), make_plan(shuffled)
    assert first.assignments == again.assignments
    assert list(first.assignments) == sorted(first.assignments)


@settings(max_examples=20, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_freezing_what_is_published_changes_nothing_for_those_on_it(seed: int) -> None:
    snapshot = replace(world(seed), published=None)
    published = dict(make_plan(snapshot).assignments)
    legs = tuple(replace(leg, status=LegStatus.CLOSED, seats=0) for leg in snapshot.legs)
    again = make_plan(replace(snapshot, legs=legs, published=published))
    assert again.assignments == published


@settings(max_examples=30, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_people_who_cannot_travel_do_not_matter_to_those_who_can(seed: int) -> None:
    snapshot = world(seed)
    referee = Referee(snapshot)
    unable = {
        ref for unit in referee.units for ref in unit if not unit & set(referee.kept) and not referee.options(unit)
    }
    whole, rest = values(make_plan(snapshot)), values(make_plan(without(snapshot, unable)))
    lost = [sum(one.priority == rank for one in snapshot.people if one.ref in unable) for rank in (1, 2, 3, 4)]
    assert whole[:4] == tuple(more + less for more, less in zip(lost, rest[:4], strict=True))
    assert whole[4] == rest[4] + len(unable & (snapshot.published or {}).keys())
    assert whole[5:] == rest[5:]


@settings(max_examples=30, deadline=None, derandomize=True)
@given(seed=SEEDS)
def test_two_operations_that_share_nothing_are_planned_as_each_alone(seed: int) -> None:
    a, b = world(seed), world(seed + 2 * 9)
    b = replace(b, settings=a.settings, published=b.published or ({} if a.published else None))
    whole = values(make_plan(both(a, b)))
    assert whole == pytest.approx([sum(pair) for pair in zip(values(make_plan(a)), values(make_plan(b)), strict=True)])


def test_one_thread_and_two_give_the_same_plan() -> None:
    for snapshot in (crowd(9, 240), crowd(12, 100, Cohesion.PREFER, grouped=0.5)):
        first = make_plan(snapshot, threads=1)
        later = disturbed(snapshot, dict(first.assignments), 2)
        for now in (snapshot, later):
            alone, shared = make_plan(now, threads=1), make_plan(now, threads=2)
            assert alone.assignments == shared.assignments
            assert alone.tiers == shared.tiers
            assert alone.unplaced == shared.unplaced
            assert alone.changes == shared.changes


def test_a_camp_is_planned_the_same_way_twice_and_a_rulebook_can_be_asked_again() -> None:
    book = Rulebook(crowd(9, 400))
    first, again, afresh = make_plan(book), make_plan(book), make_plan(crowd(9, 400))
    assert first.assignments == again.assignments == afresh.assignments
    assert first.unplaced == again.unplaced == afresh.unplaced
