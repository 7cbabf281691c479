"""The file as it was at an earlier moment, as far as figures need it: from the images in the journal."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.model.fields import LEG, PLACE
from repatriate.model.moments import write_moment
from repatriate.store.connection import open_tables
from repatriate.store.schema import FOLLOWING

_TABLES: dict[str, tuple[tuple[str, ...], str]] = {
    "settings": (("key", "value"), "1"),
    "places": (tuple(one.column for one in PLACE), "1"),
    "people": (("ref", "nationality", "location", "destination", "withdrawn"), "1"),
    "documents": (("person_id", "type", "expires", "current"), "current = 1 AND type IS NOT NULL"),
    "holds": (("person_id", "kind", "end", "lifted_on"), "lifted_on IS NULL"),
    "clearances": (("person_id", "kind", "asked_on", "answer", "valid_until"), "1"),
    "checklist": (("kind", "nationality", "authority"), "1"),
    "legs": ((*(one.column for one in LEG), "left_at", "landed_at"), "1"),
    "plans": (("state", "revision", "published_at"), "1"),
    "bookings": (("plan_id", "person_id", "seq", "leg_id"), "1"),
    "leftouts": (("plan_id", "person_id", "reasons"), "1"),
    "manifests": (("leg_id", "profile", "content", "sent"), "sent IS NOT NULL"),
    "merged": (("ref", "person_id", "formerly"), "1"),
    "checkpoints": (("leg_id", "seq", "kind", "name", "counts_as", "closed_at"), "1"),
    "sightings": (
        (
            "uuid",
            "leg_id",
            "checkpoint_id",
            "person_id",
            "kind",
            "undoes",
            "at",
            "said_at",
            "received_at",
            "device_id",
            "counter",
            "how",
            "forced",
            "also",
        ),
        "1",
    ),
    "closings": (
        ("leg_id", "version", "at", "by", "head_count", "content", "difference", "reopened_at"),
        "1",
    ),
    "handovers": (("checkpoint_id", "void_reason"), "1"),
    "handed": (("handover_id", "person_id"), "1"),
}
"""Columns and rows from which figures, and the fate of legs, follow. No name is among them."""
_INDEXES = (
    "documents (person_id)", "holds (person_id)", "clearances (person_id, kind)", "bookings (person_id)",
    "bookings (leg_id, plan_id)", "bookings (plan_id, person_id, seq)", "manifests (leg_id)", "merged (ref)", "people (ref)",
    "sightings (leg_id, person_id)", "sightings (person_id)", "sightings (undoes)", "sightings (uuid)", "handed (handover_id)",
)  # fmt: skip


def entry_at(db: Database, moment: datetime) -> int | None:
    """The number of the last entry that had been written at an aware moment; None where there was none yet."""
    at = write_moment(moment)
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
            rows = db.conn.execute(_select_rows(table, columns, wanted), {"table": table, "number": number})
            memory.executemany(f"INSERT INTO {table} VALUES (?, {marks})", rows)
        for place, index in enumerate(_INDEXES):
            memory.execute(f"CREATE INDEX i{place} ON {index}")
        # Who was written down where then is not looked up: no figure follows from it.
        memory.executescript(
            "CREATE TABLE images (number, tbl, row_id, before, after); CREATE TABLE journal (number, at, kind, inverts)"
        )
        for made in db.conn.execute(
            f"SELECT sql FROM sqlite_master WHERE name IN ({', '.join('?' * len(FOLLOWING))})", FOLLOWING
        ):
            memory.execute(made[0])
        yield open_tables(memory)
    finally:
        memory.close()


def _select_rows(table: str, columns: tuple[str, ...], wanted: str) -> str:
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
