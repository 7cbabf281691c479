"""Two readings of a cell as one text: letters from the first engine, spaces and marks from the second, where the letters agree.

The first (PP-OCR) is right about letters and loses spaces and marks: `DELA CRUZ,JUAN`, `Maiga` for Maïga. It cannot write 88
letters of Vietnamese at all, and puts something else in their place, or nothing, without a doubt. The second (Tesseract) has both
and is wrong about letters more often.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from repatriate.reference.keys import key
from repatriate.reference.scripts import Script, script_of

CANNOT_BE_WRITTEN = frozenset(
    "ạảằẳẵắặầẩẫấậẻẽẹềểễếệỉịỏọổỗốộờởỡớợủụừửữứựỳỷỹỵẢẰẲẴẮẶẦẨẪẤẬẺẼẸỀỂỄẾỆỈỊỎỌỒỔỖỐỘỜỞỠỚỢỦỤỪỬỮỨỰỲỶỸỴ"
)
"""Letters of Vietnamese that the first engine lacks: its own list of signs says so."""

_STRAY = "-–—¡|_~`´‘’'\"“”.,:;·•*«»<>=^\\/![]{}"
"""Characters read from the rules around a cell and the grain of paper, at a cell's edge."""
_KEPT_AT_END = frozenset(".'’!?")
_KEPT_AT_START = frozenset("'’")
_RUN_ON = frozenset((Script.HAN, Script.KANA))
"""Scripts that are written without spaces."""
_ALIKE = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "，": ",", "：": ":", "（": "(", "）": ")", "–": "-", "—": "-"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Blend:
    """The text of a cell whose letters both readings have, and whether they agree on each mark and on the signs between as well.

    `contested` are letters of the first that have another mark in the second."""

    text: str
    same_marks: bool
    same_signs: bool = True
    contested: str = ""


@dataclass(frozen=True, slots=True)
class _Letter:
    """A letter or digit, what it is compared by, and the spaces and punctuation before it."""

    sign: str
    folded: str
    gap: str


def readings_agree(first: str, second: str) -> bool:
    """Whether both readings have the same letters and digits in the same order, whatever their marks."""
    return key(first) == key(second) != ""


def blend_readings(first: str, second: str, *, spaces: bool = True) -> Blend | None:
    """One text of two readings with the same letters; None where they differ. Numbers of papers keep the first one's `spaces`.

    >>> blend("DELA CRUZ,JUAN", "DELA CRUZ, JUAN -").text
    'DELA CRUZ, JUAN'
    """
    ours, our_end = _take_apart(tidy_reading(first))
    theirs, their_end = _take_apart(tidy_reading(second))
    if not ours or [one.folded for one in ours] != [one.folded for one in theirs]:
        return None
    found, same, signs, contested = [], True, True, ""
    for place, (mine, other) in enumerate(zip(ours, theirs, strict=True)):
        before = ours[place - 1].sign if place else ""
        found += [_join_gaps(mine, other, before, spaces=spaces), _choose_mark(mine.sign, other.sign)]
        same = same and mine.sign.casefold() == other.sign.casefold()
        if _is_marked(mine.sign) and _is_marked(other.sign) and mine.sign.casefold() != other.sign.casefold():
            contested += mine.sign.casefold()
        signs = signs and (not before or mine.gap.strip() == other.gap.strip())
    end = (
        our_end if our_end.strip() == their_end.strip() else our_end.strip() if our_end.strip() in _KEPT_AT_END else ""
    )
    return Blend(tidy_reading("".join(found) + end), same, signs, contested)


def blend_vietnamese(first: str, second: str) -> Blend | None:
    """As `blend`, where the second reading may have letters that the first engine cannot write; None where others differ.

    >>> blend_vietnamese("Hoàng Thj M", "Hoàng Thị Mỹ").text
    'Hoàng Thị Mỹ'
    """
    second = tidy_reading(second)
    mine = "".join(one for one in tidy_reading(first) if key(one))
    ways: dict[int, tuple[str, bool]] = {0: ("", True)}
    """The length of the first reading that is used, by the text made from both so far."""
    for sign in second:
        if not key(sign):
            ways = {place: (text + sign, same) for place, (text, same) in ways.items()}
        elif not sign.isascii():
            steps = [(place + step, text + sign, same) for place, (text, same) in ways.items() for step in (1, 0, 2)]
            ways = {}
            for place, text, same in steps:
                if place <= len(mine):
                    ways.setdefault(place, (text, same))
        else:
            ways = {
                place + 1: (
                    text + _choose_mark(_as_high(mine[place], sign, text), sign),
                    same and _is_mark_seen(mine[place], sign),
                )
                for place, (text, same) in ways.items()
                if place < len(mine) and _is_like(mine[place], sign)
            }
    text, same = ways.get(len(mine), ("", False))
    return Blend(tidy_reading(text), same) if text else None


def _as_high(mine: str, other: str, before: str) -> str:
    """A letter at the start of a word is a capital where the second engine saw one: `v` and `V` differ in height alone."""
    return mine.upper() if other.isupper() and before[-1:] in ("", " ") else mine


def _is_mark_seen(mine: str, other: str) -> bool:
    """Whether the second engine saw each mark that the first one did."""
    return mine.casefold() == other.casefold() or key(mine) == mine.casefold()


def _is_like(first: str, second: str) -> bool:
    """The same letter, with the same mark or without one: a mark that was seen is no other mark."""
    one, other = first.casefold(), second.casefold()
    return one == other or (key(one) == key(other) and (key(one) == one or key(other) == other))


def tidy_reading(text: str, ends: str = "") -> str:
    """A reading without stray signs at its edges, one space after a comma, and none inside Chinese. It may end in `ends` too."""
    text = " ".join(unicodedata.normalize("NFC", text.replace("\u00ad", "")).translate(_ALIKE).split())
    start = text.lstrip(_STRAY + " ")
    lead = text[: len(text) - len(start)]
    middle = start.rstrip(_STRAY + " ")
    tail = start[len(middle) :]
    if not middle:
        return ""
    kept = (
        (lead[-1:] if lead[-1:] in _KEPT_AT_START else "")
        + middle
        + (tail[:1] if tail[:1] in _KEPT_AT_END or tail[:1] in ends + "-" * bool(ends) else "")
    )
    if script_of(kept) in _RUN_ON:
        kept = _BETWEEN_HAN.sub("", kept)
    return _COMMA.sub(", ", kept)


_HAN = "\u2e80-\u2fdf\u3005\u3007\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_BETWEEN_HAN = re.compile(rf"(?<=[{_HAN}])\s+(?=[{_HAN}0-9])|(?<=[0-9])\s+(?=[{_HAN}])")
_COMMA = re.compile(r"(?<=[^\W\d]),(?=[^\W\d])|\s*,\s+")


def _take_apart(text: str) -> tuple[list[_Letter], str]:
    found: list[_Letter] = []
    gap = ""
    for sign in text:
        folded = key(sign)
        if folded:
            found.append(_Letter(sign, folded, gap))
            gap = ""
        else:
            gap += sign
    return found, gap


def _join_gaps(mine: _Letter, other: _Letter, before: str, *, spaces: bool) -> str:
    """Punctuation from the first, unless it has none; a space where either has one, but not in a number."""
    signs = mine.gap.strip() or (other.gap.strip() if other.gap.strip() in "'-." and before else "")
    figures = before.isdigit() and mine.sign.isdigit()
    spaced = " " in mine.gap or (" " in other.gap and spaces and not figures)
    if not spaced or not before:
        return signs
    lead = " " if mine.gap.startswith(" ") and other.gap.startswith(" ") and signs else ""
    return f"{lead}{signs} " if not signs or mine.gap.endswith(" ") or other.gap.endswith(" ") else signs


def _is_marked(sign: str) -> bool:
    return key(sign) != sign.casefold()


def _choose_mark(mine: str, other: str) -> str:
    """The second's mark on a letter that has none in the first reading; else the first's, which knows all letters of Europe."""
    marked = other if key(mine) == mine.casefold() else mine
    return marked.upper() if mine.isupper() else marked.lower() if mine.islower() else marked


def count_unwritable(text: str) -> int:
    """The number of letters in a text that the first engine cannot write."""
    return sum(sign in CANNOT_BE_WRITTEN for sign in unicodedata.normalize("NFC", text))
