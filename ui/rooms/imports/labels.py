"""Words of an import: the fields of a column, degrees of certainty, kinds of doubts."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from repatriate.app.imports.update_policy import Difference
from repatriate.intake.report import Warning
from repatriate.intake.roster.column_checks import CHECKS, UNFIT, UNREAD
from repatriate.intake.roster.model import ListColumn
from repatriate.model.saying import Said
from ui.core import format
from ui.core.fields import value_text
from ui.core.language import translate_said
from ui.models.table import Row
from ui.rooms.common.labels import many
from ui.rooms.common.list_labels import field_words
from ui.style.theme import Tone

translate = QCoreApplication.translate

SURE, LIKELY = 0.85, 0.6
"""From where on a column is surely, or likely, what it was taken for."""


def sureness(column: ListColumn) -> tuple[str, str, str]:
    """The certainty of a column's role: words, tone, icon."""
    share = format.number(round(column.score * 100))
    if column.chosen:
        return translate("Import", "Chosen by you"), Tone.ACCENT, "check"
    if column.finding is not None:
        return translate("Import", "Did not fit its title: in the notes"), Tone.ATTENTION, "warning"
    if not column.fields:
        return translate("Import", "Kept in the notes"), Tone.QUIET, "none"
    if column.guessed:
        return translate("Import", "Guessed from its cells, {0} %").format(share), Tone.ATTENTION, "warning"
    if column.score >= SURE:
        return translate("Import", "Sure, {0} %").format(share), Tone.GOOD, "check"
    if column.score >= LIKELY:
        return translate("Import", "Likely, {0} %").format(share), Tone.INFO, "info"
    return translate("Import", "Guessed, {0} %").format(share), Tone.ATTENTION, "warning"


def wants_a_look(column: ListColumn) -> bool:
    """Whether an officer should look at a column: it was guessed, whatever its score, or it failed a check."""
    if column.chosen:
        return False
    return column.guessed or column.finding is not None or bool(column.fields and column.score < LIKELY)


def row_words(row: Row) -> str:
    """The number of a row of a list; with its sheet, where the list has several of people. A whole column is row 0."""
    if not row["row"]:
        return str(row["sheet"]) if row["several"] else ""
    number = format.number(row["row"])
    return f"{row['sheet']} · {number}" if row["several"] else number


def likeness(score: float, strong: bool) -> tuple[str, str, str]:
    """The certainty that two are one person: words, tone, icon."""
    share = format.number(min(round(score * 100), 99 if score < 1 else 100))
    if strong:
        return translate("Import", "Very likely, {0} %").format(share), Tone.GOOD, "check"
    if score >= LIKELY:
        return translate("Import", "Likely, {0} %").format(share), Tone.ATTENTION, "warning"
    return translate("Import", "Perhaps, {0} %").format(share), Tone.ATTENTION, "warning"


_KINDS = {
    "name_not_split": "names", "transliterated": "script", "near_spelling": "spelling", "not_a_nationality": "nation",
    "two_nationalities": "nation", "partial_date": "part", "not_a_date": "no_date", "age": "no_date",
    "hijri_calendar": "no_date", "nepali_calendar": "no_date", "in_future": "no_date", "too_late": "no_date",
    "too_early": "no_date", "ethiopian_year": "no_date", "partial": "no_date", "total_differs": "total", "nationality_by_province": "guess", "guessed_column": "column",
    "unknown_place": "place", "sheet_left_out": "left_out", "line_left_out": "left_out", "sheet_asked": "left_out", "sheet_added": "other", "like_the_template": "left_out",
    "said_in_remark": "remark", "not_a_priority": "priority", "not_a_sex": "sex", "sex_letter": "sex", "title_sex": "sex", "cell_error": "cells",
    "formula_without_value": "cells", "not_a_number": "numbers", "two_numbers": "numbers", "long_number": "numbers",
    "digits_lost": "numbers", "not_a_name": "odd_name", "two_names": "odd_name",
    "digits_in_name": "odd_name", "very_long": "odd_name", "father_is_part": "odd_name", "day_or_month": "order",
    "order_tied": "order", "other_order": "order", "parts_swapped": "order", "ethiopian_calendar": "date",
    "doubtful_reading": "reading", "paper_gap": "gap", "language_not_told": "gap", "original_not_kept": "gap",
    "reign_calendar": "date", "era_word": "date", "serial": "date", "no_separators": "date", "century": "date",
    "two_digit_year": "date", "very_old": "date", "about": "date", "two_dates": "date",
}  # fmt: skip
"""Kinds of doubts by the reader's codes; of dates that were read all the same it is to be checked how."""


def describe_twice(rows: int) -> str:
    """Rows of a list that are further rows of somebody on it."""
    return many(
        rows,
        translate("Import", "1 row is the same person twice on this list"),
        translate("Import", "{0} rows are the same person twice on this list"),
    )


def why_aside(problems: Sequence[str]) -> str:
    """The reason why a row is put aside, by its problems; empty for reasons with their own words."""
    if "no_name" in problems:
        return translate("Import", "No name is in this row.")
    if "doubtful_reading" in problems:
        return translate("Import", "The name or the number could not be read for sure.")
    return ""


def describe_change(one: Difference) -> str:
    """`Sex: M → F`; of what was open before and of notes the field alone."""
    words = field_words(one.field)
    if one.before is None or one.field == "notes":
        return words
    return f"{words}: {value_text(one.field, one.before)} → {value_text(one.field, one.after)}"


COLUMN_CHECKS = frozenset(check.code for check in CHECKS) | {UNFIT, UNREAD}


def kind_of(code: str) -> str:
    """The kind that a doubt is counted under; anything new is to be checked."""
    return "column" if code in COLUMN_CHECKS else _KINDS.get(code, "other")


def kind_words(kind: str) -> str:
    """`names` → `Name not split`."""
    t = translate
    return {
        "mend": t("Import", "To correct"),
        "total": t("Import", "Different total"),
        "names": t("Import", "Name not split"),
        "script": t("Import", "Spelled from another script"),
        "spelling": t("Import", "Unusual spelling"),
        "nation": t("Import", "Nationality unknown"),
        "guess": t("Import", "Nationality not told"),
        "column": t("Import", "Column to check"),
        "part": t("Import", "Date known in part"),
        "no_date": t("Import", "No date"),
        "date": t("Import", "Date to check"),
        "order": t("Import", "Day or month first"),
        "place": t("Import", "Place not in the file"),
        "left_out": t("Import", "Skipped"),
        "sex": t("Import", "Sex unclear"),
        "priority": t("Import", "Priority unclear"),
        "remark": t("Import", "Said in a remark"),
        "cells": t("Import", "Broken cell"),
        "numbers": t("Import", "Number to check"),
        "odd_name": t("Import", "Odd name"),
        "reading": t("Import", "Reading in doubt"),
        "gap": t("Import", "About the paper"),
        "other": t("Import", "To check"),
    }[kind]


def without_place(message: str) -> str:
    """The fault in words without its place, because sheet, row and column are columns of their own."""
    place = translate_said(message.values[0]) if isinstance(message, Said) and message.values else ""
    return translate_said(message).removeprefix(place).lstrip("\u00a0 ,:")


def what_it_means(one: Warning) -> str:
    """The reason for a cell's doubt, without the cell: `A day and a month are not known: …`."""
    message = one.message
    inner = message.values[-1] if isinstance(message, Said) and message.values else None
    why = translate_said(inner if isinstance(inner, Said) else message)  # what is said of the whole paper has no cell
    return why[:1].upper() + why[1:]
