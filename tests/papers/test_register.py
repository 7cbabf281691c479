"""Document numbers and blanks: a number is used once, and the register balances."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.model.entities import DocumentType, TravelDocument
from repatriate.model.errors import UserError
from repatriate.papers.register import (
    Blank,
    BlankStatus,
    Run,
    change_status,
    check_letters,
    count_in,
    find_run_between,
    find_runs,
    letters_from,
    lowest_unused,
    next_number,
    numbers_in,
    running_number,
    series_numbers,
    some_numbers,
)
from repatriate.papers.validity import check_last_day, last_day, twelve_months_after, valid_for_travel


def test_numbers_run_on() -> None:
    assert running_number("KXT", 1) == "KXT000001"
    assert running_number("KXT", 42) == "KXT000042"
    assert next_number("KH", 99, 5) == "KH00100"
    assert next_number("", 0, 9) == "000000001"


@given(st.integers(1, 999_999))
def test_a_running_number_fits_a_zone_and_is_its_own(count: int) -> None:
    number = running_number("KXT", count)
    assert len(number) == 9
    assert int(number[3:]) == count
    assert (count_in("KXT", number), count_in("KXS", number), count_in("KXT", "KXT000000")) == (count, None, None)


def test_letters_of_a_file_are_drawn_evenly_and_are_no_word() -> None:
    drawn = Counter(letters_from(f"{number:032x}") for number in range(16_000))
    assert set(drawn.values()) == {2}
    assert len(drawn) == 8_000
    assert not any(set(letters) & set("AEIOUQ") for letters in drawn)
    for letters in ("KX", "KXTT", "K1T", "kxt", "ÉXT", "", "КХТ"):
        with pytest.raises(UserError, match="three letters"):
            check_letters(letters)


@pytest.mark.parametrize(
    ("prefix", "last", "width"),
    [("e", 1, 7), ("E-", 1, 7), ("ABC", 1, 7), ("É", 1, 7), ("E", 9_999_999, 7), ("E", -1, 7), ("E", 1, 0)],
)
def test_numbers_that_cannot_be(prefix: str, last: int, width: int) -> None:
    with pytest.raises(UserError):
        next_number(prefix, last, width)


def test_a_bundle() -> None:
    assert series_numbers("A000098", "A000101") == ["A000098", "A000099", "A000100", "A000101"]
    assert series_numbers("7", "7") == ["7"]
    for first, last in (("A01", "B02"), ("A1", "A10"), ("A05", "A04"), ("A", "B"), ("a1", "a2")):
        with pytest.raises(UserError, match="not a bundle"):
            series_numbers(first, last)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("0000000001", "9999999999", "at once are too many"),
        ("A00000000000001", "A00000000000002", "too long"),
        ("A٠١", "A٠٥", "not a bundle"),
        ("", "", "not a bundle"),
    ],
)
def test_what_no_bundle_can_be_is_said_at_once(first: str, last: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        series_numbers(first, last)


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["ab0001"], ["AB0001"]),
        (["AB0001-AB0003", "AB0007"], ["AB0001", "AB0002", "AB0003", "AB0007"]),
        (["AB0001 – AB0002; AB0002,AB0009"], ["AB0001", "AB0002", "AB0009"]),
        (["AB0001..AB0002\nAB0005"], ["AB0001", "AB0002", "AB0005"]),
        (["AB0001", "-", "AB0002"], ["AB0001", "AB0002"]),
        (["AB0001", "to", "AB0003"], ["AB0001", "AB0002", "AB0003"]),
    ],
)
def test_numbers_as_somebody_types_them(texts: list[str], numbers: list[str]) -> None:
    assert numbers_in(texts) == numbers


@pytest.mark.parametrize("texts", [[], ["  ,; "], ["AB0003-AB0001"], ["AB0001-"], ["-AB0001"], ["AB0001 to"]])
def test_what_names_no_numbers(texts: list[str]) -> None:
    with pytest.raises(UserError):
        numbers_in(texts)


@pytest.mark.parametrize("texts", [["x y z"], ["AB0001-AB0003 AB0004 and"], ["AB0001", "à", "AB0003"]])
def test_a_word_is_no_number(texts: list[str]) -> None:
    with pytest.raises(UserError, match="is not a number: write numbers as AB0001, and a range as AB0001-AB00"):
        numbers_in(texts)


def test_some_of_many_are_told() -> None:
    assert some_numbers(["A3", "A1", "A2", "B7"]) == "A1-A3, B7"
    assert some_numbers(["A1", "A3", "A5"], most=2) == "A1, A3, …"


def test_numbers_lie_in_bundles() -> None:
    assert find_runs(["A0003", "A0001", "A0002", "A0005"]) == [Run("A0001", "A0003", 3), Run("A0005", "A0005", 1)]
    assert find_runs(series_numbers("A0041", "A0120"), 50) == [
        Run("A0041", "A0050", 10),
        Run("A0051", "A0100", 50),
        Run("A0101", "A0120", 20),
    ]
    assert find_runs(["A9999", "B0000"]) == [Run("A9999", "A9999", 1), Run("B0000", "B0000", 1)]
    assert find_runs(["A99", "A100"]) == [Run("A99", "A99", 1), Run("A100", "A100", 1)]
    assert find_runs([]) == []


@given(st.sets(st.integers(0, 400), min_size=1), st.sampled_from([None, 1, 7, 50]))
def test_runs_hold_every_number_once(numbers: set[int], most: int | None) -> None:
    texts = [f"AB{number:04}" for number in numbers]
    found = find_runs(texts, most)
    held = [number for run in found for number in series_numbers(run.first, run.last)]
    assert held == sorted(texts)
    assert all(run.count == len(series_numbers(run.first, run.last)) for run in found)
    assert most is None or all(run.count <= most for run in found)


@pytest.mark.parametrize(
    ("below", "above", "gap"),
    [
        ("A050", "A052", Run("A051", "A051", 1)),
        ("A050", "A061", Run("A051", "A060", 10)),
        ("A050", "A051", None),
        ("A050", "B052", None),
        ("A50", "A052", None),
        ("X", "A052", None),
    ],
)
def test_what_is_missing_between_two_bundles(below: str, above: str, gap: Run | None) -> None:
    assert find_run_between(below, above) == gap


BLANKS = [
    Blank("A", "A0004"),
    Blank("A", "A0003", BlankStatus.SPOILED),
    Blank("A", "A0002"),
    Blank("A", "A0001", BlankStatus.ISSUED),
    Blank("B", "B0001"),
    Blank("A", "A0005", BlankStatus.STOLEN),
    Blank("A", "A0006", BlankStatus.VOID),
]


def test_the_lowest_unused_is_next() -> None:
    assert [blank.number for blank in lowest_unused(BLANKS, "A", 2)] == ["A0002", "A0004"]
    with pytest.raises(UserError, match="2 blank forms A are left, and 3 are needed"):
        lowest_unused(BLANKS, "A", 3)
    with pytest.raises(UserError, match="0 blank forms C are left"):
        lowest_unused(BLANKS, "C")


@pytest.mark.parametrize("status", [BlankStatus.SPOILED, BlankStatus.VOID, BlankStatus.STOLEN])
def test_a_blank_that_is_lost_takes_a_reason_and_never_comes_back(status: BlankStatus) -> None:
    for blank in (Blank("A", "A0001"), Blank("A", "A0001", BlankStatus.ISSUED)):
        with pytest.raises(UserError, match="Give the reason"):
            change_status(blank, status, " ")
        gone = change_status(blank, status, "jammed in the printer")
        assert gone.status is status
        for after in BlankStatus:
            with pytest.raises(UserError, match="used once"):
                change_status(gone, after, "again")


def test_an_issued_blank_is_not_issued_again() -> None:
    issued = change_status(Blank("A", "A0001"), BlankStatus.ISSUED)
    for status in (BlankStatus.ISSUED, BlankStatus.RECEIVED):
        with pytest.raises(UserError, match="used once"):
            change_status(issued, status, "once more")


def test_which_document_serves_for_a_journey() -> None:
    arrival = date(2026, 3, 11)

    def holding(expires: date | None) -> TravelDocument:
        return TravelDocument(DocumentType.PASSPORT, "A1", "IDN", expires)

    assert not valid_for_travel(None, arrival)
    assert valid_for_travel(holding(None), arrival)
    assert valid_for_travel(holding(arrival), arrival)
    assert valid_for_travel(holding(date(2027, 1, 1)), arrival)
    assert not valid_for_travel(holding(date(2026, 3, 10)), arrival)


def test_until_when_a_document_holds() -> None:
    issued, arrival = date(2026, 3, 1), date(2026, 3, 9)
    assert last_day(issued, arrival, 30, booklet=False) == date(2026, 4, 8)
    assert last_day(issued, None, 30, booklet=False) == date(2026, 3, 31)
    assert last_day(issued, date(2026, 1, 1), 30, booklet=False) == date(2026, 3, 31)
    assert last_day(issued, arrival, 365, booklet=True) == date(2027, 3, 1)
    assert twelve_months_after(date(2028, 2, 29)) == date(2029, 2, 28)
    assert twelve_months_after(date(2027, 2, 28)) == date(2028, 2, 28)


@given(st.dates(date(2020, 1, 1), date(2090, 1, 1)), st.integers(1, 366))
def test_no_booklet_holds_longer_than_twelve_months(issued: date, days: int) -> None:
    until = last_day(issued, None, days, booklet=True)
    check_last_day(issued, until, None, booklet=True)
    assert (until - issued).days <= 366


@pytest.mark.parametrize(
    ("expires", "arrival", "booklet", "words"),
    [
        (date(2026, 2, 28), None, False, "cannot end on"),
        (date(2027, 3, 2), None, True, "twelve months"),
        (date(2028, 3, 2), None, False, "two years"),
        (date(2026, 3, 8), date(2026, 3, 9), False, "before the arrival"),
    ],
)
def test_last_days_that_cannot_be(expires: date, arrival: date | None, booklet: bool, words: str) -> None:
    with pytest.raises(UserError, match=words):
        check_last_day(date(2026, 3, 1), expires, arrival, booklet=booklet)
    check_last_day(date(2026, 3, 1), date(2027, 3, 1), date(2026, 3, 9), booklet=booklet)
