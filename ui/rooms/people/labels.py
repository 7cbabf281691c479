"""What the fields of a person are called in the window, and how what stands in them reads and is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from repatriate.app.people.filters import ANY, NOTHING, Term
from repatriate.intake.pasted import IGNORED
from ui.core import format
from ui.rooms.common import labels as common_labels

translate = QCoreApplication.translate


def field_name(key: str) -> str:
    """The name of a column of the template, as the side panel has it."""
    return {
        "ref": translate("Fields", "Ref"),
        "surname": translate("Fields", "Surname"),
        "given_names": translate("Fields", "Given names"),
        "native_name": translate("Fields", "Native name"),
        "sex": translate("Fields", "Sex"),
        "birth_date": translate("Fields", "Born"),
        "birth_place": translate("Fields", "Birthplace"),
        "nationality": translate("Fields", "Nationality"),
        "province": translate("Fields", "Province"),
        "location": translate("Fields", "Waits at"),
        "destination": translate("Fields", "Going to"),
        "household": translate("Fields", "Household"),
        "group": translate("Fields", "Group"),
        "priority": translate("Fields", "Priority"),
        "document_type": translate("Fields", "Document"),
        "document_number": translate("Fields", "Document number"),
        "document_issuer": translate("Fields", "Document issued by"),
        "document_expiry": translate("Fields", "Document expires"),
        "ready_from": translate("Fields", "Ready from"),
        "clear_until": translate("Fields", "Clear until"),
        "hold": translate("Fields", "Hold"),
        "hold_from": translate("Fields", "Hold from"),
        "hold_until": translate("Fields", "Hold until"),
        "assistance": translate("Fields", "Assistance"),
        "notes": translate("Fields", "Notes"),
    }.get(key, key)


FIELDS = (
    "ref", "surname", "given_names", "native_name", "sex", "birth_date", "birth_place", "nationality", "province",
    "location", "destination", "household", "group", "priority", "document_type", "document_number", "document_issuer",
    "document_expiry", "ready_from", "clear_until", "assistance", "notes",
)  # fmt: skip
"""Columns that can be pasted, in the order in which they are offered."""


def titles() -> dict[str, str]:
    """Columns by what the window calls them; also those of ours that nobody can be given."""
    found = {field_name(key): key for key in (*FIELDS, "hold", "hold_from", "hold_until")}
    return found | {translate("People", "State"): IGNORED, translate("People", "Age"): IGNORED}


def value_text(key: str, value: str | None) -> str:
    """What the file stores, as one reads it."""
    if not value:
        return "–"
    if key in ("document_expiry", "ready_from", "clear_until", "hold_from", "hold_until"):
        return format.day(value)
    if key == "birth_date":
        return format.birth(value)
    if key == "sex":
        return format.sex(value)
    if key in ("nationality", "document_issuer", "destination"):
        return format.destination(value)
    if key == "document_type":
        return document_type(value)
    return value


def document_type(value: str) -> str:
    return {
        "passport": translate("Person", "passport"),
        "etd": translate("Person", "emergency document"),
    }.get(value, value)


# -- what people type


def typed_sex(text: str) -> str:
    """F, M or X of a word in any of the window's languages."""
    known = {
        "f": "F", "female": "F", "woman": "F", "femme": "F", "féminin": "F", "perempuan": "F", "wanita": "F", "p": "F",
        "m": "M", "male": "M", "man": "M", "homme": "M", "masculin": "M", "laki-laki": "M", "pria": "M", "l": "M",
        "x": "X", "other": "X", "autre": "X",
    }  # fmt: skip
    return known.get(text.strip().casefold(), text.strip())


def typed_document(text: str) -> str:
    folded = text.strip().casefold()
    if folded in ("passport", "passeport", "paspor", translate("Person", "passport").casefold()):
        return "passport"
    if folded in ("etd", "splp", "emergency document", translate("Person", "emergency document").casefold()):
        return "etd"
    return text.strip()


def typed_country(text: str) -> str:
    """The code of a country that is written out, or of an offer `IDN – Indonesia`."""
    text = format.typed_code(text)
    folded = text.casefold()
    return next((code for code, name in format.countries() if folded in (code.casefold(), name.casefold())), text)


READERS: dict[str, Callable[[str], str]] = {
    "birth_date": format.typed_birth,
    "document_expiry": format.typed_day,
    "ready_from": format.typed_day,
    "clear_until": format.typed_day,
    "hold_from": format.typed_day,
    "hold_until": format.typed_day,
    "nationality": typed_country,
    "document_issuer": typed_country,
    "destination": typed_country,
    "location": format.typed_code,
    "sex": typed_sex,
    "document_type": typed_document,
}
"""What turns what is typed or pasted into what a cell of the template holds."""


# -- filters


def filter_name(field: str) -> str:
    """What one filters by."""
    return {
        "nationality": translate("Filters", "Nationality"),
        "province": translate("Filters", "Province"),
        "location": translate("Filters", "Waits at"),
        "destination": translate("Filters", "Going to"),
        "sex": translate("Filters", "Sex"),
        "age": translate("Filters", "Age"),
        "priority": translate("Filters", "Priority"),
        "household": translate("Filters", "Household"),
        "group": translate("Filters", "Group"),
        "document": translate("Filters", "Document"),
        "lacks": translate("Filters", "Clearance missing"),
        "hold": translate("Filters", "Hold"),
        "leg": translate("Filters", "Journey"),
        "assistance": translate("Filters", "Assistance"),
    }[field]


def filter_value(field: str, value: str) -> str:
    """One value of a filter, as it is offered."""
    if value == ANY:
        return translate("Filters", "any")
    if value == NOTHING:
        return translate("Filters", "none")
    if field == "age":
        return age_range(value)
    if field == "document" and value.startswith("<"):
        return translate("Filters", "expires before {0}").format(format.day(value[1:]))
    if field == "document":
        return document_type(value)
    if field == "lacks":
        return format.name_of_kind(value)
    if field == "hold":
        return common_labels.hold(value)
    if field in ("nationality", "destination"):
        return format.destination(value)
    return format.sex(value) if field == "sex" else value


def age_range(value: str) -> str:
    """`0-17` → under 18; `60-` → 60 and over; `12-17` → 12 to 17."""
    least, _, most = value.partition("-")
    if not most:
        return translate("Filters", "{0} and over").format(least)
    if least in ("", "0"):
        return translate("Filters", "under {0}").format(int(most) + 1)
    return translate("Filters", "{0} to {1}").format(least, most)


def term_text(term: Term) -> str:
    """A filter in words, as short as it is clear: `Indonesia or Thailand`, `under 18`, `Exit permit missing`."""
    found = [filter_value(term.field, value) for value in term.values]
    if len(found) > 3:
        found = [*found[:2], translate("Filters", "{0} more").format(len(found) - 2)]
    text = translate("Filters", " or ").join(found)
    only = term.values[0] if len(term.values) == 1 else None
    if term.field == "lacks":
        return translate("Filters", "{0} missing").format(text if only != ANY else translate("Filters", "A clearance"))
    if term.field in ("age", "sex") and NOTHING not in term.values:
        return text
    if term.field == "hold" and only not in (ANY, NOTHING):
        return text
    if term.field == "nationality" and only not in (ANY, NOTHING):
        return text
    return translate("Filters", "{0}: {1}").format(filter_name(term.field), text)
