"""The journal as the room of history shows it: filtered, and each entry opened to its rows; nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.text_folding import fold, with_fold
from repatriate.app.core.transaction import Row
from repatriate.store import journal

_OF_PERSON = """
    j.number IN (
        SELECT number FROM images WHERE tbl = 'people' AND row_id IN (SELECT value FROM json_each(:people))
        UNION SELECT i.number FROM images i
            WHERE i.tbl IN ('documents', 'holds', 'clearances', 'bookings', 'leftouts', 'listed', 'kept_rows', 'merged', 'noted')
            AND (json_extract(i.before, '$.person_id') IN (SELECT value FROM json_each(:people))
                OR json_extract(i.after, '$.person_id') IN (SELECT value FROM json_each(:people)))
        UNION SELECT i.number FROM images i WHERE i.tbl = 'not_same' AND EXISTS (
            SELECT 1 FROM json_each(:people) WHERE value IN (
                json_extract(ifnull(i.after, i.before), '$.person_id'),
                json_extract(ifnull(i.after, i.before), '$.other_id'))))
"""
TAKEN_BACK = journal.TAKEN_BACK
TOUCHED: dict[str, tuple[str, ...]] = {
    "people": ("people", "households", "not_same", "merged"),
    "lists": ("lists", "listed", "kept_rows", "mappings", "spellings"),
    "documents": ("documents", "blanks", "blank_events", "blank_counts", "layouts", "seal_keys", "gaps", "spent"),
    "clearances": ("clearances", "checklist", "notes", "noted", "letters"),
    "holds": ("holds",),
    "groups": ("groups",),
    "transport": ("legs", "places"),
    "plan": ("plans", "bookings", "leftouts", "rules", "rule_legs"),
    "manifests": ("manifests", "profiles", "handouts"),
    "settings": ("settings",),
}
"""What an entry can be about, and the tables of it."""


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """Which entries: words of the summary, an officer, a time, a person's reference, what was touched (of TOUCHED).

    `since` and `until` are moments in UTC (`2025-05-12T16:00:00Z`), the first within and the second not.
    """

    text: str = ""
    officer: str | None = None
    since: str | None = None
    until: str | None = None
    person: str | None = None
    touched: str | None = None


def entry_numbers(db: Database, query: JournalQuery) -> list[int]:
    """Numbers of entries, newest first."""
    conditions, values = ["1"], dict[str, Any]()
    for number, word in enumerate((fold(query.text) or "").split()):
        conditions.append(f"instr(fold(j.summary || ' ' || j.officer || ' ' || j.number), :word{number}) > 0")
        values[f"word{number}"] = word
    for field, condition in (("officer", "="), ("since", ">="), ("until", "<")):
        if (value := getattr(query, field)) is not None:
            conditions.append(f"{'j.officer' if field == 'officer' else 'j.at'} {condition} :{field}")
            values[field] = value
    if query.person is not None:
        conditions.append(_OF_PERSON)
        values["people"] = json.dumps(ids_with_merged(db, query.person))
    if query.touched is not None:
        conditions.append("j.number IN (SELECT number FROM images WHERE tbl IN (SELECT value FROM json_each(:tables)))")
        values["tables"] = json.dumps(TOUCHED[query.touched])
    return [
        row[0]
        for row in with_fold(db).conn.execute(
            f"SELECT j.number FROM journal j WHERE {' AND '.join(conditions)} ORDER BY j.number DESC", values
        )
    ]


def ids_with_merged(db: Database, ref: str) -> list[int]:
    """The id of a person and of everybody who was merged into them, by a reference of today or of before."""
    row = db.conn.execute(
        "SELECT coalesce((SELECT id FROM people WHERE ref = :ref), (SELECT person_id FROM merged WHERE ref = :ref))",
        {"ref": ref},
    ).fetchone()
    if row[0] is None:
        return []
    formerly = db.conn.execute("SELECT formerly FROM merged WHERE person_id = ? ORDER BY id", (row[0],))
    return [int(row[0]), *(int(one) for (one,) in formerly.fetchall())]


def entry_rows(db: Database, numbers: Sequence[int]) -> Mapping[int, Row]:
    """Entries by number, with how many rows each wrote."""
    return {
        row["number"]: journal.as_said(row)
        for row in db.query(
            "SELECT number, at, officer, command, summary, said, kind, inverts, hash, "
            # Images are numbered one after another: nobody needs to count a hundred thousand.
            "ifnull((SELECT max(seq) FROM images WHERE images.number = journal.number), 0) "
            "- ifnull((SELECT min(seq) FROM images WHERE images.number = journal.number), 1) + 1 AS written "
            "FROM journal WHERE number IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
    }


def news(db: Database, after: int, officer: str, opened: int, most: int) -> tuple[Row, ...]:
    """The last entries after that one, the newest first: what stands, but for what the officer did since the file `opened`.

    An entry that was undone is none, and neither is the undoing.
    """
    return tuple(
        journal.as_said(row)
        for row in db.query(
            "SELECT number, at, officer, command, summary, said, kind, inverts, hash FROM journal j "
            "WHERE number > :after AND kind = 'do' AND NOT (officer = :officer AND number > :opened) AND NOT EXISTS ("
            "SELECT 1 FROM journal u WHERE u.number > j.number AND u.kind = 'undo' AND u.inverts = j.number AND NOT EXISTS ("
            "SELECT 1 FROM journal r WHERE r.number > u.number AND r.kind = 'redo' AND r.inverts = u.number)) "
            "ORDER BY number DESC LIMIT :most",
            {"after": after, "officer": officer, "opened": opened, "most": most},
        )
    )


def lasting(db: Database, numbers: Sequence[int]) -> set[int]:
    """Those that record what happened in another copy: they stand, and nobody undoes them."""
    return {number for number in numbers if journal.records_of_copies(db, number)}


def undoable(db: Database) -> list[int]:
    """Numbers of entries that stand and could be undone, oldest first."""
    return journal.stacks(db)[0]


def officers(db: Database) -> list[str]:
    return [row[0] for row in db.conn.execute("SELECT DISTINCT officer FROM journal ORDER BY officer")]


def hours(db: Database) -> list[str]:
    """Hours in UTC (`2025-05-12T16`) in which something was written, newest first."""
    return [row[0] for row in db.conn.execute("SELECT DISTINCT substr(at, 1, 13) AS h FROM journal ORDER BY h DESC")]


@dataclass(frozen=True, slots=True)
class Change:
    """One row of an entry: of what, named how, and the fields that differ as (field, before, after)."""

    table: str
    name: str
    kind: str
    fields: tuple[tuple[str, str | None, str | None], ...]


def summary(db: Database, number: int) -> list[tuple[str, str, int]]:
    """What an entry did to each table: (table, added or removed or changed, how many rows), in the order of writing."""
    return [
        (table, kind, count)
        for table, kind, count, _ in db.conn.execute(
            "SELECT tbl, CASE WHEN before IS NULL THEN 'added' WHEN after IS NULL THEN 'removed' ELSE 'changed' END "
            "AS kind, count(*), min(seq) AS first FROM images WHERE number = ? GROUP BY 1, 2 ORDER BY first",
            (number,),
        ).fetchall()
    ]


_PLAIN = frozenset(
    {
        "id",
        "person_id",
        "household_id",
        "group_id",
        "leg_id",
        "plan_id",
        "rule_id",
        "blank_id",
        "other_id",
        "list_id",
        "formerly",
        "digest",
    }
)


_SECRET = frozenset({"private_key"})
"""Columns that are never shown, to nobody."""


def changes(db: Database, number: int, limit: int = 200) -> tuple[list[Change], int]:
    """What an entry changed, at most `limit` rows of it, and how many rows it has."""
    total = int(db.conn.execute("SELECT count(*) FROM images WHERE number = ?", (number,)).fetchone()[0])
    refs: dict[int, str] = {}
    made: list[Change] = []
    rows = db.conn.execute(
        "SELECT tbl, row_id, before, after FROM images WHERE number = ? ORDER BY seq LIMIT ?", (number, limit)
    ).fetchall()
    for table, row_id, before_text, after_text in rows:
        before = json.loads(before_text) if before_text else None
        after = json.loads(after_text) if after_text else None
        now = after or before or {}
        kind = "added" if before is None else "removed" if after is None else "changed"
        names = [name for name in now if name not in _PLAIN | _SECRET]
        fields = tuple(
            (name, _text(before and before.get(name)), _text(after and after.get(name)))
            for name in names
            if (before or {}).get(name) != (after or {}).get(name)
        )
        made.append(Change(table, _name(db, table, now, row_id, refs), kind, fields))
    return made, total


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _name(db: Database, table: str, row: Mapping[str, Any], row_id: int, refs: dict[int, str]) -> str:
    person = row.get("person_id")
    if person is not None:
        if person not in refs:
            # Whoever was merged into somebody keeps the name they had then.
            found = db.conn.execute(
                "SELECT ref FROM people WHERE id = :id UNION ALL SELECT ref FROM merged WHERE formerly = :id",
                {"id": person},
            ).fetchone()
            refs[person] = str(found[0]) if found else ""
        return refs[person]
    for column in ("ref", "code", "name", "number", "key", "kind", "profile", "state", "signer", "series", "status"):
        if row.get(column):
            return str(row[column])
    return str(row_id)
