"""Rows under the titles that are nobody: the titles in other words, the form of the values, an example."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.intake.cells import as_text
from repatriate.intake.roster.likeness import likenesses
from repatriate.reference.lexicon import Beside, begins_beside, fields_of, is_hint, key, nationality_of, sex_of

_QUESTIONS = ("?", "？", "؟", "፧", "*", ":", "：")
LIKELY = 0.6


def is_title_row(cells: Sequence[object], filled: Sequence[int], titles: Sequence[str]) -> bool:
    """Whether a row says what stands in the columns: field names, questions, the form in which a value is wanted."""
    said = told = 0
    for place in filled:
        cell = cells[place]
        if not isinstance(cell, str):
            return False
        text = as_text(cell)
        if is_hint(text):
            said += 1
            told += 1
        elif _is_value(text):
            return False
        elif _is_title(text, titles[place] if place < len(titles) else ""):
            said += 1
    if len(filled) == 1:
        return told == 1
    return said >= 2 and said * 2 >= len(filled)


def _is_value(text: str) -> bool:
    """What stands in a column and over none."""
    if sum(map(str.isdigit, text)) >= 3:
        return True
    found = key(text)
    return not fields_of(found) and (sex_of(found) is not None or nationality_of(found) is not None)


def _is_title(text: str, title: str) -> bool:
    if fields_of(key(text)) or (text.endswith(_QUESTIONS) and len(text.split()) >= 2):
        return True
    mine = likenesses(text)
    if not mine or mine[0][1] < LIKELY:
        return False
    named = {name for name, score in likenesses(title) if score >= LIKELY}
    return any(name in named for name, score in mine if score >= LIKELY)


def is_example_row(cells: Sequence[object], filled: Sequence[int]) -> bool:
    """Whether a row shows how to fill the list in: “e.g.” stands in it."""
    texts = [as_text(cells[place]) for place in filled]
    return any(begins_beside(text, Beside.EXAMPLE) for text in texts if not any(map(str.isdigit, text)))
