"""What a run tells of itself: never less than before, how many are placed already, how much better it can still become."""

from __future__ import annotations

from itertools import pairwise

import pytest

from repatriate.model.entities import Cohesion
from repatriate.model.plan import Status
from repatriate.planning.planner import make_plan
from repatriate.planning.progress import Progress
from tests.planning.crowds import crowd
from tests.planning.lateness import count_late_starts

HARD = [crowd(seed, 300, Cohesion.PREFER, grouped=0.9) for seed in (10, 12)]


def stages(told: list[Progress]) -> list[str]:
    """One after the other, each once."""
    return list(dict.fromkeys(one.stage for one in told))


@pytest.mark.parametrize("threads", [1, 2])
def test_what_is_told_never_becomes_less(threads: int, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Progress] = []
    late = count_late_starts(monkeypatch)

    def stop() -> bool:
        return any(one.gap and len(one.proved) >= 4 for one in told)

    result = make_plan(HARD[threads - 1], progress=told.append, cancel=stop, threads=threads)
    assert result.status is Status.STOPPED
    # Nobody more can be placed, so nothing is tried over again when the officer stops.
    assert len(late) <= 3
    fractions = [one.fraction for one in told]
    assert fractions == sorted(fractions)
    proved = [len(one.proved) for one in told[:-1]]
    assert proved == sorted(proved)
    assert len(stages(told)) == sum(a.stage != b.stage for a, b in pairwise(told)) + 1
    placed = [one.placed for one in told if one.placed is not None]
    assert placed == sorted(placed)
    assert placed[-1] == len(result.assignments)
    last = next(one for one in reversed(told) if one.gap is not None)
    tier = result.tiers[len(last.proved)]
    assert last.gap is not None
    assert last.gap >= tier.value - tier.bound > 0


def test_parts_that_are_settled_at_once_are_told_as_one() -> None:
    told: list[Progress] = []
    result = make_plan(crowd(3, 600), progress=told.append, threads=2)
    assert result.status is Status.OPTIMAL
    fractions = [one.fraction for one in told]
    assert fractions == sorted(fractions)
    proved = [len(one.proved) for one in told]
    assert proved == sorted(proved)
    assert len(stages(told)) == sum(a.stage != b.stage for a, b in pairwise(told)) + 1
    assert told[-1].placed == len(result.assignments)
