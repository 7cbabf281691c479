"""Follows advice and plans again: what of it turns out not to be so, and what helps that nobody was told of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import combinations
from random import Random

from repatriate.model.entities import DocumentType, Leg, Mode
from repatriate.model.plan import Explanation, Itinerary, Snapshot, Suggestion
from repatriate.planning.evaluate.objective import evaluate_plan
from repatriate.planning.explain.person import explain_journey
from repatriate.planning.itineraries import resolve_goal
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.registry import LIMITS
from repatriate.planning.rules.rulebook import Rulebook, rank
from repatriate.planning.solver.highs import Clock
from repatriate.planning.suggest.suggestion import Advice
from repatriate.planning.trials.best_case import BestCase, drop_soft_constraints, find_last_day, solve_best_case
from repatriate.planning.trials.question import PlanQuestions
from repatriate.reference.airports import an_airport
from tests.planning.changing import changed
from tests.planning.referee import Referee
from tests.planning.worlds import MOST

UNPLACED = [f"unplaced_p{priority}" for priority in (1, 2, 3, 4)]
SHARED = "the same right"
"""Words of advice that promises a seat which others may have instead."""
ROOM = tuple(limit.field for limit in LIMITS)
DRAWN, FEW = 40, 15
LEGWISE = (*ROOM, "accepts_etd", "forbid", "pin", "apart")
"""Kinds of advice of which each leg, or each rule, is one of its own."""


def count_behind(snapshot: Snapshot, plan: Mapping[str, Itinerary]) -> list[float]:
    """People left behind, of priority 1 to 4."""
    values = evaluate_plan(snapshot, plan)
    return [values[name] for name in UNPLACED]


def explain_left_out(snapshot: Snapshot) -> Iterator[tuple[Rulebook, Explanation, dict[str, Itinerary]]]:
    """Everybody without a seat in the best plan."""
    book = Rulebook(snapshot)
    plan = dict(make_plan(book).assignments)
    plan_questions = PlanQuestions(book, plan)
    for ref in book.people:
        if ref not in plan:
            yield book, explain_journey(plan_questions, plan, ref), plan


def count_behind_before(book: Rulebook, ref: str, plan: Mapping[str, Itinerary]) -> list[float]:
    """People left behind down to the first priority of somebody's unit."""
    return count_behind(book.snapshot, plan)[: min(rank(who.person) for who in book.unit_of[ref].members)]


def seats(snapshot: Snapshot, ref: str, change: str, before: list[float], *, shared: bool = False) -> bool:
    """Whether a change, planned with, leaves fewer behind and seats somebody; `shared`: it may seat another instead."""
    after = changed(snapshot, ref, change)
    referee = Referee(after)
    if len(after.people) <= FEW and referee.plans() <= MOST and list(referee.best()[0])[: len(before)] >= before:
        return False  # No plan there is leaves fewer behind.
    again = dict(make_plan(after, threads=1).assignments)
    if faults := referee.faults(again):
        raise AssertionError(faults)
    return count_behind(after, again)[: len(before)] < before and (shared or ref in again)


def find_fault(snapshot: Snapshot, ref: str, one: Suggestion, before: list[float]) -> str | None:
    """What is not so of a suggestion; None where it is true."""
    if not seats(snapshot, ref, one.change, before, shared=SHARED in one.message):
        return "gives no seat"
    parts = one.change.split(" + ")
    for number in range(1, len(parts)):
        for fewer in combinations(parts, number):
            if seats(snapshot, ref, " + ".join(fewer), before):
                return f"{' + '.join(fewer)} would be enough"
    return None


def find_fault_of_advice(snapshot: Snapshot, now: BestCase, advice: Advice) -> str | None:
    """What is not so of advice for the operation, held against the planner and the referee; None where it is true.

    Of the waiting days it may leave a little untold.
    """
    after = advice.delta.on(snapshot)
    settled = solve_best_case(Rulebook(drop_soft_constraints(after)), find_last_day(snapshot), Clock())
    assert settled is not None
    case, plan = settled
    plan = {**plan, **Rulebook(after).frozen.kept}
    referee = Referee(after)
    if faults := referee.faults(plan):
        raise AssertionError(faults)
    if tuple(map(int, referee.tiers(plan)[:4])) != case.left_out:
        raise AssertionError("the planner counts otherwise than the referee")
    gained = tuple(was - left for was, left in zip(now.left_out, case.left_out, strict=True))
    if gained != advice.by_priority:
        return f"seats {gained}, not {advice.by_priority}"
    saved = now.days - case.days
    if not advice.days <= saved <= max(advice.days + 1, advice.days / 0.94):
        return f"saves {saved} days, not {advice.days}"
    return None if (advice.by_priority, advice.days) > ((0, 0, 0, 0), 0) else "helps nobody"


def list_changes(snapshot: Snapshot, refs: tuple[str, ...], *, each_day: bool = False) -> Iterator[str]:
    """Single changes that concern these people, who travel together, or a leg: dates as far as they could ever help.

    `each_day` gives dates day by day.
    """
    people = [one for one in snapshot.people if one.ref in refs]
    known, named = {one.ref for one in snapshot.people}, " ".join(refs)
    start = snapshot.settings.plan_start
    last = max((max(leg.departs, leg.arrives).date() for leg in snapshot.legs), default=start)
    days = [start + timedelta(days=number) for number in range((last - start).days + 1)] if each_day else [start, last]
    for day in days:
        if any(one.ready_from and day < one.ready_from for one in people):
            yield f"ready_from {day} {named}"
        if any(one.clear_until and day > one.clear_until for one in people):
            yield f"clear_until {day} {named}"
        old = [one.ref for one in people if one.document and one.document.expires and day > one.document.expires]
        if old:
            yield f"document_expiry {day} {' '.join(old)}"
    lacking = [one.ref for one in people if one.document is None]
    if lacking:
        yield f"document {' '.join(lacking)}"
    no_passport = [one.ref for one in people if one.document is None or one.document.type is DocumentType.ETD]
    if no_passport:
        yield f"document_type passport {' '.join(no_passport)}"
    if any(one.holds for one in people):
        yield f"hold lifted {named}"
    if any(one.clearances_missing for one in people):
        yield f"clearance granted {named}"
    for rule in snapshot.rules:
        if rule.kind.value in ("forbid", "pin") and rule.a in refs:
            yield f"{rule.kind.value} {' '.join(rule.legs)} lifted {rule.a}"
        if (
            rule.kind.value == "apart"
            and {rule.a, rule.b} & set(refs)
            and {rule.a, rule.b} <= known
            and rule.a != rule.b
        ):
            yield f"apart {rule.a} {rule.b}"
    for leg in snapshot.legs:
        if not leg.accepts_etd:
            yield f"accepts_etd {leg.code}"
        for name in ROOM:
            if getattr(leg, name) is not None:
                yield f"{name} {leg.code} +1"
                if not each_day:
                    yield f"{name} {leg.code} +{len(people) * max(1, leg.stretcher_seats)}"


def name_kind(change: str, ref: str) -> str:
    """What a change for somebody is a case of: `ready_from`, `seats F1`, `apart P2`."""
    name, *words = change.split()
    return " ".join((name, *[word for word in words if word != ref][: name in LEGWISE]))


def list_missed(book: Rulebook, ref: str, before: list[float], rng: Random, several: int = 1) -> Iterator[str]:
    """Changes, so many at once at most, that give somebody a seat who was told of nothing that would.

    Of changes of legs some are drawn, where there are very many.
    """
    snapshot = book.snapshot
    every = list(dict.fromkeys(list_changes(snapshot, book.unit_of[ref].refs)))
    legs = [one for one in every if one.split()[0] in (*ROOM, "accepts_etd")]
    drawn = set(rng.sample(legs, min(DRAWN, len(legs))))
    alone = [one for one in every if one in drawn or one not in legs]
    for number in range(1, several + 1):
        for parts in combinations(alone, number):
            if number > 1 and sum(part.split()[0] in LEGWISE for part in parts) > 1:
                continue
            if seats(snapshot, ref, " + ".join(parts), before):
                yield " + ".join(parts)


def opens_a_way(snapshot: Snapshot, ref: str, change: str) -> bool:
    """Whether somebody has a journey once there is a departure each day such as `leg BKK IDN` asks for."""
    _, origin, destination = change.split()
    goal = resolve_goal(destination, snapshot.places)
    assert goal is not None
    end = next((place for place in snapshot.places.values() if goal.reached(place)), None) or an_airport(
        goal.country or ""
    )
    assert end is not None
    start = snapshot.settings.plan_start
    added = [
        Leg(f"NEW{day}", Mode.AIR, origin, end.code, departs, departs + timedelta(hours=20), 99)
        for day in range(1, 9)
        for departs in [datetime.combine(start + timedelta(days=day), time(10))]
    ]
    after = replace(
        snapshot,
        legs=(*snapshot.legs, *added),
        places={**snapshot.places, end.code: snapshot.places.get(end.code, end)},
    )
    book = Rulebook(after)
    return bool(len(book.routes_of(book.travellers[ref])))
