"""The room for the plan: planner, board, moves by hand, why, compare, publish."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionTab
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of
from repatriate.app.people.commands import AddPerson
from repatriate.app.plan import storage as plan_queries
from repatriate.app.plan.board.cards import Card, Column, Riding
from repatriate.app.plan.board.queries import Board
from repatriate.app.plan.board.unplaced import NEW, NOT_PLANNED, STRAYED, TAKEN_OFF, Group
from repatriate.app.plan.jobs import plan_operation
from repatriate.app.plan.score import count_left_out
from repatriate.app.state.rules import CANCELLED
from repatriate.app.state.states import State
from repatriate.app.transport import queries as transport_queries
from repatriate.app.transport.commands import SaveLeg
from repatriate.model.plan import ReasonCode
from tests.app import world
from tests.ui.helpers import Show, dragged, idle, in_panel, last_words, settle, shown, texts
from tests.ui.test_access import nameless
from ui.rooms.common.goals import pack_people, unpack_people
from ui.rooms.plan import labels as plan_labels
from ui.rooms.plan import room as plan_room
from ui.rooms.plan.board.card_list import CardDelegate, icons_of
from ui.rooms.plan.board.card_model import RIDING, CardRole, Heading, ItemRole, MarkedRole, More, Ride
from ui.rooms.plan.board.column import AHEAD, ColumnView
from ui.rooms.plan.board.waiting import HELPS, PLAN, find_help, make_heading
from ui.rooms.plan.panels.move import MovePanel, verdict_of
from ui.rooms.plan.panels.why import WhyPanel
from ui.rooms.plan.queries import read_board
from ui.rooms.plan.room import PlanRoom
from ui.style.theme import frame_of

BUSY = "VN5650-18"


def board_of(room: PlanRoom) -> Board:
    assert room.state.board is not None
    return room.state.board


def column(room: PlanRoom, code: str) -> ColumnView:
    """A departure, scrolled to."""
    view = room.view.go_to(code)
    assert view is not None
    return view


def cards(room: PlanRoom, code: str) -> Sequence[Card]:
    return board_of(room).cards(room.context.db, code)


def left(room: PlanRoom) -> list[Card]:
    board = board_of(room)
    return [card for group in board.left_out for card in board.page(room.context.db, group.cards)]


def done(room: PlanRoom, qtbot: QtBot) -> None:
    """What was asked for is written, and the board shows it."""
    idle(qtbot, room.context)
    settle(room.context)
    qtbot.waitUntil(lambda: room.view.ready)


def draft_of(operation: Operation) -> dict[str, tuple[str, ...]]:
    return assignments_of(operation.db, "draft") or {}


def movable(room: PlanRoom) -> tuple[Card, str]:
    """A placed card, and another departure that takes it."""
    board = board_of(room)
    for here in board.columns[8:]:
        for card in cards(room, here.code)[:3]:
            judge = room.state.judge(card.refs)
            for other in board.columns:
                if other.leads and other.code not in card.legs and judge.verdict(card.refs, other.code).allowed:
                    return card, other.code
    raise AssertionError("nothing can be moved")


@pytest.mark.every_person
def test_the_board_shows_everybody_once(room: PlanRoom) -> None:
    board = board_of(room)
    refs = [ref for card in left(room) for ref in card.refs]
    refs += [ref for one in board.columns for card in cards(room, one.code) for ref in card.refs]
    assert len(refs) == len(set(refs)) == 1048
    for model in (room.view.waiting.model, column(room, BUSY).model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_columns_stand_in_time_order_with_their_seats(room: PlanRoom, planned: Operation) -> None:
    timed = board_of(room).ground.timed
    departs = [timed[one.code].departs for one in board_of(room).columns if one.code in timed]
    assert departs == sorted(departs)
    assert list(room.view.strip.codes) == [one.code for one in board_of(room).columns]
    loads = transport_queries.read_loads(planned.db, "published")
    view = column(room, BUSY)
    assert view.column is not None
    assert view.figures.text() == str(view.column.taken)
    assert view.column.people == len({ref for card in room.view.cards(BUSY).all for ref in card.refs})
    assert view.column.taken == loads[BUSY].seats
    assert view.capacity.text() == "/ 184"
    assert view.quiet.text() == "Angeles City → Hanoi · Thu 18 May 14:05"


def test_who_is_on_a_lap_takes_no_seat_and_a_long_route_takes_a_second_line(room: PlanRoom) -> None:
    view = column(room, BUSY)
    assert view.column is not None
    full = view.column.leg.seats
    view.show_head(
        replace(view.column, taken=full, load=(full, 0, 0, 1, 0), names=("Mae Sot Shelter A, by the bridge", None))
    )
    assert (view.figures.text(), view.capacity.text()) == (str(full), f"/ {full}")
    assert view.spent.text().startswith("1 on a lap")
    view.layout().activate()  # type: ignore[union-attr]
    assert view.quiet.height() >= view.quiet.heightForWidth(view.quiet.width())


def test_the_legend_gives_way_to_the_days(room: PlanRoom) -> None:
    days = room.view.days
    assert not days.legend.isHidden()
    days.resize(320, days.height())
    assert days.legend.isHidden()


def test_only_columns_in_view_are_widgets(room: PlanRoom) -> None:
    seen = room.view.strip.viewport().width() // 230 + 2 + 2 * AHEAD
    for one in board_of(room).columns[::7]:
        column(room, one.code)
        assert len(room.view.columns) <= seen
        assert room.view.columns[one.code].title.text() == one.code
    made = room.view.strip.findChildren(ColumnView)
    assert len(made) <= 2 * seen


def test_a_day_goes_to_its_first_departure(room: PlanRoom) -> None:
    tabs = room.view.days.tabs
    days = list(dict.fromkeys(one.leg.departs.date() for one in board_of(room).columns))
    assert tabs.count() == len(days)
    tabs.setCurrentIndex(4)
    first = room.view.strip.first
    assert first is not None
    assert first == next(one.code for one in board_of(room).columns if one.leg.departs.date() == days[4])
    assert "departures" in tabs.tabToolTip(4)
    room.view.strip.horizontalScrollBar().setValue(0)
    assert tabs.currentIndex() == 0


def test_days_are_marked_while_their_columns_are_in_view(room: PlanRoom) -> None:
    tabs = room.view.days.tabs
    days = list(dict.fromkeys(one.leg.departs.date() for one in board_of(room).columns))
    by_code = {one.code: one for one in board_of(room).columns}
    for at in (0, 3):
        tabs.setCurrentIndex(at)
        seen = {days.index(by_code[code].leg.departs.date()) for code in room.view.strip.seen}
        assert set(tabs.seen) == seen
        assert min(seen) == at
    option = QStyleOptionTab()
    tabs.initStyleOption(option, next(iter(tabs.seen)))
    assert option.state & QStyle.StateFlag.State_Selected


def test_a_limit_that_binds_stands_in_the_head_of_a_departure(room: PlanRoom, planned: Operation) -> None:
    one = next(one for one in board_of(room).columns if one.load[1] and one.taken < one.leg.seats)
    wheelchairs = one.load[1]
    planned.run(SaveLeg(one.code, {"max_wheelchair": wheelchairs + 1}))
    settle(room.context)
    assert "wheelchairs" not in column(room, one.code).spent.text()
    planned.run(SaveLeg(one.code, {"max_wheelchair": wheelchairs}))
    settle(room.context)
    view = column(room, one.code)
    assert f"{wheelchairs} of {wheelchairs} wheelchairs taken" in view.spent.text()
    assert view.spent.isVisibleTo(view)
    quiet = next(other for other in board_of(room).columns if not other.spent())
    assert not column(room, quiet.code).spent.isVisibleTo(room.view.columns[quiet.code])


def headings(view: ColumnView) -> list[Heading]:
    return [item for item in view.model.items if isinstance(item, Heading)]


def test_people_without_a_seat_are_grouped_by_what_keeps_them(room: PlanRoom, qtbot: QtBot) -> None:
    view = room.view.waiting
    found = headings(view)
    assert view.model.index(0).data(ItemRole) is found[0]
    counts = [heading.people for heading in found]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == count_left_out(room.context.db) == int(view.figures.text().replace(",", ""))
    assert all(heading.hint for heading in found)
    row = next(row for row, item in enumerate(view.model.items) if isinstance(item, More))
    before = view.model.rowCount()
    view.list.setCurrentIndex(view.model.index(row))
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert view.model.rowCount() > before
    assert sum(heading.people for heading in headings(view)) == sum(counts)


def test_each_reason_has_a_button_that_leads_on(room: PlanRoom, qtbot: QtBot) -> None:
    view = room.view.waiting
    went: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda *given: went.append(given))
    groups = {group.key: group for group in board_of(room).left_out}
    for heading in headings(view):
        _, place = find_help(groups[heading.key], planned=True)
        made = next(
            one
            for one in view.list.findChildren(QPushButton)
            if one.accessibleName() == f"{heading.action}: {heading.spoken}"
        )
        before = len(went)
        made.click()
        if place in (PLAN, HELPS):
            assert len(went) == before
            room.suggestions.stop()
            idle(qtbot, room.context)
        else:
            assert went[-1][0] == place
        settle(room.context)
    waits = next(heading for heading in headings(view) if heading.key.startswith("waits_for_clearance"))
    view.list.setCurrentIndex(view.model.index(view.model.items.index(waits)))
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert went[-1] == ("clearances", f"kind={groups[waits.key].kind}")


@pytest.mark.parametrize("state", State)
def test_every_state_has_a_heading_and_a_button(state: State) -> None:
    heading = make_heading(Group(state, None, 3, ((1,), (2, 3))), writes=True, planned=True)
    assert heading.text
    assert heading.hint
    assert heading.action


def test_somebody_without_a_seat_is_shown_though_they_are_far_down(room: PlanRoom) -> None:
    group = max(board_of(room).left_out, key=lambda one: len(one.cards))
    last = board_of(room).page(room.context.db, group.cards[-1:])[0]
    assert room.view.waiting.model.row_of(last.ids) is None
    room.select(last.head)
    settle(room.context)
    assert room.view.card is not None
    assert room.view.card.head == last.head


def riding_column(room: PlanRoom) -> tuple[Column, Riding]:
    """A departure with people who ride here and are shown in full elsewhere."""
    board = board_of(room)
    return next(
        (one, riding)
        for one in board.columns
        for riding in board.read_column(room.context.db, one.code).riding
        if len(riding.cards) > RIDING + 1
    )


def test_a_full_bus_shows_who_rides_on_it(room: PlanRoom, qtbot: QtBot) -> None:
    one, riding = riding_column(room)
    view = column(room, one.code)
    heading = next(item for item in headings(view) if item.key == riding.lead)
    assert (heading.text, heading.people) == (f"then {riding.lead}", riding.people)
    shown = [item.card for item in view.model.items if isinstance(item, Ride)]
    assert tuple(shown[:RIDING]) == riding.cards[:RIDING]
    assert view.figures.text() == str(one.taken)
    row = view.model.items.index(heading)
    view.list.setCurrentIndex(view.model.index(row))
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    assert not [item for item in view.model.items if isinstance(item, Ride) and item.card in riding.cards]
    assert view.figures.text() == str(one.taken)
    qtbot.keyClick(view.list, Qt.Key.Key_Space)
    more = next(row for row, item in enumerate(view.model.items) if isinstance(item, More))
    view.list.setCurrentIndex(view.model.index(more))
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert {card.head for card in riding.cards} <= {
        item.card.head for item in view.model.items if isinstance(item, Ride)
    }


@pytest.mark.every_person
def test_who_is_chosen_is_marked_in_every_column_of_the_journey(room: PlanRoom) -> None:
    one, riding = riding_column(room)
    card = riding.cards[0]
    view = column(room, one.code)
    row = view.model.row_of(card.ids)
    assert row is not None
    view.list.setCurrentIndex(view.model.index(row))
    lead = column(room, riding.lead)
    at = lead.model.row_of(card.ids)
    assert at is not None
    assert lead.model.index(at).data(MarkedRole) is True
    assert lead.property("marked") is True
    assert not any(lead.model.index(other).data(MarkedRole) for other in range(lead.model.rowCount()) if other != at)
    for code, other_view in room.view.columns.items():
        assert bool(other_view.property("marked")) == (code in card.legs)


def test_a_dashed_card_is_dragged_as_the_full_one_is(room: PlanRoom) -> None:
    one, riding = riding_column(room)
    card, view = riding.cards[0], column(room, one.code)
    row = view.model.row_of(card.ids)
    assert row is not None
    index = view.model.index(row)
    assert index.flags() & Qt.ItemFlag.ItemIsDragEnabled
    assert unpack_people(view.model.mimeData([index])) == card.refs
    room.view.drag(card.refs, one.code)
    assert view.banner.isHidden()
    assert column(room, riding.lead).banner.isHidden()
    room.view.drag(())


def test_a_click_opens_the_same_panel_again_after_it_was_closed(room: PlanRoom, qtbot: QtBot) -> None:
    view = column(room, BUSY)
    row = view.model.next_card(0)
    assert row is not None
    place = view.list.visualRect(view.model.index(row)).center()
    for _ in range(2):
        qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert room.panel.isVisible()
        assert room.view.card is not None
        assert room.person.shown_ref == room.view.card.head
        qtbot.keyClick(view.list, Qt.Key.Key_Escape)
        assert not room.panel.isVisible()


def test_ctrl_f_looks_on_the_board(room: PlanRoom, qtbot: QtBot) -> None:
    view = column(room, BUSY)
    view.list.first()
    override = QKeyEvent(QKeyEvent.Type.ShortcutOverride, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    override.ignore()
    assert view.list.event(override)
    assert override.isAccepted()
    qtbot.keyClick(view.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert room.focusWidget() is room.header.search


def test_in_a_small_window_cards_still_have_room(room: PlanRoom) -> None:
    for size in ((911, 432), (683, 304)):
        room.resize(size[0] - 52, size[1] - 24)
        room.fit(frame_of(*size))
        settle(room.context)
        view = column(room, BUSY)
        assert room.minimumSizeHint().width() <= size[0] - 52
        assert view.list.height() >= 60
        assert view.quiet.isHidden()
        room.fit(frame_of(1366, 768))
        assert not view.quiet.isHidden()


def test_no_bare_letter_does_anything_to_a_card(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    view = column(room, BUSY)
    view.list.first()
    before = planned.revision
    for key in (Qt.Key.Key_P, Qt.Key.Key_M, Qt.Key.Key_X, Qt.Key.Key_S):
        qtbot.keyClick(view.list, key)
    assert planned.revision == before
    assert not room.panel.isVisible()


def test_every_reason_has_its_words() -> None:
    for why in (*ReasonCode, NEW, NOT_PLANNED, STRAYED, TAKEN_OFF):
        heading, hint = plan_labels.waiting_words(why)
        assert heading != why
        assert hint


def test_a_card_says_what_it_shows(room: PlanRoom) -> None:
    view = column(room, BUSY)
    row = view.model.next_card(0)
    assert row is not None
    index = view.model.index(row)
    card = index.data(CardRole)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert card.head in spoken
    assert card.name in spoken
    assert f"priority {card.priority}" in spoken
    if card.etd:
        assert "emergency document" in spoken
        assert "document" in icons_of(card)
    assert isinstance(view.list.itemDelegate(), CardDelegate)


def test_destinations_and_search_narrow_the_board(room: PlanRoom) -> None:
    everything = len(room.view.strip.codes)
    room._choose_country("IDN")
    settle(room.context)
    by_code = {one.code: one for one in board_of(room).columns}
    assert 0 < len(room.view.strip.codes) < everything
    assert all("IDN" in by_code[code].countries for code in room.view.strip.codes)
    assert all(card.country == "IDN" for code in room.view.strip.codes for card in room.view.cards(code).all)
    room._choose_country(None)
    card, code = next((found[0], one.code) for one in board_of(room).columns[3:] if (found := cards(room, one.code)))
    room.header.search.setText(card.head)
    room._filter_board()
    settle(room.context)
    assert code in room.view.strip.codes[: len(card.legs)]
    assert room.view.cards(code).full == (card,)
    assert room.view.waiting.model.rowCount() == 0
    assert room.view.waiting.quiet.text() == ""


def test_who_is_found_can_be_put_on_any_departure(room: PlanRoom) -> None:
    everything = {one.code for one in board_of(room).columns}
    left = board_of(room).page(room.context.db, board_of(room).left_out[0].cards[:1])[0]
    room.header.search.setText(left.head)
    room._filter_board()
    settle(room.context)
    assert room.view.waiting.model.row_of(left.ids) is not None
    assert set(room.view.strip.codes) == everything
    first = room.view.columns[room.view.strip.codes[0]]
    assert first.property("aside") is True
    assert first.model.rowCount() == 0
    room.view.drag(left.refs)
    assert not first.banner.isHidden()
    room.view.drag(())
    placed = cards(room, BUSY)[0]
    room.header.search.setText(placed.head)
    room._filter_board()
    settle(room.context)
    assert BUSY in room.view.strip.codes[: len(placed.legs)]
    assert room.view.strip.horizontalScrollBar().value() == 0
    assert room.view.columns[BUSY].property("aside") is False
    assert set(room.view.strip.codes) == everything
    room.header.search.clear()
    room._filter_board()
    settle(room.context)
    assert not any(view.property("aside") for view in room.view.columns.values())


def test_a_dragged_card_is_judged_in_words_while_it_hovers(room: PlanRoom) -> None:
    card, code = movable(room)
    room.view.show_card(card.head)
    room.view.drag(card.refs, board_of(room).headline(card.legs))
    view = column(room, code)
    place = QPointF(view.list.viewport().rect().center())
    event = dragged(QDragMoveEvent, pack_people(card.refs), place)
    view.list.dragMoveEvent(event)
    assert event.isAccepted()
    assert view.banner.isVisibleTo(view)
    assert view.banner.text.text().startswith("✓ Possible: arrives ")
    judge = room.state.judge(card.refs)
    other = next(c for c in board_of(room).columns if not judge.journeys(card.refs, c.code))
    assert column(room, other.code).banner.text.text() == "✗ Not on their way home."
    # Where it came from stays: the system is still at the drag.
    assert board_of(room).headline(card.legs) in room.view.columns
    room.view.drag(())
    assert not column(room, code).banner.isVisibleTo(room.view.columns[code])


def test_the_window_does_not_wait_for_the_board(room: PlanRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    readers: list[threading.Thread] = []
    monkeypatch.setattr(
        plan_room, "read_board", lambda *asked: (readers.append(threading.current_thread()), read_board(*asked))[1]
    )
    room.reload_content(None)
    settle(room.context)
    assert readers
    assert threading.main_thread() not in readers


def test_a_drop_moves_the_household_by_a_command(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    card, code = movable(room)
    unit = room.state.judge(card.refs).unit(card.refs)
    column(room, code).dropEvent(dragged(QDropEvent, pack_people(card.refs)))
    done(room, qtbot)
    for ref in unit:
        assert code in draft_of(planned)[ref]
    assert column(room, code).model.row_of(card.ids) is not None
    assert last_words(room).startswith("Moved ")
    assert room.context.undo()
    idle(qtbot, room.context)
    assert assignments_of(planned.db, "draft") is None


def test_a_drop_waits_for_the_end_of_the_drag(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    card, code = movable(room)
    before = planned.revision
    room.view.drag(card.refs)
    column(room, code).list.dropped.emit(card.refs, None)
    done(room, qtbot)
    assert planned.revision == before
    room.view.drag(())
    done(room, qtbot)
    assert planned.revision == before + 1
    room.view.drag(())
    done(room, qtbot)
    assert planned.revision == before + 1


def test_a_forbidden_drop_changes_nothing_and_says_why(room: PlanRoom, planned: Operation) -> None:
    card = left(room)[0]
    judge = room.state.judge(card.refs)
    code = next(
        c.code
        for c in board_of(room).columns
        if judge.journeys(judge.unit(card.refs), c.code) and not judge.verdict(card.refs, c.code).allowed
    )
    before = planned.revision
    room.manual.drop(card.refs, code)
    assert planned.revision == before
    assert card.head in last_words(room) or code in last_words(room)
    assert " Needed: " in last_words(room)


def test_a_card_dropped_on_left_out_loses_its_seat(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    card = cards(room, BUSY)[0]
    room.manual.drop(card.refs, None)
    done(room, qtbot)
    assert not set(card.refs) & draft_of(planned).keys()
    assert card.head in {ref for one in left(room) for ref in one.refs}
    assert "Took " in last_words(room)


def test_everything_can_be_done_by_keyboard(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    card, code = movable(room)
    assert room.view.show_card(card.head, focus=True)
    start = room.view.columns[board_of(room).headline(card.legs)]
    qtbot.keyClick(start.list, Qt.Key.Key_Return)
    assert room.person.shown_ref == card.head
    room.select(f"why {card.head}")
    assert in_panel(room, WhyPanel).ref == card.head
    room.manual.act_on_current_card("pin")
    settle(room.context)
    assert plan_queries.list_pinned(planned.db, [card.head])
    room.manual.act_on_current_card("pin")
    settle(room.context)
    assert not plan_queries.list_pinned(planned.db, [card.head])
    qtbot.keyClick(start.list, Qt.Key.Key_F2)
    moves = in_panel(room, MovePanel)
    moves.search.setText(code)
    qtbot.keyClick(moves.search, Qt.Key.Key_Return)
    done(room, qtbot)
    assert code in draft_of(planned)[card.head]
    room.view.show_card(card.head, focus=True)
    qtbot.keyClick(room.view.columns[code].list, Qt.Key.Key_Delete)
    done(room, qtbot)
    assert card.head not in draft_of(planned)
    room.view.strip.horizontalScrollBar().setValue(0)
    qtbot.keyClick(room.view.waiting.list, Qt.Key.Key_Right)
    assert room.view.card is not None
    assert room.view.card.legs


def test_departures_that_cannot_be_say_why_in_the_list(room: PlanRoom) -> None:
    card = next(one for one in left(room) if room.state.judge(one.refs).journeys(one.refs))
    room.manual.show_moves(card)
    sheet = in_panel(room, MovePanel)
    sheet.show_kind("all")
    closed = [row for row in sheet.list.items if not row.allowed and not verdict_of(row).crowded]
    assert closed
    assert all(row.sentence for row in closed)
    sheet.list.taken.emit(closed[0])
    assert sheet.note.text.text() == closed[0].sentence
    assert sheet.note.detail.text().startswith("Needed: ")
    sheet.show_kind("possible")
    assert not [row for row in sheet.list.items if not row.allowed]


def test_why_lists_every_journey_with_reasons(room: PlanRoom) -> None:
    card = left(room)[0]
    room.show_why(card.head)
    sheet = in_panel(room, WhyPanel)
    assert sheet.note.text.text() == "Without a seat."
    said = texts(sheet)
    assert sheet._explanation.because in said
    for option in sheet._explanation.options[:2]:
        assert option.legs[-1] in said


def test_why_says_of_somebody_placed_whether_anything_is_sooner(room: PlanRoom) -> None:
    said = set()
    for code in (BUSY, *(one.code for one in board_of(room).columns[20::9])):
        for card in cards(room, code)[:2]:
            room.show_why(card.head)
            assert isinstance(room.panel.content, WhyPanel)
            said.add(room.panel.content.note.detail.text().partition(". ")[0].rstrip(".").lstrip("0123456789 "))
    assert "No journey to their destination arrives sooner" in said
    assert len(said) > 1


def test_the_column_that_is_worked_in_stays_in_view_when_the_panel_opens(room: PlanRoom) -> None:
    card = cards(room, BUSY)[0]
    room.select(card.head)
    settle(room.context)
    assert room.panel.isVisible()
    view = room.view.columns[BUSY]
    assert view.geometry().right() <= room.view.strip.viewport().width()


def test_one_step_leads_from_a_reason_to_where_it_is_mended(room: PlanRoom) -> None:
    went: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda key, ref: went.append((key, ref)))
    steps = {"clearance_missing": "people", "no_document": "papers", "on_hold": "people"}
    for why, there in steps.items():
        card = next((one for one in left(room) if one.why == why), None)
        if card is None:
            continue
        room.show_why(card.head)
        sheet = room.panel.content
        assert sheet is not None
        next(made for made in sheet.findChildren(QPushButton) if made.text().startswith("Open the ")).click()
        assert went[-1][0] == there
        assert went[-1][1] in card.refs
    assert went


def test_move_here_takes_exactly_that_journey(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    card, code = movable(room)
    legs = room.state.judge(card.refs).verdict(card.refs, code).legs
    room.show_why(card.head)
    sheet = in_panel(room, WhyPanel)
    sheet.taken.emit(legs)
    done(room, qtbot)
    assert draft_of(planned)[card.head] == legs


def test_without_any_plan_nothing_is_moved_by_hand(show: Show[PlanRoom], sample: Operation) -> None:
    room = show(PlanRoom, sample)
    settle(room.context)
    before = sample.revision
    room.manual.show_moves(left(room)[0])
    assert room.panel.content is None
    assert last_words(room).startswith("There is no plan yet")
    room.manual.assign(left(room)[0].refs, (BUSY,))
    assert sample.revision == before


def test_a_change_made_elsewhere_shows_and_the_card_stays_chosen(room: PlanRoom, planned: Operation) -> None:
    card = cards(room, BUSY)[4]
    room.select(card.head)
    settle(room.context)
    scrolled = room.view.strip.horizontalScrollBar().value()
    planned.run(SaveLeg(BUSY, {"seats": 200}))
    settle(room.context)
    assert room.view.columns[BUSY].capacity.text() == "/ 200"
    assert room.view.card is not None
    assert room.view.card.head == card.head
    assert room.view.strip.horizontalScrollBar().value() == scrolled


def test_a_person_is_shown_though_the_filter_hides_them(room: PlanRoom) -> None:
    card = cards(room, BUSY)[0]
    room.header.search.setText("nobody at all")
    room._filter_board()
    settle(room.context)
    assert not room.view.strip.codes
    room.select(card.head)
    settle(room.context)
    assert room.view.card is not None
    assert room.view.card.head == card.head
    room.select(board_of(room).columns[30].code)
    assert board_of(room).columns[30].code in room.view.columns


def test_seats_at_risk_are_told_by_what_threatens_them() -> None:
    found = {}
    for kind in (CANCELLED, ReasonCode.ON_HOLD, ReasonCode.DOCUMENT_EXPIRES):
        heading = make_heading(Group(State.SEAT_AT_RISK, kind, 1, ((1,),)), writes=True, planned=True)
        found[heading.text] = (heading.hint, heading.action)
    assert found == {
        "Departure cancelled": ("Seat at risk: departure cancelled", "Plan again"),
        "On hold": ("Seat at risk: on hold", "Show"),
        "Document": ("Seat at risk: document", "Issue"),
    }


def test_everything_has_a_name(room: PlanRoom) -> None:
    assert nameless(room) == []
    room.show_why(left(room)[0].head)
    assert nameless(room) == []
    room.manual.show_moves(left(room)[0])
    assert nameless(room) == []


def test_the_bar_keeps_what_the_plan_is_where_there_is_little_room(room: PlanRoom) -> None:
    room.bar.resize(400, room.bar.height())
    assert shown(room.bar.lead)
    assert not shown(room.bar.rest)
    assert room.bar.toolTip() == room.bar.told.words


def test_before_the_first_plan_the_bar_says_so(show: Show[PlanRoom], sample: Operation) -> None:
    room = show(PlanRoom, sample)
    settle(room.context)
    assert room.bar.lead.text() == "No plan yet."
    assert room.header.subtitle.text() == ""
    assert room.main_button.text() == "Plan"


def test_a_plan_that_gives_no_one_a_seat_says_what_is_missing(show: Show[PlanRoom], tmp_path: Path) -> None:
    operation = world.build(tmp_path / "world.repat")
    for code in ("GA1", "GA2"):
        operation.run(SaveLeg(code, {"status": "cancelled"}))
    plan_operation(operation)
    room = show(PlanRoom, operation)
    settle(room.context)
    assert room.bar.lead.text() == "This plan gives no one a seat."
    assert "best" not in room.header.subtitle.text() + room.bar.told.words
    assert room.bar.confirm_button.isHidden() == bool(room.bar.told.step)


def test_an_empty_plan_begins_with_what_is_missing_first(show: Show[PlanRoom], tmp_path: Path) -> None:
    operation = Operation.create(tmp_path / "new.repat", "river lamp stone", officer="tester")
    room = show(PlanRoom, operation)
    settle(room.context)
    went: list[tuple[str, str]] = []
    room.context.wanted.connect(lambda *given: went.append(given))
    assert room.begin_button.text() == "Import a list"
    room.begin_button.click()
    operation.run(AddPerson({"surname": "NEU"}))
    settle(room.context)
    assert room.begin_button.text() == "Add a departure"
    room.begin_button.click()
    assert went == [("import", ""), ("departures", "add")]
    assert room.header.search.isHidden()
