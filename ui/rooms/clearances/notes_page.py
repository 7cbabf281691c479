"""The notes verbales over the clearances table: authority, number of people, and open answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from repatriate.app.clearances import note_queries
from repatriate.app.clearances.actions import MARK_NOTE_SENT, WITHDRAW_NOTE
from repatriate.app.clearances.commands import Given
from repatriate.app.clearances.note_commands import AnswerNote
from repatriate.app.clearances.note_queries import NotedRow, NoteRow, NoteState
from repatriate.app.clearances.queries import Asked
from repatriate.app.core.listing import make_mapping
from repatriate.model.entities import Answer
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day, moment, name_of_kind, people
from ui.core.language import language_name
from ui.models.table import Column, Row, count_column, state_column
from ui.printing.dialog import print_pdf
from ui.rooms.clearances.answers import read_pasted
from ui.rooms.clearances.note_form import NoteForm, NoteOffer, read_offer
from ui.rooms.clearances.table import Desk
from ui.rooms.common.action_form import ActionForm
from ui.rooms.common.detail_panel import DetailPanel, show_page, shut_pages
from ui.rooms.common.form import Form
from ui.rooms.common.labels import asked_state, format_many
from ui.rooms.common.person.hold_forms import answer_fields
from ui.rooms.common.row_table import RowSource, RowTable
from ui.style.theme import GAP, MARGIN, ROW
from ui.widgets.labels import calm_button, make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.refusal import NoticeBar, find_held

t = QCoreApplication.translate
SHOWN = 9


def note_state(state: NoteState) -> tuple[str, str, str]:
    """Word, tone, icon."""
    return {
        NoteState.MADE: (t("Documents", "Not sent yet"), "attention", "edit"),
        NoteState.SENT: (t("Documents", "Waiting"), "attention", "waiting"),
        NoteState.PARTLY: (t("Documents", "Partly answered"), "attention", "waiting"),
        NoteState.ANSWERED: (t("Documents", "Answered"), "good", "check"),
        NoteState.WITHDRAWN: (t("Documents", "Withdrawn"), "quiet", "trouble"),
    }[state]


def _describe_answer(row: Row) -> tuple[str, str, str]:
    return asked_state(Asked(row["answer"]) if row["answer"] else Asked.WAITING)


def _describe_days(days: int) -> str:
    return (
        format_many(days, t("Documents", "1 day"), t("Documents", "{0} days"))
        if days
        else t("Documents", "since today")
    )


class NotePanel(DetailPanel):
    """`preview_wanted` and `reply_wanted` are done by the tab."""

    preview_wanted = Signal()
    reply_wanted = Signal()

    def __init__(self, context: Context, row: NoteRow, on_it: Sequence[NotedRow]) -> None:
        super().__init__(name_of_kind(row.kind), row.number, row.authority)
        self._context, self.row, self.on_it = context, row, on_it
        self.form: Form | None = None
        self.next: QPushButton | None = None
        word, tone, _ = note_state(row.state)
        waits = (
            ""
            if row.days is None
            else self.tr("{0} waiting, {1}").format(people(row.waiting), _describe_days(row.days))
        )
        self.facts(
            [
                (self.tr("State"), word, tone),
                (self.tr("Answer"), waits, "trouble" if row.overdue else ""),
                (self.tr("Sent"), day(row.sent_on), ""),
                (self.tr("Made"), f"{moment(row.made_at)}, {row.made_by}", "quiet"),
                (self.tr("Language"), language_name(row.language), "quiet"),
                (self.tr("Withdrawn"), day(row.withdrawn_on), ""),
                (self.tr("Why"), row.remark or "", ""),
            ]
        )
        self._do(row)
        self.section(self.tr("On it: {0}").format(people(row.people)))
        self.list = RowTable(
            self.tr("Who is on the note"),
            [
                Column("name", self.tr("Name"), lambda one: one["name"], 190, stretch=True, tip=lambda one: one["ref"],
                       native=lambda one: one["native_name"] if one["native_name"] != one["name"] else None),
                state_column("answer", short_label("answer"), _describe_answer, 104,
                       tip=lambda one: " · ".join(part for part in (day(one["answered_on"]), one["reference"]) if part) or None),
            ],
            RowSource("ref"),
        )  # fmt: skip
        self.list.set_rows(make_mapping(one) for one in on_it)
        self.list.setFixedHeight(ROW * (min(len(on_it), SHOWN) + 1) + 2)
        self.list.opened.connect(lambda _: context.go("people", self.list.key))
        self.column.addWidget(self.list)
        gone = row.people - len(on_it)
        if gone > 0:
            self.text(self.tr("{0} are no longer in this file.").format(people(gone)), "quiet")
        self.end()

    def _do(self, row: NoteRow) -> None:
        """Shows buttons for the note's actions, the next step first."""
        made = [make_button(self.tr("See it"), self.preview_wanted.emit, icon="eye")]
        if not self._context.read_only:
            made.append(make_button(self.tr("Print…"), self.print_out, icon="print"))
            if row.state is NoteState.MADE:
                self.next = make_button(self.tr("Mark as sent…"), self.ask_sent, "main", "publish")
                made.insert(0, self.next)
            if row.waiting:
                made.append(make_button(self.tr("Paste the reply…"), self.reply_wanted.emit, icon="import"))
            if row.state is not NoteState.WITHDRAWN and row.people:
                made.append(make_button(self.tr("Record answers…"), self.ask_answers, icon="check"))
                made.append(make_button(self.tr("Withdraw…"), self.ask_withdraw, "danger"))
        self.buttons(made)

    def _show_form(self, form: Form, text: str) -> Form:
        """A form under the buttons, in place of the list."""
        self.drop_form()
        self.form = form
        if self.next is not None:
            calm_button(self.next, "publish", on=True)  # the form has the filled one
        form.column.setContentsMargins(0, 0, 0, 0)
        form.left.connect(self.drop_form)
        self.words = make_label(text, wrap=True)
        place = self.column.indexOf(self.list) - 1  # above the heading of the list
        self.column.insertWidget(place, self.words)
        self.column.insertWidget(place + 1, form)
        if form.controls:
            form.start()
        return form

    def drop_form(self) -> None:
        for widget in (self.form, self.words if self.form is not None else None):
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.form = None
        if self.next is not None:
            calm_button(self.next, "publish", on=False)

    def ask_sent(self) -> None:
        form = ActionForm(self._context, MARK_NOTE_SENT, self.row.number, self.drop_form)
        self._show_form(form, self.tr("Waiting for the answer counts from that day."))

    def ask_answers(self) -> None:
        """Asks for answers of the chosen people, else of everybody who waits."""
        chosen = tuple(self.list.keys)
        if not chosen and not self.row.waiting:
            self.note.notify(self.tr("All are answered: choose the people whose answer has changed."), "info")
            return
        form = Form(answer_fields(asked=False), self.tr("Record it"))
        form.fill({})
        whom = people(len(chosen)) if chosen else people(self.row.waiting)
        text = self.tr("For those chosen below: {0}") if chosen else self.tr("For everybody waiting: {0}. Choose people below to answer only for them.")  # fmt: skip
        self._show_form(form, text.format(whom))
        form.saved.connect(lambda: self._record_answer(form, chosen))

    def _record_answer(self, form: Form, chosen: Sequence[str]) -> None:
        form.clear_faults()
        values = form.values()
        try:
            days = {name: form.day(name) for name in ("answered_on", "valid_from", "valid_until")}
        except ValueError:
            return
        given = Given(Answer(values["answer"]), reference=values["reference"], **days)
        command = AnswerNote(self.row.number, answers=dict.fromkeys(chosen, given)) if chosen else AnswerNote(self.row.number, given)  # fmt: skip
        self._run_command(form, command, len(chosen) or self.row.waiting)

    def ask_withdraw(self) -> None:
        waits = (
            self.tr("{0} waiting will count as not asked. ").format(people(self.row.waiting))
            if self.row.waiting
            else ""
        )
        form = ActionForm(self._context, WITHDRAW_NOTE, self.row.number, self.drop_form)
        self._show_form(form, waits + self.tr("The number is not used again; answers on record stay."))

    def print_out(self) -> None:
        """The same pages as when it was made; what they are is said to the printer, nobody's name."""
        number, context = self.row.number, self._context
        context.ask(
            self,
            "print",
            lambda: note_queries.note_pdf(context.db, number),
            lambda data: print_pdf(context, data, self.tr("Note {0}").format(number)),
            failed=self.note.fault,
        )

    def _run_command(self, form: Form, command: AnswerNote, rows: int) -> None:
        form.clear_faults()
        self._context.carry_out(
            self.tr("Recording answers"), command, rows, lambda _: self.drop_form(), on_error=form.fault
        )  # fmt: skip


def _list_columns() -> list[Column]:
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
            t("Clearances", "Notes verbales"), _list_columns(), RowSource("number", ("number", "kind", "authority", "made_by")),
            context.preferences, "notes", yields=("refused", "granted", "sent_on", "authority"),
        )  # fmt: skip
        back = make_button(t("Clearances", "Back to the people"), self.left.emit, icon="back")
        make_column(
            make_row(back, make_label(t("Clearances", "Notes verbales"), "strong"), STRETCH, margins=(MARGIN, GAP, MARGIN, GAP), spacing=GAP),
            find_held(self.note), grow(self.table), margins=0, spacing=0, inside=self,
        )  # fmt: skip
        self.table.chosen.connect(lambda _: self._read_note(self.table.key))
        self.table.opened.connect(lambda _: self.preview(self.table.key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.panel.isVisible():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def reload_content(self) -> None:
        """Ask the file again; what is shown stays until the answer."""
        today = self.context.operation.today()
        self.context.ask(self, "rows", lambda: note_queries.list_notes(self.context.db, today), self._show_notes)

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

        def read_note() -> tuple[NoteRow, list[NotedRow]]:
            return note_queries.read_note(db.db, row["number"], today), note_queries.people_on(db.db, row["number"])

        self.context.ask(self, "note", read_note, lambda found: self._put_sheet(*found), failed=self.note.fault)

    def _put_sheet(self, row: NoteRow, people: Sequence[NotedRow]) -> None:
        old = self.panel.content
        if isinstance(old, NoteForm) and old.touched():
            return
        if isinstance(old, NotePanel) and old.form is not None and old.row == row:
            return  # something is being written there
        sheet = NotePanel(self.context, row, people)
        sheet.preview_wanted.connect(lambda: self.preview(row.number))
        sheet.reply_wanted.connect(lambda: self._open_reply(row.number))
        self.panel.show_widget(sheet, t("Documents", "Note verbale"))

    def preview(self, number: str | None) -> None:
        if number is None:
            return
        caption = t("Documents", "Note {0}, as it was made").format(number)
        self.context.ask(
            self, "pages", lambda: note_queries.note_pdf(self.context.db, number),
            lambda data: show_page(self.room.body, data, caption), failed=self.note.fault,
        )  # fmt: skip

    def _open_reply(self, number: str) -> None:
        self.room.open_reply(read_pasted()[0], number)

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
