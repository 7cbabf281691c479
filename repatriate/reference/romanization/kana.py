"""Japanese syllables in Latin letters, after Hepburn, as passports write them."""

from __future__ import annotations

import re

from anyascii import anyascii

_SMALL = {"ゃ": "YA", "ゅ": "YU", "ょ": "YO", "ャ": "YA", "ュ": "YU", "ョ": "YO"}
_DOUBLED = "っッ"


def romanize_kana(word: str) -> str:
    """`しょうた` as SHOUTA, `てっぺい` as TEPPEI; the long stroke is left out."""
    said, double = "", False
    for sign in word:
        if sign in _DOUBLED:
            double = True
        elif sign in _SMALL and said.endswith("I"):
            glide = _SMALL[sign]
            said = said[:-1] + (glide[1:] if re.search("(?:SH|CH|J)I$", said) else glide)
        elif sign != "ー":
            sound = anyascii(sign).upper()
            said += ("T" if sound.startswith("CH") else sound[:1]) * double + sound
            double = False
    return said
