"""The line under the people header: filters, saved views, columns, and a name to save under."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from repatriate.app.core.sql import Term
from repatriate.app.people.commands import RemoveFilter, SaveFilter
from repatriate.app.people.filters import NOTHING, SavedFilter, bring_up_to_date, find_filter, saved_filters
from repatriate.app.people.quick_filters import FILTERS
from repatriate.app.people.table_queries import PeopleQuery
from repatriate.app.state.states import State
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator
from ui.models.people import PeopleSource
from ui.rooms.common.people_view import NamesChip
from ui.rooms.people import labels as people_labels
from ui.rooms.people.table import PeopleTable
from ui.style.icons import make_icon
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.filters import FilterLine
from ui.widgets.labels import make_button
from ui.widgets.layouts import grow, make_column, make_row
from ui.widgets.refusal import Refusal

# -- Goals of the people room for `select`: `filter:` with the people to list.

translate = QCoreApplication.translate

_TERMS = {
    "no-place": Term("location", (NOTHING,)),
    "no-destination": Term("destination", (NOTHING,)),
    "no-document": Term("document", (NOTHING,)),
}
"""Goals that are a filter in a header by another name."""
_NAMES = {"kind": "lacks"}
LOST = (Term("state", (State.MISSING_ON_ARRIVAL,)),)
"""People not found on arrival: the latest counted come first."""


def read_goal(text: str) -> PeopleQuery:
    """`state=ready,booked`, `lacks=exit_permit`, `no-place`, `leg=GA871`, `group=Batch 1`, `refs=P00001 P00002`, or the
    name of who is listed, as in `minors`."""
    name, equals, value = text.partition("=")
    if not equals:
        if name in _TERMS:
            return PeopleQuery(terms=(_TERMS[name],))
        filter, terms = bring_up_to_date(name)
        return PeopleQuery(filter=filter if filter in FILTERS else "all", terms=terms)
    if name == "refs":
        return PeopleQuery(refs=tuple(value.replace(",", " ").split()))
    field = _NAMES.get(name, name)
    if find_filter(field) is None:
        return PeopleQuery()
    several = tuple(value.split(",")) if field in ("state", "lacks") else (value,)
    return PeopleQuery(terms=(Term(field, several),))


def quick_words(key: str) -> str:
    """The words for a quick filter, which is in no header."""
    return {
        "minors": translate("People", "Children"),
        "assistance": translate("People", "Need assistance"),
        "names": translate("People", "Name to confirm"),
        "minors_alone": translate("People", "Children without a family"),
        "first_left_out": translate("People", "Priority 1, without a seat"),
        "hold_ends": translate("People", "Hold ends within 3 days"),
        "leg_cancelled": translate("People", "On a cancelled departure"),
        "registered": translate("People", "Registered"),
        "cleared": translate("People", "Cleared to leave"),
        "not_cleared": translate("People", "Not cleared to leave"),
        "waiting": translate("People", "A clearance is missing"),
        "on_hold": translate("People", "On hold"),
        "documented": translate("People", "With a valid document"),
        "no_document": translate("People", "Need a document"),
        "placed": translate("People", "With a confirmed seat"),
        "left_out": translate("People", "Without a confirmed seat"),
        "on_list": translate("People", "On a sent list"),
        "departed": translate("People", "Departed"),
        "arrived": translate("People", "Arrived"),
        "handed_over": translate("People", "Handed over"),
        "missing": translate("People", "Missing on arrival"),
        "waiting_there": translate("People", "Arrived, not handed over"),
        "no_shows": translate("People", "Did not come to a departure"),
        "off_loaded": translate("People", "Taken off a departure"),
    }.get(key, key)


# -- filter bar

_tr = make_translator("Filters")
READY = ("minors", "minors_alone", "assistance")
"""Views that every file has."""


class ViewsButton(QPushButton):
    """Says which view is open; `chosen` gives the one that was picked. `now` tells what is listed."""

    chosen = Signal(object)

    def __init__(self, context: Context, ask_name: Callable[[str], object], now: Callable[[], PeopleQuery]) -> None:
        super().__init__()
        self._context, self._ask_name, self._now = context, ask_name, now
        self._on: SavedFilter | None = None
        self.filters: list[SavedFilter] = []
        self.setProperty("kind", "quiet-menu")
        self.setAutoDefault(True)
        self.setIcon(make_icon("chevron-down", Tone.TEXT))
        self.clicked.connect(self._open_menu)
        self._show_state()

    def reload_content(self) -> None:
        self.filters = saved_filters(self._context.db)
        if self._on is not None:
            self._on = next((one for one in self.filters if one.name == self._on.name), None)
        self._show_state()

    def show_query(self, query: PeopleQuery) -> None:
        """Shows the present list; a view stays open while it is changed, until all of it is gone."""
        same = next((one for one in self.filters if (one.filter, one.terms) == (query.filter, query.terms)), None)
        if same is not None and (query.filter != "all" or query.terms):
            self._on = same
        elif query.filter == "all" and not query.terms:
            self._on = None
        self._show_state()

    def take_up(self, name: str) -> None:
        """It was saved just now under this name."""
        self.filters = saved_filters(self._context.db)
        self._on = next((one for one in self.filters if one.name == name), None)
        self._show_state()

    @property
    def _changed(self) -> bool:
        query = self._now()
        return self._on is not None and (self._on.filter, self._on.terms) != (query.filter, query.terms)

    def _show_state(self) -> None:
        on = self._on
        text = _tr("Views") if on is None else _tr("{0} (changed)").format(on.name) if self._changed else on.name
        self.setText(text if len(text) <= 24 else text[:23] + "…")
        self.setToolTip(text if on is not None else "")
        self.setAccessibleName(_tr("Saved views") if on is None else _tr("Saved views: {0}").format(text))

    def menu_of(self) -> QMenu:
        menu, query, on = QMenu(self), self._now(), self._on
        for one in self.filters:
            action = menu.addAction(one.name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(one == on)
            action.triggered.connect(lambda _=False, one=one: self._choose(one))
        if self.filters:
            menu.addSeparator()
        for key in READY:
            action = menu.addAction(quick_words(key))
            action.setCheckable(True)
            action.setChecked(query.filter == key)
            action.triggered.connect(lambda _=False, key=key: self.chosen.emit(SavedFilter("", key, ())))
        if self._context.read_only:
            return menu
        menu.addSeparator()
        if on is not None and self._changed:
            again = SaveFilter(on.name, query.filter, query.terms, old=on.name)
            menu.addAction(_tr("Save the changes to “{0}”").format(on.name), lambda: self._context.run(again))
        save = menu.addAction(_tr("Save these filters…"), lambda: self._ask_name(""))
        save.setEnabled(query.filter != "all" or bool(query.terms))
        if on is not None:
            menu.addAction(_tr("Rename “{0}”…").format(on.name), lambda: self._ask_name(on.name))
            menu.addAction(_tr("Delete “{0}”").format(on.name), lambda: self._context.run(RemoveFilter(on.name)))
        return menu

    def _choose(self, one: SavedFilter) -> None:
        self._on = one
        self.chosen.emit(one)

    def _open_menu(self) -> None:
        menu = self.menu_of()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))


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
        self.columns = make_button(self.tr("Columns"), None, "quiet-menu", "chevron-down")
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
            grow(self.name), make_button(self.tr("Save the view"), self._save), make_button(self.tr("Cancel"), self._leave_name),
            margins=0, spacing=GAP, inside=self.naming,
        )  # fmt: skip
        self.naming.hide()
        self.fault = Refusal()
        self.row = make_row(grow(self.line), self.names, self.views, self.columns, margins=0, spacing=SPACE)
        make_column(self.row, self.naming, self.fault, margins=0, spacing=GAP, inside=self)

    def reload_content(self) -> None:
        self.names.show_count()
        self.views.reload_content()

    def show_query(self, query: PeopleQuery) -> None:
        """Shows the filters that are not in the headers."""
        also: list[tuple[str, Callable[[], object]]] = []
        if query.filter != "all":
            also.append((quick_words(query.filter), partial(self._emit_wanted, replace(query, filter="all"))))
        if query.refs is not None:
            also.append((format.people(len(query.refs)), partial(self._emit_wanted, replace(query, refs=None))))
        in_headers = set(self._source.fields.values())
        for term in query.terms:
            if term.field not in in_headers:
                rest = tuple(one for one in query.terms if one is not term)
                also.append((people_labels.term_text(term), partial(self._emit_wanted, replace(query, terms=rest))))
        self.line.also = tuple(also)
        self.line.show_filters()
        self.views.show_query(query)

    def _emit_wanted(self, query: PeopleQuery) -> None:
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
        outcome = self.context.run(command, on_error=self.fault.show_error)
        if outcome is not None:
            self._leave_name()
            self.views.take_up(outcome.result)

    def _leave_name(self) -> None:
        self.naming.hide()
        self.fault.notify("")


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
