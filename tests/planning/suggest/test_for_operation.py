"""What would help most: every piece of advice holds when the operation is planned with it, and the bottleneck comes first."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Cohesion, DocumentType, Hold, HoldKind, Leg, LegStatus, Place, TravelDocument
from repatriate.model.errors import Cancelled
from repatriate.model.plan import Itinerary, ReasonCode, Snapshot
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.solver.highs import Clock
from repatriate.planning.suggest import for_operation
from repatriate.planning.suggest.for_operation import advise_operation
from repatriate.planning.suggest.suggestion import rank_advice
from repatriate.planning.trials.best_case import BestCase, drop_soft_constraints, find_last_day, solve_best_case
from tests.planning.crowds import crowd
from tests.planning.following import find_fault_of_advice
from tests.planning.referee import Referee
from tests.planning.small import ETD, forbid, leg, operation, person
from tests.planning.worlds import world


def left_out(snapshot: Snapshot) -> tuple[int, ...]:
    """As the planner plans it and the referee counts it."""
    plan = dict(make_plan(snapshot).assignments)
    referee = Referee(snapshot)
    assert referee.faults(plan) == []
    return tuple(int(value) for value in referee.tiers(plan)[:4])


@pytest.mark.parametrize("seed", range(25))
def test_every_advice_holds_in_small_worlds(seed: int) -> None:
    snapshot = world(seed)
    answer = advise_operation(snapshot, threads=1)
    assert answer.complete
    assert answer.now.left_out == left_out(snapshot)
    assert list(answer.found) == sorted(answer.found, key=rank_advice)
    assert len({one.change for one in answer.found}) == len(answer.found)
    for advice in answer.found:
        assert find_fault_of_advice(snapshot, answer.now, advice) is None


@pytest.mark.parametrize("cohesion", [Cohesion.NONE, Cohesion.STRICT])
def test_every_advice_holds_in_a_crowd(cohesion: Cohesion) -> None:
    snapshot = crowd(3, 90, cohesion, 0.5)
    answer = advise_operation(snapshot)
    assert answer.complete
    assert len(answer.found) > 5
    for advice in answer.found[:4]:
        assert find_fault_of_advice(snapshot, answer.now, advice) is None


def test_a_minor_alone_is_let_on_every_departure_of_the_way() -> None:
    legs = [
        leg("BUS", "RGN BKK", "2 09:30", 8.5),
        leg("GA1", "BKK CGK", "3 10:00"),
        leg("GA2", "RGN CGK", "3 08:00", seats=0),
    ]
    child = PartialDate(2015, 6, 1)
    snapshot = operation([person(ref, location="RGN", birth_date=child) for ref in ("P1", "P2")], legs)
    answer = advise_operation(snapshot)
    [advice] = [one for one in answer.found if one.kind == "max_unaccompanied_minors"]
    assert (
        advice.message
        == "2 more minors without an adult on each of BUS and GA1: 2 more people get a seat, 4 fewer waiting days."
    )
    assert advice.people == ("P1", "P2")
    assert [one.max_unaccompanied_minors for one in advice.delta.legs] == [2, 2]
    assert find_fault_of_advice(snapshot, answer.now, advice) is None


def test_of_a_minor_alone_it_is_not_said_that_all_is_full() -> None:
    legs = [leg("GA1", "BKK CGK", "3 10:00"), leg("GA2", "BKK CGK", "4 10:00", seats=0)]
    snapshot = operation([person("P1", birth_date=PartialDate(2015, 6, 1))], legs)
    [left] = make_plan(snapshot).unplaced
    assert [one.code for one in left.reasons] == [ReasonCode.MINOR_LIMIT, ReasonCode.MINOR_LIMIT, ReasonCode.FULL]
    [full] = make_plan(operation([person("P1", birth_date=PartialDate(2015, 6, 1))], legs[1:])).unplaced
    assert full.reasons[0].code is ReasonCode.FULL


def test_one_thread_and_two_say_the_same() -> None:
    snapshot = crowd(5, 40)
    assert advise_operation(snapshot, threads=1).found == advise_operation(snapshot, threads=2).found


def test_a_full_leg_comes_first_with_no_more_seats_than_are_of_use() -> None:
    people = [person(f"P{number:02}", nationality="IDN") for number in range(25)]
    people.append(person("P99", nationality="IDN", document=None, priority=4))
    answer = advise_operation(operation(people, [leg("F1", "BKK CGK", "2 09:00", seats=10)]))
    assert answer.now.left_out == (0, 0, 15, 1)
    first = next(one for one in answer.found if one.kind == "seats")
    assert (first.change, first.seats, first.placed, first.leg) == ("seats F1 +15", 15, 15, "F1")
    assert len(first.people) == 15
    assert answer.found[0].placed == 15
    assert "15 more seats on F1, Bangkok to Jakarta on 2 May 2025: 15 more people get a seat" in first.message


def test_a_day_without_a_flight_is_where_one_is_needed() -> None:
    """All are ready on the 3rd and must be gone by the 4th; the only flight leaves on the 2nd."""
    people = [
        person(f"P{number:02}", ready_from=date(2025, 5, 3), clear_until=date(2025, 5, 4)) for number in range(20)
    ]
    answer = advise_operation(
        operation(people, [leg("F1", "BKK CGK", "2 09:00", seats=50), leg("F2", "BKK PEK", "6 09:00")])
    )
    assert [one.kind for one in answer.found[:2]] == ["ready_from", "leg"]
    first = answer.found[1]
    assert first.change == "leg BKK CGK 2025-05-03 20"
    assert (first.placed, first.seats) == (20, 20)
    added = first.delta.legs[0]
    assert (added.departs.hour, added.seats) == (9, 20)


def test_a_country_that_nothing_goes_to_gets_a_flight() -> None:
    answer = advise_operation(
        operation([person(f"P{n}", destination="KEN") for n in range(3)], [leg("F1", "BKK CGK", "2 09:00")])
    )
    first = answer.found[0]
    assert (first.kind, first.placed) == ("leg", 3)
    assert "A flight from Bangkok to Kenya on" in first.message
    assert first.delta.places[0].country == "KEN"


GONE = {"status": LegStatus.CANCELLED}
ONWARD = leg("F1", "BKK CGK", "4 09:00")


@pytest.mark.parametrize(
    ("location", "legs", "change"),
    [
        ("SHELTER", [leg("B1", "SHELTER CGK", "2 09:00", **GONE)], "leg SHELTER CGK 2025-05-01 3"),
        ("SHELTER", [leg(f"B{day}", "SHELTER BKK", f"{day} 09:00", **GONE) for day in (2, 3)] + [ONWARD],
         "leg SHELTER BKK 2025-05-03 3"),
        ("SHELTER", [leg("B1", "SHELTER BKK", "1 09:00", status=LegStatus.DEPARTED), ONWARD], "leg SHELTER BKK 2025-05-03 3"),
        ("NEAR", [leg("B1", "RGN BKK", "2 09:00", **GONE), ONWARD], "leg RGN BKK 2025-05-03 3"),
        ("NEAR", [leg("B1", "RGN BKK", "2 09:00", seats=0), ONWARD], "leg RGN BKK 2025-05-03 3"),
    ],
    ids=["the way home", "all of a part of it", "one that left", "from the town nearby", "one without seats"],
)  # fmt: skip
def test_where_the_only_way_is_gone_it_is_proposed_again(location: str, legs: list[Leg], change: str) -> None:
    here = {
        code: Place(code, code.title(), "MMR", "Asia/Yangon", near=near)
        for code, near in (("SHELTER", None), ("NEAR", "RGN"))
    }
    snapshot = operation([person(f"P{n}", location=location) for n in range(3)], legs)
    snapshot = replace(snapshot, places={**snapshot.places, **here})
    answer = advise_operation(snapshot, threads=1)
    [advice] = [one for one in answer.found if one.change == change]
    assert find_fault_of_advice(snapshot, answer.now, advice) is None


def test_a_leg_to_a_place_that_is_not_known_leads_to_no_advice() -> None:
    shelter = Place("SHELTER", "Shelter", "MMR", "Asia/Yangon")
    snapshot = operation([person("P1", location="SHELTER")], [leg("B1", "SHELTER ZZZ", "2 09:00")])
    answer = advise_operation(replace(snapshot, places={**snapshot.places, "SHELTER": shelter}))
    assert (answer.now.left_out, answer.found) == ((0, 0, 1, 0), ())


def test_papers_are_gathered_by_whom_to_ask() -> None:
    people = [
        person("A1", nationality="IDN", document=None, priority=1),
        person("A2", nationality="IDN", document=None),
        person("B1", nationality="CHN", document=None),
        person("C1", document=TravelDocument(DocumentType.PASSPORT, expires=date(2025, 5, 1)), nationality="VNM"),
        person("D1", clear_until=date(2025, 4, 30)),
        person("E1", holds=(Hold(HoldKind.POLICE),)),
        person("F1", clearances_missing=("exit_permit",)),
        person("F2", clearances_missing=("exit_permit", "fit_to_fly")),
        person("G1", ready_from=date(2025, 5, 9)),
    ]
    answer = advise_operation(operation(people, [leg("X", "BKK CGK", "2 09:00", seats=50)]))
    said = {one.change: (one.by_priority, one.people) for one in answer.found if one.kind != "leg"}
    assert said == {
        "document IDN": ((1, 0, 1, 0), ("A1", "A2")),
        "document CHN": ((0, 0, 1, 0), ("B1",)),
        "document_expiry VNM": ((0, 0, 1, 0), ("C1",)),
        "clear_until BKK +2": ((0, 0, 1, 0), ("D1",)),
        "hold police": ((0, 0, 1, 0), ("E1",)),
        "clearance exit_permit": ((0, 0, 1, 0), ("F1",)),
        "clearance exit_permit fit_to_fly": ((0, 0, 1, 0), ("F2",)),
        "ready_from BKK -7": ((0, 0, 1, 0), ("G1",)),
    }
    assert answer.found[0].change == "document IDN"


def test_a_carrier_that_refuses_emergency_documents() -> None:
    people = [person(f"P{number}", document=ETD) for number in range(4)]
    legs = [leg("F1", "BKK CGK", "2 09:00", carrier="XX", accepts_etd=False, seats=2),
            leg("F2", "BKK CGK", "3 09:00", carrier="XX", accepts_etd=False, seats=9)]  # fmt: skip
    first = next(one for one in advise_operation(operation(people, legs)).found if one.kind == "accepts_etd")
    assert (first.placed, set(first.people)) == (4, {f"P{number}" for number in range(4)})
    assert all(one.accepts_etd for one in first.delta.legs)


def test_whom_something_else_keeps_as_well_is_not_counted() -> None:
    people = [
        person("P1", document=None, clear_until=date(2025, 4, 30)),
        person("P2", document=None, nationality="IDN"),
        person("P3", nationality="IDN"),
    ]
    rules = [forbid("P3", "F1")]
    answer = advise_operation(operation(people, [leg("F1", "BKK CGK", "2 09:00")], rules))
    documents = [one for one in answer.found if one.kind == "document"]
    assert [one.people for one in documents] == [("P2",)]


def test_where_everybody_has_a_seat_it_says_what_shortens_the_waiting() -> None:
    people = [person(f"P{number}") for number in range(6)]
    answer = advise_operation(
        operation(people, [leg("F1", "BKK CGK", "2 09:00", seats=2), leg("F2", "BKK CGK", "9 09:00")])
    )
    assert answer.now.left_out == (0, 0, 0, 0)
    seats = next(one for one in answer.found if one.kind == "seats")
    assert (seats.change, seats.placed, seats.days) == ("seats F1 +4", 0, 4 * 2 * 7)


def test_nothing_helps_where_nothing_is() -> None:
    answer = advise_operation(operation([], []))
    assert answer.complete
    assert answer.found == ()


def test_it_stops_when_asked_and_keeps_what_it_found() -> None:
    heard: list[int] = []
    snapshot = crowd(5, 150)
    answer = advise_operation(
        snapshot, hear=lambda found: heard.append(len(found)), cancel=lambda: len(heard) >= 2, threads=1
    )
    assert not answer.complete
    assert 2 <= len(answer.found) < 6
    with pytest.raises(Cancelled):
        advise_operation(snapshot, cancel=lambda: True)


def best_case(snapshot: Snapshot, until: int) -> BestCase:
    found = solve_best_case(Rulebook(drop_soft_constraints(snapshot)), until, Clock())
    return found[0]


def test_an_outlook_is_that_of_the_best_plan() -> None:
    snapshot = crowd(7, 200)
    assert best_case(snapshot, find_last_day(snapshot)).left_out == left_out(snapshot)
    nobody = replace(snapshot, people=())
    assert best_case(nobody, find_last_day(nobody)) == BestCase((0, 0, 0, 0), 0)


def test_where_the_best_plan_is_not_known_it_says_what_each_brings_at_least(monkeypatch: pytest.MonkeyPatch) -> None:
    def rough(book: Rulebook, until: int, clock: Clock) -> tuple[BestCase, dict[str, Itinerary]] | None:
        found = solve_best_case(book, until, clock)
        return found and (replace(found[0], proved=False), found[1])

    monkeypatch.setattr(for_operation, "solve_best_case", rough)
    snapshot = crowd(3, 60)
    answer = advise_operation(snapshot, threads=1)
    assert answer.tried == answer.of > 3
    assert not answer.complete
    assert {one.kind for one in answer.found} >= {"leg", "document"}
    for one in answer.found[:4]:
        gained = tuple(
            was - now for was, now in zip(answer.now.left_out, left_out(one.delta.on(snapshot)), strict=True)
        )
        assert gained >= one.by_priority > (0, 0, 0, 0), one
        assert "at least" in one.message
