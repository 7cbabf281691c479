"""The state of people on the day of a departure, and of those who missed it, told by hand."""

from __future__ import annotations

from datetime import date

import pytest

from repatriate.app.core.kept_tables import find_differences
from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Command
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import UndoHeld
from repatriate.app.people.commands import EditPeople, WithdrawPeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.state.figures import read_figures
from repatriate.app.state.queries import person_states
from repatriate.app.state.states import State
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, Seen
from tests.app.counting.seeing import see
from tests.app.world import world_after

TODAY = date(2025, 3, 5)
FAMILY = ("P00001", "P00002", "P00003")
AGAIN = frozenset(list(State)[9:])
"""The states of who has no seat."""


def book(world: Operation) -> None:
    """The family is booked on BUS1 and GA1, P00004 on BUS2 and GA2."""
    world.run(Assign(("P00004",), ()))
    world.run(Assign(FAMILY, ("BUS1", "GA1")))
    world.run(Assign(("P00004",), ("BUS2", "GA2")))
    world.run(Publish())


booked = world_after(book)


def state_of(operation: Operation, ref: str) -> State:
    id = operation.db.conn.execute("SELECT id FROM people WHERE ref = ?", (ref,)).fetchone()[0]
    return person_states(operation.db, TODAY, [id])[id].state


def close(operation: Operation, leg: str, aboard: tuple[str, ...], **more: object) -> None:
    see(operation, leg, *aboard)
    operation.run(CloseBoarding(leg, len(aboard), **more))  # type: ignore[arg-type]


def test_whoever_boards_goes_through_aboard_way_and_arrival(booked: Operation) -> None:
    assert state_of(booked, "P00001") is State.BOOKED
    see(booked, "BUS1", *FAMILY)
    assert state_of(booked, "P00001") is State.ABOARD
    booked.run(CloseBoarding("BUS1", 3))
    assert state_of(booked, "P00001") is State.ABOARD
    booked.run(SaveLeg("BUS1", {"status": "departed"}))
    assert state_of(booked, "P00001") is State.ON_THE_WAY
    booked.run(SaveLeg("BUS1", {"status": "arrived"}))
    see(booked, "BUS1", *FAMILY, at=CountsAs.ARRIVED)
    assert state_of(booked, "P00001") is State.ON_THE_WAY  # there is another departure
    close(booked, "GA1", FAMILY)
    booked.run(SaveLeg("GA1", {"status": "departed"}))
    booked.run(SaveLeg("GA1", {"status": "arrived"}))
    assert state_of(booked, "P00001") is State.ARRIVED  # nobody is counted on arrival: all of them
    see(booked, "GA1", "P00001", at=CountsAs.ARRIVED)
    assert [state_of(booked, ref) for ref in FAMILY] == [State.ARRIVED, State.ON_THE_WAY, State.ON_THE_WAY]
    see(booked, "GA1", "P00003", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    assert state_of(booked, "P00003") is State.MISSING_ON_ARRIVAL
    found = read_figures(booked.db, TODAY)
    assert (found.departed, found.arrived, found.handed_over) == (3, 1, 0)


def test_whoever_does_not_come_waits_again(booked: Operation) -> None:
    close(booked, "BUS1", ("P00001", "P00002"), no_shows={"P00003": "in hospital"})
    assert state_of(booked, "P00003") in AGAIN  # nothing leads to the flight any more
    booked.run(SaveLeg("BUS1", {"status": "departed"}))
    booked.run(SaveLeg("BUS1", {"status": "arrived"}))
    close(booked, "GA1", ("P00001", "P00002"))
    booked.run(SaveLeg("GA1", {"status": "departed"}))
    assert state_of(booked, "P00003") in AGAIN
    assert state_of(booked, "P00001") is State.ON_THE_WAY
    assert read_figures(booked.db, TODAY).departed == 2


def test_whoever_misses_the_flight_after_the_bus_waits_again(booked: Operation) -> None:
    close(booked, "BUS1", FAMILY)
    booked.run(SaveLeg("BUS1", {"status": "departed"}))
    booked.run(SaveLeg("BUS1", {"status": "arrived"}))
    close(booked, "GA1", ("P00001", "P00002"))
    assert state_of(booked, "P00003") in AGAIN
    booked.run(ReopenBoarding("GA1", "they came after all"))
    see(booked, "GA1", "P00003")
    booked.run(CloseBoarding("GA1", 3))
    assert state_of(booked, "P00003") is State.ON_THE_WAY


def test_whoever_was_not_found_and_is_seen_later_is_found(booked: Operation) -> None:
    close(booked, "BUS1", FAMILY)
    booked.run(SaveLeg("BUS1", {"status": "departed"}))
    booked.run(SaveLeg("BUS1", {"status": "arrived"}))
    see(booked, "BUS1", "P00003", at=CountsAs.ARRIVED, kind=Seen.MISSING)
    assert state_of(booked, "P00003") is State.MISSING_ON_ARRIVAL
    see(booked, "GA1", "P00003")
    assert state_of(booked, "P00003") is State.ON_THE_WAY


def test_whoever_is_taken_off_waits_again_and_comes_back(booked: Operation) -> None:
    see(booked, "BUS1", "P00001")
    see(booked, "BUS1", "P00001", kind=Seen.LEFT)
    assert state_of(booked, "P00001") in AGAIN
    see(booked, "BUS1", "P00001")
    assert state_of(booked, "P00001") is State.ABOARD
    booked.run(UndoHeld("BUS1", 3, "P00001", "a mistake"))
    assert state_of(booked, "P00001") in AGAIN  # the sighting before it holds again


def test_aboard_wins_over_not_travelling(booked: Operation) -> None:
    booked.run(WithdrawPeople(("P00004",), "stays"))
    assert state_of(booked, "P00004") is State.NOT_TRAVELLING
    see(booked, "BUS1", "P00004", joins=True)
    assert state_of(booked, "P00004") is State.ABOARD


@pytest.mark.parametrize("leave", [MergePeople("P00004", "P00001"), EditPeople(("P00001",), {"household": None})])
def test_whoever_loses_the_adult_of_the_family_is_looked_at_again(booked: Operation, leave: Command[object]) -> None:
    booked.run(EditPeople(("P00002",), {"birth_date": "2024-12-01"}))
    booked.run(EditPeople(("P00003",), {"household": None}))
    assert state_of(booked, "P00002") is State.BOOKED
    booked.run(leave)
    assert state_of(booked, "P00002") is State.SEAT_AT_RISK
    assert find_differences(booked.db) == []


def test_whoever_missed_a_bus_and_joins_the_next_for_a_reason_is_looked_at_again(booked: Operation) -> None:
    booked.run(EditPeople(("P00003",), {"household": None}))
    see(booked, "BUS1", "P00001", "P00002")
    close(booked, "BUS1", FAMILY[:2])
    booked.run(SaveLeg("GA1", {"departs": "2025-03-07 09:00", "arrives": "2025-03-07 12:30"}))
    see(booked, "BUS2", "P00003")
    see(booked, "BUS2", "P00003", joins=True, reason="Late")
    assert state_of(booked, "P00003") is State.ABOARD
    assert find_differences(booked.db) == []
