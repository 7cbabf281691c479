"""Detects people whom the draft has taken off the departures on which their seats are confirmed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlite_utils import Database

from repatriate.app.core.shown_plan import PUBLISHED_PLAN, has_plan


def are_taken_off(db: Database, refs: Sequence[str]) -> bool:
    """Whether all of these people lost their seats in the draft; False without a draft."""
    return has_plan(db, "draft") and not db.conn.execute(_STILL_ON, (json.dumps(list(refs)),)).fetchone()


_STILL_ON = f"""
    SELECT 1 FROM people p JOIN bookings b ON b.person_id = p.id AND b.plan_id = {PUBLISHED_PLAN}
    JOIN legs l ON l.id = b.leg_id AND l.status NOT IN ('departed', 'arrived')
    JOIN bookings d ON d.person_id = p.id AND d.leg_id = b.leg_id
        AND d.plan_id = (SELECT id FROM plans WHERE state = 'draft')
    WHERE p.ref IN (SELECT value FROM json_each(?)) LIMIT 1
"""
