"""Places: those of the file first, then the airports of the world."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, tzinfo
from functools import cache
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from repatriate.app.core.sql import fold_text
from repatriate.model.dates import format_zone
from repatriate.model.entities import Place
from repatriate.model.errors import UserError
from repatriate.model.saying import say
from repatriate.reference.airports import airport
from repatriate.reference.countries import is_country


def own_places(db: Database) -> dict[str, Place]:
    """The places that the file adds or overrides, as far as they are complete."""
    places: dict[str, Place] = {}
    for row in db.query("SELECT * FROM places"):
        place = _complete_place(row)
        if place is not None:
            places[place.code] = place
    return places


def _complete_place(row: dict[str, Any]) -> Place | None:
    base = airport(row["code"])
    country = row["country"] or (base.country if base else None)
    timezone = row["timezone"] or (base.timezone if base else None)
    if country is None or timezone is None:
        return None
    return Place(
        code=row["code"],
        name=row["name"] or (base.name if base else row["code"]),
        country=country,
        timezone=timezone,
        latitude=row["latitude"] if row["latitude"] is not None else (base.latitude if base else None),
        longitude=row["longitude"] if row["longitude"] is not None else (base.longitude if base else None),
        near=row["near"],
    )


def new_place_code(name: str, taken: Collection[str]) -> str:
    """A short code for a place that gets one with its first use: its words' first letters and its number."""
    words = re.findall(r"[A-Z]+|[0-9]+", (fold_text(name) or "").upper())
    letters = "".join(word if word.isdigit() else word[:1] for word in words) if len(words) > 1 else "".join(words)[:8]
    stem, number = letters[:12] or "PLACE", 1
    code = stem
    while code in taken or airport(code) is not None:
        number += 1
        code = f"{stem}-{number}"
    return code


def resolve_places(db: Database, codes: Iterable[str]) -> dict[str, Place]:
    """The known places among the codes, by code."""
    own = own_places(db)
    found = {code: own.get(code) or airport(code) for code in set(codes)}
    return {code: place for code, place in found.items() if place is not None}


def must_be_place(db: Database, code: str) -> Place:
    place = resolve_places(db, [code]).get(code)
    if place is None:
        raise UserError(
            "unknown_place",
            say("{0} is not a known place: use an airport code, or add it to the places.", code),
            stop=code,
        )
    return place


def must_be_destination(db: Database, text: str) -> None:
    """A country, a place, or country:place."""
    country, colon, code = text.partition(":")
    if colon:
        place = must_be_place(db, code)
        if place.country != country:
            raise UserError("wrong_country", say("{0} is in {1}, not in {2}.", code, place.country, country), stop=code)
    elif not is_country(text):
        must_be_place(db, text)


def map_countries(db: Database) -> Callable[[str | None], str | None]:
    """The country of a place, or of a destination as it is written."""
    find = place_finder(db)

    @cache
    def country_of(text: str | None) -> str | None:
        country, colon, _ = (text or "").partition(":")
        if colon or is_country(country):
            return country
        place = find(country)
        return place.country if place else None

    return country_of


def place_finder(db: Database) -> Callable[[str], Place | None]:
    own = own_places(db)
    return lambda code: own.get(code) or airport(code)


def reaches_destination(find: Callable[[str], Place | None], place: str, destination: str) -> bool:
    """Whether a place is a destination as people have it, or lies in it."""
    country, colon, code = destination.partition(":")
    if colon or not is_country(country):
        return place == (code or country)
    found = find(place)
    return found is not None and found.country == country


# -- The country in which people wait: its clock is the clock of the operation.

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
