"""Two pages in one picture, or two halves of a list side by side: what stands on the left comes before what is on the right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from repatriate.intake.paper.model import Word

_WIDE = 0.04
"""Of the written width: so wide is what parts two pages."""
_MIDDLE = (0.3, 0.7)
"""Of the written width, where it is looked for."""
_FEWEST = 10
"""Pieces of text on either side."""
_YEARS = range(1900, 2100)
"""Years of birth may grow down a list too."""
_NUMBER = re.compile(r"\d{1,4}[.)]?")


def find_gutter(words: Sequence[Word]) -> float | None:
    """Where two halves are parted: a wide channel, beyond which titles repeat or numbers begin again. None where all is one page."""
    if len(words) < 2 * _FEWEST:
        return None
    left, right = min(word.box[0] for word in words), max(word.box[2] for word in words)
    low, high = (left + share * (right - left) for share in _MIDDLE)
    reached, best = left, None
    for word in sorted(words, key=lambda word: word.box[0]):
        start = word.box[0]
        middle = (reached + start) / 2
        if start - reached >= _WIDE * (right - left) and low <= middle <= high:
            sides = [other for other in words if other.box[2] <= middle], [w for w in words if w.box[0] >= middle]
            if _are_alike(*sides) and (best is None or start - reached > best[0]):
                best = start - reached, middle
        reached = max(reached, word.box[2])
    return best[1] if best is not None else None


def _are_alike(first: Sequence[Word], second: Sequence[Word]) -> bool:
    if min(len(first), len(second)) < _FEWEST:
        return False
    return _share_titles(first, second) or (_begins_with_numbers(first) and _begins_with_numbers(second))


def _share_titles(first: Sequence[Word], second: Sequence[Word]) -> bool:
    """Whether at least three words that stand once, near the top of both halves, are the same."""
    tops = [
        {word.text.casefold() for word in sorted(side, key=lambda word: word.box[1])[:12] if word.text.isalpha()}
        for side in (first, second)
    ]
    each = [[word.text.casefold() for word in side] for side in (first, second)]
    return sum(all(texts.count(text) == 1 for texts in each) for text in tops[0] & tops[1]) >= 3


def _begins_with_numbers(words: Sequence[Word]) -> bool:
    """Whether the first column numbers its rows: most of it are numbers that grow."""
    left = min(word.box[0] for word in words)
    high = sorted(word.box[3] - word.box[1] for word in words)[len(words) // 2]
    column = sorted((word for word in words if word.box[0] < left + 1.5 * high), key=lambda word: word.box[1])
    figures = [int(word.text.strip(".)")) for word in column if _NUMBER.fullmatch(word.text)]
    if all(one in _YEARS for one in figures):
        return False
    growing = sum(after == before + 1 for before, after in pairwise(figures))
    return len(figures) >= 5 and len(figures) >= 0.6 * len(column) and growing >= 0.6 * (len(figures) - 1)
