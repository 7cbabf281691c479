"""Calendars other than ours: how their dates are known by their words, and which of them can be turned into ours."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum


class Era(StrEnum):
    """The calendar that a word beside a date names."""

    COMMON = "common"
    BUDDHIST = "buddhist"
    ETHIOPIAN = "ethiopian"
    NEPALI = "nepali"
    HIJRI = "hijri"
    REPUBLIC = "republic"
    SHOWA = "showa"
    HEISEI = "heisei"
    REIWA = "reiwa"


BUDDHIST_FROM = 2401
"""A year from here on is of the Buddhist era; no other list of people has such years."""

HIJRI_YEARS = range(1300, 1461)
"""1882 to 2039; no list of living people has years of our own that look so."""

NEPALI_YEARS = range(2030, 2091)
"""Bikram Sambat of people born from 1973 on; as years of ours they lie ahead."""

REIGNS = {Era.REPUBLIC: 1911, Era.SHOWA: 1925, Era.HEISEI: 1988, Era.REIWA: 2018}
"""The addend to a year of the Republic of China or a Japanese reign: their first years are 1912, 1926, 1989, 2019."""

_CHINESE = str.maketrans("〇零○一二三四五六七八九元", "0001234567891")
_CHINESE_DATE = re.compile("[〇零○一二三四五六七八九十元廿卅]+(?=[年月日号號])")


def ethiopian_date(year: int, month: int, day: int) -> date:
    """The day of the Ethiopian calendar in ours.

    Twelve months of 30 days and one of 5, or of 6 in a year that leaves 3 when divided by 4; 1 Meskerem 1 was 29 August 8
    of the Julian calendar (Dershowitz and Reingold, Calendrical Calculations). Raises ValueError for a day it does not have.
    """
    last = 30 if month < 13 else 6 if year % 4 == 3 else 5
    if not (year >= 1 and 1 <= month <= 13 and 1 <= day <= last):
        raise ValueError("no such day in the Ethiopian calendar")
    return date.fromordinal(2796 + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1)


def persian_date(year: int, month: int, day: int) -> date:
    """The day of the Persian solar calendar in ours, by its cycle of 33 years. Raises ValueError for a day it does not have.

    Eight years of 33 have 366 days. From 1280 to 1430 its years begin on the day that the astronomers name.
    """
    leap = year % 33 in (1, 5, 9, 13, 17, 22, 26, 30)
    last = 31 if month <= 6 else 30 if month < 12 or leap else 29
    if not (year >= 1 and 1 <= month <= 12 and 1 <= day <= last):
        raise ValueError("no such day in the Persian calendar")
    leaps = sum((year - 1 - first) // 33 + 1 for first in (1, 5, 9, 13, 17, 22, 26, 30))
    return date.fromordinal(226894 + 365 * (year - 1) + leaps + 31 * min(month - 1, 6) + 30 * max(month - 7, 0) + day)


def hijri_date(year: int, month: int, day: int) -> date:
    """The day of the Hijri calendar in ours, as its tables have it: who sights the moon may be a day before or after.

    Raises ValueError for a day it does not have.
    """
    if not (year >= 1 and 1 <= month <= 12 and 1 <= day <= 30):
        raise ValueError("no such day in the Hijri calendar")
    months = 29 * (month - 1) + month // 2
    return date.fromordinal(227014 + 354 * (year - 1) + (3 + 11 * year) // 30 + months + day)


def chinese_numerals(text: str) -> str:
    """`一九九八年三月十五日` as `1998年3月15日`; other text as it is."""
    return _CHINESE_DATE.sub(lambda found: _chinese_number(found[0]), text)


def _chinese_number(numeral: str) -> str:
    numeral = numeral.replace("廿", "二十").replace("卅", "三十")
    if "十" not in numeral:
        return numeral.translate(_CHINESE)
    tens, _, ones = numeral.partition("十")
    return (tens.translate(_CHINESE) or "1") + (ones.translate(_CHINESE) or "0")
