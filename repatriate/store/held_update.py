"""An older file, brought up to date in a transaction that waits for what is to be done with it: both stay, or neither."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from repatriate.store import schema
from repatriate.store.backup import BEFORE_UPDATE, make_backup
from repatriate.store.connection import connect
from repatriate.store.fitness import Update, Updated, tell_updated, write_update
from repatriate.store.keys import Key


class HeldUpdate:
    """The transaction is open from here on; who commits it keeps the copy first. `identified`: the file has been known by
    its identity before, which the update gives to a file that has none."""

    def __init__(self, db: Database, path: Path, key: Callable[[], Key], update: Update, *, shared: bool) -> None:
        self._path = path
        self._key = key
        self._shared = shared
        self._version = schema.written_by(db)
        self.identified = "identity" in db.table_names()
        update.begin()
        if shared:  # without a log, pages that leave the memory early would keep the copy from being made
            db.conn.execute("PRAGMA cache_spill = OFF")
        db.conn.execute("BEGIN IMMEDIATE")
        write_update(db, update)

    def keep_copy(self) -> Updated:
        """A verified copy of the file as it still is for everybody else."""
        key = self._key()
        with contextlib.closing(connect(self._path, key, read_only=True, shared=self._shared)) as before:
            copy = make_backup(before, key, self._path, reason=BEFORE_UPDATE)
        return tell_updated(self._path, self._version, copy)
