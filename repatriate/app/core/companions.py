"""Finds the people who may only travel together: households, people joined by a rule, strict groups."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

from repatriate.model.errors import UserError
from repatriate.model.saying import say

_THESE = "(SELECT value FROM json_each(:ids))"


def find_companions(db: Database, ids: Iterable[int]) -> set[int]:
    """The ids of these people and of all who may only travel with them; nobody waits for who does not travel."""
    found, before = set(ids), 0
    staying = {row[0] for row in db.conn.execute("SELECT id FROM people WHERE withdrawn IS NOT NULL")} - found
    while len(found) > before:
        before = len(found)
        found |= {
            row[0]
            for row in db.conn.execute(
                f"""
                SELECT id FROM people WHERE household_id IN (SELECT household_id FROM people WHERE id IN {_THESE})
                UNION SELECT id FROM people WHERE group_id IN (SELECT group_id FROM people
                    JOIN groups ON groups.id = group_id WHERE people.id IN {_THESE} AND cohesion = 'strict')
                UNION SELECT other_id FROM rules WHERE kind = 'together' AND person_id IN {_THESE}
                UNION SELECT person_id FROM rules WHERE kind = 'together' AND other_id IN {_THESE}
                """,
                {"ids": json.dumps(sorted(found))},
            )
        } - staying
    return found


def must_travel(db: Database, refs: Iterable[str]) -> None:
    """Raises UserError where one of these people does not travel."""
    row = db.conn.execute(
        "SELECT ref, withdrawn FROM people WHERE withdrawn IS NOT NULL AND ref IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(list(refs)),),
    ).fetchone()
    if row:
        raise UserError("withdrawn", say("{0} does not travel: {1}. Let them travel again first.", *row), person=row[0])
