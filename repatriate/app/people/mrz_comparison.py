"""Compares a machine-readable zone with the file's data on a person; nothing here writes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from repatriate.app.core.sql import fold_text
from repatriate.model.dates import PartialDate
from repatriate.papers.corrections import Correction, find_corrections
from repatriate.papers.zone_text import find_zone
from repatriate.papers.zones.reading import Zone, read_zone
from repatriate.reference.countries import is_nationality


class Standing(StrEnum):
    """The result of comparing a field of the zone with the file."""

    NEW = "new"
    SAME = "same"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class ZoneField:
    """`name` is the template's column, `value` and `known` are as the file stores them.

    `sure` is whether its check digit, where it has one, fits.
    """

    name: str
    value: str
    known: str | None
    standing: Standing
    sure: bool


@dataclass(frozen=True, slots=True)
class ZoneReading:
    """`fields` in the order of the panel; `corrections` are valid zones near one that is not."""

    zone: Zone
    fields: tuple[ZoneField, ...]
    corrections: tuple[Correction, ...]


def read_pasted(text: str, known: Mapping[str, Any] | None, today: date) -> ZoneReading | None:
    """The zone in a text, beside a row of `people_rows` (None: a new person); None where the text holds no zone.

    A filler lost or doubled is put right where the check digits leave one place for it. Raises UserError where it is nearly
    a zone, but a line is too short or too long.
    """
    lines = find_zone(text)
    if lines is None:
        return None
    meant = find_corrections(lines)  # refuses lines of another size that nothing makes a zone of
    if len(meant) == 1 and [len(line) for line in meant[0].lines] != [len(line) for line in lines]:
        lines, meant = meant[0].lines, ()
    zone = read_zone(lines)
    said = _read_fields(zone, today)
    fields = tuple(_compare_field(name, value, zone, known or {}) for name, value in said.items() if value)
    return ZoneReading(zone, fields, meant)


def confirms_name(reading: ZoneReading) -> bool:
    """Whether a document says the same name as the file, whole: then nobody has to confirm how it is spelled."""
    names = [field for field in reading.fields if field.name in ("surname", "given_names")]
    same = all(field.standing is Standing.SAME and field.sure for field in names)
    return bool(names) and same and not reading.zone.maybe_truncated


def _read_fields(zone: Zone, today: date) -> dict[str, str | None]:
    kind = _document_type(zone.document_code or "")
    visa = (zone.document_code or "").startswith("V")
    expiry = _read_expiry(zone.expiry_date)
    return {
        "surname": zone.surname,
        "given_names": zone.given_names,
        "sex": zone.sex if zone.sex in ("F", "M") else None,
        "birth_date": _read_birth(zone.birth_date, today),
        "nationality": zone.nationality if zone.nationality and is_nationality(zone.nationality) else None,
        "document_type": kind,
        # The number, issuer and days of a visa are not those of the document it sticks in.
        "document_number": None if visa else zone.document_number,
        "document_issuer": zone.issuer if not visa and zone.issuer and is_nationality(zone.issuer) else None,
        "document_expiry": None if visa else expiry,
    }


def _document_type(code: str) -> str | None:
    """A passport, or the emergency document of Doc 9303-8; of a card nobody knows whether one may travel on it."""
    if code in ("PU", "PE"):
        return "etd"
    return "passport" if code.startswith("P") else None


def _read_birth(text: str, today: date) -> str | None:
    """The latest century in which the day is not still to come."""
    found = re.fullmatch(r"(\d\d|<<)(\d\d|<<)(\d\d|<<)", text)
    if not found or text == "<<<<<<":
        return None
    month, day = (part.replace("<", "?") for part in found.groups()[1:])
    if found[1] == "<<":
        return _read_partial(f"????-{month}-{day}")
    for century in (2000, 1900):
        made = _read_partial(f"{century + int(found[1])}-{month}-{day}")
        if made and (earliest := made.replace("??", "01")) <= today.isoformat() and earliest:
            return made
    return None


def _read_partial(text: str) -> str | None:
    try:
        return str(PartialDate.parse(text))
    except ValueError:
        return None


def _read_expiry(text: str) -> str | None:
    if not re.fullmatch(r"\d{6}", text):
        return None
    try:
        return date(2000 + int(text[:2]), int(text[2:4]), int(text[4:])).isoformat()
    except ValueError:
        return None


_CHECKED = {"birth_date": "birth_date", "document_number": "document_number", "document_expiry": "expiry_date"}


def _compare_field(name: str, value: str, zone: Zone, known: Mapping[str, Any]) -> ZoneField:
    check = zone.checks.get(_CHECKED.get(name, ""))
    sure = check is None or check.ok
    if name in ("surname", "given_names") and any(sign.isdigit() for sign in value):
        sure = False
    old = known.get(name)
    if old is None:
        return ZoneField(name, value, None, Standing.NEW, sure)
    same = _names_agree(name, value, str(old), zone)
    return ZoneField(name, value, str(old), Standing.SAME if same else Standing.DIFFERS, sure)


def _names_agree(name: str, value: str, old: str, zone: Zone) -> bool:
    """Whether the zone says the same as the file, as far as a zone can: it has no accents, and long names are cut."""
    if name == "birth_date":
        return all(now == then for now, then in zip(value.split("-"), old.split("-"), strict=False) if "?" not in now)
    now, then = _keep_letters(value), _keep_letters(old)
    if name in ("surname", "given_names") and zone.maybe_truncated and now:
        return then.startswith(now)
    return now == then


def _keep_letters(text: str) -> str:
    return re.sub(r"[^\w]+", "", fold_text(text) or "")
