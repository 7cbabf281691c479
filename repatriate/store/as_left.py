"""Remembers an operation file as this program left it, to notice another file under its name or a foreign write."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from repatriate.model.errors import DamagedFile
from repatriate.store import journal, proof
from repatriate.store.connection import open_connection
from repatriate.store.file_faults import make_changed, make_gone
from repatriate.store.holding import identify_file, size_and_time
from repatriate.store.keys import Key
from repatriate.store.own_tables import find_foreign


class AsLeft:
    """The state of one open file as this program left it, from its creation on. `head` is the last entry as we left
    it."""

    def __init__(self, path: Path, key: Callable[[], Key]) -> None:
        self._path = path
        self._key = key
        self._identity = identify_file(path)
        self._size: tuple[int, int] | None = None
        """Size and time of the file as we left it; nothing on a network drive, whose clock is another one."""
        self._foreign: tuple[int, int] | None = None
        """Size and time of the file as another program wrote it."""
        self.head = (0, "")

    def note(self) -> None:
        """We have just written it."""
        self._size = size_and_time(self._path)

    @property
    def gone(self) -> bool:
        """Whether what is open is no longer what has its name: what is written now would be found by nobody."""
        return identify_file(self._path) != self._identity

    def refuse_gone(self) -> None:
        if self.gone:
            raise make_gone(self._path)

    def refuse_changed(self) -> None:
        """An older copy that is written over the open file: what SQLite remembers of the pages fits it no more."""
        if self.was_changed():
            raise make_changed(self._path)

    def was_changed(self) -> bool:
        """Whether another program wrote it."""
        now = size_and_time(self._path)
        if self._size is None or now is None or now == self._size:
            return False
        if now == self._foreign or now[0] == 0:
            return True
        # Who only looks at it brings the log into the file too, and a program that copies it may set its time.
        try:
            with contextlib.closing(open_connection(self._path, self._key(), read_only=True)) as fresh:
                foreign = find_foreign(fresh) or proof.first_fault(fresh.conn) is not None
                if foreign or journal.read_head(fresh) != self.head:
                    self._foreign = now
        except (DamagedFile, MemoryError):
            self._foreign = now
        if now == self._foreign:
            return True
        self._size = now
        return False
