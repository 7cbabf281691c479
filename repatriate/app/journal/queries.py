"""The journal as the room of history shows it: filtered, and each entry opened to its rows; nothing here writes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.sql import Term, fold_text, with_fold
from repatriate.app.core.transaction import Row
from repatriate.model.dates import by_this_computer, write_moment
from repatriate.store import journal

_OF_PERSON = """
    j.number IN (
        SELECT number FROM images WHERE tbl = 'people' AND row_id IN (SELECT value FROM json_each(:people))
        UNION SELECT i.number FROM images i
            WHERE i.tbl IN ('documents', 'holds', 'clearances', 'bookings', 'leftouts', 'listed', 'kept_rows', 'merged', 'noted',
                'sightings', 'may_receive', 'handed')
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
    "lists": ("lists", "listed", "kept_rows", "mappings", "spellings", "readings"),
    "documents": ("documents", "blanks", "blank_events", "blank_counts", "layouts", "seal_keys", "gaps", "spent"),
    "clearances": ("clearances", "checklist", "notes", "noted", "letters"),
    "holds": ("holds",),
    "groups": ("groups",),
    "transport": ("legs", "places"),
    "plan": ("plans", "bookings", "leftouts", "rules", "rule_legs"),
    "manifests": ("manifests", "profiles", "handouts"),
    "counting": ("checkpoints", "sightings", "stray_codes", "head_counts", "closings"),
    "handover": ("receivers", "may_receive", "handovers", "handed"),
    "settings": ("settings",),
}
"""The kinds of things that entries touch, and their tables."""


@dataclass(frozen=True, slots=True)
class JournalQuery:
    """A query for entries: words, those `after` a number, and terms by `officer`, by `touched` (of TOUCHED) and by
    `day`.

    Words match the summary, and the names and numbers of the people touched; a day is by the clocks of `zone`.
    """

    text: str = ""
    after: int = 0
    terms: tuple[Term, ...] = ()
    zone: tzinfo | None = None


def entry_numbers(db: Database, query: JournalQuery) -> list[int]:
    """Numbers of entries, newest first."""
    where, values = _make_where(db, query)
    rows = with_fold(db).conn.execute(f"SELECT j.number FROM journal j WHERE {where} ORDER BY j.number DESC", values)
    return [row[0] for row in rows.fetchall()]


def entry_values(db: Database, query: JournalQuery, field: str) -> list[tuple[str, int]]:
    """The values of a field in the entries of a query, each with the number of entries."""
    where, values = _make_where(db, query)
    entries = f"FROM journal j WHERE {where}"
    execute = with_fold(db).conn.execute
    if field == "officer":
        return execute(f"SELECT j.officer, count(*) {entries} GROUP BY 1", values).fetchall()
    found = Counter[str]()
    if field == "day":
        for minute, number in execute(f"SELECT substr(j.at, 1, 16), count(*) {entries} GROUP BY 1", values).fetchall():
            found[datetime.fromisoformat(f"{minute}:00+00:00").astimezone(query.zone).date().isoformat()] += number
        return list(found.items())
    touching = f"SELECT DISTINCT tbl, number FROM images WHERE number IN (SELECT j.number {entries})"
    kinds = {table: kind for kind, tables in TOUCHED.items() for table in tables}
    about = {(kinds[table], number) for table, number in execute(touching, values).fetchall() if table in kinds}
    found.update(kind for kind, _ in about)
    return list(found.items())


def _make_where(db: Database, query: JournalQuery) -> tuple[str, dict[str, Any]]:
    """The condition on `j` that a query says, and its parameters."""
    conditions, values = ["j.number > :after"], dict[str, Any](after=query.after)
    words = (fold_text(query.text) or "").split()
    if words:
        said = []
        for number, word in enumerate(words):
            said.append(f"instr(fold(j.summary || ' ' || j.officer || ' ' || j.number), :word{number}) > 0")
            values[f"word{number}"] = word
        people = _find_people(db, query.text, words)
        values["people"] = json.dumps(people)
        conditions.append(f"({' AND '.join(said)}{f' OR {_OF_PERSON}' if people else ''})")
    for number, term in enumerate(query.terms):
        condition = _condition_of(term, f"term{number}", query.zone, values)
        conditions.append(f"NOT ({condition})" if term.without else f"({condition})")
    return " AND ".join(conditions), values


def _condition_of(term: Term, name: str, zone: tzinfo | None, into: dict[str, Any]) -> str:
    if term.field == "day":
        parts = []
        for number, value in enumerate(term.values):
            begin, end = f"{name}_{number}_from", f"{name}_{number}_to"
            into[begin], into[end] = (
                _begin_of(date.fromisoformat(value) + timedelta(days=later), zone) for later in (0, 1)
            )
            parts.append(f"(j.at >= :{begin} AND j.at < :{end})")
        return " OR ".join(parts) or "0"
    if term.field == "touched":
        into[name] = json.dumps([table for value in term.values for table in TOUCHED[value]])
        return f"j.number IN (SELECT number FROM images WHERE tbl IN (SELECT value FROM json_each(:{name})))"
    into[name] = json.dumps(term.values)
    return f"j.officer IN (SELECT value FROM json_each(:{name}))"


def _begin_of(day: date, zone: tzinfo | None) -> str:
    """The moment at which a day begins there, as the journal writes moments."""
    begins = by_this_computer(datetime.combine(day, time())) if zone is None else datetime.combine(day, time(), zone)
    return write_moment(begins)


SOUGHT = 20
"""People that words may mean; with more of them, the words say nothing about a person."""


def _find_people(db: Database, text: str, words: Sequence[str]) -> list[int]:
    """Ids of the people that these words name, with everybody merged into them; empty if they fit too many."""
    if found := ids_with_merged(db, text.strip().upper()):
        return found
    if all(word.isdecimal() for word in words):
        return []  # the number of an entry
    names = (
        "fold(ref || ' ' || ifnull(given_names, '') || ' ' || ifnull(surname, '') || ' ' || ifnull(native_name, ''))"
    )
    fits = " AND ".join(f"instr({names}, :word{number}) > 0" for number in range(len(words)))
    values: dict[str, Any] = {f"word{number}": word for number, word in enumerate(words)} | {"most": SOUGHT + 1}
    refs = with_fold(db).conn.execute(f"SELECT ref FROM people WHERE {fits} LIMIT :most", values).fetchall()
    return [id for (ref,) in refs for id in ids_with_merged(db, ref)] if len(refs) <= SOUGHT else []


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
        row["number"]: journal.as_written(row)
        for row in db.query(
            "SELECT number, at, officer, command, summary, said, kind, inverts, hash, "
            # Images are numbered one after another: nobody needs to count a hundred thousand.
            "ifnull((SELECT max(seq) FROM images WHERE images.number = journal.number), 0) "
            "- ifnull((SELECT min(seq) FROM images WHERE images.number = journal.number), 1) + 1 AS written "
            "FROM journal WHERE number IN (SELECT value FROM json_each(?))",
            (json.dumps(list(numbers)),),
        )
    }


def list_news(db: Database, after: int, officer: str, opened: int, most: int) -> tuple[Row, ...]:
    """The last entries after that one, the newest first: what stands, but for what the officer did since the file `opened`.

    An entry that was undone is none, and neither is the undoing.
    """
    return tuple(
        journal.as_written(row)
        for row in db.query(
            "SELECT number, at, officer, command, summary, said, kind, inverts, hash FROM journal j "
            "WHERE number > :after AND kind = 'do' AND NOT (officer = :officer AND number > :opened) AND NOT EXISTS ("
            "SELECT 1 FROM journal u WHERE u.number > j.number AND u.kind = 'undo' AND u.inverts = j.number AND NOT EXISTS ("
            "SELECT 1 FROM journal r WHERE r.number > u.number AND r.kind = 'redo' AND r.inverts = u.number)) "
            "ORDER BY number DESC LIMIT :most",
            {"after": after, "officer": officer, "opened": opened, "most": most},
        )
    )


def read_lasting(db: Database, numbers: Sequence[int]) -> set[int]:
    """The entries among these that record events in another copy and so cannot be undone."""
    return {number for number in numbers if journal.stays_on_record(db, number)}


def list_undoable(db: Database) -> list[int]:
    """Numbers of entries that stand and could be undone, oldest first."""
    return journal.read_stacks(db)[0]


@dataclass(frozen=True, slots=True)
class Change:
    """One row of an entry: of what, named how, and the fields that differ as (field, before, after)."""

    table: str
    name: str
    kind: str
    fields: tuple[tuple[str, str | None, str | None], ...]


def summarize_entry(db: Database, number: int) -> list[tuple[str, str, int]]:
    """The effect of an entry on each table: (table, added or removed or changed, number of rows), in the order of
    writing."""
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


def list_changes(db: Database, number: int, limit: int = 200) -> tuple[list[Change], int]:
    """The first `limit` rows that an entry changed, and the number of all its rows."""
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
            (name, _as_text(before and before.get(name)), _as_text(after and after.get(name)))
            for name in names
            if (before or {}).get(name) != (after or {}).get(name)
        )
        made.append(Change(table, _name_row(db, table, now, row_id, refs), kind, fields))
    return made, total


def _as_text(value: Any) -> str | None:
    return None if value is None else str(value)


def _name_row(db: Database, table: str, row: Mapping[str, Any], row_id: int, refs: dict[int, str]) -> str:
    """The subject of a row: `P00061 HARTONO`, and for a seat also the departure."""
    person = row.get("person_id")
    if person is not None:
        if person not in refs:
            # Whoever was merged into somebody keeps the name they had then.
            found = db.conn.execute(
                "SELECT ref, coalesce(surname, given_names) FROM people WHERE id = :id "
                "UNION ALL SELECT ref, NULL FROM merged WHERE formerly = :id UNION ALL SELECT * FROM ("
                "SELECT json_extract(before, '$.ref'), json_extract(before, '$.surname') FROM images "
                "WHERE tbl = 'people' AND row_id = :id AND before IS NOT NULL ORDER BY number DESC LIMIT 1)",
                {"id": person},
            ).fetchone()
            refs[person] = " ".join(filter(None, found or ()))
        leg = row.get("leg_id") if table == "bookings" else None
        code = db.conn.execute("SELECT code FROM legs WHERE id = ?", (leg,)).fetchone() if leg is not None else None
        return " · ".join(part for part in (refs[person], code and str(code[0])) if part)
    if table == "people":
        return " ".join(filter(None, (row.get("ref"), row.get("surname") or row.get("given_names"))))
    for column in ("ref", "code", "name", "number", "key", "kind", "profile", "state", "signer", "series", "status"):
        if row.get(column):
            return str(row[column])
    return str(row_id)
