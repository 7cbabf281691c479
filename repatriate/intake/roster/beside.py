"""Rows under the titles that are nobody: the titles in other words, the form of the values, an example."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from repatriate.intake.cells import as_text
from repatriate.intake.roster.likeness import likenesses
from repatriate.reference.lexicon import (
    Beside,
    begins_beside,
    fields_of,
    is_beside,
    is_hint,
    key,
    nationality_of,
    sex_of,
    words_in_names,
)

_QUESTIONS = ("?", "？", "؟", "፧", "*", ":", "：")
LIKELY = 0.6
SHORTEST = 4
"""Letters of a title that is known under whatever other."""


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
    """Whether the text is a value of a column rather than a title."""
    if sum(map(str.isdigit, text)) >= 3 or not any(map(str.isalpha, text)):
        return True
    found = key(text)
    return not fields_of(found) and (sex_of(found) is not None or nationality_of(found) is not None)


def _is_title(text: str, title: str) -> bool:
    named = {name for name, score in likenesses(title) if score >= LIKELY}
    if exact := fields_of(key(text)):
        # “no” is an answer as well, and the title of no column of answers.
        return len(text) >= SHORTEST or bool(named & set(exact))
    if text.endswith(_QUESTIONS) and len(text.split()) >= 2:
        return True
    mine = likenesses(text)
    if not mine or mine[0][1] < LIKELY:
        return False
    return any(name in named for name, score in mine if score >= LIKELY)


def is_example_row(cells: Sequence[object], filled: Sequence[int]) -> bool:
    """Whether a row shows how to fill the list in: “e.g.” stands in it, which “EG” for Egypt is not."""
    texts = [as_text(cells[place]) for place in filled]
    return any(
        begins_beside(text, Beside.EXAMPLE) for text in texts if not any(map(str.isdigit, text)) and not _is_code(text)
    )


def _is_code(text: str) -> bool:
    return len(text) <= LONGEST_CODE and text.isalpha() and text.isupper()


LONGEST_CODE = 3


def is_greeting(text: str) -> bool:
    """“Dear colleagues,”: a line that begins a letter, whole or with a comma at its end."""
    if is_beside(text, Beside.GREETING):
        return True
    return text.endswith((",", ":", "!", "،", "，", "：")) and begins_beside(text, Beside.GREETING)


def looks_like_a_name(text: str) -> bool:
    """Two to six words of letters, each but the small ones with a capital, where the script has any; no line of a letter."""
    words = text.replace("-", " ").replace("'", "").replace("’", "").split()
    if not 2 <= len(words) <= MOST_NAMES or len(text) > LONGEST_NAME or begins_beside(text, Beside.CLOSING):
        return False
    large = [word for word in words if word.casefold().strip(".,") not in words_in_names()]
    return bool(large) and not is_greeting(text) and all(map(_may_be_part, large))


MOST_NAMES, LONGEST_NAME = 6, 60


def _may_be_part(word: str) -> bool:
    bare = word.strip(".,")
    return (
        bool(bare)
        and all(sign.isalpha() or unicodedata.category(sign).startswith("M") for sign in bare)
        and not bare[0].islower()
    )
