"""Ethiopic words in Latin letters, as people in Ethiopia and Eritrea write their names."""

from __future__ import annotations

from anyascii import anyascii

from repatriate.reference.romanization.tables import ROMANIZATION, Table

_NAMES: Table = ROMANIZATION["ethiopic"]["names"]
_VOWELS = frozenset("AEIOU")
_SOFT = frozenset("LRMNWY")


def romanize_ethiopic(word: str) -> str:
    """`ብርሃኑ` as BIRHANU: a letter without a vowel has an I where consonants would pile up."""
    if word in _NAMES:
        return _NAMES[word]
    said = "E" if word[:1] in ("እ", "ዕ") else ""
    signs = [sound for sound in (anyascii(sign).upper().replace("'", "").replace("`", "") for sign in word) if sound]
    bare = [not any(sound in _VOWELS for sound in sign) for sign in signs]
    place = 0
    while place < len(signs):
        start = place
        while place < len(signs) and bare[place]:
            place += 1
        said += _join_consonants(signs[start:place], opening=not said, closing=place == len(signs))
        if place < len(signs):
            said += signs[place]
            place += 1
    return said


def _join_consonants(run: list[str], *, opening: bool, closing: bool) -> str:
    """Consonants in a row: at most two meet inside a word, one at its beginning, and two at its end where the first is soft."""
    if not run:
        return ""
    if opening:
        return run[0] + "I" + _join_consonants(run[1:], opening=False, closing=closing)
    if len(run) == 1:
        return run[0]
    if closing and len(run) == 2:
        return "".join(run) if run[0][-1] in _SOFT and run[1][-1] not in _SOFT else "I".join(run)
    if closing:
        return run[0] + "I" + _join_consonants(run[1:], opening=False, closing=True)
    return (
        "".join(run)
        if len(run) == 2
        else "".join(run[:2]) + "I" + _join_consonants(run[2:], opening=False, closing=False)
    )
