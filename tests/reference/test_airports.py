"""Airports as an officer types them."""

from __future__ import annotations

import pytest

from repatriate.reference.airports import airport, former_codes, main_airports, matching
from repatriate.reference.cities import airport_of_city, city_name


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
        ("PNH", "KTI"),
        ("phnom penh", "KTI"),
        ("Saigon", "SGN"),
        ("REP", "SAI"),
    ],
)
def test_code_city_and_name_lead_to_the_airport(typed: str, first: str) -> None:
    assert matching(typed)[0].code == first


def test_a_city_offers_all_its_airports_and_nonsense_none() -> None:
    assert {"CGK", "HLP"} <= {one.code for one in matching("jakarta")}
    assert matching("qqqq") == matching("") == matching(" - ") == []
    assert len(matching("san", most=5)) == 5


def test_names_and_former_codes_lead_to_airports_that_there_are() -> None:
    for former, code in former_codes().items():
        assert airport(former) is None, former
        assert airport(code) is not None, code
    assert [city for city, code in main_airports().items() if airport(code) is None] == []


def test_phnom_penh_is_called_so_and_its_former_code_makes_no_second_place() -> None:
    assert city_name("KTI") == "Phnom Penh"
    assert airport_of_city("pnh") == airport_of_city("Phnom Penh") == "KTI"
    assert airport_of_city("PNH", "VNM") is None
