"""What is wrong with the operation, with a file or with the computer is one sentence and the exit code that is documented."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import LEGS, PEOPLE, SETTINGS, Run, workbook
from tests.intake.books import breaking

MORE = [
    *LEGS,
    ["GA3", "air", "GA", "BKK", "CGK", "2025-03-07 10:00", "2025-03-07 13:30", 0, 150],
]
RULES = [["kind", "a", "b"], ["pin", "P00004", "GA1 GA2"], ["apart", "P00001", "P00002"]]


def test_the_rest_is_planned_and_each_problem_is_one_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    more = [*PEOPLE, [None, "KERANA", "IVO", "M", None, "IDN", None, "IDN", None, "passport", "P9", None, None]]
    fine = [None, "LASUMI", "ORA", "F", None, "IDN", "BKK", "IDN", None, "passport", "P8", None, None]
    source = workbook(tmp_path / "in.xlsx", People=[*more, fine], Legs=MORE, Settings=SETTINGS)
    assert run("import", file, source).err == ""
    assert run("import", file, workbook(tmp_path / "rules.xlsx", People=[["ref"]], Rules=RULES)).code == 0
    plan = run("plan", file, "--json").json
    assert [row["person"] for row in plan["assignments"]] == ["P00006"]
    assert plan["problems"] == [
        {
            "code": "pin_no_journey",
            "people": ["P00004"],
            "leg": "GA1",
            "rule": "pin GA1 GA2",
            "message": "P00004 cannot keep the pin to GA1 + GA2: GA1 ends at CGK and GA2 begins at BKK. "
            "Unpin, or pin to another journey.",
        },
        {
            "code": "apart_together",
            "people": ["P00001", "P00002"],
            "leg": None,
            "rule": None,
            "message": "P00001 and P00002 are to be kept apart and must travel together. Lift one of the two rules.",
        },
        {
            "code": "leg_no_seats",
            "people": [],
            "leg": "GA3",
            "rule": None,
            "message": "GA3 has no seats and carries nobody: give it seats, or cancel it.",
        },
        {
            "code": "no_location",
            "people": ["P00005"],
            "leg": None,
            "rule": None,
            "message": "It is not known where P00005 waits: give a location under People.",
        },
    ]
    lines = run("plan", file).out.splitlines()
    start = lines.index("To put right:")
    assert lines[start + 1 : start + 5] == [f"  {one['message']}" for one in plan["problems"]]


def test_an_operation_without_problems_has_an_empty_list(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    run("import", file, workbook(tmp_path / "in.xlsx", People=PEOPLE, Legs=LEGS, Settings=SETTINGS))
    assert run("plan", file, "--json").json["problems"] == []
    assert "To put right" not in run("plan", file).out


def test_a_list_that_ends_its_reader_is_one_sentence(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "op.repat"
    run("new", file)
    ran = run("import", file, breaking(tmp_path / "list.xlsx"))
    assert ran.code == 3
    assert ran.err.count("\n") == 1
    assert "something in it stops the reader" in ran.err
