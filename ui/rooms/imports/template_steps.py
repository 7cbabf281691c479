"""The steps of an import for a template workbook."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from repatriate.app.imports.jobs import Examined, PersonChange
from repatriate.intake.report import Report
from repatriate.intake.template import Template
from ui.core import format
from ui.core.fields import field_label, value_text
from ui.core.language import make_translator
from ui.models.table import Column, Row, state_column
from ui.rooms.common.detail_panel import Page, format_plain
from ui.rooms.common.labels import sheet_name
from ui.rooms.common.row_table import RowSource, RowTable
from ui.rooms.imports.families_card import FamiliesCard
from ui.rooms.imports.labels import LOW, Fold, without_place
from ui.style.theme import GAP, MARGIN, Tone
from ui.widgets.fields import SteadyBox
from ui.widgets.filters import FilterChips
from ui.widgets.labels import make_button, make_label, show_text
from ui.widgets.layouts import STRETCH, grow, make_column, make_row

_tr = make_translator("Import")

LEFT = 420
PREVIEW = 200
"""Rows of a sheet that the preview shows."""


class ColumnsPage(Page):
    """The page with each column's role, and the first rows as they will be read."""

    def __init__(self) -> None:
        super().__init__()
        self._template: Template | None = None
        self.sheet = SteadyBox()
        self.sheet.setAccessibleName(_tr("Sheet"))
        self.sheet.setMinimumWidth(260)
        self.sheet.currentIndexChanged.connect(lambda _: self._show_preview())
        self.matched = RowTable(
            _tr("Columns of the file"),
            [
                Column("header", _tr("Column in the file"), format_plain("header"), 190),
                state_column("field", _tr("Read as"), lambda row: row["state"], 200, stretch=True),
            ],
            RowSource("place"),
        )  # fmt: skip
        self.matched.setMinimumHeight(LOW)
        self.preview: RowTable | None = None
        beside = QWidget()
        title = make_row(make_label(_tr("Preview:"), "quiet"), self.sheet, STRETCH)
        self.holder = make_column(title, margins=0, spacing=GAP, inside=beside)
        self.column.addWidget(Fold((self.matched, beside), (LEFT, 0), spacing=MARGIN), 1)

    def show_read(self, template: Template, report: Report) -> None:
        self._template = template
        unknown = sum(1 for one in template.columns if one.field is None)
        rows = sum(len(rows) for rows in template.sheets.values())
        words = _tr("{0} rows on {1} sheets.").format(format.number(rows), len(template.sheets))
        if unknown:
            self.notify(
                words + " " + _tr("{0} columns are not known: they go into the notes.").format(unknown),
                Tone.ATTENTION,
                "warning",
            )
        else:
            self.notify(words + " " + _tr("Every column is understood."), Tone.GOOD, "check")
        self.matched.set_rows(
            {"place": place, "header": one.header, "state": _read_as(one.field, one.score)}
            for place, one in enumerate(template.columns)
        )
        self.sheet.blockSignals(True)
        self.sheet.clear()
        for name, found in template.sheets.items():
            self.sheet.addItem(_tr("{0}, {1} rows").format(sheet_name(name), format.number(len(found))), name)
        self.sheet.blockSignals(False)
        self._show_preview()

    def _show_preview(self) -> None:
        if self.preview is not None:
            self.holder.removeWidget(self.preview)
            self.preview.deleteLater()
            self.preview = None
        name = self.sheet.currentData()
        if self._template is None or name is None:
            return
        rows = self._template.rows(name)[:PREVIEW]
        names = list(dict.fromkeys(key for row in rows for key in row.values))
        columns = [Column("number", _tr("Row"), format_plain("number"), 56, right=True, tone=lambda row: Tone.QUIET)]
        columns += [Column(key, field_label(key), partial(_format_value, key), 120) for key in names]
        self.preview = RowTable(_tr("First rows of {0}").format(sheet_name(name)), columns, RowSource("number"))
        self.preview.set_rows({"number": row.number, **{key: row.values.get(key) for key in names}} for row in rows)
        self.preview.setMinimumHeight(LOW)
        self.holder.addWidget(self.preview, 1)


def _read_as(field: str | None, score: float) -> tuple[str, str, str]:
    """The role of a column and its certainty, with tone and icon."""
    words = field_label(field) + ("" if score >= 1 else f"  {score:.0%}") if field else _tr("notes")
    return (words, Tone.TEXT, "check") if field and score >= 0.8 else (words, Tone.ATTENTION, "warning")


def _format_value(key: str, row: Row) -> str:
    return value_text(key, row[key])


class ProblemsPage(Page):
    """Everything that is wrong or doubtful, by sheet, row and column."""

    def __init__(self) -> None:
        super().__init__()
        self.chips = FilterChips()
        self.chips.chosen.connect(lambda key: self._filter_kind(key))
        self.copy = make_button(_tr("Copy the list for whoever sent it"), self._copy, "chip", "copy")
        self.table = RowTable(
            _tr("Problems"),
            [
                state_column("kind", _tr("What"), lambda row: row["state"], 110, sort="kind"),
                Column("sheet", _tr("Sheet"), format_plain("sheet"), 110, sort="sheet"),
                Column("row", _tr("Row"), format_plain("row"), 60, sort="row", right=True),
                Column("field", _tr("Column"), format_plain("field"), 140, sort="field"),
                Column("value", _tr("Cell"), format_plain("value"), 160, tone=lambda row: Tone.QUIET),
                Column("message", _tr("What is wrong, and what to do"), format_plain("message"), 300, stretch=True,
                       tip=format_plain("message")),
            ],
            RowSource("place", ("sheet", "field", "value", "message")),
        )  # fmt: skip
        self.table.setMinimumHeight(LOW)
        self.column.addLayout(make_row(grow(self.chips), self.copy))
        self.column.addWidget(self.table, 1000)
        self.column.addStretch(1)

    def show_report(self, report: Report) -> None:
        rows = list(_list_problems(report))
        self.table.set_rows({"place": place, **row} for place, row in enumerate(rows))
        bad = sum(1 for row in rows if row["kind"] == "problem")
        doubts = len(rows) - bad
        self.chips.set([("all", _tr("All")), ("problem", _tr("To correct")), ("warning", _tr("Doubtful"))])
        self.chips.count({"all": len(rows), "problem": bad, "warning": doubts})
        self._filter_kind("all")
        self.table.setVisible(bool(rows))
        self.copy.setVisible(bool(rows))
        self.chips.setVisible(bool(rows))
        if report.failed:
            self.notify(
                _tr(
                    "{0} cells are wrong, so nothing is imported yet. Correct them in the workbook and save it. Then "
                    "read the file again."
                ).format(format.number(bad)),
                Tone.TROUBLE,
                "trouble",
            )
        elif doubts:
            self.notify(
                _tr("{0} values look doubtful. They are imported as they are.").format(format.number(doubts)),
                Tone.ATTENTION,
                "warning",
            )
        else:
            self.notify(_tr("Nothing is wrong with this file."), Tone.GOOD, "check")

    def _filter_kind(self, key: str) -> None:
        self.table.filter(None if key == "all" else lambda row: row["kind"] == key)

    def _copy(self) -> None:
        self.table.selectAll()
        self.table.copy()


def _list_problems(report: Report) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    for kept in report.kept_aside:
        for one in kept.problems:
            rows.append(make_problem_row("problem", kept.sheet, kept.row, one.field, one.value, one.message))
    for warning in report.warnings:
        if warning.code != "families_numbered":  # a card of the next step asks about them
            number = warning.row or 0
            rows.append(
                make_problem_row("warning", warning.sheet, number, warning.field, warning.value, warning.message)
            )
    return rows


def make_problem_row(
    kind: str, sheet: str, number: int, field: str | None, value: str | None, message: str
) -> dict[str, Any]:
    bad = kind == "problem"
    state = (_tr("To correct"), Tone.TROUBLE, "trouble") if bad else (_tr("Doubtful"), Tone.ATTENTION, "warning")
    place = {"sheet": sheet, "row": number, "field": field, "value": value}
    return {"kind": kind, "state": state, "message": without_place(message), **place}


class ChangesPage(Page):
    """The page with new people, known people, and differences."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets = make_label("", "quiet", wrap=True)
        self.families = FamiliesCard()
        self.chips = FilterChips()
        self.chips.chosen.connect(lambda key: self._filter(key))
        self.table = RowTable(
            _tr("People in the file"),
            [
                Column("row", _tr("Row"), format_plain("row"), 60, sort="row", right=True, tone=lambda row: Tone.QUIET),
                Column("ref", _tr("Ref"), format_plain("ref"), 90, sort="ref", tone=lambda row: Tone.QUIET),
                Column("name", _tr("Name"), format_plain("name"), 240, sort="name"),
                state_column("what", _tr("What"), lambda row: row["state"], 110, sort="what"),
                Column("changes", _tr("What would differ"), format_plain("changes"), 300, stretch=True, tip=format_plain("changes")),
            ],
            RowSource("row", ("ref", "name", "changes")),
        )  # fmt: skip
        self.table.setMinimumHeight(LOW)
        self.column.addWidget(self.families)
        self.column.addWidget(self.sheets)
        self.column.addWidget(self.chips)
        self.column.addWidget(self.table, 1000)
        self.column.addStretch(1)

    def show_changes(self, read: Examined) -> None:
        report, rows = read.report, [make_change_row(change) for change in read.changes]
        column = next((one.header for one in read.template.columns if one.field == "household"), "")
        self.families.show_families(read.families, column)
        self.table.set_rows(rows)
        counts = {key: sum(1 for row in rows if row["what"] == key) for key in ("new", "changed", "same")}
        self.chips.set(
            [
                ("all", _tr("All")),
                ("new", _tr("New")),
                ("changed", _tr("Known, would change")),
                ("same", _tr("Known, the same")),
            ]
        )
        self.chips.count({"all": len(rows), **counts})
        self._filter("all")
        self.table.setVisible(bool(rows))
        self.chips.setVisible(bool(rows))
        self.notify(
            _tr(
                "{0} new, {1} known whose record would change, {2} known and the same. Empty cells change nothing."
            ).format(format.people(counts["new"]), format.number(counts["changed"]), format.number(counts["same"])),
            Tone.INFO,
            "info",
        )
        others = [
            f"{sheet_name(sheet)} "
            + ", ".join(
                words.format(format.number(number))
                for words, number in ((_tr("{0} new"), count.imported), (_tr("{0} known"), count.updated))
                if number
            )
            for sheet, count in report.counts.items()
            if sheet != "People" and count.rows
        ]
        show_text(self.sheets, " · ".join(others))

    def _filter(self, key: str) -> None:
        self.table.filter(None if key == "all" else lambda row: row["what"] == key)


def make_change_row(change: PersonChange) -> dict[str, Any]:
    what = "new" if change.new else "changed" if change.fields else "same"
    state = {
        "new": (_tr("New"), Tone.GOOD, "add"),
        "changed": (_tr("Changed"), Tone.ATTENTION, "edit"),
        "same": (_tr("The same"), Tone.QUIET, "check"),
    }[what]
    changes = (
        format.named(field_label(field), f"{value_text(field, before) or '–'} → {value_text(field, after) or '–'}")
        for field, before, after in change.fields
    )
    who = {"row": change.row, "ref": change.ref or _tr("next free"), "name": change.name}
    return {**who, "what": what, "state": state, "changes": " · ".join(changes)}


def name_verb(read: Examined) -> str:
    """The label of the button that imports it."""
    new = sum(1 for change in read.changes if change.new)
    changed = sum(1 for change in read.changes if change.fields)
    if new and changed:
        return _tr("Import {0}, change {1}").format(format.people(new), format.number(changed))
    if new:
        return _tr("Import {0}").format(format.people(new))
    if changed:
        return _tr("Change {0}").format(format.people(changed))
    return _tr("Import the other sheets") if len(read.template.sheets) > 1 else _tr("Import")


def find_stack(page: QWidget) -> QStackedWidget:
    """A step that looks one way for the template and, on a second page, another for any other list."""
    both = QStackedWidget()
    both.addWidget(page)
    return both
