"""The first list after the first start, in twelve actions: a click, a field typed, a drop and a shortcut each count one."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from repatriate.app.core.shown_plan import has_plan
from repatriate.app.demo import sample_file
from repatriate.app.manifests import queries as manifest_queries
from tests.passphrase import PASSPHRASE
from tests.ui import helpers
from tests.ui.helpers import idle, settle
from ui.main import Program
from ui.shell.main_window import Window

MOST = 12
PEOPLE = [
    {"ref": f"P{n:05}", "surname": "TALANOU", "given_names": f"MIRE {n}", "nationality": "IDN", "birth_date": "1994-05-02",
     "sex": "F", "location": "MNL", "destination": "IDN", "document_type": "passport",
     "document_number": f"X{n:07}", "document_issuer": "IDN", "document_expiry": "2030-01-01"} for n in range(1, 13)
]  # fmt: skip
LEGS = [
    {"code": "GA871", "mode": "air", "origin": "MNL", "destination": "CGK", "departs": "2023-05-26 14:20",
     "arrives": "2023-05-26 18:00", "seats": 20}
]  # fmt: skip


class Hand:
    """Does what a hand does, and counts."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.done: list[str] = []
        self._qtbot, self._window = qtbot, window

    def click(self, control: QPushButton) -> None:
        assert control.isVisible(), control.text()
        assert control.isEnabled(), control.text()
        self.done.append(f"click “{control.accessibleName()}”")
        self._qtbot.mouseClick(control, Qt.MouseButton.LeftButton)

    def type(self, field: QLineEdit, text: str) -> None:
        assert field.isVisible()
        self.done.append(f"type {field.accessibleName()}")
        field.setFocus()
        self._qtbot.keyClicks(field, text)

    def press(self, key: Qt.Key, name: str) -> None:
        self.done.append(f"press {name}")
        self._qtbot.keyClick(QApplication.focusWidget() or self._window, key)

    def drop(self, path: Path, on: QWidget) -> None:
        self.done.append("drop the list")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        event = QDropEvent(QPointF(QPoint(100, 100)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)  # fmt: skip
        on.dropEvent(event)


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return helpers.workbook(tmp_path / "border post.xlsx", People=PEOPLE, Legs=LEGS)


def from_the_passphrase_on(hand: Hand, program: Program, window: Window, qtbot: QtBot, folder: Path) -> None:
    """From the page of a new file with a list to the manifest on the disk."""
    page = program.new_operation.page
    hand.type(page.first, PASSPHRASE)
    hand.type(page.second, PASSPHRASE)
    hand.press(Qt.Key.Key_Return, "Enter")
    qtbot.waitUntil(lambda: window.workspace is not None)
    workspace, context = window.workspace, window.context
    importing = workspace.rooms["import"]
    qtbot.waitUntil(lambda: importing.accept.isVisible())
    hand.click(importing.accept)
    qtbot.waitUntil(lambda: importing.done_page.plan.isVisible())
    hand.click(importing.done_page.plan)
    plan = workspace.rooms["plan"]
    qtbot.waitUntil(lambda: has_plan(context.db, "draft"))
    idle(qtbot, context)
    assert workspace.room is plan
    hand.click(plan.bar.confirm_button)
    qtbot.waitUntil(lambda: plan.drafts.sheet is not None and plan.drafts.sheet.confirm_button.isVisible())
    hand.click(plan.drafts.sheet.confirm_button)
    qtbot.waitUntil(lambda: has_plan(context.db, "published"))
    settle(context)
    hand.click(workspace.sidebar._buttons["departures"])
    settle(context)
    table = workspace.rooms["departures"].table
    table.selectRow(1)  # under the heading of the first day
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Return)
    hand.done.append("press Enter")
    settle(context)
    there = workspace.room
    hand.click(there.lists.buttons["carrier"])
    settle(context)
    hand.click(there.panel.content.send_button)
    idle(qtbot, context)
    (made,) = folder.glob("*-carrier-v1.xlsx")
    leg = there.code
    count = next(row.people for row in manifest_queries.leg_lists(context.db) if row.code == leg)
    rows = [row for row in load_workbook(made).worksheets[0].iter_rows(values_only=True) if any(row)]
    assert count
    assert len(rows) > count


@pytest.mark.every_room
def test_a_list_dropped_on_the_first_page_becomes_a_list_in_twelve_actions(
    program: Program, window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """The sample's own list, 1,048 people."""
    hand = Hand(qtbot, window)
    window.activateWindow()
    hand.drop(sample_file.WORKBOOK, window.welcome)
    assert program.new_operation.page.path == tmp_path / "documents" / "clark-2023.repat"
    assert "clark-2023.xlsx is read" in program.new_operation.page.with_list.text()
    from_the_passphrase_on(hand, program, window, qtbot, tmp_path / "documents")
    assert len(hand.done) <= MOST, hand.done


@pytest.mark.every_room
def test_a_list_that_is_chosen_takes_one_action_more(
    program: Program, window: Window, qtbot: QtBot, workbook: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hand = Hand(qtbot, window)
    window.activateWindow()
    monkeypatch.setattr(
        "ui.shell.new_operation_controller.QFileDialog.getOpenFileNames",
        lambda *_: (hand.done.append("choose the list in the dialog"), ([str(workbook)], ""))[1],
    )
    hand.click(window.welcome.begin)
    from_the_passphrase_on(hand, program, window, qtbot, tmp_path / "documents")
    assert len(hand.done) <= MOST + 1, hand.done


def test_a_new_file_is_proposed_and_can_lie_elsewhere(program: Program, window: Window, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    (documents / "operation.repat").touch()
    window.registry["file.new"].trigger()
    page = program.new_operation.page
    assert page.path == documents / "operation 2.repat"
    assert not page.with_list.isVisible()
    program.new_operation.move_file(documents / "operation.repat")
    assert "already exists" in page.error.text()
    assert page.path == documents / "operation 2.repat"
    program.new_operation.move_file(tmp_path / "stick.repat")
    assert page.error.text() == ""
    assert page.subtitle.text() == str(tmp_path / "stick.repat")


def test_an_operation_that_is_dropped_is_opened(window: Window, tmp_path: Path) -> None:
    path = tmp_path / "mission.repat"
    path.touch()
    window.welcome.dropped.emit(path)
    assert window.pages.currentWidget() is window.open_page
    assert window.open_page.path == path
