"""Codes of boarding passes: as airlines print them, and nothing that they could not read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.labels.passes import BoardingPass, flight_item, seat_item, write_bcbp
from tests.labels.crowd import PASS_ITEMS, read_pass

VECTORS = json.loads((Path(__file__).parent / "data" / "bcbp_vectors.json").read_text(encoding="utf-8"))["vectors"]
ITEMS = {
    name: st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=most)
    for name, most in PASS_ITEMS.items()
}


@pytest.mark.parametrize("vector", VECTORS, ids=lambda one: one["id"])
def test_what_others_print_of_a_flight_is_written_again(vector: dict[str, str]) -> None:
    """What airlines put behind it is their own: the length says that ours has none."""
    mandatory = vector["data"][2:58]
    assert write_bcbp(BoardingPass(**read_pass(f"M1{mandatory}00"))) == f"M1{mandatory}00"


def test_a_whole_pass_as_it_is_printed() -> None:
    assert [one["data"] for one in VECTORS if one["id"] == "syn-2"] == [
        write_bcbp(
            BoardingPass(
                "VERYLONGSURNAMEINDEE", "MNL", "CGK", "XY", "0901", "366", "Y", "001A", "0", "E", "XY4T2Q", "0001"
            )
        )
    ]


@given(st.fixed_dictionaries(ITEMS))
def test_any_pass_is_read_as_it_was_written(items: dict[str, str]) -> None:
    assert read_pass(write_bcbp(BoardingPass(**items))) == {name: text.rstrip(" ") for name, text in items.items()}


@pytest.mark.parametrize("changed", [{"name": "A" * 21}, {"seat": "0012A"}, {"name": "Ä"}, {"name": "A\n"}])
def test_what_no_code_can_say_is_our_mistake(changed: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="plain text"):
        write_bcbp(replace(BoardingPass("A", "MNL", "CGK", "GA", "0871", "145", "Y", "012A", "0"), **changed))


@pytest.mark.parametrize(
    ("number", "item"), [("871", "0871"), ("5117", "5117"), ("1A", "0001A"), ("5650B", "5650B"), ("7", "0007")]
)
def test_a_flight_number_has_four_digits(number: str, item: str) -> None:
    assert flight_item(number) == item


@pytest.mark.parametrize(
    ("seat", "item"), [("12a", "012A"), ("1C", "001C"), ("123K", "123K"), ("7", ""), ("1234A", ""), ("inf", "INF"), ("", ""), ("1Ä", "")]
)  # fmt: skip
def test_a_seat_has_three_digits_and_a_letter(seat: str, item: str) -> None:
    assert seat_item(seat) == item
