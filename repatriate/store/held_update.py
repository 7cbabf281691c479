"""Updates an older file in a transaction that waits for the next command: both are committed, or neither."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from repatriate.printing import outfile
from repatriate.store import journal, schema
from repatriate.store.backup import BEFORE_UPDATE, list_copies, make_backup
from repatriate.store.connection import open_connection
from repatriate.store.fitness import Update, Updated, is_older, read_updated, write_update
from repatriate.store.keys import Key


class HeldUpdate:
    """The transaction is open from here on; who commits it keeps the copy first. `identified`: the file has been known by
    its identity before, which the update gives to a file that has none."""

    def __init__(self, db: Database, path: Path, key: Callable[[], Key], update: Update, *, shared: bool) -> None:
        self._db = db
        self._path = path
        self._key = key
        self._update = update
        self._shared = shared
        self._version = schema.written_by(db)
        self._copies: set[Path] | None = None
        """The copies that existed when `keep_copy` began."""
        self.identified = "identity" in db.table_names()
        update.begin()
        if shared:  # without a log, pages that leave the memory early would keep the copy from being made
            db.conn.execute("PRAGMA cache_spill = OFF")
        self.go_on()

    def go_on(self) -> None:
        """Once more where the transaction has ended without it: SQLite itself rolls back where a commit finds the disk full."""
        run = self._db.conn.execute
        if self._db.conn.in_transaction:
            return
        [[locked]] = run("PRAGMA query_only").fetchall()
        run("PRAGMA query_only = OFF")
        try:
            run("BEGIN IMMEDIATE")
            write_update(self._db, self._update)
            journal.watch_changes(self._db)  # what is temporary goes with the transaction, too
        except BaseException:
            self._db.rollback()
            raise
        finally:
            run(f"PRAGMA query_only = {locked}")

    @property
    def is_done(self) -> bool:
        """Whether it was committed."""
        return not self._db.conn.in_transaction and not is_older(self._db)

    def keep_copy(self) -> Updated:
        """A verified copy of the file as it still is for everybody else."""
        key = self._key()
        self._copies = self._find_copies()
        with contextlib.closing(open_connection(self._path, key, read_only=True, shared=self._shared)) as before:
            copy = make_backup(before, key, self._path, reason=BEFORE_UPDATE)
        return read_updated(self._path, self._version, copy)

    def drop_copy(self) -> None:
        """Deletes the copy from `keep_copy`, complete or not, because nothing was updated."""
        if self._copies is not None:
            for copy in self._find_copies() - self._copies:
                outfile.remove_part(copy)
            self._copies = None

    def _find_copies(self) -> set[Path]:
        return {copy.path for copy in list_copies(self._path) if copy.reason == BEFORE_UPDATE}
