"""The table of people: copied as Excel takes it, pasted into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

from ui.core.context import Context
from ui.models.people import PeopleSource
from ui.models.table import Column, LazyTable
from ui.rooms.people.clipboard import for_excel
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.table import DataTable

MANY = 2_000
"""People from whom on copying them is work that shows itself."""


class PeopleTable(DataTable):
    """`pasted` tells that the officer wants what the clipboard holds; `edited`, `cleared` and `filled` F2, Delete, Ctrl+D."""

    pasted = Signal()
    edited = Signal()
    cleared = Signal()
    filled = Signal()

    def __init__(self, name: str, context: Context) -> None:
        super().__init__(name, context.preferences)
        self._context = context
        delegate = CellDelegate(self)
        delegate.marks_cell = True
        self.setItemDelegate(delegate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_F2 and not event.modifiers():
            self.edited.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_D and ctrl:
            self.filled.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits the cell, as F2 does."""
        super().mouseDoubleClickEvent(event)
        inside = self.indexAt(event.position().toPoint()).isValid()
        if inside and event.button() == Qt.MouseButton.LeftButton and not self._context.read_only:
            self.edited.emit()

    def set_model(self, model: LazyTable, key: str = "", yields: Sequence[str] = ()) -> None:
        super().set_model(model, key, yields)
        # The header would look at every row to paint whether its columns are selected: seconds, where all are.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))

    def _list_shown(self) -> list[Column]:
        head = self.horizontalHeader()
        order = (head.logicalIndex(place) for place in range(head.count()))
        return [self.lazy.columns[number] for number in order if not self.isColumnHidden(number)]

    def copy(self) -> None:
        """The selected people with the columns shown: days and numbers as the file has them, to be pasted back as they are."""
        ids = self.selected_ids()
        source = self.lazy.source
        if not ids or not isinstance(source, PeopleSource):
            return
        if len(ids) <= MANY:
            self._copy_rows(ids, source.rows(ids))
        else:
            self._context.job(
                self.tr("Copying"),
                lambda progress, cancel: source.rows(ids),
                done=lambda rows: self._copy_rows(ids, rows),
            )

    def _copy_rows(self, ids: Sequence[int], rows: Any) -> None:
        data = for_excel([rows[id] for id in ids if id in rows], self._list_shown())
        QGuiApplication.clipboard().setMimeData(data)
