"""People who do not travel: their seats are free, no plan counts on them, and they can come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.shown_plan import journeys_of
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.template_export import write_operation
from repatriate.app.people.commands import ReturnPeople, WithdrawPeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.state.figures import read_figures
from repatriate.app.state.queries import count_states, person_states
from repatriate.app.state.states import State
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.errors import UserError
from tests.app.counting.conftest import book
from tests.app.counting.seeing import see
from tests.app.world import ByHand, world_after

booked = world_after(book)


def state_of(world: Operation, number: int) -> State:
    return person_states(world.db, world.today(), [number])[number].state


def test_who_withdraws_has_no_seat_and_is_no_matter_of_the_plan(world: Operation) -> None:
    world.run(Publish())
    assert "P00001" in journeys_of(world.db, "published")
    world.run(WithdrawPeople(("P00001",), "stays  with her sister"))
    assert state_of(world, 1) is State.NOT_TRAVELLING
    assert "P00001" not in journeys_of(world.db, "published")
    assert "P00001" not in {person.ref for person in take_snapshot(world.db, world.today()).people}
    found = read_figures(world.db, world.today())
    assert (found.registered, found.not_travelling, sum(count_states(world.db, world.today()).values())) == (5, 1, 6)
    with pytest.raises(UserError, match="stays with her sister"):
        world.run(Assign(("P00001",), ("BUS1", "GA1")))
    world.undo()
    assert state_of(world, 1) is State.BOOKED
    world.redo()
    world.run(ReturnPeople(("P00001",)))
    assert state_of(world, 1) is State.READY
    with pytest.raises(UserError, match="travels"):
        world.run(ReturnPeople(("P00001",)))


def test_several_are_told_in_one_sentence(world: Operation) -> None:
    refs = ("P00001", "P00002")
    assert world.run(WithdrawPeople(refs, "stay")).entry.summary == "Recorded that 2 people do not travel"
    assert world.run(ReturnPeople(refs)).entry.summary == "Recorded that 2 people travel again"
    assert world.run(WithdrawPeople(refs[:1], "stays")).entry.summary == "Recorded that P00001 does not travel"


def test_who_has_left_cannot_withdraw(world: Operation) -> None:
    world.run(Publish())
    world.run(ByHand("UPDATE legs SET status = 'departed' WHERE code LIKE 'BUS%'"))
    with pytest.raises(UserError, match="left on BUS"):
        world.run(WithdrawPeople(("P00001",), "stays"))
    with pytest.raises(UserError, match="why"):
        world.run(WithdrawPeople(("P00006",), " "))


@pytest.mark.parametrize("closed", [False, True])
def test_who_is_aboard_is_taken_off_before_they_withdraw(booked: Operation, closed: bool) -> None:
    see(booked, "BUS2", "P00004")
    if closed:
        booked.run(CloseBoarding("BUS2", 1))
    with pytest.raises(
        UserError, match=r"^P00004 is counted aboard BUS2: take them off there, in the counting room, first\."
    ):
        booked.run(WithdrawPeople(("P00003", "P00004"), "stay"))
    booked.run(SaveLeg("BUS2", {"status": "cancelled"}))
    booked.run(WithdrawPeople(("P00004",), "stays"))
    assert state_of(booked, 4) is State.NOT_TRAVELLING


def test_who_boards_all_the_same_keeps_no_workbook_from_being_read_again(booked: Operation, tmp_path: Path) -> None:
    booked.run(WithdrawPeople(("P00004",), "stays"))
    see(booked, "BUS2", "P00004", joins=True, reason="Came after all")
    write_operation(booked, tmp_path / "out.xlsx")
    assert not import_list(booked, tmp_path / "out.xlsx").failed
