"""Codes of boarding passes: those of other people's test suites, and any that can be made."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.labels.bcbp import (
    BoardingPass,
    Conditional,
    Flight,
    Security,
    flight_item,
    read,
    seat_item,
    write,
)
from repatriate.model.errors import UserError

VECTORS = json.loads((Path(__file__).parent / "data" / "bcbp_vectors.json").read_text(encoding="utf-8"))["vectors"]
GOOD = [one for one in VECTORS if one["verdict"] == "valid"]
BAD = [one for one in VECTORS if one["verdict"] == "invalid"]
NAMES = {"from": "origin", "to": "destination"}


def test_there_are_vectors() -> None:
    assert (len(GOOD), len(BAD)) == (10, 6)


@pytest.mark.parametrize("vector", GOOD, ids=lambda one: one["id"])
def test_what_was_read_is_written_again_byte_by_byte(vector: dict[str, Any]) -> None:
    assert write(read(vector["data"])) == vector["data"]


@pytest.mark.parametrize("vector", GOOD, ids=lambda one: one["id"])
def test_every_item_is_read(vector: dict[str, Any]) -> None:
    expected, found = vector["fields"], read(vector["data"])
    assert found.name == expected["passenger_name"].rstrip()
    assert found.electronic_ticket == expected["electronic_ticket_indicator"]
    assert len(found.flights) == int(expected["number_of_legs"]) == len(expected["legs"])
    assert found.version == expected.get("version")
    assert (found.unique.text if found.unique else "") == "".join(expected.get("unique", {}).values())
    for flight, leg in zip(found.flights, expected["legs"], strict=True):
        repeated = leg.pop("repeated", None)
        assert (flight.repeated.text if flight.repeated else None) == (
            None if repeated is None else "".join(repeated.values())
        )
        assert flight.airline_use == leg.pop("airline_use", "")
        for name in ("variable_size_hex", "repeated_size"):
            leg.pop(name, None)
        for name, value in leg.items():
            assert getattr(flight, NAMES.get(name, name)) == value.rstrip(), name
    security = expected.get("security")
    assert found.security == (Security(security["type"], security["data"]) if security else None)


@pytest.mark.parametrize("vector", BAD, ids=lambda one: one["id"])
def test_what_is_no_pass_is_refused(vector: dict[str, Any]) -> None:
    with pytest.raises(UserError) as refused:
        read(vector["data"])
    assert refused.value.code == "bad_bcbp"


@pytest.mark.parametrize("end", range(60))
def test_one_that_ends_too_early_is_refused(end: int) -> None:
    whole = "M1VERYLONGSURNAMEINDEEEXY4T2Q MNLCGKXY 0901 366Y001A0001 000"
    with pytest.raises(UserError, match="ends too early"):
        read(whole[:end])


@pytest.mark.parametrize("tail", ["x", "^", "^1", "^103A", "^100 ", "00"])
def test_what_stands_behind_is_refused(tail: str) -> None:
    with pytest.raises(UserError):
        read(f"M1VERYLONGSURNAMEINDEEEXY4T2Q MNLCGKXY 0901 366Y001A0001 000{tail}")


@pytest.mark.parametrize("length", ["+1", " 1", "0x", "1_", "ff", "１1"])
def test_a_length_is_two_hexadecimal_digits(length: str) -> None:
    with pytest.raises(UserError):
        read(f"M1VERYLONGSURNAMEINDEEEXY4T2Q MNLCGKXY 0901 366Y001A0001 0{length}{'>' * 300}")


# -- any pass

LETTERS = st.characters(min_codepoint=32, max_codepoint=126)


def item(width: int) -> st.SearchStrategy[str]:
    return st.text(LETTERS, max_size=width).map(lambda text: text.rstrip(" "))


def part(most: int) -> st.SearchStrategy[str]:
    return st.text(LETTERS, max_size=most)


FLIGHTS = st.builds(
    Flight, item(7), item(3), item(3), item(3), item(5), item(3), item(1), item(4), item(5), item(1),
    repeated=st.builds(Conditional, part(60)), airline_use=part(40),
)  # fmt: skip
PASSES = st.builds(
    BoardingPass,
    item(20),
    item(1),
    st.lists(FLIGHTS, min_size=1, max_size=4).map(tuple),
    version=item(1),
    unique=st.builds(Conditional, part(60)),
    security=st.none() | st.builds(Security, item(1), part(255)),
)


def shorter(boarding: BoardingPass, how: int) -> BoardingPass:
    """The same pass with less and less in the conditional part of its first flight."""
    first, *others = boarding.flights
    if how > 0:
        first = dataclasses.replace(first, airline_use="")
    if how > 1:
        first = dataclasses.replace(first, repeated=None)
    flights = (first, *others)
    return dataclasses.replace(
        boarding,
        flights=flights,
        version=None if how > 3 else boarding.version,
        unique=None if how > 2 else boarding.unique,
    )


@given(PASSES, st.integers(0, 4))
def test_any_pass_is_read_as_it_was_written(boarding: BoardingPass, how: int) -> None:
    given_ = shorter(boarding, how)
    text = write(given_)
    assert read(text) == given_
    assert write(read(text)) == text


@given(st.one_of(st.text(max_size=200), st.sampled_from([one["data"] for one in GOOD]).flatmap(
    lambda text: st.tuples(st.integers(0, len(text) - 1), LETTERS).map(lambda cut: text[: cut[0]] + cut[1] + text[cut[0] + 1 :])
)))  # fmt: skip
def test_any_text_is_read_and_written_again_or_refused(text: str) -> None:
    try:
        found = read(text)
    except UserError:
        return
    assert write(found) == text


FLIGHT = Flight("", "MNL", "CGK", "GA", "0871", "145", "Y", "012A", "", "0")


@pytest.mark.parametrize(
    "changed",
    [
        lambda: BoardingPass("A" * 21, "", (FLIGHT,)),
        lambda: BoardingPass("A", "", (dataclasses.replace(FLIGHT, seat="0012A"),)),
        lambda: BoardingPass("Ä", "", (FLIGHT,)),
        lambda: BoardingPass("A\n", "", (FLIGHT,)),
        lambda: BoardingPass("A", "", (FLIGHT,), security=Security("1", "x" * 256)),
        lambda: BoardingPass("A", "", (dataclasses.replace(FLIGHT, repeated=Conditional("x" * 256)), FLIGHT)),
    ],
)
def test_what_no_code_can_say_is_a_sentence(changed: Callable[[], BoardingPass]) -> None:
    with pytest.raises(UserError) as refused:
        write(dataclasses.replace(changed(), version="6", unique=Conditional("")))
    assert refused.value.code == "bad_bcbp"


@pytest.mark.parametrize(
    "torn",
    [
        BoardingPass("A", "", ()),
        BoardingPass("A", "", (FLIGHT,) * 5),
        BoardingPass("A", "", (FLIGHT,), unique=Conditional("")),
        BoardingPass("A", "", (dataclasses.replace(FLIGHT, repeated=Conditional("")),), version="6"),
        BoardingPass("A", "", (FLIGHT, dataclasses.replace(FLIGHT, airline_use="x"))),
    ],
)
def test_parts_without_those_before_them_are_our_mistake(torn: BoardingPass) -> None:
    with pytest.raises(ValueError, match=r"conditional|flights"):
        write(torn)


# -- what a flight number and a seat say


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
