"""Text made equal for a search: without capitals, accents and marks that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from sqlite_utils import Database

_LETTERS = (
    {"đ": "d", "ł": "l", "ø": "o", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
    | dict.fromkeys("‘’ʻʼ′", "'")
    | dict.fromkeys("‐‑‒–—", "-")
)
_LETTER = re.compile(f"[{''.join(_LETTERS)}]")
# Accents, the vowel signs that Arabic and Hebrew leave out at will, and marks that have no width.
_UNSEEN = re.compile(
    "[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0640\u064b-\u0652\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]+"
)


def fold(text: str | None) -> str | None:
    """Text as a search compares it: no capitals, no accents on Latin, Greek and Cyrillic letters, every width the same."""
    if text is None or text.isascii():
        return text.lower() if text else text
    spread = unicodedata.normalize("NFKD", _LETTER.sub(lambda found: _LETTERS[found[0]], text.casefold()))
    return unicodedata.normalize("NFC", _UNSEEN.sub("", spread))


def with_fold(db: Database) -> Database:
    """The connection with `fold` in its SQL; what it folded is remembered as long as the connection lives."""
    if not hasattr(db, "repatriate_fold"):
        cached = lru_cache(maxsize=1 << 17)(fold)
        db.register_function(lambda text: cached(text), name="fold", deterministic=True)
        vars(db)["repatriate_fold"] = cached
    return db
