"""Words of the scripts of India, Nepal and Bangladesh in Latin letters, by the names of their letters."""

from __future__ import annotations

import unicodedata

from repatriate.reference.romanization.tables import ROMANIZATION, Table

_SOUNDS: Table = ROMANIZATION["indian"]
_SIGNS = {"ANUSVARA": "n", "CANDRABINDU": "n", "VISARGA": "h"}


def indian(word: str) -> str:
    """`बहादुर` as bahadur: a consonant without a vowel sign has an a, but not at the end of a word."""
    said, joined = "", False
    for place, letter in enumerate(word):
        name = unicodedata.name(letter, "")
        sound = "ri" if "VOCALIC" in name else name.rpartition(" ")[2].lower()
        if "VOWEL SIGN" in name or ("LETTER" in name and not _is_consonant(sound)):
            said += _SOUNDS.get(sound, sound)
        elif "LETTER" in name:
            said += _SOUNDS.get(sound[:-1], sound[:-1]) + _vowel_after(word, place, joined)
        else:
            said += next((value for sign, value in _SIGNS.items() if sign in name), "")
        joined = "VIRAMA" in name
    return said


def _is_consonant(sound: str) -> bool:
    return len(sound) > 1 and sound.endswith("a") and sound != "aa"


def _vowel_after(word: str, place: int, joined: bool) -> str:
    """A group of consonants at the end of a word keeps its a, as in Shrestha; a single one has lost it."""
    after = unicodedata.name(word[place + 1], "") if place + 1 < len(word) else ""
    if not after:
        return "a" if joined or place == 0 else ""
    return "" if "VOWEL SIGN" in after or "VIRAMA" in after or "NUKTA" in after else "a"
