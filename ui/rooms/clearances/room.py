"""Clearances: who has to say yes, the notes verbales that ask, the replies, and the holds."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.app.core.command import Notice
from repatriate.app.people import table_queries
from ui.core.context import Context
from ui.rooms.clearances.holds_tab import HoldsTab
from ui.rooms.clearances.notes_tab import NotesTab
from ui.rooms.clearances.reply_page import ReplyPage
from ui.rooms.clearances.tab import ClearancesTab, pasted
from ui.rooms.common.tabbed_room import TabbedRoom
from ui.rooms.common.view_bar import ViewBar
from ui.widgets.labels import button

KIND = "kind="
"""Before a clearance's code, where the page opens on what it is missing for."""


class ClearancesRoom(TabbedRoom):
    key = "clearances"
    watches = (
        "people", "documents", "clearances", "checklist", "notes", "noted", "holds", "plans", "bookings", "legs",
        "groups", "settings", "places",
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.clearances = ClearancesTab(context, self.panel)
        self.notes = NotesTab(context, self.panel)
        self.holds = HoldsTab(context, self.panel)
        self.reply: ReplyPage | None = None
        self.clearances.reply_wanted.connect(lambda text: self.open_reply(text))
        self.clearances.note_wanted.connect(self.write_note)
        self.notes.reply_wanted.connect(lambda number: self.open_reply(pasted()[0], number))
        self.header.use_search(self.tr("Name, number, authority"))
        self.set_empty(
            "verify",
            self.tr("Clearances are for people. Import a list of people first."),
            button(self.tr("Import a list"), lambda: context.go("import"), "main"),
        )
        self.checklist_button = self.header.add_button(
            button(self.tr("Clearances needed…"), self.clearances.edit_checklist)
        )
        self.letters_button = self.header.add_button(
            button(self.tr("Letters’ wording…"), lambda: context.go("letters"))
        )
        self.set_tabs(self.clearances, self.notes, self.holds)
        self._add_actions()

    def _add_actions(self) -> None:
        show = self.show_tab
        self.action(
            "missing", self.tr("Clearances that are missing"), lambda: show(self.clearances), icon="verify", menu="go"
        )
        self.action("note", self.tr("New note verbale"), self._note, icon="publish", writes=True)
        self.action("reply", self.tr("Paste an authority's reply"), self._reply, icon="import", writes=True)
        self.action("notes", self.tr("Notes verbales: who waits"), lambda: show(self.notes))
        self.action("holds", self.tr("Holds: who may not travel"), lambda: show(self.holds), icon="hold")
        self.action("hold", self.tr("Put the chosen people on hold"), self._ask_hold, writes=True)
        self.action(
            "checklist",
            self.tr("Choose the clearances needed"),
            lambda: show(self.clearances).edit_checklist(),
            icon="verify",
        )

    def place_views(self) -> None:
        """Beside the title are the views of people; its own are below."""
        self.people_views = ViewBar(self.context, self.key)
        self.header.use_views(self.people_views)
        self.header.below.insertWidget(0, self.views)

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        super().reload(notice)
        self.people_views.reload()
        self.context.ask(
            self,
            "people",
            lambda: table_queries.people_total(self.context.db),
            self._show_people,
        )

    def _show_people(self, total: int) -> None:
        self.show_empty(not total)
        self.show_header()

    def show_header(self) -> None:
        super().show_header()
        self.checklist_button.setVisible(self.tab is self.clearances)
        self.letters_button.setVisible(self.tab is self.notes)

    def covered(self) -> bool:
        return self.reply is not None

    def select(self, ref: str) -> None:
        """`kind=` and a clearance: the people it is missing for. Else a person, or a note by its number."""
        if ref.startswith(KIND):
            self.show_tab(self.clearances)
            self.header.search.clear()
            self.pick_chip("missing")
            self.clearances.pick_kind(ref.removeprefix(KIND))
        elif table_queries.person_id(self.context.db, ref) is not None:
            self.show_tab(self.clearances)
            self.pick_chip("all")
            self.header.search.setText(ref)
        else:
            self.show_tab(self.notes).choose_note(ref)

    def may_leave(self) -> str | None:
        if self.reply is not None and self.reply.touched():
            return self.tr("You pasted a reply and have not recorded it yet.")
        return self.tr("You have not saved what you were writing in Clearances.") if self.is_writing() else None

    # -- notes and replies

    def open_reply(self, text: str = "", note: str | None = None) -> None:
        """The page for a reply over the tab; one that is there takes the other text."""
        if self.reply is None:
            self.panel.shut()
            kind = self.clearances.kind if self.tab is self.clearances else None
            self.reply = ReplyPage(self.tab, self.context, kind, note)
            self.reply.closed.connect(self._replied)
            self.show_header()
        if text:
            self.reply.show_reply(text)

    def _replied(self) -> None:
        self.reply = None
        self.show_header()

    def write_note(self, kind: str | None, refs: Sequence[str]) -> None:
        self.show_tab(self.notes).write(kind, refs)

    # -- from the palette

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
