"""A city means its airport, where it is certain which; a name says near which town it is."""

from __future__ import annotations

import pytest

from repatriate.app.core.parse_values import parse_field
from repatriate.model.errors import UserError
from repatriate.model.fields import PERSON, by_name
from repatriate.reference.airports import airport_of_city, name_place, near_text


@pytest.mark.parametrize(
    ("text", "code"),
    [("Bangkok", "BKK"), ("bangkok, Thailand", "BKK"), ("Jakarta", "CGK"), ("Addis Ababa", "ADD"), ("Mae Sot", "MAQ"),
     ("San Jose", None), ("nowhere", None)],
)  # fmt: skip
def test_a_city_means_its_airport_where_it_is_certain_which(text: str, code: str | None) -> None:
    assert airport_of_city(text) == code


def test_a_name_says_near_which_town_it_is() -> None:
    found = near_text("Mae Sot shelter 1")
    assert found is not None
    assert (found.name, found.country, found.timezone) == ("Mae Sot", "THA", "Asia/Bangkok")
    town = near_text("school in Myawaddy")
    assert town is not None
    assert town.country == "MMR"
    assert near_text("camp2") is None
    assert near_text("Hosp.") is None


@pytest.mark.parametrize(
    "text", ["Temple", "temple, north gate", "Hope house", "Union hall", "Central", "somewhere nice"]
)
def test_an_everyday_word_is_no_town_far_away(text: str) -> None:
    assert near_text(text) is None
    assert near_text(text, "THA") is None


def test_a_small_town_of_that_name_counts_in_its_country_and_beside_its_city() -> None:
    temple = near_text("Temple", "USA")
    assert temple is not None
    assert temple.timezone == "America/Chicago"
    for text, country in (("Temple, Mae Sot", "THA"), ("Ranong shelter", "THA"), ("Lashio", "MMR")):
        found = near_text(text)
        assert found is not None
        assert found.country == country


def test_a_destination_may_be_a_city_or_the_name_of_a_country() -> None:
    field = by_name(PERSON)["destination"]
    typed = {text: parse_field(field, text) for text in ("Bangkok", "indonesia", "KEN", "CHN:CAN", "nbo")}
    assert typed == {"Bangkok": "BKK", "indonesia": "IDN", "KEN": "KEN", "CHN:CAN": "CHN:CAN", "nbo": "NBO"}
    with pytest.raises(UserError, match="Kenya"):
        parse_field(field, "somewhere nice")


def test_the_name_of_the_file_goes_before_the_city_of_an_airport_of_that_code() -> None:
    assert name_place("SHL") == "Shillong"
    assert name_place("SHL", "Shelter") == "Shelter"
    assert name_place("BKK", "Suvarnabhumi Airport") == "Bangkok"
    assert name_place("CRK", "Clark International Airport") == "Angeles City"
    assert name_place("CAMP", "CAMP") == "CAMP"
