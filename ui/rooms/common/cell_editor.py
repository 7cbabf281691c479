"""A cell of a table that is written into where it stands: Enter takes the text, Esc leaves it as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.widgets.table import DataTable


class CellEditor(QLineEdit):
    """Over one cell; it goes when it is left. `taken` gets the text, where it was changed."""

    keeps = False
    """Whether going elsewhere takes the text too."""

    def __init__(self, table: DataTable, place: QRect, name: str, text: str, taken: Callable[[str], object]) -> None:
        super().__init__(text, table.viewport())
        self._table, self._before, self._taken = table, text, taken
        self.setAccessibleName(name)
        self.setGeometry(place.adjusted(4, 0, max(0, 200 - place.width()), 0))
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        table.verticalScrollBar().valueChanged.connect(self._end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._end()

    def _end(self) -> None:
        (self.take if self.keeps else self.leave)()

    def take(self) -> None:
        text = self.text().strip()
        if self.isVisible():
            self.leave()
            if text != self._before:
                self._taken(text)

    def leave(self) -> None:
        """Leaves the cell unchanged; the keyboard returns to the table."""
        if self.isVisible():
            self.hide()
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.deleteLater()


def edit_cell(table: DataTable, column: str, text: str, taken: Callable[[str], object]) -> CellEditor | None:
    """Write into the current row's cell under `column`; None where there is no such row."""
    index = table.currentIndex()
    keys = [one.key for one in table.lazy.columns]
    if not index.isValid():
        return None
    cell = table.lazy.index(index.row(), keys.index(column))
    table.scrollTo(cell)
    name = str(cell.data(Qt.ItemDataRole.AccessibleTextRole) or table.lazy.columns[keys.index(column)].title)
    return CellEditor(table, table.visualRect(cell), name, text, taken)
