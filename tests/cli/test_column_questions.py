"""What a column of a list leaves open: asked once, answered by an option, kept for its shape, offered for the next list."""

from __future__ import annotations

from pathlib import Path

import pytest

from repatriate.intake.roster.model import DAYS, NAMES
from tests.cli.conftest import Run

LIST = """Name,Sex,DOB,Nationality
Mire Sori Talanou,F,02/05/1994,Kenya
Pitak Somaru,M,03/04/1991,Kenya
Sunita Rai Nefira,F,11/12/1990,Kenya
Rosa de la Vega,F,00/02/1990,Kenya
Ali bin Musa,M,,Malaysia
"""


@pytest.fixture
def file(run: Run, tmp_path: Path) -> Path:
    assert run("new", tmp_path / "op.repat").code == 0
    return tmp_path / "op.repat"


def test_a_column_is_asked_about_once_answered_by_an_option_and_remembered(
    run: Run, file: Path, tmp_path: Path
) -> None:
    source, later = tmp_path / "list.csv", tmp_path / "later.csv"
    source.write_text(LIST, encoding="utf-8")
    later.write_text(LIST.replace("DOB", "Born on"), encoding="utf-8")
    asked = run("import", file, source, "--dry-run", "--json").json
    names, days = asked["column_questions"]
    assert (names["code"], names["count"], names["column"], names["option"]) == (NAMES, 4, "Name", "--names")
    assert (names["answer"], names["taken"], names["last"]) == (None, "leave", None)
    assert names["answers"][0] == {
        "answer": "given-surname",
        "examples": [
            {"row": 2, "cell": "Mire Sori Talanou", "surname": "Talanou", "given_names": "Mire Sori"},
            {"row": 3, "cell": "Pitak Somaru", "surname": "Somaru", "given_names": "Pitak"},
            {"row": 4, "cell": "Sunita Rai Nefira", "surname": "Nefira", "given_names": "Sunita Rai"},
        ],
    }
    assert (days["code"], days["count"], days["taken"]) == (DAYS, 3, "day-first")
    assert [one["examples"][0]["date"] for one in days["answers"]] == ["1994-05-02", "1994-02-05"]
    [whole] = [one for one in asked["warnings"] if one["code"] == "name_not_split"]
    assert (whole["row"], whole["count"]) == (None, 5)

    said = run("import", file, source, "--names", "given-surname", "--dates", "month-first", "--json").json
    assert [one["answer"] for one in said["column_questions"]] == ["given-surname", "month-first"]
    rows = run("list", file, "people", "--json").json
    assert [(row["surname"], row["given_names"]) for row in rows][2:] == [
        ("Nefira", "Sunita Rai"), ("de la Vega", "Rosa"), ("Ali bin Musa", None),
    ]  # fmt: skip
    assert rows[0]["birth_date"] == "1994-02-05"

    again = run("import", file, source, "--dry-run", "--json").json
    assert [one["answer"] for one in again["column_questions"]] == ["given-surname", "month-first"]
    other = run("import", file, later, "--dry-run", "--json").json["column_questions"]
    assert [(one["answer"], one["last"]) for one in other] == [(None, "given-surname"), (None, None)]
    assert "given-surname (as you said of another list)" in run("import", file, later, "--dry-run").out
    run("undo", file)
    gone = run("import", file, later, "--dry-run", "--json").json["column_questions"]
    assert [one["last"] for one in gone] == [None, None]
