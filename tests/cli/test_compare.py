"""Two plans side by side on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.app.plan.commands import Assign, Publish
from tests.app.world import build
from tests.cli.conftest import Run
from tests.passphrase import PASSPHRASE

pytestmark = pytest.mark.usefixtures("right_clock")


@pytest.fixture
def two(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Published; in the draft P00003 is off."""
    monkeypatch.setenv("REPATRIATE_PASSPHRASE", PASSPHRASE)
    with build(tmp_path / "two.repat") as operation:
        operation.run(Publish())
        operation.run(Assign(("P00003",), ()))
    return tmp_path / "two.repat"


def test_published_with_draft_in_json(run: Run, two: Path) -> None:
    found = run("compare", two, "--json").json
    assert (found["left"], found["right"], found["count"]) == ("published", "draft", 1)
    assert found["breaches"] == {"left": 0, "right": 0}
    [one] = found["people"]
    assert one["person"] == "P00003"
    assert one["left"]
    assert one["right"] is None
    assert (one["what"], one["days"]) == ("loses_seat", 0)
    assert one["cause"] == "by hand: Took P00003 off the plan (duty)"
    tiers = {tier["name"]: (tier["left"], tier["right"]) for tier in found["tiers"]}
    assert tiers["moved"] == (0, 1)
    assert list(tiers)[:4] == ["unplaced_p1", "unplaced_p2", "unplaced_p3", "unplaced_p4"]
    assert {leg["leg"] for leg in found["legs"]} == {"BUS1", "BUS2", "GA1", "GA2"}
    assert sum(leg["left"] - leg["right"] for leg in found["legs"]) == len(one["left"])
    assert all(leg["limits"] == [] for leg in found["legs"])


def test_for_people(run: Run, two: Path) -> None:
    said = run("compare", two).out
    assert "P00003: loses the seat: " in said
    assert "left out, priority 3" in said
    assert "worse" in said
    back = run("compare", two, "draft", "1").out
    assert "P00003: gets a seat: no seat → " in back


def test_the_plans_are_listed(run: Run, two: Path) -> None:
    known = run("compare", two, "--list", "--json").json
    assert [(one["plan"], one["number"], one["placed"]) for one in known] == [("published", 1, 4), ("draft", None, 3)]
    assert all(one["at"] == "2025-03-01T09:00:00Z" for one in known)
    assert "published" in run("compare", two, "--list").out


@pytest.mark.parametrize(("names", "said"), [(("published", "9"), "no plan 9"), (("draft", "draft"), "same plan")])
def test_what_cannot_be_compared_is_one_line(run: Run, two: Path, names: tuple[str, ...], said: str) -> None:
    ran = run("compare", two, *names)
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert said in ran.err


def test_without_a_draft_there_is_nothing_to_compare(run: Run, planned: Path) -> None:
    ran = run("compare", planned)
    assert ran.code == 3
    assert "There is no draft to compare" in ran.err
