"""All days of birth that a date may be, as somebody wrote it: in each order of day and month, in each calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import lru_cache

from repatriate.intake.values.calendars import (
    HIJRI_YEARS,
    NEPALI_YEARS,
    Era,
    ethiopian_date,
    hijri_date,
    persian_date,
)
from repatriate.intake.values.date_text import Written, read_date_text
from repatriate.intake.values.dates import DateOrder, DayMonth, birth_date
from repatriate.intake.values.text import ascii_digits, tidy_cell
from repatriate.model.dates import PartialDate

_MOON = (-1, 0, 1)
"""Days by which the sight of the moon may differ from the tables."""


@lru_cache(maxsize=1 << 14)
def find_birth_dates(text: str, order: DateOrder, today: date) -> frozenset[PartialDate]:
    """The days of birth that a text may mean; empty where it is no date of somebody alive.

    Both orders of day and month, unless `order` is proved. Years of the Buddhist era, of the Hijri and the Persian
    calendar are known by their numbers; an Ethiopian and a Nepali one by a word beside it. A year that two calendars
    share gives the days of both.
    """
    orders = (order.order,) if order.proved else tuple(DayMonth)
    found = {birth_date(text, DateOrder(one, True, False), today).value for one in orders}
    for one in orders:
        if written := read_date_text(ascii_digits(tidy_cell(text)), one is DayMonth.MONTH_FIRST):
            found |= set(_of_other_calendars(written, today))
    return frozenset(one for one in found if one is not None and one != PartialDate())


def _of_other_calendars(written: Written, today: date) -> Iterator[PartialDate]:
    if written.era is Era.NEPALI or (written.year in NEPALI_YEARS and written.year > today.year):
        yield from (PartialDate(written.year - apart) for apart in (56, 57))
    elif written.year in HIJRI_YEARS:
        yield from _of_calendar(hijri_date, written, today, _MOON)
        if written.era is not Era.HIJRI:
            yield from _of_calendar(persian_date, written, today)
    elif written.era is Era.ETHIOPIAN and not (written.month and written.day):
        yield from _of_calendar(ethiopian_date, written, today)


def _of_calendar(
    turn: Callable[[int, int, int], date], written: Written, today: date, near: tuple[int, ...] = (0,)
) -> Iterator[PartialDate]:
    """The days of ours; of a year or a month alone each year of ours in which it lies."""
    year, month, day = written.year, written.month, written.day
    if year and month and day:
        with suppress(ValueError):
            found = (turn(year, month, day) + timedelta(days=days) for days in near)
            yield from (PartialDate.of(ours) for ours in found if ours <= today)
        return
    first, last = (month, month) if month else (1, 12)
    yield from {PartialDate(turn(year, one, last_day).year) for one, last_day in ((first, 1), (last, 29))}
