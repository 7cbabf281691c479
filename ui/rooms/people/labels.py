"""Words for pasted columns and for filters of people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from repatriate.app.core.sql import Term
from repatriate.app.people.filters import ANY, NOTHING
from repatriate.intake.pasted import IGNORED
from repatriate.model.fields import PERSON
from ui.core.fields import field_label, short_label, value_text
from ui.rooms.common import labels as common_labels

translate = QCoreApplication.translate


def name_titles() -> dict[str, str]:
    """Columns by what the window calls them; also those of ours that nobody can be given."""
    found = {field_label(one.name): one.name for one in PERSON} | {short_label(one.name): one.name for one in PERSON}
    return found | dict.fromkeys(
        (
            translate("People", "State"),
            translate("People", "Age"),
            translate("People", "Still lacks"),
            translate("People", "Last counted"),
        ),
        IGNORED,
    )


# -- filters


def filter_value(field: str, value: str) -> str:
    """One value of a filter that is in no header."""
    if value == ANY:
        return translate("Filters", "any")
    if value == NOTHING:
        return translate("Filters", "none")
    if field == "age":
        return age_range(value)
    return common_labels.name_hold(value) if field == "hold" else value_text(field, value)


def age_range(value: str) -> str:
    """`0-17` → under 18; `60-` → 60 and over; `12-17` → 12 to 17."""
    least, _, most = value.partition("-")
    if not most:
        return translate("Filters", "{0} and over").format(least)
    if least in ("", "0"):
        return translate("Filters", "under {0}").format(int(most) + 1)
    return translate("Filters", "{0} to {1}").format(least, most)


def term_text(term: Term) -> str:
    """Such a filter in words: `Age: under 18`, `Hold: Police hold`, `Departure: GA867`."""
    name = {"age": translate("Filters", "Age"), "leg": translate("Filters", "Departure")}.get(
        term.field
    ) or field_label(term.field)
    text = translate("Filters", " or ").join(filter_value(term.field, value) for value in term.values)
    return translate("Filters", "{0} is not {1}" if term.without else "{0}: {1}").format(name, text)
