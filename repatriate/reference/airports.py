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
