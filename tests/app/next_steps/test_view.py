"""What stands around the steps: what is done, what to say where nothing is left, what was put off."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from repatriate.app.core.operation import Operation
from repatriate.app.journal.queries import list_news
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.step import Order, Step, Target, name_file, not_put_off, put_off
from repatriate.app.next_steps.view import Waits, describe_nothing, next_departures, read_home, read_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.people.duplicates import find_near_twins
from repatriate.app.plan.commands import Publish
from repatriate.app.transport.commands import RemoveLeg
from repatriate.model.saying import say
from tests.app.next_steps.test_steps import steps_now
from tests.app.world import NOW, build

TODAY = date(2025, 3, 1)


def a_step(order: Order = Order.HELD_BACK, about: str = "") -> Step:
    return Step("one", order, say("One."), 1, (), say("Do"), Target("plan"), about)


def test_what_is_put_off_comes_back_tomorrow_and_a_danger_never_goes() -> None:
    step, danger = a_step(), a_step(Order.DANGER)
    hidden = put_off({}, step, TODAY)
    assert not_put_off([step, danger], hidden, TODAY) == (danger,)
    assert not_put_off([step], hidden, TODAY + timedelta(days=1)) == (step,)
    assert put_off(hidden, danger, TODAY) == hidden
    assert put_off(hidden, a_step(about="GA1"), TODAY + timedelta(days=3)).keys() == {a_step(about="GA1").key}


def test_what_is_kept_outside_tells_neither_file_nor_departure(world: Operation) -> None:
    assert "GA1" not in a_step(about="GA1").key
    assert name_file(world.db, "duty") != name_file(world.db, "p sari")


def test_what_is_done_and_what_leaves_next(world: Operation) -> None:
    done = [str(one) for one in read_steps(world, NOW).done]
    assert done == ["people entered", "clearances chosen", "4 departures entered"]
    assert describe_nothing(Facts(world, NOW)) == "Nothing to do now."
    world.run(Publish())
    assert str(read_steps(world, NOW).done[-1]) == "first plan confirmed"
    assert describe_nothing(Facts(world, NOW)) == "Nothing to do now. BUS1 leaves on Wed 5 Mar at 04:00."
    eve = datetime(2025, 3, 4, 9, 0, tzinfo=UTC)
    assert (
        describe_nothing(Facts(world, eve))
        == "Nothing to do now. BUS1 leaves tomorrow at 04:00; counting opens at 01:00."
    )


def test_departures_wait_for_the_draft_then_for_their_lists(world: Operation) -> None:
    found = {one.code: one for one in next_departures(Facts(world, NOW)).shown}
    assert found["GA1"].waits is Waits.DRAFT
    assert (found["GA1"].taken, found["GA1"].drafted > 0) == (0, True)
    world.run(Publish())
    found = {one.code: one for one in next_departures(Facts(world, NOW)).shown}
    assert (found["GA1"].waits, found["GA1"].drafted, found["GA1"].taken > 0) == (Waits.LATER, 0, True)
    assert found["GA1"].words == "No list yet"
    assert read_home(world, NOW).city == "Bangkok"


def test_nothing_is_told_before_what_it_rests_on(world: Operation) -> None:
    assert "lists_to_send" not in steps_now(world)
    world.undo()  # the draft
    for code in ("BUS1", "BUS2", "GA1", "GA2"):
        world.run(RemoveLeg(code))
    found = steps_now(world)
    assert found["no_departure"].sentence.startswith("No departure is entered: ")
    assert not {"plan", "draft_to_confirm", "lists_to_send", "print_pack"} & set(found)


def test_news_leave_out_what_was_undone_and_what_the_officer_did(tmp_path: Path) -> None:
    with build(tmp_path / "world.repat") as made:
        opened = made.revision
        made.officer = "p sari"
        made.run(EditPeople(("P00001",), {"notes": "stands"}))
        made.run(EditPeople(("P00002",), {"notes": "undone"}))
        made.undo()
        made.officer = "duty"
        made.run(EditPeople(("P00003",), {"notes": "my own"}))
        assert [row["officer"] for row in list_news(made.db, opened, "duty", opened, 9)] == ["p sari"]
        made.undo()
        made.redo()
        assert len(list_news(made.db, opened, "somebody else", opened, 9)) == 2


def test_twins_are_looked_for_among_those_alike(world: Operation) -> None:
    assert find_near_twins(world.db, 1) == []
    assert find_near_twins(world.db, 300) == []
