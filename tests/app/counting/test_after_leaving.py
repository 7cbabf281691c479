"""What stays as it was once a departure has left, and people who came with it are in a receiver's hands."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.sql import ListQuery
from repatriate.app.counting.board_commands import BoardStandby, TakeBackJoined
from repatriate.app.counting.closing_commands import CloseBoarding, ReopenBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, count_here
from repatriate.app.counting.handover_commands import HandOver, VoidHandover
from repatriate.app.counting.handover_queries import read_desk, read_handover
from repatriate.app.counting.leg_counting import find_count_faults, read_status
from repatriate.app.counting.receiver_commands import SaveReceiver
from repatriate.app.counting.rest import list_rest
from repatriate.app.counting.taking import Scan
from repatriate.app.next_steps.departure import departure_steps
from repatriate.app.next_steps.step import Target
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.reports.listings import read_list
from repatriate.app.reports.overview import list_attention
from repatriate.app.reports.situation_report import build_situation
from repatriate.app.state.figures import read_figures
from repatriate.app.transport.commands import SaveLeg, SavePlace
from repatriate.model.counting import Seen
from repatriate.model.errors import UserError
from tests.app.counting.days import ARRIVAL, BOARDING, HOMES, MORNING, planned
from tests.app.world import ByHand
from tests.passphrase import PASSPHRASE


class _Clock:
    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> Any:
        self.now += timedelta(seconds=20)
        return self.now


@pytest.fixture
def clock() -> _Clock:
    return _Clock()


@pytest.fixture
def day(tmp_path: Path, clock: _Clock) -> Iterator[Operation]:
    path = tmp_path / "day.repat"
    path.write_bytes(planned())
    with Operation.open(path, PASSPHRASE, officer="gate", clock=clock) as operation:
        operation.run(SaveReceiver(None, {"kind": "shelter", "name": "House"}))
        yield operation


def booked(operation: Operation, leg: str) -> tuple[str, ...]:
    return tuple(sorted(ref for ref, legs in (assignments_of(operation.db, "published") or {}).items() if leg in legs))


def refused(operation: Operation, command: Any) -> UserError:
    with pytest.raises(UserError) as fault:
        operation.run(command)
    return fault.value


def close(operation: Operation, leg: str, *refs: str, point: int = 0) -> None:
    operation.run(count_here(leg, *(Scan(ref, point or BOARDING[leg]) for ref in refs)))
    operation.run(CloseBoarding(leg, len(refs), alone=dict.fromkeys((*refs, *booked(operation, leg)), "aunt")))


def land(operation: Operation, leg: str, *refs: str) -> None:
    operation.run(DepartLeg(leg))
    operation.run(ArriveLeg(leg))
    operation.run(count_here(leg, *(Scan(ref, ARRIVAL) for ref in refs)))


def test_who_crosses_the_date_line_is_handed_over_after_the_last_departure(day: Operation, clock: _Clock) -> None:
    """It arrives the day before it leaves, by the clocks of both places."""
    who = ("P00011", "P00012")
    for code, zone, country in (("AKL", "Pacific/Auckland", "NZL"), ("HNL", "Pacific/Honolulu", "USA")):
        day.run(SavePlace(code, {"name": code, "country": country, "timezone": zone}))
    for code, ends, times in (
        ("A1", ("SHL", "AKL"), ("2025-03-05 12:00", "2025-03-06 05:00")),
        ("B1", ("AKL", "HNL"), ("2025-03-06 08:00", "2025-03-05 18:00")),
    ):
        row = {"code": code, "mode": "air", "carrier": "GA", "origin": ends[0], "destination": ends[1]}
        day.run(SaveLeg(None, {**row, "departs": times[0], "arrives": times[1], "seats": 40}))
    day.run(EditPeople(who, {"destination": "USA", "nationality": "USA"}))
    for ref in who:
        day.run(Assign((ref,), ("A1", "B1")))
    day.run(Publish())
    for leg in ("A1", "B1"):
        close(day, leg, *who, point=5)
        day.run(DepartLeg(leg))
        clock.now += timedelta(hours=9)
        day.run(ArriveLeg(leg))
        day.run(count_here(leg, *(Scan(ref, ARRIVAL) for ref in who)))
    desk = read_desk(day.db, "B1", day.today())
    assert [one.ref for one in desk.waiting] == list(who)
    day.run(HandOver(who[:1], 1, reason="x"))
    assert read_handover(day.db, 1).place == "HNL"
    assert read_status(day.db, "B1").figures.handed_over == 1


@pytest.fixture
def handed(day: Operation) -> Operation:
    for leg in ("BUS1", "GA1"):
        who = tuple(ref for ref in booked(day, leg) if ref in booked(day, "BUS1"))
        close(day, leg, *who)
        land(day, leg, *who)
    day.run(HandOver(who[:3], 1, reason="x"))
    return day


def test_a_departure_whose_people_are_handed_over_has_left(handed: Operation) -> None:
    for status in ("cancelled", "closed"):
        fault = refused(handed, SaveLeg("GA1", {"status": status}))
        assert (fault.code, fault.facts["leg"]) == ("handed_since", "GA1")
    handed.run(VoidHandover(1, "Wrong people"))
    handed.run(SaveLeg("GA1", {"status": "closed"}))


def test_leaving_is_not_undone_under_a_handover(day: Operation) -> None:
    who = booked(day, "BUS1")
    close(day, "BUS1", *who)
    day.run(DepartLeg("BUS1"))
    left = day.revision
    day.run(HandOver(who[:1], 1, reason="x", arrived=True))
    with pytest.raises(UserError) as fault:
        day.undo(left, reason="x")
    assert fault.value.code == "handed_since"


def test_a_wrong_number_read_at_a_gate_moves_nobody(day: Operation) -> None:
    """Somebody who waits elsewhere keeps their seat, before and after an officer says that they are not there."""
    (id,) = day.db.conn.execute("SELECT id FROM people WHERE ref = 'P00018'").fetchone()
    point = BOARDING["GA1"]
    day.run(count_here("GA1", Scan("P00018", point)))
    assert id not in read_whereabouts(day.db).at
    day.run(count_here("GA1", Scan("P00018", point, kind=Seen.LEFT, reason="Is not here")))
    assert id not in read_whereabouts(day.db).at
    day.run(count_here("GA1", Scan("P00018", point, reason="Is here")))
    assert read_whereabouts(day.db).at[id].place == "BKK"


def test_everybody_else_is_not_who_missed_the_bus_before(day: Operation) -> None:
    who = booked(day, "BUS1")
    one = next(ref for ref in who if ref in booked(day, "GA1"))
    close(day, "BUS1", *(ref for ref in who if ref != one))
    gate = BOARDING["GA1"]
    assert one not in list_rest(day.db, "GA1", gate)  # they gave up the seat
    assert one not in list_rest(day.db, "GA1", gate, present=True)


def test_whoever_missed_the_flight_in_transit_is_stranded_and_no_departed(day: Operation) -> None:
    who = booked(day, "BUS1")
    close(day, "BUS1", *who)
    land(day, "BUS1", *who)
    going = [ref for ref in who if ref in booked(day, "GA1")]
    close(day, "GA1", *going[1:])
    day.run(DepartLeg("GA1"))
    assert {one.key: one.number for one in list_attention(day.db, day.today())}["stranded"] == 1
    found = read_figures(day.db, day.today())
    assert (found.departed, found.stranded) == (len(who) - 1, 1)
    told = {row["ref"]: row for row in read_list(day.db, "people", ListQuery(), day.today()).rows}[going[0]]
    assert (told["place"], told["lacks"], told["location"]) == ("BKK", ["seat"], "SHL")
    at = read_status(day.db, "BUS1").figures
    assert (at.waiting, at.to_hand_over) == (1, 0)
    assert departure_steps(day, "BUS1", day.clock())[-1].target == Target("plan", "run")
    assert str(build_situation(day).headline).endswith("1 of them waits on the way.")


def test_whoever_flew_on_or_sits_in_another_departure_waits_nowhere(day: Operation) -> None:
    """Arrived is handed over, going on and waiting, whatever became of the departure that they went on with."""
    who = booked(day, "BUS1")
    going = [ref for ref in who if ref in booked(day, "GA1")]
    joined = next(ref for ref in going if HOMES[ref] == ref)
    others = [ref for ref in going if ref != joined]
    seen = dict[str, tuple[int, int]]()

    def look(moment: str) -> None:
        found = read_status(day.db, "BUS1").figures
        seen[moment] = found.going_on, found.waiting

    close(day, "BUS1", *who)
    land(day, "BUS1", *who)
    look("arrived")
    day.run(Assign((joined,), ()))
    day.run(Publish())
    look("without a seat")
    day.run(
        count_here(
            "GA1", *(Scan(ref, BOARDING["GA1"], go_show=ref == joined, reason="x") for ref in (joined, *others[1:]))
        )
    )
    look("boarding")
    day.run(CloseBoarding("GA1", len(going) - 1, alone=dict.fromkeys(booked(day, "GA1"), "aunt")))
    look("closed")
    day.run(DepartLeg("GA1"))
    look("left")
    day.run(ArriveLeg("GA1"))
    look("landed")
    all_on, most = (len(going), len(who) - len(going)), (len(going) - 1, len(who) - len(going) + 1)
    assert seen == {
        "arrived": all_on,
        "without a seat": most,
        "boarding": all_on,
        "closed": most,
        "left": most,
        "landed": most,
    }


def test_nobody_with_a_receipt_is_handed_over_again_after_another_departure(day: Operation) -> None:
    """In transit, and after the departure that they go on with."""
    who = booked(day, "BUS1")
    one = next(ref for ref in who if ref in booked(day, "GA1"))
    close(day, "BUS1", *who)
    land(day, "BUS1", *who)
    day.run(HandOver((one,), 1, reason="x"))
    going = tuple(ref for ref in who if ref in booked(day, "GA1"))
    close(day, "GA1", *going)
    land(day, "GA1", *going)
    assert refused(day, HandOver((one,), 1, reason="x")).code == "handed_already"
    assert one not in read_desk(day.db, "GA1", day.today()).people
    day.run(VoidHandover(1, "Wrong person"))
    day.run(HandOver((one,), 1, reason="x"))
    assert find_count_faults(day.db) == []
    day.run(ByHand("UPDATE handovers SET void_reason = NULL"))
    assert [one in str(fault.message) for fault in find_count_faults(day.db)] == [True]


def test_where_a_departure_went_stays_once_people_left_with_it(day: Operation) -> None:
    who = booked(day, "BUS1")
    close(day, "BUS1", *who)
    day.run(DepartLeg("BUS1"))
    for fields in ({"mode": "sea"}, {"destination": "CGK"}, {"status": "cancelled"}):
        assert refused(day, SaveLeg("BUS1", fields)).code == "flown"
    day.run(SaveLeg("BUS1", {"seats": 30, "arrives": "2025-03-05 11:40"}))
    day.run(SaveLeg("BUS1", {"status": "closed"}))
    day.run(SaveLeg("BUS1", {"status": "cancelled"}))


def test_only_who_joined_is_taken_back_and_only_before_closing(day: Operation) -> None:
    who = booked(day, "BUS1")
    journey = (assignments_of(day.db, "published") or {})[who[-1]]
    day.run(BoardStandby("BUS1", ("P00018",), "Asked", moving=True))
    day.run(count_here("BUS1", *(Scan(ref, BOARDING["BUS1"]) for ref in who)))
    assert refused(day, TakeBackJoined("BUS1", who[-1])).code == "not_joined"
    assert (assignments_of(day.db, "published") or {})[who[-1]] == journey
    day.run(CloseBoarding("BUS1", len(who) + 1, alone=dict.fromkeys(who, "aunt")))
    assert refused(day, TakeBackJoined("BUS1", "P00018")).code == "closed_already"
    day.run(DepartLeg("BUS1"))
    assert refused(day, TakeBackJoined("BUS1", "P00018")).code == "left_already"


def test_a_cancelled_departure_says_how_it_is_restored_and_takes_nobody(day: Operation) -> None:
    who = booked(day, "BUS1")
    close(day, "BUS1", *who)
    day.run(SaveLeg("BUS1", {"status": "cancelled"}))
    assert "Restore it as closed" in str(refused(day, SaveLeg("BUS1", {"status": "planned"})))
    (answer,) = day.run(count_here("BUS1", Scan(who[0], BOARDING["BUS1"]))).result[0].answers
    assert "is cancelled" in str(answer.verdict.laptop)
    day.run(SaveLeg("BUS1", {"status": "closed"}))
    day.run(ReopenBoarding("BUS1", "It goes after all"))
