"""Departures with the moments at which they leave and land, as moments of one clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.places import place_finder
from repatriate.model.dates import UNREAD
from repatriate.model.entities import LegStatus, Place, convert_to_utc
from repatriate.model.errors import UserError
from repatriate.model.saying import say

# -- Reads the times of a departure from the file, readable or not; the only reader of them.


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


NEVER = datetime.max.replace(tzinfo=UTC)


def parse_moment(text: str) -> datetime:
    """A moment of the file, which is UTC."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class KnownLeg:
    """`left` and `landed` are None where nobody said; `planned` where no moment can be made of its times."""

    id: int
    code: str
    origin: str
    destination: str
    status: LegStatus
    left: datetime | None
    landed: datetime | None
    planned: tuple[datetime, datetime] | None

    @property
    def gone(self) -> bool:
        return self.status in (LegStatus.DEPARTED, LegStatus.ARRIVED)


class KnownLegs(dict[int, KnownLeg]):
    """Departures, each read when it is first asked for: for one person they are few."""

    def __init__(self, db: Database) -> None:
        super().__init__()
        self._db, self._find = db, place_finder(db)

    def __missing__(self, id: int) -> KnownLeg:
        row = next(iter(self._db.query("SELECT * FROM legs WHERE id = ?", (id,))), None)
        if row is None:  # The row is gone, what is known of it too: as though it had been cancelled.
            self[id] = found = KnownLeg(id, "", "", "", LegStatus.CANCELLED, None, None, None)
            return found
        self[id] = found = _make_leg(row, self._find(row["origin"]), self._find(row["destination"]))
        return found

    def connects(self, leg: int, next_leg: int) -> bool:
        """Whether a departure leaves from where another leads, or from the town that it is near, after that has come in."""
        first, second = self[leg], self[next_leg]
        if first.planned is not None and second.planned is not None and second.planned[0] < first.planned[1]:
            return False
        end = self._find(first.destination)
        return second.origin == first.destination or (end is not None and end.near == second.origin)


def _make_leg(row: dict[str, Any], origin: Place | None, destination: Place | None) -> KnownLeg:
    times, planned = read_times(row), None
    if times != NOT_READ and origin is not None and destination is not None:
        try:
            planned = convert_to_utc(times[0], origin), convert_to_utc(times[1], destination)
        except (KeyError, ValueError, OSError, OverflowError):
            planned = None
    left, landed = (parse_moment(row[name]) if row[name] else None for name in ("left_at", "landed_at"))
    status = LegStatus(row["status"])
    return KnownLeg(row["id"], row["code"], row["origin"], row["destination"], status, left, landed, planned)


def by_departure(leg: KnownLeg) -> tuple[datetime, str]:
    """Orders departures as they leave."""
    return (leg.planned[0] if leg.planned else NEVER, leg.code)


# -- The day from which everything of an operation is reckoned.

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
