"""Doubtful cells of a paper on their way into the file: nothing in doubt is written, nothing that was looked at is asked again."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from repatriate.app.core import template_rows
from repatriate.app.core.attachments import load_attachment
from repatriate.app.core.operation import Operation
from repatriate.app.imports import received_lists
from repatriate.app.imports.jobs import propose_list
from repatriate.app.imports.open_file import OpenedList, read_both
from repatriate.app.imports.paper_files import LARGEST, is_archive_of, make_paper_key, read_original
from repatriate.app.imports.received_lists import kept_answers
from repatriate.app.imports.roster_commands import ImportRoster, MendKept, SettleReadings
from repatriate.intake.paper.model import LANGUAGES, ReadAs, Why
from repatriate.intake.paper.settled import Answers, Looked, list_doubtful, settle_workbook
from repatriate.intake.report import Report
from repatriate.intake.roster.people import Known
from repatriate.intake.roster.read import read_roster
from repatriate.intake.workbook import Workbook
from tests.app.world import begin
from tests.passphrase import PASSPHRASE
from tests.pictured import PEOPLE, open_paper, read_paper

NOW = datetime(2025, 5, 12, 9, tzinfo=UTC)
NAME, GIVEN, SEX, BORN, NATION, NUMBER = range(1, 7)
TWO_NAMES = {(0, NAME): (Why.READINGS_DIFFER, ("TALANOV",))}


@pytest.fixture
def operation(tmp_path: Path) -> Iterator[Operation]:
    with begin(tmp_path / "op.repat", "Officer One", lambda: NOW) as operation:
        yield operation


def take(operation: Operation, opened: OpenedList) -> Report:
    report = operation.run(ImportRoster(propose_list(operation, opened), opened.shape, opened.original)).result
    assert operation.verify_journal() == "ok"
    return report


def answer(workbook: Workbook, *texts: str | None) -> Answers:
    """The doubts in their order, each as read or as typed here."""
    found = {}
    for (cell, doubt), text in zip(list_doubtful(workbook), texts, strict=False):
        read = str(workbook.sheets[cell[0]][cell[1]][cell[2]] or "")
        found[cell] = Looked(read, read if text is None else text, doubt.page, doubt.box)
    return found


def surnames(operation: Operation) -> list[str]:
    return sorted(str(row["surname"]) for row in template_rows.people(operation.db))


# -- pure


def test_what_was_said_of_a_cell_stands_in_it_and_is_no_doubt() -> None:
    workbook = read_paper(doubts={**TWO_NAMES, (1, NUMBER): (Why.SHAPE, ())})
    answers = answer(workbook, "TALANOV", None)
    found = settle_workbook(workbook, answers)
    assert found.sheets["list"][1][NAME] == "TALANOV"
    assert found.sheets["list"][2][NUMBER] == "X1000002"
    assert not found.doubts
    assert workbook.sheets["list"][1][NAME] == "TALANOU", "the list as it was read stays"


@pytest.mark.parametrize("change", ["read", "page", "box"])
def test_what_was_said_of_another_cell_is_not_taken(change: str) -> None:
    workbook = read_paper(doubts=TWO_NAMES)
    [(cell, said)] = answer(workbook, "TALANOV").items()
    other = {
        "read": Looked("TALANOW", said.text, said.page, said.box),
        "page": Looked(said.read, said.text, 1, said.box),
        "box": Looked(said.read, said.text, 0, (0, 0, 20, 20)),
    }[change]
    assert settle_workbook(workbook, {cell: other}) is workbook


# -- rows of people


@pytest.mark.parametrize("column", [NAME, GIVEN, NUMBER])
def test_a_row_waits_whose_name_or_number_is_in_doubt(column: int) -> None:
    roster = read_roster(read_paper(doubts={(1, column): (Why.READINGS_DIFFER, ("OTHER",))}), Known(NOW.date()))
    [kept] = roster.kept
    assert kept.row.row == 3
    assert [one.code for one in kept.row.problems] == ["doubtful_reading"]
    assert kept.row.problems[0].value == PEOPLE[1][column]
    assert "OTHER" in kept.row.problems[0].message
    assert [row.values["surname"] for row in roster.rows] == ["TALANOU", "NEFIRA", "WANJIRU"]


@pytest.mark.parametrize(
    ("column", "field"), [(SEX, "sex"), (BORN, "birth_date"), (NATION, "nationality")], ids=lambda one: str(one)
)
def test_other_fields_in_doubt_are_warned_of_and_weak(column: int, field: str) -> None:
    roster = read_roster(read_paper(doubts={(1, column): (Why.ONE_READING, ())}), Known(NOW.date()))
    assert not roster.kept
    assert len(roster.rows) == 4
    [warning] = [one for one in roster.warnings if one.code == "doubtful_reading"]
    assert (warning.row, warning.field, warning.value) == (3, field, PEOPLE[1][column])
    assert field in roster.rows[1].weak


def test_a_title_in_doubt_is_said_once_for_its_column() -> None:
    workbook = read_paper()
    first = next(iter(read_paper(doubts=TWO_NAMES).doubts["list"].values()))
    roster = read_roster(
        Workbook("list.jpg", workbook.sheets, doubts={"list": {(0, NUMBER): first}}, paper=workbook.paper),
        Known(NOW.date()),
    )
    [warning] = roster.warnings
    assert (warning.code, warning.row, warning.value) == ("doubtful_reading", 1, "Passport No")
    assert not roster.kept


def test_a_cell_with_ink_and_no_text_keeps_its_row_aside() -> None:
    rows = [list(row) for row in PEOPLE]
    rows[2][NUMBER] = ""
    roster = read_roster(read_paper(rows, {(2, NUMBER): (Why.EMPTY, ())}), Known(NOW.date()))
    [kept] = roster.kept
    assert kept.row.problems[0].value is None
    assert "could not be read" in kept.row.problems[0].message


@pytest.mark.parametrize("number", ["3", ""])
@pytest.mark.parametrize("nation", ["Nepal", ""])
@pytest.mark.parametrize("place", [1, 3])
def test_somebody_whose_name_could_not_be_read_is_kept_aside(number: str, nation: str, place: int) -> None:
    rows = [list(row) for row in PEOPLE]
    rows[place] = [number, "", "", "", "", nation, ""]
    unread = {(place, column): (Why.EMPTY, ()) for column in (NAME, GIVEN, NUMBER)}
    roster = read_roster(read_paper(rows, unread), Known(NOW.date()))
    [kept] = roster.kept
    assert (kept.row.row, len(roster.rows)) == (place + 2, 3)
    assert "doubtful_reading" in {one.code for one in kept.row.problems}


def test_what_an_officer_typed_for_the_row_is_sure() -> None:
    workbook = read_paper(doubts=TWO_NAMES)
    edits = {("list", 2, 0): {"surname": "TALANOV"}}
    roster = read_roster(workbook, Known(NOW.date(), edits=edits))
    assert not roster.kept
    assert roster.rows[0].values["surname"] == "TALANOV"


def test_that_the_language_is_not_known_is_said() -> None:
    roster = read_roster(read_paper(asked=True, language=None), Known(NOW.date()))
    assert [one.code for one in roster.warnings] == ["language_not_told"]


# -- the file


def test_a_row_in_doubt_is_kept_aside_with_its_picture(operation: Operation) -> None:
    workbook = read_paper(doubts=TWO_NAMES)
    report = take(operation, open_paper(workbook))
    assert surnames(operation) == ["NEFIRA", "SOMARU", "WANJIRU"]
    assert [one["problems"][0]["code"] for one in report.to_json()["kept_aside"]] == ["doubtful_reading"]
    [kept] = received_lists.kept_rows(operation.db)
    assert kept.picture is not None
    assert workbook.paper is not None
    [page] = workbook.paper.pages
    assert load_attachment(operation.db, kept.picture.page) == page.picture
    assert kept.picture.row == page.rows[1]
    assert kept.picture.cells[NAME] == page.cells[1, NAME]
    assert kept.picture.offers[NAME] == ("TALANOU", "TALANOV")
    assert not kept.picture.offers[SEX]
    operation.run(MendKept(kept.id, {"surname": "TALANOV"}))
    assert "TALANOV" in surnames(operation)


def test_a_row_that_was_mended_later_is_not_asked_about_when_the_paper_comes_again(operation: Operation) -> None:
    opened = open_paper(read_paper(doubts={**TWO_NAMES, (0, NUMBER): (Why.SHAPE, ())}))
    take(operation, opened)
    [kept] = received_lists.kept_rows(operation.db)
    operation.run(MendKept(kept.id, {"surname": "TALANOV", "document_number": "X1000009"}))
    take(operation, opened)
    assert received_lists.kept_rows(operation.db) == []
    assert surnames(operation) == ["NEFIRA", "SOMARU", "TALANOV", "WANJIRU"]


def test_what_was_looked_at_stays_with_the_paper(operation: Operation, tmp_path: Path) -> None:
    workbook = read_paper(doubts={**TWO_NAMES, (1, NUMBER): (Why.SHAPE, ())})
    opened = open_paper(workbook)
    operation.run(SettleReadings(opened.paper, "list.jpg", answer(workbook, "TALANOV")))
    operation.close()
    with Operation.open(tmp_path / "op.repat", PASSPHRASE, officer="Officer Two") as again:
        found, roster = read_both(again.db, open_paper(workbook), NOW.date())
        assert [cell for cell, _ in list_doubtful(found.workbook)] == [("list", 2, NUMBER)]
        assert found.read is workbook
        assert len(roster.kept) == 1
        assert not kept_answers(again.db, "another paper")


def test_what_was_said_can_be_said_otherwise_and_taken_back(operation: Operation) -> None:
    workbook = read_paper(doubts=TWO_NAMES)
    opened = open_paper(workbook)
    first, second = answer(workbook, "TALANOV"), answer(workbook, None)
    operation.run(SettleReadings(opened.paper, "list.jpg", first))
    operation.run(SettleReadings(opened.paper, "list.jpg", second))
    assert kept_answers(operation.db, opened.paper) == second
    operation.undo()
    assert kept_answers(operation.db, opened.paper) == first
    operation.undo()
    assert kept_answers(operation.db, opened.paper) == {}
    operation.redo()
    assert kept_answers(operation.db, opened.paper) == first


def test_with_all_looked_at_everybody_is_written_as_it_was_said(operation: Operation) -> None:
    workbook = read_paper(doubts={**TWO_NAMES, (1, NUMBER): (Why.SHAPE, ())})
    opened = open_paper(workbook)
    operation.run(SettleReadings(opened.paper, "list.jpg", answer(workbook, "TALANOV", None)))
    report = take(operation, opened)
    assert not report.kept_aside
    assert not report.warnings
    assert surnames(operation) == ["NEFIRA", "SOMARU", "TALANOV", "WANJIRU"]


# -- what the file knows


@pytest.mark.parametrize("column", [NAME, GIVEN, BORN, NATION, NUMBER])
def test_a_cell_that_says_what_is_known_of_the_same_person_is_sure(operation: Operation, column: int) -> None:
    take(operation, open_paper(read_paper(), key="first"))
    opened = open_paper(read_paper(doubts={(1, column): (Why.READINGS_DIFFER, ("OTHER",))}, name="second.jpg"))
    found, roster = read_both(operation.db, opened, NOW.date())
    assert not roster.kept
    assert not found.workbook.doubts
    assert not roster.warnings


@pytest.mark.parametrize("column", [SEX, BORN, NATION])
def test_a_doubt_does_not_prove_itself(operation: Operation, column: int) -> None:
    doubts = {(1, column): (Why.READINGS_DIFFER, ("OTHER",))}
    take(operation, open_paper(read_paper(doubts=doubts)))
    for name in ("list.jpg", "second.jpg"):
        found, roster = read_both(operation.db, open_paper(read_paper(doubts=doubts, name=name), key=name), NOW.date())
        assert len(list(list_doubtful(found.workbook))) == 1
        assert [one.code for one in roster.warnings] == ["doubtful_reading"]
    operation.undo()
    assert operation.verify_journal() == "ok"


@pytest.mark.parametrize("column", [NAME, GIVEN, NUMBER])
def test_a_cell_that_says_otherwise_than_what_is_known_stays_in_doubt(operation: Operation, column: int) -> None:
    take(operation, open_paper(read_paper(), key="first"))
    rows = [list(row) for row in PEOPLE]
    rows[1][column] = {NAME: "SOMARV", GIVEN: "PITAX", NUMBER: "X1000008"}[column]
    opened = open_paper(read_paper(rows, {(1, column): (Why.READINGS_DIFFER, ("OTHER",))}))
    _, roster = read_both(operation.db, opened, NOW.date())
    assert [kept.row.row for kept in roster.kept] == [3]


# -- files


def test_a_paper_is_known_by_its_bytes_and_by_which_pages_are_read_how(tmp_path: Path) -> None:
    first, second = tmp_path / "1.jpg", tmp_path / "2.jpg"
    first.write_bytes(b"one")
    second.write_bytes(b"two")
    (tmp_path / "copy.jpg").write_bytes(b"one")
    key = make_paper_key(first, ReadAs())
    assert key == make_paper_key(tmp_path / "copy.jpg", ReadAs(language="vi")), "the language changes no place"
    others = [ReadAs(more=(second,)), ReadAs(pages=(0,)), ReadAs(turns={0: 90}), ReadAs(part="list.pdf")]
    assert (
        len({key, make_paper_key(second, ReadAs(more=(first,)))} | {make_paper_key(first, one) for one in others}) == 6
    )


def test_several_pictures_are_kept_together_up_to_a_bound(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.jpg" for name in "ab"]
    for path in paths:
        path.write_bytes(path.name.encode() * 10)
    kept = read_original(paths[0], paths[1:])
    assert kept is not None
    assert kept.startswith(b"PK")
    assert kept == read_original(paths[0], paths[1:])
    assert is_archive_of("a.jpg", kept)
    assert not is_archive_of("a.docx", kept)
    assert not is_archive_of("a.jpg", b"the picture")
    paths[1].write_bytes(b"x" * LARGEST)
    assert read_original(paths[0], paths[1:]) is None


def test_it_is_said_that_a_large_paper_is_not_kept(operation: Operation) -> None:
    opened = open_paper(read_paper(doubts=TWO_NAMES))
    report = take(operation, OpenedList(opened.path, opened.workbook, opened.shape, None, opened.paper))
    assert [one.code for one in report.warnings] == ["original_not_kept"]
    [kept] = received_lists.kept_rows(operation.db)
    assert kept.picture is not None, "of rows kept aside the page is kept all the same"


def test_the_report_names_no_picture(operation: Operation) -> None:
    json.dumps(take(operation, open_paper(read_paper(doubts=TWO_NAMES))).to_json())


def test_the_languages_that_can_be_chosen_are_those_of_the_second_engine() -> None:
    source = (Path(__file__).parents[3] / "repatriate/intake/paper/reading/second.py").read_text(encoding="utf-8")
    tree = next(
        node.value for node in ast.parse(source).body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.target.id == "TESSERACT"
    )  # fmt: skip
    assert isinstance(tree, ast.Dict)
    assert sorted(str(getattr(key, "value", "")) for key in tree.keys) == sorted(LANGUAGES)


def test_pages_that_are_turned_stay_so_where_others_are_left_out() -> None:
    asked = ReadAs("vi", (1, 3), {0: 90, 3: 180}, more=(Path("b.jpg"),))
    assert asked.of_pages((1, 3)) == ReadAs("vi", (), {1: 180}, more=(Path("b.jpg"),))
