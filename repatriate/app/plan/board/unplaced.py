"""Groups people without a seat on the present plan by reason, as cards of people who move together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.leg_moments import working_day
from repatriate.app.core.positions import find_carried, find_seatless
from repatriate.app.plan.travel_units import Units
from repatriate.app.state.queries import STANDING
from repatriate.app.state.states import BY_NUMBER, State

NOT_PLANNED, TAKEN_OFF, NEW, STRAYED = "not_planned", "taken_off", "new", "strayed"
"""Why a card has no seat, where the planner did not say: no plan yet; off by hand; came after the plan was made;
did not come to a departure, or is where another one took them."""

Ids = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Cards of people who are in the same state: the ids of their people, the highest priority first.

    `kind` is that of the hold or clearance, or the rule's code. Somebody BOOKED has a seat on the confirmed plan, and none on
    the draft.
    """

    state: State
    kind: str | None
    people: int
    cards: tuple[Ids, ...]

    @property
    def key(self) -> str:
        return f"{self.state} {self.kind or ''}".rstrip()


def group_left_out(db: Database, plan: int, units: Units, today: date) -> tuple[Group, ...]:
    """Everybody without a seat by state, that which keeps most people first."""
    people: dict[tuple[str, int], list[int]] = {}
    rank: dict[tuple[str, int], tuple[int, tuple[bool, str, str]]] = {}
    why: dict[tuple[str, int], tuple[int, str]] = {}
    for person, household, group, priority, born, ref, state, kind in _read_rows(db, plan, working_day(db, today)):
        key = units.key(person, household, group)
        mine = (priority, (born is None, born or "", ref))
        if key not in people:
            people[key], rank[key], why[key] = [person], mine, (state, kind or "")
            continue
        people[key].append(person)
        before = rank[key]
        rank[key] = (min(priority, before[0]), min(mine[1], before[1]))
        # What keeps one of them itself tells more than that another is ready: states stand in that order.
        why[key] = min(why[key], (state, kind or ""))
    groups: dict[tuple[int, str], list[tuple[str, int]]] = {}
    for key, said in why.items():
        groups.setdefault(said, []).append(key)
    found = []
    for (state, kind), keys in groups.items():
        keys.sort(key=lambda key: (rank[key][0], rank[key][1][2]))
        cards = tuple(tuple(people[key]) for key in keys)
        found.append(Group(BY_NUMBER[state], kind or None, sum(map(len, cards)), cards))
    return tuple(sorted(found, key=lambda group: (-group.people, group.key)))


def find_commonest_way(db: Database, ids: Iterable[int]) -> tuple[str, str] | None:
    """The commonest origin and destination of these people; None if nobody has both."""
    row = db.conn.execute(
        "SELECT location, destination FROM people WHERE id IN (SELECT value FROM json_each(?)) "
        "AND location IS NOT NULL AND destination IS NOT NULL GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT 1",
        (json.dumps(list(ids)),),
    ).fetchone()
    return (row[0], row[1]) if row else None


AT_ONCE = 5_000


def _read_rows(db: Database, plan: int, today: date) -> Iterator[list[Any]]:
    """Everybody who travels and has no seat, by id; who did not come to a departure, or lost one, has none."""
    people = {"carried": find_carried(db, plan), "seatless": find_seatless(db, plan)}
    found = {
        "plan": plan,
        "today": today.isoformat(),
        **{name: json.dumps(sorted(ids)) for name, ids in people.items()},
    }
    last = db.conn.execute("SELECT ifnull(max(id), 0) FROM people").fetchone()[0]
    for first in range(0, last + 1, AT_ONCE):
        # One long text instead of many rows: for each row Python would have to wait for its turn.
        text = db.conn.execute(
            f"""SELECT json_group_array(json_array(p.id, p.household_id, p.group_id, p.priority, p.birth_date, p.ref,
                s.state, s.kind))
            FROM people p JOIN {STANDING}
            WHERE p.id BETWEEN :first AND :last AND p.withdrawn IS NULL
                AND p.id NOT IN (SELECT value FROM json_each(:carried)) AND NOT EXISTS (SELECT 1 FROM bookings b WHERE b.plan_id = :plan AND b.person_id = p.id
                    AND b.person_id NOT IN (SELECT value FROM json_each(:seatless)))""",
            {**found, "first": first, "last": first + AT_ONCE - 1},
        ).fetchone()[0]
        yield from json.loads(text)
