"""Whole numbers in words, as receipts spell them beside the figures: nobody adds a digit to a word.

The words agree with persons: in French they are feminine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

MOST = 999_999
"""Beyond it no operation goes; the figures stand alone."""

_ENGLISH = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_ENGLISH_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_FRENCH = (
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
)  # fmt: skip
_FRENCH_TENS = ("", "", "vingt", "trente", "quarante", "cinquante", "soixante")
_INDONESIAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip


def number_in_words(number: int, language: str) -> str:
    """`twenty-three`; in English where the language has no words here, in figures beyond what can be counted."""
    if not 0 <= number <= MOST:
        return str(number)
    return WORDS.get(language, _spell_english)(number)


def _spell_english(number: int) -> str:
    if number < 20:
        return _ENGLISH[number]
    if number < 100:
        tens, rest = divmod(number, 10)
        return _ENGLISH_TENS[tens] + (f"-{_ENGLISH[rest]}" if rest else "")
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return f"{_ENGLISH[hundreds]} hundred" + (f" and {_spell_english(rest)}" if rest else "")
    thousands, rest = divmod(number, 1000)
    link = " and " if rest < 100 else " "
    return f"{_spell_english(thousands)} thousand" + (f"{link}{_spell_english(rest)}" if rest else "")


def _spell_french(number: int) -> str:
    """Feminine in its last word; what is multiplied is not: vingt et un mille personnes."""
    words = _spell_french_masculine(number)
    return f"{words}e" if words == "un" or words.endswith((" un", "-un")) else words


def _spell_french_masculine(number: int, last: bool = True) -> str:
    """`last`: no number follows, so that cents and vingts have their plural."""
    if number < 20:
        return _FRENCH[number]
    if number < 100:
        return _spell_french_tens(number, last)
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        head = "cent" if hundreds == 1 else f"{_FRENCH[hundreds]} cent"
        if rest:
            return f"{head} {_spell_french_masculine(rest, last)}"
        return f"{head}s" if hundreds > 1 and last else head
    thousands, rest = divmod(number, 1000)
    head = "mille" if thousands == 1 else f"{_spell_french_masculine(thousands, False)} mille"
    return f"{head} {_spell_french_masculine(rest)}" if rest else head


def _spell_french_tens(number: int, last: bool) -> str:
    if number >= 80:
        rest = number - 80
        return f"quatre-vingt-{_FRENCH[rest]}" if rest else "quatre-vingts" if last else "quatre-vingt"
    tens, rest = (6, number - 60) if number >= 60 else divmod(number, 10)
    if not rest:
        return _FRENCH_TENS[tens]
    return f"{_FRENCH_TENS[tens]}{' et ' if rest in (1, 11) else '-'}{_FRENCH[rest]}"


def _spell_indonesian(number: int) -> str:
    if number < 12:
        return _INDONESIAN[number]
    if number < 20:
        return f"{_INDONESIAN[number - 10]} belas"
    for unit, word in ((1000, "ribu"), (100, "ratus"), (10, "puluh")):
        if number >= unit:
            many, rest = divmod(number, unit)
            head = f"se{word}" if many == 1 else f"{_spell_indonesian(many)} {word}"
            return f"{head} {_spell_indonesian(rest)}" if rest else head
    raise AssertionError(number)


WORDS: Mapping[str, Callable[[int], str]] = {"en": _spell_english, "fr": _spell_french, "id": _spell_indonesian}
