"""A newcomer closes a departure of 171 with 5 who do not come and 2 who join at the gate: at most 25 actions beside the scans.

A click, a key and a field typed count one each. It begins at Home, and nothing is known but what is on the screen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.clearances.commands import RecordClearance
from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.counting.commands import count_here
from repatriate.app.counting.taking import Scan
from repatriate.app.people.commands import AddPerson
from repatriate.model.entities import Answer
from tests.ui.helpers import settle
from ui.rooms.counting.gun import GunCode
from ui.rooms.counting.room import CountingRoom
from ui.shell.main_window import Window

FLIGHT, MUSTER = "VN5650-18", 2
AT_THE_GATE = datetime(2023, 5, 18, 4, 30, tzinfo=UTC)
MOST = 25


class Newcomer:
    """Does what a hand does, and counts."""

    def __init__(self, qtbot: QtBot, window: Window) -> None:
        self.done: list[str] = []
        self._qtbot, self._window = qtbot, window

    def click(self, words: str, *, within: object = None) -> None:
        """A button that is seen, by the words on it or what a screen reader says."""
        room = within if within is not None else self._window
        made = next(
            one
            for one in room.findChildren(QPushButton)
            if one.isVisible() and one.isEnabled() and words in (one.text(), one.accessibleName())
        )
        self.done.append(f"click {words}")
        self._qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
        settle(self._window.context)

    def key(self, key: Qt.Key) -> None:
        self.done.append(f"key {key.name}")
        self._window.activateWindow()
        self._qtbot.waitUntil(self._window.isActiveWindow)
        self._qtbot.keyClick(self._window.windowHandle(), key)
        settle(self._window.context)

    def type(self, line: QLineEdit, text: str) -> None:
        """A field: where the keyboard is already, or a click before."""
        if not line.hasFocus():
            self.done.append(f"click {line.accessibleName()}")
            line.setFocus()
        self.done.append(f"type {text}")
        line.setText(text)  # letter by letter, as fast as a test types, it would be a scan


@pytest.fixture(name="joiners")
def add_joiners(planned: Operation) -> Iterator[list[str]]:
    """Two people who lack nothing and were seen at the muster; nobody planned them onto the flight."""
    planned.clock = lambda: AT_THE_GATE
    refs = []
    for number in (1, 2):
        fields = {
            "surname": "TALANOU", "given_names": f"MIRE {number}", "sex": "F", "birth_date": "1994-05-02",
            "nationality": "VNM", "location": "CRK", "destination": "VNM", "document_type": "passport",
            "document_number": f"X00{number}", "document_issuer": "VNM", "document_expiry": "2030-01-01",
        }  # fmt: skip
        refs.append(str(planned.run(AddPerson(fields)).result))
    kinds = [kind for (kind,) in planned.db.conn.execute("SELECT DISTINCT kind FROM clearances").fetchall()]
    for kind in kinds:
        planned.run(RecordClearance(tuple(refs), kind, answer=Answer.GRANTED, answered_on=date(2023, 5, 10)))
    planned.run(count_here(FLIGHT, *(Scan(ref, MUSTER) for ref in refs)))
    return refs


@pytest.mark.every_person
def test_a_newcomer_closes_a_flight_of_171(
    window: Window, planned: Operation, joiners: list[str], qtbot: QtBot
) -> None:
    booked = sorted(ref for ref, codes in (assignments_of(planned.db, "published") or {}).items() if FLIGHT in codes)
    assert len(booked) == 171
    lacking, here = booked[:5], booked[5:]
    window.resize(1366, 768)
    window.show()
    window.show_operation(planned)
    settle(window.context)
    newcomer = Newcomer(qtbot, window)

    # the sidebar and Home have the step: this flight leaves soon
    [step] = [one for one in window.context.next_steps.steps if one.code == "departing" and one.about == FLIGHT]
    window.context.next_steps.do(step)
    newcomer.done.append(f"click {step.button}")
    settle(window.context)
    room = window.workspace.room
    assert isinstance(room, CountingRoom)
    for ref in here:  # the scans
        room._scan(GunCode(ref, ref))
    qtbot.waitUntil(lambda: room.tally.writer.pending == 0)
    room.reload_content(None)
    settle(window.context)
    assert room.bar.here.text() == "166"

    newcomer.key(Qt.Key.Key_F5)  # two on standby are here, and ticked
    standby = room.modes["standby"].page
    assert [one.refs[0] for one in standby.chosen] == joiners
    newcomer.click("Give 2 people a seat")
    newcomer.key(Qt.Key.Key_F6)
    close = room.modes["close"].page
    assert close.main_button.text() == "Close with 168 aboard"
    for child in close.view.alone:
        line = next(
            one for one in close.findChildren(QLineEdit)
            if one.isVisible() and one.accessibleName().startswith("Another adult") and child.who.name in one.accessibleName()
        )  # fmt: skip
        newcomer.type(line, "with their aunt")
    for ref, reason in zip(
        lacking, ("In hospital", "In custody", "Missed the bus", "Her visa", "Fell ill"), strict=True
    ):
        newcomer.type(close.exceptions.lines[ref].line, reason)
    newcomer.type(close.head.number, "168")
    newcomer.click("Close with 168 aboard")
    assert len(newcomer.done) <= MOST, newcomer.done

    [row] = planned.db["closings"].rows
    content = json.loads(row["content"])
    assert (len(content["aboard"]), len(content["booked"])) == (168, 171)
    assert content["go_shows"] == joiners
    assert list(content["no_shows"].values()) == ["In hospital", "In custody", "Missed the bus", "Her visa", "Fell ill"]
    assert close.equation.verdict.text() == "173 = 173, it balances"
