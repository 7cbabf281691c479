"""Every kind of cell: what it may hold, what becomes of it, and why it is refused."""

# ruff: noqa: DTZ001, DTZ901 (the times of a workbook are local)

from __future__ import annotations

import string
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.intake.cells import BadCell, as_text, clean_text, convert_cell, is_empty
from repatriate.intake.columns import SETTINGS, SHEETS
from repatriate.intake.sheet_xml import LONGEST_CELL
from repatriate.model.dates import PartialDate
from repatriate.model.fields import Field, Kind

COLUMN = {kind: Field("x", "x", kind) for kind in Kind} | {
    Kind.CHOICE: Field("x", "x", Kind.CHOICE, {"air": "air", "road": "By Road"}),
    Kind.WHOLE: Field("x", "x", Kind.WHOLE, least=1, most=4),
    Kind.NUMBER: Field("x", "x", Kind.NUMBER, least=-90, most=90),
}


def value(kind: Kind, cell: object) -> object:
    return convert_cell(cell, COLUMN[kind])


def refusal(kind: Kind, cell: object) -> str:
    with pytest.raises(BadCell) as caught:
        convert_cell(cell, COLUMN[kind])
    assert str(caught.value)[0].islower(), "it goes on after “… is”"
    assert not str(caught.value).endswith(".")
    return caught.value.code


GOOD: list[tuple[Kind, object, object]] = [
    (Kind.TEXT, "  Dela  Cruz ", "Dela  Cruz"),
    (Kind.TEXT, 12.0, "12"),
    (Kind.TEXT, 12.5, "12.5"),
    (Kind.TEXT, 7, "7"),
    (Kind.TEXT, True, "yes"),
    (Kind.TEXT, date(2025, 3, 31), "2025-03-31"),
    (Kind.TEXT, datetime(2025, 3, 31, 14, 20), "2025-03-31T14:20"),
    (Kind.TEXT, time(14, 20), "14:20:00"),
    (Kind.TEXT, "0012345", "0012345"),
    (Kind.TEXT, "=SUM(A1)", "=SUM(A1)"),
    (Kind.TEXT, "one\r\ntwo\rthree", "one\ntwo\nthree"),
    (Kind.TEXT, "bell\x07 nul\x00 half\ud800", "bell nul half"),
    (Kind.TEXT, "\ufeffP1\u200b", "P1"),
    (Kind.TEXT, "\u200b \u200b P1 \u200e\u00a0\u200e", "P1"),
    (Kind.TEXT, "می\u200cخواهم", "می\u200cخواهم"),
    (Kind.TEXT, "မြန်မာ", "မြန်မာ"),
    (Kind.NAME, " P  00001 ", "P 00001"),
    (Kind.NAME, "Bus\u00a01", "Bus 1"),
    (Kind.NAME, "\u200eP00001\u200f", "P00001"),
    (Kind.NAME, 17.0, "17"),
    (Kind.CODE, " pr535 ", "PR535"),
    (Kind.PLACE, "mnl", "MNL"),
    (Kind.COUNTRY, "idn", "IDN"),
    (Kind.NATIONALITY, "phl", "PHL"),
    (Kind.NATIONALITY, "XXA", "XXA"),
    (Kind.NATIONALITY, "d", "D"),
    (Kind.DESTINATION, "chn:can", "CHN:CAN"),
    (Kind.DESTINATION, "IDN", "IDN"),
    (Kind.DESTINATION, "cgk", "CGK"),
    (Kind.DAY, date(2025, 3, 31), date(2025, 3, 31)),
    (Kind.DAY, datetime(2025, 3, 31, 14, 20), date(2025, 3, 31)),
    (Kind.DAY, " 2025-03-31 ", date(2025, 3, 31)),
    (Kind.DAY, "2025-03-31T00:00", date(2025, 3, 31)),
    (Kind.DAY, "2025-03-31 14:20:05", date(2025, 3, 31)),
    (Kind.DAY, date.max, date.max),
    (Kind.BIRTH, date(1998, 3, 15), PartialDate(1998, 3, 15)),
    (Kind.BIRTH, datetime(1998, 3, 15), PartialDate(1998, 3, 15)),
    (Kind.BIRTH, "1998-03-15", PartialDate(1998, 3, 15)),
    (Kind.BIRTH, "1998-03-??", PartialDate(1998, 3)),
    (Kind.BIRTH, "1998-??-??", PartialDate(1998)),
    (Kind.BIRTH, "????-03-15", PartialDate(0, 3, 15)),
    (Kind.BIRTH, "1888-01-01", PartialDate(1888, 1, 1)),
    (Kind.MOMENT, datetime(2025, 3, 31, 14, 20), datetime(2025, 3, 31, 14, 20)),
    (Kind.MOMENT, datetime(2025, 3, 31, 9, 19, 59, 999000), datetime(2025, 3, 31, 9, 20)),
    (Kind.MOMENT, datetime(2025, 3, 31, 23, 59, 59), datetime(2025, 4, 1)),
    (Kind.MOMENT, date(2025, 3, 31), datetime(2025, 3, 31)),
    (Kind.MOMENT, "2025-03-31 9:20", datetime(2025, 3, 31, 9, 20)),
    (Kind.MOMENT, "2025-03-31T14:20", datetime(2025, 3, 31, 14, 20)),
    (Kind.MOMENT, "2025-03-31 14:20:00", datetime(2025, 3, 31, 14, 20)),
    (Kind.WHOLE, 3, 3),
    (Kind.WHOLE, 3.0, 3),
    (Kind.WHOLE, " 3 ", 3),
    (Kind.NUMBER, "12.5", 12.5),
    (Kind.NUMBER, -90, -90.0),
    (Kind.YES_NO, "Yes", True),
    (Kind.YES_NO, True, True),
    (Kind.YES_NO, 1.0, True),
    (Kind.YES_NO, "NO", False),
    (Kind.YES_NO, False, False),
    (Kind.YES_NO, 0, False),
    (Kind.CHOICE, " AIR ", "air"),
    (Kind.CHOICE, "by road", "road"),
    (Kind.CODES, "wchr, meda;UMNR/WCHR", "WCHR MEDA UMNR"),
    (Kind.CODES, "WCHR,", "WCHR"),
    (Kind.ZONE, "Asia/Bangkok", "Asia/Bangkok"),
    (Kind.ANY, "anything", "anything"),
]


@pytest.mark.parametrize(("kind", "cell", "expected"), GOOD)
def test_what_a_cell_becomes(kind: Kind, cell: object, expected: object) -> None:
    found = value(kind, cell)
    assert found == expected
    assert type(found) is type(expected)


BAD: list[tuple[Kind, object, str]] = [
    (Kind.TEXT, "x" * (LONGEST_CELL + 1), "too_long"),
    (Kind.TEXT, "😀" * (LONGEST_CELL // 2 + 1), "too_long"),
    (Kind.NAME, "x" * (LONGEST_CELL + 1), "too_long"),
    (Kind.CODE, "PR 535", "bad_code"),
    (Kind.PLACE, "M NL", "bad_code"),
    (Kind.COUNTRY, "Indonesia", "unknown_country"),
    (Kind.COUNTRY, "ID", "unknown_country"),
    (Kind.COUNTRY, "XXA", "unknown_country"),
    (Kind.NATIONALITY, "Filipino", "unknown_nationality"),
    (Kind.NATIONALITY, "ZZZ", "unknown_nationality"),
    (Kind.NATIONALITY, 360, "unknown_nationality"),
    (Kind.DESTINATION, "CHN:", "unknown_destination"),
    (Kind.DESTINATION, ":CAN", "unknown_destination"),
    (Kind.DESTINATION, "ZZZ:CAN", "unknown_destination"),
    (Kind.DESTINATION, "no such city", "unknown_destination"),
    (Kind.DAY, "31/03/2025", "not_a_date"),
    (Kind.DAY, "2025-02-30", "not_a_date"),
    (Kind.DAY, "2025-03-31 or later", "not_a_date"),
    (Kind.DAY, "2025-03-311", "not_a_date"),
    (Kind.DAY, "2025-W14-1", "not_a_date"),
    (Kind.DAY, "tomorrow", "not_a_date"),
    (Kind.DAY, 45747, "not_a_date"),
    (Kind.DAY, True, "not_a_date"),
    (Kind.DAY, time(14, 20), "not_a_date"),
    (Kind.DAY, timedelta(days=3), "not_a_date"),
    (Kind.DAY, date(25, 3, 31), "out_of_range"),
    (Kind.DAY, "0025-03-31", "out_of_range"),
    (Kind.DAY, date(9999, 1, 1), "out_of_range"),
    (Kind.BIRTH, "1998-3-15", "not_a_date"),
    (Kind.BIRTH, "1998-00-00", "not_a_date"),
    (Kind.BIRTH, "0000-03-15", "not_a_date"),
    (Kind.BIRTH, "1998-02-29", "not_a_date"),
    (Kind.BIRTH, "1998-??-32", "not_a_date"),
    (Kind.BIRTH, "about 1998", "not_a_date"),
    (Kind.BIRTH, 1998, "not_a_date"),
    (Kind.MOMENT, "2025-03-31", "not_a_time"),
    (Kind.MOMENT, "2025-03-31 24:00", "not_a_time"),
    (Kind.MOMENT, "2025-03-31 14.20", "not_a_time"),
    (Kind.MOMENT, "14:20", "not_a_time"),
    (Kind.MOMENT, time(14, 20), "not_a_time"),
    (Kind.MOMENT, 45747.5, "not_a_time"),
    (Kind.MOMENT, "0001-01-01 00:00", "out_of_range"),
    (Kind.MOMENT, datetime.max, "out_of_range"),
    (Kind.WHOLE, "three", "not_a_number"),
    (Kind.WHOLE, 3.5, "not_whole"),
    (Kind.WHOLE, 0, "out_of_range"),
    (Kind.WHOLE, 5, "out_of_range"),
    (Kind.WHOLE, True, "not_a_number"),
    (Kind.WHOLE, date(2025, 3, 31), "not_a_number"),
    (Kind.NUMBER, "1,000", "not_a_number"),
    (Kind.NUMBER, "1_0", "not_a_number"),
    (Kind.NUMBER, "nan", "not_a_number"),
    (Kind.NUMBER, "inf", "not_a_number"),
    (Kind.NUMBER, 1e300, "not_a_number"),
    (Kind.NUMBER, 91, "out_of_range"),
    (Kind.YES_NO, "perhaps", "not_yes_or_no"),
    (Kind.YES_NO, 2, "not_yes_or_no"),
    (Kind.CHOICE, "rocket", "unknown_value"),
    (Kind.CODES, "a wheelchair, please!", "unknown_value"),
    (Kind.CODES, ",;/", "unknown_value"),
    (Kind.ZONE, "Bangkok", "unknown_timezone"),
    (Kind.ZONE, "UTC+7", "unknown_timezone"),
]


@pytest.mark.parametrize(("kind", "cell", "code"), BAD)
def test_why_a_cell_is_refused(kind: Kind, cell: object, code: str) -> None:
    assert refusal(kind, cell) == code


def test_every_kind_is_tried_both_ways() -> None:
    assert {kind for kind, *_ in GOOD} == set(Kind)
    assert {kind for kind, *_ in BAD} == set(Kind) - {Kind.ANY}


def test_no_sheet_has_a_column_twice_and_all_kinds_are_used() -> None:
    for columns in SHEETS.values():
        assert len({column.name for column in columns}) == len(columns)
    used = {column.kind for columns in SHEETS.values() for column in columns}
    assert used | {column.kind for column in SETTINGS.values()} == set(Kind)


@pytest.mark.parametrize("cell", [None, "", " ", "\t\n", "\u00a0", "\u200b", " \ufeff ", "\x00"])
def test_what_is_empty(cell: object) -> None:
    assert is_empty(cell)


@pytest.mark.parametrize("cell", [0, 0.0, False, "0", "-", "?", date(2025, 1, 1)])
def test_what_is_not_empty(cell: object) -> None:
    assert not is_empty(cell)


anything = st.one_of(
    st.text(),
    st.text(string.printable),
    st.integers(),
    st.floats(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
    st.timedeltas(),
)


@given(kind=st.sampled_from(Kind), cell=anything.filter(lambda cell: not is_empty(cell)))
def test_no_cell_whatever_brings_it_down(kind: Kind, cell: object) -> None:
    try:
        found = value(kind, cell)
    except BadCell:
        return
    if isinstance(found, str):
        assert found
        assert found == clean_text(found), "what is kept is kept as it was written, the next time too"
        assert value(kind, found) == found
    assert as_text(found)


@given(st.text())
def test_cleaning_once_is_enough(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    clean_text(text).encode()


@given(st.dates(date(1901, 1, 1), date(9998, 12, 31)))
def test_every_day_is_read_as_date_and_as_text(day: date) -> None:
    assert value(Kind.DAY, day) == value(Kind.DAY, day.isoformat()) == day
    assert value(Kind.BIRTH, day.isoformat()) == PartialDate.of(day)


@given(st.datetimes(datetime(1901, 1, 1), datetime(9998, 12, 30)), st.floats(-0.002, 0.002))
def test_minutes_survive_the_fractions_of_excel(moment: datetime, off: float) -> None:
    minute = moment.replace(second=0, microsecond=0)
    assert value(Kind.MOMENT, minute + timedelta(seconds=off)) == minute
    assert value(Kind.MOMENT, minute.isoformat(" ", "minutes")) == minute


@given(st.integers(-(10**11), 10**11))
def test_whole_numbers_come_as_numbers_and_as_text(number: int) -> None:
    column = Field("x", "x", Kind.WHOLE)
    assert (
        convert_cell(number, column)
        == convert_cell(float(number), column)
        == convert_cell(str(number), column)
        == number
    )
