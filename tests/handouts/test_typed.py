"""Seats and doors as officers type them."""

from __future__ import annotations

import pytest

from repatriate.handouts.buses import parse_doors, parse_seats
from repatriate.model.errors import UserError


@pytest.mark.parametrize(
    ("text", "found"), [("45", (45,)), (" 45, 45;30 ", (45, 45, 30)), ("45 30", (45, 30)), ("", (45,)), (" , ", (45,))]
)
def test_seats(text: str, found: tuple[int, ...]) -> None:
    assert parse_seats(text) == found


@pytest.mark.parametrize("text", ["many", "4.5", "-45", "45,x", "٤٥", "99999", "45+1"])
def test_what_is_no_number_of_seats(text: str) -> None:
    with pytest.raises(UserError, match="Seats are numbers"):
        parse_seats(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("201, 203-205,A 7", ("201", "203", "204", "205", "A 7")),
        ("008 – 011", ("008", "009", "010", "011")),
        ("Garden-east; 3-3", ("Garden-east", "3")),
        ("", ()),
        ("7,,8,", ("7", "8")),
    ],
)
def test_doors(text: str, found: tuple[str, ...]) -> None:
    assert parse_doors(text) == found


@pytest.mark.parametrize("text", ["209-201", "1-99999", "5, 9-8"])
def test_what_is_no_range_of_doors(text: str) -> None:
    with pytest.raises(UserError, match="not a range of rooms"):
        parse_doors(text)
