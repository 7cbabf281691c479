"""Segments of UN/EDIFACT: their characters, escapes and lengths, as another parser reads them."""

from __future__ import annotations

import string
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.manifests.edifact import (
    Address,
    Envelope,
    Kind,
    cut_text,
    fits_character_set,
    format_interchange,
    format_segment,
    level_a,
)
from tests.manifests.paxlst.reading import segments

SET = string.ascii_uppercase + string.digits + " .,-()/='+:?"
ENVELOPE = Envelope(
    kind=Kind("PAXLST", "D", "15B", "UN", "IATA"),
    sender=Address("EMBMNL", "ZZ"),
    recipient=Address("CUSTOMS"),
    prepared=datetime(2026, 1, 15, 9, 0, tzinfo=UTC),
    reference="000000123",
    application="APIS",
)


def read(line: str) -> list[object]:
    data = format_interchange(ENVELOPE, "X", [[line]])
    return segments(data)[3][1]


def test_elements_components_and_what_is_left_out_at_the_end() -> None:
    assert format_segment("NAD", "FL", "", "", ("ERIKSSON", "ANNA MARIA", "")) == "NAD+FL+++ERIKSSON:ANNA MARIA'"
    assert format_segment("RFF", ("TN", "A1", "", "", 2)) == "RFF+TN:A1:::2'"
    assert format_segment("TDT", 20, "XY901", "", "", ("", "", "", "")) == "TDT+20+XY901'"


def test_what_separates_is_released() -> None:
    assert format_segment("NAD", "MS", "", "", "O'HARA + SONS: WHAT?") == "NAD+MS+++O?'HARA ?+ SONS?: WHAT??'"


@pytest.mark.parametrize("text", ["é", "a", "\n", "@", "*", "_", "\x1d"])
def test_no_character_outside_the_set_is_written(text: str) -> None:
    with pytest.raises(ValueError, match="character"):
        format_segment("NAD", text)


@given(st.lists(st.text(SET, min_size=1).filter(str.strip), min_size=1, max_size=4))
def test_another_parser_reads_what_was_written(values: list[str]) -> None:
    assert read(format_segment("FTX", "AAA", *values)) == ["AAA", *values]
    composite = values if len(values) > 1 else values[0]
    assert read(format_segment("FTX", "AAA", tuple(values))) == ["AAA", composite]


@given(st.text(), st.integers(1, 70))
def test_any_text_is_spelled_in_the_set(text: str, most: int) -> None:
    spelled = level_a(text, most)
    assert set(spelled) <= set(SET)
    assert len(spelled) <= most
    assert level_a(spelled, most) == spelled
    assert fits_character_set(spelled)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("Kedutaan Besar – Manila", "KEDUTAAN BESAR - MANILA"),
        ("Ambassade d’Éthiopie", "AMBASSADE D'ETHIOPIE"),
        ("Đà Nẵng", "DA NANG"),
        ("  A\tB\nC ", "A B C"),
        ("Rescue* & Co_", "RESCUE CO"),
        ("ＭＮＬ", "MNL"),
        ("Straße", "STRASSE"),
        ("✈ 1", "1"),
    ],
)
def test_spelled(text: str, spelled: str) -> None:
    assert level_a(text, 70) == spelled


def test_a_cut_ends_in_a_letter() -> None:
    assert cut_text("ANNA MARIA", 5) == cut_text("ANNA-MARIA", 5) == "ANNA"
    assert cut_text("ANNA", 4) == "ANNA"


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("EMBMNL", Address("EMBMNL")),
        ("uscsapis:zz", Address("USCSAPIS", "ZZ")),
        ("A" * 40 + ":" + "B" * 9, Address("A" * 35, "BBBB")),
        ("", None),
        ("😀", None),
        (":ZZ", None),
        ("A:B:C", Address("A", "B")),
    ],
)
def test_an_address_may_say_whose_code_it_is(text: str, address: Address | None) -> None:
    assert Address.parse(text) == address


def test_the_envelope() -> None:
    assert format_interchange(ENVELOPE, "XY901", [[format_segment("BGM", 745)]]).decode().splitlines() == [
        "UNA:+.? '",
        "UNB+UNOA:4+EMBMNL:ZZ+CUSTOMS+260115:0900+000000123++APIS'",
        "UNG+PAXLST+EMBMNL:ZZ+CUSTOMS+260115:0900+000000123+UN+D:15B'",
        "UNH+PAX001+PAXLST:D:15B:UN:IATA+XY901+01:F'",
        "BGM+745'",
        "UNT+3+PAX001'",
        "UNE+1+000000123'",
        "UNZ+1+000000123'",
    ]


@pytest.mark.parametrize("number", [0, 100])
def test_a_sequence_number_has_two_digits(number: int) -> None:
    with pytest.raises(ValueError, match="messages"):
        format_interchange(ENVELOPE, "XY901", [[format_segment("BGM", 745)]] * number)
