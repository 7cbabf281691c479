"""The room for manifests: a departure, who gets its list, the pages as they will print; and slips and lists beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QTabBar, QWidget

from repatriate.app.core.command import Notice
from repatriate.app.core.row_counts import count_rows
from repatriate.app.core.shown_plan import has_plan
from repatriate.app.core.snapshot import settings_of
from repatriate.app.manifests import queries as manifest_queries
from repatriate.app.manifests.queries import LegLists
from ui.core import format
from ui.core.context import Context
from ui.core.format import local_time
from ui.models.table import Column, Row, state_column
from ui.rooms.base import Room, RoomPlace
from ui.rooms.common.labels import many, route, short_at
from ui.rooms.common.overlay_page import show_page
from ui.rooms.common.pdf_view import PdfView
from ui.rooms.common.row_table import RowSource, RowTable, mapping
from ui.rooms.common.setting_line import SettingLine
from ui.rooms.manifests.batch_page import BatchPanel, read_many
from ui.rooms.manifests.handout_page import HandoutPage
from ui.rooms.manifests.header import ManifestHeader
from ui.rooms.manifests.labels import standing, standing_tip
from ui.rooms.manifests.manifest_page import ManifestPage
from ui.rooms.manifests.page_base import PageBase, Stage
from ui.rooms.manifests.profiles_page import ProfilesPanel
from ui.widgets.labels import button, rule, set_words
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.notice_bar import NoticeBar, held

t = QCoreApplication.translate


def _columns() -> list[Column]:
    return [
        Column("departs", t("Manifests", "Departs"), lambda row: short_at(row["departs"]), 106, sort="departs",
               tip=lambda row: local_time(row["departs"])),
        Column("code", t("Manifests", "Leg"), lambda row: row["code"], 118, sort="code",
               tip=lambda row: route(row["origin"], row["destination"])),
        state_column("standing", t("Manifests", "Lists"), standing, 114, stretch=True, tip=standing_tip),
        Column("people", t("Manifests", "People"), lambda row: format.number(row["people"]), 66, sort="people", right=True),
        Column("route", t("Manifests", "Route"), lambda row: route(row["origin"], row["destination"]), 110, hidden=True),
    ]  # fmt: skip


class ManifestsRoom(Room):
    key = "manifests"
    watches = (
        "manifests", "plans", "bookings", "legs", "people", "documents", "clearances", "households", "groups", "settings", "places",
        "profiles", "handouts",
    )  # fmt: skip

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self._panel_shut = False
        self._side: BatchPanel | ProfilesPanel | None = None
        self.note = NoticeBar(wide=True)
        self.table = RowTable(
            self.tr("Legs"),
            _columns(),
            RowSource("code", ("code", "origin", "destination")),
            context.preferences,
            "departure-lists",
            yields=("people", "departs", "standing"),
        )
        self.head, self.pdf = ManifestHeader(), PdfView()
        self.unnamed = SettingLine(context, "outside_name", self.tr("Change…"))
        stage = Stage(context, self.note, self.head, self.pdf, self.panel)
        self.desk, self.lists = ManifestPage(stage), HandoutPage(stage)
        self.many: BatchPanel | None = None
        self.own: ProfilesPanel | None = None
        self.set_work(self._work())
        self.empty = self.set_empty(
            "manifests",
            self.tr("Manifests are made from the published plan. Plan first, then publish."),
            button(self.tr("Go to the plan"), lambda: context.go("plan"), "main"),
        )
        self.header.use_search(self.tr("Leg, place"))
        self.header.searched.connect(self._search)
        self.header.use_chips(
            [
                ("all", self.tr("All departures")),
                ("none", self.tr("No list yet")),
                ("unsent", self.tr("Not sent")),
                ("changed", self.tr("Changed since")),
            ]
        ).chosen.connect(self._filter_departures)
        self.many_button = self.header.add_button(button(self.tr("Many at once…"), self.open_many))
        self.main_button = self.header.set_main(button(self.tr("Export manifest"), self.export, "main", "export"))
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.table.selected.connect(self._selected)
        self.table.opened.connect(lambda _: self._opened())
        self.head.large_wanted.connect(self.enlarge)
        self.action("export", self.tr("Export the manifest"), self.export_manifest, icon="export", writes=True)
        self.action("print", self.tr("Print the manifest"), self.print_manifest, icon="print")
        self.action("copy", self.tr("Copy the manifest"), self.copy_manifest, icon="copy")
        self.action("many", self.tr("Many manifests at once"), self.open_many, icon="export", writes=True)
        self.action("own", self.tr("Recipients of manifests of your own"), self.open_own, icon="person")
        self.action("lists", self.tr("Slips, wristbands, bus, room and bay lists"), self.show_lists, icon="manifests")

    def _work(self) -> QWidget:
        self.kinds = QTabBar()
        self.kinds.setAccessibleName(self.tr("Kind of list"))
        self.kinds.setDocumentMode(True)
        self.kinds.addTab(self.tr("Manifests for"))
        self.kinds.addTab(self.tr("Slips and lists"))
        self.kinds.setExpanding(False)
        self.kinds.currentChanged.connect(lambda _: self._turned())
        for desk in (self.desk, self.lists):
            desk.shown.connect(self._show_side)
        self.lists.choices.hide()
        left = QWidget()
        first = make_column(
            grow(self.table),
            rule(),
            self.kinds,
            self.desk.choices,
            self.lists.choices,
            margins=0,
            spacing=0,
            inside=left,
        )
        self.own_link = button(self.tr("Recipients of your own…"), self.open_own, "link")
        first.addLayout(make_row(self.own_link, STRETCH, margins=(12, 0, 12, 2)))
        left.setMinimumWidth(338)
        right = QWidget()
        right.setMinimumWidth(224)
        make_column(self.head, self.unnamed, grow(self.pdf), margins=0, spacing=0, inside=right)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setHandleWidth(1)
        across.setChildrenCollapsible(False)
        across.addWidget(left)
        across.addWidget(right)
        across.setSizes([404, 762])
        across.setStretchFactor(1, 1)
        work = QWidget()
        make_column(held(self.note), grow(across), margins=0, spacing=0, inside=work)
        return work

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        operation = self.context.operation
        self.front.expect()
        if isinstance(self._side, BatchPanel):
            self._read_many(self._side)
        self.context.ask(
            self,
            "rows",
            lambda: (manifest_queries.leg_lists(operation.db), has_plan(operation.db, "draft")),
            self._show_departures,
        )
        if not self.context.read_only:
            self.context.ask(self, "outside", lambda: settings_of(operation.db).get("outside_name"), self._show_unnamed)

    def _show_unnamed(self, outside: str | None) -> None:
        """Where nobody said how the operation is called outside."""
        self.unnamed.say("" if outside else self.tr("Lists that leave are headed “Repatriation”."))

    def _show_departures(self, found: tuple[list[LegLists], bool]) -> None:
        rows, draft = found
        self.table.set_rows(mapping(row) for row in rows)
        self.empty.sentence.setText(
            self.tr("There is a draft, and no plan is published yet. Manifests are made from the published plan.")
            if draft
            else self.tr("Manifests are made from the published plan. Plan first, then publish.")
        )
        self.show_empty(not rows)
        self.many_button.setVisible(bool(rows) and not self.context.read_only)
        self.header.chips.count(
            {key: sum(1 for row in self.table.source.all if test(row)) for key, test in _FILTERS.items()}
        )
        made = sum(len(row.versions) for row in rows)
        text = many(len(rows), self.tr("1 departure"), self.tr("{0} departures"))
        self.header.subtitle.setText(f"{text} · " + many(made, self.tr("1 list made"), self.tr("{0} lists made")))
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.select(wanted)
        if rows and self.table.key is None:
            self.table.choose(self._find_next(rows))
        self._show_chosen()

    def _find_next(self, rows: list[LegLists]) -> str:
        """The next departure that somebody is on; where all are over, the first."""
        today = self.context.operation.today()
        return next((row.code for row in rows if row.departs.date() >= today and row.people), rows[0].code)

    def badge(self) -> tuple[str, str] | None:
        changed = sum(1 for row in manifest_queries.leg_lists(self.context.db) if row.changed)
        if changed:
            return self.tr("{0} changed").format(changed), "attention"
        count = count_rows(self.context.db, "manifests")
        return (format.number(count), "quiet") if count else None

    def select(self, ref: str) -> None:
        """A leg."""
        if self.table.source.row_of(ref) is None:
            self._wanted = ref  # it is still being read
        elif not self.table.choose(ref):
            self.header.search.clear()
            self._filter_departures("all")
            self.header.chips.choose("all")
            self.table.search("")
            self.table.choose(ref)

    def place(self) -> RoomPlace:
        """Together with the departure, and which kind of list is in front."""
        return replace(super().place(), tabs=[self.kinds.currentIndex()], chosen=self.table.key or "")

    def return_to(self, place: RoomPlace) -> None:
        self.kinds.setCurrentIndex(place.tabs[0])
        super().return_to(replace(place, tabs=[]))
        if place.chosen:
            self.select(place.chosen)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def panel_closed(self) -> None:
        self._panel_shut = True
        self._side = None
        self._show_main()
        self.take_focus()  # what had the keyboard may be what was closed

    def _filter_departures(self, key: str) -> None:
        self.table.filter(_FILTERS[key])
        self._stay()

    def _search(self, text: str) -> None:
        self.table.search(text)
        self._stay()

    def _stay(self) -> None:
        """Where the departure that was looked at is not among those found, the first of them is."""
        first = self.table.lazy.id_at(0)
        if self.table.key is None and first is not None:
            self.table.select_id(first)

    @property
    def front(self) -> PageBase:
        """What is in front: the manifests, or slips and lists."""
        return self.lists if self.kinds.currentIndex() else self.desk

    def _turned(self) -> None:
        """To the other kind of list, of the same departure."""
        front = self.front
        for desk in (self.desk, self.lists):
            desk.choices.setVisible(desk is front)
        self.own_link.setVisible(front is self.desk)
        self.note.shut()
        self._panel_shut, self._side = False, None
        front.show_leg(self.table.row)

    def _show_chosen(self) -> None:
        """Another departure, or the same one with what the file holds now."""
        row, front = self.table.row, self.front
        if front.leg is None or row is None or row["code"] != front.leg["code"]:
            self._panel_shut = False
            self.note.shut()
        front.show_leg(row)

    def _show_side(self) -> None:
        front = self.front
        if front.leg is not None and not self._panel_shut and self._side is None:
            front.show_sheet()
        self._show_main()
        self.head.large.setVisible(front.pages is not None)

    def enlarge(self) -> None:
        """The pages over the whole room."""
        pages = self.front.pages
        if pages is not None:
            show_page(self.body, pages, self.head.title.text())

    def _show_main(self) -> None:
        """The one main action is about what the side panel shows."""
        many_, front = self._side, self.front
        if isinstance(many_, BatchPanel):
            words, ready = self.tr("Make the lists"), many_.ready
        else:
            words = self.tr("Export list") if front is self.lists else self.tr("Export manifest")
            ready = front.ready
        set_words(self.main_button, words)
        self.main_button.setEnabled(ready)

    # -- many at once, recipients of the office's own

    def open_many(self) -> None:
        """For the departures that are selected, where there are several; else all that are to come are proposed."""
        self.kinds.setCurrentIndex(0)
        if self.many is None:
            self.many = BatchPanel(self.context)
            self.panel.keep(self.many)
            self.many.left.connect(self._back)
            self.many.ready_changed.connect(self._show_main)
        keys = self.table.keys
        self.many.choose(keys, wanted=len(keys) > 1)
        self._read_many(self.many)
        self._put_aside(self.many, self.tr("Many at once"))

    def _read_many(self, sheet: BatchPanel) -> None:
        operation = self.context.operation
        self.context.ask(
            sheet,
            "many",
            lambda: read_many(operation.db),
            lambda found: sheet.show_departures(*found, operation.today()),
        )

    def open_own(self) -> None:
        self.kinds.setCurrentIndex(0)
        if self.own is None:
            self.own = ProfilesPanel(self.context)
            self.panel.keep(self.own)
            self.own.left.connect(self._back)
            self.own.taken.connect(self.desk.choose)
        self.own.reload()
        self._put_aside(self.own, self.tr("Recipients"))

    def _put_aside(self, sheet: BatchPanel | ProfilesPanel, caption: str) -> None:
        self._side, self._panel_shut = sheet, False
        self.panel.show_widget(sheet, caption)
        self._show_main()
        self.panel.enter()

    def _back(self) -> None:
        """To the list that is in the preview."""
        self._side = None
        self._show_side()

    def _selected(self) -> None:
        if isinstance(self._side, BatchPanel):
            self._side.choose(self.table.keys)

    # -- doing

    def export(self) -> None:
        """What is in front; of several departures that are selected, many at once."""
        self._panel_shut = False
        if isinstance(self._side, BatchPanel):
            self._side.go()
        elif self.front is self.desk and len(self.table.keys) > 1:
            self.open_many()
        else:
            self._side = None
            self.front.export()

    def export_manifest(self) -> None:
        """From the palette: it says of what."""
        self.kinds.setCurrentIndex(0)
        self.export()

    def print_manifest(self) -> None:
        self.kinds.setCurrentIndex(0)
        self.desk.print()

    def copy_manifest(self) -> None:
        self.kinds.setCurrentIndex(0)
        self.desk.copy()

    def show_lists(self) -> None:
        """Slips and lists, from the palette."""
        self.kinds.setCurrentIndex(1)
        self.lists.choices.setFocus(Qt.FocusReason.OtherFocusReason)

    def _opened(self) -> None:
        """A double click or Enter on a leg: to the button that exports it."""
        self._panel_shut, self._side = False, None
        self.front.show_sheet()
        self._show_main()
        self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)


_FILTERS: dict[str, Callable[[Row], bool]] = {
    "all": lambda row: True,
    "none": lambda row: not row["versions"],
    "unsent": lambda row: bool(set(row["versions"]) - row["sent"]),
    "changed": lambda row: bool(row["changed"]),
}
