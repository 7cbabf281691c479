"""The standby list of a leg on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.transport.commands import SaveLeg
from tests.app.world import build
from tests.cli.conftest import Run
from tests.passphrase import PASSPHRASE

pytestmark = pytest.mark.usefixtures("right_clock")


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """P00001, who travels with an infant, and P00003 lost their seats by hand; GA2 has 10."""
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    with build(tmp_path / "waiting.repat") as operation:
        operation.run(Publish())
        operation.run(Assign(("P00001",), ()))
        operation.run(Assign(("P00003",), ()))
        operation.run(SaveLeg("BUS1", {"status": "cancelled"}))
    return tmp_path / "waiting.repat"


def test_the_list_in_json(run: Run, waiting: Path) -> None:
    found = run("standby", waiting, "GA2", "--json").json
    assert list(found) == ["leg", "seats_free", "count", "message", "standby"]
    assert (found["leg"], found["message"], found["count"]) == ("GA2", None, len(found["standby"]))
    first, second = found["standby"][:2]
    assert list(first) == ["rank", "people", "legs", "seats", "from", "days", "message"]
    assert (first["rank"], first["people"], first["legs"]) == (1, ["P00001", "P00002"], ["BUS2", "GA2"])
    assert (first["seats"], first["from"], first["days"]) == (1, None, None)
    assert first["message"] == "Can board now. Taken off by hand, waiting since 1 Mar 2025. They were told BUS1 + GA1."
    assert second["people"] == ["P00003"]
    assert len(run("standby", waiting, "GA2", "--top", "1", "--json").json["standby"]) == 1


def test_for_people(run: Run, waiting: Path) -> None:
    head, titles, first, *rest = run("standby", waiting, "GA2", "--top", "1").out.splitlines()
    assert head.startswith("GA2, 2025-03-06 10:00, BKK to CGK: ")
    assert head.endswith("seats free on the draft.")
    assert titles.split()[:2] == ["rank", "people"]
    assert first.split()[:3] == ["1", "P00001", "P00002"]
    assert rest == ["and 1 more"]
    assert "TALANOU" not in first


def test_a_leg_that_nobody_can_board(run: Run, waiting: Path) -> None:
    assert run("standby", waiting, "BUS1").out.splitlines()[1] == "BUS1 is cancelled and carries nobody."
    found = run("standby", waiting, "BUS1", "--json").json
    assert (found["standby"], found["message"]) == ([], "BUS1 is cancelled and carries nobody.")


def test_who_is_on_a_bus_that_nobody_counted_is_listed_once_it_is_said_to_be_there(run: Run, waiting: Path) -> None:
    hint = "People on BUS2 are listed once it is marked as arrived or they are counted on arrival."
    assert hint not in run("standby", waiting, "GA2").out
    assert run("depart", waiting, "BUS2").code == 0
    for more in ((), ("--here",)):
        assert run("standby", waiting, "GA2", *more).out.splitlines()[-1] == hint
        assert run("standby", waiting, "GA2", *more, "--json").json["message"] == hint
    assert run("arrive", waiting, "BUS2").code == 0
    assert hint not in run("standby", waiting, "GA2", "--here").out


def test_a_leg_that_is_not_there(run: Run, waiting: Path) -> None:
    ran = run("standby", waiting, "GA9")
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert "There is no departure GA9" in ran.err
