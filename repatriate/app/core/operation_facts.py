"""Facts about an open operation: where its file is, notices on opening, its journal. Nothing here writes."""

from __future__ import annotations

import contextlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from sqlite_utils import Database

from repatriate.app.core import kept_tables
from repatriate.app.core.clock import clock_ahead, clock_behind
from repatriate.app.core.kept_tables import Difference
from repatriate.app.core.missing_work import Missing, describe_foreign, list_unstated
from repatriate.app.core.places import host_time
from repatriate.app.core.taking_back import OnPaper, find_on_paper
from repatriate.app.core.transaction import Notice
from repatriate.app.core.undoing import name_turned
from repatriate.model.saying import Said, say
from repatriate.reference.head_words import read_head, words_of
from repatriate.store import backup, fitness, journal
from repatriate.store.content import UNEXPECTED
from repatriate.store.journal import Entry
from repatriate.store.operation_file import OperationFile
from repatriate.store.row_images import ForeignRow, find_foreign_rows

Clock = Callable[[], datetime]
Copy = backup.Copy


class OperationFacts(ABC):
    """Read from the file and from what was found when it was opened."""

    def __init__(self, file: OperationFile, clock: Clock) -> None:
        self._file = file
        self.clock = clock
        self._repaired: list[Difference] = []
        self._stands_in = False
        """Whether what follows from the rows is kept wrong in a file that cannot be written, and is made here instead."""

    @property
    @abstractmethod
    def db(self) -> Database:
        """The connection for queries."""

    @property
    def path(self) -> Path:
        return self._file.path

    @property
    def read_only(self) -> bool:
        return self._file.read_only

    @property
    def elsewhere(self) -> str | None:
        """A description of the other program that has the file open for writing; None if there is none."""
        return self._file.elsewhere.words if self._file.elsewhere else None

    @property
    def missing(self) -> Missing:
        """The work that this computer saw but this copy lacks, until an officer states what was printed in it."""
        return list_unstated(self.db, self._file.gaps)

    @property
    def updated(self) -> fitness.Updated | None:
        """The migration of the file at opening; None where it was already up to date, or migration is still pending."""
        return self._file.updated

    @property
    def log_fault(self) -> Said | None:
        """The fault of a log found beside the file that could not be replayed in full; None without a fault."""
        return next((left.words for left in self._file.found if left.fault), None)

    @property
    def notices(self) -> list[Said]:
        """Everything that an officer has to know on opening the file."""
        return [*self.describe_missing, *self.warnings, *self.doubts.values()]

    @property
    def doubts(self) -> dict[str, Said]:
        """Doubts that make commands refuse to run, by the code of the refusal. Only a sample of rows is compared with
        the journal."""
        found: dict[str, Said] = {}
        with contextlib.suppress(*UNEXPECTED):
            for row in islice(find_foreign_rows(self.db, sample=True), 1):
                found["changed_outside"] = describe_foreign(self.db, row)
        if (doubt := self.clock_doubt) is not None:
            found["clock_doubt"] = doubt
        return found

    @property
    def describe_missing(self) -> list[Said]:
        """Sentences on the work that this copy lacks, and on the officer's next step."""
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
        """Warnings about this computer's settings and about files found beside the operation file."""
        found = [left.words for left in self._file.found]
        if self._repaired:
            found.append(kept_tables.describe_repaired(self._repaired))
        if self._stands_in:
            found.append(kept_tables.describe_stand_in())
        if self._file.seen is not None and self._file.seen.forgetful:
            found.append(
                say("This computer cannot keep what it saw of this file: an older copy of it will not be noticed here.")
            )
        return found

    @property
    def revision(self) -> int:
        return journal.read_head(self.db)[0]

    def changed_since(self, revision: int) -> Notice:
        """The rows written after that revision, by anybody: for a file that somebody else has open for writing."""
        rows = self.db.conn.execute("SELECT DISTINCT tbl, row_id FROM images WHERE number > ?", (revision,)).fetchall()
        tables = {table for table, _ in rows}
        return Notice({table: frozenset(id for one, id in rows if one == table) for table in tables})

    @property
    def journal_head(self) -> str:
        return journal.read_head(self.db)[1]

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
        """The description of the entry that Ctrl+Z would undo."""
        return self._label_entry(self.next_undo)

    def redo_label(self) -> str | None:
        """The description of the entry that redo would restore; the undo of an entry bears that entry's description."""
        return self._label_entry(self.next_redo)

    def on_paper(self, numbers: Iterable[int]) -> OnPaper | None:
        """The effects of these entries outside the file, such as printed paper or sent lists; None where all can be
        undone."""
        return find_on_paper(self.db, numbers)

    def rows_written(self, number: int) -> int:
        """The number of rows that an entry wrote."""
        return journal.rows_written(self.db, number)

    def _label_entry(self, number: int | None) -> str | None:
        entry = journal.read_entry(self.db, number) if number is not None else None
        return name_turned(self.db, entry) if entry else None

    def verify_journal(self, tell: Callable[[float], None] = lambda share: None) -> str:
        """`ok`, or what does not fit. `tell` hears how far it is, from 0 to 1."""
        return journal.verify_journal(self.db, tell)

    def find_differences(self) -> list[Difference]:
        """Each table that follows from the others and is not as it is made anew."""
        return kept_tables.find_differences(self.db)

    def find_foreign_rows(self) -> list[ForeignRow]:
        """The rows that another program changed: the journal has them otherwise. None where they cannot be compared."""
        with contextlib.suppress(*UNEXPECTED):
            return list(find_foreign_rows(self.db))
        return []

    def find_outside(self) -> list[tuple[str, int]]:
        """The same, and those of which an entry sealed what another program wrote, until an officer takes them as they stand."""
        return journal.find_outside(self.db)

    def integrity(self) -> str:
        """`ok`, or what SQLite and SQLCipher find wrong with the file."""
        return fitness.check_integrity(self.db)

    def backups(self) -> list[Copy]:
        """The newest first."""
        return backup.list_copies(self.path)
