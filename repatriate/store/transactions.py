"""Transactions on a connection that writes: from the beginning to the log that is empty again."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile, EnvironmentFault
from repatriate.printing import outfile
from repatriate.store import connection, journal
from repatriate.store import connection as store_connection
from repatriate.store.backup import logs_of
from repatriate.store.connection import open_connection
from repatriate.store.content import make_changed, make_gone
from repatriate.store.fitness import HeldUpdate, Updated
from repatriate.store.holding import identify_file, size_and_time
from repatriate.store.keys import Key
from repatriate.store.own_tables import find_foreign

# -- Remembers an operation file as this program left it, to notice another file under its name or a foreign write.


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
                foreign = find_foreign(fresh) or store_connection.first_fault(fresh.conn) is not None
                if foreign or journal.read_head(fresh) != self.head:
                    self._foreign = now
        except (DamagedFile, MemoryError):
            self._foreign = now
        if now == self._foreign:
            return True
        self._size = now
        return False


# -- transactions


class Transactions:
    """One after the other. On a network drive (`shared`) there is no log."""

    def __init__(self, db: Database, path: Path, as_left: AsLeft, *, shared: bool) -> None:
        self.db = db
        self._path = path
        self._as_left = as_left
        self._shared = shared
        self.held_back = False
        """Whether what was committed may still be in the log, because somebody reads."""
        self.updated: Updated | None = None
        """The update of the file, if an older program had written it."""
        self.held: HeldUpdate | None = None
        """The update that is not committed yet: the first successful transaction includes it."""

    @contextlib.contextmanager
    def one(self) -> Iterator[Database]:
        """Whole or not at all."""
        flushed = self._begin()
        try:
            yield self.db
            head = journal.read_head(self.db)
            if self.held is not None:
                self.updated = self.held.keep_copy()
            self.db.conn.execute("COMMIT")
            self.held = None
            self._as_left.head = head
        except BaseException:
            self._roll_back()
            raise
        finally:
            if not self.db.conn.in_transaction:
                self.db.conn.execute(f"PRAGMA synchronous = {self._care}")
                self.empty_log()
        if self.held_back and not flushed:
            outfile.flush_part(logs_of(self._path)[0])

    def _roll_back(self) -> None:
        """Rolls back; a pending update stays pending, without the copy that was made for it."""
        held = self.held
        if held is None:
            self.db.rollback()
        elif held.is_done:  # an interrupt came after the commit
            self.held = None
        else:
            if self.db.conn.in_transaction:
                self.db.conn.execute("ROLLBACK TO one")
                self.db.conn.execute("RELEASE one")
            self.updated = None
            held.drop_copy()

    @property
    def _care(self) -> str:
        """The mode of SQLite's flushing: without a log it must also flush the folder, where a commit deletes a file."""
        return "EXTRA" if self._shared else "FULL"

    def _begin(self) -> bool:
        """Begin a transaction; whether its commit flushes the log. Into an empty one it need not: bringing the log into the
        file flushes it first, and twice would make each command wait for the disk twice as long."""
        run = self.db.conn.execute
        if self.held is not None:
            self.held.go_on()
            run("SAVEPOINT one")
            return True
        if not self._shared:
            run("PRAGMA synchronous = OFF")
            with contextlib.ExitStack() as careful:
                careful.callback(run, f"PRAGMA synchronous = {self._care}")
                run("BEGIN IMMEDIATE")
                if self._log_is_empty():
                    careful.pop_all()
                    return False
                run("ROLLBACK")
        run("BEGIN IMMEDIATE")
        return True

    def _log_is_empty(self) -> bool:
        try:
            return logs_of(self._path)[0].stat().st_size == 0
        except OSError:
            return False

    def empty_log(self) -> None:
        """Bring what was committed from the log into the file, and give the room of the log back. It is safe in the log as
        well: no room for it in the file is no fault of the command. Nobody who reads is waited for."""
        if self._shared:
            return  # there is none
        self.held_back = True
        with contextlib.suppress(sqlcipher.Error, MemoryError, EnvironmentFault):
            if self._as_left.was_changed():
                return  # it would be played into a file that it is not of
            run = self.db.conn.execute
            run("PRAGMA busy_timeout = 0")
            try:
                [(busy, _, _)] = run("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                self.held_back = bool(busy)
            finally:
                self._as_left.note()
                run(f"PRAGMA busy_timeout = {connection.PATIENCE * 1000}")
