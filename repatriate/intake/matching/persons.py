"""People made ready to be compared: words as numbers, dates as figures, each read once however often it is compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from repatriate.intake.matching import spelling
from repatriate.intake.matching.identity import Identity
from repatriate.model.dates import PartialDate

_UNKNOWN = PartialDate()


Name = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], frozenset[int], str]
"""The words of the surname, those of the given names, all of them, their bones, and the name as it was written."""


class Person(NamedTuple):
    """One Identity, read. Words are numbers that the Reader gave them; `words` is sorted, so that order plays no part."""

    place: int
    key: int
    family: tuple[int, ...]
    given: tuple[int, ...]
    words: tuple[int, ...]
    bones: frozenset[int]
    marked: str
    """The name as it was written, where that was not in plain letters."""
    native: str
    sex: str
    nation: str
    year: int
    month: int
    day: int
    dated: bool
    """Whether the birth date is known in full."""
    stamp: int
    """The birth date as YYYYMMDD, unknown parts 0."""
    documents: tuple[str, ...]
    province: str


class Reader:
    """Reads people and remembers each spelling, since lists are made of the same few names."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.sounds: list[int] = []
        self.bones: list[int] = []
        self._numbers: dict[str, int] = {}
        self._heard: dict[str, int] = {}
        self._read: dict[str, dict[str, tuple[int, ...]]] = {rules: {} for rules in ("", *spelling.WITH_OWN_RULES)}
        self._names: dict[tuple[str, str, str], Name] = {}
        self._skeletons: dict[tuple[int, ...], frozenset[int]] = {}
        self._provinces: dict[str, str] = {}

    def read(self, people: Sequence[Identity]) -> list[Person]:
        """The same people in the same order; `place` counts them from 0."""
        return [self._person(place, one) for place, one in enumerate(people)]

    def _person(self, place: int, one: Identity) -> Person:
        nation = one.nationality or ""
        name_key = (one.surname or "", one.given_names or "", nation if nation in spelling.WITH_OWN_RULES else "")
        family, given, words, bones, marked = self._names.get(name_key) or self._name(name_key)
        born = one.birth_date or _UNKNOWN
        year, month, day = born.year, born.month, born.day
        return Person(
            place,
            one.key,
            family,
            given,
            words,
            bones,
            marked,
            spelling.native(one.native_name) if one.native_name else "",
            one.sex if one.sex in ("M", "F") else "",
            nation,
            year,
            month,
            day,
            year > 0 and month > 0 and day > 0,
            year * 10000 + month * 100 + day,
            tuple([number for number in one.documents if _tells(number)]) if one.documents else (),
            self._province(one.province) if one.province else "",
        )

    def _name(self, key: tuple[str, str, str]) -> Name:
        surname, given_names, rules = key
        family, given = self._words(surname, rules), self._words(given_names, rules)
        words = tuple(sorted(family + given))
        bones = self._skeletons.get(words)
        if bones is None:
            bones = self._skeletons[words] = frozenset([self.bones[word] for word in words])
        plain = surname.isascii() and given_names.isascii()
        marked = "" if plain else f"{surname} {given_names}".upper()
        name = self._names[key] = (family, given, words, bones, marked)
        return name

    def _province(self, text: str) -> str:
        found = self._provinces.get(text)
        if found is None:
            found = self._provinces[text] = spelling.folded(text).strip()
        return found

    def _words(self, text: str, rules: str) -> tuple[int, ...]:
        """`rules` is the nation whose own rules the names are read by, or empty."""
        if not text:
            return ()
        read = self._read[rules]
        found = read.get(text)
        if found is None:
            found = read[text] = tuple(map(self._number, spelling.words_of(text, rules)))
        return found

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self.texts)
            heard = spelling.sound(word)
            self.texts.append(word)
            self.sounds.append(self._sound_number(heard))
            self.bones.append(self._sound_number(spelling.bones(heard)))
        return number

    def _sound_number(self, heard: str) -> int:
        return self._heard.setdefault(heard, len(self._heard))


def _tells(number: str) -> bool:
    """Whether a number can tell people apart: not 0000000, not one of a few signs."""
    return len(number) >= 4 and not number.isalpha() and number != number[0] * len(number)
