"""The place for papers: people who need a document, issuing, issued documents, and blank forms."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.sql import ListQuery
from repatriate.app.core.transaction import Notice
from repatriate.app.documents import issued_queries
from repatriate.app.documents import needs as needs_module
from repatriate.app.documents.blanks import queries as blank_queries
from repatriate.app.documents.needs import Needs
from repatriate.app.documents.paged_queries import HELD
from repatriate.app.next_steps.step import ISSUE_AGAIN
from repatriate.app.people import table_queries
from repatriate.app.state.figures import read_figures
from repatriate.model.saying import join_items
from ui.core.context import Context
from ui.core.format import country, number
from ui.core.language import translate_said
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.labels import format_many
from ui.rooms.common.person_panel_host import PersonPanelHost
from ui.rooms.common.row_table import ListingTable
from ui.rooms.papers.issue_controller import IssueController
from ui.rooms.papers.issued_view import IssuedView, View
from ui.rooms.papers.need_view import NeedView
from ui.rooms.papers.photo_folder import BlankStrip, PhotoFolder, PhotosPanel
from ui.rooms.papers.register import Register
from ui.style.theme import WHOLE, Frame
from ui.widgets.filters import FilterStrip
from ui.widgets.labels import Elided, ViewSwitch, make_button, set_words
from ui.widgets.layouts import grow, make_column
from ui.widgets.side_panel import SidePanel
from ui.widgets.table import add_list_actions, make_menu

t = QCoreApplication.translate


class EveryoneView(View):
    """`shown` tells who is looked at."""

    key = "everyone"
    shown = Signal(int)

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self.table = ListingTable(HELD, context, "documents")
        self.add_table(self.table)
        self.table.chosen.connect(lambda id: self.shown.emit(id) if id >= 0 else None)
        self.table.opened.connect(self.shown)
        self.table.selected.connect(self.changed)

    def title(self) -> str:
        return translate_said(HELD.title)

    def ticked(self) -> list[int]:
        """Ids of the selected people, in the order of the table."""
        return self.table.selected_ids()

    def show_id(self, id: int) -> bool:
        """Select somebody, whatever was filtered; False where that comes when the list has been read."""
        if self.table.choose(id):
            return True
        self.table.source.query = ListQuery()
        self.table.reload_content()
        return self.table.choose(id)


BLANKS = "blanks"
"""The register, with a series after it, for `select`."""


AnyView = TypeVar("AnyView", bound=View)


class PapersRoom(Room):
    """Three views, one in front; only what is seen is read. The header shows what can be issued."""

    key = "papers"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.need = NeedView(context, self.panel)
        self.issued = IssuedView(context, self.panel)
        self.everyone = EveryoneView(context, self.panel)
        self.ways: tuple[View, ...] = (self.need, self.issued, self.everyone)
        self.people = PersonPanelHost(context, self.panel, self.question)
        self.issuing = IssueController(context, self.need, self.panel, self)
        self.photos = PhotoFolder(context, self)
        self.register: Register | None = None
        self._begun = False
        self._frame = WHOLE
        self.strip = BlankStrip(context)
        self.set_empty(
            "documents",
            self.tr("People get the papers they travel on here. Import a list of people first."),
            make_button(self.tr("Import a list"), lambda: context.go("import"), "main"),
        )
        self.header.use_search(self.tr("Name, number, document…"))
        self.photos_button = self.header.add_button(make_button(self.tr("Photos from a folder"), self.photos.choose))
        self.photos_button.setEnabled(not context.read_only)
        self.more_button = self.header.add_button(make_button(self.tr("More"), icon="chevron-down"))
        self.main_button = self.header.set_main(make_button("", self.do_main, "main"))
        self.main_button.setEnabled(not context.read_only)
        self.figures = Elided("", "quiet")
        self.header.use_line(self.figures)
        self._make_views()
        self._make_strips()
        self._connect_parts()
        self._make_menu()
        self._add_actions()

    def _make_views(self) -> None:
        """One over the other, with the strip of blank forms at the foot."""
        self.views = ViewSwitch(
            self.tr("Views of {0}").format(self.name()), [(one.key, one.title()) for one in self.ways]
        )
        self.views.chosen.connect(lambda key: self.show_view(next(one for one in self.ways if one.key == key)))
        self.header.use_views(self.views)
        self.header.searched.connect(self.search)
        self.pages = QStackedWidget()
        for view in self.ways:
            self.pages.addWidget(view)
            view.changed.connect(self.show_header)
        whole = QWidget()
        make_column(grow(self.pages), self.strip, margins=0, spacing=0, inside=whole)
        self.set_work(whole)
        self.views.choose(self.need.key)

    def _make_strips(self) -> None:
        """Makes the strip of present filters above each view's table."""
        words: dict[View, str] = dict.fromkeys((self.need, self.everyone), self.tr("Show everyone"))
        self.strips = {
            view: FilterStrip(view.table, self.header, words.get(view, self.tr("Show all"))) for view in self.ways
        }
        for view, strip in self.strips.items():
            view.column.insertWidget(1, strip)

    def _connect_parts(self) -> None:
        for view in (self.need, self.everyone):
            view.table.menu_wanted.connect(partial(self._show_row_menu, view))
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
        self.legs_menu.aboutToShow.connect(lambda: self.issuing.fill_menu(self.legs_menu, self._choose_leg))
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
            menu.addAction(words, partial(self.context.go, key))
        self.more_button.setMenu(menu)

    def _add_actions(self) -> None:
        self.action("issue", self.tr("Issue documents"), self.issue_all, icon="document", writes=True)
        self.action("issued", self.tr("Documents issued here"), lambda: self.show_view(self.issued))
        self.action("register", self.tr("Blank forms"), self.open_register, icon="documents")
        self.action("photos", self.tr("Photos from a folder"), self.photos.choose, icon="import", writes=True)
        self.action("lists", self.tr("Lists for other embassies"), lambda: self.need.make_lists(), icon="export")

    # -- showing

    def show_view(self, view: AnyView) -> AnyView:
        """Bring this view to the front; gives it back."""
        if view is not self.view:
            self.pages.setCurrentWidget(view)
            self.panel.shut()
            self.views.choose(view.key)
            view.search(self.header.search.text())
            self.show_header()
            self._read_view()
        return view

    @property
    def view(self) -> View:
        view = self.pages.currentWidget()
        assert isinstance(view, View)
        return view

    def _read_view(self) -> None:
        """Only what is seen is read; another view when it comes to the front."""
        if self._begun and self.view.stale:
            self.view.stale = False
            self.view.reload_content()

    def reload_content(self, notice: Notice | None) -> None:
        for view in self.ways:
            view.stale = True
        self._begun = True
        self._read_view()
        if self.register is not None:
            self.register.reload_content()
        operation = self.context.operation

        def read_needs() -> tuple[Needs, int, list[blank_queries.SeriesRow]]:
            db, today = operation.db, operation.today()
            return (
                needs_module.read_needs(db, today),
                issued_queries.ISSUED.count(db, today),
                blank_queries.list_series(db),
            )

        self.context.ask(self, "figures", read_needs, lambda found: self._show_figures(*found))

    def _show_figures(self, needs: Needs, issued: int, series: Sequence[blank_queries.SeriesRow]) -> None:
        self.need.show_needs(needs)
        self.show_empty(not needs.total)
        self.views.setVisible(bool(needs.total))
        counts = {self.need.key: needs.people, self.issued.key: issued, self.everyone.key: needs.total}
        self.views.count(counts)
        for view, strip in self.strips.items():
            strip.show_total(counts[view.key])
        self.issued.show_empty(not issued)
        self.strip.show_series(series)
        self.register_action.setVisible(bool(series))
        self.show_header()

    def show_header(self) -> None:
        """Shows the number of selected people, else the number with what they need."""
        words = self.main()
        if words:
            set_words(self.main_button, words)
        self.main_button.setVisible(bool(words) and not self.body.currentIndex() and self.register is None)
        self.figures.setText(self._chosen() or self._describe_have())
        self.strip.setVisible(self.strip.total > 0 and self.register is None)

    def _describe_have(self) -> str:
        found = self.need.needs
        if found is None or not found.total:
            return ""
        words = self.tr("{0} of {1} have what they need")
        return words.format(number(found.total - found.people), number(found.total))

    def _chosen(self) -> str:
        """`5 chosen · all Indonesia`."""
        ids = self.need.ticked() if self.view is self.need else []
        if not ids:
            return ""
        words = format_many(len(ids), self.tr("1 chosen"), self.tr("{0} chosen"))
        rows = self.need.table.rows_of(ids[:500])
        states = list(dict.fromkeys(row["nationality"] for row in rows if row["nationality"]))
        if len(ids) > 500 or not states:
            return words
        if len(states) == 1:
            return f"{words} · " + (self.tr("all {0}") if len(ids) > 1 else "{0}").format(country(states[0]))
        return f"{words} · {translate_said(join_items([country(code) for code in states], 3))}"

    def main(self) -> str:
        """Issuing, wherever people are listed, in words; empty while its form is beside them, or for nobody."""
        if self.context.read_only or self.issuing.shown or not isinstance(self.view, NeedView | EveryoneView):
            return ""
        count = len(self.view.ticked())
        if not count and self.view is self.need and self.need.needs is not None:
            count = self.need.needs.ours
        return format_many(count, self.tr("Issue 1 document"), self.tr("Issue {0} documents")) if count else ""

    def do_main(self) -> None:
        if isinstance(self.view, NeedView | EveryoneView) and (ids := self.view.ticked()):
            self.issuing.open(ids)
        else:
            self.issue_all()

    def search(self, text: str) -> None:
        (self.register or self.view).search(text)

    def take_focus(self) -> None:
        super().take_focus() if self.body.currentIndex() else self.view.take_focus()

    def badge(self) -> tuple[str, str] | None:
        db = self.context.db
        needed = read_figures(db, working_day(db, self.context.operation.today())).need_document
        return (self.tr("{0} needed").format(number(needed)), "attention") if needed else None

    # -- the same again in another language

    def place(self) -> RoomPlace:
        found = super().place()
        return RoomPlace(found.search, [self.pages.currentIndex()], found.chosen)

    def return_to(self, place: RoomPlace) -> None:
        if place.tabs and place.tabs[0] < len(self.ways):
            self.show_view(self.ways[place.tabs[0]])
        super().return_to(RoomPlace(place.search, (), place.chosen))

    # -- doing

    def issue_all(self) -> None:
        """Tick all for whose State this office issues; the form opens for them."""
        self._close_register()
        self.issuing.wanted = True
        self.show_view(self.need).choose_all()

    def select(self, ref: str) -> None:
        """People by their numbers, with commas: ticked, and the form beside them. Else a document or a blank form by its
        number, or the register."""
        self._close_register()
        if ref.split()[:1] == [BLANKS]:
            self.open_register().count(ref.removeprefix(BLANKS).strip())
            return
        if ref.split()[:1] == [ISSUE_AGAIN]:
            self._find_document(ref.removeprefix(ISSUE_AGAIN).strip(), again=True)
            return
        refs = [one.strip() for one in ref.split(",") if one.strip()]
        ids = [id for one in refs if (id := table_queries.person_id(self.context.db, one)) is not None]
        if ids:
            self._select_people(ids)
        else:
            self._find_document(ref)

    def _select_people(self, ids: Sequence[int]) -> None:
        today = self.context.operation.today()
        needy = needs_module.need_rows(self.context.db, ids, today)
        self.header.search.clear()
        if needy:
            wanted = [id for id in ids if id in needy]
            self.issuing.wanted = True
            # Whom another State issues for is ticked only where nobody else is meant.
            self.show_view(self.need).tick_people([id for id in wanted if needy[id].ours] or wanted)
        else:
            self.show_view(self.everyone).show_id(ids[0])
            if len(ids) > 1:
                self.issuing.open(ids)
            else:
                self._show_person(ids[0])

    def _find_document(self, text: str, *, again: bool = False) -> None:
        """A document that was issued here, to be issued `again`, or a blank form."""
        self.header.search.clear()
        id = issued_queries.issued_id(self.context.db, text)
        if id is not None:
            self.show_view(self.issued)
            self.issued.show_id(id, again=again)
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

    def _show_row_menu(self, view: NeedView | EveryoneView, place: QPoint) -> None:
        """Shows the menu of the selected people, and of the one under the keyboard."""
        menu = make_menu(self)
        ids, id = view.ticked(), view.table.current_id()
        if ids and not self.context.read_only:
            words = format_many(len(ids), self.tr("Issue 1 document"), self.tr("Issue {0} documents"))
            menu.addAction(words, partial(self.issuing.open, ids))
        if id is not None:
            menu.addAction(self.tr("Open the person"), partial(self._show_person, id))
            menu.addSeparator()
            self.people.add_actions(menu, table_queries.refs_of(self.context.db, (id,))[0])
        menu.addSeparator()
        add_list_actions(menu, view.table)
        menu.popup(place)

    def panel_closed(self) -> None:
        self.issuing.close()
        self.show_header()

    def may_leave(self) -> str | None:
        form = self.register.form if self.register is not None else None
        written = form is not None and self.panel.isVisible() and self.panel.isAncestorOf(form) and form.touched()
        return self.tr("You have not saved what you were writing in Papers.") if written else None

    def _choose_leg(self, code: str) -> None:
        self.show_view(self.need)
        self.issuing.choose_leg(code)

    # -- photos and blank forms

    def _photos_read(self, sheet: PhotosPanel) -> None:
        sheet.left.connect(self.panel.shut)
        sheet.lacking_wanted.connect(self.show_without_photo)
        self.panel.show_widget(sheet, self.tr("Photos"))
        sheet.go.setFocus()

    def show_without_photo(self) -> None:
        self.show_view(self.need).show_without_photo()

    def open_register(self) -> Register:
        """The register over the views; one that is there already stays."""
        if self.register is None:
            self.panel.shut()
            self.register = Register(self.pages, self.context, self.panel)
            self.register.closed.connect(self._close_register)
            self.register.fit(self._frame)
            self.show_header()
        return self.register

    def _close_register(self) -> None:
        page, self.register = self.register, None
        if page is not None and not page.isHidden():
            page.shut()
        self.panel.shut()
        self.show_header()

    def fit(self, frame: Frame) -> None:
        super().fit(frame)
        self._frame = frame
        if self.register is not None:
            self.register.fit(frame)
        self.issuing.wide = frame.wide
        self.figures.setVisible(not frame.low)
        self.need.fit(frame)
        self.strip.fit(frame)
