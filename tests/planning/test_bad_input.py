"""Whatever is wrong with some of it, the rest of an operation is planned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from time import process_time

import pytest

from repatriate.model.dates import PartialDate
from repatriate.model.entities import DocumentType, Hold, HoldKind, LegStatus, Place, TravelDocument
from repatriate.model.errors import UserError
from repatriate.model.plan import PlanSettings, ReasonCode, Snapshot, Status
from repatriate.planning import itineraries
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.planner import make_plan
from repatriate.planning.validate.move_check import check_move
from repatriate.planning.validate.plan_check import find_breaches
from tests.planning.referee import Referee
from tests.planning.small import PLACES, apart, leg, operation, person, pin, together

FINE = person("P1")
FLIGHT = leg("F1", "BKK CGK", "2 09:00")


def reasons(snapshot: Snapshot) -> dict[str, set[str]]:
    """Codes of why people are left out; P1 must not be."""
    result = make_plan(snapshot)
    assert result.assignments["P1"] == ("F1",)
    assert result.status is Status.OPTIMAL
    assert find_breaches(snapshot, result.assignments) == ()
    assert Referee(snapshot).faults(dict(result.assignments)) == []
    return {one.person: {reason.code.value for reason in one.reasons} for one in result.unplaced}


def test_nothing_at_all() -> None:
    result = make_plan(operation([], []))
    assert (result.assignments, result.unplaced, result.changes) == ({}, (), ())
    assert all(tier.proved and tier.value == 0 for tier in result.tiers)
    assert make_plan(operation([FINE], [])).unplaced[0].reasons[0].code is ReasonCode.NO_ROUTE


@pytest.mark.parametrize(
    "facts",
    [
        {"location": None},
        {"destination": None},
        {"location": "XXX"},
        {"destination": "XXX"},
        {"destination": "IDN:CAN"},
        {"destination": "CHN:"},
        {"location": "CGK"},
        {"location": "CGK", "destination": "CGK"},
    ],
)
def test_people_without_a_way(facts: dict[str, str | None]) -> None:
    found = reasons(operation([FINE, person("P2", **facts)], [FLIGHT]))
    assert found == {"P2": {"no_route"}}


def test_a_household_that_waits_in_two_places_names_each_other() -> None:
    family = [person("P2", household="H"), person("P3", household="H", location="RGN")]
    snapshot = operation([FINE, *family], [FLIGHT, leg("F2", "RGN CGK", "2 09:00")])
    result = make_plan(snapshot)
    assert {one.person: [r.rule for r in one.reasons] for one in result.unplaced} == {"P2": ["P3"], "P3": ["P2"]}
    assert reasons(snapshot) == {"P2": {"household_blocked"}, "P3": {"household_blocked"}}


def test_pins_that_contradict_each_other_or_lead_nowhere() -> None:
    people = [FINE, person("P2"), person("P3"), person("P4"), person("P5")]
    rules = [pin("P2", "F1"), pin("P2", "F2"), pin("P3", "F9"), pin("P4"), pin("P5", "F2", "F1"), pin("P9", "F1")]
    found = reasons(operation(people, [FLIGHT, leg("F2", "BKK CGK", "3 09:00")], rules))
    assert found == {ref: {"pinned_elsewhere"} for ref in ("P2", "P3", "P4", "P5")}


def test_people_to_be_kept_apart_in_one_household() -> None:
    people = [FINE, person("P2", household="H"), person("P3", household="H"), person("P4")]
    found = reasons(
        operation(people, [FLIGHT], [apart("P2", "P3"), apart("P4", "P4"), apart("P4", "P9"), together("P4", "P9")])
    )
    assert found == {"P2": {"kept_apart"}, "P3": {"kept_apart"}}


def test_legs_that_cannot_be_used() -> None:
    legs = [
        FLIGHT,
        leg("NOSEATS", "BKK CGK", "1 09:00", seats=0),
        leg("NOWHERE", "BKK XXX", "1 09:00"),
        leg("NOTHERE", "XXX CGK", "1 13:00"),
        leg("GOES", "BKK RGN", "1 09:00"),
        leg("COMES", "RGN BKK", "1 15:00"),
        leg("ROUND", "BKK BKK", "1 09:00"),
        leg("GONE", "BKK CGK", "1 09:00", status=LegStatus.CANCELLED),
        leg("SHUT", "BKK CGK", "1 09:00", status=LegStatus.CLOSED),
    ]
    assert reasons(operation([FINE], legs)) == {}


def test_a_place_in_no_known_time_zone_takes_its_legs_with_it() -> None:
    nowhere = {**PLACES, "XYZ": Place("XYZ", "", "IDN", "Atlantis/Deep"), "ABC": Place("ABC", "", "IDN", "")}
    legs = [FLIGHT, leg("F2", "BKK XYZ", "1 09:00"), leg("F3", "BKK ABC", "1 09:00")]
    snapshot = replace(operation([FINE], legs), places=nowhere)
    result = make_plan(snapshot)
    assert result.assignments == {"P1": ("F1",)}
    assert "time zone" in explain_journey(snapshot, result.assignments, "P1", "F2").options[0].reasons[0].message


@pytest.mark.parametrize("settings", [{"max_legs": 0}, {"min_connection_minutes": 3000}, {"max_layover_hours": 10**15}])
def test_settings_beyond_reason(settings: dict[str, int]) -> None:
    legs = [FLIGHT, leg("F2", "BKK PEK", "1 09:00"), leg("F3", "PEK CGK", "1 20:00")]
    result = make_plan(operation([FINE], legs, **settings))
    assert result.status is Status.OPTIMAL


def test_a_published_plan_about_things_that_are_gone() -> None:
    published = {"P1": ("F1",), "P2": ("F1",), "P3": ("LOST",), "P4": ("F1", "LOST")}
    snapshot = operation([FINE, person("P3"), person("P4")], [FLIGHT], published=published)
    result = make_plan(snapshot)
    assert result.assignments == dict.fromkeys(["P1", "P3", "P4"], ("F1",))
    assert {change.person: change.cause for change in result.changes} == dict.fromkeys(
        ["P3", "P4"], "LOST no longer exists"
    )


def test_priorities_and_costs_beyond_the_usual() -> None:
    people = [FINE, person("P2", priority=9), person("P3", priority=0)]
    legs = [replace(FLIGHT, seats=2, seat_cost=1 / 3)]
    result = make_plan(operation(people, legs))
    assert sorted(result.assignments) == ["P1", "P3"]
    assert result.status is Status.OPTIMAL
    assert result.tiers[-1].value == pytest.approx(2 / 3, abs=1e-6)


@pytest.mark.parametrize(
    "facts",
    [
        {"seats": 10**9},
        {"seats": 10**12, "max_stretcher": 10**12, "max_wheelchair": 10**12, "max_infants": 10**12},
        {"seat_cost": 10.0**12},
        {"stretcher_seats": 10**12, "max_stretcher": 1},
        {"hours": 2400},
    ],
)
def test_a_leg_of_huge_numbers(facts: dict[str, float]) -> None:
    people = [
        FINE,
        person("P2", assistance=("WCHR",)),
        person("P3", birth_date=PartialDate(2024, 12, 1), household="H"),
    ]
    big = {"hours": 3, **facts}
    huge = leg("F1", "BKK CGK", "2 09:00", **big)
    assert set(reasons(operation(people, [huge]))) == {"P3"}


@pytest.mark.parametrize("settings", [{"min_connection_minutes": 0}, {"max_layover_hours": 10**6}])
def test_connections_of_no_time_and_of_a_century(settings: dict[str, int]) -> None:
    legs = [FLIGHT, leg("F2", "BKK PEK", "1 09:00"), leg("F3", "PEK SUB", "1 12:00"), leg("F4", "PEK SUB", "30 12:00")]
    result = make_plan(operation([person("P1", destination="IDN:SUB")], legs, **settings))
    assert result.assignments == {"P1": ("F2", "F3") if "min_connection_minutes" in settings else ("F2", "F4")}


@pytest.mark.parametrize("year", [1, 2, 1900, 9998, 9999])
def test_days_at_the_ends_of_time(year: int) -> None:
    day = date(year, 1, 1)
    papers = {"ready_from": day, "clear_until": day, "birth_date": PartialDate.of(day)}
    hold = Hold(HoldKind.MEDICAL, day, day)
    odd = person("P2", **papers, holds=(hold,), document=TravelDocument(DocumentType.PASSPORT, expires=day))
    noon = datetime.combine(day, time(12))
    legs = [FLIGHT, replace(FLIGHT, code="F2", departs=noon, arrives=noon + timedelta(hours=3))]
    assert set(reasons(operation([FINE, odd], legs))) <= {"P2"}
    started = replace(operation([FINE], legs), settings=PlanSettings(day))
    assert make_plan(started).status is Status.OPTIMAL


def test_a_household_of_thousands_and_thousands_of_pins_are_told_in_a_moment() -> None:
    """Nobody is compared with everybody: four times as many would take sixteen times as long."""

    def work(number: int) -> float:
        many = [person(f"Q{number:05}", household="H") for number in range(number)]
        alone = [replace(one, ref=f"R{one.ref[1:]}", household=None) for one in many]
        rules = [pin(one.ref, "F1") for one in alone]
        legs = [FLIGHT, leg("F2", "BKK CGK", "3 09:00", seats=number // 5)]
        people = [replace(FINE, priority=1), *many, *alone]
        snapshot = operation(people, legs, [pin("P1", "F1"), *rules])
        began = process_time()
        result = make_plan(snapshot)
        took = process_time() - began
        assert len(result.assignments) == FLIGHT.seats
        assert {one.code.value for one in result.problems} == {"pin_full", "too_many_together"}
        return took

    few = max(work(1000) for _ in range(3))
    assert min(work(4000) for _ in range(2)) < 12 * few


def test_one_person_with_fifty_pins_and_a_pin_of_fifty_legs() -> None:
    legs = [FLIGHT, *(leg(f"L{number}", "BKK CGK", "3 09:00") for number in range(50))]
    rules = [*(pin("P2", one.code) for one in legs), pin("P3", *(one.code for one in legs))]
    found = reasons(operation([FINE, person("P2"), person("P3")], legs, rules))
    assert found == {"P2": {"pinned_elsewhere"}, "P3": {"pinned_elsewhere"}}


def test_too_many_itineraries_is_said_and_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(itineraries, "TOO_MANY", 10)
    legs = [leg(f"F{number}", "BKK CGK", f"{number + 1} 09:00") for number in range(11)]
    with pytest.raises(UserError, match=r"^More than 10 journeys are possible\. Allow fewer departures"):
        make_plan(operation([FINE], legs))


def test_questions_about_nobody_and_nothing() -> None:
    snapshot = operation([FINE], [FLIGHT])
    with pytest.raises(UserError, match="P9"):
        check_move(snapshot, {}, ["P9"], ("F1",))
    with pytest.raises(UserError, match="P9"):
        explain_journey(snapshot, {}, "P9")
    assert check_move(snapshot, {}, ["P1"], ("F9",))[0].code is ReasonCode.NO_ROUTE
    assert explain_journey(snapshot, {}, "P1", "F9").options[0].reasons[0].message == "There is no departure F9."
    found = find_breaches(snapshot, {"P1": ("F9",), "P8": ("F1",)})
    assert [(one.rule, one.people) for one in found] == [(ReasonCode.NO_ROUTE, ("P1",))]
