"""How common names, days and numbers are among the people at hand: sharing a rare one says more than sharing a common one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log10

from repatriate.intake.matching import spelling
from repatriate.intake.matching.persons import Person, Reader

FEW = 30
"""The size of the crowd where only two people are compared."""

_PRIOR_PEOPLE = 200
_PRIOR_SHARE = 0.01
"""Of people not at hand it is thought that a word is borne by one in a hundred, as if 200 of them had been counted."""

_RAREST_WORD, _RAREST_DAY, _RAREST_NATION = 3.5, 3.9, 1.0
_PRIOR_DAYS = 2000


class Census:
    """Counts over both sides. Points are powers of ten: how many times more often one person agrees than two strangers."""

    def __init__(self, reader: Reader, new: Sequence[Person] = (), known: Sequence[Person] = ()) -> None:
        people = [*new, *known]
        self.reader = reader
        self.size = len(people)
        self.crowd = log10(max(len(known), FEW))
        self._nations = Counter([one.nation for one in people])
        self._words = Counter([(word, one.nation) for one in people for word in one.words])
        self._names = Counter([one.words for one in people])
        self._natives = Counter([one.native for one in people if one.native])
        self._days = Counter([(one.year, one.month, one.day) for one in people if one.year])
        self._new_numbers = Counter([number for one in new for number in one.documents])
        self._known_numbers = Counter([number for one in known for number in one.documents])
        self._homes: dict[int, str] | None = None
        self._of_word: dict[tuple[int, str], float] = {}
        self._of_name: dict[tuple[tuple[int, ...], str], float] = {}

    def word(self, word: int, nation: str) -> float:
        """Points for sharing a word of a name, among people of that nation."""
        points = self._of_word.get((word, nation))
        if points is None:
            others = max(self._words[word, nation] - 2, 0) + _PRIOR_PEOPLE * _PRIOR_SHARE
            points = min(log10((self._nations[nation] + _PRIOR_PEOPLE) / others), _RAREST_WORD)
            if self.reader.texts[word] in spelling.FILLERS:
                points = min(points, 0.3)
            self._of_word[word, nation] = points
        return points

    def nation(self, nation: str) -> float:
        """Points for being of a nation, which a shared name says by itself."""
        share = (self._nations[nation] + 60) / (self.size + _PRIOR_PEOPLE)
        return min(-log10(share), _RAREST_NATION) if share < 1 else 0.0

    def whole_name(self, words: tuple[int, ...], nation: str) -> float:
        """Points for sharing a whole name: its words, or the name itself where that is more common than its words let think."""
        points = self._of_name.get((words, nation))
        if points is None:
            points = self.nation(nation) + sum(sorted(self.word(word, nation) for word in words))
            others = self._names[words] - 2
            if others > 0:
                points = min(points, log10(self.size / others))
            self._of_name[words, nation] = points
        return points

    def native_name(self, name: str) -> float:
        """Points for sharing a name in its own script."""
        others = max(self._natives[name] - 2, 0) + 1
        return min(log10((self.size + _PRIOR_PEOPLE * 10) / others), 2 + 0.5 * len(name), 4.5)

    def day(self, born: tuple[int, int, int]) -> float:
        """Points for being born on the same day; few for 1 January, which stands for unknown on many lists."""
        others = max(self._days[born] - 2, 0) + 0.2
        return min(log10((self.size + _PRIOR_DAYS) / others), _RAREST_DAY)

    def holders(self, number: str) -> int:
        """How many people of one side have that document number, on the side where it is most."""
        return max(self._new_numbers.get(number, 0), self._known_numbers.get(number, 0))

    def home(self, words: tuple[int, ...]) -> str:
        """The nation in which the most telling of these words is at home; empty where no nationality is known."""
        if self._homes is None:
            most: dict[int, tuple[int, str]] = {}
            for (word, nation), count in self._words.items():
                if nation:
                    most[word] = max(most.get(word, (0, "")), (count, nation))
            self._homes = {word: nation for word, (_, nation) in most.items()}
        homes = [(self.word(word, self._homes[word]), self._homes[word]) for word in words if word in self._homes]
        return max(homes)[1] if homes else ""
