"""Days read and typed in every way that officers write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from repatriate.reference.resources import LANGUAGES
from ui.core import format
from ui.core.format import Dates, Numbers


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


def test_a_year_of_two_digits_is_read_where_it_can_be_meant() -> None:
    assert format.typed_day("25/5/31") == "2031-05-25"
    assert format.typed_day("5.6.71") == "1971-06-05"
    assert [format.typed_birth(text) for text in ("28/07/89", "28 Jul 89", "1.2.05")] == [
        "1989-07-28", "1989-07-28", "2005-02-01",
    ]  # fmt: skip
    assert format.typed_day("1/2/3") == "1/2/3"


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


@pytest.fixture
def speak() -> Iterator[Callable[..., None]]:
    yield lambda *style: format.use(format.style_of(*style))
    format.use(format.style_of("en"))


Speak = Callable[..., None]


@pytest.mark.parametrize(
    ("style", "shown", "short", "local", "count"),
    [
        (("en", Dates.DAY), "12 May 2025", "12 May", "Mon 12 May 14:05", "1,048.5"),
        (("en", Dates.MONTH), "May 12, 2025", "May 12", "Mon May 12 14:05", "1,048.5"),
        (("en", Dates.ISO, Numbers.POINT), "2025-05-12", "12 May", "Mon 12 May 14:05", "1.048,5"),
        (("fr", Dates.DAY), "12 mai 2025", "12 mai", "lun. 12 mai 14:05", "1\u202f048,5"),
        (("fr", Dates.DAY, Numbers.COMMA), "12 mai 2025", "12 mai", "lun. 12 mai 14:05", "1,048.5"),
        (("id", Dates.DAY), "12 Mei 2025", "12 Mei", "Sen 12 Mei 14:05", "1.048,5"),
    ],
)  # fmt: skip
def test_days_and_numbers_in_each_language(
    speak: Speak, style: tuple[object, ...], shown: str, short: str, local: str, count: str
) -> None:
    speak(*style)
    assert format.day("2025-05-12") == shown
    assert format.short_day("2025-05-12") == short
    assert format.local_time("2025-05-12T14:05") == local
    assert format.number(1048.5) == count


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("dates", Dates)
def test_every_day_that_is_shown_can_be_typed_and_is_never_digits_in_an_order_of_one_s_own(
    speak: Speak, language: str, dates: Dates
) -> None:
    for spoken in LANGUAGES:
        speak(spoken, dates)
        shown = [format.day(date(2025, month, month)) for month in range(1, 13)]
        partly = [format.birth(f"1998-{month:02}-??") for month in range(1, 13)]
        speak(language, dates)
        assert [format.typed_day(text) for text in shown] == [f"2025-{n:02}-{n:02}" for n in range(1, 13)]
        assert [format.typed_birth(text) for text in partly] == [f"1998-{n:02}-??" for n in range(1, 13)]
        for text in (*shown, format.short_day("2025-05-12"), format.local_time("2025-05-12T14:05")):
            assert any(sign.isalpha() for sign in text) or text[:4] == "2025"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12 mai 2025", "2025-05-12"), ("12 Mei 2025", "2025-05-12"), ("12 août 2025", "2025-08-12"),
        ("12 aout 2025", "2025-08-12"), ("1er février 2025", "2025-02-01"), ("3 Agustus 2025", "2025-08-03"),
        ("3 Des 2025", "2025-12-03"), ("3 sept. 2025", "2025-09-03"), ("3 juin 2025", "2025-06-03"),
        ("3 juillet 2025", "2025-07-03"), ("May 12, 2025", "2025-05-12"), ("12th May 2025", "2025-05-12"),
        ("3 jui 2025", "3 jui 2025"), ("5/13/2025", "5/13/2025"),
    ],
)  # fmt: skip
def test_months_are_read_in_every_language_whatever_the_window_speaks(typed: str, stored: str) -> None:
    assert format.typed_day(typed) == stored


def test_digits_that_can_be_read_two_ways_are_not_guessed_at_where_the_month_comes_first(speak: Speak) -> None:
    speak("en", Dates.MONTH)
    assert format.typed_day("5/12/2025") == "5/12/2025"
    assert format.typed_day("5/5/2025") == "2025-05-05"
    assert format.typed_day("5/13/2025") == "2025-05-13"
    assert format.typed_day("13/5/2025") == "2025-05-13"


def test_countries_in_each_language(speak: Speak) -> None:
    names = {}
    for language in LANGUAGES:
        speak(language)
        names[language] = [format.country(code) for code in ("DEU", "KHM", "CHN", "IDN", "XOM", "???")]
        listed = format.countries()
        assert len(listed) > 240
        assert [name for _, name in listed].index(format.country("ZWE")) > 230
    assert names == {
        "en": ["Germany", "Cambodia", "China", "Indonesia", "XOM", "???"],
        "fr": ["Allemagne", "Cambodge", "Chine", "Indonésie", "XOM", "???"],
        "id": ["Jerman", "Kamboja", "Tiongkok", "Indonesia", "XOM", "???"],
    }
    speak("fr")
    assert format.destination("CHN:CAN") == "CAN, Chine"
