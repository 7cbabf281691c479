"""Places that two towns call the same: each list has its own, and finds it again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.intake.report import Report
from tests.passphrase import PASSPHRASE

FIRST = ("ALDERO Benko", "BANTAY Carla", "CORVAN Dino")
SECOND = ("ESKERA Falco", "FONTEL Gilda", "GALIMO Hanno")


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    made = Operation.create(tmp_path / "mission.repat", PASSPHRASE, officer="desk")
    yield made
    made.close()


def bring(
    operation: Operation, path: Path, people: tuple[str, ...], place: str = "Hall 1", country: str | None = None,
    town: str = "",
) -> Report:  # fmt: skip
    rows = [f"{name};19{at + 70}-05-2{at};{place}" for at, name in enumerate(people)]
    path.write_text("\n".join(["Full name;Date of birth;Where staying", *rows]) + "\n", "utf-8")
    return import_list(operation, path, wishes=Wishes(country=country, town=town))


def stays(operation: Operation) -> dict[str, tuple[str, str]]:
    """By the first word of a name: the name of the place, and the town near it."""
    rows = operation.db.conn.execute(
        "SELECT p.surname, p.given_names, l.name, l.near FROM people p JOIN places l ON l.code = p.location"
    )
    return {" ".join(filter(None, one[:2])).split()[0]: (one[2], one[3]) for one in rows}


def test_a_hall_belongs_to_its_town(operation: Operation, tmp_path: Path) -> None:
    bring(operation, tmp_path / "a.csv", FIRST, country="PHL", town="Manila")
    report = bring(operation, tmp_path / "b.csv", SECOND, country="PHL", town="Cebu")
    assert report.questions is not None
    assert report.questions["town"] == {"name": "Cebu", "used": True}
    before = stays(operation)
    assert set(before.values()) == {("Hall 1", "MNL"), ("Hall 1 (Cebu)", "CEB")}
    assert {name for name, (_, town) in before.items() if town == "CEB"} == {one.split()[0] for one in SECOND}
    # Each list again, with nobody to say the town: people stay where they are.
    for name, people in (("a.csv", FIRST), ("b.csv", SECOND)):
        bring(operation, tmp_path / name, people)
        assert stays(operation) == before
    # New people of a list that says its town, or has it in its name.
    bring(operation, tmp_path / "c.csv", ("HARUNA Irma",), country="PHL", town="Cebu")
    bring(operation, tmp_path / "Manila list.csv", ("IBEZIM Jarek",))
    assert stays(operation)["HARUNA"] == ("Hall 1 (Cebu)", "CEB")
    assert stays(operation)["IBEZIM"] == ("Hall 1", "MNL")
    # Of a list that says nothing nobody can tell: it stays open.
    bring(operation, tmp_path / "d.csv", ("JOVANI Kella",))
    assert "JOVANI" not in stays(operation)


def test_a_town_is_never_passed_over_without_a_word(operation: Operation, tmp_path: Path) -> None:
    bring(operation, tmp_path / "a.csv", FIRST, "Manila Hall", country="PHL", town="Manila")
    report = bring(operation, tmp_path / "b.csv", SECOND, "Manila Hall", country="PHL", town="Cebu")
    assert report.questions is not None
    assert report.questions["town"] == {"name": "Cebu", "used": False}
    assert set(stays(operation).values()) == {("Manila Hall", "MNL")}
