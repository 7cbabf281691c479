"""The file as it was at an earlier moment, as far as figures need it: from the images in the journal."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

_TABLES: dict[str, tuple[tuple[str, ...], str]] = {
    "people": (("nationality",), "1"),
    "documents": (("person_id", "type", "expires", "current"), "current = 1 AND type IS NOT NULL"),
    "holds": (("person_id", "end", "lifted_on"), "lifted_on IS NULL"),
    "clearances": (("person_id", "kind", "answer"), "answer = 'granted'"),
    "checklist": (("kind", "nationality", "authority"), "1"),
    "legs": (("code", "origin", "destination", "status", "departs", "arrives"), "1"),
    "plans": (("state",), "1"),
    "bookings": (("plan_id", "person_id", "seq", "leg_id"), "1"),
    "manifests": (("leg_id", "profile"), "1"),
}
"""What `overview.steps` reads, and what became of legs: columns, and which rows. No name and no reference is among it."""
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
        for table, (columns, wanted) in _TABLES.items():
            kinds = {row[1]: row[2] for row in db.conn.execute(f"PRAGMA table_info({table})").fetchall()}
            names = ", ".join(f'"{name}" {kinds[name]}' for name in columns)  # an index serves equal kinds only
            memory.execute(f"CREATE TABLE {table} (id INTEGER PRIMARY KEY, {names})")
            marks = ", ".join("?" for _ in columns)
            rows = db.conn.execute(_rows(table, columns, wanted), {"table": table, "number": number})
            memory.executemany(f"INSERT INTO {table} VALUES (?, {marks})", rows)
        for place, index in enumerate(_INDEXES):
            memory.execute(f"CREATE INDEX i{place} ON {index}")
        yield Database(memory)
    finally:
        memory.close()


def _rows(table: str, columns: tuple[str, ...], wanted: str) -> str:
    """Rows that nobody wrote since as they are, the others as the first image since then has them."""
    names = ", ".join(f'"{name}"' for name in columns)
    before = ", ".join(f"json_extract(before, '$.{name}') AS \"{name}\"" for name in columns)
    since = "SELECT row_id, before, min(number * 10000000 + seq) FROM images WHERE tbl = :table AND number > :number"
    return (
        f"SELECT id, {names} FROM {table} WHERE {wanted} "
        f"AND id NOT IN (SELECT row_id FROM images WHERE tbl = :table AND number > :number) "
        f"UNION ALL SELECT * FROM (SELECT row_id AS id, {before} FROM ({since} GROUP BY row_id) "
        f"WHERE before IS NOT NULL) WHERE {wanted}"
    )
