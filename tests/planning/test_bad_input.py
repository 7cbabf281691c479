"""Whatever is wrong with some of it, the rest of an operation is planned."""

from __future__ import annotations

from dataclasses import replace

import pytest

from repatriate.model.entities import LegStatus, Place
from repatriate.model.errors import UserError
from repatriate.model.plan import ReasonCode, Snapshot, Status
from repatriate.planning import breaches, check_move, explain, make_plan, routes
from tests.planning.referee import Referee
from tests.planning.small import PLACES, apart, leg, operation, person, pin, together

FINE = person("P1")
FLIGHT = leg("F1", "BKK CGK", "2 09:00")


def reasons(snapshot: Snapshot) -> dict[str, set[str]]:
    """Codes of why people are left out; P1 must not be."""
    result = make_plan(snapshot)
    assert result.assignments["P1"] == ("F1",)
    assert result.status is Status.OPTIMAL
    assert breaches(snapshot, result.assignments) == ()
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
    assert "time zone" in explain(snapshot, result.assignments, "P1", "F2").options[0].reasons[0].message


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
        ["P3", "P4"], "leg LOST no longer exists"
    )


def test_priorities_and_costs_beyond_the_usual() -> None:
    people = [FINE, person("P2", priority=9), person("P3", priority=0)]
    legs = [replace(FLIGHT, seats=2, seat_cost=1 / 3)]
    result = make_plan(operation(people, legs))
    assert sorted(result.assignments) == ["P1", "P3"]
    assert result.status is Status.OPTIMAL
    assert result.tiers[-1].value == pytest.approx(2 / 3, abs=1e-6)


def test_too_many_itineraries_is_said_and_not_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes, "TOO_MANY", 10)
    legs = [leg(f"F{number}", "BKK CGK", f"{number + 1} 09:00") for number in range(11)]
    with pytest.raises(UserError, match="lower max_legs"):
        make_plan(operation([FINE], legs))


def test_questions_about_nobody_and_nothing() -> None:
    snapshot = operation([FINE], [FLIGHT])
    with pytest.raises(UserError, match="P9"):
        check_move(snapshot, {}, ["P9"], ("F1",))
    with pytest.raises(UserError, match="P9"):
        explain(snapshot, {}, "P9")
    assert check_move(snapshot, {}, ["P1"], ("F9",))[0].code is ReasonCode.NO_ROUTE
    assert explain(snapshot, {}, "P1", "F9").options[0].reasons[0].message == "There is no leg F9."
    found = breaches(snapshot, {"P1": ("F9",), "P8": ("F1",)})
    assert [(one.rule, one.people) for one in found] == [(ReasonCode.NO_ROUTE, ("P1",))]
