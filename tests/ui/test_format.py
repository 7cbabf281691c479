"""Days read and typed in every way that officers write them."""

from __future__ import annotations

from datetime import date

import pytest

from ui import format


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12 May 2025", "2025-05-12"), ("12 may 2025", "2025-05-12"), ("12.5.2025", "2025-05-12"),
        ("12/05/2025", "2025-05-12"), ("2 December 2025", "2025-12-02"), ("2025-05-12", "2025-05-12"),
        ("", ""), ("soon", "soon"), ("12 Foo 2025", "12 Foo 2025"), ("1.13.2025", "1.13.2025"),
    ],
)  # fmt: skip
def test_days_are_read_as_typed(typed: str, stored: str) -> None:
    assert format.typed_day(typed) == stored


@pytest.mark.parametrize(
    ("typed", "stored", "shown"),
    [
        ("1998", "1998-??-??", "1998"), ("May 1998", "1998-05-??", "May 1998"), ("5/1998", "1998-05-??", "May 1998"),
        ("7 Jun 1999", "1999-06-07", "7 Jun 1999"), ("1998-??-??", "1998-??-??", "1998"),
    ],
)  # fmt: skip
def test_births_known_in_part_come_back_as_they_were(typed: str, stored: str, shown: str) -> None:
    assert format.typed_birth(typed) == stored
    assert format.birth(stored) == shown
    assert format.typed_birth(shown) == stored


def test_words() -> None:
    assert format.day("2025-05-12T09:20") == "12 May 2025"
    assert format.short_day(date(2025, 5, 12)) == "12 May"
    assert format.local_time("2023-05-25T09:20") == "Thu 25 May 09:20"
    assert format.name_of_kind("exit_permit") == "Exit permit"
    assert format.destination("CHN:CAN") == "CAN, China"
    assert format.destination("IDN") == "Indonesia"
    assert format.destination("CGK") == "CGK"
    assert format.people(1) == "1 person"
    assert format.people(1048) == "1,048 people"
    assert format.age("1999-06-07", date(2023, 5, 24)) == 23
    assert format.typed_code("IDN – Indonesia") == "IDN"
