"""A change by hand is allowed where, and only where, the plan after it keeps every rule: held against the referee."""

from __future__ import annotations

from random import Random

import pytest

from repatriate.app.plan.manual.move_judge import Judge
from repatriate.app.plan.manual.move_preview import preview_change
from repatriate.model.plan import Itinerary
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from tests.planning.referee import Referee
from tests.planning.test_move_cost import ways
from tests.planning.worlds import world

STEP = 25


def judge_of(seed: int) -> tuple[Judge, Referee, dict[str, Itinerary]]:
    snapshot = world(seed)
    plan = dict(make_plan(snapshot).assignments)
    return Judge(Rulebook(snapshot), plan, "draft", ways(snapshot, plan)), Referee(snapshot), plan


@pytest.mark.parametrize("seed", range(0, 200, STEP))
def test_moves_and_swaps_on_random_worlds(seed: int) -> None:
    allowed = refused = 0
    for number in range(seed, seed + STEP):
        judge, referee, plan = judge_of(number)
        chains, rng = [*referee.all_chains(), ()], Random(number)
        refs = sorted(referee.people)
        if not refs or referee.faults(plan):
            continue
        for _ in range(12):
            one, other = rng.choice(refs), rng.choice(refs)
            steps = [((one,), rng.choice(chains))]
            if other not in judge.unit((one,)):
                steps = rng.choice([steps, [((one,), plan.get(other, ())), ((other,), plan.get(one, ()))]])
            found = preview_change(judge, *steps)
            after = {ref: legs for ref, legs in {**plan, **found.journeys}.items() if legs}
            assert found.allowed == (referee.faults(after) == []), (number, steps, found.reasons, referee.faults(after))
            allowed, refused = allowed + found.allowed, refused + (not found.allowed)
            before, now = referee.tiers(plan), referee.tiers(after)
            assert tuple(found.price.by) == tuple(b - a for a, b in zip(before, now, strict=True))
    assert allowed
    assert refused
