"""Who could give way on a full departure: what is offered can be done, costs what is said, and nothing cheaper is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.commands import Assign, Pin, Publish
from repatriate.app.plan.manual import swap_candidates
from repatriate.app.plan.manual.commands import Swap
from repatriate.app.plan.manual.move_judge import Judge, describe_needs, list_needs
from repatriate.app.transport.commands import SaveLeg
from repatriate.planning.evaluate.move_cost import list_rows
from repatriate.planning.validate.move_check import check_move
from repatriate.planning.validate.plan_check import find_breaches
from tests.app.world import world_after

FIRST, MIXED, SECOND = ("BUS1", "GA1"), ("BUS1", "GA2"), ("BUS2", "GA2")


def fill_first(world: Operation) -> None:
    """One seat on the first flight, which the family has; P00004 is on the second, P00003 has none."""
    world.run(Assign(("P00003",), ()))
    world.run(Assign(("P00001",), FIRST))
    world.run(Assign(("P00004",), SECOND))
    world.run(SaveLeg("GA1", {"seats": 1}))


world = world_after(fill_first)


@pytest.fixture(scope="module", name="sample")
def open_sample(
    tmp_path_factory: pytest.TempPathFactory, planned_sample: Callable[[Path], Operation]
) -> Iterator[Operation]:
    with planned_sample(tmp_path_factory.mktemp("partners") / "sample.repat") as operation:
        yield operation


def test_who_gives_way_is_done_as_it_was_said(world: Operation) -> None:
    found = swap_candidates.find_partners(world.db, world.today(), ("P00003",), "GA1")
    assert (found.riders, found.looked, found.verdict.crowded) == (2, 2, True)
    best = found.best
    assert (best.refs, best.legs, best.to) == (("P00001", "P00002"), FIRST, MIXED)
    before = plan_score.value_kept_plan(world.db, "draft", world.today())
    world.run(Swap("P00003", best.head, best.legs, best.to))
    assert {row["name"]: row["after"] for row in list_rows(before, best.price)} == plan_score.value_kept_plan(
        world.db, "draft", world.today()
    )
    assert find_breaches(take_snapshot(world.db, world.today()), assignments_of(world.db, "draft") or {}) == ()


def test_a_pinned_one_can_only_lose_the_seat(world: Operation) -> None:
    world.run(Pin(("P00001",)))
    best = swap_candidates.find_partners(world.db, world.today(), ("P00003",), "GA1").best
    assert best.to == ()
    assert best.price.worse


def test_nobody_is_asked_where_no_seat_would_help(world: Operation) -> None:
    found = swap_candidates.find_partners(world.db, world.today(), ("P00005",), "GA1")
    assert found.found == ()
    assert "no travel document" in found.verdict.reasons[0].message


def test_whom_a_closed_leg_holds_is_not_asked(world: Operation) -> None:
    world.run(Publish())
    world.run(SaveLeg("BUS1", {"status": "departed"}))
    assert swap_candidates.find_partners(world.db, world.today(), ("P00003",), "GA1").best is None


def test_of_many_the_lowest_priority_is_asked(sample: Operation, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap_candidates, "MOST", 5)
    ref, code = crowded(sample)
    found = swap_candidates.find_partners(sample.db, sample.today(), (ref,), code)
    assert found.looked == 5 < found.riders
    priorities = dict(sample.db.conn.execute("SELECT ref, priority FROM people").fetchall())
    on_it = [one for one, legs in (assignments_of(sample.db, "published") or {}).items() if code in legs]
    lowest = sorted((priorities[one] for one in on_it), reverse=True)[4]
    assert all(max(priorities[one] for one in partner.refs) >= lowest for partner in found.found)


def crowded(operation: Operation) -> tuple[str, str]:
    """Somebody placed late, and a departure where only others on board are in the way."""
    placed = assignments_of(operation.db, "published") or {}
    for ref in reversed(placed):
        judge = Judge.of(operation.db, operation.today(), (ref,))
        for code in sorted({judge.headline(legs) for legs in judge.journeys((ref,))} - set(placed[ref])):
            if judge.verdict((ref,), code).crowded:
                return ref, code
    raise AssertionError("nothing is full")


def test_every_offer_in_the_sample_keeps_the_rules_and_is_the_cheapest(sample: Operation) -> None:
    ref, code = crowded(sample)
    found = swap_candidates.find_partners(sample.db, sample.today(), (ref,), code)
    able = [one for one in found.found if one.allowed]
    assert able
    assert [one.price.by for one in able] == sorted(one.price.by for one in able)
    for one in able[:3]:
        judge = Judge.of(sample.db, sample.today(), (ref, *one.refs))
        mine = judge.unit((ref,))
        after = {**judge.assignments, **dict.fromkeys(one.refs, ()), **dict.fromkeys(mine, one.legs)}
        cheapest = min(
            judge.prices.of({**dict.fromkeys(mine, one.legs), **dict.fromkeys(one.refs, to)}).by
            for to in [*judge.journeys(one.refs), ()]
            if code not in to and not check_move(judge.rulebook, after, one.refs, to)
        )
        assert one.price.by == cheapest


def test_what_would_be_needed_is_said_of_every_rule(world: Operation) -> None:
    judge = Judge.of(world.db, world.today(), ("P00003",))
    assert describe_needs(list_needs(judge, ("P00003",), FIRST)) == "Needed: 1 more seat on GA1."
    judge = Judge.of(world.db, world.today(), ("P00006",))
    told = str(describe_needs(list_needs(judge, ("P00006",), FIRST)))
    assert "the hold on P00006 would have to be lifted" in told
    assert "P00006 would have to be cleared to leave (exit permit)" in told
    judge = Judge.of(world.db, world.today(), ("P00003",))
    assert "the rule that keeps P00003 and P00004 apart would have to go" in list_needs(judge, ("P00003",), SECOND)
