"""Chooses the plan to show and the plan to work on, and reads the journeys in it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from repatriate.model.plan import Itinerary

CURRENT_PLAN = "(SELECT id FROM plans WHERE state IN ('draft', 'published') ORDER BY state LIMIT 1)"
"""The plan at work: the draft, or else the published one (“draft” sorts first)."""
PUBLISHED_PLAN = "(SELECT id FROM plans WHERE state = 'published')"
"""The confirmed plan. Who has a seat on it still, `positions.select_confirmed` knows."""
SHOWN_PLAN = "(SELECT id FROM plans WHERE state IN ('published', 'draft') ORDER BY state DESC LIMIT 1)"
"""The plan that says where people are: the published one, or the draft before anything was published."""


def journeys_of(
    db: Database, state: str | None = None, *, people: Sequence[int] | None = None, refs: Iterable[str] | None = None
) -> dict[str, Itinerary]:
    """Leg codes by ref: of the plan in that state, or of the one at work; of everybody, or of the people with these ids or
    refs."""
    some = "" if people is None else "AND person_id IN (SELECT value FROM json_each(:people))"
    some += "" if refs is None else _OF_REFS
    found: dict[str, list[str]] = {}
    for ref, code in db.conn.execute(
        "SELECT ref, code FROM bookings JOIN people ON people.id = person_id JOIN legs ON legs.id = leg_id "
        f"WHERE plan_id = {_select_plan(state)} {some} ORDER BY ref, seq",
        {"state": state, "people": json.dumps(people), "refs": json.dumps(list(refs or ()))},
    ):
        found.setdefault(ref, []).append(code)
    return {ref: tuple(codes) for ref, codes in found.items()}


_OF_REFS = " AND person_id IN (SELECT id FROM people WHERE ref IN (SELECT value FROM json_each(:refs)))"


def _select_plan(state: str | None) -> str:
    return CURRENT_PLAN if state is None else "(SELECT id FROM plans WHERE state = :state)"


def find_published(db: Database) -> int:
    """The id of the confirmed plan; 0 where there is none."""
    return db.conn.execute(f"SELECT ifnull({PUBLISHED_PLAN}, 0)").fetchone()[0]  # type: ignore[no-any-return]


def has_plan(db: Database, state: str) -> bool:
    return bool(db.conn.execute("SELECT 1 FROM plans WHERE state = ?", (state,)).fetchone())
