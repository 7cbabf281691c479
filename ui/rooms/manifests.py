"""The room for manifests: a departure, who gets its list, the pages as they will print; and slips and lists beside them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QSplitter, QTabBar, QVBoxLayout, QWidget

from repatriate.app import manifest_views, room_views
from repatriate.app.command import Notice
from repatriate.app.manifest_views import LegLists
from ui import format
from ui.bridge import Context
from ui.format import local_time
from ui.models.table import Column, Row
from ui.rooms.base import Room
from ui.rooms.kit.listing import Keyed, Listing, mapping
from ui.rooms.kit.note import Note, held
from ui.rooms.kit.pdf_view import PdfView
from ui.rooms.kit.words import many, route, short_at
from ui.rooms.lists.desk import ManifestDesk, Stage
from ui.rooms.lists.head import Head
from ui.rooms.lists.words import standing, standing_tip
from ui.rooms.papers.page import show_page
from ui.widgets.text import button, rule

translate = QCoreApplication.translate


def _columns() -> list[Column]:
    t = translate
    return [
        Column("departs", t("Manifests", "Departs"), lambda row: short_at(row["departs"]), 106, sort="departs",
               tip=lambda row: local_time(row["departs"])),
        Column("code", t("Manifests", "Leg"), lambda row: row["code"], 118, sort="code",
               tip=lambda row: route(row["origin"], row["destination"])),
        Column(
            "standing", t("Manifests", "Lists"), lambda row: standing(row)[0], 114, stretch=True,
            tone=lambda row: standing(row)[1], icon=lambda row: standing(row)[2], tip=standing_tip,
        ),
        Column("people", t("Manifests", "People"), lambda row: format.number(row["people"]), 66, sort="people", right=True),
        Column("route", t("Manifests", "Route"), lambda row: route(row["origin"], row["destination"]), 110, hidden=True),
    ]  # fmt: skip


class ManifestsRoom(Room):
    key = "manifests"
    icon = "manifests"
    watches = (
        "manifests", "plans", "bookings", "legs", "people", "documents", "clearances", "households", "groups", "settings", "places",
        "profiles",
    )  # fmt: skip

    @classmethod
    def name(cls) -> str:
        return translate("Rooms", "Manifests")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self._panel_shut = False
        self.note = Note(wide=True)
        self.table = Listing(
            self.tr("Legs"),
            _columns(),
            Keyed("code", ("code", "origin", "destination")),
            context.preferences,
            "departure-lists",
            yields=("people", "departs", "standing"),
        )
        self.head, self.pdf = Head(), PdfView()
        self.desk = ManifestDesk(Stage(context, self.note, self.head, self.pdf, self.panel))
        self.set_work(self._work())
        self.empty = self.set_empty(
            "manifests",
            self.tr("Manifests are made from the published plan. Plan first, then publish."),
            button(self.tr("Go to the plan"), lambda: context.go("plan"), "main"),
        )
        self.header.use_search(self.tr("Leg, place"))
        self.header.searched.connect(self.table.search)
        self.header.use_chips(
            [
                ("all", self.tr("All departures")),
                ("none", self.tr("No list yet")),
                ("unsent", self.tr("Not sent")),
                ("changed", self.tr("Changed since")),
            ]
        ).chosen.connect(self._filter)
        self.main_button = self.header.set_main(button(self.tr("Export manifest"), self.export, "main", "export"))
        self.table.chosen.connect(lambda _: self._chosen())
        self.table.opened.connect(lambda _: self._opened())
        self.head.large_wanted.connect(self.enlarge)
        self.desk.shown.connect(self._shown)
        self.action("export", self.tr("Export the manifest"), self.export, icon="export", writes=True)

    def _work(self) -> QWidget:
        self.kinds = QTabBar()
        self.kinds.setAccessibleName(self.tr("Kind of list"))
        self.kinds.setDocumentMode(True)
        self.kinds.addTab(self.tr("Who gets the list"))
        left = QWidget()
        first = QVBoxLayout(left)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(0)
        first.addWidget(self.table, 1)
        first.addWidget(rule())
        first.addWidget(self.kinds)
        first.addWidget(self.desk.choices)
        left.setMinimumWidth(300)
        right = QWidget()
        right.setMinimumWidth(250)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.pdf, 1)
        across = QSplitter(Qt.Orientation.Horizontal)
        across.setHandleWidth(1)
        across.setChildrenCollapsible(False)
        across.addWidget(left)
        across.addWidget(right)
        across.setSizes([404, 762])
        across.setStretchFactor(1, 1)
        work = QWidget()
        whole = QVBoxLayout(work)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(held(self.note))
        whole.addWidget(across, 1)
        return work

    # -- showing

    def reload(self, notice: Notice | None) -> None:
        operation = self.context.operation
        self.desk.expect()
        self.context.ask(
            self,
            "rows",
            lambda: (manifest_views.leg_lists(operation.db), room_views.has_plan(operation.db, "draft")),
            self._fill,
        )

    def _fill(self, found: tuple[list[LegLists], bool]) -> None:
        rows, draft = found
        self.table.put(mapping(row) for row in rows)
        self.empty.sentence.setText(
            self.tr("There is a draft, and no plan is published yet. Manifests are made from the published plan.")
            if draft
            else self.tr("Manifests are made from the published plan. Plan first, then publish.")
        )
        self.show_empty(not rows)
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
            self.table.choose(self._next(rows))
        self._chosen()

    def _next(self, rows: list[LegLists]) -> str:
        """The next departure that somebody is on; where all are over, the first."""
        today = self.context.operation.today()
        return next((row.code for row in rows if row.departs.date() >= today and row.people), rows[0].code)

    def badge(self) -> tuple[str, str] | None:
        changed = sum(1 for row in manifest_views.leg_lists(self.context.db) if row.changed)
        if changed:
            return self.tr("{0} changed").format(changed), "attention"
        count = room_views.count(self.context.db, "manifests")
        return (format.number(count), "quiet") if count else None

    def select(self, ref: str) -> None:
        """A leg."""
        if self.table.source.row_of(ref) is None:
            self._wanted = ref  # it is still being read
        elif not self.table.choose(ref):
            self.header.search.clear()
            self._filter("all")
            self.header.chips.choose("all")
            self.table.search("")
            self.table.choose(ref)

    def take_focus(self) -> None:
        if self.body.currentIndex():
            super().take_focus()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def panel_closed(self) -> None:
        self._panel_shut = True

    def _filter(self, key: str) -> None:
        self.table.filter(_FILTERS[key])

    def _chosen(self) -> None:
        """Another departure, or the same one with what the file holds now."""
        row = self.table.row
        if self.desk.leg is None or row is None or row["code"] != self.desk.leg["code"]:
            self._panel_shut = False
            self.note.shut()
        self.desk.show_leg(row)

    def _shown(self) -> None:
        if self.desk.drawn is not None and not self._panel_shut:
            self.desk.show_sheet()
        drawn = self.desk.drawn
        ready = drawn is not None and drawn.shown is not None
        self.main_button.setEnabled(ready and (not self.context.read_only or (drawn is not None and drawn.frozen)))

    def enlarge(self) -> None:
        """The pages over the whole room."""
        drawn = self.desk.drawn
        if drawn is not None and drawn.pdf is not None:
            show_page(self.body, drawn.pdf, self.head.title.text())

    # -- doing

    def export(self) -> None:
        self._panel_shut = False
        self.desk.export()

    def _opened(self) -> None:
        """A double click or Enter on a leg: to the button that exports it."""
        self._panel_shut = False
        self.desk.show_sheet()
        self.main_button.setFocus(Qt.FocusReason.OtherFocusReason)


_FILTERS: dict[str, Callable[[Row], bool]] = {
    "all": lambda row: True,
    "none": lambda row: not row["versions"],
    "unsent": lambda row: bool(set(row["versions"]) - row["sent"]),
    "changed": lambda row: bool(row["changed"]),
}
