"""Who a row is, where a name is all that tells it: a list that comes again finds its own, and nobody else is taken for sure."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import received_lists
from repatriate.app.imports.in_file import list_differences
from repatriate.app.imports.jobs import import_list
from repatriate.app.imports.questions.of_list import Wishes
from repatriate.app.next_steps.facts import Facts
from repatriate.app.next_steps.keep_house import find_twins
from repatriate.app.people import duplicates
from repatriate.intake.report import Report
from tests.app.imports.test_roster_import import NOW
from tests.app.world import begin

HEAD = "Name,Sex,Nationality,Shelter,Family,Age"
CAMP = [
    ("Suharto", "M", "IDN", "Hall 1", "1", "40"),
    ("Dewi", "F", "IDN", "Hall 1", "1", "38"),
    ("Sutrisno", "M", "IDN", "Hall 1", "2", "22"),
    ("Wahyu", "M", "IDN", "Hall 1", "2", "25"),
    ("Kartini", "F", "IDN", "Hall 1", "3", "30"),
    ("Slamet", "M", "IDN", "Hall 1", "3", "31"),
]


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with begin(tmp_path / "op.repat", "Officer One", lambda: NOW) as operation:
        yield operation


def send(operation: Operation, path: Path, rows: Any, head: str = HEAD, **more: Any) -> Report:
    width = len(head.split(","))
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([head, *(",".join(row[:width]) for row in rows)]) + "\n", "utf-8")
    more.setdefault("wishes", Wishes(country="THA", town="Mae Sot"))
    return import_list(operation, path, **more)


def count(report: Report) -> tuple[int, int]:
    people = report.counts["People"]
    return people.imported, people.updated


def asked(report: Report) -> set[str]:
    return {one["person"] for one in report.duplicates if one["strength"] == "weak"}


@pytest.mark.parametrize("bare", [False, True], ids=["all_of_them", "names_alone"])
@pytest.mark.parametrize(
    ("name", "rows"),
    [
        ("camp 2 Dec.csv", CAMP),
        ("camp (2).csv", [*CAMP[2:], ("Bambang", "M", "IDN", "Hall 1", "4", "20")]),
        ("camp Tuesday.csv", [*CAMP, *[(f"{one}anto", "M", "IDN", "Hall 1", "9", "20") for one in "BCDFGHJKLM"]]),
        ("total renamed.csv", CAMP[:5]),
    ],
)
def test_the_list_of_the_next_day_finds_its_own(
    operation: Operation, tmp_path: Path, name: str, rows: Any, bare: bool
) -> None:
    head = "Name,Sex" if bare else HEAD
    send(operation, tmp_path / "camp 1 Dec.csv", CAMP, head)
    send(operation, tmp_path / "b" / "airport.csv", [("Mulyono", "M")], "Name,Sex")
    report = send(operation, tmp_path / name, rows, head)
    assert count(report) == (len(set(rows) - set(CAMP)), len(set(rows) & set(CAMP)))
    assert not asked(report)


OTHERS = [
    ("Suharto", "M", "IDN", "Hall 1", "1", "40"),
    *[(f"{one}arso", "M", "IDN", "Hall 1", "1", "3" + str(n)) for n, one in enumerate("BCDFG")],
]


@pytest.mark.parametrize(
    ("what", "name", "rows", "town"),
    [
        ("other_office", "camp.csv", OTHERS, "Mae Sot"),
        ("one_of_one", "camp.csv", CAMP[:1], "Mae Sot"),
        ("part_of_another", "redcross.csv", CAMP[:3], "Mae Sot"),
        ("town", "camp.csv", CAMP, "Mae Sai"),
        ("hall", "camp.csv", [(*one[:3], "Hall 2" if one[0] == "Suharto" else "Hall 1", *one[4:]) for one in CAMP], "Mae Sot"),
        ("all_halls", "camp.csv", [(*one[:3], "Hall 2", *one[4:]) for one in CAMP], "Mae Sot"),
        ("family", "camp.csv", [("Suharto", "M", "IDN", "Hall 1", "2", "40"), *CAMP[1:]], "Mae Sot"),
        ("sex", "camp.csv", [("Suharto", "F", "IDN", "Hall 1", "1", "40"), *CAMP[1:]], "Mae Sot"),
        ("age", "camp.csv", [("Suharto", "M", "IDN", "Hall 1", "1", "12"), *CAMP[1:]], "Mae Sot"),
        ("nationality", "camp.csv", [("Suharto", "M", "MYS", "Hall 1", "1", "40"), *CAMP[1:]], "Mae Sot"),
    ],
)  # fmt: skip
def test_a_name_alone_is_a_question(
    operation: Operation, tmp_path: Path, what: str, name: str, rows: Any, town: str
) -> None:
    send(operation, tmp_path / "camp.csv", CAMP)
    report = send(operation, tmp_path / "b" / name, rows, wishes=Wishes(country="THA", town=town))
    assert "P00001" in asked(report)
    new = {one["full_name"] for one in template_rows.people(operation.db)[6:]}
    assert "Suharto" in new
    if what not in ("sex", "age", "nationality"):
        pairs = {(one.first, one.names[1]) for one in duplicates.list_twins(operation.db)}
        assert ("P00001", "Suharto") in pairs
        assert find_twins(Facts(operation, NOW)), "the next steps name it"


def test_a_name_and_a_year_of_another_office_are_a_question(operation: Operation, tmp_path: Path) -> None:
    siti = ("Siti Aminah", "F", "IDN", "Hall 1", "1", "30")
    send(operation, tmp_path / "camp.csv", [siti, *CAMP[2:]])
    report = send(operation, tmp_path / "b" / "redcross.csv", [siti, *OTHERS[1:]])
    assert (asked(report), count(report)) == ({"P00001"}, (6, 0))


def test_an_unread_column_speaks_too(operation: Operation, tmp_path: Path) -> None:
    head = "Name,Sex,Nationality,Quarter of the guards"
    send(operation, tmp_path / "camp.csv", CAMP, head)
    moved = [(*one[:3], "north" if one[0] == "Dewi" else one[3]) for one in CAMP]
    report = send(operation, tmp_path / "b" / "camp.csv", moved, head)
    assert (asked(report), count(report)) == ({"P00002"}, (1, 5))


def test_two_known_by_their_own_numbers_are_not_asked_again(operation: Operation, tmp_path: Path) -> None:
    head = "Surname,Given names,Sex,Date of birth,Nationality,Passport No."
    twins = [
        ("HARTONO", "Putri", "F", "13/05/2015", "IDN", "C1234567"),
        ("HARTONO", "Putra", "M", "13/05/2015", "IDN", "C7654398"),
    ]
    send(operation, tmp_path / "camp.csv", twins, head)
    assert not asked(send(operation, tmp_path / "camp.csv", twins, head))


def test_a_child_that_got_its_name_is_a_question(operation: Operation, tmp_path: Path) -> None:
    head = "Name,Sex,Date of birth,Nationality,Family,Remarks"
    family = [("Thida Win", "F", "13/05/1995", "MMR", "1", ""), ("Kyaw Zin Htet", "M", "14/06/1990", "MMR", "1", "")]
    baby = ("Baby of Thida Win", "F", "", "MMR", "1", "newborn")
    send(operation, tmp_path / "camp 1 Dec.csv", [*family, baby], head)
    report = send(operation, tmp_path / "camp 2 Dec.csv", [*family, ("Hnin Hnin", *baby[1:])], head)
    assert (asked(report), count(report)) == ({"P00003"}, (1, 2))
    [pair] = duplicates.list_twins(operation.db)
    assert (pair.first, pair.second) == ("P00003", "P00004")
    again = send(operation, tmp_path / "camp 3 Dec.csv", [*family, ("Hnin Hnin", *baby[1:])], head)
    assert count(again) == (0, 3)


def test_only_the_last_list_of_the_same_source_is_compared_with(operation: Operation, tmp_path: Path) -> None:
    send(operation, tmp_path / "redcross.csv", CAMP)
    send(operation, tmp_path / "b" / "police.csv", OTHERS, "Name,Sex,Nationality")
    assert received_lists.reconcile_newest(operation.db).earlier is None
    send(operation, tmp_path / "redcross 2.csv", [(*CAMP[0][:3], "Hall 9", "1", "40"), *CAMP[1:4]])
    found = received_lists.reconcile_newest(operation.db)
    assert found.earlier is not None
    assert [one.ref for one in found.gone] == ["P00005", "P00006"], "P00001 may be on it"


def test_a_namesake_with_a_passport_of_their_own_hides_nobody_who_is_gone(operation: Operation, tmp_path: Path) -> None:
    head = "Name,Sex,Date of birth,Nationality,Passport"
    hassan, ali, yusuf = (
        (name, "M", birth, "SOM", number)
        for name, birth, number in (
            ("Abdi Hassan", "02/03/1996", "P0101010"), ("Mohamed Ali", "05/06/1991", "P0098123"),
            ("Yusuf Omar", "07/08/1999", "P0222333"),
        )
    )  # fmt: skip
    send(operation, tmp_path / "camp 3 Dec.csv", [hassan, ali, yusuf], head)
    there = [(hassan[0], "M", "", "SOM", "P0777777"), (ali[0], "M", "", "SOM", "P0098132"), yusuf]
    send(operation, tmp_path / "camp 4 Dec.csv", there, head)
    found = received_lists.reconcile_newest(operation.db)
    assert [one.ref for one in found.gone] == ["P00001"], "two signs of the other's number may be misspelled"


@pytest.mark.parametrize("column", ["", "ที่พัก"])
def test_who_has_no_place_goes_to_the_town_that_was_said(operation: Operation, tmp_path: Path, column: str) -> None:
    send(operation, tmp_path / "camp.csv", CAMP)
    rows = [("Hartono Budi", "M", "IDN", "Gate 4"), ("Watini Sari", "F", "IDN", "Gate 4")]
    head = "Name,Sex,Nationality" + (f",{column}" if column else "")
    report = send(operation, tmp_path / "b.csv", rows, head, wishes=Wishes(country="THA", town="Mae Sai"))
    assert report.questions is not None
    assert report.questions["town"]["used"]
    near = {place.code: place.near or place.code for place in operation_places(operation)}
    assert {near[row["location"]] for row in template_rows.people(operation.db)[6:]} == {"MAESAI"}


def operation_places(operation: Operation) -> Any:
    from repatriate.app.core.places import own_places

    return own_places(operation.db).values()


@pytest.mark.parametrize(
    ("surname", "given", "taken"),
    [
        ("RINA", None, False),
        ("SANTOSO", "R", False),
        ("Kartika", "Rinna", False),
        ("RINA", "Wijaya", False),
        ("SANTOSO WIDODO", "Rina Kartika", True),
        ("WIDODO", "Rina Kartika", True),
    ],
)
def test_a_part_of_a_name_never_takes_the_place_of_the_whole(surname: str, given: str | None, taken: bool) -> None:
    before = {"surname": "SANTOSO", "given_names": "Rina Kartika", "notes": None}
    values = {"surname": surname, **({"given_names": given} if given else {})}
    found = list_differences(before, values, frozenset(), ())
    assert any(one.taken for one in found) is taken


def test_a_dry_run_names_the_doubtful_families(operation: Operation, tmp_path: Path) -> None:
    head = "Surname,Given names,Date of birth,Nationality,Family"
    rows = [
        (name, given, "13/05/1990", "PHL", "1")
        for name, given in (("BALDERO", "Ana"), ("CONTAY", "Ben"), ("DURVAN", "Cy"))
    ]
    dry = send(operation, tmp_path / "camp.csv", rows, head, dry_run=True)
    assert [one.people for one in dry.families] == [("P00001", "P00002", "P00003")]
    assert not template_rows.people(operation.db)


@pytest.mark.parametrize("place", ["Hall 1", "Poipet police station"], ids=["same_country", "abroad"])
@pytest.mark.parametrize("born", ["01/01/1996", "13/05/1996"])
def test_a_new_year_or_another_country_is_a_question(
    operation: Operation, tmp_path: Path, born: str, place: str
) -> None:
    head = "Name,Sex,Nationality,Shelter,Date of birth,Passport"
    ahmad = ("Ahmad Fauzi", "M", "IDN", "Hall 1", born, "")
    send(operation, tmp_path / "camp.csv", [ahmad, *((*one[:4], "14/07/1990", "") for one in CAMP[1:])], head)
    country = "KHM" if place != "Hall 1" else "THA"
    others = [(*one[:3], place, f"{15 + n}/0{n + 3}/198{n}", "") for n, one in enumerate(OTHERS[1:])]
    rows = [(*ahmad[:3], place, *ahmad[4:]), *others]
    report = send(operation, tmp_path / "b" / "police.csv", rows, head, wishes=Wishes(country=country))
    sure = country == "THA" and born != "01/01/1996"
    assert (asked(report), count(report)) == ((set(), (5, 1)) if sure else ({"P00001"}, (6, 0)))
    people = template_rows.people(operation.db)
    assert {one["location"] for one in people} == ({"HALL-1"} if country == "THA" else {"HALL-1", "POIPET-POLICE-ST"})
    assert all(one["destination"] == "IDN" for one in people)
    again = send(operation, tmp_path / "b" / "police.csv", rows, head, wishes=Wishes(country=country))
    assert count(again) == (0, 6), "the list that comes again finds its own"
