"""The equation of a closing: booked and joined on one side, aboard, did not come and taken off on the other."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from repatriate.app.counting.closing_view import ClosingView
from ui.core.format import number
from ui.style.theme import Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import label, show_text
from ui.widgets.layouts import Cell, make_column, make_row

t = QCoreApplication.translate
NARROW, TIGHT = 760, 640
"""Narrower than the first, the verdict is under the figures; than the second, they are small."""
MIDDLE = Qt.AlignmentFlag.AlignHCenter


class _Figure(QWidget):
    """A number, what it counts, and a line that says more."""

    def __init__(self, words: str, tone: str) -> None:
        super().__init__()
        self.words = words
        self.figure = label("0", "figure", tone)
        self.caption = label(words, wrap=True)
        self.more = label("", "caption", wrap=True)
        for one in (self.figure, self.caption, self.more):
            one.setAlignment(MIDDLE)
        make_column(self.figure, self.caption, self.more, margins=0, spacing=0, inside=self)

    def show_number(self, count: int, more: str = "") -> None:
        self.figure.setText(number(count))
        self.setAccessibleName(f"{number(count)} {self.words}")
        show_text(self.more, more)


class EquationCard(QFrame):
    """`show_view` draws it; what does not balance is said in words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(t("Closing", "The balance"))
        self.booked = _Figure(t("Closing", "booked"), Tone.TEXT)
        self.joined = _Figure(t("Closing", "joined at the gate"), Tone.INFO)
        self.aboard = _Figure(t("Closing", "aboard"), Tone.GOOD)
        self.absent = _Figure(t("Closing", "did not come"), Tone.ATTENTION)
        self.taken_off = _Figure(t("Closing", "taken off"), Tone.TROUBLE)
        self._signs: list[QLabel] = []
        self.figures = (self.booked, self.joined, self.aboard, self.absent, self.taken_off)
        parts: list[Cell] = []
        for one, sign in zip(self.figures, ("+", "=", "+", "+", ""), strict=True):
            parts.append(Cell(one, 3, Qt.AlignmentFlag.AlignTop))
            if sign:
                self._signs.append(label(sign, "figure-small", Tone.QUIET))
                parts.append(Cell(self._signs[-1], 0, Qt.AlignmentFlag.AlignTop))
        self.picture = IconLabel("check", Tone.GOOD)
        self.verdict = label("", "strong", Tone.GOOD)
        self.pill = QFrame()
        self.pill.setProperty("role", "pill")
        make_row(self.picture, self.verdict, margins=(14, 6, 14, 6), spacing=8, inside=self.pill)
        figures = QWidget()
        make_row(*parts, margins=0, spacing=8, inside=figures)
        self._box = make_row(
            Cell(figures, 1), Cell(self.pill, 0, Qt.AlignmentFlag.AlignVCenter), margins=(16, 10, 16, 10), inside=self
        )

    def show_view(self, view: ClosingView) -> None:
        self.booked.show_number(view.booked)
        self.joined.show_number(view.joined)
        seats = t("Closing", "{0} seats, {1} on a lap").format(number(view.seats), number(view.on_laps))
        self.aboard.show_number(view.aboard, seats if view.on_laps else "")
        self.absent.show_number(view.did_not_come)
        self.taken_off.show_number(view.taken_off)
        tone = Tone.GOOD if view.balances else Tone.TROUBLE
        words = t("Closing", "{0} = {1}, it balances") if view.balances else t("Closing", "{0} and {1} differ")
        if view.uncounted and view.balances:  # it says nothing yet
            tone, words = Tone.ATTENTION, t("Closing", "Nobody is counted yet")
        self.verdict.setText(words.format(number(view.left_side), number(view.right_side)))
        self.picture.set("check" if tone == Tone.GOOD else "warning", tone)
        style(self.verdict, tone=tone)
        style(self.pill, tone=tone)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.width() < TIGHT
        for one in self.figures:
            style(one.figure, role="figure-small" if tight else "figure")
            style(one.caption, role="caption" if tight else "")
        for sign in self._signs:
            sign.setContentsMargins(0, 0 if tight else 8, 0, 0)
        self._box.setDirection(
            self._box.Direction.TopToBottom if self.width() < NARROW else self._box.Direction.LeftToRight
        )
