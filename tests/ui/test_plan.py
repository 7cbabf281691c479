"""The room for the plan: planner, board, moves by hand, why, compare, publish."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from repatriate.app import room_views
from repatriate.app.board import Board, Card
from repatriate.app.commands.transport import SaveLeg
from repatriate.app.operation import Operation
from repatriate.app.snapshot import assignments_of
from tests.ui.helpers import idle
from tests.ui.planned import Show, last_words, make_planned_bytes, open_planned, show_room  # noqa: F401 - fixtures
from tests.ui.test_access import nameless
from ui.rooms.board.compare import CompareSheet
from ui.rooms.board.delegate import CardDelegate, icons_of
from ui.rooms.board.model import CardRole, Heading, packed
from ui.rooms.board.why import WhySheet
from ui.rooms.plan import PlanRoom

BUSY = "VN5650-18"


@pytest.fixture
def room(show: Show[PlanRoom], planned: Operation) -> PlanRoom:
    return show(PlanRoom, planned)


def board_of(room: PlanRoom) -> Board:
    assert room.board is not None
    return room.board


def movable(room: PlanRoom) -> tuple[Card, str]:
    """A placed card, and another departure that takes it."""
    board = board_of(room)
    for column in board.columns:
        for card in column.cards:
            for other in board.columns:
                if other.code != column.code and board.verdict(card.refs, other.code).allowed:
                    return card, other.code
    raise AssertionError("nothing can be moved")


def texts(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))  # type: ignore[attr-defined]


def test_the_board_shows_everybody_once(room: PlanRoom) -> None:
    models = [room.view.left_out.model, *(view.model for view in room.view.columns.values())]
    heads = [card.refs for model in models for row in range(model.rowCount()) if (card := model.card(row))]
    assert sum(len(refs) for refs in heads) == 1048
    assert len({ref for refs in heads for ref in refs}) == 1048
    for model in models[:4]:
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_columns_stand_in_time_order_with_their_seats(room: PlanRoom, planned: Operation) -> None:
    departs = [view.column.leg.departs for view in room.view.columns.values() if view.column]
    assert departs == sorted(departs)
    loads = room_views.loads(planned.db, "published")
    view = room.view.columns[BUSY]
    assert view.figures.text() == str(loads[BUSY].seats)
    assert view.capacity.text() == "/ 184"
    assert "CRK → HAN" in view.quiet.text()
    assert "18 May 14:05" in view.quiet.text()


def test_those_left_out_stand_under_their_reasons(room: PlanRoom) -> None:
    items = room.view.left_out.model._items
    headings = [item.text for item in items if isinstance(item, Heading)]
    assert headings
    assert isinstance(items[0], Heading)
    counts = [int(text.rsplit(" · ", 1)[1].replace(",", "")) for text in headings]
    assert counts == sorted(counts, reverse=True)
    assert sum(counts) == room_views.left_out_count(room.context.db)


def test_a_card_says_what_it_shows(room: PlanRoom) -> None:
    view = room.view.columns[BUSY]
    index = view.model.index(0)
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
    room._choose_country("IDN")
    shown = [view for view in room.view.columns.values() if not view.isHidden()]
    assert 0 < len(shown) < len(room.view.columns)
    assert all(view.column is not None and "IDN" in view.column.countries for view in shown)
    room._choose_country("all")
    card = board_of(room).columns[3].cards[0]
    room.header.search.setText(card.head)
    room._filter()
    models = [room.view.left_out.model, *(view.model for view in room.view.columns.values())]
    assert [c.head for m in models for row in range(m.rowCount()) if (c := m.card(row))] == [card.head]


def test_a_dragged_card_is_judged_in_words_while_it_hovers(room: PlanRoom) -> None:
    card, code = movable(room)
    room.view.drag(card.refs)
    view = room.view.columns[code]
    place = QPointF(view.list.viewport().rect().center())
    data = packed(card.refs)
    event = QDragMoveEvent(
        place, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    view.list.dragMoveEvent(event)
    assert event.isAccepted()
    assert view.banner.isVisibleTo(view)
    assert view.banner.text.text().startswith("✓ Possible: arrives ")
    other = next(c for c in board_of(room).columns if not board_of(room).journeys(card.refs, c.code))
    assert room.view.columns[other.code].banner.text.text() == "✗ Not on their way home."
    room.view.drag(())
    assert not view.banner.isVisibleTo(view)


def test_hovering_is_quick_with_a_thousand_people(room: PlanRoom) -> None:
    board = board_of(room)
    cards = [card for column in board.columns for card in column.cards][::40] + list(board.left_out[::20])
    spent: list[float] = []
    for card in cards:
        for view in room.view.columns.values():
            start = time.perf_counter()
            view._hover(card.refs, QPoint())
            spent.append(time.perf_counter() - start)
    assert sum(spent) / len(spent) < 0.02
    assert sorted(spent)[int(len(spent) * 0.99)] < 0.05


def test_the_board_is_filled_quickly(room: PlanRoom) -> None:
    start = time.perf_counter()
    room.reload(None)
    assert time.perf_counter() - start < 1.0


def test_a_drop_moves_the_household_by_a_command(room: PlanRoom, planned: Operation) -> None:
    card, code = movable(room)
    view = room.view.columns[code]
    data = packed(card.refs)
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.list.dropEvent(event)
    draft = assignments_of(planned.db, "draft") or {}
    for ref in board_of(room).unit(card.refs):
        assert code in draft[ref]
    assert room.view.columns[code].model.row_of(card.head) is not None
    assert last_words(room).startswith("Moved ")
    assert room.context.undo()
    assert assignments_of(planned.db, "draft") is None


def test_a_drop_waits_for_the_end_of_the_drag(room: PlanRoom, planned: Operation) -> None:
    card, code = movable(room)
    before = planned.revision
    room.view.drag(card.refs)
    room.view.columns[code].list.dropped.emit(card.refs)
    assert planned.revision == before
    room.view.drag(())
    assert planned.revision == before + 1
    room.view.drag(())
    assert planned.revision == before + 1


def test_a_forbidden_drop_changes_nothing_and_says_why(room: PlanRoom, planned: Operation) -> None:
    board = board_of(room)
    card = board.left_out[0]
    code = next(
        c.code
        for c in board.columns
        if board.journeys(board.unit(card.refs), c.code) and not board.verdict(card.refs, c.code).allowed
    )
    before = planned.revision
    room.drop(card.refs, code)
    assert planned.revision == before
    assert card.head in last_words(room) or code in last_words(room)


def test_a_card_dropped_on_left_out_loses_its_seat(room: PlanRoom, planned: Operation) -> None:
    card = board_of(room).columns[5].cards[0]
    room.drop(card.refs, None)
    draft = assignments_of(planned.db, "draft") or {}
    assert not set(card.refs) & draft.keys()
    assert room.view.left_out.model.row_of(card.head) is not None
    assert "Took " in last_words(room)


def test_everything_can_be_done_by_keyboard(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    card, code = movable(room)
    assert room.view.show_card(card.head, focus=True)
    start = next(view for view in room.view.columns.values() if view.model.row_of(card.head) is not None)
    qtbot.keyClick(start.list, Qt.Key.Key_Return)
    sheet = room.panel.area.widget()
    assert isinstance(sheet, WhySheet)
    assert sheet.ref == card.head
    qtbot.keyClick(start.list, Qt.Key.Key_P)
    assert card.head in room_views.pinned(planned.db)
    qtbot.keyClick(start.list, Qt.Key.Key_P)
    assert card.head not in room_views.pinned(planned.db)
    room.move_menu(card)
    action = next(a for a in room.move_menu(card).actions() if a.text().startswith(code))
    assert action.isEnabled()
    action.trigger()
    assert code in (assignments_of(planned.db, "draft") or {})[card.head]
    now = room.view.columns[code]
    now.list.show_card(card.head, focus=True)
    qtbot.keyClick(now.list, Qt.Key.Key_Delete)
    assert card.head not in (assignments_of(planned.db, "draft") or {})
    qtbot.keyClick(room.view.left_out.list, Qt.Key.Key_Right)
    assert room.view.card is not None


def test_departures_that_cannot_be_say_why_in_the_menu(room: PlanRoom) -> None:
    board = board_of(room)
    card = next(
        card for card in board.left_out if any(board.journeys(board.unit(card.refs), c.code) for c in board.columns)
    )
    menu = room.move_menu(card)
    closed = [action for action in menu.actions() if not action.isEnabled()]
    assert closed
    assert all(action.toolTip() for action in closed)


def test_why_lists_every_journey_with_reasons(room: PlanRoom) -> None:
    board = board_of(room)
    card = board.left_out[0]
    room.show_why(card.head)
    sheet = room.panel.area.widget()
    assert isinstance(sheet, WhySheet)
    assert sheet.note.text.text() == "Left out of the plan."
    said = texts(sheet)
    for reason in card.reasons[:1]:
        assert reason.message in said
    for option in sheet._explanation.options[:2]:
        assert option.legs[-1] in said


def test_move_here_takes_exactly_that_journey(room: PlanRoom, planned: Operation) -> None:
    card, code = movable(room)
    legs = board_of(room).verdict(card.refs, code).legs
    room.show_why(card.head)
    sheet = room.panel.area.widget()
    assert isinstance(sheet, WhySheet)
    sheet.take.emit(legs)
    assert (assignments_of(planned.db, "draft") or {})[card.head] == legs


def test_the_planner_runs_in_the_background_and_its_figures_stand_in_the_header(
    show: Show[PlanRoom], sample: Operation, qtbot: QtBot
) -> None:
    room = show(PlanRoom, sample)
    assert {card.why for card in board_of(room).left_out} == {"not_planned"}
    room.plan()
    assert room.strip.isVisible()
    assert not room.main_button.isEnabled()
    idle(qtbot, room.context)
    assert not room.strip.isVisible()
    assert room.main_button.isEnabled()
    assert "draft, not published" in texts(room.figures)
    assert room.quality.text().startswith("Best possible plan, proved in ")
    assert last_words(room).startswith("Planned: ")
    assert room.publish_button.isEnabled()


def test_a_run_is_cancelled_and_nothing_is_written(show: Show[PlanRoom], sample: Operation, qtbot: QtBot) -> None:
    room = show(PlanRoom, sample)
    before = sample.revision
    room.plan()
    room.strip.cancel()
    idle(qtbot, room.context)
    assert sample.revision == before
    assert not room.strip.isVisible()
    assert room.main_button.isEnabled()


def test_compare_publish_and_discard(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    planned.run(SaveLeg("PR597-26", {"status": "cancelled"}))
    room.plan()
    idle(qtbot, room.context)
    board = board_of(room)
    lost = board.figures().lost
    assert lost > 0
    assert f"−{lost} seats lost" in texts(room.figures)
    room.ask_publish()
    sheet = room.panel.area.widget()
    assert isinstance(sheet, CompareSheet)
    assert sheet.note.asking
    assert f"{lost} lose their seat" in sheet.note.text.text()
    first = board.moved()[0]
    said = texts(sheet)
    assert first.cause is not None
    assert first.cause in said
    sheet.note.no.click()
    assert room_views.has_plan(planned.db, "draft")
    room.ask_discard()
    sheet = room.panel.area.widget()
    assert isinstance(sheet, CompareSheet)
    sheet.note.yes.click()
    assert not room_views.has_plan(planned.db, "draft")
    assert room.context.undo()
    room.ask_publish()
    sheet = room.panel.area.widget()
    assert isinstance(sheet, CompareSheet)
    sheet.note.yes.click()
    assert not room_views.has_plan(planned.db, "draft")
    assert "published 14 May 2023" in texts(room.figures)
    assert board_of(room).moved() == []


def test_a_change_made_elsewhere_shows_and_the_card_stays_chosen(room: PlanRoom, planned: Operation) -> None:
    card = board_of(room).columns[4].cards[0]
    room.select(card.head)
    planned.run(SaveLeg(BUSY, {"seats": 200}))
    assert room.view.columns[BUSY].capacity.text() == "/ 200"
    assert room.view.card is not None
    assert room.view.card.head == card.head


def test_everything_has_a_name(room: PlanRoom) -> None:
    assert nameless(room) == []
    room.show_why(board_of(room).left_out[0].head)
    assert nameless(room) == []
    room.compare()
    assert nameless(room) == []
