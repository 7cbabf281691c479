"""Chooses the widths of a table's columns, and the columns to hide; free room is used before any text is cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, QTimer
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

from ui.core.preferences import Preferences
from ui.models.table import Column, IconRole, LazyTable, NativeRole, ToneRole
from ui.style.icons import draw_icon
from ui.style.theme import ROW, Tone, color, selected_tone
from ui.widgets.header_filter import FilterHeader

# -- Draws a cell of a table: an icon and a word in a state's tone, with a quiet native name beside the Latin one.


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
            draw_icon(painter, name, place, tone)
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


WIDEST = 460
"""Pixels that a column takes for its text, however long that is."""
STAY = frozenset({"ref", "number", "name", "full_name", "state", "code"})
"""Columns that never go for want of room."""

WHOLE = frozenset({"ref", "name", "full_name", "state"})
"""Columns whose text is never cut while others can go: what stands quiet beside it may be."""


class ColumnWidths(QObject):
    """The column widths of one table. A column that the officer dragged keeps its width, on this machine if `key` is
    given."""

    def __init__(self, table: QTableView, head: FilterHeader, preferences: Preferences | None) -> None:
        super().__init__(table)
        self._table, self._head, self._preferences = table, head, preferences
        self.whole = WHOLE
        self._key = ""
        self._columns: Sequence[Column] = ()
        self._yields: list[int] = []
        self._gone: list[int] = []
        self._texts: dict[int, int] = {}
        self._own_texts: dict[int, int] = {}
        """The text widths of columns that are never cut, without the quiet text beside."""
        self._dragged: dict[str, int] = {}
        self._fitting = False
        self._soon = QTimer(self, interval=30, singleShot=True)
        self._soon.timeout.connect(self.measure_rows)
        table.verticalScrollBar().valueChanged.connect(lambda _: self._soon.start())

    def begin(self, model: LazyTable, key: str, yields: Sequence[str]) -> None:
        """Take over the columns of this model; `yields` as in `set_model` of the table."""
        self._columns = model.columns
        self._key = f"columns/{key}" if key else ""
        keys = [column.key for column in model.columns]
        self._yields = [keys.index(one) for one in yields] or [
            number for number in range(len(keys) - 1, 0, -1) if keys[number] not in STAY
        ]
        table, head = self._table, self._head
        for number, column in enumerate(model.columns):
            table.setColumnWidth(number, max(column.width, head.least_width(number)))
            table.setColumnHidden(number, column.hidden)
        if self._key and self._preferences and (state := self._preferences.read(self._key)):
            head.restoreState(state)
            head.setFixedHeight(ROW)
            self._dragged = self._preferences.read_values(f"{self._key}-dragged")
        self.fit()
        head.sectionResized.connect(self._take_width)
        head.sectionMoved.connect(self._remember_widths)
        model.modelReset.connect(self._forget_texts)
        model.dataChanged.connect(lambda *_: self._soon.start())

    def measure_soon(self) -> None:
        self._soon.start()

    def _forget_texts(self) -> None:
        self._texts.clear()
        self._own_texts.clear()
        self._soon.start()

    def show_column(self, number: int, on: bool) -> None:
        """Show or hide it; the last one stays."""
        if number in self._yields:
            self._yields.remove(number)  # who asks for it gets it, room or not
        if on or self._shown_columns() != [number]:
            self._table.setColumnHidden(number, not on)
            self.fit()
            self._remember_widths()
            self._soon.start()

    def fit_text(self, number: int) -> None:
        """As wide as what is seen in it, and its title."""
        self.measure_rows()
        self._table.setColumnWidth(number, max(self._texts.get(number, 0), self._head.least_width(number)))

    def _shown_columns(self) -> list[int]:
        return [n for n in range(len(self._columns)) if not self._table.isColumnHidden(n)]

    # -- what a column wants

    def _declared_width(self, number: int) -> int:
        column = self._columns[number]
        least = column.width * 3 // 5 if column.stretch else column.width
        return max(least, self._head.least_width(number))

    def _wanted_width(self, number: int) -> int:
        """The width of a column's title and text, if measured."""
        text = self._texts.get(number)
        return self._declared_width(number) if text is None else max(text, self._head.least_width(number))

    def _fair_width(self, number: int) -> int:
        """The same; of a column that stretches no more than half of the table, as long as others have need."""
        wanted, half = self._wanted_width(number), self._table.viewport().width() // 2
        return min(wanted, max(half, self._declared_width(number))) if self._columns[number].stretch else wanted

    def _basic_width(self, number: int) -> int:
        """The width of a column before room is shared out: as dragged by the officer, else as declared or less."""
        key = self._columns[number].key
        if dragged := self._dragged.get(key):
            return dragged
        declared = self._declared_width(number)
        least = (
            max(self._own_texts.get(number, declared), self._head.least_width(number))
            if key in self.whole
            else declared
        )
        return max(min(least, self._fair_width(number)), self._head.minimumSectionSize())

    def measure_rows(self) -> None:
        """Measures each column's text in the visible rows; a wider one than before gets more room."""
        table = self._table
        if table.model() is None or not table.isVisible():
            return
        first = max(table.rowAt(0), 0)
        last = table.rowAt(table.viewport().height() - 1)
        rows = range(first, (last if last >= 0 else table.model().rowCount() - 1) + 1)
        for number in self._shown_columns():
            whole = [self._text_width(table.model().index(row, number), quiet=True) for row in rows]
            self._texts[number] = max(self._texts.get(number, 0), min(max(whole, default=0), WIDEST))
            if self._columns[number].key in self.whole:
                own = (self._text_width(table.model().index(row, number), quiet=False) for row in rows)
                self._own_texts[number] = max(self._own_texts.get(number, 0), min(max(own, default=0), WIDEST))
        self.fit()

    def _text_width(self, index: QModelIndex, *, quiet: bool) -> int:
        """The width of a cell's text, with or without the quiet text beside it."""
        metrics = self._table.fontMetrics()
        text, native = str(index.data() or ""), index.data(NativeRole) if quiet else None
        wide = metrics.horizontalAdvance(text) + (metrics.horizontalAdvance(native) + 6 if native else 0)
        return wide + 2 * PADDING + 4 + (ICON + 7 if index.data(IconRole) else 0)

    # -- what it gets

    def fit(self) -> None:
        """Room that is left goes to columns whose text is cut, then to those that stretch, by their widths."""
        if not self._columns:
            return
        self._give_way()
        shown = self._shown_columns()
        widths = {n: self._basic_width(n) for n in shown}
        free = self._table.viewport().width() - sum(widths.values())
        for number in shown if free < 0 else ():  # nothing is left that could go: long texts are cut after all
            cut = min(max(widths[number] - self._declared_width(number), 0), -free)
            if self._columns[number].stretch and self._columns[number].key not in self._dragged:
                widths[number] -= cut
                free += cut
        free = max(free, 0)
        own = [n for n in shown if self._columns[n].key not in self._dragged]
        for wanted in (self._fair_width, self._wanted_width, self._declared_width):
            lacks = {n: max(wanted(n) - widths[n], 0) for n in own}
            share = min(free / (sum(lacks.values()) or 1), 1)
            for number, lack in lacks.items():
                widths[number] += int(lack * share)
                free -= int(lack * share)
        stretching = [n for n in own if self._columns[n].stretch]
        left = self._table.viewport().width() - sum(widths.values())
        whole = sum(self._columns[n].width for n in stretching)
        for number in stretching if left > 0 else ():
            widths[number] += left * self._columns[number].width // whole
        was, self._fitting = self._fitting, True
        for number, width in widths.items():
            if self._table.columnWidth(number) != width:
                self._table.setColumnWidth(number, width)
        self._fitting = was

    def _give_way(self) -> None:
        """Columns that yield go where there is no room for all."""
        shown = [n for n in range(len(self._columns)) if not self._table.isColumnHidden(n) or n in self._gone]
        needed = {n: self._basic_width(n) for n in shown}
        gone: list[int] = []
        for number in self._yields:
            if sum(needed.values()) <= self._table.viewport().width() or len(needed) == 1:
                break
            if needed.pop(number, None) is not None:
                gone.append(number)
        self._hide_columns(gone)

    def _hide_columns(self, gone: list[int]) -> None:
        was, self._fitting = self._fitting, True
        for number in {*gone, *self._gone}:
            if self._table.isColumnHidden(number) != (number in gone):
                self._table.setColumnHidden(number, number in gone)
        self._gone, self._fitting = gone, was

    # -- what the officer chose

    def _take_width(self, number: int, before: int, now: int) -> None:
        """An edge was dragged: this column keeps its width."""
        if not self._fitting and now:
            self._dragged[self._columns[number].key] = now
            self._remember_widths()

    def _remember_widths(self) -> None:
        if not self._key or not self._preferences or self._fitting:
            return
        gone = self._gone
        self._hide_columns([])
        self._preferences.write(self._key, self._head.saveState())
        self._preferences.write_values(f"{self._key}-dragged", self._dragged)
        self._hide_columns(gone)
