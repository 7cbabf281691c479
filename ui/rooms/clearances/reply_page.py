"""The page of a pasted reply: its text on the left, the people and their answers on the right."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSplitter, QWidget

from repatriate.app.clearances.actions import ANSWERED_ON, REFERENCE, VALID_FROM, VALID_UNTIL
from repatriate.app.clearances.commands import Given, RecordAnswers
from repatriate.app.clearances.note_commands import AnswerNote
from repatriate.app.clearances.queries import Asked
from repatriate.app.clearances.reply_match import Sureness, describe_given
from repatriate.app.core.listing import make_mapping
from repatriate.model.entities import Answer
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.fields import short_label
from ui.core.format import day, name_of_kind, people
from ui.core.language import translate_said
from ui.models.table import Column, Row, state_column
from ui.rooms.clearances.reply_lines import About, Answers, Common, Entry, Read, Reader, best_about, list_abouts
from ui.rooms.common.action_form import make_field
from ui.rooms.common.detail_panel import OverlayPage
from ui.rooms.common.form import Form
from ui.rooms.common.labels import answer_word, asked_state, format_many
from ui.rooms.common.row_table import RowSource, RowTable
from ui.style.theme import GAP, MARGIN
from ui.widgets.fields import SteadyBox
from ui.widgets.labels import make_button, make_label
from ui.widgets.layouts import STRETCH, grow, make_column, make_row
from ui.widgets.refusal import NoticeBar

t = QCoreApplication.translate
PAUSE = 250
"""Milliseconds without a key after which the text is read."""


def _describe_sureness(row: Row) -> tuple[str, str, str]:
    if row["twice"]:
        return t("Documents", "Said twice"), "trouble", "warning"
    sureness: Sureness | None = row["sureness"]
    if sureness is None:
        return t("Documents", "Not named"), "quiet", "dot"
    if row["recorded"] and not row["answer"]:
        return t("Documents", "Recorded"), "quiet", "check"
    if row["ref"] and sureness in (Sureness.UNSURE, Sureness.NAME_ONLY):
        return t("Documents", "As you said"), "good", "check"
    return {
        Sureness.SURE: (t("Documents", "Sure"), "good", "check"),
        Sureness.SILENT: (t("Documents", "No answer"), "attention", "warning"),
        Sureness.NAME_ONLY: (t("Documents", "Name alone"), "attention", "warning"),
        Sureness.UNSURE: (t("Documents", "Not sure"), "attention", "warning"),
        Sureness.NOT_ON_NOTE: (t("Documents", "Did not wait"), "attention", "warning"),
        Sureness.NOT_FOUND: (t("Documents", "Not found"), "trouble", "trouble"),
    }[sureness]


def _describe_answer(row: Row) -> tuple[str, str, str | None]:
    if row["answer"] is None:
        said: Given | None = row["said"]
        word = t("Documents", "undecided") if row["pending"] else t("Documents", "nothing")
        return t("Documents", "{0}?").format(answer_word(Asked(said.answer.value))) if said else word, "quiet", None
    return asked_state(Asked(row["answer"].answer.value))


class _Lines(RowTable):
    """`cleared`: Delete leaves the chosen lines without an answer."""

    cleared = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.cleared.emit()
        else:
            super().keyPressEvent(event)


class ReplyPage(OverlayPage):
    """Goes by itself when the answers are in the file."""

    def __init__(self, parent: QWidget, context: Context, kind: str | None = None, note: str | None = None) -> None:
        super().__init__(parent, t("Documents", "Answers in a reply"))
        self._context, self._kind, self._wanted_note = context, kind, note
        self._reader, self.answers = Reader(context), Answers()
        self._abouts: list[About] = []
        self._own_choice = False
        self.setAccessibleName(t("Documents", "Answers in a reply"))
        self.about = SteadyBox()
        self.about.setAccessibleName(t("Documents", "What the reply is about"))
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.about.setMinimumContentsLength(34)
        self.top.insertWidget(1, self.about)
        self.note = NoticeBar(wide=True)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(t("Documents", "The text of the reply"))
        self.text.setPlaceholderText(
            t("Documents", "Paste the text of the reply here: a table, a list of names, or the letter itself.")
        )
        self.text.setTabChangesFocus(True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read_reply)
        self.text.textChanged.connect(self._pause.start)
        self.told = make_label(
            t("Documents", "The people named in the reply are listed here, with their answers."), "strong", wrap=True
        )
        self.table = _Lines(
            t("Documents", "Whom the reply means"), self._list_columns(), RowSource("key", order={"sureness": lambda row: _ORDER[row["sureness"]]}), yields=("until", "reference")
        )  # fmt: skip
        self.table.cleared.connect(lambda: self._record_answer(None))
        self.table.chosen.connect(lambda _: self._show_line())
        self.table.selected.connect(self._show_line)
        self.names = make_button("", self._accept_names)
        self.go = make_button("", self.record, "main")
        self._lay_out()
        self.about.currentIndexChanged.connect(lambda _: self._read_reply())
        self.about.activated.connect(lambda _: self._mark_chosen())
        self._show_answers()
        self.appear(self.text)
        context.ask(self, "abouts", lambda: list_abouts(context), self._show_abouts)

    def _list_columns(self) -> list[Column]:
        return [
            state_column("sureness", t("Documents", "Read"), _describe_sureness, 146, sort="sureness", tip=self._explain_row),
            Column("who", t("Documents", "Person"), self._describe_person, 200, tip=self._explain_row),
            state_column("answer", t("Documents", "Records"), _describe_answer, 112),
            Column("reference", short_label("reference"), lambda row: (given.reference or "") if (given := row["answer"] or row["said"]) else "", 92),
            Column("until", t("Documents", "Until"), lambda row: day(given.valid_until) if (given := row["answer"] or row["said"]) else "", 112),
            Column("text", t("Documents", "The line"), lambda row: row["text"], 190, stretch=True, tone=lambda row: "quiet", tip=self._explain_row),
        ]  # fmt: skip

    def _describe_person(self, row: Row) -> str:
        if row["ref"]:
            return self._name_ref(row["ref"])
        maybe: tuple[str, ...] = row["maybe"]
        if len(maybe) != 1:
            return t("Documents", "one of {0}").format(len(maybe)) if maybe else ""
        return self._name_ref(maybe[0]) if row["surely"] else t("Documents", "{0}?").format(self._name_ref(maybe[0]))

    def _name_ref(self, ref: str) -> str:
        names = self.answers.read.names if self.answers.read else {}
        return f"{ref} {names.get(ref, '')}".strip()

    def _lay_out(self) -> None:
        self.common = Form(
            [
                make_field(REFERENCE, label=t("Documents", "Reference for all")),
                *(make_field(one, beside=True) for one in (ANSWERED_ON, VALID_FROM, VALID_UNTIL)),
            ],
            t("Documents", "For all"),
        )
        self.common.save_button.hide()
        self.common.leave_button.hide()
        self.common.column.setContentsMargins(0, 0, 0, 0)
        self.common.fill({})
        for key in self.common.controls:
            control = self.common.line(key)
            control.setToolTip(t("Documents", "For people whose line does not give it"))
            control.textChanged.connect(lambda _: self._take_common())
        self.why = QPlainTextEdit(readOnly=True, tabChangesFocus=True)
        self.why.setAccessibleName(t("Documents", "The chosen line and its reason"))
        self.why.setFixedHeight(self.why.fontMetrics().lineSpacing() * 6)
        self.whom = SteadyBox()
        self.whom.setAccessibleName(t("Documents", "Whom the line means"))
        self.whom.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.whom.activated.connect(lambda _: self._set_meaning())
        self.given = SteadyBox()
        self.given.setAccessibleName(t("Documents", "What is recorded of those chosen"))
        self.given.addItem(t("Documents", "record nothing"), None)
        for answer in Answer:
            self.given.addItem(answer_word(Asked(answer.value)), answer.value)
        self.given.activated.connect(lambda _: self._record_answer(_answer_of(self.given.currentData())))
        foot = make_row(
            STRETCH,
            self.names,
            self.go,
            spacing=GAP,
        )
        right = QWidget()
        make_column(
            self.told,
            self.common,
            grow(self.table),
            self.why,
            make_row(grow(self.whom, 2), grow(self.given), spacing=GAP),
            foot,
            margins=(GAP, 0, 0, 0),
            spacing=GAP,
            inside=right,
        )
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.text)
        split.addWidget(right)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 3)
        split.setSizes([200, 700])
        self.column.addLayout(make_column(self.note, grow(split), margins=(MARGIN, 0, MARGIN, GAP), spacing=GAP), 1)

    # -- reading

    def show_reply(self, text: str) -> None:
        """Another text."""
        self.text.setPlainText(text)
        self._pause.stop()
        self._choose_about()
        self._read_reply()

    def _show_abouts(self, found: list[About]) -> None:
        self._abouts = found
        self.about.blockSignals(True)
        for one in found:
            kind = name_of_kind(one.kind)
            name = kind if one.note is None else t("Documents", "Note {0}: {1}").format(one.note, kind)
            self.about.addItem(t("Documents", "{0} · {1} waiting").format(name, one.waiting))
        self.about.blockSignals(False)
        if not found:
            self.note.notify(t("Documents", "No clearances have been chosen yet."))
        self._choose_about()
        self._read_reply()

    def _choose_about(self) -> None:
        if self._own_choice or not self._abouts:
            return
        notes = [
            place for place, one in enumerate(self._abouts) if one.note is not None and one.note == self._wanted_note
        ]
        self.about.setCurrentIndex(notes[0] if notes else best_about(self._abouts, self.text.toPlainText(), self._kind))

    def _mark_chosen(self) -> None:
        self._own_choice = True

    def _read_reply(self) -> None:
        place, text = self.about.currentIndex(), self.text.toPlainText()
        if not 0 <= place < len(self._abouts):
            return
        if not self._own_choice and self._wanted_note is None:
            place = best_about(self._abouts, text, self._kind)
            self.about.blockSignals(True)
            self.about.setCurrentIndex(place)
            self.about.blockSignals(False)
        about = self._abouts[place]
        self._context.ask(
            self, "read", lambda: self._reader.read(about, text), lambda read: self._show_read_reply(about, read), failed=self.note.fault
        )  # fmt: skip

    def _show_read_reply(self, about: About, read: Read) -> None:
        self.answers.set_reply(about, read)
        overall = read.match.overall
        if overall is not None and read.match.silent:
            word = answer_word(Asked(overall.value))
            self.note.ask(
                t("Documents", "The reply names nobody. Record “{0}” for everybody who waits ({1})?").format(
                    word, people(len(read.match.silent))
                ),
                t("Documents", "For all of them"),
                lambda: self._give_rest(overall),
                danger=False,
                keep=t("Documents", "No"),
            )
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.note.asking:
            self.note.shut()
        self._show_answers()

    def _give_rest(self, answer: Answer) -> None:
        self.answers.give_rest(answer)
        self._show_answers()

    def _take_common(self) -> None:
        self.common.clear_faults()
        try:
            days = {name: self.common.day(name) for name in ("answered_on", "valid_from", "valid_until")}
        except ValueError:
            return  # said under its field; not yet a day
        self.answers.common = Common(self.common.values()["reference"], **days)
        self._show_answers()

    # -- showing

    def _show_answers(self) -> None:
        entries = self.answers.entries()
        self.table.set_rows(make_mapping(one) for one in entries)
        count = len(self.answers.result())
        self.go.setText(format_many(count, t("Documents", "Record 1 answer"), t("Documents", "Record {0} answers")))
        self.go.setAccessibleName(self.go.text())
        self.go.setEnabled(count > 0 and not self._context.read_only)
        names = len(self.answers.names_alone())
        self.names.setVisible(names > 0)
        self.names.setText(
            format_many(names, t("Documents", "Take 1 by &name alone"), t("Documents", "Take {0} by &name alone"))
        )
        self.names.setToolTip(
            t("Documents", "Nobody else in the file has the name, and nothing else says who it is. Look at them first.")
        )
        read = self.answers.read
        if read is not None and self.text.toPlainText().strip():
            self.told.setText(translate_said(self.answers.describe()))
        self._show_line()

    def _find_entry(self) -> Entry | None:
        key = self.table.key
        return next((one for one in self.answers.entries() if one.key == key), None) if key is not None else None

    def _show_line(self) -> None:
        """The current line: why it was read so, whom else it may mean."""
        entry = self._find_entry()
        several = len(self.table.keys) > 1
        self.whom.clear()
        self.whom.setEnabled(
            entry is not None and not several and bool(entry.maybe) and entry.sureness is not Sureness.SURE
        )
        self.given.setEnabled(bool(self.table.keys))
        if entry is None:
            self.why.setPlainText("")
            self.whom.addItem(t("Documents", "Choose a line"))
            return
        self.why.setPlainText(self._explain_row(make_mapping(entry)))
        self.whom.addItem(t("Documents", "nobody: leave it out"), None)
        for ref in entry.maybe or ((entry.ref,) if entry.ref else ()):
            self.whom.addItem(self._name_ref(ref), ref)
        self.whom.setCurrentIndex(max(self.whom.findData(entry.ref), 0) if entry.ref else 0)
        self.given.setCurrentIndex(max(self.given.findData(entry.answer.answer.value), 0) if entry.answer else 0)

    def _explain_row(self, row: Row) -> str:
        """The whole line, its heading, the reason, what the letter says and what is on record: each a line of its own."""
        entry = Entry(**row)
        told = [
            entry.text,
            t("Documents", "Heading: {0}").format(entry.heading) if entry.heading else "",
            self._explain_entry(entry),
        ]
        for words, given in (
            (t("Documents", "On record: {0}"), entry.on_record),
            (t("Documents", "This letter: {0}"), entry.said),
        ):
            said = translate_said(describe_given(given)) if given else ""
            told += [words.format(said)] if said and said not in told[2] else []
        return "\n".join(one for one in told if one)

    def _explain_entry(self, entry: Entry) -> str:
        if entry.twice:
            return t(
                "Documents",
                "Two lines say different things about the same person: nothing is recorded until they agree.",
            )
        if entry.recorded and entry.said and entry.answer is None:
            word = answer_word(Asked(entry.said.answer.value))
            return t("Documents", "Recorded on {0} as “{1}” already.").format(day(entry.recorded), word)
        if entry.sureness is None:
            return t("Documents", "Waits for an answer: no line that was read names them.")
        if entry.sureness is Sureness.NOT_ON_NOTE and not self.answers.may_answer(entry):
            return t("Documents", "Not on this note. Choose the clearance itself above to record it anyway.")
        return translate_said(entry.why)

    # -- deciding

    def _set_meaning(self) -> None:
        entry = self._find_entry()
        if entry is not None:
            self.answers.mean(entry.key, self.whom.currentData())
            self._show_answers()

    def _accept_names(self) -> None:
        self.answers.accept_names()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_answers()

    def _record_answer(self, answer: Answer | None) -> None:
        """The lines chosen record this."""
        keys = set(self.table.keys)
        refused = self.answers.answer(keys, answer)
        if refused:
            self.note.notify(
                t("Documents", "First choose whom the line means, in the list below.")
                if len(keys) == 1
                else t("Documents", "{0} lines could not be matched to a person. Review them one by one.").format(refused)
            )  # fmt: skip
        else:
            self.note.shut()
        self._show_answers()

    def record(self) -> None:
        about, result = self.answers.about, self.answers.result()
        if about is None or not result:
            return
        command: AnswerNote | RecordAnswers
        command = AnswerNote(about.note, answers=result) if about.note else RecordAnswers(about.kind, result)
        self.go.setEnabled(False)
        leave = super().shut
        self._context.carry_out(
            t("Documents", "Recording answers"), command, len(result), lambda _: leave(), on_error=self._show_error
        )  # fmt: skip

    def _show_error(self, error: RepatriateError) -> None:
        self.note.fault(error)
        self.go.setEnabled(True)

    def touched(self) -> bool:
        return not self.isHidden() and bool(self.text.toPlainText().strip())

    def shut(self) -> None:
        """Closes the page; pasted answers are discarded only after a question."""
        if self.touched() and self.answers.result() and not self.note.asking:
            self.note.ask(
                t("Documents", "Nothing from this reply is recorded yet."),
                t("Documents", "Leave it"),
                super().shut,
                keep=t("Documents", "Stay"),
            )
        else:
            super().shut()


def _answer_of(value: str | None) -> Answer | None:
    """The answer of a choice, which stores only its word."""
    return Answer(value) if value else None


_ORDER = {
    Sureness.NOT_FOUND: 0, Sureness.UNSURE: 1, Sureness.NAME_ONLY: 2, Sureness.SILENT: 3, Sureness.NOT_ON_NOTE: 4, None: 5, Sureness.SURE: 6,
}  # fmt: skip
