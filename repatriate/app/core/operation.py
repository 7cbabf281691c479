"""An operation, open: the one door through which everything is read and written."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import islice
from pathlib import Path
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate import interrupts
from repatriate.app.core import kept_tables
from repatriate.app.core.clock import DATED, clock_ahead, clock_behind
from repatriate.app.core.command import Command, Notice, Outcome
from repatriate.app.core.following import follow
from repatriate.app.core.foreign_rows import refuse_foreign, refuse_on_foreign, tell_foreign
from repatriate.app.core.host import host_time
from repatriate.app.core.kept_tables import Difference
from repatriate.app.core.missing_commands import RecordMissing
from repatriate.app.core.missing_work import Missing, unstated
from repatriate.app.core.reading import let_go, plain_faults
from repatriate.app.core.readings import Readings
from repatriate.app.core.taking_back import OnPaper, Why, find_on_paper
from repatriate.app.core.transaction import Transaction
from repatriate.app.core.undoing import name_turned, needed_since, turn_back
from repatriate.model.errors import RepatriateError, UserError
from repatriate.model.moments import write_moment
from repatriate.model.saying import Said, say
from repatriate.printing import outfile
from repatriate.reference.head_words import read_head, words_of
from repatriate.store import backup, fitness, journal
from repatriate.store import file as files
from repatriate.store.content import UNEXPECTED, is_of_content
from repatriate.store.journal import Entry
from repatriate.store.operation_file import OperationFile
from repatriate.store.row_images import ForeignRow, find_foreign_rows

T = TypeVar("T")
S = TypeVar("S")
Clock = Callable[[], datetime]
Listener = Callable[[Notice], None]
Copy = backup.Copy


def utc_now() -> datetime:
    return datetime.now(UTC)


class _Rehearsed(Exception):
    """Turns back what was only tried."""


class Operation:
    """Use `create` or `open`. Commands may be run from any thread, one at a time; queries go to another connection."""

    def __init__(self, file: OperationFile, officer: str, clock: Clock) -> None:
        self._file = file
        self.officer = officer
        self.clock = clock
        self._listeners: list[Listener] = []
        self._readings = Readings()
        self._repaired: list[Difference] = []
        self._as_journalled = False
        """Whether all rows were compared with the journal: nobody else can have changed one since, in a file that we write."""
        self._stands_in = False
        """Whether what follows from the rows is kept wrong in a file that cannot be written, and is made here instead."""

    @classmethod
    def create(
        cls, path: Path, passphrase: str, *, officer: str, clock: Clock = utc_now, remember: bool = True
    ) -> Operation:
        """Make a new file. Raises UserError where it exists or the passphrase is empty."""
        return cls(
            files.create(path, passphrase, update=fitness.Update(complete=follow), remember=remember), officer, clock
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
        update = fitness.Update(begin=updating, complete=follow)
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

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def read_only(self) -> bool:
        return self._file.read_only

    @property
    def elsewhere(self) -> str | None:
        """Who has it open for writing, where that is not us."""
        return self._file.elsewhere.words if self._file.elsewhere else None

    @property
    def missing(self) -> Missing:
        """What this computer saw of the operation and is not in this copy, until an officer says what was printed in it."""
        return unstated(self.db, self._file.gaps)

    @property
    def updated(self) -> fitness.Updated | None:
        """How it was brought up to date; None where an older program did not write it, or that is still held."""
        return self._file.updated

    def settle_update(self) -> None:
        """The update that is held stays, whatever comes. Raises EnvironmentFault where no backup of before can be made."""
        with plain_faults(self._file):
            self._file.settle_update()

    @property
    def log_fault(self) -> Said | None:
        """Of the log that lay beside the file when it was opened and could not be played whole."""
        return next((left.words for left in self._file.found if left.fault), None)

    @property
    def notices(self) -> list[Said]:
        """What whoever opens the file has to know."""
        return [*self.missing_told, *self.warnings]

    @property
    def missing_told(self) -> list[Said]:
        """What this copy lacks, and what is to be done about it."""
        missing = self.missing
        if not missing.gaps:
            return []
        if self.read_only:
            return [missing.words]
        return [missing.words, say("Before the next document is issued, say which numbers were printed meanwhile.")]

    @property
    def clock_doubt(self) -> Said | None:
        """The sentence to show where the clock of this computer is behind the latest entry, here or in what this copy lacks, or far
        ahead of all that the file knows."""
        return self._find_clock_doubt(self.clock())

    def _find_clock_doubt(self, now: datetime) -> Said | None:
        return clock_behind(self.db, now, self.missing.gaps) or clock_ahead(self.db, now)

    @property
    def warnings(self) -> list[Said]:
        """What is not as it should be with this computer, and what lay beside the file."""
        found = [left.words for left in self._file.found]
        if self._repaired:
            found.append(kept_tables.tell_repaired(self._repaired))
        if self._stands_in:
            found.append(kept_tables.tell_stand_in())
        with contextlib.suppress(*UNEXPECTED):
            found += [tell_foreign(self.db, row) for row in islice(find_foreign_rows(self.db, sample=True), 1)]
        if (doubt := self.clock_doubt) is not None:
            found.append(doubt)
        if self._file.seen is not None and self._file.seen.forgetful:
            found.append(
                say("This computer cannot keep what it saw of this file: an older copy of it will not be noticed here.")
            )
        return found

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
        """As the function of this name, and another program may have changed the passphrase, or what follows from the rows."""
        try:
            with self._file.telling_new_passphrase(), plain_faults(self._file):
                yield
        except UNEXPECTED as error:
            if (fault := self._explain_kept(error)) is None:
                raise
            raise fault from error

    def _explain_kept(self, error: BaseException) -> RepatriateError | None:
        """Why such an error came from tables that contradict the rows; these are read no more. None where they do not."""
        if not is_of_content(error):
            return None
        let_go(error)
        with contextlib.suppress(RepatriateError, *UNEXPECTED):
            found = self.find_differences() if self.read_only else self.repair()
            if self.read_only and any(one.number for one in found):
                self._stands_in = True
            return kept_tables.explain(self.path, found, read_only=self.read_only)
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

    @property
    def revision(self) -> int:
        return journal.head(self.db)[0]

    def changed_since(self, revision: int) -> Notice:
        """Which rows were written after that revision, by whomever: where somebody else has the file open for writing."""
        rows = self.db.conn.execute("SELECT DISTINCT tbl, row_id FROM images WHERE number > ?", (revision,)).fetchall()
        tables = {table for table, _ in rows}
        return Notice({table: frozenset(id for one, id in rows if one == table) for table in tables})

    @property
    def journal_head(self) -> str:
        return journal.head(self.db)[1]

    @property
    def head_words(self) -> str:
        """The hash of the last entry in words, to be written down: see `find_head`."""
        return words_of(self.journal_head)

    def find_head(self, written: str) -> int | None:
        """The number of the entry with the head that somebody wrote down; None where this file has none such.

        Raises UserError where it is no head.
        """
        return journal.find_hash(self.db, read_head(written))

    def today(self) -> date:
        """The day in the country where people wait."""
        return host_time(self.db, self.clock()).date()

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
            result = command.apply(tx)
            outcome = Outcome(result, *self._seal(tx, type(command).__name__, command.summary()))
        self._tell(outcome)
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
                follow(db)
                self._repaired = [] if kept_tables.looks_right(db) else kept_tables.repair(db)

    def _record_missing(self) -> None:
        """Once, in a file that can be written; what another program wrote meanwhile into another copy, too."""
        if self.read_only:
            return
        self._file.look_again()
        gaps = self._file.gaps
        if gaps:
            self._file.gaps = []
            try:
                self.run(RecordMissing(tuple(gaps)))
            except BaseException:
                self._file.gaps = gaps
                raise

    def rehearse(self, command: Command[T], look: Callable[[Database, T], S]) -> S:
        """What `look` sees of the file, with all that follows, and of the command's result once it is done; then everything is
        as it was.

        Raises as `run` does.
        """
        seen: list[S] = []
        with contextlib.suppress(_Rehearsed), self._transaction() as tx:
            result = command.apply(tx)
            self._seal(tx, type(command).__name__, command.summary())
            seen.append(look(tx.db, result))
            raise _Rehearsed
        return seen[0]

    def undo(self, number: int | None = None, *, reason: str = "", spoiled: bool = False) -> Outcome[Entry]:
        """Turn back one entry, the last one unless told. Refused where its rows changed since.

        What happened on paper stays there: such an entry is taken back, for a `reason`. The documents that it issued are
        void then, or `spoiled`.
        """
        return self._invert("undo", number, Why(reason, spoiled))

    def redo(self) -> Outcome[Entry]:
        """Do again what was undone last."""
        return self._invert("redo", None, Why())

    @property
    def next_undo(self) -> int | None:
        """The entry that Ctrl+Z would turn back."""
        return journal.next_undo(self.db)

    @property
    def stays_before_undo(self) -> Entry | None:
        """The last entry, where undo would pass over it: a record of another copy, which stays."""
        return journal.stays_after(self.db, self.next_undo or 0)

    @property
    def next_redo(self) -> int | None:
        """The undo that would be turned back."""
        return journal.next_redo(self.db)

    def undo_label(self) -> str | None:
        """What Ctrl+Z would undo, in words."""
        return self._label(self.next_undo)

    def redo_label(self) -> str | None:
        """What would be done again; an undo is called as what it undid."""
        return self._label(self.next_redo)

    def on_paper(self, numbers: Iterable[int]) -> OnPaper | None:
        """What of these entries happened on paper, or with whoever got a list; None where all of it can be undone."""
        return find_on_paper(self.db, numbers)

    def rows_written(self, number: int) -> int:
        """How many rows of the file an entry wrote."""
        return journal.rows_written(self.db, number)

    def _label(self, number: int | None) -> str | None:
        entry = journal.entry(self.db, number) if number is not None else None
        return name_turned(self.db, entry) if entry else None

    def _invert(self, kind: str, number: int | None, why: Why) -> Outcome[Entry]:
        try:
            with self._transaction() as tx:
                turned = turn_back(tx, kind, number, why)
                entry, notice = self._seal(tx, turned.command, turned.summary, kind=kind, inverts=turned.target.number)
                assert entry is not None
        except sqlcipher.IntegrityError:
            # References are looked at as the transaction ends; which one it was, SQLite does not say.
            with self._transaction() as tx:
                raise needed_since(tx, turn_back(tx, kind, number, why)) from None
        return self._tell(Outcome(entry, entry, notice))

    @contextlib.contextmanager
    def _transaction(self) -> Iterator[Transaction]:
        tx: Transaction | None = None
        committed = False
        try:
            with self.plain_faults(), self._file.unlocked() as db:
                db.conn.execute("DELETE FROM pending")
                revision, head = journal.head(db)
                tx = Transaction(
                    db,
                    officer=self.officer,
                    now=self.clock(),
                    journal_head=head,
                    revision=revision,
                    part_of=self._file.part_of,
                )
                interrupts.stop_if_heard()
                yield tx
                tx.outputs.close()
                interrupts.stop_if_heard()
            committed = True
        except KeyboardInterrupt:  # it may have come after the commit, while the log went into the file
            committed = tx is not None and self.revision != tx.revision
            raise
        finally:
            if tx is not None:
                if committed:
                    tx.outputs.name()
                tx.outputs.drop()

    def _seal(
        self, tx: Transaction, command: str, summary: str, *, kind: str = "do", inverts: int | None = None
    ) -> tuple[Entry | None, Notice]:
        changed = journal.pending_changes(tx.db)
        notice = Notice({table: frozenset(ids) for table, ids in changed.items()})
        if not changed and kind == "do":
            return None, notice
        interrupts.stop_if_heard()
        at = write_moment(tx.now)
        entry = journal.write_entry(
            tx.db, at=at, officer=tx.officer, command=command, summary=summary, kind=kind, inverts=inverts
        )
        interrupts.stop_if_heard()
        compared = refuse_on_foreign(tx.db, entry.number, leaves=bool(tx.outputs), known_right=self._as_journalled)
        self._as_journalled = self._as_journalled or compared
        follow(tx.db)
        return entry, notice

    def _tell(self, outcome: Outcome[T]) -> Outcome[T]:
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
        """For what libraries lay down for a moment: gone when the file closes, or a file is opened for writing next."""
        return self._file.temporary_folder()

    # -- the file as a whole

    def verify_journal(self, tell: Callable[[float], None] = lambda share: None) -> str:
        """`ok`, or what does not fit. `tell` hears how far it is, from 0 to 1."""
        return journal.verify(self.db, tell)

    def find_differences(self) -> list[Difference]:
        """Each table that follows from the others and is not as it is made anew."""
        return kept_tables.find_differences(self.db)

    def repair(self) -> list[Difference]:
        """The same, and they are as they are made anew from then on."""
        self.settle_update()
        with plain_faults(self._file), self._file.unlocked() as db:
            found = kept_tables.repair(db)
            everybody = frozenset(row[0] for row in db.conn.execute("SELECT id FROM people")) if found else frozenset()
        self._tell(Outcome(None, None, Notice({"people": everybody} if found else {})))
        return found

    def find_foreign_rows(self) -> list[ForeignRow]:
        """The rows that another program changed: the journal has them otherwise. None where they cannot be compared."""
        with contextlib.suppress(*UNEXPECTED):
            return list(find_foreign_rows(self.db))
        return []

    def put_back(self) -> list[ForeignRow]:
        """Make them as the journal has them. Raises DamagedFile where that is not possible: then nothing is changed."""
        self.settle_update()
        with plain_faults(self._file), self._file.unlocked() as db:
            found = journal.put_back(db)
            if found:
                kept_tables.repair(db)
        changed = {one.table: frozenset(row.row_id for row in found if row.table == one.table) for one in found}
        self._tell(Outcome(None, None, Notice(changed)))
        return found

    def integrity(self) -> str:
        """`ok`, or what SQLite and SQLCipher find wrong with the file."""
        return fitness.integrity(self.db)

    def backup(self, reason: str = "") -> Path:
        return self._file.backup(reason)

    def save_copy(self, target: Path) -> Path:
        """All that is in the file under another name; also where the file was moved or removed."""
        return self._file.save_copy(target)

    def fault(self, error: BaseException | None = None) -> RepatriateError | None:
        """As the file's method of this name; with an error also what follows from the rows and contradicts them."""
        return self._file.fault(error) or (None if error is None else self._explain_kept(error))

    def backups(self) -> list[Copy]:
        """The newest first."""
        return backup.copies(self.path)

    def restore_copy(self, copy: Path, target: Path, passphrase: str | None = None) -> Path:
        """A backup under a new name, with the passphrase of when it was made: that of now unless told."""
        if passphrase is None:
            return self._file.restore(copy, target)
        return restore(copy, target, passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """Re-encrypt the file; queries in other threads wait. Raises UserError where `old` is wrong."""
        with self._readings.none(stop=False):
            self._file.change_passphrase(old, new)


def restore(copy: Path, target: Path, passphrase: str) -> Path:
    """A backup under a new name, with the passphrase of when it was made; never over a file."""
    return files.restore(copy, target, passphrase)
