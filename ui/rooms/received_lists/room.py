"""The lists that came in, each with what it brought and who is missing on it; and the rows of them that were kept aside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from repatriate.app.core.command import Notice
from repatriate.app.imports import received_lists
from repatriate.app.imports.received_lists import Kept
from repatriate.app.imports.received_lists import Listing as CameIn
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.context import Context
from ui.core.language import translate_said
from ui.models.table import Column, Row
from ui.rooms.base import Room
from ui.rooms.common.page import plain
from ui.rooms.common.row_table import RowSource, RowTable, mapping
from ui.rooms.received_lists.kept_rows_page import KeptRowsPage
from ui.rooms.received_lists.list_panel import ListPanel
from ui.style.theme import MARGIN, SPACE, Tone
from ui.widgets.labels import button
from ui.widgets.layouts import make_column
from ui.widgets.path_field import remembered_folder

LISTS, KEPT = "lists", "kept"
LIST = "list:"
"""Before the number of a list in `select`."""


class ListsRoom(Room):
    """`select` takes `kept` for the rows kept aside, or `list:7` for one list."""

    key = "lists"
    watches = ("lists", "listed", "kept_rows", "people")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self._came: list[CameIn] = []
        chips = self.header.use_chips([(LISTS, self.tr("Lists")), (KEPT, self.tr("Rows kept aside"))])
        chips.chosen.connect(self._turn)
        self.table = self._make_table()
        self.table.chosen.connect(lambda _: self._show_list())
        self.table.opened.connect(lambda _: self._show_list())
        self._kept: KeptRowsPage | None = None
        self._rows: list[Kept] = []
        around = QWidget()
        make_column(self.table, margins=(MARGIN, SPACE, MARGIN, SPACE), inside=around)
        self.pages = QStackedWidget()
        self.pages.addWidget(around)
        self.set_work(self.pages)
        self.set_empty(
            "history",
            self.tr(
                "No list came in yet. Each one that does is kept here, with what it brought and who is missing on it."
            ),
            button(self.tr("Import a list"), lambda: context.go("import"), "main", "import"),
        )
        self.header.set_main(button(self.tr("Import a list"), lambda: context.go("import"), "main", "import"))
        self.action("open", self.tr("Lists that came in"), lambda: self.select(LISTS), icon="history")
        self.action("kept", self.tr("Rows kept aside"), lambda: self.select(KEPT), icon="edit")

    def _make_table(self) -> RowTable:
        quiet = Tone.QUIET
        columns = [
            Column("read_at", self.tr("Came in"), lambda row: format.moment(row["read_at"]), 170, sort="read_at"),
            Column("source", self.tr("List"), plain("source"), 240, sort="source", stretch=True),
            Column("read_by", self.tr("Officer"), plain("read_by"), 140, sort="read_by", tone=lambda row: quiet),
            _figure("rows", self.tr("Rows")),
            Column("declared_total", self.tr("It says"), _declared, 90, sort="declared_total", right=True,
                   tone=lambda row: Tone.ATTENTION if _differs(row) else None,
                   icon=lambda row: "warning" if _differs(row) else None),
            _figure("new", self.tr("New")),
            _figure("changed", self.tr("Updated")),
            _figure("same", self.tr("The same")),
            _figure("kept", self.tr("Kept aside")),
        ]  # fmt: skip
        return RowTable(
            self.tr("Lists that came in"), columns, RowSource("id", ("source", "read_by")), yields=("read_by", "same")
        )

    # -- showing

    @property
    def kept(self) -> KeptRowsPage:
        """The page of rows kept aside, made when somebody looks at it."""
        if self._kept is None:
            self._kept = KeptRowsPage(self.context)
            self.pages.addWidget(self._kept)
            self._kept.show_rows(self._rows)
        return self._kept

    def reload(self, notice: Notice | None) -> None:
        context = self.context
        context.ask(
            self,
            "lists",
            lambda: (received_lists.lists(context.db), received_lists.kept_rows(context.db)),
            lambda found: self._show_lists(*found),
        )

    def _show_lists(self, came: list[CameIn], kept: list[Kept]) -> None:
        self._came, self._rows = came, kept
        self.show_empty(not came and not kept)
        self.header.chips.count({LISTS: len(came), KEPT: len(kept) or None})
        self.table.set_rows(mapping(one) for one in came)
        if self._kept is not None:
            self._kept.show_rows(kept)
        if self._wanted:
            self.select(self._wanted)
        elif self.panel.isVisible():
            self._show_list()

    def select(self, ref: str) -> None:
        """`lists`, `kept`, or `list:7`."""
        self._wanted = ref
        if ref in (LISTS, KEPT):
            self._turn(ref)
            self._wanted = ""
        elif ref.startswith(LIST):
            self._turn(LISTS)
            if self.table.choose(int(ref.removeprefix(LIST))):
                self._wanted = ""

    def _turn(self, key: str) -> None:
        self.header.chips.choose(key)
        if key == KEPT:
            self.pages.setCurrentWidget(self.kept)
            self.panel.hide()
        else:
            self.pages.setCurrentIndex(0)
            self._show_list()

    def _show_list(self, earlier: int | None = None) -> None:
        number = self.table.key
        if number is None or self.pages.currentIndex() != 0:
            self.panel.hide()
            return
        this = next(one for one in self._came if one.id == number)
        before = [one for one in self._came if one.id < number]
        db = self.context

        def show(found: received_lists.Reconciliation) -> None:
            sheet = ListPanel(
                found,
                this,
                before,
                self._show_list,
                lambda: self._save(this),
                lambda ref: self.context.go("people", ref),
            )
            self.panel.show_widget(sheet)

        self.context.ask(self, "against", lambda: received_lists.reconcile(db.db, number, earlier), show)

    def panel_closed(self) -> None:
        self.table.clearSelection()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, this: CameIn) -> None:
        """The file as it came, byte for byte."""
        start = str(remembered_folder(self.context) / this.source)
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Save the list as it came"), start)
        if not name:
            return
        try:
            self.context.operation.write_file(Path(name), received_lists.original(self.context.db, this.id))
        except RepatriateError as error:
            self.context.say(translate_said(error), tone="trouble")
            return
        self.context.say(translate_said(self.tr("Saved: {0}").format(Path(name).name)))


def _figure(key: str, title: str) -> Column:
    return Column(key, title, lambda row: format.number(row[key]) if row[key] else "–", 84, sort=key, right=True)


def _differs(row: Row) -> bool:
    return row["declared_total"] is not None and row["declared_total"] != row["rows"]


def _declared(row: Row) -> str:
    return "" if row["declared_total"] is None else format.number(row["declared_total"])
