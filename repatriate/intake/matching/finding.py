"""The best candidates for each person of a list, among those already known or on the same list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, pairwise

import numpy as np
import numpy.typing as npt

from repatriate.intake.matching.blocking import Index
from repatriate.intake.matching.census import Census, Tally
from repatriate.intake.matching.dates import OTHER_CALENDARS
from repatriate.intake.matching.identity import Identity, Likeness, Match, Strength
from repatriate.intake.matching.persons import Person, Reader
from repatriate.intake.matching.stopping import Stop, iterate_steps, never_stop
from repatriate.intake.matching.verdict import FITS_TWO, Weighing, Wording, weigh_as_sure, weigh_pair
from repatriate.model.errors import Cancelled
from repatriate.model.memory import uncollected

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
    """People with a full birth date and a name, stored column by column."""

    def __init__(self, people: Sequence[Person]) -> None:
        chosen = [one for one in people if one.either_day and one.bones]
        stamps = _as_ints([one.stamp for one in chosen])
        sizes = _as_ints([len(one.bones) for one in chosen])
        self.places = _as_ints([one.place for one in chosen])
        self.years, self.days = stamps // _SPAN, stamps % _SPAN
        self.sexes = _as_ints([" MF".find(one.sex or " ") for one in chosen])
        numbers = {nation: _number_nation(nation) for nation in {one.nation for one in chosen}}
        self.nations = _as_ints([numbers[one.nation] for one in chosen])
        self.names = _as_ints([hash(one.bones) for one in chosen])
        self.bones = _as_ints(list(chain.from_iterable([one.bones for one in chosen])))
        self.owners = np.repeat(np.arange(len(chosen)), sizes)
        self.firsts = np.repeat(np.cumsum(sizes) - sizes, sizes)

    def rarest_words(self, counts: Ints, common: int) -> tuple[Ints, Ints]:
        """Rows of people and words: the two words of each that fewest bear, the second only if it is not common."""
        borne = counts[self.bones]
        order = np.lexsort((self.bones, borne, self.owners))
        nth = np.arange(len(order)) - self.firsts
        order = order[(nth == 0) | ((nth == 1) & (borne[order] <= common))]
        return self.owners[order], self.bones[order]


def find_slips(new: Sequence[Person], known: Sequence[Person], stop: Stop) -> dict[int, list[int]]:
    """Place of a new one → places of the known ones that share a telling word, and whose dates are one slip apart.

    Telling are the two words of a name that fewest bear. Where sex or nationality differ, all words have to be the same.
    Raises Cancelled when `stop` says True. Where `new` are some of `known`, a pair is found both ways round.
    """
    ours, theirs = People(new), People(known)
    if not len(ours.places) or not len(theirs.places):
        return {}
    counts = np.bincount(theirs.bones, minlength=int(ours.bones.max()) + 1)
    common = _COMMON + len(known) // _COMMON
    our_words, their_words = ours.rarest_words(counts, common), theirs.rarest_words(counts, common)
    found: defaultdict[int, list[int]] = defaultdict(list)
    for same, apart in (("years", "days"), ("days", "years")):
        our_keys = our_words[1] * _SPAN + getattr(ours, same)[our_words[0]]
        their_keys = their_words[1] * _SPAN + getattr(theirs, same)[their_words[0]]
        near = _Near(getattr(ours, apart), getattr(theirs, apart), same == "days")
        for left, right in _join_keys(our_keys, their_keys, stop):
            one, other = our_words[0][left], their_words[0][right]
            chosen = near.among(one, other)
            one, other = one[chosen], other[chosen]
            chosen = _are_compatible(ours, theirs, one, other)
            for place, with_whom in zip(
                ours.places[one[chosen]].tolist(), theirs.places[other[chosen]].tolist(), strict=True
            ):
                found[place].append(with_whom)
    return found


def _join_keys(ours: Ints, theirs: Ints, stop: Stop) -> Iterator[tuple[Ints, Ints]]:
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
    """The pairs from two columns of years, or of days as MMDD, that may be one figure with a slip."""

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


def _are_compatible(ours: People, theirs: People, one: Ints, other: Ints) -> Flags:
    unlike = np.zeros(len(one), dtype=np.bool_)
    for left, right in ((ours.sexes[one], theirs.sexes[other]), (ours.nations[one], theirs.nations[other])):
        unlike |= (left != right) & (left != 0) & (right != 0)
    compatible: Flags = ~unlike | (ours.names[one] == theirs.names[other])
    return compatible


def _number_nation(code: str) -> int:
    """A number that is the same for equal codes, and 0 for none."""
    return int.from_bytes(_ONE_NATION.get(code, code).encode()[:7])


def _as_ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)


MOST_ASKED = 3
"""An officer is asked about so many candidates for one row."""

_ABOVE_DOUBT = 1.5
"""Points from which one is worth asking about although somebody else already has that place."""

Pair = tuple[Person, Weighing]
Distinct = Collection[tuple[int, int]]


def compare_identities(a: Identity, b: Identity) -> Likeness | None:
    """The likeness of two people without regard to how common their names are. None: they are two people."""
    reader = Reader()
    one, other = reader.read([a, b])
    found = weigh_pair(one, other, Census(reader, Tally(), Tally()))
    return Wording().likeness(found) if found.strength else None


@uncollected()
def find_matches(
    new: Sequence[Identity], known: Sequence[Identity], distinct: Distinct = (), stop: Stop = never_stop
) -> list[Match]:
    """The certain known person for each new one, in order, or up to three possible ones, the best first.

    `distinct` holds pairs (new key, known key) that officers called two people. A known person matches two new ones for
    certain only if these are surely one person. Otherwise the better one gets it, and of two equally good ones neither.
    Raises Cancelled soon after `stop` returns True; it is asked every few milliseconds.
    """
    reader = Reader()
    ours, theirs = _Side(reader.read(new, stop)), _Side(reader.read(known, stop))
    return _Search(reader, ours, theirs, frozenset(distinct), stop).matches()


@uncollected()
def find_twins(people: Sequence[Identity], distinct: Distinct = (), stop: Stop = never_stop) -> list[Match]:
    """People who are on one list twice: `new` is the later one, `known` the earlier. `distinct` in either order.

    Raises Cancelled soon after `stop` says True.
    """
    reader = Reader()
    return _find_twins(reader, _Side(reader.read(people, stop)), distinct, stop)


@uncollected()
def find_both(
    new: Sequence[Identity], known: Sequence[Identity], distinct: Distinct = (), stop: Stop = never_stop
) -> tuple[list[Match], list[Match]]:
    """The results of `find_twins(new)` and `find_matches(new, known, distinct)`, for little more than the cost of
    one."""
    reader = Reader()
    ours, theirs = _Side(reader.read(new, stop)), _Side(reader.read(known, stop))
    twins = _find_twins(reader, ours, (), stop)
    return twins, _Search(reader, ours, theirs, frozenset(distinct), stop).matches()


class _Side:
    """People of one side with their counts, which serve for several searches."""

    def __init__(self, people: Sequence[Person]) -> None:
        self.people = people
        self.tally = Tally(people)


def _find_twins(reader: Reader, side: _Side, distinct: Distinct, stop: Stop) -> list[Match]:
    both_ways = frozenset(distinct) | {(later, earlier) for earlier, later in distinct}
    return _Search(reader, side, side, both_ways, stop).matches()


class _Search:
    """One run over two sides, or over one list with itself."""

    def __init__(
        self, reader: Reader, new: _Side, known: _Side, distinct: frozenset[tuple[int, int]], stop: Stop
    ) -> None:
        self._same_list = new is known
        self._new, self._known, self._distinct, self._stop = new.people, known.people, distinct, stop
        self._census = Census(reader, Tally() if self._same_list else new.tally, known.tally)
        self._index = Index(reader, known.people, self._same_list)
        self._wording = Wording()

    def matches(self) -> list[Match]:
        """Sure ones first settled among themselves, then what is left to ask."""
        candidates = self._find_candidates()
        sure = self._settle_sure(candidates)
        taken = {pair[0].place for pair in sure.values()}
        found: list[Match] = []
        for one, pairs in candidates:
            if one.place in sure:
                other, weighing = sure[one.place]
                found.append(Match(one.key, other.key, self._wording.likeness(weighing)))
            else:
                found += self._asked(one, pairs, taken)
        return found

    def _find_candidates(self) -> list[tuple[Person, list[Pair]]]:
        """The people with likely candidates, each with theirs, the best first."""
        index, found = self._index, dict[int, list[Pair]]()
        for one in iterate_steps(self._new, self._stop):
            pairs = self._soon_found(one)
            if pairs:
                found[one.place] = pairs
        rest = [
            one for one in self._new if one.place not in found or found[one.place][0][1].strength is not Strength.STRONG
        ]
        near = find_slips(rest, self._known, self._stop)
        for one in iterate_steps(rest, self._stop):
            places = index.otherwise(one)
            if one.place in near:
                places.update(index.by_slip(one, near[one.place]))
            if places:
                pairs = found.get(one.place, [])
                places.difference_update([other.place for other, _ in pairs])
                pairs = sorted(pairs + self._weigh_pairs(one, places), key=_rank_pair)
                if pairs:
                    found[one.place] = pairs
        return [(one, found[one.place]) for one in self._new if one.place in found]

    def _soon_found(self, one: Person) -> list[Pair]:
        """Sure ones share the number or the day, or all that is known: after one of these no further look is needed."""
        if not self._same_list and not one.documents and (again := self._find_again(one)):
            return again
        places = set(self._index.by_number(one))
        pairs = self._weigh_pairs(one, places) if places else []
        if not any(pair[1].strength is Strength.STRONG for pair in pairs):
            others = self._index.by_day(one)
            if others:
                pairs += self._weigh_pairs(one, [place for place in others if place not in places])
        if len(pairs) > 1:
            pairs.sort(key=_rank_pair)
        return pairs

    def _find_again(self, one: Person) -> list[Pair]:
        """The one person equal in everything known, for somebody without a number: the list came again. Empty if there
        is no such person, or several. It takes at least two name words and a year of birth."""
        if len(one.words) < 2 or not one.year:
            return []
        places = self._index.by_all(one)
        if len(places) != 1:
            return []
        other = self._known[places[0]]
        if (one.key, other.key) in self._distinct:
            return []
        return [(other, weigh_as_sure(one, other, self._census))]

    def _weigh_pairs(self, one: Person, places: Iterable[int]) -> list[Pair]:
        pairs = []
        for place in places:
            if self._same_list and place >= one.place:
                continue
            other = self._known[place]
            if self._distinct and (one.key, other.key) in self._distinct:
                continue
            weighing = weigh_pair(one, other, self._census)
            if weighing.strength is not None:
                pairs.append((other, weighing))
        return pairs

    def _settle_sure(self, candidates: Sequence[tuple[Person, list[Pair]]]) -> dict[int, Pair]:
        """New place → its sure known person, where nobody else fits as well."""
        sure: dict[int, Pair] = {}
        wanted: defaultdict[int, list[tuple[Person, Pair]]] = defaultdict(list)
        for one, pairs in candidates:
            best = pairs[0]
            if best[1].strength is Strength.STRONG and not (len(pairs) > 1 and self._a_tie(pairs)):
                sure[one.place] = best
                wanted[best[0].place].append((one, best))
        for claims in wanted.values():
            if len(claims) > 1:
                for one in self._find_losers(claims):
                    del sure[one.place]
        return sure

    def _a_tie(self, pairs: Sequence[Pair]) -> bool:
        """Whether the first two are as sure as each other without being one person."""
        (first, best), (second, next_best) = pairs[:2]
        if next_best.strength is not Strength.STRONG or best.same_number != next_best.same_number:
            return False
        close = best.margin - next_best.margin < 1
        return close and weigh_pair(first, second, self._census).strength is not Strength.STRONG

    def _find_losers(self, claims: Sequence[tuple[Person, Pair]]) -> list[Person]:
        """The new people who do not get the known person that they all seem to be."""
        ranked = sorted(claims, key=lambda claim: (*_rank_pair(claim[1])[:2], claim[0].place))
        first, (_, best) = ranked[0]
        losers: list[Person] = []
        for one, (_, weighing) in ranked[1:]:
            if weigh_pair(first, one, self._census).strength is Strength.STRONG:
                continue
            losers.append(one)
            if best.margin - weighing.margin < 1 and best.same_number == weighing.same_number and first not in losers:
                losers.append(first)
        return losers

    def _asked(self, one: Person, pairs: Sequence[Pair], taken: set[int]) -> Iterable[Match]:
        """The matches for an officer to decide. A sure pair here lost its place to another that fits as well."""
        kept = 0
        for other, weighing in pairs:
            place_taken = other.place in taken and not self._same_list
            if place_taken and weighing.margin < _ABOVE_DOUBT and not weighing.same_number:
                continue
            remark = FITS_TWO if weighing.strength is Strength.STRONG else None
            yield Match(one.key, other.key, self._wording.likeness(weighing, remark))
            kept += 1
            if kept == MOST_ASKED:
                return


def _rank_pair(pair: Pair) -> tuple[bool, float, int]:
    other, weighing = pair
    return weighing.strength is not Strength.STRONG, -weighing.margin, other.place
