"""A departure that is closed, leaves or arrives long before its time: it may be another that was meant. Nothing is refused."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlite_utils import Database

from repatriate.app.core.departure_times import read_time
from repatriate.app.core.places import resolve
from repatriate.model.dates import UNREAD
from repatriate.model.entities import utc

DAY_AHEAD = timedelta(days=1)


def read_early(db: Database, code: str, now: datetime) -> datetime | None:
    """The departure time by the clocks of its origin if it is more than a day after `now`. None otherwise, and if it is
    unknown."""
    row = next(iter(db.query("SELECT origin, departs FROM legs WHERE code = ?", (code,))), None)
    departs = read_time(row["departs"]) if row is not None else UNREAD
    place = resolve(db, [row["origin"]]).get(row["origin"]) if row is not None else None
    if departs == UNREAD or place is None or utc(departs, place) - now <= DAY_AHEAD:
        return None
    return departs
