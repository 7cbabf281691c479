"""Days and times: typed in many ways, or picked from the calendar beside the line."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget, QLineEdit
from pytestqt.qtbot import QtBot

from ui.core import format
from ui.rooms.common.form import Field, Form
from ui.widgets.fields import open_calendar
from ui.widgets.side_panel import SidePanel

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1 Dec 10.30", "2026-12-01T10:30"), ("1/12 10:30", "2026-12-01T10:30"), ("Tue 1 Dec 1030", "2026-12-01T10:30"),
        ("Dec 1 10:30", "2026-12-01T10:30"), ("2026-12-01T10:30", "2026-12-01T10:30"), ("1 déc 2026 10h30", "2026-12-01T10:30"),
        ("1.12.2026 9 pm", "2026-12-01T21:00"), ("15 Jan 08:00", "2027-01-15T08:00"), ("10 Nov 08:00", "2026-11-10T08:00"),
    ],
)  # fmt: skip
def test_a_time_is_read_as_people_type_it(typed: str, stored: str) -> None:
    assert format.typed_moment(typed, TODAY) == datetime.fromisoformat(stored)


@pytest.mark.parametrize("typed", ["", "soon", "1 Dec", "10:30", "31/2 10:30", "1 Dec 25:00", "40 Dec 10:30"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert format.typed_moment(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "stored"), [("2/12", "2026-12-02"), ("Wed 2 Dec", "2026-12-02"), ("3 Jan", "2027-01-03")]
)
def test_a_day_without_its_year_is_the_next_one(typed: str, stored: str) -> None:
    assert format.typed_day_near(typed, TODAY) == stored


def test_a_day_of_birth_never_gets_a_year_that_nobody_said() -> None:
    assert format.typed_birth("7 Jun") == "7 Jun"


@pytest.mark.parametrize(
    ("before", "moment", "after"),
    [("12 May 2025", False, "20 May 2025"), ("", False, "20 May 2025"), ("12 May 2025 10.30", True, "20 May 2025 10.30"),
     ("", True, "20 May 2025 ")],
)  # fmt: skip
def test_a_day_is_picked_and_the_time_stays(qtbot: QtBot, before: str, moment: bool, after: str) -> None:
    line = QLineEdit(before)
    qtbot.addWidget(line)
    line.show()
    menu = open_calendar(line, moment=moment)
    calendar = menu.findChild(QCalendarWidget)
    if before:
        assert calendar.selectedDate() == QDate(2025, 5, 12)
    calendar.activated.emit(QDate(2025, 5, 20))
    assert line.text() == after


def test_every_day_of_a_form_has_a_calendar_that_alt_down_opens(qtbot: QtBot) -> None:
    form = Form([Field("on", "On", "day"), Field("at", "At", "moment"), Field("name", "Name")], "Save")
    qtbot.addWidget(form)
    for key, count in (("on", 1), ("at", 1), ("name", 0)):
        actions = form.line(key).actions()
        assert len(actions) == count
        assert all(one.shortcut().toString() == "Alt+Down" and one.text() == "Pick a day" for one in actions)


def test_the_buttons_of_a_form_stay_in_sight_while_it_scrolls(qtbot: QtBot) -> None:
    panel = SidePanel()
    qtbot.addWidget(panel)
    panel.resize(340, 260)
    form = Form([Field(str(number), f"Field {number}") for number in range(12)], "Save")
    panel.show_widget(form, "Much to fill in")
    qtbot.waitExposed(panel)
    assert panel.area.verticalScrollBar().maximum() > 0
    place = form.save_button.mapTo(panel, form.save_button.rect().bottomRight())
    assert panel.rect().contains(place)
    saved: list[bool] = []
    form.saved.connect(lambda: saved.append(True))
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert saved == [True]
    panel.show_widget(Form([Field("one", "One")], "Other"), "")
    assert panel._feet.count() == 1
