"""The strip of steps, and cards with rows that can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QProgressBar, QWidget

from ui.core import format
from ui.style.theme import GAP, MARGIN, SPACE, Tone, style
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import button, clear, label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

SIDE_BY_SIDE = 1040
"""From how many pixels on two cards stand side by side."""


class Clickable(QFrame):
    """A frame that acts like a button."""

    clicked = Signal()

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self.setProperty("role", "clickable")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)


class Figure(Clickable):
    """A step: its name, how many, and what leaves it, which is a button of its own: `left` tells that it was pressed."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._name = name
        self.number = label("", "figure")
        self.under = button("", self.left.emit, "link")
        self.under.setAccessibleName(name)
        self.quiet = label(" ", "quiet")
        column = make_column(label(name, "quiet"), self.number, margins=(12, 10, 4, 8), spacing=0, inside=self)
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, 0, 0)
        self.under.setProperty("under", "true")
        foot.addWidget(self.under)
        foot.addWidget(self.quiet)
        foot.addStretch(1)
        column.addLayout(foot)
        self.quiet.setFixedHeight(24)
        self.under.setFixedHeight(24)

    def show_figure(self, number: int, under: str, tone: str, *, opens: bool) -> None:
        """`opens`: what is under the figure can be pressed."""
        self.number.setText(format.number(number))
        self.under.setText(under)
        self.under.setAccessibleName(f"{self._name}: {under}")
        style(self.under, tone=tone)
        self.quiet.setText(under)
        self.under.setVisible(bool(under) and opens)
        self.quiet.setVisible(not (under and opens))
        self.setAccessibleName(f"{self._name}: {format.number(number)}. {under}")


class Strip(QFrame):
    """The figures in a row, a line between each two."""

    def __init__(self, figures: list[Figure]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        row = make_row(margins=1, spacing=0, inside=self)
        for number, figure in enumerate(figures):
            if number:
                line = QFrame()
                line.setProperty("role", "upright")
                line.setFixedWidth(1)
                row.addWidget(line)
            row.addWidget(figure, 1)


class Card(QFrame):
    """A panel with a title and rows under it, made again each time. The row that had the keyboard has it again."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.more = label("", "quiet")
        head = make_row(label(title, "panel-title"), grow(self.more), margins=(SPACE, 12, SPACE, 8), spacing=GAP)
        self.rows = QWidget()
        self.column = make_column(margins=0, spacing=0, inside=self.rows)
        make_column(head, self.rows, STRETCH, margins=1, spacing=0, inside=self)

    def show_rows(self, rows: list[QWidget], nothing: str, *, well: bool = False) -> None:
        """`well`: that there is nothing is good."""
        before = [row for row in self.rows.findChildren(Clickable) if not row.isHidden()]
        had = next((place for place, row in enumerate(before) if row.hasFocus()), None)
        clear(self.rows)
        for row in rows:
            self.column.addWidget(row)
        if had is not None and rows:
            rows[min(had, len(rows) - 1)].setFocus()
        if not rows:
            self.column.addWidget(_nothing(nothing, well))


def _nothing(sentence: str, well: bool) -> QWidget:
    made = QWidget()
    row = make_row(margins=(SPACE, 4, SPACE, SPACE), spacing=GAP, inside=made)
    if well:
        row.addWidget(IconLabel("check", Tone.GOOD, 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(label(sentence, "quiet", wrap=True), 1)
    return made


class Cards(QWidget):
    """What ended well and the strip over two cards side by side, or one under the other where that is too narrow."""

    def __init__(self, over: QWidget, strip: QWidget, left: QWidget, right: QWidget, below: QWidget) -> None:
        super().__init__()
        self._left, self._right, self._below = left, right, below
        self._grid = QGridLayout(self)
        self._grid.setSpacing(SPACE)
        self._grid.setContentsMargins(MARGIN, SPACE, MARGIN, MARGIN)
        self._grid.addWidget(over, 0, 0, 1, 2)
        self._grid.addWidget(strip, 1, 0, 1, 2)
        self._grid.setColumnStretch(0, 10)
        self._grid.setColumnStretch(1, 9)
        self._grid.setRowStretch(5, 1)
        self._wide: bool | None = None
        self._place_cards(True)

    def _place_cards(self, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        if wide:
            self._grid.addWidget(self._left, 2, 0)
            self._grid.addWidget(self._right, 2, 1)
        else:
            self._grid.addWidget(self._left, 2, 0, 1, 2)
            self._grid.addWidget(self._right, 3, 0, 1, 2)
        self._grid.addWidget(self._below, 4, 0, 1, 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(640, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards(event.size().width() >= SIDE_BY_SIDE)


def bar(value: int, most: int, tone: str, width: int = 0) -> QProgressBar:
    """A thin bar; as wide as there is room where no width is given."""
    made = QProgressBar()
    made.setProperty("thin", "true")
    made.setProperty("tone", tone)
    made.setTextVisible(False)
    made.setRange(0, max(most, 1))
    made.setValue(min(value, most))
    made.setAccessibleName(f"{value} / {most}")
    if width:
        made.setFixedWidth(width)
    return made
