"""A frame that acts like a button, and a card with a title and rows."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from ui.style.theme import GAP, SPACE, Frame
from ui.widgets.labels import clear_widget, make_button, make_label, set_words
from ui.widgets.layouts import STRETCH, grow, make_column, make_row


class Shape(IntEnum):
    """The room that Home has."""

    SMALL = 0
    MIDDLE = 1
    WIDE = 2

    @classmethod
    def of(cls, frame: Frame) -> Shape:
        """The shape for a window of that size."""
        return cls.WIDE if frame.wide else cls.SMALL if frame.one_column else cls.MIDDLE


class Clickable(QFrame):
    """A frame that acts like a button."""

    clicked = Signal()

    def __init__(self, name: str = "", role: str = "clickable") -> None:
        super().__init__()
        self.setProperty("role", role)
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


class Card(QFrame):
    """A panel with a title, a word beside it, a link at its right, and rows that are made again each time."""

    more_wanted = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.title = make_label(title, "panel-title")
        self.beside = make_label("", "quiet")
        self.more = make_button("", self.more_wanted.emit, "link")
        self.more.setAccessibleName(title)
        self.more.hide()
        self.head = QWidget()
        make_row(
            self.title, self.beside, STRETCH, self.more, margins=(SPACE, 10, SPACE, 8), spacing=GAP, inside=self.head
        )
        self.rows = QWidget()
        self.column = make_column(margins=0, spacing=0, inside=self.rows)
        make_column(self.head, self.rows, STRETCH, margins=1, spacing=0, inside=self)

    def offer_more(self, words: str) -> None:
        """The link at the right of the title; without words there is none."""
        if words:
            set_words(self.more, words)
        self.more.setVisible(bool(words))

    def show_rows(self, rows: list[QWidget]) -> None:
        """The row that had the keyboard has it again, or the one in its place."""
        before = self._list_stops()
        had = next((place for place, stop in enumerate(before) if stop.hasFocus()), None)
        clear_widget(self.rows)
        for row in rows:
            self.column.addWidget(row)
        after = self._list_stops() if had is not None else []
        if had is not None and after:
            after[min(had, len(after) - 1)].setFocus()

    def _list_stops(self) -> list[QWidget]:
        """The parts of the rows that take the keyboard, in order."""
        items = [self.column.itemAt(number) for number in range(self.column.count())]
        rows = [row for item in items if item is not None and (row := item.widget()) is not None]
        inside = [one for row in rows for one in (row, *row.findChildren(QWidget))]
        return [one for one in inside if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.isHidden()]


def make_note(words: str) -> QWidget:
    """A sentence in the place of rows."""
    made = QWidget()
    make_row(grow(make_label(words, "quiet", wrap=True)), margins=(SPACE, 4, SPACE, SPACE), inside=made)
    return made
