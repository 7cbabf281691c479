"""Columns of a list that tell what authorities answered: which clearance a title means, and what a cell under it says."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.values.dates import DateOrder, DayMonth, day
from repatriate.model.entities import Answer
from repatriate.reference.lexicon import key, unknown_of
from repatriate.reference.resources import resource_path


@dataclass(frozen=True, slots=True)
class Answered:
    """What a list says of one clearance of one person. Nothing but `asked` is true where it was only asked for."""

    answer: Answer | None = None
    answered_on: date | None = None
    valid_until: date | None = None
    reference: str | None = None
    asked: bool = False


@cache
def _load() -> Mapping[str, Mapping[str, list[str]]]:
    found: dict[str, Mapping[str, list[str]]] = json.loads(
        resource_path("lexicon", "index", "clearances.json").read_text(encoding="utf-8")
    )
    return found


@cache
def _titles() -> Mapping[str, str]:
    return {key(title): kind for kind, titles in _load()["titles"].items() for title in titles}


@cache
def _words() -> Mapping[str, str]:
    return {
        key(word) or word: meaning
        for meaning in ("granted", "refused", "asked", "nothing")
        for word in _load()[meaning]
    }


def kind_of_title(title: str) -> str | None:
    """The clearance that a column of this title tells of: `Exit permit until` is `exit_permit`."""
    return _titles().get(key(title))


def answers_in(cells: Sequence[object], title: str) -> float:
    """The share of filled cells that are understood as answers, by the first of them."""
    order = DateOrder(DayMonth.DAY_FIRST, False, False)
    filled = [cell for cell in cells if not is_empty(cell)][:FIRST]
    understood = sum(1 for cell in filled if read_answer(cell, title, order, _SOME_DAY) is not None)
    return understood / len(filled) if filled else 0.0


FIRST = 60
_SOME_DAY = date(2026, 1, 1)
_MEANINGS = {
    "granted": Answered(Answer.GRANTED), "refused": Answered(Answer.REFUSED), "asked": Answered(asked=True),
    "nothing": Answered(),
}  # fmt: skip
_NUMBER = re.compile(
    r"(?=.*\d)(?:[A-Z]{1,5}[./ -]?)?(?:[A-Z]{0,4}\d[\dA-Z]*(?:[./ -](?=[\dA-Z])|\Z)|[A-Z]{1,4}[./-])+\Z"
)
"""The number of a permit, `EP/2026/44`: short letters and figures, and no word that may say something else."""


def read_answer(cell: object, title: str, order: DateOrder, today: date) -> Answered | None:
    """What a cell says; None where it is not understood. An empty Answered says that nothing was asked.

    A day to come, and any day under a title such as `until`, is the last day of a permit. Another day is that of the answer.
    """
    text = " ".join(as_text(cell).split())
    if text.endswith("?") and key(text) in _words():
        return None  # `OK?` asks
    meaning = _words().get(key(text) or text)
    if meaning is not None:
        return _MEANINGS[meaning]
    if unknown_of(key(text)) == "unknown":
        return Answered()
    found = day(cell, order, today).value
    if found is not None:
        ends = found > today or any(word in title.casefold() for word in _load()["until"])
        return Answered(Answer.GRANTED, None if ends else found, found if ends else None)
    return _first_word(text, order, today) or (
        Answered(Answer.GRANTED, reference=text) if 3 <= len(text) <= 24 and _NUMBER.match(text) else None
    )


def _first_word(text: str, order: DateOrder, today: date) -> Answered | None:
    """`granted 24/11`, `granted until 20 Dec 2026`, `pending since May`. Beside a yes each word must be understood: `granted if
    the fine is paid` is none."""
    word, _, rest = text.partition(" ")
    first = _words().get(key(word)) if rest else None
    if first == "granted":
        until = next((one for one in _load()["until"] if rest.casefold().startswith(one)), "")
        found = day(rest[len(until) :].strip(), order, today).value
        if found is not None and (until or found > today):
            return Answered(Answer.GRANTED, None, found)
        codes = all(any(map(str.isdigit, one)) for one in rest.split())
        return Answered(Answer.GRANTED, reference=text) if codes or (found is not None and not until) else None
    if first == "refused":
        return Answered(Answer.REFUSED, reference=text)
    return Answered(asked=True) if first == "asked" else None


def joined_answers(one: Answered | None, other: Answered) -> Answered:
    """What two columns say of one clearance: `Exit permit` and `Exit permit until`. A refusal outweighs a grant."""
    if one is None:
        return other
    best = Answer.REFUSED if Answer.REFUSED in (one.answer, other.answer) else one.answer or other.answer
    return replace(
        one,
        answer=best,
        answered_on=one.answered_on or other.answered_on,
        valid_until=one.valid_until or other.valid_until,
        reference=one.reference or other.reference,
        asked=one.asked or other.asked,
    )
