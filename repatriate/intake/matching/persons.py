"""People made ready to be compared: words as numbers, dates as figures, each read once however often it is compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from repatriate.intake.matching import spelling
from repatriate.intake.matching.identity import Identity
from repatriate.model.dates import PartialDate

_UNKNOWN = PartialDate()


class Person(NamedTuple):
    """One Identity, read. Words are numbers that the Reader gave them; `words` is sorted, so that order plays no part."""

    place: int
    key: int
    family: tuple[int, ...]
    given: tuple[int, ...]
    words: tuple[int, ...]
    bones: frozenset[int]
    marked: str
    native: str
    sex: str
    nation: str
    year: int
    month: int
    day: int
    documents: tuple[str, ...]
    province: str

    @property
    def dated(self) -> bool:
        return bool(self.year and self.month and self.day)


class Reader:
    """Reads people and remembers each spelling, since lists are made of the same few names."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.sounds: list[int] = []
        self.bones: list[int] = []
        self._numbers: dict[str, int] = {}
        self._heard: dict[str, int] = {}
        self._read: dict[tuple[str, str | None], tuple[int, ...]] = {}
        self._skeletons: dict[tuple[int, ...], frozenset[int]] = {}

    def read(self, people: Sequence[Identity]) -> list[Person]:
        """The same people in the same order; `place` counts them from 0."""
        return [self._person(place, one) for place, one in enumerate(people)]

    def _person(self, place: int, one: Identity) -> Person:
        surname, given_names, nation = one.surname or "", one.given_names or "", one.nationality
        family, given = self._words(surname, nation), self._words(given_names, nation)
        words = tuple(sorted(family + given))
        bones = self._skeletons.get(words)
        if bones is None:
            bones = self._skeletons[words] = frozenset([self.bones[word] for word in words])
        ascii_only = surname.isascii() and given_names.isascii()
        born = one.birth_date or _UNKNOWN
        return Person(
            place,
            one.key,
            family,
            given,
            words,
            bones,
            "" if ascii_only else spelling.marked(f"{surname} {given_names}"),
            spelling.native(one.native_name) if one.native_name else "",
            one.sex if one.sex in ("M", "F") else "",
            nation or "",
            born.year,
            born.month,
            born.day,
            tuple(number for number in one.documents if _tells(number)) if one.documents else (),
            spelling.folded(one.province).strip() if one.province else "",
        )

    def _words(self, text: str, nation: str | None) -> tuple[int, ...]:
        if not text:
            return ()
        # Forms of address are left out for some nations only; for all others a text always has the same words.
        special = nation if nation in ("MMR", "PHL") else None
        found = self._read.get((text, special))
        if found is None:
            found = tuple(map(self._number, spelling.words_of(text, special)))
            self._read[text, special] = found
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
    return len(number) >= 4 and len(set(number)) > 1 and any(sign.isdigit() for sign in number)
