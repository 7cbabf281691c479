"""Reads columns with answers of authorities: the clearance of a title, and the answer in a cell."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from repatriate.intake.cells import as_text, is_empty
from repatriate.intake.values.dates import DateOrder, DayMonth, read_date_cell
from repatriate.model.entities import Answer
from repatriate.reference.lexicon import key, unknown_of
from repatriate.reference.resources import resource_path


@dataclass(frozen=True, slots=True)
class Answered:
    """The statement of a list on one clearance of one person. Only `asked` is true if it was requested without an
    answer."""

    answer: Answer | None = None
    answered_on: date | None = None
    valid_until: date | None = None
    reference: str | None = None
    asked: bool = False


@cache
def _load_lexicon() -> Mapping[str, Mapping[str, list[str]]]:
    found: dict[str, Mapping[str, list[str]]] = json.loads(
        resource_path("lexicon", "index", "clearances.json").read_text(encoding="utf-8")
    )
    return found


@cache
def _index_titles() -> Mapping[str, str]:
    return {key(title): kind for kind, titles in _load_lexicon()["titles"].items() for title in titles}


@cache
def _index_words() -> Mapping[str, str]:
    return {
        key(word) or word: meaning
        for meaning in ("granted", "refused", "asked", "nothing")
        for word in _load_lexicon()[meaning]
    }


def kind_of_title(title: str) -> str | None:
    """The clearance that a column of this title tells of: `Exit permit until` is `exit_permit`."""
    return _index_titles().get(key(title))


def answers_in(cells: Sequence[object], title: str) -> float:
    """The share of filled cells that are understood as answers, by the first of them; what their days are, each row asks."""
    order = DateOrder(DayMonth.DAY_FIRST, False, False)
    filled = [cell for cell in cells if not is_empty(cell)][:FIRST]
    understood = sum(1 for cell in filled if read_answer(cell, title, order, LATER) is not None)
    return understood / len(filled) if filled else 0.0


FIRST = 60
LATER = date(2070, 1, 1)
"""After this day no list has a day to come: then only the words of a cell are weighed."""
_MEANINGS = {
    "granted": Answered(Answer.GRANTED), "refused": Answered(Answer.REFUSED), "asked": Answered(asked=True),
    "nothing": Answered(),
}  # fmt: skip
_NUMBER = re.compile(
    r"(?=.*\d)(?:[A-Z]{1,5}[./ -]?)?(?:[A-Z]{0,4}\d[\dA-Z]*(?:[./ -](?=[\dA-Z])|\Z)|[A-Z]{1,4}[./-])+\Z"
)
"""The number of a permit, `EP/2026/44`: short letters and figures, and no word that may say something else."""

_DAY = re.compile(r"\d{1,2}[./ -]\d{1,2}(?:[./ -]\d{2,4}\b|\Z)")
"""A day, also of no year: no number."""


def read_answer(cell: object, title: str, order: DateOrder, today: date) -> Answered | None:
    """The answer in a cell; None if it is not understood. An empty Answered means that nothing was requested.

    A bare date is the date of the answer. A last day needs words such as `until`, here or in the title. A future date
    without them may be either, and is not understood.
    """
    text = " ".join(as_text(cell).split())
    if text.endswith("?") and key(text) in _index_words():
        return None  # `OK?` asks
    meaning = _index_words().get(key(text) or text)
    if meaning is not None:
        return _MEANINGS[meaning]
    if unknown_of(key(text)) == "unknown":
        return Answered()
    first = _index_words().get(key(text.split()[0])) if text else None
    if first == "refused":
        return Answered(Answer.REFUSED, reference=text)
    if first == "asked":
        return Answered(asked=True)
    return _read_granted(cell, text, title, order, today)


def _read_granted(cell: object, text: str, title: str, order: DateOrder, today: date) -> Answered | None:
    """`granted 24/11/2026`, `EP/2026/44 until 20 Dec 2026`, `24/12/2026`. Beside a yes each word must be understood: `granted if
    the fine is paid` is none."""
    lead, *behind = map(_trim_text, _compile_pattern("until").split(text, maxsplit=1))
    on = read_date_cell(lead if behind else cell, order, today).value
    rest, called = "" if on else lead, False
    if yes := _compile_pattern("granted").match(rest):
        bare = _trim_text(rest[yes.end() :])
        rest = _trim_text(_compile_pattern("small").sub("", bare))
        called = rest != bare  # `granted on 24/11/2026`
        on = read_date_cell(rest, order, today).value
        rest = "" if on else rest
    if rest and not (3 <= len(rest) <= 24 and _NUMBER.match(rest) and not _DAY.match(rest)):
        return None
    until = None
    if last := "".join(behind):
        until = read_date_cell(_trim_text(_compile_pattern("small").sub("", last)), order, today).value
    elif on and (behind or (not called and _compile_pattern("until").search(title))):
        on, until = None, on
    if (behind and until is None) or (on and on > min(today, until or today)) or not (yes or on or until or rest):
        return None
    return Answered(Answer.GRANTED, on, until, rest or None)


def _trim_text(text: str) -> str:
    return text.strip(" :,;.()[]-–")


@cache
def _compile_pattern(name: str) -> re.Pattern[str]:
    """The pattern of any word for a yes, any before a last day, or a small one at the beginning: those of letters, but for
    words that say by when something is decided. Scripts from Thai on part no words."""
    replies = tomllib.loads(resource_path("letters", "replies.toml").read_text(encoding="utf-8"))
    words = {*replies[name], *_load_lexicon().get(name, ())}
    if name == "until":
        words |= {*replies["until_behind"], *replies["columns"]["valid_until"]}
        words -= {*_load_lexicon()["decided_by"]}
    bound = [re.escape(one) if one >= "\u0e00" else rf"(?<!\w){re.escape(one)}(?!\w)" for one in words]
    start = r"\A" if name == "small" else ""
    return re.compile(f"{start}(?:{'|'.join(sorted(bound, key=len, reverse=True))})", re.I)


def joined_answers(one: Answered | None, other: Answered) -> Answered:
    """The answer of two columns on one clearance: `Exit permit` and `Exit permit until`. A refusal outweighs a
    grant."""
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
