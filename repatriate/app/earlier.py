"""The file as it was at an earlier moment, as far as figures need it: from the images in the journal."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

_TABLES: dict[str, tuple[str, ...]] = {
    "settings": ("key", "value"),
    "people": ("nationality",),
    "documents": ("person_id", "type", "expires", "current"),
    "holds": ("person_id", "end", "lifted_on"),
    "clearances": ("person_id", "kind", "answer"),
    "checklist": ("kind", "nationality", "authority"),
    "legs": ("code", "origin", "destination", "status", "departs", "arrives"),
    "plans": ("state",),
    "bookings": ("plan_id", "person_id", "seq", "leg_id"),
    "manifests": ("leg_id", "profile"),
}
"""What `overview.steps` reads, and what became of legs. No name and no reference is among it."""
_INDEXES = (
    "documents (person_id)", "holds (person_id)", "clearances (person_id, kind)", "bookings (person_id)",
    "bookings (leg_id, plan_id)", "bookings (plan_id, person_id, seq)", "manifests (leg_id)",
)  # fmt: skip


def entry_at(db: Database, moment: datetime) -> int | None:
    """The number of the last entry that had been written at an aware moment; None where there was none yet."""
    at = moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    found = db.conn.execute("SELECT max(number) FROM journal WHERE at <= ?", (at,)).fetchone()[0]
    return None if found is None else int(found)


@contextlib.contextmanager
def as_of(db: Database, number: int) -> Iterator[Database]:
    """The tables of figures as entry `number` left them, in memory only."""
    memory = sqlcipher.connect(":memory:")
    try:
        memory.execute("PRAGMA temp_store = MEMORY")
        for table, columns in _TABLES.items():
            kinds = {row[1]: row[2] for row in db.conn.execute(f"PRAGMA table_info({table})").fetchall()}
            names = ", ".join(f'"{name}" {kinds[name]}' for name in columns)  # an index serves equal kinds only
            memory.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, {names})")
            marks = ", ".join("?" for _ in columns)
            memory.executemany(f"INSERT INTO {table} VALUES (?, {marks})", _rows(db, table, columns, number))
        for place, index in enumerate(_INDEXES):
            memory.execute(f"CREATE INDEX i{place} ON {index}")
        yield Database(memory)
    finally:
        memory.close()


def _rows(db: Database, table: str, columns: tuple[str, ...], number: int) -> Iterator[tuple[Any, ...]]:
    """Rows that nobody wrote since as they are, the others as the first image since then has them."""
    since: dict[int, str | None] = {
        row_id: before
        for row_id, before, _ in db.conn.execute(
            "SELECT row_id, before, min(number * 10000000 + seq) FROM images WHERE tbl = ? AND number > ? GROUP BY row_id",
            (table, number),
        )
    }
    names = ", ".join(f'"{name}"' for name in columns)
    for row in db.conn.execute(f"SELECT id, {names} FROM {table}"):
        if row[0] not in since:
            yield row
    for row_id, image in since.items():
        if image is not None:
            before = json.loads(image)
            yield (row_id, *(before.get(name) for name in columns))
