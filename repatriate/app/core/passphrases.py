"""How long a passphrase would hold against somebody who has the file and guesses.

Measured by zxcvbn: by how many guesses it takes to find it among common passwords, words, names, dates and patterns of keys.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import assert_never

from repatriate.model.saying import Said, count, say

SPEED = 10_000
"""Guesses a second: what two of the fastest graphics cards of today do of PBKDF2-HMAC-SHA512 with 256,000 rounds."""
_WORDS = 20_000
"""Words that people choose from, in any language: zxcvbn knows few beside the English ones, and takes the others for chance."""
_SHORT, _LONGEST_WORD = 3, 12
_PARTING = re.compile(r"[\s\-_.,;:]+")
_LONGEST = 72
"""What zxcvbn takes; what follows makes it only stronger."""
_MINUTE, _HOUR, _DAY, _YEAR = 60, 3_600, 86_400, 31_557_600
_FAIR, _GOOD = 10**10, 10**12
"""Guesses: about twelve days, and about three years."""


class Level(Enum):
    WEAK = "weak"
    FAIR = "fair"
    GOOD = "good"


@dataclass(frozen=True, slots=True)
class Strength:
    """`holds` in words: about 3 hours."""

    level: Level
    holds: Said

    @property
    def good(self) -> bool:
        return self.level is Level.GOOD

    @property
    def sentence(self) -> Said:
        match self.level:
            case Level.WEAK:
                return say(
                    "Weak: it would hold {0} against somebody with a fast computer. Take four words that do not belong together.",
                    self.holds,
                )
            case Level.FAIR:
                return say(
                    "Fair: it would hold {0} against somebody with a fast computer. One more word makes it strong.",
                    self.holds,
                )
            case Level.GOOD:
                return say("Strong: it would hold {0} against somebody with a fast computer.", self.holds)
        assert_never(self.level)


def measure(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """`known` is what whoever has the file knows as well: its name, the officer's."""
    from zxcvbn import zxcvbn  # its dictionaries are large: read when the first passphrase is measured

    text = unicodedata.normalize("NFC", passphrase)
    for word in {word for one in known for word in _PARTING.split(one) if len(word) > _SHORT}:
        text = re.sub(re.escape(word), "", text, flags=re.IGNORECASE)
    if not text.strip():
        return Strength(Level.WEAK, _say_time(0))
    guesses = float(zxcvbn(text[:_LONGEST])["guesses"])
    words = [word for word in _PARTING.split(text) if word]
    if len(words) > 1 and all(_is_word(word) for word in words):
        guesses = min(guesses, float(_WORDS ** len(words)))
    level = Level.GOOD if guesses >= _GOOD else Level.FAIR if guesses >= _FAIR else Level.WEAK
    return Strength(level, _say_time(guesses / SPEED))


def known_of(path: Path, *others: str) -> tuple[str, ...]:
    """What everybody knows who has the file: how it and its folder are called, and others' names."""
    return (path.stem, path.parent.name, *others)


def _is_word(text: str) -> bool:
    """Letters alone, with the marks that scripts put over them, and no more than a word has."""
    return len(text) <= _LONGEST_WORD and all(unicodedata.category(sign)[0] in "LM" for sign in text)


def _say_time(seconds: float) -> Said:
    if seconds < 1:
        return say("less than a second")
    if seconds < 2 * _MINUTE:
        return count(round(seconds), "about {0} second", "about {0} seconds")
    if seconds < 2 * _HOUR:
        return count(round(seconds / _MINUTE), "about {0} minute", "about {0} minutes")
    if seconds < 2 * _DAY:
        return count(round(seconds / _HOUR), "about {0} hour", "about {0} hours")
    if seconds < 2 * _YEAR:
        return count(round(seconds / _DAY), "about {0} day", "about {0} days")
    if seconds < 100 * _YEAR:
        return count(round(seconds / _YEAR), "about {0} year", "about {0} years")
    return say("more than a hundred years")
