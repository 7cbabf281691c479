"""The plan changed by hand in the window: swaps, what a change costs, and rules given from a card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.core.operation import Operation
from repatriate.app.core.snapshot import assignments_of, take_snapshot
from repatriate.app.plan.board.cards import Card
from repatriate.app.reports.listings import TABLES
from repatriate.planning.evaluate.move_cost import Price
from repatriate.planning.validate.plan_check import find_breaches
from tests.ui.helpers import dragged, in_panel, last_words, settle
from tests.ui.rooms.plan.test_plan import board_of, cards, column, done, draft_of, left, movable
from tests.ui.test_access import nameless
from ui.rooms.common.goals import pack_people
from ui.rooms.plan.board.card_list import icons_of
from ui.rooms.plan.drawn_list import LINE
from ui.rooms.plan.panels.move import CROWDED, MovePanel, SwapPanel, verdict_of
from ui.rooms.plan.room import PlanRoom

KNOWN: list[tuple[Card, str]] = []
"""What `crowded` found first: the file is the same for all."""


def crowded(room: PlanRoom) -> tuple[Card, str]:
    """A card that is placed, and a departure where only others on board are in the way."""
    if not KNOWN:
        KNOWN.append(find_crowded(room))
    return KNOWN[0]


def find_crowded(room: PlanRoom) -> tuple[Card, str]:
    board = board_of(room)
    for here in reversed(board.columns):
        for card in cards(room, here.code)[:4]:
            judge = room.state.judge(card.refs)
            for other in board.columns:
                if other.leads and other.code not in card.legs and judge.verdict(card.refs, other.code).crowded:
                    return card, other.code
    raise AssertionError("no departure is full")


def menu(room: PlanRoom, card: Card) -> list[str]:
    return [action.text().split("\t")[0] for action in room.manual.card_menu(card).actions()]


def choose(room: PlanRoom, card: Card, text: str) -> None:
    next(one for one in room.manual.card_menu(card).actions() if one.text().startswith(text)).trigger()


def let_go(room: PlanRoom, code: str, refs: Sequence[str], over: int) -> None:
    """Over the card in that row."""
    view = column(room, code)
    place = QPointF(view.list.visualRect(view.model.index(over)).center())
    view.list.dropEvent(dragged(QDropEvent, pack_people(refs), place))


def test_what_a_move_costs_is_said_before_and_after_it(room: PlanRoom, qtbot: QtBot) -> None:
    card, code = movable(room)
    price = room.state.judge(card.refs).verdict(card.refs, code).price
    assert price.parts
    room.view.show_card(card.head)
    room.view.drag(card.refs, board_of(room).headline(card.legs))
    assert column(room, code).banner.text.text().endswith("\n" + price.sentence)
    room.view.drag(())
    room.manual.show_moves(card)
    sheet = in_panel(room, MovePanel)
    row = next(one for one in sheet.list.items if verdict_of(one).legs and code in verdict_of(one).legs)
    assert row.words.endswith(price.sentence)
    sheet.taken.emit(verdict_of(row).legs)
    done(room, qtbot)
    assert last_words(room).startswith("Moved ")
    assert last_words(room).endswith(price.sentence)


def test_off_the_plan_says_who_else_loses_the_seat(room: PlanRoom) -> None:
    card = next(
        card for one in board_of(room).columns for card in cards(room, one.code) if card.size > 2 and not card.fixed
    )
    room.view.show_card(card.head)
    room.view.drag(card.refs, board_of(room).headline(card.legs))
    said = room.view.waiting.banner.text.text()
    assert f"all {card.size} who travel together lose their seats" in said
    assert "Worse: " in said
    room.view.drag(())
    assert f"Take all {card.size} off the plan" in menu(room, card)


@pytest.mark.every_person
def test_a_card_let_go_over_another_on_a_full_departure_proposes_a_swap(
    room: PlanRoom, planned: Operation, qtbot: QtBot
) -> None:
    card, code = crowded(room)
    column(room, code)
    qtbot.waitUntil(lambda: room.view.ready)
    target = next(row for row, one in enumerate(room.view.cards(code).full) if not one.fixed)
    over = room.view.cards(code).full[target]
    revision = planned.revision
    let_go(room, code, card.refs, target)
    sheet = in_panel(room, SwapPanel)
    assert sheet.code == code
    first = sheet.list.items[0]
    assert over.head in first.title or over.head in sheet.list.items[0].value.refs
    assert sheet.list.item is first
    assert planned.revision == revision
    able = next(row for row in sheet.list.items if row.allowed)
    partner = able.value
    before = draft_of(planned) or assignments_of(planned.db, "published") or {}
    sheet.list.taken.emit(able)
    done(room, qtbot)
    after = draft_of(planned)
    assert {after.get(ref, ()) for ref in card.refs} == {partner.legs}
    assert {after.get(ref, ()) for ref in partner.refs} == {partner.to}
    assert code in after[card.head]
    assert before[card.head] != after[card.head]
    assert find_breaches(take_snapshot(planned.db, planned.today()), after) == ()
    assert " in the place of " in last_words(room)
    assert room.context.undo()
    settle(room.context)


@pytest.mark.every_person
def test_swap_by_keyboard(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    card, _ = crowded(room)
    assert room.view.show_card(card.head, focus=True)
    room.manual.act_on_current_card("swap")
    sheet = in_panel(room, SwapPanel)
    assert nameless(room) == []
    while not any(row.allowed for row in sheet.list.items):
        sheet.departure.setCurrentIndex(sheet.departure.currentIndex() + 1)
        settle(room.context)
    assert "could give way" in sheet.about.text()
    able = next(row for row in sheet.list.items if row.allowed)
    sheet.search.setText(able.value.head)
    qtbot.keyClick(sheet.search, Qt.Key.Key_Down)
    assert sheet.list.item is not None
    qtbot.keyClick(sheet.list, Qt.Key.Key_Return)
    done(room, qtbot)
    assert draft_of(planned)[card.head] == able.value.legs


@pytest.mark.every_person
def test_a_full_departure_in_the_list_leads_to_who_could_give_way(room: PlanRoom) -> None:
    card, code = crowded(room)
    room.manual.show_swaps(card, code)
    room.manual.show_moves(card)  # a sheet that is shut wants no answer
    sheet = in_panel(room, MovePanel)
    sheet.show_kind(CROWDED)
    row = next(one for one in sheet.list.items if one.value[0] == code)
    sheet.list.taken.emit(row)
    assert in_panel(room, SwapPanel).code == code


def test_where_nothing_is_full_for_them_no_swap_is_offered(room: PlanRoom) -> None:
    card = next(one for one in left(room) if one.why == "no_document")
    room.manual.show_swaps(card)
    assert room.panel.content is None
    assert last_words(room).startswith("No departure is full for them")


def test_never_on_this_departure_and_again(room: PlanRoom, planned: Operation, qtbot: QtBot) -> None:
    card, _ = movable(room)
    code = board_of(room).headline(card.legs)
    choose(room, card, f"Never on {code}")
    done(room, qtbot)
    assert card.head not in draft_of(planned)
    assert {(rule["a"], rule["b"]) for rule in TABLES["rules"](planned.db) if rule["kind"] == "forbid"} >= {
        (ref, code) for ref in card.refs
    }
    now = board_of(room).card_of(room.context.db, card.head)
    assert now is not None
    assert now.forbidden == (code,)
    assert "forbidden" in icons_of(now)
    assert f"Allow on {code} again" in menu(room, now)
    choose(room, now, f"Allow on {code} again")
    settle(room.context)
    again = board_of(room).card_of(room.context.db, card.head)
    assert again is not None
    assert again.forbidden == ()


def test_a_price_while_hovering_reads_nothing(room: PlanRoom) -> None:
    """The judge reads the file once, when the card is taken up; it goes over the departures from memory."""
    before: list[str] = []
    asked: list[str] = []
    connection = room.context.db.conn
    for card in [*left(room)[::60], *cards(room, "VN5650-18")[::60]]:
        connection.set_trace_callback(before.append)
        room.state.judge(card.refs)
        connection.set_trace_callback(asked.append)
        for view in room.view.columns.values():
            view._hover(card.refs, QPoint())
        connection.set_trace_callback(None)
    assert before
    assert not asked


def test_a_long_price_has_room_for_all_of_it(room: PlanRoom) -> None:
    card, _ = movable(room)
    room.manual.show_moves(card)
    sheet = in_panel(room, MovePanel)
    row = next(one for one in sheet._choices if one.price is not None)
    short = replace(row, price=Price((0, 0, 0, 0, 1, 0, 0, 0)))
    sheet.list.show_rows([short])
    usual = sheet.list.sizeHintForRow(0)
    sheet.list.show_rows([short, replace(row, price=Price((0, 0, -1, 0, 1, 0, 72, Decimal("54.50")), "USD"))])
    assert sheet.list.sizeHintForRow(0) == usual + LINE


@pytest.mark.every_person
def test_why_offers_only_what_can_be_done(room: PlanRoom, planned: Operation) -> None:
    def offered(card: Card) -> list[str]:
        room.show_why(card.head)
        assert room.panel.content is not None
        verbs = ("Move to…", "Swap with…", "Keep here", "Let the plan move them", "Take off")
        return [one.text() for one in room.panel.content.findChildren(QPushButton) if one.text() in verbs]

    assert offered(left(room)[0]) == ["Move to…", "Swap with…"]
    card, _ = movable(room)
    assert offered(card) == ["Move to…", "Swap with…", "Keep here", "Take off"]
    card, _ = crowded(room)
    room.show_why(card.head)
    assert room.panel.content is not None
    next(one for one in room.panel.content.findChildren(QPushButton) if one.text() == "Swap with…").click()
    assert in_panel(room, SwapPanel).card.head == card.head


def test_the_keyboard_goes_into_the_panel_and_comes_back(room: PlanRoom, qtbot: QtBot) -> None:
    card, _ = movable(room)
    for key in (Qt.Key.Key_F2,):
        room.view.show_card(card.head, focus=True)
        home = room.focusWidget()
        qtbot.keyClick(home, key)
        settle(room.context)
        inside = room.focusWidget()
        assert inside is not None
        assert room.panel.isAncestorOf(inside)
        qtbot.keyClick(inside, Qt.Key.Key_Escape)
        assert not room.panel.isVisible()
        assert room.focusWidget() is home
        assert room.view.card is not None
        assert room.view.card.head == card.head
