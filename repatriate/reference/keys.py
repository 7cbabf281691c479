"""Texts as they are compared: without case, spaces and punctuation, and Latin letters without their marks."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

BARE = ("LATIN", "GREEK", "CYRILLIC", "ARABIC")
"""Scripts whose marks do not tell words apart; in all others the marks are vowels and tones."""

_ETHIOPIC = ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338))
_PAIRS = (
    *("đd", "ðd", "øo", "łl", "ıi", "ŋn", "əa", "°o", "˚o"),
    *("ىي", "یي", "ېي", "ےي", "کك", "ڪك", "ةه", "ہه", "ھه", "ەه"),
)
_ALIKE = str.maketrans(
    {pair[0]: pair[1] for pair in _PAIRS}
    | {"æ": "ae", "œ": "oe", "þ": "th", "№": "no", "#": "no"}
    | {chr(other + place): chr(usual + place) for other, usual in _ETHIOPIC for place in range(7)}
    | {"\u1203": "\u1200", "\u1213": "\u1200", "\u1283": "\u1200", "\u12a3": "\u12a0", "\u12d3": "\u12a0"}
)
"""Letters that people write for one another, by what the key has instead. The Ethiopic ones sound alike in Amharic."""


class _Letters(dict[int, str]):
    """A cache of the letters that each character leaves in a key."""

    def __missing__(self, code: int) -> str:
        self[code] = left = _leave_out(chr(code))
        return left


def _leave_out(character: str) -> str:
    letter = character.casefold()
    if letter.translate(_ALIKE) != letter:
        return letter.translate(_ALIKE)
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) > 1 and unicodedata.name(parts[0], "").startswith(BARE):
        letter = "".join(one for one in parts if not unicodedata.combining(one)).translate(_ALIKE)
    return "".join(one for one in letter if _is_kept(one))


def _is_kept(one: str) -> bool:
    """Letters and digits, and marks, but for the marks of scripts that are read without them."""
    kind = unicodedata.category(one)
    if kind in ("Mn", "Mc"):
        return not unicodedata.name(one, "").startswith((*BARE, "COMBINING", "VARIATION"))
    return kind[0] in "LN" and one != "\u0640"  # the stroke that stretches Arabic words


@cache
def _load_letters() -> _Letters:
    return _Letters()


@lru_cache(maxsize=1 << 17)
def key(text: str) -> str:
    """The text as it is compared: `N° Passeport` and `no passeport` are both `nopasseport`; empty for `-`.

    NFKC and case folding; no spaces, punctuation and format marks; Latin, Greek, Cyrillic and Arabic letters without their
    marks. № N° # and No. are all `no`.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("˚", "°"))
    return text.translate(_load_letters())


class _Gaps(dict[int, str]):
    """Spaces for all that stands between words; a joiner inside a word leaves nothing."""

    def __missing__(self, code: int) -> str:
        kind = unicodedata.category(chr(code))
        gap = "" if kind == "Cf" and code != 0x200B else " " if kind[0] in "PSZC" else chr(code)
        self[code] = gap
        return gap


@cache
def gaps() -> _Gaps:
    """A table for `str.translate` with a space for every character that is no part of a word."""
    return _Gaps()


# -- Letters and digits that are taken for one another by eye, by hand and by scanner. How readily, and in which
# place, each reader knows.

DIGITS: Mapping[str, str] = {
    "O": "0", "Q": "0", "D": "0", "U": "0", "I": "1", "L": "1", "J": "1", "Z": "2", "A": "4", "S": "5", "G": "6", "T": "7",
    "B": "8",
}  # fmt: skip
"""The digit that a letter may be."""
LETTERS: Mapping[str, str] = {"0": "ODQ", "1": "IL", "2": "Z", "4": "A", "5": "S", "6": "G", "7": "T", "8": "B"}
"""The letters that a digit may be, likeliest first."""
ALIKE: Mapping[str, str] = {**LETTERS, **DIGITS}
"""The alternatives of each character."""
