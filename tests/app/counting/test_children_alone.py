"""A child whose adults are all elsewhere has a step of its own, from the moment they part until they are together or home."""

from __future__ import annotations

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg
from repatriate.app.next_steps.step import Order
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import AddRule
from repatriate.app.state.states import State
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.entities import RuleKind
from tests.app.counting.seeing import see
from tests.app.counting.test_plans_of_the_day import FAMILY, leave, plan_anew, state_of
from tests.app.counting.test_where_people_are import later

AUNT = {"P00002": "With an aunt"}


def named(operation: Operation) -> dict[str, str]:
    """Who is named, with the sentence."""
    found = [one for one in next_steps(operation, operation.clock()) if one.code == "alone_on_the_way"]
    assert all(one.order is Order.DANGER and one.count == 1 for one in found)
    return {one.refs[0]: str(one.sentence) for one in found}


@pytest.mark.parametrize("born", ["2024-06-01", "2008-06-01"])
@pytest.mark.parametrize("taken_off", [False, True])
def test_a_child_whose_parent_stayed_behind_is_named_until_they_are_together(
    booked: Operation, born: str, taken_off: bool
) -> None:
    booked.run(EditPeople(("P00002",), {"birth_date": born}))
    if taken_off:
        see(booked, "BUS1", "P00001")
        see(booked, "BUS1", "P00001", kind=Seen.LEFT)
        assert named(booked) == {}  # nobody has left: they stand together
    see(booked, "BUS1", "P00002", "P00003")
    parent = "MIRE TALANOU (P00001)"
    on_the_bus = f"OSU TALANOU, under 18, is on BUS1 without an adult of their family. {parent} is at Shelter."
    if taken_off:
        assert named(booked) == {"P00002": on_the_bus}
    booked.run(CloseBoarding("BUS1", 2, alone=AUNT))
    assert named(booked) == {"P00002": on_the_bus}
    booked.run(DepartLeg("BUS1"))
    assert named(booked) == {"P00002": on_the_bus}
    later(booked, 9)
    booked.run(ArriveLeg("BUS1"))
    see(booked, "BUS1", "P00002", "P00003", at=CountsAs.ARRIVED)
    assert state_of(booked, "P00002") is State.ON_THE_WAY
    assert named(booked) == {
        "P00002": f"OSU TALANOU, under 18, is alone at Suvarnabhumi Airport. {parent} is at Shelter."
    }
    booked.run(AddRule(RuleKind.TOGETHER, "P00002", "P00003"))
    assert named(booked) == {}
    booked.undo()
    booked.run(BoardStandby("BUS2", ("P00001",), "Follows the child", moving=True))
    assert f"{parent} is on BUS2." in named(booked)["P00002"]
    leave(booked, "BUS2", "P00001")
    assert named(booked) == {}


def test_a_child_whose_parent_boards_another_departure_is_named_before_it_leaves(booked: Operation) -> None:
    see(booked, "BUS1", "P00001", reason="Let on first")
    assert named(booked) == {}  # a family boards one by one
    see(booked, "BUS1", "P00001", kind=Seen.LEFT)
    booked.run(BoardStandby("BUS2", ("P00001",), "Needs a hospital", moving=True))
    apart = "OSU TALANOU, under 18, is alone at Shelter. MIRE TALANOU (P00001) is on BUS2."
    assert named(booked) == {"P00002": apart}
    see(booked, "BUS1", "P00002", "P00003")
    assert named(booked)["P00002"].startswith("OSU TALANOU, under 18, is on BUS1 without an adult of their family.")
    see(booked, "BUS1", "P00002", kind=Seen.LEFT)
    booked.run(BoardStandby("BUS2", ("P00002",), "With the mother", moving=True))
    assert named(booked) == {}


def test_a_child_alone_in_transit_without_a_seat_is_told_so(booked: Operation) -> None:
    see(booked, "BUS1", "P00002")
    leave(booked, "BUS1", "P00002", behind="P00002")
    for leg in ("GA1", "GA2"):
        booked.run(SaveLeg(leg, {"status": "cancelled"}))
    plan_anew(booked)
    assert "waits alone at Suvarnabhumi Airport and has no seat from there." in named(booked)["P00002"]


def test_a_child_whose_parent_was_not_found_in_transit_is_named_with_the_seat_onward(booked: Operation) -> None:
    see(booked, "BUS1", *FAMILY)
    leave(booked, "BUS1", *FAMILY, arrive=False)
    see(booked, "BUS1", "P00002", "P00003", at=CountsAs.ARRIVED)
    assert named(booked) == {}  # they came together: the parent gets off
    see(booked, "BUS1", "P00001", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    assert named(booked)["P00002"].endswith("Nobody knows where MIRE TALANOU (P00001) is.")
    see(booked, "BUS1", "P00001", at=CountsAs.ARRIVED)
    assert named(booked) == {}
