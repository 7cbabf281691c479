"""Closing, standby and arrival in the counting room, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.counting.board_commands import BoardStandby
from repatriate.app.counting.closing_commands import CloseBoarding
from repatriate.app.counting.commands import ArriveLeg, DepartLeg, count_here
from repatriate.app.counting.taking import Scan
from repatriate.model.counting import How, Seen
from tests.ui.helpers import Show, settle
from tests.ui.rooms.departure.page import take_one_off
from ui.rooms.counting.room import CountingRoom

BUSY, GATE, ARRIVAL = "VN5650-18", 5, 6
BEFORE = datetime(2023, 5, 18, 4, 30, tzinfo=UTC)


@pytest.fixture(name="room")
def show_counting(show: Show[CountingRoom], planned: Operation) -> Iterator[CountingRoom]:
    planned.clock = lambda: BEFORE
    made = show(CountingRoom, planned, BUSY)
    made.resize(1280, 700)
    yield made
    made.dispose()
    made.context.close()


def booked(operation: Operation) -> list[str]:
    return sorted(ref for ref, codes in (assignments_of(operation.db, "published") or {}).items() if BUSY in codes)


def count(operation: Operation, refs: list[str], point: int = GATE, kind: Seen = Seen.PRESENT) -> None:
    operation.run(count_here(BUSY, *(Scan(ref, point, kind) for ref in refs)))


def wait(room: CountingRoom, qtbot: QtBot) -> None:
    """Until all is written and read again."""
    qtbot.waitUntil(lambda: room.tally.writer.pending == 0)
    room.reload_content(None)
    settle(room.context)


def open_close(room: CountingRoom, qtbot: QtBot) -> object:
    room.show_mode("close")
    settle(room.context)
    return room.modes["close"].page


def test_it_is_closed_by_its_key_and_then_leaves(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    people = booked(planned)
    count(planned, people[1:])
    settle(room.context)
    room.activateWindow()
    qtbot.keyClick(room.windowHandle(), Qt.Key.Key_F6)
    settle(room.context)
    page = room.modes["close"].page
    assert room.mode.key == "close"
    assert not room.day.isVisibleTo(room)
    assert page.main_button.text() == f"Close with {len(people) - 1} aboard"
    line = page.exceptions.lines[people[0]].line
    assert line.hasFocus() or not room.isActiveWindow()
    line.setText("In hospital")
    page.head.number.setText(str(len(people) - 1))
    for child in page.view.alone:
        page.exceptions.others[child.who.ref] = "with an aunt"
    page.main_button.click()
    settle(room.context)
    [row] = planned.db["closings"].rows
    assert row["head_count"] == len(people) - 1
    assert page.main_button.text() == "It has left…"
    gone = []
    room.context.wanted.connect(lambda place, ref: gone.append((place, ref)))
    page.main_button.click()
    assert gone == [("departure", f"{BUSY}:left")]
    page.reopen_button.click()
    page.asking.line.setText("one more came")
    page.asking.yes.click()
    settle(room.context)
    assert page.view.closed is None
    planned.undo()
    settle(room.context)
    assert page.view.closed is not None
    planned.run(DepartLeg(BUSY, datetime.fromisoformat("2023-05-18T14:05")))
    settle(room.context)
    page.main_button.click()
    assert gone[-1] == ("departure", f"{BUSY}:arrived")


def test_is_here_takes_off_and_calls(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    people = booked(planned)
    count(planned, people[2:])
    page = open_close(room, qtbot)
    page.here_wanted.emit(people[0])
    wait(room, qtbot)
    assert [row.who.ref for row in page.view.exceptions] == [people[1]]
    page.off_wanted.emit(people[2])
    wait(room, qtbot)
    assert page.view.taken_off == 1
    assert page.view.balances
    gone = []
    room.context.wanted.connect(lambda place, ref: gone.append((place, ref)))
    page.call_wanted.emit(people[1])
    page.count_wanted.emit()
    assert gone == [("counting", f"{BUSY}:call"), ("counting", f"{BUSY}:count")]


def test_a_refusal_of_the_core_is_said_on_the_page(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    people = booked(planned)
    count(planned, people)
    page = open_close(room, qtbot)
    for child in page.view.alone:
        page.exceptions.others[child.who.ref] = "with an aunt"
    page.head.number.setText(str(len(people)))
    planned.run(CloseBoarding(BUSY, len(people), alone=dict.fromkeys(people, "with an aunt")))
    page.close_wanted.emit(page.answers())
    assert "closed already" in page.note.text.text()


def test_what_is_to_decide_is_decided_there(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    stranger = waiting(planned)[0]
    count(planned, [stranger])  # nobody planned them onto it
    page = open_close(room, qtbot)
    mode = room.modes["close"]
    assert mode.decide.isVisibleTo(room)
    [card] = mode.decide.cards
    assert page.left.isAncestorOf(card)
    card.reason.setFocus()
    qtbot.keyClicks(card.reason, "sent by ")
    count(planned, [waiting(planned)[1]])
    settle(room.context)
    assert (len(mode.decide.cards), mode.decide.cards[0]) == (2, card), "somebody is typing in it"
    qtbot.keyClicks(card.reason, "the desk")
    assert card.reason.text() == "sent by the desk"
    card.buttons[0].click()
    wait(room, qtbot)
    assert page.view.joined == 1
    assert len(mode.decide.cards) == 1


def waiting(operation: Operation) -> list[str]:
    """People without any seat, by hand on the departure."""
    seated = assignments_of(operation.db, "published") or {}
    return [
        row["ref"] for row in operation.db.query("SELECT ref FROM people ORDER BY ref") if not seated.get(row["ref"])
    ]


def test_somebody_who_joined_is_taken_back(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    one = waiting(planned)[0]
    planned.run(BoardStandby(BUSY, (one,), "sent by the desk"))
    page = open_close(room, qtbot)
    assert page.view.joined == 1
    page.back_wanted.emit(one)
    assert one in booked(planned), "it is asked first"
    page.note.yes.click()
    settle(room.context)
    assert page.view.joined == 0
    assert one not in booked(planned)
    planned.undo()
    settle(room.context)
    assert page.view.joined == 1


def test_standby_gives_the_free_seats(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    bus = "BUS-SFP-16"
    planned.clock = lambda: BEFORE.replace(day=16)
    one = take_one_off(planned, bus)
    planned.run(count_here(bus, Scan(one, 2)))  # seen at the muster
    room.select(f"{bus}:standby")
    settle(room.context)
    page = room.modes["standby"].page
    assert page.code == bus
    places = [place for place, offer in enumerate(page.offers) if one in offer.refs]
    assert places, "whoever lost the seat is here"
    assert page.list.topLevelItem(places[0]).text(3) == "since 12:30"
    assert page.offers[places[0]] in page.chosen
    for place in range(len(page.offers)):
        state = Qt.CheckState.Checked if place == places[0] else Qt.CheckState.Unchecked
        page.list.topLevelItem(place).setCheckState(0, state)
    assert page.main_button.text() == "Give 1 person a seat"
    page.main_button.click()
    settle(room.context)
    assert bus in (assignments_of(planned.db, "published") or {})[one]
    assert not any(one in offer.refs for offer in page.offers)
    close = open_close(room, qtbot)
    assert (close.view.joined, close.view.aboard) == (1, 1)


def test_who_did_not_arrive_is_on_top(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    people = booked(planned)
    count(planned, people)
    planned.run(CloseBoarding(BUSY, len(people), alone=dict.fromkeys(people, "with an aunt")))
    planned.run(DepartLeg(BUSY, datetime.fromisoformat("2023-05-18T14:05")))
    planned.run(ArriveLeg(BUSY, datetime.fromisoformat("2023-05-18T16:20")))
    wait(room, qtbot)
    [day] = [one for one in room.day.buttons if one.code == BUSY]
    assert day.accessibleName().endswith(f"{len(people)} aboard, nobody counted")
    assert "has arrived" in room.about.text()
    count(planned, people[3:], ARRIVAL)
    wait(room, qtbot)
    room.choose_point(ARRIVAL)
    room.show_mode("count")
    box = room.modes["count"].arrival
    assert box.isVisibleTo(room)
    assert box.title.text().startswith("Yet to be counted on arrival: ")
    box.rest_button.click()
    box.note.yes.click()
    wait(room, qtbot)
    assert box.title.text() == "3 people were not found on arrival."
    box.found_wanted.emit(people[0])
    wait(room, qtbot)
    box.settled.emit(people[1], "left at the border")
    wait(room, qtbot)
    assert box.title.text() == "1 person was not found on arrival."
    assert room.tally.holds(people[0], ARRIVAL) is Seen.PRESENT
    room.choose_point(GATE)
    assert not box.isVisibleTo(room)
    assert How.TICK in {How(row["how"]) for row in planned.db["sightings"].rows}
