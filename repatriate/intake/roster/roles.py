"""What a column of a list can hold: the fields of a person, and what helps to fill them."""

from __future__ import annotations

from repatriate.intake.columns import SHEETS

PEOPLE = {column.name: column for column in SHEETS["People"]}

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

OFFERED = (
    "surname", "given_names", FULL_NAME, "native_name", "middle_name", "suffix", "title", "father_name",
    "grandfather_name", "sex", "birth_date", "birth_year", "birth_month", "birth_day", "birth_place", "nationality",
    "province", "document_type", "document_number", "document_issuer", "document_expiry", "household", "location",
    "destination", "group", "priority", "assistance", "ready_from", "clear_until", "hold", "hold_from", "hold_until",
    "ref", NOTES, NUMBER,
)  # fmt: skip
"""What an officer may choose for a column. NOTES are the person's notes as they stand; a column that is none of these is
kept there too, under its header."""

LEXICON = {
    "date_of_birth": "birth_date",
    "passport_no": "document_number",
    "national_id": "national_id",
    "doc_type": "document_type",
    "doc_expiry": "document_expiry",
    "doc_issue_place": "document_issuer",
    "province_of_origin": "province",
    "location_held": "location",
    "medical_needs": "assistance",
    "remarks": NOTES,
}
"""The lexicon's name for a field, where ours is another; what neither has goes to the notes."""

NAMES = ("surname", "given_names", FULL_NAME, "native_name")
"""One of these makes a row a person."""


def public(field: str) -> str | None:
    """The field of the roster that a column's cells go to; None for a column that is kept in the notes or only counts."""
    shown = SHOWN.get(field, field)
    return shown if shown == FULL_NAME or shown in PEOPLE else None
