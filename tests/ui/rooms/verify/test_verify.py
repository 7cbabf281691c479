"""The sheet that verifies the file, and the words that were written down."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.groups.commands import SaveGroup
from repatriate.app.people.commands import AddPerson
from tests.ui.helpers import idle, room_of
from ui.rooms.verify.room import VerifySheet
from ui.shell.main_window import Window


@pytest.fixture
def sheet(window: Window, operation: Operation) -> VerifySheet:
    operation.run(AddPerson({"surname": "ONE"}))
    window.show_operation(operation)
    return room_of(window, VerifySheet)


def test_it_says_that_all_is_well_until_the_file_changes(sheet: VerifySheet, qtbot: QtBot) -> None:
    operation = sheet.context.operation
    sheet.verify_button.click()
    idle(qtbot, sheet.context)
    assert sheet.note.text.text() == "The file is complete and has not been altered."
    assert operation.head_words in sheet.note.detail.text()
    now = operation.clock()
    operation.clock = lambda: now - timedelta(days=400)
    operation.run(SaveGroup("with a wrong clock", {}))
    operation.clock = lambda: now
    qtbot.waitUntil(lambda: not sheet.note.isVisible())
    sheet.verify()
    idle(qtbot, sheet.context)
    assert f"Entry {operation.revision} bears an earlier time" in sheet.note.text.text()


def test_words_that_were_written_down_are_found(sheet: VerifySheet, qtbot: QtBot) -> None:
    operation = sheet.context.operation
    number, words = operation.revision, operation.head_words
    operation.run(SaveGroup("afterwards", {}))
    for written, answer in ((words, f"words of entry {number}."), ("zoo " * 8, "no entry with these words")):
        sheet.head.setText(written)
        qtbot.keyClick(sheet.head, Qt.Key.Key_Return)
        idle(qtbot, sheet.context)
        assert answer in sheet.compared.text.text()
    sheet.head.setText(words.replace(" ", "x ", 1))
    sheet.compare_button.click()
    assert "Word 1" in sheet.compared.text.text()


def test_it_says_what_is_wrong_puts_rows_back_and_leads_to_the_backups(
    window: Window, sheet: VerifySheet, qtbot: QtBot
) -> None:
    with sheet.context.operation._file.unlocked() as db:
        db.conn.execute("UPDATE people SET surname = 'SOMEBODY ELSE' WHERE ref = 'P00001'")
        db.conn.execute("DELETE FROM pending")
    sheet.verify()
    idle(qtbot, sheet.context)
    assert "changed outside of the journal" in sheet.note.text.text()
    sheet.accept_button.click()
    sheet.note.no.click()
    assert sheet.context.operation.find_outside() == [("people", 1)]
    sheet.accept_button.click()
    sheet.note.yes.click()
    idle(qtbot, sheet.context)
    qtbot.waitUntil(lambda: "accepted 1 row" in sheet.note.text.text())
    sheet.context.undo()
    sheet.verify()
    idle(qtbot, sheet.context)
    sheet.note.yes.click()
    idle(qtbot, sheet.context)
    qtbot.waitUntil(lambda: "has not been altered" in sheet.note.text.text())
    with sheet.context.operation._file.unlocked() as db:
        db.conn.execute("UPDATE journal SET summary = 'x' WHERE number = 1")
    sheet.verify()
    idle(qtbot, sheet.context)
    sheet.note.yes.click()
    assert window.shown_page() == "backups"


def test_it_makes_again_what_is_counted_wrong(sheet: VerifySheet, qtbot: QtBot) -> None:
    operation = sheet.context.operation
    right = operation.db.conn.execute("SELECT * FROM standings").fetchall()
    with operation._file.unlocked() as db:
        db.conn.execute("UPDATE standings SET state = state + 1 WHERE person_id = 1")
    heard = []
    sheet.context.changed.connect(heard.append)
    sheet.verify()
    idle(qtbot, sheet.context)
    assert "were wrong and were worked out again: 1 person in standings" in sheet.note.text.text()
    assert operation.db.conn.execute("SELECT * FROM standings").fetchall() == right
    assert [list(one.changed) for one in heard] == [["people"]]
    sheet.verify()
    idle(qtbot, sheet.context)
    assert sheet.note.text.text() == "The file is complete and has not been altered."
