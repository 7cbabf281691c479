"""The roles of a list's column: the fields of a person, and values that help to fill them."""

from __future__ import annotations

from repatriate.model.fields import CLEARANCES, NAMES, PERSON, by_name

PEOPLE = by_name(PERSON)

FULL_NAME = "full_name"
NOTES = "notes"
NUMBER = "row_no"

PARTS = (
    "middle_name", "suffix", "title", "father_name", "grandfather_name", "birth_year", "birth_month", "birth_day", NUMBER,
)  # fmt: skip
"""Columns that are no field of their own, but part of one, or that only count the rows."""

SHOWN = {
    "middle_name": "given_names",
    "suffix": "given_names",
    "father_name": "surname",
    "grandfather_name": "surname",
    "birth_year": "birth_date",
    "birth_month": "birth_date",
    "birth_day": "birth_date",
}
"""The field that a part goes into."""

_FIRST = (
    FULL_NAME, "surname", "given_names", "native_name", "middle_name", "suffix", "title", "father_name",
    "grandfather_name", "sex", "birth_date", "birth_place", "birth_year", "birth_month", "birth_day", "nationality",
    "province", "document_number", "document_type", "document_expiry", "document_issuer", NUMBER, NOTES,
)  # fmt: skip
OFFERED = (*_FIRST, *(name for name in PEOPLE if name not in _FIRST), *CLEARANCES)
"""The fields that an officer may choose for a column, in this order.

Fields of our own lists come last, then the clearances that a column may state. NOTES are the person's notes as they
are; a column without a field is kept there too, under its header.
"""

LEXICON = {one.lexicon: one.name for one in PERSON if one.lexicon}
"""The lexicon's name for a field, where ours is another; what neither has goes to the notes."""


def name_public(field: str) -> str | None:
    """The field of the roster that a column's cells go to; None for a column that is kept in the notes or only counts."""
    shown = SHOWN.get(field, field)
    return shown if shown == FULL_NAME or shown in PEOPLE or shown in CLEARANCES else None


def is_name(field: str) -> bool:
    """Whether a column of it names people."""
    return field == FULL_NAME or field in NAMES
