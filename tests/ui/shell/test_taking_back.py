"""What was printed is taken back in the window: Ctrl+Z asks why, names the numbers, and changes nothing until it is told."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from repatriate.app.core.commands import ChangeSettings
from repatriate.app.core.operation import Operation
from repatriate.app.documents.blanks.commands import ReceiveBlanks
from repatriate.app.documents.commands import IssueDocuments
from repatriate.app.people.commands import AddPerson, EditPeople
from tests.ui.helpers import idle, room_of, said, settle, texts
from ui.models.table import NativeRole
from ui.rooms.changes.room import ChangesRoom
from ui.shell.main_window import Window
from ui.shell.taking_back import TakingBackDialog


@pytest.fixture
def issued(window: Window, operation: Operation) -> Operation:
    """Three people; two were issued documents on blanks."""
    operation.run(ChangeSettings({"issuing_state": "IDN", "authority": "Embassy"}))
    for name in ("ONE", "TWO", "THREE"):
        operation.run(
            AddPerson({"surname": name, "given_names": "ANO", "nationality": "IDN", "destination": "CGK", "sex": "F"})
        )
    operation.run(ReceiveBlanks("SP", "SP0001", "SP0009"))
    operation.run(IssueDocuments(("P00001", "P00002"), None, "SP"))
    window.show_operation(operation)
    settle(window.context)
    return operation


def asked() -> TakingBackDialog:
    [dialog] = [one for one in QApplication.topLevelWidgets() if isinstance(one, TakingBackDialog) and one.isVisible()]
    return dialog


def states(operation: Operation) -> dict[str, str]:
    return dict(operation.db.conn.execute("SELECT number, status FROM blanks WHERE status <> 'received'").fetchall())


def test_undo_names_the_numbers_and_asks_why(window: Window, issued: Operation, qtbot: QtBot) -> None:
    before = issued.revision
    assert not window.context.undo()
    dialog = asked()
    assert "SP0001 – SP0002" in texts(dialog)
    assert "Issued 2 travel documents" in texts(dialog)
    dialog.form.save_button.click()
    assert "stays on record" in dialog.form._faults["reason"].text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert (issued.revision, states(issued)) == (before, {"SP0001": "issued", "SP0002": "issued"})
    window.registry["edit.undo"].trigger()
    dialog = asked()
    dialog.form.change({"reason": "the wrong family", "spoiled": "spoiled"})
    dialog.form.save_button.click()
    settle(window.context)
    assert states(issued) == {"SP0001": "spoiled", "SP0002": "spoiled"}
    assert "the wrong family" in said(window)
    assert not window.context.redo()
    assert "Redo does not bring it back" in said(window)


def test_going_back_over_it_asks_once(window: Window, issued: Operation, qtbot: QtBot) -> None:
    issued.run(EditPeople(("P00003",), {"province": "Bali"}))
    room = room_of(window, ChangesRoom)
    room.ask_back_to(issued.revision - 2)
    dialog = asked()
    assert texts(dialog).count("Issued 2 travel documents") == 1
    dialog.form.change({"reason": "the wrong day"})
    dialog.form.save_button.click()
    idle(qtbot, window.context)
    assert states(issued) == {"SP0001": "void", "SP0002": "void"}
    assert issued.db.conn.execute("SELECT province FROM people WHERE ref = 'P00003'").fetchone() == (None,)
    assert "stays on record" in said(window)
    assert room.model.index(0, 3).data(NativeRole) == "taken back"
    room.table.select_id(issued.revision)
    settle(window.context)
    assert "the wrong day" in texts(room.panel)
    assert '{"' not in texts(room.panel), "the record of a page is not read in a list"
