"""What a file that is opened says of itself in the window: what it lacks until that is answered, and a clock that is behind."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation, restore_file
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.store.backup import list_copies
from tests.app.core.test_foreign_rows import spoil
from tests.app.world import NOW, PASSPHRASE, build
from tests.store.released.__main__ import HERE as RELEASED
from tests.store.test_opening import write_as_later
from tests.ui.helpers import room_of, said, settle, texts
from ui.rooms.changes.room import ChangesRoom, EntryPanel
from ui.rooms.common.printed_meanwhile import PrintedMeanwhileDialog
from ui.rooms.papers.issue_form import IssueForm
from ui.rooms.verify.room import VerifySheet
from ui.shell.main_window import Window

Open = Callable[..., Operation]


@pytest.fixture
def behind(window: Window, tmp_path: Path) -> Operation:
    """A restored backup in the window; since it was made, one person was changed and one document issued on AB0001."""
    with build(tmp_path / "op.repat") as first:
        copy = first.backup()
        first.run(EditPeople(("P00001",), {"province": "Aceh"}))
        first.run(IssueDocuments(("P00005",), None, "SPLP"))
    path = restore_file(copy, tmp_path / "restored.repat", PASSPHRASE)
    return shown(window, Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW))


def shown(window: Window, operation: Operation) -> Operation:
    window.show_operation(operation)
    settle(window.context)
    return operation


def asked() -> PrintedMeanwhileDialog:
    [dialog] = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, PrintedMeanwhileDialog) and one.isVisible()
    ]
    return dialog


def test_the_banner_says_what_is_missing_until_it_is_answered(window: Window, behind: Operation, qtbot: QtBot) -> None:
    banner = window.workspace.missing
    assert "2 entries of" in banner.words.text()
    assert "1 document was issued" in banner.words.text()
    banner.state.click()
    assert "2 entries of" in texts(asked())
    qtbot.keyClick(asked(), Qt.Key.Key_Escape)
    assert banner.isVisible()
    banner.state.click()
    dialog = asked()
    assert dialog.form.box("what").findData("none") == -1, "one was issued: none is no answer"
    dialog.form.save_button.click()
    assert "at least one" in dialog.form._faults["numbers"].text()
    dialog.form.change({"numbers": "AB0001"})
    dialog.form.save_button.click()
    settle(window.context)
    assert not banner.isVisible()
    assert "1 number was printed" in said(window)
    assert behind.missing.gaps == ()
    assert behind.undo_label() is not None
    assert "printed" not in behind.undo_label()


def test_nothing_is_issued_in_the_window_before(window: Window, behind: Operation, qtbot: QtBot) -> None:
    panel = IssueForm(window.context)
    qtbot.addWidget(panel)
    panel.set_people([table_queries.person_id(behind.db, "P00005")])
    panel.show()
    settle(window.context)
    assert not panel.go.isEnabled()
    assert "which numbers were printed" in panel.missing.text()
    series = panel.numbers.series
    free = series.itemText(series.findData("SPLP"))
    panel.number_button.click()
    asked().form.change({"numbers": "AB0001 and AB0002"})
    asked().form.save_button.click()
    assert "“AND” is not a number" in asked().form.note.text.text()
    asked().form.change({"numbers": "AB0001 to AB0002, 100034"})
    asked().form.save_button.click()
    assert "100034" in asked().form.note.text.text()
    assert behind.missing.gaps, "not before the officer says that it is right"
    asked().form.note.yes.click()
    settle(window.context)
    assert series.itemText(series.findData("SPLP")) != free
    assert "2 left" in series.itemText(series.findData("SPLP"))
    assert not panel.missing.isVisible()
    assert not panel.number_button.isVisible()
    assert behind.missing.gaps == ()


def test_a_number_that_was_given_twice_is_trouble(window: Window, behind: Operation, tmp_path: Path) -> None:
    window.workspace.missing.state.click()
    asked().form.change({"what": "more"})
    asked().form.save_button.click()
    behind.run(IssueDocuments(("P00005",), None, "SPLP"))
    window.close_operation()
    path = tmp_path / "op.repat"
    shown(window, Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW))
    assert "Two histories go on" in window.workspace.missing.words.text()
    window.workspace.missing.state.click()
    asked().form.change({"numbers": "AB0001"})
    asked().form.save_button.click()
    assert "AB0001 was issued here as well" in said(window)


def test_one_that_is_only_read_asks_nothing(window: Window, behind: Operation) -> None:
    path = behind.path
    window.close_operation()
    shown(window, Operation.open(path, PASSPHRASE, officer="duty", clock=lambda: NOW, write=False))
    assert window.workspace.missing.isVisible()
    assert not window.workspace.missing.state.isVisible()


def test_a_clock_that_is_behind_is_said_and_closed(window: Window, tmp_path: Path) -> None:
    build(tmp_path / "op.repat").close()
    then = NOW - timedelta(days=3)
    shown(window, Operation.open(tmp_path / "op.repat", PASSPHRASE, officer="duty", clock=lambda: then))
    assert not window.workspace.missing.isVisible()
    assert "clock of this computer is behind" in window.workspace.warning.text.text()
    assert window.workspace.warning.isVisible()
    window.workspace.warning.shut()
    assert not window.workspace.warning.isVisible()


def test_the_record_stands_in_the_history_and_is_not_undone(window: Window, behind: Operation) -> None:
    room = room_of(window, ChangesRoom)
    number = behind.revision
    assert room.source.rows([number])[number]["stands"]
    room.select(str(number))
    settle(window.context)
    room._show_entry()
    settle(window.context)
    sheet = room.panel.content
    assert isinstance(sheet, EntryPanel)
    assert "2 entries of" in texts(sheet)
    assert not [one for one in sheet.findChildren(QPushButton) if one.isVisible() and "ndo" in one.text()]


def test_an_older_file_says_that_it_was_brought_up_to_date(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    path = Path(shutil.copyfile(RELEASED / "m008.repat", tmp_path / "op.repat"))
    with qtbot.waitSignal(window.opening.updating):
        open_typed(window, path)
    qtbot.waitUntil(lambda: window.context is not None)
    told = window.workspace.warning.text.text()
    assert "brought up to date for Repatriate" in told
    [copy] = list_copies(path)
    assert copy.path.name in told
    assert "an older version" in window.open_page.why.text()


def test_a_newer_file_leads_to_the_backup_that_still_opens(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copyfile(RELEASED / "m008.repat", tmp_path / "op.repat"))
    write_as_later(path, "3.1.0")
    open_typed(window, path)
    page = window.open_page
    qtbot.waitUntil(lambda: page.restore.isVisible())
    assert "written by Repatriate 3.1.0" in page.error.text()
    target = tmp_path / "op restored.repat"
    monkeypatch.setattr(window, "ask_new_path", lambda title, proposed, *_, **__: target)
    page.restore.click()
    qtbot.waitUntil(lambda: window.context is not None)
    assert window.context is not None
    assert window.context.operation.path == target


def open_typed(window: Window, path: Path) -> None:
    window.ask_passphrase(path)
    window.open_page.passphrase.setText(PASSPHRASE)
    window.open_page.main.click()


def test_a_change_of_another_program_leads_to_the_check(window: Window, tmp_path: Path) -> None:
    with build(tmp_path / "op.repat") as operation:
        spoil(operation, "UPDATE people SET surname = 'OTHER' WHERE id = 3").close()
    shown(window, Operation.open(tmp_path / "op.repat", PASSPHRASE, officer="duty", clock=lambda: NOW))
    bar = window.workspace.warning
    told = bar.text.text()
    assert ("details of P00003" in told, "people" in told, "--" in told) == (True, False, False)
    bar.yes.click()
    assert room_of(window, VerifySheet).isVisible()
