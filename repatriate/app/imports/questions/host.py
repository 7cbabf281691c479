"""Finds the country, and the nearest town, where the people of a list wait, from the list and the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sqlite_utils import Database

from repatriate.app.core.places import place_finder
from repatriate.app.core.snapshot import settings_of
from repatriate.app.imports.questions.model import Host, HostSource
from repatriate.model.saying import capital
from repatriate.reference.airports import airport, an_airport
from repatriate.reference.cities import Near, airport_of_city, near_text
from repatriate.reference.romanization.letters import to_ascii


def find_host(
    db: Database,
    texts: Mapping[str, int],
    names: Iterable[str],
    country: str | None = None,
    called: Iterable[str] = (),
) -> Host | None:
    """`texts` are words of the list for places with how many people; `names` what the file is called, `called` what the
    list and its sheets are. `country` is the one that a column of the list states.

    None where nothing tells it: then an officer does.
    """
    near = find_host_named(texts, HostSource.LIST)
    if country is not None and (near is None or near.country != country) and (stated := host_in(country)) is not None:
        return replace(stated, source=HostSource.COLUMN)
    places, own = _by_places(db), find_host_named(dict.fromkeys(called, 1))
    if places is not None and own is not None and own.country == places.country:
        places = own  # a list of Cebu tells of Cebu, wherever most of the file wait
    return near or places or own or find_host_named(dict.fromkeys(names, 1)) or _by_office(db) or _by_departures(db)


def host_in(country: str, town: str = "") -> Host | None:
    """A country that an officer chose, and the town nearby that they typed; None where no time is known for it."""
    port = an_airport(country)
    name = " ".join(town.split())
    if port is None:
        return None
    if not name:
        return Host(country, port.timezone, HostSource.OFFICER)
    near = near_text(name, country)
    if near is not None and near.country == country:
        return Host(country, near.timezone, HostSource.OFFICER, town_code(near), near.name)
    letters = "".join(one for one in to_ascii(name).upper() if one.isascii() and one.isalnum())[:12]
    code = letters if len(letters) > 3 else f"{letters}TOWN"  # three letters are an airport or a country
    return Host(country, port.timezone, HostSource.OFFICER, code, capital(name))


def town_code(near: Near) -> str:
    """The code of a town: that of its airport, or its name."""
    port = airport_of_city(near.name)
    return port or "".join(letter for letter in near.name.upper() if letter.isalnum())[:12] or "TOWN"


def find_host_named(texts: Mapping[str, int], source: HostSource = HostSource.OPERATION) -> Host | None:
    """The town that most of these texts mention, with its country; None where they mention none."""
    counts: Counter[Near] = Counter()
    for text, people in texts.items():
        if (near := near_text(text)) is not None:
            counts[near] += people
    if not counts:
        return None
    near, _ = counts.most_common(1)[0]
    return Host(near.country, near.timezone, source, town_code(near), near.name)


def _by_places(db: Database) -> Host | None:
    rows = db.conn.execute(
        "SELECT location, count(*) FROM people WHERE location IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 1"
    )
    return _by_codes(db, (code for code, _ in rows), HostSource.PLACES)


def _by_departures(db: Database) -> Host | None:
    rows = db.conn.execute("SELECT origin FROM legs WHERE status = 'planned' ORDER BY departs, code LIMIT 1")
    return _by_codes(db, (code for (code,) in rows), HostSource.DEPARTURES)


def _by_codes(db: Database, codes: Iterator[str], source: HostSource) -> Host | None:
    find = place_finder(db)
    for code in codes:
        place = find(code)
        if place is not None:
            town = find(place.near) if place.near else place if airport(code) else None
            named = (town.code, town.name) if town else (None, "")
            return Host(place.country, place.timezone, source, *named)
    return None


def _by_office(db: Database) -> Host | None:
    settings = settings_of(db)
    for name in ("operation", "outside_name"):
        if (text := settings.get(name)) and (found := find_host_named({text: 1}, HostSource.OPERATION)):
            return found
    # `Embassy of Indonesia, Bangkok`: the city is where the office is, which tells the country and not the town.
    for text in (settings.get("authority") or "").split(","):
        if (near := near_text(text)) is not None:
            return Host(near.country, near.timezone, HostSource.OFFICE)
    return None
