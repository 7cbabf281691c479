"""Whom to compare with whom: never everybody with everybody, but those who share a number, a day, or enough of a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from rapidfuzz.distance import OSA

from repatriate.intake.matching.dates import SLIPS, one_slip
from repatriate.intake.matching.documents import looks
from repatriate.intake.matching.persons import Person, Reader

_MOST_BY_NAME = 12
"""A name that more people bear is no reason to ask, where nothing else is known."""

_MOST_BY_DAY = 40
"""Where more were born on one day (it is 1 January), only those with a word in common are compared."""

_MOST_BY_PART = 1000
"""So many may share a word and the year, or a word and the day, for their dates to be compared."""

_MOST_BY_YEAR = 40
_RARE_WORD = 4
_COMMON = 80
"""A word that so many bear, and one in so many of all, is not looked up beside a rarer one."""
_SPAN = 10_000
"""More than there are years, and days written as MMDD."""

Places = list[int]


class Index:
    """Those known, findable by what a new one may share with them.

    Each way to look is prepared when it is first gone: a list where everybody has a number needs no other. Memory grows
    with the people, by about 10 entries each.
    """

    def __init__(self, reader: Reader, known: Sequence[Person]) -> None:
        self._reader = reader
        self._known = known
        self._keys: dict[frozenset[int], tuple[list[int], list[object]]] = {}

    def by_number(self, one: Person) -> set[int]:
        """Places of those with one of the numbers, or one that looks like it."""
        return {place for number in one.documents for place in self._numbers.get(looks(number), ())}

    def by_day(self, one: Person) -> Iterable[int]:
        """Places of those born on that day, or with day and month swapped, whose names may be alike."""
        block = self._days.get(_day(one)) if one.dated else None
        if not block:
            return ()
        known, bones = self._known, one.bones
        if len(block) > _MOST_BY_DAY:
            return [place for place in block if not bones.isdisjoint(known[place].bones)]
        return [
            place for place in block if not bones.isdisjoint(known[place].bones) or self._resemble(one, known[place])
        ]

    def otherwise(self, one: Person) -> set[int]:
        """Places of those who share something else that is worth a look."""
        rare, name_keys = self._keys_of(one.bones)
        found: set[int] = set()
        if one.dated:
            self._by_part(one, rare, found)
        elif one.documents and rare:
            for half in _halves(one.documents):
                found.update(self._numbers_by_half.get((rare[0], half), ()))
        self._by_name(one, name_keys, found)
        if one.native:
            block = self._natives.get(one.native, [])
            found.update(block if len(block) <= _MOST_BY_NAME else self._of_that_year(block, one))
        return found

    def _by_part(self, one: Person, rare: Iterable[int], found: set[int]) -> None:
        """Those with a rare word in common whose birth date has one slip in it."""
        blocks, stamps, stamp = self._parts, self._stamps, one.stamp
        for bone in rare:
            for key in _date_keys(bone, one):
                block = blocks.get(key, ())
                if len(block) <= _MOST_BY_PART:
                    for place in block:
                        if abs(stamp - stamps[place]) in SLIPS and one_slip(stamp, stamps[place]):
                            found.add(place)

    def _by_name(self, one: Person, name_keys: Sequence[object], found: set[int]) -> None:
        blocks = self._undated if one.dated else self._names
        if blocks:
            for key in name_keys:
                block = blocks.get(key)
                if block:
                    most = _RARE_WORD if isinstance(key, int) else _MOST_BY_NAME
                    found.update(block if len(block) <= most else self._of_that_year(block, one))
        if one.dated and len(one.bones) > 2:  # two words are too little against two birth dates
            block = self._names.get(one.bones)
            if block and len(block) <= _RARE_WORD:
                found.update(block)

    def _of_that_year(self, block: Places, one: Person) -> Iterable[int]:
        """Of a common name, those whose year of birth agrees as far as it is known; nobody if they are still too many."""
        if not one.year or len(block) > 50 * _MOST_BY_YEAR:
            return ()
        near = [place for place in block if self._known[place].year == one.year]
        return near if len(near) <= _MOST_BY_YEAR else ()

    def _resemble(self, one: Person, other: Person) -> bool:
        """Whether a word of one may be a mistyped one of the other, or they cannot be told apart by words."""
        if not one.words or not other.words or (one.native and one.native == other.native):
            return True
        if (one.nation != other.nation and one.nation and other.nation) or (
            one.sex != other.sex and one.sex and other.sex
        ):
            return False  # a name unlike by its words is not enough against that
        texts = self._reader.texts
        ours = "".join([texts[word] for word in one.family + one.given])
        theirs = "".join([texts[word] for word in other.family + other.given])
        return OSA.normalized_similarity(ours, theirs, score_cutoff=0.65) > 0

    @cached_property
    def _stamps(self) -> list[int]:
        return [one.stamp for one in self._known]

    @cached_property
    def _counts(self) -> Counter[int]:
        return Counter([bone for one in self._known for bone in one.bones])

    @cached_property
    def _numbers(self) -> dict[str, Places]:
        found: defaultdict[str, Places] = defaultdict(list)
        for one in self._known:
            for number in one.documents:
                found[looks(number)].append(one.place)
        return found

    @cached_property
    def _numbers_by_half(self) -> dict[tuple[int, str], Places]:
        found: defaultdict[tuple[int, str], Places] = defaultdict(list)
        for one in self._known:
            if one.documents and one.bones:
                rarest = self._keys_of(one.bones)[0][0]
                for half in _halves(one.documents):
                    found[rarest, half].append(one.place)
        return found

    @cached_property
    def _days(self) -> dict[int, Places]:
        found: defaultdict[int, Places] = defaultdict(list)
        for one in self._known:
            if one.dated:
                found[_day(one)].append(one.place)
        return found

    @cached_property
    def _parts(self) -> dict[int, Places]:
        found: defaultdict[int, Places] = defaultdict(list)
        for one in self._known:
            if one.dated:
                for bone in self._keys_of(one.bones)[0]:
                    for key in _date_keys(bone, one):
                        found[key].append(one.place)
        return found

    @cached_property
    def _names(self) -> dict[object, Places]:
        return self._named(self._known)

    @cached_property
    def _undated(self) -> dict[object, Places]:
        return self._named([one for one in self._known if not one.dated])

    def _named(self, people: Iterable[Person]) -> dict[object, Places]:
        found: defaultdict[object, Places] = defaultdict(list)
        for one in people:
            for key in self._keys_of(one.bones)[1]:
                found[key].append(one.place)
        return found

    @cached_property
    def _natives(self) -> dict[str, Places]:
        found: defaultdict[str, Places] = defaultdict(list)
        for one in self._known:
            if one.native:
                found[one.native].append(one.place)
        return found

    def _keys_of(self, bones: frozenset[int]) -> tuple[list[int], list[object]]:
        """The two words that fewest of the known bear; and the whole name, these two, and each of them if really rare."""
        found = self._keys.get(bones)
        if found is None:
            counts = self._counts
            rare = sorted(sorted(bones), key=counts.__getitem__)[:2]
            keys: list[object] = [bones] if bones else []
            if len(bones) > 2:
                keys.append(tuple(sorted(rare)))
            keys += [bone for bone in rare if counts[bone] <= _RARE_WORD]
            if len(rare) > 1 and counts[rare[1]] > _COMMON + len(self._known) // _COMMON:
                del rare[1]
            found = self._keys[bones] = (rare, keys)
        return found


def _day(one: Person) -> int:
    """The same number for a date and for that date with day and month swapped."""
    return one.year * _SPAN + (one.month * 32 + one.day if one.month < one.day else one.day * 32 + one.month)


def _date_keys(bone: int, one: Person) -> tuple[int, int]:
    """A word with the year, and the word with day and month: one of the two is right where there is one slip."""
    return bone * _SPAN + one.year, -bone * _SPAN - one.month * 100 - one.day


def _halves(numbers: Iterable[str]) -> list[str]:
    """One half of a number is right where one sign of it is wrong."""
    return [half for number in numbers for half in (number[: len(number) // 2], number[(len(number) + 1) // 2 :])]
