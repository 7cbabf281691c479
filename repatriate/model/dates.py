"""Dates that may be known only in part, and ages reckoned from them."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime

_TEXT = re.compile(r"(\d{4}|\?{4})-(\d{2}|\?{2})-(\d{2}|\?{2})\Z")


UNREAD = datetime(9000, 1, 1)  # noqa: DTZ001 - of no place
"""A time in the file that cannot be read: after all others. It is shown as words, never as a day."""


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date whose day, or day and month, or all of it may be unknown: `1998-03-??`, `1998-??-??`.

    Unknown parts are 0. Raises ValueError where no calendar holds such a date.
    """

    year: int = 0
    month: int = 0
    day: int = 0

    def __post_init__(self) -> None:
        if self.day and self.month and self.year:
            date(self.year, self.month, self.day)
        elif self.month and not 1 <= self.month <= 12:
            raise ValueError(f"no month {self.month}")
        elif self.day and not 1 <= self.day <= 31:
            raise ValueError(f"no day {self.day}")

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `YYYY-MM-DD` with `?` for what is unknown; raises ValueError for anything else."""
        if len(text) == 10 and text[7] == "-" and text[0] != "0":
            with suppress(ValueError):  # Most are whole dates.
                return cls.of(date.fromisoformat(text))
        found = _TEXT.match(text)
        if not found:
            raise ValueError(f"not a date: {text!r}")
        year, month, day = (0 if "?" in part else int(part) for part in found.groups())
        if ("?" not in found[2] and not month) or ("?" not in found[3] and not day):
            raise ValueError(f"not a date: {text!r}")
        return cls(year, month, day)

    @property
    def complete(self) -> bool:
        return bool(self.year and self.month and self.day)

    @property
    def names_a_day(self) -> bool:
        """Whether it is a whole day, and not 1 January: many offices write that where only a year is known."""
        return self.complete and (self.month, self.day) != (1, 1)

    @property
    def latest(self) -> date | None:
        """The last day it can be: the youngest the person can be. None where the year is unknown."""
        if not self.year:
            return None
        if self.month and self.day:
            return date(self.year, self.month, self.day)
        month = self.month or 12
        last = calendar.monthrange(self.year, month)[1]
        return date(self.year, month, last)

    def __str__(self) -> str:
        year = f"{self.year:04}" if self.year else "????"
        month = f"{self.month:02}" if self.month else "??"
        day = f"{self.day:02}" if self.day else "??"
        return f"{year}-{month}-{day}"


def age_on(birth: PartialDate | None, day: date) -> int | None:
    """Whole years on `day`, the youngest it can be; 0 if born later; None where the year is unknown.

    Born on 29 February: a year older on 1 March of a common year.
    """
    latest = birth.latest if birth else None
    if latest is None:
        return None
    years = day.year - latest.year - ((day.month, day.day) < (latest.month, latest.day))
    return max(years, 0)


def _is_under(birth: PartialDate | None, day: date, years: int) -> bool:
    """Whether surely younger on that day; the years alone say it of most, and everybody is asked."""
    if birth is None or not birth.year:
        return False
    over = day.year - birth.year - years
    if over:
        return over < 0
    age = age_on(birth, day)
    return age is not None and age < years


def is_infant(birth: PartialDate | None, day: date) -> bool:
    """Under 2 on that day."""
    return _is_under(birth, day, 2)


def is_adult(birth: PartialDate | None, day: date) -> bool:
    """18 or over on that day; unknown is adult."""
    return not _is_under(birth, day, 18)


def passenger_type(birth: PartialDate | None, day: date) -> str:
    """ADT from 12, CHD from 2, INF under 2; empty where the age is not known, for nobody said that they are an adult."""
    age = age_on(birth, day)
    if age is None:
        return ""
    if age >= 12:
        return "ADT"
    return "CHD" if age >= 2 else "INF"


def format_words(day: date) -> str:
    """`12 May 2025`: a date nobody can read two ways."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def format_zone(minutes: int) -> str:
    """The offset from UTC in words: `UTC+8`, `UTC+5:45`."""
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'-' if minutes < 0 else '+'}{hours}" + (f":{rest:02}" if rest else "")


def format_partial_date(known: PartialDate, months: Sequence[str] = ()) -> str:
    """A date as far as it is known, for who reads a list: `Jun 1999`, `1999`, `7 Jun ????`; nothing of one not known at all."""
    month = (months or _MONTHS)[known.month - 1] if known.month else ""
    year = f"{known.year:04}" if known.year else "????" if month else ""
    return " ".join(part for part in (str(known.day) if known.day and month else "", month, year) if part)


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


# -- Moments as the file and the command line write them: UTC, ISO 8601, with Z.


def write_moment(moment: datetime) -> str:
    """An aware moment to the second: `2026-12-02T04:31:07Z`."""
    return _format_utc(moment, "seconds")


def write_exact_moment(moment: datetime) -> str:
    """The same to the millisecond, where what was seen is put in order: `2026-12-02T04:31:07.250Z`."""
    return _format_utc(moment, "milliseconds")


def by_this_computer(moment: datetime) -> datetime:
    """The moment by this computer's clock; by UTC in years that it does not know, as Windows before 1970 and after
    3000."""
    try:
        return moment.astimezone()
    except (OSError, OverflowError):
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _format_utc(moment: datetime, to: str) -> str:
    return moment.astimezone(UTC).isoformat(timespec=to).replace("+00:00", "Z")
