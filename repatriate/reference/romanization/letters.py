"""Names of other scripts in Latin letters: an aid to read and to sort by, for the officer to check."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import assert_never

from anyascii import anyascii

from repatriate.reference.romanization.arabic import join_words, romanize_arabic
from repatriate.reference.romanization.burmese import romanize_burmese
from repatriate.reference.romanization.ethiopic import romanize_ethiopic
from repatriate.reference.romanization.indian import romanize_indian
from repatriate.reference.romanization.kana import romanize_kana
from repatriate.reference.romanization.khmer import romanize_khmer
from repatriate.reference.romanization.tables import ROMANIZATION
from repatriate.reference.romanization.thai import romanize_lao, romanize_thai
from repatriate.reference.scripts import Script, has_other, script_of

_CHINESE, _KOREAN = ROMANIZATION["chinese"], ROMANIZATION["korean"]
_AM = (("\u0e4d\u0e32", "\u0e33"), ("\u0ecd\u0eb2", "\u0eb3"))
"""Thai and Lao AM, which normalizing takes apart."""
_DOTS = re.compile(r"[\s·・•‧]+")


def spell_name(name: str) -> tuple[str, str | None, bool]:
    """Surname, given names, and whether that split is certain; upper case, letters and spaces only.

    Chinese and Korean names have the surname first, of one sign but for the known ones of two. Otherwise all of it is the
    surname. The surname is empty where no letter is known.
    """
    script = script_of(name)
    words = [word for word in _DOTS.split(name) if word]
    signs = "".join(words)
    if (
        script is Script.HAN
        and "·" not in name
        and len(signs) <= 4
        and all(script_of(one) is Script.HAN for one in signs)
    ):
        return _read_chinese(signs, len(words[0]) if len(words) == 2 else 0)
    if script is Script.HANGUL and 1 < len(signs) <= 5:
        return _read_korean(signs)
    if script is Script.ARABIC:
        words = join_words(words)
    said = " ".join(filter(None, (spell_word(word) for word in words)))
    return said, None, " " not in said


@lru_cache(maxsize=20_000)
def spell_word(word: str) -> str:
    """One word or syllable by its sound, in upper case A to Z; Latin letters in it without their marks.

    A word of several scripts is spelled piece by piece. Empty where there is no letter.
    """
    word = unicodedata.normalize("NFKC", word)
    for apart, one in _AM:
        word = word.replace(apart, one)
    return " ".join("".join(_spell_run(script, "".join(run)) for script, run in groupby(word, _Follower())).split())


_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u109f\u1780-\u17d3])*")


def to_ascii(text: str) -> str:
    """Letters without their marks, words of other scripts by their sound, other signs as the nearest of ASCII."""
    if text.isascii():
        return text
    if not has_other(text):
        return anyascii(text)
    spelled = _WORD.sub(lambda found: spell_word(found[0]) if has_other(found[0]) else found[0], text)
    return spelled if spelled.isascii() else anyascii(spelled)


class _Follower:
    """The script of each sign of a text; what is no letter is of the script before it."""

    def __init__(self) -> None:
        self._script: Script | None = None

    def __call__(self, sign: str) -> Script | None:
        self._script = script_of(sign) or self._script
        return self._script


def _spell_run(script: Script | None, run: str) -> str:
    if script is None:
        return ""
    said = re.sub(r"[^A-Z -]", "", _sound_out(script, run).upper()).strip(" -")
    if said:
        return said
    rough = anyascii(run).upper()
    # A letter that only carries a vowel, as Burmese အ, has but an apostrophe there.
    return re.sub(r"[^A-Z]", "", rough) or ("A" if "'" in rough else "")


def _sound_out(script: Script, run: str) -> str:
    match script:
        case Script.KANA:
            return romanize_kana(run)
        case Script.HAN:
            return "".join(_CHINESE["signs"].get(sign) or anyascii(sign) for sign in run)
        case Script.HANGUL:
            return "".join(map(_read_syllable, run))
        case Script.THAI:
            return romanize_thai(run)
        case Script.LAO:
            return romanize_lao(run)
        case Script.MYANMAR:
            return romanize_burmese(run)
        case Script.INDIAN:
            return romanize_indian(run)
        case Script.ARABIC:
            return romanize_arabic(run)
        case Script.KHMER:
            return romanize_khmer(run)
        case Script.ETHIOPIC:
            return romanize_ethiopic(run)
        case Script.GREEK:
            return anyascii(run).upper().replace("OY", "OU").replace("AY", "AV").replace("EY", "EV")
        case Script.LATIN | Script.OTHER:
            return anyascii(run)
        case _:
            assert_never(script)


def _read_chinese(signs: str, cut: int) -> tuple[str, str | None, bool]:
    """`cut`: how many signs a space sets apart as the surname, 0 where there is none."""
    cut = cut or (2 if len(signs) > 2 and signs[:2] in _CHINESE["surnames_of_two"] else 1)
    surname, given = signs[:cut], signs[cut:]
    said = _CHINESE["surnames"].get(surname) or spell_word(surname)
    return said, spell_word(given) or None, True


def _read_korean(signs: str) -> tuple[str, str | None, bool]:
    cut = 2 if len(signs) > 2 and signs[:2] in _KOREAN["surnames_of_two"] else 1
    known = _KOREAN["surnames_of_two" if cut > 1 else "surnames"]
    return known.get(signs[:cut]) or spell_word(signs[:cut]), spell_word(signs[cut:]) or None, True


def _read_syllable(sign: str) -> str:
    place = ord(sign) - 0xAC00
    if not 0 <= place < 11172:
        return anyascii(sign)
    parts = zip(("initials", "vowels", "finals"), (place // 588, place % 588 // 28, place % 28), strict=True)
    return "".join(_KOREAN[part][number] for part, number in parts)
