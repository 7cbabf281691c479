"""How a person is named on a screen or on paper."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from sqlite_utils import Database

from repatriate.model.errors import UserError
from repatriate.model.names import full_name
from repatriate.model.saying import say


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


def unknown_person(ref: str) -> UserError:
    """That nobody has this number."""
    return UserError("unknown_person", say("There is no person {0} in this file. Check the number.", ref))
