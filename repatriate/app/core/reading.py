"""Runs the queries of one thread in one transaction, which another thread can stop; errors become one sentence."""

from __future__ import annotations

import contextlib
import threading
import traceback
from collections.abc import Iterator
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from repatriate.model.errors import UserError, chain_of
from repatriate.model.saying import say
from repatriate.store.operation_file import OperationFile


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
