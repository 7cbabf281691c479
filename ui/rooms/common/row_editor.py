"""Shows a nameless row in full: its cells under their titles, and fields for missing values."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QWidget

from repatriate.app.core.transaction import to_stored
from repatriate.intake.roster.roles import PEOPLE
from ui.core import format
from ui.core.fields import typed_value
from ui.core.language import make_translator
from ui.rooms.common.form import Form, field_of
from ui.rooms.common.labels import field_words, one_line
from ui.style.theme import GAP, SPACE
from ui.widgets.labels import make_label, show_text
from ui.widgets.layouts import make_column, make_scroll
from ui.widgets.table import DataTable

_tr = make_translator("Import")

WIDTH = 360
FIELDS = (
    "surname", "given_names", "native_name", "sex", "birth_date", "nationality", "document_type", "document_number",
    "document_issuer", "document_expiry", "province", "notes",
)  # fmt: skip
"""The fields to fill in, in this order; of two that share a line, the second is BESIDE the first."""
BESIDE = frozenset({"birth_date", "document_number", "document_expiry"})


def make_row_form(verb: str) -> Form:
    """The fields of a person, each with what completes it."""
    return Form((field_of(PEOPLE[name], beside=name in BESIDE) for name in FIELDS), verb)


def shown_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values of a row as the form shows them."""
    found: dict[str, Any] = {}
    for name in FIELDS:
        text = to_stored(values.get(name))
        if text is not None:
            found[name] = format.birth(text) if name == "birth_date" else text
            if name == "document_expiry":
                found[name] = format.day(text)
    return found


def typed_values(changes: Mapping[str, Any]) -> dict[str, str]:
    """The typed values as the core reads them."""
    return {name: typed_value(PEOPLE[name], str(value or "")) for name, value in changes.items()}


class CellsAsTheyCame(QWidget):
    """The row under its titles; cells that are empty are left out. `pictures` show cells as they are on paper, by place."""

    def __init__(
        self, titles: Sequence[str], cells: Sequence[str], pictures: Mapping[int, QPixmap] | None = None
    ) -> None:
        super().__init__()
        grid = QGridLayout(self)
        grid.setContentsMargins(SPACE, 0, SPACE, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnMinimumWidth(0, 96)
        grid.setColumnStretch(1, 1)
        row = 0
        for place, cell in enumerate(cells):
            title = titles[place] if place < len(titles) else ""
            picture = (pictures or {}).get(place)
            if cell or picture is not None:
                words = one_line(field_words(title) if title in PEOPLE else title) or "–"
                name = make_label(words, "quiet", wrap=True)
                name.setMaximumWidth(150)
                grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(make_label(cell or _tr("not read"), wrap=True, copyable=True), row, 1)
                row += 1
            if picture is not None:
                shown = QLabel()
                shown.setPixmap(picture)
                shown.setAccessibleName(_tr("{0} on the paper").format(words))
                grid.addWidget(shown, row, 1)
                row += 1


class RowEditor(QFrame):
    """Beside a table. `mended` tells the fields that were filled in or changed, as they are typed."""

    mended = Signal(object)
    left = Signal()

    def __init__(self, verb: str) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.shown: object = None
        self.caption = make_label("", "caption")
        self.title = make_label("", "panel-title", wrap=True)
        self.why = make_label("", tone="attention", wrap=True)
        self.form = make_row_form(verb)
        self.form.saved.connect(self._save)
        self.form.left.connect(self.left)
        self.inside = QWidget()
        self._column = make_column(margins=(0, SPACE, 0, 0), spacing=GAP, inside=self.inside)
        for one in (self.caption, self.title, self.why):
            one.setContentsMargins(SPACE, 0, SPACE, 0)
            self._column.addWidget(one)
        self._cells: CellsAsTheyCame | None = None
        self._row: tuple[tuple[str, ...], tuple[str, ...]] = (), ()
        self._column.addWidget(self.form)
        self._column.addStretch(1)
        self.area = make_scroll(self.inside, across=False)
        make_column(self.area, margins=0, inside=self)
        self.hide()

    def add_under(self, widget: QWidget) -> None:
        """Something else that can be done with the row."""
        self._column.insertWidget(self._column.count() - 1, widget)

    def show_row(
        self, caption: str, title: str, why: str, titles: Sequence[str], cells: Sequence[str], values: Mapping[str, Any]
    ) -> None:
        """One row, with the fields as far as they could be read."""
        self.caption.setText(caption)
        self.title.setText(title)
        show_text(self.why, why)
        self._row = tuple(titles), tuple(cells)
        self.show_pictures({})
        self.form.clear_faults()
        self.form.fill(shown_values(values))
        self.show()
        self.area.verticalScrollBar().setValue(0)

    def show_pictures(self, pictures: Mapping[int, QPixmap]) -> None:
        """Shows the pictures of the row's cells on paper, by their place."""
        if self._cells is not None:
            self._column.removeWidget(self._cells)
            self._cells.hide()
            self._cells.deleteLater()
        self._cells = CellsAsTheyCame(*self._row, pictures)
        self._column.insertWidget(3, self._cells)

    def _save(self) -> None:
        self.form.clear_faults()
        values = self.form.values()
        if not any(values.get(name) for name in ("surname", "given_names", "native_name")):
            self.form.notify("surname", _tr("A name is needed: write the surname, the given names or the native name."))
            return
        self.mended.emit(typed_values(self.form.changes()))


# -- A cell of a table that is written into where it stands: Enter takes the text, Esc leaves it as it was.


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
