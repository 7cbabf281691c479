"""Document numbers and blanks: a number is used once, and the register balances."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.model.entities import DocumentType, TravelDocument
from repatriate.model.errors import UserError
from repatriate.papers.register import (
    Blank,
    BlankStatus,
    balance,
    change_status,
    lowest_unused,
    next_number,
    running_number,
    series_numbers,
)
from repatriate.papers.validity import valid_for_travel


def test_numbers_run_on() -> None:
    assert running_number(1) == "E0000001"
    assert running_number(42) == "E0000042"
    assert next_number("KH", 99, 5) == "KH00100"
    assert next_number("", 0, 9) == "000000001"


@given(st.integers(1, 9_999_999))
def test_a_running_number_fits_a_zone_and_is_its_own(count: int) -> None:
    number = running_number(count)
    assert len(number) <= 9
    assert int(number[1:]) == count


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
    with pytest.raises(UserError, match="2 blanks left and 3 are needed"):
        lowest_unused(BLANKS, "A", 3)
    with pytest.raises(UserError, match="0 blanks left"):
        lowest_unused(BLANKS, "C")


@pytest.mark.parametrize("status", [BlankStatus.SPOILED, BlankStatus.VOID, BlankStatus.STOLEN])
def test_a_blank_that_is_lost_takes_a_reason_and_never_comes_back(status: BlankStatus) -> None:
    for blank in (Blank("A", "A0001"), Blank("A", "A0001", BlankStatus.ISSUED)):
        with pytest.raises(UserError, match="Say why"):
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


def test_the_register_balances() -> None:
    counted = balance(BLANKS)
    assert list(counted) == ["A", "B"]
    assert sum(counted["A"].values()) == 6
    assert counted["A"] == {
        BlankStatus.RECEIVED: 2,
        BlankStatus.ISSUED: 1,
        BlankStatus.SPOILED: 1,
        BlankStatus.VOID: 1,
        BlankStatus.STOLEN: 1,
    }
    assert counted["B"][BlankStatus.RECEIVED] == 1


def test_which_document_serves_for_a_journey() -> None:
    arrival = date(2026, 3, 11)

    def holding(expires: date | None) -> TravelDocument:
        return TravelDocument(DocumentType.PASSPORT, "A1", "IDN", expires)

    assert not valid_for_travel(None, arrival)
    assert valid_for_travel(holding(None), arrival)
    assert valid_for_travel(holding(arrival), arrival)
    assert valid_for_travel(holding(date(2027, 1, 1)), arrival)
    assert not valid_for_travel(holding(date(2026, 3, 10)), arrival)
