"""The table of people with a column for each clearance."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent

from repatriate.app.clearances.matrix import matrix_rows
from repatriate.app.people.clearance_filters import CLEARANCE, kind_of
from ui.core.context import Context
from ui.models.people import PeopleSource
from ui.models.table import Column, LazyTable, Row
from ui.rooms.clearances.cells import CELLS, columns, value_words
from ui.widgets.cell_delegate import CellDelegate
from ui.widgets.table import DataTable


class ClearanceSource(PeopleSource):
    """People with their clearances; each clearance has a filter in its header."""

    def __init__(self, context: Context, kinds: Sequence[str], owner: QObject, arrived: Callable[[], object]) -> None:
        super().__init__(context, owner, arrived)
        self.fields = {**PeopleSource.fields, **{CLEARANCE + kind: CLEARANCE + kind for kind in kinds}}

    def words(self, column: Column, value: str) -> str:
        return super().words(column, value) if kind_of(column.key) is None else value_words(value)

    def rows(self, ids: Sequence[int]) -> Mapping[int, Row]:
        cells = matrix_rows(self._context.db, ids, self._context.operation.today())
        return {id: {**row, CELLS: cells[id].cells if id in cells else {}} for id, row in super().rows(ids).items()}


class ClearanceTable(DataTable):
    """`cell_wanted` asks for the list of the cell that the keyboard is in; `cleared` is Delete on it."""

    cell_wanted = Signal(QPoint)
    cleared = Signal()

    def __init__(self, name: str, context: Context, source: ClearanceSource, kinds: Sequence[str]) -> None:
        super().__init__(name, context.preferences)
        self.kinds = tuple(kinds)
        self._pressed: tuple[int, int] | None = None
        delegate = CellDelegate(self)
        delegate.marks_cell = True
        self.setItemDelegate(delegate)
        self.source = source
        self.widths.whole = frozenset({"ref", "state"})  # of a long name the end goes, not the clearances
        self.set_model(LazyTable(columns(kinds), source, self))
        # The header would look at every row to paint whether its columns are selected: seconds, where all are.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self.lazy, self))

    @property
    def kind(self) -> str | None:
        """The clearance whose column the keyboard is in."""
        index = self.currentIndex()
        return kind_of(self.lazy.columns[index.column()].key) if index.isValid() else None

    @property
    def kind_wanted(self) -> str | None:
        """The current clearance; else the one by which the list is filtered."""
        if self.kind is not None:
            return self.kind
        terms = self.source.query.terms
        found = {kind_of(term.field) for term in terms} | {v for t in terms if t.field == "lacks" for v in t.values}
        kinds = [kind for kind in self.kinds if kind in found]
        return kinds[0] if len(kinds) == 1 else None

    def go_to(self, row: int, kind: str) -> None:
        """The keyboard goes to this cell."""
        keys = [one.key for one in self.lazy.columns]
        self.setCurrentIndex(self.lazy.index(row, keys.index(CLEARANCE + kind)))

    def _want_cell(self) -> None:
        place = self.visualRect(self.currentIndex()).bottomLeft()
        self.cell_wanted.emit(self.viewport().mapToGlobal(place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        opens = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space)
        if plain and self.kind is not None and event.key() in opens:
            self._want_cell()
        elif plain and self.kind is not None and event.key() == Qt.Key.Key_Delete:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        self._pressed = (index.row(), index.column()) if plain and index.isValid() else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the cell of a clearance opens its list."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        pressed, self._pressed = self._pressed, None
        if pressed == (index.row(), index.column()) and self.currentIndex() == index and self.kind is not None:
            self._want_cell()

    def _open_row(self, row: int) -> None:
        if self.kind is None:  # a double click on a clearance has opened its list
            super()._open_row(row)
