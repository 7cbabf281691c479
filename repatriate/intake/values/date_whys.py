"""The sentences on doubtful dates."""

from __future__ import annotations

from repatriate.intake.values.reading import Doubt
from repatriate.model.saying import say

_WHYS = {
    "not_a_date": say("no date of any calendar we know: it was put into the notes"),
    "age": say("an age and no date: it was put into the notes, and lists say “age not known”"),
    "in_future": say("later than today: it was put into the notes"),
    "too_late": say("more than 20 years ahead: it was put into the notes"),
    "too_early": say("before 1900: it was put into the notes"),
    "hijri_calendar": say("a date of the Hijri calendar: it was put into the notes, ask for the date in the passport"),
    "nepali_calendar": say(
        "a date of the Nepali calendar: it was put into the notes, ask for the date in the passport"
    ),
    "ethiopian_calendar": say("a date of the Ethiopian calendar: it was converted, compare it with the passport"),
    "ethiopian_year": say("a year of the Ethiopian calendar, which is two of ours: it was put into the notes"),
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


def doubt(code: str) -> Doubt:
    """The doubt of that code."""
    return Doubt(code, _WHYS[code])
