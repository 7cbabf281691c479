"""Estimates how long a passphrase would resist somebody who has the file and guesses.

zxcvbn counts the guesses through common passwords, words, names, dates and keyboard patterns. We also count word by
word, because zxcvbn treats spaces as random and knows neither the field nor other languages. The lower estimate counts.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any, assert_never

from repatriate.model.saying import Said, count, say
from repatriate.reference.guessable import guessable, is_guessable, longest_phrase, small_words
from repatriate.reference.keys import key

SPEED = 10_000
"""Guesses a second: what two of the fastest graphics cards of today do of PBKDF2-HMAC-SHA512 with 256,000 rounds."""
_WORDS = 20_000
"""Words that people choose from, in any language: zxcvbn knows few beside the English ones, and takes the others for chance."""
_COMMON, _COMMON_RANK = 3_000, 500
"""The commonest words: the first five hundred of each of zxcvbn's six lists."""
_GUESSABLE = 300
"""Words of the field and places: those of one mission are tried first."""
_SMALL, _AGAIN = 10, 2
"""A word that holds a sentence together; one that was said before."""
_LETTERS = 30
"""The number of guesses that each letter of a word of one or two letters is worth."""
_SENTENCE, _FOLLOWING = 3, 10
"""One small word in three makes a sentence, whose other words follow from each other: a tenth of them is tried."""
_SHORT, _LONGEST_WORD = 3, 12
_PARTING = re.compile(r"[\s\-_.,;:!?'’]+")
_LONGEST = 72
"""The longest text that zxcvbn takes; a longer passphrase is only stronger."""
_MOST_READINGS = 128
"""Readings of one passphrase with signs for letters: a dozen such signs have millions, and the window would stand still."""
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
                    "Weak: with a fast computer, somebody could guess it in {0}. Choose four words that do not belong together.",
                    self.holds,
                )
            case Level.FAIR:
                return say(
                    "Fair: with a fast computer, somebody could guess it in {0}. One more word makes it strong.",
                    self.holds,
                )
            case Level.GOOD:
                return say("Strong: with a fast computer, somebody would need {0} to guess it.", self.holds)
        assert_never(self.level)


def measure_passphrase(passphrase: str, known: Iterable[str] = ()) -> Strength:
    """`known` is what whoever has the file knows as well: its name, the officer's."""
    text = unicodedata.normalize("NFC", passphrase)
    for word in {word for one in known for word in _PARTING.split(one) if len(word) > _SHORT}:
        text = re.sub(re.escape(word), "", text, flags=re.IGNORECASE)
    if not text.strip():
        return Strength(Level.WEAK, _describe_time(0))
    found = _load_zxcvbn()(text[:_LONGEST])
    guesses = float(found["guesses"])
    words = [word for word in _PARTING.split(text) if word]
    if len(words) == 1 and len(text) <= _LONGEST and all(part["pattern"] == "dictionary" for part in found["sequence"]):
        words = [part["token"] for part in found["sequence"]]  # words run together
    if len(words) > 1 and any(len(word) >= _SHORT and _is_word(word) for word in words):  # else its signs are chance
        guesses = min(guesses, _guess_words(words))
    level = Level.GOOD if guesses >= _GOOD else Level.FAIR if guesses >= _FAIR else Level.WEAK
    return Strength(level, _describe_time(guesses / SPEED))


def known_of(path: Path, *others: str) -> tuple[str, ...]:
    """Words that everybody with the file knows: the names of the file, its folder and `others`."""
    return (path.stem, path.parent.name, *others)


def _guess_words(words: list[str]) -> float:
    """Guesses for somebody who puts words together: known phrases whole, the commonest words first, a word said again at once."""
    keys = [key(word) or word for word in words]
    sentence = _SENTENCE * sum(one in small_words() for one in keys) >= len(keys)
    guesses, said, place = 1.0, set[str](), 0
    while place < len(words):
        size = _find_guessable(keys[place:])
        one = "".join(keys[place : place + max(size, 1)])
        if one in said:
            guesses *= _AGAIN
        elif size:
            guesses *= _GUESSABLE
        else:
            guesses *= _guess_word(words[place], one, sentence=sentence)
        said.add(one)
        place += max(size, 1)
    return guesses


def _find_guessable(keys: list[str]) -> int:
    """The largest number of first words that form a known phrase, place or term of the field; 0 if none do."""
    most = min(longest_phrase(), len(keys))
    return next(
        (
            size
            for size in range(most, 0, -1)
            if (size > 1 or keys[0] not in small_words()) and is_guessable("".join(keys[:size]))
        ),
        0,
    )


@cache
def _load_zxcvbn() -> Callable[[str], dict[str, Any]]:
    """zxcvbn with our words added. The dictionaries are large, so they are read at the first measurement."""
    from zxcvbn import matching, zxcvbn

    read_table = matching.relevant_l33t_subtable

    def read_few(password: str, table: dict[str, list[str]]) -> dict[str, list[str]]:
        """The signs that stand for letters, as long as they give few readings: each letter multiplies them."""
        kept, readings = {}, 1
        for letter, signs in sorted(read_table(password, table).items(), key=lambda entry: len(entry[1])):
            readings *= 2 * len(signs)
            if readings > _MOST_READINGS:
                break
            kept[letter] = signs
        return kept

    matching.relevant_l33t_subtable = read_few
    matching.add_frequency_lists({"repatriate": guessable()})
    measured: Callable[[str], dict[str, Any]] = zxcvbn
    return measured


@cache
def _common_words() -> frozenset[str]:
    from zxcvbn.frequency_lists import FREQUENCY_LISTS

    return frozenset(word for words in FREQUENCY_LISTS.values() for word in words[:_COMMON_RANK])


def _guess_word(word: str, its_key: str, *, sentence: bool) -> float:
    if its_key in small_words():
        return _SMALL
    if not _is_word(word):
        return float(_load_zxcvbn()(word[:_LONGEST])["guesses"])
    guesses = (_COMMON if word.lower() in _common_words() else _WORDS) / (_FOLLOWING if sentence else 1)
    return min(guesses, float(_LETTERS ** len(word)))


def _is_word(text: str) -> bool:
    """Letters alone, with the marks that scripts put over them, and no more than a word has."""
    return len(text) <= _LONGEST_WORD and all(unicodedata.category(sign)[0] in "LM" for sign in text)


def _describe_time(seconds: float) -> Said:
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
