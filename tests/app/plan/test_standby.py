"""The standby list of a leg from the file, read about a few people alone: it is what planning says of everybody."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import Assign, DiscardDraft, Publish
from repatriate.app.plan.standby import NO_SEAT, read_standby_list
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.errors import UserError
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.standby import list_standby
from tests.app.world import NOW

TODAY = NOW.date()


def assert_is_what_planning_says(operation: Operation, state: str, step: int = 1) -> int:
    """Of every leg, or of every so many; gives how many entries there are."""
    db, today = operation.db, operation.today()
    book, assignments = Rulebook(take_snapshot(db, today)), assignments_of(db, state) or {}
    loads = Board.of(db, today).loads
    entries = 0
    for code in book.codes[::step]:
        wanted = list_standby(book, assignments, code)
        found = read_standby_list(db, today, code, loads=loads)
        assert tuple(one.standby for one in found.candidates) == wanted, code
        assert (found.total, found.state) == (len(wanted), state)
        assert all(one.message.endswith(".") for one in found.candidates)
        first = read_standby_list(db, today, code, 2)
        assert (first.candidates, first.total) == (found.candidates[:2], found.total)
        entries += len(wanted)
    return entries


def test_the_list_is_what_planning_says_of_everybody(
    tmp_path: Path, planned_sample: Callable[[Path], Operation]
) -> None:
    with planned_sample(tmp_path / "sample.repat") as operation:
        assert assert_is_what_planning_says(operation, "published", 9) > 30
        placed = assignments_of(operation.db, "published") or {}
        groups = {row["name"] for row in operation.db.query("SELECT name FROM groups")}
        for name in sorted(groups)[:4]:
            operation.run(SaveGroup(name, {"cohesion": "prefer"}))
        operation.run(Assign(tuple(sorted(placed))[::9], ()))
        some = {code for legs in list(placed.values())[::25] for code in legs}
        operation.run(SaveLeg(sorted(some)[0], {"status": "departed"}))
        operation.run(SaveLeg(sorted(some)[1], {"status": "cancelled"}))
        assert assert_is_what_planning_says(operation, "draft", 6) > 100


def test_sentences_say_where_they_are_and_what_they_need(world: Operation) -> None:
    told = {one.standby.people[0]: str(one.message) for one in read_standby_list(world.db, TODAY, "GA1").candidates}
    assert told == {}  # the draft is the best plan
    placed = assignments_of(world.db, "draft") or {}
    for ref in ("P00001", "P00003", "P00004"):
        if ref in placed:
            world.run(Assign((ref,), ()))
    world.run(SaveLeg("GA1", {"seats": 1}))
    found = read_standby_list(world.db, TODAY, "GA1")
    assert (found.free, found.state, found.counts) == (1, "draft", {NO_SEAT: 3})
    told = {one.standby.people[0]: str(one.message) for one in found.candidates}
    assert told["P00001"] == "Can board now. Taken off by hand, waiting since 1 Mar 2025."
    assert found.candidates[0].name == "MIRE TALANOU"
    world.run(SaveLeg("GA1", {"seats": 0}))
    assert read_standby_list(world.db, TODAY, "GA1").candidates == ()
    later = read_standby_list(world.db, TODAY, "GA2")
    assert (later.free, later.total) == (10, 3)


def test_a_household_with_a_later_seat_needs_all_its_seats_and_was_told_another_journey(world: Operation) -> None:
    world.run(EditPeople(("P00005",), {"household": "H1", "document_type": "passport", "document_number": "X0012347"}))
    world.run(Assign(("P00003", "P00004"), ()))
    world.run(Assign(("P00001", "P00002", "P00005"), ("BUS2", "GA2")))
    world.run(Publish())
    world.run(Assign(("P00003",), ("BUS1", "GA1")))
    (found,) = read_standby_list(world.db, TODAY, "GA1").candidates
    assert found.standby.people == ("P00001", "P00002", "P00005")
    assert (found.standby.seats, found.standby.days) == (2, 1)
    assert found.message == "Can board now. 1 day sooner than by BUS2 + GA2."
    world.run(SaveLeg("GA1", {"seats": 2}))
    (found,) = read_standby_list(world.db, TODAY, "GA1").candidates
    assert found.standby.needs == (1, 0, 0, 0, 0)


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("closed", "GA1 is closed: nobody new boards it."),
        ("departed", "GA1 has left: nobody new boards it."),
        ("cancelled", "GA1 is cancelled and carries nobody."),
    ],
)
def test_a_leg_that_nobody_can_board_says_so(world: Operation, status: str, said: str) -> None:
    world.run(SaveLeg("GA1", {"status": status}))
    found = read_standby_list(world.db, TODAY, "GA1")
    assert (found.closed, found.total) == (said, 0)


def test_without_a_plan_or_the_leg_there_is_no_list(world: Operation) -> None:
    with pytest.raises(UserError) as refused:
        read_standby_list(world.db, TODAY, "GA9")
    assert refused.value.code == "unknown_leg"
    world.run(DiscardDraft())
    with pytest.raises(UserError) as refused:
        read_standby_list(world.db, TODAY, "GA1")
    assert refused.value.code == "no_plan"
