"""A menu of departure and point, for windows without room for them beside the work."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from repatriate.app.counting.room_view import DayLeg
from ui.rooms.counting.tally import Tally
from ui.rooms.counting.words import point_words
from ui.style.icons import icon
from ui.widgets.labels import set_words


class WhereButton(QPushButton):
    """`leg_chosen` tells a code, `point_chosen` a number."""

    leg_chosen = Signal(str)
    point_chosen = Signal(int)

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self.legs: Sequence[DayLeg] = ()
        self.setIcon(icon("chevron-down"))
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self._fill_menu)
        self.setMenu(self.choices)

    def show_where(self) -> None:
        view, point = self._tally.view, self._tally.point
        if view is not None and point is not None:
            set_words(self, f"{view.leg.code} · {point_words(point, view.points)}")

    def _fill_menu(self) -> None:
        self.choices.clear()
        view = self._tally.view
        for leg in self.legs:
            on = view is not None and leg.code == view.leg.code
            self._add_choice(f"{leg.code} → {leg.destination}", partial(self.leg_chosen.emit, leg.code), on)
        self.choices.addSeparator()
        points = view.points if view is not None else ()
        for point in points:
            figures = self._tally.figures(point.seq)
            words = self.tr("{0}: {1} of {2}").format(point_words(point, points), figures.here, figures.expected)
            self._add_choice(words, partial(self.point_chosen.emit, point.seq), point.seq == self._tally.seq)

    def _add_choice(self, words: str, slot: Callable[[], object], on: bool) -> None:
        made = self.choices.addAction(words, slot)
        made.setCheckable(True)
        made.setChecked(on)
