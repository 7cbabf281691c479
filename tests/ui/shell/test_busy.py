"""What runs is said beside the thing that waits; nothing is called empty before the answer is there."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.people.commands import AddPerson
from tests.ui.helpers import idle, settle
from ui.core.jobs import Cancel, QueryRunner, Report
from ui.main import Program
from ui.rooms.base import is_within
from ui.shell.main_window import Window
from ui.widgets.refusal import NoticeBar
from ui.widgets.side_panel import EmptyState


@pytest.fixture
def shown(program: Program, sample: Operation) -> Iterator[Window]:
    program.window.show_operation(sample)
    settle(program.window.context)
    return program.window


def test_no_place_says_nothing_while_it_is_looking(
    program: Program, sample: Operation, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QueryRunner, "turn", lambda self: None)  # no answer ever comes
    monkeypatch.setattr(QueryRunner, "linger", lambda self, milliseconds: None)
    monkeypatch.setattr("ui.core.jobs.LATE", 1)
    program.window.show_operation(sample)
    window = program.window
    for key in window.workspace.rooms:
        window.workspace.show_room(key)
        room = window.workspace.room
        QTest.qWait(5)
        window.context.asking._report_late()
        called_empty = [one.sentence.text() for one in room.findChildren(EmptyState) if one.isVisible()]
        called_empty += [
            words.text()
            for words in room.findChildren(QLabel)
            if words.isVisible()
            and words.text().startswith(("No ", "Nobody", "Nothing", "None", "0 "))
            and not words.text().startswith("No printer")  # that is known at once
        ]
        assert called_empty == [] or key == "check", key
        waits = any(is_within(owner, room) for owner in window.context.asking.late)
        assert waits == (room.busy.words.isVisible() or room.busy_panel.words.isVisible()), key


def test_what_runs_is_beside_the_work_with_how_far_it_is_and_stop(shown: Window, qtbot: QtBot) -> None:
    shown.workspace.show_room("people")
    context, room = shown.context, shown.workspace.room
    go_on = threading.Event()

    def work(report: Report, cancelled: Cancel) -> None:
        while not go_on.wait(0.01):
            report(0.25, "10 of 40")

    context.job("Counting", work)
    assert not room.busy.isVisible()
    qtbot.waitUntil(room.busy.isVisible)
    assert room.busy.job.name.text() == "Counting · 10 of 40"
    assert room.body.geometry().contains(room.busy.geometry())
    room.busy.job.stop.click()
    idle(qtbot, context)
    assert not room.busy.isVisible()


def test_a_message_goes_when_the_place_is_left_or_the_thing_changes_again(shown: Window) -> None:
    shown.workspace.show_room("departures")
    settle(shown.context)
    notes = shown.workspace.room.body.findChildren(NoticeBar)
    note = next(one for one in notes if one.parentWidget().parentWidget().isVisible())
    for turn in (
        lambda: shown.workspace.show_room("plan"),
        lambda: shown.context.run(AddPerson({"surname": "SARI"})),
    ):
        shown.workspace.show_room("departures")
        settle(shown.context)
        note.notify("12 people were moved.", "good")
        QCoreApplication.processEvents()
        assert note.isVisible()
        turn()
        assert note.isHidden()
    note.ask("Really?", "Yes", lambda: None)
    shown.workspace.show_room("plan")
    assert not note.isHidden(), "a question stays"
