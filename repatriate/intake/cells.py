"""Converts one cell of the template to a value, or to a sentence on its fault."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import available_timezones

from repatriate.intake.sheet_xml import LONGEST_CELL, is_long
from repatriate.model.dates import PartialDate
from repatriate.model.fields import NAMES, Field, Kind
from repatriate.model.saying import say
from repatriate.reference.airports import airport_of_city
from repatriate.reference.countries import countries, is_country, is_nationality

Value = str | int | float | bool | date | datetime | PartialDate | tuple[str, ...]


class BadCell(Exception):
    """`code` names the fault, `str()` is the sentence, without sheet, row and column."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


TOO_LONG = say("longer than the {0} characters that a cell holds: shorten it", LONGEST_CELL)
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""With the marks that turn the order of what stands after them: on a list it would be read the wrong way round."""
_INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"


def is_empty(cell: object) -> bool:
    return cell is None or cell == "" or (isinstance(cell, str) and not clean_text(cell))


def clean_text(text: str) -> str:
    """Without what no workbook can hold, and without spaces and invisible marks at either end; one kind of line end."""
    if not text.isprintable():
        text = _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
        while (shorter := text.strip().strip(_INVISIBLE)) != text:
            text = shorter
    return text.strip()


def as_text(cell: object) -> str:
    """The text of a cell as shown: 12.0 is 12, a date is ISO."""
    if isinstance(cell, str):
        return clean_text(cell)
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="minutes")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return clean_text(str(cell))


def convert_cell(cell: object, column: Field) -> Value:
    """The value of a cell that is not empty. Raises BadCell."""
    return _CONVERTERS[column.kind](cell, column)


def _read_text(cell: object, column: Field) -> str:
    text = as_text(cell)
    if is_long(text):
        raise BadCell("too_long", TOO_LONG)
    return " ".join(text.split()) if column.name in NAMES else text


def _read_name(cell: object, column: Field) -> str:
    return " ".join(_read_text(cell, column).split())


def _read_code(cell: object, column: Field) -> str:
    text = as_text(cell).upper()
    if any(character.isspace() for character in text):
        raise BadCell("bad_code", say("not a code: codes have no spaces"))
    return text


def _read_country(cell: object, column: Field) -> str:
    text = as_text(cell).upper()
    if not is_country(text):
        raise BadCell("unknown_country", say("not a country: write three letters, as in IDN or PHL"))
    return text


def _read_nationality(cell: object, column: Field) -> str:
    text = as_text(cell).upper()
    if not is_nationality(text):
        raise BadCell("unknown_nationality", say("not a nationality: write three letters, as in IDN or PHL"))
    return text


_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?\Z", re.ASCII)
_YEARS = range(1901, 9999)
"""Excel counts no days before, and no clock has times after; the very last day means “for ever”."""


def _read_day(cell: object, column: Field) -> date:
    day = cell.date() if isinstance(cell, datetime) else cell
    if isinstance(day, str) and (found := _DAY.match(clean_text(day))):
        with contextlib.suppress(ValueError):
            day = date.fromisoformat(found[1])
    if not isinstance(day, date):
        raise BadCell("not_a_date", say("not a date: write it as a date, or as 2025-03-31"))
    if day.year not in _YEARS and day != date.max:
        raise BadCell("out_of_range", say("not a likely day: check the year"))
    return day


def _read_birth(cell: object, column: Field) -> PartialDate:
    if isinstance(cell, str):
        text = clean_text(cell)
        try:
            if text.startswith("0000"):
                raise ValueError("no year 0")
            return PartialDate.parse(text)
        except ValueError:
            raise BadCell(
                "not_a_date",
                say("not a date: write it as a date, or as 1998-03-15; use ?? for any part that is not known"),
            ) from None
    return PartialDate.of(_read_day(cell, column))


_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::\d{2})?\Z", re.ASCII)


def _read_moment(cell: object, column: Field) -> datetime:
    moment: object = cell
    if isinstance(cell, str) and (found := _MOMENT.match(clean_text(cell))):
        with contextlib.suppress(ValueError):
            moment = datetime.fromisoformat(f"{found[1]}T{int(found[2]):02}:{found[3]}")
    elif isinstance(cell, date) and not isinstance(cell, datetime):
        moment = datetime.combine(cell, time())
    if not isinstance(moment, datetime):
        raise BadCell("not_a_time", say("not a date and time: write it as 2025-03-31 14:20, local time"))
    if moment.year not in _YEARS:
        raise BadCell("out_of_range", say("not a likely time: check the year"))
    # Excel keeps times as fractions of a day: 09:20 may come back as 09:19:59.999.
    return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0, tzinfo=None)


def _read_number(cell: object, column: Field) -> float:
    if isinstance(cell, str):
        try:
            cell = float(cell.strip().replace("_", "no number"))  # Python reads 1_000, nobody else does
        except ValueError:
            raise BadCell("not_a_number", say("not a number")) from None
    if isinstance(cell, bool) or not isinstance(cell, (int, float)) or cell != cell or abs(cell) > 1e12:
        raise BadCell("not_a_number", say("not a number"))
    if column.least is not None and cell < column.least:
        raise BadCell("out_of_range", say("less than {0}", f"{column.least:g}"))
    if column.most is not None and cell > column.most:
        raise BadCell("out_of_range", say("more than {0}", f"{column.most:g}"))
    return float(f"{cell:.15g}")  # the digits that a workbook keeps: written out and read again it is the same


def _read_whole(cell: object, column: Field) -> int:
    number = _read_number(cell, column)
    if not number.is_integer():
        raise BadCell("not_whole", say("not a whole number"))
    return int(number)


_YES = frozenset({"yes", "y", "true", "1", "oui", "ya"})
_NO = frozenset({"no", "n", "false", "0", "non", "tidak"})


def _yes_no(cell: object, column: Field) -> bool:
    text = as_text(cell).lower()
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise BadCell("not_yes_or_no", say("neither yes nor no"))


def _read_choice(cell: object, column: Field) -> str:
    """A choice by its code or by the word that is shown for it; the code goes first."""
    text = as_text(cell).casefold()
    for shown in (dict(zip(column.choices, column.choices, strict=True)), column.words):
        for choice, word in shown.items():
            if text == word.casefold():
                return choice
    raise BadCell("unknown_value", say("not one of {0}", ", ".join(column.choices)))


_ASSISTANCE = re.compile(r"[A-Z]{4}\Z")


def _read_codes(cell: object, column: Field) -> str:
    codes = [code for code in re.split(r"[\s,;/]+", as_text(cell).upper()) if code]
    if not codes or not all(_ASSISTANCE.match(code) for code in codes):
        raise BadCell("unknown_value", say("not IATA codes with spaces between, as in WCHR MEDA"))
    return " ".join(dict.fromkeys(codes))


@cache
def _load_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _read_zone(cell: object, column: Field) -> str:
    text = as_text(cell)
    if text not in _load_zones():
        raise BadCell("unknown_timezone", say("not a time zone: write it as Asia/Bangkok"))
    return text


def _read_destination(cell: object, column: Field) -> str:
    text = as_text(cell)
    if len(text) > 3 and ":" not in text and (code := _country_or_city(text)):
        return code
    text = text.upper()
    country, colon, place = text.partition(":")
    if (colon and not (place and is_country(country))) or any(character.isspace() for character in text):
        raise BadCell(
            "unknown_destination",
            say("not a destination: write a country (Kenya), a city (Nairobi), or an airport (NBO)"),
        )
    return text


def _country_or_city(text: str) -> str | None:
    """The code of a country by its name, or of the airport of a city."""
    plain = text.casefold()
    return next((code for code, name in countries() if name.casefold() == plain), None) or airport_of_city(text)


_CONVERTERS: dict[Kind, Callable[[object, Field], Value]] = {
    Kind.TEXT: _read_text,
    Kind.NAME: _read_name,
    Kind.CODE: _read_code,
    Kind.PLACE: _read_code,
    Kind.COUNTRY: _read_country,
    Kind.NATIONALITY: _read_nationality,
    Kind.DESTINATION: _read_destination,
    Kind.DAY: _read_day,
    Kind.BIRTH: _read_birth,
    Kind.MOMENT: _read_moment,
    Kind.WHOLE: _read_whole,
    Kind.NUMBER: _read_number,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _read_choice,
    Kind.CODES: _read_codes,
    Kind.ZONE: _read_zone,
    Kind.ANY: _read_text,
}
