"""Runs one piece of long work in a thread of its own, with progress and a request to stop.

A job is a Qt object, and is deleted in the window's thread after it ended. Otherwise the worker's thread would usually
drop the last reference. It must not delete an object that the window's thread still listens to.
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QThreadPool, QTimer, Signal
from shiboken6 import isValid

from repatriate.app.core.operation import Operation
from repatriate.model.errors import Cancelled, RepatriateError

Report = Callable[..., None]
"""`progress(fraction, stage="")`: 0 to 1, or None where nobody knows; and a few plain words."""
Cancel = Callable[[], bool]
Work = Callable[[Report, Cancel], Any]


class Job(QObject):
    """A running piece of work. The worker writes `fraction` and `stage`, and a timer of the window reads them."""

    ended = Signal(object, object)  # the result, or the exception
    _over = Signal()

    def __init__(self, title: str, work: Work, *, stoppable: bool = True) -> None:
        super().__init__(QCoreApplication.instance())
        self.title = title
        self.stoppable = stoppable
        self.fraction: float | None = None
        self.stage = ""
        self.cancelled = False
        self._work: Work | None = work
        self._over.connect(self._delete_self)

    def report(self, fraction: float | None, stage: str = "") -> None:
        """Called by the work, from its thread. Raises Cancelled where the officer stopped it."""
        self.fraction = None if fraction is None else min(max(fraction, 0.0), 1.0)
        self.stage = stage or self.stage
        if self.cancelled:
            raise Cancelled

    def cancel(self) -> None:
        self.cancelled = True

    def work(self) -> None:
        """Do it, in the thread that calls this."""
        assert self._work is not None
        try:
            result = self._work(self.report, lambda: self.cancelled)
        except BaseException as error:
            self.ended.emit(None, error)
        else:
            self.ended.emit(result, None)
        self._over.emit()

    def _delete_self(self) -> None:
        """Deletes the job in the window's thread, once every listener heard that it ended."""
        self._work = None  # and with it whatever of the window the work held
        self.deleteLater()


# -- Questions to the operation that the window does not wait for: they are answered in a thread of its own.
# context.ask(self, "rows", lambda: views.rows(context.db, query), self._show) The question runs in the one thread for
# questions, in one read transaction: all its queries see the same file. It touches no widget, and only reads what it
# captured (make a copy of what may change). Its answer comes in the thread of the window. Asked again with the same
# owner and kind, the older question is forgotten: only the answer of the newest ever comes. None comes to an owner
# that is gone or after the file closed. What is on screen stays there until the answer is. Let SQLite count, sort and
# filter: a loop in Python, in whatever thread, holds up the window.


T = TypeVar("T")
Failed = Callable[[RepatriateError], None]

LATE = 500
"""Milliseconds after which it is worth saying that something is being read."""


class _Question:
    def __init__(
        self, owner: QObject, kind: str, work: Callable[[], Any], answer: Callable[[Any], object], failed: Failed | None,
        background: bool,
    ) -> None:  # fmt: skip
        self.owner, self.work, self.answer, self.failed, self.background = owner, work, answer, failed, background
        self.key = (id(owner), kind)
        self.begun = time.monotonic()
        self.done = False
        self.result: Any = None
        self.error: BaseException | None = None


class QueryRunner(QObject):
    """The questions of one open operation. `close` before it closes."""

    late_changed = Signal()
    """Ask `late` again."""
    failed = Signal(object)
    """A RepatriateError of a question that has no `failed` of its own; or a defect of ours."""
    _arrived = Signal()

    def __init__(self, operation: Operation, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._operation = operation
        self._closed = False
        self._newest: dict[tuple[int, str], _Question] = {}
        self._waiting: list[_Question] = []
        self._answered: list[_Question] = []
        self._running: _Question | None = None
        self._stop: Callable[[], None] | None = None
        self._news = threading.Condition()
        self._was_late: list[QObject] = []
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)  # a connection, with all that it keeps in memory, belongs to its thread
        self._clock = QTimer(self, interval=LATE, singleShot=True)
        self._clock.timeout.connect(self._report_late)
        self._arrived.connect(self._deliver_answers)

    def ask(
        self,
        owner: QObject,
        kind: str,
        question: Callable[[], T],
        answer: Callable[[T], object],
        *,
        failed: Failed | None = None,
        background: bool = False,
    ) -> None:
        """See above. One that nobody looks for at once is `background`: others go first, and it is never called late."""
        if self._closed:
            return
        asked = _Question(owner, kind, question, answer, failed, background)
        with self._news:
            older = self._newest.get(asked.key)
            self._newest[asked.key] = asked
            if older in self._waiting:
                self._waiting.remove(older)
            elif older is not None and older is self._running:
                self._interrupt_running()
            self._waiting.append(asked)
        self._pool.start(self.turn)
        if not background and not self._clock.isActive():
            self._clock.start()

    def forget(self, owner: QObject) -> None:
        """Forgets all questions of this owner."""
        with self._news:
            for key in [key for key, question in self._newest.items() if question.owner is owner]:
                gone = self._newest.pop(key)
                if gone in self._waiting:
                    self._waiting.remove(gone)

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._newest)

    @property
    def waited_for(self) -> bool:
        """Whether somebody looks for an answer that is still to come."""
        return any(not question.background for question in self._newest.values())

    @property
    def late(self) -> list[QObject]:
        """The owners of questions that have waited long enough to show it."""
        now = time.monotonic()
        return [
            question.owner
            for question in self._newest.values()
            if not question.background and (now - question.begun) * 1000 >= LATE and isValid(question.owner)
        ]

    def linger(self, milliseconds: int, *, every: bool = False) -> None:
        """Stay for answers that come so soon that showing nothing first would only flicker; or for `every` answer."""
        end = time.monotonic() + milliseconds / 1000
        while not self._closed and (left := end - time.monotonic()) > 0:
            with self._news:
                open_ones = [question for question in self._newest.values() if every or not question.background]
                if not open_ones:
                    return
                self._news.wait_for(lambda ones=open_ones: all(one.done for one in ones), left)  # type: ignore[misc]
            self._deliver_answers()

    def close(self) -> None:
        """Nobody wants to know any more; wait for what runs."""
        self._closed = True
        self._clock.stop()
        with self._news:
            self._newest.clear()
            self._waiting.clear()
            self._answered.clear()
            if self._running is not None:
                self._interrupt_running()
        self._pool.waitForDone()

    # -- in the thread for questions

    def turn(self) -> None:
        """Answer one question, if one is left."""
        with self._news:
            question = next((one for one in self._waiting if not one.background), next(iter(self._waiting), None))
            if question is None:
                return
            self._waiting.remove(question)
            self._running = question
        try:
            with self._operation.reading() as self._stop:
                question.result = question.work()
        except BaseException as error:
            question.error = error
        with self._news:
            self._running = self._stop = None
            question.done = True
            self._answered.append(question)
            del question  # it may hold the last of a widget, which goes in the thread of the window
            self._news.notify_all()
        self._arrived.emit()

    def _interrupt_running(self) -> None:
        """Interrupts the running query, whose answer is no longer wanted."""
        if self._stop is not None:
            self._stop()

    # -- in the thread of the window

    def _deliver_answers(self) -> None:
        while True:
            with self._news:
                if not self._answered:
                    break
                question = self._answered.pop(0)
                if self._newest.get(question.key) is not question:
                    continue
                del self._newest[question.key]
            if not self._closed and isValid(question.owner):
                self._give_answer(question)
        if self._was_late:
            self._report_late()

    def _give_answer(self, question: _Question) -> None:
        if question.error is None:
            question.answer(question.result)
        elif isinstance(question.error, RepatriateError) and question.failed is not None:
            question.failed(question.error)
        else:
            self.failed.emit(question.error)

    def _report_late(self) -> None:
        late = self.late
        if late != self._was_late:
            self._was_late = late
            self.late_changed.emit()
        if self.waited_for:
            self._clock.start()


# -- Garbage is collected in the window's thread alone: a widget that another thread let go of would take the window
# along. Python collects in whichever thread happens to make the next object, and the threads for jobs and questions
# make many.


EVERY = 500
"""Milliseconds between two looks at whether there is enough to collect."""
OLDEST = 20
"""So many collections of the middle generation make one of the oldest worth it."""


class GarbageCollector(QObject):
    """Takes over from Python for as long as it lives; `stop` gives back."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.look)
        self._clock.start()

    def look(self) -> None:
        """Collect what Python would have collected by now; what is older only now and then."""
        young, middle, old = gc.get_count()
        few, some, _ = gc.get_threshold()
        if old > OLDEST:
            gc.collect(2)
        elif middle > some:
            gc.collect(1)
        elif young > few:
            gc.collect(0)

    def stop(self) -> None:
        self._clock.stop()
        gc.enable()
