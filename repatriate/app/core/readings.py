"""Tracks which threads read the file now, and lets one thread have it alone."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator

from sqlite_utils import Database

from repatriate.app.core.reading import Reading
from repatriate.model.errors import UserError
from repatriate.model.saying import say

STOP_AGAIN = 0.05
"""Seconds until what reads is told once more to stop: it may have been between two queries."""


class Readings:
    """The readers of one operation. While one thread has the file alone, the others wait."""

    def __init__(self) -> None:
        self._news = threading.Condition()
        self._running: list[Reading] = []
        self._alone: int | None = None
        self._hold = self._closed = False

    def wait(self) -> None:
        """Until this thread may read."""
        if self._alone not in (None, threading.get_ident()):
            with self._news:
                self._news.wait_for(lambda: self._alone is None)

    def begin(self, find: Callable[[], Database]) -> Reading:
        """Queries in one transaction, on the connection that `find` then gives. Raises UserError where it is closed."""
        with self._news:
            self._news.wait_for(lambda: not self._hold or self._closed)
            if self._closed:
                raise UserError("closed", say("The file is closed."))
            reading = Reading(find().conn)
            self._running.append(reading)
            return reading

    def end(self, reading: Reading) -> None:
        with self._news:
            self._running.remove(reading)
            self._news.notify_all()

    def close(self) -> None:
        """Nobody begins any more."""
        self._closed = True

    @contextlib.contextmanager
    def none(self, *, stop: bool) -> Iterator[None]:
        """Nobody reads in another thread meanwhile; what reads now is waited for, or stopped."""
        with self._news:
            self._hold = True
            while self._running:
                for reading in self._running if stop else ():
                    reading.stop()
                self._news.wait(STOP_AGAIN)
            self._alone = threading.get_ident()
        try:
            yield
        finally:
            with self._news:
                self._hold, self._alone = False, None
                self._news.notify_all()
