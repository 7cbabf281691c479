"""The planner against trying everything, on operations small enough for that."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from repatriate.model.plan import TIERS, Snapshot, Status
from repatriate.planning.evaluate.objective import evaluate_plan
from repatriate.planning.itineraries import Ints
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.solver import kept_relaxation, lexicographic
from repatriate.planning.solver.highs import Answer, Clock, Relaxation
from repatriate.planning.solver.kept_relaxation import KeptRelaxation
from repatriate.planning.solver.tier_values import round_up
from repatriate.planning.validate.plan_check import find_breaches
from tests.planning.referee import Referee
from tests.planning.worlds import world

BATCHES, BATCH = 8, 40
"""The soak tries thousands (`make soak`)."""


def _meet_nothing(
    kept: KeptRelaxation, cost: Ints, relaxed: Relaxation, known: Ints, clock: Clock
) -> tuple[int, Ints | None]:
    least = round_up(relaxed.least)
    return least, known if cost @ known == least else None


class _LosingRelaxation(KeptRelaxation):
    """Finds no answer for one cost in three."""

    def relax(self, cost: Ints) -> Relaxation:
        found = super().relax(cost)
        return replace(found, answer=Answer.STOPPED, least=-np.inf) if cost.sum() % 3 == 0 else found


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_plan_is_better_and_none_breaks_a_rule(batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every other time in the way that wide programs are solved; twice each where the simplex method crawls, where nothing
    is found near a bound, and where a relaxation is lost now and then.
    """
    for wide in ("WIDE", "WIDE_AGAIN"):
        monkeypatch.setattr(lexicographic, wide, 1 if batch % 2 else getattr(lexicographic, wide))
    monkeypatch.setattr(kept_relaxation, "BRIEFLY", 0 if batch % 4 == 3 else kept_relaxation.BRIEFLY)
    if batch % 4 == 1:
        monkeypatch.setattr(lexicographic, "meet_bound", _meet_nothing)
    if batch == BATCHES - 1:
        monkeypatch.setattr(lexicographic, "KeptRelaxation", _LosingRelaxation)
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        hold_against_every_plan(world(seed), seed)


def hold_against_every_plan(snapshot: Snapshot, seed: int) -> None:
    referee = Referee(snapshot)
    book = Rulebook(snapshot)
    result = make_plan(book)
    plan = dict(result.assignments)
    assert referee.faults(plan) == [], seed
    assert find_breaches(snapshot, plan) == (), seed
    best, model = referee.best()
    assert referee.faults(model) == [], seed
    values = tuple(Fraction(str(tier.value)) for tier in result.tiers)
    assert dict(zip(TIERS, values, strict=True)) == dict(zip(TIERS, best, strict=True)), seed
    assert referee.tiers(plan) == best, seed
    assert evaluate_plan(book, plan) == {name: float(value) for name, value in zip(TIERS, best, strict=True)}, seed
    assert result.status is Status.OPTIMAL, seed
    assert all(tier.proved and tier.bound == tier.value for tier in result.tiers), seed
    assert [one.person for one in result.unplaced] == sorted(referee.people.keys() - plan.keys()), seed
    assert all(one.reasons for one in result.unplaced), seed
