"""Runs one piece of long work in a thread of its own, with progress and a request to stop.

A job is a Qt object, and is deleted in the window's thread after it ended. Otherwise the worker's thread would usually
drop the last reference. It must not delete an object that the window's thread still listens to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from repatriate.model.errors import Cancelled

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
