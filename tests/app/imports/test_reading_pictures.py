"""A scan and a photo read as an officer's are, in a process of its own: what is wrong there is doubtful, and stays so on its way."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import received_lists
from repatriate.app.imports.jobs import propose_list
from repatriate.app.imports.open_file import OpenedList, open_list
from repatriate.app.imports.roster_commands import ImportRoster
from repatriate.intake.paper.model import PaperKind
from repatriate.intake.paper.settled import list_doubtful
from repatriate.intake.sheets import Workbook
from tests.benchmarks.papers.layouts import Made
from tests.benchmarks.papers.samples import read_sample
from tests.benchmarks.papers.score import compare
from tests.passphrase import PASSPHRASE


@cache
def opened(name: str) -> tuple[OpenedList, Made, list[float]]:
    """Read once for all: it takes seconds."""
    path, made = read_sample(name)
    shares: list[float] = []
    found = open_list(path, progress=shares.append)
    assert isinstance(found, OpenedList)
    return found, made, shares


def read(name: str) -> tuple[Workbook, Made]:
    found, made, _ = opened(name)
    return found.read, made


@pytest.mark.parametrize(("name", "right", "flagged"), [("scan", 0.97, 0.30), ("photo", 0.93, 0.15)])
def test_what_is_read_wrong_is_said(name: str, right: float, flagged: float) -> None:
    book, made = read(name)
    score = compare(made, book)
    assert score.found == score.rows
    assert score.silent == 0, score.wrong
    assert score.right >= right * score.cells
    assert score.flagged <= flagged * score.cells


@pytest.mark.parametrize(("name", "language"), [("scan", "vi"), ("photo", "en")])
def test_a_picture_keeps_its_pages_with_the_places_of_its_cells(name: str, language: str) -> None:
    book, _ = read(name)
    ((sheet, rows),) = book.sheets.items()
    assert book.paper is not None
    assert book.paper.kind is PaperKind.PICTURE
    assert book.paper.language == language
    (page,) = book.paper.pages
    assert page.picture.startswith(b"\xff\xd8")
    assert page.sheet == sheet
    assert set(page.rows) == set(range(len(rows)))
    assert len({len(row) for row in rows}) == 1
    for left, top, right, bottom in (*page.rows.values(), *page.cells.values()):
        assert -1 <= left < right <= page.width + 1
        assert -1 <= top < bottom <= page.height + 1


@pytest.mark.parametrize("name", ["scan", "photo"])
def test_a_doubt_says_first_what_stands_in_its_cell(name: str) -> None:
    book, _ = read(name)
    ((sheet, doubts),) = book.doubts.items()
    for (row, column), doubt in doubts.items():
        text = book.sheets[sheet][row][column]
        assert doubt.offers[:1] == ((text,) if text else doubt.offers[:1])
        assert len(set(doubt.offers)) == len(doubt.offers)
        assert doubt.page == 0
        assert doubt.box[0] < doubt.box[2]


@pytest.mark.usefixtures("one_salt")
def test_of_a_photo_each_cell_in_doubt_is_found_on_its_page(tmp_path: Path) -> None:
    """What the engines give is what the window and the file need."""
    photo, _, shares = opened("photo")
    assert shares == sorted(shares)
    assert shares
    paper = photo.workbook.paper
    assert paper is not None
    [page] = paper.pages
    [rows] = photo.workbook.sheets.values()
    people = [number for number, cells in enumerate(rows) if sum(bool(cell) for cell in cells) > 2]
    assert set(people) <= set(page.rows)
    for (_, row, column), doubt in list_doubtful(photo.workbook):
        assert doubt.box == page.cells[row, column]
        assert 0 <= doubt.box[0] < doubt.box[2] <= page.width + 1
    assert photo.paper
    with Operation.create(tmp_path / "op.repat", PASSPHRASE, officer="Officer One") as operation:
        report = operation.run(ImportRoster(propose_list(operation, photo), photo.shape, photo.original)).result
        assert operation.verify_journal() == "ok"
        kept = received_lists.kept_rows(operation.db)
        assert report.counts["People"].rows == len(kept) + len(template_rows.people(operation.db))
        assert all(row.picture is not None for row in kept)
