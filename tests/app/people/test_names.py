"""Names that the program spelled: marked until an officer confirms them, and asked about before anything leaves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.manifests.commands import MakeManifest
from repatriate.app.people.commands import AddPerson, ConfirmNames, EditPeople, PastePeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.app.people.names import names_to_confirm
from repatriate.app.people.table_queries import PeopleQuery, people_ids
from repatriate.app.plan.commands import Publish
from repatriate.model.errors import UserError
from tests.intake.books import book

CHINESE = {"native_name": "王小明", "nationality": "CHN"}


def person(operation: Operation, ref: str) -> dict[str, Any]:
    columns = "surname, given_names, native_name, name_spelling"
    return next(iter(operation.db.query(f"SELECT {columns} FROM people WHERE ref = ?", (ref,))))


def names(surname: str | None, given: str | None, native: str | None, *, mark: bool) -> dict[str, Any]:
    spelling = "unconfirmed" if mark else None
    return {"surname": surname, "given_names": given, "native_name": native, "name_spelling": spelling}


def waiting(operation: Operation) -> list[str]:
    return [one.ref for one in names_to_confirm(operation.db)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (CHINESE, names("WANG", "XIAOMING", "王小明", mark=True)),
        ({"surname": "สมชาย"}, names("SOMCHAI", None, "สมชาย", mark=True)),
        ({"surname": "خان", "given_names": "محمد"}, names("KHAN", "MUHAMMAD", "محمد خان", mark=True)),
        ({"surname": "WANG", "given_names": "小明"}, names("WANG", "XIAOMING", "小明", mark=True)),
        ({"surname": "WONG", **CHINESE}, names("WONG", None, "王小明", mark=False)),
        ({"native_name": "金民秀", "nationality": "KOR"}, names(None, None, "金民秀", mark=True)),
        ({"surname": "KIM", "given_names": "民秀", "nationality": "KOR"}, names("KIM", "民秀", None, mark=True)),
        ({"surname": "Đặng"}, names("Đặng", None, None, mark=False)),
    ],
)
@pytest.mark.parametrize("way", ["add", "paste"])
def test_a_name_in_another_script_alone_is_spelled_and_marked(
    world: Operation, typed: dict[str, str], kept: dict[str, Any], way: str
) -> None:
    ref = world.run(AddPerson(typed)).result if way == "add" else world.run(PastePeople(((None, typed),))).result[0]
    assert person(world, ref) == kept
    assert (ref in waiting(world)) == bool(kept["name_spelling"])


def test_who_confirms_or_types_a_name_clears_the_mark(world: Operation) -> None:
    one, two, three = (world.run(AddPerson(CHINESE)).result for _ in range(3))
    assert waiting(world) == [one, two, three]
    assert len(people_ids(world.db, PeopleQuery(filter="names"), world.today())) == 3
    world.run(EditPeople((one,), {"given_names": "Siu Ming"}))
    assert waiting(world) == [two, three]
    assert world.run(ConfirmNames((one, two, three), {three: {"surname": "Wong"}})).result == (two, three)
    assert world.undo_label() == "Confirmed the names of 2 people"
    assert person(world, three) == names("Wong", "XIAOMING", "王小明", mark=False)
    world.undo()
    assert waiting(world) == [two, three]
    world.redo()
    assert waiting(world) == []
    with pytest.raises(UserError, match="No name waits"):
        world.run(ConfirmNames((one,)))


def test_a_latin_name_that_is_taken_away_waits_again(world: Operation) -> None:
    ref = world.run(AddPerson({"surname": "WONG", **CHINESE})).result
    world.run(EditPeople((ref,), {"surname": None}))
    [found] = names_to_confirm(world.db)
    assert (found.ref, found.native_name, found.spelled) == (ref, "王小明", "WANG XIAOMING")
    world.run(ConfirmNames((ref,)))
    assert person(world, ref) == names("WANG", "XIAOMING", "王小明", mark=False)


def test_a_name_of_which_no_letter_is_known_has_to_be_typed(world: Operation) -> None:
    ref = world.run(AddPerson({"native_name": "😀"})).result
    with pytest.raises(UserError, match=f"{ref}: the name is not in Latin letters"):
        world.run(ConfirmNames((ref,)))
    world.run(ConfirmNames((ref,), {ref: {"surname": "Abe"}}))
    assert waiting(world) == []


@pytest.mark.parametrize(
    ("keep", "absorb", "mark"),
    [
        (CHINESE, {"surname": "WANG", "given_names": "XIAOMING"}, False),
        ({"surname": "WANG", "given_names": "XIAOMING"}, CHINESE, False),
        ({"surname": "WONG"}, CHINESE, False),
        (CHINESE, CHINESE, True),
        (CHINESE, {"surname": "WONG"}, True),
    ],
)
def test_who_is_merged_keeps_the_mark_of_the_name_that_stays(
    world: Operation, keep: dict[str, str], absorb: dict[str, str], mark: bool
) -> None:
    first, second = (world.run(AddPerson(each)).result for each in (keep, absorb))
    world.run(MergePeople(first, second))
    assert (person(world, first)["name_spelling"] is not None) == mark


def test_no_document_is_issued_under_a_name_that_nobody_confirmed(world: Operation, tmp_path: Path) -> None:
    ref = world.run(AddPerson({**CHINESE, "nationality": "IDN", "destination": "IDN", "sex": "F"})).result
    with pytest.raises(UserError, match=rf"{ref}: the program spelled the name; confirm it") as refused:
        world.run(IssueDocuments((ref,), tmp_path / "one.pdf"))
    assert "WANG" not in str(refused.value)
    world.run(ConfirmNames((ref,)))
    assert world.run(IssueDocuments((ref,), tmp_path / "one.pdf")).result


def test_lists_that_are_compared_with_passports_ask_first(world: Operation, tmp_path: Path) -> None:
    world.run(Publish())
    world.run(EditPeople(("P00001",), {"surname": None, "given_names": None, "native_name": "王小明"}))
    for profile in ("carrier", "exit", "arrival"):
        with pytest.raises(UserError, match="of P00001") as refused:
            world.run(MakeManifest("BUS1", profile, tmp_path / "list.xlsx"))
        assert (refused.value.code, refused.value.facts["refs"]) == ("names_unconfirmed", ("P00001",))
    assert not (tmp_path / "list.xlsx").exists()
    world.run(MakeManifest("BUS1", "carrier", tmp_path / "list.xlsx", unconfirmed=True))
    world.run(MakeManifest("BUS1", "escort", tmp_path / "escort.xlsx"))


def test_a_list_that_came_in_marks_whom_it_names_in_their_script_alone(world: Operation, tmp_path: Path) -> None:
    book(
        tmp_path / "list.xlsx",
        {
            "List": [
                ["Name", "Nationality", "Sex"],
                ["สมชาย ใจดี", "Thai", "M"],
                ["Ana Cruz", "Filipino", "F"],
                ["金民秀", "South Korean", "M"],
            ]
        },
    )
    import_jobs.import_list(world, tmp_path / "list.xlsx")
    found, korean = names_to_confirm(world.db)
    assert (korean.native_name, korean.spelled) == ("金民秀", "")
    assert (found.native_name, found.spelled) == ("สมชาย ใจดี", "SOMCHAI CHAIDI")
    world.run(EditPeople((found.ref,), {"surname": "Chaidee", "given_names": "Somchai"}))
    book(tmp_path / "again.xlsx", {"List": [["Name", "Nationality", "Sex"], ["สมชาย ใจดี", "Thai", "M"]]})
    import_jobs.import_list(world, tmp_path / "again.xlsx")
    assert person(world, found.ref) == names("Chaidee", "Somchai", "สมชาย ใจดี", mark=False)
