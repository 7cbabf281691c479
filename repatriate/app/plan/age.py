"""Detects changes of departures or people since a plan was made. Such a plan may still be good, but nobody has proved
it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from repatriate.app.core.shown_plan import CURRENT_PLAN
from repatriate.app.state.touched import TIMING
from repatriate.model.entities import LegStatus

UNSEEN = ("code", "carrier", "status", "currency")
"""Columns of a departure that do not change a plan; its cancellation does."""


def is_outdated(db: Database) -> bool:
    """Whether the plan at work was computed, and departures or people changed since."""
    return was_computed(db) and (departures_changed(db) or people_changed(db))


def was_computed(db: Database) -> bool:
    """Whether the planner made the plan at work, and nobody changed it by hand."""
    row = db.conn.execute(f"SELECT tiers FROM plans WHERE id = {CURRENT_PLAN}").fetchone()
    return row is not None and any(one["proved"] for one in json.loads(row[0]))


def people_changed(db: Database) -> bool:
    """Whether somebody is another case for the planner than when the plan at work was made, or came since."""
    since = _find_revision(db)
    return since is not None and bool(
        db.conn.execute("SELECT 1 FROM altered WHERE number > ? LIMIT 1", (since,)).fetchone()
    )


def departures_changed(db: Database) -> bool:
    """Whether other journeys can be made than when the plan at work was made; closing a departure changes nothing."""
    since = _find_revision(db)
    if since is None:
        return False
    then = _read_before(db, "legs", since)
    now = {row["id"]: row for row in db.query("SELECT * FROM legs")} if then else {}
    if any(_plannable_values(row) != _plannable_values(now.get(id)) for id, row in then.items()):
        return True
    for row in _read_before(db, "settings", since, only=TIMING).values():
        value = db.conn.execute("SELECT value FROM settings WHERE key = ?", (row and row["key"],)).fetchone()
        if row is None or value != (row["value"],):
            return True
    names = ("code", "country", "timezone", "near")
    changed = " OR ".join(f"before ->> '$.{name}' IS NOT after ->> '$.{name}'" for name in names)
    sql = f"SELECT 1 FROM images WHERE tbl = 'places' AND +number > ? AND before IS NOT NULL AND ({changed}) LIMIT 1"
    return db.conn.execute(sql, (since,)).fetchone() is not None


def may_seat_others(db: Database) -> bool:
    """Whether planning again may give seats to others: departures changed since the plan at work was made, or somebody with a
    seat on it, such as by withdrawing."""
    return departures_changed(db) or bool(db.conn.execute(_SEATED_ALTERED).fetchone())


_SEATED_ALTERED = f"""
    SELECT 1 FROM altered a JOIN plans ON plans.id = {CURRENT_PLAN} AND a.number > plans.revision
    JOIN bookings b ON b.plan_id = plans.id AND b.person_id = a.person_id
    UNION ALL SELECT 1 FROM plans JOIN images i ON i.number > plans.revision AND +i.tbl = 'bookings' AND i.after IS NULL
    WHERE plans.id = {CURRENT_PLAN} AND i.before ->> '$.plan_id' = plans.id AND EXISTS (SELECT 1 FROM altered a
        WHERE a.person_id = i.before ->> '$.person_id' AND a.number > plans.revision) LIMIT 1
"""
"""Somebody who is another case than when that plan was made, and has or had a seat on it."""


def _find_revision(db: Database) -> int | None:
    """The entry of the journal up to which the plan at work knows the file."""
    row = db.conn.execute(f"SELECT revision FROM plans WHERE id = {CURRENT_PLAN}").fetchone()
    return row[0] if row is not None and isinstance(row[0], int) else None


def _read_before(
    db: Database, table: str, since: int, only: Iterable[str] = ()
) -> dict[int, Mapping[str, object] | None]:
    """Rows as they were before their first change after that entry, by id; None for a new one. `only`: of these keys."""
    keys = json.dumps(list(only))
    rows = db.conn.execute(
        "SELECT row_id, before FROM images WHERE tbl = :table AND +number > :since AND (:keys = '[]' "
        "OR ifnull(before ->> '$.key', after ->> '$.key') IN (SELECT value FROM json_each(:keys))) "
        "ORDER BY number DESC, seq DESC",
        {"table": table, "since": since, "keys": keys},
    )
    return {row: json.loads(text) if text else None for row, text in rows.fetchall()}


def _plannable_values(leg: Mapping[str, object] | None) -> dict[str, object] | None:
    """The columns of a leg that a plan depends on; None if nobody can travel on it."""
    if leg is None or leg["status"] == LegStatus.CANCELLED:
        return None
    return {name: value for name, value in leg.items() if name not in UNSEEN and value is not None}
