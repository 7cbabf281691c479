"""Words of the scripts of India, Nepal and Bangladesh in Latin letters, by the names of their letters."""

from __future__ import annotations

import re
import unicodedata

from repatriate.reference.romanization.tables import ROMANIZATION, Table

_SOUNDS: Table = ROMANIZATION["indian"]
_LONG = frozenset({"aa", "ii", "uu", "e", "o", "ee", "oo", "ai", "au"})
_SIGNS = {"ANUSVARA": "n", "CANDRABINDU": "n", "VISARGA": "h"}


_SHORT_A = {
    "BENGALI": re.compile("(?<=[aeiou])([bcdfghjklmnpqrstvwyz]h?)a(?=[bcdfghjklmnpqrstvwyz]h?[aeiou])"),
    "": re.compile("(?<=[AEIOU])([bcdfghjklmnpqrstvwyz]h?)a(?=[bcdfghjklmnpqrstvwyz]h?[aeiouAEIOU])"),
}
"""An a that nobody says between two syllables: in Bengali after any vowel, elsewhere after a long one, in capitals here."""
_SAID = (("shth", "sth"), ("jny", "gy"), ("jnj", "gy"))


def romanize_indian(word: str) -> str:
    """`बहादुर` as bahadur: a consonant without a vowel sign has an a, but not at the end of a word."""
    language = "BENGALI" if "\u0980" <= word[:1] <= "\u09ff" else ""
    said = _spell_word(word, long=not language)
    if language:
        said = said.replace("ph", "f")
    said = _SHORT_A[language].sub(r"\1", said).lower()
    for written, spoken in _SAID:
        said = said.replace(written, spoken)
    return said


def _spell_word(word: str, *, long: bool) -> str:
    """`long`: long vowels in capitals."""
    said, joined = "", False
    for place, letter in enumerate(word):
        name = unicodedata.name(letter, "")
        sound = "ri" if "VOCALIC" in name else name.rpartition(" ")[2].lower()
        if "VOWEL SIGN" in name or ("LETTER" in name and not _is_consonant(sound)):
            plain = _SOUNDS.get(sound, sound)
            said += plain.upper() if long and sound in _LONG else plain
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
