"""Clearances: the people with their authorities, requests and answers, and the notes verbales."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QPushButton

from repatriate.app.clearances.kinds import clearances_chosen, kinds_in
from repatriate.app.clearances.note_queries import count_notes
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.sql import Term
from repatriate.app.core.transaction import Notice
from repatriate.app.people.filters import CLEARANCE
from repatriate.app.people.table_queries import PeopleQuery
from ui.core import format
from ui.core.context import Context
from ui.core.format import name_of_kind
from ui.rooms.clearances.answers import AnswerController, ChooseForm, read_pasted
from ui.rooms.clearances.notes_page import NotesPage
from ui.rooms.clearances.reply_page import ReplyPage
from ui.rooms.clearances.table import ANSWERS, ClearanceSource, ClearanceTable
from ui.rooms.common.detail_panel import DetailPanel
from ui.rooms.common.form import Form
from ui.rooms.common.labels import answer_word
from ui.rooms.common.people_view import PeopleView
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.widgets.fields import SteadyBox, be_narrow
from ui.widgets.filters import FilterLine
from ui.widgets.labels import calm_button, has_main, make_button, set_words
from ui.widgets.table import add_list_actions, make_menu

t = QCoreApplication.translate


class ChosenPanel(DetailPanel):
    """`given` tells a kind and an answer; `details_wanted` and `note_wanted` a kind."""

    given = Signal(str, object)
    details_wanted = Signal(str)
    note_wanted = Signal(str)

    def __init__(self, kinds: Sequence[str], *, writes: bool) -> None:
        super().__init__("", "")
        self.kinds = SteadyBox()
        be_narrow(self.kinds)
        self.kinds.setAccessibleName(t("Documents", "Clearance"))
        for kind in kinds:
            self.kinds.addItem(name_of_kind(kind), kind)
        self.column.addWidget(self.kinds)
        self.answers: dict[str, QPushButton] = {}
        if writes:
            for answer in ANSWERS:
                self.answers[answer.value] = make_button(answer_word(answer), partial(self._emit_given, answer))
            self.buttons(list(self.answers.values()))
            more = make_button(
                t("Clearances", "With date and reference…"), lambda: self.details_wanted.emit(self.kinds.currentData())
            )
            ask = make_button(
                t("Clearances", "Ask by note verbale…"),
                lambda: self.note_wanted.emit(self.kinds.currentData()),
                icon="publish",
            )
            self.buttons([more, ask], per_row=1)
        else:
            self.text(t("Clearances", "This file is open for reading only."), "quiet")
        self.end()

    def _emit_given(self, answer: object) -> None:
        self.given.emit(self.kinds.currentData(), answer)

    def show_chosen(self, count: int, kind: str | None) -> None:
        """So many people; the clearance is that of the column that the keyboard is in."""
        self.title.setText(format.people(count))
        if kind is not None:
            self.kinds.setCurrentIndex(self.kinds.findData(kind))


class NotesDesk(PeopleView):
    """The room makes the parts that are named here."""

    table: ClearanceTable
    answers: AnswerController
    notes: NotesPage
    reply: ReplyPage | None = None
    notes_button: QPushButton
    note_button: QPushButton

    @property
    def covered(self) -> bool:
        return self.body.currentWidget() is self.notes

    def open_notes(self) -> None:
        """The notes verbales over the table."""
        if not self.covered:
            self.panel.shut()
            self.header.search.clear()
            self.body.setCurrentWidget(self.notes)
            self._show_buttons()
            self.notes.table.setFocus()

    def uncover(self) -> None:
        if self.covered:
            self.panel.shut()
            self.header.search.clear()
            self.body.setCurrentIndex(0)
            self._show_buttons()
            self.show_page()
            self.table.setFocus()

    def _show_buttons(self) -> None:
        replying = self.reply is not None
        self.notes_button.setVisible(not self.covered and not replying and bool(count_notes(self.context.db)))
        self.filter_line.setVisible(not self.covered)
        self.note_button.setVisible(not replying and not self.context.read_only)

    def open_reply(self, text: str = "", note: str | None = None) -> None:
        """The page for a reply over the work; one that is there takes the other text."""
        if self.reply is None:
            self.panel.shut()
            self.reply = ReplyPage(self.body, self.context, self.table.kind_wanted, note)
            self.reply.closed.connect(self._end_reply)
            self._show_buttons()
        if text:
            self.reply.show_reply(text)

    def _end_reply(self) -> None:
        self.reply = None
        self._show_buttons()

    def _paste_reply(self) -> None:
        """Opens the reply with the clipboard's text, if any."""
        if self.answers.may_write():
            self.open_reply(read_pasted()[0])

    def paste(self) -> None:
        text, why = read_pasted()
        if why:
            self.context.notify(why, tone="attention")
        elif self.answers.may_write():
            self.open_reply(text)

    def write_note(self, kind: str | None, refs: Sequence[str]) -> None:
        self.notes.write(kind, refs)


KIND = "kind="
"""Before a clearance's code, where the page opens on who lacks it."""
ASK, AGAIN = "ask=", "again="
"""The same on who was not asked for yet, with the note that asks; and on who was asked for long ago."""
CHOOSE = "choose"
"""To ask which clearances people need."""


class ClearancesRoom(NotesDesk):
    """`select` takes CHOOSE, `kind=`, `ask=` or `again=` and a clearance, a person's number, or the number of a note."""

    key = "clearances"
    source: ClearanceSource
    form: Form | None = None

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.person = PersonPanelHost(context, self.panel, self.question)
        self.answers = AnswerController(context, self)
        self._make_table(self._read_kinds())
        self._make_header()
        self.set_empty(
            "verify",
            self.tr("The clearances of your people are listed here. Import a list of people first."),
            self.import_button(),
        )
        self.unchosen = self.add_page(
            "verify", self.tr("No clearances have been chosen yet."),
            None if context.read_only else make_button(self.tr("Choose clearances"), self.choose_clearances, "main"),
        )  # fmt: skip
        self.unneeded = self.add_page(
            "check", self.tr("People need no clearance here."),
            None if context.read_only else make_button(self.tr("Choose clearances"), self.choose_clearances),
        )  # fmt: skip
        self.notes = NotesPage(context, self)
        self.notes.left.connect(self.uncover)
        self.body.addWidget(self.notes)
        self._add_actions()

    def _make_header(self) -> None:
        writes = not self.context.read_only
        self.notes_button = self.header.add_button(make_button(self.tr("Notes verbales"), self.open_notes))
        self.notes_button.hide()
        self.reply_button = self.header.add_button(
            make_button(self.tr("Paste a reply…"), lambda: self._paste_reply(), icon="import")
        )
        self.checklist_button = self.header.add_button(
            make_button(self.tr("Clearances needed…"), self.choose_clearances)
        )
        self.note_button = self.header.set_main(
            make_button(self.tr("Ask by note verbale…"), lambda: self._note(), "main", "publish")
        )
        for made in (self.reply_button, self.note_button):
            made.setVisible(writes)
        self.panel.shown.connect(self._calm_header)

    def _calm_header(self) -> None:
        """One button is filled: that of the panel, where it has one."""
        calm_button(self.note_button, "publish", on=self.panel.content is not None and has_main(self.panel))

    def panel_closed(self) -> None:
        self._calm_header()

    def _add_actions(self) -> None:
        self.action("missing", self.tr("Clearances that are missing"), self.show_missing, icon="verify", menu="go")
        self.action("note", self.tr("Ask by note verbale…"), self._note, icon="publish", writes=True)
        self.action("reply", self.tr("Paste an authority's reply"), self._paste_reply, icon="import", writes=True)
        self.action("notes", self.tr("Notes verbales: people waiting"), self.open_notes)
        self.action("checklist", self.tr("Choose clearances"), self.choose_clearances, icon="verify")

    # -- the table

    def _read_kinds(self) -> tuple[str, ...]:
        return tuple(kinds_in(self.context.db))

    def _make_table(self, kinds: Sequence[str]) -> None:
        """A column for each clearance that is needed or on record."""
        table = ClearanceTable(
            self.name(), self.context, ClearanceSource(self.context, kinds, self, self.show_list), kinds
        )
        self.use_table(table, table.source)
        self.table.selected.connect(self._show_selected)
        self.table.opened.connect(lambda _: self._show_selected())
        self.table.cell_wanted.connect(self.open_list)
        self.table.cleared.connect(lambda: self.answers.clear())
        self.table.menu_wanted.connect(self._open_menu)
        self.filter_line = FilterLine(self.table, self.tr("Show everyone"))
        self.filter_line.cleared.connect(self.show_everybody)
        self.body.insertWidget(0, self.table)
        self.header.use_line(self.filter_line)
        self.several = ChosenPanel(kinds, writes=not self.context.read_only)
        self.several.given.connect(self.answers.give)
        self.several.details_wanted.connect(self.answers.ask_details)
        self.several.note_wanted.connect(lambda kind: self._note(kind))
        self.panel.keep(self.several)

    def _renew_table(self, kinds: Sequence[str]) -> None:
        """Other clearances are needed: other columns."""
        focus, query = self.table.hasFocus(), self.source.query
        if self.panel.content is self.several:
            self.panel.shut()
        for old in (self.table, self.filter_line):
            old.hide()
            old.deleteLater()
        self.body.removeWidget(self.table)
        self._make_table(kinds)
        self.source.query = query
        if focus:
            self.body.setCurrentWidget(self.table)
            self.table.setFocus()

    def reload_content(self, notice: Notice | None) -> None:
        kinds = self._read_kinds()
        if kinds != self.table.kinds:
            self._renew_table(kinds)
        super().reload_content(notice)
        if isinstance(self.panel.content, ChooseForm) and not self.panel.content.touched():
            self.choose_clearances()
        self.notes.reload_content()
        written = count_notes(self.context.db)
        set_words(self.notes_button, self.tr("Notes verbales {0}").format(format.number(written)))
        self.notes_button.setVisible(bool(written) and not self.covered)

    def show_page(self) -> None:
        super().show_page()
        if self.covered:
            return
        works = bool(self._total and self.table.kinds)
        if self._total and not works:
            self.body.setCurrentWidget(self.unneeded if clearances_chosen(self.context.db) else self.unchosen)
        self.filter_line.setVisible(works)
        self.note_button.setVisible(works and not self.context.read_only)

    def search(self, text: str) -> None:
        if self.covered:
            self.notes.table.search(text)
        else:
            super().search(text)

    def show_missing(self, kind: str = "", state: Asked | None = None) -> None:
        """Lists the people who lack this clearance, or any of them; with `state` only those in this state."""
        self.uncover()
        self.header.search.clear()
        kinds = (kind,) if kind else self._read_kinds()
        terms = [Term("lacks", kinds)] if kinds else []
        terms += [Term(CLEARANCE + kind, (state,))] if state is not None else []
        self.filter(PeopleQuery(terms=tuple(terms)))

    def select(self, ref: str) -> None:
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
        elif person := self.choose_person(ref):
            self.person.show_person(person)
        else:
            self.open_notes()
            self.notes.choose_note(ref)

    # -- who is chosen

    def _show_selected(self) -> None:
        """The person, or what can be done for several. A click on a clearance opens its list instead."""
        ids = self.table.selected_ids()
        if self.is_writing() or not ids:
            return
        if len(ids) > 1:
            self.several.show_chosen(len(ids), self.table.kind_wanted)
            self.panel.show_widget(self.several, self.tr("Selected"))
        elif self.table.kind is None or self.person.shown_ref:
            self.person.show_person(self.chosen()[0])
        elif self.panel.content is self.several:
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
            (self.tr("Paste a reply…"), self._paste_reply, writes),
            (self.tr("Show the person"), lambda: self.person.show_person(self.chosen()[0]), True),
        ):
            menu.addAction(words, slot).setEnabled(allowed)
        if len(refs := self.chosen()) == 1:
            menu.addSeparator()
            self.person.add_actions(menu, refs[0])
        menu.addSeparator()
        add_list_actions(menu, self.table)
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
        page = self.notes.table if self.covered else self.table
        page.setFocus() if page.isVisibleTo(self) else super().take_focus()

    def may_leave(self) -> str | None:
        if self.reply is not None and self.reply.touched():
            return self.tr("You pasted a reply and have not recorded it yet.")
        return self.tr("You have not saved what you were writing in Clearances.") if self.is_writing() else None

    # -- notes

    def may_write(self) -> bool:
        return self.answers.may_write()

    def choose_clearances(self) -> None:
        """Opens the choice of necessary clearances in the side panel."""
        self.uncover()
        self.show_form(ChooseForm(self.context), self.tr("Clearances needed"))

    def _note(self, kind: str | None = None) -> None:
        """Opens a note for the selected people, or for everybody not asked yet."""
        if not self.answers.may_write():
            return
        if not self.table.kinds:
            self.choose_clearances()
        elif self.covered:
            self.write_note(None, ())
        else:
            self.write_note(kind or self.table.kind_wanted, self.chosen())
