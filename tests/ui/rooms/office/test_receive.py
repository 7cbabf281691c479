"""Numbered blank forms taken into the register, on the sheet of the Tools menu."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.blanks.commands import ReceiveBlanks
from tests.ui.helpers import Show, last_words, settle
from tests.ui.test_access import nameless
from ui.rooms.office.printers_sheet import ReceiveSheet


@pytest.fixture
def room(show: Show[ReceiveSheet], planned: Operation) -> ReceiveSheet:
    planned.run(ReceiveBlanks("TD", "TD0001", "TD0020"))
    made = show(ReceiveSheet, planned)
    settle(made.context)
    return made


def statuses(operation: Operation) -> dict[str, str]:
    return {row.number: row.status for row in blank_queries.register_on(operation.db, operation.today())}


def test_blank_forms_are_received(room: ReceiveSheet, planned: Operation, qtbot: QtBot) -> None:
    left = []
    room.left.connect(lambda: left.append(1))
    form = room.form
    assert nameless(room) == []
    form.change({"series": "XY", "first": "XY0009", "last": "XY0001"})
    assert room.may_leave()
    form.saved.emit()
    assert "XY0009 to XY0001" in form._faults["last"].text()
    form.change({"first": "XY0001", "last": "XY0020", "received_on": "yesterday"})
    form.saved.emit()
    assert "not a day" in form._faults["received_on"].text()
    form.change({"received_on": "10 May 2023"})
    qtbot.keyClick(form.controls["first"], Qt.Key.Key_Return)
    settle(room.context)
    row = {row.series: row for row in blank_queries.list_series(planned.db)}["XY"]
    assert (row.total, row.received) == (20, 20)
    assert last_words(room) == "Received 20 blank forms"
    assert left == [1]
    assert room.may_leave() is None


def test_a_gap_is_said_before_the_bundle_is_received(room: ReceiveSheet, planned: Operation, qtbot: QtBot) -> None:
    form = room.form
    form.change({"series": "TD", "first": "td0031", "last": "td0040"})
    form.saved.emit()
    assert form.note.text.text() == "10 numbers would be missing in the register"
    assert "TD0021 – TD0030" in form.note.detail.text()
    assert "TD0031" not in statuses(planned)
    qtbot.keyClick(form.note.no, Qt.Key.Key_Return)
    assert "TD0031" not in statuses(planned)
    form.saved.emit()
    form.note.yes.click()
    settle(room.context)
    assert statuses(planned)["TD0031"] == "received"
    form.change({"series": "TD", "first": "TD0021", "last": "TD0030"})
    form.saved.emit()
    assert statuses(planned)["TD0021"] == "received"
