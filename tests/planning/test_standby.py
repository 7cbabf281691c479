"""Standby lists against the referee on made-up operations, and their order in small ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction
from itertools import pairwise
from random import Random

import pytest

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Cohesion, Hold, HoldKind, Leg, LegStatus
from repatriate.model.errors import UserError
from repatriate.model.plan import Itinerary, Snapshot
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.standby import Standby, list_standby
from repatriate.planning.validate.move_check import check_move
from tests.planning.crowds import crowd, disturbed
from tests.planning.referee import Plan, Referee
from tests.planning.small import apart, forbid, leg, operation, person, pin
from tests.planning.worlds import world


def roomy(leg_: Leg, more: Sequence[int] | None = None) -> Leg:
    """A leg with so much more of each limit; with any number of all where nothing is said."""
    seats, wheelchairs, stretchers, infants, minors = more or (99, 99, 99, 99, 99)
    return replace(
        leg_,
        seats=leg_.seats + seats,
        max_wheelchair=None if leg_.max_wheelchair is None else leg_.max_wheelchair + wheelchairs,
        max_stretcher=leg_.max_stretcher + stretchers,
        max_infants=None if leg_.max_infants is None else leg_.max_infants + infants,
        max_unaccompanied_minors=leg_.max_unaccompanied_minors + minors,
    )


def with_leg(snapshot: Snapshot, changed: Leg) -> Snapshot:
    return replace(snapshot, legs=tuple(changed if one.code == changed.code else one for one in snapshot.legs))


def expected(referee: Referee, plan: Plan, code: str) -> dict[tuple[str, ...], tuple[Fraction, ...]]:
    """Everybody who could take a seat of the leg that is freed, with the tiers when they have it in the best way."""
    leg_ = referee.legs[code]
    open_ = Referee(with_leg(referee.snapshot, roomy(leg_)))
    found: dict[tuple[str, ...], tuple[Fraction, ...]] = {}
    if leg_.status is not LegStatus.PLANNED:
        return found
    for unit in referee.units:
        journeys = [plan.get(ref, ()) for ref in unit]
        if all(code in journey for journey in journeys):
            continue
        for legs in referee.options(unit):
            if code not in legs or not room_for(referee, unit, legs, leg_):
                continue
            arrives = referee.legs[legs[-1]].arrives.date()
            if all(journeys) and arrives >= max(referee.legs[j[-1]].arrives.date() for j in journeys):
                continue
            after = {**plan, **dict.fromkeys(unit, legs)}
            if new_faults(open_, after, unit):
                continue
            worth = referee.tiers(after)
            key = tuple(sorted(unit))
            found[key] = min(worth, found.get(key, worth))
    return found


def new_faults(referee: Referee, plan: Plan, unit: frozenset[str]) -> list[str]:
    """What is wrong with a plan, but for other units that were taken apart before."""
    others = {f"unit {sorted(one)} is parted" for one in referee.units if one != unit}
    return [fault for fault in referee.faults(plan) if fault not in others]


def room_for(referee: Referee, unit: frozenset[str], legs: Itinerary, leg_: Leg) -> bool:
    """Whether the empty leg could take them."""
    uses = [referee.take(ref, legs, leg_) for ref in unit]
    return all(
        most is None or sum(use[n] for use in uses) <= most
        for n, most in enumerate(referee.limits(leg_))
        if sum(use[n] for use in uses)
    )


def test_those_on_standby_are_they_who_could_take_a_freed_seat_and_the_best_of_the_tiers_come_first() -> None:
    seen = dict.fromkeys(("without a seat", "later", "now", "together", "more", "order"), 0)
    for seed in range(120):
        snapshot = world(seed)
        referee, book, rng = Referee(snapshot), Rulebook(snapshot), Random(seed)
        _, best = referee.best()
        # Some lost their seats by hand.
        plan = {ref: legs for ref, legs in best.items() if ref in referee.kept or rng.random() < 0.75}
        for code in referee.legs:
            listed = list_standby(book, plan, code)
            wanted = expected(referee, plan, code)
            assert {one.people for one in listed} == wanted.keys(), (seed, code)
            assert [one.rank for one in listed] == list(range(1, len(listed) + 1))
            for one in listed:
                after = {**plan, **dict.fromkeys(one.people, one.legs)}
                assert referee.tiers(after) == wanted[one.people], (seed, code, one)
                enough = Referee(with_leg(snapshot, roomy(referee.legs[code], one.needs)))
                assert not new_faults(enough, after, frozenset(one.people)), (seed, code, one)
                for limit, number in enumerate(one.needs):
                    if number:
                        less = [count - (n == limit) for n, count in enumerate(one.needs)]
                        tight = Referee(with_leg(snapshot, roomy(referee.legs[code], less)))
                        assert new_faults(tight, after, frozenset(one.people)), (seed, code, one)
                reasons = check_move(book, plan, one.people, one.legs)
                assert {reason.leg for reason in reasons} <= {code}
                assert one.boards_now == (not reasons)
                seen["now"] += one.boards_now
                seen["together"] += len(one.people) > 1
                seen["more"] += one.needs_more
                seen["later" if one.days else "without a seat"] += 1
            for one, other in pairwise(listed):
                if one.needs_more == other.needs_more:
                    tiers = slice(0, 8 if one.days and other.days else 6)
                    assert wanted[one.people][tiers] <= wanted[other.people][tiers], (seed, code, one, other)
                    seen["order"] += 1
                else:
                    assert other.needs_more
    assert all(count > 2 for count in seen.values()), seen


F1, F2 = leg("F1", "BKK CGK", "2 09:00", seats=1), leg("F2", "BKK CGK", "6 09:00", seats=9)


def refs(found: Sequence[Standby]) -> list[str]:
    return [" ".join(one.people) for one in found]


def test_who_has_no_seat_comes_before_who_has_a_later_one_and_a_higher_priority_before_a_longer_wait() -> None:
    waits = {"A": date(2025, 4, 20), "B": date(2025, 4, 2), "C": None, "D": date(2025, 4, 2)}
    people = [person(ref, ready_from=day, priority=2 if ref == "A" else 3) for ref, day in waits.items()]
    people += [person("ON"), person("LATER", priority=1), person("TODAY")]
    snapshot = operation(people, [F1, F2, leg("F3", "BKK CGK", "2 08:00")])
    plan: dict[str, Itinerary] = {"ON": ("F1",), "LATER": ("F2",), "TODAY": ("F3",)}
    found = list_standby(snapshot, plan, "F1")
    assert refs(found) == ["A", "B", "D", "C", "LATER"]
    assert [one.days for one in found] == [None, None, None, None, 4]
    assert [one.now for one in found][-1] == ("F2",)
    assert [one.since for one in found][:3] == [date(2025, 4, 20), date(2025, 4, 2), date(2025, 4, 2)]
    assert all(one.needs == (1, 0, 0, 0, 0) and one.seats == 1 for one in found)


def test_a_household_needs_its_seats_together_and_an_infant_none() -> None:
    home = [person(f"H{n}", household="H") for n in range(3)]
    baby = person("H3", household="H", birth_date=PartialDate(2025, 1, 5))
    snapshot = operation([*home, baby, person("ON"), person("Z")], [replace(F1, seats=3)])
    family, single = list_standby(snapshot, {"ON": ("F1",)}, "F1")
    assert family.people == ("H0", "H1", "H2", "H3")
    assert (family.seats, family.needs) == (3, (1, 0, 0, 0, 0))
    assert (single.seats, single.boards_now) == (1, True)


def test_somebody_new_in_a_household_on_board_needs_one_seat_only() -> None:
    home = [person("A", household="H"), person("B", household="H")]
    snapshot = operation([*home, person("ON")], [replace(F1, seats=2)])
    (found,) = list_standby(snapshot, {"A": ("F1",), "ON": ("F1",)}, "F1")
    assert (found.people, found.seats, found.needs) == (("A", "B"), 1, (1, 0, 0, 0, 0))


def test_the_onward_legs_of_a_feeder_must_have_room() -> None:
    bus = leg("BUS", "RGN BKK", "2 01:00", hours=4, seats=1)
    on, waits = person("ON", location="RGN"), person("WAITS", location="RGN")
    full = operation([on, waits], [bus, F1])
    plan: dict[str, Itinerary] = {"ON": ("BUS", "F1")}
    assert list_standby(full, plan, "BUS") == list_standby(full, plan, "F1") == ()
    (found,) = list_standby(operation([on, waits], [bus, replace(F1, seats=2)]), plan, "BUS")
    assert found.legs == ("BUS", "F1")


@pytest.mark.parametrize("status", [status for status in LegStatus if status is not LegStatus.PLANNED])
def test_nobody_stands_by_for_a_leg_that_none_can_board(status: LegStatus) -> None:
    assert list_standby(operation([person("A")], [replace(F1, status=status)]), {}, "F1") == ()


def test_nobody_stands_by_whom_a_rule_keeps_off() -> None:
    held = Hold(HoldKind.LEGAL)
    people = [
        person("ON"),
        person("APART"),
        person("PINNED"),
        person("OFF"),
        person("HELD", holds=(held,)),
        person("X"),
    ]
    rules = [apart("APART", "ON"), pin("PINNED", "F2"), forbid("OFF", "F1")]
    found = list_standby(operation(people, [F1, F2], rules), {"ON": ("F1",), "PINNED": ("F2",)}, "F1")
    assert refs(found) == ["X"]


def test_who_needs_a_place_for_a_wheelchair_as_well_comes_last() -> None:
    narrow = replace(F1, max_wheelchair=1)
    people = [
        person("ON", assistance=("WCHR",)),
        person("WHEEL", priority=1, assistance=("WCHC",)),
        person("Z", priority=4),
    ]
    found = list_standby(operation(people, [narrow]), {"ON": ("F1",)}, "F1")
    assert refs(found) == ["Z", "WHEEL"]
    assert found[1].needs == (1, 1, 0, 0, 0)


def test_a_group_that_would_be_split_comes_after_one_that_would_not() -> None:
    people = [person(ref, group=group) for ref, group in (("ON", "G"), ("A", "G2"), ("B", "G"), ("C", "G2"))]
    snapshot = operation(people, [F1, F2], groups={"G": Cohesion.PREFER, "G2": Cohesion.PREFER})
    assert refs(list_standby(snapshot, {"ON": ("F1",), "C": ("F2",)}, "F1")) == ["B", "A", "C"]


def test_who_would_be_told_something_new_comes_after_who_would_not() -> None:
    people = [person("ON"), person("TOLD", priority=1), person("NEW", priority=4)]
    snapshot = operation(people, [F1, F2], published={"TOLD": ("F2",)})
    found = list_standby(snapshot, {"ON": ("F1",), "TOLD": ("F2",), "NEW": ("F2",)}, "F1")
    assert [(one.people[0], one.told) for one in found] == [("NEW", ()), ("TOLD", ("F2",))]


def test_a_leg_that_is_not_there() -> None:
    with pytest.raises(UserError) as refused:
        list_standby(operation([person("A")], [F1]), {}, "F9")
    assert refused.value.code == "unknown_leg"


def test_a_camp_has_a_list_for_every_leg() -> None:
    snapshot = crowd(4, 600)
    published = dict(make_plan(snapshot).assignments)
    later = Rulebook(disturbed(snapshot, published, 4))
    plan = {ref: legs for ref, legs in published.items() if all(code in later.legs for code in legs)}
    found = {code: list_standby(later, plan, code) for code in later.codes}
    assert sum(map(bool, found.values())) > 10
    for code, listed in found.items():
        for one in listed[:5]:
            assert {reason.leg for reason in check_move(later, plan, one.people, one.legs)} <= {code}
