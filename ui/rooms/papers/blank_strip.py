"""The strip at the foot of Papers: the number of blank forms left, and actions on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from repatriate.app.documents.blanks.queries import SeriesRow
from ui.core.context import Context
from ui.core.format import number
from ui.rooms.common.labels import many
from ui.rooms.common.seat_bar import draw_bar
from ui.style.frame import Frame
from ui.style.theme import GAP, MARGIN, color
from ui.widgets.labels import button, label, set_words
from ui.widgets.layouts import STRETCH, Cell, grow, make_column, make_row

t = QCoreApplication.translate
ROOMY, NARROW = 900, 700
"""Below these widths it says less."""


class UseBar(QWidget):
    """A bar of the forms' use: issued, spoiled or lost, left."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(8)
        self.setMinimumWidth(80)
        self._shares: tuple[float, float, float] = (0, 0, 0)

    def show_shares(self, issued: int, gone: int, left: int) -> None:
        total = max(issued + gone + left, 1)
        self._shares = (issued / total, gone / total, left / total)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        fills = (color("quiet"), color("trouble"), color("good"))
        draw_bar(painter, QRectF(self.rect()), list(zip(self._shares, fills, strict=True)), color("track"))
        painter.end()


class BlankStrip(QFrame):
    """Seen from the first series on. `register_wanted` opens the register, `count_wanted` the count, `mark_wanted` the form."""

    register_wanted = Signal()
    count_wanted = Signal()
    mark_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._low = False
        self.total = 0
        self.setAccessibleName(t("Documents", "Blank forms"))
        self.title = button(t("Documents", "Blank forms"), self.register_wanted.emit, "link")
        self.title.setToolTip(t("Documents", "Open the register, number by number"))
        self.series = label("", "quiet")
        self.left_words = label("", "strong")
        self.gone_words = label("", "quiet")
        self.bar = UseBar()
        self.count_button = button(t("Documents", "Count them"), self.count_wanted.emit)
        self.more_button = button(t("Documents", "Receive more"), lambda: context.go("receive"))
        self.mark_button = button(t("Documents", "Spoiled or lost…"), self.mark_wanted.emit)
        for made in (self.count_button, self.more_button, self.mark_button):
            made.setEnabled(not context.read_only)
        self.figures = QWidget()
        self.figures.setMaximumWidth(340)
        make_column(
            make_row(self.left_words, STRETCH, self.gone_words, spacing=GAP), self.bar, margins=0, spacing=6, inside=self.figures
        )  # fmt: skip
        make_row(
            make_column(Cell(self.title, 0, Qt.AlignmentFlag.AlignLeft), self.series, spacing=2),
            grow(self.figures),
            STRETCH,
            self.count_button,
            self.more_button,
            self.mark_button,
            margins=(MARGIN - GAP, 10, MARGIN - GAP, 10),
            spacing=GAP + 4,
            inside=self,
        )
        self.hide()

    def show_series(self, rows: Sequence[SeriesRow]) -> None:
        """Shows the totals of all series, or a single series by its name."""
        self.total = sum(row.total for row in rows)
        if not rows:
            return
        total, left, issued = (
            sum(values) for values in zip(*((row.total, row.received, row.issued) for row in rows), strict=True)
        )
        gone = total - left - issued
        self.series.setText(
            t("Documents", "{0}, in the safe").format(rows[0].series)
            if len(rows) == 1
            else t("Documents", "{0} kinds, in the safe").format(number(len(rows)))
        )
        set_words(self.left_words, t("Documents", "{0} left of {1}").format(number(left), number(total)))
        parts = [t("Documents", "{0} issued").format(number(issued))]
        if gone:
            parts.append(many(gone, t("Documents", "1 spoiled or lost"), t("Documents", "{0} spoiled or lost")))
        self.gone_words.setText(" · ".join(parts))
        self.bar.show_shares(issued, gone, left)

    def fit(self, frame: Frame) -> None:
        """Folds the strip to one line in a low window."""
        self._low = frame.low
        self._fit_parts()

    def _fit_parts(self) -> None:
        """Shows the parts that fit; the figure and the way to the register are always there."""
        roomy, narrow = self.width() >= ROOMY, self.width() < NARROW
        self.series.setVisible(not self._low and not narrow)
        self.bar.setVisible(not self._low and not narrow)
        self.gone_words.setVisible(roomy)
        for made in (self.count_button, self.more_button, self.mark_button):
            made.setVisible(not narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_parts()
