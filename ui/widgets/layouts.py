"""Rows and columns of widgets, each built in one expression."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QLayoutItem, QScrollArea, QVBoxLayout, QWidget

from ui.style.theme import GAP

Box = TypeVar("Box", bound=QBoxLayout)
NOWHERE = Qt.AlignmentFlag(0)
"""No alignment: a widget fills its cell."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A widget or a layout, its share of the room that is left, and where it stands in its cell."""

    item: QWidget | QLayout
    share: int = 0
    alignment: Qt.AlignmentFlag = NOWHERE


@dataclass(frozen=True, slots=True)
class Gap:
    """Pixels that stay empty; STRETCH takes all that is left."""

    pixels: int


STRETCH = Gap(-1)
Part = QWidget | QLayout | Cell | Gap
Margins = int | tuple[int, int, int, int]
"""Pixels on every side, or left, top, right, bottom."""


def grow(item: QWidget | QLayout, share: int = 1) -> Cell:
    """Give this the room that is left, or its share of it."""
    return Cell(item, share)


def make_row(
    *parts: Part, spacing: int | None = None, margins: Margins | None = None, inside: QWidget | None = None
) -> QHBoxLayout:
    """Lay these out from left to right; None leaves spacing (pixels) or margins to the style. `inside` becomes the owner."""
    return fill_layout(QHBoxLayout(inside) if inside is not None else QHBoxLayout(), parts, spacing, margins)


def make_column(
    *parts: Part, spacing: int | None = None, margins: Margins | None = None, inside: QWidget | None = None
) -> QVBoxLayout:
    """Lay these out from top to bottom; else as `make_row`."""
    return fill_layout(QVBoxLayout(inside) if inside is not None else QVBoxLayout(), parts, spacing, margins)


def make_scroll(inside: QWidget | None = None, *, across: bool = True) -> QScrollArea:
    """A scroll area around a larger widget; `across` allows it to be wider. It takes no focus."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if not across:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    if inside is not None:
        area.setWidget(inside)
    return area


def fill_layout(box: Box, parts: tuple[Part, ...], spacing: int | None = None, margins: Margins | None = None) -> Box:
    """Set spacing and margins and add the parts in their order; gives back the layout."""
    if margins is not None:
        box.setContentsMargins(*((margins,) * 4 if isinstance(margins, int) else margins))
    if spacing is not None:
        box.setSpacing(spacing)
    for part in parts:
        if isinstance(part, Gap):
            box.addStretch(1) if part is STRETCH else box.addSpacing(part.pixels)
            continue
        cell = part if isinstance(part, Cell) else Cell(part)
        if isinstance(cell.item, QWidget):
            box.addWidget(cell.item, cell.share, cell.alignment)
        else:
            box.addLayout(cell.item, cell.share)
    return box


# -- A layout that goes on in the next line where a line is full.

Sized = tuple[QLayoutItem, QSize]


class FlowLayout(QLayout):
    """Items from left to right, at the height they want; nothing in it is wider than its place.

    `right` puts each line at the right end. `per_line` makes even columns that fill the line: so many, or fewer where
    words are too long.
    """

    def __init__(self, parent: QWidget | None = None, *, right: bool = False, per_line: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._right, self._per_line = right, per_line
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def insertWidget(self, index: int, widget: QWidget) -> None:
        """Put it before the item of that number."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        inner = width - around.left() - around.right()
        return self._lay_out_items(QRect(0, 0, inner, 0), place=False) + around.top() + around.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out_items(rect.marginsRemoved(self.contentsMargins()), place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        wanted = QSize()
        for item in self._items:
            wanted = wanted.expandedTo(item.minimumSize())
        around = self.contentsMargins()
        return wanted + QSize(around.left() + around.right(), around.top() + around.bottom())

    def _lay_out_items(self, rect: QRect, *, place: bool) -> int:
        """The height that the items take."""
        top = rect.top()
        for line in self._lines(rect.width()):
            wide = sum(size.width() for _, size in line) + GAP * (len(line) - 1)
            left = rect.left() + (max(rect.width() - wide, 0) if self._right else 0)
            for item, size in line:
                if place:
                    item.setGeometry(QRect(QPoint(left, top), size))
                left += size.width() + GAP
            top += max(size.height() for _, size in line) + GAP
        return max(top - GAP - rect.top(), 0)

    def _lines(self, room: int) -> list[list[Sized]]:
        """The items of each line with their sizes."""
        most = QSize(max(room, 1), 10_000)
        shown = [
            (item, item.sizeHint().boundedTo(most))
            for item in self._items
            if (widget := item.widget()) is None or not widget.isHidden()
        ]
        if self._per_line:
            return _in_columns(shown, self._per_line, room)
        lines: list[list[Sized]] = []
        left = 0
        for item, size in shown:
            if not lines or left + size.width() > room:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + GAP
        return lines


def make_flow(*widgets: QWidget, right: bool = False, per_line: int = 0, inside: QWidget | None = None) -> FlowLayout:
    """These beside each other as far as there is room."""
    made = FlowLayout(inside, right=right, per_line=per_line)
    for one in widgets:
        made.addWidget(one)
    return made


def _in_columns(shown: list[Sized], per_line: int, room: int) -> list[list[Sized]]:
    """As many beside each other as all lines have room for; each line is filled."""
    for count in range(per_line, 0, -1):
        lines = [shown[start : start + count] for start in range(0, len(shown), count)]
        spare = [room - GAP * (len(line) - 1) - sum(size.width() for _, size in line) for line in lines]
        if count == 1 or min(spare, default=0) >= 0:
            return [_fill_line(line, room, over) for line, over in zip(lines, spare, strict=True)]
    return []


def _fill_line(line: list[Sized], room: int, over: int) -> list[Sized]:
    """Even widths where each has room in its own, else each gets the same more."""
    even = (room - GAP * (len(line) - 1)) // len(line)
    if all(size.width() <= even for _, size in line):
        return [(item, QSize(even, size.height())) for item, size in line]
    return [(item, QSize(size.width() + over // len(line), size.height())) for item, size in line]
