"""Compares two names: shared, differently spelled and missing words, and their weight."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import IntEnum, auto
from itertools import permutations
from math import fsum
from typing import NamedTuple

from rapidfuzz.distance import OSA, JaroWinkler

from repatriate.intake.matching import spelling
from repatriate.intake.matching.census import Census
from repatriate.intake.matching.persons import Person


class Names(IntEnum):
    """The relation between two names."""

    UNKNOWN = auto()
    """One of the two has none."""
    EQUAL = auto()
    """The same words in whatever order."""
    SPELLED = auto()
    """The same words, some spelled otherwise or as initials."""
    PART = auto()
    """All of one is in the other."""
    NATIVE = auto()
    """The same in its own script, whatever the Latin letters are."""
    CHANGED = auto()
    """The given name is shared and the surname is not, as after a wedding."""
    SOUNDALIKE = auto()
    """The same in Latin letters, but not in the marks or the script of its own."""
    SIBLING = auto()
    """The surname is shared, the given names are not."""
    MIXED = auto()
    """Some words are shared; which of them are surnames is not known."""
    DIFFERENT = auto()


ALIKE = frozenset({Names.EQUAL, Names.SPELLED, Names.PART, Names.NATIVE})
"""The name of one may be that of the other."""

EVIDENCE = ALIKE | {Names.CHANGED, Names.SOUNDALIKE, Names.SIBLING, Names.MIXED}


class NamePoints(NamedTuple):
    """`shared` counts the words that agree, however spelled."""

    kind: Names
    points: float
    shared: int


_OTHERWISE_SPELLED, _MISTYPED, _INITIAL, _MISSING = -0.6, -2.0, 0.7, -0.3
_SIBLING, _CHANGED, _MIXED, _DIFFERENT, _SOUNDALIKE, _OTHER_SCRIPT = -3.8, -1.2, -2.5, -2.5, -2.0, -1.5
_OWN_NAME = 0.8
"""A given name of so many points says who somebody is; the middle names that everybody has do not."""

NOTHING = NamePoints(Names.UNKNOWN, 0.0, 0)
NOT_ENOUGH = NamePoints(Names.DIFFERENT, -99.0, 0)
"""Whatever the closer look would find, it would be less than is asked for."""


def compare_names(a: Person, b: Person, nation: str, census: Census, enough: float = -99.0) -> NamePoints:
    """The same for (a, b) and (b, a). `nation` is where the words are counted.

    NOT_ENOUGH may be returned where the points are sure to stay below `enough`.
    """
    both_native = a.native and b.native
    latin = _compare_latin(a, b, nation, census, -99.0 if both_native else enough) if a.words and b.words else NOTHING
    if not both_native:
        return latin
    if a.native == b.native:
        own = census.native_name(a.native)
        if latin.kind in ALIKE:
            return NamePoints(Names.NATIVE, max(own, latin.points), max(latin.shared, 2))
        return NamePoints(Names.NATIVE, own - 0.5 * (latin.kind is not Names.UNKNOWN), 2)
    return _scripts_apart(a.native, b.native, latin)


def _scripts_apart(one: str, other: str, latin: NamePoints) -> NamePoints:
    """The weight of the Latin names if those in the native script differ."""
    if spelling.find_script(one) != spelling.find_script(other) or one in other or other in one:
        return latin
    near = OSA.normalized_similarity(one, other) >= 0.7
    if latin.kind is Names.UNKNOWN:
        return NamePoints(Names.MIXED, 1.0, 1) if near else NamePoints(Names.DIFFERENT, _DIFFERENT, 0)
    if latin.kind is Names.EQUAL or latin.kind is Names.SPELLED:
        return NamePoints(Names.SOUNDALIKE, latin.points + (_OTHER_SCRIPT if near else _SOUNDALIKE), latin.shared)
    return latin if near else latin._replace(points=latin.points + _OTHER_SCRIPT)


def _compare_latin(a: Person, b: Person, nation: str, census: Census, enough: float) -> NamePoints:
    if a.words == b.words:
        points = census.whole_name(a.words, nation)
        if a.marked and b.marked and a.marked != b.marked and _marks_apart(a.marked, b.marked):
            return NamePoints(Names.SOUNDALIKE, points + _SOUNDALIKE, len(a.words))
        return NamePoints(Names.EQUAL, points, len(a.words))
    left_a, left_b = list(a.words), list(b.words)
    of_word = census.words(nation)
    worth: list[float] = []
    for word in a.words:
        if word in left_b:
            left_a.remove(word)
            left_b.remove(word)
            worth.append(of_word[word])
    exact = len(worth)
    if left_a and left_b:
        if _same_letters(a, b, (left_a, left_b), census.reader.texts):
            worth += [of_word[word] for word in max(left_a, left_b, key=lambda words: (len(words), words))]
            return NamePoints(Names.EQUAL, census.nation(nation) + fsum(worth), max(len(worth), 2))
        rest = min(_best_case(left_a, of_word), _best_case(left_b, of_word))
        if sum(worth) + census.nation(nation) + rest < enough:
            return NOT_ENOUGH
    pairs = _likely_pairs(left_a, left_b, nation, census) if left_a and left_b else []
    for one, other, points in pairs:
        left_a.remove(one)
        left_b.remove(other)
        worth.append(points)
    if not worth:
        return NamePoints(Names.DIFFERENT, _DIFFERENT, 0)
    matched = fsum(worth) + (census.nation(nation) if exact else 0.0)
    if left_a and left_b:
        return _in_conflict(a, b, (left_a, left_b), (nation, census), (matched, len(worth)))
    missing = len(left_a) + len(left_b)
    kind = Names.PART if missing else Names.SPELLED
    return NamePoints(kind, matched + _MISSING * min(missing, 2), len(worth))


def _in_conflict(
    a: Person,
    b: Person,
    left: tuple[list[int], list[int]],
    where: tuple[str, Census],
    matched: tuple[float, int],
) -> NamePoints:
    """Words are left over on both sides: what sort of people are these to each other?"""
    points, shared = matched
    (left_a, left_b), (nation, census) = left, where
    further = -0.5 * (min(len(left_a), len(left_b)) - 1)
    own = [word for word in a.given if word in b.given]
    own_left = any(word in a.given for word in left_a) and any(word in b.given for word in left_b)
    if not a.given or not b.given:
        return NamePoints(Names.MIXED, points + _MIXED + further, shared)
    if own_left or not any(census.word(word, nation) >= _OWN_NAME for word in own):
        # The surnames in the given names' place are a matter of the columns, and then the conflict is not one of given names.
        return NamePoints(Names.SIBLING, points + _SIBLING + further, shared)
    return NamePoints(Names.CHANGED, points + _CHANGED + further, shared)


def _likely_pairs(
    left_a: Sequence[int], left_b: Sequence[int], nation: str, census: Census
) -> list[tuple[int, int, float]]:
    """Words that may be the same one, the likeliest first, each used once, with what they are worth."""
    texts = census.reader.texts
    found: list[tuple[float, str, str, int, int, float]] = []
    for one in left_a[:8]:
        for other in left_b[:8]:
            likeness, points = _compare_words(one, other, nation, census)
            if likeness:
                first, second = sorted((texts[one], texts[other]))
                found.append((-likeness, first, second, one, other, points))
    found.sort()
    chosen: list[tuple[int, int, float]] = []
    free_a, free_b = list(left_a), list(left_b)
    for *_, one, other, points in found:
        if one in free_a and other in free_b:
            free_a.remove(one)
            free_b.remove(other)
            chosen.append((one, other, points))
    return chosen


def _compare_words(one: int, other: int, nation: str, census: Census) -> tuple[float, float]:
    """The likeness of two unequal words, 0 to 1, and its weight; (0, 0) if they are unrelated."""
    reader = census.reader
    x, y = reader.texts[one], reader.texts[other]
    if len(x) == 1 or len(y) == 1:
        return (0.5, min(_INITIAL, census.word(one, nation), census.word(other, nation))) if x[0] == y[0] else (0, 0)
    worth = min(census.word(one, nation), census.word(other, nation))
    if reader.sounds[one] == reader.sounds[other]:
        return 0.95, max(worth + _OTHERWISE_SPELLED, 0.1)
    if min(len(x), len(y)) < 4:
        return 0, 0
    likeness = OSA.normalized_similarity(x, y)
    boned = reader.bones[one] == reader.bones[other] and min(len(x), len(y)) >= 5
    if likeness < 0.75 and not boned and not (min(len(x), len(y)) > 5 and JaroWinkler.similarity(x, y) > 0.92):
        return 0, 0
    return min(likeness, 0.9), max(worth + _MISTYPED, 0.0)


def _best_case(left: list[int], of_word: dict[int, float]) -> float:
    """Points if all words that are left turned out to be spelled otherwise on the other side."""
    return sum([max(of_word[word] + _OTHERWISE_SPELLED, _INITIAL) for word in left])


def _same_letters(a: Person, b: Person, left: tuple[list[int], list[int]], texts: Sequence[str]) -> bool:
    """Whether the words differ only in where the spaces are: OU YANG, XIAOMIN and OUYANG, XIAO MIN."""
    ours, theirs = ([texts[word] for word in words] for words in left)
    if len(ours) + len(theirs) < 3 or sum(map(len, ours)) != sum(map(len, theirs)):
        return False
    if _same_joined(ours, theirs):
        return True
    one = "".join([texts[word] for word in a.family + a.given])
    orders = (b.family + b.given, b.given + b.family)
    return any("".join([texts[word] for word in order]) == one for order in orders)


def _same_joined(one: Sequence[str], other: Sequence[str]) -> bool:
    """CHUN HAO and CHUNHAO: the words of one, in some order, are the one word of the other."""
    few, many = sorted((one, other), key=len)
    if len(few) != 1 or not 1 < len(many) <= 4 or len(few[0]) != sum(map(len, many)):
        return False
    return any("".join(order) == few[0] for order in permutations(many))


def _marks_apart(one: str, other: str) -> bool:
    """Whether a word has other marks on it in the other name: DŨNG is not DỤNG, but HOÀ is HÒA, and DUNG may be either."""
    ours, theirs = ({_sort_letters(word) for word in text.split() if not word.isascii()} for text in (one, other))
    bare = {spelling.fold_name("".join(letters)) for letters in ours - theirs}
    return any(spelling.fold_name("".join(letters)) in bare for letters in theirs - ours)


def _sort_letters(word: str) -> tuple[str, ...]:
    return tuple(sorted(unicodedata.normalize("NFD", word)))
