"""Lists that break the reader of workbooks: one sentence, and the program goes on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from repatriate.app.core.foreign_files import FileFrom, Reader
from repatriate.app.imports import open_file, paper_files
from repatriate.app.imports.open_file import open_list
from repatriate.model.errors import UserError
from tests.intake.books import book


@pytest.fixture
def breaks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every reader, as some do at some files: tests of the command line have one that does."""

    def read(*_: object, about: FileFrom, **__: object) -> None:
        raise about.broke()

    monkeypatch.setattr(Reader, "read", read)


@pytest.mark.usefixtures("breaks")
def test_a_list_that_ends_its_reader_is_one_sentence(tmp_path: Path) -> None:
    path = book(tmp_path / "list.xlsx", {"People": [["name"], ["ALPHA"]]})
    with pytest.raises(UserError) as caught:
        open_list(path)
    assert caught.value.code == "reader_broke"
    assert str(caught.value).startswith(f"{path} ")


@pytest.mark.usefixtures("breaks")
def test_a_picture_that_ends_its_reader_is_not_to_be_saved_in_excel(tmp_path: Path) -> None:
    path = tmp_path / "page.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" + bytes(60))
    with pytest.raises(UserError, match="Take or save the picture again"):
        open_list(path)


def test_a_file_that_is_changed_while_it_is_read_is_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Surname,Sex\nTALANOU,F\n")
    read = open_file.read_workbook

    def change_it(*asked: Any) -> Any:
        found = read(*asked)
        path.write_text("Surname,Sex\nSOMARU,M\n")
        return found

    monkeypatch.setattr(open_file, "read_workbook", change_it)
    with pytest.raises(UserError, match="changed while it was read"):
        open_list(path)


def test_a_file_far_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "list.csv"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    monkeypatch.setattr(paper_files, "open_input", lambda *_: pytest.fail("it was opened"))
    with pytest.raises(UserError) as refused:
        open_list(path)
    assert refused.value.code == "too_large"
