"""A table whose rows are ticked: a click or Space ticks one more, and the box in the header ticks all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QStyle, QStyleOptionViewItem

from repatriate.app.core.listing import Listing
from ui.core.context import Context
from ui.models.table import Column
from ui.rooms.common.listing_table import ListingTable
from ui.style.icons import draw
from ui.style.theme import Tone, color
from ui.widgets.cell_delegate import CellDelegate

WIDTH, BOX = 40, 15


def tick_column() -> Column:
    """The first column of a TickTable."""
    return Column("tick", "", lambda row: "", WIDTH)


class TickDelegate(CellDelegate):
    """Draws the box of a row: ticked where the row is selected."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        on = bool(option.state & QStyle.StateFlag.State_Selected)
        place = QRect(option.rect.left() + (WIDTH - BOX) // 2, option.rect.center().y() - BOX // 2, BOX, BOX)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color("accent" if on else "quiet"))
        painter.setBrush(color("accent" if on else "surface"))
        painter.drawRoundedRect(place, 3, 3)
        if on:
            draw(painter, "check", place.adjusted(2, 2, -1, -1), Tone.ON_ACCENT)
        painter.restore()


class TickTable(ListingTable):
    """The ticked rows are the selected ones. `all_wanted` asks to tick all that can be; `listed` tells that it was read."""

    all_wanted = Signal()
    listed = Signal()
    """The list was read, the same or another."""

    def __init__(self, listing: Listing[Any], context: Context, remember: str, all_name: str) -> None:
        super().__init__(listing, context, remember, [tick_column()])
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        self.setItemDelegateForColumn(0, TickDelegate(self))
        self.horizontalHeader().setFirstSectionMovable(False)
        self.all_box = QCheckBox(self.horizontalHeader().viewport())
        self.all_box.setAccessibleName(all_name)
        self.all_box.setToolTip(all_name)
        self.all_box.clicked.connect(self._tick_all)
        self.selected.connect(self.show_ticks)
        self.lazy.modelReset.connect(self.show_ticks)

    def _list(self, answer: Callable[[Sequence[int]], object], ids: Sequence[int]) -> None:
        super()._list(answer, ids)
        self.listed.emit()

    def selectAll(self) -> None:
        """Ctrl+A as well."""
        self.all_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row that the keyboard is on, or ticks it no more."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            model = self.selectionModel()
            model.select(self.currentIndex(), model.SelectionFlag.Toggle | model.SelectionFlag.Rows)
        else:
            super().keyPressEvent(event)

    def _tick_all(self) -> None:
        if self.selectionModel().hasSelection():
            self.clearSelection()
        else:
            self.all_wanted.emit()
        self.show_ticks()

    def tick(self, ids: Iterable[int]) -> None:
        """These and no others; whoever is not listed is not ticked."""
        rows = sorted(row for id in ids if (row := self.lazy.row_of(id)) is not None)
        selection = QItemSelection()
        last = self.lazy.columnCount() - 1
        start = end = -2
        for row in [*rows, -2]:
            if row == end + 1:
                end = row
                continue
            if start >= 0:
                selection.select(self.lazy.index(start, 0), self.lazy.index(end, last))
            start = end = row
        model = self.selectionModel()
        model.select(selection, model.SelectionFlag.ClearAndSelect)
        if rows:
            place = self.lazy.index(rows[0], 0)
            model.setCurrentIndex(place, model.SelectionFlag.NoUpdate)
            self.scrollTo(place)

    def show_ticks(self) -> None:
        count, rows = len(self.selected_ids()), self.lazy.rowCount()
        state = Qt.CheckState.Unchecked
        if count:
            state = Qt.CheckState.Checked if count == rows else Qt.CheckState.PartiallyChecked
        self.all_box.setCheckState(state)
        self.all_box.setEnabled(rows > 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.all_box.move((WIDTH - 16) // 2, (self.horizontalHeader().height() - self.all_box.sizeHint().height()) // 2)
