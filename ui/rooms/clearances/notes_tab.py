"""Notes verbales: which were sent to whom about how many people, and who still waits for the answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal

from repatriate.app.clearances import note_queries
from repatriate.app.clearances.note_queries import NotedRow, NoteRow, NoteState
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day, name_of_kind
from ui.models.table import Column, count_column, state_column
from ui.rooms.clearances.note_form import NoteForm, NoteOffer, read_offer
from ui.rooms.clearances.note_panel import NotePanel, note_state
from ui.rooms.common.overlay_page import show_page, shut_pages
from ui.rooms.common.row_table import RowSource, RowTable, mapping
from ui.rooms.common.tab_base import Tab
from ui.widgets.empty_state import EmptyState
from ui.widgets.labels import button
from ui.widgets.side_panel import SidePanel

t = QCoreApplication.translate
_CHIPS = {
    "open": (NoteState.MADE, NoteState.SENT, NoteState.PARTLY),
    "unsent": (NoteState.MADE,),
    "answered": (NoteState.ANSWERED,),
    "withdrawn": (NoteState.WITHDRAWN,),
    "all": tuple(NoteState),
}


def _columns() -> list[Column]:
    return [
        Column("number", short_label("number"), lambda row: row["number"], 130, sort="number", stretch=True),
        state_column("state", t("Documents", "State"), lambda row: note_state(row["state"]), 150, sort="state"),
        Column("kind", t("Documents", "Clearance"), lambda row: name_of_kind(row["kind"]), 170, sort="kind", stretch=True),
        Column("authority", short_label("authority"), lambda row: row["authority"], 220, sort="authority", stretch=True),
        count_column("people", t("Documents", "People"), 78, "text"),
        count_column("waiting", t("Documents", "Waiting"), 78, "attention"),
        count_column("granted", t("Documents", "Granted"), 78, "good"),
        count_column("refused", t("Documents", "Refused"), 78, "trouble"),
        Column("sent_on", t("Documents", "Sent"), lambda row: day(row["sent_on"]), 112, sort="sent_on"),
        Column("days", t("Documents", "Days"), lambda row: "" if row["days"] is None else str(row["days"]), 60, sort="days", right=True,
               tone=lambda row: "trouble" if row["overdue"] else None,
               tip=lambda row: t("Documents", "Longer than such an answer usually takes") if row["overdue"] else None),
    ]  # fmt: skip


class NotesTab(Tab):
    """`reply_wanted` asks for the page for a reply to the note of this number."""

    reply_wanted = Signal(str)
    key = "notes"

    def __init__(self, context: Context, panel: SidePanel) -> None:
        super().__init__(context, panel)
        self._chip = "open"
        self._wanted: str | None = None
        self.table = RowTable(
            self.title(), _columns(), RowSource("number", ("number", "kind", "authority", "made_by")), context.preferences,
            "notes", yields=("refused", "granted", "sent_on", "authority"),
        )  # fmt: skip
        self.empty = EmptyState(
            "publish",
            t(
                "Documents",
                "A note verbale asks an authority about many people at once: numbered, with the list annexed.",
            ),
            button(t("Documents", "Write the first"), lambda: self.write(None, []), "main"),
        )
        self.add_table(self.table, self.empty)
        self.table.chosen.connect(lambda _: self._read_note(self.table.key))
        self.table.opened.connect(lambda _: self.preview(self.table.key))

    def title(self) -> str:
        return t("Documents", "Notes verbales")

    def reload(self) -> None:
        today = self.context.operation.today()
        self.context.ask(self, "rows", lambda: note_queries.notes(self.context.db, today), self._show_notes)

    def _show_notes(self, rows: list[NoteRow]) -> None:
        self.table.set_rows(mapping(row) for row in rows)
        self.show_empty(not rows)
        if self._wanted is not None:
            self.choose_note(self._wanted)
        sheet = self.panel.content
        if isinstance(sheet, NotePanel):
            self._read_note(sheet.row.number)
        self.changed.emit()

    def choose_note(self, number: str) -> None:
        """Show this one, now or when it has been read."""
        self._wanted = number
        if self.table.source.row_of(number) is not None:
            self._wanted = None
            if not self.table.choose(number):
                self.table.filter(None, "")
                self.table.choose(number)
            self._read_note(number)

    def chips(self) -> list[tuple[str, str]]:
        return [
            ("open", t("Documents", "Waiting")),
            ("unsent", t("Documents", "Not sent yet")),
            ("answered", t("Documents", "Answered")),
            ("withdrawn", t("Documents", "Withdrawn")),
            ("all", t("Documents", "All")),
        ]

    def counts(self) -> dict[str, int | None]:
        states = [row["state"] for row in self.table.source.all]
        return {chip: sum(state in wanted for state in states) for chip, wanted in _CHIPS.items()}

    def choose(self, chip: str) -> None:
        self._chip = chip
        wanted = _CHIPS[chip]
        self.table.filter(lambda row: row["state"] in wanted)

    def search(self, text: str) -> None:
        self.table.search(text)

    def main(self) -> tuple[str, bool]:
        return t("Documents", "New note verbale…"), self.writes

    def do_main(self) -> None:
        self.write(None, [])

    # -- one note

    def _read_note(self, number: str | None) -> None:
        row = self.table.source.row_of(number) if number is not None else None
        if row is None:
            return
        today, db = self.context.operation.today(), self.context

        def read() -> tuple[NoteRow, list[NotedRow]]:
            return note_queries.note(db.db, row["number"], today), note_queries.people_on(db.db, row["number"])

        self.context.ask(self, "note", read, lambda found: self._put_sheet(*found), failed=self.note.fault)

    def _put_sheet(self, row: NoteRow, people: Sequence[NotedRow]) -> None:
        old = self.panel.content
        if isinstance(old, NoteForm) and old.touched():
            return
        if isinstance(old, NotePanel) and old.form is not None and old.row == row:
            return  # something is being written there
        sheet = NotePanel(self.context, row, people)
        sheet.preview_wanted.connect(lambda: self.preview(row.number))
        sheet.reply_wanted.connect(lambda: self.reply_wanted.emit(row.number))
        self.panel.show_widget(sheet, t("Documents", "Note verbale"))

    def preview(self, number: str | None) -> None:
        if number is None:
            return
        caption = t("Documents", "Note {0}, as it was made").format(number)
        self.show_pages(lambda: note_queries.note_pdf(self.context.db, number), caption)

    # -- a new one

    def write(self, kind: str | None, refs: Sequence[str]) -> None:
        """The form for a note of this kind about these people."""
        if not self.writes:
            self.context.say(t("Documents", "This file is open for reading only."), tone="attention")
            return
        self.context.ask(
            self, "offer", lambda: read_offer(self.context, refs), lambda offer: self._show_note_form(offer, kind),
            failed=self.note.fault,
        )  # fmt: skip

    def _show_note_form(self, offer: NoteOffer, kind: str | None) -> None:
        if not offer.kinds:
            self.note.say(t("Documents", "There is nothing to ask for: put a clearance on the checklist first."))
            return
        form = NoteForm(self.context, offer, kind)
        form.preview_wanted.connect(lambda data, caption: show_page(self, data, caption))
        form.made.connect(self._show_made_note)
        self.show_form(form, t("Documents", "New note verbale"))

    def _show_made_note(self, number: str) -> None:
        shut_pages(self)  # of the note as it would print
        self.panel.shut()
        self.choose_note(number)
