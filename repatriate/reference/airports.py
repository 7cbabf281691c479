"""Airports of the world by IATA code, so that the officer types none."""

from __future__ import annotations

import json
import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import airportsdata

from repatriate.model.entities import Place
from repatriate.reference.countries import alpha3
from repatriate.reference.resources import resource_path


@cache
def _load_names() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(resource_path("airport_names.toml").read_text(encoding="utf-8"))


@cache
def _load_table() -> Mapping[str, Mapping[str, object]]:
    """The table of the world's airports, with the cities as travellers call them."""
    table: Mapping[str, Mapping[str, object]] = airportsdata.load("IATA")
    return {**table, **{code: {**table[code], "city": city} for code, city in _load_names()["cities"].items()}}


def former_codes() -> Mapping[str, str]:
    """`PNH` → `KTI`: codes that no airport has any more, and the airport that took its place."""
    return _load_names()["former"]


@cache
def airport(code: str) -> Place | None:
    """The airport with that IATA code, or None."""
    row = _load_table().get(code)
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
    """The airport for travellers where a city has several, and other names of cities; the largest of a country first."""
    found: dict[str, str] = json.loads(resource_path("main_airports.json").read_text(encoding="utf-8"))
    return found


@cache
def an_airport(country: str) -> Place | None:
    """The airport of a country (alpha-3) that most people fly to: a main or an international one where there is one.

    None where the table has none.
    """
    main = {code: place for place, code in enumerate(main_airports().values())}
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


def matching(text: str, most: int = 12) -> list[Found]:
    """Airports by code, city or name, as an officer types them: the code itself first, then cities that begin so.

    Former codes and other names of cities count: `PNH` and `Saigon`.
    """
    words = plain_text(text).split()
    if not words:
        return []
    ranked = []
    for code, where, found in _make_index():
        rank = _rank_match(words, code, where)
        if rank is not None:
            ranked.append((rank, found.city, code, found))
    return [found for *_, found in sorted(ranked, key=lambda one: one[:3])[:most]]


def _rank_match(words: list[str], code: str, where: tuple[str, ...]) -> int | None:
    """Lower is better; None where it does not answer to all words. `where` is the former code, the name, then the cities."""
    former, name, *cities = where
    typed = " ".join(words)
    if typed in (code, former):
        return 0
    if any(city.startswith(typed) for city in cities):
        return 1
    if len(words) == 1 and len(typed) < 3 and code.startswith(typed):
        return 2
    parts = f"{code} {' '.join(cities)} {name}".split()
    return 3 if all(any(part.startswith(word) for part in parts) for word in words) else None


@cache
def _make_index() -> list[tuple[str, tuple[str, ...], Found]]:
    others: dict[str, list[str]] = {}
    for other, code in main_airports().items():
        others.setdefault(code, []).append(plain_text(other))
    former = {code: old.lower() for old, code in former_codes().items()}
    return [
        (
            code.lower(),
            (
                former.get(code, ""),
                plain_text(str(row["name"])),
                plain_text(str(row["city"])),
                *others.get(code, ()),
            ),
            Found(code, str(row["city"]), str(row["name"]), str(row["country"])),
        )
        for code, row in _load_table().items()
    ]


_NEITHER = re.compile(r"[^0-9a-z]")


def plain_text(text: str) -> str:
    """Small letters without marks, words apart: `Soekarno-Hatta` answers to hatta."""
    if text.isascii():
        return _NEITHER.sub(" ", text.lower())
    bare = "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return "".join(one if one.isalnum() else " " for one in bare.casefold())


@cache
def named_airports() -> tuple[tuple[str, str, str], ...]:
    """Code, city (which may be empty) and name of every airport."""
    return tuple((code, str(row["city"]), str(row["name"])) for code, row in _load_table().items() if row["tz"])
