"""Normalizes all cells before reading: one spelling of spaces and digits, no invisible marks."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from repatriate.intake.cells import as_text
from repatriate.model.saying import Said

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_JOINER = re.compile("(?<![\u0600-\u0dff\u1000-\u109f])[\u200c\u200d]")
"""Joiners carry meaning in Arabic and Indian letters only; elsewhere they came along with a copy."""


def tidy_cell(cell: object) -> str:
    """The text of any cell on one line: NFC, single spaces, no unseen marks, full-width letters made narrow."""
    text = as_text(cell) if cell is not None else ""
    if text.isascii():
        return " ".join(text.split())
    return _tidy_text(text)


@lru_cache(maxsize=8192)
def _tidy_text(text: str) -> str:
    text = _JOINER.sub("", _UNSEEN.sub("", unicodedata.normalize("NFC", text)))
    return " ".join(_narrow_letters(text).split()).strip("\u200c\u200d")


def _narrow_letters(text: str) -> str:
    """Full-width ASCII to ASCII. NFKC would do so too, but it also takes Thai vowels apart."""
    return "".join(chr(ord(one) - 0xFEE0) if "\uff01" <= one <= "\uff5e" else one for one in text)


def ascii_digits(text: str) -> str:
    """Decimal digits of every script as 0 to 9; superscripts and the like stay as they are."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)


# -- The result of reading one cell: the value, the doubt about it, and the rest to keep as text.

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Doubt:
    """`code` names the doubt; `why` completes the sentence “this value is …”."""

    code: str
    why: Said


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """A value or None, the doubts about it, and the text that belongs into the person's notes.

    A cell that is neither blank nor says “there is none” gives a value or a note: nothing read is lost.
    """

    value: T | None
    doubts: tuple[Doubt, ...] = ()
    note: str | None = None
