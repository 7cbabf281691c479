"""Whom to compare with whom: never everybody with everybody, but those who share a number, a day, or enough of a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import OSA

from repatriate.intake.matching.documents import looks
from repatriate.intake.matching.persons import Person, Reader

_MOST_BY_NAME = 12
"""A name that more people bear is no reason to ask, where nothing else is known."""

_MOST_BY_DAY = 40
"""Where more were born on one day (it is 1 January), only those with a word in common are compared."""

_MOST_BY_PART = 200
"""So many may share a word and two figures of the birth date."""

_MOST_BY_YEAR = 40
_RARE_WORD = 4
_SPAN = 4_000_000
"""More than there are codes for two figures of a date."""


class Index:
    """Those known, findable by what a new one may share with them. Memory grows with the people, about 15 entries each."""

    def __init__(self, reader: Reader, known: Sequence[Person]) -> None:
        self._reader = reader
        self._known = known
        self._counts = Counter([bone for one in known for bone in one.bones])
        self._numbers: defaultdict[str, list[int]] = defaultdict(list)
        self._halves: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
        self._days: defaultdict[int, list[int]] = defaultdict(list)
        self._parts: defaultdict[int, list[int]] = defaultdict(list)
        self._names: defaultdict[object, list[int]] = defaultdict(list)
        self._undated: defaultdict[object, list[int]] = defaultdict(list)
        self._natives: defaultdict[str, list[int]] = defaultdict(list)
        for one in known:
            self._add(one)

    def _add(self, one: Person) -> None:
        place = one.place
        for number in one.documents:
            self._numbers[looks(number)].append(place)
        rare = self._rarest(one.bones)
        if one.documents and rare:
            for half in _halves(one.documents):
                self._halves[rare[0], half].append(place)
        dated = one.dated
        if dated:
            self._days[_day(one)].append(place)
            for code in _part_keys(rare, one):
                self._parts[code].append(place)
        for key in self._name_keys(one, rare):
            self._names[key].append(place)
            if not dated:
                self._undated[key].append(place)
        if one.native:
            self._natives[one.native].append(place)

    def by_number(self, one: Person) -> set[int]:
        """Places of those with one of the numbers, or one that looks like it."""
        return {place for number in one.documents for place in self._numbers.get(looks(number), ())}

    def otherwise(self, one: Person) -> set[int]:
        """Places of those who share something else that is worth a look."""
        rare = self._rarest(one.bones)
        found: set[int] = set()
        dated = one.dated
        if dated:
            found.update(self._born_that_day(one))
            for key in _part_keys(rare, one):
                block = self._parts.get(key)
                if block and len(block) <= _MOST_BY_PART:
                    found.update(block)
        elif one.documents and rare:
            for half in _halves(one.documents):
                found.update(self._halves.get((rare[0], half), ()))
        self._by_name(one, rare, dated, found)
        if one.native:
            block = self._natives.get(one.native, [])
            found.update(block if len(block) <= _MOST_BY_NAME else self._of_that_year(block, one))
        return found

    def _by_name(self, one: Person, rare: Sequence[int], dated: bool, found: set[int]) -> None:
        blocks = self._undated if dated else self._names
        if blocks:
            for key in self._name_keys(one, rare):
                block = blocks.get(key)
                if block:
                    most = _RARE_WORD if isinstance(key, int) else _MOST_BY_NAME
                    found.update(block if len(block) <= most else self._of_that_year(block, one))
        if dated and len(one.bones) > 1:
            block = self._names.get(one.bones)
            if block and len(block) <= _RARE_WORD:
                found.update(block)

    def _of_that_year(self, block: list[int], one: Person) -> Iterable[int]:
        """Of a common name, those whose year of birth agrees as far as it is known; nobody if they are still too many."""
        if not one.year or len(block) > 50 * _MOST_BY_YEAR:
            return ()
        near = [place for place in block if self._known[place].year == one.year]
        return near if len(near) <= _MOST_BY_YEAR else ()

    def _born_that_day(self, one: Person) -> Iterable[int]:
        block = self._days.get(_day(one))
        if not block:
            return ()
        known, bones = self._known, one.bones
        if len(block) > _MOST_BY_DAY:
            return [place for place in block if not bones.isdisjoint(known[place].bones)]
        return [
            place for place in block if not bones.isdisjoint(known[place].bones) or self._resemble(one, known[place])
        ]

    def _resemble(self, one: Person, other: Person) -> bool:
        """Whether a word of one may be a mistyped one of the other, or they cannot be told apart by words."""
        if not one.words or not other.words or (one.native and one.native == other.native):
            return True
        texts = self._reader.texts
        ours = "".join([texts[word] for word in one.family + one.given])
        theirs = "".join([texts[word] for word in other.family + other.given])
        return OSA.normalized_similarity(ours, theirs, score_cutoff=0.6) > 0

    def _rarest(self, bones: Iterable[int]) -> list[int]:
        """The two words that fewest of the known bear, the rarest first."""
        counts = self._counts
        return sorted(bones, key=lambda bone: (counts[bone], bone))[:2]

    def _name_keys(self, one: Person, rare: Sequence[int]) -> list[object]:
        """The whole name, its two rarest words, and each of these if it is really rare."""
        keys: list[object] = [one.bones] if one.bones else []
        if len(one.bones) > 2:
            keys.append(tuple(sorted(rare)))
        keys += [bone for bone in rare if self._counts[bone] <= _RARE_WORD]
        return keys


def _day(one: Person) -> int:
    """The same number for a date and for that date with day and month swapped."""
    low, high = sorted((one.month, one.day))
    return one.year * 1024 + low * 32 + high


def _part_keys(rare: Sequence[int], one: Person) -> list[int]:
    """A rare word with any two figures of the birth date: one of the three may be wrong."""
    year, month, day = one.year, one.month, one.day
    month_of, day_of, feast = year * 100 + month, 1_000_000 + year * 100 + day, 2_000_000 + month * 100 + day
    return [bone * _SPAN + code for bone in rare for code in (month_of, day_of, feast)]


def _halves(numbers: Iterable[str]) -> list[str]:
    """One half of a number is right where one sign of it is wrong."""
    return [half for number in numbers for half in (number[: len(number) // 2], number[(len(number) + 1) // 2 :])]
