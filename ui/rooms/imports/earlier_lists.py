"""The earlier imports with their effects and missing people, and the rows kept aside."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.attachments import load_attachment
from repatriate.app.core.listing import make_mapping
from repatriate.app.imports import received_lists
from repatriate.app.imports.paper_files import ARCHIVE, is_archive_of
from repatriate.app.imports.received_lists import Kept, Listing, Reconciliation
from repatriate.app.imports.received_lists import Listing as CameIn
from repatriate.app.imports.roster_commands import DropKept, MendKept
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator, translate_said
from ui.models.table import Column, Row
from ui.rooms.common.detail_panel import DetailPanel, Page, format_plain
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_editor import WIDTH, RowEditor
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.imports.labels import LOW, Fold, row_words, why_aside
from ui.rooms.imports.paper_view import cut_row, open_picture
from ui.style.theme import GAP, MARGIN, SPACE, Tone
from ui.widgets.fields import Combo
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import Cell, grow, make_column
from ui.widgets.path_field import ask_to_save
from ui.widgets.side_panel import SidePanel

_tr = make_translator("Lists")

SHOWN = 60
"""People that are named; the rest are counted, and stand in the copy."""


class ListPanel(DetailPanel):
    """Beside the table of lists."""

    def __init__(
        self,
        found: Reconciliation,
        this: Listing,
        earlier: Sequence[Listing],
        compare: Callable[[int], object],
        save: Callable[[], object],
        show: Callable[[str], object],
    ) -> None:
        super().__init__(format.moment(this.read_at), this.source, _tr("read by {0}").format(this.read_by))
        number = format.number
        differs = this.declared_total is not None and this.declared_total != this.rows
        self.facts(
            [
                (_tr("Rows"), number(this.rows), ""),
                (
                    _tr("Total stated on the list"),
                    "" if this.declared_total is None else format.people(this.declared_total),
                    Tone.ATTENTION if differs else "",
                ),
                (_tr("New"), number(this.new), ""),
                (_tr("Updated"), number(this.changed), ""),
                (_tr("The same"), number(this.same), ""),
                (_tr("Put aside"), number(this.kept) if this.kept else "", Tone.ATTENTION),
            ]
        )
        self.save = make_button(_tr("Save the list as it came…"), save, "", "export")
        self.save.setEnabled(this.original)
        self.save.setToolTip("" if this.original else _tr("The file was too large to be kept."))
        self.buttons([self.save], 1)
        self.section(_tr("Who is missing"))
        self.against = Combo(_tr("Compare with an earlier list"))
        for one in earlier:
            self.against.addItem(f"{one.source}, {format.day(format.at_place(one.read_at))}", one.id)
        if found.earlier is None:
            self.text(_tr("No earlier list of the same source is here to compare it with."), Tone.QUIET)
        else:
            self.against.show_data(found.earlier.id)
            self.against.activated.connect(lambda _: compare(int(self.against.currentData())))
            self.column.addWidget(make_label(_tr("On the earlier list and not on this list:"), "quiet", wrap=True))
            self.column.addWidget(self.against)
            self._add_missing(found, show)
        self.end()

    def _add_missing(self, found: Reconciliation, show: Callable[[str], object]) -> None:
        gone = found.gone
        if not gone:
            self.text(_tr("All of them are on this list too."), Tone.GOOD)
            return
        self.column.addWidget(make_label(format_many(len(gone), _tr("1 person"), _tr("{0} people")), "strong"))
        more = len(gone) - SHOWN
        self.links(
            ((one.ref, one.name, partial(show, one.ref)) for one in gone[:SHOWN]),
            _tr("and {0} more").format(format.number(more)) if more > 0 else "",
        )


class DropLine(QWidget):
    """The reason why a row is no person, and the button that drops it; `drop` needs a reason."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_tr("Why the row is dropped"))
        self.reason.setPlaceholderText(_tr("Why it is not a person: a total, a line twice…"))
        self.drop = make_button(_tr("Drop the row"), None, "danger", "remove")
        self.drop.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.drop.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self.drop.click)
        make_column(
            make_label(_tr("Not a person?"), "section"),
            self.reason,
            Cell(self.drop, 0, Qt.AlignmentFlag.AlignRight),
            margins=(SPACE, 0, SPACE, SPACE),
            spacing=GAP,
            inside=self,
        )


class KeptRowsPage(QWidget):
    """`show_rows` fills it."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.page = Page()
        self.words = self.page.words
        self.sheet = RowEditor(_tr("Import this person"))
        self.table = RowTable(
            _tr("Rows put aside"),
            [
                Column("source", _tr("List"), format_plain("source"), 180, sort="source"),
                Column("row", _tr("Row"), row_words, 60, sort="row", right=True),
                Column("cells", _tr("What it holds"), format_plain("cells"), 300, stretch=True, tip=format_plain("cells")),
                Column("why", _tr("Why it was put aside"), format_plain("why"), 260, stretch=True, tip=format_plain("why"),
                       tone=lambda row: Tone.QUIET),
            ],
            RowSource("id", ("source", "cells")),
        )  # fmt: skip
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.table.opened.connect(lambda _: self.sheet.form.start())
        self.page.column.addWidget(self.table, 1000)
        self.page.column.addStretch(1)
        self.sheet.mended.connect(self._import_row)
        self.sheet.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.dropping = DropLine()
        self.dropping.drop.clicked.connect(self._drop_row)
        self.sheet.add_under(self.dropping)
        for one in (self.dropping, self.sheet.form.save_button):
            one.setEnabled(not context.read_only)
        self.table.setMinimumHeight(LOW)
        make_column(grow(Fold((self.page, self.sheet), (0, WIDTH))), margins=0, inside=self)

    def show_rows(self, rows: Sequence[Kept]) -> None:
        """Shows the open rows; the selection stays, or moves to the next row."""
        at = max(self.table.currentIndex().row(), 0)
        several = len({(one.source, one.sheet) for one in rows}) > len({one.source for one in rows})
        self.table.set_rows({**make_kept_row(one), "several": several} for one in rows)
        if not self.table.selected_ids() and rows:
            id = self.table.lazy.id_at(min(at, len(rows) - 1))
            if id is not None:
                self.table.select_id(id)
        self.table.setVisible(bool(rows))
        if rows:
            self.page.notify(
                format_many(
                    len(rows),
                    _tr("1 row was put aside. Correct it and import it, or drop it with a reason."),
                    _tr("{0} rows were put aside. Correct them and import them, or drop them with a reason."),
                ),
                Tone.ATTENTION,
                "warning",
            )
        else:
            self.page.notify(_tr("No rows are put aside."), Tone.GOOD, "check")
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.table.row
        if row is None:
            self.sheet.hide()
            return
        kept: Kept = row["kept"]
        if self.sheet.form.isVisible() and self.sheet.shown == kept.id:
            return  # what is typed stays
        caption = _tr("{0}: {1}, row {2}").format(kept.source, kept.sheet, format.number(kept.row))
        self.sheet.show_row(caption, _tr("Who is this?"), row["why"], kept.titles, kept.cells, kept.fields)
        self.sheet.shown = kept.id
        self.dropping.reason.clear()
        self._ask_picture(kept)

    def _ask_picture(self, kept: Kept) -> None:
        """The cells of the row that were in doubt, as they are on paper."""
        found, operation = kept.picture, self.context.operation
        boxes = (
            {}
            if found is None
            else {
                place: box
                for place, (box, offers) in enumerate(zip(found.cells, found.offers, strict=True))
                if box is not None and offers
            }
        )
        if found is None or not boxes:
            return

        def show_picture(page: QImage) -> None:
            if self.sheet.shown == kept.id:
                self.sheet.show_pictures(cut_row(page, boxes))

        name = found.page
        self.context.ask(self, "page", lambda: open_picture(load_attachment(operation.db, name)), show_picture)

    def _import_row(self, fields: dict[str, str]) -> None:
        row = self.table.row
        if row is not None:
            self.context.run(MendKept(row["id"], fields), on_error=self._show_error)

    def _drop_row(self) -> None:
        row = self.table.row
        if row is not None:
            self.context.run(DropKept(row["id"], self.dropping.reason.text()), on_error=self._show_error)

    def _show_error(self, error: RepatriateError) -> None:
        self.sheet.form.fault(error)


def make_kept_row(kept: Kept) -> Row:
    return {
        "id": kept.id, "source": kept.source, "sheet": kept.sheet, "row": kept.row, "cells": " · ".join(filter(None, kept.cells)),
        "why": _explain_aside(kept), "kept": kept,
    }  # fmt: skip


def _explain_aside(kept: Kept) -> str:
    """The first reason; the sentence that is stored is English."""
    codes = [str(one.get("code")) for one in kept.problems]
    if codes[:1] == ["put_aside"]:
        return _tr("It was put aside when the list came in.")
    return why_aside(codes) or (str(kept.problems[0]["message"]) if kept.problems else "")


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
        title = make_label(_tr("Lists that came in before"), "section")
        make_column(title, grow(self.table), margins=(MARGIN, 0, MARGIN, SPACE), spacing=GAP, inside=self)
        self.hide()

    def _make_table(self) -> RowTable:
        quiet = Tone.QUIET
        columns = [
            Column("read_at", _tr("Came in"), lambda row: format.moment(row["read_at"]), 170, sort="read_at"),
            Column("source", _tr("List"), format_plain("source"), 240, sort="source", stretch=True),
            Column("read_by", _tr("Officer"), format_plain("read_by"), 140, sort="read_by", tone=lambda row: quiet),
            _figure_column("rows", _tr("Rows")),
            Column("declared_total", _tr("Stated total"), _format_declared, 90, sort="declared_total", right=True,
                   tone=lambda row: Tone.ATTENTION if _differs_from_declared(row) else None,
                   icon=lambda row: "warning" if _differs_from_declared(row) else None),
            _figure_column("new", _tr("New")),
            _figure_column("changed", _tr("Updated")),
            _figure_column("same", _tr("The same")),
            _figure_column("kept", _tr("Put aside")),
        ]  # fmt: skip
        return RowTable(
            _tr("Lists that came in"), columns, RowSource("id", ("source", "read_by")), yields=("read_by", "same")
        )

    # -- showing

    def reload_content(self) -> None:
        context = self.context
        context.ask(
            self,
            "lists",
            lambda: (received_lists.list_received(context.db), received_lists.kept_rows(context.db)),
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

        def show_panel(found: received_lists.Reconciliation) -> None:
            sheet = ListPanel(
                found,
                this,
                before,
                self._show_list,
                lambda: self._save(this),
                lambda ref: self.context.go("people", ref),
            )
            self.panel.show_widget(sheet)

        self.context.ask(self, "against", lambda: received_lists.reconcile_lists(db.db, number, earlier), show_panel)

    def let_go(self) -> None:
        """The panel was closed."""
        self.table.clearSelection()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self, this: CameIn) -> None:
        """The file as it came, byte for byte; several pictures are in one archive."""
        try:
            came = received_lists.load_original(self.context.db, this.id)
            name = f"{this.source}{ARCHIVE}" if is_archive_of(this.source, came) else this.source
            path = ask_to_save(self, self.context, _tr("Save the list as it came"), name, "")
            if path is None:
                return
            self.context.operation.write_file(path, came)
        except RepatriateError as error:
            self.context.refuse(error)
            return
        self.context.notify(translate_said(_tr("Saved: {0}").format(path.name)))


def _figure_column(key: str, title: str) -> Column:
    return Column(key, title, lambda row: format.number(row[key]) if row[key] else "–", 84, sort=key, right=True)


def _differs_from_declared(row: Row) -> bool:
    return row["declared_total"] is not None and row["declared_total"] != row["rows"]


def _format_declared(row: Row) -> str:
    return "" if row["declared_total"] is None else format.number(row["declared_total"])
