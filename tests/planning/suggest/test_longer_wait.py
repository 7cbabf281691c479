"""Seats that stay empty for the longest wait between two departures: said as what it is, and a longer wait is what helps."""

from __future__ import annotations

from repatriate.model.plan import ReasonCode, Snapshot
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.planner import make_plan
from repatriate.planning.suggest.for_operation import advise_operation
from tests.planning.small import apart, leg, operation, person


def camp() -> Snapshot:
    """A bus on the 2nd; a flight of one seat on the 3rd, and one on the 4th, 46 h after the bus."""
    legs = [
        leg("BUS", "RGN BKK", "2 09:30", 8.5, seats=9),
        leg("GA1", "BKK CGK", "3 10:00", seats=1),
        leg("GA2", "BKK CGK", "4 16:00", seats=3),
    ]
    return operation([person(f"P{number}", location="RGN") for number in range(5)], legs)


def test_who_may_not_wait_for_a_free_seat_is_told_so_and_as_many_as_there_are_seats() -> None:
    snapshot = camp()
    plan = make_plan(snapshot)
    assert len(plan.assignments) == 1
    assert [one.reasons[0].code for one in plan.unplaced] == [ReasonCode.LONG_WAIT] * 3 + [ReasonCode.FULL]
    [reason, *_] = plan.unplaced[0].reasons
    assert reason.message == "GA2 has 3 free seats, but the wait at Bangkok would be 46 h: the longest wait is 24 h."
    assert reason.leg == "GA2"
    assert plan.unplaced[0].reasons[1].code is ReasonCode.FULL


def test_a_longer_wait_is_what_helps_and_brings_what_it_says() -> None:
    snapshot = camp()
    found = advise_operation(snapshot)
    [advice] = [one for one in found.found if one.kind == "max_layover_hours"]
    assert advice.message.startswith("People may wait 48 h between two departures, now 24 h: 3 more people get a seat")
    assert advice.change == "max_layover_hours 48"
    after = make_plan(advice.delta.on(snapshot))
    assert len(after.assignments) == 1 + advice.placed


def test_one_person_is_told_why_and_what_would_help() -> None:
    snapshot = camp()
    plan = make_plan(snapshot)
    answer = explain_journey(snapshot, plan.assignments, plan.unplaced[0].person)
    assert answer.because.startswith("GA2 has 3 free seats, but the wait at Bangkok would be 46 h")
    [first, *_] = answer.would_help
    assert first.change == "max_layover_hours 46"
    assert first.message == (
        "P1 would travel on BUS + GA2 if people might wait 46 h between two departures, now 24 h. Others have the same right to it."
    )


def test_where_no_connection_is_short_enough_it_is_said_too() -> None:
    legs = [leg("BUS", "RGN BKK", "2 09:30", 8.5), leg("GA2", "BKK CGK", "4 16:00")]
    snapshot = operation([person("P1", location="RGN")], legs)
    [left] = make_plan(snapshot).unplaced
    assert [reason.code for reason in left.reasons] == [ReasonCode.LONG_WAIT]
    assert explain_journey(snapshot, {}, "P1").would_help[0].change == "max_layover_hours 46"


def test_where_the_wait_is_not_what_keeps_them_nothing_is_said_of_it() -> None:
    legs = [leg("BUS", "RGN BKK", "2 09:30", 8.5), leg("GA2", "BKK CGK", "4 16:00")]
    both = [person("P1", location="RGN"), person("P2")]
    full = operation([person("P1", location="RGN")], [legs[0], leg("GA2", "BKK CGK", "4 16:00", seats=0)])
    for snapshot in (operation(both, legs, [apart("P1", "P2")]), full):
        [left] = make_plan(snapshot).unplaced
        assert left.person == "P1"
        assert ReasonCode.LONG_WAIT not in {reason.code for reason in left.reasons}
