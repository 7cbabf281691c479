"""The place Departures: by day, over time; added in a few keys or pasted; many lists sent at once."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.departures import list_departures
from repatriate.app.transport import queries as transport_queries
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.entities import LegStatus
from tests.ui.helpers import Show, idle, in_panel, row_menu, settle, shown
from tests.ui.test_access import nameless
from ui.rooms.common.departure_form import DepartureForm, place_finder
from ui.rooms.common.goals import propose_goal
from ui.rooms.departures.day_table import lists_words, papers_words, seats_taken
from ui.rooms.departures.room import DeparturesRoom
from ui.rooms.departures.send_many import SendManySheet

BUSY = "VN5650-18"


@pytest.fixture
def room(show: Show[DeparturesRoom], planned: Operation) -> DeparturesRoom:
    room = show(DeparturesRoom, planned)
    return room


def legs(operation: Operation) -> dict[str, transport_queries.LegRow]:
    return {leg.code: leg for leg in transport_queries.list_legs(operation.db)}


def gone_to(room: DeparturesRoom) -> list[tuple[str, str]]:
    gone: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda place, ref: gone.append((place, ref)))
    return gone


# -- by day


def test_departures_are_listed_under_their_days(room: DeparturesRoom, planned: Operation) -> None:
    table, source = room.table, room.table.days
    ids = list(table.lazy.ids())
    headings = [id for id in ids if source.is_heading(id)]
    days = {leg.departs.date() for leg in legs(planned).values()}
    assert len(headings) == len(days)
    assert len(ids) == len(days) + len(legs(planned))
    assert str(table.lazy.index(0, 0).data()) == "Tue 16 May · 4 departures"
    assert table.columnSpan(0, 0) == table.lazy.columnCount()
    QAbstractItemModelTester(table.lazy, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert nameless(room) == []
    table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert not any(source.is_heading(id) for id in table.lazy.ids())


@pytest.mark.every_person
def test_each_row_says_seats_papers_and_lists(room: DeparturesRoom, planned: Operation) -> None:
    row = room.table.source.row_of(BUSY)
    [found] = [one for one in list_departures(planned) if one.leg.code == BUSY]
    assert seats_taken(row) == "171 / 184"
    assert papers_words(row) == "171 ready"
    assert found.lists is not None
    assert lists_words(row) == "4 to send"
    bus = room.table.source.row_of("BUS-DAG-16")
    assert papers_words(bus) == "12 ready"
    assert lists_words(bus) == ""  # it crosses no border
    planned.run(SaveLeg(BUSY, {"status": "departed"}))
    settle(room.context)
    row = room.table.source.row_of(BUSY)
    assert (papers_words(row), lists_words(row)) == ("", "")


def test_a_click_enter_or_space_opens_the_page_and_ctrl_only_selects(room: DeparturesRoom) -> None:
    gone, table = gone_to(room), room.table
    place = table.visualRect(table.lazy.index(1, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert gone == [("departure", "BUS-DAG-16")]
    QTest.keyClick(table, Qt.Key.Key_Return)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert gone == [("departure", "BUS-DAG-16")] * 3
    other = table.visualRect(table.lazy.index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, other)
    assert len(gone) == 3
    assert table.keys == ["BUS-DAG-16", "BUS-CUB-16"]
    heading = table.visualRect(table.lazy.index(0, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, heading)
    assert len(gone) == 3


def test_words_find_departures_and_a_reference_chooses_one(room: DeparturesRoom) -> None:
    room.table.search("garuda cgk")
    listed = [one for one in room.table.lazy.ids() if not room.table.days.is_heading(one)]
    assert 0 < len(listed) < 12
    room.select(BUSY)
    assert room.table.keys == [BUSY]


# -- over time


def test_the_timeline_is_another_way_to_show_them(room: DeparturesRoom, planned: Operation) -> None:
    gone = gone_to(room)
    room.view_button.click()
    assert room.view_button.text() == "By day"
    assert room.timeline.bars.keys() == legs(planned).keys()
    room.timeline.chosen.emit(BUSY)
    room.timeline.moved.emit(BUSY, timedelta(minutes=90))
    assert gone == [("departure", BUSY), ("departure", f"{BUSY}:move 90")]
    room.header.search.setText("garuda")
    settle(room.context)
    assert set(room.timeline.bars) == {code for code, leg in legs(planned).items() if "Garuda" in (leg.carrier or "")}


# -- adding


def type_into(form: DepartureForm, **values: str) -> None:
    """As a hand does: each field, then Enter."""
    for key, value in values.items():
        line = form.controls[key]
        assert isinstance(line, QLineEdit)
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, value)
    form._show_understood()


def test_departures_are_added_in_fifteen_actions(show: Show[DeparturesRoom], operation: Operation) -> None:
    room = show(DeparturesRoom, operation)
    actions = 1  # the button of the empty page
    room.add()
    form = in_panel(room, DepartureForm)
    assert shown(form.minors), "nobody would look for it under More"
    first = {
        "code": "BUS 1",
        "origin": "Mae Sot shelter 1",
        "destination": "Bangkok",
        "day": "1 Jun",
        "leaves": "20.00",
        "seats": "45",
    }
    for key, value in first.items():
        line = form.focusWidget()
        assert line is form.controls[key], key
        QTest.keyClicks(line, value)
        if key != "seats":
            QTest.keyClick(line, Qt.Key.Key_Return)  # Enter goes on
        actions += 1
    form.add_button.click()
    actions += 1
    settle(room.context)
    assert form.values()["destination"] == "Bangkok"  # what was typed stays
    type_into(form, code="GA 867", origin="Bangkok", destination="Jakarta", day="2 Jun", leaves="11:45", seats="40")
    actions += 6
    QTest.keyClick(form.controls["seats"], Qt.Key.Key_Return)
    actions += 1
    settle(room.context)
    assert actions <= 15
    found = legs(operation)
    assert {(leg.code, leg.mode, leg.origin, leg.destination, leg.seats) for leg in found.values()} == {
        ("BUS1", "road", "MSS1", "BKK", 45), ("GA867", "air", "BKK", "CGK", 40),
    }  # fmt: skip
    assert f"{found['GA867'].departs:%d %b %H:%M}" == "02 Jun 11:45"
    assert not room.panel.isVisibleTo(room)
    assert room.table.keys == ["GA867"]
    assert operation.undo_label() == "Added GA867"
    operation.undo()
    operation.undo()
    settle(room.context)
    assert legs(operation) == {}
    assert "MSS1" not in {place.code for place in transport_queries.list_places(operation.db)}
    assert room.body.currentIndex() == 1


def test_tab_comes_to_the_mode_last_and_letters_do_not_change_it(room: DeparturesRoom) -> None:
    room.add()
    form = in_panel(room, DepartureForm)
    at, order = form.controls["code"], ["code"]
    names = {control: key for key, control in form.controls.items()}
    while len(order) < 9:
        at = at.nextInFocusChain()
        if at in names and at.isVisibleTo(form):
            order.append(names[at])
    assert order == ["code", "origin", "destination", "day", "leaves", "arrives", "seats", "carrier", "mode"]
    mode = form.box("mode")
    before = mode.currentData()
    QTest.keyClicks(mode, "roads")
    assert mode.currentData() == before
    QTest.keyClick(mode, Qt.Key.Key_Down)
    assert mode.currentData() != before


def test_what_was_understood_is_said_under_the_fields(room: DeparturesRoom) -> None:
    room.add()
    form = in_panel(room, DepartureForm)
    type_into(form, code="GA 900", origin="Bangkok", destination="Jakarta", day="2 Jun", leaves="11.45")
    assert form._faults["origin"].text() == "Suvarnabhumi Airport (BKK), Thailand"
    assert form._faults["arrives"].text() == "Worked out from the distance. Correct it if you know."
    assert "15:" in form.line("arrives").text()
    type_into(form, origin="Tent camp 3")
    assert form.where.text() == "New place: Tent camp 3. It is in:"
    assert form.country.currentData() == "PHL"  # where most people wait


def test_a_field_that_cannot_be_read_says_so_in_place(room: DeparturesRoom, planned: Operation) -> None:
    room.add()
    form = in_panel(room, DepartureForm)
    before = planned.revision
    type_into(form, code="GA 900", origin="Bangkok", destination="Jakarta", day="2 Jun", leaves="noon", seats="40")
    form.saved.emit()
    assert form._faults["leaves"].text() == "“noon” is not a time. Write it like 11:45 or 11.45."
    type_into(form, destination="Manila", seats="0")
    assert form._faults["destination"].text().endswith("(MNL), Philippines")  # not the one from before
    assert form._faults["seats"].text() == "With 0 seats nobody can travel on it."
    type_into(form, destination="Jakarta", leaves="11:45", carrier="0")
    form.saved.emit()
    assert form._faults["carrier"].text() == "“0” is not a carrier. Write its name, or leave it empty."
    form.line("carrier").clear()
    type_into(form, seats="many")
    form.saved.emit()
    assert form._faults["seats"].text() == "“many” is not a number."
    assert "not added" in (room.may_leave() or "")
    type_into(form, seats="40", arrives="9:00")
    form.saved.emit()
    assert "arrives" in form._faults["arrives"].text()
    assert planned.revision == before


def test_costs_and_limits_are_under_more(room: DeparturesRoom, planned: Operation) -> None:
    room.add()
    form = in_panel(room, DepartureForm)
    assert not form.controls["max_wheelchair"].isVisibleTo(form)
    form.more.click()
    assert form.controls["max_wheelchair"].isVisibleTo(form)
    type_into(
        form,
        code="GA 900",
        origin="CRK",
        destination="CGK",
        day="2 Jun",
        leaves="11:45",
        seats="40",
        max_wheelchair="2",
    )
    form.saved.emit()
    settle(room.context)
    assert legs(planned)["GA900"].fields["max_wheelchair"] == 2


def test_references_fill_in_what_is_known(room: DeparturesRoom) -> None:
    room.select("add:BKK>KTM")
    form = in_panel(room, DepartureForm)
    assert (form.line("origin").text(), form.line("destination").text()) == ("BKK", "KTM")
    room.panel.shut()
    room.select(f"add:like {BUSY}")
    values = in_panel(room, DepartureForm).values()
    assert (values["origin"], values["destination"], values["leaves"], values["seats"]) == (
        "CRK",
        "HAN",
        "14:05",
        "184",
    )
    room.panel.shut()
    [leg] = [one for one in planned_legs(room) if one.code == BUSY]
    room.select(propose_goal(leg, "HAN"))
    values = in_panel(room, DepartureForm).values()
    assert (values["leaves"], values["code"]) == ("14:05", None)


def planned_legs(room: DeparturesRoom) -> tuple:
    from repatriate.app.core.snapshot import all_legs

    return all_legs(room.context.db)


def test_a_timetable_is_pasted_from_excel(room: DeparturesRoom, planned: Operation) -> None:
    QGuiApplication.clipboard().setText("GA 900\tBangkok\tJakarta\t2 Jun\t11:45\t40")
    room.paste_button.click()
    assert "first row must name the columns" in room.note.text.text()
    QGuiApplication.clipboard().setText(
        "Flight\tFrom\tTo\tDate\tTime\tSeats\tGate\nGA 900\tBangkok\tJakarta\t2 Jun\t11:45\t40\tB4\nGA 901\tBangkok\tJakarta\t3 Jun\t11:45\t40\n"
    )
    QTest.keyClick(room.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert room.note.text.text() == "Add 2 departures?"
    assert "worked out from the distance" in room.note.detail.text()
    assert "not read: Gate" in room.note.detail.text()
    room.note.yes.click()
    settle(room.context)
    assert {"GA900", "GA901"} <= legs(planned).keys()
    assert planned.undo_label() == "Added 2 departures"


def test_an_empty_place_says_what_comes_here(show: Show[DeparturesRoom], operation: Operation) -> None:
    room = show(DeparturesRoom, operation)
    assert room._empty.sentence.text() == "Add the flights, buses and boats that will take people home."
    assert room.body.currentIndex() == 1
    assert room.many_button.isHidden()  # there is no list to send
    room.add()
    assert room.body.currentIndex() == 0
    room.panel.shut()
    assert room.body.currentIndex() == 1


def test_a_place_is_offered_by_city(room: DeparturesRoom) -> None:
    find = place_finder(room.found.facts.places)
    assert find("jakarta")[0].startswith("CGK – Jakarta, Soekarno")
    assert find("clark")[0].startswith("CLK1")
    assert find("angeles")[0].startswith("CRK – Angeles City")  # what the file knows comes first
    assert find("") == []


# -- many lists at once


@pytest.mark.every_person
def test_lists_of_several_departures_go_out_at_once(
    room: DeparturesRoom, planned: Operation, qtbot: QtBot, tmp_path: Path
) -> None:
    room.table.choose("BUS-DAG-16")
    place = room.table.visualRect(room.table.lazy.index(2, 1)).center()
    QTest.mouseClick(room.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    room.many_button.click()
    sheet = in_panel(room, SendManySheet)
    assert sheet.which["chosen"].isChecked()
    sheet.people["escort"].setChecked(True)
    sheet.folder.setText(str(tmp_path))
    assert sheet.go_button.text() == "Save 4 lists, record as sent"
    sheet.go_button.click()
    idle(qtbot, room.context)
    assert len(list(tmp_path.glob("BUS-*_v1.xlsx"))) == 4
    rows = manifest_queries.list_manifests(planned.db, "BUS-DAG-16")
    assert {(row.profile, bool(row.sent)) for row in rows} == {("carrier", True), ("escort", True)}
    assert planned.undo_label() == "Sent 4 lists of 2 departures"
    assert "Saved 4 lists, 4 files" in sheet.note.text.text()
    sheet.go_button.click()
    idle(qtbot, room.context)
    assert "Nothing new in these lists" in sheet.note.text.text()


def test_what_is_missing_is_said_where_many_are_sent(room: DeparturesRoom) -> None:
    room.open_many()
    sheet = in_panel(room, SendManySheet)
    for box in sheet.people.values():
        box.setChecked(False)
    assert sheet.figures.text() == "Tick who gets a list."
    assert not sheet.go_button.isEnabled()
    sheet.people["carrier"].setChecked(True)
    sheet.gone.on.clear()
    assert sheet.go_button.text().startswith("Save ")


def test_recipients_of_the_offices_own_are_in_the_settings(room: DeparturesRoom) -> None:
    gone = gone_to(room)
    room.context.actions["departures.own"].trigger()
    assert gone == [("settings", "recipients")]


def test_a_file_that_is_only_read_offers_nothing_that_writes(show: Show[DeparturesRoom], read_only: Operation) -> None:
    room = show(DeparturesRoom, read_only)
    for made in (room.main_button, room.paste_button, room.many_button):
        assert not made.isVisibleTo(room)
    room.select("add:BKK>KTM")
    assert not room.panel.isVisibleTo(room)


def test_the_badge_counts_departures(room: DeparturesRoom, planned: Operation) -> None:
    assert room.badge() == (str(len(legs(planned))), "quiet")
    assert any(leg.status is LegStatus.CANCELLED for leg in legs(planned).values())


def test_the_menu_key_offers_what_a_departure_has(room: DeparturesRoom) -> None:
    first = room.table.current_key
    assert first is None
    code = room.table.days.key_of(next(id for id in room.table.lazy.ids() if not room.table.days.is_heading(id)))
    assert row_menu(room.table, 1) == [f"Open {code}", "Send its lists…", "Add one like it…", "Copy"]


def test_where_nothing_matches_all_are_one_button_away(room: DeparturesRoom, qtbot: QtBot) -> None:
    for turned in (False, True):
        room.header.search.setText("no such flight")
        qtbot.waitUntil(lambda: room.views.currentWidget() is room.nothing)
        assert nameless(room.nothing) == []
        room.nothing.findChild(QPushButton).click()
        qtbot.waitUntil(lambda: room.table.count_departures() == len(room.legs))
        assert room.views.currentWidget() is (room.over_time if turned else room.table)
        room.turn()


def test_what_is_filtered_is_said_over_the_table(room: DeparturesRoom, qtbot: QtBot) -> None:
    assert room.strip.isHidden()
    room.header.search.setText(BUSY)
    qtbot.waitUntil(room.strip.isVisible)
    assert room.strip.said.text() == f"Showing 1 of {len(room.legs)}:"
    room.strip.all_button.click()
    qtbot.waitUntil(room.strip.isHidden)
    assert room.table.count_departures() == len(room.legs)
