"""The sheets and columns of the template workbook, in their order, with what each cell may hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from repatriate.model.entities import (
    Answer,
    Cohesion,
    DocumentKind,
    DocumentType,
    HoldKind,
    LegStatus,
    Mode,
    RuleKind,
    Sex,
)


class Kind(StrEnum):
    """What a cell holds."""

    TEXT = "text"
    CODE = "code"  # upper case, no spaces
    NAME = "name"  # an identifier in its own spelling: refs, households
    COUNTRY = "country"
    NATIONALITY = "nationality"
    PLACE = "place"
    DESTINATION = "destination"
    DAY = "day"
    BIRTH = "birth"
    MOMENT = "moment"
    WHOLE = "whole"
    NUMBER = "number"
    YES_NO = "yes or no"
    CHOICE = "choice"
    CODES = "codes"
    ZONE = "time zone"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `choices` are the only values of a CHOICE, `least` and `most` bound a number."""

    name: str
    kind: Kind = Kind.TEXT
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    width: int = 14


def _choice(name: str, values: type[StrEnum], width: int = 12) -> Column:
    return Column(name, Kind.CHOICE, tuple(value.value for value in values), width=width)


PEOPLE = (
    Column("ref", Kind.NAME, width=10),
    Column("surname", width=22),
    Column("given_names", width=22),
    Column("native_name", width=20),
    _choice("sex", Sex, 6),
    Column("birth_date", Kind.BIRTH, width=12),
    Column("birth_place", width=18),
    Column("nationality", Kind.NATIONALITY, width=11),
    Column("province", width=18),
    Column("location", Kind.PLACE, width=10),
    Column("destination", Kind.DESTINATION, width=12),
    Column("household", Kind.NAME, width=12),
    Column("group", Kind.NAME, width=18),
    Column("priority", Kind.WHOLE, least=1, most=4, width=8),
    _choice("document_type", DocumentType, 14),
    Column("document_number", width=16),
    Column("document_issuer", Kind.NATIONALITY, width=15),
    Column("document_expiry", Kind.DAY, width=15),
    Column("ready_from", Kind.DAY, width=12),
    Column("clear_until", Kind.DAY, width=12),
    _choice("hold", HoldKind, 10),
    Column("hold_from", Kind.DAY, width=12),
    Column("hold_until", Kind.DAY, width=12),
    Column("assistance", Kind.CODES, width=14),
    Column("notes", width=40),
)
GROUPS = (Column("name", Kind.NAME, width=24), _choice("cohesion", Cohesion), Column("notes", width=40))
LEGS = (
    Column("code", Kind.CODE, width=12),
    _choice("mode", Mode, 8),
    Column("carrier", width=18),
    Column("origin", Kind.PLACE, width=9),
    Column("destination", Kind.PLACE, width=11),
    Column("departs", Kind.MOMENT, width=18),
    Column("arrives", Kind.MOMENT, width=18),
    Column("seats", Kind.WHOLE, least=0, width=8),
    Column("seat_cost", Kind.NUMBER, least=0, width=10),
    Column("currency", Kind.CODE, width=9),
    Column("accepts_etd", Kind.YES_NO, width=12),
    Column("max_wheelchair", Kind.WHOLE, least=0, width=15),
    Column("max_stretcher", Kind.WHOLE, least=0, width=13),
    Column("stretcher_seats", Kind.WHOLE, least=0, width=14),
    Column("max_unaccompanied_minors", Kind.WHOLE, least=0, width=25),
    Column("max_infants", Kind.WHOLE, least=0, width=11),
    _choice("status", LegStatus, 11),
)
PLACES = (
    Column("code", Kind.CODE, width=10),
    Column("name", width=32),
    Column("country", Kind.COUNTRY, width=9),
    Column("timezone", Kind.ZONE, width=20),
    Column("latitude", Kind.NUMBER, least=-90, most=90, width=11),
    Column("longitude", Kind.NUMBER, least=-180, most=180, width=11),
)
RULES = (
    _choice("kind", RuleKind, 10),
    Column("a", Kind.NAME, width=12),
    Column("b", Kind.TEXT, width=24),
    Column("reason", width=40),
)
SETTINGS = (Column("key", Kind.NAME, width=28), Column("value", Kind.ANY, width=28))

TEMPLATE: dict[str, tuple[Column, ...]] = {
    "People": PEOPLE,
    "Groups": GROUPS,
    "Legs": LEGS,
    "Places": PLACES,
    "Rules": RULES,
    "Settings": SETTINGS,
}
"""What `repatriate template` writes."""

# What the People columns cannot hold; written only where an operation has it, read wherever it stands.
BEYOND: dict[str, tuple[Column, ...]] = {
    "Checklist": (
        Column("kind", Kind.NAME, width=26),
        Column("nationality", Kind.NATIONALITY, width=11),
        Column("authority", width=34),
    ),
    "Clearances": (
        Column("person", Kind.NAME, width=10),
        Column("kind", Kind.NAME, width=26),
        Column("authority", width=34),
        Column("asked_on", Kind.DAY, width=12),
        Column("answered_on", Kind.DAY, width=12),
        _choice("answer", Answer),
        Column("reference", width=20),
        Column("valid_from", Kind.DAY, width=12),
        Column("valid_until", Kind.DAY, width=12),
    ),
    "Holds": (
        Column("person", Kind.NAME, width=10),
        _choice("hold", HoldKind, 10),
        Column("hold_from", Kind.DAY, width=12),
        Column("hold_until", Kind.DAY, width=12),
        Column("reason", width=40),
        Column("lifted_on", Kind.DAY, width=12),
        Column("lift_reason", width=40),
    ),
    "Documents": (
        Column("person", Kind.NAME, width=10),
        _choice("document_type", DocumentType, 14),
        Column("document_number", width=16),
        Column("document_issuer", Kind.NATIONALITY, width=15),
        Column("document_expiry", Kind.DAY, width=15),
        Column("issued", Kind.DAY, width=12),
        Column("status", Kind.CHOICE, ("held", "issued", "void", "spoiled"), width=10),
        Column("current", Kind.YES_NO, width=9),
        Column("note", width=40),
        _choice("kind", DocumentKind, 16),
        Column("seen_by", width=20),
        Column("seen_on", Kind.DAY, width=12),
    ),
    "Promised": (Column("person", Kind.NAME, width=10), Column("promised_on", Kind.DAY, width=12)),
    "Blanks": (
        Column("series", Kind.NAME, width=14),
        Column("number", Kind.CODE, width=16),
        Column("status", Kind.CHOICE, ("received", "issued", "spoiled", "void", "stolen"), width=10),
        Column("note", width=40),
        Column("received_on", Kind.DAY, width=12),
    ),
}

SHEETS: dict[str, tuple[Column, ...]] = TEMPLATE | BEYOND

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
}
"""By what rows of a sheet are one and the same."""

SETTING_KINDS: dict[str, Column] = {
    "plan_start": Column("plan_start", Kind.DAY),
    "currency": Column("currency", Kind.CODE),
    "min_connection_minutes": Column("min_connection_minutes", Kind.WHOLE, least=0),
    "max_layover_hours": Column("max_layover_hours", Kind.WHOLE, least=0),
    "max_legs": Column("max_legs", Kind.WHOLE, least=1, most=6),
    "issuing_state": Column("issuing_state", Kind.NATIONALITY),
    "operation": Column("operation", Kind.TEXT),
    "outside_name": Column("outside_name", Kind.TEXT),
    "authority": Column("authority", Kind.TEXT),
    "layout": Column("layout", Kind.TEXT),
    "address": Column("address", Kind.TEXT),
    "note_number": Column("note_number", Kind.TEXT),
    "contact_phone": Column("contact_phone", Kind.TEXT),
    "contact_fax": Column("contact_fax", Kind.TEXT),
    "contact_email": Column("contact_email", Kind.TEXT),
    "edi_sender": Column("edi_sender", Kind.TEXT),
    "edi_recipient": Column("edi_recipient", Kind.TEXT),
}

SAVED_FILTER = "filter: "
"""What the key of a setting begins with that keeps a filter of people under the name after it."""
