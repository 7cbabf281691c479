"""The rules sentence by sentence, on cases so small that the answer is plain: the planner and the referee must both give it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from repatriate.model.dates import PartialDate
from repatriate.model.entities import (
    Cohesion,
    DocumentType,
    Hold,
    HoldKind,
    Leg,
    LegStatus,
    Mode,
    Place,
    TravelDocument,
)
from repatriate.model.plan import TIERS, PlanSettings, Snapshot
from repatriate.planning.planner import make_plan
from tests.planning.referee import Plan, Referee
from tests.planning.small import ETD, apart, forbid, leg, operation, person, pin, together

DAY = date(2025, 5, 2)
F = leg("F", "BKK CGK", "2 09:00")
BUS, ON = leg("BUS", "RGN BKK", "1 20:00", 6), leg("ON", "BKK CGK", "2 09:00")
INFANT, CHILD, YOUTH = PartialDate(2024, 6, 1), PartialDate(2020, 6, 1), PartialDate(2007, 6, 1)


def planned(snapshot: Snapshot) -> Plan:
    """The plan of both; they must agree."""
    result, referee = make_plan(snapshot), Referee(snapshot)
    best, _ = referee.best()
    assert referee.faults(dict(result.assignments)) == []
    assert tuple(Fraction(str(tier.value)) for tier in result.tiers) == best
    return dict(result.assignments)


def tiers(snapshot: Snapshot) -> dict[str, float]:
    planned(snapshot)
    return {tier.name: tier.value for tier in make_plan(snapshot).tiers if tier.value}


@pytest.mark.parametrize(
    ("facts", "goes"),
    [
        ({}, True),
        ({"ready_from": DAY}, True),
        ({"ready_from": DAY + timedelta(1)}, False),
        ({"clear_until": DAY}, True),
        ({"clear_until": DAY - timedelta(1)}, False),
        ({"document": None}, False),
        ({"document": TravelDocument(DocumentType.PASSPORT, expires=DAY)}, True),
        ({"document": TravelDocument(DocumentType.PASSPORT, expires=DAY - timedelta(1))}, False),
        ({"document": ETD}, True),
        ({"holds": (Hold(HoldKind.LEGAL),)}, False),
        ({"holds": (Hold(HoldKind.LEGAL, end=DAY - timedelta(1)),)}, True),
        ({"holds": (Hold(HoldKind.LEGAL, start=DAY + timedelta(1)),)}, True),
        ({"holds": (Hold(HoldKind.LEGAL, DAY, DAY),)}, False),
        ({"clearances_missing": ("exit permit",)}, False),
        ({"location": None}, False),
        ({"destination": None}, False),
        ({"destination": "CGK"}, True),
        ({"destination": "IDN:CGK"}, True),
        ({"destination": "IDN:SUB"}, False),
        ({"destination": "CHN:CGK"}, False),
        ({"birth_date": INFANT}, False),
        ({"birth_date": CHILD}, False),
        ({"birth_date": YOUTH}, False),
        ({"birth_date": PartialDate(2007, 5, 2)}, True),
        ({"birth_date": PartialDate(2007, 5, 3)}, False),
        ({"birth_date": PartialDate(2007, 5)}, False),
        ({"birth_date": PartialDate(2007)}, False),
        ({"birth_date": PartialDate(2006)}, True),
        ({"birth_date": PartialDate(0, 5, 3)}, True),
        ({"assistance": ("STCR",)}, False),
        ({"assistance": ("WCHC",)}, True),
    ],
)
def test_a_person_by_themselves(facts: dict[str, Any], goes: bool) -> None:
    assert planned(operation([person("P", **facts)], [F])) == ({"P": ("F",)} if goes else {})


@pytest.mark.parametrize(
    ("limits", "people", "placed"),
    [
        ({"seats": 1}, [{}, {}], 1),
        ({"max_wheelchair": 1}, [{"assistance": ("WCHR",)}, {"assistance": ("WCHC",)}, {}], 2),
        ({"max_stretcher": 1, "seats": 6}, [{"assistance": ("STCR",)}, {}], 1),
        ({"max_stretcher": 1, "seats": 7}, [{"assistance": ("STCR",)}, {}], 2),
        ({"max_stretcher": 2, "seats": 4, "stretcher_seats": 2}, [{"assistance": ("STCR",)}] * 2 + [{}], 2),
        ({"max_stretcher": 1, "max_wheelchair": 0}, [{"assistance": ("STCR", "WCHS")}], 0),
        ({"max_unaccompanied_minors": 1}, [{"birth_date": CHILD}, {"birth_date": YOUTH}], 1),
        ({"max_unaccompanied_minors": 0, "max_stretcher": 1}, [{"birth_date": YOUTH, "assistance": ("STCR",)}], 0),
        ({"seats": 1}, [{"household": "H"}, {"household": "H", "birth_date": INFANT}], 2),
        ({"max_infants": 0}, [{"household": "H"}, {"household": "H", "birth_date": INFANT}], 0),
        (
            {"max_infants": 0, "max_stretcher": 1, "seats": 7},
            [{"household": "H"}, {"household": "H", "birth_date": INFANT, "assistance": ("STCR",)}],
            2,
        ),
        ({"max_stretcher": 1}, [{"birth_date": INFANT, "assistance": ("STCR",)}], 0),
        ({}, [{"household": "H"}, {"household": "H", "birth_date": CHILD}], 2),
        ({}, [{"household": "H", "birth_date": YOUTH}, {"household": "H", "birth_date": INFANT}], 0),
        ({}, [{"group": "S"}, {"group": "S", "birth_date": CHILD}], 0),
        ({}, [{"group": "S"}, {"group": "S", "household": "H"}, {"household": "H", "birth_date": INFANT}], 3),
        ({"seats": 2}, [{"group": "S"}, {"group": "S", "household": "H"}, {"household": "H"}], 0),
        ({}, [{"group": "S"}, {"group": "S", "holds": (Hold(HoldKind.LEGAL),)}], 0),
        ({"status": LegStatus.CANCELLED}, [{}], 0),
        ({"status": LegStatus.CLOSED}, [{}], 0),
        ({"status": LegStatus.DEPARTED}, [{}], 0),
    ],
)
def test_several_people_on_one_leg(limits: dict[str, Any], people: list[dict[str, Any]], placed: int) -> None:
    crowd = [person(f"P{number}", **facts) for number, facts in enumerate(people)]
    plan = planned(operation(crowd, [replace(F, **limits)], groups={"S": Cohesion.STRICT}))
    assert len(plan) == placed


def test_together_makes_a_household_for_infants_and_minors() -> None:
    people = [person("P1"), person("P2", birth_date=INFANT), person("P3", birth_date=CHILD)]
    assert len(planned(operation(people, [F], [together("P1", "P2"), together("P2", "P3")]))) == 3
    assert len(planned(operation(people, [F]))) == 1


@pytest.mark.parametrize(("gap", "goes"), [(119, False), (120, True), (24 * 60, True), (24 * 60 + 1, False)])
def test_connections_may_be_as_short_and_as_long_as_the_settings_say(gap: int, goes: bool) -> None:
    """Rangoon keeps UTC+6:30 and Bangkok UTC+7: arrivals are local to where they are."""
    on = replace(ON, departs=BUS.arrives + timedelta(minutes=gap), arrives=BUS.arrives + timedelta(minutes=gap + 200))
    assert bool(planned(operation([person("P", location="RGN")], [BUS, on]))) == goes


def test_the_itinerary_leaves_once_and_arrives_once() -> None:
    """Readiness and ages go by the first departure, documents by the last arrival, clearance by the first border."""
    legs = [
        leg("ROAD", "RGN MDY", "1 06:00", 10),
        leg("AIR", "MDY CGK", "2 10:00", 6),
        leg("HOME", "CGK SUB", "3 10:00", 15),
    ]

    def goes(**facts: Any) -> bool:
        return bool(planned(operation([person("P", location="RGN", destination="SUB", **facts)], legs)))

    assert goes()
    assert goes(ready_from=date(2025, 5, 1))
    assert not goes(ready_from=date(2025, 5, 2))
    assert goes(clear_until=date(2025, 5, 2))
    assert not goes(clear_until=date(2025, 5, 1))
    assert goes(document=TravelDocument(DocumentType.ETD, expires=date(2025, 5, 4)))
    assert not goes(document=TravelDocument(DocumentType.ETD, expires=date(2025, 5, 3)))
    assert not goes(birth_date=PartialDate(2007, 5, 2))
    assert goes(birth_date=PartialDate(2007, 5, 1))
    legs[0], legs[2] = replace(legs[0], accepts_etd=False), replace(legs[2], accepts_etd=False)
    assert goes(document=ETD)
    legs[1] = replace(legs[1], accepts_etd=False)
    assert not goes(document=ETD)


def test_no_document_is_needed_within_a_country() -> None:
    stay = leg("STAY", "PEK CAN", "2 09:00")
    facts = {"location": "PEK", "destination": "CHN:CAN", "clear_until": date(2025, 5, 1)}
    assert planned(operation([person("P", document=None, **facts)], [stay])) == {"P": ("STAY",)}
    assert planned(operation([person("P", document=None, location="PEK", destination="CAN")], [stay])) == {}


def test_no_place_is_visited_twice_even_where_it_would_help() -> None:
    legs = [leg("OUT", "BKK RGN", "1 06:00", 1), leg("BACK", "RGN BKK", "1 10:00", 2), leg("F", "BKK CGK", "1 16:00")]
    snapshot = operation([person("P")], legs, [pin("P", "OUT", "BACK", "F")])
    assert planned(snapshot) == {}
    assert planned(replace(snapshot, rules=(pin("P", "F"),))) == {"P": ("F",)}


def test_a_pin_limits_and_does_not_oblige() -> None:
    legs = [F, leg("G", "BKK CGK", "3 09:00", seats=1)]
    assert planned(operation([person("P")], legs, [pin("P", "G")])) == {"P": ("G",)}
    assert planned(operation([person("P"), person("Q", priority=1)], legs, [pin("P", "G"), pin("Q", "G")])) == {
        "Q": ("G",)
    }
    assert planned(operation([person("P", location="RGN")], [BUS, ON], [pin("P", "ON", "BUS")])) == {}
    assert planned(operation([person("P")], legs, [pin("P", "F"), forbid("P", "F")])) == {}


def test_apart_is_about_each_leg_and_not_the_whole_way() -> None:
    people = [person("P", location="RGN"), person("Q", location="RGN")]
    legs = [BUS, ON, leg("BUS2", "RGN BKK", "1 21:00", 5)]
    assert len(planned(operation(people, legs, [apart("P", "Q")]))) == 1
    plan = planned(operation(people, [*legs, leg("ON2", "BKK CGK", "2 10:00")], [apart("P", "Q")]))
    assert not set(plan["P"]) & set(plan["Q"])


def test_over_the_date_line_a_hold_touches_the_days_between() -> None:
    """Leaves Auckland on 2 May at noon and lands in Honolulu on 1 May at night."""
    places = {
        "AKL": Place("AKL", "", "NZL", "Pacific/Auckland"),
        "HNL": Place("HNL", "", "USA", "Pacific/Honolulu"),
    }
    flight = Leg("F", Mode.AIR, "AKL", "HNL", datetime.fromisoformat("2025-05-02T12:00"), datetime.fromisoformat("2025-05-01T23:00"), 9)  # fmt: skip

    def goes(**facts: Any) -> bool:
        who = person("P", location="AKL", destination="USA", **facts)
        return bool(planned(Snapshot((who,), (flight,), places, PlanSettings(date(2025, 5, 1)))))

    assert goes(document=TravelDocument(DocumentType.PASSPORT, expires=date(2025, 5, 1)))
    assert not goes(document=TravelDocument(DocumentType.PASSPORT, expires=date(2025, 4, 30)))
    assert not goes(holds=(Hold(HoldKind.LEGAL, end=date(2025, 5, 1)),))
    assert not goes(holds=(Hold(HoldKind.LEGAL, start=date(2025, 5, 2)),))
    assert goes(holds=(Hold(HoldKind.LEGAL, start=date(2025, 5, 3)),))
    assert not goes(ready_from=date(2025, 5, 3))
    who = person("P", location="AKL", destination="USA", priority=1, ready_from=date(2025, 5, 2))
    assert tiers(Snapshot((who,), (flight,), places, PlanSettings(date(2025, 5, 1)))) == {"waiting": -8.0}


def test_what_each_tier_counts() -> None:
    people = [
        person("P1", priority=1, household="H"),
        person("P2", priority=2, household="H", birth_date=INFANT),
        person("P3", priority=3, assistance=("STCR",)),
        person("P4", priority=4, ready_from=date(2025, 5, 2)),
        person("P5", priority=4, destination="CHN"),
    ]
    flight = replace(F, max_stretcher=1, seat_cost=10.5, arrives=datetime.fromisoformat("2025-05-03T01:00"))
    assert tiers(operation(people, [flight])) == {
        "unplaced_p4": 1.0,
        "waiting": 8.0 * 2 + 4.0 * 2 + 2.0 * 2 + 1.0 * 1,
        "cost": 10.5 * (1 + 0 + 6 + 1),
    }


def test_people_of_the_first_rank_go_before_any_number_of_others() -> None:
    family = [person(f"P{number}", household="H", priority=2) for number in range(3)]
    assert planned(operation([*family, person("Q", priority=1)], [replace(F, seats=3)])) == {"Q": ("F",)}


def test_nobody_is_moved_for_a_shorter_wait_and_somebody_is_for_one_more_seat() -> None:
    early, late = leg("E", "BKK CGK", "2 09:00", seats=1), leg("L", "BKK CGK", "4 09:00", seats=1)
    published = {"P": ("L",)}
    assert planned(operation([person("P")], [early, late], published=published)) == {"P": ("L",)}
    tied = person("Q", clear_until=date(2025, 5, 4), ready_from=date(2025, 5, 3))
    snapshot = operation([person("P"), tied], [early, late], published=published)
    assert planned(snapshot) == {"P": ("E",), "Q": ("L",)}
    assert tiers(snapshot)["moved"] == 1
    gone = operation([person("Q")], [early], published={"P": ("E",), "Q": ("E",)})
    assert "moved" not in tiers(gone)


def test_a_group_is_spread_over_as_few_itineraries_as_nobody_is_moved_or_left_for() -> None:
    early, late = leg("E", "BKK CGK", "2 09:00", seats=2), leg("L", "BKK CGK", "4 09:00", seats=3)
    group = [person(f"P{number}", group="G") for number in range(3)]
    for cohesion, spread in ((Cohesion.PREFER, 1), (Cohesion.NONE, 2), (Cohesion.STRICT, 1)):
        plan = planned(operation(group, [early, late], groups={"G": cohesion}))
        assert len(plan) == 3
        assert len(set(plan.values())) == spread
    published = {"P0": ("E",)}
    kept = operation(group, [early, late], groups={"G": Cohesion.PREFER}, published=published)
    assert planned(kept)["P0"] == ("E",)
    assert tiers(kept)["spread"] == 1


@pytest.mark.parametrize("status", [LegStatus.CLOSED, LegStatus.DEPARTED, LegStatus.ARRIVED])
def test_people_on_a_frozen_leg_keep_what_they_have_and_use_its_seats(status: LegStatus) -> None:
    gone = person("P", location="RGN")
    legs = [replace(BUS, status=status, seats=0), replace(ON, seats=1)]
    snapshot = operation([gone, person("Q", priority=1)], legs, published={"P": ("BUS", "ON")})
    assert planned(snapshot) == {"P": ("BUS", "ON")}


def test_who_has_not_left_yet_keeps_a_closed_leg_ahead() -> None:
    ill = person("P", holds=(Hold(HoldKind.MEDICAL),), location="RGN")
    snapshot = operation([ill], [BUS, replace(ON, status=LegStatus.CLOSED)], published={"P": ("BUS", "ON")})
    assert planned(snapshot) == {"P": ("BUS", "ON")}


def test_who_lost_the_second_leg_goes_on_from_where_the_first_ends() -> None:
    legs = [
        replace(BUS, status=LegStatus.DEPARTED),
        replace(ON, status=LegStatus.CANCELLED),
        leg("ON2", "BKK CGK", "2 11:00"),
    ]
    who = person("P", location="RGN", ready_from=date(2025, 5, 2))
    snapshot = operation([who, person("Q", location="RGN")], legs, published={"P": ("BUS", "ON")})
    assert planned(snapshot) == {"P": ("BUS", "ON2")}
    assert tiers(snapshot)["moved"] == 1


def test_tiers_are_told_in_their_order() -> None:
    assert [tier.name for tier in make_plan(operation([], [])).tiers] == list(TIERS)
