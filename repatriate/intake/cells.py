"""One cell of the template to one value, or one sentence on why not."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import available_timezones

from repatriate.intake.columns import Column, Kind
from repatriate.model.dates import PartialDate
from repatriate.reference.countries import is_country, is_nationality

Value = str | int | float | bool | date | datetime | PartialDate | tuple[str, ...]


class BadCell(Exception):
    """`code` names the fault, `str()` is the sentence, without sheet, row and column."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def is_empty(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def as_text(cell: object) -> str:
    """What the cell shows: 12.0 is 12, a date is ISO."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="minutes")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell).strip()


def convert(cell: object, column: Column) -> Value:
    """The value of a cell that is not empty. Raises BadCell."""
    return _CONVERTERS[column.kind](cell, column)


def _text(cell: object, column: Column) -> str:
    return as_text(cell)


def _name(cell: object, column: Column) -> str:
    return " ".join(as_text(cell).split())


def _code(cell: object, column: Column) -> str:
    text = as_text(cell).upper()
    if any(character.isspace() for character in text):
        raise BadCell("bad_code", "a code has no spaces")
    return text


def _country(cell: object, column: Column) -> str:
    text = as_text(cell).upper()
    if not is_country(text):
        raise BadCell("unknown_country", "not a country: write three letters, as in IDN or PHL")
    return text


def _nationality(cell: object, column: Column) -> str:
    text = as_text(cell).upper()
    if not is_nationality(text):
        raise BadCell("unknown_nationality", "not a nationality: write three letters, as in IDN or PHL")
    return text


def _day(cell: object, column: Column) -> date:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, str):
        try:
            return date.fromisoformat(cell.strip()[:10])
        except ValueError:
            pass
    raise BadCell("not_a_date", "not a date: write it as a date, or as 2025-03-31")


def _birth(cell: object, column: Column) -> PartialDate:
    if isinstance(cell, str):
        try:
            return PartialDate.parse(cell.strip())
        except ValueError:
            raise BadCell(
                "not_a_date", "not a date: write it as a date, or as 1998-03-15; with ?? for what is not known"
            ) from None
    return PartialDate.of(_day(cell, column))


_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})(?::\d{2})?\Z")


def _moment(cell: object, column: Column) -> datetime:
    if isinstance(cell, datetime):
        # Excel keeps times as fractions of a day: 09:20 may come back as 09:19:59.999.
        rounded = cell + timedelta(seconds=30)
        return rounded.replace(second=0, microsecond=0, tzinfo=None)
    if isinstance(cell, date):
        return datetime.combine(cell, time())
    if isinstance(cell, str) and (found := _MOMENT.match(cell.strip())):
        try:
            return datetime.fromisoformat(f"{found[1]}T{int(found[2]):02}:{found[3]}")
        except ValueError:
            pass
    raise BadCell("not_a_time", "not a date and time: write it as 2025-03-31 14:20, local time")


def _number(cell: object, column: Column) -> float:
    if isinstance(cell, str):
        try:
            cell = float(cell.strip())
        except ValueError:
            raise BadCell("not_a_number", "not a number") from None
    if isinstance(cell, bool) or not isinstance(cell, (int, float)) or cell != cell or abs(cell) > 1e12:
        raise BadCell("not_a_number", "not a number")
    if column.least is not None and cell < column.least:
        raise BadCell("out_of_range", f"less than {column.least:g}")
    if column.most is not None and cell > column.most:
        raise BadCell("out_of_range", f"more than {column.most:g}")
    return float(cell)


def _whole(cell: object, column: Column) -> int:
    number = _number(cell, column)
    if not number.is_integer():
        raise BadCell("not_whole", "not a whole number")
    return int(number)


_YES = frozenset({"yes", "y", "true", "1", "oui", "ya"})
_NO = frozenset({"no", "n", "false", "0", "non", "tidak"})


def _yes_no(cell: object, column: Column) -> bool:
    text = as_text(cell).lower()
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise BadCell("not_yes_or_no", "neither yes nor no")


def _choice(cell: object, column: Column) -> str:
    text = as_text(cell)
    for choice in column.choices:
        if text.lower() == choice.lower():
            return choice
    raise BadCell("unknown_value", f"not one of {', '.join(column.choices)}")


_ASSISTANCE = re.compile(r"[A-Z0-9]{3,5}\Z")


def _codes(cell: object, column: Column) -> str:
    codes = re.split(r"[\s,;/]+", as_text(cell).upper())
    for code in codes:
        if not _ASSISTANCE.match(code):
            raise BadCell("unknown_value", "not IATA codes with spaces between, as in WCHR MEDA")
    return " ".join(dict.fromkeys(codes))


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _zone(cell: object, column: Column) -> str:
    text = as_text(cell)
    if text not in _zones():
        raise BadCell("unknown_timezone", "not a time zone: write it as Asia/Bangkok")
    return text


def _destination(cell: object, column: Column) -> str:
    text = as_text(cell).upper()
    country, colon, place = text.partition(":")
    if (colon and not (place and is_country(country))) or any(character.isspace() for character in text):
        raise BadCell(
            "unknown_destination", "not a destination: write a country (IDN), a place (CGK), or both (CHN:CAN)"
        )
    return text


_CONVERTERS: dict[Kind, Callable[[object, Column], Value]] = {
    Kind.TEXT: _text,
    Kind.NAME: _name,
    Kind.CODE: _code,
    Kind.PLACE: _code,
    Kind.COUNTRY: _country,
    Kind.NATIONALITY: _nationality,
    Kind.DESTINATION: _destination,
    Kind.DAY: _day,
    Kind.BIRTH: _birth,
    Kind.MOMENT: _moment,
    Kind.WHOLE: _whole,
    Kind.NUMBER: _number,
    Kind.YES_NO: _yes_no,
    Kind.CHOICE: _choice,
    Kind.CODES: _codes,
    Kind.ZONE: _zone,
    Kind.ANY: _text,
}
