"""Reads the problems that the present plan found in the operation, with the names of the first people concerned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from repatriate.app.core.person_names import names_of
from repatriate.app.plan.storage import find_plan_at_work, read_problems
from repatriate.model.plan import Problem

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
