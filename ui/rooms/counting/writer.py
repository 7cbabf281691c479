"""Writes counts in order, in a thread of its own: the next scan never waits, and none is lost.

A count that cannot be written (a full disk, a locked file) is kept and tried again. Each has its uuid from the
beginning, so that a second try is harmless.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThreadPool, QTimer, Signal

from repatriate.app.core.command import Command
from repatriate.app.core.operation import Operation
from repatriate.model.errors import RepatriateError
from ui.core.context import LOST

AGAIN = 3_000
"""Milliseconds until what could not be written is tried once more."""


@dataclass(frozen=True, slots=True)
class Job:
    """One thing to write. Those in a row that have the same `together` are written by one command."""

    item: Any
    together: object


class Writer(QObject):
    """`written` tells the items and what the command gave; `failed` the error, after which they wait for the next try;
    `refused` the items that can never be written, and why."""

    written = Signal(object, object)
    failed = Signal(object)
    refused = Signal(object, object)
    _done = Signal(object, object, object)

    def __init__(self, operation: Operation, make: Callable[[Sequence[Any]], Command[Any]]) -> None:
        super().__init__()
        self._operation = operation
        self._make = make
        self._waiting: list[Job] = []
        self._running: list[Job] = []
        self._stopped = False
        self.error: RepatriateError | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._again = QTimer(self, interval=AGAIN, singleShot=True)
        self._again.timeout.connect(self.try_again)
        self._done.connect(self._end)

    @property
    def pending(self) -> int:
        """The number of counts that are not written yet."""
        return len(self._waiting) + len(self._running)

    @property
    def items(self) -> list[Any]:
        return [job.item for job in (*self._running, *self._waiting)]

    def add(self, item: Any, together: object) -> None:
        self._waiting.append(Job(item, together))
        if self.error is None:
            self._turn()

    def try_again(self) -> None:
        """Now, whatever failed before."""
        self._again.stop()
        self.error = None
        self._turn()

    def _turn(self) -> None:
        if self._running or not self._waiting or self._stopped:
            return
        kind = self._waiting[0].together
        size = next((at for at, job in enumerate(self._waiting) if job.together != kind), len(self._waiting))
        self._running, self._waiting = self._waiting[:size], self._waiting[size:]
        items = [job.item for job in self._running]
        self._pool.start(lambda: self._write(items))

    def _write(self, items: Sequence[Any]) -> None:
        """Writes the counts, in the thread for writing."""
        try:
            result, error = self._operation.run(self._make(items)).result, None
        except BaseException as fault:
            result, error = None, fault
        self._done.emit(items, result, error)

    def _end(self, items: Sequence[Any], result: object, error: BaseException | None) -> None:
        if error is None:
            self._running = []
            self.written.emit(items, result)
            self._turn()
        elif isinstance(error, RepatriateError) and error.code not in LOST:
            self._running = []
            self.refused.emit(items, error)
            self._turn()
        elif isinstance(error, RepatriateError):
            self._waiting, self._running = [*self._running, *self._waiting], []
            self.error = error
            self.failed.emit(error)
            if not self._stopped:
                self._again.start()
        else:
            self._running = []
            raise error

    def flush(self) -> None:
        """Write all that waits, and wait for it; what cannot be written stays `pending`, with its `error`."""
        while self._running or (self._waiting and self.error is None and not self._stopped):
            self._pool.waitForDone()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
            if not self._running and self.error is None:
                self._turn()

    def close(self) -> None:
        """Wait for what is being written, and try what waits a last time: its uuids make it harmless."""
        self._stopped = True
        self._again.stop()
        self._pool.waitForDone()
        left, self._running, self._waiting = [*self._running, *self._waiting], [], []
        for _, jobs in groupby(left, key=lambda job: job.together):
            with suppress(RepatriateError):
                self._operation.run(self._make([job.item for job in jobs]))
