"""Standby at the gate: who is here and can take a seat now, and the one step that gives it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.whereabouts import read_progress
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import UndoHeld, count_here
from repatriate.app.counting.leg_counting import read_status
from repatriate.app.counting.taking import Scan
from repatriate.app.demo.sample_file import make_sample
from repatriate.app.integrity_check import check_operation
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.plan.standby import StandbyList, read_standby_list
from repatriate.app.plan.standby_here import read_standby_here
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.counting import CountsAs, Seen
from repatriate.model.errors import UserError
from tests.app.counting.conftest import book
from tests.app.counting.seeing import see
from tests.app.world import world_after


def muster(operation: Operation, leg: str, *refs: str) -> None:
    """Seen where the departure leaves, and not aboard."""
    operation.run(count_here(leg, *(Scan(ref, 2) for ref in refs)))


def here(operation: Operation, leg: str) -> StandbyList:
    return read_standby_here(operation.db, operation.today(), operation.clock(), leg)


def aboard(operation: Operation, leg: str) -> set[str]:
    row = operation.db.execute("SELECT id FROM legs WHERE code = ?", (leg,)).fetchone()
    refs = dict(operation.db.execute("SELECT id, ref FROM people").fetchall())
    return {
        refs[one] for one, found in read_progress(operation.db, legs=[row[0]])[row[0]].items() if found.stage.aboard
    }


def begin_boarding(booked: Operation) -> None:
    """BUS1 boards; P00003 does not answer, and P00004, who is kept apart from them and booked for tomorrow, is there."""
    see(booked, "BUS1", "P00001", "P00002")
    see(booked, "BUS1", "P00003", kind=Seen.MISSING)
    muster(booked, "BUS2", "P00004")


gate = world_after(book, begin_boarding)


def test_who_is_here_and_may_board_is_offered_with_the_time(gate: Operation) -> None:
    found = here(gate, "BUS1")
    assert (found.state, found.closed, found.free) == ("published", "", 19)
    (one,) = found.candidates
    assert one.standby.people == ("P00004",)
    assert one.standby.legs == ("BUS1", "GA1")
    assert one.standby.boards_now
    assert one.moved_from == "BUS2"
    assert one.since is not None
    assert str(one.message).startswith("Here since 16:00. Can board now. 1 day sooner")
    tomorrow = read_standby_here(gate.db, gate.today(), gate.clock() + timedelta(days=1), "BUS1")
    assert tomorrow.candidates[0].since is None
    assert str(tomorrow.candidates[0].message).startswith("Not seen today.")


def test_who_was_called_and_not_found_is_not_offered_their_own_seat(gate: Operation) -> None:
    muster(gate, "BUS1", "P00003")
    see(gate, "BUS1", "P00003", kind=Seen.MISSING)
    assert [one.standby.people for one in here(gate, "BUS1").candidates] == [("P00004",)]


def test_who_may_still_come_keeps_the_seat_and_others_away(gate: Operation) -> None:
    see(gate, "BUS1", "P00003")  # they came after all: P00004 is to be kept apart from them
    assert here(gate, "BUS1").candidates == ()
    with pytest.raises(UserError) as refused:
        gate.run(BoardStandby("BUS1", ("P00004",), moving=True))
    assert refused.value.code == "cannot_board"
    assert "kept apart" in refused.value.message


def test_nobody_is_offered_who_was_not_seen_here(booked: Operation) -> None:
    assert here(booked, "BUS1").candidates == ()
    booked.run(EditPeople(("P00004",), {"location": "BKK"}))
    assert here(booked, "GA1").candidates == ()  # written down there, never seen
    muster(booked, "GA2", "P00004")
    assert here(booked, "GA1").candidates == ()  # kept apart from P00003, who is booked there
    booked.run(Assign(("P00003",), ()))
    booked.run(Assign(("P00004",), ()))
    booked.run(Publish())
    assert [one.standby.people for one in here(booked, "GA1").candidates] == [("P00004",)]


def test_boarding_gives_the_seat_counts_and_frees_the_other_one(gate: Operation) -> None:
    with pytest.raises(UserError) as twice:
        gate.run(BoardStandby("BUS1", ("P00004",)))
    assert twice.value.code == "moves_somebody"
    outcome = gate.run(BoardStandby("BUS1", ("P00004",), moving=True))
    assert outcome.result == ("BUS1", "GA1")
    assert (
        str(outcome.entry.summary if outcome.entry else "")
        == "Boarded P00004 on BUS1 from standby; a seat on BUS2 is free"
    )
    assert (assignments_of(gate.db, "published") or {})["P00004"] == ("BUS1", "GA1")
    assert aboard(gate, "BUS1") == {"P00001", "P00002", "P00004"}
    gate.undo()
    assert (assignments_of(gate.db, "published") or {})["P00004"] == ("BUS2", "GA2")
    assert aboard(gate, "BUS1") == {"P00001", "P00002"}
    gate.redo()
    assert aboard(gate, "BUS1") == {"P00001", "P00002", "P00004"}


def test_a_seat_that_the_program_gave_is_not_called_one_too_many(gate: Operation) -> None:
    gate.run(SaveLeg("BUS1", {"seats": 2}))  # P00003 is booked too, was called and not found
    gate.run(BoardStandby("BUS1", ("P00004",), moving=True))
    assert "overfull" not in {one.code for one in next_steps(gate, gate.clock())}
    assert [one for one in check_operation(gate)["breaches"] if one["rule"] == "full"] == []


def test_a_reason_passes_over_the_rules_and_is_kept(gate: Operation) -> None:
    see(gate, "BUS1", "P00003")
    gate.run(SaveLeg("BUS1", {"seats": 2}))  # the infant takes none
    gate.run(BoardStandby("BUS1", ("P00004",), "The ambassador says so", moving=True))
    told = {one.code: str(one.sentence) for one in next_steps(gate, gate.clock())}
    assert told["overfull"] == "BUS1 has 2 seats, and 3 are taken."
    assert (read_status(gate.db, "BUS1").seats, read_status(gate.db, "BUS1").taken) == (2, 3)
    row = gate.db.execute("SELECT forced FROM sightings ORDER BY id DESC LIMIT 1").fetchone()
    assert row[0] == "The ambassador says so"
    assert aboard(gate, "BUS1") == {"P00001", "P00002", "P00003", "P00004"}


def test_a_departure_closed_for_planning_still_takes_who_is_here_and_one_closed_with_a_count_does_not(
    gate: Operation,
) -> None:
    gate.run(SaveLeg("BUS1", {"status": "closed"}))
    assert [one.standby.people for one in here(gate, "BUS1").candidates] == [("P00004",)]
    gate.run(SaveLeg("BUS1", {"status": "planned"}))
    gate.run(CloseBoarding("BUS1", 2, no_shows={"P00003": "Ill"}))
    found = here(gate, "BUS1")
    assert found.candidates == ()
    assert "open it again" in found.closed
    with pytest.raises(UserError) as refused:
        gate.run(BoardStandby("BUS1", ("P00004",), moving=True))
    assert refused.value.code == "nobody_boards"


def test_once_the_buses_of_the_morning_are_in_those_who_came_along_are_on_standby_for_the_flight(
    tmp_path: Path,
) -> None:
    """GA871-25 of the sample: who is at the airport can board, whoever was booked on the buses."""
    clock = datetime(2023, 5, 14, 8, tzinfo=UTC)
    with make_sample(tmp_path / "sample.repat", officer="duty", clock=lambda: clock) as operation:
        plan_operation(operation, time_limit=20, publish=True)
        before = read_standby_list(operation.db, operation.today(), "GA871-25")
        assert before.total > 10
        came = [one.standby.people[0] for one in before.candidates if len(one.standby.people) == 1][:3]
        bus = {ref: legs[0] for ref, legs in ((ref, before.candidates[0].standby.legs) for ref in came)}
        for ref in came:
            see(operation, bus[ref], ref, joins=True)
        travellers = {
            ref: legs for ref, legs in (assignments_of(operation.db, "published") or {}).items() if "GA871-25" in legs
        }
        stays = sorted(travellers)[0]
        for code in {legs[0] for legs in travellers.values()}:
            riders = [ref for ref, legs in travellers.items() if legs[0] == code and ref != stays]
            see(operation, code, *riders)
            count = len(riders) + (len(came) if code == bus[came[0]] else 0)
            lacks = {stays: "Ill"} if travellers[stays][0] == code else {}
            alone = dict.fromkeys(travellers, "An aunt has them")
            operation.run(CloseBoarding(code, count, no_shows=lacks, reason="Counted twice", alone=alone))
            operation.run(SaveLeg(code, {"status": "departed"}))
            operation.run(SaveLeg(code, {"status": "arrived"}))
        found = read_standby_list(operation.db, operation.today(), "GA871-25")
        assert {one.standby.people[0] for one in found.candidates} == set(came)
        assert found.free >= 1  # of who stayed behind
        gate = here(operation, "GA871-25")
        assert {one.standby.people[0] for one in gate.candidates} == set(came)
        first = gate.candidates[0]
        assert first.standby.boards_now
        assert first.standby.legs[-1] == "GA871-25"
        operation.run(BoardStandby("GA871-25", first.standby.people, moving=True))
        assert first.standby.people[0] in aboard(operation, "GA871-25")
        assert len(here(operation, "GA871-25").candidates) == len(came) - 1
        see(
            operation, "GA871-25", came[-1], at=CountsAs.BOARDED, kind=Seen.LEFT
        )  # taken off: not offered again at once
        assert came[-1] not in {one.standby.people[0] for one in here(operation, "GA871-25").candidates}


def test_whoever_was_just_read_here_is_offered_and_nobody_who_is_aboard(gate: Operation) -> None:
    gate.run(Assign(("P00004",), ()))
    gate.run(Publish())
    gate.run(UndoHeld("BUS2", 2, "P00004"))
    assert here(gate, "BUS1").candidates == ()
    gate.run(count_here("BUS1", Scan("P00004", 1)))  # at the slips, where they live
    assert [one.standby.people for one in here(gate, "BUS1").candidates] == [("P00004",)]
    gate.run(EditPeople(("P00004",), {"location": "BKK"}))
    assert here(gate, "BUS1").candidates == ()
    see(gate, "BUS1", "P00004")  # at the gate, whatever is written down
    (one,) = here(gate, "BUS1").candidates
    assert (one.standby.people, one.since is not None) == (("P00004",), True)
    see(gate, "BUS1", "P00004", joins=True)
    assert here(gate, "BUS1").candidates == ()
