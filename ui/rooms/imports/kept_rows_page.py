"""Rows kept aside of the lists that came in: each whole, to be imported when its name is known, or dropped with a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.attachments import attached
from repatriate.app.imports.received_lists import Kept
from repatriate.app.imports.roster_commands import DropKept, MendKept
from repatriate.model.errors import RepatriateError
from ui.core import format
from ui.core.context import Context
from ui.core.language import make_translator
from ui.models.table import Column, Row
from ui.rooms.common.labels import many
from ui.rooms.common.page import Page, plain
from ui.rooms.common.row_editor import WIDTH, RowEditor
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.imports.fold import LOW, Fold
from ui.rooms.imports.labels import row_words, why_aside
from ui.rooms.imports.paper_view import cut_row, open_picture
from ui.style.theme import GAP, SPACE, Tone
from ui.widgets.labels import button, label
from ui.widgets.layouts import Cell, grow, make_column

_tr = make_translator("Lists")


class DropLine(QWidget):
    """Why a row is nobody, and the button that drops it; `drop` is pressed with a reason only."""

    def __init__(self) -> None:
        super().__init__()
        self.reason = QLineEdit()
        self.reason.setAccessibleName(_tr("Why the row is dropped"))
        self.reason.setPlaceholderText(_tr("Why it is not a person: a total, a line twice…"))
        self.drop = button(_tr("Drop the row"), None, "danger", "remove")
        self.drop.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.drop.setEnabled(bool(text.strip())))
        self.reason.returnPressed.connect(self.drop.click)
        make_column(
            label(_tr("Not a person?"), "section"),
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
                Column("source", _tr("List"), plain("source"), 180, sort="source"),
                Column("row", _tr("Row"), row_words, 60, sort="row", right=True),
                Column("cells", _tr("What it holds"), plain("cells"), 300, stretch=True, tip=plain("cells")),
                Column("why", _tr("Why it was put aside"), plain("why"), 260, stretch=True, tip=plain("why"),
                       tone=lambda row: Tone.QUIET),
            ],
            RowSource("id", ("source", "cells")),
        )  # fmt: skip
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.table.opened.connect(lambda _: self.sheet.form.start())
        self.page.column.addWidget(self.table, 1000)
        self.page.column.addStretch(1)
        self.sheet.mended.connect(self._import)
        self.sheet.left.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.dropping = DropLine()
        self.dropping.drop.clicked.connect(self._drop_row)
        self.sheet.add_under(self.dropping)
        for one in (self.dropping, self.sheet.form.save_button):
            one.setEnabled(not context.read_only)
        self.table.setMinimumHeight(LOW)
        make_column(grow(Fold((self.page, self.sheet), (0, WIDTH))), margins=0, inside=self)

    def show_rows(self, rows: Sequence[Kept]) -> None:
        """Those that wait; the one that was chosen stays chosen, else the next one is."""
        at = max(self.table.currentIndex().row(), 0)
        several = len({(one.source, one.sheet) for one in rows}) > len({one.source for one in rows})
        self.table.set_rows({**make_kept_row(one), "several": several} for one in rows)
        if not self.table.selected_ids() and rows:
            id = self.table.lazy.id_at(min(at, len(rows) - 1))
            if id is not None:
                self.table.select_id(id)
        self.table.setVisible(bool(rows))
        if rows:
            self.page.say(
                many(
                    len(rows),
                    _tr("1 row was put aside. Correct it and import it, or drop it with a reason."),
                    _tr("{0} rows were put aside. Correct them and import them, or drop them with a reason."),
                ),
                Tone.ATTENTION,
                "warning",
            )
        else:
            self.page.say(_tr("No rows are put aside."), Tone.GOOD, "check")
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

        def show(page: QImage) -> None:
            if self.sheet.shown == kept.id:
                self.sheet.show_pictures(cut_row(page, boxes))

        name = found.page
        self.context.ask(self, "page", lambda: open_picture(attached(operation.db, name)), show)

    def _import(self, fields: dict[str, str]) -> None:
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
        "why": _why(kept), "kept": kept,
    }  # fmt: skip


def _why(kept: Kept) -> str:
    """The first reason; the sentence that is stored is English."""
    codes = [str(one.get("code")) for one in kept.problems]
    if codes[:1] == ["put_aside"]:
        return _tr("It was put aside when the list came in.")
    return why_aside(codes) or (str(kept.problems[0]["message"]) if kept.problems else "")
