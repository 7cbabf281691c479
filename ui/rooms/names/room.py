"""Names that the program spelled: as people write them and as they would be printed, to be confirmed or put right."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from repatriate.app.core.listing import make_mapping
from repatriate.app.core.transaction import Notice
from repatriate.app.people.commands import ConfirmNames
from repatriate.app.people.names import NameToConfirm, names_to_confirm
from ui.core.context import Context
from ui.core.fields import field_label, short_label, value_text
from ui.models.table import Column, Row
from ui.rooms.base import Room
from ui.rooms.common.detail_panel import Page, format_plain
from ui.rooms.common.labels import format_many
from ui.rooms.common.row_table import RowSource, RowTable
from ui.style.theme import GAP, Tone
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import Cell, grow, make_column, make_row

FIELDS = ("surname", "given_names")


def _format_if_any(name: str) -> Callable[[Row], str]:
    return lambda row: value_text(name, row[name]) if row[name] else ""


class NamesRoom(Room):
    """`select` takes the reference of a person whose name waits."""

    key = "names"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._wanted = ""
        self._shown: NameToConfirm | None = None
        self.page = Page()
        self.table = self._make_table()
        self.table.chosen.connect(lambda _: self._show_chosen())
        self.table.opened.connect(lambda _: self._confirm_names())
        self.page.column.addWidget(self.table, 1)
        self.native = make_label("", "title", copyable=True)
        self.edits = {name: QLineEdit() for name in FIELDS}
        self.go = make_button(self.tr("Confirm"), self._confirm_names, "main", "check")
        self.page.column.addWidget(self._make_foot())
        self.set_work(self.page)
        self.set_empty(
            "check",
            self.tr("All names are confirmed. Names that the program spells come here."),
            make_button(self.tr("Show everybody"), lambda: context.go("people")),
        )
        self.all = self.header.add_button(make_button(self.tr("Confirm all…"), self.ask_all, icon="check"))
        for one in (self.go, self.all, *self.edits.values()):
            one.setEnabled(not context.read_only)

    def _make_table(self) -> RowTable:
        columns = [
            Column("ref", self.tr("Ref"), format_plain("ref"), 90, sort="ref"),
            Column("native_name", self.tr("As they write it"), format_plain("native_name"), 240, sort="native_name", stretch=True,
                   tip=format_plain("native_name")),
            *(Column(name, field_label(name), format_plain(name), 200, sort=name, stretch=True, tip=format_plain(name))
              for name in FIELDS),
            *(Column(name, short_label(name), _format_if_any(name), width, sort=name, tone=lambda row: Tone.QUIET)
              for name, width in (("birth_date", 110), ("document_number", 130))),
            Column("nationality", self.tr("Nat."), format_plain("nationality"), 80, sort="nationality", tone=lambda row: Tone.QUIET),
        ]  # fmt: skip
        words = ("ref", "native_name", *FIELDS, "document_number")
        return RowTable(self.tr("Names to confirm"), columns, RowSource("ref", words), yields=("nationality",))

    def _make_foot(self) -> QWidget:
        foot = QWidget()
        columns = []
        for name, edit in self.edits.items():
            caption = make_label(field_label(name), "caption")
            caption.setBuddy(edit)
            edit.setAccessibleName(caption.text())
            edit.returnPressed.connect(self._confirm_names)
            columns.append(grow(make_column(caption, edit, spacing=2)))
        row = make_row(*columns, Cell(self.go, 0, Qt.AlignmentFlag.AlignBottom), spacing=GAP)
        make_column(self.native, row, margins=0, spacing=4, inside=foot)
        return foot

    # -- showing

    def reload_content(self, notice: Notice | None) -> None:
        db = self.context
        self.context.ask(self, "names", lambda: names_to_confirm(db.db), self._show_names)

    def _show_names(self, found: list[NameToConfirm]) -> None:
        at = max(self.table.currentIndex().row(), 0)
        self.table.set_rows({**make_mapping(one), "name": one} for one in found)
        self.show_empty(not found)
        self.all.setVisible(bool(self._spelled_refs()))
        self.page.notify(
            format_many(
                len(found),
                self.tr(
                    "1 name was spelled by the program. Compare it with a document of the person, then confirm it."
                ),
                self.tr("{0} names were spelled by the program. Compare each with a document, then confirm."),
            ),
            Tone.ATTENTION,
            "warning",
        )
        if self._wanted and self.table.choose(self._wanted):
            self._wanted = ""
        elif found and not self.table.selected_ids():
            id = self.table.lazy.id_at(min(at, len(found) - 1))
            if id is not None:
                self.table.select_id(id)
        self._show_chosen()

    def select(self, ref: str) -> None:
        self._wanted = ref
        if ref and self.table.choose(ref):
            self._wanted = ""

    def _show_chosen(self) -> None:
        row: Row | None = self.table.row
        name: NameToConfirm | None = row["name"] if row is not None else None
        if name == self._shown:
            return  # what is typed stays
        self._shown = name
        self.native.setText(name.native_name if name is not None else "")
        for field, edit in self.edits.items():
            edit.setText(getattr(name, field) if name is not None else "")

    # -- doing

    def _confirm_names(self) -> None:
        """The name as it stands in the two fields; of several people who are selected, each as it is spelled."""
        refs = tuple(self.table.keys)
        if self._shown is None or not refs or self.context.read_only:
            return
        typed = {field: edit.text().strip() or None for field, edit in self.edits.items()}
        corrected = len(refs) == 1 and any(
            (getattr(self._shown, field) or None) != text for field, text in typed.items()
        )
        self.context.run(ConfirmNames(refs, {refs[0]: typed} if corrected else {}))

    def _spelled_refs(self) -> tuple[str, ...]:
        return tuple(row["ref"] for row in self.table.source.all if row["name"].spelled)

    def ask_all(self) -> None:
        refs = self._spelled_refs()
        text = format_many(
            len(refs),
            self.tr("Confirm the name of 1 person as it is spelled here?"),
            self.tr("Confirm the names of {0} people as they are spelled here?"),
        )
        self.question.ask(
            text,
            self.tr("Confirm all"),
            lambda: self.context.carry_out(text, ConfirmNames(refs), len(refs)),
            keep=self.tr("Leave unconfirmed"),
            danger=False,
        )
