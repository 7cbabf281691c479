"""The draft changed by hand: checked against every rule, written, and what it is worth kept with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from repatriate.app import measure
from repatriate.app.judging import Judge
from repatriate.app.loads import leg_loads
from repatriate.app.moves import Step, change
from repatriate.app.plans import copy_published, plan_row, set_journey, tiers_json
from repatriate.app.prices import Price, rows
from repatriate.app.transaction import Row, Transaction
from repatriate.app.units import with_companions
from repatriate.model.errors import UserError
from repatriate.model.plan import Tier

COUNTED = ("people", "legs", "groups", "clearances", "documents", "settings", "bookings")
"""Tables of which a tier counts something."""


_THESE_LEGS = "SELECT id FROM legs WHERE code IN (SELECT value FROM json_each(?))"


def change_draft(tx: Transaction, *steps: Step) -> tuple[str, ...]:
    """Put people, with those who must travel with them, on legs of the draft; the published plan is copied where there is
    none. Gives the refs that moved, in order. Raises UserError `forbidden_move`, in words, where a rule is against it."""
    people = {row["ref"]: row["id"] for refs, _ in steps for row in with_companions(tx, tx.people(refs))}
    plan = plan_row(tx.db, "draft")
    plan_id = plan["id"] if plan else copy_published(tx)
    today = tx.now.astimezone().date()
    codes = [code for _, legs in steps for code in legs]
    ids = [row["id"] for row in tx.rows(_THESE_LEGS, (json.dumps(codes),))]
    judge = Judge.of(tx.db, today, tuple(people), leg_loads(tx.db, plan_id, legs=ids))
    found = change(judge, *steps)
    if found.reasons:
        raise UserError("forbidden_move", found.reasons[0].message, reasons=found.reasons)
    for ref, legs in found.journeys.items():
        set_journey(tx, plan_id, people[ref], legs)
    keep_tiers(tx, plan_row(tx.db, "draft") or {}, found.price, today)
    return tuple(sorted(found.journeys))


def keep_tiers(tx: Transaction, draft: Row, price: Price, today: date) -> None:
    """Write what the draft is worth now: reckoned on from what was kept, or anew where anything else changed meanwhile.

    `draft` is its row, `price` what was changed since that was kept.
    """
    known = _known(tx, draft, today)
    values = (
        {row["name"]: row["after"] for row in rows(known, price)}
        if known is not None
        else measure.tiers(tx.db, "draft", today)
    )
    told = tiers_json(Tier(name, value, value, False) for name, value in values.items())
    at = tx.revision + 1
    tx.update("plans", draft["id"], {"status": "feasible", "tiers": json.dumps([{**tier, "at": at} for tier in told])})


def _known(tx: Transaction, draft: Row, today: date) -> Mapping[str, float] | None:
    """The tiers as they were kept by an earlier change by hand; None where they may be true no longer."""
    kept: list[dict[str, Any]] = json.loads(draft["tiers"])
    at = kept[0].get("at") if kept else None
    if at is None or _day_of(tx, at) != today or _changed_since(tx, at):
        return None
    return {tier["name"]: tier["value"] for tier in kept}


def _day_of(tx: Transaction, number: int) -> date | None:
    """The day of a journal entry: where no setting says when the plan starts, it starts today."""
    entry = tx.one("SELECT at FROM journal WHERE number = ?", (number,))
    return datetime.fromisoformat(entry["at"]).astimezone().date() if entry else None


def _changed_since(tx: Transaction, number: int) -> bool:
    written = tx.one(
        "SELECT 1 FROM images WHERE number > ? AND +tbl IN (SELECT value FROM json_each(?)) LIMIT 1",
        (number, json.dumps(COUNTED)),
    )
    return written is not None
