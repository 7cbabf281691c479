"""Who has no seat on the plan at work: cards of people who move together, by what keeps them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from repatriate.app.plan.travel_units import Units
from repatriate.model.plan import ReasonCode

NOT_PLANNED, TAKEN_OFF, NEW = "not_planned", "taken_off", "new"
"""Why a card is left out, where the planner did not say: no plan yet; off by hand; came after the plan was made."""

Ids = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Cards that are left out for the same reason: the ids of their people, the highest priority first."""

    why: str
    people: int
    cards: tuple[Ids, ...]


_FIRST_REASON = """
    (SELECT code FROM (SELECT key, value ->> 'code' AS code FROM json_each(l.reasons))
        ORDER BY code = 'household_blocked', key LIMIT 1)
"""


def group_left_out(db: Database, state: str | None, plan: int, units: Units) -> tuple[Group, ...]:
    """Everybody without a seat, by reason, that which keeps most people first."""
    people: dict[tuple[str, int], list[int]] = {}
    rank: dict[tuple[str, int], tuple[int, tuple[bool, str, str]]] = {}
    why: dict[tuple[str, int], str] = {}
    for person, household, group, priority, born, ref, known, code in _read_rows(db, plan):
        key = units.key(person, household, group)
        said = NOT_PLANNED if state is None else code or (TAKEN_OFF if known else NEW)
        mine = (priority, (born is None, born or "", ref))
        if key not in people:
            people[key], rank[key], why[key] = [person], mine, said
            continue
        people[key].append(person)
        before = rank[key]
        rank[key] = (min(priority, before[0]), min(mine[1], before[1]))
        # What keeps one of them itself tells more than that another is kept.
        if _WEAK.get(why[key], 0) > _WEAK.get(said, 0):
            why[key] = said
    groups: dict[str, list[tuple[str, int]]] = {}
    for key, said in why.items():
        groups.setdefault(said, []).append(key)
    found = []
    for said, keys in groups.items():
        keys.sort(key=lambda key: (rank[key][0], rank[key][1][2]))
        cards = tuple(tuple(people[key]) for key in keys)
        found.append(Group(said, sum(map(len, cards)), cards))
    return tuple(sorted(found, key=lambda group: (-group.people, group.why)))


AT_ONCE = 5_000


def _read_rows(db: Database, plan: int) -> Iterator[list[Any]]:
    """Everybody without a seat, by id."""
    last = db.conn.execute("SELECT ifnull(max(id), 0) FROM people").fetchone()[0]
    for first in range(0, last + 1, AT_ONCE):
        # One long text instead of many rows: for each row Python would have to wait for its turn.
        text = db.conn.execute(
            f"""SELECT json_group_array(json_array(p.id, p.household_id, p.group_id, p.priority, p.birth_date, p.ref,
                l.id IS NOT NULL, {_FIRST_REASON}))
            FROM people p LEFT JOIN leftouts l ON l.plan_id = :plan AND l.person_id = p.id
            WHERE p.id BETWEEN :first AND :last
                AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.plan_id = :plan AND b.person_id = p.id)""",
            {"plan": plan, "first": first, "last": first + AT_ONCE - 1},
        ).fetchone()[0]
        yield from json.loads(text)


_WEAK = {ReasonCode.HOUSEHOLD_BLOCKED.value: 1, TAKEN_OFF: 2, NEW: 3}
