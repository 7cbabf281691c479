"""Gives commands their way to write: rows, numbers used once, and output files that appear only after the commit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, assert_never

from sqlite_utils import Database

from repatriate import interrupts
from repatriate.app.core.host import host_time
from repatriate.app.core.output_files import Outputs
from repatriate.app.core.person_names import unknown_person
from repatriate.model.dates import PartialDate
from repatriate.model.errors import UserError
from repatriate.model.moments import write_moment
from repatriate.model.saying import Said, say
from repatriate.printing.outfile import naming_file, write_private

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
