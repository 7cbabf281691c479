"""Standby lists in the room for the plan, and the way to them from Transport."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import Assign, Publish
from repatriate.app.plan.standby import NO_SEAT, StandbyList, read_standby_list
from repatriate.app.transport.commands import SaveLeg
from tests.ui.helpers import Show, idle, in_panel, settle, texts
from tests.ui.test_access import nameless
from ui.rooms.departure.room import DepartureRoom
from ui.rooms.plan.drawn_list import Row
from ui.rooms.plan.panels.standby import SINGLE, StandbyPanel
from ui.rooms.plan.room import PlanRoom

Ask = Callable[[str], StandbyPanel]


def full(operation: Operation) -> str:
    """A departure without a free seat, for which somebody stands by who is alone."""
    return next(
        found.leg.code for found in standing_by(operation) if found.candidates[0].standby.needs == (1, 0, 0, 0, 0)
    )


def standing_by(operation: Operation) -> Iterator[StandbyList]:
    """The lists of full departures for which somebody stands by, the last departure first."""
    board = Board.of(operation.db, operation.today())
    for column in reversed(board.columns):
        if column.taken >= column.leg.seats:
            found = read_standby_list(operation.db, operation.today(), column.code, loads=board.loads)
            if found.candidates:
                yield found


@pytest.mark.every_person
def test_the_head_of_a_departure_leads_to_its_list(room: PlanRoom, planned: Operation) -> None:
    code = full(planned)
    room.view.go_to(code)
    room.manual.show_column_menu(code, QPoint())
    entry = next(one for one in room.view.findChildren(QMenu)[-1].actions() if one.text().startswith("Who could take"))
    entry.trigger()
    sheet = in_panel(room, StandbyPanel)
    found = read_standby_list(planned.db, planned.today(), code)
    assert sheet.title.text() == code
    assert "seats taken, as confirmed" in texts(sheet)
    assert [one.value for one in sheet.list.items if isinstance(one, Row)] == list(found.candidates)
    QAbstractItemModelTester(sheet.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert nameless(sheet) == []
    assert not sheet.give.isVisible()
    first = found.candidates[0]
    sheet.choose(first)
    spoken = str(sheet.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert all(part in spoken for part in (first.name, first.standby.people[0], first.message))
    QTest.keyClick(sheet.list, Qt.Key.Key_Return)
    assert room.view.card.head in first.standby.people
    assert room.panel.content is sheet


@pytest.mark.every_person
def test_a_free_seat_is_given_and_the_list_is_read_again(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    code = full(planned)
    off = next(ref for ref, legs in (assignments_of(planned.db, "published") or {}).items() if code in legs)
    planned.run(Assign((off,), ()))
    settle(room.context)
    room.select(f"standby {code}")
    sheet = in_panel(room, StandbyPanel)
    one = sheet.candidate
    assert not one.off
    assert one.standby.boards_now
    assert sheet.give.isVisible()
    assert one.standby.people[0] in sheet.give.text()
    sheet.give.click()
    idle(qtbot, room.context)
    again = in_panel(room, StandbyPanel)
    assert again is not sheet
    assert (assignments_of(planned.db, "draft") or {})[one.standby.people[0]] == one.standby.legs
    assert all(one.standby.people != other.standby.people for other in again._found.candidates)
    taken_off = next(other for other in again._found.candidates if off in other.standby.people)
    assert taken_off.off
    again.choose(taken_off)
    assert not again.give.isEnabled()


@pytest.mark.every_person
def test_those_for_whom_one_seat_is_enough(room: PlanRoom, planned: Operation) -> None:
    found = next(one for one in standing_by(planned) if len({other.standby.seats > 1 for other in one.candidates}) == 2)
    room.select(f"standby {found.leg.code}")
    sheet = in_panel(room, StandbyPanel)
    sheet.show_kind(SINGLE)
    rows = [one.value for one in sheet.list.items if isinstance(one, Row)]
    assert rows == [one for one in found.candidates if one.standby.seats <= 1]


@pytest.mark.every_person
def test_a_closed_departure_says_so(room: PlanRoom, planned: Operation) -> None:
    code = full(planned)
    planned.run(SaveLeg(code, {"status": "closed"}))
    settle(room.context)
    room.select(f"standby {code}")
    sheet = in_panel(room, StandbyPanel)
    assert sheet.note.text.text() == f"{code} is closed: nobody new boards it."
    assert not sheet.list.isVisible()
    assert not sheet.give.isVisible()


@pytest.mark.every_person
def test_the_key_and_the_palette_ask_for_the_departure_of_a_card(room: PlanRoom, planned: Operation) -> None:
    code = full(planned)
    column = room.view.go_to(code)
    column.list.first()
    room.standby.show_for_current_card()
    assert in_panel(room, StandbyPanel).code == code


@pytest.mark.every_person
def test_the_page_of_a_departure_says_how_many_stand_by(show: Show[DepartureRoom], planned: Operation) -> None:
    code = full(planned)
    room = show(DepartureRoom, planned)
    asked: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda *given: asked.append(given))
    room.select(code)
    settle(room.context)
    assert room.passengers.free.text() == "No seat free"
    planned.run(Assign((room.view.passengers[0].ref,), ()))
    planned.run(Publish())
    settle(room.context)
    waiting = read_standby_list(planned.db, planned.today(), code).counts[NO_SEAT]  # others have a seat elsewhere
    words = "1 person" if waiting == 1 else f"{waiting} people"
    assert f"{words} without a seat could take one" in room.passengers.free.text()
    room.passengers.standby.click()
    assert asked == [("plan", f"standby {code}")]
