"""Who is moved when the world goes on after publishing, and the cause in words."""

from __future__ import annotations

from dataclasses import replace

from repatriate.model.entities import Cohesion, Hold, HoldKind, LegStatus, Rule
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.planning.planner import make_plan
from tests.planning.crowds import crowd, disturbed
from tests.planning.small import apart, forbid, leg, operation, person, pin, together

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
    assert found["P1"] == found["P2"] == (("F2",), "F1 is cancelled")
    assert found["P3"] == (None, "F1 is cancelled; and then: F2 of 4 May 2025 is full: 3 of 3 seats are taken")
    assert "P4" not in found


def test_a_leg_loses_a_seat_and_one_of_three_moves() -> None:
    found = causes(replace(BEFORE, legs=(replace(LEGS[0], seats=2), LEGS[1])))
    assert found == {"P3": (("F2",), "F1 takes 2 seats, and those confirmed on it need 3")}


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
    assert all(cause == "had no seat on the last confirmed plan" for _, cause in came.values())
    assert len(came) == 3
    lost = {ref: cause for ref, (after, cause) in found.items() if after is None}
    assert len(lost) == 2
    assert set(lost.values()) == {
        "to make room on F1 for Q1 and Q2, of a higher priority; "
        "and then: F1 of 2 May 2025 is full: 3 of 3 seats are taken"
    }


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


def with_rules(*rules: Rule, seats: int = 3) -> Snapshot:
    return replace(BEFORE, rules=rules, legs=(replace(LEGS[0], seats=seats), LEGS[1]))


def test_a_rule_is_added() -> None:
    assert causes(with_rules(forbid("P1", "F1"))) == {"P1": (("F2",), "A rule keeps P1 off F1")}
    assert causes(with_rules(pin("P1", "F2"))) == {"P1": (("F2",), "A rule keeps P1 on F2")}
    assert causes(with_rules(apart("P2", "P3"))) in (
        {"P3": (("F2",), "P3 is kept apart from P2, who is on F1")},
        {"P2": (("F2",), "P2 is kept apart from P3, who is on F1")},
    )
    found = causes(with_rules(together("P3", "P4")))
    assert found in ({"P4": (("F1",), "to travel together with P3")}, {"P3": (("F2",), "to travel together with P4")})


def test_a_clearance_is_refused() -> None:
    people = (replace(FOUR[0], clearances_missing=("exit_permit",)), *FOUR[1:])
    assert causes(replace(BEFORE, people=people)) == {
        "P1": (None, "P1 is not cleared to leave (exit permit); this rules out both journeys")
    }


def test_somebody_makes_room_for_one_whose_flight_was_cancelled() -> None:
    """P4 can take nothing but F1 now, so that one of F1 has to wait for F3."""
    legs = [LEGS[0], replace(LEGS[1], status=LegStatus.CANCELLED), leg("F3", "BKK CGK", "6 09:00")]
    people = (*FOUR[:3], replace(FOUR[3], clear_until=LEGS[1].departs.date()))
    assert causes(replace(BEFORE, people=people, legs=tuple(legs))) == {
        "P3": (("F3",), "to make room on F1 for P4: F2 is cancelled"),
        "P4": (("F1",), "F2 is cancelled"),
    }


def test_a_chain_of_people_who_make_room_names_where_it_begins() -> None:
    """P1 falls back on F2, whose P2 falls back on F3, whose P3 falls back on F4."""
    legs = [leg(f"F{day}", "BKK CGK", f"{day} 09:00", seats=1) for day in (1, 2, 3, 4)]
    legs[0] = replace(legs[0], status=LegStatus.CANCELLED)
    last = [leg_.departs.date() for leg_ in legs]
    people = [
        person("P1", clear_until=last[1]),
        person("P2", clear_until=last[2], ready_from=last[1]),
        person("P3", ready_from=last[2]),
    ]
    published: dict[str, Itinerary] = {"P1": ("F1",), "P2": ("F2",), "P3": ("F3",)}
    assert causes(operation(people, legs, published=published)) == {
        "P1": (("F2",), "F1 is cancelled"),
        "P2": (("F3",), "to make room on F2 for P1: F1 is cancelled"),
        "P3": (("F4",), "to make room on F3 for P2, at the end of a chain from P1: F1 is cancelled"),
    }


def test_somebody_pinned_to_a_full_flight_is_made_room_for() -> None:
    found = causes(with_rules(pin("P4", "F1")))
    assert found == {
        "P3": (("F2",), "to make room on F1 for P4: A rule keeps P4 on F1"),
        "P4": (("F1",), "A rule keeps P4 on F1"),
    }


def test_a_leg_shrank_and_somebody_on_it_fell_ill_so_nobody_else_moves() -> None:
    people = (replace(FOUR[0], holds=(Hold(HoldKind.MEDICAL),)), *FOUR[1:])
    found = causes(replace(BEFORE, people=people, legs=(replace(LEGS[0], seats=2), LEGS[1])))
    assert list(found) == ["P1"]
    newcomer = person("Q1", priority=1, clear_until=LEGS[0].departs.date())
    found = causes(replace(BEFORE, people=(*people, newcomer), legs=(replace(LEGS[0], seats=2), LEGS[1])))
    assert found["P3"] == (("F2",), "to make room on F1 for Q1, of a higher priority")


def test_twenty_more_of_a_higher_priority_arrive() -> None:
    new = [person(f"Q{number:02}", priority=1, clear_until=LEGS[0].departs.date()) for number in range(20)]
    found = causes(replace(BEFORE, people=(*FOUR, *new), legs=(replace(LEGS[0], seats=20), replace(LEGS[1], seats=2))))
    assert found["P2"] == (
        None,
        "to make room on F1 for Q00, Q01 and 18 more, of a higher priority; and then: F1 of 2 May 2025 is full: 20 of 20 seats are taken",
    )  # fmt: skip


def test_a_household_that_wants_a_wheelchair_more_than_a_leg_takes() -> None:
    legs = (replace(LEGS[0], max_wheelchair=1), LEGS[1])
    people = (replace(FOUR[0], assistance=("WCHR",)), replace(FOUR[1], assistance=("WCHR",)), *FOUR[2:])
    found = causes(replace(BEFORE, people=people, legs=legs))
    assert found == {"P2": (("F2",), "F1 takes 1 wheelchair, and those confirmed on it need 2")}


def test_a_flight_that_leaves_too_late_for_its_connection() -> None:
    legs = [leg("A", "BKK PEK", "2 09:00"), leg("B", "PEK CGK", "2 16:00"), leg("C", "PEK CGK", "3 09:00")]
    published: dict[str, Itinerary] = {"P1": ("A", "B")}
    late = [
        replace(legs[0], departs=legs[0].departs.replace(hour=13), arrives=legs[0].arrives.replace(hour=16)),
        *legs[1:],
    ]
    assert causes(operation([FOUR[0]], late, published=published)) == {
        "P1": (("A", "C"), "A + B does not hold: there are 0 minutes to change from A to B, and the least is 120")
    }


def test_pins_forbids_and_what_was_moved_by_hand_are_kept_when_nothing_changed() -> None:
    """A published plan that was changed by hand, worse than the best: planning again moves nobody of it."""
    by_hand: dict[str, Itinerary] = {"P1": ("F2",), "P2": ("F1",), "P3": ("F1",), "P4": ("F2",)}
    snapshot = with_rules(pin("P4", "F2"), forbid("P1", "F1"), pin("P2", "F1"))
    result = make_plan(replace(snapshot, published=by_hand))
    assert (result.changes, dict(result.assignments)) == ((), by_hand)
    result = make_plan(replace(BEFORE, published=by_hand))
    assert (result.changes, dict(result.assignments)) == ((), by_hand)


def test_a_camp_of_groups_that_prefer_to_stay_together_is_planned_again_as_it_was() -> None:
    camp = crowd(4, 300, Cohesion.PREFER, 0.5)
    first = make_plan(camp)
    refs = sorted(first.assignments)
    rules = (*camp.rules, *(pin(ref, *first.assignments[ref]) for ref in refs[::17]))
    again = make_plan(replace(camp, rules=rules, published=dict(first.assignments)))
    assert again.changes == ()
    assert again.assignments == first.assignments
    assert again.problems == first.problems


def test_every_cause_of_a_disturbed_camp_is_true() -> None:
    """No cause says that a stop kept the planner from coming back, and who made room did it for people who are there."""
    camp = crowd(7, 500, Cohesion.PREFER, 0.2)
    published = dict(make_plan(camp).assignments)
    result = make_plan(disturbed(camp, published, 7))
    assert len(result.changes) > 20
    for change in result.changes:
        assert "planning was stopped" not in change.cause
        if change.cause.startswith("to make room on leg "):
            leg_, first = change.cause.split()[5], change.cause.split()[7].rstrip(",:;")
            assert leg_ in (change.before or ())
            assert leg_ in result.assignments[first]
            assert leg_ not in published.get(first, ())
