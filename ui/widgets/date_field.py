"""A calendar beside a line for a day: the day can be typed as before, or picked with the pointer or the keys."""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import QCoreApplication, QDate, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidgetAction

from ui.core.format import day, typed_day_near, typed_moment
from ui.style.icons import icon
from ui.style.theme import Tone


def offer_calendar(line: QLineEdit, *, moment: bool = False) -> QAction:
    """Put a calendar at the right end of the line; Alt+Down opens it. `moment`: the time that is typed stays."""
    words = QCoreApplication.translate("DateField", "Pick a day")
    action = QAction(icon("calendar", Tone.QUIET), words, line)
    action.setToolTip(QCoreApplication.translate("DateField", "Pick a day (Alt+Down)"))
    action.setShortcut(QKeySequence("Alt+Down"))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    line.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
    action.triggered.connect(lambda: open_calendar(line, moment=moment))
    return action


def open_calendar(line: QLineEdit, *, moment: bool = False) -> QMenu:
    """The calendar of the month that is typed, else of this one; Enter or a click takes the day, Esc leaves it."""
    calendar = QCalendarWidget()
    calendar.setAccessibleName(QCoreApplication.translate("DateField", "Calendar"))
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, QTextCharFormat())  # red would mean trouble
    calendar.setSelectedDate(_shown_day(line.text(), moment=moment))
    menu = QMenu(line)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    holder = QWidgetAction(menu)
    holder.setDefaultWidget(calendar)
    menu.addAction(holder)

    def insert_day(picked: QDate) -> None:
        # held by the calendar, so it must not hold the line: as its last holder it would delete the line, and with it
        # the menu, while the menu is being deleted
        line = cast(QLineEdit, menu.parentWidget())
        menu.close()
        text = day(date(picked.year(), picked.month(), picked.day()))
        typed = line.text().rpartition(" ")[2] if moment else ""
        at = typed if moment and typed_moment(f"2000-01-01 {typed}", date.min) else ""
        line.setText(f"{text} {at}".strip() + (" " if moment and not at else ""))
        line.textEdited.emit(line.text())
        if not moment:
            line.editingFinished.emit()  # a field that saves itself takes it at once
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    calendar.activated.connect(insert_day)
    calendar.clicked.connect(insert_day)
    menu.aboutToShow.connect(lambda: calendar.setFocus(Qt.FocusReason.PopupFocusReason))
    menu.popup(line.mapToGlobal(QPoint(0, line.height())))
    return menu


def _shown_day(text: str, *, moment: bool) -> QDate:
    """`moment`: only then may the last word be a time; `12 May 2025` is not twenty-five past eight."""
    today = date.today()  # noqa: DTZ011 - of this computer
    found = typed_moment(text, today) if moment else None
    try:
        on = found.date() if found else date.fromisoformat(typed_day_near(text, today))
    except ValueError:
        on = today
    return QDate(on.year, on.month, on.day)
