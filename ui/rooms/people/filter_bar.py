"""The line under the header of the people: what is filtered, saved views, columns, and a name for what is saved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.people.filter_commands import SaveFilter
from repatriate.app.people.table_queries import PeopleQuery
from ui.core import format
from ui.core.context import Context
from ui.models.people import PeopleSource
from ui.rooms.common.names_chip import NamesChip
from ui.rooms.people import labels as people_labels
from ui.rooms.people.links import quick_words
from ui.rooms.people.table import PeopleTable
from ui.rooms.people.views_menu import ViewsButton
from ui.style.theme import GAP, SPACE
from ui.widgets.filter_line import FilterLine
from ui.widgets.labels import button
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.refusal import Refusal


class FilterBar(QWidget):
    """`wanted` tells what to list: filters that are in no header were taken away, or a saved view was opened."""

    wanted = Signal(object)

    def __init__(self, context: Context, table: PeopleTable, source: PeopleSource) -> None:
        super().__init__()
        self.context, self._source = context, source
        self.line = FilterLine(table, self.tr("Show everyone"))
        self.line.cleared.connect(lambda: self.wanted.emit(PeopleQuery()))
        self.names = NamesChip(context)
        self.views = ViewsButton(context, self._ask_name, lambda: source.query)
        self.views.chosen.connect(lambda one: self.wanted.emit(PeopleQuery(filter=one.filter, terms=one.terms)))
        self.columns = button(self.tr("Columns"), None, "quiet-menu", "chevron-down")
        self.columns.clicked.connect(
            lambda: table.columns_menu().popup(self.columns.mapToGlobal(self.columns.rect().bottomLeft()))
        )
        for made in (self.views, self.columns):
            made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow comes after the words
        self._old: str | None = None
        self.name = _NameField(self._leave_name)
        self.name.setAccessibleName(self.tr("Name of the view"))
        self.name.setPlaceholderText(self.tr("A name, as in Children of Aceh without a passport"))
        self.name.setMaximumWidth(380)
        self.name.returnPressed.connect(self._save)
        self.naming = QWidget()
        make_row(
            grow(self.name), button(self.tr("Save the view"), self._save), button(self.tr("Cancel"), self._leave_name),
            margins=0, spacing=GAP, inside=self.naming,
        )  # fmt: skip
        self.naming.hide()
        self.fault = Refusal()
        self.row = make_row(grow(self.line), self.names, self.views, self.columns, margins=0, spacing=SPACE)
        make_column(self.row, self.naming, self.fault, margins=0, spacing=GAP, inside=self)

    def reload(self) -> None:
        self.names.show_count()
        self.views.reload()

    def show_query(self, query: PeopleQuery) -> None:
        """What is listed beside the filters in the headers."""
        also: list[tuple[str, Callable[[], object]]] = []
        if query.filter != "all":
            also.append((quick_words(query.filter), partial(self._want, replace(query, filter="all"))))
        if query.refs is not None:
            also.append((format.people(len(query.refs)), partial(self._want, replace(query, refs=None))))
        in_headers = set(self._source.fields.values())
        for term in query.terms:
            if term.field not in in_headers:
                rest = tuple(one for one in query.terms if one is not term)
                also.append((people_labels.term_text(term), partial(self._want, replace(query, terms=rest))))
        self.line.also = tuple(also)
        self.line.show_filters()
        self.views.show_query(query)

    def _want(self, query: PeopleQuery) -> None:
        self.wanted.emit(query)

    # -- keeping

    def _ask_name(self, old: str) -> None:
        """A name for these filters; `old` is the one they have."""
        self._old = old or None
        self.name.setText(old)
        self.naming.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def _save(self) -> None:
        query = self._source.query
        command = SaveFilter(self.name.text(), query.filter, query.terms, self._old)
        outcome = self.context.run(command, on_error=self.fault.tell)
        if outcome is not None:
            self._leave_name()
            self.views.take_up(outcome.result)

    def _leave_name(self) -> None:
        self.naming.hide()
        self.fault.say("")


class _NameField(QLineEdit):
    """Esc leaves it."""

    def __init__(self, leave: Callable[[], object]) -> None:
        super().__init__()
        self._leave = leave

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)
