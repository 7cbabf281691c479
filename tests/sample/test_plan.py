"""The sample does what it is for: it imports clean, plans at once, and leaves people out for many kinds of reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import take_snapshot
from repatriate.app.demo.sample_file import make_sample
from repatriate.app.imports.jobs import import_list
from repatriate.model.entities import LegStatus, Mode
from repatriate.model.plan import PlanResult, ReasonCode, Snapshot, Status
from repatriate.planning.planner import make_plan
from repatriate.planning.validate.plan_check import find_breaches
from tests.sample.book import CLARK, UPDATE, Rows

TODAY = date(2023, 5, 15)


@pytest.fixture(scope="module")
def operation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Operation]:
    path: Path = tmp_path_factory.mktemp("sample") / "clark.repat"
    with make_sample(path, officer="tests", clock=lambda: datetime(2023, 5, 15, tzinfo=UTC)) as made:
        yield made


@pytest.fixture(scope="module")
def snapshot(operation: Operation) -> Snapshot:
    return take_snapshot(operation.db, TODAY)


@pytest.fixture(scope="module")
def plan(snapshot: Snapshot) -> PlanResult:
    return make_plan(snapshot)


def test_it_imports_without_a_warning(tmp_path: Path) -> None:
    with Operation.create(tmp_path / "new.repat", "sample", officer="tests") as fresh:
        report = import_list(fresh, CLARK)
    assert not report.failed
    assert report.warnings == []


def test_every_row_arrives(snapshot: Snapshot, clark: dict[str, Rows]) -> None:
    assert len(snapshot.people) == 1048
    assert len(snapshot.legs) == len(clark["Legs"])
    assert len(snapshot.rules) == len(clark["Rules"])
    assert len(snapshot.groups) == len(clark["Groups"])
    held = {person.ref: len(person.holds) for person in snapshot.people}
    assert sum(held.values()) == sum("hold" in row for row in clark["People"]) + len(clark["Holds"])


def test_permits_give_the_dates_nobody_typed(snapshot: Snapshot, clark: dict[str, Rows]) -> None:
    typed = {row["ref"] for row in clark["People"] if "clear_until" in row}
    derived = [person for person in snapshot.people if person.clear_until and person.ref not in typed]
    assert len(derived) > 600


def test_the_plan_is_proved_and_breaks_nothing(snapshot: Snapshot, plan: PlanResult) -> None:
    assert plan.status is Status.OPTIMAL
    assert all(tier.proved for tier in plan.tiers)
    assert find_breaches(snapshot, plan.assignments) == ()


def test_most_people_are_placed(plan: PlanResult) -> None:
    assert len(plan.assignments) + len(plan.unplaced) == 1048
    assert 0.08 <= len(plan.unplaced) / 1048 <= 0.15


def test_people_are_left_out_for_many_kinds_of_reason(plan: PlanResult) -> None:
    codes = Counter(code for one in plan.unplaced for code in {reason.code for reason in one.reasons})
    assert codes.keys() >= {
        ReasonCode.CLEARANCE_MISSING,
        ReasonCode.NO_DOCUMENT,
        ReasonCode.DOCUMENT_EXPIRES,
        ReasonCode.ETD_REFUSED,
        ReasonCode.CLEARANCE_EXPIRES,
        ReasonCode.ON_HOLD,
        ReasonCode.NOT_READY,
        ReasonCode.NO_ROUTE,
        ReasonCode.FULL,
        ReasonCode.STRETCHER_LIMIT,
        ReasonCode.KEPT_APART,
        ReasonCode.PINNED_ELSEWHERE,
        ReasonCode.INFANT_ALONE,
        ReasonCode.HOUSEHOLD_BLOCKED,
    }
    assert codes[ReasonCode.CLEARANCE_MISSING] < 0.7 * len(plan.unplaced)


def test_the_first_to_go_do_go(snapshot: Snapshot, plan: PlanResult) -> None:
    left = {one.person for one in plan.unplaced}
    first = [person for person in snapshot.people if person.priority == 1]
    assert len(first) >= 30
    assert sum(person.ref in left for person in first) <= 4


def test_no_flight_leaves_empty(snapshot: Snapshot, plan: PlanResult) -> None:
    load = Counter(code for legs in plan.assignments.values() for code in legs)
    flights = [leg for leg in snapshot.legs if leg.mode is Mode.AIR and leg.status is not LegStatus.CANCELLED]
    assert not [leg.code for leg in flights if not load[leg.code]]
    big = [leg for leg in flights if leg.seats >= 180]
    assert all(load[leg.code] > 0.65 * leg.seats for leg in big)


def test_chains_of_three_legs_are_used(plan: PlanResult) -> None:
    assert Counter(len(legs) for legs in plan.assignments.values()).keys() == {1, 2, 3}


def test_tomorrow_s_list_comes_on_top(operation: Operation, plan: PlanResult, update: dict[str, Rows]) -> None:
    """Runs last: it changes the operation that the others read."""
    report = import_list(operation, UPDATE)
    assert not report.failed
    new = [row for row in update["People"] if row["ref"] > "P01048"]
    people = report.counts["People"]
    assert (people.imported, people.updated) == (len(new), len(update["People"]) - len(new))
    assert report.warnings == []
    after = make_plan(take_snapshot(operation.db, TODAY))
    assert after.status is Status.OPTIMAL
    placed = len(after.assignments) - len(plan.assignments)
    assert placed >= 15
    assert len(after.assignments) + len(after.unplaced) == 1060
