"""A list of any shape meets the file: who is known, what is taken over, who is missing; rows kept aside; nobody twice, nothing lost."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import jobs as import_jobs
from repatriate.app.imports import received_lists
from repatriate.app.imports.open_file import OpenedList, open_list
from repatriate.app.imports.proposal import NEW, Choice, What
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.app.imports.roster_commands import DropKept, ImportRoster, MendKept, RemoveMapping
from repatriate.app.people import duplicates
from repatriate.app.people.commands import AddPerson, RemovePeople
from repatriate.app.people.merge_commands import MergePeople
from repatriate.intake.roster.mapping import Mapping
from repatriate.intake.template import Template
from repatriate.model.errors import UserError
from tests.app.imports.test_template_import import content
from tests.app.world import begin
from tests.passphrase import PASSPHRASE

NOW = datetime(2025, 5, 12, 9, tzinfo=UTC)
HEAD = ("No", "Name of Detainee", "M/F", "DOB", "Claimed nationality", "Travel Doc No.", "Province", "Remarks")
POLICE = (
    (1, "TALANOU MIRE", "F", "17.03.1994", "Indonesian", "E9953392", "Aceh", ""),
    (2, "BEKARO LUN", "M", "20.06.1988", "Indonesian", "A5661986", "Bali", "sick"),
    (3, "SOMARU", "M", "", "Indonesian", "", "", ""),
    (4, "", "M", "01.01.1990", "Kenyan", "A1234567", "", "no papers"),
)


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with begin(tmp_path / "op.repat", "Officer One", lambda: NOW) as operation:
        yield operation


def write(path: Path, rows: Any = POLICE, head: Any = HEAD, title: str = "HANDED OVER\nTOTAL PERSONS:,4\n\n") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(title)
        csv.writer(file).writerows([head, *rows])
    return path


def take(operation: Operation, path: Path, **more: Any) -> dict[str, Any]:
    report = import_jobs.import_list(operation, path, **more)
    document: dict[str, Any] = json.loads(json.dumps(report.to_json()))
    assert document["rows"] == document["imported"] + document["updated"] + len(document["kept_aside"])
    assert operation.verify_journal() == "ok"
    return document


def people(operation: Operation) -> dict[str, dict[str, Any]]:
    return {row["ref"]: row for row in template_rows.people(operation.db)}


def opened(path: Path) -> OpenedList:
    found = open_list(path)
    assert isinstance(found, OpenedList)
    return found


def test_everybody_with_a_name_comes_in_and_the_rest_is_kept_aside(operation: Operation, tmp_path: Path) -> None:
    document = take(operation, write(tmp_path / "police.csv"))
    assert (document["kind"], document["rows"], document["imported"], document["declared_total"]) == ("roster", 4, 3, 4)
    found = people(operation)
    assert [row["full_name"] for row in found.values()] == ["TALANOU MIRE", "BEKARO LUN", "SOMARU"]
    assert found["P00002"] | {} == {
        **found["P00002"],
        "birth_date": "1988-06-20",
        "nationality": "IDN",
        "document_type": "passport",
        "document_number": "A5661986",
        "province": "Bali",
        "notes": "sick",
    }
    [kept] = document["kept_aside"]
    assert (kept["row"], kept["cells"][5], kept["problems"][0]["code"]) == (8, "A1234567", "no_name")
    assert [(column["header"], column["field"]) for column in document["columns"]][:3] == [
        ("No", None),
        ("Name of Detainee", "full_name"),
        ("M/F", "sex"),
    ]
    assert operation.revision == 1


def test_a_dry_run_says_the_same_and_writes_nothing(operation: Operation, tmp_path: Path) -> None:
    path = write(tmp_path / "police.csv")
    before = content(operation)
    dry = take(operation, path, dry_run=True)
    assert content(operation) == before
    assert take(operation, path) == dry


def test_the_same_list_again_changes_nobody_and_asks_nothing(operation: Operation, tmp_path: Path) -> None:
    path = write(tmp_path / "police.csv")
    take(operation, path)
    before = people(operation)
    again = take(operation, path)
    assert (again["imported"], again["updated"]) == (0, 3)
    assert people(operation) == before
    assert [one["strength"] for one in again["duplicates"]] == ["strong"] * 3
    assert len(received_lists.kept_rows(operation.db)) == 1, "the row that waits is not doubled"
    assert [one.same for one in received_lists.list_received(operation.db)] == [3, 0]


def test_undo_takes_a_list_back_whole(operation: Operation, tmp_path: Path) -> None:
    take(operation, write(tmp_path / "police.csv"))
    operation.undo()
    assert (people(operation), received_lists.list_received(operation.db), received_lists.kept_rows(operation.db)) == (
        {},
        [],
        [],
    )
    operation.redo()
    assert len(people(operation)) == 3
    assert operation.verify_journal() == "ok"


# -- who is known


def test_a_sure_one_is_updated_with_what_says_more(operation: Operation, tmp_path: Path) -> None:
    known = {"surname": "TALANOU", "given_names": "MIRE", "nationality": "IDN", "document_number": "E9953392"}
    operation.run(AddPerson({**known, "document_type": "passport", "notes": "met her", "province": "Papua"}))
    document = take(operation, write(tmp_path / "police.csv", [(*POLICE[0][:7], "thin")]))
    assert (document["imported"], document["updated"]) == (0, 1)
    [alike] = document["duplicates"]
    assert (alike["person"], alike["strength"], alike["row"]) == ("P00001", "strong", 5)
    assert alike["why"]
    [row] = people(operation).values()
    assert (row["surname"], row["given_names"]) == ("TALANOU", "MIRE"), "a name that is not split says less"
    assert (row["birth_date"], row["sex"], row["province"]) == ("1994-03-17", "F", "Aceh")
    assert row["notes"] == "met her; thin"


def test_half_a_date_never_takes_the_place_of_a_whole_one(operation: Operation, tmp_path: Path) -> None:
    operation.run(
        AddPerson({"surname": "BEKARO LUN", "birth_date": "1988-06-20", "document_number": "A5661986", "sex": "M"})
    )
    take(operation, write(tmp_path / "list.csv", [(1, "BEKARO LUN", "M", "1988", "", "A5661986", "", "")]))
    assert people(operation)["P00001"]["birth_date"] == "1988-06-20"


def test_a_doubtful_one_is_new_and_said(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson({"surname": "BEKARU", "given_names": "LUN", "birth_date": "1988-06-20", "sex": "M"}))
    document = take(operation, write(tmp_path / "list.csv", [(1, "BEKARO LUN", "M", "26.06.1988", "", "", "", "")]))
    assert document["imported"] == 1
    assert [(one["person"], one["strength"]) for one in document["duplicates"]] == [("P00001", "weak")]


def test_two_passports_are_two_people_until_an_officer_says_otherwise(operation: Operation, tmp_path: Path) -> None:
    operation.run(
        AddPerson(
            {"surname": "BEKARO", "given_names": "LUN", "document_number": "B7777777", "document_type": "passport"}
        )
    )
    document = take(operation, write(tmp_path / "list.csv", [POLICE[1]]))
    assert document["updated"] == 0
    assert all(one["strength"] == "weak" for one in document["duplicates"])


def test_somebody_twice_on_one_list_is_one(operation: Operation, tmp_path: Path) -> None:
    rows = [POLICE[0], (2, "TALANOU MIRE", "", "17.03.1994", "", "E9953392", "", "asked twice")]
    document = take(operation, write(tmp_path / "list.csv", rows))
    assert (document["imported"], document["updated"]) == (1, 1)
    [row] = people(operation).values()
    assert (row["province"], row["notes"]) == ("Aceh", "asked twice")
    assert [one.row for one in received_lists.list_sightings(operation.db, "P00001")] == [5, 6]
    found = received_lists.reconcile_lists(operation.db, 1)
    assert (found.new, found.same, found.twice) == (1, 0, 1)


def test_choices_of_the_officer_hold(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson({"surname": "BEKARU", "given_names": "LUN", "birth_date": "1988-06-20", "sex": "M"}))
    rows = [(1, "BEKARO LUN", "M", "26.06.1988", "Indonesian", "A5661986", "Bali", ""), POLICE[0], POLICE[2]]
    found = opened(write(tmp_path / "list.csv", rows))
    proposal = import_jobs.propose_list(operation, found)
    first, second, third = (line.place for line in proposal.lines)
    choices = {
        first: Choice(What.UPDATE, "P00001", fields=frozenset({"province", "birth_date"})),
        second: NEW,
        third: Choice(What.ASIDE),
    }
    proposal = import_jobs.propose_list(operation, found, choices=choices)
    report = operation.run(ImportRoster(proposal, found.shape, found.original)).result
    assert (report.counts["People"].imported, report.counts["People"].updated, len(report.kept_aside)) == (1, 1, 1)
    row = people(operation)["P00001"]
    assert (row["surname"], row["birth_date"], row["province"], row["nationality"]) == (
        "BEKARU",
        "1988-06-26",
        "Bali",
        None,
    )
    [kept] = received_lists.kept_rows(operation.db)
    assert (kept.fields["surname"], kept.problems[0]["code"]) == ("SOMARU", "put_aside")


def test_who_was_said_to_be_somebody_else_is_not_asked_about_again(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson({"surname": "BEKARU", "given_names": "LUN", "birth_date": "1988-06-20", "sex": "M"}))
    found = opened(write(tmp_path / "list.csv", [(1, "BEKARO LUN", "M", "26.06.1988", "Indonesian", "", "Bali", "")]))
    proposal = import_jobs.propose_list(operation, found)
    [line] = proposal.lines
    assert line.asked
    operation.run(ImportRoster(proposal, found.shape, found.original, ((line.place, "P00001"),)))
    [again] = import_jobs.propose_list(operation, found).lines
    assert [(one.ref, one.strength.value) for one in again.alike] == [("P00002", "strong")]
    assert duplicates.list_twins(operation.db) == []


def test_what_the_file_holds_now_counts_not_what_it_held_when_it_was_read(operation: Operation, tmp_path: Path) -> None:
    found = opened(write(tmp_path / "list.csv", [POLICE[0]]))
    proposal = import_jobs.propose_list(operation, found)
    operation.run(AddPerson({"surname": "TALANOU MIRE", "document_number": "E9953392", "birth_date": "1994-03-17"}))
    report = operation.run(ImportRoster(proposal, found.shape, found.original)).result
    assert (report.counts["People"].imported, report.counts["People"].updated) == (0, 1)


def test_a_chosen_person_who_is_gone_stops_the_import(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson({"surname": "OTHER"}))
    found = opened(write(tmp_path / "list.csv", [POLICE[0]]))
    [line] = import_jobs.propose_list(operation, found).lines
    proposal = import_jobs.propose_list(operation, found, choices={line.place: Choice(What.UPDATE, "P00001")})
    operation.run(RemovePeople(("P00001",)))
    before = content(operation)
    with pytest.raises(UserError) as caught:
        operation.run(ImportRoster(proposal, found.shape, found.original))
    assert caught.value.code == "gone"
    assert content(operation) == before


def test_a_reference_on_the_list_is_that_person_even_after_a_merge(operation: Operation, tmp_path: Path) -> None:
    for surname in ("ONE", "TWO"):
        operation.run(AddPerson({"surname": surname}))
    operation.run(MergePeople("P00001", "P00002"))
    path = write(tmp_path / "list.csv", [("P00002", "SOMEBODY", "F")], ("ref", "Name", "Sex"), "")
    document = take(operation, path)
    assert (document["updated"], document["duplicates"][0]["person"]) == (1, "P00001")
    assert people(operation)["P00001"]["sex"] == "F"


# -- what the list says otherwise

EXPIRY_HEAD = (*HEAD[:7], "Expiry date")
HERSELF = {
    "surname": "TALANOU", "given_names": "MIRE", "sex": "F", "nationality": "IDN", "birth_date": "1994-03-17",
    "document_number": "E9953392", "document_type": "passport", "document_expiry": "2026-01-31",
}  # fmt: skip
OTHERWISE = (1, "TALANOU, MIRE", "M", "17.03.1994", "Kenyan", "E9953392", "", "31.01.2031")


def changes_of(document: dict[str, Any]) -> dict[str, tuple[str | None, str, bool]]:
    [update] = document["updates"]
    return {one["field"]: (one["old"], one["new"], one["taken"]) for one in update["fields"]}


def test_the_same_number_and_name_is_one_person_whatever_else_differs(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson(HERSELF))
    path = write(tmp_path / "list.csv", [OTHERWISE], EXPIRY_HEAD, "")
    dry = take(operation, path, dry_run=True)
    assert take(operation, path) == dry
    assert (dry["imported"], dry["updated"]) == (0, 1)
    assert changes_of(dry) == {
        "sex": ("F", "M", False),
        "nationality": ("IDN", "KEN", False),
        "destination": (None, "IDN", True),
        "document_expiry": ("2026-01-31", "2031-01-31", True),
    }
    row = people(operation)["P00001"]
    assert (row["sex"], row["nationality"], row["document_expiry"]) == ("F", "IDN", "2031-01-31")


NAMES_ONLY = ("Surname", "Given names", "DOB", "Passport No")


@pytest.mark.parametrize(
    ("held", "listed", "after"),
    [
        (("SITOMPUL", "Maruli"), ("Sitompul", "Marully"), ("SITOMPUL", "Maruli")),
        (("SARAGIH JONATHAN", None), ("Saragih", "Jonatan"), ("SARAGIH", "JONATHAN")),
        (("SITOMPUL", "Ayu Dewi"), ("Hartono", "Ayu Dewi"), ("Hartono", "Ayu Dewi")),
    ],
)
def test_the_spelling_of_a_document_stays_and_the_other_is_kept_beside_it(
    operation: Operation, tmp_path: Path, held: Any, listed: Any, after: Any
) -> None:
    operation.run(AddPerson({**HERSELF, "surname": held[0], "given_names": held[1]}))
    path = write(tmp_path / "list.csv", [(*listed, "17.03.1994", HERSELF["document_number"])], NAMES_ONLY, "")
    document = take(operation, path)
    row = people(operation)["P00001"]
    assert (row["surname"], row["given_names"]) == after
    [spelled] = [one for (one,) in operation.db.conn.execute("SELECT spelled FROM listed")]
    assert (spelled is None) == (after == listed), "a reply may spell the name as the list does"
    if held == after:
        assert changes_of(document)["given_names"] == ("Maruli", "Marully", False)


def test_the_list_is_right_where_an_officer_says_so(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson(HERSELF))
    path = write(tmp_path / "list.csv", [OTHERWISE], EXPIRY_HEAD, "")
    before = content(operation)
    document = take(operation, path, wishes=Wishes(values=True))
    assert all(taken for _, _, taken in changes_of(document).values())
    after = people(operation)["P00001"]
    assert (after["sex"], after["nationality"], after["document_expiry"]) == ("M", "KEN", "2031-01-31")
    operation.undo()
    assert content(operation)["people"] == before["people"]
    operation.redo()
    assert people(operation)["P00001"] == after
    assert operation.verify_journal() == "ok"


def test_day_and_month_swapped_are_one_person_without_a_passport(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson({"surname": "BEKARO", "given_names": "LUN", "sex": "M", "birth_date": "1988-06-11"}))
    document = take(operation, write(tmp_path / "list.csv", [(1, "BEKARO, LUN", "M", "06.11.1988", *[""] * 4)]))
    assert changes_of(document) == {"birth_date": ("1988-06-11", "1988-11-06", False)}
    assert people(operation)["P00001"]["birth_date"] == "1988-06-11"


def test_half_a_date_contradicts_nothing(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson({"surname": "BEKARO LUN", "birth_date": "1988-??-??", "document_number": "A5661986"}))
    document = take(operation, write(tmp_path / "list.csv", [POLICE[1]]))
    assert changes_of(document)["birth_date"] == ("1988-??-??", "1988-06-20", True)


def test_what_two_rows_of_a_list_say_otherwise_is_said(operation: Operation, tmp_path: Path) -> None:
    rows = [POLICE[0], (2, "TALANOU MIRE", "M", "17.03.1994", "", "E9953392", "", "asked twice")]
    document = take(operation, write(tmp_path / "list.csv", rows))
    assert changes_of(document) == {"sex": ("F", "M", False), "notes": (None, "asked twice", True)}
    assert document["updates"][0]["same_as"] == 5
    [row] = people(operation).values()
    assert (row["sex"], row["notes"]) == ("F", "asked twice")


def test_two_rows_about_somebody_known_are_both_taken_over(operation: Operation, tmp_path: Path) -> None:
    operation.run(AddPerson({"surname": "TALANOU", "given_names": "MIRE", "document_number": "E9953392"}))
    rows = [POLICE[0], (2, "TALANOU MIRE", "F", "17.03.1994", "", "E9953392", "", "asked twice")]
    document = take(operation, write(tmp_path / "list.csv", rows))
    assert (document["imported"], document["updated"]) == (0, 2)
    [row] = people(operation).values()
    assert (row["birth_date"], row["province"], row["notes"]) == ("1994-03-17", "Aceh", "asked twice")


# -- one list after another


def test_who_is_missing_new_and_changed_against_the_last_list(operation: Operation, tmp_path: Path) -> None:
    take(operation, write(tmp_path / "monday.csv"))
    later = [(1, *POLICE[1][1:6], "Papua", ""), (2, "NEWONE ANA", "F", "01.02.2000", "Kenyan", "C1112223", "", "")]
    take(operation, write(tmp_path / "tuesday.csv", later, title="TOTAL PERSONS:,3\n\n"))
    found = received_lists.reconcile_newest(operation.db)
    assert found.earlier is not None
    assert (found.earlier.source, found.rows, found.declared_total) == ("monday.csv", 2, 3)
    assert (found.new, found.changed, found.same) == (1, 1, 0)
    assert [one.ref for one in found.gone] == ["P00001", "P00003"]
    assert len(people(operation)) == 4, "nobody is removed"
    assert [one.source for one in received_lists.list_sightings(operation.db, "P00002")] == [
        "monday.csv",
        "tuesday.csv",
    ]
    assert received_lists.load_original(operation.db, 1) == (tmp_path / "monday.csv").read_bytes()


def test_before_it_comes_in_a_list_is_compared_too(operation: Operation, tmp_path: Path) -> None:
    take(operation, write(tmp_path / "monday.csv"))
    found = opened(write(tmp_path / "tuesday.csv", [POLICE[1]]))
    compared = received_lists.reconcile_proposal(
        operation.db, import_jobs.propose_list(operation, found), found.shape, None, {}
    )
    assert [one.ref for one in compared.gone] == ["P00001", "P00003"]


def test_a_list_of_another_shape_is_compared_with_the_last_of_its_own(operation: Operation, tmp_path: Path) -> None:
    take(operation, write(tmp_path / "police.csv"))
    take(operation, write(tmp_path / "airline.csv", [("TALANOU/MIRE MS", "E9953392")], ("PAX NAME", "Passport"), ""))
    take(operation, write(tmp_path / "police2.csv", [POLICE[0]]))
    found = received_lists.reconcile_newest(operation.db)
    assert found.earlier is not None
    assert found.earlier.source == "police.csv"


# -- rows kept aside


def test_a_row_kept_aside_is_mended_and_stays_mended(operation: Operation, tmp_path: Path) -> None:
    path = write(tmp_path / "police.csv")
    take(operation, path)
    [kept] = received_lists.kept_rows(operation.db)
    assert (kept.titles[1], kept.cells[1], kept.fields["nationality"]) == ("Name of Detainee", "", "KEN")
    ref = operation.run(MendKept(kept.id, {"surname": "WANJIRU", "given_names": "MARY"})).result
    row = people(operation)[ref]
    assert (row["full_name"], row["birth_date"], row["document_number"], row["notes"]) == (
        "MARY WANJIRU", "1990-01-01", "A1234567", "no papers",
    )  # fmt: skip
    assert received_lists.kept_rows(operation.db) == []
    assert received_lists.list_sightings(operation.db, ref)[0].row == 8
    again = take(operation, path)
    assert (again["updated"], again["kept_aside"], len(people(operation))) == (4, [], 4)


def test_a_stranger_with_equal_cells_is_not_somebody_who_was_mended(operation: Operation, tmp_path: Path) -> None:
    child = (1, "", "F", "", "Indonesian", "", "", "child")
    other = (2, "SOMARU", "M", "20.06.1988", "Indonesian", "", "", "")
    path = write(tmp_path / "one.csv", [child, other], title="")
    take(operation, path)
    [kept] = received_lists.kept_rows(operation.db)
    operation.run(MendKept(kept.id, {"surname": "SECRETA", "given_names": "ANA", "document_number": "Z7777777"}))
    assert (take(operation, path)["kept_aside"], len(people(operation))) == ([], 2)
    camp = write(tmp_path / "camp.csv", [child, child, (3, "BEKARO", *other[2:])], title="")
    assert [one["row"] for one in take(operation, camp)["kept_aside"]] == [2, 3]
    assert sorted(row["surname"] for row in people(operation).values()) == ["BEKARO", "SECRETA", "SOMARU"]


def test_a_row_that_is_nobody_is_dropped_with_a_reason_and_asked_no_more(operation: Operation, tmp_path: Path) -> None:
    path = write(tmp_path / "police.csv")
    take(operation, path)
    [kept] = received_lists.kept_rows(operation.db)
    for reason in ("", "  "):
        with pytest.raises(UserError, match="say why"):
            operation.run(DropKept(kept.id, reason))
    operation.run(DropKept(kept.id, "an empty line of the form"))
    take(operation, path)
    assert received_lists.kept_rows(operation.db) == []
    [dropped] = received_lists.kept_rows(operation.db, every=True)
    assert (dropped.state, dropped.reason) == ("dropped", "an empty line of the form")
    with pytest.raises(UserError, match="dealt with already"):
        operation.run(MendKept(kept.id, {"surname": "X"}))
    with pytest.raises(UserError, match="no row 99"):
        operation.run(MendKept(99, {"surname": "X"}))


def test_a_row_cannot_be_mended_without_a_name(operation: Operation, tmp_path: Path) -> None:
    take(operation, write(tmp_path / "police.csv"))
    before = content(operation)
    with pytest.raises(UserError, match="needs a name"):
        operation.run(MendKept(1, {"province": "Aceh"}))
    assert content(operation) == before


def test_rows_kept_aside_survive_closing_the_file(tmp_path: Path) -> None:
    path = tmp_path / "op.repat"
    with begin(path, "One", lambda: NOW) as operation:
        take(operation, write(tmp_path / "police.csv"))
    with Operation.open(path, PASSPHRASE, officer="Two", clock=lambda: NOW) as operation:
        assert [kept.cells[5] for kept in received_lists.kept_rows(operation.db)] == ["A1234567"]


# -- mappings


def test_what_was_settled_for_a_list_holds_for_the_next_of_its_shape(operation: Operation, tmp_path: Path) -> None:
    head, rows = ("Wqx", "Zrt", "Vbn"), [("SITI", "X1234567", "03/04/1990")]
    mapping = Mapping({"wqx": ("surname",), "zrt": ("document_number",), "vbn": ("birth_date",)}, nationality="IDN")
    take(operation, write(tmp_path / "one.csv", rows, head, ""), mapping=mapping)
    take(operation, write(tmp_path / "two.csv", [("AGUS", "X7654321", "05/06/1991")], head, ""))
    row = people(operation)["P00002"]
    assert (row["surname"], row["nationality"], row["birth_date"]) == ("AGUS", "IDN", "1991-06-05")
    found = opened(tmp_path / "two.csv")
    operation.run(RemoveMapping(found.shape))
    assert received_lists.kept_mapping(operation.db, found.shape) is None
    with pytest.raises(UserError, match="No columns are kept"):
        operation.run(RemoveMapping(found.shape))


@pytest.mark.parametrize("code", ["XYZ", "id", ""])
def test_a_nationality_that_is_none_is_refused(operation: Operation, tmp_path: Path, code: str) -> None:
    with pytest.raises(UserError, match="not a nationality"):
        take(operation, write(tmp_path / "police.csv"), nationality=code)


def test_a_template_with_a_foreign_title_is_a_list_and_it_is_said(operation: Operation, tmp_path: Path) -> None:
    from tests.intake.books import book

    path = book(
        tmp_path / "list.xlsx",
        {"People": [["ref", "Nachname", "sex"], ["A1", "TALANOU", "F"]], "Legs": [["code"], ["GA1"]]},
    )
    document = take(operation, path)
    assert (document["kind"], document["imported"]) == ("roster", 1)
    told = {warning["code"]: warning["message"] for warning in document["warnings"]}
    assert "column B: “Nachname”" in told["like_the_template"]
    assert not isinstance(open_list(path), Template)


# -- nothing is lost, nothing breaks

CELL = st.one_of(
    st.text(max_size=30),
    st.sampled_from(["", "-", "SITI", "TALANOU MIRE", "M", "P", "17.03.1994", "31/02/1991", "A1234567", "Total: 3", "Kenya", "=1+1", "陈燕"]),
)  # fmt: skip


@settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@example([["", "", "", "", "", "", "", ""], ["", "", "", "", "", "", "S", "AX"]], False)
@example([["", "0", "0", "0", "0", "A", "S", "HO"]], False)
@example(
    [["", "", "", "", "", "", "", ""], ["", "", "", "", "", "", "G", "N"], ["", "", "", "", "", "", "ؠ", "0000000"]],
    False,
)
@given(st.lists(st.lists(CELL, min_size=8, max_size=8), max_size=6), st.booleans())
def test_any_cells_are_read_and_every_word_of_a_person_is_kept(
    operation: Operation, tmp_path: Path, rows: list[list[str]], headed: bool
) -> None:
    head = HEAD if headed else ("", "", "", "", "", "", "", "")
    path = write(tmp_path / "any.csv", [(1, *POLICE[0][1:]), *rows], head, "")
    try:
        document = take(operation, path)
    except UserError:
        return  # what holds no people is said; anything else would be a defect of ours
    assert document["imported"] >= 1
    assert operation.integrity() == "ok"
    operation.undo()
    assert people(operation) == {}
