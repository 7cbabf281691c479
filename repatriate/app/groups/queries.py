"""What the room for groups reads: groups with their counts, who is in one, what grouping would make, free names."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.operation import Operation
from repatriate.app.core.person_names import shown_name
from repatriate.app.core.shown_plan import journeys_of
from repatriate.app.core.snapshot import columns
from repatriate.app.core.transaction import Transaction
from repatriate.app.groups.commands import GroupBy
from repatriate.app.state.figures import CONFIRMED
from repatriate.app.state.queries import LACKS_NOTHING, in_states, person_states
from repatriate.app.state.states import NUMBERS, PersonState, State

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
    return Members(people(db, today, where=f"p.id IN ({first})", parameters=told), total)


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


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group as the list shows it; `name` None stands for people without one. Counts are of people.

    `ready`: they lack nothing. `placed`: with a confirmed seat, or with one in the draft.
    """

    name: str | None
    cohesion: str
    notes: str | None
    people: int
    households: int
    ready: int
    placed: int


def groups(db: Database, today: date) -> list[GroupRow]:
    """Every group by name, and last, where somebody has none, those without."""
    rows = {
        row["group_id"]: row
        for row in db.query(
            f"""
            SELECT p.group_id, count(*) AS people, count(DISTINCT p.household_id) AS households,
                sum({LACKS_NOTHING}) AS ready, sum({in_states((*CONFIRMED, State.IN_DRAFT))}) AS placed
            FROM people p GROUP BY p.group_id
            """,
            {"today": today.isoformat()},
        )
    }
    found = [
        _group(row["name"], row["cohesion"], row["notes"], rows.get(row["id"]))
        for row in db.query("SELECT * FROM groups ORDER BY name")
    ]
    if None in rows:
        found.append(_group(None, "none", None, rows[None]))
    return found


def _group(name: str | None, cohesion: str, notes: str | None, counts: dict[str, Any] | None) -> GroupRow:
    people, households, ready, placed = (
        (counts["people"], counts["households"], counts["ready"], counts["placed"]) if counts else (0, 0, 0, 0)
    )
    return GroupRow(name, cohesion, notes, people, households, ready, placed)


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person as the rooms list one. `legs` is the journey on the plan at work, empty where there is none.

    `standing` is the place of the state in the order of states.
    """

    id: int
    ref: str
    name: str
    native_name: str | None
    sex: str | None
    birth_date: str | None
    nationality: str | None
    province: str | None
    destination: str | None
    household: str | None
    household_size: int
    group: str | None
    priority: int
    assistance: str | None
    person_state: PersonState
    standing: int
    legs: tuple[str, ...]


def people(db: Database, today: date, *, where: str = "1", parameters: dict[str, Any] | None = None) -> list[PersonRow]:
    """People who meet a condition on `p`, households together, each where its first person by name stands."""
    query = db.query(
        f"""
        SELECT p.*, h.name AS household, g.name AS "group",
            (SELECT count(*) FROM people o WHERE o.household_id = p.household_id) AS household_size,
            min(ifnull(p.surname, '') || ' ' || ifnull(p.given_names, '') || ' ' || p.ref)
                OVER (PARTITION BY ifnull(p.household_id, -p.id)) AS head
        FROM people p LEFT JOIN households h ON h.id = p.household_id LEFT JOIN groups g ON g.id = p.group_id
        WHERE {where} ORDER BY head, p.household_id, p.birth_date IS NULL, p.birth_date, p.ref
        """,
        {"today": today.isoformat(), **(parameters or {})},
    )
    rows = list(query)
    journeys = journeys_of(db, people=None if where == "1" else [row["id"] for row in rows])
    states = person_states(db, today, [row["id"] for row in rows])
    return [
        PersonRow(
            person_state=states[row["id"]],
            standing=NUMBERS[states[row["id"]].state],
            **columns(
                row,
                "id ref native_name sex birth_date nationality province destination household group priority assistance",
            ),
            name=shown_name(row),
            household_size=row["household_size"] or 1,
            legs=journeys.get(row["ref"], ()),
        )
        for row in rows
    ]


def preview_groups(operation: Operation, command: GroupBy) -> dict[str, tuple[str, ...]]:
    """What grouping by rule would make: refs by name of the group. Raises UserError as the command would."""
    db = operation.db
    tx = Transaction(db, officer=operation.officer, now=operation.clock(), journal_head="", revision=operation.revision)
    return {name: tuple(row["ref"] for row in rows) for name, rows in command.sort_out(tx).items()}
