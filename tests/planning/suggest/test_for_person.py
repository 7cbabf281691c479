"""Advice is true and complete: every suggestion, done to the operation and planned again, does what it says."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import islice

import pytest

from repatriate.model.plan import ReasonCode, Snapshot, Suggestion
from repatriate.planning.evaluate.objective import evaluate_plan
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.obstacles import Obstacles
from repatriate.planning.rules.registry import find_person_rule
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.trials.question import PlanQuestions, Question
from repatriate.planning.validate.move_check import find_personal_reasons
from tests.planning import small
from tests.planning.changing import changed
from tests.planning.crowds import crowd, disturbed
from tests.planning.following import (
    ROOM,
    SHARED,
    count_behind,
    count_behind_before,
    explain_left_out,
    list_changes,
    name_kind,
    seats,
)
from tests.planning.referee import Referee
from tests.planning.worlds import world


def is_true(advice: Suggestion, ref: str, snapshot: Snapshot, before: list[float]) -> None:
    """Done and planned again, it leaves fewer behind and seats the person, unless it says that others may have the seat."""
    assert seats(snapshot, ref, advice.change, before, shared=SHARED in advice.message), (ref, advice)


@pytest.mark.parametrize("batch", range(2))
def test_every_suggestion_does_what_it_says(batch: int) -> None:
    tried: Counter[str] = Counter()
    for seed in range(batch * 15, batch * 15 + 15):
        for book, found, plan in explain_left_out(world(seed)):
            before = count_behind_before(book, found.person, plan)
            for one in found.would_help:
                if one.change.startswith(("leg ", "plan")):
                    continue
                tried[one.change.split()[0]] += 1
                is_true(one, found.person, book.snapshot, before)
    assert sum(tried.values()) > 20, tried


def test_no_single_change_that_would_help_is_missed() -> None:
    """Each change of a grid is done and planned again: where it places somebody, a change of that kind is suggested."""
    found_ones: set[tuple[int, str, str]] = set()
    for seed in range(300, 308):
        for book, found, plan in explain_left_out(world(seed)):
            snapshot, ref = book.snapshot, found.person
            if len(book.unit_of[ref].members) > 1:
                continue
            before = count_behind_before(book, ref, plan)
            told = {name_kind(one.change, ref) for one in found.would_help}
            for change in list_changes(snapshot, (ref,), each_day=True):
                name, kind = change.split()[0], name_kind(change, ref)
                if name == "document_type":
                    was_told = bool(told & {"document", "document_type"})
                else:
                    was_told = kind in told or (name in ROOM and sum(one.split()[0] in ROOM for one in told) >= 3)
                if was_told and (seed, ref, kind) in found_ones:
                    continue  # Once is enough to know that the grid holds it.
                if seats(snapshot, ref, change, before):
                    assert was_told, (seed, ref, change, told)
                    found_ones.add((seed, ref, kind))
    assert len(found_ones) > 3, found_ones


def test_the_date_told_is_the_nearest_that_is_enough() -> None:
    """One day less, and planning anew leaves as many behind as now. Of 60 worlds these have dates to tell."""
    checked = 0
    for seed in (21, 31, 37, 46, 50):
        for book, found, plan in explain_left_out(world(seed)):
            first = rank(book.people[found.person])
            if len(book.unit_of[found.person].members) > 1:
                continue
            for one in found.would_help:
                name, *words = one.change.split()
                if name not in ("ready_from", "clear_until", "document_expiry"):
                    continue
                step = timedelta(days=1 if name == "ready_from" else -1)
                nearer = changed(book.snapshot, found.person, f"{name} {_shifted(words[0], step)}")
                again = dict(make_plan(nearer).assignments)
                assert count_behind(nearer, again)[:first] == count_behind(book.snapshot, plan)[:first], (seed, one)
                checked += 1
    assert checked > 4


def _shifted(day: str, step: timedelta) -> str:
    return (date.fromisoformat(day) + step).isoformat()


@pytest.mark.parametrize("seed", [1, 2])
def test_advice_in_a_crowd_is_true(seed: int) -> None:
    snapshot = crowd(seed, 80)
    if seed == 2:
        snapshot = disturbed(snapshot, dict(make_plan(snapshot).assignments), seed)
    tried = 0
    for book, found, plan in islice(explain_left_out(snapshot), 5):
        before = count_behind_before(book, found.person, plan)
        for one in [one for one in found.would_help if not one.change.startswith("leg ")][:2]:
            is_true(one, found.person, snapshot, before)
            tried += 1
    assert tried > 3


def test_who_was_taken_off_by_hand_is_told_to_plan_again() -> None:
    for seed in range(0, 20, 2):
        snapshot = world(seed)
        book = Rulebook(snapshot)
        plan = dict(make_plan(book).assignments)
        for unit in book.units:
            if unit.refs[0] in plan and not unit.kept:
                less = {ref: codes for ref, codes in plan.items() if ref not in unit.refs}
                found = explain_journey(book, less, unit.refs[0])
                assert found.would_help[0].change == "plan", (seed, unit.refs)
                break


def test_who_could_change_places_leaves_the_plan_as_good() -> None:
    """Every tier is the same with one in the other's seat, and no rule is broken."""
    changed_places = 0
    for snapshot in [crowd(5, 80), *(world(seed) for seed in range(0, 120, 2))]:
        book = Rulebook(snapshot)
        plan = dict(make_plan(book).assignments)
        plan_questions, referee = PlanQuestions(book, plan), Referee(snapshot)
        for ref in book.people:
            question = Question(plan_questions, ref)
            other = question.find_exchange(question.obstacles.open) if len(question.obstacles.ids) else None
            if other is None or (ref in plan and plan[ref] == plan[other]):
                continue
            swapped = {**plan, **dict.fromkeys(question.unit.refs, plan[other])}
            for one in book.unit_of[other].refs:
                swapped[one] = plan.get(ref, ())
            swapped = {one: codes for one, codes in swapped.items() if codes}
            assert not referee.faults(swapped), (ref, other)
            assert evaluate_plan(snapshot, swapped) == evaluate_plan(snapshot, plan), (ref, other)
            changed_places += 1
    assert changed_places > 20


def test_without_solving_nothing_is_promised() -> None:
    snapshot = world(3)
    for ref in (person.ref for person in snapshot.people):
        found = explain_journey(snapshot, {}, ref, solve=False)
        assert found.would_help == ()
        assert found.because


def test_nobodys_claim_decided_where_an_empty_departure_would_not_hold_them() -> None:
    pair = [small.person("A", household="H"), small.person("B", household="H")]
    legs = [small.leg("F1", "BKK CGK", "2 09:00", seats=1), small.leg("F2", "BKK CGK", "5 09:00", seats=5)]
    snapshot = small.operation([*pair, small.person("C", priority=1)], legs)
    plan = dict(make_plan(snapshot).assignments)
    assert plan == {"A": ("F2",), "B": ("F2",), "C": ("F1",)}
    assert explain_journey(snapshot, plan, "A").because == (
        "The only journey that arrives sooner is full. Even empty, the departure would have no room for A and 1 "
        "other: that takes 2 seats, and F1 has 1 seat."
    )


def test_what_a_move_needs_and_what_keeps_somebody_off_a_journey_are_the_same() -> None:
    """A refusal names its needs reason by reason; advice takes obstacles away: of each person the same, and none is left out."""
    looked_at = 0
    for seed in range(0, 24, 2):
        book = Rulebook(world(seed))
        for unit in book.units:
            obstacles = Obstacles(book, unit)
            for row, codes in enumerate(obstacles.routes.codes if len(obstacles.ids) else ()):
                here = [
                    one
                    for one, mask in obstacles.masks.items()
                    if mask[row]
                    and one.code is not ReasonCode.KEPT_APART
                    and (one.code is not ReasonCode.ETD_REFUSED or book.people[one.ref].document is not None)
                ]
                reasons = {
                    (who.ref, why.code) for who in unit.members for why in find_personal_reasons(book, who, codes)
                }
                assert {(one.ref, one.code) for one in here} == reasons, (seed, unit.refs, codes)
                for one in here:
                    needs = find_person_rule(one.code).describe_requirement(book.operation.trip(one.ref, codes))
                    assert one.fixed or needs is not None, (seed, one)
                    looked_at += 1
    assert looked_at > 50


@pytest.mark.parametrize(
    ("ready", "advice"),
    [
        (date(2025, 5, 1), "seats F1 +1"),
        (date(2025, 5, 2), "seats F1 +2"),
    ],
)
def test_a_shared_right_is_one_by_all_tiers(ready: date, advice: str) -> None:
    """Whoever waits as long has the same right to one more seat; who waits less comes first, and it takes two."""
    lacking = small.person("A", clearances_missing=("exit_permit",))
    others = [small.person("B", ready_from=ready), small.person("C", priority=1)]
    snapshot = small.operation([lacking, *others], [small.leg("F1", "BKK CGK", "5 09:00", seats=1)])
    plan = dict(make_plan(snapshot).assignments)
    [found] = explain_journey(snapshot, plan, "A").would_help
    assert found.change == f"clearance exit_permit + {advice}"
    assert found.message.endswith("Others have the same right to it.") is advice.endswith("+1")
    if advice.endswith("+2"):
        assert "A" in make_plan(changed(snapshot, "A", found.change)).assignments


def test_room_off_the_way_that_serves_others_alone_is_no_advice() -> None:
    """P09 shares a right to a seat as it is. One more seat on L1, which is not on the way, changes nothing of that; two do."""
    snapshot = world(28)
    plan = dict(make_plan(snapshot).assignments)
    assert "P09" not in plan
    assert [one.change for one in explain_journey(snapshot, plan, "P09").would_help] == ["seats L3 +1", "seats L1 +2"]
    assert "P09" not in make_plan(changed(snapshot, "P09", "seats L1 +1")).assignments
    assert "P09" in make_plan(changed(snapshot, "P09", "seats L1 +2")).assignments


def test_advice_says_what_others_pay_for_it() -> None:
    people = [small.person("A", priority=1, document=None), small.person("B"), small.person("C")]
    legs = [small.leg("F1", "BKK CGK", "5 09:00", seats=2)]
    placed = {"B": ("F1",), "C": ("F1",)}
    [found] = explain_journey(small.operation(people, legs, published=placed), placed, "A").would_help
    assert found.message.endswith(
        " For that, 1 other would be without a seat; 1 more person would be moved off the confirmed journey."
    )
    roomy = small.operation(people, [small.leg("F1", "BKK CGK", "5 09:00", seats=3)], published=placed)
    assert "For that" not in explain_journey(roomy, placed, "A").would_help[0].message
