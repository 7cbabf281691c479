"""Formats people's names for screens and paper, and finds people by reference."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from repatriate.model.entities import full_name
from repatriate.model.errors import UserError
from repatriate.model.numbers import part_number
from repatriate.model.saying import Said, join_items, say


def shown_name(row: Any) -> str:
    """The name in Latin letters, or else the native one."""
    return full_name(row["surname"], row["given_names"], row["nationality"]) or row["native_name"] or ""


def names_of(db: Database, refs: Iterable[str] | None = None) -> dict[str, str]:
    """Names by ref, of everybody or of those."""
    wanted: Sequence[str] | None = None if refs is None else list(refs)
    rows = db.query(
        "SELECT ref, surname, given_names, nationality, native_name FROM people"
        + ("" if wanted is None else " WHERE ref IN (SELECT value FROM json_each(:refs))"),
        {"refs": json.dumps(wanted)},
    )
    found = {row["ref"]: shown_name(row) for row in rows}
    return found if wanted is None else {ref: found.get(ref, "") for ref in wanted}


def find_refs(db: Database, ids: Iterable[int]) -> dict[int, str]:
    """References by id, in the order of the references; of those alone who are in the file."""
    rows = db.conn.execute(
        "SELECT id, ref FROM people WHERE id IN (SELECT value FROM json_each(?)) ORDER BY ref", (json.dumps(list(ids)),)
    )
    return dict(rows.fetchall())


def find_ids(db: Database, refs: Iterable[str]) -> list[int]:
    """The ids of people with these references, as far as there are any."""
    wanted = json.dumps(list(refs))
    rows = db.conn.execute("SELECT id FROM people WHERE ref IN (SELECT value FROM json_each(?))", (wanted,))
    return [row[0] for row in rows.fetchall()]


def find_person(db: Database, text: str) -> str:
    """The reference of whom somebody means who types P00019, p19 or 19. Raises UserError `unknown_person`,
    `merged_already`, `several_people`."""
    for typed in dict.fromkeys((text, text.strip().upper())):
        if db.conn.execute("SELECT 1 FROM people WHERE ref = ?", (typed,)).fetchone():
            return typed
    found = [ref for _, ref in list_numbered(db, text)]
    if len(found) > 1:
        raise UserError("several_people", ask_which(text, found))
    if not found:
        raise unknown_person(text, now_called(db, text.strip().upper()))
    return found[0]


def find_people(db: Database, texts: Iterable[str]) -> tuple[str, ...]:
    """The same of several, each once."""
    return tuple(dict.fromkeys(find_person(db, text) for text in texts))


def list_numbered(db: Database, text: str, among: str = "", leg: int = 0) -> list[tuple[int, str]]:
    """Ids and references of whom a number without zeros may mean, as 19 or p19; `among` is SQL that limits them, with `:leg`."""
    start, number = part_number(text.strip().upper())
    number = number.lstrip("0") or "0"
    if not (number.isascii() and number.isdigit()):
        return []
    rows = db.conn.execute(
        f"SELECT id, ref FROM people WHERE ref LIKE :end AND length(ref) >= :signs {among} ORDER BY ref",
        {"end": f"%{number}", "signs": len(text.strip()) if start.strip("0") else 0, "leg": leg},
    )
    told = [(person, ref, part_number(ref)) for person, ref in rows.fetchall()]
    letters = start.rstrip("0")
    return [
        (person, ref)
        for person, ref, (before, called) in told
        if called == number and letters in ("", before.upper().rstrip("0"))
    ]


def ask_which(what: str, refs: Sequence[str]) -> Said:
    """A sentence that a number may belong to several people."""
    return say("“{0}” may be {1}. Give the whole number.", what, join_items(sorted(refs)))


def now_called(db: Database, ref: str) -> str | None:
    """The reference of whom the person of this old reference is now; None where nobody of that reference was merged."""
    row = db.conn.execute(
        "SELECT p.ref FROM merged m JOIN people p ON p.id = m.person_id WHERE m.ref = ?", (ref,)
    ).fetchone()
    return str(row[0]) if row else None


def unknown_person(ref: str, now: str | None = None) -> UserError:
    """The error for an unknown reference, or for one that was merged and is `now` another."""
    if now is not None:
        told = say("{0} was merged already and is {1} now. Use that number.", ref, now)
        return UserError("merged_already", told, person=now)
    return UserError("unknown_person", say("There is no person {0} in this file. Check the number.", ref))
