"""A counting sheet typed back in the counting room: numbers one after another, the marks of the sheet, a whole file."""

from __future__ import annotations

import csv
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.model.counting import Seen
from tests.ui.helpers import settle
from tests.ui.rooms.counting.test_room import BUSY, booked, wait_written
from tests.ui.rooms.counting.test_room import show_counting as show_counting
from tests.ui.test_access import nameless
from ui.rooms.counting.gun import GunCode
from ui.rooms.counting.modes import PaperMode
from ui.rooms.counting.room import CountingRoom


def paper(room: CountingRoom) -> PaperMode:
    made = room.modes["paper"]
    assert isinstance(made, PaperMode)
    return made


def type_in(room: CountingRoom, text: str, qtbot: QtBot) -> None:
    room.number.setText(text)
    room.number.returnPressed.emit()
    wait_written(room, qtbot)


def how(operation: Operation) -> list[tuple[str, str]]:
    rows = operation.db.conn.execute("SELECT how, kind FROM sightings ORDER BY id")
    return [(one, kind) for one, kind in rows]


def test_numbers_one_after_another_are_counted_as_from_paper(
    room: CountingRoom, planned: Operation, qtbot: QtBot
) -> None:
    first, second, third, fourth, *_ = booked(planned)
    room.activateWindow()
    qtbot.keyClick(room.windowHandle(), Qt.Key.Key_F7)
    assert room.mode is paper(room)
    assert room.about.text().startswith("From paper: ")
    assert nameless(room) == []
    type_in(room, first.lstrip("P").lstrip("0"), qtbot)
    type_in(room, f"{second} {third}, {fourth}", qtbot)
    assert how(planned) == [("paper", "present")] * 4
    assert room.tally.figures().here == 4
    assert paper(room).total.text() == "Typed so far: 4"
    room._scan(GunCode(first, first))
    wait_written(room, qtbot)
    assert how(planned)[-1] == ("scan", "present")
    room.undo_last()
    wait_written(room, qtbot)
    assert planned.next_undo is not None


def test_each_mark_and_each_point_begin_a_sum_of_their_own(
    room: CountingRoom, planned: Operation, qtbot: QtBot
) -> None:
    first, second, *_ = booked(planned)
    room.show_mode("paper")
    type_in(room, first, qtbot)
    paper(room).mark.setCurrentIndex(2)
    assert paper(room).total.text() == "Typed so far: 0"
    type_in(room, second, qtbot)
    assert room.tally.holds(second) is Seen.MISSING
    room.choose_point(1)
    assert paper(room).total.text() == "Typed so far: 0"


def test_a_file_is_taken_whole(room: CountingRoom, planned: Operation, qtbot: QtBot, tmp_path: Path) -> None:
    first, second, third, *_ = booked(planned)
    path = tmp_path / "sheet.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows([["Ref", "5 Gate"], [first, "x"], [second, ""], [third, "x"]])
    room.show_mode("paper")
    paper(room).take_file(path)
    settle(room.context)
    wait_written(room, qtbot)
    assert room.tally.holds(first) is room.tally.holds(third) is Seen.PRESENT
    assert room.tally.holds(second) is None
    assert paper(room).total.text() == "Typed so far: 2"


def test_a_file_that_is_no_sheet_is_refused_in_a_sentence(room: CountingRoom, tmp_path: Path) -> None:
    path = tmp_path / "sheet.csv"
    path.write_text("Ref,9 Pier\nP00001,x\n", encoding="utf-8")
    room.show_mode("paper")
    paper(room).take_file(path)
    settle(room.context)
    assert "no boxes for “5 Gate”" in paper(room).note.text.text()
    empty = tmp_path / "none.csv"
    empty.write_text("Ref,5 Gate\nP00001,\n", encoding="utf-8")
    paper(room).take_file(empty)
    settle(room.context)
    assert paper(room).note.text.text() == "Nobody has that mark in this file."


def test_the_switch_has_no_place_for_it_and_f7_leads_there(room: CountingRoom) -> None:
    assert "paper" not in room.switch.buttons
    assert room.modes["count"].paper.isVisibleTo(room)
    room.select(f"{BUSY}:paper")
    settle(room.context)
    assert room.mode is paper(room)
    assert not paper(room).paper.isVisibleTo(room)
