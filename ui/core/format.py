"""Formats days, moments, numbers, countries and codes in the officer's language and chosen style."""

from __future__ import annotations

import gettext
import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import StrEnum
from functools import cache

import pycountry
from PySide6.QtCore import QCoreApplication, QLocale

from repatriate.app.core.leg_moments import read_day
from repatriate.model.dates import UNREAD, PartialDate, age_on, by_this_computer, format_partial_date
from repatriate.model.fields import clearance_title, clearance_word
from repatriate.model.saying import capitalize_first, translate_again
from repatriate.reference import countries as reference
from repatriate.reference.resources import LANGUAGES, SOURCE
from ui.core.articles import with_article
from ui.core.former import former_words, named_today

CORE = "Core"
"""The context in which the sentences of the core stand in the translation files."""


def translate_core(template: str) -> str:
    """A template of the core in the officer's language, its placeholders as they are; also of an earlier program."""
    template = named_today(template)
    if (words := former_words(template, _style.language)) is not None:
        return words
    return QCoreApplication.translate(CORE, template)


class Dates(StrEnum):
    """The order of a date. None is digits only with the day or the month in front: that is read two ways."""

    DAY = "day"
    MONTH = "month"
    ISO = "iso"


class Numbers(StrEnum):
    """The separator of thousands."""

    LANGUAGE = "language"
    COMMA = "comma"
    SPACE = "space"
    POINT = "point"


_MARKS = {Numbers.COMMA: (",", "."), Numbers.SPACE: ("\u202f", ","), Numbers.POINT: (".", ",")}
"""Between thousands, and before decimals."""


@dataclass(frozen=True, slots=True)
class Style:
    """The present style of formatting."""

    language: str
    dates: Dates
    marks: tuple[str, str]
    """Between thousands, and before decimals."""
    months: Sequence[str]
    """Short names, January first."""
    weekdays: Sequence[str]
    """Short names, Monday first."""


def style_of(language: str, dates: Dates = Dates.DAY, numbers: Numbers = Numbers.LANGUAGE) -> Style:
    locale, short = QLocale(language), QLocale.FormatType.ShortFormat
    months = tuple(locale.monthName(number, short) for number in range(1, 13))
    weekdays = tuple(locale.dayName(number, short) for number in range(1, 8))
    marks = _MARKS.get(numbers, (locale.groupSeparator(), locale.decimalPoint()))
    return Style(language, dates, marks, months, weekdays)


EXAMPLE = datetime(2025, 5, 12, 14, 20)  # noqa: DTZ001 - of no place
"""A moment to show how one is written: its day is no month."""

_style = style_of(SOURCE)
_zone: tzinfo | None = None


def use(style: Style) -> None:
    """Sets the style from now on; visible texts have to be shown again."""
    global _style
    _style = style


def current() -> Style:
    return _style


# -- days


def is_unread(value: date) -> bool:
    """Whether it is the time of a departure that cannot be read."""
    return value.year == UNREAD.year


def unread_words() -> str:
    return QCoreApplication.translate("Words", "its time cannot be read")


def day(value: date | str | None, style: Style | None = None) -> str:
    """`12 May 2025`, `May 12, 2025` or `2025-05-12`; nothing for None."""
    if not value:
        return ""
    found, style = _as_date(value), style or _style
    if is_unread(found):
        return unread_words()
    if style.dates is Dates.ISO:
        return found.isoformat()
    month = style.months[found.month - 1]
    return f"{month} {found.day}, {found.year}" if style.dates is Dates.MONTH else f"{found.day} {month} {found.year}"


def short_day(value: date | str | None, style: Style | None = None) -> str:
    """`12 May` or `May 12`, where the year is plain: never digits only."""
    if not value:
        return ""
    found, style = _as_date(value), style or _style
    if is_unread(found):
        return unread_words()
    month = style.months[found.month - 1]
    return f"{month} {found.day}" if style.dates is Dates.MONTH else f"{found.day} {month}"


def week_day(value: date | str | None, style: Style | None = None) -> str:
    """`Mon 12 May`."""
    if not value:
        return ""
    found, style = _as_date(value), style or _style
    words = short_day(found, style)
    return words if is_unread(found) else f"{style.weekdays[found.weekday()]} {words}"


def use_zone(zone: tzinfo | None) -> None:
    """Moments are told by the clocks of this zone from now on; None is this computer's."""
    global _zone
    _zone = zone


def zone() -> tzinfo | None:
    """The time zone in which moments are shown; None is this computer's."""
    return _zone


def at_place(value: datetime | str) -> datetime:
    """A moment by the clocks of the country that hosts the people."""
    found = _as_datetime(value)
    return by_this_computer(found) if _zone is None else found.astimezone(_zone)


def moment(value: datetime | str) -> str:
    """A moment by the clocks of the place: `12 May 2025 14:05`."""
    local = at_place(value)
    return f"{day(local.date())} {local:%H:%M}"


def local_time(value: datetime | str, style: Style | None = None) -> str:
    """A local time as it stands: `Mon 12 May 14:05`."""
    found, style = _as_datetime(value), style or _style
    words = week_day(found.date(), style)
    return words if is_unread(found) else f"{words} {found:%H:%M}"


def local_day(value: date) -> str:
    """`Mon 12 May`, where the year is plain."""
    return f"{weekday(value)} {short_day(value)}"


def weekday(value: date) -> str:
    """`Mon`."""
    return _style.weekdays[value.weekday()]


def long_day(value: date) -> str:
    """`Monday 12 May 2025`, or `2025-05-12` as the officer chose."""
    if _style.dates is Dates.ISO:
        return day(value)
    return QLocale(_style.language).dayName(value.isoweekday()) + f" {day(value)}"


def birth(value: str | None) -> str:
    """A date of birth as far as it is known: `7 Jun 1999`, `Jun 1999`, `1999`."""
    if not value:
        return ""
    known = PartialDate.parse(value)
    if known.complete:
        return day(date(known.year, known.month, known.day))
    return format_partial_date(known, _style.months) or "????"


def age(value: str | None, on: date) -> int | None:
    return age_on(PartialDate.parse(value), on) if value else None


def _as_date(value: date | str) -> date:
    return read_day(value) if isinstance(value, str) else value


def _as_datetime(value: datetime | str) -> datetime:
    if not isinstance(value, str):
        return value
    try:
        return datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return UNREAD


# -- numbers


def number(value: float, digits: int | None = None, style: Style | None = None) -> str:
    """`1,048`, `1 048` or `1.048`; `digits` after the decimal mark, as many as there are where none are asked for."""
    style = style or _style
    thousands, mark = style.marks
    shape = f",.{digits}f" if digits is not None else "," if isinstance(value, int) else ",.10g"
    plain = format(value, shape)
    return plain.translate({ord(","): thousands, ord("."): mark})


def people(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("Count", "1 person")
    return QCoreApplication.translate("Count", "{0} people").format(number(count))


def named(name: str, value: str) -> str:
    """`Province: Aceh`, with the colon as the language writes it."""
    return QCoreApplication.translate("Words", "{0}: {1}").format(name, value)


# -- countries and codes


_OFFICIAL = {"id": {"CHN": "Tiongkok", "LAO": "Laos", "TLS": "Timor-Leste"}}
"""Countries that the ministry calls otherwise than the list of names does."""


@cache
def _country_names(language: str) -> gettext.NullTranslations:
    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language], fallback=True)


@cache
def _codes_of_countries() -> dict[str, str]:
    """The code of each country, by its English name."""
    return {name: code for code, name in reference.countries()}


def name_country(words: str, translate: Callable[[str], str] = translate_core) -> str:
    """A template of the core, or the English name of a country within one, in the officer's language."""
    code = _codes_of_countries().get(words) if _style.language != SOURCE else None
    return the_country(code) if code else translate(words)


def country(code: str) -> str:
    """The short name in the officer's language, or the code itself where there is none."""
    if official := _OFFICIAL.get(_style.language, {}).get(code):
        return official
    name = reference.country_name(code)
    return _country_names(_style.language).gettext(name) if name and _style.language != "en" else name


def the_country(code: str) -> str:
    """Its name as a sentence takes it: in French with the article."""
    return with_article(code, country(code)) if _style.language == "fr" else country(code)


def countries() -> Sequence[tuple[str, str]]:
    """Every alpha-3 code with its name, by name."""
    return _countries_in(_style.language)


@cache
def _countries_in(language: str) -> Sequence[tuple[str, str]]:
    named = ((code, country(code)) for code, _ in reference.countries())
    return tuple(sorted(named, key=lambda pair: _strip_accents(pair[1])))


def destination(value: str | None) -> str:
    """`IDN` → `Indonesia`; `CHN:CAN` → `CAN, China`; a place stays as it is."""
    if not value:
        return ""
    code, colon, place = value.partition(":")
    return f"{place}, {country(code)}" if colon else country(code)


def name_of_kind(kind: str) -> str:
    """A kind of clearance in words: `exit_permit` → `Exit permit`; one that the officer made up stays as it is."""
    return translate_again(capitalize_first(clearance_word(kind)), translate_core, str)


def title_of_kind(kind: str) -> str:
    """The same over a narrow column: `Screening`."""
    return translate_again(capitalize_first(clearance_title(kind)), translate_core, str)


# -- what is typed

_DAY_TEXT = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?[\s./-]+(\d{1,2}|[^\W\d]{3,})\.?[\s./,-]+(\d{4}|\d{2})\Z")
_DAY_AFTER_MONTH = re.compile(r"([^\W\d]{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?[\s,]+(\d{4})\Z")
_MONTH_TEXT = re.compile(r"(?:(\d{1,2})[\s./-]+|([^\W\d]{3,})\.?\s+)(\d{4})\Z")
_YEAR_MONTH = re.compile(r"(\d{4})-(\d{1,2})\Z")


_WEEKDAY = re.compile(r"^[^\W\d]{2,10}\.?,? (?=\d)")
_NO_YEAR = re.compile(r"\d{1,2}(?:er|st|nd|rd|th)?([\s./-]+)(?:\d{1,2}|[^\W\d]{3,})\.?\Z|[^\W\d]{3,}\.?( +)\d{1,2}\Z")
LATE = timedelta(days=60)
"""The largest age of a day typed without its year; an older one means next year's."""


def typed_day_near(text: str, today: date) -> str:
    """The day as from `typed_day`, also from `Wed 2 Dec` and `2/12`: without a year the next such day, or one just
    past."""
    text = " ".join(text.split())
    for one in dict.fromkeys((text, _WEEKDAY.sub("", text))):
        read = _read_near(one, today)
        if read is not None:
            return read
    return text


def _read_near(text: str, today: date) -> str | None:
    found = _NO_YEAR.match(text)
    if found is None:
        read = typed_day(text)
        return read if _as_day(read) else None
    gap = (found[1] or found[2]).strip() or " "
    for year in (today.year, today.year + 1):
        read = typed_day(f"{text.rstrip('.')}{gap}{year}")
        on = _as_day(read)
        if on is not None and on >= today - LATE:
            return read
    return None


def _as_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def typed_moment(text: str, today: date) -> datetime | None:
    """A local time as people type it: `1 Dec 2026 10:30`, `1 Dec 10.30`, `1/12 10:30`, `2026-12-01T10:30`; else None."""
    from repatriate.app.transport.typed_departures import read_time

    day_text, _, time_text = " ".join(text.replace("T", " ").split()).rpartition(" ")
    if time_text.casefold() in ("am", "pm"):
        day_text, _, hour = day_text.rpartition(" ")
        time_text = f"{hour} {time_text}"
    at = read_time(time_text)
    try:
        on = date.fromisoformat(typed_day_near(day_text.rstrip(","), today))
    except ValueError:
        return None
    return datetime.combine(on, at[0]) if at is not None else None


CENTURY = 70
"""From this number on, a year of two digits is one of the last century; of a birth, where it would be ahead."""


def typed_day(text: str, *, born: bool = False) -> str:
    """A day as people type it, as ISO: `12 May 2025`, `12 mai 2025`, `12.5.2025`, `12/5/25`; what is none stays.

    Digits only are day, month, year. For an officer who has chosen to read the month first they might be the other way
    round: there they are read where only one way makes a day.
    """
    text = " ".join(text.split())
    if found := _DAY_AFTER_MONTH.match(text):
        days, month_text, year = found[2], found[1], found[3]
    elif found := _DAY_TEXT.match(text):
        days, month_text, year = found.groups()
    else:
        return text
    if month_text.isdigit() and _style.dates is Dates.MONTH and days != month_text:
        if int(days) <= 12 and int(month_text) <= 12:
            return text
        if int(month_text) > 12:
            days, month_text = month_text, days
    month = _month_number(month_text)
    if len(year) == 2:
        last = datetime.now(UTC).year % 100 if born else CENTURY - 1
        year = f"{'20' if int(year) <= last else '19'}{year}"
    return text if month is None else f"{year}-{month:02}-{int(days):02}"


def typed_birth(text: str) -> str:
    """The day as from `typed_day`, also from `May 1998`, `5/1998` and `1998`, with question marks for unknown parts."""
    text = " ".join(text.split())
    if re.fullmatch(r"\d{4}", text):
        return f"{text}-??-??"
    found = _MONTH_TEXT.match(text)
    if found and (month := _month_number(found[1] or found[2])) is not None:
        return f"{found[3]}-{month:02}-??"
    found = _YEAR_MONTH.match(text)
    if found and (month := _month_number(found[2])) is not None:
        return f"{found[1]}-{month:02}-??"
    return typed_day(text, born=True)


def typed_code(text: str) -> str:
    """The code before the dash of an offered `IDN – Indonesia`."""
    return text.partition(" – ")[0].strip()


def _month_number(text: str) -> int | None:
    """A month by its number, or by the beginning of its name in any of the languages, where only one begins so."""
    if text.isdigit():
        return int(text) if 1 <= int(text) <= 12 else None
    typed = _strip_accents(text)
    found = {number for number, name in _month_names() if name.startswith(typed)}
    return found.pop() if len(found) == 1 else None


@cache
def _month_names() -> tuple[tuple[int, str], ...]:
    forms = (QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat)
    return tuple(
        (number, _strip_accents(QLocale(language).monthName(number, form)))
        for language in LANGUAGES
        for number in range(1, 13)
        for form in forms
    )


def _strip_accents(text: str) -> str:
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return bare.casefold().rstrip(".")
