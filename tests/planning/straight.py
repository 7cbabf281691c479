"""A straight model of the rules, made from the referee's words alone: a column for each unit on each itinerary, all legs in
one model, tier after tier.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

import highspy
import numpy as np
from highspy._core import _Highs

from repatriate.model.entities import Cohesion
from repatriate.model.plan import Itinerary
from tests.planning.referee import FROZEN, WEIGHT, Plan, Referee


@dataclass
class Model:
    """Columns, their worth in each of eight tiers, and rows `entries ≤ most`."""

    costs: list[list[Fraction]] = field(default_factory=list)
    high: list[int] = field(default_factory=list)
    rows: dict[object, dict[int, int]] = field(default_factory=dict)
    most: dict[object, int] = field(default_factory=dict)

    def column(self, costs: Sequence[Fraction | int], high: int = 1) -> int:
        self.costs.append([Fraction(cost) for cost in costs])
        self.high.append(high)
        return len(self.high) - 1

    def put(self, row: object, column: int, value: int, most: int) -> None:
        entries = self.rows.setdefault(row, {})
        entries[column] = entries.get(column, 0) + value
        self.most[row] = most


def straight(referee: Referee) -> tuple[tuple[Fraction, ...], float]:
    """The best value of every tier, and the seconds that HiGHS took over them."""
    model = Model()
    choices = _columns(referee, model)
    spent = 0.0
    solver = _solver(model)
    worth = np.array([[float(c) for c in costs] for costs in model.costs]).reshape(-1, 8)
    plan: Plan = dict(referee.kept)
    for tier in range(8):
        cost = worth[:, tier]
        if not cost.any():
            continue
        began = time.perf_counter()
        solver.changeColsCost(len(cost), np.arange(len(cost), dtype=np.int32), cost)
        solver.run()
        spent += time.perf_counter() - began
        assert solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        x = np.rint(np.array(solver.getSolution().col_value))
        plan = {**referee.kept, **{ref: codes for n, unit, codes in choices if x[n] for ref in unit}}
        used = np.flatnonzero(cost).astype(np.int32)
        solver.addRow(-highspy.kHighsInf, float(cost @ x), len(used), used, cost[used])
    assert referee.faults(plan) == []
    return referee.tiers(plan), spent


def _columns(referee: Referee, model: Model) -> list[tuple[int, frozenset[str], Itinerary]]:
    snap, people = referee.snapshot, referee.people
    published = snap.published or {}
    choices = []
    for unit in referee.units:
        for codes in referee.options(unit):
            legs = [referee.legs[code] for code in codes]
            costs = [Fraction(-sum(1 for ref in unit if people[ref].priority == n)) for n in (1, 2, 3, 4)]
            costs.append(Fraction(-sum(1 for ref in unit if published.get(ref) == codes)))
            costs.append(Fraction(0))
            since = [max(people[ref].ready_from or snap.settings.plan_start, snap.settings.plan_start) for ref in unit]
            weights = [WEIGHT[people[ref].priority] for ref in unit]
            waits = zip(weights, since, strict=True)
            costs.append(Fraction(sum(weight * (legs[-1].arrives.date() - day).days for weight, day in waits)))
            uses = {leg.code: [referee.take(ref, codes, leg) for ref in unit] for leg in legs}
            costs.append(sum((Fraction(str(g.seat_cost)) * u[0] for g in legs for u in uses[g.code]), Fraction(0)))
            column = model.column(costs)
            choices.append((column, unit, codes))
            model.put(("unit", unit), column, 1, 1)
            for leg in legs:
                if leg.status.value not in FROZEN:
                    _put_on(referee, model, column, leg.code, uses[leg.code])
    _apart(referee, model, choices)
    _spread(referee, model, choices)
    return choices


def _put_on(referee: Referee, model: Model, column: int, code: str, uses: list[list[int]]) -> None:
    leg = referee.legs[code]
    held = [referee.take(ref, codes, leg) for ref, codes in referee.kept.items() if code in codes]
    for n, most in enumerate(referee.limits(leg)):
        wanted = sum(use[n] for use in uses)
        if most is not None and wanted:
            model.put((code, n), column, wanted, max(0, most - sum(use[n] for use in held)))


def _apart(referee: Referee, model: Model, choices: list[tuple[int, frozenset[str], Itinerary]]) -> None:
    for pair in referee.apart:
        for column, unit, codes in choices:
            for code in codes:
                if unit & pair and referee.legs[code].status.value not in FROZEN:
                    others = [ref for ref in pair - unit if code in referee.kept.get(ref, ())]
                    model.put((pair, code), column, 1, 0 if others else 1)


def _spread(referee: Referee, model: Model, choices: list[tuple[int, frozenset[str], Itinerary]]) -> None:
    for name, cohesion in referee.snapshot.groups.items():
        if cohesion is not Cohesion.PREFER:
            continue
        members = {ref for ref, person in referee.people.items() if person.group == name}
        kept = {codes for ref, codes in referee.kept.items() if ref in members}
        excess = None if kept else model.column([0, 0, 0, 0, 0, 1, 0, 0], len(referee.legs) ** 3)
        used: dict[Itinerary, int] = {}
        for column, unit, codes in choices:
            if unit & members and codes not in kept:
                if codes not in used:
                    used[codes] = model.column([0, 0, 0, 0, 0, int(bool(kept)), 0, 0])
                model.put((name, unit, codes), column, 1, 0)
                model.put((name, unit, codes), used[codes], -1, 0)
        for use in used.values():
            if excess is not None:
                model.put((name, "excess"), use, 1, 1)
        if excess is not None:
            model.put((name, "excess"), excess, -1, 1)


def _solver(model: Model) -> _Highs:
    solver = _Highs()
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("mip_rel_gap", 0.0)
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = len(model.high), len(model.rows)
    lp.col_cost_ = np.zeros(len(model.high))
    lp.col_lower_, lp.col_upper_ = np.zeros(len(model.high)), np.array(model.high, dtype=float)
    lp.row_lower_ = np.full(len(model.rows), -highspy.kHighsInf)
    lp.row_upper_ = np.array([model.most[row] for row in model.rows], dtype=float)
    counts = [len(entries) for entries in model.rows.values()]
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
    lp.a_matrix_.index_ = np.array([c for entries in model.rows.values() for c in entries], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([v for entries in model.rows.values() for v in entries.values()], dtype=float)
    lp.integrality_ = [highspy.HighsVarType.kInteger] * len(model.high)
    solver.passModel(lp)
    return solver
