"""Text as paper can show it: no empty boxes for characters without a shipped font."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from repatriate.printing.text import missing_glyphs

_PICTURE = "\0"  # stands for one that is left out: what joins pictures and chooses their looks goes with it
_PICTURES = re.compile(f"[\u200d\ufe0e\ufe0f]*{_PICTURE}[\u200d\ufe0e\ufe0f{_PICTURE}]*")


def make_legible(text: str) -> str:
    """Pictures are left out; letters that no font has are named by their code, `[U+20BB7]`, so that a clerk sees that the
    name has one; what some program garbled before is a question mark. Text of nothing but pictures is named by code too.
    """
    return text if text.isascii() else _replace_illegible(text)


@lru_cache(maxsize=16384)
def _replace_illegible(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    missing = missing_glyphs(composed)
    if not missing:
        return text
    kept = _PICTURES.sub("", "".join(_replace_sign(char) if char in missing else char for char in composed))
    lines = [" ".join(line.split()) for line in kept.split("\n")]
    return "\n".join(lines) if any(lines) else "".join(map(_name_sign, sorted(missing)))


def _replace_sign(char: str) -> str:
    if char == "\ufffd":
        return "?"
    return _PICTURE if unicodedata.category(char)[0] in "SM" else _name_sign(char)


def _name_sign(char: str) -> str:
    return f"[U+{ord(char):04X}]"
