"""Rules and seats on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("kind", "other"), [("apart", "P00003"), ("together", "P00003"), ("forbid", "GA1")]
)  # fmt: skip
def test_a_rule_is_added_and_removed(run: Run, planned: Path, kind: str, other: str) -> None:
    rule = {"kind": kind, "a": "P00001", "b": other, "reason": "testifies"}
    before = run("list", planned, "journal", "--json").json
    asked = ("rule", "add", planned, kind, "P00001", other, "--reason", "testifies", "--json")
    assert run(*asked, "--dry-run").json == [rule]
    assert run("list", planned, "rules", "--json").json == []
    assert run("list", planned, "journal", "--json").json == before
    assert run(*asked).json == [rule]
    assert run("list", planned, "rules", "--json").json == [rule]
    again = run(*asked)
    assert (again.code, again.out, again.err.count("\n")) == (3, "", 1)
    assert run("rule", "remove", planned, kind, "P00001", other, "--dry-run", "--json").json == [rule]
    assert run("rule", "remove", planned, kind, "P00001", other, "--json").json == [rule]
    assert run("list", planned, "rules", "--json").json == []
    assert run("undo", planned).code == 0
    assert run("list", planned, "rules", "--json").json == [rule]


def test_a_pair_is_found_both_ways_round(run: Run, planned: Path) -> None:
    assert run("rule", "add", planned, "apart", "P00001", "P00003").code == 0
    assert run("rule", "remove", planned, "apart", "P00003", "P00001").code == 0


def test_a_rule_that_contradicts_another_tie_is_refused_with_its_remedy(run: Run, planned: Path) -> None:
    def refused(*rule: str) -> str:
        before = run("list", planned, "rules", "--json").json
        ran = run("rule", "add", planned, *rule)
        assert (ran.code, ran.out, run("list", planned, "rules", "--json").json) == (3, "", before)
        return ran.err.strip().removeprefix("repatriate: ")

    assert run("person", "edit", planned, "P00001", "household=H9").code == 0
    assert run("person", "edit", planned, "P00003", "household=H9").code == 0
    assert refused("apart", "P00001", "P00003") == "P00001 and P00003 are one family: take one of them out of it first."
    assert run("rule", "add", planned, "together", "P00003", "P00004").code == 0
    told = "P00001 and P00004 have to travel together, by a group or a rule: end that first."
    assert refused("apart", "P00001", "P00004") == told
    assert run("person", "edit", planned, "P00001", "household=").code == 0
    assert run("rule", "add", planned, "apart", "P00001", "P00004").code == 0
    told = "P00001 and P00004 are kept apart, and would have to travel together: remove that rule first."
    assert refused("together", "P00003", "P00001") == told


def test_what_is_no_rule(run: Run, planned: Path) -> None:
    for arguments in (
        ("add", planned, "apart", "P00001", "P00001"),
        ("add", planned, "apart", "P00001", "P99999"),
        ("add", planned, "forbid", "P00001", "NONE"),
        ("remove", planned, "apart", "P00001", "P00003"),
    ):
        ran = run("rule", *arguments)
        assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1), arguments
    assert run("rule", "add", planned, "never", "P00001", "P00003").code == 2


def test_a_seat_is_given_and_cleared(run: Run, planned: Path) -> None:
    before = {row["person"]: row for row in run("list", planned, "bookings", "--json").json}
    [given] = run("seat", planned, "P00001", "GA1", "12a", "--json").json
    assert given == {**before["P00001"], "seat": "12A"}
    assert run("seat", planned, "P00004", "GA1", "12A").code == 3
    assert run("seat", planned, "P00001", "GA1", "--json").json == [before["P00001"]]
