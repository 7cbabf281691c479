"""Verdicts on moves, asked about a few people alone: they are what the rules say of everybody together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.groups.commands import MoveToGroup, SaveGroup
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import AddRule, Assign, Publish
from repatriate.app.plan.leg_loads import count_loads
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.storage import find_plan_at_work
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import RuleKind
from repatriate.planning.evaluate.objective import evaluate_plan
from repatriate.planning.evaluate.occupancy import Occupancy
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.move_check import check_move
from tests.app.world import NOW

TODAY = NOW.date()


@pytest.fixture(scope="module", name="sample")
def open_sample(
    tmp_path_factory: pytest.TempPathFactory, planned_sample: Callable[[Path], Operation]
) -> Iterator[Operation]:
    with planned_sample(tmp_path_factory.mktemp("judging") / "sample.repat") as operation:
        draft = assignments_of(operation.db, "published") or {}
        operation.run(Assign((next(iter(draft)),), ()))
        yield operation


def everybody(operation: Operation) -> tuple[Rulebook, dict[str, tuple[str, ...]]]:
    state, _ = find_plan_at_work(operation.db)
    assert state is not None
    snapshot = take_snapshot(operation.db, operation.today())
    return Rulebook(snapshot), assignments_of(operation.db, state) or {}


def assert_loads(operation: Operation) -> None:
    book, assignments = everybody(operation)
    loads = count_loads(operation.db, find_plan_at_work(operation.db)[1])
    expected = Occupancy(book, assignments).load
    for code, number in book.numbers.items():
        assert loads.get(code, (0,) * 5) == tuple(map(int, expected[number])), code


def test_loads_are_what_planning_counts(sample: Operation, world: Operation) -> None:
    assert_loads(sample)
    assert_loads(world)
    world.run(AddRule(RuleKind.TOGETHER, "P00002", "P00003"))
    assert_loads(world)
    only = count_loads(world.db, find_plan_at_work(world.db)[1], people=[1, 2])
    assert all(load[0] == load[3] == 1 for load in only.values())


def test_tiers_are_what_planning_reckons(sample: Operation, world: Operation) -> None:
    for operation in (sample, world):
        book, assignments = everybody(operation)
        assert plan_score.value_kept_plan(operation.db, "draft", operation.today()) == evaluate_plan(book, assignments)
    assert plan_score.value_kept_plan(world.db, "published", TODAY) == {}


def test_a_verdict_is_what_the_rules_say_of_everybody(sample: Operation) -> None:
    db, today = sample.db, sample.today()
    book, assignments = everybody(sample)
    board = Board.of(db, today)
    left = [ids for group in board.left_out for ids in group.cards][::29]
    cards = [
        *board.page(db, left),
        *(card for column in board.columns[::12] for card in board.cards(db, column.code)[:2]),
    ]
    for card in cards:
        judge = Judge.of(db, today, card.refs, board.loads)
        unit = judge.unit(card.refs)
        assert unit == book.unit_of[card.head].refs
        assert judge.why(card.head) == explain_journey(book, assignments, card.head, solve=False)
        for column in board.columns:
            found = judge.verdict(card.refs, column.code)
            for legs in judge.journeys(unit, column.code):
                reasons = check_move(book, assignments, unit, legs)
                assert check_move(judge.rulebook, judge.assignments, unit, legs) == reasons
                assert reasons or found.allowed
            if not found.allowed:
                assert found.reasons


def test_people_to_be_kept_apart_are_known_though_they_are_not_asked_about(world: Operation) -> None:
    judge = Judge.of(world.db, TODAY, ("P00003",))
    assert set(judge.rulebook.people) == {"P00003", "P00004"}
    other = judge.assignments["P00004"]
    assert {reason.code.value for reason in judge.whole(("P00003",), other).reasons} == {"kept_apart"}


def test_a_verdict_counts_the_days(world: Operation) -> None:
    judge = Judge.of(world.db, TODAY, ("P00001",))
    assert set(judge.rulebook.people) == {"P00001", "P00002"}
    other = "GA2" if "GA1" in judge.assignments["P00001"] else "GA1"
    found = judge.verdict(("P00001",), other)
    assert found.allowed
    assert found.days == (1 if other == "GA1" else -1)
    assert world.run(Assign(("P00001",), found.legs)).result == ("P00001", "P00002")
    assert (assignments_of(world.db, "draft") or {})["P00002"] == found.legs


def test_fit_takes_as_many_as_there_is_room(world: Operation) -> None:
    world.run(SaveLeg("GA2", {"seats": 1}))
    refs = [f"P0000{number}" for number in range(1, 7)]
    judge = Judge.of(world.db, TODAY, refs)
    can, cannot = judge.fit(refs, ("BUS1", "GA2"))
    assert set(can) | set(cannot) == set(refs)
    after = {ref: legs for ref, legs in judge.assignments.items() if ref not in can}
    taken = sum(1 for ref in can if ref != "P00002") + sum(
        1 for ref, legs in after.items() if "GA2" in legs and ref != "P00002"
    )
    assert taken <= 1 or not can


def test_a_closed_leg_lets_nobody_go(world: Operation) -> None:
    world.run(Publish())
    world.run(SaveLeg("GA1", {"status": "closed"}))
    on_it = [ref for ref, legs in (assignments_of(world.db, "published") or {}).items() if "GA1" in legs]
    found = Judge.of(world.db, TODAY, on_it[:1]).whole(on_it[:1], ())
    assert found.reasons
    assert "closed" in found.reasons[0].message


def test_a_strict_group_comes_along(world: Operation) -> None:
    world.run(SaveGroup("All", {"cohesion": "strict"}))
    world.run(MoveToGroup(("P00004", "P00005"), "All"))
    assert Judge.of(world.db, TODAY, ("P00004",)).unit(("P00004",)) == ("P00004", "P00005")
