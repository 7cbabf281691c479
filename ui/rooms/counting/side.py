"""The side column of counting: points with figures, open decisions, and the way to the closing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from repatriate.model.counting import CountsAs, Point
from ui.core.format import number
from ui.rooms.counting.decide_card import DecideList
from ui.rooms.counting.tally import PointFigures, Tally
from ui.rooms.counting.words import Shares, point_words
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import Elided, make_button, make_label
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row, make_scroll

WIDTH = 290
THIN = 8


class PointButton(QPushButton):
    """A point: its name, a bar, how many are here, and how many were called and not found. Space or a click chooses it."""

    def __init__(self, point: Point, name: str) -> None:
        super().__init__()
        self.seq = point.seq
        self.setProperty("kind", "point")
        self.setCheckable(True)
        self.setFixedHeight(34)
        self._name = name
        self.name = Elided(self._name, "")
        self.bar = Shares(THIN)
        self.missing = make_label("", "small", Tone.TROUBLE)
        self.missing.setFixedWidth(30)
        self.here = make_label("", "strong")
        self.here.setFixedWidth(40)
        for one in (self.here, self.missing):
            one.setAlignment(one.alignment().AlignRight | one.alignment().AlignVCenter)
        make_row(
            grow(self.name, 5), grow(self.bar, 6), self.missing, self.here, margins=(SPACE, 0, SPACE, 0), spacing=GAP,
            inside=self,
        )  # fmt: skip

    def show_figures(self, one: PointFigures) -> None:
        self.bar.show_figures(one)
        self.here.setText(number(one.here))
        self.missing.setText(f"−{number(one.missing)}" if one.missing else "")
        told = self.tr("{0}: {1} of {2} here").format(self._name, number(one.here), number(one.expected))
        if one.missing:
            told = self.tr("{0}, {1} called, not found").format(told, number(one.missing))
        self.setAccessibleName(told)
        self.setToolTip(told)


class Side(QFrame):
    """`chosen` tells the number of the point that the officer wants; `close_wanted`: the page that closes boarding."""

    chosen = Signal(int)
    close_wanted = Signal()

    def __init__(self, tally: Tally) -> None:
        super().__init__()
        self._tally = tally
        self.setProperty("role", "side-right")
        self.setAccessibleName(self.tr("Points"))
        self.setFixedWidth(WIDTH)
        self.whole = make_label("", "quiet")
        head = make_row(make_label(self.tr("Points"), "section"), STRETCH, self.whole, margins=(SPACE, 12, SPACE, 6))
        self.buttons: list[PointButton] = []
        self._shown: tuple[Point, ...] = ()
        self._points = make_column(margins=0, spacing=0)
        self.decide = DecideList(tally)
        inside = QWidget()
        make_column(self._points, self.decide, STRETCH, margins=0, spacing=0, inside=inside)
        self.close_button = make_button(self.tr("Close boarding…"), self.close_wanted.emit, "main")
        self.close_button.setMinimumHeight(40)
        foot = make_row(grow(self.close_button), margins=(12, GAP, 12, 12))
        make_column(head, grow(make_scroll(inside, across=False)), Cell(foot), margins=0, spacing=0, inside=self)

    def show_tally(self) -> None:
        view = self._tally.view
        points = view.points if view is not None else ()
        if points != self._shown:
            self._shown = points
            self._make_buttons(points)
        for made in self.buttons:
            made.show_figures(self._tally.figures(made.seq))
            made.setChecked(made.seq == self._tally.seq)
        self.whole.setText(self.tr("of {0}").format(number(view.leg.booked)) if view is not None else "")

    def _make_buttons(self, points: Sequence[Point]) -> None:
        for old in self.buttons:
            self._points.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.buttons = [PointButton(point, point_words(point, points)) for point in points]
        for made in self.buttons:
            self._points.addWidget(made)
            made.clicked.connect(lambda _=False, seq=made.seq: self._choose(seq))

    def _choose(self, seq: int) -> None:
        for made in self.buttons:
            made.setChecked(made.seq == seq)
        self.chosen.emit(seq)

    def offer_close(self, on: bool) -> None:
        """Whether boarding can be closed from here."""
        point = self._tally.point
        self.close_button.setVisible(on and point is not None and point.counts_as is CountsAs.BOARDED)
