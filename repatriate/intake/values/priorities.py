"""The priority in a cell of a list: 1, most urgent, to 4."""

from __future__ import annotations

import re
from functools import cache

from repatriate.intake.values.text import Doubt, Reading, ascii_digits, tidy_cell
from repatriate.model.fields import PERSON, by_name
from repatriate.model.saying import say
from repatriate.reference.lexicon import fields_of, key, unknown_of

_FIELD = by_name(PERSON)["priority"]
_NUMBER = re.compile(r"\d+")


def read_priority(cell: object) -> Reading[int]:
    """`1`, `P1`, `Prio 2` and `Priorité 3` are read. Words such as “urgent” are not: lists do not agree on what they mean."""
    text = tidy_cell(cell)
    number = number_of(text)
    if number is not None and is_priority(number):
        return Reading(number)
    said = unknown_of(key(text))
    if not text or said == "unknown":
        return Reading(None)
    doubt = Doubt("not_a_priority", say("not a priority (1, most urgent, to 4): it was put into the notes"))
    return Reading(None, () if said else (doubt,), text)


def is_priority(number: int) -> bool:
    return _FIELD.least is not None and _FIELD.most is not None and _FIELD.least <= number <= _FIELD.most


def number_of(text: str) -> int | None:
    """The number of a cell in which nothing else stands but a word for priority; `0.3` and `1/2` are two numbers."""
    shown = ascii_digits(text).removesuffix(".0")
    numbers = _NUMBER.findall(shown)
    if len(numbers) != 1 or len(numbers[0]) > 6 or text.startswith(("-", "−", "–", ".", ",")):
        return None
    return int(numbers[0]) if _is_word(key(shown.replace(numbers[0], ""))) else None


@cache
def _is_word(word: str) -> bool:
    return word in ("", "p") or fields_of(word)[:1] == (_FIELD.name,)
