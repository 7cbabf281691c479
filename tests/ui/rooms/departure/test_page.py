"""The page of a departure: its steps, passengers, lists, counting, print pack; and how it is reached."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.manifests.departures import list_departures, read_departure_view
from repatriate.app.next_steps.departure import Stage
from repatriate.app.people.commands import EditPeople
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.commands import Assign
from repatriate.app.transport import queries as transport_queries
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import LegStatus
from tests.ui.helpers import Show, in_panel, settle, texts
from tests.ui.rooms.departure.page import BUSY, open_sheet, send, show_page, take_one_off  # noqa: F401 - fixture
from tests.ui.test_access import nameless
from ui.rooms.common.departure_form import DepartureForm
from ui.rooms.common.person.panel import PersonPanel
from ui.rooms.departure.impact_panel import ImpactPanel
from ui.rooms.departure.pack_card import PaperSheet
from ui.rooms.departure.room import DepartureRoom
from ui.rooms.departure.send_sheet import SendSheet


def main_buttons(room: DepartureRoom) -> list[str]:
    """The filled buttons that are seen."""
    return [
        made.text()
        for made in room.findChildren(QPushButton)
        if made.property("kind") == "main" and made.isVisibleTo(room)
    ]


def test_the_page_says_what_it_is_and_who_is_on_it(room: DepartureRoom, planned: Operation) -> None:
    on_it = [ref for ref, codes in (assignments_of(planned.db, "published") or {}).items() if BUSY in codes]
    assert room.header.title.text() == BUSY
    assert room.heading.route.text() == "Angeles City (CRK) → Hanoi (HAN)"
    assert "18 May 14:05 – 16:20" in room.heading.times.text()
    assert room.heading.people.text() == f"{len(on_it)} people"
    assert room.heading.seats.text() == f"{len(on_it)} / 184 seats"
    assert {row["ref"] for row in room.passengers.table.source.all} == set(on_it)
    assert nameless(room) == []
    QAbstractItemModelTester(room.passengers.table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_free_seats_are_those_of_the_plan_that_is_shown(room: DepartureRoom, planned: Operation) -> None:
    card = next(one for one in Board.of(planned.db, planned.today()).cards(planned.db, BUSY) if one.size == 1)
    planned.run(Assign((card.head,), ()))  # in the draft
    settle(room.context)
    taken, seats = re.findall(r"\d+", room.heading.seats.text())
    assert room.passengers.free.text().split(" seat")[0] == str(int(seats) - int(taken))


def test_while_another_one_is_read_nothing_of_the_last_is_there(room: DepartureRoom, planned: Operation) -> None:
    room.select("GA871-26")
    assert room.header.title.text() == "GA871-26"
    assert main_buttons(room) == []
    assert not room.inside.isVisibleTo(room)
    room.pack.print()  # as its action in the palette does
    assert room.context.current is None
    settle(room.context)
    assert room.inside.isVisibleTo(room)
    assert room.pack.leg == "GA871-26"


def test_the_first_step_that_can_be_done_has_the_only_filled_button(room: DepartureRoom, planned: Operation) -> None:
    assert [cell.step.stage for cell in room.strip.cells] == list(Stage)[:-1]  # the arrival comes once it has left
    assert main_buttons(room) == ["Send"]
    room.strip.button.click()
    sheet = in_panel(room, SendSheet)
    assert sheet.profile == "carrier"
    assert main_buttons(room) == ["Save v1, record as sent"]  # the sheet has it while it is open
    room.panel.shut()
    assert main_buttons(room) == ["Send"]


def test_whose_papers_lack_is_named_before_lists_go_out(room: DepartureRoom, planned: Operation) -> None:
    view = read_departure_view(planned, BUSY)
    one = view.passengers[0]
    planned.run(EditPeople((one.ref,), {"document_expiry": "2023-05-17"}))
    settle(room.context)
    assert main_buttons(room) == ["Issue"]
    assert room.strip.cells[1].step.count == 1
    assert one.name in room.lists.wait.text()
    gone = []
    room.context.wanted.connect(lambda place, ref: gone.append((place, ref)))
    room.strip.button.click()
    assert gone == [("papers", one.ref)]
    sheet = open_sheet(room, "carrier")  # whoever sends it all the same is told first
    settle(room.context)
    assert sheet.note.text.text() == "1 document is lacking."
    assert sheet.send_button.text() == "Save v1 and record anyway"
    assert main_buttons(room) == ["Issue"]
    sheet.note.yes.click()
    assert gone[1:] == [("papers", one.ref)]
    room.panel.shut()
    room.passengers.chips.chosen.emit("lacking")
    assert [row["ref"] for row in room.passengers.table.source.rows(room.passengers.table.lazy.ids()).values()] == [
        one.ref
    ]
    [row] = [row for row in list_departures(planned) if row.leg.code == BUSY]
    assert (row.people, row.lacking) == (len(view.passengers), 1)


@pytest.mark.every_person
def test_passengers_are_filtered_and_open_their_panel(room: DepartureRoom, qtbot: QtBot) -> None:
    table = room.passengers.table
    counts = {key: made.text() for key, made in room.passengers.chips._buttons.items()}
    assert (counts["help"], counts["minors"]) == ("Help 8", "Under 18 4")
    room.passengers.chips.chosen.emit("minors")
    assert table.lazy.rowCount() == 4
    table.selectRow(0)
    assert in_panel(room, PersonPanel).ref == table.key
    assert not room.cards_area.isVisibleTo(room)
    qtbot.keyClick(room, Qt.Key.Key_Escape)
    assert room.cards_area.isVisibleTo(room)
    table.selectRow(0)
    assert in_panel(room, PersonPanel).ref == table.key


def test_lists_say_what_each_recipient_has_and_what_is_new(
    room: DepartureRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    assert list(room.lists.buttons) == ["carrier", "exit", "arrival", "receiving", "escort", "office"]
    assert {room.lists.buttons[name].text() for name in ("carrier", "exit", "arrival", "receiving")} == {"Send…"}
    send(room, qtbot, "carrier", tmp_path / "one.xlsx")
    assert room.lists.buttons["carrier"].text() == "Sent"
    assert "nothing changed" in texts(room.lists)
    take_one_off(planned)
    settle(room.context)
    assert room.lists.buttons["carrier"].text() == "Send v2…"
    assert "1 taken off" in texts(room.lists)
    assert room.strip.stage(Stage.LISTS).count == 4


def test_references_lead_to_lists_print_pack_and_closing(room: DepartureRoom) -> None:
    room.select(f"{BUSY}:lists")
    assert in_panel(room, SendSheet).profile == "carrier"
    room.panel.shut()
    room.select(f"{BUSY}:print")
    settle(room.context)
    assert room.window().focusWidget() is room.pack.print_button
    gone = []
    room.context.wanted.connect(lambda place, ref: gone.append((place, ref)))
    room.select(f"{BUSY}:count")
    settle(room.context)
    assert gone == [("counting", f"{BUSY}:count")]
    room.select("MH805-17")
    settle(room.context)
    assert room.header.title.text() == "MH805-17"
    assert not room.note.isVisibleTo(room)


def test_without_a_reference_the_next_departure_is_shown_or_the_way_to_add_one(
    show: Show[DepartureRoom], planned: Operation, operation: Operation
) -> None:
    room = show(DepartureRoom, planned)
    assert room.code == transport_queries.list_legs(planned.db)[0].code
    empty = show(DepartureRoom, operation)
    assert empty.body.currentIndex() == 1
    assert not empty.edit_button.isVisibleTo(empty)


def test_a_departure_is_edited_and_only_what_differs_is_written(room: DepartureRoom, planned: Operation) -> None:
    room.edit_button.click()
    form = in_panel(room, DepartureForm)
    form.line("seats").setText("190")
    assert "not saved" in (room.may_leave() or "")
    form.saved.emit()
    settle(room.context)
    assert planned.undo_label() == f"Changed seats of {BUSY}"
    assert room.view.leg.seats == 190
    room.edit_button.click()
    form = in_panel(room, DepartureForm)
    form.saved.emit()  # nothing was changed
    assert not room.panel.isVisibleTo(room)


def test_the_arrival_moves_with_the_day(room: DepartureRoom, planned: Operation) -> None:
    leg = room.view.leg
    lasts = leg.arrives - leg.departs
    room.edit_button.click()
    form = in_panel(room, DepartureForm)
    form.line("day").setText((leg.departs.date() - timedelta(days=1)).isoformat())
    form.saved.emit()
    in_panel(room, ImpactPanel).yes.click()
    settle(room.context)
    assert room.view.leg.departs == leg.departs - timedelta(days=1)
    assert room.view.leg.arrives - room.view.leg.departs == lasts


def test_a_place_is_made_where_it_is_first_typed(room: DepartureRoom, planned: Operation) -> None:
    room.edit_button.click()
    form = in_panel(room, DepartureForm)
    form.line("destination").setText("Pier 9 of the river")
    form._show_understood()
    assert form.country.isVisibleTo(form)
    form.country.setCurrentIndex(form.country.findData("VNM"))
    form.saved.emit()
    sheet = in_panel(room, ImpactPanel)  # who goes elsewhere is said first
    assert planned.db["places"].count_where("name = 'Pier 9 of the river'") == 0
    before = room.view.leg.destination
    sheet.yes.click()
    settle(room.context)
    [place] = planned.db["places"].rows_where("name = 'Pier 9 of the river'")
    assert (place["country"], room.view.leg.destination) == ("VNM", place["code"])
    planned.undo()
    assert planned.db["places"].count_where("name = 'Pier 9 of the river'") == 0
    settle(room.context)
    assert room.view.leg.destination == before


def test_a_change_that_somebody_notices_asks_first_and_the_form_comes_back(
    room: DepartureRoom, planned: Operation
) -> None:
    before = planned.revision
    room.edit_button.click()
    form = in_panel(room, DepartureForm)
    form.line("leaves").setText("lunch")
    form.saved.emit()
    assert "is not a time" in form._faults["leaves"].text()
    form.line("leaves").setText("16.05")
    form.line("arrives").setText("18:20")
    form.saved.emit()
    sheet = in_panel(room, ImpactPanel)
    assert sheet.title.text() == f"Move {BUSY}?"
    assert planned.revision == before
    assert "waits for your answer" in (room.may_leave() or "")
    sheet.no.click()
    form = in_panel(room, DepartureForm)
    assert form.values()["leaves"] == "16.05"
    form.saved.emit()
    in_panel(room, ImpactPanel).yes.click()
    settle(room.context)
    assert f"{room.view.leg.departs:%H:%M} {room.view.leg.arrives:%H:%M}" == "16:05 18:20"


def test_who_loses_a_seat_is_said_before_it_is_cancelled(room: DepartureRoom, planned: Operation) -> None:
    hit = len(room.view.passengers)
    room.acts.cancel()
    sheet = in_panel(room, ImpactPanel)
    assert f"All {hit} people" in sheet.summary.text()
    sheet.no.click()
    settle(room.context)
    assert room.view.leg.status is LegStatus.PLANNED
    room.acts.cancel()
    in_panel(room, ImpactPanel).yes.click()
    settle(room.context)
    assert room.view.leg.status is LegStatus.CANCELLED
    assert "have lost their seats" in room.strip.cells[0].sentence.text()
    assert room.strip.button is not None
    assert room.strip.button.text() == "Plan again"
    assert not room.counting.next_button.isVisibleTo(room)
    planned.undo()
    settle(room.context)
    assert room.view.leg.status is LegStatus.PLANNED


def test_a_delay_is_typed_or_comes_from_the_timeline(room: DepartureRoom) -> None:
    room.acts.delay()
    form = room.acts.form
    form.line("departs").setText("soon")
    form.saved.emit()
    assert "not a time" in form._faults["departs"].text()
    form.line("departs").setText("18 May 15.05")
    form.saved.emit()
    assert "arrive 1 h later" in texts(in_panel(room, ImpactPanel))
    room.select(f"{BUSY}:move 120")
    assert "arrive 2 h later" in texts(in_panel(room, ImpactPanel))


def test_one_in_use_is_not_removed(room: DepartureRoom, planned: Operation) -> None:
    room.acts.ask_remove()
    room.note.yes.click()
    assert "Cancel it instead" in room.note.text.text()
    planned.run(
        SaveLeg(
            None,
            {"code": "X1", "mode": "road", "origin": "MNL", "destination": "CRK", "seats": "4",
             "departs": "2023-05-20 09:00", "arrives": "2023-05-20 11:00"},
        )
    )  # fmt: skip
    gone = []
    room.context.wanted.connect(lambda place, ref: gone.append(place))
    room.select("X1")
    settle(room.context)
    assert "Nobody has a seat" in texts(room.passengers)
    room.acts.ask_remove()
    room.note.yes.click()
    assert gone == ["departures"]


def test_a_file_that_is_only_read_offers_nothing_that_writes(show: Show[DepartureRoom], read_only: Operation) -> None:
    room = show(DepartureRoom, read_only, BUSY)
    assert main_buttons(room) == []
    pack = room.pack
    for made in (room.edit_button, room.more_button, pack.print_button, pack.save_button, room.counting.next_button):
        assert not made.isVisibleTo(room)
    assert room.lists.buttons["carrier"].text() == "Look"
    sheet = open_sheet(room, "carrier")
    assert not sheet.send_button.isVisibleTo(room)
    assert not sheet.box.isVisibleTo(room)
    assert sheet.look_button.isVisibleTo(room)


def test_beside_a_sheet_each_step_keeps_a_word(room: DepartureRoom) -> None:
    strip = room.strip
    strip.setFixedWidth(2000)
    assert all(cell.title.text() and cell.sentence.isVisibleTo(strip) for cell in strip.cells)
    for cell in strip.cells:
        cell.be_short(cell is not strip.cells[0])
        cell.sentence.setVisible(cell.step.first)
    tight = sum(cell.measure() for cell in strip.cells) + 2
    strip.setFixedWidth(tight)
    others = [cell for cell in strip.cells if not cell.step.first]
    assert all(cell.title.isVisibleTo(strip) and " " not in cell.title.text() for cell in others)
    assert all(cell.toolTip() for cell in others)


def test_with_little_room_the_cards_are_below_the_passengers(room: DepartureRoom) -> None:
    room.resize(600, 420)
    settle(room.context)
    assert room.lists.mapTo(room, room.lists.rect().topLeft()).x() < 60
    assert room.pack.isVisibleTo(room)
    assert not room.whole.horizontalScrollBar().isVisible()
    room.resize(1166, 740)
    settle(room.context)
    assert room.cards_area.isVisibleTo(room)


def test_options_of_the_print_pack_are_a_sheet(room: DepartureRoom) -> None:
    room.pack.options_button.click()
    assert in_panel(room, PaperSheet).kind.count() == 9
