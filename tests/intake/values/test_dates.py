"""Dates as lists have them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from repatriate.intake.values.calendars import ethiopian_date
from repatriate.intake.values.dates import (
    DateOrder,
    DayMonth,
    birth_date,
    from_parts,
    order_of,
    place_and_date,
    read_date_cell,
)

TODAY = date(2026, 3, 1)
DAY_FIRST = DateOrder(DayMonth.DAY_FIRST, proved=True, tied=False)
MONTH_FIRST = DateOrder(DayMonth.MONTH_FIRST, proved=True, tied=False)
TIED = DateOrder(DayMonth.DAY_FIRST, proved=False, tied=True)


def born(cell: object, order: DateOrder = DAY_FIRST) -> tuple[str | None, list[str]]:
    reading = birth_date(cell, order, TODAY)
    return str(reading.value) if reading.value else None, [doubt.code for doubt in reading.doubts]


@pytest.mark.parametrize(
    "cell",
    [
        *(
            "15/03/1998",
            "15-03-1998",
            "15.03.1998",
            "15 03 1998",
            "1998-03-15",
            "1998/03/15",
            "1998.03.15",
            "15／03／1998",
        ),
        *(
            "1998-03-15T00:00:00",
            "1998-03-15 08:30",
            "15/03/1998 10:30 PM",
            "19980315",
            "15031998",
            19980315.0,
            "15031998.0",
        ),
        *("15 Maret 1998", "15 mars 1998", "15 marzo 1998", "15 de março de 1998", "15 tháng ba 1998", "15 मार्च 1998"),
        *(
            "15 مارس 1998",
            "١٥/٠٣/١٩٩٨",
            "15 মার্চ 1998",
            "ngày 15 tháng 3 năm 1998",
            "Mac 15, 1998",
            "15th of March 1998",
        ),
        *(
            "March 15th, 1998",
            "Sun, 15 March 1998",
            "15-Mar-98",
            "15MAR1998",
            "15 MAR 98",
            "1998 Mar 15",
            "15.III.1998",
            "98/03/15",
        ),
        *(
            "1998年3月15日",
            "一九九八年三月十五日",
            "1998년 3월 15일",
            "15 มี.ค. 41",
            "15มีนาคม2541",
            "๑๕ มีนาคม ๒๕๔๑",
            "15/03/2541",
        ),
        *(
            "วันที่ 15 เดือนมีนาคม พ.ศ. 2541",
            "2541-03-15",
            "15 March 2541",
            "15/03/1998 (2541)",
            "15 มี.ค. 2541 / 15 Mar 1998",
        ),
        *(
            date(1998, 3, 15),
            datetime.fromisoformat("1998-03-15 10:20"),
            datetime.fromisoformat("2541-03-15"),
            35869.0,
            35869,
            35869.75,
            "\u200b15/03/1998 ",
        ),
        *("DOB: 15/03/1998", "Né le 15 mars 1998", "'15/03/1998", "15-Mar-1998."),
    ],
)
def test_one_day_in_every_way_without_doubt(cell: object) -> None:
    assert born(cell) == ("1998-03-15", [])


@pytest.mark.parametrize(
    ("cell", "known"),
    [
        *(
            ("00/00/1983", "1983-??-??"),
            ("??/??/1983", "1983-??-??"),
            ("xx/03/1983", "1983-03-??"),
            ("1983-00-00", "1983-??-??"),
        ),
        *(
            ("1983", "1983-??-??"),
            (1983.0, "1983-??-??"),
            (2526, "1983-??-??"),
            ("พ.ศ. 2526", "1983-??-??"),
            ("1983年", "1983-??-??"),
        ),
        *(
            ("03/1983", "1983-03-??"),
            ("1983-03", "1983-03-??"),
            ("Mar 1983", "1983-03-??"),
            ("1983年3月", "1983-03-??"),
        ),
        *(
            ("83<<<<", "1983-??-??"),
            ("8303<<", "1983-03-??"),
            ("--/--/1983", "1983-??-??"),
            ("dd/mm/1983", "1983-??-??"),
        ),
        *(("15/03/????", "????-03-15"), ("01/01/1983", "1983-01-01"), ("__/03/1983", "1983-03-??")),
    ],
)
def test_what_is_not_known_is_not_invented(cell: object, known: str) -> None:
    assert born(cell) == (known, [])


@pytest.mark.parametrize(
    ("cell", "value", "code"),
    [
        *(
            ("35869", "1998-03-15", "serial"),
            ("980315", "1998-03-15", "no_separators"),
            (5031998.0, "1998-03-05", "no_separators"),
        ),
        *(
            ("05/25/1990", "1990-05-25", "other_order"),
            ("about 1990", "1990-??-??", "about"),
            ("~1990", "1990-??-??", "about"),
        ),
        *(("15 มี.ค. 98", "1998-03-15", "century"), ("07/07/1990 E.C.", "1998-03-16", "ethiopian_calendar")),
        *(
            ("12 Meskerem 1990", "1997-09-22", "ethiopian_calendar"),
            ("民國87年3月15日", "1998-03-15", "reign_calendar"),
        ),
        *(("24-Nov-30", "1930-11-24", "two_digit_year"), ("15/03/1998 or (16/03/1998)", None, "not_a_date")),
        *(("15/03/1998 / 16/03/1998", "1998-03-15", "two_dates"), ("1998-15-03", "1998-03-15", "parts_swapped")),
    ],
)
def test_a_doubtful_date_says_so(cell: object, value: str | None, code: str) -> None:
    assert born(cell) == (value, [code])


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        *(
            ("31/02/1991", "not_a_date"),
            ("30 Feb 1998", "not_a_date"),
            ("13/13/1990", "not_a_date"),
            ("Atlantis", "not_a_date"),
        ),
        *(("25 tahun", "age"), ("25", "age"), (25.0, "age"), ("15 Mar", "not_a_date"), ("1998/1999", "not_a_date")),
        *(
            ("02/03/2026", "in_future"),
            (date(2026, 3, 2), "in_future"),
            ("31/12/1899", "too_early"),
            (datetime.fromisoformat("9999-12-31 23:59"), "in_future"),
        ),
        *(("1419 هـ", "hijri_calendar"), ("15/09/1419", "hijri_calendar"), ("2055-01-15 B.S.", "nepali_calendar")),
        *(
            ("2055-01-15", "nepali_calendar"),
            ("1990 E.C.", "ethiopian_year"),
            (time(3, 4), "not_a_date"),
            (True, "not_a_date"),
        ),
        *((timedelta(3), "not_a_date"), (float("nan"), "not_a_date"), (-4.0, "not_a_date"), (1e300, "not_a_date")),
        *(("0<¹", "age"), ("¹²³", "not_a_date"), ("1998-0²-03", "not_a_date")),
    ],
)
def test_what_is_no_date_is_kept_as_text(cell: object, code: str) -> None:
    reading = birth_date(cell, DAY_FIRST, TODAY)
    assert reading.value is None
    assert [doubt.code for doubt in reading.doubts] == [code]
    assert reading.note


@pytest.mark.parametrize("cell", [None, "", " ", "-", "—", "N/A", "ไม่ทราบ", "tidak ada", "00/00/0000", "\u200b"])
def test_what_says_nothing_raises_no_doubt(cell: object) -> None:
    assert birth_date(cell, DAY_FIRST, TODAY) == birth_date(None, DAY_FIRST, TODAY)


def test_today_is_a_birth_and_two_digits_are_never_ahead() -> None:
    assert born("01/03/26")[0] == "2026-03-01"
    assert born("02/03/26")[0] == "1926-03-02"
    assert born("29/02/2543") == ("2000-02-29", [])


def test_the_column_decides_the_order() -> None:
    assert order_of(["05/03/1990", "05/25/90", "", None, 3.0]) == MONTH_FIRST
    assert order_of(["25.05.1990", "01.02.1990"]) == DAY_FIRST
    assert order_of(["25/05/1990", "05/25/1990"]) == TIED
    assert order_of(["05/06/1990", "1990-05-25"]) == DateOrder(DayMonth.DAY_FIRST, proved=False, tied=False)
    assert born("05/03/1990", MONTH_FIRST) == ("1990-05-03", [])
    assert born("05/03/1990", TIED) == ("1990-03-05", ["order_tied"])
    assert [born(text, TIED)[1] for text in ("05/05/1990", "1994年3月8日", "5 March 1990")] == [[], [], []], (
        "said whole"
    )
    assert born("03151998", MONTH_FIRST) == ("1998-03-15", [])


def test_days_ahead() -> None:
    def on(cell: object) -> date | None:
        return read_date_cell(cell, DAY_FIRST, TODAY).value

    assert (
        on("31/12/30")
        == on("31/12/2573")
        == on(date(2030, 12, 31))
        == on(datetime.fromisoformat("2573-12-31"))
        == date(2030, 12, 31)
    )
    assert on("15 มี.ค. 75") == date(2032, 3, 15)
    assert on("31-Dec-45") == date(2045, 12, 31)
    assert on("31-Dec-60") == date(1960, 12, 31)
    assert on("31/12/9999") is None
    assert [doubt.code for doubt in read_date_cell("03/2027", DAY_FIRST, TODAY).doubts] == ["partial"]
    assert read_date_cell("03/2027", DAY_FIRST, TODAY).note == "03/2027"


def test_three_cells() -> None:
    def of(*cells: object) -> str:
        return str(from_parts(*cells, TODAY).value)

    assert (
        of("1998", "3", "15")
        == of(2541.0, 3.0, 15.0)
        == of("1998年", "3月", "15日")
        == of(98, "Maret", "15")
        == "1998-03-15"
    )
    assert of("1998", "", "") == "1998-??-??"
    assert of("1998", "ไม่ทราบ", "-") == "1998-??-??"
    assert of("", "", "") == of("-", "-", "-") == "None"
    bad = from_parts("1998", "13", "2", TODAY)
    assert (bad.value, bad.note) == (None, "2 13 1998")


def test_ethiopian_days() -> None:
    assert ethiopian_date(2000, 1, 1) == date(2007, 9, 12)
    assert ethiopian_date(1999, 13, 6) == date(2007, 9, 11)
    with pytest.raises(ValueError, match="no such day"):
        ethiopian_date(2000, 13, 6)


@pytest.mark.parametrize(
    ("cell", "place", "when"),
    [
        ("Malang, 27 Desember 1997", "Malang", "27 Desember 1997"),
        ("Malang / 27-12-1997", "Malang", "27-12-1997"),
        ("Jakarta 27-12-1997", "Jakarta", "27-12-1997"),
        ("Malang", "Malang", None),
        ("27/12/1997", None, "27/12/1997"),
        ("", None, None),
        ("Multan 20 tháng 3, 1998", "Multan", "20 tháng 3, 1998"),
        ("Đà Nẵng 27 tháng 6 năm 1978", "Đà Nẵng", "27 tháng 6 năm 1978"),
        ("Kota Contoh Baru 12/3/1998", "Kota Contoh Baru", "12/3/1998"),
        ("Hpa-An 12-3-1998", "Hpa-An", "12-3-1998"),
        ("Lashio ၁၂-၃-၁၉၉၃", "Lashio", "၁၂-၃-၁၉၉၃"),
        ("แม่สอด / 11/9/พ.ศ. 2540", "แม่สอด", "11/9/พ.ศ. 2540"),
        ("长沙1998年3月15日", "长沙", "1998年3月15日"),
        ("1998年3月15日生于长沙", "长沙", "1998年3月15日"),
        ("12 March 1998 in Quetta", "Quetta", "12 March 1998"),
        ("1998-03-04 Quetta", "Quetta", "1998-03-04"),
        ("Kota 2, 12/3/1998", "Kota 2", "12/3/1998"),
        ("Yangon (12 March 1998)", "Yangon", "12 March 1998"),
        ("Malang, ??/12/1997", "Malang", "??/12/1997"),
    ],
)
def test_place_and_date(cell: str, place: str | None, when: str | None) -> None:
    assert place_and_date(cell) == (place, when)


@pytest.mark.parametrize(
    ("cell", "expected", "codes"),
    [
        ("15.X.1998", "1998-10-15", []),
        ("15-XII-98", "1998-12-15", []),
        ("15/X/1998", "1998-??-15", []),
        ("1998 X 15", "1998-??-15", []),
        ("Mar-05", "2005-03-??", ["month_and_year"]),
        ("Mar-98", "1998-03-??", []),
        ("20-ဩ 1942", "1942-08-20", []),
        *((cell, "1972-03-07", []) for cell in ("07MAR1972", "7MARS1972", "07มี.ค.2515", "07मार्च1972", "07মার্চ1972")),
        *((cell, "1972-03-07", []) for cell in ("07مارس1972", "07مارچ1972", "07မတ်1972", "07மார்ச்1972", "07марта1972")),
        *((cell, "1972-03-07", []) for cell in ("7មីនា1972", "07ມີນາ1972", "07ማርች1972", "07Machi1972", "07Marso1972")),
    ],
)
def test_months_by_name_and_number(cell: str, expected: str, codes: list[str]) -> None:
    found = birth_date(cell, order_of([]), TODAY)
    assert (str(found.value), [one.code for one in found.doubts]) == (expected, codes)


def test_a_day_and_a_month_without_a_year_are_no_date() -> None:
    assert birth_date("05-Mar", order_of([]), TODAY).value is None


def test_more_digits_than_python_reads_are_no_date() -> None:
    assert birth_date("9" * 5000, order_of([]), TODAY).value is None
    assert birth_date(f"3/4/{'1' * 5000}", order_of([]), TODAY).value is None
