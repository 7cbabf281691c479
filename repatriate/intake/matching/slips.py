"""Pairs with a telling word in common whose birth dates have one slip in them, found for everybody at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt

from repatriate.intake.matching.dates import OTHER_CALENDARS
from repatriate.intake.matching.persons import Person
from repatriate.intake.matching.stopping import Stop
from repatriate.model.errors import Cancelled

Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_COMMON = 80
"""A word that so many bear, and one in so many of all, is not looked up beside a rarer one."""

_MOST = 1000
"""So many may share a word and the year, or a word and the day, for their dates to be compared."""

_SPAN = 10_000
"""More than there are years, and days written as MMDD."""

_AT_ONCE = 1_000_000
"""Pairs looked at in one go: some 50 MB."""

_ONE_NATION = {"TWN": "CHN", "HKG": "CHN", "MAC": "CHN"}
"""Nations whose people are entered under one or another of them."""


class People:
    """Those whose birth date is known in full and who have a name, column by column."""

    def __init__(self, people: Sequence[Person]) -> None:
        chosen = [one for one in people if one.either_day and one.bones]
        stamps = _ints([one.stamp for one in chosen])
        sizes = _ints([len(one.bones) for one in chosen])
        self.places = _ints([one.place for one in chosen])
        self.years, self.days = stamps // _SPAN, stamps % _SPAN
        self.sexes = _ints([" MF".find(one.sex or " ") for one in chosen])
        numbers = {nation: _nation(nation) for nation in {one.nation for one in chosen}}
        self.nations = _ints([numbers[one.nation] for one in chosen])
        self.names = _ints([hash(one.bones) for one in chosen])
        self.bones = _ints(list(chain.from_iterable([one.bones for one in chosen])))
        self.owners = np.repeat(np.arange(len(chosen)), sizes)
        self.firsts = np.repeat(np.cumsum(sizes) - sizes, sizes)

    def telling(self, counts: Ints, common: int) -> tuple[Ints, Ints]:
        """Rows of people and words: the two words of each that fewest bear, the second only if it is not common."""
        borne = counts[self.bones]
        order = np.lexsort((self.bones, borne, self.owners))
        nth = np.arange(len(order)) - self.firsts
        order = order[(nth == 0) | ((nth == 1) & (borne[order] <= common))]
        return self.owners[order], self.bones[order]


def slips(new: Sequence[Person], known: Sequence[Person], stop: Stop) -> dict[int, list[int]]:
    """Place of a new one → places of the known ones that share a telling word, and whose dates are one slip apart.

    Telling are the two words of a name that fewest bear. Where sex or nationality differ, all words have to be the same.
    Raises Cancelled when `stop` says True. Where `new` are some of `known`, a pair is found both ways round.
    """
    ours, theirs = People(new), People(known)
    if not len(ours.places) or not len(theirs.places):
        return {}
    counts = np.bincount(theirs.bones, minlength=int(ours.bones.max()) + 1)
    common = _COMMON + len(known) // _COMMON
    our_words, their_words = ours.telling(counts, common), theirs.telling(counts, common)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for same, apart in (("years", "days"), ("days", "years")):
        our_keys = our_words[1] * _SPAN + getattr(ours, same)[our_words[0]]
        their_keys = their_words[1] * _SPAN + getattr(theirs, same)[their_words[0]]
        near = _Near(getattr(ours, apart), getattr(theirs, apart), same == "days")
        for left, right in _joined(our_keys, their_keys, stop):
            one, other = our_words[0][left], their_words[0][right]
            chosen = near.among(one, other)
            one, other = one[chosen], other[chosen]
            chosen = _compatible(ours, theirs, one, other)
            for place, with_whom in zip(
                ours.places[one[chosen]].tolist(), theirs.places[other[chosen]].tolist(), strict=True
            ):
                found[place].append(with_whom)
    return found


def _joined(ours: Ints, theirs: Ints, stop: Stop) -> Iterator[tuple[Ints, Ints]]:
    """Positions of equal keys on both sides, some at a time; keys that too many of the others have are left out."""
    order = np.argsort(theirs, kind="stable")
    ranked = theirs[order]
    starts = np.searchsorted(ranked, ours, "left")
    sizes = np.searchsorted(ranked, ours, "right") - starts
    sizes[sizes > _MOST] = 0
    parts = np.cumsum(sizes) // _AT_ONCE
    for part in range(int(parts[-1]) + 1):
        if stop():
            raise Cancelled
        rows = np.flatnonzero((parts == part) & (sizes > 0))
        many = sizes[rows]
        left = np.repeat(rows, many)
        nth = np.arange(len(left)) - np.repeat(np.cumsum(many) - many, many)
        yield left, order[starts[left] + nth]


class _Near:
    """Which of two columns of years, or of days as MMDD, can be one figure with one slip in it."""

    def __init__(self, ours: Ints, theirs: Ints, years: bool) -> None:
        our_values, self._ours = np.unique(ours, return_inverse=True)
        their_values, self._theirs = np.unique(theirs, return_inverse=True)
        self._table = _one_slip(our_values[:, None], their_values[None, :])
        if years:
            self._table |= np.isin(np.abs(our_values[:, None] - their_values[None, :]), list(OTHER_CALENDARS))

    def among(self, one: Ints, other: Ints) -> Flags:
        flags: Flags = self._table[self._ours[one], self._theirs[other]]
        return flags


def _one_slip(one: Ints, other: Ints) -> Flags:
    """Whether a digit of four differs, or two neighbours have changed places."""
    places = (1000, 100, 10, 1)
    unlike = [(one // place % 10) != (other // place % 10) for place in places]
    number = np.add.reduce(unlike, dtype=np.int64)
    changed: Flags = np.equal(number, 1)
    for high, low in pairwise(places):
        crossed = (one // high % 10 == other // low % 10) & (one // low % 10 == other // high % 10)
        here = one // high % 10 != other // high % 10
        changed |= (number == 2) & crossed & here
    return changed


def _compatible(ours: People, theirs: People, one: Ints, other: Ints) -> Flags:
    unlike = np.zeros(len(one), dtype=np.bool_)
    for left, right in ((ours.sexes[one], theirs.sexes[other]), (ours.nations[one], theirs.nations[other])):
        unlike |= (left != right) & (left != 0) & (right != 0)
    compatible: Flags = ~unlike | (ours.names[one] == theirs.names[other])
    return compatible


def _nation(code: str) -> int:
    """A number that is the same for equal codes, and 0 for none."""
    return int.from_bytes(_ONE_NATION.get(code, code).encode()[:7])


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
