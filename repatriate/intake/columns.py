"""The sheets of the template workbook, in their order, with the fields that are their columns."""

from __future__ import annotations

from repatriate.model import fields
from repatriate.model.fields import Field, Kind

TEMPLATE: dict[str, tuple[Field, ...]] = {
    "People": fields.PERSON,
    "Groups": fields.GROUP,
    "Legs": fields.LEG,
    "Places": fields.PLACE,
    "Rules": fields.RULE,
    "Settings": (Field("key", fields.label_of("key"), Kind.NAME, width=28),
                 Field("value", fields.label_of("value"), Kind.ANY, width=28)),
}  # fmt: skip
"""The sheets that `repatriate template` writes."""

BEYOND: dict[str, tuple[Field, ...]] = {
    "Checklist": fields.CHECKLIST,
    "Clearances": fields.CLEARANCE,
    "Holds": fields.HOLD,
    "Documents": fields.DOCUMENT,
    "Promised": fields.PROMISE,
    "Withdrawn": fields.WITHDRAWAL,
    "Blanks": fields.BLANK,
}
"""Sheets for data that the columns of People cannot hold; written only if an operation has it, read from any
workbook."""

SHEETS: dict[str, tuple[Field, ...]] = TEMPLATE | BEYOND

KEYS: dict[str, tuple[str, ...]] = {
    "People": ("ref",),
    "Groups": ("name",),
    "Legs": ("code",),
    "Places": ("code",),
    "Settings": ("key",),
    "Blanks": ("number",),
    "Checklist": ("kind", "nationality"),
    "Clearances": ("person", "kind"),
    "Promised": ("person",),
    "Withdrawn": ("person",),
}
"""By what rows of a sheet are one and the same."""

REQUIRED = {sheet: tuple(one.name for one in columns if one.required) for sheet, columns in SHEETS.items()}
"""The necessary columns of each sheet."""

SETTINGS = fields.by_name(fields.SETTING)

SAVED_FILTER = "filter: "
"""The prefix of a setting's key that stores a filter of people under the name after it."""
