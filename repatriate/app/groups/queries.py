"""What the room for groups reads beyond its two lists: who is in a group, which groups some people are in, free names."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.plan import queries as plan_queries
from repatriate.app.plan.queries import PersonRow

LISTED = 2_000
"""People of one group that are listed: nobody scrolls through more."""


def refs_of_group(db: Database, group: str | None) -> tuple[str, ...]:
    """Everybody in a group, or in none."""
    where = "group_id IS NULL" if group is None else "group_id = (SELECT id FROM groups WHERE name = :group)"
    return tuple(
        row[0] for row in db.conn.execute(f"SELECT ref FROM people WHERE {where} ORDER BY ref", {"group": group})
    )


@dataclass(frozen=True, slots=True)
class Members:
    """People of a group, households together; of more than there is use in listing only the first. `total` counts all."""

    rows: list[PersonRow]
    total: int


def members(db: Database, today: date, group: str | None, *, ids: Collection[int] | None = None) -> Members:
    """Everybody in a group (None: in none), or those of them with these ids."""
    where = "group_id IS NULL" if group is None else "group_id = (SELECT id FROM groups WHERE name = :group)"
    where += "" if ids is None else " AND id IN (SELECT value FROM json_each(:ids))"
    told = {"group": group, "ids": None if ids is None else json.dumps(sorted(ids))}
    total = db.conn.execute(f"SELECT count(*) FROM people WHERE {where}", told).fetchone()[0]
    first = f"SELECT id FROM people WHERE {where} ORDER BY household_id IS NULL, household_id, id LIMIT {LISTED}"
    return Members(plan_queries.people(db, today, where=f"p.id IN ({first})", parameters=told), total)


def groups_of_people(db: Database, ids: Collection[int]) -> set[str | None]:
    """The names of the groups that people with these ids are in; None for none."""
    return {
        row[0]
        for row in db.conn.execute(
            "SELECT DISTINCT groups.name FROM people LEFT JOIN groups ON groups.id = group_id "
            "WHERE people.id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(ids)),),
        )
    }


def people_like(db: Database, text: str) -> set[int]:
    """Ids of people whose reference, names, household or province hold all these words."""
    words = text.split()
    if not words:
        return set()
    held = " AND ".join("said LIKE ?" for _ in words)
    return {
        row[0]
        for row in db.conn.execute(
            "SELECT id FROM (SELECT p.id, p.ref || ' ' || ifnull(p.surname, '') || ' ' || ifnull(p.given_names, '') || ' ' || "
            "ifnull(p.native_name, '') || ' ' || ifnull(h.name, '') || ' ' || ifnull(p.province, '') AS said "
            f"FROM people p LEFT JOIN households h ON h.id = p.household_id) WHERE {held}",
            [f"%{word}%" for word in words],
        )
    }


def free_group_name(db: Database, wanted: str) -> str:
    """`wanted`, or it with the first number that no group bears."""
    taken = {row[0] for row in db.conn.execute("SELECT name FROM groups")}
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted} {number}"
    return name
