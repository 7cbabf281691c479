"""Seats filled, as figures over a bar: published solid, what a draft adds or frees beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.models.table import IdRole
from ui.rooms.common.row_table import RowTable
from ui.style.theme import color
from ui.widgets.cell_delegate import PADDING, CellDelegate

BAR = 6


def draw_bar(painter: QPainter, rect: QRectF, shares: Sequence[tuple[float, QColor | QBrush]], track: QColor) -> None:
    """A bar from the left, its parts one after the other; shares of 1. More than all is cut off."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(track)
    radius = rect.height() / 2
    painter.drawRoundedRect(rect, radius, radius)
    painter.setClipRect(rect)
    left = rect.left()
    for share, fill in shares:
        width = min(max(share, 0.0) * rect.width(), rect.right() - left)
        if width > 0:
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(left, rect.top(), max(width, radius), rect.height()), radius, radius)
            left += width
    painter.restore()


class SeatsDelegate(CellDelegate):
    """For a column of legs: reads `seats`, `published` and `draft` of the row."""

    def __init__(self, table: RowTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        row = self._table.source.row_of(self._table.source.key_of(index.data(IdRole)))
        if row is None:
            return
        seats, published, draft = row["seats"], row["published"].seats, row["draft"]
        rect = QRectF(option.rect).adjusted(PADDING + 72, 0, -PADDING, 0)
        bar = QRectF(rect.left(), rect.center().y() - BAR / 2, rect.width(), BAR)
        now = published if draft is None else draft.seats
        solid = color("text") if seats and now >= seats else color("accent")
        draw_bar(painter, bar, [(now / seats if seats else 0, solid)], color("track"))
        if draft is not None and draft.seats != published and seats:
            # A tick where the published plan stands.
            painter.save()
            painter.setPen(QPen(color("attention"), 2))
            at = int(bar.left() + min(published / seats, 1) * bar.width())
            painter.drawLine(at, int(bar.top()) - 3, at, int(bar.bottom()) + 3)
            painter.restore()


class SeatBar(QWidget):
    """The same in a panel or a column's head: `show_seats` with how many are taken and how many there are; of those taken,
    what a draft has `gained` is hatched."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(8)
        self._taken = self._gained = self._seats = 0

    def show_seats(self, taken: int, seats: int, *, gained: int = 0) -> None:
        self._taken, self._gained, self._seats = taken, min(gained, taken), seats
        self.setAccessibleName(self.tr("{0} of {1} seats taken").format(taken, seats))
        self.setToolTip(
            self.tr("{0} of {1} seats taken, {2} of them new in the draft").format(taken, seats, gained)
            if gained
            else self.accessibleName()
        )
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        seats = max(self._seats, 1)
        over = self._taken > self._seats
        solid = color("quiet" if not self.isEnabled() else "trouble" if over else "accent")
        shares: list[tuple[float, QColor | QBrush]] = [((self._taken - self._gained) / seats, solid)]
        if self._gained and not over:
            shares.append((self._gained / seats, QBrush(solid, Qt.BrushStyle.BDiagPattern)))
        elif over:
            shares = [(1.0, solid)]
        draw_bar(painter, QRectF(self.rect()), shares, color("track"))
        painter.end()
