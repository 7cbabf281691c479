"""What a plan found wrong is kept with it, in words that can be said in another language."""

from __future__ import annotations

from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.plan.storage import find_plan_at_work, list_problems
from repatriate.app.reports.overview import Attention, plan_wanting
from repatriate.model.saying import Said, translate_again


def codes(operation: Operation) -> list[str]:
    return [one.code.value for one in list_problems(operation.db).problems]


def test_problems_go_with_the_plan_that_found_them(world: Operation) -> None:
    before = codes(world)
    world.run(EditPeople(("P00004",), {"location": None}))
    assert codes(world) == before
    result = plan_operation(world)
    found = list_problems(world.db)
    assert found.problems == result.problems
    assert [one.people for one in found.problems if one.code == "no_location"] == [("P00004",)]
    assert found.names["P00004"] == "SOMARU"
    assert found.made_at is not None
    assert Attention("put_right", len(found.problems)) in plan_wanting(world.db)
    world.undo()
    assert codes(world) == before
    world.redo()
    assert list_problems(world.db).problems == result.problems


def test_a_published_plan_and_a_draft_made_of_it_by_hand_have_them_too(world: Operation) -> None:
    world.run(EditPeople(("P00004",), {"location": None}))
    result = plan_operation(world)
    world.run(Publish())
    assert find_plan_at_work(world.db)[0] == "published"
    assert list_problems(world.db).problems == result.problems
    world.run(Assign((next(iter(result.assignments)),), ()))
    assert find_plan_at_work(world.db)[0] == "draft"
    assert list_problems(world.db).problems == result.problems


def test_whoever_was_merged_since_is_named_by_the_number_of_today(world: Operation) -> None:
    world.run(EditPeople(("P00004",), {"location": None}))
    plan_operation(world)
    world.run(MergePeople("P00005", "P00004"))
    assert [one.people for one in list_problems(world.db).problems if one.code == "no_location"] == [("P00005",)]


def test_they_can_be_said_again_in_another_language(world: Operation) -> None:
    world.run(EditPeople(("P00004",), {"location": None}))
    plan_operation(world)
    [message] = [one.message for one in list_problems(world.db).problems if one.code == "no_location"]
    assert isinstance(message, Said)
    assert translate_again(message, lambda text: f"«{text}»", str) == "«It is not known where {1} waits: give a location under People.»".replace("{1}", "P00004")  # fmt: skip


def test_an_operation_without_a_plan_has_none(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "new.repat", "four plain words here", officer="tester") as empty:
        assert list_problems(empty.db).problems == ()
        assert plan_wanting(empty.db) == []
