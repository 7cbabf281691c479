"""Shows the people present out of those expected, as a sentence of figures and a bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from repatriate.model.counting import Point
from ui.core.format import number
from ui.rooms.common.labels import many
from ui.rooms.common.seat_bar import draw_bar
from ui.rooms.counting.tally import PointFigures
from ui.rooms.counting.words import of_those_here
from ui.style.theme import GAP, Tone, color
from ui.widgets.labels import button, label, show_text
from ui.widgets.layouts import STRETCH, make_column, make_row

BAR = 12


class Shares(QWidget):
    """Here solid from the left; called and not found, or gone back, from the right."""

    def __init__(self, height: int = BAR) -> None:
        super().__init__()
        self.setFixedHeight(height)
        self._shown = PointFigures()

    def show_figures(self, figures: PointFigures) -> None:
        self._shown = figures
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        one = self._shown
        whole = max(one.expected, one.here + one.gone + one.missing, 1)
        rest = whole - one.here - one.missing - one.gone
        done = Tone.GOOD if one.here >= one.expected else Tone.ACCENT
        if self.height() >= BAR:
            done = Tone.GOOD
        parts = [(one.here / whole, color(done)), (rest / whole, color("track"))]
        parts.append(((one.missing + one.gone) / whole, color(Tone.TROUBLE)))
        draw_bar(painter, QRectF(self.rect()), parts, color("track"))
        painter.end()


class TallyBar(QWidget):
    """`decide_wanted`: the officer looks at what is to decide. The figures are buttons where they lead somewhere."""

    missing_wanted = Signal()
    decide_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.here = label("", "tally")
        self.whole = label("", "tally-words")
        self.to_come = button("", self.missing_wanted.emit, "link")
        self.missing = button("", self.missing_wanted.emit, "link")
        self.gone = label("", "", Tone.TROUBLE)
        self.decide = button("", self.decide_wanted.emit, "link")
        for one, tone in ((self.to_come, "attention"), (self.missing, "trouble"), (self.decide, "info")):
            one.setProperty("tone", tone)
        self.bar = Shares()
        words = make_row(
            self.here, self.whole, STRETCH, self.to_come, self.missing, self.gone, self.decide, spacing=GAP
        )
        make_column(words, self.bar, margins=0, spacing=4, inside=self)

    def show_figures(self, point: Point, figures: PointFigures, to_decide: int) -> None:
        self.here.setText(number(figures.here))
        self.whole.setText(of_those_here(point, number(figures.expected)))
        self._show_count(self.to_come, figures.to_come, self.tr("1 still to come"), self.tr("{0} still to come"))
        self._show_count(
            self.missing, figures.missing, self.tr("1 called, not found"), self.tr("{0} called, not found")
        )
        self._show_count(self.decide, to_decide, self.tr("1 to decide"), self.tr("{0} to decide"))
        show_text(
            self.gone, many(figures.gone, self.tr("1 gone back"), self.tr("{0} gone back")) if figures.gone else ""
        )
        self.bar.show_figures(figures)
        said = [self.here.text(), self.whole.text()]
        parts = (self.to_come, self.missing, self.gone, self.decide)
        self.setAccessibleName(" ".join(said) + "; " + ", ".join(one.text() for one in parts if not one.isHidden()))

    def _show_count(self, made: QWidget, count: int, one: str, more: str) -> None:
        words = many(count, one, more)
        made.setText(words)  # type: ignore[attr-defined]  # a button
        made.setAccessibleName(words)
        made.setVisible(count > 0)
