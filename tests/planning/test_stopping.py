"""Progress, cancelling and time limits: a plan in hand at any moment, and never one that breaks a rule."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Generator, Sequence
from pathlib import Path
from random import Random

import pytest

from repatriate.model.entities import Cohesion
from repatriate.model.errors import Cancelled
from repatriate.model.plan import TIERS, PlanResult, Snapshot, Status
from repatriate.planning.evaluate.objective import evaluate_plan
from repatriate.planning.planner import make_plan
from repatriate.planning.progress import Progress
from repatriate.planning.solver import highs, lexicographic, rounding
from tests.planning.crowds import crowd, disturbed
from tests.planning.lateness import count_late_starts
from tests.planning.referee import Referee
from tests.planning.worlds import world

HARD = crowd(5, 900, Cohesion.PREFER, grouped=0.9)


def sound(snapshot: Snapshot, result: PlanResult) -> None:
    """What is true of any plan, proved or not."""
    assert Referee(snapshot).faults(dict(result.assignments)) == []
    values = {tier.name: tier.value for tier in result.tiers}
    assert values == evaluate_plan(snapshot, result.assignments)
    assert tuple(values) == TIERS
    proved = [tier.proved for tier in result.tiers]
    assert proved == sorted(proved, reverse=True)
    assert all(tier.bound <= tier.value and (tier.bound == tier.value or not tier.proved) for tier in result.tiers)
    assert all(isinstance(tier.proved, bool) for tier in result.tiers)
    assert (result.status is Status.OPTIMAL) == all(proved)


def test_a_time_limit_is_kept_and_leaves_a_plan_with_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    late = count_late_starts(monkeypatch)
    result = make_plan(HARD, time_limit=0.5)
    assert len(late) <= 3
    assert result.status is Status.FEASIBLE
    assert len(result.assignments) > 300
    sound(HARD, result)


@pytest.mark.parametrize("limit", [0.0, 0.05, 0.1, 0.2])
def test_no_time_at_all_still_leaves_a_plan(limit: float) -> None:
    camp = crowd(3, 260)
    result = make_plan(camp, time_limit=limit)
    sound(camp, result)
    assert len(result.assignments) > 60


def test_a_plan_in_no_time_keeps_what_frozen_legs_hold() -> None:
    for seed in range(1, 200, 2):
        snapshot = world(seed)
        sound(snapshot, make_plan(snapshot, time_limit=0.0))


def test_it_can_be_ended_while_reasons_are_written() -> None:
    stages: list[str] = []

    def end() -> bool:
        if stages[-1:] == ["Writing reasons"]:
            raise Cancelled
        return False

    with pytest.raises(Cancelled):
        make_plan(crowd(3, 60), cancel=end, progress=lambda now: stages.append(now.stage))


class Impatient:
    """Says stop from the n-th time it is asked."""

    def __init__(self, patience: int) -> None:
        self.left = patience

    def __call__(self) -> bool:
        self.left -= 1
        return self.left < 0


def true_bounds(result: PlanResult, best: Sequence[float]) -> None:
    """Proved tiers are the best there is; no other bound is above what is possible."""
    for tier, value in zip(result.tiers, best, strict=True):
        assert tier.bound <= value + 1e-9, (tier, value)
        assert tier.value == value or not tier.proved, (tier, value)
    assert tuple(tier.value for tier in result.tiers) >= tuple(best)


@pytest.mark.parametrize("batch", range(4))
def test_stopped_at_any_moment_a_small_plan_is_sound_and_its_bounds_are_true(batch: int) -> None:
    stopped = 0
    for seed in range(3000 + batch * 25, 3025 + batch * 25):
        snapshot, rng = world(seed), Random(seed)
        best = [float(value) for value in Referee(snapshot).best()[0]]
        for patience in {2, 3, rng.randint(3, 8), rng.randint(3, 20)}:
            result = make_plan(snapshot, cancel=Impatient(patience))
            stopped += result.status is Status.STOPPED
            sound(snapshot, result)
            true_bounds(result, best)
    assert stopped > 5


@pytest.mark.parametrize("cohesion", [Cohesion.NONE, Cohesion.PREFER, Cohesion.STRICT])
def test_stopped_at_any_moment_a_camp_is_sound_and_its_bounds_are_true(
    cohesion: Cohesion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(highs, "OFTEN", 0.0)
    monkeypatch.setattr(highs, "LARGE", 0)
    monkeypatch.setattr(highs, "GRACE", 0.0)
    camp = crowd(8, 150, cohesion, grouped=0.4)
    whole = make_plan(camp)
    later = disturbed(camp, dict(whole.assignments), 8)
    for turn, snapshot in enumerate((camp, later)):
        best = [tier.value for tier in make_plan(snapshot).tiers]
        for number, patience in enumerate((2, 4, 9, 40, 200)):
            result = make_plan(snapshot, cancel=Impatient(patience), threads=1 + (turn + number) % 2)
            sound(snapshot, result)
            true_bounds(result, best)


@pytest.mark.parametrize(
    ("seed", "size", "grouped", "bus"), [(2061, 43, 0.9, 10), (2134, 49, 0.6, 60), (2156, 60, 0.6, 6)]
)
def test_bounds_behind_a_tier_in_doubt_suppose_nothing(
    seed: int, size: int, grouped: float, bus: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The best plan may be worse than the one found in a tier that comes after one in which it is better."""
    camp = crowd(seed, size, Cohesion.PREFER, grouped, bus=bus)
    best = make_plan(camp)
    again = disturbed(camp, dict(best.assignments), seed)
    truths = [(camp, best), (again, make_plan(again))]
    stops: list[str] = []

    def settle_nothing(*_: object) -> Generator[int, None, None]:
        stops.append("now")
        yield from ()

    monkeypatch.setattr(lexicographic, "WIDE", 1)
    monkeypatch.setattr(rounding, "NODES", 0)
    monkeypatch.setattr(rounding, "WIDEST", 5)
    monkeypatch.setattr(lexicographic.LexicographicSolver, "_settle_doubts", settle_nothing)
    stopped = 0
    for snapshot, truth in truths:
        stops.clear()
        result = make_plan(snapshot, cancel=lambda: bool(stops), threads=1)
        sound(snapshot, result)
        true_bounds(result, [tier.value for tier in truth.tiers])
        stopped += len(stops)
    assert stopped


def test_a_large_solver_that_looks_at_no_clock_is_left_alone() -> None:
    class Deaf:
        def getNumCol(self) -> int:
            return highs.LARGE

        def run(self) -> None:
            assert heard.wait(60)

    heard = threading.Event()
    assert not highs.Clock(time.monotonic() + 0.05).run(Deaf())
    assert not heard.is_set(), "it did not wait for the end"
    heard.set()


def test_a_limit_that_is_not_reached_changes_nothing() -> None:
    camp = crowd(4, 200)
    assert make_plan(camp, time_limit=300.0).assignments == make_plan(camp).assignments


def test_cancelling_before_there_is_a_plan() -> None:
    with pytest.raises(Cancelled):
        make_plan(crowd(3, 60), cancel=lambda: True)


def test_progress_goes_from_nothing_to_everything() -> None:
    steps: list[Progress] = []
    camp = crowd(3, 260)
    again = disturbed(camp, dict(make_plan(camp).assignments), 3)
    result = make_plan(again, progress=steps.append, cancel=lambda: False)
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions)
    assert (fractions[0], fractions[-1]) == (0.0, 1.0)
    assert steps[-1].proved == TIERS
    assert steps[-1].placed == len(result.assignments)
    assert {"Placing priority 1", "Shortening the wait", "Writing reasons"} <= {step.stage for step in steps}
    assert all(step.placed is None or step.placed <= len(result.assignments) for step in steps)


def test_two_runs_at_once_do_not_disturb_each_other() -> None:
    camps = [crowd(seed, 200) for seed in (6, 7)]
    alone = [make_plan(camp).assignments for camp in camps]
    found: dict[int, PlanResult] = {}
    threads = [threading.Thread(target=lambda n=number: found.update({n: make_plan(camps[n])})) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [found[number].assignments for number in range(2)] == alone


def test_what_goes_wrong_in_a_listener_comes_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(highs, "OFTEN", 0.0)
    calls = 0

    def cancel() -> bool:
        nonlocal calls
        calls += 1
        if calls > 40:
            raise ZeroDivisionError("the window is gone")
        return False

    with pytest.raises(ZeroDivisionError, match="the window is gone"):
        make_plan(HARD, cancel=cancel)


def test_nothing_is_printed() -> None:
    code = (
        "from tests.planning.crowds import crowd; from repatriate.planning.planner import make_plan;"
        "make_plan(crowd(3, 120), cancel=lambda: False)"
    )
    root = Path(__file__).resolve().parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=True,
        timeout=120,
    )
    assert (ran.stdout, ran.stderr) == (b"", b"")
