"""Chooses the pairs to compare: never all, only those that share a number, a day, or enough of a name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain

from rapidfuzz.distance import OSA

from repatriate.intake.matching.persons import Person, Reader, all_of

_MOST_BY_NUMBER = 40
"""The limit of people with one number (a column was filled down): beyond it, name or birth date must agree too."""

_MOST_BY_NAME = 12
"""A name that more people bear is no reason to ask, where nothing else is known."""

_MOST_BY_DAY = 40
"""The limit of people born on one day (it is 1 January): beyond it, they must share a word too."""

_MOST_BY_DAY_AND_WORD = 80
"""The limit of these people sharing a word: beyond it, the word is no reason to compare them."""

_MOST_BY_YEAR = 40
_MOST_BY_SLIP = 40
"""The limit of people whose dates are one slip away: beyond it, names must be equal, for as many at most."""

_MOST_BY_HALF = 40
"""The limit of people who share a word and half a number (numbers in a row): beyond it, all words must be equal."""

_RARE_WORD = 4
Places = list[int]


class Index:
    """An index of known people by the features that a new person may share with them.

    Each part is built at its first use: a list with numbers for everybody needs no other. Memory grows with the people,
    by about 10 entries each. With `same_list`, later people need not be found. No search returns more than a few
    hundred people, however similar all are.
    """

    def __init__(self, reader: Reader, known: Sequence[Person], same_list: bool) -> None:
        self._reader = reader
        self._known = known
        self._same_list = same_list
        self._first_not_rare = 0
        self._keys: dict[frozenset[int], list[object]] = {}
        self._years: dict[int, dict[int, Places]] = {}

    def by_number(self, one: Person) -> Iterable[int]:
        """Places of those with one of the numbers, or one that looks like it."""
        blocks = self._find_by_number
        found: Places = []
        for number in one.looks:
            block = blocks.get(number)
            if block and not (len(block) == 1 and self._known[block[0]] is one):
                found += block if len(block) <= _MOST_BY_NUMBER else self._of_common_number(number, one)
        return found

    def _of_common_number(self, number: str, one: Person) -> Iterator[int]:
        for key in ((number, one.bones), (number, one.stamp)):
            block = self._common_numbers.get(key, ())
            if len(block) <= _MOST_BY_NUMBER:
                yield from block

    def by_day(self, one: Person) -> Iterable[int]:
        """Places of those born on that day, or with day and month swapped, whose names may be alike."""
        block = self._find_by_day.get(one.either_day) if one.either_day else None
        if not block or (len(block) == 1 and self._known[block[0]] is one):
            return ()
        known, bones = self._known, one.bones
        if len(block) > _MOST_BY_DAY:
            return self._of_common_day(one)
        if self._same_list:
            block = block[: bisect_left(block, one.place)]
        return [
            place
            for place in block
            if not bones.isdisjoint(known[place].bones) or self._find_resembling(one, known[place])
        ]

    def _of_common_day(self, one: Person) -> set[int]:
        """Places of people born on that common day who share a name word; if the word is common too, all words."""
        blocks = self._common_days
        found: set[int] = set()
        for key in (one.bones, *one.bones) if one.bones else ():
            block = blocks.get((one.either_day, key), ())
            if len(block) <= _MOST_BY_DAY_AND_WORD:
                found.update(block)
        return found

    def otherwise(self, one: Person) -> set[int]:
        """Places of those who share something else that is worth a look; those whose dates have a slip are found by `slips`."""
        found: set[int] = set()
        bones = one.bones
        if one.either_day:
            if self._find_undated:
                self._by_keys(one, self._find_undated, found)
            if len(bones) > 2:  # two words are too little against two birth dates
                block = self._whole_names.get(bones, ())
                if len(block) <= _RARE_WORD:
                    found.update(block)
        else:
            if one.documents and bones:
                found.update(self._by_half(one))
            self._by_keys(one, self._find_by_name, found)
        if one.native:
            block = self._find_by_native.get(one.native, [])
            found.update(block if len(block) <= _MOST_BY_NAME else self._of_that_year(block, one))
        return found

    def _by_half(self, one: Person) -> Iterator[int]:
        """Places of people who share a rare word and half a number."""
        rarest, blocks = self._pick_rarest(one.bones)[0], self._numbers_by_half
        for half in _split_halves(one.documents):
            block = blocks.get((rarest, half), ())
            if len(block) > _MOST_BY_HALF:
                block = self._common_halves.get((one.bones, half), ())
            if len(block) <= _MOST_BY_HALF:
                yield from block

    def by_slip(self, one: Person, near: Places) -> Places:
        """The places worth comparing among dates that are one slip away."""
        if len(near) > _MOST_BY_SLIP:
            near = [place for place in near if self._known[place].bones == one.bones]
        return near if len(near) <= _MOST_BY_SLIP else []

    def by_all(self, one: Person) -> Places:
        """Places of those of whom the very same is known, for who has no number."""
        return self._find_unnumbered.get(all_of(one), [])

    def _by_keys(self, one: Person, blocks: dict[object, Places], found: set[int]) -> None:
        for key in self._keys_of(one.bones):
            block = blocks.get(key)
            if block:
                most = _RARE_WORD if isinstance(key, int) else _MOST_BY_NAME
                found.update(block if len(block) <= most else self._of_that_year(block, one))

    def _of_that_year(self, block: Places, one: Person) -> Iterable[int]:
        """Places among bearers of a common name whose known year of birth agrees; empty if they are still too many."""
        if not one.year or len(block) > 50 * _MOST_BY_YEAR:
            return ()
        years = self._years.get(id(block))
        if years is None:
            years = self._years[id(block)] = self._part_by_year(block)
        near = years.get(one.year, ())
        return near if len(near) <= _MOST_BY_YEAR else ()

    def _part_by_year(self, block: Places) -> dict[int, Places]:
        """The blocks themselves stay as long as this index, so that each is known by its place in memory."""
        found: defaultdict[int, Places] = defaultdict(list)
        for place in block:
            found[self._known[place].year].append(place)
        return found

    def _find_resembling(self, one: Person, other: Person) -> bool:
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
    def _find_by_number(self) -> dict[str, Places]:
        found: defaultdict[str, Places] = defaultdict(list)
        for one in self._known:
            for number in one.looks:
                found[number].append(one.place)
        return found

    @cached_property
    def _find_unnumbered(self) -> dict[object, Places]:
        found: defaultdict[object, Places] = defaultdict(list)
        for one in self._known:
            if not one.documents and one.year:
                found[all_of(one)].append(one.place)
        return found

    @cached_property
    def _common_numbers(self) -> dict[object, Places]:
        found: defaultdict[object, Places] = defaultdict(list)
        for number, block in self._find_by_number.items():
            if len(block) > _MOST_BY_NUMBER:
                for place in block:
                    one = self._known[place]
                    for key in (one.bones, one.stamp):
                        if key:
                            found[number, key].append(place)
        return found

    @cached_property
    def _numbers_by_half(self) -> dict[tuple[int, str], Places]:
        found: defaultdict[tuple[int, str], Places] = defaultdict(list)
        for one in self._known:
            if one.documents and one.bones:
                rarest = self._pick_rarest(one.bones)[0]
                for half in _split_halves(one.documents):
                    found[rarest, half].append(one.place)
        return found

    @cached_property
    def _common_halves(self) -> dict[tuple[frozenset[int], str], Places]:
        found: defaultdict[tuple[frozenset[int], str], Places] = defaultdict(list)
        for (_, half), block in self._numbers_by_half.items():
            if len(block) > _MOST_BY_HALF:
                for place in block:
                    found[self._known[place].bones, half].append(place)
        return found

    @cached_property
    def _find_by_day(self) -> dict[int, Places]:
        found: defaultdict[int, Places] = defaultdict(list)
        for one in self._known:
            if one.either_day:
                found[one.either_day].append(one.place)
        return found

    @cached_property
    def _common_days(self) -> dict[tuple[int, object], Places]:
        """Places of people born on a common day, by the day with each word, and with all words."""
        found: defaultdict[tuple[int, object], Places] = defaultdict(list)
        for day, block in self._find_by_day.items():
            if len(block) > _MOST_BY_DAY:
                for place in block:
                    bones = self._known[place].bones
                    for key in (bones, *bones):
                        found[day, key].append(place)
        return found

    @cached_property
    def _whole_names(self) -> dict[frozenset[int], Places]:
        found: defaultdict[frozenset[int], Places] = defaultdict(list)
        for one in self._known:
            found[one.bones].append(one.place)
        return found

    @cached_property
    def _find_by_name(self) -> dict[object, Places]:
        return self._find_named(self._known)

    @cached_property
    def _find_undated(self) -> dict[object, Places]:
        return self._find_named([one for one in self._known if not one.either_day])

    def _find_named(self, people: Iterable[Person]) -> dict[object, Places]:
        found: defaultdict[object, Places] = defaultdict(list)
        for one in people:
            for key in self._keys_of(one.bones):
                found[key].append(one.place)
        return found

    @cached_property
    def _find_by_native(self) -> dict[str, Places]:
        found: defaultdict[str, Places] = defaultdict(list)
        for one in self._known:
            if one.native:
                found[one.native].append(one.place)
        return found

    @cached_property
    def _rank_words(self) -> dict[int, int]:
        """Word → its rank, the rarest first."""
        counts = Counter(chain.from_iterable([one.bones for one in self._known]))
        ranked = sorted(zip(counts.values(), counts, strict=True))
        self._first_not_rare = bisect_right([number for number, _ in ranked], _RARE_WORD)
        return {bone: rank for rank, (_, bone) in enumerate(ranked)}

    def _pick_rarest(self, bones: frozenset[int]) -> list[int]:
        """The ranks of the two words that fewest of the known bear; a word that none of them bears is -1."""
        get = self._rank_words.get
        return sorted([get(bone, -1) for bone in bones])[:2]

    def _keys_of(self, bones: frozenset[int]) -> list[object]:
        """The whole name, its two rarest words, and each of them if really rare."""
        keys = self._keys.get(bones)
        if keys is None:
            rare = self._pick_rarest(bones)
            limit = self._first_not_rare
            keys = [bones, *[rank for rank in rare if rank < limit]] if bones else []
            if len(bones) > 2:
                keys.append(tuple(rare))
            self._keys[bones] = keys
        return keys


def _split_halves(numbers: Iterable[str]) -> list[str]:
    """One half of a number is right where one sign of it is wrong."""
    return [half for number in numbers for half in (number[: len(number) // 2], number[(len(number) + 1) // 2 :])]
