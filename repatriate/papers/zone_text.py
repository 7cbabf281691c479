"""A machine-readable zone in text that somebody pasted: with spaces, small letters, odd brackets, cut or joined lines."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from repatriate.papers.zones.formats import FILLER, SHAPES
from repatriate.papers.zones.reading import read_zone

_NEAR = 3
"""Fillers that may be missing from the end of a line, or stand there too many."""
_LONGEST = 2_000
"""No zone with whatever stands around it is longer: nothing more is looked at."""
_LEFT_QUOTES = dict.fromkeys("‹〈＜≤", "<") | {"《": "<<", "«": "<<"}
_SIGNS = re.compile(r"[A-Z0-9<]+\Z")
_SHORTEST = min(width for _, width in SHAPES) - _NEAR


def find_zone(text: str) -> tuple[str, ...] | None:
    """The lines of a zone in this text; None where there is nothing like one. Their check digits may be wrong.

    Put right is what is certain: space, small letters, signs that look like <, fillers lost from the end of a line.
    """
    if len(text) > _LONGEST:
        return None
    text = unicodedata.normalize("NFKC", re.sub(r"&lt;?", FILLER, text, flags=re.IGNORECASE))
    found = _find_lines(text, _LEFT_QUOTES)
    if found is None and "«" in text:
        found = _find_lines(text, _LEFT_QUOTES | {"«": FILLER, "《": FILLER})  # some scanners take one < for it
    return found


def _find_lines(text: str, quotes: dict[str, str]) -> tuple[str, ...] | None:
    plain = "".join(quotes.get(sign, sign) for sign in text).upper()
    if FILLER not in plain:
        return None
    every = [line for line in ("".join(line.split()) for line in plain.splitlines()) if _SIGNS.match(line)]
    lines = [line for line in every if len(line) >= _SHORTEST]
    for count, width in SHAPES:
        for start in range(len(lines) - count + 1):
            found = lines[start : start + count]
            if all(abs(len(line) - width) <= _NEAR for line in found) and FILLER * 2 in "".join(found):
                return _filled_up(tuple(found), width)
    for parted in (*map(_split_line, lines), _split_line("".join(every)), _with_a_short_name(every)):
        if parted is not None:
            return parted
    return None


def _split_line(line: str) -> tuple[str, ...] | None:
    """All lines that came as one, or in more pieces than there are lines."""
    if FILLER * 2 not in line:
        return None
    made = [_in_lines(line, count, width) for count, width in SHAPES if len(line) == count * width]
    # Fillers at the very end are easily lost; nothing but the check digits tells that.
    made += [
        lines
        for count, width in SHAPES
        if (count - 1) * width < len(line) < count * width
        and read_zone(lines := _in_lines(line.ljust(count * width, FILLER), count, width)).valid
    ]
    return made[0] if made else None


def _in_lines(line: str, count: int, width: int) -> tuple[str, ...]:
    return tuple(line[place : place + width] for place in range(0, count * width, width))


def _with_a_short_name(lines: list[str]) -> tuple[str, ...] | None:
    """All fillers after the name are lost; the other lines are whole and their check digits right."""
    for made in _fill_lines(lines):
        if read_zone(made).valid:
            return made
    return None


def _fill_lines(lines: list[str]) -> Iterator[tuple[str, ...]]:
    for count, width in SHAPES:
        named = count - 1 if count == 3 else 0
        for start in range(len(lines) - count + 1):
            found = lines[start : start + count]
            short = [number for number, line in enumerate(found) if len(line) != width]
            if short == [named] and len(found[named]) < width:
                yield tuple(line.ljust(width, FILLER) for line in found)


def _filled_up(lines: tuple[str, ...], width: int) -> tuple[str, ...]:
    """The lines in their size. Beside the name, which ends anyhow, and a visa's second line, the check digits must fit."""
    fitted = tuple(_fit_line(line, width) for line in lines)
    named = len(lines) - 1 if len(lines) == 3 else 0
    changed = {number for number, (line, now) in enumerate(zip(lines, fitted, strict=True)) if line != now}
    sized = {len(line) for line in fitted} == {width}
    if changed <= {named} or lines[0].startswith("V") or (sized and read_zone(fitted).valid):
        return fitted
    return lines


def _fit_line(line: str, width: int) -> str:
    """Fillers at the end are put back, or taken off; a line that lacks anything else stays as it is."""
    if len(line) > width and set(line[width:]) == {FILLER}:
        return line[:width]
    return line.ljust(width, FILLER) if line.endswith(FILLER) else line
