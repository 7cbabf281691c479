"""The table of people: copied as Excel takes it, pasted into."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

from ui.core.context import Context
from ui.core.fields import field_label
from ui.models.people import WORKED_OUT, PeopleSource
from ui.models.table import Column, LazyTable
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.own_copy import mark_as_ours
from ui.widgets.table import DataTable

Cell = Callable[[Mapping[str, Any]], object]

_PARTS: dict[str, tuple[str, ...]] = {
    "name": ("surname", "given_names", "native_name"),
    "born": ("birth_date",),
    "document": ("document_type", "document_number", "document_expiry"),
}
"""A column of the table that shows several of the file's."""


def _list_cells(shown: Sequence[Column]) -> list[tuple[str, Cell]]:
    """Titles and texts of what is copied: what the file holds, so that it can be pasted back."""
    made: list[tuple[str, Cell]] = []
    taken: set[str] = set()
    for column in shown:
        if column.key in WORKED_OUT:
            made.append((column.title, column.text))
            continue
        for part in _PARTS.get(column.key, (column.key,)):
            if part not in taken:
                taken.add(part)
                made.append((field_label(part), itemgetter(part)))
    return made


def for_excel(rows: Sequence[Mapping[str, Any]], shown: Sequence[Column]) -> QMimeData:
    """The rows for Excel: text with tabs, and a table that keeps cells unchanged: 0012 stays 0012, a day a day."""
    cells = _list_cells(shown)
    lines = [[title for title, _ in cells], *([_clean_text(cell(row)) for _, cell in cells] for row in rows)]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines) + "\n")
    body = "".join(
        "<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{escape(text)}</td>" for text in line) + "</tr>"
        for line in lines
    )
    data.setHtml(f"<html><head><meta charset='utf-8'></head><body><table>{body}</table></body></html>")
    mark_as_ours(data)
    return data


def _clean_text(value: object) -> str:
    text = "" if value is None else str(value)
    return text.replace("\t", " ").replace("\r", " ").replace("\n", " ")


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
