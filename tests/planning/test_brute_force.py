"""The planner against trying everything, on operations small enough for that."""

from __future__ import annotations

from fractions import Fraction

import pytest

from repatriate.model.plan import TIERS, Status
from repatriate.planning.evaluate.objective import evaluate
from repatriate.planning.planner import make_plan
from repatriate.planning.rules.rulebook import Rulebook
from repatriate.planning.solver import kept_relaxation, lexicographic
from repatriate.planning.validate.plan_check import find_breaches
from tests.planning.referee import Referee
from tests.planning.worlds import world

BATCH = 75
BATCHES = 8


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_plan_is_better_and_none_breaks_a_rule(batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every other time in the way that wide programs are solved; twice with a simplex method that soon crawls."""
    monkeypatch.setattr(lexicographic, "WIDE", 1 if batch % 2 else lexicographic.WIDE)
    monkeypatch.setattr(kept_relaxation, "PATIENCE", 0 if batch % 4 == 3 else kept_relaxation.PATIENCE)
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        snapshot = world(seed)
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
        assert evaluate(book, plan) == {name: float(value) for name, value in zip(TIERS, best, strict=True)}, seed
        assert result.status is Status.OPTIMAL, seed
        assert all(tier.proved and tier.bound == tier.value for tier in result.tiers), seed
        assert [one.person for one in result.unplaced] == sorted(referee.people.keys() - plan.keys()), seed
        assert all(one.reasons for one in result.unplaced), seed
