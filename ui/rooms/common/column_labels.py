"""Columns of the file and of its workbook, and what stands in them, in the officer's words: for the history and the import,
where any of them may turn up."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication

from ui.core import format
from ui.rooms.common.labels import mode

translate = QCoreApplication.translate

_STATES = ("state", "status", "answer", "type", "document_type", "kind", "hold", "cohesion")
_SWITCHES = ("accepts_etd", "current", "promised")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_BIRTH = re.compile(r"\d{4}-(\d{2}|\?\?)-(\d{2}|\?\?)\Z")
_LOCAL = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?\Z")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|\+00:00)\Z")


def column_name(name: str) -> str:
    """`birth_date` → `Born`."""
    t = translate
    return {
        "a": t("Fields", "Person"),
        "accepts_etd": t("Fields", "Takes emergency documents"),
        "answer": t("Fields", "Answer"),
        "answered_on": t("Fields", "Answered on"),
        "arrives": t("Fields", "Arrives"),
        "asked_on": t("Fields", "Asked on"),
        "assistance": t("Fields", "Assistance"),
        "authority": t("Fields", "Authority"),
        "b": t("Fields", "Other person"),
        "birth_date": t("Fields", "Born"),
        "birth_place": t("Fields", "Birthplace"),
        "blank_id": t("Fields", "Blank form"),
        "carrier": t("Fields", "Carrier"),
        "certificate": t("Fields", "Certificate"),
        "changes": t("Fields", "Changes"),
        "clear_until": t("Fields", "Clear until"),
        "code": t("Fields", "Code"),
        "cohesion": t("Fields", "Travels together"),
        "content": t("Fields", "Content"),
        "counted": t("Fields", "Counted"),
        "country": t("Fields", "Country"),
        "currency": t("Fields", "Currency"),
        "current": t("Fields", "In use"),
        "day": t("Fields", "Day"),
        "departs": t("Fields", "Departs"),
        "destination": t("Fields", "Going to"),
        "document_expiry": t("Fields", "Document expires"),
        "document_id": t("Fields", "Document"),
        "document_issuer": t("Fields", "Document issued by"),
        "document_number": t("Fields", "Document number"),
        "document_type": t("Fields", "Document"),
        "end": t("Fields", "Until"),
        "expected": t("Fields", "Should be there"),
        "expires": t("Fields", "Expires"),
        "given_names": t("Fields", "Given names"),
        "group": t("Fields", "Group"),
        "group_id": t("Fields", "Group"),
        "hold": t("Fields", "Hold"),
        "hold_from": t("Fields", "Hold from"),
        "hold_until": t("Fields", "Hold until"),
        "household": t("Fields", "Household"),
        "household_id": t("Fields", "Household"),
        "issued": t("Fields", "Issued"),
        "issuer": t("Fields", "Issued by"),
        "key": t("Fields", "Name"),
        "kind": t("Fields", "Kind"),
        "language": t("Fields", "Language"),
        "latitude": t("Fields", "Latitude"),
        "leg_id": t("Fields", "Leg"),
        "lift_reason": t("Fields", "Why it was lifted"),
        "lifted_on": t("Fields", "Lifted on"),
        "location": t("Fields", "Waits at"),
        "longitude": t("Fields", "Longitude"),
        "made_at": t("Fields", "Made at"),
        "made_by": t("Fields", "Made by"),
        "max_infants": t("Fields", "Most infants"),
        "max_stretcher": t("Fields", "Most stretchers"),
        "max_unaccompanied_minors": t("Fields", "Most minors alone"),
        "max_wheelchair": t("Fields", "Most wheelchairs"),
        "mode": t("Fields", "Mode"),
        "name": t("Fields", "Name"),
        "nationality": t("Fields", "Nationality"),
        "native_name": t("Fields", "Native name"),
        "note": t("Fields", "Note"),
        "note_id": t("Fields", "Note verbale"),
        "notes": t("Fields", "Notes"),
        "number": t("Fields", "Number"),
        "officer": t("Fields", "Officer"),
        "origin": t("Fields", "From"),
        "other_id": t("Fields", "Other person"),
        "people": t("Fields", "People"),
        "person_id": t("Fields", "Person"),
        "photo": t("Fields", "Photo"),
        "plan_id": t("Fields", "Plan"),
        "printed": t("Fields", "Printed"),
        "priority": t("Fields", "Priority"),
        "profile": t("Fields", "Recipient"),
        "promised": t("Fields", "Counts on promises"),
        "promised_on": t("Fields", "Document promised for"),
        "province": t("Fields", "Province"),
        "published_at": t("Fields", "Published at"),
        "published_by": t("Fields", "Published by"),
        "ready_from": t("Fields", "Ready from"),
        "reason": t("Fields", "Reason"),
        "reasons": t("Fields", "Reasons"),
        "received_on": t("Fields", "Received on"),
        "ref": t("Fields", "Ref"),
        "reference": t("Fields", "Reference"),
        "remark": t("Fields", "Remark"),
        "rule_id": t("Fields", "Rule"),
        "seat": t("Fields", "Seat"),
        "seat_cost": t("Fields", "Cost of a seat"),
        "seats": t("Fields", "Seats"),
        "seen_by": t("Fields", "Seen by"),
        "seen_on": t("Fields", "Seen on"),
        "sent": t("Fields", "Sent"),
        "sent_on": t("Fields", "Sent on"),
        "seq": t("Fields", "Place in the order"),
        "series": t("Fields", "Series"),
        "sex": t("Fields", "Sex"),
        "signer": t("Fields", "Signer"),
        "start": t("Fields", "From"),
        "state": t("Fields", "State"),
        "status": t("Fields", "State"),
        "stretcher_seats": t("Fields", "Seats that a stretcher takes"),
        "surname": t("Fields", "Surname"),
        "timezone": t("Fields", "Time zone"),
        "type": t("Fields", "Kind"),
        "valid_from": t("Fields", "Holds from"),
        "valid_until": t("Fields", "Holds until"),
        "value": t("Fields", "Value"),
        "version": t("Fields", "Version"),
        "withdrawn_on": t("Fields", "Withdrawn on"),
    }.get(name) or format.name_of_kind(name)


def sheet_name(name: str) -> str:
    """A sheet of the workbook by what is on it: `Legs`."""
    t = translate
    return {
        "Blanks": t("Sheets", "Blank forms"),
        "Checklist": t("Sheets", "Checklist"),
        "Clearances": t("Sheets", "Clearances"),
        "Documents": t("Sheets", "Documents"),
        "Groups": t("Sheets", "Groups"),
        "Holds": t("Sheets", "Holds"),
        "Legs": t("Sheets", "Legs"),
        "People": t("Sheets", "People"),
        "Places": t("Sheets", "Places"),
        "Rules": t("Sheets", "Rules"),
        "Settings": t("Sheets", "Settings"),
    }.get(name, name)


def stored(column: str, text: str) -> str:
    """What stands in a column, as it reads elsewhere in the window."""
    if column == "birth_date" and _BIRTH.match(text):
        return format.birth(text)
    if _DAY.match(text):
        return format.day(text)
    if _MOMENT.match(text):
        return format.moment(text)
    if _LOCAL.match(text):
        return format.local_time(text)
    if column == "mode":
        return mode(text)
    if column in _SWITCHES and text in ("0", "1"):
        return translate("Fields", "yes") if text == "1" else translate("Fields", "no")
    if column == "sex":
        return format.sex(text) or text
    return state(text) if column in _STATES else text


def state(text: str) -> str:
    """A state as the file keeps it: `published`."""
    t = translate
    return {
        "arrived": t("States", "arrived"),
        "cancelled": t("States", "cancelled"),
        "closed": t("States", "closed"),
        "departed": t("States", "departed"),
        "draft": t("States", "draft"),
        "etd": t("States", "emergency document"),
        "granted": t("States", "granted"),
        "held": t("States", "held"),
        "issued": t("States", "issued"),
        "legal": t("States", "legal"),
        "medical": t("States", "medical"),
        "none": t("States", "none"),
        "other": t("States", "other"),
        "passport": t("States", "passport"),
        "planned": t("States", "planned"),
        "police": t("States", "police"),
        "prefer": t("States", "if possible"),
        "published": t("States", "published"),
        "received": t("States", "received"),
        "refused": t("States", "refused"),
        "spoiled": t("States", "spoiled"),
        "stolen": t("States", "stolen"),
        "strict": t("States", "always"),
        "superseded": t("States", "superseded"),
        "void": t("States", "void"),
        "withdrawn": t("States", "withdrawn"),
    }.get(text, text)
