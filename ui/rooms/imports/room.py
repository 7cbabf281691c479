"""The room of an import, step by step: file, columns, problems, known people, three questions. Only the last step
writes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from repatriate.app.core.transaction import Notice, Outcome
from repatriate.app.core.undoing import is_undone
from repatriate.app.imports.jobs import Examined, examine_workbook
from repatriate.app.imports.list_session import Looked
from repatriate.app.imports.template_commands import ImportTemplate
from repatriate.intake.report import Report
from repatriate.intake.template import Template
from repatriate.model.errors import RepatriateError
from ui.core.context import Context
from ui.core.files import list_kinds
from ui.core.jobs import Cancel
from ui.core.jobs import Report as Progress
from ui.core.language import translate_said
from ui.rooms.base import Room
from ui.rooms.common.goals import KEPT_ROWS
from ui.rooms.imports.controller import ImportController
from ui.rooms.imports.earlier_lists import LIST, EarlierLists
from ui.rooms.imports.file_reader import FileReader
from ui.rooms.imports.labels import Foot, StepIndicator
from ui.rooms.imports.questions_page import Ask, FileQuestions
from ui.rooms.imports.step_done import DonePage, could_plan
from ui.rooms.imports.step_file import FilePage
from ui.rooms.imports.template_steps import ChangesPage, ColumnsPage, ProblemsPage, find_stack, name_verb
from ui.style.theme import GAP, MARGIN, SPACE, WHOLE, Frame, set_style
from ui.widgets.labels import make_rule, set_words
from ui.widgets.layouts import make_column, make_row, make_scroll
from ui.widgets.path_field import ask_to_open_many

FILE, READ, COLUMNS, PROBLEMS, CHANGES, QUESTIONS, DONE = range(7)
OF_FILE, KEPT = DONE + 1, DONE + 2
"""Pages beside the steps: a question about people in the file, and rows that were put aside."""


class ImportRoom(Room):
    """`read_file` reads a file; the officer goes on from there. `read` is a workbook of the template, `flow` a list of any shape.

    `select` takes `places`, `destinations` or `clearances` for a question about the people in the file, `kept` for the rows
    that were put aside, `lists` for the lists that came in before, and `list:7` for one of them.
    """

    key = "import"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.read: Examined | None = None
        self._writing = False
        self._frame = WHOLE
        self._entry: int | None = None
        """The journal entry of the import shown on the last page."""
        self._onward = False
        """A list is read with what was said of its cells, and the next step follows."""
        self._arrived = False
        """The step was shown before one could go on from it: the keyboard comes to the button when one can."""
        self.steps = StepIndicator(
            [
                self.tr("File"), self.tr("Read"), self.tr("Columns"), self.tr("Problems"), self.tr("Already known"),
                self.tr("Three questions"),
            ]
        )  # fmt: skip
        self.earlier = EarlierLists(context, self.panel)
        self.file_page = FilePage(self.choose, self.paste, self.earlier)
        if context.read_only:
            self.file_page.refuse_all(self.tr("This file is open read-only: nothing can be imported."))
        self.columns_page = ColumnsPage()
        self.problems_page = ProblemsPage()
        self.changes_page = ChangesPage()
        self.changes_page.families.changed.connect(self._check_families)
        self.done_page = DonePage(
            lambda: context.go("home"),
            lambda: context.go("people"),
            self.start,
            self._run_plan,
            lambda: self.select(KEPT_ROWS),
            self._show_missing,
        )
        self.flow = ImportController(context, self)
        self.flow.changed.connect(self._buttons)
        self.reader = FileReader(context, self.file_page, self.flow.examine, self)
        self.reader.came.connect(self._came)
        self.reader.waits.connect(self._wait_for_file)
        self.file_page.setup.passed.connect(self._begin_list)
        self.file_page.setup.left.connect(self.start)
        self.of_file = FileQuestions(context, self, lambda: context.go("home"))
        self._lay_out()
        self.action(
            "open", self.tr("Import a list…"), self.choose, shortcut="Ctrl+I", icon="import", menu="file", writes=True
        )
        self._show_step(FILE)

    def _lay_out(self) -> None:
        """The steps above their pages, and the buttons at the foot."""
        self.pages = QStackedWidget()
        self._either = [find_stack(page) for page in (self.columns_page, self.problems_page, self.changes_page)]
        self._asking = QStackedWidget()
        last = (self._asking, self.done_page, self.of_file.page, self.earlier.kept)
        self._reading = QStackedWidget()
        for page in (self.file_page, self._reading, *self._either, *last):
            self.pages.addWidget(make_scroll(page, across=False))
        self.foot = Foot(
            self._step_back, self._leave_room, self._read_again, self._answer_later, self._go_next, self._write_import
        )
        self.back, self.leave, self.again = self.foot.back, self.foot.leave, self.foot.again
        self.later, self.next, self.accept = self.foot.later, self.foot.next, self.foot.accept
        work = QWidget()
        column = make_column(margins=0, spacing=0, inside=work)
        column.addLayout(make_row(self.steps, margins=(MARGIN, SPACE, MARGIN, GAP)))
        column.addWidget(self.pages, 1)
        self._rule = make_rule()
        column.addWidget(self._rule)
        self._decisions = make_column(margins=0)
        column.addLayout(self._decisions)
        column.addLayout(self.foot)
        self.set_work(work)

    def reload_content(self, notice: Notice | None) -> None:
        """The file moved on while one looks at what an import would do: look again, without reading the workbook again."""
        self.earlier.reload_content()
        if self.pages.currentIndex() == DONE and self._entry is not None and is_undone(self.context.db, self._entry):
            self.start()
        if notice is None or self._writing:
            return
        if self.flow.looked is not None and notice.touches("readings"):
            self.flow.reading.reload_content()
            if self.pages.currentIndex() == READ:
                return  # the list is read with what was said when the step is left
        if self.pages.currentIndex() == OF_FILE:
            self.of_file.reload_content()
        if self.flow.looked is not None:
            self.flow.look_again()
        elif self.read is not None and self.pages.currentIndex() in (PROBLEMS, CHANGES):
            self._check_workbook(self.read.path, self.read.template, stay=True)

    def fit(self, frame: Frame) -> None:
        super().fit(frame)
        self._frame = frame
        self._show_steps()
        if self.flow.made:
            self.flow.people.panel.fit(frame)

    def _show_steps(self) -> None:
        """Above the pages, but where the decisions about people need the room of a low window."""
        step = self.pages.currentIndex()
        self.steps.setVisible(step not in (OF_FILE, KEPT) and not (self._frame.low and step == CHANGES))

    def take_focus(self) -> None:
        if self.pages.currentIndex() == FILE:
            if self.file_page.asking:
                self.file_page.setup.start()
            else:
                self.file_page.choose.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().take_focus()

    def select(self, ref: str) -> None:
        if ref in tuple(Ask) and not self.context.read_only:
            self.of_file.ask(Ask(ref))
            self._show_step(OF_FILE)
        elif ref == KEPT_ROWS:
            self._show_step(KEPT)
        elif ref == "lists" or ref.startswith(LIST):
            self._show_step(FILE)
            if ref.startswith(LIST):
                self.earlier.select(ref)
        elif self.pages.currentIndex() in (OF_FILE, KEPT, DONE):
            self._show_step(FILE)

    def panel_closed(self) -> None:
        self.earlier.let_go()

    # -- reading

    def choose(self) -> None:
        paths = ask_to_open_many(self, self.context, self.tr("A list to import"), list_kinds())
        if paths:
            self.read_files(paths)

    def paste(self) -> None:
        """Read the cells that were copied elsewhere."""
        if self._may_import():
            self.reader.read_text(self.tr("Pasted cells"), QGuiApplication.clipboard().text())

    def read_file(self, path: Path) -> None:
        """Read and check this file, in the background."""
        self.read_files((path,))

    def read_files(self, paths: Sequence[Path]) -> None:
        """The same of several pictures, which are one list."""
        if self._may_import():
            self.file_page.show_setup(False)
            self.reader.read(paths)

    def _may_import(self) -> bool:
        if self.context.read_only:
            self.context.notify(self.tr("This file is open read-only: nothing can be imported."), tone="attention")
        return not self.context.read_only

    def _check_workbook(self, path: Path, template: Template, *, stay: bool) -> None:
        same = self.changes_page.families.same.isChecked()
        self.context.job(
            self.tr("Checking {0}").format(path.name),
            lambda progress, cancel: examine_workbook(self.context.operation, path, template, same_families=same),
            done=lambda read: self._was_read(read, stay=stay),
        )

    def _check_families(self) -> None:
        """Compare again, where the officer says otherwise which families the numbers of a workbook are."""
        read = self.read
        if read is not None and read.families.same is not self.changes_page.families.same.isChecked():
            self._check_workbook(read.path, read.template, stay=True)

    def _wait_for_file(self) -> None:
        """The page of the file has something to ask, or says why nothing was read."""
        self.read = None
        self.flow.clear()
        self._show_step(FILE)

    def _came(self, found: Examined | Looked) -> None:
        if isinstance(found, Examined):
            self.file_page.show_setup(False)
            self._was_read(found)
            return
        self.read = None
        if not self.flow.made:
            self._make_list_pages()
        asks = self.reader.has_read(found)
        self.flow.begin(found)
        if asks:
            self._show_step(FILE)
            self.file_page.setup.start()
        else:
            self._begin_list()

    def _begin_list(self) -> None:
        """A list was read: the first step with something to decide."""
        if self.flow.looked is not None:
            self._show_step(READ if self.flow.unread else self._step_after(READ))

    def _make_list_pages(self) -> None:
        self.flow.make()
        for both, page in zip(self._either, (self.flow.columns, self.flow.problems, self.flow.people), strict=True):
            both.addWidget(page)
        self._asking.addWidget(self.flow.questions)
        self._reading.addWidget(self.flow.reading)
        self._decisions.addWidget(self.flow.people.panel.foot)
        self.flow.people.panel.fit(self._frame)

    def _was_read(self, read: Examined, *, stay: bool = False) -> None:
        self.flow.clear()
        self.read = read
        self.file_page.busy(False)
        self.columns_page.show_read(read.template, read.report)
        self.problems_page.show_report(read.report)
        self.changes_page.show_changes(read)
        self._show_step(self.pages.currentIndex() if stay else PROBLEMS if read.report.failed else COLUMNS)
        self._check_families()

    def _read_again(self) -> None:
        if self.read is not None:
            self.read_file(self.read.path)

    # -- going on

    def _show_step(self, step: int) -> None:
        self.pages.setCurrentIndex(step)
        for both in self._either:
            both.setCurrentIndex(0 if self.flow.looked is None else 1)
        self.steps.leave_out(None if self.flow.pictured else READ)
        self.steps.show_step(step)
        self._show_steps()
        self.panel.hide()
        middle = step in (READ, COLUMNS, PROBLEMS, CHANGES, QUESTIONS)
        for one in (self.leave, self.next, self._rule):
            one.setVisible(middle or step == OF_FILE)
        self.back.setVisible(middle or step == KEPT)
        self.later.setVisible(step == QUESTIONS)
        self.again.setVisible(step == PROBLEMS and self.flow.looked is None)
        name = self.flow.looked.name if self.flow.looked else self.read.path.name if self.read else ""
        self.header.subtitle.setText(name if step != FILE else "")
        self._buttons()
        if step == READ:
            self.flow.reading.start()
        elif self.isVisible() and self.accept.isVisible():
            self.accept.setFocus()
        elif self.isVisible() and self.next.isVisible():
            self._arrived = not self.next.isEnabled() or step == QUESTIONS  # it is disabled until they are asked
            (self.again if self.again.isVisible() and self._arrived else self.next).setFocus()
        if self.flow.looked is not None and step == PROBLEMS:
            self.flow.problems.start()
        elif self.flow.looked is not None and step == CHANGES:
            self.flow.people.start()
        elif self.flow.looked is not None and step == QUESTIONS:
            self.flow.ask()

    def _buttons(self) -> None:
        """Updates the label and state of the button to continue."""
        if self._onward and not self.flow.busy:
            self._onward = False
            if self.pages.currentIndex() == READ:
                self._show_step(self._step_after(READ))
                return
        step, read = self.pages.currentIndex(), self.read
        words = self.tr("Continue")
        if step == QUESTIONS:
            words = self.flow.verb()
        elif step == OF_FILE:
            words = self.tr("Save")
        elif step == CHANGES and self.flow.looked is None and read is not None:
            words = name_verb(read)
        set_words(self.next, words)
        failed = read is not None and read.report.failed
        self.next.setEnabled(not (step == PROBLEMS and failed) and not self.flow.busy and not self._writing)
        self.accept.setEnabled(not self._writing)
        self.later.setEnabled(self.next.isEnabled())
        if self._arrived and self.next.isEnabled():
            self._arrived = False
            self.next.setFocus()
        self._offer_all(step)

    def _offer_all(self, step: int) -> None:
        """Offers to import in one press if nothing needs a decision. That is: everything is understood, nothing is
        doubtful, and nobody known would change."""
        read = self.read
        clean = step == COLUMNS and read is not None and read.clean
        self.accept.setVisible(clean)
        set_style(self.next, kind="" if clean else "main")
        if clean and read is not None:
            set_words(self.accept, name_verb(read))

    def _go_next(self) -> None:
        step = self.pages.currentIndex()
        if step == OF_FILE:
            self.of_file.write()
        elif step == QUESTIONS or (step == CHANGES and self.flow.looked is None):
            self._write_import()
        elif step == READ and self.flow.read_with_answers():
            self._onward = True
            self._buttons()
        else:
            self._show_step(self._step_after(step))

    def _step_after(self, step: int) -> int:
        """The next step with something to decide."""
        if self.flow.looked is None:
            return step + 1
        if step == READ and not self.flow.plain_columns:
            return COLUMNS
        if step <= COLUMNS and not self.flow.plain_rows:
            return PROBLEMS
        return CHANGES if step < CHANGES and not self.flow.nobody_known else QUESTIONS

    def _step_back(self) -> None:
        step = self.pages.currentIndex()
        first = step == COLUMNS and not self.flow.pictured
        self._show_step(FILE if step in (KEPT, READ) or first else step - 1)

    def _answer_later(self) -> None:
        self._write_import(later=True)

    def _leave_room(self) -> None:
        if self.pages.currentIndex() == OF_FILE:
            self._show_step(FILE)
            self.context.go("home")
            return
        self.start()
        self.context.go("people")

    def start(self) -> None:
        """Starts from the beginning, with nothing read."""
        self.read = None
        self.flow.clear()
        self.file_page.busy(False)
        self.file_page.notify("")
        self.file_page.show_setup(False)
        self._show_step(FILE)

    # -- writing

    def _write_import(self, *, later: bool = False) -> None:
        if self.flow.looked is not None:
            self._writing = self.flow.write(self._show_written, self._show_refusal, later=later)
            self._buttons()
            return
        read = self.read
        if read is None:
            return
        same = self.changes_page.families.same.isChecked()

        def import_template(progress: Progress, cancel: Cancel) -> Outcome[Report]:
            progress(None, self.tr("writing"))
            return self.context.operation.run(ImportTemplate(read.template, same))

        job = self.context.job(
            self.tr("Importing {0}").format(read.path.name),
            import_template,
            done=self._show_written,
            failed=self._show_refusal,
            stoppable=False,
        )
        self._writing = job is not None
        self._buttons()

    def _show_written(self, outcome: Outcome[Report]) -> None:
        self._entry = outcome.entry.number if outcome.entry is not None else None
        weighed = self.flow.weighed if self.flow.looked is not None else None
        self.read, self._writing = None, False
        self.flow.clear()
        against = weighed.against if weighed is not None else None
        self.done_page.show_report(outcome.result, against, plans=could_plan(self.context.operation))
        self._show_step(DONE)
        if outcome.entry is not None:
            self.context.notify(translate_said(outcome.entry.summary), undo=True)
        else:
            self.context.notify(self.tr("Nothing new in this list. No changes made."), tone="info")

    def _show_refusal(self, error: RepatriateError) -> None:
        """Somebody changed the operation since it was compared or checked."""
        self._writing = False
        self.context.refuse(error)
        if self.flow.looked is not None:
            self.flow.look_again()
        elif self.read is not None:
            self._check_workbook(self.read.path, self.read.template, stay=False)

    def _show_missing(self) -> None:
        """The list that came in last, against the one before."""
        self._show_step(FILE)
        self.earlier.select(LIST)

    def _run_plan(self) -> None:
        self.context.actions.do("plan.run")

    def dispose(self) -> None:
        self.flow.end()
        super().dispose()

    def may_leave(self) -> str | None:
        name = self.flow.looked.name if self.flow.looked else self.read.path.name if self.read else ""
        return self.tr("{0} was read but not imported.").format(name) if name else None
