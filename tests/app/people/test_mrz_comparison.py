"""A zone pasted over a person: what it says, what is known, and what may have been misread."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.app.people.mrz_comparison import Standing, ZoneReading, confirms_name, read_pasted
from repatriate.model.errors import UserError
from repatriate.papers.zone_text import find_zone

TODAY = date(2025, 3, 1)
TD3 = "P<IDNSANTOSO<<BUDI<ADI<<<<<<<<<<<<<<<<<<<<<<\nX1234567<8IDN8501017M3001012<<<<<<<<<<<<<<02"


def zone(*, born: str = "850101", number: str = "X1234567<", name: str = "SANTOSO<<BUDI<ADI", code: str = "P<") -> str:
    """A valid passport zone."""
    from repatriate.papers.zones.formats import compute_check_digit, zone_values

    second = f"{number}{compute_check_digit(zone_values(number))}IDN{born}{compute_check_digit(zone_values(born))}M300101{compute_check_digit(zone_values('300101'))}{'<' * 14}<"
    composite = compute_check_digit(zone_values(second[:10] + second[13:20] + second[21:43]))
    return f"{code}IDN{name}".ljust(44, "<") + "\n" + second + composite


def read(text: str, known: dict[str, object] | None = None) -> ZoneReading:
    found = read_pasted(text, known, TODAY)
    assert found is not None
    return found


def values(reading: ZoneReading) -> dict[str, str]:
    return {field.name: field.value for field in reading.fields}


@pytest.mark.parametrize(
    "text",
    [
        zone(),
        zone().lower(),
        "Passport, page 2\n\n" + zone() + "\n\nsigned",
        zone().replace("\n", "\r\n"),
        zone().replace("\n", ""),
        " ".join(zone()).replace(" \n ", "\n"),
        zone().replace("<", "‹"),
        zone().replace("<", "&lt;"),
        zone().replace("<<<\n", "\n"),
        zone().replace("\n", "<<\n"),
        zone().translate({ord("<"): "＜"}),
    ],
)
def test_a_zone_is_found_however_it_was_copied(text: str) -> None:
    assert find_zone(text) == tuple(zone().splitlines())


@pytest.mark.parametrize(
    "text",
    ["", "P00117", "SANTOSO\tBUDI", "a < b", "<" * 3000, "Ref\tSurname\nP1\tX", "<<<<", "hello <<world>> and more"],
)
def test_other_text_is_no_zone(text: str) -> None:
    assert find_zone(text) is None
    assert read_pasted(text, None, TODAY) is None


def test_it_fills_what_a_person_is_and_travels_on() -> None:
    found = read(zone())
    assert found.zone.valid
    assert values(found) == {
        "surname": "SANTOSO", "given_names": "BUDI ADI", "sex": "M", "birth_date": "1985-01-01", "nationality": "IDN",
        "document_type": "passport", "document_number": "X1234567", "document_issuer": "IDN", "document_expiry": "2030-01-01",
    }  # fmt: skip
    assert {field.standing for field in found.fields} == {Standing.NEW}
    assert all(field.sure for field in found.fields)


@pytest.mark.parametrize(
    ("born", "meant"),
    [("850101", "1985-01-01"), ("250228", "2025-02-28"), ("250302", "1925-03-02"), ("99<<<<", "1999-??-??"), ("0406<<", "2004-06-??"), ("<<<<<<", None)],
)  # fmt: skip
def test_nobody_is_born_after_today(born: str, meant: str | None) -> None:
    assert values(read(zone(born=born))).get("birth_date") == meant


def test_what_is_known_stands_beside_it() -> None:
    known = {
        "surname": "Santóso", "given_names": "BUDI", "birth_date": "1985-01-01", "sex": None, "document_number": "X1234567",
        "document_type": "etd",
    }  # fmt: skip
    standing = {field.name: (field.standing, field.known) for field in read(zone(), known).fields}
    assert standing["surname"] == (Standing.SAME, "Santóso")
    assert standing["given_names"] == (Standing.DIFFERS, "BUDI")
    assert standing["birth_date"][0] is Standing.SAME
    assert standing["sex"] == (Standing.NEW, None)
    assert standing["document_type"] == (Standing.DIFFERS, "etd")


def test_a_name_that_fills_its_line_may_be_cut() -> None:
    long = "SANTOSO<<BUDI<ADI<PRASETYO<KUSUMA<WARDAN"
    known = {"given_names": "BUDI ADI PRASETYO KUSUMA WARDANA"}
    given = next(f for f in read(zone(name=long[:39]), known).fields if f.name == "given_names")
    assert given.standing is Standing.SAME


def test_a_wrong_check_digit_is_told_and_what_was_meant_is_offered() -> None:
    text = zone(number="X1234587<").replace("X1234587<", "X12345B7<")
    found = read(text)
    unsure = [field.name for field in found.fields if not field.sure]
    assert unsure == ["document_number"]
    assert any("check digit of the document number" in problem for problem in found.zone.problems)
    meant = [values(read("\n".join(one.lines)))["document_number"] for one in found.corrections]
    assert "X1234587" in meant


def test_a_line_that_lacks_a_letter_is_refused_in_a_sentence() -> None:
    first, second = zone().splitlines()
    with pytest.raises(UserError, match="44"):
        read_pasted(first + "\n" + second[:14] + second[16:], None, TODAY)


@pytest.mark.parametrize(("was", "now"), [("X1234567<", "X1234567"), ("X1234567<", "X1234567<<")])
def test_a_filler_lost_or_doubled_is_put_right_where_the_digits_leave_one_place_for_it(was: str, now: str) -> None:
    found = read(zone().replace(was, now))
    assert "\n".join(found.zone.lines) == zone()
    assert found.corrections == ()


def test_a_cut_name_line_is_filled_where_the_other_is_right() -> None:
    first, second = zone().splitlines()
    assert find_zone(first.rstrip("<") + "\n" + second) == (first, second)
    assert find_zone(first.rstrip("<") + "\n" + second.replace("850101", "850102")) is None


@pytest.mark.parametrize(("code", "kind"), [("P<", "passport"), ("PU", "etd"), ("PM", "passport")])
def test_the_kind_of_document_is_in_its_code(code: str, kind: str) -> None:
    assert values(read(zone(code=code))).get("document_type") == kind


def test_of_an_identity_card_nobody_knows_whether_one_may_travel_on_it() -> None:
    card = "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<"
    found = values(read(card))
    assert "document_type" not in found
    assert found["document_number"] == "D23145890"


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=120), st.text("A0K<«\n é", min_size=60, max_size=100)), st.integers(0, 90))
def test_whatever_is_pasted_gets_an_answer_or_one_sentence(text: str, place: int) -> None:
    for pasted in (text, zone()[:place] + text, zone()[:place] + text[:1] + zone()[place:]):
        try:
            read_pasted(pasted, None, TODAY)
        except UserError:
            continue


@pytest.mark.parametrize(
    ("text", "known", "confirmed"),
    [
        (zone(), {"surname": "SANTOSO", "given_names": "Budi Adi"}, True),
        (zone(), {"surname": "SANTOSA", "given_names": "Budi Adi"}, False),
        (zone(), {"surname": "SANTOSO"}, False),
        (zone(name="SANTOSO<<BUDI<" + "A" * 25), {"surname": "SANTOSO", "given_names": "BUDI " + "A" * 25}, False),
    ],
)
def test_a_document_that_says_the_same_whole_name_confirms_it(
    text: str, known: dict[str, object], confirmed: bool
) -> None:
    assert confirms_name(read(text, known)) == confirmed
