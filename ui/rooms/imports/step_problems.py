"""The step that shows rows kept aside first, and then doubts by kind, before the import."""

from __future__ import annotations

from collections import Counter
from functools import partial
from textwrap import shorten
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from repatriate.app.core.transaction import to_stored
from repatriate.app.imports.list_session import Looked, place_of, role_of
from repatriate.intake.report import Warning
from repatriate.intake.roster.doubtful import DOUBTFUL
from repatriate.intake.roster.model import KeptCells, Place, Roster
from repatriate.model.fields import NAMES as NAME_FIELDS
from ui.core import format
from ui.core.language import make_translator, translate_said
from ui.models.table import Column, Row
from ui.rooms.common.detail_panel import Page, format_plain
from ui.rooms.common.labels import field_words, format_many
from ui.rooms.common.row_editor import FIELDS, WIDTH, CellEditor, RowEditor, edit_cell
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.imports.column_question_box import ColumnQuestionBox
from ui.rooms.imports.labels import LOW, Fold, kind_of, kind_words, what_it_means, why_aside
from ui.rooms.imports.paper_view import cut_row, open_picture
from ui.style.theme import GAP, Tone
from ui.widgets.filters import FilterChips
from ui.widgets.labels import make_button, make_label, set_words
from ui.widgets.layouts import grow, make_column, make_row

_tr = make_translator("Import")

MEND = "mend"
ALL = "all"
NAMES = "names"
LONGEST = 24
"""Letters of a cell that a button repeats."""
FIRST = (MEND, "total", "guess", "left_out", "cells")
"""Kinds that come before the others, however few they are."""
Cell = tuple[str, int, str | None, str | None]
"""Sheet, row, field and what stands there."""


class ListProblemsPage(QWidget):
    """`edited` tells texts for fields by row, `answered` the code of a question about a column and its answer; the list is
    read again with them."""

    edited = Signal(object)
    answered = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.words = self.page.words
        self.total = make_label("", tone="attention", wrap=True)
        self.chips = FilterChips()
        self.chips.chosen.connect(self._filter_kind)
        self.copy = make_button(_tr("Copy the list for whoever sent it"), self._copy, "chip", "copy")
        self.asked = ColumnQuestionBox()
        self.asked.answered.connect(self.answered)
        self.alike = make_button("", self._repeat_edit, "chip", "copy")
        self.alike.hide()
        self.hint = make_label(_tr("Enter or a double click changes the cell."), "quiet")
        self.table = self._make_table()
        self.table.opened.connect(lambda _: self._open_row())
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.sheet = RowEditor(_tr("Correct (Enter)"))
        self.sheet.mended.connect(self._emit_mended)
        self.sheet.left.connect(self._leave_sheet)
        self.editor: CellEditor | None = None
        self._looked: Looked | None = None
        self._rows: list[dict[str, Any]] = []
        self._onward: list[tuple[object, ...]] = []
        self._last: tuple[Row, str] | None = None
        self.page.column.addWidget(self.total)
        self.page.column.addWidget(self.asked)
        self.page.column.addLayout(make_row(grow(self.chips), self.copy, spacing=GAP))
        self.page.column.addWidget(self.alike, 0, Qt.AlignmentFlag.AlignLeft)
        self.page.column.addWidget(self.table, 1000)
        self.page.column.addWidget(self.hint)
        self.page.column.addStretch(1)
        self.table.setMinimumHeight(LOW)
        make_column(grow(Fold((self.page, self.sheet), (0, WIDTH))), margins=0, inside=self)

    def _make_table(self) -> RowTable:
        columns = [
            Column("kind", _tr("What"), lambda row: kind_words(row["kind"]), 190, sort="kind",
                   tone=lambda row: row["tone"], icon=lambda row: row["icon"]),
            Column("sheet", _tr("Sheet"), format_plain("sheet"), 90, sort="sheet"),
            Column("row", _tr("Row"), _row_number, 56, sort="row", right=True),
            Column("field", _tr("Column"), lambda row: field_words(row["field"]) if row["field"] else "", 120, sort="field"),
            Column("value", _tr("Cell"), format_plain("value"), 190, sort="value"),
            Column("message", _tr("What it means"), _explain_row, 260, stretch=True, tip=_explain_row,
                   tone=lambda row: Tone.QUIET),
        ]  # fmt: skip
        return RowTable(_tr("Rows to look at"), columns, RowSource("cell"), yields=("sheet", "field"))

    # -- showing

    def show_looked(self, looked: Looked) -> None:
        """Shows the doubts of the present reading; the chosen kind stays."""
        self._looked = looked
        if self.editor is not None and isValid(self.editor):
            self.editor.leave()
        roster = looked.roster
        self.asked.show_questions(roster.questions)
        self._rows = make_rows(roster)
        counts = Counter(row["kind"] for row in self._rows)
        kinds = [kind for kind in FIRST if counts[kind]]
        kinds += [kind for kind, _ in counts.most_common() if kind not in FIRST]
        self.chips.set([(ALL, _tr("All")), *((kind, kind_words(kind)) for kind in kinds)])
        self.chips.count({ALL: len(self._rows), **counts})
        self.table.set_rows(self._rows)
        for widget in (self.table, self.chips, self.copy, self.hint):
            widget.setVisible(bool(self._rows))
        self._show_found(roster, len(self._rows) - len(roster.kept))
        self._filter_kind(self.chips.key() or ALL)
        self._offer_repeat()
        self._go_on()

    def _go_on(self) -> None:
        """After a correction the same row is current again, or where it is mended the next one that is left."""
        onward, self._onward = self._onward, []
        if onward and not any(self.table.choose(key) for key in onward):
            self.choose_first()

    def choose_first(self) -> None:
        if (id := self.table.lazy.id_at(0)) is not None:
            self.table.select_id(id)

    def _show_found(self, roster: Roster, doubts: int) -> None:
        kept = len(roster.kept)
        differs = roster.declared_total is not None and roster.declared_total != roster.total
        self.total.setVisible(differs)
        if differs:
            self.total.setText(
                _tr("The list says {0} people, but {1} were found. Ask the sender.").format(
                    format.number(roster.declared_total or 0), format.number(roster.total)
                )
            )
        looks = format_many(
            doubts,
            _tr("1 thing looks doubtful and comes in as it is."),
            _tr("{0} things look doubtful and come in as they are."),
        )
        if kept:
            aside = format_many(
                kept,
                _tr("1 row is not complete or not sure. Correct it here, or it is put aside."),
                _tr("{0} rows are not complete or not sure. Correct them here, or they are put aside."),
            )
            self.page.notify(f"{aside} {looks if doubts else ''}".strip(), Tone.ATTENTION, "warning")
        elif doubts:
            self.page.notify(_tr("Everybody can come in. {0}").format(looks), Tone.INFO, "info")
        else:
            self.page.notify(_tr("Everybody can come in, and nothing looks doubtful."), Tone.GOOD, "check")

    def reset(self) -> None:
        """Another list comes: nothing of the last one stays chosen."""
        self.sheet.hide()
        self.alike.hide()
        self.asked.show_questions(())
        self._last, self._onward = None, []
        self.chips.set([])
        self.table.set_rows([])

    def start(self) -> None:
        """The first row that is kept aside is what to begin with."""
        if self._looked is not None and self._looked.roster.kept and not self.table.selected_ids():
            self.choose_first()

    def _filter_kind(self, key: str) -> None:
        self.table.filter(None if key == ALL else lambda row: row["kind"] == key)
        self.copy.setVisible(bool(self._rows))
        self._show_chosen()

    # -- mending

    def _show_chosen(self) -> None:
        """A row kept aside shows whole beside the table."""
        row = self.table.row
        kept = row["kept"] if row is not None else None
        if not isinstance(kept, KeptCells):
            self.sheet.hide()
            return
        place = _tr("{0}, row {1}").format(kept.row.sheet, format.number(kept.row.row))
        why = _tr("This row has no name. It is put aside until you fill one in.")
        if all(one.code != "no_name" for one in kept.row.problems):
            why = why_aside([one.code for one in kept.row.problems])
        self.sheet.show_row(place, _tr("Who is this?"), why, kept.titles, kept.row.cells, kept.values)
        self.sheet.show_pictures(self._cut_cells(kept))

    def _cut_cells(self, kept: KeptCells) -> dict[int, QPixmap]:
        """The cells of a row that are in doubt, as they are on paper."""
        roster = self._looked.roster if self._looked is not None else None
        sheet, number, left = kept.place
        if roster is None or roster.paper is None:
            return {}
        doubts = roster.doubts.get(sheet, {})
        mine = {place - left: one for (row, place), one in doubts.items() if row == number - 1}
        pages = roster.paper.pages
        found: dict[int, QPixmap] = {}
        for at, page in enumerate(pages):
            boxes = {place: one.box for place, one in mine.items() if one.page == at}
            if boxes:
                found |= cut_row(open_picture(page.picture), boxes)
        return found

    def _open_row(self) -> None:
        row = self.table.row
        if row is None:
            return
        if row["kept"] is not None:
            self.sheet.form.start()
        elif row["field"] and row["value"] is not None:
            self.editor = edit_cell(self.table, "value", row["value"], partial(self._edit, row))

    def _edit(self, row: Row, text: str) -> None:
        self._last = row, text
        self._correct_rows([row], text)

    def _correct_rows(self, rows: list[Row], text: str) -> None:
        """The same text for the cells of these rows."""
        looked = self._looked
        if looked is None:
            return
        edits: dict[Place, dict[str, str]] = {}
        for row in rows:
            if (warning := row["warning"]) is not None:
                place = place_of(looked, warning)
                edits.setdefault(place, {})[role_of(looked.roster, place, row["field"])] = text
        if edits:
            self._remember_row()
            self.edited.emit(edits)

    def _remember_row(self) -> None:
        """Remember the current row, and in which order others follow where it goes."""
        ids, at = list(self.table.lazy.ids()), max(self.table.currentIndex().row(), 0)
        self._onward = [self.table.source.key_of(id) for id in (*ids[at:], *reversed(ids[:at]))]

    def _find_alike(self) -> list[Row]:
        """Cells that say the same as the one that was corrected last, of the same kind and column."""
        if self._last is None:
            return []
        before, _ = self._last
        wanted = [before[name] for name in ("kind", "field", "value")]
        return [row for row in self._rows if [row[name] for name in ("kind", "field", "value")] == wanted]

    def _offer_repeat(self) -> None:
        """One correction may be that of all equal cells; the corrected one may still be among them."""
        rows = self._find_alike()
        if self._last is not None and rows:
            cells = (shorten(str(one), LONGEST) for one in (self._last[0]["value"], self._last[1]))
            one, more = _tr("The same for 1 more: {1} → {2}"), _tr("The same for all {0} others: {1} → {2}")
            set_words(self.alike, format_many(len(rows), one, more, *cells))
        self.alike.setVisible(bool(rows))

    def _repeat_edit(self) -> None:
        if self._last is not None:
            self._correct_rows(self._find_alike(), self._last[1])

    def _emit_mended(self, fields: dict[str, str]) -> None:
        row = self.table.row
        if row is not None and isinstance(row["kept"], KeptCells):
            place: Place = row["kept"].place
            self.sheet.hide()
            self._remember_row()
            self.edited.emit({place: {**_seen_values(row["kept"]), **fields}})

    def _leave_sheet(self) -> None:
        self.sheet.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        self.table.selectAll()
        self.table.copy()


def _seen_values(kept: KeptCells) -> dict[str, str]:
    """Values of a row that were in doubt: whoever presses the button beside their picture has looked at them."""
    doubted = {one.field for one in kept.row.problems if one.code == DOUBTFUL}
    names = set(NAME_FIELDS) if doubted & set(NAME_FIELDS) else set()
    return {
        name: str(to_stored(kept.values[name]))
        for name in (doubted & set(FIELDS)) | names
        if name is not None and kept.values.get(name) is not None
    }


def make_rows(roster: Roster) -> list[dict[str, Any]]:
    """Rows kept aside first, whatever is about the whole list next, then doubts, those of rare kinds first."""
    found: list[dict[str, Any]] = []
    for kept in roster.kept:
        cells = " · ".join(filter(None, kept.row.cells))
        found.append(
            make_problem_row(MEND, (kept.row.sheet, kept.row.row, None, cells), kept.row.problems[0].message, kept)
        )
    many_of = Counter(kind_of(one.code) for one in roster.warnings)
    # What is rare first: a hundred equal doubts must not drown three others.
    warnings = sorted(
        roster.warnings, key=lambda one: (kind_of(one.code) not in FIRST, many_of[kind_of(one.code)], kind_of(one.code))
    )
    found += [
        make_problem_row(kind_of(one.code), (one.sheet, one.row or 0, one.field, one.value), one.message, warning=one)
        for one in warnings
    ]
    several = len({table.sheet for table in roster.tables}) > 1
    times: Counter[tuple[object, ...]] = Counter()
    for row in found:
        cell = (row["kind"], row["sheet"], row["row"], row["field"])
        times[cell] += 1
        row |= {"cell": (*cell, times[cell]), "several": several}
    return found


def make_problem_row(
    kind: str, cell: Cell, message: str, kept: KeptCells | None = None, warning: Warning | None = None
) -> dict[str, Any]:
    sheet, number, field, value = cell
    bad = kind in (MEND, "total")
    return {
        "kind": kind, "sheet": sheet, "row": number, "field": field, "value": value, "message": message, "kept": kept,
        "warning": warning, "tone": Tone.ATTENTION if bad else Tone.TEXT, "icon": "edit" if kind == MEND else "warning",
    }  # fmt: skip


def _row_number(row: Row) -> str:
    """The sheet stands in a column of its own; a whole column is row 0."""
    return format.number(row["row"]) if row["row"] else ""


def _explain_row(row: Row) -> str:
    warning = row["warning"]
    if warning is not None:
        return what_it_means(warning)
    kept = row["kept"]
    if kept is None:
        return translate_said(row["message"])
    if any(one.code == "no_name" for one in kept.row.problems):
        return _tr("No name: put aside unless you fill it in")
    return _tr("Reading in doubt: put aside unless you look at it")
