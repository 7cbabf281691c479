"""Which year of ours a written year is, and whether a list of living people can hold it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from repatriate.intake.values.calendars import (
    BUDDHIST_FROM,
    HIJRI_YEARS,
    NEPALI_YEARS,
    REIGNS,
    Era,
    ethiopian_date,
)
from repatriate.intake.values.date_text import Written
from repatriate.model.dates import PartialDate


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
