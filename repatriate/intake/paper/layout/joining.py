"""Joins the words of a cell into its text: lines in order, words cut at a line's end made whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

import numpy as np

from repatriate.intake.paper.model import Box, Grid, Slot, Word
from repatriate.intake.paper.reading.cells import Holds, join_lines
from repatriate.intake.paper.reading.ink import Picture, without_rules

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


# -- A cell of a page as pixels and as the first engine's words.

FIGURES = (Holds.CODE, Holds.DATE, Holds.NUMBERING, Holds.SEX)
"""Columns of figures and single letters: no marks are looked for in them."""
_ZONE = re.compile("[A-Z0-9<]+")
_LEAST_OF_ZONE = 25
"""Signs of a line of passports: the engine loses fillers at its end."""
_FILLERS = 3
_BEYOND = 0.3
"""A share of a word's height."""


def is_there(slot: Slot) -> bool:
    return slot.box[2] > slot.box[0] and slot.box[3] > slot.box[1]


def is_passport(grid: Grid) -> bool:
    """Whether a page is that of a passport or a card: it ends in lines of capitals, figures and fillers."""
    rows = ["".join("".join(word.text.split()) for slot in row for word in slot.words) for row in grid]
    zone = "".join(row for row in rows if len(row) >= _LEAST_OF_ZONE and _ZONE.fullmatch(row) and "<" in row)
    return len(zone) >= 2 * _LEAST_OF_ZONE and zone.count("<") >= _FILLERS


def cut_out(picture: Picture, slot: Slot) -> tuple[Picture, list[Box]]:
    """A cell without its rules, and the boxes of its words in it."""
    left, top, _, _ = _measure_reach(slot)
    left, top = max(int(left), 0), max(int(top), 0)
    boxes = [(box[0] - left, box[1] - top, box[2] - left, box[3] - top) for box in (word.box for word in slot.words)]
    return without_rules(cut_with_rules(picture, slot)), boxes


def cut_with_rules(picture: Picture, slot: Slot) -> Picture:
    left, top, right, bottom = _measure_reach(slot)
    height, width = picture.shape[:2]
    return picture[
        max(int(top), 0) : min(int(np.ceil(bottom)), height), max(int(left), 0) : min(int(np.ceil(right)), width)
    ]


def crop_of(picture: Picture, slot: Slot) -> Picture:
    return cut_out(picture, slot)[0]


def _measure_reach(slot: Slot) -> Box:
    """The box of a cell, with what of its words stands well beyond it: between rules that is but their margin."""
    box = slot.box
    beyond = [
        word.box
        for word in slot.words
        if max(box[0] - word.box[0], box[1] - word.box[1], word.box[2] - box[2], word.box[3] - box[3])
        > _BEYOND * (word.box[3] - word.box[1])
    ]
    return bound_slots([slot, *(Slot(one) for one in beyond)])


def bound_slots(slots: Sequence[Slot]) -> Box:
    boxes = [slot.box for slot in slots if is_there(slot)] or [(0.0, 0.0, 0.0, 0.0)]
    return (min(box[0] for box in boxes), min(box[1] for box in boxes), max(box[2] for box in boxes), max(box[3] for box in boxes))  # fmt: skip


def first_of(slot: Slot, holds: Holds) -> str:
    if holds in FIGURES:
        return join_lines(_lines_of(slot), holds)
    return text_of(slot)


def _lines_of(slot: Slot) -> list[str]:
    return [" ".join(word.text for word in line) for line in find_lines(slot.words)]


def joints_of(slot: Slot) -> list[str]:
    """The separator after each line of a cell in the first reading: a space, or nothing where a word continues."""
    whole, lines = text_of(slot), _lines_of(slot)
    found: list[str] = []
    done = len(lines[0]) if lines else 0
    for line in lines[1:]:
        found.append(" " if whole[done : done + 1] == " " else "")
        done += len(found[-1]) + len(line)
    return found


def join_cut_word(slot: Slot) -> str | None:
    """The text with a word joined that may have been cut at the end of a line, as it is where it is longer than its cell."""
    lines = [" ".join(word.text for word in line).strip() for line in find_lines(slot.words)]
    boxes = [bound_slots([Slot(word.box) for word in line]) for line in find_lines(slot.words)]
    stands = text_of(slot)
    for place, (text, box) in enumerate(zip(lines[:-1], boxes[:-1], strict=True)):
        if not text.isalpha() or not text.isascii() or not lines[place + 1][:1].isalpha():
            continue
        one = (box[2] - box[0]) / len(text)
        room = slot.box[2] - box[2] - max(box[0] - slot.box[0], 0)
        if room < 1.2 * one:
            joined = " ".join([*lines[:place], text + lines[place + 1], *lines[place + 2 :]])
            return joined if joined != stands else " ".join(lines)
    return None
