"""An operation, open: the one door through which everything is read and written."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate import interrupts
from repatriate.app.core import kept_tables
from repatriate.app.core.clock import DATED
from repatriate.app.core.derived import follow_changes
from repatriate.app.core.kept_tables import Difference
from repatriate.app.core.missing_work import refuse_foreign, refuse_on_foreign
from repatriate.app.core.operation_facts import Clock, OperationFacts
from repatriate.app.core.readings import Readings, let_go, plain_faults
from repatriate.app.core.taking_back import Why
from repatriate.app.core.transaction import Command, Notice, Outcome, Transaction
from repatriate.app.core.undoing import needed_since, turn_back
from repatriate.model.dates import write_moment
from repatriate.model.errors import RepatriateError, UserError
from repatriate.printing import outfile
from repatriate.store import file as files
from repatriate.store import fitness, journal
from repatriate.store.content import UNEXPECTED, is_of_content
from repatriate.store.journal import Entry
from repatriate.store.operation_file import OperationFile
from repatriate.store.row_images import ForeignRow, find_foreign_rows

T = TypeVar("T")
S = TypeVar("S")
Listener = Callable[[Notice], None]


def utc_now() -> datetime:
    return datetime.now(UTC)


class _Rehearsed(Exception):
    """Turns back what was only tried."""


class Operation(OperationFacts):
    """Use `create` or `open`. Commands may be run from any thread, one at a time; queries go to another connection."""

    def __init__(self, file: OperationFile, officer: str, clock: Clock) -> None:
        super().__init__(file, clock)
        self.officer = officer
        self._listeners: list[Listener] = []
        self._readings = Readings()
        self._as_journalled = False
        """Whether all rows were compared with the journal: nobody else can have changed one since, in a file that we write."""

    @classmethod
    def create(
        cls, path: Path, passphrase: str, *, officer: str, clock: Clock = utc_now, remember: bool = True
    ) -> Operation:
        """Make a new file. Raises UserError where it exists or the passphrase is empty."""
        return cls(
            files.create_file(path, passphrase, update=fitness.Update(complete=follow_changes), remember=remember),
            officer,
            clock,
        )

    @classmethod
    def open(  # long: what a file is opened with
        cls,
        path: Path,
        passphrase: str,
        *,
        officer: str,
        write: bool = True,
        clock: Clock = utc_now,
        remember: bool = True,
        updating: Callable[[], object] = lambda: None,
        hold_update: bool = False,
    ) -> Operation:
        """Open a file; see `elsewhere` and `read_only` for whether it can be changed, and `notices` for what to say.

        Without `remember` this computer keeps nothing outside of the file, and does not ask whether it is an older copy.
        `updating` hears that a file of an older version is brought up to date, which can take a minute. With `hold_update`
        that waits for the first command that is not refused, or for `settle_update`; one thread at a time may use it so.
        """
        update = fitness.Update(begin=updating, complete=follow_changes)
        opened = files.open_file(
            path, passphrase, write=write, update=update, hold_update=hold_update, remember=remember
        )
        made = cls(opened, officer, clock)
        try:
            with contextlib.suppress(RepatriateError):  # a full disk: before the next command it is tried again
                made._follow()
                made._record_missing()
        except BaseException:
            made.close()
            raise
        return made

    # -- what it is

    def settle_update(self) -> None:
        """The update that is held stays, whatever comes. Raises EnvironmentFault where no backup of before can be made."""
        with plain_faults(self._file):
            self._file.settle_update()

    @property
    def db(self) -> Database:
        """The connection for queries; it refuses to write. While the passphrase changes, other threads wait."""
        self._readings.wait()
        db = self._file.reader
        if self._stands_in:
            with self.plain_faults():
                kept_tables.stand_in(db)
        return db

    @contextlib.contextmanager
    def plain_faults(self) -> Iterator[None]:
        """Extends the function of this name by a changed passphrase and by faults in derived tables."""
        try:
            with self._file.naming_new_passphrase(), plain_faults(self._file):
                yield
        except UserError as error:
            if error.code == "time_unreadable":  # no command wrote such a time: the journal may have the right one
                refuse_foreign(self.db, find_foreign_rows(self.db, ("legs",)))
            raise
        except UNEXPECTED as error:
            if (fault := self._explain_kept(error)) is None:
                raise
            raise fault from error

    def _explain_kept(self, error: BaseException) -> RepatriateError | None:
        """The explanation if derived tables that contradict the rows caused the error; from then on they are not read.
        None otherwise."""
        if not is_of_content(error):
            return None
        let_go(error)
        with contextlib.suppress(RepatriateError, *UNEXPECTED):
            found = self.find_differences() if self.read_only else self.repair()
            if self.read_only and any(one.number for one in found):
                self._stands_in = True
            return kept_tables.explain_difference(self.path, found, read_only=self.read_only)
        return None

    @contextlib.contextmanager
    def reading(self) -> Iterator[Callable[[], None]]:
        """All queries of this thread within see the file as it is now. What is given ends, from another thread, the
        query that runs; `close` waits for the end."""
        self.settle_update()
        reading = self._readings.begin(lambda: self.db)
        try:
            with self.plain_faults():
                reading.connection.execute("BEGIN")
                try:
                    yield reading.stop
                except BaseException as error:
                    let_go(error)
                    raise
                finally:
                    if not reading.end():
                        self._file.renew_reader()
                    self._file.empty_held_back()
        finally:
            self._readings.end(reading)

    def close(self) -> None:
        with self._readings.none(stop=True):
            self._readings.close()
            self._file.close()

    def __enter__(self) -> Operation:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    # -- writing

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told after each commit which rows changed; call what is returned to end it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def run(self, command: Command[T]) -> Outcome[T]:
        """Do it, in one transaction with its journal entry, or leave everything as it was. What dates something for others is
        refused while the clock is in doubt: raises UserError `clock_doubt`.

        Only that a file could not get its name in the very last moment is raised after all was done and told.
        """
        self._record_missing()
        with self._transaction() as tx:
            if type(command).__name__ in DATED and (doubt := self._find_clock_doubt(tx.now)) is not None:
                raise UserError("clock_doubt", doubt)
            result = command.write_changes(tx)
            outcome = Outcome(result, *self._seal_entry(tx, type(command).__name__, command.describe_entry()))
        self._notify_listeners(outcome)
        if tx.outputs.late is not None:
            raise tx.outputs.late
        return outcome

    def _follow(self) -> None:
        """Make derived tables again that another version of the program wrote, or that a sample finds wrong."""
        if self.read_only:
            with self.plain_faults():
                self._stands_in = not kept_tables.looks_right(self.db)
        elif not self._file.holds_update:
            with plain_faults(self._file), self._file.unlocked() as db:
                follow_changes(db)
                self._repaired = [] if kept_tables.looks_right(db) else kept_tables.repair_tables(db)

    def _record_missing(self) -> None:
        """Once, in a file that can be written; what another program wrote meanwhile into another copy, too."""
        if self.read_only:
            return
        self._file.look_again()
        gaps = self._file.gaps
        if gaps:
            self._file.gaps = []
            try:
                from repatriate.app.core.commands import (
                    RecordMissing,  # it reads settings, which planning has no use for
                )

                self.run(RecordMissing(tuple(gaps)))
            except BaseException:
                self._file.gaps = gaps
                raise

    def rehearse(self, command: Command[T], look: Callable[[Database, T], S]) -> S:
        """The value of `look` on the file as the command would leave it; every change is rolled back. `look` gets the
        database and the command's result. Raises as `run` does."""
        seen: list[S] = []
        with contextlib.suppress(_Rehearsed), self._transaction() as tx:
            result = command.write_changes(tx)
            self._seal_entry(tx, type(command).__name__, command.describe_entry())
            seen.append(look(tx.db, result))
            raise _Rehearsed
        return seen[0]

    def undo(self, number: int | None = None, *, reason: str = "", spoiled: bool = False) -> Outcome[Entry]:
        """Turn back one entry, the last one unless told. Refused where its rows changed since.

        What happened on paper stays there: such an entry is taken back, for a `reason`. The documents that it issued are
        void then, or `spoiled`.
        """
        return self._turn_back("undo", number, Why(reason, spoiled))

    def redo(self) -> Outcome[Entry]:
        """Do again what was undone last."""
        return self._turn_back("redo", None, Why())

    def _turn_back(self, kind: str, number: int | None, why: Why) -> Outcome[Entry]:
        try:
            with self._transaction() as tx:
                turned = turn_back(tx, kind, number, why)
                entry, notice = self._seal_entry(
                    tx, turned.command, turned.summary, kind=kind, inverts=turned.target.number
                )
                assert entry is not None
        except sqlcipher.IntegrityError:
            # References are looked at as the transaction ends; which one it was, SQLite does not say.
            with self._transaction() as tx:
                raise needed_since(tx, turn_back(tx, kind, number, why)) from None
        return self._notify_listeners(Outcome(entry, entry, notice))

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Transaction]:
        tx: Transaction | None = None
        committed = False
        try:
            with self.plain_faults(), self._file.unlocked() as db:
                db.conn.execute("DELETE FROM pending")
                revision, head = journal.read_head(db)
                tx = Transaction(
                    db,
                    officer=self.officer,
                    now=self.clock(),
                    journal_head=head,
                    revision=revision,
                    part_of=self._file.part_of,
                )
                interrupts.stop_if_interrupted()
                yield tx
                tx.outputs.close()
                interrupts.stop_if_interrupted()
            committed = True
        except KeyboardInterrupt:  # it may have come after the commit, while the log went into the file
            committed = tx is not None and self.revision != tx.revision
            raise
        finally:
            if tx is not None:
                if committed:
                    tx.outputs.name()
                tx.outputs.drop()

    def _seal_entry(
        self, tx: Transaction, command: str, summary: str, *, kind: str = "do", inverts: int | None = None
    ) -> tuple[Entry | None, Notice]:
        changed = journal.pending_changes(tx.db)
        notice = Notice({table: frozenset(ids) for table, ids in changed.items()})
        if not changed and kind == "do":
            return None, notice
        interrupts.stop_if_interrupted()
        at = write_moment(tx.now)
        entry = journal.write_entry(
            tx.db, at=at, officer=tx.officer, command=command, summary=summary, kind=kind, inverts=inverts
        )
        interrupts.stop_if_interrupted()
        compared = refuse_on_foreign(tx.db, entry.number, leaves=bool(tx.outputs), known_right=self._as_journalled)
        self._as_journalled = self._as_journalled or compared
        follow_changes(tx.db)
        return entry, notice

    def _notify_listeners(self, outcome: Outcome[T]) -> Outcome[T]:
        if outcome.notice.changed:
            for listener in list(self._listeners):
                listener(outcome.notice)
        return outcome

    def write_file(self, path: Path, data: bytes) -> Path:
        """A file with what was read here, whole or not at all; returns the path. Raises UserError and EnvironmentFault."""
        outfile.check_target(path)
        if not self._as_journalled:
            with self.plain_faults():
                refuse_foreign(self.db, find_foreign_rows(self.db))
        return outfile.write_whole(path, data, self._file.part_of)

    def temporary_folder(self) -> Path:
        """A folder for temporary files of libraries, deleted when the file closes, or at the next opening for
        writing."""
        return self._file.temporary_folder()

    # -- the file as a whole

    def repair(self) -> list[Difference]:
        """The same, and they are as they are made anew from then on."""
        self.settle_update()
        with plain_faults(self._file), self._file.unlocked() as db:
            found = kept_tables.repair_tables(db)
            everybody = frozenset(row[0] for row in db.conn.execute("SELECT id FROM people")) if found else frozenset()
        self._notify_listeners(Outcome(None, None, Notice({"people": everybody} if found else {})))
        return found

    def put_back(self) -> list[ForeignRow]:
        """Make them as the journal has them. Raises DamagedFile where that is not possible: then nothing is changed."""
        self.settle_update()
        with plain_faults(self._file), self._file.unlocked() as db:
            found = journal.put_back(db)
            if found:
                kept_tables.repair_tables(db)
        changed = {one.table: frozenset(row.row_id for row in found if row.table == one.table) for one in found}
        self._notify_listeners(Outcome(None, None, Notice(changed)))
        return found

    def backup(self, reason: str = "") -> Path:
        return self._file.backup(reason)

    def save_copy(self, target: Path) -> Path:
        """All that is in the file under another name; also where the file was moved or removed."""
        return self._file.save_copy(target)

    def fault(self, error: BaseException | None = None) -> RepatriateError | None:
        """The fault from the file's method of this name; with an error also contradictions in derived tables."""
        return self._file.fault(error) or (None if error is None else self._explain_kept(error))

    def restore_copy(self, copy: Path, target: Path, passphrase: str | None = None) -> Path:
        """A backup under a new name, with the passphrase of when it was made: that of now unless told."""
        if passphrase is None:
            return self._file.restore(copy, target)
        return restore_file(copy, target, passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """Re-encrypt the file; queries in other threads wait. Raises UserError where `old` is wrong."""
        with self._readings.none(stop=False):
            self._file.change_passphrase(old, new)


def restore_file(copy: Path, target: Path, passphrase: str) -> Path:
    """A backup under a new name, with the passphrase of when it was made; never over a file."""
    return files.restore_file(copy, target, passphrase)
