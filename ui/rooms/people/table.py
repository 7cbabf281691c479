"""The table of people: copied as Excel takes it, pasted into."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent

from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.intake.roster.roles import PEOPLE
from repatriate.model.fields import Field, Section
from ui.core.context import Context, OnError
from ui.core.fields import field_label, offers_of, typed_value
from ui.core.language import make_translator
from ui.models.people import WORKED_OUT, PeopleSource
from ui.models.table import Column, LazyTable, Row
from ui.rooms.common.form import ask_for_many
from ui.rooms.common.person.panel import format_value
from ui.rooms.common.row_editor import CellEditor, edit_cell
from ui.widgets.column_widths import CellDelegate
from ui.widgets.fields import make_completer
from ui.widgets.path_field import mark_as_ours
from ui.widgets.refusal import QuestionBar
from ui.widgets.table import DataTable

Cell = Callable[[Mapping[str, Any]], object]

_PARTS: dict[str, tuple[str, ...]] = {
    "name": ("surname", "given_names", "native_name"),
    "born": ("birth_date",),
    "document": ("document_type", "document_number", "document_expiry"),
}
"""A column of the table that shows several of the file's."""


def _list_cells(shown: Sequence[Column]) -> list[tuple[str, Cell]]:
    """Titles and texts of what is copied: what the file holds, so that it can be pasted back."""
    made: list[tuple[str, Cell]] = []
    taken: set[str] = set()
    for column in shown:
        if column.key in WORKED_OUT:
            made.append((column.title, column.text))
            continue
        for part in _PARTS.get(column.key, (column.key,)):
            if part not in taken:
                taken.add(part)
                made.append((field_label(part), itemgetter(part)))
    return made


def for_excel(rows: Sequence[Mapping[str, Any]], shown: Sequence[Column]) -> QMimeData:
    """The rows for Excel: text with tabs, and a table that keeps cells unchanged: 0012 stays 0012, a day a day."""
    cells = _list_cells(shown)
    lines = [[title for title, _ in cells], *([_clean_text(cell(row)) for _, cell in cells] for row in rows)]
    data = QMimeData()
    data.setText("\n".join("\t".join(line) for line in lines) + "\n")
    body = "".join(
        "<tr>" + "".join(f"<td style='mso-number-format:\"\\@\"'>{escape(text)}</td>" for text in line) + "</tr>"
        for line in lines
    )
    data.setHtml(f"<html><head><meta charset='utf-8'></head><body><table>{body}</table></body></html>")
    mark_as_ours(data)
    return data


def _clean_text(value: object) -> str:
    text = "" if value is None else str(value)
    return text.replace("\t", " ").replace("\r", " ").replace("\n", " ")


MANY = 2_000
"""People from whom on copying them is work that shows itself."""


class PeopleTable(DataTable):
    """`pasted` tells that the officer wants what the clipboard holds; `edited`, `cleared` and `filled` F2, Delete, Ctrl+D."""

    pasted = Signal()
    edited = Signal()
    cleared = Signal()
    filled = Signal()

    def __init__(self, name: str, context: Context) -> None:
        super().__init__(name, context.preferences)
        self._context = context
        delegate = CellDelegate(self)
        delegate.marks_cell = True
        self.setItemDelegate(delegate)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit()
        elif event.key() == Qt.Key.Key_F2 and not event.modifiers():
            self.edited.emit()
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.cleared.emit()
        elif event.key() == Qt.Key.Key_D and ctrl:
            self.filled.emit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click edits the cell, as F2 does."""
        super().mouseDoubleClickEvent(event)
        inside = self.indexAt(event.position().toPoint()).isValid()
        if inside and event.button() == Qt.MouseButton.LeftButton and not self._context.read_only:
            self.edited.emit()

    def set_model(self, model: LazyTable, key: str = "", yields: Sequence[str] = ()) -> None:
        super().set_model(model, key, yields)
        # The header would look at every row to paint whether its columns are selected: seconds, where all are.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))

    def _list_shown(self) -> list[Column]:
        head = self.horizontalHeader()
        order = (head.logicalIndex(place) for place in range(head.count()))
        return [self.lazy.columns[number] for number in order if not self.isColumnHidden(number)]

    def copy(self) -> None:
        """The selected people with the columns shown: days and numbers as the file has them, to be pasted back as they are."""
        ids = self.selected_ids()
        source = self.lazy.source
        if not ids or not isinstance(source, PeopleSource):
            return
        if len(ids) <= MANY:
            self._copy_rows(ids, source.rows(ids))
        else:
            self._context.job(
                self.tr("Copying"),
                lambda progress, cancel: source.rows(ids),
                done=lambda rows: self._copy_rows(ids, rows),
            )

    def _copy_rows(self, ids: Sequence[int], rows: Any) -> None:
        data = for_excel([rows[id] for id in ids if id in rows], self._list_shown())
        QGuiApplication.clipboard().setMimeData(data)


# -- Cells of the table of people as in Excel: F2 edits, Delete clears, Ctrl+D fills down; each can be undone.


_tr = make_translator("Cells")

_IN_PANEL = {"name": "surname", "document": "document_number"}
"""Columns that show several fields, with the one that is written first in the panel."""


def field_of(column: str) -> Field | None:
    """The field that a cell of this column holds; None where it holds several, or what is worked out."""
    found = PEOPLE.get("birth_date" if column == "born" else column)
    return found if found is not None and found.section is not Section.APART else None


class Cells:
    """`open_field` shows a field of the panel, for what is not written in the table."""

    def __init__(
        self, context: Context, table: PeopleTable, question: QuestionBar, open_field: Callable[[str], object]
    ) -> None:
        self._context, self._table, self._question, self._open_field = context, table, question, open_field
        self.editor: CellEditor | None = None

    @property
    def writes(self) -> bool:
        return not self._context.read_only

    @property
    def _column(self) -> str:
        index = self._table.currentIndex()
        return self._table.lazy.columns[index.column()].key if index.isValid() else ""

    def _row(self, row: int) -> Row | None:
        return self._table.lazy.row(row)

    def _may_write(self) -> bool:
        if not self.writes:
            self._context.notify(_tr("This file is open for reading only."), tone="attention")
        return self.writes and self._table.currentIndex().isValid()

    # -- F2

    def edit(self) -> None:
        """Write into the current cell, or into the panel where the cell holds more than one thing."""
        if not self._may_write():
            return
        key = self._column
        field, row = field_of(key), self._row(self._table.currentIndex().row())
        if field is None or row is None:
            self._open_field(_IN_PANEL.get(key, ""))
            return
        ref, name = str(row["ref"]), field.name
        editor = edit_cell(
            self._table, key, format_value(name, row[name]), lambda text: self._write((ref,), field, text)
        )
        if editor is not None:
            self.editor = editor
            make_completer(offers_of(field, table_queries.list_choices(self._context.db, name)), editor)

    # -- Delete, Ctrl+D

    def clear(self) -> None:
        """Empty the current column's cells of the selected people."""
        if not self._may_write():
            return
        field = field_of(self._column)
        if field is None or field.required or field.name == "priority":
            self._refuse_column()
        else:
            self._write(self._selected_refs(), field, "")

    def fill_down(self) -> None:
        """Copies the first selected cell into those below; a single cell gets the value above."""
        if not self._may_write():
            return
        field = field_of(self._column)
        ids = self._table.selected_ids()
        if field is None or not ids:
            self._refuse_column()
            return
        rows = [row for id in ids if (row := self._table.lazy.row_of(id)) is not None]
        first = self._row(rows[0] - 1 if len(rows) == 1 else rows[0])
        if first is None:
            return
        if field.name not in first:  # a band: nobody stands above
            self._context.notify(_tr("There is nobody above the first person of a group."), tone="attention")
            return
        value = first[field.name]
        if value is None or value == "":
            self._context.notify(_tr("The first cell is empty. To clear cells, press Delete."), tone="attention")
            return
        refs = self._selected_refs()
        self._write(refs if len(refs) == 1 else refs[1:], field, str(value))

    def _selected_refs(self) -> tuple[str, ...]:
        return table_queries.refs_of(self._context.db, self._table.selected_ids())

    def _refuse_column(self) -> None:
        self._context.notify(
            _tr("This column is not changed in the table. Press Enter to open the person."), tone="attention"
        )

    def _write(self, refs: tuple[str, ...], field: Field, typed: str) -> None:
        def ask_first(what: str, slot: Callable[[], object]) -> None:
            ask_for_many(self._question, len(refs), what, slot)

        write_field(self._context, ask_first, refs, (field, typed))


def write_field(
    context: Context,
    ask: Callable[[str, Callable[[], object]], object],
    refs: tuple[str, ...],
    what: tuple[Field, str],
    done: Callable[[], object] = lambda: None,
    on_error: OnError | None = None,
) -> None:
    """The same for all these people, as it is typed; nothing clears the field. `ask` asks first where it is many."""
    field, typed = what
    text, label = typed_value(field, typed), field_label(field.name)
    said = _tr("{0} becomes “{1}”").format(label, text) if text else _tr("{0} is cleared").format(label)
    command = EditPeople(refs, {field.name: text})
    ask(said, lambda: context.carry_out(_tr("Change"), command, len(refs), lambda _: done(), on_error=on_error))
