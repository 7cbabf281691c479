"""Shows filled seats as figures over a bar: published solid, a draft's gains or losses beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.models.table import IdRole
from ui.rooms.common.row_table import RowTable
from ui.style.theme import color
from ui.widgets.column_widths import PADDING, CellDelegate

BAR = 6
LEAST = 24
"""Pixels that a bar takes at least."""


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
    """Draws a seats column of legs from the row's `seats`, `published` and `draft`."""

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
        if rect.width() < LEAST:
            return  # the figures say it all
        bar = QRectF(rect.left(), rect.center().y() - BAR / 2, rect.width(), BAR)
        now = published if draft is None else draft.seats
        draw_bar(painter, bar, seat_shares(now, max(now - published, 0), seats), color("track"))


def seat_shares(taken: int, gained: int, seats: int, *, enabled: bool = True) -> list[tuple[float, QColor | QBrush]]:
    """Confirmed seats solid, those that a draft has gained hatched; more than there are is trouble."""
    over = taken > seats
    solid = color("quiet" if not enabled else "trouble" if over else "accent")
    if over or not seats:
        return [(1.0 if over else 0.0, solid)]
    shares: list[tuple[float, QColor | QBrush]] = [((taken - gained) / seats, solid)]
    if gained:
        shares.append((gained / seats, QBrush(solid, Qt.BrushStyle.BDiagPattern)))
    return shares


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
        shares = seat_shares(self._taken, self._gained, self._seats, enabled=self.isEnabled())
        draw_bar(painter, QRectF(self.rect()), shares, color("track"))
        painter.end()
