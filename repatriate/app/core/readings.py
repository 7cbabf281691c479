"""Tracks which threads read the file now, and lets one thread have it alone."""

from __future__ import annotations

import contextlib
import threading
import traceback
from collections.abc import Callable, Iterator
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import UserError, chain_of
from repatriate.model.saying import say
from repatriate.store.operation_file import OperationFile

# -- Runs the queries of one thread in one transaction, which another thread can stop; errors become one sentence.


@contextlib.contextmanager
def plain_faults(file: OperationFile) -> Iterator[None]:
    """Around queries: what the disk and SQLite say becomes one sentence, and so does text that cannot be written, and what
    comes of rows that no program of ours wrote."""
    with file.content_faults(), file.environment_faults():
        try:
            yield
        except UnicodeEncodeError:
            raise UserError(
                "half_character", say("This text contains a broken character that no file can store: type it again.")
            ) from None


class Reading:
    """Queries in one transaction. They can be stopped from another thread until the end, and never what comes after."""

    def __init__(self, connection: Any) -> None:
        self.connection = connection
        self._over = False
        self._turn = threading.Lock()

    def stop(self) -> None:
        with self._turn:
            if not self._over:
                self.connection.interrupt()

    def end(self) -> bool:
        """Whether the connection is as good as new."""
        with self._turn:
            self._over = True
        try:
            self.connection.execute("ROLLBACK")
        except sqlcipher.OperationalError:
            return False
        return True


def let_go(error: BaseException | None) -> None:
    """Queries that were half read when it came end now: a stop lasts as long as one is, and so does what it sees."""
    for one in chain_of(error):
        traceback.clear_frames(one.__traceback__)


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
