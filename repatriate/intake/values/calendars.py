"""Calendars other than ours: how their dates are known by their words, and which of them can be turned into ours."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum


class Era(StrEnum):
    """What a word beside a date says of its calendar."""

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
"""What to add to a year of the Republic of China or of a Japanese reign: their first years are 1912, 1926, 1989, 2019."""

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


def chinese_numerals(text: str) -> str:
    """`一九九八年三月十五日` as `1998年3月15日`; other text as it is."""
    return _CHINESE_DATE.sub(lambda found: _chinese_number(found[0]), text)


def _chinese_number(numeral: str) -> str:
    numeral = numeral.replace("廿", "二十").replace("卅", "三十")
    if "十" not in numeral:
        return numeral.translate(_CHINESE)
    tens, _, ones = numeral.partition("十")
    return (tens.translate(_CHINESE) or "1") + (ones.translate(_CHINESE) or "0")
