"""The place for papers: who needs a document, issuing, what was issued here, and the blank forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from repatriate.app.core.command import Notice
from repatriate.app.documents import issued_queries
from repatriate.app.documents import needs as need_queries
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.needs import Needs
from repatriate.app.people import table_queries
from repatriate.model.saying import listed
from ui.core import format
from ui.core.context import Context
from ui.core.format import country, number
from ui.core.language import translate_said
from ui.rooms.common.labels import many
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.rooms.common.tabbed_room import TabbedRoom
from ui.rooms.papers.blank_strip import BlankStrip
from ui.rooms.papers.blanks_tab import BlanksTab, RegisterPage
from ui.rooms.papers.everyone_tab import EveryoneTab
from ui.rooms.papers.issue_controller import IssueController
from ui.rooms.papers.issued_tab import IssuedTab
from ui.rooms.papers.need_tab import NeedTab
from ui.rooms.papers.photo_folder import PhotoFolder, PhotosPanel
from ui.style.frame import Frame
from ui.widgets.filter_line import FilterStrip
from ui.widgets.labels import button
from ui.widgets.layouts import grow, make_column
from ui.widgets.table_menu import make_menu

BLANKS = "blanks"
"""The register, with a series after it, for `select`."""


class PapersRoom(TabbedRoom):
    key = "papers"
    watches = (
        "people", "documents", "blanks", "clearances", "checklist", "holds", "plans", "bookings", "legs", "groups", "settings",
        "places", "layouts", "seal_keys", "blank_counts",
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.need = NeedTab(context, self.panel)
        self.issued = IssuedTab(context, self.panel)
        self.everyone = EveryoneTab(context, self.panel)
        self.people = PersonPanelHost(context, self.panel, self.question)
        self.issuing = IssueController(context, self.need, self.panel, self)
        self.photos = PhotoFolder(context, self)
        self.register: RegisterPage | None = None
        self.strip = BlankStrip(context)
        self.set_empty(
            "documents",
            self.tr("People get the papers they travel on here. Import a list of people first."),
            button(self.tr("Import a list"), lambda: context.go("import"), "main"),
        )
        self.header.use_search(self.tr("Name, number, document…"))
        self.photos_button = self.header.add_button(button(self.tr("Photos from a folder"), self.photos.choose))
        self.photos_button.setEnabled(not context.read_only)
        self.more_button = self.header.add_button(button(self.tr("More"), icon="chevron-down"))
        self.set_tabs(self.need, self.issued, self.everyone)
        self._make_strips()
        self._connect_parts()
        self._make_menu()
        self._add_actions()

    def set_work(self, work: QWidget) -> None:
        """The views, with the strip of blank forms at the foot."""
        whole = QWidget()
        make_column(grow(work), self.strip, margins=0, spacing=0, inside=whole)
        super().set_work(whole)

    def _make_strips(self) -> None:
        """What is filtered, over the table of each view."""
        words = {self.need: self.tr("Show everyone"), self.everyone: self.tr("Show everyone")}
        self.strips = {
            tab: FilterStrip(tab.table, self.header, words.get(tab, self.tr("Show all")))
            for tab in (self.need, self.issued, self.everyone)
        }
        for tab, strip in self.strips.items():
            tab.column.insertWidget(1, strip)

    def _connect_parts(self) -> None:
        for tab in (self.need, self.everyone):
            tab.table.menu_wanted.connect(partial(self._show_row_menu, tab))
        self.need.changed.connect(self.issuing.follow)
        self.issuing.shown_changed.connect(self.show_header)
        self.need.opened.connect(self._show_person)
        self.everyone.shown.connect(self._show_person)
        self.photos.read.connect(self._photos_read)
        self.photos.failed.connect(self.need.note.fault)
        self.strip.register_wanted.connect(self.open_register)
        self.strip.count_wanted.connect(lambda: self.open_register().count())
        self.strip.mark_wanted.connect(lambda: self.open_register().mark())

    def _make_menu(self) -> None:
        menu = QMenu(self.more_button)
        self.legs_menu = menu.addMenu(self.tr("People on a departure"))
        self.legs_menu.aboutToShow.connect(self._fill_legs)
        menu.addAction(self.tr("Lists for other embassies…")).triggered.connect(lambda: self.need.make_lists())
        menu.addSeparator()
        self.register_action = menu.addAction(self.tr("Blank forms"))
        self.register_action.triggered.connect(lambda: self.open_register())
        for key, words in (
            ("receive", self.tr("Receive blank forms…")),
            ("check", self.tr("Check a document…")),
            ("layouts", self.tr("Page layouts…")),
            ("seals", self.tr("Seals and keys…")),
            ("printers", self.tr("Printers…")),
        ):
            menu.addAction(words).triggered.connect(partial(self._go, key))
        self.more_button.setMenu(menu)

    def _go(self, key: str, checked: bool = False) -> None:
        self.context.go(key)

    def _add_actions(self) -> None:
        self.action("issue", self.tr("Issue documents"), self.issue_all, icon="document", writes=True)
        self.action("issued", self.tr("Documents issued here"), lambda: self.show_tab(self.issued))
        self.action("register", self.tr("Blank forms"), self.open_register, icon="documents")
        self.action("photos", self.tr("Photos from a folder"), self.photos.choose, icon="import", writes=True)
        self.action("lists", self.tr("Lists for other embassies"), lambda: self.need.make_lists(), icon="export")

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        super().reload(notice)
        if self.register is not None:
            self.register.tab.reload()
        operation = self.context.operation

        def read() -> tuple[Needs, int, list[blank_queries.SeriesRow]]:
            db, today = operation.db, operation.today()
            return (
                need_queries.needs(db, today),
                issued_queries.issued_counts(db, today)["all"],
                blank_queries.series(db),
            )

        self.context.ask(self, "figures", read, lambda found: self._show_figures(*found))

    def _show_figures(self, needs: Needs, issued: int, series: Sequence[blank_queries.SeriesRow]) -> None:
        self.need.show_needs(needs)
        self.show_empty(not needs.total)
        self.views.setVisible(bool(needs.total))
        self.show_view_counts({"need": needs.people, "issued": issued, "everyone": needs.total})
        for tab, total in ((self.need, needs.people), (self.issued, issued), (self.everyone, needs.total)):
            self.strips[tab].show_total(total)
        self.strip.show_series(series)
        self.register_action.setVisible(bool(series))
        self.show_header()

    def show_header(self) -> None:
        """Who is chosen, else how many have what they need."""
        super().show_header()
        self.header.subtitle.setText(self._chosen() or self._have())

    def _have(self) -> str:
        found = self.need.needs
        if found is None or not found.total:
            return ""
        words = self.tr("{0} of {1} have what they need")
        return words.format(number(found.total - found.people), number(found.total))

    def _chosen(self) -> str:
        """`5 chosen · all Indonesia`."""
        ids = self.need.ticked() if self.tab is self.need else []
        if not ids:
            return ""
        words = many(len(ids), self.tr("1 chosen"), self.tr("{0} chosen"))
        rows = self.need.table.rows_of(ids[:500])
        states = list(dict.fromkeys(row["nationality"] for row in rows if row["nationality"]))
        if len(ids) > 500 or not states:
            return words
        if len(states) == 1:
            return f"{words} · " + (self.tr("all {0}") if len(ids) > 1 else "{0}").format(country(states[0]))
        return f"{words} · {translate_said(listed([country(code) for code in states], 3))}"

    def main(self) -> tuple[str, bool]:
        """Issuing, wherever people are listed; without a form of it beside them."""
        if not isinstance(self.tab, NeedTab | EveryoneTab):
            return self.tab.main()
        if self.issuing.shown:
            return "", False
        count = len(self.tab.ticked())
        if not count and self.tab is self.everyone:
            return self.tr("Issue documents"), False
        words = (
            many(count, self.tr("Issue 1 document"), self.tr("Issue {0} documents"))
            if count
            else self.tr("Issue documents")
        )
        needed = self.need.needs.people if self.need.needs is not None else 0
        return words, not self.context.read_only and bool(count or needed)

    def do_main(self) -> None:
        if self.tab is self.need and not self.need.ticked():
            self.issue_all()
        elif isinstance(self.tab, NeedTab | EveryoneTab):
            self.issuing.open(self.tab.ticked())
        else:
            self.tab.do_main()

    def covered(self) -> bool:
        return self.register is not None

    def search(self, text: str) -> None:
        (self.register.tab if self.register is not None else self.tab).search(text)

    def badge(self) -> tuple[str, str] | None:
        needed = need_queries.needs(self.context.db, self.context.operation.today()).people
        return (self.tr("{0} needed").format(format.number(needed)), "attention") if needed else None

    # -- doing

    def issue_all(self) -> None:
        """Tick all for whose State this office issues; the form opens for them."""
        self._close_register()
        self.issuing.wanted = True
        self.show_tab(self.need).choose_all()

    def select(self, ref: str) -> None:
        """People by their numbers, with commas: ticked, and the form beside them. Else a document or a blank form by its
        number, or the register."""
        self._close_register()
        if ref.split()[:1] == [BLANKS]:
            self.open_register().count()
            return
        refs = [one.strip() for one in ref.split(",") if one.strip()]
        ids = [id for one in refs if (id := table_queries.person_id(self.context.db, one)) is not None]
        if ids:
            self._select_people(ids)
        else:
            self._seek(ref)

    def _select_people(self, ids: Sequence[int]) -> None:
        today = self.context.operation.today()
        needy = need_queries.need_rows(self.context.db, ids, today)
        self.header.search.clear()
        if needy:
            self.issuing.wanted = True
            self.show_tab(self.need).tick_people([id for id in ids if id in needy])
        else:
            self.show_tab(self.everyone).show_id(ids[0])
            if len(ids) > 1:
                self.issuing.open(ids)
            else:
                self._show_person(ids[0])

    def _seek(self, text: str) -> None:
        """A document that was issued here, or a blank form."""
        self.header.search.clear()
        id = issued_queries.issued_id(self.context.db, text)
        if id is not None:
            self.show_tab(self.issued)
            self.issued.show_id(id)
            return
        blank = blank_queries.blank_numbered(self.context.db, text)
        if blank is not None:
            self.open_register().show_id(blank)

    def _show_person(self, id: int) -> None:
        [ref] = table_queries.refs_of(self.context.db, [id]) or ("",)
        if self.issuing.shown and self.issuing.touched():
            return
        self.people.show_person(ref)
        self.show_header()

    def _show_row_menu(self, tab: NeedTab | EveryoneTab, place: QPoint) -> None:
        """Of the people who are chosen, and of the one that the keyboard is on."""
        menu = make_menu(self)
        ids, id = tab.ticked(), tab.table.current_id()
        if ids and not self.context.read_only:
            words = many(len(ids), self.tr("Issue 1 document"), self.tr("Issue {0} documents"))
            menu.addAction(words, partial(self.issuing.open, ids))
        if id is not None:
            menu.addAction(self.tr("Open the person"), partial(self._show_person, id))
            menu.addSeparator()
            self.people.add_actions(menu, table_queries.refs_of(self.context.db, (id,))[0])
        menu.addSeparator()
        menu.addAction(self.tr("Copy"), tab.table.copy)
        menu.popup(place)

    def panel_closed(self) -> None:
        self.issuing.close()
        self.show_header()

    def may_leave(self) -> str | None:
        register = self.register.tab if self.register is not None else None
        forms = [tab.form for tab in (*self.tabs, register) if tab is not None and tab.form is not None]
        written = any(self.panel.isVisible() and self.panel.area.widget() is form and form.touched() for form in forms)
        return self.tr("You have not saved what you were writing in Papers.") if written else None

    # -- people on a departure

    def _fill_legs(self) -> None:
        self.legs_menu.clear()
        legs = self.issuing.read_legs()
        for leg in legs:
            words = many(leg.lacking, self.tr("1 needs a document"), self.tr("{0} need a document"))
            text = f"{leg.code}, {format.local_time(leg.departs)} · {words}".replace("&", "&&")
            self.legs_menu.addAction(text).triggered.connect(partial(self._choose_leg, leg.code))
        if not legs:
            self.legs_menu.addAction(self.tr("Nobody with a seat needs a document")).setEnabled(False)

    def _choose_leg(self, code: str, checked: bool = False) -> None:
        self.show_tab(self.need)
        self.issuing.choose_leg(code)

    # -- photos and blank forms

    def _photos_read(self, sheet: PhotosPanel) -> None:
        sheet.left.connect(self.panel.shut)
        sheet.lacking_wanted.connect(self.show_without_photo)
        self.panel.show_widget(sheet, self.tr("Photos"))
        sheet.go.setFocus()

    def show_without_photo(self) -> None:
        self.show_tab(self.need).show_without_photo()

    def open_register(self) -> BlanksTab:
        """The register over the views; one that is there already stays."""
        if self.register is None:
            self.panel.shut()
            self.register = RegisterPage(self.pages, self.context, self.panel)
            self.register.closed.connect(self._close_register)
            self.show_header()
        return self.register.tab

    def _close_register(self) -> None:
        page, self.register = self.register, None
        if page is not None and not page.isHidden():
            page.shut()
        self.panel.shut()
        self.show_header()

    def fit(self, frame: Frame) -> None:
        super().fit(frame)
        self.issuing.wide = frame.wide
        self.need.fit(frame)
        self.strip.fit(frame)
