"""Words for the columns of a list."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatriate.model.fields import CLEARANCES
from ui.core import format
from ui.core.fields import field_label

t = QCoreApplication.translate


def field_words(field: str) -> str:
    """The words for a column's field: `full_name` → `Whole name`; the notes for an empty one."""
    if field in CLEARANCES:
        return format.name_of_kind(field)
    return {
        "": t("Fields", "Notes, with the column title"),
        "full_name": t("Fields", "Whole name"),
        "middle_name": t("Fields", "Middle name"),
        "suffix": t("Fields", "Suffix (Jr, III)"),
        "title": t("Fields", "Title (Mr, Ms)"),
        "father_name": t("Fields", "Father's name"),
        "grandfather_name": t("Fields", "Grandfather's name"),
        "birth_year": t("Fields", "Year of birth"),
        "birth_month": t("Fields", "Month of birth"),
        "birth_day": t("Fields", "Day of birth"),
        "row_no": t("Fields", "Number on the list"),
        "national_id": t("Fields", "Identity number"),
    }.get(field) or field_label(field)


def fields_words(fields: Sequence[str]) -> str:
    """`Place of birth + Date of birth` for a column that holds both."""
    return " + ".join(map(field_words, fields)) if fields else field_words("")


def one_line(text: str) -> str:
    """A title of several lines, or in two languages, on one."""
    return " ".join(text.split())
