"""How days, moments and codes read in the window."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from repatriate.model.dates import PartialDate, age_on, words
from repatriate.reference.countries import country_name

_MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def day(value: date | str | None) -> str:
    """`12 May 2025`; nothing for None."""
    if not value:
        return ""
    return words(date.fromisoformat(value[:10]) if isinstance(value, str) else value)


def short_day(value: date | str | None) -> str:
    """`12 May`, where the year is plain."""
    if not value:
        return ""
    found = date.fromisoformat(value[:10]) if isinstance(value, str) else value
    return f"{found.day} {_MONTHS[found.month]}"


def moment(value: datetime | str) -> str:
    """A moment in this computer's time: `12 May 2025 14:05`."""
    found = datetime.fromisoformat(value.replace("Z", "+00:00")) if isinstance(value, str) else value
    local = found.astimezone()
    return f"{words(local.date())} {local:%H:%M}"


def local_time(value: datetime | str) -> str:
    """A local time as it stands: `Mon 12 May 14:05`."""
    found = datetime.fromisoformat(value) if isinstance(value, str) else value
    return f"{_DAYS[found.weekday()]} {found.day} {_MONTHS[found.month]} {found:%H:%M}"


def birth(value: str | None) -> str:
    """A date of birth as far as it is known: `7 Jun 1999`, `Jun 1999`, `1999`."""
    if not value:
        return ""
    known = PartialDate.parse(value)
    parts = (
        str(known.day) if known.day and known.month else "",
        _MONTHS[known.month],
        f"{known.year:04}" if known.year else "????",
    )
    return " ".join(part for part in parts if part)


def age(value: str | None, on: date) -> int | None:
    return age_on(PartialDate.parse(value), on) if value else None


def name_of_kind(kind: str) -> str:
    """A kind of clearance in words: `exit_permit` → `Exit permit`."""
    words_ = kind.replace("_", " ").strip()
    return words_[:1].upper() + words_[1:]


def destination(value: str | None) -> str:
    """`IDN` → `Indonesia`; `CHN:CAN` → `CAN, China`; a place stays as it is."""
    if not value:
        return ""
    country, colon, place = value.partition(":")
    if colon:
        return f"{place}, {country_name(country)}"
    return country_name(value)


def people(number: int) -> str:
    if number == 1:
        return QCoreApplication.translate("Count", "1 person")
    return QCoreApplication.translate("Count", "{0} people").format(f"{number:,}")


def sex(value: str | None) -> str:
    return {
        "F": QCoreApplication.translate("Person", "female"),
        "M": QCoreApplication.translate("Person", "male"),
        "X": QCoreApplication.translate("Person", "other"),
    }.get(value or "", "")


_DAY_TEXT = re.compile(r"(\d{1,2})[\s./-]+(\d{1,2}|[^\W\d]{3,})\.?[\s./,-]+(\d{4})\Z")
_MONTH_TEXT = re.compile(r"(?:(\d{1,2})[\s./-]+|([^\W\d]{3,})\.?\s+)(\d{4})\Z")


def typed_day(text: str) -> str:
    """A day as people type it, as ISO: `12 May 2025`, `12.5.2025`, `12/5/2025`; what is none stays as it is."""
    text = " ".join(text.split())
    found = _DAY_TEXT.match(text)
    month = _month(found[2]) if found else None
    if found is None or month is None:
        return text
    return f"{found[3]}-{month:02}-{int(found[1]):02}"


def typed_birth(text: str) -> str:
    """As `typed_day`; also `May 1998`, `5/1998` and `1998`, with the unknown parts as question marks."""
    text = " ".join(text.split())
    if re.fullmatch(r"\d{4}", text):
        return f"{text}-??-??"
    found = _MONTH_TEXT.match(text)
    if found and (month := _month(found[1] or found[2])) is not None:
        return f"{found[3]}-{month:02}-??"
    return typed_day(text)


def typed_code(text: str) -> str:
    """What stands before the dash of an offered `IDN – Indonesia`."""
    return text.partition(" – ")[0].strip()


def _month(text: str) -> int | None:
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    short = text[:3].title()
    return _MONTHS.index(short) if short in _MONTHS[1:] else None


def number(value: float) -> str:
    """`1,048`."""
    return f"{value:,}"
