"""Airports as an officer types them."""

from __future__ import annotations

import pytest

from repatriate.reference.airports import matching


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("jakarta", "CGK"),
        ("Jakarta hal", "HLP"),
        ("HAN", "HAN"),
        ("hanoi", "HAN"),
        ("manila", "MNL"),
        ("ninoy", "MNL"),
        ("soekarno hatta", "CGK"),
        ("são paulo", "CGH"),
        ("Sao Paulo gua", "GRU"),
    ],
)
def test_code_city_and_name_lead_to_the_airport(typed: str, first: str) -> None:
    assert matching(typed)[0].code == first


def test_a_city_offers_all_its_airports_and_nonsense_none() -> None:
    assert {"CGK", "HLP"} <= {one.code for one in matching("jakarta")}
    assert matching("qqqq") == matching("") == matching(" - ") == []
    assert len(matching("san", most=5)) == 5
