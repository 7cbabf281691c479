"""Every day of birth that a written date may be."""

from __future__ import annotations

from datetime import date

import pytest

from repatriate.intake.values.calendars import hijri_date, persian_date
from repatriate.intake.values.dates import order_of
from repatriate.intake.values.every_date import find_birth_dates

TODAY = date(2026, 12, 2)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("07/03/1983", {"1983-03-07", "1983-07-03"}),
        ("17/03/1983", {"1983-03-17"}),
        ("7 มีนาคม 2526", {"1983-03-07"}),
        ("๗/๓/๒๕๒๖", {"1983-03-07", "1983-07-03"}),
        ("16/12/1361", {"1983-03-07", "1942-12-24", "1942-12-25", "1942-12-26"}),
        ("28 Yekatit 1975", {"1983-03-07"}),
        ("Yekatit 1975", {"1983-??-??"}),
        ("2039-11-23", {"1982-??-??", "1983-??-??"}),
        ("March 1983", {"1983-03-??"}),
        ("1983", {"1983-??-??"}),
        ("31/12/1403 AH", set()),
        ("nobody knows", set()),
    ],
)
def test_the_days_that_it_may_be(text: str, days: set[str]) -> None:
    assert {str(one) for one in find_birth_dates(text, order_of([]), TODAY)} == days


def test_an_order_that_the_list_proves_leaves_one_reading() -> None:
    assert {str(one) for one in find_birth_dates("07/03/1983", order_of(["03/17/1983"]), TODAY)} == {"1983-07-03"}


@pytest.mark.parametrize(
    ("year", "first"),
    [(1340, date(1961, 3, 21)), (1362, date(1983, 3, 21)), (1375, date(1996, 3, 20)), (1399, date(2020, 3, 20)), (1404, date(2025, 3, 21))],
)  # fmt: skip
def test_the_persian_year_begins_in_spring(year: int, first: date) -> None:
    assert persian_date(year, 1, 1) == first
    assert persian_date(1403, 12, 30) == date(2025, 3, 20)


@pytest.mark.parametrize(
    ("year", "first"), [(1400, date(1979, 11, 21)), (1420, date(1999, 4, 17)), (1445, date(2023, 7, 19))]
)
def test_the_hijri_year_is_that_of_the_tables(year: int, first: date) -> None:
    assert hijri_date(year, 1, 1) == first
