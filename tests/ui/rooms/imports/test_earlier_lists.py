"""Rows kept aside after an import, and the lists that came in: looked at, mended, dropped, saved; also after closing the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from repatriate.app.core import template_rows
from repatriate.app.core.operation import Operation
from repatriate.app.imports import received_lists
from repatriate.app.transport.commands import SaveLeg
from tests.ui.conftest import NOW
from tests.ui.helpers import in_panel, room_of, said, settle, shown
from tests.ui.rooms.imports.test_roster_import import imported
from tests.ui.rooms.imports.test_template_import import cells
from tests.ui.rosters import first, second
from tests.ui.test_access import nameless
from ui.rooms.home.room import HomeRoom
from ui.rooms.imports.earlier_lists import ListPanel
from ui.rooms.imports.room import ImportRoom
from ui.rooms.people.room import PeopleRoom
from ui.shell.main_window import Window


@pytest.fixture
def known(operation: Operation, tmp_path: Path) -> Operation:
    """Two lists came in; a row of the first is kept aside."""
    imported(operation, first(tmp_path))
    late, operation.clock = operation.clock, lambda: NOW.replace(hour=23)  # the next day where people wait
    imported(operation, second(tmp_path))
    operation.clock = late
    return operation


@pytest.fixture
def room(known: Operation, room: ImportRoom) -> ImportRoom:
    return room


def open_kept(room: ImportRoom) -> None:
    room.context.go("import", "kept")
    settle(room.context)


def test_a_row_kept_aside_becomes_a_person_when_its_name_is_known(room: ImportRoom, window: Window) -> None:
    open_kept(room)
    page = room.earlier.kept
    assert [line[:2] for line in cells(page.table)] == [["first.xlsx", "6"]]
    assert shown(page.sheet)
    assert page.sheet.form.values()["document_number"] == "X1234567"
    assert page.sheet.form.values()["birth_date"] == "1 Jan 1990"
    page.sheet.form.save_button.click()
    assert "A name is needed" in page.sheet.form._faults["surname"].text()
    page.sheet.form.change({"surname": "OMONDI", "birth_date": "2 Jan 1990"})
    page.sheet.form.save_button.click()
    settle(room.context)
    assert said(window).startswith("Imported a row that was put aside: P")
    [row] = [row for row in template_rows.people(room.context.db) if row["surname"] == "OMONDI"]
    assert (row["birth_date"], row["nationality"], row["document_number"]) == ("1990-01-02", "KEN", "X1234567")
    assert page.words.text() == "No rows are put aside."
    assert not shown(page.sheet)
    window.registry["edit.undo"].trigger()
    settle(room.context)
    assert len(cells(page.table)) == 1


def test_a_value_that_cannot_be_is_said_in_the_form(room: ImportRoom) -> None:
    open_kept(room)
    form = room.earlier.kept.sheet.form
    form.change({"surname": "OMONDI", "birth_date": "no day"})
    form.save_button.click()
    assert shown(form.note) or shown(form._faults["birth_date"])
    assert received_lists.kept_waiting(room.context.db) == 1
    assert form.values()["surname"] == "OMONDI"


def test_a_row_is_dropped_with_a_reason_only(room: ImportRoom, window: Window) -> None:
    open_kept(room)
    dropping = room.earlier.kept.dropping
    assert not dropping.drop.isEnabled()
    dropping.reason.setText("a line for the ward")
    dropping.drop.click()
    settle(room.context)
    assert said(window) == "Dropped a row that was put aside"
    [row] = received_lists.kept_rows(room.context.db, every=True)
    assert (row.state, row.reason) == ("dropped", "a line for the ward")
    assert received_lists.kept_waiting(room.context.db) == 0


def test_rows_kept_aside_are_still_there_when_the_file_is_opened_again(
    window: Window, known: Operation, qtbot: QtBot
) -> None:
    path = known.path
    known.close()
    with Operation.open(path, "pass", officer="tester", clock=lambda: NOW) as again:
        window.show_operation(again)
        room = room_of(window, ImportRoom)
        open_kept(room)
        assert [line[:2] for line in cells(room.earlier.kept.table)] == [["first.xlsx", "6"]]
        window.close_operation()


def test_home_points_to_the_rows_kept_aside(room: ImportRoom, window: Window) -> None:
    home = room_of(window, HomeRoom)
    settle(room.context)
    words = [row.sentence.text() for row in home.steps.step_rows]
    assert any("was put aside" in one for one in words)
    room.context.go("import", "kept")
    settle(room.context)
    room.earlier.kept.dropping.reason.setText("nobody")
    room.earlier.kept.dropping.drop.click()
    room_of(window, HomeRoom)
    settle(room.context)
    assert not any("was put aside" in row.sentence.text() for row in home.steps.step_rows)


def test_lists_say_what_they_brought_and_who_is_missing(room: ImportRoom, window: Window) -> None:
    assert nameless(room.earlier) == []
    lines = cells(room.earlier.table)
    assert [(line[1], line[3], line[4]) for line in lines] == [("second.xlsx", "3", ""), ("first.xlsx", "4", "5")]
    room.context.go("import", f"list:{received_lists.list_received(room.context.db)[0].id}")
    sheet = in_panel(room, ListPanel)
    links = [one.text() for one in sheet.findChildren(type(sheet.save)) if one.text().startswith("P0")]
    assert links == ["P00003"]
    for wrong in ("list:x", "list:99"):
        room.context.go("import", wrong)
    assert nameless(room.earlier) == []


def test_where_the_file_is_only_read_no_list_is_asked_for(window: Window, known: Operation) -> None:
    with Operation.open(known.path, "pass", officer="other", write=False) as reader:
        window.show_operation(reader)
        page = room_of(window, ImportRoom).file_page
        assert not shown(page.choose)
        assert not shown(page.paste)
        assert page.words.text() == "This file is open read-only: nothing can be imported."
        window.close_operation()


def test_a_list_is_saved_as_it_came(
    room: ImportRoom, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "saved.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    room.context.go("import", f"list:{received_lists.list_received(room.context.db)[1].id}")
    sheet = in_panel(room, ListPanel)
    sheet.save.click()
    assert path.read_bytes() == (tmp_path / "first.xlsx").read_bytes()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "saved.xlsx"), ""))
    sheet.save.click()
    assert said(window).startswith("There is no folder")


def test_a_person_is_known_since_the_first_list(room: ImportRoom, window: Window) -> None:
    fields = {"mode": "air", "origin": "BKK", "destination": "CGK", "seats": 3}
    times = {"departs": "2023-06-05 04:00", "arrives": "2023-06-05 12:00"}
    room.context.operation.run(SaveLeg(None, {"code": "F1", **fields, **times}))
    people = room_of(window, PeopleRoom)
    people.select("P00001")
    assert people.person.seen.text() == (
        "Known since first.xlsx, 24 May 2023, row 3 (no. 1); last on second.xlsx, 25 May 2023, row 3 (no. 1)"
    )


def test_before_the_first_list_none_is_shown(window: Window, operation: Operation) -> None:
    window.show_operation(operation)
    room = room_of(window, ImportRoom)
    assert not shown(room.earlier)
    assert shown(room.file_page.choose)
