"""The best candidates for each person of a list, among those already known or on the same list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from repatriate.intake.matching.blocking import Index
from repatriate.intake.matching.census import Census
from repatriate.intake.matching.identity import Identity, Likeness, Match, Strength
from repatriate.intake.matching.persons import Person, Reader
from repatriate.intake.matching.verdict import FITS_TWO, Weighing, Wording, weigh

MOST_ASKED = 3
"""An officer is asked about so many candidates for one row."""

_ABOVE_DOUBT = 1.5
"""Points from which one is worth asking about although somebody else already has that place."""

Pair = tuple[Person, Weighing]


def compare(a: Identity, b: Identity) -> Likeness | None:
    """How alike two people are, taken alone: how common their names are is then not known. None: two people."""
    reader = Reader()
    one, other = reader.read([a, b])
    found = weigh(one, other, Census(reader))
    return Wording().likeness(found) if found.strength else None


def find_matches(
    new: Sequence[Identity], known: Sequence[Identity], distinct: Collection[tuple[int, int]] = ()
) -> list[Match]:
    """For each new one, in order, the known person that it surely is, or up to three that it may be, the best first.

    `distinct` holds pairs (new key, known key) that officers said are two people. A known person is surely two of the
    new ones only where these are surely one person too; otherwise the better one has it, and of two equally good ones
    neither.
    """
    reader = Reader()
    return _Search(reader, reader.read(new), reader.read(known), frozenset(distinct), False).matches()


def find_twins(people: Sequence[Identity], distinct: Collection[tuple[int, int]] = ()) -> list[Match]:
    """People who are on one list twice: `new` is the later one, `known` the earlier. `distinct` in either order."""
    reader = Reader()
    read = reader.read(people)
    both_ways = frozenset(distinct) | {(later, earlier) for earlier, later in distinct}
    return _Search(reader, read, read, both_ways, True).matches()


class _Search:
    """One run over two sides, or over one list with itself."""

    def __init__(
        self,
        reader: Reader,
        new: Sequence[Person],
        known: Sequence[Person],
        distinct: frozenset[tuple[int, int]],
        same_list: bool,
    ) -> None:
        self._new, self._known, self._distinct, self._same_list = new, known, distinct, same_list
        self._census = Census(reader, () if same_list else new, known)
        self._index = Index(reader, known)
        self._wording = Wording()
        self._looks = (self._index.by_number, self._index.by_day, self._index.otherwise)

    def matches(self) -> list[Match]:
        """Sure ones first settled among themselves, then what is left to ask."""
        candidates = [self._candidates(one) for one in self._new]
        sure = self._settled(candidates)
        taken = {pair[0].place for pair in sure.values()}
        found: list[Match] = []
        for one, pairs in zip(self._new, candidates, strict=True):
            if one.place in sure:
                other, weighing = sure[one.place]
                found.append(Match(one.key, other.key, self._wording.likeness(weighing)))
            else:
                found += self._asked(one, pairs, taken)
        return found

    def _candidates(self, one: Person) -> list[Pair]:
        """The likely ones, the best first. Sure ones share the number or the day: after one of these no further look is needed."""
        seen: set[int] = set()
        pairs: list[Pair] = []
        for look in self._looks:
            places = set(look(one)) - seen
            if places:
                pairs += self._weighed(one, places)
                if any(pair[1].strength is Strength.STRONG for pair in pairs):
                    break
                seen |= places
        if len(pairs) > 1:
            pairs.sort(key=_order)
        return pairs

    def _weighed(self, one: Person, places: Iterable[int]) -> list[Pair]:
        pairs = []
        for place in places:
            if self._same_list and place >= one.place:
                continue
            other = self._known[place]
            if self._distinct and (one.key, other.key) in self._distinct:
                continue
            weighing = weigh(one, other, self._census)
            if weighing.strength is not None:
                pairs.append((other, weighing))
        return pairs

    def _settled(self, candidates: Sequence[list[Pair]]) -> dict[int, Pair]:
        """New place → its sure known person, where nobody else fits as well."""
        sure: dict[int, Pair] = {}
        wanted: defaultdict[int, list[tuple[Person, Pair]]] = defaultdict(list)
        for one, pairs in zip(self._new, candidates, strict=True):
            strong = [pair for pair in pairs if pair[1].strength is Strength.STRONG]
            if strong and not self._a_tie(strong):
                sure[one.place] = strong[0]
                wanted[strong[0][0].place].append((one, strong[0]))
        for claims in wanted.values():
            if len(claims) > 1:
                for one in self._losers(claims):
                    del sure[one.place]
        return sure

    def _a_tie(self, strong: Sequence[Pair]) -> bool:
        """Whether two people are as sure as each other without being one person."""
        if len(strong) == 1:
            return False
        (first, best), (second, next_best) = strong[:2]
        if best.same_number != next_best.same_number:
            return False
        close = best.margin - next_best.margin < 1
        return close and weigh(first, second, self._census).strength is not Strength.STRONG

    def _losers(self, claims: Sequence[tuple[Person, Pair]]) -> list[Person]:
        """Of the new ones that all seem to be one known person, those that do not get it."""
        ranked = sorted(claims, key=lambda claim: (*_order(claim[1])[:2], claim[0].place))
        first, (_, best) = ranked[0]
        losers: list[Person] = []
        for one, (_, weighing) in ranked[1:]:
            if weigh(first, one, self._census).strength is Strength.STRONG:
                continue
            losers.append(one)
            if best.margin - weighing.margin < 1 and best.same_number == weighing.same_number and first not in losers:
                losers.append(first)
        return losers

    def _asked(self, one: Person, pairs: Sequence[Pair], taken: set[int]) -> Iterable[Match]:
        """What an officer has to see. A sure pair that comes here lost its place to another that fits as well."""
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


def _order(pair: Pair) -> tuple[bool, float, int]:
    other, weighing = pair
    return weighing.strength is not Strength.STRONG, -weighing.margin, other.place
