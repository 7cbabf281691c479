"""The people beside the chosen, new or changed one: shared by Everyone and Groups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from repatriate.app.core.transaction import Notice
from repatriate.app.people import table_queries
from repatriate.app.people.table_queries import PeopleQuery
from ui.core.context import Context
from ui.core.language import make_translator
from ui.models.people import PeopleSource
from ui.models.table import LazyTable
from ui.rooms.common.form import ask_removal
from ui.rooms.common.goals import COMPANIONS, MERGE, PEOPLE_FILTER
from ui.rooms.common.people_view import PeopleView, build_columns
from ui.rooms.common.person.panel import PersonPanel
from ui.rooms.common.person_panel_host import show_in
from ui.rooms.people.add_form import AddForm
from ui.rooms.people.bulk_panel import BulkPanel
from ui.rooms.people.drop_controller import DropController
from ui.rooms.people.filter_bar import LOST, FilterBar, read_goal
from ui.rooms.people.table import Cells, PeopleTable
from ui.widgets.table import make_menu as row_menu

_tr = make_translator("PeopleMenu")


def make_menu(
    parent: QWidget,
    buttons: Sequence[QPushButton],
    cells: Cells,
    copy: Callable[[], object],
    paste: Callable[[], object],
) -> QMenu:
    """`buttons` are those of the panel that is shown; it goes when it is closed."""
    menu = row_menu(parent, buttons)
    menu.addSeparator()
    lines: tuple[tuple[str, str, Callable[[], object], bool], ...] = (
        (_tr("Copy"), "Ctrl+C", copy, False),
        (_tr("Paste"), "Ctrl+V", paste, True),
        (_tr("Edit the cell"), "F2", cells.edit, True),
        (_tr("Clear the cell"), "Del", cells.clear, True),
        (_tr("Fill down"), "Ctrl+D", cells.fill_down, True),
    )
    for words, keys, slot, writes in lines:
        action = menu.addAction(words, slot)
        action.setShortcut(QKeySequence(keys))
        action.setEnabled(cells.writes or not writes)
    return menu


MANY = 2_000
"""Selected people from whom on nobody waits for their references."""


class PeopleDesk(PeopleView):
    """`select` takes a number, with or without its zeros, or `filter:` and what `read_goal` reads."""

    table: PeopleTable
    form: QWidget | None = None

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._show_selected)
        table, source = self.make_table()
        self.use_table(table, source)
        self.table.selected.connect(lambda: self._soon.start())
        self.table.opened.connect(lambda _: self._show_selected(force=True))
        self.drops = DropController(context, self)
        self.table.pasted.connect(self.drops.paste)
        self.cells = Cells(context, self.table, self.question, self._open_field)
        self.table.edited.connect(self.cells.edit)
        self.table.cleared.connect(self.cells.clear)
        self.table.filled.connect(self.cells.fill_down)
        self.table.menu_wanted.connect(lambda place: self.menu_of().popup(place))
        self.person = PersonPanel(context, lambda ref: ask_removal(context, self.question, (ref,), self._ask_withdraw))
        self.person.stepped.connect(self.step)
        self.person.zone_wanted.connect(lambda: self.drops.show_zone())
        self.person.photo_wanted.connect(self.drops.show_picture)
        for field in self.person.fields.values():
            field.on_paste = self.drops.paste_zone
        self.bulk = BulkPanel(context, self.question, self.remove_selected, self.table.copy, self.merge_selected)
        for shown in (self.person, self.bulk):
            shown.form_left.connect(self.table.setFocus)
        self.panel.keep(self.person)
        self.panel.keep(self.bulk)
        self.bar = FilterBar(context, self.table, self.source)
        self.bar.wanted.connect(lambda query: self._take_up(query))
        self.filter_line = self.bar.line
        self.header.use_line(self.bar)
        self.set_work(self.table)

    def make_table(self) -> tuple[PeopleTable, PeopleSource]:
        source = PeopleSource(self.context, self, self.show_list)
        table = PeopleTable(self.name(), self.context)
        table.set_model(LazyTable(build_columns(), source, self), self.key)
        return table, source

    # -- what is shown

    def show_empty(self, empty: bool) -> None:
        super().show_empty(empty and self.form is None)

    def show_page(self) -> None:
        super().show_page()
        if self.form is not None and not self.covered:
            self.body.setCurrentWidget(self.table)

    def reload_content(self, notice: Notice | None) -> None:
        self.bar.reload_content()
        super().reload_content(notice)
        if self.panel.isVisible():
            self._show_selected()

    def _after_filter(self) -> None:
        self.bar.show_query(self.source.query)
        super()._after_filter()

    def _take_up(self, query: PeopleQuery) -> None:
        if query == PeopleQuery():
            self.header.search.clear()
        self.filter(replace(query, text=self.header.search.text()))

    def select(self, ref: str) -> None:
        if ref.startswith(PEOPLE_FILTER):
            self.header.search.clear()
            goal = read_goal(ref.removeprefix(PEOPLE_FILTER))
            self.filter(goal)
            if goal.terms == LOST:
                self.table.sort_by("last_seen", Qt.SortOrder.DescendingOrder)
        elif self.choose_person(ref.removeprefix(COMPANIONS)):
            self._show_selected(force=True)
            if ref.startswith(COMPANIONS) and self.shown_ref:
                self.person.edit_field("household")

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

    def show_form(self, form: QWidget, caption: str) -> None:
        """Work in the side panel that stays until it is done or left."""
        self.form = form
        self.panel.show_widget(form, caption)
        self.show_page()

    def close_form(self) -> None:
        """Back to who is selected."""
        self._close_form()
        self._show_selected()
        self.show_page()
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
        if not refs or not show_in(self.panel, self.person, refs[0], self.day):
            self.panel.hide()

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
            self.show_page()
        self.table.setFocus()

    def step(self, by: int) -> None:
        """The next person of the table, or the one before; the keyboard stays where it is."""
        at = self.table.currentIndex().row() + by
        id = self.model.id_at(at)
        if id is not None and self.form is None:
            self.table.select_id(id)

    def paste(self) -> None:
        self.drops.paste()

    def _open_field(self, key: str) -> None:
        """The panel of the person in the current row, with the cursor in this field."""
        if (id := self.table.current_id()) is not None:
            self.table.select_id(id)
            self._show_selected(force=True)
            self.person.edit_field(key) if key else self.panel.enter()

    def menu_of(self) -> QMenu:
        """The menu of actions for the selected people."""
        self._show_selected(force=True)
        panel = self.bulk if len(self.table.selected_ids()) > 1 else self.person
        return make_menu(self, panel.buttons(), self.cells, self.table.copy, self.drops.paste)

    # -- adding and removing

    def add(self) -> None:
        """A form for a new person in the side panel."""
        if self.adding is None:
            self.show_form(
                AddForm(self.context, self._show_added, self.close_form, self.drops.show_zone), self.tr("New person")
            )
        if self.adding is not None:
            self.adding.start()

    def fill_new(self, fields: Mapping[str, str]) -> None:
        """The form for a new person, with these fields filled in."""
        self.close_form()
        self.add()
        if self.adding is not None:
            self.adding.fill_in(fields)

    def _show_added(self, ref: str) -> None:
        self._close_form()
        self.select(ref)

    def remove_selected(self) -> None:
        if refs := self.chosen():
            ask_removal(self.context, self.question, refs, self._ask_withdraw)

    def _ask_withdraw(self) -> None:
        """Asks for the reason why the selected people do not travel."""
        self._show_selected(force=True)
        panel = self.bulk if len(self.table.selected_ids()) > 1 else self.person
        panel.ask_withdraw()

    def merge_selected(self) -> None:
        """The two who are selected, side by side among Everyone."""
        self.context.go("people", MERGE + " ".join(self.chosen()))

    def may_leave(self) -> str | None:
        if self.adding is not None and self.adding.touched():
            return self.tr("The new person is not added yet.")
        return None
