"""Names of other scripts in Latin letters: an aid to read and to sort by, for the officer to check."""

from __future__ import annotations

import re
import unicodedata

from anyascii import anyascii

from repatriate.intake.values.burmese import burmese
from repatriate.intake.values.indian import indian
from repatriate.intake.values.romanization import ROMANIZATION
from repatriate.intake.values.scripts import Script, script_of
from repatriate.intake.values.thai import lao, thai

_CHINESE, _KOREAN, _ARABIC = ROMANIZATION["chinese"], ROMANIZATION["korean"], ROMANIZATION["arabic"]
_ALIF = str.maketrans("أإآیک", "اااية".replace("ة", "ك"))
_DOTS = re.compile(r"[\s·・•‧]+")


def in_latin(name: str) -> tuple[str, str | None, bool]:
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
    said = " ".join(filter(None, (letters_of(word) for word in words)))
    return said, None, " " not in said


def letters_of(word: str) -> str:
    """One word or syllable, in upper case; empty where nothing is known of it."""
    script = script_of(word)
    if script in (Script.HAN, Script.KANA):
        said = "".join(_CHINESE["signs"].get(sign) or anyascii(sign) for sign in word)
    elif script is Script.HANGUL:
        said = "".join(map(_read_syllable, word))
    elif script is Script.THAI:
        said = thai(word)
    elif script is Script.LAO:
        said = lao(word)
    elif script is Script.MYANMAR:
        said = burmese(word)
    elif "\u0900" <= word[:1] <= "\u0bff":
        said = indian(word)
    else:
        said = _ARABIC.get(unicodedata.normalize("NFC", word).translate(_ALIF)) or anyascii(word)
    return re.sub(r"[^A-Z -]", "", said.upper()).strip(" -")


def _read_chinese(signs: str, cut: int) -> tuple[str, str | None, bool]:
    """`cut`: how many signs a space sets apart as the surname, 0 where there is none."""
    cut = cut or (2 if len(signs) > 2 and signs[:2] in _CHINESE["surnames_of_two"] else 1)
    surname, given = signs[:cut], signs[cut:]
    said = letters_of(surname) if cut > 1 else _CHINESE["surnames"].get(surname) or letters_of(surname)
    return said, letters_of(given) or None, True


def _read_korean(signs: str) -> tuple[str, str | None, bool]:
    cut = 2 if len(signs) > 2 and signs[:2] in _KOREAN["surnames_of_two"] else 1
    known = _KOREAN["surnames_of_two" if cut > 1 else "surnames"]
    return known.get(signs[:cut]) or letters_of(signs[:cut]), letters_of(signs[cut:]) or None, True


def _read_syllable(sign: str) -> str:
    place = ord(sign) - 0xAC00
    if not 0 <= place < 11172:
        return anyascii(sign)
    parts = zip(("initials", "vowels", "finals"), (place // 588, place % 588 // 28, place % 28), strict=True)
    return "".join(_KOREAN[part][number] for part, number in parts)
