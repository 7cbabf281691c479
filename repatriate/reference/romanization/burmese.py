"""Burmese words in Latin letters, as people in Myanmar write their names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from repatriate.reference.romanization.tables import ROMANIZATION, Table

_BURMESE: Mapping[str, Table] = ROMANIZATION["burmese"]
_WORD = re.compile("|".join(_BURMESE["words"]))
_SYLLABLE = re.compile("(?<!္)([က-ဪဿ])(?![်္])")
_PARTS = re.compile("([က-ဪဿ])([ျြွှ]*)(.*)\\Z")
_TONES = re.compile("[့း]")


def _order_marks(text: str) -> str:
    """The killer before the dot below, as it is typed; in texts that were normalized the dot comes first."""
    return text.replace("\u1037\u103a", "\u103a\u1037")


_NAMES = {_order_marks(syllable): name for syllable, name in _BURMESE["names"].items()}
_RHYMES = {_order_marks(rhyme): sound for rhyme, sound in _BURMESE["rhymes"].items()}


def romanize_burmese(word: str) -> str:
    """`အောင်ကျော်` as aung kyaw: known syllables as in names, the others by their sound."""
    word = _WORD.sub(lambda found: f" {_BURMESE['words'][found[0]]} ", word).replace("္", "်")
    syllables = _SYLLABLE.sub(" \\1", _order_marks(word)).split()
    # A title in front of a name, a name behind one.
    syllables[1:] = ["oo" if one == "\u1026\u1038" else one for one in syllables[1:]]
    return " ".join(filter(None, (one if one.isascii() else _NAMES.get(one) or _sound_out(one) for one in syllables)))


def _sound_out(syllable: str) -> str:
    found = _PARTS.match(syllable)
    if not found:
        return ""
    first, medials, rest = _BURMESE["first"].get(found[1], ""), found[2], _TONES.sub("", found[3])
    onset = ("h" if "ှ" in medials and first[:1] != "h" else "") + first
    if "ျ" in medials or "ြ" in medials:
        onset = {"k": "ky", "kh": "ch", "g": "gy", "y": "sh", "hy": "sh"}.get(onset, onset + "y")
    if "ှ" in medials and first in ("y", ""):
        onset = "sh"
    if "ွ" in medials:
        onset += "w"
    return onset + _RHYMES.get(rest, _RHYMES.get(rest[:1], "a"))
