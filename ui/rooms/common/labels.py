"""States, sums and typed days in the officer's words, the same in every room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import assert_never

from PySide6.QtCore import QCoreApplication

from repatriate.app.clearances.queries import Asked
from repatriate.app.core.attachments import What
from repatriate.app.counting.handover_rules import Waiting
from repatriate.app.counting.receivers import Allowed
from repatriate.manifests.recipients import RECIPIENTS, recipient_word
from repatriate.model.counting import RECEIVER_KINDS, Receiver, ReceiverKind
from repatriate.model.entities import LegStatus
from repatriate.model.fields import CLEARANCES, DOCUMENT_STATUSES, HOLDS, LEG_STATUSES, MODES
from repatriate.model.saying import capitalize_first
from repatriate.reference.airports import name_place
from ui.core import format
from ui.core.fields import field_label
from ui.core.format import country, day, number, short_day, typed_day_near, typed_moment
from ui.core.language import translate_said


def format_at(when: datetime | None) -> str:
    """`12 May 2025 14:20`, as it stands: local to the place it is about."""
    return f"{day(when.date())} {when:%H:%M}" if when else ""


def short_at(when: datetime) -> str:
    """`12 May 14:20`, where the year is plain."""
    return f"{short_day(when.date())} {when:%H:%M}"


def read_day(text: str) -> date | None:
    """A day as somebody types it, in their language; empty is None. Raises ValueError where it is none."""
    text = " ".join(text.split())
    return date.fromisoformat(typed_day_near(text, date.today())) if text else None  # noqa: DTZ011 - of this computer


def read_moment(text: str) -> datetime | str:
    """A local time as somebody types it; what is none is given back as it is."""
    return typed_moment(text, date.today()) or text  # noqa: DTZ011


def format_many(count: int, one: str, more: str, *values: str) -> str:
    """`1 person`, `3 people`: `one` and `more` are translated texts, `{0}` is where the number goes, `{1}` the first value."""
    return (one if count == 1 else more).format(number(count), *values)


def spoken_number(ref: str) -> str:
    """A person's number as it is spoken: `61` for P00061."""
    return ref.lstrip("P").lstrip("0") or ref


def format_journey(legs: Sequence[str]) -> str:
    """`BUS1 + GA1`; nothing where there is none."""
    return " + ".join(legs)


def format_route(origin: str, destination: str) -> str:
    return f"{origin} → {destination}"


def place_words(code: str, own: str | None = None) -> str:
    """A place of the file by its own name, an airport by its city; the code where neither is known."""
    return name_place(code, own)


def name_way(origin: str, destination: str, names: tuple[str | None, str | None] = (None, None)) -> str:
    """`Bangkok → Jakarta`; `names` are what the file calls the two places."""
    return format_route(place_words(origin, names[0]), place_words(destination, names[1]))


def format_amount(cost: float, currency: str | None) -> str:
    """`190 USD`; nothing where it costs nothing."""
    if not cost:
        return ""
    shown = number(cost, 0 if float(cost).is_integer() else 2)
    return f"{shown} {currency}" if currency else shown


def leg_status(status: LegStatus) -> tuple[str, str, str]:
    """A leg's state: word, tone, icon."""
    tone, icon = {
        LegStatus.PLANNED: ("quiet", "calendar"),
        LegStatus.CLOSED: ("info", "lock"),
        LegStatus.DEPARTED: ("good", "transport"),
        LegStatus.ARRIVED: ("good", "check"),
        LegStatus.CANCELLED: ("trouble", "trouble"),
    }[status]
    return translate_said(capitalize_first(LEG_STATUSES[status])), tone, icon


def name_mode(name: str) -> str:
    """The mode of a leg in words: `Air`."""
    return translate_said(capitalize_first(MODES.get(name, name)))


def name_hold(kind: str) -> str:
    """A kind of hold: `Legal hold`."""
    return translate_said(capitalize_first(HOLDS.get(kind, kind)))


def name_recipient(name: str) -> str:
    """A shipped recipient of manifests in the officer's words; an office's own by the name it bears."""
    return capitalize_first(translate_said(recipient_word(name))) if name in RECIPIENTS else name


def office_hint(state: str | None) -> str:
    """An example for the name of an office of this State."""
    t = QCoreApplication.translate
    return t("Documents", "Embassy of {0}").format(country(state)) if state else t("Documents", "Name of this office")


# -- States of documents, blanks and clearances: word, tone, icon.


translate = QCoreApplication.translate


def document_status(status: str) -> tuple[str, str, str]:
    """The word, tone and icon of a document's status, for any document of a person."""
    tone, icon = {
        "held": ("quiet", "document"),
        "issued": ("good", "check"),
        "void": ("trouble", "trouble"),
        "spoiled": ("attention", "warning"),
    }[status]
    return translate_said(DOCUMENT_STATUSES[status]), tone, icon


def describe_event(what: What) -> tuple[str, str]:
    """Word and tone of a line in a document's history."""
    return {
        What.ISSUED: (translate("Documents", "Issued"), "good"),
        What.AGAIN: (translate("Documents", "Printed again"), ""),
        What.SPOILED: (translate("Documents", "Spoiled"), "attention"),
        What.VOID: (translate("Documents", "Void"), "trouble"),
        What.STOLEN: (translate("Documents", "Stolen"), "trouble"),
        What.TAKEN_BACK: (translate("Documents", "Taken back"), "attention"),
    }[what]


def asked_state(state: Asked) -> tuple[str, str, str]:
    """The word, tone and icon of a clearance's state."""
    match state:
        case Asked.GRANTED:
            return translate("Clearances", "Yes"), "good", "check"
        case Asked.REFUSED:
            return translate("Clearances", "No"), "trouble", "trouble"
        case Asked.WAITING:
            return translate("Clearances", "Asked"), "attention", "waiting"
        case Asked.WITHDRAWN:
            return translate("Clearances", "Withdrawn"), "trouble", "trouble"
        case Asked.NOT_ASKED:
            return translate("Clearances", "Nothing"), "attention", "dot"
    assert_never(state)


def answer_word(state: Asked) -> str:
    """The word alone."""
    return asked_state(state)[0]


# -- Receivers and their permissions in the officer's words.


t = QCoreApplication.translate


def kind_choices() -> list[tuple[str, str]]:
    """(value, words) of each kind of receiver."""
    return [(kind.value, kind_word(kind)) for kind in ReceiverKind]


def kind_word(kind: ReceiverKind) -> str:
    return translate_said(capitalize_first(RECEIVER_KINDS[kind]))


def receiver_name(one: Receiver) -> str:
    """`Siti Aminah · family`, or the office they come for."""
    about = one.organisation or translate_said(RECEIVER_KINDS[one.kind])
    return f"{one.name} · {about}"


def tie_words(one: Allowed) -> str:
    """`Siti Aminah, aunt`."""
    return f"{one.receiver.name}, {one.tie}" if one.tie else one.receiver.name


def fetched_by(one: Waiting) -> str:
    """The people who may fetch this person, or that somebody must be found; empty for an adult without a named
    receiver."""
    if one.allowed:
        return "; ".join(map(tie_words, one.allowed))
    return t("Handover", "nobody named yet") if one.needs_receiver else ""


def format_numbers(refs: Iterable[str]) -> str:
    """`44, 45`, as they are called out."""
    return ", ".join(map(spoken_number, refs))


def common_papers() -> Sequence[str]:
    """Identity documents that receivers show most."""
    return (
        t("Handover", "identity card"),
        t("Handover", "passport"),
        t("Handover", "driving licence"),
        t("Handover", "staff card"),
    )


# -- Words for the columns of a list.


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


# -- Sheets of the workbook in the officer's words.


def sheet_name(name: str) -> str:
    """A sheet by what is on it: `Departures`."""
    t = QCoreApplication.translate
    return {
        "Blanks": t("Sheets", "Blank forms"),
        "Checklist": t("Sheets", "Clearances needed"),
        "Clearances": t("Sheets", "Clearances"),
        "Documents": t("Sheets", "Documents"),
        "Groups": t("Sheets", "Groups"),
        "Holds": t("Sheets", "Holds"),
        "Legs": t("Sheets", "Departures"),
        "People": t("Sheets", "People"),
        "Places": t("Sheets", "Places"),
        "Rules": t("Sheets", "Rules"),
        "Settings": t("Sheets", "Settings"),
    }.get(name, name)
