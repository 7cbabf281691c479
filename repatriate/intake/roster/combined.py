"""Cells that hold two things: the place and the day of birth, a name and a number, a sex and an age."""

from __future__ import annotations

import re
from collections.abc import Sequence

from repatriate.intake.cells import as_text
from repatriate.intake.roster.families import cut_family
from repatriate.intake.roster.roles import NOTES
from repatriate.intake.values.dates import place_and_date
from repatriate.intake.values.text import ascii_digits
from repatriate.reference.lexicon import key, nationality_of, sex_of

_DATES = re.compile(
    r"\d{1,4}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{2,4}"
    r"|\d{1,2}(?:er|st|nd|rd|th)?[\s.-]+(?:de\s+)?[^\W\d_][^\d\n/]{1,18}?[\s.,-]+(?:de\s+)?\d{4}"
    r"|\d{1,2}[\s-]+[^\W\d_]{3,9}\.?[\s-]+\d{2}(?!\d)"
    r"|\d{1,2}[\s-]+[^\W\d_a-zA-Z][^\d\s,;/]{1,9}[\s-]+\d{2}(?!\d)"
    r"|(?<!\d)\d{1,2}[^\W\d_]{3,4}(?:\d{4}|\d{2})(?!\d)"
    r"|[^\W\d_]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}"
    r"|(?<!\d)(?:19|20)\d{6}(?!\d)"
    r"|\d{4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?"
    r"|(?<!\d)(?:19|20|24|25)\d{2}(?!\d)"
)
_NUMBERS = re.compile(r"(?<!\w)(?=(?:[A-Z0-9-]*\d){5})[A-Z]{0,3}[- ]?\d[\dA-Z-]{4,20}(?!\w)", re.IGNORECASE)
_AGE = re.compile(r"(?<!\d)\d{1,3}(?!\d)(?:\s*(?:tahun|thn|th|yrs?|years?|ans|ปี|岁|歲|tuổi))?", re.IGNORECASE)
_EDGES = " \t\r\n,;:/|()-–—.·、，；／"
FAMILY = (NOTES, "household")
"""The family that a cell begins with, and the rest of it as a note."""
_DAYS = frozenset({"birth_date", "document_expiry", "doc_issue_date"})
_NUMBERED = frozenset({"document_number", "national_id"})


def has_date(text: str) -> bool:
    """Whether there is a day or a year in the text, whatever else."""
    return _DATES.search(ascii_digits(text)) is not None


def beside_date(text: str) -> bool:
    """Whether there are words beside the day: “Malang, 27 Desember 1997”."""
    found = _DATES.search(ascii_digits(text))
    return found is not None and sum(map(str.isalpha, text[: found.start()] + text[found.end() :])) >= 3


def split_cell(cell: object, fields: Sequence[str]) -> dict[str, str]:
    """The text for each field; what is told apart least surely gets the rest. Fields that the cell lacks are absent."""
    text = as_text(cell)
    found: dict[str, str] = {}
    if set(fields) == {"birth_place", "birth_date"}:
        place, born = place_and_date(text)
        return {name: part for name, part in (("birth_place", place), ("birth_date", born)) if part}
    if set(fields) == set(FAMILY):
        family, rest = cut_family(text)
        return {name: part for name, part in (("household", family), (NOTES, rest)) if part}
    order = sorted(fields, key=_measure_certainty)
    for field in order[:-1]:
        part, text = _take_part(text, field)
        if part:
            found[field] = part
    if rest := text.strip(_EDGES):
        found[order[-1]] = " ".join(rest.split())
    return found


def _measure_certainty(field: str) -> int:
    if field in _DAYS:
        return 0
    if field in _NUMBERED:
        return 1
    return {"age": 2, "sex": 3, "nationality": 4}.get(field, 5)


def _take_part(text: str, field: str) -> tuple[str, str]:
    """The part of the text that is the field's, and the text without it."""
    if field in _DAYS:
        return _cut_cell(text, _DATES)
    if field in _NUMBERED:
        return _cut_cell(text, _NUMBERS)
    if field == "age":
        return _cut_cell(text, _AGE)
    known = sex_of if field == "sex" else nationality_of
    for word in re.split(r"[\s,;/|()]+", text):
        if word and known(key(word)):
            return word, text.replace(word, " ", 1)
    pieces = [piece for piece in re.split(r"[\n/|;,]", text) if piece.strip(_EDGES)]
    if len(pieces) > 1:
        return pieces[0].strip(_EDGES), text.replace(pieces[0], "", 1)
    return "", text


def _cut_cell(text: str, pattern: re.Pattern[str]) -> tuple[str, str]:
    # Digits of any script; the length of the text stays.
    found = pattern.search(ascii_digits(text))
    if not found:
        return "", text
    return text[found.start() : found.end()].strip(_EDGES), f"{text[: found.start()]} {text[found.end() :]}"
