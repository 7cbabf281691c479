"""What a change by hand costs is what the rules say of the whole plan before and after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random

import pytest

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.groups.commands import MoveToGroup, SaveGroup
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import Cohesion
from repatriate.model.plan import TIERS, Itinerary, Snapshot
from repatriate.planning.evaluate.move_cost import Price, Prices, list_rows
from repatriate.planning.rules.rulebook import Rulebook
from tests.app.world import build
from tests.planning.crowds import crowd
from tests.planning.referee import Referee
from tests.planning.worlds import world

SEEDS = range(300)


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with build(tmp_path / "w.repat") as made:
        yield made


def ways(snapshot: Snapshot, plan: dict[str, Itinerary]) -> dict[str, Counter[Itinerary]]:
    found: dict[str, Counter[Itinerary]] = {}
    for person in snapshot.people:
        if person.group and snapshot.groups.get(person.group) is Cohesion.PREFER and person.ref in plan:
            found.setdefault(person.group, Counter())[plan[person.ref]] += 1
    return found


def drawn(rng: Random, snapshot: Snapshot, chains: list[Itinerary]) -> dict[str, Itinerary]:
    """Any journeys for some people, whether the rules allow them or not: a price is asked of those too."""
    return {person.ref: rng.choice(chains) for person in snapshot.people if rng.random() < 0.7}


def assert_exact(rng: Random, snapshot: Snapshot, chains: list[Itinerary]) -> None:
    referee, plan = Referee(snapshot), drawn(rng, snapshot, chains)
    prices = Prices(Rulebook(snapshot), plan, ways(snapshot, plan))
    refs = [person.ref for person in snapshot.people]
    for _ in range(4):
        moves = {ref: rng.choice([(), rng.choice(chains)]) for ref in rng.sample(refs, min(len(refs), 3))}
        after = {ref: legs for ref, legs in {**plan, **moves}.items() if legs}
        expected = tuple(b - a for a, b in zip(referee.tiers(plan), referee.tiers(after), strict=True))
        assert tuple(Fraction(one) for one in prices.of(moves).by) == expected


@pytest.mark.parametrize("seed", SEEDS[::20])
def test_the_price_is_exact_on_random_worlds(seed: int) -> None:
    for number in range(seed, seed + 20):
        snapshot = world(number)
        chains = Referee(snapshot).all_chains()
        if chains and snapshot.people:
            assert_exact(Random(number), snapshot, chains)


def test_the_price_is_exact_in_a_crowd_of_groups() -> None:
    snapshot = crowd(3, 120, Cohesion.PREFER, 0.8)
    chains = Referee(snapshot).all_chains()
    for number in range(5):
        assert_exact(Random(number), snapshot, chains)


def test_the_price_said_before_a_move_is_what_the_file_is_worth_after_it(operation: Operation) -> None:
    operation.run(SaveGroup("Batch 1", {"cohesion": "prefer"}))
    operation.run(MoveToGroup(("P00001",), "Batch 1"))
    operation.run(Publish())
    moved = 0
    for ref in ("P00001", "P00003", "P00006"):
        judge = Judge.of(operation.db, operation.today(), (ref,))
        for legs in [*judge.journeys((ref,)), ()]:
            judge = Judge.of(operation.db, operation.today(), (ref,))
            found = judge.whole((ref,), legs)
            if found.reasons:
                continue
            assert judge.state is not None
            before = plan_score.value_kept_plan(operation.db, judge.state, operation.today())
            operation.run(Assign((ref,), legs))
            after = plan_score.value_kept_plan(operation.db, "draft", operation.today())
            assert {row["name"]: row["after"] for row in list_rows(before, found.price)} == after
            moved += 1
    assert moved > 6


def test_dragging_somebody_back_takes_the_journey_that_is_published(operation: Operation) -> None:
    """Of two ways to the same departure the one that costs the plan less is meant."""
    operation.run(SaveLeg("BUS1", {"seat_cost": 500}))
    judge = Judge.of(operation.db, operation.today(), ("P00001",))
    dear = next(legs for legs in judge.journeys(("P00001",), "GA2") if "BUS1" in legs)
    operation.run(Assign(("P00001",), dear))
    operation.run(Publish())
    operation.run(Assign(("P00001",), ()))
    back = Judge.of(operation.db, operation.today(), ("P00001",)).verdict(("P00001",), "GA2")
    assert back.legs == dear
    assert back.price.by[TIERS.index("moved")] == -2


def test_words_say_whether_it_is_better_or_worse(operation: Operation) -> None:
    operation.run(ChangeSettings({"currency": "USD"}))
    judge = Judge.of(operation.db, operation.today(), ("P00001",))
    off = judge.whole(("P00001",), ()).price
    assert off.worse
    assert not off.better
    assert off.sentence.startswith("Worse: 2 people of priority 1 lose their seats; ")
    assert "fewer waiting days (a day of priority 1 counts as 8)" in off.sentence
    assert judge.whole(("P00001",), judge.assignments["P00001"]).price.sentence == "As good as before."
    moved = (0, 0, 0, 0, 1, 0)
    assert Price((*moved, 0, 0)).sentence == "As good as before: 1 more moved from the confirmed plan."
    assert Price((*moved, -3, 0)).better  # as the comparison of the two plans says
    odd = Price((0, 0, -1, 0, 1, 2, 1, Decimal("-480.5")), "USD")
    assert odd.better
    assert odd.sentence == (
        "Better: 1 person of priority 3 gets a seat; 1 more moved from the confirmed plan; "
        "groups split over 2 more journeys; 1 more waiting day (a day of priority 1 counts as 8); 480.50 USD less."
    )
