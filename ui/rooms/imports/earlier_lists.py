"""The lists that came in before, each with what it brought and who is missing on it; and the rows that were put aside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from repatriate.app.core.listing import make_mapping
from repatriate.app.imports import received_lists
from repatriate.app.imports.paper_files import ARCHIVE, is_archive_of
from repatriate.app.imports.received_lists import Kept
from repatriate.app.imports.received_lists import Listing as CameIn
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.models.table import Column, Row
from ui.rooms.common.page import plain
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.imports.kept_rows_page import KeptRowsPage
from ui.rooms.imports.list_panel import ListPanel
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.labels import label
from ui.widgets.layouts import grow, make_column
from ui.widgets.path_field import ask_to_save
from ui.widgets.side_panel import SidePanel

_tr = make_translator("Lists")

LIST = "list:"
"""Before the number of a list in `select`."""


class EarlierLists(QWidget):
    """Under the first step of an import: hidden until a list came in. A list that is chosen is told of in `panel`."""

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__()
        self.context = context
        self.panel = panel
        self.kept = KeptRowsPage(context)
        self._wanted = ""
        self._came: list[CameIn] = []
        self.table = self._make_table()
        self.table.chosen.connect(lambda _: self._show_list())
        self.table.opened.connect(lambda _: self._show_list())
        title = label(_tr("Lists that came in before"), "section")
        make_column(title, grow(self.table), margins=(MARGIN, 0, MARGIN, SPACE), spacing=GAP, inside=self)
        self.hide()

    def _make_table(self) -> RowTable:
        quiet = Tone.QUIET
        columns = [
            Column("read_at", _tr("Came in"), lambda row: format.moment(row["read_at"]), 170, sort="read_at"),
            Column("source", _tr("List"), plain("source"), 240, sort="source", stretch=True),
            Column("read_by", _tr("Officer"), plain("read_by"), 140, sort="read_by", tone=lambda row: quiet),
            _figure("rows", _tr("Rows")),
            Column("declared_total", _tr("It says"), _declared, 90, sort="declared_total", right=True,
                   tone=lambda row: Tone.ATTENTION if _differs(row) else None,
                   icon=lambda row: "warning" if _differs(row) else None),
            _figure("new", _tr("New")),
            _figure("changed", _tr("Updated")),
            _figure("same", _tr("The same")),
            _figure("kept", _tr("Put aside")),
        ]  # fmt: skip
        return RowTable(
            _tr("Lists that came in"), columns, RowSource("id", ("source", "read_by")), yields=("read_by", "same")
        )

    # -- showing

    def reload(self) -> None:
        context = self.context
        context.ask(
            self,
            "lists",
            lambda: (received_lists.lists(context.db), received_lists.kept_rows(context.db)),
            lambda found: self._show_lists(*found),
        )

    def _show_lists(self, came: list[CameIn], kept: list[Kept]) -> None:
        self._came = came
        self.setVisible(bool(came))
        self.table.set_rows(make_mapping(one) for one in came)
        self.kept.show_rows(kept)
        if self._wanted:
            self.select(self._wanted)
        elif self.panel.isVisible():
            self._show_list()

    def select(self, ref: str) -> None:
        """`list:7`, or `list:` for the one that came in last."""
        self._wanted = ref
        number = ref.removeprefix(LIST) or (str(self._came[0].id) if self._came else "")
        if number.isdecimal() and self.table.choose(int(number)):
            self._wanted = ""

    def _show_list(self, earlier: int | None = None) -> None:
        number = self.table.key
        if number is None or not self.isVisible():
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

    def let_go(self) -> None:
        """The panel was closed."""
        self.table.clearSelection()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, this: CameIn) -> None:
        """The file as it came, byte for byte; several pictures are in one archive."""
        try:
            came = received_lists.original(self.context.db, this.id)
            name = f"{this.source}{ARCHIVE}" if is_archive_of(this.source, came) else this.source
            path = ask_to_save(self, self.context, _tr("Save the list as it came"), name, "")
            if path is None:
                return
            self.context.operation.write_file(path, came)
        except RepatriateError as error:
            self.context.refuse(error)
            return
        self.context.say(translate_said(_tr("Saved: {0}").format(path.name)))


def _figure(key: str, title: str) -> Column:
    return Column(key, title, lambda row: format.number(row[key]) if row[key] else "–", 84, sort=key, right=True)


def _differs(row: Row) -> bool:
    return row["declared_total"] is not None and row["declared_total"] != row["rows"]


def _declared(row: Row) -> str:
    return "" if row["declared_total"] is None else format.number(row["declared_total"])
