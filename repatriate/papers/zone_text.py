"""A machine-readable zone in text that somebody pasted: with spaces, small letters, odd brackets, cut or joined lines."""

from __future__ import annotations

import re
import unicodedata

from repatriate.papers.mrz import FORMATS
from repatriate.papers.transliteration import FILLER

_SHAPES = tuple(dict.fromkeys((form.lines, form.width) for form in FORMATS))
_NEAR = 3
"""Fillers that may be missing from the end of a line, or stand there too many."""
_LONGEST = 2_000
"""No zone with whatever stands around it is longer: nothing more is looked at."""
_LEFT_QUOTES = dict.fromkeys("«‹〈《＜≤", "<") | {"《": "<<", "«": "<<"}
_SIGNS = re.compile(r"[A-Z0-9<]+\Z")


def find_zone(text: str) -> tuple[str, ...] | None:
    """The lines of a zone in this text; None where there is nothing like one. Their check digits may be wrong."""
    if len(text) > _LONGEST or FILLER not in (plain := _plain(text)):
        return None
    lines = [line for line in ("".join(line.split()) for line in plain.splitlines()) if line]
    lines = [line for line in lines if len(line) >= min(width for _, width in _SHAPES) - _NEAR and _SIGNS.match(line)]
    if len(lines) == 1:
        return _parted(lines[0])
    for count, width in _SHAPES:
        for start in range(len(lines) - count + 1):
            found = lines[start : start + count]
            if all(abs(len(line) - width) <= _NEAR for line in found) and FILLER * 2 in "".join(found):
                return tuple(_fitted(line, width) for line in found)
    return None


def _plain(text: str) -> str:
    text = re.sub(r"&lt;?", FILLER, text, flags=re.IGNORECASE)
    text = "".join(_LEFT_QUOTES.get(sign, sign) for sign in text)
    return unicodedata.normalize("NFKC", text).upper()


def _parted(line: str) -> tuple[str, ...] | None:
    """All lines that came as one."""
    for count, width in _SHAPES:
        if len(line) == count * width and FILLER * 2 in line:
            return tuple(line[place : place + width] for place in range(0, len(line), width))
    return None


def _fitted(line: str, width: int) -> str:
    """Fillers at the end are put back, or taken off; a line that lacks anything else stays as it is."""
    if len(line) > width and set(line[width:]) == {FILLER}:
        return line[:width]
    return line.ljust(width, FILLER) if line.endswith(FILLER) else line
