"""The plans that are kept, and figures of the plan at work, read in SQL; nothing here writes."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from repatriate.app.core.person_names import names_of
from repatriate.app.core.positions import select_holding
from repatriate.app.plan.storage import find_plan_at_work, read_problems
from repatriate.model.plan import Problem


def count_plans(db: Database) -> int:
    """Plans that are kept: the draft, the published one and those before it."""
    return int(db.conn.execute("SELECT count(*) FROM plans").fetchone()[0])


def list_pinned(db: Database, refs: Sequence[str]) -> list[str]:
    """References of the people among these who are pinned."""
    rows = db.conn.execute(
        "SELECT DISTINCT ref FROM rules JOIN people ON people.id = person_id WHERE kind = 'pin' "
        "AND ref IN (SELECT value FROM json_each(?)) ORDER BY ref",
        (json.dumps(list(refs)),),
    )
    return [row[0] for row in rows.fetchall()]


@dataclass(frozen=True, slots=True)
class Placed:
    """So many of some people are placed, on so many journeys, on the plan in that state (None: there is none)."""

    state: str | None
    placed: int
    journeys: int


def count_placed(db: Database, refs: Sequence[str]) -> Placed:
    state, plan = find_plan_at_work(db)
    ways = _WAYS.format(select_holding(db, plan))
    journeys, placed = db.conn.execute(ways, {"plan": plan, "refs": json.dumps(list(refs))}).fetchone()
    return Placed(state, placed, journeys)


_WAYS = """
    SELECT count(DISTINCT legs), count(*) FROM (
        SELECT group_concat(leg_id, ' ' ORDER BY seq) AS legs FROM people p JOIN bookings b ON p.id = b.person_id
        WHERE b.plan_id = :plan AND p.ref IN (SELECT value FROM json_each(:refs)) {0} GROUP BY p.id)
"""


# -- Reads the problems that the present plan found in the operation, with the names of the first people concerned.


NAMED = 4
"""People of a problem who are named."""


@dataclass(frozen=True, slots=True)
class Found:
    """`names` has those of the first people of each problem, by ref; `made_at` is when the plan was made, in UTC."""

    problems: tuple[Problem, ...]
    names: Mapping[str, str]
    made_at: datetime | None


def list_problems(db: Database) -> Found:
    """The problems of the draft, or of the published plan if there is no draft; empty without a plan."""
    _, plan = find_plan_at_work(db)
    problems = read_problems(db, plan)
    if not problems:
        return Found((), {}, None)
    made_at = db.conn.execute("SELECT made_at FROM plans WHERE id = ?", (plan,)).fetchone()[0]
    refs = dict.fromkeys(ref for one in problems for ref in one.people[:NAMED])
    return Found(problems, names_of(db, refs), datetime.fromisoformat(made_at))
