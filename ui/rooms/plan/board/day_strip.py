"""The days of departures over the board: a click goes to the first of a day, so that nobody scrolls through ninety columns."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QTabBar, QWidget

from repatriate.app.plan.board.queries import Column
from ui.core.format import day, number, short_day
from ui.rooms.common.labels import many
from ui.rooms.common.seat_bar import draw_bar
from ui.rooms.plan import labels as plan_labels
from ui.style.icons import icon
from ui.style.theme import GAP, Tone, color
from ui.widgets.labels import button, label, tool_button
from ui.widgets.layouts import grow, make_row

BAR, INSET = 3, 12
"""How thick the bar under a day is, and how far it stays from the edges of the tab."""
NARROW = 440
"""Below this width the seats of the day in view give way to the days; the tip of each day says them too."""


class DayTabs(QTabBar):
    """A tab for each day, with a bar of the seats taken on it."""

    def __init__(self) -> None:
        super().__init__()
        self._filled: list[float] = []

    def show_filled(self, filled: list[float]) -> None:
        """Shares from 0 to 1, one for each tab."""
        self._filled = filled
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        for at, share in enumerate(self._filled[: self.count()]):
            rect = self.tabRect(at)
            bar = QRectF(rect.left() + INSET, rect.bottom() - BAR - 3, rect.width() - 2 * INSET, BAR)
            draw_bar(painter, bar, [(share, color("text" if share >= 1 else "accent"))], color("track"))
        painter.end()


class DayStrip(QWidget):
    """`wanted` tells the code of a departure to go to. `follow` tells which one stands first in view. `upcoming` is the
    first that has not left."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._first: dict[date, Column] = {}
        self._days: list[date] = []
        self.upcoming: str | None = None
        self.tabs = DayTabs()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setUsesScrollButtons(True)
        self.tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self.tabs.setAccessibleName(self.tr("Days of departures"))
        self.tabs.currentChanged.connect(self._go_to_day)
        self.tabs.tabBarClicked.connect(self._go_to_day)
        self.filled = label("", "quiet")
        self._taken: dict[date, tuple[int, int]] = {}
        self.next = button(self.tr("Next departure"), self._go_next, "link")
        self.signs = tool_button(self.tr("Signs and keys"), self._show_signs, "info")
        make_row(grow(self.tabs), self.filled, self.next, self.signs, margins=0, spacing=GAP, inside=self)

    def show_columns(self, columns: Sequence[Column], now: datetime) -> None:
        """The days of these departures; `now` is local, as their times are."""
        by_day: dict[date, list[Column]] = {}
        for column in columns:
            by_day.setdefault(column.leg.departs.date(), []).append(column)
        self.upcoming = next((column.code for column in columns if column.leg.departs >= now), None)
        self.next.setEnabled(self.upcoming is not None)
        self.next.setVisible(len(by_day) > 1)
        self._first = {on: found[0] for on, found in by_day.items()}
        with QSignalBlocker(self.tabs):
            if list(by_day) != self._days:
                self._days = list(by_day)
                while self.tabs.count():
                    self.tabs.removeTab(0)
                for on in self._days:
                    self.tabs.addTab(short_day(on))
            for at, (on, found) in enumerate(by_day.items()):
                self.tabs.setTabToolTip(at, _told(on, found))
        self._taken = {on: _count_seats(found) for on, found in by_day.items()}
        self.tabs.show_filled([taken / seats if seats else 0.0 for taken, seats in self._taken.values()])
        self._say_filled()

    def follow(self, column: Column | None) -> None:
        on = column.leg.departs.date() if column is not None else None
        if on in self._days:
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(self._days.index(on))
            self._say_filled()

    def _say_filled(self) -> None:
        """Of the day in view."""
        at = self.tabs.currentIndex()
        on = self._days[at] if 0 <= at < len(self._days) else None
        taken, seats = self._taken.get(on, (0, 0)) if on is not None else (0, 0)
        text = self.tr("{0}: {1} of {2} seats taken")
        self.filled.setText(text.format(short_day(on), number(taken), number(seats)) if on is not None else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.filled.setVisible(self.width() >= NARROW)

    def _go_to_day(self, at: int) -> None:
        if 0 <= at < len(self._days):
            self.wanted.emit(self._first[self._days[at]].code)

    def _go_next(self) -> None:
        if self.upcoming is not None:
            self.wanted.emit(self.upcoming)

    def _show_signs(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in plan_labels.legend():
            menu.addSeparator()
            for name, text in part:
                menu.addAction(icon(name, Tone.QUIET) if name else QIcon(), text)
        menu.popup(self.signs.mapToGlobal(self.signs.rect().bottomLeft()))


def _count_seats(columns: Sequence[Column]) -> tuple[int, int]:
    """Those that are taken, and all."""
    return sum(column.taken for column in columns), sum(column.leg.seats for column in columns)


def _told(on: date, columns: Sequence[Column]) -> str:
    taken, seats = _count_seats(columns)
    t = QCoreApplication.translate
    departures = many(len(columns), t("Board", "1 departure"), t("Board", "{0} departures"))
    filled = t("Board", "{0} of {1} seats taken").format(number(taken), number(seats))
    return "\n".join((day(on), departures, filled))
