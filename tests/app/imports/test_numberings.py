"""Sheets and tables of one list that each number their families: a number is one family only where its people say so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from repatriate.app.core.operation import Operation
from repatriate.app.imports.roster_commands import MendKept
from tests.app.imports.test_family_names import TITLES, Person, as_families, bring, make_people, read_families
from tests.intake.books import book
from tests.passphrase import PASSPHRASE

HEAD = TITLES["Family"].split(";")
Rows = Sequence[Sequence[str]]


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    made = Operation.create(tmp_path / "mission.repat", PASSPHRASE, officer="desk")
    yield made
    made.close()


def of_sheets(path: Path, *sheets: tuple[str, Rows]) -> Path:
    return book(path, {name: [HEAD, *rows] for name, rows in sheets})


def of_tables(path: Path, first: Rows, second: Rows) -> Path:
    """Two shelters one above the other on a sheet, each under its name and its titles."""
    return book(path, {"List": [["Shelter A"], HEAD, *first, [], ["Shelter B"], HEAD, *second]})


def of_tables_close(path: Path, first: Rows, second: Rows) -> Path:
    return book(path, {"List": [HEAD, *first, HEAD, *second]})


def of_shelters(path: Path, first: Rows, second: Rows) -> Path:
    """One table; a column says in which shelter somebody waits."""
    rows = [[*one, name] for name, rows in (("Hall 1", first), ("Hall 2", second)) for one in rows]
    return book(path, {"List": [[*HEAD, "Shelter"], *rows]})


def beside(path: Path, first: Rows, second: Rows) -> Path:
    empty = [""] * len(HEAD)
    rows = [
        [*(first[at] if at < len(first) else empty), "", *(second[at] if at < len(second) else empty)]
        for at in range(max(len(first), len(second)))
    ]
    return book(path, {"List": [[*HEAD, "", *HEAD], *rows]})


def on_two_sheets(path: Path, first: Rows, second: Rows) -> Path:
    return of_sheets(path, ("Shelter A", first), ("Shelter B", second))


@pytest.mark.parametrize("make", [on_two_sheets, of_tables, of_tables_close, of_shelters, beside])
def test_numbers_that_begin_anew_are_other_families(operation: Operation, tmp_path: Path, make: object) -> None:
    ours, theirs = make_people(1, 9), make_people(2, 12)
    assert callable(make)
    path = make(tmp_path / "border.xlsx", ours, theirs)
    report = bring(operation, path)
    assert report.counts["People"].imported == len(ours) + len(theirs)
    before = read_families(operation)
    assert set(map(frozenset, before.values())) == as_families(ours) | as_families(theirs)
    assert [one.code for one in report.warnings if one.code.startswith("families")] == ["families_restart"]
    # The same list again finds its own, and a baby joins the family of its own sheet.
    baby: Person = ("NAVARRO", "Zeno Baby", "M", "20/05/2021", "PHL", "3")
    bring(operation, make(tmp_path / "border.xlsx", ours, [*theirs, baby]))
    after = read_families(operation)
    grown = frozenset(next(those for those in as_families(theirs) if those & _names(theirs, "3")))
    assert set(map(frozenset, after.values())) == (
        as_families(ours) | (as_families(theirs) - {grown}) | {grown | {"NAVARRO Zeno Baby"}}
    )


def _names(people: Sequence[Person], label: str) -> set[str]:
    return {f"{one[0]} {one[1]}" for one in people if one[5] == label}


def test_the_names_say_which_sheet_it_was(operation: Operation, tmp_path: Path) -> None:
    path = on_two_sheets(tmp_path / "border.xlsx", make_people(1, 3), make_people(2, 3))
    bring(operation, path)
    assert read_families(operation).keys() == {f"{one} · Shelter {each}" for one in (1, 2, 3) for each in "AB"}


def test_an_officer_may_say_that_a_number_is_one_family(operation: Operation, tmp_path: Path) -> None:
    path = on_two_sheets(tmp_path / "border.xlsx", make_people(1, 3), make_people(2, 3))
    report = bring(operation, path, same=True)
    assert read_families(operation).keys() == {"1", "2", "3"}
    [warned] = [one for one in report.warnings if one.code == "families_restart"]
    assert "the same family" in warned.message


@pytest.mark.parametrize("size", [5, 7, 11])
def test_numbers_that_go_on_over_pages_stay_one(operation: Operation, tmp_path: Path, size: int) -> None:
    """A family that a page parts is one, also where its mother has another name."""
    people = make_people(1, 9)
    people = [("MARRIED", *one[1:]) if at % 3 == 1 else one for at, one in enumerate(people)]
    pages = [people[at : at + size] for at in range(0, len(people), size)]
    path = of_sheets(tmp_path / "list.xlsx", *((f"Page {at}", page) for at, page in enumerate(pages, start=1)))
    report = bring(operation, path)
    assert set(map(frozenset, read_families(operation).values())) == as_families(people)
    assert not [one for one in report.warnings if one.code == "families_restart"]


def test_families_over_sheets_of_men_and_women_are_one(operation: Operation, tmp_path: Path) -> None:
    people = make_people(1, 12)
    men, women = ([one for one in people if one[2] == sex] for sex in "MF")
    bring(operation, of_sheets(tmp_path / "list.xlsx", ("Men", men), ("Women", women)))
    assert set(map(frozenset, read_families(operation).values())) == as_families(people)


def test_two_shelters_of_two_pages_each(operation: Operation, tmp_path: Path) -> None:
    ours, theirs = make_people(1, 8), make_people(2, 8)
    sheets = [
        (f"{name} page {at}", part)
        for name, people in (("A", ours), ("B", theirs))
        for at, part in enumerate((people[:11], people[11:]), start=1)
    ]
    bring(operation, of_sheets(tmp_path / "list.xlsx", *sheets))
    assert set(map(frozenset, read_families(operation).values())) == as_families(ours) | as_families(theirs)


@pytest.mark.parametrize("make", [on_two_sheets, of_tables])
def test_a_row_put_aside_becomes_one_of_its_sheets_family(operation: Operation, tmp_path: Path, make: object) -> None:
    """Also where nobody else of that family has a name yet."""
    ours, theirs = make_people(1, 5), make_people(2, 4)
    nameless = [["", "", "M", f"20/05/{2018 + at}", "PHL", label] for at, label in enumerate(("2", "5"))]
    assert callable(make)
    bring(operation, make(tmp_path / "border.xlsx", ours, [*theirs, *nameless]))
    before = read_families(operation)
    kept = [id for (id,) in operation.db.conn.execute("SELECT id FROM kept_rows ORDER BY id")]
    for id, name in zip(kept, ("TOMASI", "ULRIKO"), strict=True):
        operation.run(MendKept(id, {"surname": name, "given_names": "Baby"}))
    grown = set(map(frozenset, read_families(operation).values()))
    assert _names(theirs, "2") | {"TOMASI Baby"} in grown
    assert {"ULRIKO Baby"} in grown
    assert len(grown) == len(before) + 1


def test_nobody_is_moved_into_another_family_unasked(operation: Operation, tmp_path: Path) -> None:
    """A child under the number of strangers, by a slip, stays with its father; the list says so on request."""
    people = make_people(1, 3)
    bring(operation, of_sheets(tmp_path / "a.xlsx", ("List", people)))
    before = read_families(operation)
    child = next(at for at, one in enumerate(people) if one[5] == "3") - 1
    slip: list[Person] = [(*one[:5], "1") if at == child else one for at, one in enumerate(people)]
    report = bring(operation, of_sheets(tmp_path / "b.xlsx", ("List", slip)))
    assert read_families(operation) == before
    [told] = [one for update in report.updates for one in update["fields"]]
    assert (told["field"], told["old"], told["new"], told["contradicts"]) == ("household", "2", "1", True)
