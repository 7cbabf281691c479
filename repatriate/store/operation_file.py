"""An open operation file: a connection that writes, one that reads, and the lock that lets only one program write."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock
from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.errors import DamagedFile, EnvironmentFault, RepatriateError, UserError
from repatriate.model.saying import Said, say
from repatriate.store import journal, schema
from repatriate.store.backup import logs_of, make_backup, original_of, save_copy
from repatriate.store.backup import restore_backup as restore_backup
from repatriate.store.connection import environment_faults, open_connection
from repatriate.store.content import (
    OF_FILES,
    UNEXPECTED,
    content_faults,
    explain_content,
    explain_fault,
    make_changed,
    make_gone,
    make_passphrase_changed,
)
from repatriate.store.fitness import (
    HeldUpdate,
    Update,
    Updated,
    bring_up_to_date,
    is_older,
    prove_pages,
    refuse_miscounted,
    refuse_newer_inside,
    refuse_older,
)
from repatriate.store.holding import Elsewhere, release_lock, sign_in, sign_out
from repatriate.store.identity import read_identity, read_secret
from repatriate.store.keys import Key, make_key, salt_of, some_page_fits
from repatriate.store.leftovers import Found, left_beside
from repatriate.store.own_tables import refuse_foreign
from repatriate.store.parts import Parts
from repatriate.store.seen import Gap, Seen, remember_restored
from repatriate.store.transactions import AsLeft, Transactions


class OperationFile:
    """Made by `create` or `open_file`. `elsewhere` says who writes it now; then this one is read-only.

    With `hold_update` an older file is brought up to date with the first change, or when it is settled; until then one
    thread at a time may use it.
    """

    def __init__(  # long: what a file is opened with
        self,
        path: Path,
        key: Key,
        lock: FileLock | None,
        elsewhere: Elsewhere | None,
        *,
        update: Update,
        hold_update: bool = False,
        remember: bool = True,
        shared: bool = False,
    ) -> None:
        self.path = path
        self.elsewhere = elsewhere
        self.write_lock = threading.RLock()
        self._key = key
        self._lock = lock
        self.shared = shared
        """Whether it is on a network drive."""
        self._as_it_stands = False
        self._closed = False
        self._opened = contextlib.ExitStack()
        self.writer: Database | None = None
        self._readers: dict[int, Database] = {}
        self._outdated: set[int] = set()
        self.seen: Seen | None = None
        self.gaps: list[Gap] = []
        """The work that this computer saw and that is neither in the file nor on record in it."""
        self.found: list[Found] = []
        """The files that lay beside the file when it was opened."""
        self._new = self._earlier = False
        """Whether it is being made, and whether a program wrote it last that knew no secret of it."""
        with self._opened, self.environment_faults():
            if lock is not None:
                self.writer = self._connect_database()
            self._as_left = AsLeft(path, lambda: self._key)
            if self.writer is not None:
                refuse_foreign(self.writer, path)
                refuse_newer_inside(self.writer, path, key)
                refuse_miscounted(self.writer, path)
                prove_pages(self.writer, path)
                self._new = not schema.migrations.applied(self.writer)
                self._earlier = "secret" not in journal.list_columns(self.writer, "identity")
                self._transactions = self._make_transactions(self.writer)
                if hold_update and is_older(self.writer):
                    self._transactions.held = HeldUpdate(self.writer, path, lambda: self._key, update, shared=shared)
                else:
                    self._transactions.updated = bring_up_to_date(self.writer, path, key, update)
                    journal.watch_changes(self.writer)
                if self.updated is not None:
                    self.found.append(Found(self.updated.words, fault=False))
                self._as_left.head = journal.read_head(self.writer)
                if not self.holds_update:
                    self._transactions.empty_log()
                self.writer.conn.execute("PRAGMA query_only = ON")
                sign_in(path)
            reader = self.reader
            if self.writer is None:
                refuse_foreign(reader, path)
                refuse_newer_inside(reader, path, key)
                refuse_miscounted(reader, path)
                refuse_older(reader, path, elsewhere)
            self._parts = Parts()
            self._remember = remember
            held = self._transactions.held if self.writer is not None else None
            if held is None or held.identified:
                self._begin_seen(reader)
            # What failed above closes what it had opened; what got this far stays open.
            self._opened = self._opened.pop_all()

    def _begin_seen(self, db: Database) -> None:
        """Compare what this computer saw of it."""
        if self._remember and self.seen is None:
            self.seen = Seen(self.path, read_identity(db), read_secret(db))
            self.gaps = self.seen.begin(db, beside=not self.read_only, earlier=self._earlier, new=self._new)

    @property
    def updated(self) -> Updated | None:
        """The update of the file at opening; None if it was up to date, or the update is still pending."""
        return self._transactions.updated if self.writer is not None else None

    @property
    def holds_update(self) -> bool:
        """Whether it was opened with `hold_update`, and nothing has been written since."""
        return self.writer is not None and self._transactions.held is not None

    def settle_update(self) -> None:
        """The update that is held stays from now on, whatever comes."""
        if self.holds_update:
            with self.unlocked():
                pass

    def _connect_database(self, *, read_only: bool = False) -> Database:
        try:
            db = open_connection(
                self.path, self._key, read_only=read_only, shared=self.shared, as_it_stands=self._as_it_stands
            )
        except EnvironmentFault as fault:
            if (
                fault.code not in ("read_only_disk", "disk_full", "disk_fault")
                or not read_only
                or self._lock
                or self.elsewhere
                or left_beside(self.path)
            ):
                raise
            db = self._connect_as_it_stands()
        self._opened.callback(db.close)
        return db

    def _make_transactions(self, db: Database) -> Transactions:
        return Transactions(db, self.path, self._as_left, shared=self.shared)

    def _connect_as_it_stands(self) -> Database:
        """A read-only connection for a folder that cannot be written, when no log is missing from the file."""
        db = open_connection(self.path, self._key, read_only=True, as_it_stands=True)
        if not self._as_it_stands:
            self._as_it_stands = True
            words = say("{0} is in a place where nothing can be written. You can look but not change.", str(self.path))
            self.found.append(Found(words, fault=False))
        return db

    @property
    def reader(self) -> Database:
        """A connection that only reads, one for each thread.

        Shared by two threads it would hang: SQLite holds the connection while it waits for Python to run a function of
        ours, Python runs the other thread, and that one waits for the connection. And a query that one thread has not
        read to its end would hold what the other sees back at the time when it began.
        """
        if self.writer is not None and self._transactions.held is not None:
            self._transactions.held.go_on()
            return self.writer  # nobody else sees the tables as they will be
        thread = threading.get_ident()
        known = self._readers.get(thread)
        if self._closed:
            return known or next(iter(self._readers.values()))
        if known is None or thread in self._outdated:
            self._as_left.refuse_gone()  # an empty one would be made
            with self.write_lock:  # not while the key changes
                if known is not None:
                    known.close()  # by the thread it belongs to: another could be in the middle of a query
                with self.naming_new_passphrase():
                    known = self._readers[thread] = self._connect_database(read_only=True)
                self._outdated.discard(thread)
        return known

    def renew_reader(self) -> None:
        """This thread gets another connection the next time it asks."""
        self._outdated.add(threading.get_ident())

    def _close_readers(self) -> None:
        for reader in self._readers.values():
            reader.close()

    @property
    def read_only(self) -> bool:
        return self.writer is None

    @property
    def gone(self) -> bool:
        """Whether what is open is no longer what has its name."""
        return self._as_left.gone

    def fault(self, error: BaseException | None = None) -> RepatriateError | None:
        """The reason why the file is no longer usable: it vanished, or another program wrote it. None if it is usable.
        With an error of a query: the explanation if the file caused it, else None."""
        if error is not None and not isinstance(error, (*OF_FILES, *UNEXPECTED)):
            return None
        if self.gone:
            return make_gone(self.path)
        if self.writer is not None and self.write_lock.acquire(blocking=False):  # else we write it at this moment
            try:
                if self._as_left.was_changed():
                    return make_changed(self.path)
            finally:
                self.write_lock.release()
        if error is None:
            return None
        return explain_fault(self.path, self._key, error) or explain_content(self.path, self._key, error)

    def environment_faults(self) -> contextlib.AbstractContextManager[None]:
        """Turns errors of the disk and SQLite within the block into one sentence."""
        return environment_faults(self.path, self._key)

    def content_faults(self) -> contextlib.AbstractContextManager[None]:
        """Turn errors over rows that no Repatriate wrote into one sentence."""
        return content_faults(self.path, self._key)

    @contextlib.contextmanager
    def naming_new_passphrase(self) -> Iterator[None]:
        """A file that is only looked at and fits its key no more is not damaged where another program gave it a new one."""
        try:
            yield
        except DamagedFile as fault:
            if fault.code == "damaged_file" and self._has_other_key():
                raise make_passphrase_changed(self.path) from None
            raise

    def _has_other_key(self) -> bool:
        # Who writes must not ask: closing the file here would free the locks that SQLite holds on it for this program.
        if not self.read_only:
            return False
        with contextlib.suppress(RepatriateError, OSError):
            return salt_of(self.path) == self._key.salt and not some_page_fits(self.path, self._key)
        return False

    def _why_not(self) -> Said:
        """The reason why it cannot be written, to follow “is”."""
        return self.elsewhere.words if self.elsewhere else say("open for reading only")

    def look_again(self) -> None:
        """Ask for gaps that came since, on the connection that writes: one that reads may see the file as it was."""
        if self.seen is not None and self.writer is not None and not self.gaps:
            with self.write_lock:
                self.gaps = self.seen.look_again(self.writer)

    @contextlib.contextmanager
    def unlocked(self) -> Iterator[Database]:
        """A transaction on the writing connection, which refuses every write outside of one."""
        if self.writer is None:
            raise UserError(
                "read_only",
                say(
                    "{0} is {1}: close it there, or look at it here without changing it.",
                    self.path.name,
                    self._why_not(),
                ),
            )
        self._as_left.refuse_gone()
        with self.write_lock, self.environment_faults():
            self._as_left.refuse_changed()
            self.writer.conn.execute("PRAGMA query_only = OFF")
            try:
                with self._transactions.one() as db:
                    yield db
                self._begin_seen(db)
                if self.seen is not None:
                    self.seen.follow(db)
            finally:
                self.writer.conn.execute("PRAGMA query_only = ON")

    def empty_held_back(self) -> None:
        """Empties the log after a long read, if changes written meanwhile were waiting for its end."""
        if self.writer is not None and self._transactions.held_back and self.write_lock.acquire(blocking=False):
            try:
                if not self._closed:
                    self._transactions.empty_log()
            finally:
                self.write_lock.release()

    def temporary_folder(self) -> Path:
        """Only its owner can look into it; gone when the file closes, or a file is opened for writing next."""
        return self._parts.temporary_folder()

    def part_of(self, path: Path) -> Path:
        """A name for what is not finished, beside `path`."""
        return self._parts.part_of(path)

    def backup(self, reason: str = "") -> Path:
        """A verified encrypted copy in the backups' folder; the oldest ones make room."""
        self.settle_update()
        with self.write_lock:
            return make_backup(self.writer or self.reader, self._key, self.path, reason=reason)

    def save_copy(self, target: Path) -> Path:
        """All that is in it under another name, with the same passphrase."""
        self.settle_update()
        with self.write_lock:
            if self._remember:
                remember_restored(target, self.path)
            return save_copy(self.writer or self.reader, self._key, target)

    def restore(self, copy: Path, target: Path) -> Path:
        """A backup under a new name, where the passphrase of now is that of the backup too. Raises as `restore` does."""
        restored = restore_backup(copy, target, self._key)
        remember_restored(target, original_of(copy))
        return restored

    def change_passphrase(self, old: str, new: str) -> None:
        """Re-encrypt the file. Raises UserError where `old` is wrong. Backups made before keep the old passphrase."""
        if make_key(old, self._key.salt) != self._key:
            raise UserError("wrong_passphrase", say("The old passphrase is wrong: nothing was changed."))
        if self.writer is None:
            raise UserError(
                "read_only", say("{0} is {1}: change the passphrase there.", self.path.name, self._why_not())
            )
        self.settle_update()
        self._as_left.refuse_gone()
        key = make_key(new, self._key.salt)
        with self.write_lock, self.environment_faults():
            self._as_left.refuse_changed()
            self._outdated.update(self._readers)
            self.writer.conn.execute("PRAGMA query_only = OFF")
            try:
                self._refuse_readers(self.writer)
                self.backup("before new passphrase")
                # The log must be open and ours before the pages change their key: a disk that fails then leaves the old ones.
                self.writer.conn.execute("INSERT OR REPLACE INTO sequences VALUES ('passphrases', 1)")
                self._refuse_readers(self.writer)
                self._change_key(self.writer, key)
            finally:
                if not self.shared:
                    self._as_left.note()
                self.writer.conn.execute("PRAGMA query_only = ON")

    def _change_key(self, writer: Database, key: Key) -> None:
        """No page under the old key stays behind in the file, or all do: the new ones in the log alone would be found by
        nobody who opens the file. Who began to read meanwhile and goes on is a reason to go back."""
        before, self._key = self._key, key
        try:
            writer.conn.execute(f"PRAGMA rekey = {key.pragma}")
        except BaseException:
            self._key = before
            raise
        try:
            self._refuse_readers(writer)
        except EnvironmentFault:
            writer.conn.execute(f"PRAGMA rekey = {before.pragma}")
            self._key = before
            raise

    def _refuse_readers(self, writer: Database) -> None:
        """Bring the whole log into the file; who reads for longer than our patience is in the way of that."""
        [(busy, _, _)] = writer.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if busy:
            raise EnvironmentFault(
                "locked",
                say(
                    "Another program reads {0}: close it there, then change the passphrase. Nothing was changed.",
                    str(self.path),
                ),
            )

    def close(self) -> None:
        if self._closed:
            return
        gone = self.writer is not None and self.gone
        if gone:
            # All that is left of a file that was removed is what is open now.
            with contextlib.suppress(RepatriateError):
                self.backup("file gone")
        self._parts.end()
        self._closed = True
        with self.write_lock:
            self._close_readers()
            if self.writer is not None:
                # SQLCipher says MemoryError once it has met a page that does not fit.
                with contextlib.suppress(sqlcipher.Error, MemoryError, RepatriateError):
                    self.writer.rollback()  # an update that is still held
                    self.writer.conn.execute("PRAGMA query_only = OFF")
                    if not self._as_left.was_changed():
                        self.writer.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._opened.close()
            if gone and not self.path.exists():
                for log in logs_of(self.path)[:2]:  # empty, and in the way of a file of this name
                    with contextlib.suppress(OSError):
                        log.unlink(missing_ok=True)
            if self._lock is not None:
                sign_out(self.path)
                release_lock(self._lock)
