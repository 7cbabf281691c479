"""Reads groups of people: their counts and members, the groups that a rule would make, free names."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from sqlite_utils import Database

from repatriate.app.core.operation import Operation
from repatriate.app.core.sql import value_of
from repatriate.app.core.transaction import Transaction
from repatriate.app.groups.commands import GroupBy
from repatriate.app.state.figures import HAS_SEAT
from repatriate.app.state.queries import in_states
from repatriate.app.state.states import State
from repatriate.model.fields import field_named
from repatriate.model.saying import Said, say

SEVERAL = 2
MANY = 30
"""Groups that a rule makes: fewer are none, with more nobody keeps them apart."""
LIKELY = ("destination", "nationality", "location", "sex")
"""The usual fields for grouping, in this order."""


def refs_of_group(db: Database, group: str | None) -> tuple[str, ...]:
    """Everybody in a group, or in none."""
    where = "group_id IS NULL" if group is None else "group_id = (SELECT id FROM groups WHERE name = :group)"
    return tuple(
        row[0] for row in db.conn.execute(f"SELECT ref FROM people WHERE {where} ORDER BY ref", {"group": group})
    )


def group_ids(db: Database) -> dict[int, int]:
    """The group of each person who is in one, by ids."""
    return dict(db.conn.execute("SELECT id, group_id FROM people WHERE group_id IS NOT NULL"))


def free_group_name(db: Database, wanted: str) -> str:
    """`wanted`, or it with the first number that no group bears."""
    taken = set(group_names(db))
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted} {number}"
    return name


def group_names(db: Database) -> list[str]:
    return [row[0] for row in db.conn.execute("SELECT name FROM groups ORDER BY name")]


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A group with what its people are counted by; `id` 0 and `name` None stand for those without one.

    `seated` have a confirmed seat, `drafted` one in the draft only, `ready` are in the state of that name.
    """

    id: int
    name: str | None
    cohesion: str
    notes: str | None
    people: int = 0
    households: int = 0
    seated: int = 0
    drafted: int = 0
    ready: int = 0


def list_groups(db: Database, today: date) -> list[GroupRow]:
    """Every group by name, and last, where somebody has none, those without."""
    counts = {
        row[0] or 0: row[1:]
        for row in db.conn.execute(
            f"""
            SELECT p.group_id, count(*), count(DISTINCT p.household_id),
                sum({HAS_SEAT}), sum({in_states((State.IN_DRAFT,))}), sum({in_states((State.READY,))})
            FROM people p GROUP BY p.group_id
            """,
            {"today": today.isoformat()},
        )
    }
    named = db.conn.execute("SELECT id, name, cohesion, notes FROM groups ORDER BY name").fetchall()
    alone = [(0, None, "none", None)] if 0 in counts else []
    return [GroupRow(*group, *counts.get(group[0], ())) for group in (*named, *alone)]


@dataclass(frozen=True, slots=True)
class Moving:
    """People who would go into a group: with their families how many, and the names of the groups they are in now."""

    people: int
    family: int
    groups: frozenset[str | None]


def whom_moving(db: Database, refs: Collection[str]) -> Moving:
    """The people who move along when these are moved: families stay together."""
    rows = db.conn.execute(
        """
        WITH chosen AS (SELECT * FROM people WHERE ref IN (SELECT value FROM json_each(?)))
        SELECT p.ref, g.name FROM people p LEFT JOIN groups g ON g.id = p.group_id
        WHERE p.id IN (SELECT id FROM chosen) OR p.household_id IN (SELECT household_id FROM chosen)
        """,
        (json.dumps(list(refs)),),
    ).fetchall()
    return Moving(len(rows), len(rows) - len(set(refs)), frozenset(name for _, name in rows))


def suggest_rule(db: Database) -> str:
    """The first of the likely fields that makes several groups of those who are in none (else of all), and not too many."""
    total, *kinds = db.conn.execute(
        "SELECT count(*), " + ", ".join(f"count(DISTINCT {_select_value(name)})" for name in LIKELY)
        + " FROM people p WHERE p.group_id IS NULL OR NOT EXISTS (SELECT 1 FROM people WHERE group_id IS NULL)"
    ).fetchone()  # fmt: skip
    fitting = (name for name, many in zip(LIKELY, kinds, strict=True) if SEVERAL <= many <= min(MANY, total))
    return next(fitting, LIKELY[0])


def _select_value(name: str) -> str:
    field = field_named(name)
    assert field is not None
    return value_of(field)


def find_too_large(groups: Mapping[str, Collection[str]], most: int | None) -> list[Said]:
    """Groups of more people than one may have, in words: who belongs together is not split."""
    if most is None:
        return []
    large = {name: len(refs) for name, refs in groups.items() if len(refs) > most}
    return [
        say(
            "{0} has {1} people and should have at most {2}: people who travel together are not split.",
            name,
            size,
            most,
        )
        for name, size in large.items()
    ]


def preview_groups(operation: Operation, command: GroupBy) -> dict[str, tuple[str, ...]]:
    """References by group that the rule would make. Raises UserError as the command would."""
    db = operation.db
    tx = Transaction(db, officer=operation.officer, now=operation.clock(), journal_head="", revision=operation.revision)
    return {name: tuple(row["ref"] for row in rows) for name, rows in command.sort_out(tx).items()}
