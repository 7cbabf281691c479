"""Codes as they stand in the sentences of commands: in English as they are, and a word of its own in other languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from repatriate.model.saying import Said, count, joined, say
from repatriate.planning.messages import spoken

_FIELDS = {
    "accepts_etd": say("accepts_etd"),
    "address": say("address"),
    "arrives": say("arrives"),
    "assistance": say("assistance"),
    "authority": say("authority"),
    "birth_date": say("birth_date"),
    "birth_place": say("birth_place"),
    "carrier": say("carrier"),
    "clear_until": say("clear_until"),
    "code": say("code"),
    "cohesion": say("cohesion"),
    "contact_email": say("contact_email"),
    "contact_fax": say("contact_fax"),
    "contact_phone": say("contact_phone"),
    "country": say("country"),
    "currency": say("currency"),
    "departs": say("departs"),
    "destination": say("destination"),
    "document_expiry": say("document_expiry"),
    "document_issuer": say("document_issuer"),
    "document_number": say("document_number"),
    "document_type": say("document_type"),
    "edi_recipient": say("edi_recipient"),
    "edi_sender": say("edi_sender"),
    "expires": say("expires"),
    "given_names": say("given_names"),
    "group": say("group"),
    "hold": say("hold"),
    "hold_from": say("hold_from"),
    "hold_until": say("hold_until"),
    "household": say("household"),
    "issued": say("issued"),
    "issuer": say("issuer"),
    "issuing_state": say("issuing_state"),
    "kind": say("kind"),
    "latitude": say("latitude"),
    "layout": say("layout"),
    "location": say("location"),
    "longitude": say("longitude"),
    "max_infants": say("max_infants"),
    "max_layover_hours": say("max_layover_hours"),
    "max_legs": say("max_legs"),
    "max_stretcher": say("max_stretcher"),
    "max_unaccompanied_minors": say("max_unaccompanied_minors"),
    "max_wheelchair": say("max_wheelchair"),
    "min_connection_minutes": say("min_connection_minutes"),
    "mode": say("mode"),
    "name": say("name"),
    "nationality": say("nationality"),
    "native_name": say("native_name"),
    "note": say("note"),
    "note_number": say("note_number"),
    "notes": say("notes"),
    "number": say("number"),
    "operation": say("operation"),
    "origin": say("origin"),
    "outside_name": say("outside_name"),
    "plan_start": say("plan_start"),
    "priority": say("priority"),
    "province": say("province"),
    "ready_from": say("ready_from"),
    "reason": say("reason"),
    "ref": say("ref"),
    "reference": say("reference"),
    "seat_cost": say("seat_cost"),
    "seats": say("seats"),
    "seen_by": say("seen_by"),
    "seen_on": say("seen_on"),
    "sex": say("sex"),
    "status": say("status"),
    "stretcher_seats": say("stretcher_seats"),
    "surname": say("surname"),
    "timezone": say("timezone"),
}
_SETTINGS = {
    "plan_start": say("plan start"),
    "currency": say("currency"),
    "min_connection_minutes": say("min connection minutes"),
    "max_layover_hours": say("max layover hours"),
    "max_legs": say("max legs"),
    "issuing_state": say("issuing state"),
    "operation": say("operation"),
    "outside_name": say("outside name"),
    "authority": say("authority"),
    "address": say("address"),
    "layout": say("layout"),
    "note_number": say("note number"),
    "contact_phone": say("contact phone"),
    "contact_fax": say("contact fax"),
    "contact_email": say("contact email"),
    "edi_sender": say("edi sender"),
    "edi_recipient": say("edi recipient"),
}
_STATUSES = {
    "planned": say("planned"),
    "closed": say("closed"),
    "departed": say("departed"),
    "arrived": say("arrived"),
    "cancelled": say("cancelled"),
}


def field(name: str) -> str:
    """A column of the template."""
    return _FIELDS.get(name, name)


def fields(names: Iterable[str]) -> Said:
    return joined(", ", map(field, names))


def setting(key: str) -> str:
    return _SETTINGS.get(key) or key.replace("_", " ")


def clearance(kind: str) -> str:
    """A kind of clearance: those that the program offers, or an officer's own word."""
    return spoken((kind,))[0]


def leg_status(status: object) -> str:
    return _STATUSES.get(str(status)) or str(status)


def people(refs: Sequence[str]) -> str:
    """One by reference, several by number."""
    return refs[0] if len(refs) == 1 else count(len(refs), "{0} person", "{0} people")
