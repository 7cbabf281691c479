"""Before a paper is read: pages turned, left out and put in order; a language, a password, a part; a reading that is stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from repatriate.app.imports.open_file import OpenedList
from repatriate.intake.paper.model import ReadAs, Why
from repatriate.intake.paper.reading import engines
from repatriate.intake.paper.thumbnails import Thumbnail, look_at_pages
from repatriate.intake.sheets import Workbook
from repatriate.model.errors import Cancelled, UserError
from repatriate.model.saying import say
from tests.pictured import PEOPLE, draw_page, open_paper, read_paper
from tests.ui.helpers import idle
from tests.ui.rooms.imports.test_roster_import import rest
from tests.ui.test_access import nameless
from ui.core.files import dropped_files, list_kinds
from ui.rooms.imports import file_reader, step_file
from ui.rooms.imports.room import FILE, READ, ImportRoom
from ui.rooms.imports.step_file import PaperSetup

DOUBTS = {(0, 1): (Why.READINGS_DIFFER, ("TALANOV",))}
PICTURE = draw_page(PEOPLE, "list").picture


def thumbnail(file: int = 0, page: int = 0, *, text: bool = False) -> Thumbnail:
    return Thumbnail(PICTURE, file, page, text)


@pytest.fixture
def setup(qtbot: QtBot) -> PaperSetup:
    made = PaperSetup()
    qtbot.addWidget(made)
    made.show()
    return made


Fake = Callable[..., list[tuple[tuple[Path, ...], ReadAs]]]


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Fake:
    """Pages and a reading as if an engine had given them; gives what was asked of each reading."""

    def go(pages: list[Thumbnail], workbook: Workbook) -> list[tuple[tuple[Path, ...], ReadAs]]:
        asked: list[tuple[tuple[Path, ...], ReadAs]] = []

        def opened(path: Path, cancel: object, so: ReadAs, progress: Callable[[float], None]) -> OpenedList:
            progress(1.0)
            asked.append(((path, *so.more), so))
            return open_paper(workbook)

        monkeypatch.setattr(file_reader, "show_pages", lambda *_: pages)
        monkeypatch.setattr(file_reader, "open_list", opened)
        return asked

    return go


# -- what is said of a paper


def test_nothing_said_reads_all_as_it_lies(setup: PaperSetup) -> None:
    setup.show_pages([Path("a.pdf")], [thumbnail(0, 0), thumbnail(0, 1)])
    assert setup.read_setup() == ((Path("a.pdf"),), ReadAs())
    assert nameless(setup) == []


def test_pages_are_left_out_and_turned_by_keys(setup: PaperSetup) -> None:
    setup.show_pages([Path("a.pdf")], [thumbnail(0, page) for page in range(3)])
    setup.pages.setFocus()
    setup.pages.setCurrentRow(1)
    QTest.keyClick(setup.pages, Qt.Key.Key_Space)
    setup.pages.setCurrentRow(2)
    setup.turn_right.click()
    setup.turn_left.click()
    setup.turn_left.click()
    _, asked = setup.read_setup()
    assert (asked.pages, dict(asked.turns)) == ((0, 2), {2: 270})


def test_nothing_can_be_read_where_every_page_is_left_out(setup: PaperSetup) -> None:
    setup.show_pages([Path("a.pdf")], [thumbnail()])
    setup.pages.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert not setup.read.isEnabled()


def test_pictures_are_put_in_order(setup: PaperSetup) -> None:
    paths = [Path(f"{name}.jpg") for name in "abc"]
    setup.show_pages(paths, [thumbnail(file) for file in range(3)])
    setup.pages.setCurrentRow(2)
    setup.earlier.click()
    setup.earlier.click()
    setup.pages.setCurrentRow(0)
    setup.turn_right.click()
    ordered, asked = setup.read_setup()
    assert [path.name for path in ordered] == ["c.jpg", "a.jpg", "b.jpg"]
    assert ([path.name for path in asked.more], dict(asked.turns)) == (["a.jpg", "b.jpg"], {0: 90})
    assert setup.pages.dragDropMode() is setup.pages.DragDropMode.InternalMove


def test_a_language_can_be_chosen_and_is_shown_when_it_was_found(setup: PaperSetup) -> None:
    setup.show_pages([Path("a.jpg")], [thumbnail()])
    paper = read_paper().paper
    assert paper is not None
    setup.show_read([Path("a.jpg")], replace(paper, language="vi"))
    assert setup.read_setup()[1].language == "vi"
    assert setup.language.currentText() == "Tiếng Việt (vi)"
    offered = [setup.language.itemText(place) for place in range(setup.language.count())]
    assert {"English (en)", "Español (es)", "Bahasa Indonesia (id)"} < set(offered), "no country's way of speaking"


def test_a_password_is_asked_for_and_wiped_for_another_file(setup: PaperSetup) -> None:
    setup.ask_password([Path("a.pdf")], "locked")
    setup.password.setText("sesame")
    assert setup.read_setup()[1].password == "sesame"
    setup.show_pages([Path("a.pdf")], [thumbnail()])
    assert setup.read_setup()[1].password == "sesame", "it is asked for once"
    setup.show_pages([Path("b.pdf")], [thumbnail()])
    assert setup.read_setup()[1].password is None


def test_where_pictures_cannot_be_read_the_button_is_grey_with_the_reason(
    setup: PaperSetup, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "*.jpg" in list_kinds()
    monkeypatch.setattr(engines, "explain_missing", lambda: say("Pictures cannot be read: cv2 is missing."))
    monkeypatch.setattr(step_file, "why_no_pictures", engines.explain_missing)
    setup.show_pages([Path("a.jpg")], [thumbnail()])
    assert not setup.read.isEnabled()
    assert "cv2 is missing" in setup.words.text()
    setup.show_pages([Path("a.pdf")], [thumbnail(text=True)])
    assert setup.read.isEnabled(), "text needs no engine"


# -- in the room


def test_a_picture_is_shown_before_it_is_read(room: ImportRoom, fake: Fake, qtbot: QtBot) -> None:
    asked = fake([thumbnail()], read_paper(doubts=DOUBTS))
    room.read_files([Path("list.jpg")])
    idle(qtbot, room.context)
    assert room.file_page.asking
    assert (room.pages.currentIndex(), asked) == (FILE, [])
    room.file_page.setup.language.show_data("vi")
    room.file_page.setup.read.click()
    rest(room, qtbot)
    assert [one.language for _, one in asked] == ["vi"]
    assert room.pages.currentIndex() == READ
    room.back.click()
    assert room.file_page.asking, "one can go back and read it otherwise"
    room.file_page.setup.go_on.click()
    assert room.pages.currentIndex() == READ


def test_several_files_are_one_list_in_the_order_of_their_names(room: ImportRoom, fake: Fake, qtbot: QtBot) -> None:
    asked = fake([], read_paper(doubts=DOUBTS))
    room.read_files([Path("p10.jpg"), Path("p9.jpg")])
    idle(qtbot, room.context)
    assert room.reader._paths == (Path("p9.jpg"), Path("p10.jpg"))
    assert len(asked) == 1


def test_a_language_that_could_not_be_told_is_asked_for(room: ImportRoom, fake: Fake, qtbot: QtBot) -> None:
    fake([thumbnail()], read_paper(doubts=DOUBTS, language=None, asked=True))
    room.read_files([Path("list.jpg")])
    idle(qtbot, room.context)
    room.file_page.setup.read.click()
    rest(room, qtbot)
    assert room.pages.currentIndex() == FILE
    assert room.file_page.setup.words.text().startswith("The titles do not show in which language")
    room.file_page.setup.language.show_data("en")
    room.file_page.setup.read.click()
    rest(room, qtbot)
    assert room.pages.currentIndex() == READ


def test_the_parts_of_a_mail_are_offered(room: ImportRoom, fake: Fake, qtbot: QtBot) -> None:
    workbook = read_paper()
    assert workbook.paper is not None
    paper = replace(workbook.paper, pages=(), parts=("list.xlsx", "text of the mail"))
    asked = fake([], replace(workbook, paper=paper))
    room.read_files([Path("mail.eml")])
    rest(room, qtbot)
    setup = room.file_page.setup
    assert setup.part.isVisible()
    setup.part.show_data("text of the mail")
    setup.read.click()
    rest(room, qtbot)
    assert [one.part for _, one in asked] == [None, "text of the mail"]
    assert room.pages.currentIndex() > FILE


def test_a_mail_of_which_nobody_knows_what_is_meant_asks(
    room: ImportRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str | None] = []

    def opened(path: Path, cancel: object, asked: ReadAs, progress: object) -> OpenedList:
        seen.append(asked.part)
        if asked.part is None:
            raise UserError("choose_part", say("Choose."), parts=("a.xlsx", "b.xlsx"))
        return open_paper(read_paper())

    monkeypatch.setattr(file_reader, "show_pages", lambda *_: [])
    monkeypatch.setattr(file_reader, "open_list", opened)
    room.read_files([Path("mail.eml")])
    idle(qtbot, room.context)
    setup = room.file_page.setup
    assert setup.part.isVisible()
    setup.part.show_data("b.xlsx")
    setup.read.click()
    rest(room, qtbot)
    assert seen == [None, "b.xlsx"]
    assert room.pages.currentIndex() > FILE


def test_a_locked_pdf_asks_for_its_password(room: ImportRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str | None] = []

    def pages(paths: object, cancel: object, asked: ReadAs) -> list[Thumbnail]:
        seen.append(asked.password)
        if asked.password != "sesame":
            raise UserError("password_protected", say("{0} is protected by a password.", "a.pdf"))
        return [thumbnail()]

    monkeypatch.setattr(file_reader, "show_pages", pages)
    room.read_files([Path("a.pdf")])
    idle(qtbot, room.context)
    setup = room.file_page.setup
    assert setup.password.isVisible()
    assert "protected" in setup.words.text()
    for typed in ("wrong", "sesame"):
        setup.password.setText(typed)
        QTest.keyClick(setup.password, Qt.Key.Key_Return)
        idle(qtbot, room.context)
    assert seen == [None, "wrong", "sesame"]
    assert setup.shows_pages
    assert setup.read_setup()[1].password == "sesame"


def test_a_reading_is_stopped(room: ImportRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, fake: Fake) -> None:
    fake([thumbnail(), thumbnail(0, 1)], read_paper())

    def endless(path: Path, cancel: Callable[[], bool], asked: ReadAs, progress: Callable[[float], None]) -> OpenedList:
        progress(0.5)
        while not cancel():
            time.sleep(0.02)
        raise Cancelled

    monkeypatch.setattr(file_reader, "open_list", endless)
    room.read_files([Path("a.pdf")])
    idle(qtbot, room.context)
    room.file_page.setup.read.click()
    job = room.context.current
    assert job is not None
    qtbot.waitUntil(lambda: job.stage == "reading page 2 of 2")
    job.cancel()
    idle(qtbot, room.context)
    assert room.file_page.asking, "the pages stay"
    assert room.file_page.setup.read.isEnabled()


def test_files_are_dropped_together(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.jpg" for name in "ab"]
    for path in paths:
        path.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert dropped_files(data) == tuple(paths)
    data.setUrls([QUrl.fromLocalFile(str(paths[0])), QUrl("https://example.org/a.jpg")])
    assert dropped_files(data) == ()


# -- the pages of a file


def test_pages_of_a_picture_are_small(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(PICTURE)
    shares: list[float] = []
    [page] = look_at_pages((path,), ReadAs(), shares.append)
    assert (page.file, page.page, page.text, shares) == (0, 0, False, [1.0])
    assert len(page.picture) < len(PICTURE)
