"""The counting room: its frame, modes by their keys, counting by scan and by number, points, undo."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.positions import read_whereabouts
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.core.transaction import Transaction
from repatriate.app.counting.commands import UndoHeld
from repatriate.app.counting.room_view import read_counting
from repatriate.app.people.commands import EditPeople
from repatriate.model.counting import How, Seen
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from tests.ui.helpers import Show, room_of, settle
from tests.ui.test_access import nameless
from ui.rooms.counting.gun import GunCode
from ui.rooms.counting.room import CountingRoom
from ui.rooms.counting.verdict_card import look_of_verdict
from ui.shell.main_window import Window
from ui.style.theme import Tone

BUSY = "VN5650-18"
BEFORE = datetime(2023, 5, 18, 4, 30, tzinfo=UTC)
"""12:30 in Manila; it leaves at 14:05."""


@pytest.fixture(name="room")
def show_counting(show: Show[CountingRoom], planned: Operation) -> Iterator[CountingRoom]:
    planned.clock = lambda: BEFORE
    made = show(CountingRoom, planned, BUSY)
    yield made
    made.dispose()
    made.context.close()


def booked(operation: Operation) -> list[str]:
    return sorted(ref for ref, codes in (assignments_of(operation.db, "published") or {}).items() if BUSY in codes)


def wait_written(room: CountingRoom, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: room.tally.writer.pending == 0)
    qtbot.wait(20)


def test_it_shows_the_day_the_points_and_who_has_to_come(room: CountingRoom, planned: Operation) -> None:
    people = booked(planned)
    assert room.header.title.text() == BUSY
    assert room.about.text().startswith("Counting at the gate · ")
    assert "now 12:30" in room.about.text()
    assert "leaves 14:05" in room.about.text()
    assert [made.code for made in room.day.buttons if made.isChecked()] == [BUSY]
    assert room.tally.figures().expected == len(people)
    assert room.bar.whole.text() == f"of {len(people)} at the gate"
    assert room.bar.to_come.text() == f"{len(people)} still to come"
    assert len(room.side.buttons) == len(room.tally.view.points)
    assert nameless(room) == []


def test_a_scan_and_a_typed_number_count_and_del_undoes(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    first, second, *_ = booked(planned)
    undo, redo = planned.next_undo, planned.next_redo
    room._scan(GunCode(first, first))
    room.number.setText(second.lstrip("P").lstrip("0"))
    room.number.returnPressed.emit()
    wait_written(room, qtbot)
    card = room.modes["count"].card
    assert card.number.text() == second.lstrip("P0")
    assert room.tally.figures().here == 2
    assert [told.ref for told in room.tally.lines()] == [first]
    room.undo_last()
    wait_written(room, qtbot)
    assert room.tally.figures().here == 1
    assert room.tally.holds(second) is None
    assert room.tally.holds(first) is Seen.PRESENT
    assert (planned.next_undo, planned.next_redo) == (undo, redo)


def test_keys_open_modes_and_letters_write_nothing(room: CountingRoom, qtbot: QtBot) -> None:
    room.activateWindow()
    for key, mode in ((Qt.Key.Key_F3, "call"), (Qt.Key.Key_F4, "absent"), (Qt.Key.Key_F2, "count")):
        qtbot.keyClick(room.windowHandle(), key)
        assert room.mode.key == mode
    assert room.switch.key == "count"


def test_who_has_no_seat_and_what_is_no_number_are_to_decide(
    room: CountingRoom, planned: Operation, qtbot: QtBot
) -> None:
    there = set(booked(planned))
    stranger = next(ref for ref in assignments_of(planned.db, "published") or {} if ref not in there)
    room._scan(GunCode(stranger, stranger))
    room._scan(GunCode("no code of ours", "no code of ours"))
    wait_written(room, qtbot)
    assert room.modes["count"].card.word.text() == "Unknown number"
    assert room.tally.figures().here == 0  # somebody without a seat is not one of those who have to come
    room.reload_content(None)
    settle(room.context)
    assert room.bar.decide.text() == "2 to decide"
    doubt, stray = room.side.decide.cards
    assert not doubt.buttons[0].isEnabled()
    doubt.reason.setText("seat of somebody who did not come")
    doubt.buttons[0].click()
    stray.reason.setText(there.pop())
    stray.buttons[0].click()
    wait_written(room, qtbot)
    room.reload_content(None)
    settle(room.context)
    assert room.side.decide.cards == []
    assert room.tally.figures().here == 2
    assert room.tally.figures().expected == len(there) + 2


def test_what_cannot_be_written_is_kept_and_tried_again(
    room: CountingRoom, planned: Operation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs = booked(planned)[:3]
    told = []
    room.context.lost.connect(told.append)
    real = planned.run

    def full(command: object) -> object:
        raise UserError("disk_full", say("The disk is full."))

    monkeypatch.setattr(planned, "run", full)
    for ref in refs:
        room._scan(GunCode(ref, ref))
    qtbot.waitUntil(lambda: room.tally.writer.error is not None)
    qtbot.wait(20)
    card = room.modes["count"].card
    assert card.number.text() == refs[-1].lstrip("P0")
    assert card.sentence.text() == "The disk is full. 3 scans are kept and tried again."
    assert room.foot.unsaved.text() == "3 not saved"
    assert "3 scans are not saved yet." in (room.may_leave() or "")
    assert told[-1].error.code == "disk_full"
    monkeypatch.setattr(planned, "run", real)
    told[-1].again()
    wait_written(room, qtbot)
    assert room.tally.figures().here == 3
    assert room.may_leave() is None
    assert told[-1] is None


def test_scans_are_written_in_their_order_while_the_file_is_busy(
    room: CountingRoom, planned: Operation, qtbot: QtBot
) -> None:
    refs = booked(planned)[:12]
    heard: list[str] = []
    room.tally.answered.connect(lambda one: heard.append(one.ref))
    with planned.reading():
        for ref in refs:
            room._scan(GunCode(ref, ref))
    room.undo_last()
    wait_written(room, qtbot)
    assert heard == refs
    assert room.tally.figures().here >= 11


def test_a_file_that_is_only_read_counts_nobody_and_says_why(
    room: CountingRoom, planned: Operation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(room.context), "read_only", property(lambda self: True))
    room.reload_content(None)
    settle(room.context)
    room._scan(GunCode("P00001", "P00001"))
    assert room.tally.writer.pending == 0
    assert not room.foot.isVisibleTo(room)
    assert "reading only" in room.note.text.text()


def test_calling_goes_on_with_the_next_and_marks_who_does_not_come(
    room: CountingRoom, planned: Operation, qtbot: QtBot
) -> None:
    room.show_mode("call")
    mode = room.mode
    mode.next_button.click()
    first = [one.ref for one in mode.calling.called]
    assert len(first) == 6
    mode.take(first[0], How.TYPED)
    wait_written(room, qtbot)
    second = [one.ref for one in mode.calling.called]
    assert second[:5] == first[1:]
    assert len(second) == 6
    planned.clock = lambda: BEFORE + timedelta(minutes=10)
    mode.calling.look()
    wait_written(room, qtbot)
    assert {room.tally.holds(ref) for ref in first[1:]} == {Seen.MISSING}
    assert not set(first) & {one.ref for one in mode.calling.called}
    mode.turn_board()
    assert [made.text() for made in mode.board.numbers.labels if made.isVisible()]
    mode.turn_board()
    assert mode.board is None


def test_not_here_marks_the_missing_and_who_has_gone_back(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    first, second, *_ = booked(planned)
    room._scan(GunCode(first, first))
    wait_written(room, qtbot)
    room.show_mode("absent")
    mode = room.mode
    mode.table.selectRow(0)
    room._scan(GunCode(booked(planned)[4], booked(planned)[4]))
    wait_written(room, qtbot)
    room.show_mode("absent")
    assert mode.missing.text() == "Mark 1 as not found"
    mode.missing.click()
    room._take(first, How.TYPED)
    wait_written(room, qtbot)
    assert mode.told.text().endswith("was counted here and is marked as gone back.")
    assert room.tally.holds(second) is Seen.MISSING
    assert room.tally.holds(first) is Seen.LEFT
    assert look_of_verdict(room.tally.last, room.tally)[1:] == (Tone.TROUBLE, "arrow-left")  # no green tick
    assert look_of_verdict(room.tally.lines()[0], room.tally)[1:] == (Tone.TROUBLE, "warning")
    assert (room.bar.missing.text(), room.bar.gone.text()) == ("1 called, not found", "1 gone back")
    assert first in [row["ref"] for row in mode.table.source.all]
    room._scan(GunCode(second, second))  # they stand there with their slip
    wait_written(room, qtbot)
    assert room.mode.key == "count"
    assert room.tally.holds(second) is Seen.PRESENT


def test_a_family_is_amber_until_the_other_has_come(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    there = booked(planned)
    first, second = next(
        members
        for (text,) in planned.db.conn.execute(
            "SELECT group_concat(ref) FROM people WHERE household_id IS NOT NULL GROUP BY household_id"
        ).fetchall()
        if len(members := sorted(text.split(","))) == 2 and set(members) <= set(there)
    )
    room._scan(GunCode(first, first))
    wait_written(room, qtbot)
    assert look_of_verdict(room.tally.last, room.tally)[1] == Tone.ATTENTION
    room._scan(GunCode(second, second))
    wait_written(room, qtbot)
    [line] = [one for one in room.tally.lines() if one.ref == first]
    assert look_of_verdict(line, room.tally)[1] == Tone.GOOD


def test_in_the_window_its_keys_are_its_own_and_it_has_the_whole_width(window: Window, planned: Operation) -> None:
    planned.clock = lambda: BEFORE
    window.show_operation(planned)
    window.activateWindow()
    room = room_of(window, CountingRoom)
    room.select(BUSY)
    settle(window.context)
    assert not window.workspace.sidebar.isVisibleTo(window)
    handle = window.windowHandle()
    for key, mode in ((Qt.Key.Key_F4, "absent"), (Qt.Key.Key_F6, "close"), (Qt.Key.Key_F5, "standby")):
        QTest.keyClick(handle, key)
        assert room.mode.key == mode
        settle(window.context)
    QTest.keyClick(handle, Qt.Key.Key_F2)
    room.day.buttons[0].setFocus()
    QTest.keyClick(handle, Qt.Key.Key_7)  # a digit goes into the number, whatever has the keyboard
    assert room.number.text() == "7"
    assert window.focusWidget() is room.number
    window.turn_full_screen()
    assert window.isFullScreen()
    window.turn_full_screen()
    window.resize(911, 432)
    QTest.qWait(50)
    assert window.workspace.sidebar.isVisibleTo(window)  # a low window has its menu there
    window.resize(1366, 768)
    window.workspace.show_room("people")
    assert window.workspace.sidebar.isVisibleTo(window)
    QTest.keyClick(handle, Qt.Key.Key_F6)
    assert window.workspace.room.key == "people"
    window.registry["go.counting"].trigger()
    assert window.registry["go.counting"].shortcut().toString() == "Ctrl+8"
    assert window.workspace.room is room


def test_the_number_is_large_and_nothing_is_cut(window: Window, planned: Operation, qtbot: QtBot) -> None:
    planned.clock = lambda: BEFORE
    first = booked(planned)[0]
    planned.run(EditPeople((first,), {"surname": "RATTANAPHORNCHAISIRIWATTHANA", "given_names": "PHATTHARAPHON"}))
    window.resize(683, 304)
    window.show_operation(planned)
    room = room_of(window, CountingRoom)
    room.select(BUSY)
    settle(window.context)
    room._scan(GunCode(first, first))
    qtbot.waitUntil(lambda: room.tally.last is not None)
    card = room.modes["count"].card
    for size in ((683, 304), (911, 432), (1366, 768)):
        window.resize(*size)
        settle(window.context)
        assert card.number.font().pixelSize() >= 120, size
        assert card.rect().contains(card.number.geometry().center()), size
        for part in (card.word, card.name):
            bottom = part.mapTo(card, part.rect().bottomLeft()).y()
            assert 0 < bottom <= card.height(), size
        for part in (card, room.foot, room.bar):
            corner = part.mapTo(window, part.rect().bottomRight())
            assert window.rect().contains(corner), size


def test_what_was_undone_in_another_place_is_shown_no_more(
    room: CountingRoom, planned: Operation, qtbot: QtBot
) -> None:
    first, *_ = booked(planned)
    room._scan(GunCode(first, first))
    wait_written(room, qtbot)
    qtbot.waitUntil(lambda: not room.context._hold.isActive())
    planned.run(UndoHeld(BUSY, room.tally.seq, first))
    settle(room.context)
    assert room.tally.last is None
    assert room.tally.lines() == []
    assert room.modes["count"].card.number.text() == ""


class Renumber:
    """Somebody has a number of another office."""

    def __init__(self, ref: str, to: str) -> None:
        self.ref, self.to = ref, to

    def write_changes(self, tx: Transaction) -> None:
        (person,) = tx.people([self.ref])
        tx.update("people", person["id"], {"ref": self.to})

    def describe_entry(self) -> str:
        return "Renumbered"


def test_a_number_that_may_be_two_people_is_asked(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    first, second, *_ = booked(planned)
    other = f"K{first[1:]}"
    planned.run(Renumber(second, other))
    settle(room.context)
    room.foot.entered.emit(first.lstrip("P0"))
    wait_written(room, qtbot)
    card = room.modes["count"].card
    choices = [made for made in card.choices.findChildren(QPushButton) if not made.isHidden()]
    assert [made.text().split()[0] for made in choices] == sorted([other, first])
    assert room.tally.figures().here == 0
    choices[0].click()
    wait_written(room, qtbot)
    assert room.tally.holds(sorted([other, first])[0]) is Seen.PRESENT
    room.reload_content(None)
    settle(room.context)
    assert room.tally.view.doubts == ()


def test_what_waits_is_written_when_the_file_closes(
    room: CountingRoom, planned: Operation, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refs = booked(planned)[:2]
    real = planned.run

    def full(command: object) -> object:
        raise UserError("disk_full", say("The disk is full."))

    monkeypatch.setattr(planned, "run", full)
    for ref in refs:
        room._scan(GunCode(ref, ref))
    assert "2 scans are not saved yet." in (room.may_leave() or "")  # asked while they are being written
    room.tally.try_again()
    assert room.may_leave() is not None
    monkeypatch.setattr(planned, "run", real)
    room.tally.close()
    held = read_counting(planned.db, BEFORE, BUSY).held[room.tally.seq]
    assert set(held) == set(refs)


def test_in_the_lowest_window_three_rows_and_the_called_numbers_are_seen(window: Window, planned: Operation) -> None:
    planned.clock = lambda: BEFORE
    window.resize(683, 304)
    window.show_operation(planned)
    room = room_of(window, CountingRoom)
    room.select(BUSY)
    settle(window.context)
    window.workspace.missing.hide()  # what there is to say of this file has nothing to do with the room
    window.workspace.warning.shut()
    room.show_mode("absent")
    QTest.qWait(50)
    table = room.mode.table
    assert table.viewport().height() >= 3 * table.rowHeight(0)
    room.show_mode("call")
    room.mode.next_button.click()
    QTest.qWait(50)
    numbers = room.mode.numbers
    assert all(numbers.rect().contains(made.geometry()) for made in numbers.labels if made.isVisible())
    assert numbers.labels[0].font().pixelSize() >= 40
    corner = room.mode.screen_button.mapTo(window, room.mode.screen_button.rect().bottomRight())
    assert window.rect().contains(corner)
    assert room.mode.screen_button.accessibleName()
    room.show_mode("count")
    assert room.foot.isVisibleTo(window)


def test_a_wrong_number_is_as_if_it_had_never_been_read(room: CountingRoom, planned: Operation, qtbot: QtBot) -> None:
    there = set(booked(planned))
    stranger = next(ref for ref in assignments_of(planned.db, "published") or {} if ref not in there)
    before = read_whereabouts(planned.db).at
    for _ in range(2):  # read twice
        room._scan(GunCode(stranger, stranger))
        wait_written(room, qtbot)
    room.reload_content(None)
    settle(room.context)
    (card,) = room.side.decide.cards
    assert [one.text() for one in card.buttons] == ["Is here", "Wrong number"]
    card.buttons[1].click()
    wait_written(room, qtbot)
    room.reload_content(None)
    settle(room.context)
    assert room.side.decide.cards == []
    assert room.tally.holds(stranger) is None
    assert read_whereabouts(planned.db).at == before
