"""What can be pasted over people, and filters of people, in the officer's words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.people.filters import ANY, NOTHING, Term
from repatriate.intake.pasted import IGNORED
from repatriate.model.fields import PERSON
from ui.core import format
from ui.core.fields import field_label, short_label, value_text
from ui.rooms.common import labels as common_labels

translate = QCoreApplication.translate


def titles() -> dict[str, str]:
    """Columns by what the window calls them; also those of ours that nobody can be given."""
    found = {field_label(one.name): one.name for one in PERSON} | {short_label(one.name): one.name for one in PERSON}
    return found | {translate("People", "State"): IGNORED, translate("People", "Age"): IGNORED}


# -- filters


def filter_name(field: str) -> str:
    """What one filters by."""
    return {
        "age": translate("Filters", "Age"),
        "document": field_label("document_type"),
        "lacks": translate("Filters", "Clearance missing"),
        "leg": translate("Filters", "Journey"),
    }.get(field) or field_label(field)


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
        return value_text("document_type", value)
    if field == "lacks":
        return format.name_of_kind(value)
    if field == "hold":
        return common_labels.hold(value)
    return value_text(field, value)


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
