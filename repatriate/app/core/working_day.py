"""The day from which everything of an operation is reckoned."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlite_utils import Database

from repatriate.app.core.leg_moments import last_arrival

LONG_PAST = 60
"""Days after the last arrival, until which an operation may still be wound up and counts from today."""


def working_day(db: Database, today: date) -> date:
    """The day from which ages, expiries and waiting are reckoned: today, or where the last leg arrived more than LONG_PAST
    days ago (an operation that is over, the sample) the first day of the plan."""
    last = last_arrival(db)
    start = db.conn.execute("SELECT value FROM settings WHERE key = 'plan_start' AND value <> ''").fetchone()
    if last and start and (today - last).days > LONG_PAST and date.fromisoformat(start[0]) < today:
        return date.fromisoformat(start[0])
    return today


def working_moment(db: Database, today: date, now: datetime) -> datetime:
    """Now; an operation that ended long ago, such as the sample, is seen on the first day of its plan."""
    return now + timedelta(days=(working_day(db, today) - today).days)
