"""The machinery under the plan, on small whole-number programs that can be tried out one by one."""

from __future__ import annotations

from itertools import product
from random import Random

import numpy as np
import pytest
from highspy._core import _Highs

from repatriate.planning.itineraries import Ints
from repatriate.planning.solver import highs
from repatriate.planning.solver.highs import Answer, Clock, solve_integer, solve_relaxation
from repatriate.planning.solver.integer_program import (
    FREE,
    Program,
    add_row,
    decompose_program,
    fill_greedily,
    fix_by_reduced_costs,
    is_counting,
    solve_counting,
)
from repatriate.planning.solver.lexicographic import LexicographicSolver
from repatriate.planning.solver.plan_model import Rows, find_cliques

TIERS = 3


def random_program(rng: Random) -> Program:
    """Three to six columns up to 2, rows of either sign that all zeros keep, three tiers."""
    width = rng.randint(3, 6)
    rows = Rows()
    for _ in range(rng.randint(0, 5)):
        columns = rng.sample(range(width), rng.randint(1, min(4, width)))
        values = [rng.choice([1, 1, 1, 2, 3, -1, -2]) for _ in columns]
        zeros = np.zeros(len(columns), dtype=np.int64)
        rows.add(zeros, np.array(columns), np.array(values), np.array([rng.randint(0, 4)]))
    high = np.array([rng.randint(0, 2) for _ in range(width)])
    costs = np.array([[rng.choice([0, 0, -1, -2, 1, 4]) for _ in range(width)] for _ in range(TIERS)])
    return rows.program(high, costs, np.array([rng.randint(0, 9) for _ in range(TIERS)]))


def everything(program: Program) -> list[Ints]:
    ranges = [range(low, high + 1) for low, high in zip(program.low, program.high, strict=True)]
    answers = (np.array(x, dtype=np.int64) for x in product(*ranges))
    return [x for x in answers if program.holds(x)]


def best(program: Program) -> tuple[int, ...]:
    return min(tuple(int(v) for v in program.value_tiers(x)) for x in everything(program))


@pytest.mark.parametrize("seed", range(150))
def test_tiers_are_settled_as_by_trying_everything(seed: int) -> None:
    program = random_program(Random(seed))
    settled = LexicographicSolver(TIERS, Clock()).solve(program)
    assert settled.x is not None
    assert program.holds(settled.x)
    assert tuple(int(v) for v in program.value_tiers(settled.x)) == best(program)
    assert tuple(int(v) for v in settled.bounds) == best(program)
    assert all(settled.proved)


@pytest.mark.parametrize("seed", range(60))
def test_parts_put_together_are_the_whole(seed: int) -> None:
    program = random_program(Random(seed))
    reduced = decompose_program(program)
    seen = sorted(int(c) for part in reduced.parts for c in part.columns)
    assert seen == [c for c in range(program.width) if program.low[c] < program.high[c]]
    count = 1
    for part in reduced.parts:
        count *= len(everything(part.program))
    fitting = len(everything(program))
    assert count == fitting
    filled = reduced.whole([fill_greedily(part.program) for part in reduced.parts])
    assert program.holds(filled)


@pytest.mark.parametrize("seed", range(60))
def test_nothing_within_the_gap_of_a_bound_is_lost(seed: int) -> None:
    rng = Random(seed)
    program = random_program(rng)
    cost = program.costs[0]
    found = solve_relaxation(program, cost, Clock())
    worths = {tuple(x): int(cost @ x) for x in everything(program)}
    assert found.least <= min(worths.values()) + 1e-6
    gap = rng.choice([0.0, 1.0, 2.5])
    left = {tuple(x) for x in everything(fix_by_reduced_costs(program, found.duals, found.reduced_costs, gap))}
    assert {x for x, value in worths.items() if value <= found.least + gap + 1e-9} <= left
    capped = add_row(program, cost, min(worths.values()))
    assert {tuple(x) for x in everything(capped)} == {x for x, v in worths.items() if v == min(worths.values())}


def test_counting_needs_no_solver() -> None:
    tried = 0
    for seed in range(400):
        program = random_program(Random(seed))
        if is_counting(program):
            tried += 1
            x = solve_counting(program, 0)
            assert x is not None
            assert tuple(int(v) for v in program.value_tiers(x)) == best(program)
    assert tried > 20


def test_a_count_that_must_be_reached_takes_the_least_bad_and_says_when_it_cannot() -> None:
    rows = Rows()
    rows.add(np.zeros(2, dtype=np.int64), np.arange(2), np.ones(2, dtype=np.int64), np.array([2]))
    program = rows.program(np.array([1, 1]), np.array([[5, 3]]), np.zeros(1, dtype=np.int64))
    assert program.least[0] == FREE
    for least, wanted in ((0, [0, 0]), (1, [0, 1]), (2, [1, 1])):
        exact = Program(*[getattr(program, f) for f in ("low", "high", "costs", "base", "start", "column", "value")], np.array([least]), program.most)  # fmt: skip
        x = solve_counting(exact, 0)
        assert x.tolist() == wanted
    beyond = Program(*[getattr(program, f) for f in ("low", "high", "costs", "base", "start", "column", "value")], np.array([3]), np.array([3]))  # fmt: skip
    assert solve_counting(beyond, 0) is None


class Liar(_Highs):
    """Calls a fractional answer optimal as long as it presolves, as HiGHS once did."""

    presolving = True

    def setOptionValue(self, name: str, value: object) -> object:
        if name == "presolve":
            self.presolving = value == "on"
        return super().setOptionValue(name, value)

    def getSolution(self) -> object:
        solution = super().getSolution()
        if self.presolving:
            solution.col_value = [value + 0.5 for value in solution.col_value]
        return solution


class SteadyLiar(Liar):
    """Does so whatever is asked."""

    def setOptionValue(self, name: str, value: object) -> object:
        return _Highs.setOptionValue(self, name, value)


def knapsack() -> Program:
    rows = Rows()
    rows.add(np.zeros(3, dtype=np.int64), np.arange(3), np.array([2, 2, 2]), np.array([3]))
    return rows.program(np.array([1, 1, 1]), np.array([[-3, -2, -1]]), np.zeros(1, dtype=np.int64))


def test_a_fractional_answer_called_optimal_is_asked_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(highs, "_Highs", Liar)
    found = solve_integer(knapsack(), np.array([-3, -2, -1]), Clock())
    assert found.answer is Answer.FOUND
    assert found.x.tolist() == [1, 0, 0]


def test_what_is_never_confirmed_is_never_called_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(highs, "_Highs", SteadyLiar)
    found = solve_integer(knapsack(), np.array([-3, -2, -1]), Clock())
    assert found.answer is Answer.STOPPED
    assert found.least == -np.inf
    settled = LexicographicSolver(1, Clock()).solve(knapsack())
    assert settled.x is not None
    assert knapsack().holds(settled.x)
    assert settled.bounds[0] <= -3


def test_ties_are_covered_by_circles_of_people_all_tied() -> None:
    for seed in range(50):
        rng = Random(seed)
        ties: dict[int, set[int]] = {}
        for _ in range(rng.randint(1, 12)):
            a, b = rng.sample(range(7), 2)
            ties.setdefault(a, set()).add(b)
            ties.setdefault(b, set()).add(a)
        covered = set()
        for circle in find_cliques(ties):
            pairs = {(a, b) for a in circle for b in circle if a < b}
            assert all(b in ties[a] for a, b in pairs)
            covered |= pairs
        assert covered == {(a, b) for a, others in ties.items() for b in others if a < b}
