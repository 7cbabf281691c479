"""What the lists are made of: headers, words, months, countries and parts of names, read from the tables beside this."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from random import Random

LANGUAGES = (
    "en", "id", "ms", "th", "zh-Hans", "zh-Hant", "vi", "fr", "fil", "ar", "am",
    "km", "my", "lo", "ne", "hi", "bn", "ur", "sw", "es", "pt",
)  # fmt: skip
HOMES = {
    "en": "", "id": "IDN", "ms": "MYS", "th": "THA", "zh-Hans": "CHN", "zh-Hant": "TWN", "vi": "VNM", "fr": "CIV",
    "fil": "PHL", "ar": "EGY", "am": "ETH", "km": "KHM", "my": "MMR", "lo": "LAO", "ne": "NPL", "hi": "IND",
    "bn": "BGD", "ur": "PAK", "sw": "KEN", "es": "COL", "pt": "BRA",
}  # fmt: skip
"""The people that writes lists in the language; English ones are about anybody."""
SURNAME_FIRST = frozenset({"CHN", "TWN", "HKG", "VNM", "KHM", "KOR", "JPN"})


@cache
def table(name: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """One of the tables: section, key, and the pieces between " ; "."""
    with (Path(__file__).parent / f"{name}.toml").open("rb") as file:
        read = tomllib.load(file)
    return {section: {key: tuple(text.split(" ; ")) for key, text in keys.items()} for section, keys in read.items()}


def header(rng: Random, language: str, field: str) -> str:
    """A header of that field, seen or thought up, in the language or else in English."""
    for spoken in (language, "en"):
        found = table("headers").get(spoken, {}).get(field, ()) + table("seen").get(spoken, {}).get(field, ())
        if found:
            return rng.choice(found)
    raise KeyError(field)


def has_header(language: str, field: str) -> bool:
    return field in table("headers").get(language, {}) or field in table("seen").get(language, {})


def word(rng: Random, language: str, key: str) -> str:
    """A title, a total, a word for "lost": whatever words.toml has under the key."""
    return rng.choice(table("words")[language][key])


def months(language: str, *, short: bool = False) -> tuple[str, ...]:
    spoken = table("cldr")[language]
    return spoken.get("short", spoken["months"]) if short else spoken["months"]


def country(language: str, alpha3: str) -> str:
    return table("cldr")[language][alpha3][0]


def demonyms(language: str, alpha3: str) -> tuple[str, ...]:
    return table("demonyms").get(language, {}).get(alpha3, ())
