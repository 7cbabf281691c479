"""The page that closes a departure: what it asks for before it closes, and what it tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.counting.closing_queries import (
    NOT_KNOWN,
    Closed,
    ClosingView,
    Differs,
    ExceptionRow,
    FinalList,
    LoneChild,
    Somebody,
    SplitFamily,
)
from repatriate.model.entities import LegStatus
from tests.ui.helpers import texts
from tests.ui.test_access import nameless
from ui.rooms.counting.closing.page import Answers, ClosePage
from ui.style import theme

NO_SHOW, OFF, JOINED = "P00118", "P00097", "P00083"


def a_view(**other: object) -> ClosingView:
    rows = (
        ExceptionRow(Somebody(NO_SHOW, "JOKO SANTOSA PUTRO"), Differs.NO_SHOW),
        ExceptionRow(Somebody(OFF, "SURYA DARMAWAN"), Differs.OFF_LOADED, "Stopped by border police"),
        ExceptionRow(Somebody(JOINED, "NENENG SUMIATI"), Differs.GO_SHOW, at=datetime(2026, 12, 2, 4, 6, tzinfo=UTC)),
    )
    view = ClosingView(
        "GA867", LegStatus.PLANNED, booked=37, joined=1, aboard=36, did_not_come=1, taken_off=1, seats=35, on_laps=1,
        exceptions=rows, lists=(FinalList("carrier", 3),),
    )  # fmt: skip
    return replace(view, **other)


@pytest.fixture(name="page")
def show_page(qtbot: QtBot) -> ClosePage:
    page = ClosePage()
    qtbot.addWidget(page)
    theme.dress_widget(page)
    page.resize(1280, 660)
    page.closed = []
    page.close_wanted.connect(page.closed.append)
    page.show_view(a_view(), read_only=False)
    page.show()
    return page


def pressed(page: ClosePage, words: str) -> QPushButton:
    [made] = [one for one in page.findChildren(QPushButton) if one.text() == words and one.isVisibleTo(page)]
    made.click()
    return made


def test_both_sides_of_the_equation_are_told(page: ClosePage) -> None:
    figures = [one.accessibleName() for one in page.equation.figures]
    assert figures == ["37 booked", "1 joined at the gate", "36 aboard", "1 did not come", "1 taken off"]
    assert page.equation.verdict.text() == "38 = 38, it balances"
    assert page.equation.aboard.more.text() == "35 seats, 1 on a lap"
    assert page.main_button.text() == "Close with 36 aboard"
    assert "Carrier v3" in texts(page.effects)
    assert "118 and 97 wait again" in texts(page.effects)
    assert nameless(page) == []
    page.show_view(a_view(aboard=35), read_only=False)
    assert page.equation.verdict.text() == "38 and 37 differ"


def test_nothing_is_closed_before_reason_and_head_count_are_there(page: ClosePage, qtbot: QtBot) -> None:
    page.main_button.click()
    assert page.note.text.text() == "1 person has no reason yet."
    line = page.exceptions.lines[NO_SHOW].line
    qtbot.keyClicks(line, "i")
    assert not page.note.isVisibleTo(page), "that is settled"
    page.exceptions.lines[NO_SHOW].box.setCurrentText("")
    page.main_button.click()
    pressed(page, "Give a reason")
    qtbot.keyClicks(line, "in hosp")
    qtbot.keyClick(line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(line, "In hospital")
    page.main_button.click()
    assert "counted" in page.note.text.text()
    qtbot.keyClicks(page.head.number, "34")
    assert page.head.verdict.text() == "2 fewer than aboard"
    page.main_button.click()
    assert "differs" in page.note.text.text()
    assert page.closed == []
    qtbot.keyClicks(page.head.reason, "two  slept in the bus")
    page.main_button.click()
    assert page.closed == [
        Answers(34, {NO_SHOW: "In hospital"}, {OFF: "Stopped by border police"}, {}, "two slept in the bus")
    ]


def test_enter_in_the_head_count_closes_and_doubt_can_be_written(page: ClosePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.head.number, "36")
    assert page.head.verdict.text() == "the same as aboard"
    assert not page.head.otherwise.isVisibleTo(page)
    qtbot.keyClick(page.head.number, Qt.Key.Key_Return)
    page.note.yes.click()
    assert page.closed[0].no_shows == {NO_SHOW: NOT_KNOWN}
    assert page.closed[0].reason == ""


def test_one_that_leaves_days_later_is_closed_after_a_question(page: ClosePage, qtbot: QtBot) -> None:
    page.show_view(a_view(exceptions=(), early=datetime.fromisoformat("2026-12-07T09:00")), read_only=False)
    page.head.number.setText("36")
    qtbot.keyClick(page.head.number, Qt.Key.Key_Return)
    assert page.closed == []
    assert "does not leave until Monday 7 Dec 2026" in texts(page.note)
    page.note.yes.click()
    assert [one.head_count for one in page.closed] == [36]


def test_one_reason_is_given_to_all_who_have_none(page: ClosePage) -> None:
    rows = tuple(ExceptionRow(Somebody(f"P{n:05}", f"PERSON {n}"), Differs.NO_SHOW) for n in range(1, 101))
    page.show_view(a_view(exceptions=rows, did_not_come=100), read_only=False)
    assert len(page.exceptions.lines) == 40
    assert page.exceptions.more.text() == "Show 60 more"
    page.exceptions.rest.box.setCurrentText("Missed the bus")
    page.exceptions.rest.go.click()
    assert page.exceptions.without_reason() == []
    assert set(page.exceptions.given(Differs.NO_SHOW).values()) == {"Missed the bus"}
    page.exceptions.more.click()
    assert len(page.exceptions.lines) == 80


def test_a_child_without_their_adult_is_decided_first(page: ClosePage, qtbot: QtBot) -> None:
    child = LoneChild(Somebody("P00010", "BAGAS HANDAYANI"), "minor_alone", (Somebody(NO_SHOW, "JOKO"),))
    split = SplitFamily((child.who,), (Somebody(NO_SHOW, "JOKO"),))
    rows = a_view().exceptions
    page.show_view(a_view(exceptions=(replace(rows[0], reason="In hospital"), rows[1]), alone=(child,), split=(split,)), read_only=False)  # fmt: skip
    told = texts(page.exceptions.notes)
    assert "10 BAGAS HANDAYANI is a child, aboard without 118." in told
    assert "A family is split: 10 aboard without 118." in told
    qtbot.keyClicks(page.head.number, "36")
    page.main_button.click()
    assert "no adult of their family" in page.note.text.text()
    heard = []
    page.call_wanted.connect(lambda ref: heard.append(("call", ref)))
    page.off_wanted.connect(lambda ref: heard.append(("off", ref)))
    pressed(page, "Call 118")
    pressed(page, "Take 10 off")
    assert heard == [("call", NO_SHOW), ("off", "P00010")]
    page.exceptions.others["P00010"] = "with her aunt P00011"
    page.main_button.click()
    assert page.closed[0].alone == {"P00010": "with her aunt P00011"}


def test_each_exception_has_its_buttons(page: ClosePage) -> None:
    heard = []
    for name in ("call_wanted", "here_wanted", "back_wanted"):
        getattr(page, name).connect(lambda ref, name=name: heard.append((name, ref)))
    named = {one.accessibleName(): one for one in page.findChildren(QPushButton) if one.isVisibleTo(page)}
    for words in ("Call 118 again", "118 is here", "97 is here", "Take back 83"):
        named[words].click()
    assert heard == [
        ("call_wanted", NO_SHOW), ("here_wanted", NO_SHOW), ("here_wanted", OFF), ("back_wanted", JOINED),
    ]  # fmt: skip


def test_where_nobody_was_counted_it_says_so_first(page: ClosePage) -> None:
    assert not page.uncounted.isVisibleTo(page)
    page.show_view(a_view(aboard=0, taken_off=0, did_not_come=37, joined=0, exceptions=()), read_only=False)
    heard = []
    page.count_wanted.connect(lambda: heard.append("count"))
    page.count_button.click()
    assert heard == ["count"]
    assert "Nobody has been counted yet." in texts(page.uncounted)


def test_what_was_given_stays_while_the_departure_stays(page: ClosePage, qtbot: QtBot) -> None:
    line = page.exceptions.lines[NO_SHOW]
    qtbot.keyClicks(line.line, "Her bus ")
    page.show_view(a_view(joined=2, exceptions=tuple(reversed(a_view().exceptions))), read_only=False)
    assert page.exceptions.lines[NO_SHOW] is line, "somebody is typing in it"
    assert list(page.exceptions.lines) == [JOINED, OFF, NO_SHOW]
    assert [page.exceptions.rows.layout().itemAt(n).widget().row.who.ref for n in range(3)] == [JOINED, OFF, NO_SHOW]
    qtbot.keyClicks(line.line, "broke down")
    lone = LoneChild(Somebody("P00061", "DEWI"), "minor_alone", (Somebody("P00062", "SITI"),))
    page.show_view(a_view(alone=(lone,)), read_only=False)
    [child] = [one for one in page.exceptions.notes.findChildren(QLineEdit) if one.isVisibleTo(page)]
    child.setFocus()
    qtbot.keyClicks(child, "an ")
    page.show_view(a_view(alone=(lone,), joined=2), read_only=False)
    qtbot.keyClicks(page.focusWidget(), "aunt")
    assert page.exceptions.others == {"P00061": "an aunt"}
    late, off = (replace(row, reason="Came too late") for row in a_view().exceptions[:2])
    page.show_view(a_view(exceptions=(late, off, a_view().exceptions[2])), read_only=False)
    assert page.exceptions.lines[OFF].box.currentText() == "Came too late", "that is new in the file"
    assert page.exceptions.rows.layout().count() == 3
    assert page.exceptions.lines[NO_SHOW].box.currentText() == "Her bus broke down"
    page.show_view(a_view(), read_only=False)
    page.show_view(a_view(code="GA868"), read_only=False)
    assert page.exceptions.lines[NO_SHOW].box.currentText() == ""


def test_once_closed_it_says_so_and_what_comes_next(page: ClosePage) -> None:
    closed = Closed(1, datetime(2026, 12, 2, 4, 30, tzinfo=UTC), "Nadia", 34, "two slept in the bus")
    page.show_view(a_view(status=LegStatus.CLOSED, closed=closed), read_only=False)
    assert page.head.told.text() == "34 people were counted. two slept in the bus"
    assert not page.head.entry.isVisibleTo(page)
    assert page.main_button.text() == "It has left…"
    heard = []
    page.leave_wanted.connect(lambda: heard.append("left"))
    page.reopen_wanted.connect(lambda: heard.append("reopen"))
    page.main_button.click()
    page.reopen_button.click()
    assert heard == ["left", "reopen"]
    page.show_view(a_view(status=LegStatus.ARRIVED, closed=closed), read_only=False)
    assert not page.main_button.isVisibleTo(page)


def test_a_file_that_is_only_read_offers_nothing_that_writes(page: ClosePage) -> None:
    page.show_view(a_view(), read_only=True)
    seen = {one.text() for one in page.findChildren(QPushButton) if one.isVisibleTo(page)}
    assert seen == {"Back to counting"}
    page.press()
    assert page.closed == []


def test_nothing_is_wider_than_its_place(page: ClosePage, qtbot: QtBot) -> None:
    long = ExceptionRow(Somebody("P00132", "MARIA ANASTASIA WILHELMINA VAN DER LONGNAME อรุณศรี"), Differs.NO_SHOW)
    page.show_view(a_view(exceptions=(long,)), read_only=False)
    for size in ((1366, 660), (911, 360), (640, 240)):
        page.resize(*size)
        qtbot.wait(10)
        assert not page.area.horizontalScrollBar().isVisible(), size
        assert page.area.widget().width() <= page.area.viewport().width(), size
        assert page.main_button.isVisibleTo(page), size
