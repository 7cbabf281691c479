"""Standby at the gate on the command line: who is here, and the one command that gives the seat and counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.plan.commands import Assign, Publish
from tests.app.world import build
from tests.cli.conftest import Run
from tests.passphrase import PASSPHRASE


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, run: Run) -> Path:
    """P00001 and her infant are booked for today, P00004 for tomorrow, and is seen at the muster of today's bus."""
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    with build(tmp_path / "gate.repat") as operation:
        for ref in ("P00001", "P00003", "P00004"):
            operation.run(Assign((ref,), ()))
        operation.run(Assign(("P00001",), ("BUS1", "GA1")))
        operation.run(Assign(("P00004",), ("BUS2", "GA2")))
        operation.run(Publish())
    file = tmp_path / "gate.repat"
    assert run("count", file, "BUS1", "muster", "P00004").code == 0
    return file


def test_who_is_here_in_json_and_for_people(run: Run, gate: Path) -> None:
    found = run("standby", gate, "BUS1", "--here", "--json").json
    (one,) = found["standby"]
    assert (found["leg"], found["seats_free"], one["people"]) == ("BUS1", 19, ["P00004"])
    assert (one["legs"], one["moved_from"]) == (["BUS1", "GA1"], "BUS2")
    assert one["here_since"].endswith("Z")
    assert one["message"].startswith("Here since ")
    said = run("standby", gate, "BUS1", "--here").out
    assert "19 of 20 seats free on the published plan" in said
    assert "Here since " in said
    assert "moved_from" not in run("standby", gate, "BUS1", "--json").json["standby"][0]


def test_boarding_asks_before_it_takes_a_seat_elsewhere(run: Run, gate: Path) -> None:
    ran = run("board", gate, "BUS1", "P00004")
    assert (ran.code, ran.out) == (3, "")
    assert "P00004 has a seat on BUS2" in ran.err
    told = run("board", gate, "BUS1", "4", "--yes", "--json").json
    assert told == {"leg": "BUS1", "people": ["P00004"], "legs": ["BUS1", "GA1"], "freed": ["BUS2"], "count": 1}
    rows = {row["person"]: row["legs"] for row in run("list", gate, "bookings", "--json").json}
    assert rows["P00004"] == ["BUS1", "GA1"]
    assert run("status", gate, "BUS1", "--json").json["aboard"] == 1
    assert run("status", gate, "BUS1", "--json").json["go_shows"] == 1


def test_a_rule_is_passed_over_for_a_reason_alone(run: Run, gate: Path) -> None:
    ran = run("board", gate, "BUS1", "P00006", "--json")  # held by the police
    assert (ran.code, ran.out) == (3, "")
    told = run("board", gate, "BUS1", "P00006", "--reason", "Released this morning", "--json").json
    assert told["people"] == ["P00006"]
    assert run("status", gate, "BUS1", "--json").json["aboard"] == 1


def test_a_family_boards_whole_or_not_at_all(run: Run, gate: Path) -> None:
    ran = run("board", gate, "BUS2", "P00001", "--yes")
    assert ran.code == 3
    assert "P00002" in ran.err


def test_a_parent_who_boards_without_the_child_is_told_at_once_and_in_the_next_steps(run: Run, gate: Path) -> None:
    told = run("board", gate, "BUS2", "1", "--yes", "--reason", "Needs a hospital").out
    apart = "OSU TALANOU, under 18, is alone at Shelter. MIRE TALANOU (P00001) is on BUS2."
    assert apart in told
    assert f"1. {apart} (repatriate why FILE P00002; " in run("next", gate).out
    assert "OSU" not in run("count", gate, "BUS2", "boarding", "2", "--reason", "With the mother").out
    assert "OSU" not in run("next", gate).out
