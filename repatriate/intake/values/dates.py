"""Days of birth and other days, from any cell of a list."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache

from repatriate.intake.cells import as_text
from repatriate.intake.values.calendars import (
    BUDDHIST_FROM,
    HIJRI_YEARS,
    NEPALI_YEARS,
    REIGNS,
    Era,
    ethiopian_date,
)
from repatriate.intake.values.date_text import Written, in_order, read_date_text
from repatriate.intake.values.text import Doubt, Reading, ascii_digits, tidy_cell
from repatriate.model.dates import PartialDate
from repatriate.model.saying import say
from repatriate.reference.lexicon import key, month_of, unknown_of

_WHYS = {
    "not_a_date": say("not a date of any calendar we know: it was put into the notes"),
    "age": say("an age, not a date: it was put into the notes, and lists say “age not known”"),
    "in_future": say("later than today: it was put into the notes"),
    "too_late": say("more than 20 years ahead: it was put into the notes"),
    "too_early": say("before 1900: it was put into the notes"),
    "hijri_calendar": say("a date of the Hijri calendar: it was put into the notes, ask for the date in the passport"),
    "nepali_calendar": say(
        "a date of the Nepali calendar: it was put into the notes, ask for the date in the passport"
    ),
    "ethiopian_calendar": say("a date of the Ethiopian calendar: it was converted, compare it with the passport"),
    "ethiopian_year": say(
        "a year of the Ethiopian calendar, which falls in two of our years: it was put into the notes"
    ),
    "reign_calendar": say("a year of the Republic of China or of a reign: it was converted, check it"),
    "era_word": say("marked as a year of the Buddhist era, but the year is ours: it was read as written, check it"),
    "serial": say("read as the day number of a spreadsheet: check the date"),
    "no_separators": say("read from digits without anything between: check the date"),
    "month_and_year": say("a month and two figures: they were read as the year, not as the day"),
    "parts_swapped": say("read as year, day and month, since there is no such month: check the date"),
    "other_order": say("read in the other order than its column, since there is no such month: check the date"),
    "order_tied": say("read with the day first, but the column proves both orders: check the date"),
    "century": say("a two-digit year that may be of the Buddhist era or of ours: check the year"),
    "two_digit_year": say("a two-digit year that makes the person over 80: check the year"),
    "very_old": say("a birth over 100 years ago: check the year"),
    "about": say("not known exactly: it was kept in the notes as written"),
    "two_dates": say("two different dates: the first was taken, both are in the notes"),
    "partial": say("not a whole day: it was put into the notes"),
}


def describe_doubt(code: str) -> Doubt:
    """The doubt of that code."""
    return Doubt(code, _WHYS[code])


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a column may hold: from 1900 to `last`; `birth` where they are of birth."""

    birth: bool
    today: date
    last: date


class Fault(Exception):
    """`str()` is the code of the doubt."""


FIRST_YEAR = 1900


@lru_cache(maxsize=8)
def birth_span(today: date) -> Span:
    return Span(True, today, today)


@lru_cache(maxsize=8)
def day_span(today: date) -> Span:
    """Until 20 years from today: longer than any passport is valid."""
    last = min(today.year + 20, 9999)
    return Span(False, today, date(last, today.month, min(today.day, 28)))


def of_our_calendar(found: Written, text: str, span: Span) -> tuple[Written, tuple[str, ...]]:
    """The same day with a whole year of ours, and the codes of doubts. Raises Fault and ValueError."""
    if found.era is Era.HIJRI or (found.digits == 4 and found.year in HIJRI_YEARS):
        raise Fault("hijri_calendar")
    if found.era is Era.NEPALI:
        raise Fault("nepali_calendar")
    if found.era is Era.ETHIOPIAN:
        return _from_ethiopian(found), ("ethiopian_calendar",)
    if found.month > 12:
        raise ValueError("no such month")
    if found.era in REIGNS and found.digits < 4:
        return replace(found, year=found.year + REIGNS[found.era], digits=4), ("reign_calendar",)
    if found.digits == 4 or (not found.year and found.digits != 2):
        return _of_four_digits(found)
    if found.digits != 2:
        raise ValueError("no such year")
    return _of_two_digits(found, text, span)


def _from_ethiopian(found: Written) -> Written:
    """Its year begins in September: year and month alone are a year of ours, but for Tahsas, which is of two."""
    if found.digits != 4:
        raise Fault("not_a_date")
    if found.month and found.day:
        ours = ethiopian_date(found.year, found.month, found.day)
        return Written(ours.year, 4, ours.month, ours.day)
    if not found.month or found.month == 4:
        raise Fault("ethiopian_year")
    return Written(ethiopian_date(found.year, found.month, 1).year, 4, 0, 0)


def _of_four_digits(found: Written) -> tuple[Written, tuple[str, ...]]:
    if found.year >= BUDDHIST_FROM:
        return replace(found, year=found.year - 543), ()
    return found, ("era_word",) if found.era is Era.BUDDHIST else ()


def _of_two_digits(found: Written, text: str, span: Span) -> tuple[Written, tuple[str, ...]]:
    """Thai lists mean 25xx of the Buddhist era; others this century where that is not too late, or else the last."""
    codes: tuple[str, ...] = ()
    if found.era is Era.BUDDHIST or (_is_thai(text) and found.era is not Era.COMMON):
        thai = replace(found, year=2500 + found.year - 543, digits=4)
        if _first_day(thai) <= span.last:
            return thai, ()
        codes = ("century",)
    ours = replace(found, year=2000 + found.year, digits=4)
    if _first_day(ours) > span.last:
        ours = replace(ours, year=1900 + found.year)
    if span.birth and span.today.year - ours.year > 80:
        codes = (*codes, "two_digit_year")
    return ours, codes


def in_our_years(ours: Written, span: Span) -> PartialDate:
    """The date, if living people may have it in their papers. Raises Fault, or ValueError for a day that does not exist."""
    if not ours.year:
        date(2000, ours.month or 1, ours.day or 1)
        return PartialDate(0, ours.month, ours.day)
    value = PartialDate(ours.year, ours.month, ours.day)
    if ours.year < FIRST_YEAR:
        raise Fault("too_early")
    if _first_day(ours) > span.last:
        if span.birth and ours.year in NEPALI_YEARS:
            raise Fault("nepali_calendar")
        raise Fault("in_future" if span.birth else "too_late")
    return value


def _first_day(found: Written) -> date:
    return date(found.year, found.month or 1, min(found.day or 1, 28))


def _is_thai(text: str) -> bool:
    return any("\u0e01" <= one <= "\u0e59" for one in text)


class DayMonth(StrEnum):
    """The order of day and month in two small numbers."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


@dataclass(frozen=True, slots=True)
class DateOrder:
    """The order in a column: `proved` by a number above 12, `tied` where cells prove either order."""

    order: DayMonth
    proved: bool
    tied: bool


_TWO_NUMBERS = re.compile(r"\D{0,3}(\d{1,2})\s?([/.\-\s])\s?(\d{1,2})\s?\2\s?(?:\d{4}|\d{2})(?!\d)")
_PLAIN = re.compile(r"(\d{1,2})([/.\-])(\d{1,2})\2(\d{4})\Z", re.ASCII)
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z", re.ASCII)
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?\Z")
_POINT = re.compile(r"(\d{4,8})\.0+\Z")
_SERIALS = range(15_000, 60_001)
"""Day numbers of spreadsheets that are 1941 to 2064; other numbers are no dates that a list of people holds."""
_DAY_ZERO = date(1899, 12, 30)
_BETWEEN = re.compile(r"\s+[/|=]\s+|\s*[()\[\]]\s*|\s*\n\s*|\s{3,}")
_AGE = re.compile(r"(\d{1,3})\s*([^\d/.\-]{0,20}\.?)\Z")


def order_of(cells: Iterable[object]) -> DateOrder:
    """The order of day and month in a column, by its cells of two small numbers and a year.

    A second number above 12 anywhere makes it month first, a first one day first; both are a tie, which is day first, as is
    a column that proves nothing.
    """
    day_first = month_first = False
    for cell in cells:
        if not isinstance(cell, str) or not (found := _TWO_NUMBERS.match(ascii_digits(cell.strip()))):
            continue
        first, second = int(found[1]), int(found[3])
        day_first |= 12 < first <= 31 and 1 <= second <= 12
        month_first |= 12 < second <= 31 and 1 <= first <= 12
    order = DayMonth.MONTH_FIRST if month_first and not day_first else DayMonth.DAY_FIRST
    return DateOrder(order, day_first != month_first, day_first and month_first)


def birth_date(cell: object, order: DateOrder, today: date) -> Reading[PartialDate]:
    """A day of birth, as far as it is known: from 1900 to today, two-digit years never ahead.

    Years above 2400 are of the Buddhist era (minus 543), in cells of dates too. Ages, days of the Hijri and the Nepali
    calendar, days that no calendar has, and cells that are no date give None and a note.
    """
    if cell is None or cell == "":
        return Reading(None)
    if isinstance(cell, date):
        return _of_cell(cell.date() if isinstance(cell, datetime) else cell, True, today)
    return _read_date(cell, order, birth_span(today))


def read_date_cell(cell: object, order: DateOrder, today: date) -> Reading[date]:
    """A whole day, such as that of a document's expiry: from 1900 to 20 years from today, two-digit years the same."""
    if cell is None or cell == "":
        return Reading(None)
    if isinstance(cell, date):
        found = _of_cell(cell.date() if isinstance(cell, datetime) else cell, False, today)
    else:
        found = _read_date(cell, order, day_span(today))
    if found.value is None:
        return Reading(None, found.doubts, found.note)
    if not found.value.complete:
        return Reading(None, (*found.doubts, describe_doubt("partial")), tidy_cell(cell))
    return Reading(date(found.value.year, found.value.month, found.value.day), found.doubts, found.note)


def from_parts(year: object, month: object, day: object, today: date) -> Reading[PartialDate]:
    """A day of birth from three cells; blank cells are parts nobody knows."""
    cells = [tidy_cell(cell) for cell in (day, month, year)]
    if not any(cells):
        return Reading(None)
    known = ["" if unknown_of(key(cell)) == "unknown" else cell for cell in cells]
    if not any(known):
        return Reading(None)
    if known[2] and not known[0] and not known[1]:
        text = known[2]
    else:
        text = "/".join(cell or gap for cell, gap in zip(known, ("??", "??", "????"), strict=True))
    found = _read_text(text, False, False, False, True, today)
    if any(one.code == "other_order" for one in found.doubts):
        return _leave_unread(" ".join(filter(None, cells)), "not_a_date")
    return Reading(found.value, found.doubts, " ".join(filter(None, cells)) if found.note else None)


def place_and_date(cell: object) -> tuple[str | None, str | None]:
    """`Malang, 27 Desember 1997` as place and date, in either order; a cell with only one of them leaves the other None."""
    text = tidy_cell(cell)
    digits = ascii_digits(text)
    if not re.search(r"[\d?〇一二三四五六七八九十]", digits):
        return text or None, None
    if _is_date(digits):
        return None, text
    for cut in _find_cuts(digits):
        if _is_date(digits[cut:]):
            return text[:cut].strip(_EDGES) or None, text[cut:].strip(_EDGES)
    for cut in reversed(_find_cuts(digits)):
        if _is_date(digits[:cut]):
            place = _IN.sub("", text[cut:].strip(_EDGES))
            return place or None, text[:cut].strip(_EDGES)
    return _by_first_digit(text)


_EDGES = " \t,;:/|()[]-–—.·、，；／၊،"
_IN = re.compile(r"^(?:in|at|di|à|a|en|em|sa|tại|ที่|于|於|生于|出生于)\s+|^(?:生于|出生于|于|於)", re.I)
_CUT = re.compile(
    r"(?<=[\s,;/|()\-–—、，；／၊،])(?=[^\s,;/|()\-–—、，；／၊،])|(?<=\D)(?=\d)|(?<=日)|(?<=\d)(?=[^\W\d_])"
)


def _find_cuts(text: str) -> list[int]:
    """The possible positions between a place and a date, in either order."""
    return [found.start() for found in _CUT.finditer(text) if 0 < found.start() < len(text)][:24]


@lru_cache(maxsize=1 << 12)
def _is_date(text: str) -> bool:
    text = text.strip(_EDGES)
    found = read_date_text(text, False) if any(map(str.isdigit, text)) or "年" in text else None
    return found is not None and bool(found.digits) and found.year > 0


def _by_first_digit(text: str) -> tuple[str | None, str | None]:
    """The place and the rest of a text that is no date: the place ends before the first digit."""
    found = re.search(r"[\d?]", text)
    if not found:
        return text or None, None
    place = text[: found.start()]
    if (cut := max(place.rfind(mark) for mark in ",/;-")) >= 0:
        return place[:cut].strip(" ,/;-") or None, text[cut + 1 :].strip() or None
    words = place.split()
    return (place.strip() or None, text[found.start() :]) if len(words) == 1 else (None, text)


def _read_date(cell: object, order: DateOrder, span: Span) -> Reading[PartialDate]:
    month_first = order.order is DayMonth.MONTH_FIRST
    if isinstance(cell, str):
        return _read_text(cell, False, month_first, order.tied, span.birth, span.today)
    text = as_text(cell)
    if isinstance(cell, bool) or not isinstance(cell, (int, float)) or not math.isfinite(cell) or cell < 0:
        return _leave_unread(text, "not_a_date")
    return _read_text(text, True, month_first, order.tied, span.birth, span.today)


@lru_cache(maxsize=1 << 15)
def _read_text(
    text: str, is_number: bool, month_first: bool, tied: bool, birth: bool, today: date
) -> Reading[PartialDate]:
    span = birth_span(today) if birth else day_span(today)
    if (plain := _PLAIN.match(text)) and (found := in_order(plain[1], plain[3], plain[4], month_first)):
        return _resolve_date(found, text, tied and _either_way(found), span)
    if (plain := _ISO.match(text)) and (found := in_order(plain[1], plain[2], plain[3], month_first)):
        return _resolve_date(found, text, False, span)
    shown = tidy_cell(text)
    digits = _POINT.sub(r"\1", ascii_digits(shown))
    if _SERIAL.match(digits) and int(digits[:5]) in _SERIALS:
        found_day = _of_day(_DAY_ZERO + timedelta(days=int(digits[:5])), span, digits)
        return found_day if is_number or found_day.value is None else _with_doubt(found_day, "serial")
    if found := read_date_text(digits, month_first):
        unsure = tied and _either_way(found) and found != read_date_text(digits, not month_first)
        return _resolve_date(found, shown, unsure, span)
    return _of_pieces(shown, month_first, span) or _read_nothing(shown) or _leave_unread(shown, _fault_of(digits))


def _resolve_date(found: Written, text: str, unsure: bool, span: Span) -> Reading[PartialDate]:
    """The date in our calendar; `unsure` where the column does not say whether the day or the month is first."""
    try:
        ours, codes = of_our_calendar(found, text, span)
        value = in_our_years(ours, span)
    except Fault as fault:
        return _leave_unread(text, str(fault))
    except ValueError:
        return _leave_unread(text, "not_a_date")
    if value == PartialDate():
        return Reading(None)
    codes = (*found.codes, *codes, "order_tied") if unsure else (*found.codes, *codes)
    return Reading(
        value, tuple(map(describe_doubt, codes)), text if "about" in codes or "ethiopian_calendar" in codes else None
    )


def _either_way(found: Written) -> bool:
    """Whether day and month could change places and it would be another date."""
    return 0 < found.day <= 12 and 0 < found.month <= 12 and found.day != found.month


@lru_cache(maxsize=1 << 15)
def _of_cell(found: date, birth: bool, today: date) -> Reading[PartialDate]:
    return _of_day(found, birth_span(today) if birth else day_span(today))


def _of_day(found: date, span: Span, text: str | None = None) -> Reading[PartialDate]:
    return _resolve_date(Written(found.year, 4, found.month, found.day), text or found.isoformat(), False, span)


def _of_pieces(text: str, month_first: bool, span: Span) -> Reading[PartialDate] | None:
    """A date written twice, in two calendars or languages, or with a remark in brackets."""
    pieces = [piece for piece in _BETWEEN.split(text) if piece]
    if len(pieces) < 2:
        return None
    readings = [_read_text(piece, False, month_first, False, span.birth, span.today) for piece in pieces]
    if any(_is_a_riddle(reading) for reading in readings):
        return None
    values = list(dict.fromkeys(one.value for one in readings if one.value is not None))
    if not values:
        return None
    first = max((one for one in readings if one.value), key=lambda one: one.value is not None and one.value.complete)
    if not all(_dates_agree(first.value, value) for value in values):
        return Reading(first.value, (*first.doubts, describe_doubt("two_dates")), text)
    whole = all(one.value is not None for one in readings)
    return Reading(first.value, first.doubts, first.note if whole else text)


def _is_a_riddle(piece: Reading[PartialDate]) -> bool:
    """Whether a piece has digits that are neither a date nor an age: another date may be hidden there."""
    unread = any(doubt.code != "age" for doubt in piece.doubts) and piece.value is None
    return unread and any(one.isdigit() for one in piece.note or "")


def _dates_agree(first: PartialDate | None, other: PartialDate | None) -> bool:
    if first is None or other is None:
        return False
    pairs = ((first.year, other.year), (first.month, other.month), (first.day, other.day))
    return all(one == two or not one or not two for one, two in pairs)


def _read_nothing(text: str) -> Reading[PartialDate] | None:
    said = unknown_of(key(text))
    if said is None:
        return None
    return Reading(None, (), text if said == "reason" else None)


def _fault_of(digits: str) -> str:
    found = _AGE.match(digits)
    return "age" if found and int(found[1]) <= 120 and not month_of(key(found[2])) else "not_a_date"


def _leave_unread(text: str, code: str) -> Reading[PartialDate]:
    return Reading(None, (describe_doubt(code),), text)


def _with_doubt(reading: Reading[PartialDate], code: str) -> Reading[PartialDate]:
    doubts: tuple[Doubt, ...] = (*reading.doubts, describe_doubt(code))
    return Reading(reading.value, doubts, reading.note)
