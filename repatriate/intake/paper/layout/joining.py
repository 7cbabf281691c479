"""Joins the words of a cell into its text: lines in order, words cut at a line's end made whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from repatriate.intake.paper.model import Slot, Word

_HYPHENS = "-\u2010\u2011"
_SLACK = 0.1
"""Heights of letters: what may be left of a line that is full, beside the sign that found no room."""
_SPACE = 0.22
"""Heights of letters: as wide as a space. Writers leave out one that finds no room."""


def text_of(slot: Slot, whole: Collection[str] = ()) -> str:
    """The text of a cell. Its box tells how far lines may reach; `whole` are words that occur uncut elsewhere."""
    lines = find_lines(slot.words)
    if not lines:
        return ""
    pad = min(word.box[0] for word in slot.words) - slot.box[0]
    edge = slot.box[2] - max(0.0, pad)
    text = _format_line(lines[0])
    for above, line in pairwise(lines):
        said = _format_line(line)
        if text.endswith("\xad"):
            text = text[:-1] + said
        else:
            text += _choose_joint(above, line, edge, whole) + said
    return " ".join(unicodedata.normalize("NFC", text.replace("\xad", "")).split())


def find_whole(slots: Iterable[Slot]) -> set[str]:
    """Words that are not at the end of a line which goes on, and not at the beginning of one that does."""
    found: set[str] = set()
    for slot in slots:
        lines = find_lines(slot.words)
        for place, line in enumerate(lines):
            found.update(word.text for word in line[place > 0 : len(line) - (place + 1 < len(lines))])
    return found


def find_lines(words: Sequence[Word]) -> list[list[Word]]:
    """Words by lines from top to bottom, each line in the order of reading."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=_middle_of):
        if lines and _middle_of(word) - _middle_of(lines[-1][0]) < 0.38 * min(
            _height_of(word), _height_of(lines[-1][0])
        ):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [_in_order(line) for line in lines]


def is_from_right(text: str) -> bool:
    """Whether it holds letters that are written from right to left."""
    return any(sign > "\u0590" and unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)


def _in_order(line: list[Word]) -> list[Word]:
    line.sort(key=lambda word: word.box[0])
    if not any(is_from_right(word.text) for word in line):
        return line
    found: list[Word] = []
    others: list[Word] = []
    for word in reversed(line):
        if is_from_right(word.text):
            found += reversed(others)
            others = []
            found.append(word)
        else:
            others.append(word)
    return found + list(reversed(others))


def _format_line(line: Sequence[Word]) -> str:
    text = line[0].text
    for before, word in pairwise(line):
        height = min(_height_of(before), _height_of(word))
        apart = max(word.box[0] - before.box[2], before.box[0] - word.box[2])
        text += word.text if not before.spaced and apart < 0.12 * height else " " + word.text
    return text


def _choose_joint(above: Sequence[Word], line: Sequence[Word], edge: float, whole: Collection[str]) -> str:
    """The separator between a line and the next: a space, or nothing if a word was cut."""
    last, first = above[-1], line[0]
    end, begin = last.text[-1], first.text[0]
    if last.spaced:
        return " "
    if end in _HYPHENS or begin in _HYPHENS or begin in ",.;:)]/" or _is_number_cut(last.text, begin):
        return ""
    if (is_wide(end) and (is_wide(begin) or begin.isdigit())) or (end.isdigit() and is_wide(begin)):
        return ""
    room = edge - max(word.box[2] for word in above)
    is_full = room < (first.box[2] - first.box[0]) / max(len(first.text), 1) + _SLACK * _height_of(last)
    if _breaks_anywhere(end) and _breaks_anywhere(begin):
        return " " if last.spaced is False and len(above) == 1 else ""  # more likely between names than within one
    if not is_full or len(above) > 1 or not (end.isalnum() and begin.isalnum()):
        return " "
    if last.spaced is False and room > _SPACE * _height_of(last):
        return ""  # a space would have found room, and none is there
    if last.text in whole or first.text in whole:
        return " "
    return "" if _goes_on(end, first.text) else " "


def _is_number_cut(last: str, begin: str) -> bool:
    return last[-1] in "/." and _NUMBER.search(last) is not None and begin.isdigit()


_NUMBER = re.compile(r"\d[\d/.]*$")


def _goes_on(end: str, after: str) -> bool:
    """Whether signs may be of one word: small letters after any, a few capitals after capitals, digits after digits."""
    if after[0].isdigit() or end.isdigit():
        return after[0].isdigit() and (end.isdigit() or end.isupper())
    return after[0].islower() or (end.isupper() and after.isupper() and len(after) <= 3)


_JOINED = (("\u0e00", "\u0eff"), ("\u1000", "\u109f"), ("\u1780", "\u17ff"))
"""Thai, Lao, Burmese and Khmer end a line between any two words, and put spaces only between names."""


def _breaks_anywhere(sign: str) -> bool:
    return any(first <= sign <= last for first, last in _JOINED)


def is_wide(sign: str) -> bool:
    """Whether it is Chinese or Japanese."""
    return "\u2e80" <= sign <= "\u9fff" or "\uf900" <= sign <= "\ufaff" or sign > "\U0001ffff"


def _middle_of(word: Word) -> float:
    return (word.box[1] + word.box[3]) / 2


def _height_of(word: Word) -> float:
    return word.box[3] - word.box[1]
