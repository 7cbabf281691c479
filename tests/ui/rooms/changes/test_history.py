"""The room of history: newest first, filtered, opened to its rows, undone by name, proved."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.office_files import layout_text
from repatriate.app.core.operation import Operation
from repatriate.app.documents.commands import TakeLayout
from repatriate.app.documents.seal_commands import MakeSealKey, UseSealKey
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.people.commands import AddPerson, EditPeople
from repatriate.store.schema import JOURNALED
from tests.ui.conftest import NOW
from tests.ui.helpers import idle, room_of, row_menu, said, settle
from ui.core import format
from ui.models.filtering import Choice
from ui.models.table import NativeRole
from ui.rooms.changes.room import ChangesRoom, name_table
from ui.shell.main_window import Window

SAVE = "Save this list as Excel…"


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
    assert [column.title for column in room.model.columns] == ["No.", "When", "Who", "What"]
    assert room.header.subtitle.text() == "4 entries"


def test_it_is_searched_by_words_number_and_person(room: ChangesRoom, qtbot: QtBot) -> None:
    search = room.header.search
    for text, wanted in (("province", ["4"]), ("P00002", ["4", "2"]), ("two", ["4", "2"]), ("3", ["3"])):
        search.setText(text)
        qtbot.waitUntil(lambda wanted=wanted: numbers(room) == wanted)
    assert room.strip.isVisible()
    room.strip.all_button.click()
    assert len(numbers(room)) == 4
    assert search.text() == ""


def test_each_title_filters_but_the_number(room: ChangesRoom, operation: Operation) -> None:
    operation.clock = lambda: NOW + timedelta(days=3)
    operation.run(SaveGroup(None, {"name": "North"}))
    assert numbers(room)[0] == "5"
    assert [room.table.can_filter(number) for number in range(4)] == [False, True, True, True]
    assert offers(room, "at") == [("27 May 2023", 1), ("24 May 2023", 4)]
    assert offers(room, "officer") == [("tester", 5)]
    assert offers(room, "what") == [("People", 4), ("Groups", 1)]
    room.table.choose_filter("at", Choice(("2023-05-27",)))
    assert numbers(room) == ["5"]
    room.table.choose_filter("at", Choice(("2023-05-27",), without=True))
    assert numbers(room) == ["4", "3", "2", "1"]
    room.table.choose_filter("at", None)
    room.table.choose_filter("what", Choice(("groups",)))
    assert numbers(room) == ["5"]
    assert shown_words(room.strip) == ["What is Groups", "Show all changes"]
    again = room.place()
    room.show_all()
    assert len(numbers(room)) == 5
    room.return_to(again)
    assert numbers(room) == ["5"]
    room.select("2")
    assert len(numbers(room)) == 5
    assert room.table.current_id() == 2


def offers(room: ChangesRoom, key: str) -> list[tuple[str, int]]:
    column = next(one for one in room.model.columns if one.key == key)
    return [(one.words, one.count) for one in room.source.values(column, "")]


def shown_words(strip: QWidget) -> list[str]:
    return [one.text() for one in strip.findChildren(QPushButton) if one.isVisible()]


def test_what_came_since_an_entry_is_listed_with_one_of_them_open(room: ChangesRoom, qtbot: QtBot) -> None:
    room.context.go("changes", "since:2/3")
    assert numbers(room) == ["4", "3"]
    assert room.table.current_id() == 3
    qtbot.waitUntil(lambda: room.panel.isVisible())
    assert shown_words(room.strip) == ["Since you last looked", "Show all changes"]
    room.context.go("changes", "since:0")
    assert len(numbers(room)) == 4
    assert not room.strip.isVisible()


def test_moments_are_told_by_the_clocks_of_the_place(room: ChangesRoom, operation: Operation) -> None:
    before = room.model.index(0, 1).data()
    operation.run(EditPeople(("P00001",), {"location": "DEL"}))
    numbers(room)
    at = NOW.astimezone(ZoneInfo("Asia/Kolkata"))
    assert room.model.index(1, 1).data() == f"{format.day(at.date())} {at:%H:%M}" != before


def test_an_entry_opens_to_what_changed_before_and_after(room: ChangesRoom, qtbot: QtBot) -> None:
    room.select("4")
    settle(room.context)
    qtbot.waitUntil(lambda: room.panel.isVisible())
    texts = [label.text() for label in room.panel.findChildren(QLabel)]
    assert "Person P00002 TWO" in texts
    assert "Province: empty → Bali" in texts
    room.select("2")
    settle(room.context)
    texts = [label.text() for label in room.panel.findChildren(QLabel)]
    assert "Person P00002 TWO added" in texts
    assert "Surname: TWO" in texts


def test_every_table_that_is_journalled_has_a_name() -> None:
    assert [name for name in JOURNALED if name_table(name) == name] == []


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
    assert room.model.index(1, 3).data(NativeRole) == "was undone"
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
    assert row_menu(room.table) == ["Undo this", "Copy", SAVE]
    assert row_menu(room.table, 1) == ["Undo this", "Back to here…", "Copy", SAVE]
