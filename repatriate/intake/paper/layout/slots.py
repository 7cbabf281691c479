"""A cell of a page as pixels and as the first engine's words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from repatriate.intake.paper.layout.joining import find_lines, text_of
from repatriate.intake.paper.model import Box, Grid, Slot
from repatriate.intake.paper.reading.cells import Holds, join_lines
from repatriate.intake.paper.reading.ink import Picture, without_rules

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
