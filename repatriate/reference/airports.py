"""Airports of the world by IATA code, so that the officer types none."""

from __future__ import annotations

import csv
import json
import re
import tomllib
import unicodedata
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import islice, takewhile
from pathlib import Path
from typing import Any

import airportsdata

from repatriate.model.entities import Place
from repatriate.reference.countries import alpha3
from repatriate.reference.resources import resource_path


@cache
def _load_names() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(resource_path("airports", "names.toml").read_text(encoding="utf-8"))


@cache
def _load_table() -> Mapping[str, Mapping[str, object]]:
    """The table of the world's airports, with the cities as travellers call them and without its known faults."""
    table: Mapping[str, Mapping[str, object]] = airportsdata.load("IATA")
    return {**table, **{code: {**table[code], **change} for code, change in _load_changes().items()}}


@cache
def _load_changes() -> Mapping[str, Mapping[str, object]]:
    names = _load_names()
    return {**{code: {"city": city} for code, city in names["cities"].items()}, **names["corrected"]}


_CODE = re.compile(rb'\n"[^"\n]*","([^"\n]+)",')


@cache
def _find_rows() -> tuple[bytes, Mapping[str, int]]:
    """The table as it is on disk, and where in it the row of each code begins."""
    data = Path(airportsdata.__file__).with_name("airports.csv").read_bytes()
    return data, {row[1].decode(): row.start() + 1 for row in _CODE.finditer(data)}


def find_row(code: str) -> Mapping[str, object] | None:
    """A row of `_load_table` by itself: to read all of them takes longer than to plan for a thousand people."""
    data, begin = _find_rows()
    if code not in begin:
        return None
    lines = (data[: data.index(b"\n")], data[begin[code] : data.index(b"\n", begin[code])])
    row = next(csv.DictReader((line.decode() for line in lines), quoting=csv.QUOTE_NONNUMERIC))
    return {**row, **_load_changes().get(code, {})}


def former_codes() -> Mapping[str, str]:
    """`PNH` → `KTI`: codes that no airport has any more, and the airport that took its place."""
    return _load_names()["former"]


@cache
def airport(code: str) -> Place | None:
    """The airport with that IATA code, or None."""
    row = find_row(code)
    if row is None:
        return None
    country = alpha3(str(row["country"]))
    if country is None or not row["tz"]:
        return None
    return Place(
        code=code,
        name=str(row["name"]),
        country=country,
        timezone=str(row["tz"]),
        latitude=float(str(row["lat"])),
        longitude=float(str(row["lon"])),
    )


@cache
def main_airports() -> Mapping[str, str]:
    """The airport for travellers where a city has several, or none of its own; the largest of a country first."""
    return _load_names()["main"]


def airports_of_shared_names() -> Mapping[str, list[str]]:
    """`Victoria` → `SEZ`, `YYJ`: which is meant is known with the country."""
    return _load_names()["within"]


@cache
def other_names() -> Mapping[str, tuple[str, ...]]:
    """Other names of an airport's city, by code: former names, other spellings and scripts, as from `bare_name`."""
    found = json.loads(resource_path("airports", "other_names.json").read_text(encoding="utf-8"))
    return {code: tuple(names) for code, names in found.items()}


@cache
def border_towns() -> Mapping[str, tuple[str, str, str]]:
    """Towns without an airport by name: country (alpha-3), time zone, and the airport nearest by road."""
    found = json.loads(resource_path("airports", "border_towns.json").read_text(encoding="utf-8"))
    return {name: tuple(where) for name, where in found.items()}


@cache
def an_airport(country: str) -> Place | None:
    """The airport of a country (alpha-3) that most people fly to: a main or an international one where there is one.

    None where the table has none.
    """
    shared = (code for codes in airports_of_shared_names().values() for code in codes)
    main = {code: place for place, code in enumerate(dict.fromkeys((*main_airports().values(), *shared)))}
    theirs = sorted(
        (main.get(code, len(main)), "international" not in str(row["name"]).lower(), code)
        for code, row in _load_table().items()
        if alpha3(str(row["country"])) == country and row["tz"]
    )
    return airport(theirs[0][-1]) if theirs else None


@cache
def large_cities() -> frozenset[str]:
    """The cities that have an international airport, and those that time zones are called after: capitals, as a rule."""
    rows = _load_table().values()
    zones = {str(row["tz"]).rpartition("/")[2].replace("_", " ") for row in rows if row["tz"]}
    return frozenset(zones) | {
        str(row["city"]) for row in rows if row["city"] and "international" in str(row["name"]).lower()
    }


@dataclass(frozen=True, slots=True)
class Found:
    """An airport as it is offered: `city` may be empty, `country` is alpha-2 as the table has it."""

    code: str
    city: str
    name: str
    country: str


def find_airports(text: str, most: int = 12) -> list[Found]:
    """Airports by code, city or name, as an officer types them: the code itself first, then cities that begin so.

    Former codes, other names of cities and towns near an airport count: `PNH`, `Saigon`, `Myawaddy`.
    """
    words = bare_name(text).split()
    if not words:
        return []
    typed = " ".join(words)
    called, begun = _find_called(typed)
    ranked = []
    for code, where, found in _make_index():
        rank = 1 if found.code in called else _rank_match(typed, words, code, where)
        if rank is not None or found.code in begun:
            ranked.append((5 if rank is None else rank, found.city, code, found))
    return [found for *_, found in sorted(ranked, key=lambda one: one[:3])[:most]]


def _find_called(typed: str) -> tuple[set[str], set[str]]:
    """The codes of cities that are called so by another name, or have several airports; those whose names begin so."""
    names = _make_names()
    at = bisect_left(names, (typed, ""))
    begun = list(takewhile(lambda one: one[0].startswith(typed), islice(names, at, None))) if len(typed) > 2 else []
    return {code for name, code in begun if name == typed}, {code for _, code in begun}


@cache
def _make_names() -> list[tuple[str, str]]:
    """The names of cities and towns that stand in no table of airports, with the code of an airport, in their order."""
    towns = ((town, code) for town, (_country, _zone, code) in border_towns().items())
    shared = ((city, code) for city, codes in airports_of_shared_names().items() for code in codes)
    found = {(bare_name(name), code) for name, code in (*main_airports().items(), *shared, *towns)}
    return sorted(found | {(name, code) for code, names in other_names().items() for name in names})


def _rank_match(typed: str, words: list[str], code: str, where: tuple[str, str, str]) -> int | None:
    """Lower is better; None where it does not answer to all words. `where` is the former code, the city and all words, each
    after a space."""
    former, city, text = where
    if former == typed:
        return 0
    if not all(f" {word}" in text for word in words):
        return None
    if typed == code:
        return 0
    if city.startswith(typed):
        return 2
    return 3 if len(words) == 1 and len(typed) < 3 and code.startswith(typed) else 4


@cache
def _make_index() -> list[tuple[str, tuple[str, str, str], Found]]:
    former = {code: old.lower() for old, code in former_codes().items()}
    index = []
    for code, row in _load_table().items():
        name, city = bare_name(str(row["name"])), bare_name(str(row["city"]))
        where = (former.get(code, ""), city, f" {code.lower()} {city} {name}")
        index.append((code.lower(), where, Found(code, str(row["city"]), str(row["name"]), str(row["country"]))))
    return index


_NEITHER = re.compile(r"[^0-9a-z]")
_ONE_LETTER = str.maketrans(
    {"đ": "d", "ð": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Letters whose mark is no sign of its own."""


def bare_name(text: str) -> str:
    """The words of `plain_text` with one space between them."""
    return " ".join(plain_text(text).split())


def plain_text(text: str) -> str:
    """Small letters without marks, words apart: `Soekarno-Hatta` answers to hatta."""
    if text.isascii():
        return _NEITHER.sub(" ", text.lower())
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return "".join(one if one.isalnum() else " " for one in bare.casefold().translate(_ONE_LETTER))


@cache
def named_airports() -> tuple[tuple[str, str, str], ...]:
    """Code, city (which may be empty) and name of every airport."""
    return tuple((code, str(row["city"]), str(row["name"])) for code, row in _load_table().items() if row["tz"])


# -- Cities of the world: the airport that a city means, and the airport that a name or a place is near.

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
