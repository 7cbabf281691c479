"""Seats for who stands by, and the box of the arrival."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from repatriate.app.counting.closing_queries import Somebody
from tests.ui.test_access import nameless
from ui.rooms.counting.count_mode import ArrivalBox
from ui.rooms.counting.standby_page import Offer, StandbyPage

SINCE = datetime(2026, 12, 2, 1, 40, tzinfo=UTC)
HERE = Offer(("P00083",), "NENENG SUMIATI", 1, SINCE)
TWO = Offer(("P00090", "P00091"), "RINA WULANDARI", 2, SINCE)
ELSEWHERE = Offer(("P00100",), "TITIN", 1, SINCE, "GA871-26")
AWAY = Offer(("P00101",), "WAHYU", 1)


@pytest.fixture(name="page")
def show_page(qtbot: QtBot) -> StandbyPage:
    page = StandbyPage()
    qtbot.addWidget(page)
    page.filled = []
    page.fill_wanted.connect(lambda chosen, moving: page.filled.append((chosen, moving)))
    page.show_offers("GA867", 3, (HERE, TWO, ELSEWHERE, AWAY), "", read_only=False)
    page.show()
    return page


def tick(page: StandbyPage, place: int, *, on: bool = True) -> None:
    page.list.topLevelItem(place).setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)


def test_who_is_here_and_fits_is_ticked_and_gets_the_seat(page: StandbyPage) -> None:
    assert page.chosen == [HERE, TWO]
    assert page.main_button.text() == "Give 3 people a seat"
    assert page.list.topLevelItem(3).text(3) == "not seen today"
    assert nameless(page) == []
    page.main_button.click()
    assert page.filled == [((HERE, TWO), False)]


def test_it_asks_twice_before_somebody_loses_another_seat(page: StandbyPage) -> None:
    tick(page, 1, on=False)
    tick(page, 2)
    page.main_button.click()
    assert page.filled == []
    assert page.note.text.text() == "100 TITIN has a seat on GA871-26. That seat becomes free."
    page.note.yes.click()
    assert page.filled == []
    assert page.note.text.text().startswith("Really take them off GA871-26?")
    page.note.yes.click()
    assert page.filled == [((HERE, ELSEWHERE), True)]
    page.main_button.click()
    page.note.no.click()
    assert len(page.filled) == 1


def test_more_than_are_free_are_not_given(page: StandbyPage) -> None:
    tick(page, 3)
    assert page.note.text.text() == "4 seats are ticked, and 3 are free."
    assert not page.main_button.isEnabled()
    tick(page, 0, on=False)
    assert page.main_button.isEnabled()
    assert not page.note.isVisibleTo(page)


def test_what_was_unticked_or_marked_stays_so_when_it_is_read_again(page: StandbyPage) -> None:
    tick(page, 0, on=False)
    page.list.setCurrentItem(page.list.topLevelItem(2))
    page.show_offers("GA867", 3, (TWO, ELSEWHERE, HERE), "", read_only=False)
    assert page.chosen == [TWO]
    assert page.offers[page.list.currentIndex().row()] is ELSEWHERE, "a blank ticks nobody else"


def test_nobody_a_closed_departure_and_a_file_that_is_read(page: StandbyPage) -> None:
    helps = []
    page.help_wanted.connect(helps.append)
    page.coming = "People on BUS1 are listed once it is marked as arrived"
    page.show_offers("GA867", 3, (), "", read_only=False)
    assert page.hint.text() == page.coming
    assert page.empty.text().startswith("Nobody who is here can take a seat on it.")
    page.way.click()
    page.show_offers("GA867", 0, (), "", read_only=False)
    assert page.empty.text().startswith("Each seat is taken")
    page.way.click()
    page.show_offers("GA867", 3, (HERE,), "Boarding of GA867 is closed.", read_only=False)
    page.way.click()
    assert helps == ["standby", "absent", "close"]
    assert not page.main_button.isVisibleTo(page)
    page.show_offers("GA867", 3, (HERE,), "GA867 is closed: nobody new boards it.", read_only=False)
    assert "is closed" in page.empty.text()
    page.show_offers("GA867", 3, (HERE,), "", read_only=True)
    assert page.list.isVisibleTo(page)
    assert not page.main_button.isVisibleTo(page)


@pytest.fixture(name="box")
def show_box(qtbot: QtBot) -> ArrivalBox:
    box = ArrivalBox()
    qtbot.addWidget(box)
    box.heard = []
    box.found_wanted.connect(lambda ref: box.heard.append(("found", ref)))
    box.settled.connect(lambda ref, why: box.heard.append((ref, why)))
    box.rest_wanted.connect(lambda: box.heard.append("rest"))
    box.show_arrival(
        "GA867",
        (Somebody("P00132", "NURUL AISYAH"),),
        [Somebody(f"P0020{one}", "SITI") for one in range(5)],
        read_only=False,
    )
    box.show()
    return box


def button(box: ArrivalBox, name: str) -> QPushButton:
    [made] = [one for one in box.findChildren(QPushButton) if one.accessibleName() == name and one.isVisibleTo(box)]
    return made


def test_who_is_missing_is_found_or_settled_with_a_reason(box: ArrivalBox, qtbot: QtBot) -> None:
    assert box.title.text() == "1 person was not found on arrival."
    button(box, "132 is found").click()
    button(box, "Settle 132 with a reason").click()
    [line] = [one for one in box.findChildren(QLineEdit) if one.isVisibleTo(box)]
    qtbot.keyClick(line, Qt.Key.Key_Return)  # without a reason nothing is settled
    qtbot.keyClicks(line, "in hospital ")
    two = Somebody("P00132", "NURUL AISYAH"), Somebody("P00133", "BUDI")
    box.show_arrival("GA867", two, (), read_only=False)  # somebody else was counted meanwhile
    assert box.focusWidget() is line
    qtbot.keyClicks(line, "at the border")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    box.show_arrival("GA867", two[1:], (), read_only=False)
    assert not line.isVisibleTo(box)
    assert box.heard == [("found", "P00132"), ("P00132", "in hospital at the border")]


def test_everyone_else_is_asked_for_with_the_number(box: ArrivalBox) -> None:
    assert box.rest_button.text() == "Everyone else was not found (5)"
    box.rest_button.click()
    assert box.note.text.text() == "5 people who were aboard will then be missing."
    box.note.yes.click()
    assert box.heard == ["rest"]
    box.show_arrival("GA867", (), [Somebody("P00013", "ZHANG WEI")], read_only=False)
    assert box.title.text() == "Yet to be counted on arrival: 13 ZHANG WEI"
    assert box.rest_button.text() == "13 ZHANG WEI was not found"
    box.show_arrival("GA867", (), (), read_only=False)
    assert box.title.text() == "Everybody who was aboard has arrived."
    assert not box.rest_button.isVisibleTo(box)


def test_a_file_that_is_read_shows_who_is_missing_and_no_button_that_writes(box: ArrivalBox) -> None:
    box.show_arrival(
        "GA867",
        (Somebody("P00132", "NURUL AISYAH"),),
        [Somebody(f"P0020{one}", "SITI") for one in range(5)],
        read_only=True,
    )
    assert [one.text() for one in box.findChildren(QPushButton) if one.isVisibleTo(box)] == ["132 NURUL AISYAH"]
