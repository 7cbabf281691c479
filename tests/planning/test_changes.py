"""Who is moved when the world goes on after publishing, and the cause in words."""

from __future__ import annotations

from dataclasses import replace

from repatriate.model.entities import Hold, HoldKind, LegStatus
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.planning import make_plan
from tests.planning.small import leg, operation, person

LEGS = [leg("F1", "BKK CGK", "2 09:00", seats=3), leg("F2", "BKK CGK", "4 09:00", seats=3)]
FOUR = [person(f"P{number}") for number in (1, 2, 3, 4)]
PUBLISHED: dict[str, Itinerary] = {"P1": ("F1",), "P2": ("F1",), "P3": ("F1",), "P4": ("F2",)}
BEFORE = operation(FOUR, LEGS, published=PUBLISHED)


def causes(snapshot: Snapshot) -> dict[str, tuple[Itinerary | None, str]]:
    """By person: the new journey and why."""
    return {change.person: (change.after, change.cause) for change in make_plan(snapshot).changes}


def test_nothing_changes_where_nothing_happened() -> None:
    assert causes(BEFORE) == {}
    assert causes(replace(BEFORE, published=None)) == {}


def test_a_leg_is_cancelled() -> None:
    legs = (replace(LEGS[0], status=LegStatus.CANCELLED), LEGS[1])
    found = causes(replace(BEFORE, legs=legs))
    assert found["P1"] == found["P2"] == (("F2",), "leg F1 is cancelled")
    assert found["P3"] == (None, "leg F1 is cancelled; and then: F2 of 4 May 2025 is full: 3 of 3 seats are taken")
    assert "P4" not in found


def test_a_leg_loses_a_seat_and_one_of_three_moves() -> None:
    found = causes(replace(BEFORE, legs=(replace(LEGS[0], seats=2), LEGS[1])))
    assert found == {"P3": (("F2",), "leg F1 now takes 2 seats, and 3 were published on it")}


def test_somebody_falls_ill_and_their_family_stays_with_them() -> None:
    hold = Hold(HoldKind.MEDICAL)
    people = (replace(FOUR[0], household="H", holds=(hold,)), replace(FOUR[1], household="H"), *FOUR[2:])
    found = causes(replace(BEFORE, people=people))
    ill = "P1 is under a medical hold with no end"
    assert found["P1"][0] is None
    assert found["P1"][1].startswith(ill)
    assert found["P2"][0] is None
    assert found["P2"][1].startswith(f"to stay together with P1: {ill}")


def test_people_of_higher_priority_come_and_room_is_made_for_them() -> None:
    new = [person("Q1", priority=1), person("Q2", priority=1), person("Q3", priority=1)]
    legs = (LEGS[0], replace(LEGS[1], seats=2))
    found = causes(replace(BEFORE, people=(*FOUR, *new), legs=legs))
    came = {ref: change for ref, change in found.items() if ref.startswith("Q")}
    assert all(cause == "placed for the first time" for _, cause in came.values())
    assert len(came) == 3
    lost = {ref: cause for ref, (after, cause) in found.items() if after is None}
    assert len(lost) == 2
    assert all(cause.startswith("to make room for ") for cause in lost.values())


def test_a_new_member_draws_a_family_to_another_leg() -> None:
    people = (replace(FOUR[0], household="H"), person("Q1", household="H", priority=1))
    found = causes(replace(BEFORE, people=people, legs=(replace(LEGS[0], seats=1), LEGS[1])))
    assert found["P1"] == (("F2",), "to travel together with Q1")
    late = (people[0], replace(people[1], ready_from=LEGS[1].departs.date()))
    found = causes(replace(BEFORE, people=late))
    assert found["P1"][1] == "to stay together with Q1: Q1 is ready from 4 May 2025; this leaves on 2 May 2025"


def test_of_people_alike_those_who_held_a_seat_come_before_those_who_did_not() -> None:
    legs = [replace(LEGS[0], status=LegStatus.CANCELLED), replace(LEGS[1], seats=2)]
    people = [person(f"A{number}") for number in range(5)] + FOUR
    result = make_plan(operation(people, legs, published=PUBLISHED))
    assert set(result.assignments) == {"P4", "P1"}
