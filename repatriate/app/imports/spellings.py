"""What the words of a list mean: places where people wait, and countries or airports that they go to; nothing here writes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz
from sqlite_utils import Database

from repatriate.app.core.places import own_places
from repatriate.intake.values.nationalities import nationality
from repatriate.model.entities import Place
from repatriate.reference.airports import airport
from repatriate.reference.cities import airport_of_city
from repatriate.reference.countries import is_country

CLOSE = 88.0
"""Likeness of 100 from which two spellings are one place, where their numbers agree."""
_DIGITS = re.compile(r"\d+")
_CODE = re.compile(r"(?<![A-Za-z])[A-Z]{3}(?![A-Za-z])")


class Spelling(StrEnum):
    """What an officer said that words mean; the column `kind` of the table of spellings."""

    PLACE = "place"
    DESTINATION = "destination"
    NATIONALITY = "nationality"


@cache
def spelling_key(text: str) -> str:
    """The same for `camp2`, `Camp 2` and `CAMP-2`: letters and digits only, small."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(one for one in plain if one.isalnum() or unicodedata.category(one) in ("Mn", "Mc")) or plain.strip()


def near_spelling(one: str, other: str) -> bool:
    """Whether two keys are one word spelled twice; numbers must agree, and short words in full."""
    if min(len(one), len(other)) < 5 or _DIGITS.findall(one) != _DIGITS.findall(other):
        return one == other
    return fuzz.ratio(one, other) >= CLOSE


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


def find_places(db: Database) -> Mapping[str, str | None]:
    """The code of the place that words for a waiting place mean, where that is certain."""
    places = own_places(db)
    named = {spelling_key(place.name): place.code for place in places.values()}
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
        named = nationality(plain)
        if named.value is not None and not named.doubts and named.note is None and is_country(named.value):
            return named.value
        inside = {code for code in _CODE.findall(plain) if airport(code)}
        return airport_of_city(plain) or (inside.pop() if len(inside) == 1 else None)


def find_goals(db: Database) -> Mapping[str, str | None]:
    """What words for a destination mean: `IDN` is any airport in Indonesia, `Bangkok` its airport."""
    return _Goals(kept_spellings(db, Spelling.DESTINATION), own_places(db))
