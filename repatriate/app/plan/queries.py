"""The plans that are kept, and figures of the plan at work, read in SQL; nothing here writes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.shown_plan import CURRENT_PLAN
from repatriate.model.saying import heard


def count_plans(db: Database) -> int:
    """Plans that are kept: the draft, the published one and those before it."""
    return int(db.conn.execute("SELECT count(*) FROM plans").fetchone()[0])


def pinned(db: Database) -> frozenset[str]:
    """Refs of people whom a pin holds to a journey."""
    return frozenset(
        row[0]
        for row in db.conn.execute(
            "SELECT ref FROM rules JOIN people ON people.id = person_id WHERE rules.kind = 'pin'"
        )
    )


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A kept plan; moments are UTC (aware). `changes` are the planner's own, by person: (from, to, cause)."""

    made_at: datetime
    made_by: str
    published_at: datetime | None
    published_by: str | None
    status: str
    seconds: float
    tiers: tuple[dict[str, Any], ...]
    changes: dict[str, tuple[tuple[str, ...], tuple[str, ...], str]]
    revision: int


def plan(db: Database, state: str) -> PlanRow | None:
    """The draft or the published plan, or None."""
    row = next(iter(db.query("SELECT * FROM plans WHERE state = ?", (state,))), None)
    if row is None:
        return None
    return PlanRow(
        made_at=datetime.fromisoformat(row["made_at"]),
        made_by=row["made_by"],
        published_at=datetime.fromisoformat(row["published_at"]) if row["published_at"] else None,
        published_by=row["published_by"],
        status=row["status"],
        seconds=row["seconds"],
        tiers=tuple(json.loads(row["tiers"])),
        changes={
            one["person"]: (tuple(one["from"] or ()), tuple(one["to"] or ()), heard(one.get("said"), one["cause"]))
            for one in json.loads(row["changes"])
        },
        revision=row["revision"],
    )


def left_out_count(db: Database) -> int:
    """People without a seat on the plan at work; 0 where there is no plan."""
    return int(
        db.conn.execute(
            f"SELECT count(*) FROM people WHERE {CURRENT_PLAN} IS NOT NULL "
            f"AND id NOT IN (SELECT person_id FROM bookings WHERE plan_id = {CURRENT_PLAN})"
        ).fetchone()[0]
    )
