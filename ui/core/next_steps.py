"""The next steps as the window knows them: asked after each change in the thread for questions, and each minute."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from repatriate.app.core.operation import Operation
from repatriate.app.core.transaction import Notice
from repatriate.app.next_steps.step import Step, name_file, not_put_off, put_off
from repatriate.app.next_steps.view import StepsView, read_steps
from repatriate.app.search.index import Index
from ui.core.jobs import QueryRunner
from ui.core.preferences import Preferences

MINUTE = 60_000


class NextSteps(QObject):
    """`steps` are those that were not put off. `changed` comes when they were read again, or one was put off; `wanted` is
    where one is done."""

    changed = Signal()
    wanted = Signal(str, str)

    def __init__(self, operation: Operation, asking: QueryRunner, preferences: Preferences, parent: QObject) -> None:
        super().__init__(parent)
        self._operation, self._asking, self._preferences = operation, asking, preferences
        self._key = f"not-now/{name_file(operation.db)}"
        self.view: StepsView | None = None
        clock = QTimer(self, interval=MINUTE)
        clock.timeout.connect(self.refresh)
        clock.start()
        self.refresh()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps in order, without those put off until tomorrow."""
        if self.view is None:
            return ()
        return not_put_off(self.view.steps, self._read_hidden(), self.view.today)

    def refresh(self, *_: object) -> None:
        """Ask the file again."""
        operation = self._operation
        self._asking.ask(self, "steps", lambda: read_steps(operation, operation.clock()), self._take, background=True)

    def _take(self, found: StepsView) -> None:
        self.view = found
        self.changed.emit()

    def put_off(self, step: Step) -> None:
        """Not now: it comes again tomorrow."""
        if self.view is not None and step.may_wait:
            self._preferences.write_values(self._key, put_off(self._read_hidden(), step, self.view.today))
            self.changed.emit()

    def show_all(self) -> None:
        """Nothing is put off any more."""
        self._preferences.remove(self._key)
        self.changed.emit()

    @property
    def put_off_count(self) -> int:
        """The number of steps put off until tomorrow."""
        return len(self.view.steps) - len(self.steps) if self.view is not None else 0

    def _read_hidden(self) -> dict[str, str]:
        return self._preferences.read_values(self._key)

    def do(self, step: Step) -> None:
        """Go where it is done."""
        self.wanted.emit(step.target.place, step.target.ref)


# -- Reads the index of the search in idle moments, and again where rows changed.


FIRST_READ = 300
"""Milliseconds for the first room to stand before reading begins."""
PAUSE = 2
"""Milliseconds between two moments of reading, for the window to paint and answer in."""
LATER, PATIENCE = 50, 200
"""Milliseconds until it looks again whether others are still busy, and how often it does."""


class SearchReader(QObject):
    """Reads an operation for the search in the moments between other work; `stop` before the file closes.

    While `busy` (questions are being answered in another thread) it waits, but not for ever.

    `index` can be asked at any time. `settled` tells that everything was read, at first and after each change.
    """

    settled = Signal()

    def __init__(
        self, operation: Operation, parent: QObject | None = None, busy: Callable[[], bool] = lambda: False
    ) -> None:
        super().__init__(parent)
        self.index = Index(operation)
        self._busy, self._waited = busy, 0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._read_some)
        self._timer.start(FIRST_READ)

    def refresh(self, notice: Notice) -> None:
        """Rows changed: they are read again. Call it before anybody who then asks."""
        self.index.refresh(notice)
        if not self._timer.isActive():
            self._timer.start(PAUSE)

    def _read_some(self) -> None:
        if self._busy() and self._waited < PATIENCE:
            # Two who read at once hold each other up, and the window with them.
            self._waited += 1
            self._timer.start(LATER)
            return
        if self.index.work():
            self._waited = 0
            self.settled.emit()
        else:
            self._timer.start(PAUSE)

    def stop(self) -> None:
        """Let go of what was read."""
        self._timer.stop()
        self.index.clear()
