"""The place for papers: who lacks a document, what was issued, and the blank forms."""

from __future__ import annotations

from repatriate.app.core.command import Notice
from repatriate.app.documents import issued_queries, paged_queries
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.people import table_queries
from ui.core import format
from ui.core.context import Context
from ui.core.format import number
from ui.rooms.common.tabbed_room import TabbedRoom
from ui.rooms.papers.blanks_tab import BlanksTab
from ui.rooms.papers.held_tab import HeldTab
from ui.rooms.papers.issued_tab import IssuedTab
from ui.widgets.labels import button


class PapersRoom(TabbedRoom):
    key = "papers"
    watches = (
        "people", "documents", "blanks", "clearances", "checklist", "holds", "plans", "bookings", "legs", "groups", "settings",
        "places", "layouts", "seal_keys", "blank_counts",
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.held = HeldTab(context, self.panel)
        self.issued = IssuedTab(context, self.panel)
        self.blanks = BlanksTab(context, self.panel)
        self.held.chip_wanted.connect(self.pick_chip)
        self.set_empty(
            "documents",
            self.tr("Here people get papers to travel on. Bring in the people first."),
            button(self.tr("Go to People"), lambda: context.go("people"), "main"),
        )
        self.header.use_search(self.tr("Name, reference, number"))
        self.photos_button = self.header.add_button(button(self.tr("Photos from a folder…"), self.held.photos.choose))
        self.photos_button.setEnabled(not context.read_only)
        self.set_tabs(self.held, self.issued, self.blanks)
        self._add_actions()

    def _add_actions(self) -> None:
        self.action(
            "issue",
            self.tr("Issue documents"),
            lambda: self.show_tab(self.held).do_main(),
            icon="document",
            writes=True,
        )
        self.action(
            "photos",
            self.tr("Photos from a folder"),
            lambda: self.show_tab(self.held).photos.choose(),
            icon="import",
            writes=True,
        )

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        super().reload(notice)
        today = self.context.operation.today()
        self.context.ask(self, "figures", lambda: paged_queries.held_counts(self.context.db, today), self._figures)

    def _figures(self, counts: dict[str, int]) -> None:
        total, lacking = counts["all"], counts["lacking"]
        self.held.show_counts(counts)
        self.show_empty(not total)
        self.header.subtitle.setText(
            self.tr("{0} of {1} hold what they need").format(number(total - lacking), number(total))
        )
        self.show_header()

    def show_header(self) -> None:
        super().show_header()
        self.photos_button.setVisible(self.tab is self.held)

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
            self.choose_chip("all")
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
        self.pick_chip("all")
        tab.search("")
        if id is not None and tab.table.choose(id):
            tab.table.chosen.emit(id)

    def may_leave(self) -> str | None:
        return self.tr("Something is being written in Documents and is not saved.") if self.is_writing() else None
