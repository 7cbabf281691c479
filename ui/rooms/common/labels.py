"""States, sums and typed days in the officer's words, the same in every room."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from repatriate.manifests.recipients import RECIPIENTS, recipient_word
from repatriate.model.entities import LegStatus
from repatriate.model.fields import HOLDS, LEG_STATUSES, MODES
from repatriate.model.saying import capital
from repatriate.reference.cities import name_place
from ui.core.format import country, day, number, short_day, typed_day_near, typed_moment
from ui.core.language import translate_said


def at(when: datetime | None) -> str:
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


def many(count: int, one: str, more: str, *values: str) -> str:
    """`1 person`, `3 people`: `one` and `more` are translated texts, `{0}` is where the number goes, `{1}` the first value."""
    return (one if count == 1 else more).format(number(count), *values)


def spoken_number(ref: str) -> str:
    """A person's number as it is spoken: `61` for P00061."""
    return ref.lstrip("P").lstrip("0") or ref


def journey(legs: Sequence[str]) -> str:
    """`BUS1 + GA1`; nothing where there is none."""
    return " + ".join(legs)


def route(origin: str, destination: str) -> str:
    return f"{origin} → {destination}"


def place_words(code: str, own: str | None = None) -> str:
    """A place of the file by its own name, an airport by its city; the code where neither is known."""
    return name_place(code, own)


def name_way(origin: str, destination: str, names: tuple[str | None, str | None] = (None, None)) -> str:
    """`Bangkok → Jakarta`; `names` are what the file calls the two places."""
    return route(place_words(origin, names[0]), place_words(destination, names[1]))


def amount(cost: float, currency: str | None) -> str:
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
    return translate_said(capital(LEG_STATUSES[status])), tone, icon


def mode(name: str) -> str:
    """The mode of a leg in words: `Air`."""
    return translate_said(capital(MODES.get(name, name)))


def hold(kind: str) -> str:
    """A kind of hold: `Legal hold`."""
    return translate_said(capital(HOLDS.get(kind, kind)))


def recipient(name: str) -> str:
    """A shipped recipient of manifests in the officer's words; an office's own by the name it bears."""
    return capital(translate_said(recipient_word(name))) if name in RECIPIENTS else name


def office_hint(state: str | None) -> str:
    """An example for the name of an office of this State."""
    t = QCoreApplication.translate
    return t("Documents", "Embassy of {0}").format(country(state)) if state else t("Documents", "Name of this office")
