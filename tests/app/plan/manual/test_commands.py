"""The plan changed by hand: every change is held against every rule at once, and what the draft is worth stays exact."""

from __future__ import annotations

import json
from datetime import timedelta
from random import Random
from typing import Any

import pytest

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.groups.commands import MoveToGroup, SaveGroup
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.commands import Assign, Pin, Publish, Unpin
from repatriate.app.plan.manual import commands as manual_draft
from repatriate.app.plan.manual.commands import Allow, Forbid, Swap
from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.manual.move_preview import preview_change
from repatriate.app.plan.storage import find_plan_row
from repatriate.app.reports.listings import TABLES
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.model.errors import UserError
from repatriate.planning.validate.plan_check import find_breaches
from tests.app.world import NOW

FIRST, MIXED, SECOND = ("BUS1", "GA1"), ("BUS1", "GA2"), ("BUS2", "GA2")


def draft(operation: Operation) -> dict[str, tuple[str, ...]]:
    return assignments_of(operation.db, "draft") or {}


def kept(operation: Operation) -> dict[str, float]:
    row = find_plan_row(operation.db, "draft")
    return {tier["name"]: tier["value"] for tier in json.loads(row["tiers"])}


def worth(operation: Operation) -> dict[str, float]:
    return plan_score.value_kept_plan(operation.db, "draft", operation.today())


def alone(operation: Operation) -> None:
    """Only the family on the first flight and somebody on the second."""
    operation.run(Assign(("P00003",), ()))
    operation.run(Assign(("P00001",), FIRST))
    operation.run(Assign(("P00004",), SECOND))


def test_the_tiers_that_are_kept_are_exact_whatever_happens_between(world: Operation) -> None:
    world.run(SaveGroup("Batch 1", {"cohesion": "prefer"}))
    world.run(MoveToGroup(("P00001",), "Batch 1"))
    world.run(Publish())
    rng, done = Random(5), 0
    for _ in range(60):
        ref = rng.choice(["P00001", "P00003", "P00004", "P00006"])
        match rng.choice(["move"] * 6 + ["edit", "cost", "group", "undo"]):
            case "edit":
                world.run(EditPeople((ref,), {"priority": rng.randint(1, 4)}))
            case "cost":
                world.run(SaveLeg("GA1", {"seat_cost": rng.randint(1, 400)}))
            case "group":
                world.run(SaveGroup("Batch 1", {"cohesion": rng.choice(["prefer", "none"])}))
            case "undo":
                world.undo()
            case _:
                try:
                    world.run(Assign((ref,), rng.choice([(), FIRST, MIXED, SECOND])))
                except UserError:
                    continue
                assert kept(world) == worth(world)
                done += 1
    assert done > 15


def test_only_what_may_have_changed_is_counted_anew(world: Operation, monkeypatch: pytest.MonkeyPatch) -> None:
    counted: list[str] = []
    count = plan_score.value_kept_plan

    def counting(*arguments: Any) -> dict[str, float]:
        counted.append("anew")
        return count(*arguments)

    monkeypatch.setattr(manual_draft.plan_score, "value_kept_plan", counting)
    world.run(Assign(("P00001",), ()))  # of the planner's own draft
    world.run(Publish())
    world.run(Assign(("P00003",), ()))  # of a copy of what is published
    world.run(SavePlace("NEW", {"name": "Post", "country": "MMR", "timezone": "Asia/Yangon"}))
    world.run(Assign(("P00004",), ()))
    assert not counted
    assert kept(world) == count(world.db, "draft", world.today())
    assert kept(world)["moved"] == 2
    world.run(EditPeople(("P00001",), {"priority": 4}))
    world.run(Assign(("P00003",), FIRST))
    assert counted == ["anew"]
    assert kept(world) == count(world.db, "draft", world.today())


def test_tiers_are_counted_anew_on_another_day_where_no_setting_says_when_the_plan_starts(world: Operation) -> None:
    world.run(ChangeSettings({"plan_start": ""}))
    world.run(Assign(("P00001",), ()))
    world.clock = lambda: NOW + timedelta(days=2)
    world.run(Assign(("P00003",), ()))
    assert kept(world) == worth(world)


def test_two_swap_with_their_households(world: Operation) -> None:
    alone(world)
    world.run(SaveLeg("GA1", {"seats": 1}))
    with pytest.raises(UserError, match="GA1"):
        world.run(Assign(("P00004",), FIRST))
    assert world.run(Swap("P00004", "P00002")).result == ("P00001", "P00002", "P00004")
    assert draft(world)["P00004"] == FIRST
    assert draft(world)["P00001"] == draft(world)["P00002"] == SECOND
    assert kept(world) == worth(world)
    assert find_breaches(take_snapshot(world.db, world.today()), draft(world)) == ()


def test_somebody_without_a_seat_takes_the_place_of_somebody_who_loses_it(world: Operation) -> None:
    alone(world)
    world.run(Assign(("P00004",), ()))
    world.run(Swap("P00004", "P00001"))
    assert draft(world)["P00004"] == FIRST
    assert "P00001" not in draft(world)
    said = Swap("P00004", "P00001", FIRST, ()).describe_entry()
    assert said == "Gave P00004 a seat on BUS1 + GA1 in the place of P00001, who has none now"
    assert Swap("P00004", "P00001", FIRST, MIXED).describe_entry().endswith("in the place of P00001, now on BUS1 + GA2")


def test_a_swap_that_a_rule_forbids_changes_nothing(world: Operation) -> None:
    alone(world)
    world.run(SaveLeg("GA2", {"max_infants": 0}))
    before = world.revision
    with pytest.raises(UserError) as refused:
        world.run(Swap("P00004", "P00001"))
    assert refused.value.code == "forbidden_move"
    assert "takes no infants" in str(refused.value)
    with pytest.raises(UserError, match="travel together"):
        world.run(Swap("P00001", "P00002"))
    with pytest.raises(UserError, match="Neither P00005 nor P00006"):
        world.run(Swap("P00005", "P00006"))
    assert world.revision == before


def test_whom_a_closed_leg_holds_fast_cannot_be_taken_off(world: Operation) -> None:
    alone(world)
    world.run(Publish())
    world.run(SaveLeg("BUS1", {"status": "departed"}))
    with pytest.raises(UserError, match="has departed"):
        world.run(Assign(("P00001",), ()))


def test_a_change_is_judged_before_it_is_made_as_it_is_when_it_is_made(world: Operation) -> None:
    alone(world)
    world.run(SaveLeg("GA1", {"seats": 1}))
    judge = Judge.of(world.db, world.today(), ("P00004", "P00001"))
    found = preview_change(judge, (("P00004",), FIRST), (("P00001",), SECOND))
    assert found.allowed
    before = worth(world)
    world.run(Swap("P00004", "P00001"))
    after = worth(world)
    assert [after[name] - before[name] for name in before] == [float(by) for by in found.price.by]
    assert dict(found.journeys) == {ref: draft(world)[ref] for ref in found.journeys}


def test_a_pin_to_given_legs_is_held_against_the_rules(world: Operation) -> None:
    with pytest.raises(UserError, match="no travel document"):
        world.run(Pin(("P00005",), FIRST))
    with pytest.raises(UserError, match="GA1 leaves before BUS2 arrives"):
        world.run(Pin(("P00003",), ("BUS2", "GA1")))
    assert world.run(Pin(("P00001",), SECOND)).result == 2
    assert world.run(Pin(("P00001",), MIXED)).result == 2
    pins = [rule for rule in TABLES["rules"](world.db) if rule["kind"] == "pin"]
    assert {(rule["a"], rule["b"]) for rule in pins} == {("P00001", "BUS1 GA2"), ("P00002", "BUS1 GA2")}
    world.run(Unpin(("P00001",)))
    assert not [rule for rule in TABLES["rules"](world.db) if rule["kind"] == "pin"]


def test_never_on_this_departure_takes_off_who_is_on_it(world: Operation) -> None:
    alone(world)
    assert world.run(Forbid(("P00001",), "GA1", "asked for it")).result == ("P00001", "P00002")
    assert "P00001" not in draft(world)
    with pytest.raises(UserError, match=r"keeps P00001 off GA1 \(asked for it\)"):
        world.run(Assign(("P00001",), FIRST))
    assert world.run(Forbid(("P00004",), "GA1")).result == ()
    with pytest.raises(UserError, match="kept off GA1 already"):
        world.run(Forbid(("P00004",), "GA1"))
    assert world.run(Allow(("P00001", "P00004"), "GA1")).result == 2
    world.run(Assign(("P00001",), FIRST))
    with pytest.raises(UserError, match="No rule keeps P00001 off GA1"):
        world.run(Allow(("P00001",), "GA1"))
