"""Checks the data beside the journal: attachments, the heads on lists, and the counts of numbers. Used numbers are read
from the images of rows, where they stay after an undo, and not from the counters."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.plain_numbers import letters_of
from repatriate.model.saying import Said, say
from repatriate.store.journal import GENESIS


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
