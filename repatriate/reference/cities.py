"""Cities of the world: the airport that a city means, and the airport that a name or a place is near."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from repatriate.reference.airports import (
    airport,
    airports_of_shared_names,
    bare_name,
    border_towns,
    find_row,
    former_codes,
    main_airports,
    named_airports,
    other_names,
    plain_text,
)

_GENERIC = frozenset({"airport", "international", "domestic", "air", "base", "airfield", "airstrip", "new", "intl"})


@cache
def _load_main() -> Mapping[str, str]:
    """`main_airports`, by the bare name of a city."""
    return {bare_name(city): code for city, code in main_airports().items()}


@cache
def _by_other_name() -> Mapping[str, list[str]]:
    """Codes by what their cities are called besides; by names that cities share first."""
    found = {bare_name(city): list(codes) for city, codes in airports_of_shared_names().items()}
    for code, names in other_names().items():
        for name in names:
            found.setdefault(name, []).append(code)
    return found


@cache
def _by_city() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, city, name in named_airports():
        own = " ".join(word for word in plain_text(name).split() if word not in _GENERIC)
        for text in {bare_name(city), bare_name(city.split(",")[0]), own if not city else ""} - {""}:
            found.setdefault(text, []).append(code)
    return {city: tuple(codes) for city, codes in found.items()}


@cache
def _written_together() -> Mapping[str, str]:
    """`chiangmai` → `chiang mai`."""
    apart = {*_by_city(), *_by_other_name(), *_load_main()}
    return {name.replace(" ", ""): name for name in sorted(apart) if " " in name}


def country_of_place(text: str) -> str | None:
    """`Saigon` and `SGN` → `VNM`: the country (alpha-3) of a city or an airport that is known; None for anything else."""
    found = airport_of_city(text) or (text.strip() if text.isupper() and airport(text.strip()) else None)
    return _country_of(found) if found else None


@cache
def airport_of_city(text: str, country: str | None = None) -> str | None:
    """`Bangkok` → `BKK`; None where no city is called so, or it is not certain which is meant.

    Words after a comma may name the country. `country` (alpha-3) tells cities of one name apart. A former code of an
    airport means the one that took its place: `PNH` → `KTI`.
    """
    if (now := former_codes().get(text.strip().upper())) and country in (None, _country_of(now)):
        return now
    city = bare_name(text.split(",")[0])
    if not any(city in names for names in (_load_main(), _by_other_name(), _by_city())):
        city = _written_together().get(city, city)
    if (main := _load_main().get(city)) and country in (None, _country_of(main)):
        return main
    others, codes = (
        [code for code in found.get(city, ()) if country in (None, _country_of(code))]
        for found in (_by_other_name(), _by_city())
    )
    if len({_country_of(code) for code in (*others, *codes)}) > 1:
        return None
    large = [code for code in codes if _is_international(code)]
    return next((best[0] for best in (others, large, codes) if len(best) == 1), None)


@cache
def city_name(code: str) -> str:
    """`BKK` → `Bangkok`; empty where no airport has that code."""
    row = find_row(code)
    if row is None or not row["tz"]:
        return ""
    return str(row["city"]).split(",")[0] or re.sub(r"\s+(International\s+)?Airport$", "", str(row["name"]))


def name_place(code: str, own: str | None = None) -> str:
    """`own` is what the file calls the place, be its code an airport's too; an airport by its city; else the code."""
    known = airport(code)
    if own and own != code and (known is None or own != known.name) and "airport" not in own.casefold():
        return own
    return city_name(code) or own or code


@dataclass(frozen=True, slots=True)
class Near:
    """A town or a city that a name mentions, with what holds there. `name` is how it is usually written."""

    name: str
    country: str
    timezone: str


@cache
def _load_towns() -> Mapping[str, Near]:
    return {bare_name(name): Near(name, country, zone) for name, (country, zone, _code) in border_towns().items()}


@cache
def near_text(text: str, country: str | None = None) -> Near | None:
    """`Mae Sot shelter 1` is near Mae Sot: the town or the city of an airport with the longest name in a text.

    A temple is not near Temple in Texas, unless it is known that this is the `country`.
    """
    words = plain_text(text).split()
    for size in range(min(4, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            city = " ".join(words[start : start + size])
            if len(city) < 4 or city in _TOO_COMMON:
                continue
            if town := _load_towns().get(city):
                return town
            named = city in _load_main() or city in _by_city() or (len(city) >= _SURE and city in _by_other_name())
            if named and (code := airport_of_city(city)) and (found := airport(code)):
                if size == 1 and found.country != country and _is_everyday(city, code, found.country):
                    continue
                return Near(city.title(), found.country, found.timezone)
    return None


def may_be_place(text: str) -> bool:
    """Whether a text mentions a town, or a kind of house where people wait."""
    return near_text(text) is not None or not _TOO_COMMON.isdisjoint(plain_text(text).split())


_TOO_COMMON = frozenset(
    {"camp", "hotel", "hospital", "shelter", "school", "centre", "center", "police", "station", "nice"}
)
"""Words of shelters that are also names of airports."""
_SURE = 6
"""Letters from which another name of a city is hardly a word of a list: Lion is Lyon in some language."""
_IN_ENGLISH = frozenset({"USA", "CAN", "GBR", "IRL", "AUS", "NZL", "ZAF"})
"""Countries with towns called Temple, Hope, Union, Orange: words that a list uses for other things."""


def _is_everyday(city: str, code: str, country: str) -> bool:
    """Whether a name may as well be a word: that of a small airfield of a country where English is spoken."""
    return country in _IN_ENGLISH and city not in _load_main() and not _is_international(code)


def _country_of(code: str) -> str | None:
    found = airport(code)
    return found.country if found else None


def _is_international(code: str) -> bool:
    found = airport(code)
    return found is not None and "international" in found.name.casefold()
