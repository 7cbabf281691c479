"""The sex in a cell of a list."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from repatriate.intake.values.text import Doubt, Reading, ascii_digits, tidy_cell
from repatriate.model.saying import say
from repatriate.reference.lexicon import key, sex_of, title_of, unknown_of

_LETTERS = {"m": "M", "f": "F", "p": "F", "w": "F", "x": "X", "u": "X", "l": "M", "h": "M"}
"""P is Perempuan and never male; W is Wanita, woman, weiblich; L is Laki-laki and Lalaki; H is Homme and Hombre."""

_NUMBERS = {"1": "M", "2": "F", "0": "X", "9": "X"}
"""GB/T 2261.1: 1 male, 2 female, 0 unknown, 9 not told."""

_SIGNS = {"♂": "M", "♀": "F"}
_BETWEEN = re.compile(r"[\s/|,;()\[\]\-:：]+")
_SCRIPTS = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff.]+|[^A-Za-z\u00c0-\u024f\u1e00-\u1eff.]+")


def letters_of(cells: Iterable[object]) -> frozenset[str]:
    """The distinct values of a column that are one letter or digit: they say together what each of them means."""
    shorts = {key(tidy_cell(cell)) for cell in set(map(tidy_cell, cells))}
    return frozenset(one for one in shorts if len(one) == 1)


def read_sex(cell: object, *, letters: frozenset[str] = frozenset()) -> Reading[str]:
    """M, F or X (not told); `letters` are those of `letters_of` for the column.

    A word that no lexicon has gives None and a note. Letters that depend on the list: B is Babae where L is Lalaki; 1 and 2
    count only where the column holds no other letters; M beside H and without F or P is Mujer.
    """
    text = tidy_cell(cell)
    return _read_sex(text, letters) if text else Reading(None)


@lru_cache(maxsize=4096)
def _read_sex(text: str, letters: frozenset[str]) -> Reading[str]:
    word = key(ascii_digits(text.rstrip("०॰.।")))
    if not word:
        return (
            Reading(_SIGNS[text])
            if text in _SIGNS
            else _leave_unread(text)
            if text.strip("-–—?._/<* ")
            else Reading("X")
        )
    if word in _NUMBERS:
        return Reading(_NUMBERS[word]) if letters and letters <= _NUMBERS.keys() else _leave_unread(text)
    if word == "m" and "h" in letters and not letters & {"f", "p"}:
        return Reading(
            "F", (Doubt("sex_letter", say("read as female: in this column H means male, so M means mujer")),)
        )
    if word == "b" and "l" in letters:
        return Reading("F")
    if found := _of_word(word):
        return Reading(found)
    return _of_pieces(text) or _read_nothing(text, word) or _leave_unread(text)


def _of_word(word: str) -> str | None:
    title = title_of(word)
    return _LETTERS.get(word) or sex_of(word) or (title[0] if title else None)


def _of_pieces(text: str) -> Reading[str] | None:
    """`男 M`, `Male (ชาย)`: a sex said twice. Said in two ways, it is none."""
    pieces = [piece for part in _BETWEEN.split(text) for piece in _SCRIPTS.findall(part)]
    if not 1 < len(pieces) <= 6:
        return None
    found = {piece: _of_word(key(piece)) for piece in pieces}
    said = set(found.values()) - {None}
    if len(said) != 1:
        return None
    whole = all(value or not key(piece) for piece, value in found.items())
    return Reading(said.pop(), (), None if whole else text)


def _read_nothing(text: str, word: str) -> Reading[str] | None:
    said = unknown_of(word)
    return Reading(None, (), text if said == "reason" else None) if said else None


def _leave_unread(text: str) -> Reading[str]:
    return Reading(None, (Doubt("not_a_sex", say("not a known word for a sex: it was put into the notes")),), text)
