"""Receivers as a script keeps them: JSON, exit codes, one line for a mistake."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import LEGS, PEOPLE, SETTINGS, Run
from tests.intake.books import book


@pytest.fixture
def file(run: Run, tmp_path: Path) -> Path:
    source = book(tmp_path / "in.xlsx", {"People": PEOPLE, "Legs": LEGS, "Settings": SETTINGS})
    path = tmp_path / "op.repat"
    assert run("new", path).code == 0
    assert run("import", path, source).code == 0
    return path


def test_receivers_are_kept_and_listed(run: Run, file: Path) -> None:
    added = run("receiver", file, "add", "Siti Aminah", "--kind", "family", "--phone", "0811", "--json")
    assert added.json == {
        "id": 1, "kind": "family", "name": "Siti Aminah", "organisation": None, "phone": "0811", "id_type": None,
        "id_number": None, "remark": None, "people": [], "received": 0, "count": 1,
    }  # fmt: skip
    changed = run("receiver", file, "edit", "1", "--phone", "", "--organisation", "Dinas Sosial", "--json").json
    assert (changed["phone"], changed["organisation"]) == (None, "Dinas Sosial")
    told = run("receiver", file, "allow", "P00002", "siti aminah", "--tie", "aunt", "--until", "2030-01-31", "--on", "2025-03-01", "--by", "court")  # fmt: skip
    assert (told.code, "P00002 (aunt)" in told.out) == (0, True)
    (row,) = run("receiver", file, "list", "--json").json
    assert row["people"] == [
        {"ref": "P00002", "tie": "aunt", "allowed_by": "court", "allowed_on": "2025-03-01", "until": "2030-01-31"}
    ]
    assert run("receiver", file, "forbid", "P00002", "1", "--json").json["people"] == []
    assert run("receiver", file, "remove", "Siti Aminah", "--json").json["id"] == 1
    assert run("receiver", file, "list", "--json").json == []


def test_mistakes_are_told_in_a_line(run: Run, file: Path) -> None:
    assert run("receiver", file, "add", "Siti", "--kind", "family").code == 0
    for wrong in (
        ["add"],
        ["add", "X"],
        ["allow", "P00002", "1"],
        ["allow", "P00099", "1", "--tie", "aunt"],
        ["remove", "Z"],
    ):
        ran = run("receiver", file, *wrong)
        assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1), wrong
    for wrong in (
        ["fetch"],
        ["edit", "1"],
        ["allow", "P00002"],
        ["list", "--kind", "cousin"],
        ["remove", "1", "--phone", "1"],
    ):
        assert run("receiver", file, *wrong).code == 2, wrong
