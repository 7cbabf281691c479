"""The head of a journal in words that can be written down and dictated: eight of 2,048, which are 88 bits of its hash."""

from __future__ import annotations

import difflib
import functools
import re

from repatriate.model.errors import UserError
from repatriate.model.saying import Said, say
from repatriate.reference.resources import resource_path

COUNT = 8
BITS = 11
DIGITS = COUNT * BITS // 4
"""Hexadecimal digits of the hash that the words say."""
TELLING = 4
"""Letters by which a word of the list is known."""
_SHORTEST_HASH = 16


def words_of(head: str) -> str:
    """`abandon ability …` for a hash in hexadecimal digits."""
    number = int(head[:DIGITS], 16)
    places = [number >> BITS * left & (1 << BITS) - 1 for left in reversed(range(COUNT))]
    return " ".join(_load_words()[place] for place in places)


def read_head(text: str) -> str:
    """The first digits of the hash that somebody wrote down: in words, shortened or not, or as digits, and with or without
    the number of the entry before it. Raises UserError, which names the word that is none."""
    parts: list[str] = re.findall(r"\w+", text.casefold())
    if len(parts) == COUNT + 1 or (len(parts) == 2 and parts[0].isdecimal()):
        parts = parts[1:] if parts[0].isdecimal() else parts
    if len(parts) == 1 and re.fullmatch(rf"[0-9a-f]{{{_SHORTEST_HASH},64}}", parts[0]):
        return parts[0]
    known = _index_words()
    for place, word in enumerate(parts, 1):
        if word not in known:
            raise UserError("bad_head", _no_word(place, word))
    if len(parts) != COUNT:
        raise UserError("bad_head", say("A head is {0} words: {1} are given.", COUNT, len(parts)))
    number = 0
    for word in parts:
        number = number << BITS | known[word]
    return f"{number:0{DIGITS}x}"


def _no_word(place: int, word: str) -> Said:
    near = difflib.get_close_matches(word, _load_words(), 1)
    if near:
        return say("Word {0}, “{1}”, is not a word that heads use: did you mean “{2}”?", place, word, near[0])
    return say("Word {0}, “{1}”, is not a word that heads use: check what was written down.", place, word)


@functools.cache
def _load_words() -> tuple[str, ...]:
    return tuple(resource_path("words", "english.txt").read_text(encoding="ascii").split())


@functools.cache
def _index_words() -> dict[str, int]:
    """Each word, whole and by its first letters."""
    return {part: place for place, word in enumerate(_load_words()) for part in (word[:TELLING], word)}
