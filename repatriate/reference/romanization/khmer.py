"""Khmer words in Latin letters, as people in Cambodia write their names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from repatriate.reference.romanization.tables import ROMANIZATION

_KHMER: Mapping[str, Any] = ROMANIZATION["khmer"]
_CONSONANTS: Mapping[str, Sequence[str]] = _KHMER["consonants"]
_VOWELS: Mapping[str, Sequence[str]] = _KHMER["vowels"]
_SILENT = re.compile("[ក-អ](?:្[ក-អ])?[\u17b7\u17bb]?\u17cd")
_CLUSTER = re.compile("([ក-អ])((?:្[ក-អ])*)([៉៊]?)([\u17b6-\u17c8\u17d0]*)|([ឥ-ឳ])")
_KEPT_SOUNDS = "[\u17cb\u17cc\u17ce\u17cf\u17d1\u17dd\u200b-\u200d]"
_SONORANT = frozenset("ងញនណមយរលវ")


@dataclass(slots=True)
class _Cluster:
    """Consonants with the vowel that is written on them; `series` is that of the vowel, 0 or 1."""

    letters: list[str]
    vowel: str
    series: int
    sound: str = ""
    """The sound of a letter that is a vowel by itself."""

    @property
    def onset(self) -> str:
        return "".join(_CONSONANTS[letter][0] for letter in self.letters)


def romanize_khmer(word: str) -> str:
    """`វណ្ណា` as vanna."""
    if word in _KHMER["names"]:
        return str(_KHMER["names"][word])
    clusters = [_read_cluster(found) for found in _CLUSTER.finditer(re.sub(_KEPT_SOUNDS, "", _SILENT.sub("", word)))]
    said, place = "", 0
    while place < len(clusters):
        here = clusters[place]
        after = clusters[place + 1] if place + 1 < len(clusters) else None
        final = ""
        if after and not after.vowel and not after.sound and place + 2 == len(clusters) and "ះ" not in here.vowel:
            final, place = _KHMER["finals"].get(after.letters[0], ""), place + 1
        elif after and len(after.letters) > 1 and (after.letters[1] not in _SONORANT or after.letters[0] in _SONORANT):
            first = after.letters.pop(0)
            final = _KHMER["finals"].get(first, "")
            if len(final) > 1 or (final != after.onset and after.onset.startswith(final)):
                final = "" if after.onset.startswith(final) else final
        said += here.sound or here.onset + _spell_vowel(here, final)
        said += final
        place += 1
    return said


def _read_cluster(found: re.Match[str]) -> _Cluster:
    if found[5]:
        return _Cluster([], "", 0, _KHMER["independent"].get(found[5], "o"))
    letters = [found[1], *found[2].replace("្", "")]
    governs = next((one for one in reversed(letters) if one not in _SONORANT), letters[0])
    series = int(_CONSONANTS[governs][1] == "o")
    if found[3]:
        series = int(found[3] == "៊")
    return _Cluster(letters, found[4], series)


def _spell_vowel(cluster: _Cluster, final: str) -> str:
    if cluster.vowel:
        known = _VOWELS.get(cluster.vowel) or _VOWELS.get(cluster.vowel[0], ("a", "a"))
        return known[cluster.series]
    return "o" if cluster.series and final and len(final) and cluster.letters[0] not in "វរ" else "a"
