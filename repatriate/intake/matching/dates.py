"""Two birth dates side by side: equal, swapped, mistyped, known in part, or those of two people."""

from __future__ import annotations

from enum import IntEnum, auto

from repatriate.intake.matching.census import Census
from repatriate.intake.matching.persons import Person


class Dates(IntEnum):
    """The relation between two birth dates."""

    UNKNOWN = auto()
    SAME = auto()
    SAME_MONTH = auto()
    """Year and month agree, a day is not known."""
    SAME_YEAR = auto()
    """The year agrees; no more is known, or a date is a 1 January, which many offices write for unknown."""
    SAME_DAY = auto()
    """Day and month agree, a year is not known."""
    SWAPPED = auto()
    SHIFTED = auto()
    """The same day a year before or after, or of another calendar."""
    DIGIT = auto()
    """One digit differs, or two neighbours have changed places."""
    NEAR_YEAR = auto()
    """Only the year is known, and it is the one before or after."""
    OTHER_DAY = auto()
    """The same year, another day."""
    OTHER = auto()


POINTS = {
    Dates.UNKNOWN: 0.0,
    Dates.SAME: 3.9,
    Dates.SAME_MONTH: 2.3,
    Dates.SAME_YEAR: 0.9,
    Dates.SAME_DAY: 2.0,
    Dates.SWAPPED: 2.3,
    Dates.SHIFTED: 1.6,
    Dates.DIGIT: 1.2,
    Dates.NEAR_YEAR: -0.3,
    Dates.OTHER_DAY: -3.0,
    Dates.OTHER: -5.0,
}
"""Powers of ten. SAME is the most; a day that many share says less."""

APART = frozenset({Dates.OTHER_DAY, Dates.OTHER})

OTHER_CALENDARS = frozenset({1, 7, 8, 100, 543})
"""Years off by one; Ethiopian years, 7 or 8 behind; a century guessed wrong; the Buddhist era."""


def compare_dates(a: Person, b: Person, census: Census) -> tuple[Dates, float]:
    """The same for (a, b) and (b, a), with points."""
    if a.either_day and a.stamp == b.stamp:
        kind = Dates.SAME_YEAR if _is_new_year(a) else Dates.SAME
        return kind, min(POINTS[Dates.SAME], census.day(a.stamp))
    kind = _both_known(a, b) if a.either_day and b.either_day else _known_in_part(a, b)
    return kind, POINTS[kind]


def _both_known(a: Person, b: Person) -> Dates:
    if a.either_day == b.either_day:
        return Dates.SWAPPED
    if _is_shifted(abs(a.stamp - b.stamp)):
        return Dates.SHIFTED
    if one_slip(a.stamp, b.stamp):
        return Dates.DIGIT
    if a.year != b.year:
        return Dates.OTHER
    return Dates.SAME_YEAR if _is_new_year(a) or _is_new_year(b) else Dates.OTHER_DAY


def _is_new_year(one: Person) -> bool:
    """Whether the day is 1 January: a year and no more."""
    return (one.month, one.day) == (1, 1)


def _known_in_part(a: Person, b: Person) -> Dates:
    if not a.year or not b.year:
        if a.month and a.day and (a.month, a.day) == (b.month, b.day):
            return Dates.SAME_DAY
        return Dates.UNKNOWN
    if a.year != b.year:
        return Dates.NEAR_YEAR if abs(a.year - b.year) == 1 else Dates.OTHER
    if not a.month or not b.month:
        return Dates.SAME_YEAR
    if a.month != b.month:
        return Dates.OTHER_DAY
    return Dates.SAME_MONTH


def one_slip(one: int, other: int) -> bool:
    """Whether two dates, YYYYMMDD, can be one date with one slip: a digit, two neighbours, or the calendar."""
    return _is_shifted(abs(one - other)) or _one_digit(f"{one:08}", f"{other:08}")


def _is_shifted(apart: int) -> bool:
    return apart % 10000 == 0 and apart // 10000 in OTHER_CALENDARS


def _one_digit(one: str, other: str) -> bool:
    apart = [place for place in range(8) if one[place] != other[place]]
    if len(apart) == 1:
        return True
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    first, second = apart
    return one[first] == other[second] and one[second] == other[first]
