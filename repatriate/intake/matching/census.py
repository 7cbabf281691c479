"""Counts names, days and numbers among the people at hand: sharing a rare one says more than sharing a common one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from math import log10

from repatriate.intake.matching import spelling
from repatriate.intake.matching.persons import Person, Reader

FEW = 30
"""The size of the crowd where only two people are compared."""

_PRIOR_PEOPLE = 200
_PRIOR_SHARE = 0.01
"""The assumed share of other people with a word: one in a hundred, as if 200 of them had been counted."""

_RAREST_WORD, _RAREST_DAY, _RAREST_NATION = 3.5, 3.9, 1.0
_PRIOR_DAYS = 2000


class Tally:
    """Counts over the people of one side, each made when it is first asked for."""

    def __init__(self, people: Sequence[Person] = ()) -> None:
        self._people = people
        self.size = len(people)

    @cached_property
    def by_nation(self) -> dict[str, list[tuple[int, ...]]]:
        """Nation → the words of each of its people."""
        found: defaultdict[str, list[tuple[int, ...]]] = defaultdict(list)
        for one in self._people:
            found[one.nation].append(one.words)
        return dict(found)

    @cached_property
    def names(self) -> Counter[tuple[int, ...]]:
        return Counter([one.words for one in self._people])

    @cached_property
    def natives(self) -> Counter[str]:
        return Counter([one.native for one in self._people if one.native])

    @cached_property
    def days(self) -> Counter[int]:
        return Counter([one.stamp for one in self._people if one.year])

    @cached_property
    def numbers(self) -> Counter[str]:
        return Counter(chain.from_iterable([one.documents for one in self._people]))


class _WordPoints(dict[int, float]):
    """Points of the words of one nation, each reckoned when it is first asked for."""

    def __init__(self, names: Sequence[tuple[int, ...]], texts: Sequence[str]) -> None:
        super().__init__()
        self._bearers = Counter(chain.from_iterable(names))
        self._people, self._texts = len(names), texts

    def __missing__(self, word: int) -> float:
        others = max(self._bearers.get(word, 0) - 2, 0) + _PRIOR_PEOPLE * _PRIOR_SHARE
        points = min(log10((self._people + _PRIOR_PEOPLE) / others), _RAREST_WORD)
        if self._texts[word] in spelling.FILLERS:
            points = min(points, 0.3)
        self[word] = points
        return points


class Census:
    """Counts over both sides. Points are powers of ten: how many times more often one person agrees than two strangers."""

    def __init__(self, reader: Reader, new: Tally, known: Tally) -> None:
        self.reader = reader
        self.size = new.size + known.size
        self.crowd = log10(max(known.size, FEW))
        self._new, self._known = new, known
        self._homes: dict[int, str] | None = None
        self._of_words: dict[str, _WordPoints] = {}
        self._of_name: dict[tuple[tuple[int, ...], str], float] = {}
        self._of_nation: dict[str, float] = {}
        self._of_day: dict[int, float] = {}

    def word(self, word: int, nation: str) -> float:
        """Points for sharing a word of a name, among people of that nation."""
        return self.words(nation)[word]

    def words(self, nation: str) -> dict[int, float]:
        """Word → points for sharing it, among people of that nation. Any word may be asked for."""
        points = self._of_words.get(nation)
        if points is None:
            people = self._new.by_nation.get(nation, []) + self._known.by_nation.get(nation, [])
            points = self._of_words[nation] = _WordPoints(people, self.reader.texts)
        return points

    def nation(self, nation: str) -> float:
        """Points for being of a nation, which a shared name says by itself."""
        points = self._of_nation.get(nation)
        if points is None:
            people = sum(len(side.by_nation.get(nation, ())) for side in (self._new, self._known))
            share = (people + 60) / (self.size + _PRIOR_PEOPLE)
            points = self._of_nation[nation] = min(-log10(share), _RAREST_NATION) if share < 1 else 0.0
        return points

    def whole_name(self, words: tuple[int, ...], nation: str) -> float:
        """Points for sharing a whole name: its words, or the name itself where that is more common than its words let think."""
        points = self._of_name.get((words, nation))
        if points is None:
            points = self.nation(nation) + sum(sorted(map(self.words(nation).__getitem__, words)))
            others = self._new.names[words] + self._known.names[words] - 2
            if others > 0:
                points = min(points, log10(self.size / others))
            self._of_name[words, nation] = points
        return points

    def native_name(self, name: str) -> float:
        """Points for sharing a name in its own script."""
        others = max(self._new.natives[name] + self._known.natives[name] - 2, 0) + 1
        return min(log10((self.size + _PRIOR_PEOPLE * 10) / others), 2 + 0.5 * len(name), 4.5)

    def day(self, stamp: int) -> float:
        """Points for being born on the same day; few for 1 January, which stands for unknown on many lists."""
        points = self._of_day.get(stamp)
        if points is None:
            others = max(self._new.days[stamp] + self._known.days[stamp] - 2, 0) + 0.2
            points = self._of_day[stamp] = min(log10((self.size + _PRIOR_DAYS) / others), _RAREST_DAY)
        return points

    def holders(self, number: str) -> int:
        """The number of people with that document number on one side, whichever side has more."""
        return max(self._new.numbers.get(number, 0), self._known.numbers.get(number, 0))

    def home(self, words: tuple[int, ...]) -> str:
        """The nation in which the most telling of these words is at home; empty where no nationality is known."""
        if self._homes is None:
            self._homes = self._find_homes()
        homes = [(self.word(word, self._homes[word]), self._homes[word]) for word in words if word in self._homes]
        return max(homes)[1] if homes else ""

    def _find_homes(self) -> dict[int, str]:
        most: dict[int, tuple[int, str]] = {}
        for nation in sorted({*self._new.by_nation, *self._known.by_nation} - {""}):
            people = self._new.by_nation.get(nation, []) + self._known.by_nation.get(nation, [])
            for word, number in Counter(chain.from_iterable(people)).items():
                most[word] = max(most.get(word, (0, "")), (number, nation))
        return {word: nation for word, (_, nation) in most.items()}
