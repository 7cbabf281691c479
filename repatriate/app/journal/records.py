"""Checks the data beside the journal: attachments, the heads on lists, and the counts of numbers. Used numbers are read
from the images of rows, where they stay after an undo, and not from the counters."""

from __future__ import annotations

import contextlib
import hashlib
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher
from sqlite_utils import Database

from repatriate.app.core.current_document import letters_of
from repatriate.model.dates import write_moment
from repatriate.model.fields import LEG, PLACE
from repatriate.model.saying import Said, say
from repatriate.store.connection import open_tables
from repatriate.store.journal import GENESIS
from repatriate.store.schema import FOLLOWING


def find_record_faults(db: Database) -> list[Said]:
    """One sentence for each thing that is not as it was written; none where all is well."""
    return [
        *_check_attachments(db),
        *_check_heads(db, "manifests", "profile"),
        *_check_heads(db, "handouts", "kind"),
        *_check_versions(db),
        *_plain_numbers(db),
        *_row_ids(db),
    ]


def _check_attachments(db: Database) -> Iterator[Said]:
    for name, content in db.conn.execute("SELECT hash, CAST(bytes AS BLOB) FROM attachments"):
        if hashlib.sha256(content).hexdigest() != name:
            yield say(
                "a photo, a layout or an imported list ({0}) is not as it was: restore it from a backup",
                name[:12],
            )
    for number, what in db.conn.execute(_MISSING):
        yield say(
            "something that {0} was made with is missing ({1}): restore it from a backup", str(number), str(what)[:12]
        )


_MISSING = """
    SELECT number, digest FROM (
        SELECT number, printed ->> 'photo_hash' AS digest FROM documents WHERE printed IS NOT NULL
        UNION SELECT number, printed ->> 'layout_hash' FROM documents WHERE printed IS NOT NULL
        UNION SELECT source, original FROM lists
        UNION SELECT source, picture ->> 'page' FROM kept_rows k JOIN lists ON lists.id = list_id WHERE picture IS NOT NULL
    ) WHERE digest IS NOT NULL AND digest NOT IN (SELECT hash FROM attachments)
"""


def _check_heads(db: Database, table: str, kind: str) -> Iterator[Said]:
    """The head that stands on a list is that of an entry before the one that made the list."""
    query = f"""
        SELECT code, t.{kind}, t.version, journal_head,
            (SELECT number FROM journal WHERE hash = journal_head),
            (SELECT min(number) FROM images WHERE tbl = ? AND row_id = t.id)
        FROM {table} t JOIN legs ON legs.id = leg_id
    """
    for code, name, version, head, entry, made in db.conn.execute(query, (table,)).fetchall():
        if made is None or (head != GENESIS and (entry is None or entry >= made)):
            yield say(
                "the journal does not have the head of list {0} {1} {2}: compare it with the copy that was handed out",
                str(code),
                str(name),
                str(version),
            )


def _check_versions(db: Database) -> Iterator[Said]:
    """Versions of lists are counted by the code of their leg, which may have been another once."""
    codes: dict[int, set[str]] = {}
    for leg, code in db.conn.execute("SELECT DISTINCT row_id, after ->> 'code' FROM images WHERE tbl = 'legs'"):
        codes.setdefault(leg, set()).add(str(code))
    counts = _read_counts(db)
    for table, kind, prefixes in (("manifests", "profile", ("manifest",)), ("handouts", "kind", ("handout", "labels"))):
        query = f"""
            SELECT after ->> 'leg_id', after ->> '{kind}', max(after ->> 'version') FROM images
            WHERE tbl = ? AND after IS NOT NULL GROUP BY 1, 2
        """
        for leg, name, used in db.conn.execute(query, (table,)).fetchall():
            names = [f"{prefix} {code} {name}" for prefix in prefixes for code in sorted(codes.get(leg, ()))]
            last = max((counts.get(one, 0) for one in names), default=0)
            if last < used:
                yield _count_behind(names[0] if names else str(name), used, last)


def _plain_numbers(db: Database) -> Iterator[Said]:
    """Yields faults in the counts of plain-paper documents, from every number ever issued. Numbers are three letters
    and six digits; earlier programs used E and seven digits."""
    counts = _read_counts(db)
    used: dict[str, int] = {}
    strange: set[str] = set()
    query = """
        SELECT DISTINCT after ->> 'number' FROM images WHERE tbl = 'documents'
        AND after ->> 'printed' IS NOT NULL AND after ->> 'blank_id' IS NULL
    """
    for (number,) in db.conn.execute(query):
        if found := re.fullmatch(r"([A-Z]{3})([0-9]{6})|E([0-9]{7})", str(number)):
            name, count = ("numbers", found[2]) if found[1] else ("etd", found[3])
            used[name] = max(used.get(name, 0), int(count))
            if found[1] and found[1] != letters_of(db):
                strange.add(found[1])
    for letters in sorted(strange):
        yield say(
            "numbers begin with {0}, and those of this file with {1}: it became another operation",
            letters,
            letters_of(db),
        )
    for name, highest in used.items():
        if counts.get(name, 0) < highest:
            yield _count_behind(name, highest, counts.get(name, 0))


def _row_ids(db: Database) -> Iterator[Said]:
    """References of people and all that is known by its number come from here: none is given twice."""
    counts = dict(db.conn.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    for table, used in db.conn.execute("SELECT tbl, max(row_id) FROM images GROUP BY tbl").fetchall():
        if counts.get(table, 0) < used:
            yield _count_behind(table, used, counts.get(table, 0))


def _read_counts(db: Database) -> dict[str, Any]:
    return dict(db.conn.execute("SELECT name, last FROM sequences").fetchall())


def _count_behind(name: str, used: int, last: int) -> Said:
    return say(
        "“{0}” was counted up to {1}, but the count is at {2}: a number would be given twice. Go on from a backup",
        name,
        str(used),
        str(last),
    )


# -- The file as it was at an earlier moment, as far as figures need it: from the images in the journal.


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
