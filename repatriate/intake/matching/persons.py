"""People made ready to be compared: words as numbers, dates as figures, each read once however often it is compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from repatriate.intake.matching import spelling
from repatriate.intake.matching.identity import Identity
from repatriate.intake.matching.stopping import Stop, iterate_steps, never_stop
from repatriate.model.dates import PartialDate

_UNKNOWN = PartialDate()
_SPAN = 10_000
"""More than there are years, and days written as MMDD."""

_LOOKALIKES = str.maketrans("OQDILZSB", "00011258")

NameKey = tuple[str, str, str]
"""Surname, given names, and the nation if it is one whose names are read by rules of their own."""

Name = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], frozenset[int], str]
"""The words of the surname, those of the given names, all of them, their bones, and the name as it was written."""


Documents = tuple[tuple[str, ...], tuple[str, ...]]
"""Numbers, and how they look."""


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
    stamp: int
    """The birth date as YYYYMMDD, unknown parts 0."""
    either_day: int
    """The same number for a date and for that date with day and month swapped; 0 where it is not known in full."""
    documents: tuple[str, ...]
    looks: tuple[str, ...]
    """The documents as a hurried reader sees them."""
    province: str


def all_of(one: Person) -> tuple[object, ...]:
    """All that is known of somebody; equal for two of whom nothing differs."""
    return one[2:]


class Reader:
    """Reads people and remembers each spelling, since lists are made of the same few names."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.sounds: list[int] = []
        self.bones: list[int] = []
        self._numbers: dict[str, int] = {}
        self._plain: dict[str, int] = {}
        self._heard: dict[str, int] = {}
        self._read: dict[str, dict[str, tuple[int, ...]]] = {rules: {} for rules in ("", *spelling.WITH_OWN_RULES)}
        self._names: dict[NameKey, Name] = {}
        self._papers: dict[tuple[str, ...], Documents] = {}
        self._provinces: dict[str, str] = {}

    def read(self, people: Sequence[Identity], stop: Stop = never_stop) -> list[Person]:
        """The same people in the same order; `place` counts them from 0."""
        own_rules = spelling.WITH_OWN_RULES
        keys = [
            (one.surname or "", one.given_names or "", one.nationality if one.nationality in own_rules else "")
            for one in people
        ]
        self._learn_names(keys)
        names = self._names
        return [
            self._person(place, one, names[key])
            for place, (one, key) in enumerate(zip(iterate_steps(people, stop), keys, strict=True))
        ]

    def _person(self, place: int, one: Identity, name: Name) -> Person:
        family, given, words, bones, marked = name
        born = one.birth_date or _UNKNOWN
        year, month, day = born.year, born.month, born.day
        either = 0
        if year and month and day:
            either = year * _SPAN + (month * 32 + day if month < day else day * 32 + month)
        documents, seen = self._documents(one.documents) if one.documents else ((), ())
        return Person(
            place,
            one.key,
            family,
            given,
            words,
            bones,
            marked,
            spelling.fold_native(one.native_name) if one.native_name else "",
            one.sex if one.sex in ("M", "F") else "",
            one.nationality or "",
            year,
            month,
            day,
            year * _SPAN + month * 100 + day,
            either,
            documents,
            seen,
            self._read_province(one.province) if one.province else "",
        )

    def _learn_names(self, keys: Iterable[NameKey]) -> None:
        """Read the names that are new, so that all their words are heard in one go."""
        names = self._names
        fresh_keys = [key for key in dict.fromkeys(keys) if key not in names]
        self._learn_words([text for key in fresh_keys for text in key[:2]])
        fresh = [(key, self._words(key[0], key[2]), self._words(key[1], key[2])) for key in fresh_keys]
        self._read_sounds()
        bones = self.bones
        for key, family, given in fresh:
            words = tuple(sorted(family + given))
            surname, given_names, _ = key
            plain = surname.isascii() and given_names.isascii()
            marked = "" if plain else f"{surname} {given_names}".upper()
            names[key] = (family, given, words, frozenset([bones[word] for word in words]), marked)

    def _documents(self, numbers: tuple[str, ...]) -> Documents:
        found = self._papers.get(numbers)
        if found is None:
            telling = tuple([number for number in numbers if _is_distinctive(number)])
            found = self._papers[numbers] = (telling, tuple(map(fold_lookalikes, telling)))
        return found

    def _read_province(self, text: str) -> str:
        found = self._provinces.get(text)
        if found is None:
            found = self._provinces[text] = spelling.fold_name(text).strip()
        return found

    def _words(self, text: str, rules: str) -> tuple[int, ...]:
        """`rules` is the nation whose own rules the names are read by, or empty."""
        found = tuple(map(self._plain.get, text.upper().split()))
        if None not in found:
            return found  # type: ignore[return-value]
        read = self._read[rules]
        known = read.get(text)
        if known is None:
            known = read[text] = tuple(map(self._number, spelling.words_of(text, rules)))
        return known

    def _learn_words(self, texts: Iterable[str]) -> None:
        """Number the words that are read alike whatever the nation, as nearly all are."""
        plain = self._plain
        fresh = [word for word in dict.fromkeys(" ".join(texts).upper().split()) if word not in plain]
        for written, word in spelling.plain_words(fresh):
            plain[written] = self._number(word)

    def _number(self, word: str) -> int:
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self.texts)
            self.texts.append(word)
        return number

    def _read_sounds(self) -> None:
        """The sounds and bones of the words that came since."""
        number = self._heard.setdefault
        for heard in spelling.encode_sounds(self.texts[len(self.sounds) :]):
            self.sounds.append(number(heard, len(self._heard)))
            boned = spelling.strip_vowels(heard)
            self.bones.append(number(boned, len(self._heard)))


def fold_lookalikes(number: str) -> str:
    """The number as a hurried reader sees it: O is 0, I is 1."""
    return number.translate(_LOOKALIKES)


def _is_distinctive(number: str) -> bool:
    """Whether a number can tell people apart: not 0000000, not one of a few signs."""
    return len(number) >= 4 and not number.isalpha() and number != number[0] * len(number)
