"""A table of people with its filters, and beside it who is chosen: what Everyone and Groups have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from repatriate.app.core.command import Notice
from repatriate.app.people import duplicates as duplicate_queries
from repatriate.app.people import table_queries
from repatriate.app.people.commands import RemovePeople
from repatriate.app.people.filters import as_json
from repatriate.app.people.person_queries import person_view
from repatriate.app.people.table_queries import PeopleQuery
from ui.core import format
from ui.core.context import Context
from ui.models.people import PeopleSource
from ui.models.table import LazyTable
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.goals import MERGE, PEOPLE_FILTER
from ui.rooms.common.people_columns import columns
from ui.rooms.common.person.panel import PersonPanel
from ui.rooms.common.view_bar import ViewBar
from ui.rooms.people.add_form import AddForm
from ui.rooms.people.bulk_panel import BulkPanel
from ui.rooms.people.cells import Cells
from ui.rooms.people.drop_controller import DropController
from ui.rooms.people.filter_bar import FilterBar
from ui.rooms.people.links import read_goal, read_view
from ui.rooms.people.menu import make_menu
from ui.rooms.people.table import PeopleTable
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button

MANY = 2_000
"""Selected people from whom on nobody waits for their references."""


class PeopleView(Room):
    """`select` takes a number, with or without its zeros, or `filter:` and what `read_goal` reads."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_selected)
        self.form: QWidget | None = None
        self.source, self.model, self.table = self.make_table()
        self.table.selected.connect(lambda: self._soon.start())
        self.table.opened.connect(lambda _: self._show_selected(force=True))
        self.table.filtered.connect(self._after_filter)
        self.table.ask_offers = lambda question, answer: context.ask(self.table, "values", question, answer)
        self.drops = DropController(context, self)
        self.table.pasted.connect(self.drops.paste)
        self.cells = Cells(context, self.table, self.question, self._open_field)
        self.table.edited.connect(self.cells.edit)
        self.table.cleared.connect(self.cells.clear)
        self.table.filled.connect(self.cells.fill_down)
        self.table.menu_wanted.connect(lambda place: self.menu_of().popup(place))
        self.person = PersonPanel(context, lambda ref: self.ask_remove((ref,)))
        self.person.stepped.connect(self.step)
        self.person.zone_wanted.connect(lambda: self.drops.show_zone())
        self.person.photo_wanted.connect(self.drops.show_picture)
        for field in self.person.fields.values():
            field.on_paste = self.drops.paste_zone
        self.bulk = BulkPanel(context, self.question, self.remove_selected, self.table.copy, self.merge_selected)
        self.panel.keep(self.person)
        self.panel.keep(self.bulk)
        if context.search_reader is not None:
            context.search_reader.settled.connect(self._all_read)
        self._total = (table_queries.last_id if self.source.large else table_queries.people_total)(context.db)
        self.views = ViewBar(context, self.key)
        self.header.use_views(self.views)
        self.header.use_search(self.tr("Name, number, document…"))
        self.header.searched.connect(lambda text: self.filter(replace(self.source.query, text=text)))
        self.bar = FilterBar(context, self.table, self.source)
        self.bar.wanted.connect(lambda query: self._take_up(query))
        self.header.use_line(self.bar)
        self.set_work(self.table)
        self.nobody = EmptyState(
            "search",
            self.tr("No matches. Try part of a name, a number, or clear the filters."),
            button(self.tr("Show everyone"), self.show_everybody),
        )
        self.body.addWidget(self.nobody)

    def make_table(self) -> tuple[PeopleSource, LazyTable, PeopleTable]:
        source = PeopleSource(self.context, self, self._show_list)
        model = LazyTable(columns(), source, self)
        table = PeopleTable(self.name(), self.context)
        table.set_model(model, self.key)
        return source, model, table

    def import_button(self) -> QPushButton:
        return button(self.tr("Import a list"), lambda: self.context.go("import"), "main", "import")

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
        self.filter(read_view(place.chosen, place.search))

    def reload(self, notice: Notice | None) -> None:
        self.source.refresh()
        self.bar.reload()
        self.views.reload()
        self._read_total()
        self.model.reload()
        self._listed_page()
        if self.panel.isVisible():
            self._show_selected()

    def _read_total(self) -> None:
        db = self.context
        if self.source.large:
            self.context.ask(self, "total", lambda: table_queries.people_total(db.db), self._take_total)
        else:
            self._total = table_queries.people_total(db.db)

    def _take_total(self, total: int) -> None:
        self._total = total
        self._show_total()

    @property
    def listed(self) -> int:
        """How many people are listed."""
        return self.model.rowCount()

    def _show_total(self) -> None:
        """How many there are, and how many of them are listed."""
        self.bar.line.show_counts(self.listed, self._total)

    def _show_list(self) -> None:
        """The list that was asked for is known."""
        self.model.reload()
        self._listed_page()

    def _all_read(self) -> None:
        """Whom the search did not know yet, it knows now."""
        if self.source.query.text and self.isVisible():
            self._show_list()

    def _listed_page(self) -> None:
        self._show_total()
        self._show_page(self._total)

    def filter(self, query: PeopleQuery) -> None:
        """List these people."""
        self.uncover()
        self.source.query = query
        self.model.reload()
        self.table.scrollToTop()
        self.table.head.viewport().update()
        self._after_filter()

    def _after_filter(self) -> None:
        self.bar.show_query(self.source.query)
        self._listed_page()

    def _take_up(self, query: PeopleQuery) -> None:
        if query == PeopleQuery():
            self.header.search.clear()
        self.filter(replace(query, text=self.header.search.text()))

    def narrowing(self) -> object:
        query = self.source.query
        return query if query.filter != "all" or query.terms else None

    def list_everything(self) -> None:
        self.show_everybody()

    def show_everybody(self) -> None:
        self.header.search.clear()
        self.filter(PeopleQuery())

    def select(self, ref: str) -> None:
        if ref.startswith(PEOPLE_FILTER):
            self.header.search.clear()
            self.filter(read_goal(ref.removeprefix(PEOPLE_FILTER)))
            return
        db = self.context.db
        id = table_queries.find_person(db, ref) or table_queries.person_id(
            db, duplicate_queries.now_called(db, ref) or ""
        )
        if id is None:
            return
        self.uncover()
        self._close_form()
        if self.model.row_of(id) is None:
            self.header.search.clear()
            self.filter(PeopleQuery())
        self.table.clearSelection()
        self.table.select_id(id)
        self._show_selected(force=True)

    # -- the side panel

    @property
    def adding(self) -> AddForm | None:
        """The form for somebody new, where it is open."""
        return self.form if isinstance(self.form, AddForm) else None

    @property
    def shown_ref(self) -> str:
        """The one person who is chosen, while nobody new is added; empty where it is nobody, or several."""
        chosen = self.chosen() if len(self.table.selected_ids()) == 1 and self.adding is None else ()
        return self.person.ref if self.person.ref in chosen else ""

    @property
    def day(self) -> date:
        return self.source.day

    def chosen(self) -> tuple[str, ...]:
        """References of the selected people, in the order of the table."""
        return table_queries.refs_of(self.context.db, self.table.selected_ids())

    def show_form(self, form: QWidget, caption: str) -> None:
        """Work in the side panel that stays until it is done or left."""
        self.form = form
        self.panel.show_widget(form, caption)
        self._show_page(1)

    def close_form(self) -> None:
        """Back to who is selected."""
        self._close_form()
        self._show_selected()
        self._show_page(self._total)
        self.table.setFocus()

    def _close_form(self) -> None:
        if self.form is not None:
            self.form = None
            self.panel.hide()

    def _show_selected(self, force: bool = False) -> None:
        if (self.form is not None and not force) or self.covered:
            return
        ids = self.table.selected_ids()
        if not ids:
            self.panel.hide()
            return
        self._close_form()
        if len(ids) > 1:
            self.context.ask(self, "refs", lambda: table_queries.refs_of(self.context.db, ids), self._show_many)
            if len(ids) < MANY:
                self.context.asking.linger(40)
            return
        refs = table_queries.refs_of(self.context.db, ids)
        view = person_view(self.context.db, refs[0], self.source.day) if refs else None
        if view is None:
            self.panel.hide()
            return
        if view.row["ref"] != self.person.ref:
            self.panel.area.verticalScrollBar().setValue(0)
        self.person.show_person(view, self.source.day)
        self.panel.show_widget(self.person, self.tr("{0} · priority {1}").format(view.row["ref"], view.row["priority"]))

    def _show_many(self, refs: tuple[str, ...]) -> None:
        if self.form is None:
            self.bulk.show_people(refs)
            self.panel.show_widget(self.bulk, self.tr("Selected"))

    def panel_closed(self) -> None:
        if self.form is not None and self.table.selected_ids():
            self.close_form()  # from a form back to the people it was about
        else:
            self._close_form()
            self.table.clearSelection()
            self._show_page(self._total)
        self.table.setFocus()

    def step(self, by: int) -> None:
        """The next person of the table, or the one before; the keyboard stays where it is."""
        at = self.table.currentIndex().row() + by
        id = self.model.id_at(at)
        if id is not None and self.form is None:
            self.table.select_id(id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.drops.paste()
        else:
            super().keyPressEvent(event)

    def _open_field(self, key: str) -> None:
        """The panel of the person in the current row, with the cursor in this field."""
        if (id := self.table.current_id()) is not None:
            self.table.select_id(id)
            self._show_selected(force=True)
            self.person.edit_field(key) if key else self.panel.enter()

    def menu_of(self) -> QMenu:
        """What can be done for the selected people."""
        self._show_selected(force=True)
        panel = self.bulk if len(self.table.selected_ids()) > 1 else self.person
        return make_menu(self, panel.buttons(), self.cells, self.table.copy, self.drops.paste)

    # -- adding and removing

    def add(self) -> None:
        """A form for a new person in the side panel."""
        if self.adding is None:
            self.show_form(
                AddForm(self.context, self._added, self.close_form, self.drops.show_zone), self.tr("New person")
            )
        if self.adding is not None:
            self.adding.start()

    def fill_new(self, fields: Mapping[str, str]) -> None:
        """The form for a new person, with these fields filled in."""
        self.close_form()
        self.add()
        if self.adding is not None:
            self.adding.fill_in(fields)

    def _added(self, ref: str) -> None:
        self._close_form()
        self.select(ref)

    def _show_page(self, total: int) -> None:
        """The table; or what the room is for; or that the search finds nobody. Who may be twice stays until it is left."""
        if self.covered:
            return
        self.show_empty(total == 0)
        if total and not self.model.rowCount() and self.form is None:
            self.body.setCurrentWidget(self.nobody)

    def remove_selected(self) -> None:
        self.ask_remove(table_queries.refs_of(self.context.db, self.table.selected_ids()))

    def ask_remove(self, refs: tuple[str, ...]) -> None:
        """Say what is lost, then take them out."""
        if not refs:
            return
        who = refs[0] if len(refs) == 1 else format.people(len(refs))
        title = self.tr("Remove {0}").format(who)
        self.question.ask(
            self.tr("{0} and all their papers, holds and rules are taken out of the file.").format(who),
            title,
            lambda: self.context.carry_out(title, RemovePeople(refs), len(refs)),
        )

    def merge_selected(self) -> None:
        """The two who are selected, side by side among Everyone."""
        self.context.go("people", MERGE + " ".join(self.chosen()))

    def may_leave(self) -> str | None:
        if self.adding is not None and self.adding.touched():
            return self.tr("The new person is not added yet.")
        return None
