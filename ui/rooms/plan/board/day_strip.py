"""The days of departures over the board: a click goes to the first of a day; those whose columns are in view are marked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QStyle, QStyleOptionTab, QTabBar, QWidget

from repatriate.app.plan.board.cards import Column
from ui.core.format import day, number
from ui.rooms.common.labels import many
from ui.rooms.plan import labels as plan_labels
from ui.style.icons import icon
from ui.style.theme import GAP, Tone
from ui.widgets.labels import label, tool_button
from ui.widgets.layouts import grow, make_row

NARROW = 640
"""Below this width the days have all the room; the button beside them says what cards mean."""


class DayTabs(QTabBar):
    """A tab for each day; those in view are drawn as the current one is."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: Collection[int] = ()

    def show_seen(self, seen: Collection[int]) -> None:
        self.seen = seen
        self.update()

    def initStyleOption(self, option: QStyleOptionTab, index: int) -> None:
        super().initStyleOption(option, index)
        if index in self.seen:
            option.state |= QStyle.StateFlag.State_Selected


class Legend(QWidget):
    """The legend of the two kinds of cards."""

    def __init__(self) -> None:
        super().__init__()
        full, dashed = QFrame(), QFrame()
        for frame, role in ((full, "full"), (dashed, "dashed")):
            frame.setProperty("legend", role)
            frame.setFixedSize(16, 12)
        here = label(self.tr("travels on this flight"), "caption")
        rides = label(self.tr("rides here, then flies on"), "caption")
        make_row(full, here, dashed, rides, margins=0, spacing=6, inside=self)


class DayStrip(QWidget):
    """`wanted` tells the code of a departure to go to. `upcoming` is the first that has not left."""

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
        self.legend = Legend()
        self.signs = tool_button(self.tr("What the cards mean"), self._show_signs, "info")
        make_row(grow(self.tabs), self.legend, self.signs, margins=(0, 0, GAP, 0), spacing=GAP, inside=self)

    def show_columns(self, columns: Sequence[Column], now: datetime) -> None:
        """The days of these departures; `now` is local, as their times are."""
        by_day: dict[date, list[Column]] = {}
        for column in columns:
            by_day.setdefault(column.leg.departs.date(), []).append(column)
        self.upcoming = next((column.code for column in columns if column.leg.departs >= now), None)
        self._first = {on: found[0] for on, found in by_day.items()}
        with QSignalBlocker(self.tabs):
            if list(by_day) != self._days:
                self._days = list(by_day)
                while self.tabs.count():
                    self.tabs.removeTab(0)
                for on in self._days:
                    self.tabs.addTab(plan_labels.day_words(on))
            for at, (on, found) in enumerate(by_day.items()):
                self.tabs.setTabToolTip(at, _describe_day(on, found))

    def follow(self, columns: Iterable[Column]) -> None:
        """These departures are in view."""
        at = list(
            dict.fromkeys(self._days.index(on) for one in columns if (on := one.leg.departs.date()) in self._days)
        )
        if at:
            with QSignalBlocker(self.tabs):
                self.tabs.setCurrentIndex(at[0])
        self.tabs.show_seen(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.legend.setVisible(self.width() >= NARROW)

    def _go_to_day(self, at: int) -> None:
        if 0 <= at < len(self._days):
            self.wanted.emit(self._first[self._days[at]].code)

    def _show_signs(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for part in plan_labels.legend():
            menu.addSeparator()
            for name, text in part:
                menu.addAction(icon(name, Tone.QUIET) if name else QIcon(), text)
        menu.popup(self.signs.mapToGlobal(self.signs.rect().bottomLeft()))


def _describe_day(on: date, columns: Sequence[Column]) -> str:
    taken, seats = sum(column.taken for column in columns), sum(column.leg.seats for column in columns)
    t = QCoreApplication.translate
    departures = many(len(columns), t("Board", "1 departure"), t("Board", "{0} departures"))
    filled = t("Board", "{0} of {1} seats taken").format(number(taken), number(seats))
    return "\n".join((day(on), departures, filled))
