"""Resolves the words of a list: waiting places, and destination countries or airports. Nothing here writes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Generic, TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA
from sqlite_utils import Database

from repatriate.app.core.places import own_places
from repatriate.intake.values.nationalities import read_nationality
from repatriate.model.entities import Place
from repatriate.reference.airports import airport, airport_of_city
from repatriate.reference.countries import is_country

Found = TypeVar("Found")

CLOSE = 88.0
"""Likeness of 100 from which two spellings are one place, where their numbers agree."""
_DIGITS = re.compile(r"\d+")
_LETTER = re.compile(r"(?<![^\W\d_])(?:[^\W\d_][\u0300-\u036f]*|[ivxlc]+)(?![^\W\d_])", re.IGNORECASE)
_WORDS_APART = re.compile(r"(?<=[a-z])(?=[A-Z])|(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])")
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")


OF_TOWN = " ("
"""Before the town in the name of a place that has a namesake elsewhere: `Hall 1 (Cebu)`."""


class Spelling(StrEnum):
    """The kinds of words that officers explain; the column `kind` of the table of spellings."""

    PLACE = "place"
    DESTINATION = "destination"
    NATIONALITY = "nationality"


@cache
def spelling_key(text: str) -> str:
    """The same for `camp2`, `Camp 2` and `CAMP-2`: letters and digits only, small."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(one for one in plain if one.isalnum() or unicodedata.category(one) in ("Mn", "Mc")) or plain.strip()


class NearSpellings(Generic[Found]):
    """A dictionary that also finds texts with a nearly equal spelling.

    A text is compared only with texts that share its numbers, single letters and numerals, and its beginning or end.
    The time thus grows with the number of texts.
    """

    def __init__(self) -> None:
        self._exact: dict[str, Found] = {}
        self._words: dict[str, list[str]] = {}
        self._buckets: dict[tuple[object, ...], list[str]] = {}

    def add(self, text: str, found: Found) -> None:
        """The first of two things under one key stays."""
        if (key := spelling_key(text)) not in self._exact:
            self._exact[key] = found
            self._words[key] = _split_words(text)
            for bucket in self._buckets_of(text):
                others = self._buckets.setdefault(bucket, [])
                if len(others) < MOST_COMPARED:
                    others.append(key)

    def find(self, text: str) -> Found | None:
        """The entry under this text's key, or under the most similar key. A key that differs in the last letter alone
        does not count."""
        if (key := spelling_key(text)) in self._exact:
            return self._exact[key]
        words = _split_words(text)
        near = [
            one
            for bucket in self._buckets_of(text)
            for one in self._buckets.get(bucket, ())
            if one[:-1] != key[:-1] and _are_slips(words, self._words[one])
        ]
        best = process.extractOne(key, near, scorer=fuzz.ratio, score_cutoff=CLOSE) if near else None
        return self._exact[best[0]] if best is not None else None

    def _buckets_of(self, text: str) -> Iterator[tuple[object, ...]]:
        """Short words are near nothing but themselves, `Hall A` is not near `Hall B`, nor `Hall II` near `Hall III`."""
        if len(key := spelling_key(text)) >= SHORTEST:
            letters = tuple(map(str.casefold, _LETTER.findall(_WORDS_APART.sub(" ", text))))
            numbers = tuple(_DIGITS.findall(key))
            yield "starts", key[:2], numbers, letters
            yield "ends", key[-2:], numbers, letters


def _split_words(text: str) -> list[str]:
    """The words without signs and accents; a Chinese sign is a word."""
    plain = re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", _WORDS_APART.sub(" ", text)))
    return [spelling_key(word) for word in re.split(r"[\s_/,.()&-]+", plain) if word]


def _are_slips(one: list[str], other: list[str]) -> bool:
    """Whether spelling alone tells them apart: a slip in a word of five letters, two in a long one. `Men` is not `women`,
    `East` not `West`."""
    if len(one) != len(other):
        return OSA.distance("".join(one), "".join(other)) < 2
    return all(
        OSA.distance(*pair) <= sum(max(map(len, pair)) >= least for least in (SHORTEST, 8))
        for pair in zip(one, other, strict=True)
    )


SHORTEST = 5
"""Letters from which on two keys may differ and mean one thing."""
MOST_COMPARED = 60
"""Keys of a bucket that another is compared with."""


def kept_spellings(db: Database, kind: Spelling) -> dict[str, str]:
    """Codes by key, as officers answered before."""
    return dict(db.conn.execute("SELECT key, code FROM spellings WHERE kind = ?", (kind.value,)).fetchall())


class _Places(dict[str, str | None]):
    """Code by text: a code, the name of a place of the file, or a spelling that an officer settled."""

    def __init__(self, named: Mapping[str, str]) -> None:
        super().__init__()
        self._named = named

    def __missing__(self, text: str) -> str | None:
        found = self._named.get(spelling_key(text))
        if found is None and len(text.strip()) == 3 and text.isascii() and airport(text.strip().upper()):
            found = text.strip().upper()
        self[text] = found
        return found


def find_namesakes(db: Database) -> dict[str, list[Place]]:
    """Places of the file by what they are called within their town."""
    found: dict[str, list[Place]] = {}
    for place in own_places(db).values():
        found.setdefault(spelling_key(place.name.partition(OF_TOWN)[0]), []).append(place)
    return found


def find_places(db: Database) -> Mapping[str, str | None]:
    """The code of the place that words for a waiting place mean, where that is certain: no two towns have one of the name."""
    places = own_places(db)
    several = {key for key, those in find_namesakes(db).items() if len(those) > 1}
    named = {key: place.code for place in places.values() if (key := spelling_key(place.name)) not in several}
    named |= {spelling_key(code): code for code in places}
    return _Places(named | kept_spellings(db, Spelling.PLACE))


class _Goals(dict[str, str | None]):
    """Destination by text: a country, an airport, a city, a place of the file, or what an officer settled."""

    def __init__(self, kept: Mapping[str, str], places: Mapping[str, Place]) -> None:
        super().__init__()
        self._kept = kept
        self._places = places

    def __missing__(self, text: str) -> str | None:
        found = self[text] = self._kept.get(spelling_key(text)) or self._read(text)
        return found

    def _read(self, text: str) -> str | None:
        plain = text.strip()
        country, colon, code = plain.upper().partition(":")
        if colon:
            place = self._places.get(code) or airport(code)
            return f"{country}:{code}" if place is not None and place.country == country else None
        if plain.upper() in self._places or (len(plain) == 3 and is_country(plain.upper())):
            return plain.upper()
        if len(plain) == 3 and plain.isascii() and airport(plain.upper()):
            return plain.upper()
        named = read_nationality(plain)
        if named.value is not None and not named.doubts and named.note is None and is_country(named.value):
            return named.value
        inside = {code for code in _CODE.findall(plain) if airport(code)}
        return airport_of_city(plain) or (inside.pop() if len(inside) == 1 else None)


def find_goals(db: Database) -> Mapping[str, str | None]:
    """Destinations by the words that mean them: `IDN` is any airport in Indonesia, `Bangkok` is its airport."""
    return _Goals(kept_spellings(db, Spelling.DESTINATION), own_places(db))
