"""A list comes in: read and checked in the background, problems by sheet, row and column, nothing written before the last step."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from repatriate.app.imports.jobs import import_list
from repatriate.app.people.commands import EditPeople
from tests.intake.books import breaking
from tests.ui.helpers import dragged, idle, room_of, said, shown, workbook
from ui.main import Program
from ui.models.table import NativeRole
from ui.rooms.imports.room import CHANGES, COLUMNS, DONE, FILE, PROBLEMS, ImportRoom
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window
from ui.widgets.table import DataTable

PEOPLE = [
    {"ref": "P00001", "surname": "TALANOU", "given_names": "MIRE", "nationality": "IDN", "birth_date": "1994-05-02"},
    {"ref": "P00002", "surname": "SOMARU", "nationality": "IDN", "sex": "M", "native_name": "သန္တာ"},
]


def take(room: ImportRoom, qtbot: QtBot, path: Path) -> None:
    room.read_file(path)
    idle(qtbot, room.context)


def cells(table: DataTable) -> list[list[str]]:
    model = table.lazy
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_whole_way_from_a_new_file_to_an_undo_and_a_redo(
    program: Program, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    program.new_operation.show_page(tmp_path / "mission.repat")
    page = program.new_operation.page
    page.first.setText("river lamp copper seven")
    page.second.setText("river lamp copper seven")
    page.main.click()
    qtbot.waitUntil(lambda: window.context is not None)
    context = window.context
    people = room_of(window, PeopleRoom)
    people.header.main.click()
    room = window.workspace.room
    assert isinstance(room, ImportRoom)
    assert window.workspace.sidebar._buttons["people"].isChecked()
    take(room, qtbot, workbook(tmp_path / "list.xlsx", People=PEOPLE))
    assert room.pages.currentIndex() == COLUMNS
    assert context.operation.revision == 0
    assert "2 rows on 1 sheets" in room.columns_page.words.text()
    assert room.columns_page.preview is not None
    assert cells(room.columns_page.preview)[0][:2] == ["2", "P00001"]
    room.next.click()
    assert room.pages.currentIndex() == PROBLEMS
    assert room.problems_page.words.text() == "Nothing is wrong with this file."
    room.next.click()
    assert room.pages.currentIndex() == CHANGES
    assert room.next.text() == "Import 2 people"
    assert [line[3] for line in cells(room.changes_page.table)] == ["New", "New"]
    assert context.operation.revision == 0
    room.next.click()
    idle(qtbot, context)
    assert room.pages.currentIndex() == DONE
    assert said(window) == "Imported a workbook: 2 new people"
    room.done_page.people.click()
    assert people.isVisible()
    assert people.model.rowCount() == 2
    assert people.model.index(1, 1).data(NativeRole) == "သန္တာ"
    people.select("P00002")
    people.person.fields["province"].committed.emit("province", "Bali")
    assert said(window) == "Changed province of P00002"
    window.registry["edit.undo"].trigger()
    assert window.registry["edit.undo"].text() == "Undo: Imported a workbook: 2 new people"
    window.registry["edit.undo"].trigger()
    assert people.model.rowCount() == 0
    window.registry["edit.redo"].trigger()
    assert people.model.rowCount() == 2
    window.registry["edit.redo"].trigger()
    assert people.model.row(1)["province"] == "Bali"
    assert context.operation.verify_journal() == "ok"


def test_an_import_that_is_refused_can_be_pressed_again_and_its_undo_is_seen(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, workbook(tmp_path / "list.xlsx", People=PEOPLE))
    other = threading.Event()
    room.context.job("Other work", lambda progress, cancel: other.wait(20))
    room.accept.click()
    assert room.context.operation.revision == 0
    assert room.accept.isEnabled()
    assert room.next.isEnabled()
    other.set()
    idle(qtbot, room.context)
    room.accept.click()
    assert not room.context.undo(), "what is written would be undone, or what was before it"
    idle(qtbot, room.context)
    assert room.pages.currentIndex() == DONE
    assert room.context.operation.revision == 1
    assert room.context.undo()
    idle(qtbot, room.context)
    assert room.pages.currentIndex() == FILE, "nothing is imported any more"


def test_problems_stand_by_sheet_row_and_column_and_stop_the_import(
    room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [*PEOPLE, {"ref": "P00003", "surname": "NEFIRA", "nationality": "Atlantis", "birth_date": "31/02/1991"}]
    path = workbook(tmp_path / "bad.xlsx", People=rows)
    take(room, qtbot, path)
    assert room.pages.currentIndex() == PROBLEMS
    assert "nothing is imported yet" in room.problems_page.words.text()
    found = {(line[1], line[2], line[3], line[4]) for line in cells(room.problems_page.table)}
    assert found == {("People", "4", "nationality", "Atlantis"), ("People", "4", "birth_date", "31/02/1991")}
    assert not room.next.isEnabled()
    assert shown(room.again)
    workbook(path, People=PEOPLE)
    room.again.click()
    idle(qtbot, room.context)
    assert room.pages.currentIndex() == COLUMNS
    assert room.context.operation.revision == 0


def test_people_who_are_known_show_what_would_differ(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    path = workbook(tmp_path / "list.xlsx", People=PEOPLE)
    take(room, qtbot, path)
    room._show_step(CHANGES)
    room.next.click()
    idle(qtbot, room.context)
    room.done_page.more.click()
    assert room.pages.currentIndex() == FILE
    newer = [{**PEOPLE[0], "surname": "TALANU"}, PEOPLE[1], {"ref": "P00009", "surname": "PAKOLE"}]
    take(room, qtbot, workbook(tmp_path / "newer.xlsx", People=newer))
    room._show_step(CHANGES)
    table = cells(room.changes_page.table)
    assert [line[3] for line in table] == ["Changed", "The same", "New"]
    assert table[0][4] == "Surname: TALANOU → TALANU"
    assert room.next.text() == "Import 1 person, change 1"
    room.changes_page.chips._buttons["changed"].click()
    assert len(cells(room.changes_page.table)) == 1


def test_what_would_change_is_looked_at_again_when_the_file_moves_on(
    room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, workbook(tmp_path / "list.xlsx", People=PEOPLE))
    room._show_step(CHANGES)
    room.next.click()
    idle(qtbot, room.context)
    take(room, qtbot, workbook(tmp_path / "list.xlsx", People=PEOPLE))
    room._show_step(CHANGES)
    assert [line[3] for line in cells(room.changes_page.table)] == ["The same", "The same"]
    room.context.run(EditPeople(("P00001",), {"surname": "OTHER"}))
    idle(qtbot, room.context)
    assert [line[3] for line in cells(room.changes_page.table)] == ["Changed", "The same"]
    assert room.pages.currentIndex() == CHANGES


def test_a_file_that_is_no_list_is_said_in_a_sentence(
    room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "letter.xlsx"
    path.write_bytes(b"%PDF-1.7 not a workbook")
    take(room, qtbot, path)
    assert room.pages.currentIndex() == FILE
    assert "damaged" in room.file_page.fault.text()
    assert room.file_page.choose.isEnabled()
    assert room.context.operation.revision == 0


def test_a_list_that_ends_its_reader_ends_no_window(room: ImportRoom, qtbot: QtBot, tmp_path: Path) -> None:
    take(room, qtbot, breaking(tmp_path / "list.xlsx"))
    assert "something in it stops the reader" in room.file_page.fault.text()
    take(room, qtbot, workbook(tmp_path / "sound.xlsx", People=PEOPLE))
    assert room.pages.currentIndex() == COLUMNS


def test_leaving_a_list_that_was_read_is_asked_when_the_file_closes(
    room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    take(room, qtbot, workbook(tmp_path / "list.xlsx", People=PEOPLE))
    window.close_file()
    assert window.context is not None
    assert window.workspace.question.text.text() == "list.xlsx was read but not imported."
    window.workspace.question.no.click()
    room.leave.click()
    assert room.may_leave() is None
    window.close_file()
    assert window.context is None


def test_a_file_dropped_on_the_window_is_read(room: ImportRoom, window: Window, qtbot: QtBot, tmp_path: Path) -> None:

    window.workspace.show_room("changes")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(workbook(tmp_path / "list.xlsx", People=PEOPLE)))])
    enter = dragged(QDragEnterEvent, data, action=Qt.DropAction.CopyAction)
    window.workspace.dragEnterEvent(enter)
    assert enter.isAccepted()
    window.workspace.dropEvent(dragged(QDropEvent, data, action=Qt.DropAction.CopyAction))
    idle(qtbot, room.context)
    assert window.workspace.room is room
    assert room.pages.currentIndex() == COLUMNS


@pytest.mark.parametrize("same", [False, True])
def test_a_workbook_whose_families_have_numbers_of_others_is_asked_about(
    room: ImportRoom, qtbot: QtBot, tmp_path: Path, same: bool
) -> None:
    """On a card as of any list, in place of a doubt that can be answered nowhere; what is said is written."""
    operation = room.context.operation
    both = [{"surname": "TALANOU", "household": "1"}, {"surname": "SOMARU", "household": "2"}]
    import_list(operation, workbook(tmp_path / "ours.xlsx", People=both, Legs=[{"code": None}]))
    theirs = [{"surname": "GALIMO", "household": "1"}, {"surname": "HARUNA", "household": "2"}]
    path = workbook(tmp_path / "border post.xlsx", People=theirs, Legs=[{"code": None}])
    take(room, qtbot, path)
    card = room.changes_page.families
    assert not shown(room.accept)
    room.next.click()
    assert room.problems_page.words.text() == "Nothing is wrong with this file."
    room.next.click()
    assert card.isVisible()
    assert "1 to 2" in card.words.text()
    assert card.own.isChecked()
    assert "“1 · border post”" in card.own.text()
    if same:
        card.same.click()
        idle(qtbot, room.context)
        assert room.pages.currentIndex() == CHANGES
        assert room.read is not None
        assert room.read.families.names["1", ""] == "1"
    room.next.click()
    idle(qtbot, room.context)
    names = {name for (name,) in operation.db.conn.execute("SELECT name FROM households")}
    assert names == {"1", "2"} | (set() if same else {"1 · border post", "2 · border post"})
    take(room, qtbot, workbook(tmp_path / "none.xlsx", People=PEOPLE))
    assert not shown(room.changes_page.families)
    assert room.changes_page.families.own.isChecked()
