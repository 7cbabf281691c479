"""Gives commands their way to write: rows, numbers used once, and output files that appear only after the commit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Generic, Literal, Protocol, TypeVar, assert_never

from sqlite_utils import Database

from repatriate import interrupts
from repatriate.app.core.person_names import unknown_person
from repatriate.app.core.places import host_time
from repatriate.model.dates import PartialDate, write_moment
from repatriate.model.errors import EnvironmentFault, UserError
from repatriate.model.saying import Said, say
from repatriate.printing import outfile
from repatriate.printing.outfile import naming_file, write_private
from repatriate.store.journal import Entry

# -- The files that a command writes: they get their names after the commit, when the operation file knows of them.


class Outputs:
    """The output files of one transaction, written under temporary names and renamed after the commit.

    A command that fails leaves earlier files untouched. If the program is killed after the commit, the file holds the
    list or document and can print it again. No output exists that the operation file does not know of.
    """

    def __init__(self, named: Callable[[Path], Path]) -> None:
        self._named = named
        self._parts: dict[Path, Path] = {}
        self.late: EnvironmentFault | None = None

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._parts)

    def output(self, path: Path) -> Path:
        """A temporary path to write to until the commit. Raises UserError or EnvironmentFault where the final name
        cannot be used."""
        outfile.check_target(path)
        trial, part = self._named(path), self._named(path)
        with outfile.naming_file(path):  # that the folder cannot be written is said now
            outfile.make_private(trial)
        outfile.remove_part(trial)  # a run that is killed before it has something to write leaves nothing
        self._parts[part] = path
        return part

    def close(self) -> None:
        """Before the commit: all is on the disk, and nothing stands in the way of the names."""
        for part, path in self._parts.items():
            with outfile.naming_file(path):
                outfile.flush_part(part)
            outfile.check_target(path)
            outfile.check_free(path)

    def name(self) -> None:
        """After the commit. Where a name was taken in the last moment the file gets another; `late` says so."""
        for part, path in list(self._parts.items()):
            try:
                outfile.name_part(part, path)
                del self._parts[part]
            except EnvironmentFault:
                self.late = self._save_elsewhere(part, path)

    def _save_elsewhere(self, part: Path, path: Path) -> EnvironmentFault:
        for stem in (
            f"{path.stem} {part.name[17:21]}",
            part.name[17:25],
        ):  # the second where a share takes short names only
            other = path.with_stem(stem)
            with suppress(EnvironmentFault):
                outfile.name_part(part, other)
                del self._parts[part]
                return EnvironmentFault(
                    "other_name",
                    say(
                        "Everything is recorded, but another program took {0} at the last moment: the file is {1}.",
                        str(path),
                        str(other),
                    ),
                )
        return EnvironmentFault(
            "not_named",
            say("Everything is recorded, but {0} could not be written: write it again from the record.", str(path)),
        )

    def drop(self) -> None:
        """Removes the temporary files that were not renamed."""
        for part in self._parts:
            outfile.remove_part(part)


# -- transaction

Row = dict[str, Any]


def to_stored(value: Any) -> Any:
    """Dates as ISO text, booleans as 0 and 1."""
    change = _STORED.get(type(value))
    return change(value) if change else value


_STORED: dict[type, Callable[[Any], Any]] = {
    datetime: lambda moment: moment.isoformat(timespec="minutes"),
    date: date.isoformat,
    PartialDate: str,
    bool: int,
}


def _convert_row(row: Mapping[str, Any]) -> list[Any]:
    interrupts.stop_if_interrupted()  # many rows take long
    return [value if value is None or value.__class__ is str else to_stored(value) for value in row.values()]


def _write_no_files(path: Path) -> Path:
    raise AssertionError("who only looks writes no files")


class Transaction:
    """One command's view of the file. `now` is UTC; `journal_head` is the hash before this command's own entry."""

    def __init__(  # long: what a command may know of its file, each by name
        self,
        db: Database,
        *,
        officer: str,
        now: datetime,
        journal_head: str,
        revision: int,
        part_of: Callable[[Path], Path] = _write_no_files,
    ) -> None:
        self.db = db
        self.officer = officer
        self.now = now
        self.journal_head = journal_head
        self.revision = revision
        self.outputs = Outputs(part_of)

    @property
    def today(self) -> date:
        """The day in the country where people wait: that of stamps, notes and answers, whatever this computer's clock says."""
        return host_time(self.db, self.now).date()

    def output(self, path: Path) -> Path:
        """A temporary path for a file that gets its name when the transaction has succeeded."""
        return self.outputs.output(path)

    def write(self, path: Path, data: bytes) -> None:
        """A file that gets its name when the transaction has succeeded. Raises UserError and EnvironmentFault."""
        part = self.output(path)
        with naming_file(path):
            write_private(part, data)

    def rows(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        return list(self.db.query(sql, parameters))

    def one(self, sql: str, parameters: Sequence[Any] | dict[str, Any] = ()) -> Row | None:
        return next(iter(self.db.query(sql, parameters)), None)

    def insert(self, table: str, row: Mapping[str, Any]) -> int:
        names = ", ".join(f'"{name}"' for name in row)
        marks = ", ".join("?" for _ in row)
        cursor = self.db.conn.execute(
            f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(to_stored(value) for value in row.values())
        )
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def insert_many(self, table: str, rows: Iterable[Mapping[str, Any]]) -> None:
        """Rows that all have the same columns."""
        iterator = iter(rows)
        first = next(iterator, None)
        if first is None:
            return
        names = ", ".join(f'"{name}"' for name in first)
        marks = ", ".join("?" for _ in first)
        statement = f'INSERT INTO "{table}" ({names}) VALUES ({marks})'
        self.db.conn.execute(statement, _convert_row(first))
        self.db.conn.executemany(statement, map(_convert_row, iterator))

    def update(self, table: str, row_id: int, changes: Mapping[str, Any]) -> None:
        if changes:
            sets = ", ".join(f'"{name}" = ?' for name in changes)
            self.db.conn.execute(
                f'UPDATE "{table}" SET {sets} WHERE id = ?',
                (*(to_stored(value) for value in changes.values()), row_id),
            )

    def delete(self, table: str, row_id: int) -> None:
        self.db.conn.execute(f'DELETE FROM "{table}" WHERE id = ?', (row_id,))

    def next_id(self, table: str) -> int:
        """The first id that was never used in the table."""
        counts = f'SELECT seq AS last FROM sqlite_sequence WHERE name = ? UNION ALL SELECT max(id) FROM "{table}"'
        return max(int(row["last"] or 0) for row in self.rows(counts, (table,))) + 1

    def next_in(self, sequence: str, at_least: int = 1) -> int:
        """A number that this file never gave before, undone or not."""
        row = self.one("SELECT last FROM sequences WHERE name = ?", (sequence,))
        number = max(at_least, int(row["last"]) + 1 if row else 1)
        self.db.conn.execute("INSERT OR REPLACE INTO sequences VALUES (?, ?)", (sequence, number))
        return number

    def find(self, table: str, column: str, key: str, what: Literal["leg", "group", "blank"]) -> Row:
        """The row, or a UserError that says what is not there."""
        row = self.one(f'SELECT * FROM "{table}" WHERE "{column}" = ?', (key,))
        if row is None:
            raise UserError(f"unknown_{what}", _not_there(what, key))
        return row

    def people(self, refs: Sequence[str]) -> list[Row]:
        """The people with those refs, in that order."""
        found: dict[str, Row] = {}
        for start in range(0, len(refs), 500):
            part = list(refs[start : start + 500])
            marks = ", ".join("?" for _ in part)
            found.update((row["ref"], row) for row in self.rows(f"SELECT * FROM people WHERE ref IN ({marks})", part))
        for ref in refs:
            if ref not in found:
                raise unknown_person(ref)
        return [found[ref] for ref in dict.fromkeys(refs)]


def _not_there(what: Literal["leg", "group", "blank"], key: str) -> Said:
    match what:
        case "leg":
            return say("This file has no departure {0}. Check the code.", key)
        case "group":
            return say("There is no group {0} in this file: check the name.", key)
        case "blank":
            return say("This file has no blank form {0}. Check the number.", key)
    assert_never(what)


def stamp_transaction(tx: Transaction) -> str:
    """The moment of the command as ISO text in UTC, to the second."""
    return write_moment(tx.now)


# -- Gives the next version of a departure's list, even if the departure had another code at the last one.


_KIND = {"manifests": "profile", "handouts": "kind"}


def next_version(db: Database, table: Literal["manifests", "handouts"], leg: str, kind: str, sequence: str) -> int:
    """After all that were counted under `sequence`, undone or not, and all of the leg that are kept in the table."""
    (last,) = db.conn.execute(
        f"SELECT max((SELECT ifnull(max(version), 0) FROM {table} JOIN legs ON legs.id = leg_id "
        f"WHERE code = :leg AND {_KIND[table]} = :kind), "
        "(SELECT ifnull(max(last), 0) FROM sequences WHERE name = :sequence))",
        {"leg": leg, "kind": kind, "sequence": sequence},
    ).fetchone()
    return int(last) + 1


# -- The protocol of every command: a frozen value that writes in one transaction and can describe what it did.

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


class Command(Protocol[T_co]):
    """`write_changes` raises UserError before or after writing; the transaction is then rolled back whole.

    `describe_entry` is one line in the past tense for the journal and for “Undo …”; it is asked after `write_changes`.
    """

    def write_changes(self, tx: Transaction) -> T_co: ...

    def describe_entry(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Notice:
    """The rows that changed: ids by table."""

    changed: Mapping[str, frozenset[int]]

    def touches(self, *tables: str) -> bool:
        return any(table in self.changed for table in tables)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """The result of a command; `entry` is None where the command changed nothing."""

    result: T
    entry: Entry | None
    notice: Notice
