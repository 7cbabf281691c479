"""Clearances: the people with who has to say yes for them, what was asked and answered, and the notes that ask."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from repatriate.app.clearances.kinds import clearances_chosen, kinds_in
from repatriate.app.clearances.note_queries import count_notes
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.command import Notice
from repatriate.app.core.term_sql import Term
from repatriate.app.people import table_queries
from repatriate.app.people.clearance_filters import CLEARANCE
from repatriate.app.people.filters import as_json, read_filter
from repatriate.app.people.table_queries import PeopleQuery
from ui.core import format
from ui.core.context import Context
from ui.rooms.base import RoomPlace
from ui.rooms.clearances.answers import AnswerController
from ui.rooms.clearances.choose_form import ChooseForm
from ui.rooms.clearances.chosen_panel import ChosenPanel
from ui.rooms.clearances.notes_desk import NotesDesk
from ui.rooms.clearances.notes_page import NotesPage
from ui.rooms.clearances.table import ClearanceSource, ClearanceTable
from ui.rooms.common.form import Form
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.rooms.common.view_bar import ViewBar
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_line import FilterLine
from ui.widgets.labels import button, set_words
from ui.widgets.layouts import make_column
from ui.widgets.table_menu import make_menu

KIND = "kind="
"""Before a clearance's code, where the page opens on who lacks it."""
ASK, AGAIN = "ask=", "again="
"""The same on who was not asked for yet, with the note that asks; and on who was asked for long ago."""
CHOOSE = "choose"
"""To ask which clearances people need."""


class ClearancesRoom(NotesDesk):
    """`select` takes CHOOSE, `kind=`, `ask=` or `again=` and a clearance, a person's number, or the number of a note."""

    key = "clearances"
    watches = (
        "people", "documents", "clearances", "checklist", "notes", "noted", "holds", "plans", "bookings", "legs",
        "groups", "settings", "places",
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.form: Form | None = None
        self.person = PersonPanelHost(context, self.panel, self.question)
        self.answers = AnswerController(context, self)
        self.work, self.line = QWidget(), QWidget()
        self._table_place = make_column(margins=0, spacing=0, inside=self.work)
        self._line_place = make_column(margins=0, spacing=0, inside=self.line)
        self._query = PeopleQuery()
        self._make_table(self._read_kinds())
        self.set_work(self.work)
        self._make_header()
        self.set_empty(
            "verify",
            self.tr("The clearances of your people are listed here. Import a list of people first."),
            button(self.tr("Import a list"), lambda: context.go("import"), "main", "import"),
        )
        self.unchosen = self._add_page(
            "verify", self.tr("No clearances have been chosen yet."),
            None if context.read_only else button(self.tr("Choose clearances"), self.choose_clearances, "main"),
        )  # fmt: skip
        self.unneeded = self._add_page(
            "check", self.tr("People need no clearance here."),
            None if context.read_only else button(self.tr("Choose clearances"), self.choose_clearances),
        )  # fmt: skip
        self.nobody = self._add_page(
            "search", self.tr("No matches. Try part of a name, a number, or clear the filters."),
            button(self.tr("Show everyone"), self.show_everybody),
        )  # fmt: skip
        self.notes = NotesPage(context, self)
        self.notes.left.connect(self.close_notes)
        self.body.addWidget(self.notes)
        self._add_actions()

    def _add_page(self, icon: str, words: str, begin: QPushButton | None) -> EmptyState:
        page = EmptyState(icon, words, begin)
        self.body.addWidget(page)
        return page

    def _make_header(self) -> None:
        writes = not self.context.read_only
        self.views = ViewBar(self.context, self.key)
        self.header.use_views(self.views)
        self.header.use_search(self.tr("Name, number, document…"))
        self.header.searched.connect(self.search)
        self.header.use_line(self.line)
        self.notes_button = self.header.add_button(button(self.tr("Notes verbales"), self.open_notes))
        self.notes_button.hide()
        self.reply_button = self.header.add_button(
            button(self.tr("Paste a reply…"), lambda: self._reply(), icon="import")
        )
        self.checklist_button = self.header.add_button(button(self.tr("Clearances needed…"), self.choose_clearances))
        self.note_button = self.header.set_main(
            button(self.tr("Ask by note verbale…"), lambda: self._note(), "main", "publish")
        )
        for made in (self.reply_button, self.note_button):
            made.setVisible(writes)

    def _add_actions(self) -> None:
        self.action("missing", self.tr("Clearances that are missing"), self.show_missing, icon="verify", menu="go")
        self.action("note", self.tr("Ask by note verbale…"), self._note, icon="publish", writes=True)
        self.action("reply", self.tr("Paste an authority's reply"), self._reply, icon="import", writes=True)
        self.action("notes", self.tr("Notes verbales: who waits"), self.open_notes)
        self.action("checklist", self.tr("Choose clearances"), self.choose_clearances, icon="verify")

    # -- the table

    def _read_kinds(self) -> tuple[str, ...]:
        return tuple(kinds_in(self.context.db))

    def _make_table(self, kinds: Sequence[str]) -> None:
        """A column for each clearance that is needed or on record."""
        self.source = ClearanceSource(self.context, kinds, self, self._show_list)
        self.source.query = self._query
        self.table = ClearanceTable(self.name(), self.context, self.source, kinds)
        self.table.selected.connect(self._show_selected)
        self.table.opened.connect(lambda _: self._show_selected())
        self.table.filtered.connect(self._after_filter)
        self.table.cell_wanted.connect(self.open_list)
        self.table.cleared.connect(lambda: self.answers.clear())
        self.table.menu_wanted.connect(self._open_menu)
        self.filter_line = FilterLine(self.table, self.tr("Show everyone"))
        self.filter_line.cleared.connect(self.show_everybody)
        self._table_place.addWidget(self.table, 1)
        self._line_place.addWidget(self.filter_line)
        self.chosen = ChosenPanel(kinds, writes=not self.context.read_only)
        self.chosen.given.connect(self.answers.give)
        self.chosen.details_wanted.connect(self.answers.ask_details)
        self.chosen.note_wanted.connect(lambda kind: self._note(kind))
        self.panel.keep(self.chosen)

    def _renew_table(self, kinds: Sequence[str]) -> None:
        """Other clearances are needed: other columns."""
        focus, self._query = self.table.hasFocus(), self.source.query
        if self.panel.content is self.chosen:
            self.panel.shut()
        for old in (self.table, self.filter_line):
            old.hide()
            old.deleteLater()
        self._make_table(kinds)
        if focus:
            self.table.setFocus()

    def reload(self, notice: Notice | None) -> None:
        kinds = self._read_kinds()
        if kinds != self.table.kinds:
            self._renew_table(kinds)
        self.source.refresh()
        self.views.reload()
        self.table.lazy.reload()
        if isinstance(self.panel.content, ChooseForm) and not self.panel.content.touched():
            self.choose_clearances()
        self.notes.reload()
        written = count_notes(self.context.db)
        set_words(self.notes_button, self.tr("Notes verbales {0}").format(format.number(written)))
        self.notes_button.setVisible(bool(written) and not self.on_notes)
        self.show_page()

    def _show_list(self) -> None:
        """The list that was asked for is known."""
        self.table.lazy.reload()
        self.show_page(read=True)

    def _after_filter(self) -> None:
        self._query = self.source.query
        self.show_page()

    def show_page(self, read: bool = False) -> None:
        """The table, or why there is none; `read` says that it is known who is listed."""
        listed, total = self.table.lazy.rowCount(), table_queries.people_total(self.context.db)
        self.filter_line.show_counts(listed, total)
        if self.on_notes:
            return
        any_kind, chosen = bool(self.table.kinds), clearances_chosen(self.context.db)
        self.show_empty(not total)
        if total and not any_kind:
            self.body.setCurrentWidget(self.unneeded if chosen else self.unchosen)
        elif total and not listed and (read or not self.source.large):
            self.body.setCurrentWidget(self.nobody)
        self.line.setVisible(bool(total) and any_kind)
        self.note_button.setVisible(bool(total) and any_kind and not self.context.read_only)

    def filter(self, query: PeopleQuery) -> None:
        self._query = self.source.query = query
        self.table.lazy.reload()
        self.table.scrollToTop()
        self.table.head.viewport().update()
        self.show_page()

    def narrowing(self) -> object:
        return self._query if self._query.terms else None

    def list_everything(self) -> None:
        self.filter(PeopleQuery())

    def search(self, text: str) -> None:
        if self.on_notes:
            self.notes.table.search(text)
        else:
            self.filter(replace(self.source.query, text=text))

    def show_everybody(self) -> None:
        self.close_notes()
        self.header.search.clear()
        self.filter(PeopleQuery())

    def show_missing(self, kind: str = "", state: Asked | None = None) -> None:
        """Who lacks this clearance; without one, any of them. With `state` only those for whom it stands so."""
        self.close_notes()
        self.header.search.clear()
        kinds = (kind,) if kind else self._read_kinds()
        terms = [Term("lacks", kinds)] if kinds else []
        terms += [Term(CLEARANCE + kind, (state,))] if state is not None else []
        self.filter(PeopleQuery(terms=tuple(terms)))

    def select(self, ref: str) -> None:
        db = self.context.db
        if ref.startswith(KIND):
            self.show_missing(ref.removeprefix(KIND))
        elif ref.startswith(ASK):
            kind = ref.removeprefix(ASK)
            self.show_missing(kind, Asked.NOT_ASKED)
            if not self.context.read_only:
                self._note()
        elif ref.startswith(AGAIN):
            kind = ref.removeprefix(AGAIN)
            self.show_missing(kind, Asked.WAITING)
            self.answers.offer_again(kind)
        elif ref == CHOOSE:
            self.choose_clearances()
        elif (id := table_queries.find_person(db, ref)) is not None:
            if self.on_notes or self.table.lazy.row_of(id) is None:
                self.show_everybody()
            self.table.select_id(id)
            self.person.show_person(table_queries.refs_of(db, (id,))[0])
        else:
            self.open_notes()
            self.notes.choose_note(ref)

    # -- who is chosen

    def chosen_refs(self) -> tuple[str, ...]:
        return table_queries.refs_of(self.context.db, self.table.selected_ids())

    def _show_selected(self) -> None:
        """The person, or what can be done for several. A click on a clearance opens its list instead."""
        ids = self.table.selected_ids()
        if self.is_writing() or not ids:
            return
        if len(ids) > 1:
            self.chosen.show_chosen(len(ids), self.table.kind_wanted)
            self.panel.show_widget(self.chosen, self.tr("Selected"))
        elif self.table.kind is None or self.person.shown_ref:
            self.person.show_person(self.chosen_refs()[0])
        elif self.panel.content is self.chosen:
            self.panel.shut()

    def open_list(self, place: QPoint) -> None:
        """The answers for the cell that the keyboard is in, for all who are selected."""
        kind = self.table.kind
        if kind is not None and self.table.selected_ids():
            menu = make_menu(self)
            self.answers.fill_menu(menu, kind)
            menu.popup(place)

    def _open_menu(self, place: QPoint) -> None:
        menu, writes, kind = make_menu(self), not self.context.read_only, self.table.kind
        if kind is not None:
            self.answers.fill_menu(menu, kind)
            menu.addSeparator()
        for words, slot, allowed in (
            (self.tr("Ask by note verbale…"), self._note, writes),
            (self.tr("Paste a reply…"), self._reply, writes),
            (self.tr("Show the person"), lambda: self.person.show_person(self.chosen_refs()[0]), True),
        ):
            menu.addAction(words, slot).setEnabled(allowed)
        if len(refs := self.chosen_refs()) == 1:
            menu.addSeparator()
            self.person.add_actions(menu, refs[0])
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), self.table.copy)
        menu.popup(place)

    def show_form(self, form: Form, caption: str) -> None:
        """Ask in the side panel; what is done with the answer is connected by the caller."""
        form.left.connect(self.close_form)
        self.form = form
        self.panel.show_widget(form, caption)
        form.start()

    def close_form(self) -> None:
        self.form = None
        self.panel.shut()
        self.take_focus()

    def is_writing(self) -> bool:
        form = self.form
        return form is not None and self.panel.content is form and form.touched()

    def take_focus(self) -> None:
        page = self.notes.table if self.on_notes else self.table
        page.setFocus() if page.isVisibleTo(self) else super().take_focus()

    def may_leave(self) -> str | None:
        if self.reply is not None and self.reply.touched():
            return self.tr("You pasted a reply and have not recorded it yet.")
        return self.tr("You have not saved what you were writing in Clearances.") if self.is_writing() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    # -- notes

    def may_write(self) -> bool:
        return self.answers.may_write()

    def choose_clearances(self) -> None:
        """Which clearances people need, in the side panel."""
        self.close_notes()
        self.show_form(ChooseForm(self.context), self.tr("Clearances needed"))

    def _note(self, kind: str | None = None) -> None:
        """For the people selected, or for everybody not asked yet."""
        if not self.answers.may_write():
            return
        if not self.table.kinds:
            self.choose_clearances()
        elif self.on_notes:
            self.write_note(None, ())
        else:
            self.write_note(kind or self.table.kind_wanted, self.chosen_refs())

    # -- the same again in another language

    def place(self) -> RoomPlace:
        query = self.source.query
        return replace(super().place(), chosen=as_json(query.filter, query.terms))

    def return_to(self, place: RoomPlace) -> None:
        super().return_to(place)
        found = read_filter("", place.chosen) if place.chosen else None
        terms = found.terms if found else ()
        self.filter(PeopleQuery(text=place.search, terms=terms))
