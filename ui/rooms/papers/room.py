"""The room for documents: who lacks one, what was issued, the register of blanks, and clearances."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget

from repatriate.app.core.command import Notice
from repatriate.app.documents import issued_queries, paged_queries
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.people import table_queries
from ui.core import format
from ui.core.context import Context
from ui.core.format import number
from ui.rooms.base import Room
from ui.rooms.clearances.holds_tab import HoldsTab
from ui.rooms.clearances.notes_tab import NotesTab
from ui.rooms.clearances.reply_page import ReplyPage
from ui.rooms.clearances.tab import ClearancesTab, pasted
from ui.rooms.common.tab_base import Tab
from ui.rooms.papers.blanks_tab import BlanksTab
from ui.rooms.papers.held_tab import HeldTab
from ui.rooms.papers.issued_tab import IssuedTab
from ui.rooms.papers.office.tab import OfficeTab
from ui.widgets.labels import button, set_words

translate = QCoreApplication.translate


AnyTab = TypeVar("AnyTab", bound=Tab)


class PapersRoom(Room):
    key = "papers"
    watches = (
        "people", "documents", "blanks", "clearances", "checklist", "notes", "noted", "letters", "holds", "plans", "bookings",
        "legs", "groups", "settings", "places", "layouts", "seal_keys", "blank_counts",
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.held = HeldTab(context, self.panel)
        self.issued = IssuedTab(context, self.panel)
        self.blanks = BlanksTab(context, self.panel)
        self.clearances = ClearancesTab(context, self.panel)
        self.notes = NotesTab(context, self.panel)
        self.holds = HoldsTab(context, self.panel)
        self.office = OfficeTab(context, self.panel)
        self.reply: ReplyPage | None = None
        self.tabs: tuple[Tab, ...] = (
            self.held, self.clearances, self.notes, self.holds, self.issued, self.blanks, self.office,
        )  # fmt: skip
        self.clearances.reply_wanted.connect(lambda text: self.open_reply(text))
        self.clearances.note_wanted.connect(self.write_note)
        self.notes.reply_wanted.connect(lambda number: self.open_reply(pasted()[0], number))
        self.held.chip_wanted.connect(self._pick)
        self._begun = False
        self._down = {tab.key: "" for tab in self.tabs}
        self.tab_bar = QTabWidget()
        self.tab_bar.setDocumentMode(True)
        for tab in self.tabs:
            self.tab_bar.addTab(tab, tab.title())
            tab.changed.connect(self._show_header)
        self.set_work(self.tab_bar)
        self.set_empty(
            "documents",
            self.tr("Here people get papers to travel on. Bring in the people first."),
            button(self.tr("Go to People"), lambda: context.go("people"), "main"),
        )
        self.header.use_search(self.tr("Name, reference, number"))
        self.header.searched.connect(lambda text: self.tab.search(text))
        self.header.chips.chosen.connect(self._choose)
        self.checklist_button = self.header.add_button(button(self.tr("Checklist…"), self.clearances.edit_checklist))
        self.letters_button = self.header.add_button(button(self.tr("Letters…"), self.notes.letters))
        self.photos_button = self.header.add_button(button(self.tr("Photos from a folder…"), self.held.photos.choose))
        self.photos_button.setEnabled(not context.read_only)
        self.main_button = self.header.set_main(button("", lambda: self.tab.do_main(), "main"))
        self.tab_bar.currentChanged.connect(lambda _: self._tab())
        self._tab()
        self._add_actions()

    def _add_actions(self) -> None:
        self.action(
            "issue",
            self.tr("Issue documents"),
            lambda: self.show_tab(self.held).do_main(),
            icon="document",
            writes=True,
        )
        self.action("receive", self.tr("Receive blanks"), lambda: self.show_tab(self.blanks).receive(), writes=True)
        self.action("clearances", self.tr("Clearances: what is missing"), lambda: self.show_tab(self.clearances))
        self.action("note", self.tr("New note verbale"), self._note, icon="publish", writes=True)
        self.action("reply", self.tr("Paste an authority's reply"), self._reply, icon="import", writes=True)
        self.action("notes", self.tr("Notes verbales: who waits"), lambda: self.show_tab(self.notes))
        self.action("letters", self.tr("Wordings of notes verbales"), lambda: self.show_tab(self.notes).letters())
        self.action(
            "holds",
            self.tr("Holds: who may not travel"),
            lambda: self.show_tab(self.holds),
            icon="hold",
        )
        self.action("hold", self.tr("Put a hold on the people chosen"), self._ask_hold, writes=True)
        self.action(
            "checklist",
            self.tr("Checklist of clearances"),
            lambda: self.show_tab(self.clearances).edit_checklist(),
            icon="verify",
        )
        self.action(
            "photos",
            self.tr("Photos from a folder"),
            lambda: self.show_tab(self.held).photos.choose(),
            icon="import",
            writes=True,
        )
        for id, name, icon in (
            ("layouts", self.tr("Page layouts of documents"), "document"),
            ("seal", self.tr("Digital seal of the office"), "key"),
            ("check", self.tr("Check a document and its seal"), "verify"),
            ("printer", self.tr("Printer and paper"), "print"),
        ):
            self.action(id, name, partial(self._office, id), icon=icon)

    def show_tab(self, tab: AnyTab) -> AnyTab:
        """Bring this tab to the front; gives it back."""
        self.tab_bar.setCurrentWidget(tab)
        return tab

    @property
    def tab(self) -> Tab:
        tab = self.tab_bar.currentWidget()
        assert isinstance(tab, Tab)
        return tab

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        for tab in self.tabs:
            tab.stale = True
        self._begun = True
        self._read_tab()
        today = self.context.operation.today()
        self.context.ask(self, "figures", lambda: paged_queries.held_counts(self.context.db, today), self._figures)

    def _read_tab(self) -> None:
        """Only what is seen is read; another tab when it comes to the front."""
        if self._begun and self.tab.stale:
            self.tab.stale = False
            self.tab.reload()

    def _figures(self, counts: dict[str, int]) -> None:
        total, lacking = counts["all"], counts["lacking"]
        self.held.show_counts(counts)
        self.show_empty(not total)
        self.header.subtitle.setText(
            self.tr("{0} of {1} hold what they need").format(number(total - lacking), number(total))
        )
        self._show_header()

    def _tab(self) -> None:
        tab = self.tab
        self.panel.shut()
        self.header.use_chips(tab.chips()) if tab.chips() else self.header.chips.hide()
        down = self._down[tab.key] or (tab.chips()[0][0] if tab.chips() else "")
        if down:
            self.header.chips.choose(down)
            tab.choose(down)
        tab.search(self.header.search.text())
        self._show_header()
        self._read_tab()

    def _show_header(self) -> None:
        tab = self.tab
        words, enabled = tab.main()
        if words:
            set_words(self.main_button, words)
        self.main_button.setEnabled(enabled)
        self.main_button.setVisible(bool(words) and not self.body.currentIndex() and self.reply is None)
        self.header.search.setVisible(tab is not self.office)
        self.header.chips.count(tab.counts())
        self.checklist_button.setVisible(tab is self.clearances)
        self.photos_button.setVisible(tab is self.held)
        self.letters_button.setVisible(tab is self.notes)

    def _pick(self, chip: str) -> None:
        self.header.chips.choose(chip)
        self._choose(chip)

    def _choose(self, chip: str) -> None:
        self._down[self.tab.key] = chip
        self.tab.choose(chip)

    def badge(self) -> tuple[str, str] | None:
        lacking = paged_queries.held_counts(self.context.db, self.context.operation.today())["lacking"]
        return (format.number(lacking), "attention") if lacking else None

    def select(self, ref: str) -> None:
        """A person by reference, else a document issued here or a blank form by its number."""
        id = table_queries.person_id(self.context.db, ref)
        if id is None:
            self._seek(ref)
            return
        self.show_tab(self.held)
        if not self.held.table.choose(id):
            self.header.search.clear()
            self.header.chips.choose("all")
            self._choose("all")
            self.held.search("")
            self.held.table.choose(id)

    def _seek(self, number: str) -> None:
        """It is shown now, or when its tab has been read."""
        db = self.context.db
        tab: IssuedTab | BlanksTab = self.issued
        id = issued_queries.issued_id(db, number)
        if id is None:
            tab, id = self.blanks, blank_queries.blank_numbered(db, number)
        self.header.search.clear()
        self.show_tab(tab)
        self._pick("all")
        tab.search("")
        if id is not None and tab.table.choose(id):
            tab.table.chosen.emit(id)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.tab.take_focus()

    def may_leave(self) -> str | None:
        if self.reply is not None and self.reply.touched():
            return self.tr("A reply was pasted in Documents and is not recorded.")
        for form in (self.clearances.form, self.notes.form, self.holds.form, self.blanks.form):
            if form is not None and self.panel.isVisible() and self.panel.area.widget() is form and form.touched():
                return self.tr("Something is being written in Documents and is not saved.")
        return None

    # -- notes and replies

    def open_reply(self, text: str = "", note: str | None = None) -> None:
        """The page for a reply over the tab; one that is there takes the other text."""
        if self.reply is None:
            self.panel.shut()
            kind = self.clearances.kind if self.tab is self.clearances else None
            self.reply = ReplyPage(self.tab, self.context, kind, note)
            self.reply.closed.connect(self._replied)
            self._show_header()
        if text:
            self.reply.show_reply(text)

    def _replied(self) -> None:
        self.reply = None
        self._show_header()

    def write_note(self, kind: str | None, refs: Sequence[str]) -> None:
        self.show_tab(self.notes).write(kind, refs)

    # -- from the palette

    def _office(self, chip: str) -> None:
        self.show_tab(self.office)
        self._pick(chip)
        self.office.take_focus()

    def _note(self) -> None:
        if self.tab is self.clearances:
            self.clearances.new_note()
        else:
            self.write_note(None, ())

    def _reply(self) -> None:
        if self.tab is not self.notes:
            self.show_tab(self.clearances)
        self.open_reply(pasted()[0])

    def _ask_hold(self) -> None:
        """For whoever is chosen among the clearances; else it is asked for whom."""
        refs = self.clearances.chosen_refs() if self.tab is self.clearances else ()
        self.show_tab(self.holds).ask_hold(refs)
