"""Where people are, and who was aboard: held against every plan there is, and against the rules one by one."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction

import pytest

from repatriate.model.plan import TIERS, Snapshot
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.validate.plan_check import find_breaches
from tests.planning.days import boarded_world, counted_world
from tests.planning.referee import Referee

BATCHES, BATCH = 6, 50
"""The soak tries thousands (`make soak`)."""
WORLDS = counted_world, boarded_world
"""Every other time both."""


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_plan_is_better_and_none_breaks_a_rule(batch: int) -> None:
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        for make in WORLDS[: 1 + seed % 2]:
            hold_against_every_plan(make(seed), seed)


def hold_against_every_plan(snapshot: Snapshot, seed: int) -> None:
    referee, book = Referee(snapshot), Rulebook(snapshot)
    assert book.frozen.kept == referee.kept, seed
    assert {ref: set(one) for ref, one in book.frozen.boarding.items()} == {
        ref: legs for ref, legs in referee.sit.items() if legs and ref not in referee.kept
    }, seed
    assert {ref: set(held.legs) for ref, held in book.frozen.rerouted.items()} == referee.stuck, seed
    result = make_plan(book)
    plan = dict(result.assignments)
    assert referee.faults(plan) == [], seed
    assert find_breaches(snapshot, plan) == (), seed
    best, model = referee.best()
    assert referee.faults(model) == [], seed
    values = tuple(Fraction(str(tier.value)) for tier in result.tiers)
    assert dict(zip(TIERS, values, strict=True)) == dict(zip(TIERS, best, strict=True)), seed


def test_the_days_have_what_the_law_speaks_of() -> None:
    found: Counter[str] = Counter()
    for snapshot in (make(seed) for seed in range(BATCHES * BATCH) for make in WORLDS[: 1 + seed % 2]):
        if len(found) == 11 and min(found.values()) >= 5:
            return
        referee = Referee(snapshot)
        _, plan = referee.best()
        for ref in referee.anew:
            found["stands where a leg took them"] += 1
            found["goes on from there"] += len(plan.get(ref, ())) > len(referee.flown[ref])
            found["goes on otherwise than published"] += ref in plan and plan[ref] != (snapshot.published or {}).get(
                ref
            )
        on_the_way = referee.flown.keys() - referee.anew
        found["on the way, and the rest may change"] += len(on_the_way)
        for ref, legs in referee.sit.items():
            found["sits, and keeps all of it"] += bool(legs) and ref in referee.kept
            found["keeps it for who sits"] += bool(legs - set(snapshot.boarding.get(ref, ())))
            found["sits, and the rest may change"] += bool(legs) and ref not in referee.kept and ref in plan
        found["home without a seat there"] += sum(ref not in (snapshot.published or {}) for ref in referee.kept)
        held = referee.kept.keys() | referee.stuck.keys()
        found["seen elsewhere since"] += len(snapshot.aboard.keys() - held)
        found["nobody knows where"] += sum(at.place is None for at in snapshot.at.values())
        found["did not come, and goes later"] += sum(
            ref in snapshot.at and ref not in (snapshot.published or {}) and ref not in held for ref in plan
        )
    raise AssertionError(found)
