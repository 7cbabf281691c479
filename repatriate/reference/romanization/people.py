"""The name of a person that is in another script, as surname and given names in Latin letters."""

from __future__ import annotations

from dataclasses import dataclass

from repatriate.model.entities import SURNAME_FIRST
from repatriate.reference.romanization.letters import spell_name, spell_word
from repatriate.reference.scripts import Script, script_of

_OWN_READINGS = frozenset({"JPN", "KOR", "PRK"})
"""Peoples who read Chinese characters in ways of their own: to spell them as Chinese would make another name of it."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling in capitals A to Z; `certain` is false if the surname's words are unknown: then all are in it."""

    surname: str
    given_names: str
    certain: bool = True


def spell_person(surname: str, given_names: str, native_name: str, nationality: str | None) -> Spelling:
    """The spelling by parts if both are in another script, else of the whole `native_name`. Empty if no letter is
    known, or its reading is unknown."""
    if not is_reading_known(f"{surname}{given_names}" if surname and given_names else native_name, nationality):
        return Spelling("", "")
    if surname and given_names:
        last = " ".join(part for part in spell_name(surname)[:2] if part)
        first = spell_words(given_names)
        return Spelling(last or first, first if last else "")
    last, given, certain = spell_name(native_name)
    words = last.split()
    if not certain and nationality in SURNAME_FIRST and len(words) > 1:
        return Spelling(words[0], " ".join(words[1:]))
    return Spelling(last, given or "", certain)


def is_reading_known(name: str, nationality: str | None) -> bool:
    """No for Chinese characters in a name from Japan or Korea: who bears it knows how it is spelled."""
    return nationality not in _OWN_READINGS or not any(script_of(one) is Script.HAN for one in name)


def spell_words(text: str) -> str:
    """Each word by its sound."""
    return " ".join(filter(None, map(spell_word, text.split())))
