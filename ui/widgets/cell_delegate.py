"""Draws a cell of a table: an icon and a word in a state's tone, with a quiet native name beside the Latin one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from ui.models.table import IconRole, NativeRole, ToneRole
from ui.style.icons import draw
from ui.style.theme import ROW, Tone, color, selected_tone

PADDING = 12
ICON = 15


class CellDelegate(QStyledItemDelegate):
    """Draws an icon and a word in the tone of a state, and a native name quiet beside the Latin one."""

    marks_cell = False
    """Whether the cell that the keyboard is in has a frame: in tables that are written into."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        view = QStyleOptionViewItem(option)
        self.initStyleOption(view, index)
        text, view.text = view.text, ""
        painter.save()
        if view.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(view.rect, color("accent_soft"))
        elif view.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(view.rect, color("raised"))
        painter.setPen(color("line"))
        painter.drawLine(view.rect.bottomLeft(), view.rect.bottomRight())
        rect = view.rect.adjusted(PADDING, 0, -PADDING, 0)
        tone = index.data(ToneRole) or Tone.TEXT
        if view.state & QStyle.StateFlag.State_Selected:
            tone = selected_tone(tone)
        if name := index.data(IconRole):
            place = QRect(rect.left(), rect.center().y() - ICON // 2, ICON, ICON)
            draw(painter, name, place, tone)
            rect.setLeft(place.right() + 7)
        self._paint_text(painter, view, rect, text, str(tone), index.data(NativeRole))
        if _is_first_of_current(view.widget, index):
            painter.fillRect(QRect(view.rect.left(), view.rect.top(), 3, view.rect.height()), color("accent"))
        if self.marks_cell and _is_current(view.widget, index):
            painter.setPen(color("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(view.rect.adjusted(0, 0, -1, -2))
        painter.restore()

    def _paint_text(
        self, painter: QPainter, view: QStyleOptionViewItem, rect: QRect, text: str, tone: str, native: str | None
    ) -> None:
        flags = view.displayAlignment
        painter.setFont(view.font)
        painter.setPen(color(tone))
        metrics = QFontMetrics(view.font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags, shown)
        if native and shown == text:
            gap = metrics.horizontalAdvance(text) + (6 if text else 0)
            rest = rect.adjusted(gap, 0, 0, 0)
            painter.setPen(color(Tone.QUIET))
            painter.drawText(rest, flags, metrics.elidedText(native, Qt.TextElideMode.ElideRight, rest.width()))

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A text that is cut stands whole in the tip, where the cell has no other."""
        text = " ".join(filter(None, (index.data(), index.data(NativeRole))))
        room = option.rect.width() - 2 * PADDING - (ICON + 7 if index.data(IconRole) else 0)
        if index.data(Qt.ItemDataRole.ToolTipRole) or view.fontMetrics().horizontalAdvance(text) <= room:
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), text, view)
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + 2 * PADDING, ROW)


def _is_current(widget: QWidget | None, index: QModelIndex | QPersistentModelIndex) -> bool:
    return isinstance(widget, QTableView) and widget.hasFocus() and widget.currentIndex() == index


def _is_first_of_current(widget: QWidget | None, index: QModelIndex | QPersistentModelIndex) -> bool:
    """Whether the keyboard is on this row, and this is its first cell: a bar marks the row."""
    if not isinstance(widget, QTableView) or not widget.hasFocus() or widget.currentIndex().row() != index.row():
        return False
    head = widget.horizontalHeader()
    shown = (head.logicalIndex(place) for place in range(head.count()))
    return index.column() == next((column for column in shown if not widget.isColumnHidden(column)), -1)
