"""Splits a written date into its parts, before its calendar and century are known."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from repatriate.intake.values.calendars import Era, chinese_numerals
from repatriate.reference.lexicon import date_word_of, ethiopian_month_of, key, month_of


@dataclass(frozen=True, slots=True)
class Written:
    """Year, month and day as written, 0 for what is not known; `digits` of the year tell 98 from 1998."""

    year: int
    digits: int
    month: int
    day: int
    era: Era | None = None
    codes: tuple[str, ...] = ()
    """Doubts about the order of the parts or the words around them."""


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    """Digits, or the marks that stand for digits nobody knows."""

    @property
    def number(self) -> int:
        # Python itself refuses to read more than some thousand digits; nothing of a date has so many as this.
        return int(self.text[:18]) if self.text.isdecimal() else 0

    @property
    def names_a_year(self) -> bool:
        return len(self.text) > 2 or (len(self.text) == 2 and self.number > 31)


@dataclass(frozen=True, slots=True)
class _Parts:
    numbers: tuple[_Part, ...]
    month: int
    """The month by its name; 0 if none was written."""
    month_at: int
    """The count of numbers before the name."""
    era: Era | None
    about: bool


_STOP = r"\d\s/\-‐‑‒–—−,，.。:;()\[\]<>?~≈±'’‘\"“”*_|年月日号號년월일"
_TOKEN = re.compile(rf"\d+|\?+|<+|[*_]+|[~≈±]|[^{_STOP}]+(?:\.[^{_STOP}]+)*\.?")
_TIME = re.compile(
    r"[T ,]+\d{1,2}[:.]\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d\d:?\d\d)?$", re.I
)
_NO_DAY = re.compile(r"(?<![^\s/.])(?:-{2,4}|_{2,4}|\.{2,4})(?=[/])|(?<=[/])(?:-{2,4}|_{2,4})(?![^/])")
_GLUED = re.compile(
    r"(วันที่|วัน|เดือน|ปี|พ\.?\s?ศ\.?(?!\w)|ค\.?\s?ศ\.?(?!\w)|ថ្ងៃទី|ខែ|ឆ្នាំ|民国|民國|昭和|平成|令和|ເດືອນ|ປີ|ວັນທີ)"
)
_GAP_WORDS = {
    **dict.fromkeys(("x", "xx", "dd", "mm", "yy", "tt", "jj", "hh", "nn", "unknown", "unk", "ไม่ทราบ", "不详"), "??"),
    **dict.fromkeys(("xxxx", "yyyy", "aaaa"), "????"),
}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12}
_ROMAN_TEN = re.compile(r"\A(\d{1,2})([.\- ]\s?)X\2(\d{4}|\d{2})\Z", re.I)
"""15.X.1998 is of October; in 15/X/1998 the month is not known."""
_UNSURE = re.compile(r"(?<=\d)\s?\(?\?\)?\Z")
_ERAS = frozenset(Era)
_ZONE = re.compile(r"(\d\d)(\d\d|<<)(\d\d|<<)\Z")


def read_date_text(text: str, month_first: bool) -> Written | None:
    """The parts of a date in text that is tidy and has ASCII digits; None where it is not one date and nothing else."""
    if "<" in text and (zone := _ZONE.match(text)):
        return Written(int(zone[1]), 2, _Part(zone[2]).number, _Part(zone[3]).number)
    text = _ROMAN_TEN.sub(r"\1.10.\3", text)
    parts = _split_parts(_TIME.sub("", chinese_numerals(text)))
    if parts is None:
        return None
    found = _with_name(parts) if parts.month else _of_numbers(parts.numbers, month_first)
    if found is None:
        return None
    codes = (*found.codes, "about") if parts.about else found.codes
    return replace(found, era=parts.era, codes=codes)


def in_order(first: str, second: str, third: str, month_first: bool) -> Written | None:
    """The parts of a date of three numbers; for those who know already that there is nothing else."""
    return _read_three(_Part(first), _Part(second), _Part(third), month_first)


def _split_parts(text: str) -> _Parts | None:
    text = _GLUED.sub(r" \1 ", _NO_DAY.sub("??", _UNSURE.sub(" ~", text)))
    tokens = [found[0] for found in _TOKEN.finditer(text)]
    if len(tokens) > 14:
        return None
    numbers: list[_Part] = []
    month, month_at, era, about = 0, 0, None, False
    place = 0
    while place < len(tokens):
        token = tokens[place]
        place += 1
        if token in "~≈±":
            about = True
        elif not token[0].isalpha() and (token.isdecimal() or set(token) <= set("?<*_")):
            numbers.append(_Part(token))
        else:
            word, place = _longest_word(tokens, place)
            if word in _GAP_WORDS:
                numbers.append(_Part(_GAP_WORDS[word]))
            elif (named := _read_month(word)) and month in (0, named[0]):
                month, month_at = named[0], len(numbers) if not month else month_at
                era = named[1] or era
            elif word:
                meaning = date_word_of(word)
                if meaning is None or meaning == "nepali_month":
                    return None
                about = about or meaning == "about"
                era = Era(meaning) if meaning in _ERAS else era
    return _Parts(tuple(numbers), month, month_at, era, about)


def _longest_word(tokens: list[str], place: int) -> tuple[str, int]:
    """The key of the word before `place`, together with the next ones where they are one month: `tháng mười một`."""
    for end in range(min(len(tokens), place + 2), place, -1):
        more = tokens[place:end]
        if all(not one[0].isdecimal() for one in more):
            word = key("".join(tokens[place - 1 : end]))
            if month_of(word):
                return word, end
    return key(tokens[place - 1]), place


def _read_month(word: str) -> tuple[int, Era | None] | None:
    if number := ethiopian_month_of(word):
        return number, Era.ETHIOPIAN
    if date_word_of(word) == "nepali_month":
        return 1, Era.NEPALI
    number = _ROMAN.get(word) or (month_of(word) if len(word) > 1 or not word.isascii() else None)
    return (number, None) if number else None


def _with_name(parts: _Parts) -> Written | None:
    numbers, month = parts.numbers, parts.month
    if len(numbers) == 1:
        year = numbers[0]
        if len(year.text) == 2 and not year.names_a_year and parts.month_at == 0:
            return Written(year.number, 2, month, 0, codes=("month_and_year",))  # Mar-05, as spreadsheets show a month
        return Written(year.number, len(year.text), month, 0) if year.names_a_year else None
    if len(numbers) != 2:
        return None
    first, second = numbers
    if first.names_a_year and not second.names_a_year:
        return _make_written(first, month, second)
    return _make_written(second, month, first)


def _of_numbers(numbers: tuple[_Part, ...], month_first: bool) -> Written | None:
    if len(numbers) == 3:
        return _read_three(*numbers, month_first)
    if len(numbers) == 2:
        first, second = numbers
        if len(first.text) == 4 and len(second.text) != 4:
            return _make_written(first, second.number, _Part("??"))
        if len(second.text) == 4 and len(first.text) <= 2:
            return _make_written(second, first.number, _Part("??"))
        return None
    return _read_one(numbers[0].text, month_first) if len(numbers) == 1 else None


def _read_three(first: _Part, second: _Part, third: _Part, month_first: bool) -> Written | None:
    if first.names_a_year and len(third.text) <= 2:
        year, month, day, code = first, second, third, "parts_swapped"
    else:
        year, code = third, "other_order"
        month, day = (first, second) if month_first else (second, first)
    found = _make_written(year, month.number, day)
    if found and 12 < found.month <= 31 and found.day <= 12 and len(month.text) <= 2:
        return replace(found, month=found.day, day=found.month, codes=(code,)) if found.day else None
    return found if len(month.text) <= 2 or not month.number else None


def _make_written(year: _Part, month: int, day: _Part) -> Written | None:
    if day.number > 31 or (day.text.isdecimal() and len(day.text) > 2) or len(year.text) > 4:
        return None
    return Written(year.number, len(year.text), month, day.number)


def _read_one(text: str, month_first: bool) -> Written | None:
    """A number without separators: `1998`, `19980315`, `15031998`, `980315`, `199803`."""
    if not text.isdecimal():
        return None
    if len(text) == 4:
        return Written(int(text), 4, 0, 0)
    if len(text) == 7:
        text = "0" + text
        found = _cut_digits(text, (0, 2, 4), month_first, ("no_separators",))
        return found if _is_likely(found) else None
    if len(text) == 8:
        plain = Written(int(text[:4]), 4, int(text[4:6]), int(text[6:]))
        turned = _cut_digits(text, (0, 2, 4), month_first, ())
        return next((found for found in (plain, turned) if _is_likely(found)), None)
    if len(text) == 6:
        short = Written(int(text[:2]), 2, int(text[2:4]), int(text[4:]), codes=("no_separators",))
        turned = _cut_digits(text, (0, 2, 4), month_first, ("no_separators",))
        month = Written(int(text[:4]), 4, int(text[4:]), 0, codes=("no_separators",))
        return next((found for found in (short, turned, month) if _is_likely(found)), None)
    return None


def _cut_digits(text: str, at: tuple[int, int, int], month_first: bool, codes: tuple[str, ...]) -> Written:
    first, second, year = int(text[at[0] : at[1]]), int(text[at[1] : at[2]]), text[at[2] :]
    month, day = (first, second) if month_first else (second, first)
    return Written(int(year), len(year), month, day, codes=codes)


def _is_likely(found: Written) -> bool:
    year = found.year
    return found.month <= 12 and found.day <= 31 and (found.digits == 2 or 1300 <= year <= 2700)
