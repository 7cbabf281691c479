"""The plan changed by hand on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.plan import score as plan_score
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.transport.commands import SaveLeg
from tests.app.world import NOW, build
from tests.cli.conftest import Ran, Run
from tests.passphrase import PASSPHRASE

pytestmark = pytest.mark.usefixtures("right_clock")


@pytest.fixture
def file(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The family P00001, P00002 is on the first flight, P00004 on the second, P00003 off; that is published."""
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    with build(tmp_path / "w.repat") as operation:
        operation.run(Assign(("P00003",), ()))
        operation.run(Assign(("P00001",), ("BUS1", "GA1")))
        operation.run(Assign(("P00004",), ("BUS2", "GA2")))
        operation.run(Publish())
    return tmp_path / "w.repat"


def state(file: Path) -> tuple[int, dict[str, tuple[str, ...]], dict[str, float]]:
    with Operation.open(file, PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        db = operation.db
        found = assignments_of(db, "draft")
        worth = plan_score.value_kept_plan(db, "draft" if found is not None else "published", NOW.date())
        return operation.revision, found or assignments_of(db, "published") or {}, worth


def after(document: dict[str, Any]) -> dict[str, float]:
    return {row["name"]: row["after"] for row in document["price"]}


def refused(ran: Ran) -> str:
    """One line on standard error, and nothing else."""
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.count("\n") == 1
    return ran.err


def test_assign_says_the_price_and_a_dry_run_writes_nothing(run: Run, file: Path) -> None:
    revision, _, worth = state(file)
    told = run("assign", file, "P00001", "--legs", "bus1 ga2", "--dry-run", "--json").json
    assert set(told) == {"count", "people", "legs", "price", "message"}
    assert (told["count"], told["people"], told["legs"]) == (2, ["P00001", "P00002"], ["BUS1", "GA2"])
    assert {row["name"]: row["before"] for row in told["price"]} == worth
    assert told["message"].startswith("Would put P00001 and P00002 on BUS1 + GA2. Worse: 2 more moved")
    assert state(file)[0] == revision
    done = run("assign", file, "P00001", "--legs", "BUS1 GA2", "--json").json
    assert done["price"] == told["price"]
    assert state(file)[1]["P00002"] == ("BUS1", "GA2")
    assert state(file)[2] == after(done)


def test_what_a_rule_forbids_is_refused_with_what_would_be_needed(run: Run, file: Path) -> None:
    before = state(file)[0]
    said = refused(run("assign", file, "P00005", "--legs", "BUS1 GA1", "--json"))
    assert "P00005 has no travel document" in said
    assert "Needed: P00005 would have to hold a travel document valid until 5 Mar 2025." in said
    assert "one of their journeys, such as BUS1 + GA1" in refused(run("assign", file, "P00003", "--legs", "GA1"))
    assert state(file)[0] == before


def test_a_full_leg_says_who_could_give_way(run: Run, file: Path) -> None:
    with Operation.open(file, PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        operation.run(SaveLeg("GA1", {"seats": 1}))
    said = refused(run("assign", file, "P00003", "--legs", "BUS1 GA1"))
    assert "Needed: 1 more seat on GA1." in said
    assert "P00001 and P00002 could give way and go on BUS1 + GA2 (" in said
    assert said.endswith('): swap FILE P00003 P00001 --to "BUS1 GA2".\n')
    told = run("swap", file, "P00003", "P00001", "--to", "BUS1 GA2", "--json").json
    assert {one["person"]: one["to"] for one in told["moves"]} == {
        "P00001": ["BUS1", "GA2"],
        "P00002": ["BUS1", "GA2"],
        "P00003": ["BUS1", "GA1"],
    }
    assert state(file)[2] == after(told)


def test_two_swap(run: Run, file: Path) -> None:
    told = run("swap", file, "P00004", "P00001", "--json").json
    assert (told["people"], told["legs"]) == (["P00001", "P00002", "P00004"], ["BUS1", "GA1"])
    assert told["moves"][0] == {"person": "P00001", "from": ["BUS1", "GA1"], "to": ["BUS2", "GA2"]}
    assert state(file)[1]["P00001"] == ("BUS2", "GA2")
    assert state(file)[2] == after(told)
    assert "travel together" in refused(run("swap", file, "P00001", "P00002"))
    before = state(file)[0]
    bumped = run("swap", file, "P00003", "P00001", "--dry-run").out
    assert "Would take P00001 and P00002 off the plan. Worse: " in bumped
    assert state(file)[0] == before


def test_off_takes_the_household(run: Run, file: Path) -> None:
    assert run("off", file, "P00002").out.startswith(
        "Took P00001 and P00002 off the plan. Worse: 2 people of priority 1"
    )
    assert set(state(file)[1]) == {"P00004"}
    before = state(file)[0]
    assert run("off", file, "P00002").out == "That is how it is already: nothing was changed.\n"
    assert state(file)[0] == before
    assert "There is no person P99999" in refused(run("off", file, "P99999"))


def test_a_whole_group_or_those_who_can(run: Run, file: Path) -> None:
    before = state(file)[0]
    said = refused(run("assign", file, "--group", "Batch 1", "--legs", "BUS1 GA1"))
    assert "1 person of Batch 1 cannot go on BUS1 + GA1. P0000" in said
    assert "kept apart" in said
    assert "--those-who-can" in said
    assert state(file)[0] == before
    told = run("assign", file, "--group", "Batch 1", "--legs", "BUS1 GA1", "--those-who-can", "--json").json
    assert told["count"] == len(told["cannot"]) == 1
    assert state(file)[1][told["people"][0]] == ("BUS1", "GA1")
    assert run("assign", file, "--group", "Batch 1", "P00001", "--legs", "BUS1 GA1").code == 2
    assert run("assign", file, "--legs", "BUS1 GA1").code == 2
    assert "no group Batch 9" in refused(run("assign", file, "--group", "Batch 9", "--legs", "BUS1 GA1"))


def test_pin_and_unpin(run: Run, file: Path) -> None:
    told = run("pin", file, "P00001", "--legs", "BUS1 GA2", "--dry-run", "--json").json
    assert told["price"] == []
    assert told["message"] == "Would pin P00001 and P00002 to BUS1 + GA2."
    assert "no travel document" in refused(run("pin", file, "P00005", "--legs", "BUS1 GA1"))
    assert "Give them a seat first" in refused(run("pin", file, "P00003"))
    assert run("pin", file, "P00001").out == "Pinned P00001 and P00002 to BUS1 + GA1.\n"
    assert run("unpin", file, "P00002", "--json").json["people"] == ["P00001", "P00002"]
    assert run("unpin", file, "P00002").out == "None of them is pinned.\n"


def test_how_a_group_travels(run: Run, file: Path) -> None:
    before = state(file)[0]
    said = run("cohesion", file, "Batch 1", "strict", "--dry-run").out
    assert said.startswith(
        "Batch 1 (2 people) travels all on one journey, or nobody does. On the published plan 1 of them"
    )
    assert state(file)[0] == before
    assert run("cohesion", file, "Batch 1", "none", "--json").json["count"] == 2
    assert run("list", file, "groups", "--json").json[0]["cohesion"] == "none"
    assert run("cohesion", file, "Batch 1", "perhaps").code == 2
    assert "no group Batch 9" in refused(run("cohesion", file, "Batch 9", "none"))


@pytest.mark.parametrize("status", ["departed", "closed"])
def test_nobody_is_taken_off_a_leg_that_has_left(run: Run, file: Path, status: str) -> None:
    with Operation.open(file, PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        operation.run(SaveLeg("BUS1", {"status": status}))
    for who in (["P00001"], ["P00002"], ["P00001", "P00003"]):
        said = refused(run("off", file, *who))
        assert f"is on BUS1, which {'is' if status == 'closed' else 'has'} {status}, and keeps BUS1 + GA1." in said
        assert "Needed" not in said, "no journey is asked for, and none is missing"
        assert "Did they not come? Count who is aboard and close it" in said


def test_who_did_not_come_is_taken_off_once_boarding_is_closed(run: Run, file: Path) -> None:
    """The family is on a bus that left and was not counted; then it is closed without them."""
    run("depart", file, "BUS1")
    assert "keeps BUS1 + GA1" in refused(run("off", file, "P00001"))
    assert run("close", file, "BUS1", "--head-count", "0", "--json").json["aboard"] == 0
    assert run("off", file, "P00001").code == 0


def test_who_has_arrived_can_be_taken_off_the_rest_and_the_bus_stays_behind_them(run: Run, file: Path) -> None:
    with Operation.open(file, PASSPHRASE, officer="duty", clock=lambda: NOW) as operation:
        operation.run(SaveLeg("BUS1", {"status": "arrived"}))
    assert run("off", file, "P00001").code == 0
    assert run("publish", file).code == 0
    rows = {row["person"]: row["legs"] for row in run("list", file, "bookings", "--json").json}
    assert rows["P00001"] == ["BUS1"]
