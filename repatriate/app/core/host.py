"""The country in which people wait: its clock is the clock of the operation."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.places import place_finder
from repatriate.model.dates import format_zone
from repatriate.model.entities import Place

_LOOKED_AT = 200
"""People whose waiting places say which country hosts them: the first ones, so that it costs nothing."""


def find_host(db: Database) -> Place | None:
    """The place where most people wait; without waiting people, the origin of the first departure; None without
    either."""
    row = db.conn.execute(
        "SELECT location FROM (SELECT location FROM people WHERE location IS NOT NULL ORDER BY id LIMIT ?) "
        "GROUP BY location ORDER BY count(*) DESC, location LIMIT 1",
        (_LOOKED_AT,),
    ).fetchone()
    row = row or db.conn.execute("SELECT origin FROM legs ORDER BY departs, code LIMIT 1").fetchone()
    return place_finder(db)(row[0]) if row else None


def host_time(db: Database, now: datetime) -> datetime:
    """The moment as the clocks of the host country show it; as this computer's do, where no country is known yet."""
    return now.astimezone(host_zone(db))


def split_host_time(db: Database, now: datetime) -> tuple[date, str, str]:
    """The same as a day, `16:00`, and how far those clocks are from UTC."""
    local = host_time(db, now)
    offset = local.utcoffset()
    return local.date(), f"{local:%H:%M}", format_zone(round(offset.total_seconds() / 60) if offset else 0)


def host_days(db: Database) -> Callable[[str], date]:
    """Gives the day of a moment of the file by those clocks."""
    zone = host_zone(db)
    return lambda at: datetime.fromisoformat(at).astimezone(zone).date()


def host_zone(db: Database) -> tzinfo | None:
    """The zone of those clocks; None, this computer's, where no country is known yet."""
    host = find_host(db)
    return ZoneInfo(host.timezone) if host else None
