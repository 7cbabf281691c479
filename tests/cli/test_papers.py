"""Papers on the command line: read into an Excel list in which nothing doubtful is lost, imported at once as far as they are sure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from repatriate.app.imports.open_file import OpenedList, read_workbook
from repatriate.app.imports.paper_files import order_by_name
from repatriate.app.imports.paper_list import make_paper_list
from repatriate.cli import imports, papers
from repatriate.intake.paper.model import ReadAs, Why
from repatriate.intake.paper.settled import PICTURES, TITLE, list_doubtful, take_marks
from repatriate.intake.sheets import Workbook
from repatriate.model.errors import UserError
from tests.cli.conftest import Run
from tests.pictured import PEOPLE, open_paper, read_paper

DOUBTS = {(0, 1): (Why.READINGS_DIFFER, ("TALANOV",)), (2, 6): (Why.SHAPE, ())}
AMBER = "00FFD966"


@pytest.fixture
def file(run: Run, tmp_path: Path) -> Path:
    assert run("new", tmp_path / "op.repat").code == 0
    return tmp_path / "op.repat"


@pytest.fixture
def photo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A picture that is read as the list drawn for tests; `asked` of each reading is noted."""
    path = tmp_path / "list.jpg"
    path.write_bytes(b"bytes of a photo")

    def read(source: Path, *, asked: ReadAs, progress: Callable[[float], None]) -> Workbook:
        progress(1.0)
        monkeypatch.setattr(papers, "was_asked", (source, asked), raising=False)
        return read_paper(doubts=DOUBTS)

    def opened(source: Path, **more: Any) -> OpenedList:
        return open_paper(read(source, **more))

    monkeypatch.setattr(papers, "read_workbook", read)
    monkeypatch.setattr(imports, "open_list", opened)
    return path


def was_asked() -> tuple[Path, ReadAs]:
    found: tuple[Path, ReadAs] = papers.was_asked  # type: ignore[attr-defined]
    return found


def test_a_paper_is_written_as_a_list_with_its_doubts_shown(run: Run, photo: Path, tmp_path: Path) -> None:
    ran = run("read", photo, "--out", tmp_path / "list.xlsx", "--json")
    assert ran.code == 0, ran.err
    told = {name: ran.json[name] for name in ("kind", "pages", "language", "rows", "doubts", "why", "gaps")}
    assert told == {
        "kind": "picture", "pages": 1, "language": "en", "rows": 5, "doubts": 2,
        "why": {"readings_differ": 1, "shape": 1}, "gaps": [],
    }  # fmt: skip
    book = openpyxl.load_workbook(tmp_path / "list.xlsx")
    sheet, pictures = book.worksheets
    assert [sheet["B2"].fill.fgColor.rgb, sheet["B3"].fill.fgColor.rgb != AMBER] == [AMBER, True]
    assert [sheet["H1"].value, sheet["H2"].value, sheet["H4"].value] == [TITLE, "⚠ B: TALANOU", "⚠ G: X1000003"]
    assert pictures.title == PICTURES
    assert [cell.value for cell in pictures[2]][:3] == ["B2", "TALANOU", "TALANOV"]
    assert len(pictures._images) == 2


def test_it_never_writes_over_a_file(run: Run, photo: Path, tmp_path: Path) -> None:
    (tmp_path / "list.xlsx").write_bytes(b"mine")
    ran = run("read", photo, "--out", tmp_path / "list.xlsx")
    assert (ran.code, (tmp_path / "list.xlsx").read_bytes()) == (3, b"mine")
    assert "exists already" in ran.err
    assert run("read", photo, "--out", tmp_path / "list.csv").code == 3


def test_what_is_said_of_a_paper_reaches_its_reader(run: Run, photo: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("open sesame\n")
    others = [tmp_path / f"list{number}.jpg" for number in (10, 9)]
    options = ("--language", "vi", "--pages", "1-2,4", "--part", "a.pdf", "--password-file", tmp_path / "secret")
    assert run("read", *others, photo, "--out", tmp_path / "o.xlsx", *options).code == 0
    first, asked = was_asked()
    assert [first.name, *(one.name for one in asked.more)] == ["list9.jpg", "list10.jpg", "list.jpg"]
    assert (asked.language, asked.pages, asked.part, asked.password) == ("vi", (0, 1, 3), "a.pdf", "open sesame")
    for wrong in ("0", "3-1", "a"):
        assert run("read", photo, "--out", tmp_path / "p.xlsx", "--pages", wrong).code == 2
    assert run("read", photo, "--out", tmp_path / "p.xlsx", "--language", "xx").code == 2


def test_only_pictures_are_read_together(run: Run, file: Path, tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text("Name;Born\nTALANOU;1990\n")
    ran = run("import", file, tmp_path / "a.csv", tmp_path / "b.csv")
    assert ran.code == 3
    assert "only pictures are read together" in ran.err


# -- the list that was written comes in


def write_list(tmp_path: Path, change: Callable[[Any], None] | None = None) -> Path:
    path = tmp_path / "written.xlsx"
    path.write_bytes(make_paper_list(read_paper(doubts=DOUBTS)))
    if change is not None:
        book = openpyxl.load_workbook(path)
        change(book)
        book.save(path)
    return path


def doubted(path: Path) -> list[tuple[int, int]]:
    return [cell[1:] for cell, _ in list_doubtful(read_workbook(path))]


def test_a_cell_that_nobody_looked_at_is_in_doubt_when_the_list_comes_in(run: Run, file: Path, tmp_path: Path) -> None:
    path = write_list(tmp_path)
    found = read_workbook(path)
    assert found.sheets == {"list": read_paper().sheets["list"]}, "the marks and the pictures are no part of the list"
    assert doubted(path) == [(1, 1), (3, 6)]
    ran = run("import", file, path, "--json")
    assert (ran.code, ran.json["imported"]) == (0, 2)
    assert [one["problems"][0]["code"] for one in ran.json["kept_aside"]] == ["doubtful_reading"] * 2


def test_a_cell_that_was_corrected_or_whose_line_was_taken_out_is_sure(tmp_path: Path) -> None:
    def correct(book: Any) -> None:
        book.worksheets[0]["B2"] = "TALANOV"
        book.worksheets[0]["H4"] = None

    assert doubted(write_list(tmp_path, correct)) == []


def test_a_column_of_marks_that_is_taken_out_whole_settles_nothing(tmp_path: Path) -> None:
    assert doubted(write_list(tmp_path, lambda book: book.worksheets[0].delete_cols(8))) == [(1, 1), (3, 6)]

    def correct(book: Any) -> None:
        book.worksheets[0].delete_cols(8)
        book.worksheets[0]["B2"] = "TALANOV"

    assert doubted(write_list(tmp_path, correct)) == [(3, 6)]


@pytest.mark.parametrize("how", ["sorted", "moved", "inserted", "no_pictures", "no_title"])
def test_a_doubt_stays_with_its_cell_whatever_is_done_to_the_list(tmp_path: Path, how: str) -> None:
    def change(book: Any) -> None:
        sheet = book.worksheets[0]
        if how == "sorted":
            rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
            for number, row in enumerate(reversed(rows), 2):
                for column, value in enumerate(row, 1):
                    sheet.cell(number, column).value = value
        elif how == "moved":
            sheet.insert_cols(1, 2)
        elif how == "inserted":
            sheet.insert_rows(1, 3)
        elif how == "no_pictures":
            del book[PICTURES]
        else:
            sheet["H1"] = None

    found = read_workbook(write_list(tmp_path, change))
    texts = sorted(str(found.sheets[sheet][row][column]) for (sheet, row, column), _ in list_doubtful(found))
    assert texts == ["TALANOU", "X1000003"]


def test_an_empty_cell_in_doubt_stays_so_until_it_is_filled(tmp_path: Path) -> None:
    rows = [list(row) for row in PEOPLE]
    rows[1][6] = ""
    path = tmp_path / "written.xlsx"
    path.write_bytes(make_paper_list(read_paper(rows, {(1, 6): (Why.EMPTY, ())})))
    assert doubted(path) == [(2, 6)]
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["G3"] = "X1000002"
    book.save(path)
    assert doubted(path) == []


def test_text_of_a_paper_is_never_a_formula(tmp_path: Path) -> None:
    rows = [list(row) for row in PEOPLE]
    rows[0][1] = "=1+1"
    path = tmp_path / "written.xlsx"
    path.write_bytes(make_paper_list(read_paper(rows)))
    assert openpyxl.load_workbook(path).worksheets[0]["B2"].data_type == "s"
    assert read_workbook(path).sheets["list"][1][1] == "=1+1"


def test_a_list_without_marks_is_left_as_it_is() -> None:
    workbook = read_paper()
    assert take_marks(workbook) is workbook


def test_a_cell_that_reads_like_the_title_of_the_marks_takes_no_column_away() -> None:
    rows = [list(row) for row in PEOPLE]
    rows[1][2] = TITLE
    workbook = read_paper(rows)
    assert take_marks(workbook) is workbook


# -- a picture comes in


def test_of_a_picture_sure_rows_come_in_and_others_are_kept_aside(run: Run, file: Path, photo: Path) -> None:
    ran = run("import", file, photo, "--json")
    assert (ran.code, ran.json["imported"], len(ran.json["kept_aside"])) == (0, 2, 2)
    assert "kept aside" in run("import", file, photo, "--dry-run").out.lower()
    kept = run("kept", file, "--json").json
    assert [one["picture"]["page"] is not None for one in kept] == [True, True]


def test_the_password_of_a_locked_file_is_asked_for_once(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str | None] = []

    def work(asked: ReadAs, progress: object) -> None:
        seen.append(asked.password)
        raise UserError("password_protected", "locked")

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(papers, "ask_secret", lambda prompt: "sesame")
    asking = papers.PaperAsking(ReadAs())
    with pytest.raises(UserError):
        asking.read(work)
    assert seen == [None, "sesame"]
    with pytest.raises(UserError):
        papers.PaperAsking(replace(asking.asked, password="given")).read(work)
    assert seen[2:] == ["given"], "what was given is not asked for again"


def test_pictures_are_ordered_as_a_person_orders_them() -> None:
    paths = [Path(name) for name in ("IMG_10.jpg", "img_2.jpg", "IMG_1.jpg")]
    assert [path.name for path in order_by_name(paths)] == ["IMG_1.jpg", "img_2.jpg", "IMG_10.jpg"]
