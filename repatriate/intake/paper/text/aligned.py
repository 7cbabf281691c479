"""Columns that are set under each other with spaces, as mails and programs for terminals write them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from repatriate.intake.paper.layout.gaps import find_grid
from repatriate.intake.paper.layout.joining import text_of
from repatriate.intake.paper.model import Word
from repatriate.intake.sheets import Cells

_GAP = re.compile(r"\S(?:  +|\t)\s*\S")
_FEWEST = 3
_MOST = 5_000
"""Lines; each is compared with the others."""
_WIDTH, _PITCH = 0.5, 1.4
"""The width of a letter and the height of a line, as multiples of a letter's height."""


def read_aligned(text: str) -> list[Cells] | None:
    """The rows of such a text; None where no lines have gaps."""
    lines = [line.expandtabs() for line in text.splitlines() if line.strip()]
    if len(lines) > _MOST or sum(1 for line in lines if _GAP.search(line)) < _FEWEST:
        return None
    phrases = [list(_split_phrases(line, number * _PITCH)) for number, line in enumerate(lines)]
    starts = Counter(one.box[0] for line in phrases for one in line)
    begun = {place for place, many in starts.items() if many * 3 >= len(lines)}
    words = [part for line in phrases for one in line for part in _split_phrase(one, begun)]
    return [[text_of(slot) for slot in row] for row in find_grid(words)]


def _split_phrases(line: str, top: float) -> Iterator[Word]:
    """Words with one space between them; two and more part cells."""
    places = _measure_signs(line)
    for found in re.finditer(r"\S+(?: \S+)*", line):
        yield Word(found[0], (places[found.start()], top, places[found.end()], top + 1))


def _measure_signs(line: str) -> list[float]:
    """The position of each character, and of the end of the line."""
    places = [0.0]
    for sign in line:
        wide = unicodedata.east_asian_width(sign) in "WF"
        places.append(places[-1] + (0.0 if unicodedata.combining(sign) else 2 * _WIDTH if wide else _WIDTH))
    return places


def _split_phrase(phrase: Word, begun: set[float]) -> Iterator[Word]:
    """A long cell leaves one space before the next: it ends where most lines begin a cell."""
    left, top, _, bottom = phrase.box
    places = _measure_signs(phrase.text)
    cuts = [found.start() for found in re.finditer(r"(?<= )\S", phrase.text) if left + places[found.start()] in begun]
    for start, end in pairwise([0, *cuts, len(phrase.text) + 1]):
        text = phrase.text[start : end - 1]
        yield Word(text, (left + places[start], top, left + places[start + len(text)], bottom))
