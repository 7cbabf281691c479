"""Reads the times of a departure from the file, readable or not; the only reader of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from repatriate.model.dates import UNREAD
from repatriate.model.errors import UserError
from repatriate.model.saying import say

if TYPE_CHECKING:
    from sqlite_utils import Database

NOT_READ = (UNREAD, UNREAD)
"""The times of a departure that cannot be read: after all others, and shown as words."""


def read_times(row: Mapping[str, Any]) -> tuple[datetime, datetime]:
    """The departure and arrival, each by the clocks of its place; NOT_READ if either is unreadable."""
    found = tuple(read_time(row[name]) for name in ("departs", "arrives"))
    return NOT_READ if UNREAD in found else (found[0], found[1])


def read_time(text: object) -> datetime:
    """A time as stored; UNREAD where it cannot be read."""
    try:
        found = datetime.fromisoformat(text) if isinstance(text, str) and len(text) > len("2026-12-02") else UNREAD
    except ValueError:
        return UNREAD
    return found if found.tzinfo is None and 1 < found.year < UNREAD.year else UNREAD


def read_day(text: object) -> date:
    """The day of a time as stored; the one of UNREAD where it cannot be read."""
    try:
        found = date.fromisoformat(str(text)[:10])
    except ValueError:
        return UNREAD.date()
    return found if 1 < found.year < UNREAD.year else UNREAD.date()


def must_read_times(row: Mapping[str, Any]) -> tuple[datetime, datetime]:
    """Raises UserError where they cannot be read: nothing is printed or sent of such a departure."""
    found = read_times(row)
    if found == NOT_READ:
        raise UserError(
            "time_unreadable",
            say("The time of {0} cannot be read. Edit the departure and enter its times.", row["code"]),
            leg=row["code"],
        )
    return found


FAR = timedelta(days=31)


def must_be_near(row: Mapping[str, Any], said: datetime) -> None:
    """Raises UserError where a stated local time is over a month from a departure: another year was typed. Where its own
    times cannot be read, any is taken."""
    departs, arrives = read_times(row)
    if departs != UNREAD and not departs - FAR <= said <= arrives + FAR:
        raise UserError(
            "far_off",
            say(
                "{0} is more than a month from the time of {1}. Check the day, or correct the times of {1}.",
                f"{said:%Y-%m-%d %H:%M}",
                row["code"],
            ),
            field="at",
            leg=row["code"],
        )


def last_arrival(db: Database) -> date | None:
    """The day on which the last departure arrives, of those whose times can be read."""
    known = (UNREAD.date().isoformat(),)
    last = db.conn.execute("SELECT max(date(arrives)) FROM legs WHERE date(arrives) < ?", known).fetchone()[0]
    return read_day(last) if last else None


def find_unread(db: Database) -> frozenset[str]:
    """The codes of departures whose times cannot be read."""
    rows = db.query("SELECT code, departs, arrives FROM legs")
    return frozenset(row["code"] for row in rows if read_times(row) == NOT_READ)
