"""The notes verbales over the table of clearances: to whom, about how many people, and who has to answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from repatriate.app.clearances import note_queries
from repatriate.app.clearances.note_queries import NotedRow, NoteRow
from repatriate.app.core.listing import make_mapping
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day, name_of_kind
from ui.models.table import Column, count_column, state_column
from ui.rooms.clearances.answers import pasted
from ui.rooms.clearances.desk import Desk
from ui.rooms.clearances.note_form import NoteForm, NoteOffer, read_offer
from ui.rooms.clearances.note_panel import NotePanel, note_state
from ui.rooms.common.overlay_page import show_page, shut_pages
from ui.rooms.common.row_table import RowSource, RowTable
from ui.style.theme import GAP, MARGIN
from ui.widgets.labels import button, label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.notice_bar import NoticeBar, held

t = QCoreApplication.translate


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


class NotesPage(QWidget):
    """`left` goes back to the table of people."""

    left = Signal()

    def __init__(self, context: Context, room: Desk) -> None:
        super().__init__()
        self.context, self.room, self.panel = context, room, room.panel
        self._wanted: str | None = None
        self.note = NoticeBar(wide=True)
        self.table = RowTable(
            t("Clearances", "Notes verbales"), _columns(), RowSource("number", ("number", "kind", "authority", "made_by")),
            context.preferences, "notes", yields=("refused", "granted", "sent_on", "authority"),
        )  # fmt: skip
        back = button(t("Clearances", "Back to the people"), self.left.emit, icon="back")
        make_column(
            make_row(back, label(t("Clearances", "Notes verbales"), "strong"), STRETCH, margins=(MARGIN, GAP, MARGIN, GAP), spacing=GAP),
            held(self.note), grow(self.table), margins=0, spacing=0, inside=self,
        )  # fmt: skip
        self.table.chosen.connect(lambda _: self._read_note(self.table.key))
        self.table.opened.connect(lambda _: self.preview(self.table.key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.panel.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def reload(self) -> None:
        """Ask the file again; what is shown stays until the answer."""
        today = self.context.operation.today()
        self.context.ask(self, "rows", lambda: note_queries.notes(self.context.db, today), self._show_notes)

    def _show_notes(self, rows: list[NoteRow]) -> None:
        self.table.set_rows(make_mapping(row) for row in rows)
        if self._wanted is not None:
            self.choose_note(self._wanted)
        sheet = self.panel.content
        if isinstance(sheet, NotePanel):
            self._read_note(sheet.row.number)

    def choose_note(self, number: str) -> None:
        """Show this one, now or when it has been read."""
        self._wanted = number
        if self.table.source.row_of(number) is not None:
            self._wanted = None
            if not self.table.choose(number):
                self.table.clear_filters()
                self.table.filter(None, "")
                self.table.choose(number)
            self._read_note(number)

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
        sheet.reply_wanted.connect(lambda: self._answer(row.number))
        self.panel.show_widget(sheet, t("Documents", "Note verbale"))

    def preview(self, number: str | None) -> None:
        if number is None:
            return
        caption = t("Documents", "Note {0}, as it was made").format(number)
        self.context.ask(
            self, "pages", lambda: note_queries.note_pdf(self.context.db, number),
            lambda data: show_page(self.room.body, data, caption), failed=self.note.fault,
        )  # fmt: skip

    def _answer(self, number: str) -> None:
        self.room.open_reply(pasted()[0], number)

    # -- a new one

    def write(self, kind: str | None, refs: Sequence[str]) -> None:
        """The form for a note of this kind about these people."""
        if not self.room.may_write():
            return
        self.context.ask(
            self, "offer", lambda: read_offer(self.context, refs), lambda offer: self._show_note_form(offer, kind),
            failed=self.note.fault,
        )  # fmt: skip

    def _show_note_form(self, offer: NoteOffer, kind: str | None) -> None:
        if not offer.kinds:
            self.room.choose_clearances()
            return
        form = NoteForm(self.context, offer, kind)
        form.preview_wanted.connect(lambda data, caption: show_page(self.room.body, data, caption))
        form.made.connect(self._show_made_note)
        self.room.show_form(form, t("Documents", "Ask by note verbale"))

    def _show_made_note(self, number: str) -> None:
        shut_pages(self.room.body)  # of the note as it would print
        self.room.form = None
        self.panel.shut()
        self.room.open_notes()
        self.choose_note(number)
