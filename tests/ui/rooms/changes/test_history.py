"""The room of history: newest first, filtered, opened to its rows, undone by name, proved."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core.layouts import layout_text
from repatriate.app.core.operation import Operation
from repatriate.app.documents.layout_commands import TakeLayout
from repatriate.app.documents.seal_commands import MakeSealKey, UseSealKey
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.store.schema import JOURNALED
from tests.ui.conftest import NOW
from tests.ui.helpers import idle, room_of, row_menu, said, settle
from ui.rooms.changes import entry_panel
from ui.rooms.changes.room import ChangesRoom
from ui.shell.main_window import Window

pytestmark = pytest.mark.rooms_as_shown


@pytest.fixture
def room(window: Window, operation: Operation) -> ChangesRoom:
    for name in ("ONE", "TWO", "THREE"):
        operation.run(AddPerson({"surname": name}))
    operation.run(EditPeople(("P00002",), {"province": "Bali"}))
    window.show_operation(operation)
    room = room_of(window, ChangesRoom)
    settle(room.context)
    return room


def numbers(room: ChangesRoom) -> list[str]:
    settle(room.context)
    return [room.model.index(row, 0).data() for row in range(room.model.rowCount())]


def test_the_newest_comes_first(room: ChangesRoom) -> None:
    assert numbers(room) == ["4", "3", "2", "1"]
    assert room.model.index(0, 3).data() == "Changed province of P00002"
    assert room.model.index(0, 5).data() == "done"
    assert room.header.subtitle.text() == "4 entries"


def test_it_is_filtered_by_words_officer_and_person(room: ChangesRoom, qtbot: QtBot) -> None:
    room.header.search.setText("province")
    qtbot.waitUntil(lambda: numbers(room) == ["4"], timeout=3000)
    room.header.search.setText("p00002")
    room.header.search.setText("P00002")
    qtbot.waitUntil(lambda: numbers(room) == ["4", "2"], timeout=3000)
    room.header.search.setText("")
    qtbot.waitUntil(lambda: len(numbers(room)) == 4, timeout=3000)
    officer = room.filters.officer
    assert [officer.itemText(n) for n in range(officer.count())] == ["Every officer", "tester"]
    choose(officer, 1)
    assert len(numbers(room)) == 4


def choose(box: QComboBox, place: int) -> None:
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_it_is_filtered_by_days_and_by_what_was_touched(room: ChangesRoom, operation: Operation) -> None:
    operation.clock = lambda: NOW + timedelta(days=3)
    operation.run(SaveGroup(None, {"name": "North"}))
    assert numbers(room)[0] == "5"
    filters = room.filters
    assert [filters.first.itemText(n) for n in range(filters.first.count())] == [
        "From the beginning", "From 27 May 2023", "From 24 May 2023",
    ]  # fmt: skip
    choose(filters.first, 1)
    assert numbers(room) == ["5"]
    choose(filters.first, 0)
    choose(filters.last, 2)
    assert numbers(room) == ["4", "3", "2", "1"]
    choose(filters.last, 0)
    choose(filters.touched, filters.touched.findData("groups"))
    assert numbers(room) == ["5"]
    assert room.header.subtitle.text() == "1 of 5 entries"
    choose(filters.touched, filters.touched.findData("manifests"))
    assert numbers(room) == []
    assert room.header.subtitle.text() == "None of 5 entries fits these filters"
    room.select("2")
    assert len(numbers(room)) == 5
    assert room.table.current_id() == 2


def test_a_person_is_chosen_by_a_part_of_the_name(room: ChangesRoom, qtbot: QtBot) -> None:
    field = room.filters.person
    room.context.search_reader.index.work(1)
    qtbot.keyClicks(field, "tw")
    assert field._offers.stringList() == ["TWO · P00002"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.ref == "P00002"
    assert numbers(room) == ["4", "2"]
    field.clear()
    assert len(numbers(room)) == 4
    qtbot.keyClicks(field, "p00001")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert numbers(room) == ["1"]


def test_an_entry_opens_to_what_it_wrote(room: ChangesRoom, qtbot: QtBot) -> None:
    room.select("4")
    settle(room.context)
    qtbot.waitUntil(lambda: room.panel.isVisible())
    texts = [label.text() for label in room.panel.findChildren(QLabel)]
    assert "Province: – → Bali" in texts
    assert "Person: 1 changed" in texts
    assert "Person P00002" in texts


def test_every_table_that_is_journalled_has_a_name() -> None:
    assert [name for name in JOURNALED if entry_panel.name_table(name) == name] == []


def test_keys_and_layouts_are_told_without_what_they_hold(room: ChangesRoom, operation: Operation) -> None:
    first, second = (operation.run(MakeSealKey("PHMN")).result for _ in range(2))
    operation.run(UseSealKey(first))
    operation.run(UseSealKey(second))
    text = layout_text(operation.db, "generic")
    operation.run(TakeLayout("ours", text))
    operation.run(TakeLayout("ours", text.replace("English and French", "ours")))
    seen: dict[int, list[str]] = {}
    for number in (7, 8, 10):
        room.select(str(number))
        settle(room.context)
        seen[number] = [label.text() for label in room.panel.findChildren(QLabel) if label.isVisible()]
    assert "Seal key PHMN" in seen[7]
    assert "In use: no → yes" in seen[7]
    assert {"In use: yes → no", "In use: no → yes"} <= set(seen[8])
    assert "Page layout ours" in seen[10]
    assert "Content" in seen[10]
    assert not any(
        word in line for lines in seen.values() for line in lines for word in ("document_code", "PRIVATE", "BEGIN")
    )


def test_undo_and_redo_have_names(room: ChangesRoom, window: Window) -> None:
    assert room.undo_button.toolTip() == "Changed province of P00002"
    room.undo_button.click()
    assert said(window) == "Undone: Changed province of P00002"
    assert numbers(room) == ["5", "4", "3", "2", "1"]
    assert room.model.index(0, 3).data() == "Undone: Changed province of P00002"
    assert room.model.index(1, 5).data() == "was undone"
    assert room.redo_button.toolTip() == "Changed province of P00002"
    room.redo_button.click()
    assert said(window) == "Done again: Changed province of P00002"


def test_one_entry_is_undone_by_name_and_what_came_after_stays(room: ChangesRoom, window: Window) -> None:
    room.ask_undo(3)
    assert "Added P00003" in room.note.text.text()
    room.note.yes.click()
    assert {row["ref"] for row in room.context.db.query("SELECT ref FROM people")} == {"P00001", "P00002"}


def test_an_undo_that_later_work_needs_is_refused_with_a_reason(room: ChangesRoom, window: Window) -> None:
    room.ask_undo(2)
    room.note.yes.click()
    assert "cannot be undone" in said(window)
    assert len(list(room.context.db.query("SELECT 1 FROM people"))) == 3


def test_back_to_an_entry_undoes_all_later_ones(room: ChangesRoom, window: Window, qtbot: QtBot) -> None:
    room.ask_back_to(1)
    assert room.note.yes.text() == "Undo 3 entries"
    room.note.yes.click()
    idle(qtbot, room.context)
    assert {row["ref"] for row in room.context.db.query("SELECT ref FROM people")} == {"P00001"}
    assert said(window) == "3 entries undone; Redo brings them back."
    for _ in range(3):
        room.context.redo()
    assert len(list(room.context.db.query("SELECT 1 FROM people WHERE province = 'Bali' OR province IS NULL"))) == 3


def test_the_menu_key_offers_what_the_panel_does(room: ChangesRoom) -> None:
    settle(room.context)
    assert row_menu(room.table) == ["Undo this", "Copy"]
    assert row_menu(room.table, 1) == ["Undo this", "Back to here…", "Copy"]
