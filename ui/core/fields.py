"""Fields in the officer's language: labels, readable values, and typed input."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from repatriate.model.errors import RepatriateError
from repatriate.model.fields import Field, Kind, column_title, field_named, label_of, word_of
from repatriate.model.saying import capitalize_first
from ui.core import format
from ui.core.language import translate_said

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_LOCAL = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?\Z")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00:00)\Z")
_BIRTH = re.compile(r"(\d{4}|\?{4})-(\d{2}|\?\?)-(\d{2}|\?\?)\Z")


def field_label(name: str) -> str:
    """The label above a field or column: `birth_place` is `Place of birth`."""
    label = label_of(name)
    return format.name_of_kind(name) if label == name and "_" in name else translate_said(capitalize_first(label))


def short_label(name: str) -> str:
    """The same over a narrow column: `Nat.`"""
    return translate_said(column_title(name)) if field_named(name) else field_label(name)


def value_text(name: str, content: object) -> str:
    """The value of a field or column in readable form; empty if there is none."""
    if content is None or content == "":
        return ""
    if isinstance(content, bool):
        content = int(content)
    value = content.isoformat() if isinstance(content, date) else str(content)
    found = field_named(name)
    if found is not None and found.kind in (Kind.COUNTRY, Kind.NATIONALITY, Kind.DESTINATION):
        return format.destination(value)
    if name == "birth_date" and _BIRTH.match(value):
        return format.birth(value)
    if _DAY.match(value):
        return format.day(value)
    if _MOMENT.match(value):
        return format.moment(value)
    if _LOCAL.match(value):
        return format.local_time(value)
    if value in ("0", "1") and (name == "promised" or (found is not None and found.kind is Kind.YES_NO)):
        return (
            QCoreApplication.translate("Fields", "yes") if value == "1" else QCoreApplication.translate("Fields", "no")
        )
    if found is not None and value in found.words:
        return translate_said(capitalize_first(found.words[value]) if name == "hold" else found.words[value])
    return translate_said(word_of(value)) if name in _CHOSEN else value


_CHOSEN = ("state", "type", "kind")
"""Columns of the file whose words are of several fields."""


def offers_of(field: Field, known: Sequence[str]) -> list[str]:
    """The completions of a field: known values, and countries by name if it holds one."""
    named = format.countries() if field.kind in (Kind.NATIONALITY, Kind.DESTINATION) else ()
    return [*known, *(f"{code} – {name}" for code, name in named)]


def choices_of(field: Field) -> tuple[tuple[str, str], ...]:
    """Values of a field that has a few, each with its word, nothing first; `1, first` of a priority. Else empty."""
    if field.name == "priority":
        return tuple((str(number), words) for number, words in _list_priorities().items())
    if not field.words:
        return ()
    return (("", "–"), *((value, translate_said(word)) for value, word in field.words.items()))


def _list_priorities() -> dict[int, str]:
    t = QCoreApplication.translate
    return {
        1: t("Person", "1, first"),
        2: t("Person", "2, early"),
        3: t("Person", "3, normal"),
        4: t("Person", "4, can wait"),
    }


def fault_under_field(name: str, error: RepatriateError) -> str:
    """The fault of a field, without the label that is already above it: `“many” is not a number.`"""
    text, label = translate_said(error), field_label(name)
    rest = text.removeprefix(label).lstrip("\u00a0\u202f ")
    return rest[1:].lstrip() if text.startswith(label) and rest.startswith(":") else text


# -- what is typed


def typed_value(field: Field, text: str) -> str:
    """The typed or pasted text of a field as a template cell holds it; unreadable text stays as it is."""
    match field.kind:
        case Kind.DAY:
            return format.typed_day_near(text, date.today())  # noqa: DTZ011 - of this computer
        case Kind.BIRTH:
            return format.typed_birth(text)
        case Kind.COUNTRY | Kind.NATIONALITY | Kind.DESTINATION:
            return typed_country(text)
        case Kind.PLACE:
            return format.typed_code(text)
        case Kind.CHOICE:
            return _typed_choice(field, text.strip())
        case (
            Kind.TEXT
            | Kind.CODE
            | Kind.NAME
            | Kind.MOMENT
            | Kind.WHOLE
            | Kind.NUMBER
            | Kind.YES_NO
            | Kind.CODES
            | Kind.ZONE
            | Kind.ANY
        ):
            return text.strip()


_OTHER_WORDS = {
    "sex": {
        "woman": "F", "femme": "F", "féminin": "F", "perempuan": "F", "wanita": "F", "p": "F", "female": "F",
        "man": "M", "homme": "M", "masculin": "M", "laki-laki": "M", "pria": "M", "l": "M", "male": "M", "autre": "X",
    },
    "document_type": {"passeport": "passport", "paspor": "passport", "splp": "etd"},
}  # fmt: skip
"""Words that people write in other languages than the officer's."""


def _typed_choice(field: Field, text: str) -> str:
    known = {**_OTHER_WORDS.get(field.name, {})}
    for value, word in field.words.items():
        known |= {str(word).casefold(): value, translate_said(word).casefold(): value, value.casefold(): value}
    return known.get(text.casefold(), text)


def typed_country(text: str) -> str:
    """The code of a country that is written out, or of an offer `IDN – Indonesia`."""
    text = format.typed_code(text)
    folded = text.casefold()
    return next((code for code, name in format.countries() if folded in (code.casefold(), name.casefold())), text)
