"""The first guesses at a passphrase: words of the field, places, famous phrases, keyboard rows."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache

from repatriate.reference.airports import large_cities
from repatriate.reference.keys import key
from repatriate.reference.lexicon import nationality_names
from repatriate.reference.resources import resource_path

_SHORT = 3
"""Shorter names are codes, `IDN`, and words like any other."""


@cache
def _load_lists() -> Mapping[str, tuple[str, ...]]:
    lists = tomllib.loads(resource_path("passphrases.toml").read_text(encoding="utf-8"))
    return {name: tuple(texts) for name, texts in lists.items()}


def _keys_of(name: str) -> frozenset[str]:
    return frozenset(key(word) for text in _load_lists()[name] for word in text.split())


@cache
def small_words() -> frozenset[str]:
    """Words that hold a sentence together, by key: `of`, `des`, `yang`."""
    return _keys_of("small")


@cache
def guessable() -> tuple[str, ...]:
    """Words of the field, famous phrases, and names of countries, peoples and cities, by key, in the order in which somebody
    tries them: `embassy`, `srilanka`."""
    phrases = {key(phrase) for phrase in _load_lists()["phrases"]}
    places = {*nationality_names(), *(key(city) for city in large_cities())}
    long = {place for place in places if len(place) > _SHORT}
    return tuple(dict.fromkeys((*sorted(_keys_of("field")), *sorted(phrases), *sorted(long))))


@cache
def _guessable_keys() -> frozenset[str]:
    return frozenset(guessable())


@cache
def longest_phrase() -> int:
    """The number of words in the longest phrase."""
    return max(len(phrase.replace("'", " ").replace("-", " ").split()) for phrase in _load_lists()["phrases"])


@cache
def _keyboard_rows() -> tuple[str, ...]:
    return tuple(row for one in _load_lists()["rows"] for row in (one, one[::-1]))


def is_guessable(text_key: str) -> bool:
    """Whether it is among them, or some keys side by side."""
    return text_key in _guessable_keys() or (
        len(text_key) >= _SHORT and any(text_key in row for row in _keyboard_rows())
    )
