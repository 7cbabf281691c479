"""Families at the beginning of a remark: “Family A – father”, “Family A, mother” and “Family A baby” are of Family A."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from repatriate.intake.roster.titles import meaning_of

_SURE = 0.93
_CODED = re.compile(
    r"([^\W\d_]+)\.?\s+(?:(?:no|nr|number|n°|#)\.?\s*)?(?:[A-Z]{0,3}-?\d{1,4}|[A-Z])(?!\w)", re.IGNORECASE
)
_BARE = re.compile(r"[A-Z]{1,3}-?\d{1,4}(?!\w)")
_SIGN = re.compile(r"\s+[-–—]\s+|\s*[–—,;:(/|]\s*")
_EDGES = " \t,;:/|()-–—.、，；／"


def cut_family(text: str) -> tuple[str, str]:
    """The family that a text begins with, and the rest of the text; empty and all of it where it names none."""
    plain = " ".join(text.split())
    head = _find_head(plain)
    return head, plain[len(head) :].strip(_EDGES)


def find_family(texts: Sequence[str]) -> str:
    """The family that most of these begin with, where that is two at least and more is told of one; else empty."""
    cut = [cut_family(text) for text in texts]
    told = {head for head, rest in cut if rest}
    for head, times in Counter(head for head, _ in cut if head).most_common():
        if times > 1 and head in told:
            return head
    return ""


def _find_head(text: str) -> str:
    if (found := _CODED.match(text)) is not None and _names_family(found[1]) and not found[0][-1].islower():
        return found[0]
    if (found := _BARE.match(text)) is not None:
        return found[0]
    first = _SIGN.split(text, maxsplit=1)[0]
    return first if first != text and any(map(_names_family, first.split())) else ""


def _names_family(word: str) -> bool:
    return any(name == "household" and likeness >= _SURE for name, likeness in meaning_of(word).says)
