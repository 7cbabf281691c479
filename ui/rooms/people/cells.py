"""Cells of the table of people as in Excel: F2 edits, Delete clears, Ctrl+D fills down; each can be undone."""

from __future__ import annotations

from collections.abc import Callable

from repatriate.app.people import table_queries
from repatriate.app.people.commands import EditPeople
from repatriate.intake.roster.roles import PEOPLE
from repatriate.model.fields import Field, Section
from ui.core.context import Context, OnError
from ui.core.fields import field_label, offers_of, typed_value
from ui.core.language import make_translator
from ui.models.table import Row
from ui.rooms.common.cell_editor import CellEditor, edit_cell
from ui.rooms.common.many import ask_for_many
from ui.rooms.common.person.panel import format_value
from ui.rooms.people.table import PeopleTable
from ui.widgets.completing import make_completer
from ui.widgets.question_bar import QuestionBar

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
            make_completer(offers_of(field, table_queries.choices(self._context.db, name)), editor)

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
