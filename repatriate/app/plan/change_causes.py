"""Why somebody's journey in a plan differs from the plan before it: what the planner said, else who changed it by hand."""

from __future__ import annotations

import json
from collections.abc import Mapping

from sqlite_utils import Database

from repatriate.model.plan import Itinerary
from repatriate.model.saying import restore, say

Causes = Mapping[str, tuple[Itinerary, str]]
"""By ref: where the planner moved somebody to, and why."""


def read_causes(db: Database, plan: int) -> Causes:
    """What the planner said of a plan against the one published before it, whatever was changed by hand since."""
    journeys: dict[str, Itinerary] = {}
    sentences: dict[tuple[str, str | None], str] = {}
    found: dict[str, tuple[Itinerary, str]] = {}
    for ref, to, cause, said in db.conn.execute(
        "SELECT one.value ->> 'person', one.value -> 'to', one.value ->> 'cause', one.value -> 'said' ->> '$' "
        "FROM plans, json_each(plans.changes) one WHERE plans.id = ?",
        (plan,),
    ):
        if to not in journeys:
            journeys[to] = tuple(json.loads(to) or ())
        if (cause, said) not in sentences:
            sentences[cause, said] = restore(said, cause)
        found[ref] = (journeys[to], sentences[cause, said])
    return found


def describe_last_change(db: Database, plan: int, person: int) -> str:
    """What was done to a person in a plan that the planner did not do, as the journal tells it."""
    row = db.conn.execute(
        """
        SELECT j.command, j.officer, j.summary, j.said FROM images i JOIN journal j ON j.number = i.number
        WHERE i.before IS NULL AND j.kind = 'do' AND (
            (i.tbl = 'bookings' AND i.row_id IN (SELECT id FROM bookings WHERE plan_id = :plan AND person_id = :person))
            OR (i.tbl = 'leftouts' AND i.row_id IN (SELECT id FROM leftouts WHERE plan_id = :plan AND person_id = :person)))
        ORDER BY j.number DESC LIMIT 1
        """,
        {"plan": plan, "person": person},
    ).fetchone()
    if row is None:
        return say("changed by hand")
    command, officer, summary, said = row
    if command == "KeepDraft":
        return say("planned again")
    return say("by hand: {0} ({1})", restore(said, summary), officer)
