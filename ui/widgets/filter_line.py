"""The line over a table that says which filters are on: each goes with its cross, all of them with one button."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.core import format
from ui.models.filtering import choice_words
from ui.style.theme import GAP, MARGIN
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.header import Header
from ui.widgets.labels import button, clear, label
from ui.widgets.layouts import make_column
from ui.widgets.table import DataTable

CHIP = 26
"""As high as a chip: nothing moves when the first one comes."""


class FilterLine(QWidget):
    """`Showing 33 of 148: [State is not Booked ✕] Show everyone`. `show_counts` gives the figures; `words` say what
    stands there while nothing is filtered. `also` are filters that are in no header: words, and what takes them away."""

    cleared = Signal()

    def __init__(self, table: DataTable, show_all: str, words: Callable[[int], str] = format.people) -> None:
        super().__init__()
        self._table, self._words = table, words
        self._listed = self._total = 0
        self._shown: object = None
        self.also: tuple[tuple[str, Callable[[], object]], ...] = ()
        self.said = label("", "quiet")
        self.said.setFixedHeight(CHIP)
        self.all_button = button(show_all, self._clear_all, "link")
        self.chips = QWidget()
        self.flow = FlowLayout(self.chips)
        make_column(self.chips, margins=0, spacing=0, inside=self)
        self._put_aside()
        table.filtered.connect(self.show_filters)

    def show_counts(self, listed: int, total: int) -> None:
        """Shows the number of rows listed, and of all rows."""
        self._listed, self._total = listed, total
        self.show_filters()

    @property
    def filtered(self) -> bool:
        source = self._table.filters
        return bool(self.also or (source is not None and source.choices()))

    def show_filters(self) -> None:
        source = self._table.filters
        found: list[tuple[str, Callable[[], object]]] = []
        if source is not None:
            on = source.choices()
            for column in self._table.lazy.columns:
                if column.key in on:
                    words = choice_words(source, column, on[column.key])
                    found.append((words, partial(self._table.choose_filter, column.key, None)))
        found += self.also
        self._put_words([words for words, _ in found], [slot for _, slot in found])

    def _put_words(self, words: list[str], slots: list[Callable[[], object]]) -> None:
        shown = (tuple(words), self._listed, self._total)
        if shown == self._shown:
            return
        self._shown = shown
        narrowed = bool(words) or self._listed != self._total
        said = self.tr("Showing {0} of {1}").format(format.number(self._listed), format.number(self._total))
        self.said.setText((self.tr("{0}:").format(said) if words else said) if narrowed else self._words(self._total))
        self._put_aside()
        clear(self.chips)
        self.flow.addWidget(self.said)
        for text, slot in zip(words, slots, strict=True):
            made = button(text, slot, "chip", "close")
            made.setProperty("on", "true")
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross comes after the words
            made.setAccessibleName(self.tr("Remove the filter: {0}").format(text))
            made.setToolTip(made.accessibleName())
            self.flow.addWidget(made)
        if narrowed:
            self.flow.addWidget(self.all_button)
        self.said.show()
        self.all_button.setVisible(narrowed)

    def _put_aside(self) -> None:
        """Out of the row, and still ours: a button without a parent would hold the table, and the file's key, for ever."""
        for part in (self.said, self.all_button):
            part.setParent(self)
            part.hide()

    def _clear_all(self) -> None:
        self._table.clear_filters()
        self.cleared.emit()


class FilterStrip(FilterLine):
    """The same over a table that has no line of its own: seen only while something is filtered or searched for.

    `count` gives how many rows are listed."""

    def __init__(self, table: DataTable, header: Header, show_all: str, count: Callable[[], int] | None = None) -> None:
        super().__init__(table, show_all)
        self._count = count or table.lazy.rowCount
        self.more: tuple[tuple[str, Callable[[], object]], ...] = ()
        """Filters that are neither in a header nor in the search."""
        self._header = header
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(MARGIN, GAP, MARGIN, GAP)
        self.cleared.connect(header.search.clear)
        header.searched.connect(lambda text: self.show_filters())
        table.lazy.modelReset.connect(lambda: self.show_total(self._total))
        self.hide()

    def show_total(self, total: int) -> None:
        """Shows the number of rows without filters."""
        self.show_counts(self._count(), total)

    def show_filters(self) -> None:
        text = self._header.search.text().strip()
        sought = ((self.tr("Search: {0}").format(text), self._header.search.clear),) if text else ()
        self.also = self.more + sought
        super().show_filters()
        self.setVisible(self.filtered)
