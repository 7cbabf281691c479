"""Finds the sent lists that would differ if the draft were confirmed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from repatriate.app.plan.score import DIFFER


@dataclass(frozen=True, slots=True)
class SentList:
    """The last version of a list that was sent; so many people `come` onto its departure, so many are `gone` from it.

    Where both are 0, only the rest of somebody's journey changes.
    """

    leg: str
    profile: str
    version: int
    come: int
    gone: int


_TOUCHED = f"""
    {DIFFER}, touched AS (
        SELECT leg_id, person_id, max(now) AS now, max(before) AS before FROM (
            SELECT leg_id, person_id, 1 AS now, 0 AS before FROM ours WHERE person_id IN (SELECT id FROM differ)
            UNION ALL SELECT leg_id, person_id, 0, 1 FROM theirs WHERE person_id IN (SELECT id FROM differ))
        GROUP BY 1, 2),
    legs_touched AS (SELECT leg_id, sum(now > before) AS come, sum(before > now) AS gone FROM touched GROUP BY 1)
    SELECT legs.code, m.profile, m.version, t.come, t.gone FROM legs_touched t JOIN legs ON legs.id = t.leg_id
        JOIN (SELECT leg_id, profile, max(version) AS version, sent FROM manifests GROUP BY leg_id, profile) m
            ON m.leg_id = t.leg_id
    WHERE m.sent IS NOT NULL ORDER BY legs.departs, legs.code, m.profile
"""


def lists_that_change(db: Database) -> tuple[SentList, ...]:
    """The lists in order of departure; empty without a draft or a confirmed plan."""
    plans = dict(db.conn.execute("SELECT state, id FROM plans WHERE state IN ('draft', 'published')").fetchall())
    if len(plans) < 2:
        return ()
    rows = db.conn.execute(_TOUCHED, {"ours": plans["draft"], "theirs": plans["published"]})
    return tuple(SentList(*row) for row in rows.fetchall())
