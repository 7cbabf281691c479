"""Between the window and the operation: commands, undo and jobs one way, notices and messages as signals the other."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal

from repatriate.app.core.operation import Operation
from repatriate.app.core.places import host_zone
from repatriate.app.core.transaction import Command, Notice, Outcome
from repatriate.app.next_steps.step import ISSUE_AGAIN
from repatriate.app.people.printed_as import describe_documents, find_printed_otherwise
from repatriate.app.people.table_queries import Reader
from repatriate.model.errors import Cancelled, RepatriateError
from ui.core import format
from ui.core.actions import Actions
from ui.core.jobs import Job, QueryRunner, Work
from ui.core.language import translate_said
from ui.core.next_steps import NextSteps
from ui.core.preferences import LastLook, Preferences
from ui.core.remedies import Remedy, remedy_of

if TYPE_CHECKING:
    from ui.core.next_steps import SearchReader

T = TypeVar("T")
LOOK_AGAIN = 3_000
"""Milliseconds between two looks at whether another program wrote the file."""
HELD = 10_000
"""Milliseconds for which news is held back at most."""
AT_ONCE = 500
"""Rows that a command may write in the thread of the window; more would make it stand still."""
LOST = frozenset(
    [
        "file_gone",
        "file_changed",
        "cannot_write",
        "disk_full",
        "disk_fault",
        "locked",
        "read_only_disk",
        "read_only_folder",
    ]
)
"""Codes of errors that say that the file can no longer be written."""
OnError = Callable[[RepatriateError], None]


@dataclass(frozen=True, slots=True)
class Message:
    """One line for the status bar. `tone` is that of an icon and a word; `undo` offers to take the last entry back."""

    text: str
    tone: str = "good"
    undo: bool = False
    remedy: Remedy | None = None
    """The remedy, as a button."""


@dataclass(frozen=True, slots=True)
class FileLost:
    """The reason why the file could not be written; `again` repeats the failed action."""

    error: RepatriateError
    again: Callable[[], object] | None = None


@dataclass(frozen=True, slots=True)
class ReasonWanted:
    """The entries that `go(reason, spoiled)` would take back, in words, with the numbers on paper and those that they
    issued."""

    summaries: tuple[str, ...]
    numbers: tuple[str, ...]
    issued: tuple[str, ...]
    go: Callable[[str, bool], object]


class Context(QObject):
    """An open operation as the rooms see it. Made when a file opens, gone when it closes."""

    changed = Signal(object)
    """Notice: rows changed, by whomever; always in the thread of the window."""
    said = Signal(object)
    """Message for the status bar."""
    job_changed = Signal()
    """A job began or ended; `job` is it or None."""
    wanted = Signal(str, str)
    """Show the room of this key, and in it the thing of this reference (or nothing)."""
    reason_wanted = Signal(object)
    """ReasonWanted: something happened on paper, and is taken back for a reason only."""
    lost = Signal(object)
    """FileLost: the file cannot be written. None: it can again."""
    _heard = Signal(object)

    def __init__(
        self, operation: Operation, preferences: Preferences, actions: Actions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.operation = operation
        self.preferences = preferences
        self.actions = actions
        self.search_reader: SearchReader | None = None
        self.changed.connect(self._follow_clock)
        format.use_zone(host_zone(operation.db))
        self.last_look = LastLook(operation, preferences)
        self.changed.connect(self.last_look.look)
        self.current: Job | None = None
        self._quiet: deque[Job] = deque()
        """In the order in which they run."""
        self._turning: Job | None = None
        self._turns: list[Callable[[], bool]] = []
        """Undo and redo requests that arrived while much is being turned back."""
        self._closed = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.asking = QueryRunner(operation, self)
        self.asking.failed.connect(self._question_failed)
        # Commands run in workers too: a signal carries their notices over to the window's thread.
        self._heard.connect(self._on_notice)
        self._held: list[Notice] = []
        self._hold = QTimer(self, singleShot=True)
        self._hold.timeout.connect(self._show_held)
        self._held_since = 0.0
        self._unsubscribe = operation.subscribe(self._heard.emit)
        self._known = operation.revision
        self._others = QTimer(self, interval=LOOK_AGAIN)
        self._others.timeout.connect(self.look_again)
        if operation.read_only:
            self._others.start()

    def hold_news(self, milliseconds: int) -> None:
        """Holds back notices of changes while somebody counts people, so that the next scan need not wait. Another call
        extends the delay, up to HELD. Then all changes are reported as one."""
        if not self._hold.isActive():
            self._held_since = time.monotonic()
        left = HELD / 1000 - (time.monotonic() - self._held_since)
        self._hold.start(max(min(milliseconds, int(left * 1000)), 0))

    def _on_notice(self, notice: Notice) -> None:
        if self._hold.isActive():
            self._held.append(notice)
        else:
            self.changed.emit(notice)

    def _show_held(self) -> None:
        held, self._held = self._held, []
        if held and not self._closed:
            tables = {table for notice in held for table in notice.changed}
            whole = {table: frozenset[int]().union(*(one.changed.get(table, ()) for one in held)) for table in tables}
            self.changed.emit(Notice(whole))

    def _follow_clock(self, notice: Notice) -> None:
        """Moments are told by the clocks of the country where people wait, which may be another one now."""
        if not self._closed and notice.touches("people", "legs", "places"):
            format.use_zone(host_zone(self.db))

    def look_again(self) -> None:
        """Somebody else may be writing the file that is only read here."""
        known = self._known

        def read_news() -> tuple[int, Notice]:
            return self.operation.revision, self.operation.changed_since(known)

        self.ask(self, "news", read_news, self._take_news, background=True)

    def _take_news(self, found: tuple[int, Notice]) -> None:
        self._known, notice = found
        if notice.changed:
            self.changed.emit(notice)

    @property
    def db(self) -> Reader:
        """The connection for queries of the thread that asks. Exhaust what you ask for (`list(…)`)."""
        return self.operation.db

    @cached_property
    def next_steps(self) -> NextSteps:
        """Read from the moment on in which somebody first asks for them."""
        made = NextSteps(self.operation, self.asking, self.preferences, self)
        self.changed.connect(made.refresh)
        made.wanted.connect(self.wanted)
        return made

    @property
    def read_only(self) -> bool:
        return self.operation.read_only

    # -- questions

    def ask(
        self,
        owner: QObject,
        kind: str,
        question: Callable[[], T],
        answer: Callable[[T], object],
        *,
        failed: OnError | None = None,
        background: bool = False,
    ) -> None:
        """Read something without waiting for it: see ui.core.jobs."""
        self.asking.ask(owner, kind, question, answer, failed=failed, background=background)

    def _question_failed(self, error: BaseException) -> None:
        if self.meet_fault(error):
            return
        if isinstance(error, RepatriateError):
            self._show_refusal(error, None)
        else:
            QTimer.singleShot(0, lambda: _raise_error(error))

    # -- commands

    def run(self, command: Command[T], *, on_error: OnError | None = None, quiet: bool = False) -> Outcome[T] | None:
        """Do it; None where it was refused. The reason goes to `on_error` (a sentence under a field), else to the status line.

        What was done is said in the status line with Undo, unless `quiet`.
        """
        try:
            outcome = self.operation.run(command)
        except RepatriateError as error:
            self._show_lost(error, lambda: self.run(command, quiet=quiet))
            self._show_refusal(error, on_error)
            return None
        self.lost.emit(None)
        return self._show_outcome_of(outcome, quiet)

    def meet_fault(self, error: BaseException) -> bool:
        """Whether a query failed because the file was cut, written over or damaged: that is said, and is no defect of ours."""
        fault = self.operation.fault(error) if not self._closed else None
        if fault is not None and fault.code == "kept_wrong":
            self.refuse(fault)  # the file can be written, and is mended where the button leads
        elif fault is not None:
            self.lost.emit(FileLost(fault, self.look_again))
        return fault is not None

    def _show_lost(self, error: RepatriateError, again: Callable[[], object] | None = None) -> None:
        if error.code in LOST:
            self.lost.emit(FileLost(error, again))

    def carry_out(
        self,
        title: str,
        command: Command[T],
        rows: int,
        then: Callable[[Outcome[T]], object] = lambda outcome: None,
        *,
        on_error: OnError | None = None,
        quiet: bool = False,
    ) -> None:
        """`run` it, then `then(outcome)`; as a job of that title where it writes more than AT_ONCE of about `rows` rows."""
        if rows <= AT_ONCE:
            outcome = self.run(command, on_error=on_error, quiet=quiet)
            if outcome is not None:
                then(outcome)
            return
        operation = self.operation

        def show_done(outcome: Outcome[T]) -> None:
            then(self._show_outcome_of(outcome, quiet))

        self.job(
            title, lambda progress, cancel: operation.run(command), done=show_done, failed=on_error, stoppable=False
        )

    def _show_outcome_of(self, outcome: Outcome[T], quiet: bool) -> Outcome[T]:
        if outcome.entry is None:
            return outcome
        if found := find_printed_otherwise(self.db, self.operation.today(), outcome.entry.number - 1):
            words = QCoreApplication.translate("Remedies", "Issue it again")
            remedy = Remedy(words, "papers", f"{ISSUE_AGAIN} {found[0].number}")
            told = translate_said(describe_documents(found))
            self.said.emit(Message(told, "attention", undo=not quiet, remedy=remedy))
        elif not quiet:
            self.notify(translate_said(outcome.entry.summary), undo=True)
        return outcome

    def undo(self, number: int | None = None, *, reason: str = "", spoiled: bool = False) -> bool:
        """Take back the last entry, or this one. Gives whether it is done, or begun: much is turned back in a job.

        Where it takes a reason that is not given, `reason_wanted` asks for it. While another one is turned back it waits;
        while a job writes it is refused.
        """
        if self._turning is not None and number is None:
            self._turns.append(self.undo)
            return False
        target = self.operation.next_undo if number is None else number
        title = QCoreApplication.translate("ChangesRoom", "Undoing")
        return self._undo_or_redo(
            lambda: self.operation.undo(number, reason=reason, spoiled=spoiled), target, title, self.tr("Undone: {0}")
        )

    def _ask_reason(self, number: int) -> None:
        found = self.operation.on_paper([number])
        if found is not None:
            go = partial(self._undo_for, number)
            self.reason_wanted.emit(ReasonWanted(found.summaries, found.numbers, found.issued, go))

    def _undo_for(self, number: int, reason: str, spoiled: bool) -> None:
        self.undo(number, reason=reason, spoiled=spoiled)

    def redo(self) -> bool:
        if self._turning is not None:
            self._turns.append(self.redo)
            return False
        title = QCoreApplication.translate("Menus", "Redo")
        return self._undo_or_redo(self.operation.redo, self.operation.next_redo, title, self.tr("Done again: {0}"))

    def _undo_or_redo(self, turn: Callable[[], Outcome[Any]], number: int | None, title: str, words: str) -> bool:
        if self.current is not None and not self.current.stoppable:
            self._show_busy(self.current)  # what it writes would be what is undone, or the window would wait for it
            return False

        def show_turned(outcome: Outcome[Any]) -> None:
            self._turning = None
            self.notify(words.format(translate_said(outcome.entry.summary) if outcome.entry else ""))
            if self._turns:
                self._turns.pop(0)()

        def show_failure(error: RepatriateError) -> None:
            self._turning = None
            self._turns.clear()
            if error.code == "reason_needed" and number is not None:
                self._ask_reason(number)
            else:
                self._show_refusal(error, None)

        if number is not None and self.operation.rows_written(number) > AT_ONCE:
            work: Work = lambda progress, cancel: turn()  # noqa: E731
            self._turning = self.job(title, work, done=show_turned, failed=show_failure, stoppable=False)
            return self._turning is not None
        try:
            show_turned(turn())
        except RepatriateError as error:
            show_failure(error)
            return False
        return True

    def _show_refusal(self, error: RepatriateError, on_error: OnError | None) -> None:
        if on_error is not None:
            on_error(error)
        else:
            self.refuse(error)

    def refuse(self, error: RepatriateError) -> None:
        """Say it in the status line, with the button that puts it right."""
        self.said.emit(Message(translate_said(error), "trouble", remedy=remedy_of(error)))

    def notify(self, text: str, *, tone: str = "good", undo: bool = False) -> None:
        self.said.emit(Message(text, tone, undo))

    def go(self, place: str, ref: str = "") -> None:
        """Show a place and, in it, what it knows by that reference. `place` is a door's key, or the id of an action."""
        self.wanted.emit(place, ref)

    # -- jobs

    def job(
        self,
        title: str,
        work: Work,
        *,
        done: Callable[[Any], None] | None = None,
        failed: OnError | None = None,
        stopped: Callable[[], None] | None = None,
        stoppable: bool = True,
    ) -> Job | None:
        """Begin `work(progress, cancel)` in a thread of its own; None where another job still runs.

        `done` gets the result, in the window's thread. A RepatriateError goes to `failed`, else to the status line; a
        Cancelled to `stopped`. Within the work: `progress(fraction, stage)` tells how far it is and raises Cancelled when
        the officer stopped it. The work takes `context.operation` along: its `db` is another connection in each thread, its
        `run` may be called from any. One that is not `stoppable` ends by itself soon: it shows no Stop.
        """
        if self.current is not None:
            self._show_busy(self.current)
            return None
        job = Job(title, work, stoppable=stoppable)
        self.current = job
        # Not the job itself: held by what it calls it would never go, nor would the room that waits for its result.
        job.ended.connect(lambda result, error: self._end_job(title, result, error, done, failed, stopped))
        self.job_changed.emit()
        self._pool.start(job.work)
        return job

    def _show_busy(self, job: Job) -> None:
        self.notify(self.tr("“{0}” is still running. Wait for it or stop it.").format(job.title), tone="attention")

    def quietly(self, work: Work) -> None:
        """Work that nobody asked for: it is not shown, waits for what runs, and keeps nobody from a job of their own."""
        job = Job("", work)
        job.ended.connect(lambda _, error: self._end_quiet_job(error))
        self._quiet.append(job)
        self._pool.start(job.work)

    def _end_quiet_job(self, error: BaseException | None) -> None:
        self._quiet.popleft()
        if isinstance(error, RepatriateError) and not self._closed:
            self._show_refusal(error, None)
        elif error is not None and not isinstance(error, (RepatriateError, Cancelled)):
            QTimer.singleShot(0, lambda: _raise_error(error))

    def _end_job(
        self,
        title: str,
        result: Any,
        error: BaseException | None,
        done: Callable[[Any], None] | None,
        failed: OnError | None,
        stopped: Callable[[], None] | None,
    ) -> None:
        self.current = None
        if self._closed:
            return  # it ended while the file closed: there is nobody left to tell
        self.job_changed.emit()
        if error is None:
            if done is not None:
                done(result)
        elif isinstance(error, Cancelled):
            self.notify(self.tr("Stopped: {0}. Nothing was written.").format(title), tone="info")
            if stopped is not None:
                stopped()
        elif isinstance(error, RepatriateError):
            self._show_lost(error)
            self._show_refusal(error, failed)
        else:
            QTimer.singleShot(0, lambda: _raise_error(error))

    def close(self) -> None:
        """Stop what runs, wait for it, let go of the file."""
        if self._closed:
            return
        if self.current is not None:
            self.current.cancel()
        self._others.stop()
        self._hold.stop()
        self.asking.close()
        self._pool.waitForDone()
        self._closed = True
        format.use_zone(None)
        self.last_look.keep()
        self._unsubscribe()
        self.operation.close()


def _raise_error(error: BaseException) -> None:
    """Raises the error in the window's thread, where the last handler for defects sees it."""
    raise error
