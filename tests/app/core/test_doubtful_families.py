"""Families that may be strangers: told before anybody is seated with them, and not where all is well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatriate.app import integrity_check
from repatriate.app.core.companions import Doubt, find_doubtful_families
from repatriate.app.core.operation import Operation
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.questions.after import look_at_newest
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.app.next_steps.steps import next_steps
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.app.plan.commands import AddRule
from repatriate.model.entities import RuleKind
from tests.intake.books import book
from tests.passphrase import PASSPHRASE

Row = tuple[str, str, int, str]
"""Surname, given names, year of birth, nationality."""
NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    made = Operation.create(tmp_path / "mission.repat", PASSPHRASE, officer="desk", clock=lambda: NOW)
    yield made
    made.close()


def bring(
    operation: Operation, folder: Path, name: str, people: Sequence[Row], label: str, *, same: bool = True
) -> None:
    lines = ["Surname;Given names;Date of birth;Nationality;Family"]
    lines += [f"{surname};{given};20/05/{year};{nation};{label}" for surname, given, year, nation in people]
    path = folder / f"{name}.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    import_list(operation, path, wishes=Wishes(later=True, same_families=same))


def doubts(operation: Operation) -> dict[str, Doubt]:
    return {one.name: one.doubt for one in find_doubtful_families(operation.db, operation.today())}


PARENTS: list[Row] = [("ALDERO", "Benko", 1985, "PHL"), ("ALDERO", "Carla", 1987, "PHL")]
CHILD: Row = ("ESKERA", "Dino", 2017, "PHL")


def test_a_family_of_two_lists_is_told_everywhere(operation: Operation, tmp_path: Path) -> None:
    bring(operation, tmp_path, "a", PARENTS, "1")
    bring(operation, tmp_path, "b", [CHILD], "1")
    assert doubts(operation) == {"1": Doubt.LISTS}
    step = next(one for one in next_steps(operation, NOW) if one.code == "families_doubtful")
    assert step.sentence == "Family “1” comes from several lists: no list has P00001 and P00003 together."
    assert str(step.target) == "people filter:refs=P00001 P00002 P00003"
    [told] = look_at_newest(operation.db, operation.today()).families
    assert told.people == ("P00001", "P00002", "P00003")
    report = integrity_check.check_operation(operation)
    assert [one["doubt"] for one in report["families"]] == ["over_lists"]
    assert any("no list has P00001 and P00003 together" in line for line in integrity_check.format_report_lines(report))
    assert integrity_check.first_fault(report) is None


def test_an_officer_settles_it_by_a_rule_or_by_hand(operation: Operation, tmp_path: Path) -> None:
    bring(operation, tmp_path, "a", PARENTS, "1")
    bring(operation, tmp_path, "b", [CHILD], "1")
    operation.run(AddRule(RuleKind.TOGETHER, "P00003", "P00001"))
    assert doubts(operation) == {}
    operation.undo()
    operation.run(EditPeople(("P00003",), {"household": "aunt"}))
    assert doubts(operation) == {}
    operation.run(EditPeople(("P00003",), {"household": "1"}))
    assert doubts(operation) == {}, "the officer put the child there"
    operation.undo()
    operation.undo()
    assert doubts(operation) == {"1": Doubt.LISTS}, "what the list did counts again"
    operation.run(EditPeople(("P00003",), {"household": None}))
    ref = operation.run(AddPerson({"surname": "HARUNA", "given_names": "Ana", "household": "1"})).result
    assert ref
    assert doubts(operation) == {}


def test_a_child_whose_adult_came_by_another_list_is_told(operation: Operation, tmp_path: Path) -> None:
    """A cousin who stands on both lists connects the family; the child has nobody of age on its own list."""
    cousin: Row = ("ALDERO", "Quira", 2012, "PHL")
    bring(operation, tmp_path, "a", [*PARENTS, cousin], "1")
    bring(operation, tmp_path, "b", [cousin, CHILD], "1")
    assert doubts(operation) == {"1": Doubt.ADULT}
    bring(operation, tmp_path, "c", [PARENTS[0], CHILD], "1")
    assert doubts(operation) == {"1": Doubt.LISTS}, "each pair hangs together, and no list has all of them"
    bring(operation, tmp_path, "d", [*PARENTS, cousin, CHILD], "1")
    assert doubts(operation) == {}


@pytest.mark.parametrize(
    ("people", "doubt"),
    [
        ([("ALDERO", "Ana", 1985, "PHL"), ("BANTAY", "Eli", 1984, "PHL"), ("CORVAN", "Dino", 2017, "PHL")], True),
        ([("NGUYEN", "Van An", 1985, "VNM"), ("TRAN", "Thi Ba", 1984, "VNM"), ("NGUYEN", "Dung", 2017, "VNM")], False),
        ([("KEBEDE", "Abebe", 1960, "KEN"), ("ABEBE", "Dawit", 1990, "KEN"), ("DAWIT", "Sara", 2017, "KEN")], False),
        ([("SUHARTI", "", 1985, "PHL"), ("BUDIONO", "", 1984, "PHL"), ("WULAN", "", 2017, "PHL")], False),
        ([("KYAW", "Min", 1985, "MMR"), ("HLAING", "Su", 1984, "MMR"), ("THEIN", "Ko", 2017, "MMR")], False),
        ([("SARI", "Dewi", 1985, "IDN"), ("UTOMO", "Budi", 1984, "IDN"), ("PUTRA", "Adi", 2017, "IDN")], False),
        ([("CRUZ REYES", "Ana", 1985, "PHL"), ("REYES LIM", "Jo", 1984, "PHL"), ("LIM", "Al", 2017, "PHL")], False),
    ],
)
def test_surnames_are_counted_where_they_tell_a_family(
    operation: Operation, tmp_path: Path, people: list[Row], doubt: bool
) -> None:
    bring(operation, tmp_path, "a", people, "1")
    assert doubts(operation) == ({"1": Doubt.SURNAMES} if doubt else {})


def test_a_family_of_more_than_twelve_is_told(operation: Operation, tmp_path: Path) -> None:
    titles = ["surname", "given_names", "household"]
    rows = [["ALDERO", f"Ana {number}", "1"] for number in range(13)]
    import_list(operation, book(tmp_path / "filled in.xlsx", {"People": [titles, *rows], "Legs": [["code"]]}))
    assert doubts(operation) == {"1": Doubt.SIZE}
    operation.run(EditPeople(tuple(f"P{number:05}" for number in range(1, 14)), {"household": "Aldero"}))
    assert doubts(operation) == {}, "an officer put them together"
