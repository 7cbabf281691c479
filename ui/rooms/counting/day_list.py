"""The departures of today by time, each with how far it is; the one that is counted is down."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from repatriate.app.counting.room_view import DayLeg
from repatriate.model.entities import LegStatus
from ui.core.format import is_unread, number, short_day, week_day
from ui.rooms.common.labels import format_many
from ui.style.theme import GAP, Tone
from ui.widgets.labels import Elided, IconLabel, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row, make_scroll

WIDTH = 190


class DayButton(QPushButton):
    """Time, code and where to; under it how far it is."""

    def __init__(self, leg: DayLeg) -> None:
        super().__init__()
        self.code = leg.code
        self.setProperty("kind", "day")
        self.setCheckable(True)
        text, tone, icon = self._describe_leg(leg)
        time = make_label(unread_or_time(leg), "quiet")
        code = Elided(leg.code, "strong")
        way = make_label(f"→ {leg.destination}", "small", Tone.QUIET)
        state = Elided(text, "small", tone)
        first = make_row(time, grow(code), spacing=6)
        second = make_row(IconLabel(icon, tone, 14), grow(state), way, spacing=6)
        make_column(first, second, margins=(10, 4, 8, 4), spacing=1, inside=self)
        self.setAccessibleName(f"{time.text()} {leg.code} {way.text()}: {text}")
        self.setToolTip(self.accessibleName())

    def _describe_leg(self, leg: DayLeg) -> tuple[str, str, str]:
        """The departure's status in words, with tone and icon."""
        figures = leg.figures
        if leg.status is LegStatus.CANCELLED:
            return self.tr("cancelled"), Tone.TROUBLE, "trouble"
        if figures.missing:
            return (
                format_many(figures.missing, self.tr("1 not found"), self.tr("{0} not found")),
                Tone.TROUBLE,
                "warning",
            )
        if leg.left and figures.uncounted:
            return self.tr("{0} booked, not counted").format(number(figures.aboard)), Tone.ATTENTION, "warning"
        if leg.status is LegStatus.ARRIVED and figures.by_word:
            return self.tr("{0} aboard, nobody counted").format(number(figures.aboard)), Tone.ATTENTION, "waiting"
        if leg.status is LegStatus.ARRIVED:
            return self.tr("{0} arrived").format(number(figures.arrived)), Tone.GOOD, "check"
        if leg.left:
            return self.tr("{0} aboard, left").format(number(figures.aboard)), Tone.GOOD, "check"
        if leg.closed or leg.status is LegStatus.CLOSED:
            return self.tr("{0} aboard, closed").format(number(figures.aboard)), Tone.INFO, "lock"
        if leg.begun or figures.aboard:
            return self.tr("{0} of {1}").format(number(figures.aboard), number(leg.booked)), Tone.ACCENT, "people"
        return self.tr("from {0}").format(f"{leg.opens:%H:%M}"), Tone.QUIET, "waiting"


def unread_or_time(leg: DayLeg) -> str:
    return "–" if is_unread(leg.departs) else f"{leg.departs:%H:%M}"


class DayList(QFrame):
    """`chosen` tells the code of the departure that the officer wants."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "side")
        self.setAccessibleName(self.tr("Departures of today"))
        self.setFixedWidth(WIDTH)
        self._shown: tuple[DayLeg, ...] = ()
        self.heads: list[QLabel] = []
        self.buttons: list[DayButton] = []
        self._inside = QWidget()
        self._area = make_scroll(self._inside, across=False)
        self._column = make_column(STRETCH, margins=(GAP, 8, GAP, GAP), spacing=6, inside=self._inside)
        make_column(grow(self._area), margins=0, spacing=0, inside=self)

    def show_legs(self, legs: Sequence[DayLeg], code: str) -> None:
        """Under their days; nothing moves where nothing is new."""
        if tuple(legs) == self._shown:
            self.choose(code)
            return
        self._shown = tuple(legs)
        focused = next((one.code for one in self.buttons if one.hasFocus()), None)
        for old in (*self.buttons, *self.heads):
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons, self.heads = [], []
        day: date | None = None
        for leg in legs:
            if leg.departs.date() != day:
                day = leg.departs.date()
                head = make_label(self._name_day(leg), "quiet")
                head.setContentsMargins(GAP, 4, GAP, 0)
                self.heads.append(head)
                self._column.insertWidget(self._column.count() - 1, head)
            made = DayButton(leg)
            self.buttons.append(made)
            self._column.insertWidget(self._column.count() - 1, made)
            made.clicked.connect(lambda _=False, code=made.code: self._choose(code))
            if made.code == focused:
                made.setFocus()
        self.choose(code)

    def _name_day(self, leg: DayLeg) -> str:
        """Seen from where it leaves."""
        match (leg.departs.date() - leg.here).days:
            case 0:
                return self.tr("Today, {0}").format(short_day(leg.here))
            case 1:
                return self.tr("Tomorrow, {0}").format(short_day(leg.departs.date()))
            case _:
                return week_day(leg.departs.date())

    def _choose(self, code: str) -> None:
        self.choose(code)
        self.chosen.emit(code)

    def choose(self, code: str) -> None:
        """Put this one down, without a signal."""
        for made in self.buttons:
            made.setChecked(made.code == code)
            if made.code == code:
                QTimer.singleShot(0, made, lambda made=made: self._area.ensureWidgetVisible(made))
