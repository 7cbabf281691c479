"""Single moves and whole plans, made well and made badly, before the checker and before the referee."""

from __future__ import annotations

from random import Random

import pytest

from repatriate.model.entities import LegStatus
from repatriate.model.plan import Itinerary, Reason, ReasonCode
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.move_check import check_move
from repatriate.planning.validate.plan_check import find_breaches
from tests.planning.referee import Plan, Referee
from tests.planning.small import apart, leg, operation, person
from tests.planning.worlds import world


def spoiled(rng: Random, referee: Referee, plan: Plan) -> Plan:
    """A plan after somebody meddled with it."""
    chains = [*referee.all_chains(), *[(code,) for code in referee.legs]]
    spoiled = dict(plan)
    for _ in range(rng.randint(0, 3)):
        ref = rng.choice(sorted(referee.people))
        if rng.random() < 0.3:
            spoiled.pop(ref, None)
        elif chains:
            spoiled[ref] = rng.choice(chains)
    return spoiled


@pytest.mark.parametrize("batch", range(4))
def test_a_plan_and_a_move_are_allowed_if_and_only_if_the_referee_finds_no_fault(batch: int) -> None:
    found = allowed = 0
    for seed in range(batch * 100, batch * 100 + 100):
        snapshot = world(seed)
        referee, book = Referee(snapshot), Rulebook(snapshot)
        _, plan = referee.best()
        worse = spoiled(Random(seed), referee, plan)
        faults = referee.faults(worse)
        assert bool(find_breaches(snapshot, worse)) == bool(faults), (seed, faults)
        found += bool(faults)
        rng = Random(seed)
        for _ in range(12):
            unit = rng.choice(referee.units)
            people = sorted(unit) if rng.random() < 0.8 else [rng.choice(sorted(unit))]
            target: Itinerary = rng.choice([*referee.all_chains(), ()])
            options = referee.options(unit)
            if options and rng.random() < 0.7:
                target = rng.choice(options)
            moved = {ref: codes for ref, codes in plan.items() if ref not in people}
            if target:
                moved.update(dict.fromkeys(people, target))
            faults, reasons = referee.faults(moved), check_move(book, plan, people, target)
            assert bool(reasons) == bool(faults), (seed, people, target, faults, reasons)
            allowed += not reasons
    assert 20 < found < 90
    assert allowed > 200


def messages(reasons: tuple[Reason, ...]) -> list[tuple[ReasonCode, str | None, str]]:
    return [(reason.code, reason.leg, reason.message) for reason in reasons]


def test_a_move_that_a_full_leg_forbids_says_how_many_seats_are_left() -> None:
    family = [person(ref, household="H") for ref in ("P1", "P2", "P3")]
    snapshot = operation([*family, person("P4")], [leg("F1", "BKK CGK", "2 09:00", seats=3)])
    reasons = check_move(snapshot, {"P4": ("F1",)}, ["P1", "P2", "P3"], ("F1",))
    assert messages(reasons) == [(ReasonCode.FULL, "F1", "F1 of 2 May 2025 has 2 of 3 seats left and 3 are needed.")]
    assert check_move(snapshot, {}, ["P1", "P2", "P3"], ("F1",)) == ()


def test_a_move_of_part_of_a_household_names_who_would_be_left_behind() -> None:
    family = [person(ref, household="H") for ref in ("P1", "P2", "P3")]
    snapshot = operation(family, [leg("F1", "BKK CGK", "2 09:00")])
    (reason,) = check_move(snapshot, {}, ["P1"], ("F1",))
    assert (reason.code, reason.rule) == (ReasonCode.HOUSEHOLD_BLOCKED, "P2 P3")
    assert reason.message == "P1 travels only together with P2 and P3, who would not be on F1."
    placed = dict.fromkeys(["P1", "P2", "P3"], ("F1",))
    (reason,) = check_move(snapshot, placed, ["P1"], ())
    assert reason.message == "P1 travels only together with P2 and P3, who would keep their seats."
    assert check_move(snapshot, placed, ["P3", "P1", "P2"], ()) == ()


def test_nobody_boards_a_closed_leg_and_nobody_leaves_one() -> None:
    closed = leg("F1", "BKK CGK", "2 09:00", status=LegStatus.CLOSED)
    snapshot = operation(
        [person("P1"), person("P2")], [closed, leg("F2", "BKK CGK", "3 09:00")], published={"P1": ("F1",)}
    )
    plan = dict(make_plan(snapshot).assignments)
    assert plan == {"P1": ("F1",), "P2": ("F2",)}
    assert messages(check_move(snapshot, plan, ["P2"], ("F1",))) == [
        (ReasonCode.NO_ROUTE, "F1", "F1 is closed and nobody new boards it.")
    ]
    for target in (("F2",), ()):
        assert messages(check_move(snapshot, plan, ["P1"], target)) == [
            (ReasonCode.PINNED_ELSEWHERE, "F1", "P1 is on F1, which is closed, and keeps F1.")
        ]
    assert [one.rule for one in find_breaches(snapshot, {"P2": ("F2",)})] == [ReasonCode.PINNED_ELSEWHERE]


def test_a_journey_begun_is_kept_though_its_next_leg_shrank_and_others_get_only_what_is_left() -> None:
    legs = [
        leg("A", "RGN BKK", "1 09:00", status=LegStatus.DEPARTED),
        leg("B", "BKK CGK", "1 18:00", seats=1),
    ]
    people = [person("P1", location="RGN"), person("P2", location="RGN"), person("P3")]
    published = {"P1": ("A", "B"), "P2": ("A", "B")}
    snapshot = operation(people, legs, published=published)
    result = make_plan(snapshot)
    assert result.assignments == published
    assert find_breaches(snapshot, result.assignments) == ()
    (left,) = result.unplaced
    assert [(r.code, r.leg) for r in left.reasons] == [(ReasonCode.FULL, "B")]
    (breach,) = find_breaches(snapshot, {**published, "P3": ("B",)})
    assert (breach.rule, breach.people, breach.leg) == (ReasonCode.FULL, ("P3",), "B")
    assert breach.message == "B of 1 May 2025 takes 1 seat; this plan puts 3 on it."


def test_a_journey_whose_second_leg_was_cancelled_keeps_the_first_and_goes_on_otherwise() -> None:
    legs = [
        leg("A", "RGN BKK", "1 09:00", status=LegStatus.DEPARTED),
        leg("B", "BKK CGK", "1 18:00", status=LegStatus.CANCELLED),
        leg("C", "BKK SUB", "1 20:00"),
        leg("D", "RGN CGK", "2 20:00"),
    ]
    snapshot = operation([person("P1", location="RGN")], legs, published={"P1": ("A", "B")})
    result = make_plan(snapshot)
    assert result.assignments == {"P1": ("A", "C")}
    assert [(c.before, c.after, c.cause) for c in result.changes] == [(("A", "B"), ("A", "C"), "B is cancelled")]
    elsewhere = operation([person("P1")], legs, published={"P1": ("A", "B")})
    assert make_plan(elsewhere).assignments == {"P1": ("C",)}


def test_a_plan_that_parts_people_and_joins_others_says_both() -> None:
    people = [person("P1", household="H"), person("P2", household="H"), person("P3")]
    snapshot = operation(people, [leg("F1", "BKK CGK", "2 09:00")], [apart("P1", "P3")])
    found = find_breaches(snapshot, {"P1": ("F1",), "P3": ("F1",)})
    assert [(one.rule, one.people, one.leg) for one in found] == [
        (ReasonCode.HOUSEHOLD_BLOCKED, ("P1", "P2"), None),
        (ReasonCode.KEPT_APART, ("P1", "P3"), "F1"),
    ]
