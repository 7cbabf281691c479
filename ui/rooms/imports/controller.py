"""Controls the import of a list: reads it again after each setting, and weighs it again after each decision."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from repatriate.app.core.transaction import Outcome
from repatriate.app.imports.list_session import (
    Asked,
    Looked,
    Settled,
    Weighed,
    look_through,
    make_command,
    name_places,
    weigh_choices,
)
from repatriate.app.imports.open_file import OpenedList
from repatriate.app.imports.proposal import NEW, Choice
from repatriate.app.imports.questions.after import look_ahead
from repatriate.app.imports.questions.host import host_in
from repatriate.app.imports.questions.model import Answers as QuestionAnswers
from repatriate.app.imports.questions.model import Host
from repatriate.app.imports.roster_commands import ImportRoster, RemoveMapping, SettleReadings
from repatriate.intake.paper.settled import Answers
from repatriate.intake.report import Report
from repatriate.intake.roster.column_questions import answer_column
from repatriate.intake.roster.mapping import Mapping as ColumnMapping
from repatriate.intake.roster.mapping import read_mapping
from repatriate.intake.roster.model import Place
from repatriate.intake.roster.people import Edits
from repatriate.intake.roster.roles import OFFERED
from repatriate.model.errors import RepatriateError
from repatriate.printing.outfile import write_whole
from ui.core import format
from ui.core.context import Context
from ui.core.jobs import Cancel
from ui.core.jobs import Report as Progress
from ui.core.language import make_translator
from ui.models.table import Row
from ui.rooms.common.labels import format_many
from ui.rooms.imports.labels import wants_a_look
from ui.rooms.imports.questions_page import QuestionsPage
from ui.rooms.imports.step_columns import ListColumnsPage
from ui.rooms.imports.step_people import ListPeoplePage, people_rows
from ui.rooms.imports.step_problems import ListProblemsPage
from ui.rooms.imports.step_read import ReadPage
from ui.widgets.path_field import ask_to_open, ask_to_save

_tr = make_translator("Import")

SOON = 300
"""Milliseconds after which what was settled is read again: who steps through choices is not read at each."""


class ImportController(QObject):
    """Holds one list until it is written or left. `changed` tells that what the buttons say may be otherwise."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context = context
        self.looked: Looked | None = None
        self.weighed: Weighed | None = None
        self.choices: dict[Place, Choice] = {}
        self.different: dict[Place, tuple[str, ...]] = {}
        self._earlier: int | None = None
        self._wanted: Settled | None = None
        self._reading = self._weighing = self._asking = False
        self.asked: Asked | None = None
        self._host: Host | None = None
        self.made = False
        self._soon = QTimer(self, interval=SOON, singleShot=True)
        self._soon.timeout.connect(self._read_again)
        context.job_changed.connect(self._job_ended)

    def make(self) -> None:
        """The pages, when the first list comes: nobody waits for them before."""
        self.made = True
        self.reading = ReadPage(self.context)
        self.reading.settled.connect(self._look_at)
        self.columns = ListColumnsPage()
        self.problems = ListProblemsPage()
        self.people = ListPeoplePage()
        self.questions = QuestionsPage()
        self.questions.changed.connect(self._look_ahead)
        self.questions.host_chosen.connect(self._move_host)
        self.columns.column_settled.connect(
            lambda *column: self._settle_mapping(self._current_mapping().with_column(*column))
        )
        self.columns.country_settled.connect(
            lambda code: self._settle_mapping(replace(self._current_mapping(), nationality=code))
        )
        self.columns.days_settled.connect(
            lambda days: self._settle_mapping(replace(self._current_mapping(), days=days))
        )
        self.columns.sheets_settled.connect(
            lambda names: self._settle_mapping(replace(self._current_mapping(), sheets=names))
        )
        self.columns.forget.connect(self._forget_columns)
        self.columns.save_wanted.connect(self.save_columns)
        self.columns.load_wanted.connect(self.load_columns)
        self.problems.edited.connect(self._edit)
        self.problems.answered.connect(self._answer_column)
        self.people.decided.connect(self._decide)
        self.people.undone.connect(self._undo)
        self.people.many_decided.connect(self._decide_many)
        self.people.against_chosen.connect(self._compare_with)

    @property
    def plain_columns(self) -> bool:
        """Whether nothing is to be decided of the columns: every one is understood, so are the dates, and one sheet is the list."""
        looked = self.looked
        return (
            looked is not None
            and not looked.either
            and not looked.kept
            and not any(sheet.asked for sheet in looked.roster.sheets)
            and all(
                column.chosen or (column.fields and not wants_a_look(column)) or not (column.header or column.samples)
                for column in looked.roster.columns
            )
        )

    @property
    def plain_rows(self) -> bool:
        """Whether nothing is doubtful."""
        return self.looked is not None and not self.looked.roster.kept and not self.looked.roster.warnings

    @property
    def nobody_known(self) -> bool:
        """Whether nobody on the list may be somebody who is known."""
        return self.weighed is not None and not any(line.alike for line in self.weighed.proposal.lines)

    @property
    def busy(self) -> bool:
        """Whether what is shown is still being worked out."""
        return self._reading or self._weighing or self._asking or self._wanted is not None

    # -- reading

    def examine(self, opened: OpenedList, settled: Settled, progress: Progress) -> Looked:
        """Reads and compares the list, in a job. Raises UserError."""
        words = (_tr("understanding the columns"), _tr("looking for people who are known"))
        format.countries()  # read here: it takes a moment, and a page of columns wants them
        also = [choice.ref for choice in list(self.choices.values()) if choice.ref]
        return look_through(self.context.operation, opened, settled, progress, words, also)

    def begin(self, looked: Looked) -> None:
        """A list was read for the first time: nothing is decided yet."""
        self.clear()
        self.problems.reset()
        self.people.reset()
        self.reading.reset()
        self._show_looked(looked)

    def end(self) -> None:
        """The room goes: nothing that is still being worked out matters."""
        self.clear()
        self.context.job_changed.disconnect(self._job_ended)

    def clear(self) -> None:
        """Nothing is read; whatever was decided is forgotten."""
        self._soon.stop()
        self.context.asking.forget(self)
        self.looked = self.weighed = self._wanted = self._earlier = None
        self.choices, self.different = {}, {}
        self.asked = self._host = None
        self._reading = self._weighing = self._asking = False

    def _show_looked(self, looked: Looked) -> None:
        self.looked = looked
        self.reading.show_looked(looked)
        self.columns.show_looked(looked)
        self.problems.show_looked(looked)
        self._weigh_list()

    def _current_mapping(self) -> ColumnMapping:
        if self._wanted is not None and self._wanted.mapping is not None:
            return self._wanted.mapping
        return self.looked.roster.mapping if self.looked is not None else ColumnMapping()

    def _current_settled(self) -> Settled:
        if self._wanted is not None:
            return self._wanted
        return self.looked.settled if self.looked is not None else Settled()

    def _settle_mapping(self, mapping: ColumnMapping) -> None:
        self._want_settled(Settled(mapping, self._current_settled().edits))

    def _answer_column(self, code: str, answer: str) -> None:
        self._settle_mapping(answer_column(self._current_mapping(), code, answer))

    def _edit(self, edits: Edits) -> None:
        self._want_settled(self._current_settled().with_edits(edits), at_once=True)

    def _forget_columns(self) -> None:
        """The columns as they were settled once are taken out of the file, and the list is read as if it were the first."""
        if self.looked is None or self.context.run(RemoveMapping(self.looked.opened.shape)) is None:
            return
        self._want_settled(Settled(ColumnMapping(), self._current_settled().edits), at_once=True)

    def _want_settled(self, settled: Settled, *, at_once: bool = False) -> None:
        self._wanted = settled
        self._soon.start(0 if at_once else SOON)
        self.changed.emit()

    def look_again(self) -> None:
        """The file moved on: compare again what was read."""
        if self.looked is not None:
            self._want_settled(self._current_settled(), at_once=True)

    def _job_ended(self) -> None:
        if self._wanted is not None and self.context.current is None and not self._soon.isActive():
            self._soon.start(0)

    def _read_again(self) -> None:
        """Reads the list again in the background; newer settings are read after it."""
        looked, settled = self.looked, self._wanted
        if looked is None or settled is None or self.context.current is not None:
            return
        self._wanted, self._reading = None, True
        self.context.job(
            _tr("Reading {0} again").format(looked.name),
            lambda progress, cancel: self.examine(looked.opened, settled, progress),
            done=self._was_read,
            failed=self._not_read,
            stopped=self._stay_as_read,
        )

    def _was_read(self, looked: Looked) -> None:
        self._reading = False
        if self.looked is not None and self.looked.opened.read is looked.opened.read:
            self._show_looked(looked)
        self.changed.emit()

    def _not_read(self, error: RepatriateError) -> None:
        self._stay_as_read()
        self.columns.fault(error)

    def _stay_as_read(self) -> None:
        """Drops the latest setting: everything stays as read before."""
        self._reading = False
        if self.looked is not None:
            self.columns.show_looked(self.looked)
        self.changed.emit()

    # -- cells of a paper

    @property
    def pictured(self) -> bool:
        """Whether the list has a picture, and cells to look at on it."""
        return self.looked is not None and self.made and self.reading.shown

    @property
    def unread(self) -> bool:
        """Whether somebody should look at a cell."""
        return self.pictured and self.reading.has_doubts

    def _look_at(self, answers: Answers) -> None:
        """Keep what the officer said of doubtful cells; the list is read with it when the step is left."""
        looked = self.looked
        if looked is not None and looked.opened.paper:
            command = SettleReadings(looked.opened.paper, looked.name, answers)
            if self.context.run(command, quiet=True) is not None:
                self.reading.keep(answers)

    def read_with_answers(self) -> bool:
        """Read the list with what was said of its cells since it was read last; False where nothing was."""
        state = self.reading.state
        if self.looked is None or state is None or state.answers == state.first:
            return False
        self.look_again()
        return True

    # -- columns as a file

    def column_file(self) -> str:
        """The roles of the columns as a text file for others."""
        mapping = self._current_mapping()
        if self.looked is not None:
            for column in self.looked.roster.columns:
                if column.header:
                    fields = tuple(name for name in column.fields if name in OFFERED)
                    mapping = mapping.with_column(column.header, fields)
        return mapping.to_text()

    def save_columns(self) -> None:
        """Ask for a file, and write what each column was taken for."""
        title, kinds = _tr("Save columns as a file"), _tr("Columns (*.toml)")
        path = ask_to_save(self.columns, self.context, title, _tr("columns.toml"), kinds)
        if path is not None:
            try:
                write_whole(path, self.column_file().encode())
            except RepatriateError as error:
                self.columns.fault(error)
                return
            self.context.notify(_tr("Columns saved: {0}").format(path.name))

    def load_columns(self) -> None:
        """Ask for a file of columns, and read the list with it."""
        path = ask_to_open(self.columns, self.context, _tr("Use columns from a file"), _tr("Columns (*.toml)"))
        if path is not None:
            self.take_columns(path)

    def take_columns(self, path: Path) -> None:
        """Columns as somebody else settled them; a sentence where the file is none of that kind."""
        try:
            self._want_settled(Settled(read_mapping(path), self._current_settled().edits), at_once=True)
        except RepatriateError as error:
            self.columns.fault(error)

    # -- weighing

    def _weigh_list(self, then: Callable[[], None] = lambda: None) -> None:
        looked, choices = self.looked, dict(self.choices)
        if looked is None:
            return
        operation, number, different, host = self.context.operation, self._earlier, dict(self.different), self._host
        answers = self.questions.answers() if self.asked is not None else None
        earlier = next((one for one in looked.earlier if one.id == number), None)
        self._weighing = True

        def weigh_list() -> tuple[Weighed, list[Row]]:
            weighed = weigh_choices(operation, looked, choices, earlier, different, host, answers)
            return weighed, people_rows(weighed, choices)

        def show_weighed(found: tuple[Weighed, list[Row]]) -> None:
            self._weighing = False
            self.weighed = found[0]
            self.people.show_weighed(looked, found[0], choices, found[1])
            self.changed.emit()
            then()

        def refuse_weighing(error: RepatriateError) -> None:
            self._weighing = False
            self.context.refuse(error)
            self.changed.emit()

        self.context.ask(self, "weigh", weigh_list, show_weighed, failed=refuse_weighing)
        self.changed.emit()

    def _decide(self, place: Place, choice: Choice, others: tuple[str, ...]) -> None:
        self.choices[place] = choice
        self.different.pop(place, None)
        if others:
            self.different[place] = others
        self._weigh_list()

    def _undo(self, place: Place) -> None:
        self.choices.pop(place, None)
        self.different.pop(place, None)
        self._weigh_list()

    def _decide_many(self, choices: Mapping[Place, Choice]) -> None:
        self.choices.update(choices)
        self._weigh_list()

    def _compare_with(self, number: int) -> None:
        self._earlier = number
        self._weigh_list()

    # -- the three questions

    def ask(self) -> None:
        """Ask where they wait, where they go, who has to say yes; what was answered of the same questions stays."""
        looked, weighed = self.looked, self.weighed
        if looked is None or weighed is None:
            return
        operation = self.context.operation
        self._asking = True

        def show_asked(found: Asked) -> None:
            self._asking = False
            if self.asked != found:
                self.asked = found
                self.questions.show_questions(found.questions, found.places)
            self._look_ahead()
            self.changed.emit()

        def refuse_asking(error: RepatriateError) -> None:
            self._asking = False
            self.context.refuse(error)
            self.changed.emit()

        self.context.ask(
            self,
            "questions",
            lambda: Asked(weighed.questions, name_places(operation)),
            show_asked,
            failed=refuse_asking,
        )
        self.changed.emit()

    def _move_host(self, country: str, town: str) -> None:
        self._host = host_in(country, town) if country else None
        if self.looked is not None:
            proposer = self.looked.proposer.near(self._host.town if self._host else None)
            self.looked, self.asked = replace(self.looked, proposer=proposer), None
            self._weigh_list(then=self.ask)

    def _look_ahead(self) -> None:
        """Reads the effect of the answers in figures."""
        command = self._command(self.questions.answers())
        operation = self.context.operation
        if command is not None:
            self.questions.await_after()
            self.context.ask(self, "after", lambda: look_ahead(operation, command()), self.questions.show_after)

    def _command(self, answers: QuestionAnswers) -> Callable[[], ImportRoster] | None:
        """Makes the import with these answers: of a long list that takes a moment."""
        looked, weighed, asked = self.looked, self.weighed, self.asked
        if looked is None or weighed is None or asked is None:
            return None
        different = tuple(
            (place, ref) for place, refs in self.different.items() if self.choices.get(place) == NEW for ref in refs
        )
        return lambda: make_command(looked, weighed, asked.questions, answers, different)

    # -- writing

    def verb(self) -> str:
        """The label of the import button: `Import 57 people, update 3, keep 1 row aside`."""
        weighed = self.weighed
        if weighed is None:
            return _tr("Import")
        changed = weighed.against.changed
        parts = [_tr("Import {0}").format(format.people(weighed.new))] if weighed.new else []
        if changed:
            words = _tr("update {0}") if parts else _tr("Update {0}")
            parts.append(words.format(format.number(changed)))
        if weighed.aside:
            one, more = _tr("Put 1 row aside"), _tr("Put {0} rows aside")
            if parts:
                one, more = _tr("put 1 row aside"), _tr("put {0} rows aside")
            parts.append(format_many(weighed.aside, one, more))
        return ", ".join(parts) or _tr("Note that all are known")

    def write(
        self, done: Callable[[Outcome[Report]], None], failed: Callable[[RepatriateError], None], *, later: bool = False
    ) -> bool:
        """Writes the import in a job; False if there is nothing to write yet. `later` leaves the three questions
        open."""
        looked = self.looked
        command = self._command(QuestionAnswers() if later else self.questions.answers()) if self.made else None
        if looked is None or command is None or self.busy:
            return False

        def run_import(progress: Progress, cancel: Cancel) -> Outcome[Report]:
            progress(None, _tr("writing"))
            return self.context.operation.run(command())

        job = self.context.job(
            _tr("Importing {0}").format(looked.name), run_import, done=done, failed=failed, stoppable=False
        )
        return job is not None
