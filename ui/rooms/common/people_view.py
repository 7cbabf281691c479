"""A table of people with its filters, shared by Everyone, Groups and Clearances."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton

from repatriate.app.core.command import Notice
from repatriate.app.core.working_day import working_day
from repatriate.app.people import table_queries
from repatriate.app.people.filters import as_json, read_filter
from repatriate.app.people.table_queries import PeopleQuery
from ui.core.context import Context
from ui.models.people import PeopleSource
from ui.models.table import LazyTable
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.goals import CLEARANCES, GROUPS, PEOPLE
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_line import FilterLine
from ui.widgets.labels import button
from ui.widgets.table import DataTable
from ui.widgets.view_switch import ViewSwitch

VIEWS: tuple[tuple[str, Callable[[], str]], ...] = (
    (PEOPLE, lambda: QCoreApplication.translate("ViewBar", "Everyone")),
    (GROUPS, lambda: QCoreApplication.translate("ViewBar", "Groups")),
    (CLEARANCES, lambda: QCoreApplication.translate("ViewBar", "Clearances")),
)


class ViewBar(ViewSwitch):
    """Buttons that go to the three rooms; the one of `shown` is down. `reload_content` reads the figures again."""

    def __init__(self, context: Context, shown: str) -> None:
        super().__init__(
            QCoreApplication.translate("ViewBar", "Views of people"), [(key, name()) for key, name in VIEWS]
        )
        self.context, self._shown = context, shown
        self.choose(shown)
        self.chosen.connect(self._go_to_view)

    def _go_to_view(self, key: str) -> None:
        self.choose(self._shown)  # the other room has a bar of its own
        if key != self._shown:
            self.context.go(key)

    def reload_content(self) -> None:
        context = self.context

        def count_views() -> dict[str, int]:
            day = working_day(context.db, context.operation.today())
            return table_queries.view_counts(context.db, day)

        context.ask(self, "views", count_views, self.count)


class PeopleView(Room):
    """A room gives its table to `use_table` and puts it, and the line of its filters, where they are seen."""

    table: DataTable
    source: PeopleSource
    filter_line: FilterLine

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._total = 0
        self.views = ViewBar(context, self.key)
        self.header.use_views(self.views)
        self.header.use_search(self.tr("Name, number, document…"))
        self.header.searched.connect(self.search)
        self.nobody = self.add_page(
            "search",
            self.tr("No matches. Try part of a name, a number, or clear the filters."),
            button(self.tr("Show everyone"), self.show_everybody),
        )
        if context.search_reader is not None:
            context.search_reader.settled.connect(self._all_read)

    def use_table(self, table: DataTable, source: PeopleSource) -> None:
        """These people in this table are listed from now on."""
        self.table, self.source = table, source
        self._total = (table_queries.last_id if source.large else table_queries.people_total)(self.context.db)
        table.filtered.connect(self._after_filter)
        table.ask_offers = lambda question, answer: self.context.ask(table, "values", question, answer)

    def add_page(self, icon: str, words: str, begin: QPushButton | None) -> EmptyState:
        """Adds a page to show in place of the table where that would be empty."""
        page = EmptyState(icon, words, begin)
        self.body.addWidget(page)
        return page

    def import_button(self) -> QPushButton:
        return button(self.tr("Import a list"), lambda: self.context.go("import"), "main", "import")

    @property
    def model(self) -> LazyTable:
        return self.table.lazy

    @property
    def covered(self) -> bool:
        """Whether a page lies over the table."""
        return False

    def uncover(self) -> None:
        """Take such a page away."""

    # -- what is shown

    def place(self) -> RoomPlace:
        query = self.source.query
        return replace(super().place(), chosen=as_json(query.filter, query.terms))

    def return_to(self, place: RoomPlace) -> None:
        super().return_to(place)
        found = read_filter("", place.chosen) if place.chosen else None
        query = PeopleQuery(filter=found.filter, terms=found.terms) if found else PeopleQuery()
        self.filter(replace(query, text=place.search))

    def reload_content(self, notice: Notice | None) -> None:
        self.source.refresh()
        self.views.reload_content()
        if self.source.large:
            self.context.ask(self, "total", lambda: table_queries.people_total(self.context.db), self._take_total)
        else:
            self._total = table_queries.people_total(self.context.db)
        self.model.reload_content()
        self.show_page()

    def _take_total(self, total: int) -> None:
        self._total = total
        self.show_total()

    @property
    def listed(self) -> int:
        """The number of people listed."""
        return self.model.rowCount()

    def show_total(self) -> None:
        """Shows the number of all people, and of those listed."""
        self.filter_line.show_counts(self.listed, self._total)

    def show_list(self) -> None:
        """The list that was asked for is known."""
        self.model.reload_content()
        self.show_page()

    def _all_read(self) -> None:
        """Lists again once the search has read everybody."""
        if self.source.query.text and self.isVisible():
            self.show_list()

    def show_page(self) -> None:
        """The table; or what the room is for; or that nobody matches."""
        self.show_total()
        if self.covered:
            return
        self.show_empty(not self._total)
        if self._total and not self.source.waits and not self.model.rowCount():
            self.body.setCurrentWidget(self.nobody)

    def search(self, text: str) -> None:
        self.filter(replace(self.source.query, text=text))

    def filter(self, query: PeopleQuery) -> None:
        """List these people."""
        self.uncover()
        self.source.query = query
        self.model.reload_content()
        self.table.scrollToTop()
        self.table.head.viewport().update()
        self._after_filter()

    def _after_filter(self) -> None:
        self.show_page()

    def narrowing(self) -> object:
        query = self.source.query
        return query if query.filter != "all" or query.terms else None

    def list_everything(self) -> None:
        self.show_everybody()

    def show_everybody(self) -> None:
        self.header.search.clear()
        self.filter(PeopleQuery())

    # -- who is chosen

    def chosen(self) -> tuple[str, ...]:
        """References of the selected people, in the order of the table."""
        return table_queries.refs_of(self.context.db, self.table.selected_ids())

    def choose_person(self, ref: str) -> str:
        """Select whom a number names, with or without its zeros, listed or not: their number; empty where it names nobody."""
        db = self.context.db
        id = table_queries.find_person_id(db, ref)
        if id is None:
            return ""
        self.uncover()
        if self.model.row_of(id) is None:
            self.show_everybody()
        self.table.clearSelection()
        self.table.select_id(id)
        return table_queries.refs_of(db, (id,))[0]

    def paste(self) -> None:
        """Take what the clipboard holds."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)
