"""Departures with the moments at which they leave and land, as moments of one clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlite_utils import Database

from repatriate.app.core.departure_times import NOT_READ, read_times
from repatriate.app.core.places import place_finder
from repatriate.model.entities import LegStatus, Place, utc

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
            planned = utc(times[0], origin), utc(times[1], destination)
        except (KeyError, ValueError, OSError, OverflowError):
            planned = None
    left, landed = (parse_moment(row[name]) if row[name] else None for name in ("left_at", "landed_at"))
    status = LegStatus(row["status"])
    return KnownLeg(row["id"], row["code"], row["origin"], row["destination"], status, left, landed, planned)


def by_departure(leg: KnownLeg) -> tuple[datetime, str]:
    """Orders departures as they leave."""
    return (leg.planned[0] if leg.planned else NEVER, leg.code)
