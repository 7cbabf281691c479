"""Clearances: what is missing, whose move it is, for how many days; asked and answered for many at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatriate.app.clearances import matrix as clearance_matrix
from repatriate.app.clearances import queries as clearance_queries
from repatriate.app.clearances.bulk_commands import MarkClearances
from repatriate.app.clearances.commands import SaveChecklistItem
from repatriate.app.clearances.kinds import kinds_in
from repatriate.app.clearances.queries import Asked
from repatriate.app.documents import paged_queries
from repatriate.app.documents.paged_queries import AskedCounts, ListQuery
from ui.core.context import AT_ONCE, Context
from ui.core.format import people
from ui.rooms.clearances.answer_form import AnswerForm, Chosen
from ui.rooms.clearances.checklist_panel import ChecklistPanel, checklist_form, kind_typed
from ui.rooms.clearances.matrix import MatrixTable
from ui.rooms.clearances.tables import EVERY_KIND, kind_columns, list_columns, total
from ui.rooms.common.form import Form
from ui.rooms.common.labels import many
from ui.rooms.common.paged_table import PagedSource, PagedTable
from ui.rooms.common.row_table import RowSource, SummaryTable, mapping
from ui.rooms.common.tab_base import Tab
from ui.style.theme import GAP, MARGIN, ROW
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button, label
from ui.widgets.layouts import make_row
from ui.widgets.side_panel import SidePanel

t = QCoreApplication.translate
_VIEW = "clearances/view"


class ClearancesTab(Tab):
    """`reply_wanted` and `note_wanted` are done by whoever has the tab for notes: with the kind, and the people chosen."""

    note_wanted = Signal(object, object)
    reply_wanted = Signal(str)
    key = "clearances"

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self.kinds = SummaryTable(t("Documents", "Clearances by kind"), kind_columns(), RowSource("kind"))
        self._counts = AskedCounts((), {})
        self._people: Mapping[str, int] = {}
        self.list = PagedTable(
            self.title(),
            list_columns(),
            context,
            PagedSource(
                lambda query, sort, down: paged_queries.asked_ids(
                    context.db, query, context.operation.today(), sort, down
                ),
                lambda ids: paged_queries.asked_rows(context.db, ids, context.operation.today()),
                ListQuery("missing"),
            ),
            "clearances",
            ("reference", "valid_until", "since", "nationality"),
        )
        self.list.opened.connect(lambda _: self.record())
        self.list.selected.connect(self.changed)
        self.matrix = self._make_matrix(ListQuery("missing"))
        self.empty = EmptyState(
            "verify",
            t(
                "Documents",
                "A person leaves when every authority has said yes. Name what your people need: exit permit, screening…",
            ),
            button(t("Documents", "Begin the checklist"), self.edit_checklist, "main"),
        )
        self.stack = QStackedWidget()
        self.stack.addWidget(self.matrix)
        self.stack.addWidget(self.list)
        self.hint = label(
            t("Documents", "G granted · R refused · W withdrawn · A asked today · Delete takes back · Enter: dates and references · Ctrl+V: a reply"),
            "caption", wrap=True,
        )  # fmt: skip
        self.hint.setContentsMargins(MARGIN, 6, MARGIN, 6)
        self.column.addWidget(self._tools())
        self.column.addWidget(self.kinds)
        self.column.addWidget(self.stack, 1)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.empty, 1)
        self.kinds.chosen.connect(lambda _: self._filter_kind())
        paste = QShortcut(QKeySequence.StandardKey.Paste, self, self.paste)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.show_view("list" if context.preferences.read_text(_VIEW) == "list" else "matrix")

    def _tools(self) -> QWidget:
        self.views = {
            "matrix": button(t("Documents", "Matrix"), lambda: self.show_view("matrix"), "chip", "columns"),
            "list": button(t("Documents", "List"), lambda: self.show_view("list"), "chip", "menu"),
        }
        self.views["matrix"].setToolTip(t("Documents", "People down, clearances across"))
        self.views["list"].setToolTip(t("Documents", "One line for each clearance"))
        self.note_button = button(t("Documents", "New note verbale…"), self.new_note, icon="publish")
        self.paste_button = button(t("Documents", "Paste a reply…"), self.open_reply, icon="import")
        self.tools = QWidget()
        row = make_row(margins=(MARGIN, GAP, MARGIN, GAP), spacing=GAP, inside=self.tools)
        for made in self.views.values():
            made.setCheckable(True)
            row.addWidget(made)
        row.addStretch(1)
        for made in (self.paste_button, self.note_button):
            made.setEnabled(self.writes)
            row.addWidget(made)
        return self.tools

    def _make_matrix(self, query: ListQuery) -> MatrixTable:
        kinds = self._kinds_in_order()
        made = MatrixTable(t("Documents", "Clearances by person"), kinds, self.context, query)
        made.opened.connect(lambda _: self.record())
        made.selected.connect(self.changed)
        made.marked.connect(self.mark)
        made.kind_picked.connect(self.toggle_kind)
        made.setObjectName("work")
        return made

    def _kinds_in_order(self) -> list[str]:
        wanted = {item.kind for item in clearance_queries.checklist(self.context.db)}
        return [kind for kind in kinds_in(self.context.db) if kind in wanted]

    @property
    def table(self) -> PagedTable:
        """That which is seen."""
        return self.matrix if self.view == "matrix" else self.list

    def title(self) -> str:
        return t("Documents", "Clearances")

    def take_focus(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_view(self, view: str) -> None:
        """`matrix` or `list`; remembered on this machine."""
        self.view = view
        for name, made in self.views.items():
            made.setChecked(name == view)
        self.stack.setCurrentWidget(self.table)
        self.hint.setVisible(view == "matrix" and self.writes and bool(self.matrix.kinds))
        self.context.preferences.write_text(_VIEW, view)
        if self.list.lazy.begun or self.matrix.lazy.begun:
            self.table.reload()
        self.changed.emit()

    def reload(self) -> None:
        items = self._kinds_in_order()
        if tuple(items) != self.matrix.kinds:
            self._renew_matrix()
        self.table.reload()
        today, db = self.context.operation.today(), self.context
        self.context.ask(
            self,
            "counts",
            lambda: (paged_queries.asked_counts(db.db, today), clearance_matrix.matrix_counts(db.db, today)),
            lambda found: self._counted(*found),
        )
        for widget in (self.kinds, self.stack, self.tools):
            widget.setVisible(bool(items))
        self.empty.setVisible(not items)
        self.hint.setVisible(self.view == "matrix" and self.writes and bool(items))
        if isinstance(self.panel.content, ChecklistPanel):
            self.edit_checklist()

    def _renew_matrix(self) -> None:
        """Other kinds are on the checklist: other columns."""
        old, focus = self.matrix, self.matrix.hasFocus()
        self.matrix = self._make_matrix(old.source.query)
        self.stack.insertWidget(0, self.matrix)
        self.stack.removeWidget(old)
        old.deleteLater()
        self.stack.setCurrentWidget(self.table)
        if focus:
            self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counted(self, counts: AskedCounts, people_: Mapping[str, int]) -> None:
        self._counts, self._people = counts, people_
        rows = [mapping(row) for row in counts.kinds]
        self.kinds.set_rows([*([total(counts.kinds)] if len(rows) > 1 else []), *rows])
        self._give_room()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """The summary gives way to the matrix where the window is low."""
        rows = min(self.kinds.lazy.rowCount(), max((self.height() - 320) // ROW, 2))
        self.kinds.setFixedHeight(ROW * (rows + 1) + 1)

    def chips(self) -> list[tuple[str, str]]:
        return [
            ("missing", t("Documents", "Missing")),
            ("waiting", t("Documents", "Waiting")),
            ("not_asked", t("Documents", "Not asked")),
            ("refused", t("Documents", "Refused")),
            ("granted", t("Documents", "Granted")),
            ("all", t("Documents", "All")),
        ]

    def counts(self) -> dict[str, int | None]:
        if self.view == "matrix" and self.kind is None:
            return {key: self._people.get(key) for key, _ in self.chips()}
        return dict(self._counts.by_filter.get(self.kind, {}))

    def _narrow(self, **changes: str | None) -> None:
        """Both views list the same; the one that is not seen is read when it is."""
        for table in (self.matrix, self.list):
            if table is self.table:
                table.narrow(**changes)
            else:
                table.source.query = replace(table.source.query, **changes)

    def choose(self, chip: str) -> None:
        self._narrow(filter=chip)
        self.changed.emit()

    def search(self, text: str) -> None:
        self._narrow(text=text)

    @property
    def kind(self) -> str | None:
        """The kind that is chosen above; None for all of them."""
        kind: str | None = self.kinds.key
        return None if kind == EVERY_KIND else kind

    def _filter_kind(self) -> None:
        self._narrow(kind=self.kind)
        self.changed.emit()

    def pick_kind(self, kind: str) -> None:
        """Show this kind only."""
        if kind != self.kind:
            self.kinds.choose(kind)
            self._filter_kind()

    def toggle_kind(self, kind: str) -> None:
        """From a header; the same again is all of them."""
        self.kinds.choose(EVERY_KIND if kind == self.kind else kind)

    # -- recording

    def main(self) -> tuple[str, bool]:
        count = self.matrix.cell_count() if self.view == "matrix" else len(self.list.selected_ids())
        text = many(count, t("Documents", "Record 1 answer…"), t("Documents", "Record {0} answers…"))
        return (text if count else t("Documents", "Record an answer…")), self.writes

    def do_main(self) -> None:
        self.record()

    def _may_write(self) -> bool:
        if not self.writes:
            self.context.say(t("Documents", "This file is open for reading only."), tone="attention")
        return self.writes

    def _with_chosen(self, then: Callable[[list[Chosen]], object]) -> None:
        """What is chosen, read now where it is little, else when it is there."""
        if self.view == "list":
            ids = self.list.selected_ids()
            count, question = len(ids), partial(_of_rows, self.list, ids)
        else:
            cells = self.matrix.chosen_cells()
            count, question = sum(map(len, cells.values())), partial(_of_cells, self.matrix, cells)
        if not count:
            self.context.say(
                t(
                    "Documents",
                    "Choose cells under a clearance first: the arrows go there, Shift takes more, Ctrl+A all.",
                )
                if self.view == "matrix" and self.matrix.selected_ids()
                else t("Documents", "Choose the people first: Ctrl+A chooses all in the list."),
                tone="info",
            )
        elif count <= AT_ONCE:
            then(question())
        else:
            self.context.ask(self, "chosen", question, then, failed=self.note.fault)

    def mark(self, state: Asked) -> None:
        """The chosen cells, as of today, with one key."""
        if self._may_write():
            self._with_chosen(lambda chosen: self._mark_cells(chosen, state))

    def _mark_cells(self, chosen: list[Chosen], state: Asked) -> None:
        cells: dict[str, list[str]] = {}
        for one in chosen:
            cells.setdefault(one.kind, []).append(one.ref)
        if not cells:
            self.context.say(t("Documents", "Nobody chosen needs this clearance."), tone="info")
            return
        command = MarkClearances({kind: tuple(refs) for kind, refs in cells.items()}, state)
        self.context.carry_out(
            t("Documents", "Recording answers"), command, len(chosen), lambda _: self.matrix.lazy.renew()
        )

    def record(self) -> None:
        """The form, for what is chosen."""
        if self._may_write():
            self._with_chosen(self._ask_answer)

    def _ask_answer(self, chosen: list[Chosen]) -> None:
        if not chosen:
            self.context.say(t("Documents", "Nobody chosen needs this clearance."), tone="info")
            return
        form = AnswerForm(chosen, self.context.operation.today())
        form.saved.connect(lambda: self._record(form))
        form.left.connect(self._close_form)
        self.form = form
        self.panel.show_widget(form, people(len({one.ref for one in chosen})))
        form.start()

    def _close_form(self) -> None:
        self.panel.shut()
        self.take_focus()

    def _record(self, form: AnswerForm) -> None:
        try:
            command = form.command()
        except ValueError:
            return  # said under its field
        self.context.carry_out(
            t("Documents", "Recording answers"), command, len(form.chosen), lambda _: self._close_form(), on_error=form.fault
        )  # fmt: skip

    # -- notes and replies

    def new_note(self) -> None:
        """For the people chosen, or for everybody not asked yet of a kind."""
        if not self._may_write():
            return
        if not self.matrix.kinds:
            self.note.say(t("Documents", "There is nothing to ask for: put a clearance on the checklist first."))
            return
        cells = self.matrix.chosen_cells() if self.view == "matrix" else {}
        if self.view == "matrix":
            ids = {id for part in cells.values() for id in part}
            kind = self.kind or next(iter(cells), None)
            question = partial(_refs_of, self.matrix, sorted(ids))
        else:
            chosen = self.list.selected_ids()
            kind, question = self.kind, partial(_refs_of, self.list, chosen)
        self.context.ask(self, "note", question, lambda refs: self.note_wanted.emit(kind, refs))

    def chosen_refs(self) -> tuple[str, ...]:
        """Of the people whose rows or cells are chosen, where that is more than where the keyboard stands."""
        ids = self.table.selected_ids()
        return tuple(_refs_of(self.table, ids)) if 0 < len(ids) <= AT_ONCE else ()

    def open_reply(self) -> None:
        """The page for a reply, with what the clipboard holds where that is text."""
        if self._may_write():
            text, why = pasted()
            self.reply_wanted.emit(text if not why else "")

    def paste(self) -> None:
        text, why = pasted()
        if why:
            self.context.say(why, tone="attention")
        elif self._may_write():
            self.reply_wanted.emit(text)

    # -- the checklist

    def edit_checklist(self) -> None:
        sheet = ChecklistPanel(self.context)
        sheet.add_wanted.connect(self.add_item)
        self.panel.show_widget(sheet, t("Documents", "Checklist"))

    def add_item(self) -> None:
        form = checklist_form(self.context)
        form.saved.connect(lambda: self._add_item(form))
        form.left.connect(self.edit_checklist)
        self.form = form
        self.panel.show_widget(form, t("Documents", "Checklist"))
        form.start()

    def _add_item(self, form: Form) -> None:
        form.clear_faults()
        values = form.values()
        if not values["kind"]:
            form.say("kind", t("Documents", "Name the clearance."))
            return
        command = SaveChecklistItem(kind_typed(values["kind"]), values["nationality"], values["authority"])
        if self.context.run(command, on_error=form.fault) is not None:
            self.edit_checklist()


def _of_rows(table: PagedTable, ids: Sequence[int]) -> list[Chosen]:
    return [Chosen(row["ref"], row["kind"], row["state"], row["authority"]) for row in table.rows_of(ids)]


def _of_cells(table: PagedTable, cells: Mapping[str, Sequence[int]]) -> list[Chosen]:
    """Those that are on somebody's checklist, or on record."""
    rows = table.source.rows(list(dict.fromkeys(id for ids in cells.values() for id in ids)))
    return [
        Chosen(rows[id]["ref"], kind, cell.state, cell.authority)
        for kind, ids in cells.items()
        for id in ids
        if id in rows and (cell := rows[id]["cells"].get(kind)) is not None
    ]


def _refs_of(table: PagedTable, ids: Sequence[int]) -> list[str]:
    return list(dict.fromkeys(row["ref"] for row in table.rows_of(ids)))


def pasted() -> tuple[str, str]:
    """The text of the clipboard, and why it cannot be taken as a reply (nothing where it can)."""
    data = QGuiApplication.clipboard().mimeData()
    if data is not None and data.hasUrls():
        return "", t("Documents", "The clipboard holds files: open the reply, and copy its text.")
    text = data.text() if data is not None and data.hasText() else ""
    if not text.strip():
        return "", t("Documents", "There is no text on the clipboard: copy the text of the reply first.")
    return text, ""
