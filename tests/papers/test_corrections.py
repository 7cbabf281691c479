"""What may have been misread in a zone: found by its check digits, likeliest first, and never made up."""

from __future__ import annotations

import json
import string
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.papers.corrections import Correction, find_corrections
from repatriate.papers.zones.formats import FORMATS, MRV_A, TD1, TD2, TD3, Format
from repatriate.papers.zones.reading import read_zone
from repatriate.papers.zones.writing import write_zone

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "mrz" / "vectors.json").read_text(encoding="utf-8"))
ZONES = {zone["id"]: zone for zone in VECTORS["zones"]}
SPECIMEN = ("PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F2606277<<<<<<<8")


def made(form: Format = TD3, **changed: Any) -> tuple[str, ...]:
    document: dict[str, Any] = {
        "document_code": {"TD1": "I", "TD2": "PU", "TD3": "P"}.get(form.name, "V"),
        "issuer": "IDN",
        "number": "X1234567",
        "nationality": "IDN",
        "birth_date": PartialDate(1985, 1, 10),
        "sex": Sex.MALE,
        "expires": date(2030, 12, 18),
        "surname": "SANTOSO",
        "given_names": "BUDI ADI",
    }
    return write_zone(form, **(document | changed))


def swapped(lines: tuple[str, ...], line: int, position: int, sign: str) -> tuple[str, ...]:
    """With another sign at a position counted from 1."""
    text = lines[line - 1]
    return (*lines[: line - 1], text[: position - 1] + sign + text[position:], *lines[line:])


def first(lines: tuple[str, ...]) -> Correction:
    return find_corrections(lines)[0]


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_nothing_is_offered_where_nothing_is_wrong(form: Format) -> None:
    for changed in ({}, {"given_names": None}, {"given_names": "KOKO C K"}, {"surname": "KCK", "given_names": "C"}):
        assert find_corrections(made(form, **changed)) == ()


@pytest.mark.parametrize("zone", [zone for zone in VECTORS["zones"] if zone["valid"]], ids=lambda zone: zone["id"])
def test_nor_in_the_zones_of_others(zone: dict[str, Any]) -> None:
    assert find_corrections(zone["lines"]) == ()


def test_a_zone_full_of_confusions() -> None:
    (meant,) = find_corrections(ZONES["uto-td2-ocr-garbled"]["lines"])
    assert list(meant.lines) == ZONES["icao-td2-utopia"]["lines"]
    assert (2, 17, "B", "8") in meant.changes


def test_small_letters() -> None:
    (found,) = find_corrections([line.lower() for line in SPECIMEN])
    assert found.lines == SPECIMEN


@pytest.mark.parametrize(("digit", "letter"), ["0O", "0Q", "0D", "1I", "1L", "2Z", "5S", "6G", "8B"])
@pytest.mark.parametrize("field", ["birth_date", "expiry_date"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_letter_where_only_digits_stand(form: Format, field: str, digit: str, letter: str) -> None:
    days = {
        "0": (2000, 1, 1),
        "1": (2011, 1, 1),
        "2": (2022, 2, 2),
        "5": (2005, 5, 5),
        "6": (2006, 6, 6),
        "8": (2008, 8, 8),
    }
    day = PartialDate(*days[digit])
    lines = made(form, **{"birth_date": day} if field == "birth_date" else {"expires": date(*days[digit])})
    line, start, end = form.fields[field]
    place = lines[line].index(digit, start, end)
    meant = first(swapped(lines, line + 1, place + 1, letter))
    assert meant.lines == lines
    assert meant.changes == ((line + 1, place + 1, letter, digit),)


@pytest.mark.parametrize(("letter", "digit"), ["O0", "I1", "Z2", "S5", "G6", "B8"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_digit_where_only_letters_stand(form: Format, letter: str, digit: str) -> None:
    lines = made(form, surname=f"AN{letter}A")
    line, start, end = form.names
    place = lines[line].index(letter, start, end)
    assert first(swapped(lines, line + 1, place + 1, digit)).lines == lines


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
@pytest.mark.parametrize("field", ["issuer", "nationality"])
def test_the_code_of_a_state(form: Format, field: str) -> None:
    lines = made(form)
    line, start, _ = form.fields[field]
    assert first(swapped(lines, line + 1, start + 1, "1")).lines == lines
    german = made(form, **{field: "D"})
    for sign in "KC":
        misread = swapped(swapped(german, line + 1, start + 2, sign), line + 1, start + 3, sign)
        assert first(misread).lines == german


@pytest.mark.parametrize("form", [TD1, TD2, TD3], ids=lambda form: form.name)
def test_the_digit_over_all(form: Format) -> None:
    line, start, end = form.composite
    tried = 0
    for number in ("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8"):
        lines = made(form, number=number)
        letter = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B"}.get(lines[line][start])
        if letter:
            tried += 1
            assert first(swapped(lines, line + 1, end, letter)).lines == lines
    assert tried


@pytest.mark.parametrize(("right", "wrong"), ["0O", "1I", "5S", "8B", "2Z", "O0", "I1", "S5"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_a_number_of_letters_and_digits(form: Format, right: str, wrong: str) -> None:
    """Not 6 and G, nor A and 0: they weigh the same, and no check digit tells them apart."""
    lines = made(form, number=f"A{right}3479")
    line, start, _ = form.fields["document_number"]
    assert lines in [found.lines for found in find_corrections(swapped(lines, line + 1, start + 2, wrong))]


def test_digits_are_likelier_in_a_number_than_letters() -> None:
    found = find_corrections((SPECIMEN[0], SPECIMEN[1].replace("D231458907", "D23I458907")))
    assert found[0].lines == SPECIMEN


def test_two_characters_of_a_number() -> None:
    wrong = (SPECIMEN[0], SPECIMEN[1].replace("D231458907", "D23I4S8907"))
    assert any(found.lines == SPECIMEN for found in find_corrections(wrong))


def test_a_long_number() -> None:
    lines = made(TD1, number="D23145890734")
    assert lines[0][14:20] == "<7349<"
    assert first((lines[0].replace("<7349", "K7349"), *lines[1:])).lines == lines
    garbled = (lines[0].replace("D23145", "D2314S"), *lines[1:])
    assert lines in [found.lines for found in find_corrections(garbled)]


@pytest.mark.parametrize("sign", "KCX0")
def test_the_sex_that_is_not_said(sign: str) -> None:
    lines = made(TD3, sex=None)
    assert first(swapped(lines, 2, 21, sign)).lines == lines


@pytest.mark.parametrize(
    ("tail", "meant"),
    [
        ("ADI<<<<<KK<<<", "ADI<<<<<<<<<<"),
        ("ADIKKKKKKKKKK", "ADI<<<<<<<<<<"),
        ("ADI<<KCCK<<<<", "ADI<<<<<<<<<<"),
        ("ADI<<<<<<<<<C", "ADI<<<<<<<<<<"),
        ("ADI<CCCCCCCCC", "ADI<<<<<<<<<<"),
    ],
)
def test_k_and_c_for_fillers_after_the_name(tail: str, meant: str) -> None:
    lines = made()
    assert lines[0][19:32] == meant
    (found,) = find_corrections((lines[0][:19] + tail + lines[0][32:], lines[1]))
    assert found.lines == lines


def test_k_for_fillers_that_a_digit_covers() -> None:
    lines = made()
    assert first((lines[0], lines[1][:28] + "K" * 14 + lines[1][42:])).lines == lines
    assert lines in [found.lines for found in find_corrections((lines[0], lines[1].replace("X1234567<", "X1234567C")))]


def test_one_filler_too_many_between_given_names() -> None:
    lines = made()
    (found,) = find_corrections((lines[0].replace("BUDI<ADI<", "BUDI<<ADI"), lines[1]))
    assert found.lines == lines


@pytest.mark.parametrize(("was", "now"), [("<<M", "<M"), ("7<", "7"), ("<<8", "<8")])
def test_a_lost_filler(was: str, now: str) -> None:
    lines = made(sex=Sex.MALE, number="X1234567")
    assert read_zone(lines).valid
    whole = lines[1]
    if was not in whole:
        was, now = whole[-3:], whole[-2:]
    found = find_corrections((lines[0], whole.replace(was, now, 1)))
    assert [one.lines for one in found] == [lines]
    assert [change[2:] for change in found[0].changes] == [("", "<")]


def test_a_doubled_filler() -> None:
    lines = made()
    (found,) = find_corrections((lines[0], lines[1].replace("7<", "7<<", 1)))
    assert found.lines == lines
    assert found.changes == ((2, 9, "<", ""),)


def test_a_name_line_that_is_short_or_long_of_fillers() -> None:
    lines = made()
    for wrong in (lines[0][:-2], lines[0] + "<<"):
        assert [found.lines for found in find_corrections((wrong, lines[1]))] == [lines]


def test_dates_that_are_known_in_part_stay_so() -> None:
    lines = made(birth_date=PartialDate(1985), number="A1234")
    assert "85<<<<" in lines[1]
    found = find_corrections((lines[0], lines[1].replace("85<<<<", "B5<<<<")))
    assert found[0].lines == lines
    assert first((lines[0], lines[1].replace("85<<<<", "85<K<<"))).lines == lines


@pytest.mark.parametrize(
    "lines",
    [
        ["0" * 36] * 2,
        ["K" * 44] * 2,
        ["O" * 44] * 2,
        ["B8" * 15] * 3,
        ["é" * 36] * 2,
        ["\x00" * 30] * 3,
        ["<" * 44] * 2,
    ],
    ids=lambda lines: repr(lines[0][:2]),
)
def test_nonsense_is_not_made_into_somebody(lines: list[str]) -> None:
    assert find_corrections(lines) == ()


@pytest.mark.parametrize("lines", [[], [""], ["A" * 10_000], ["A" * 44, "A" * 30], ["A" * 33] * 2])
def test_what_has_no_size_of_a_zone_is_refused(lines: list[str]) -> None:
    with pytest.raises(UserError, match="These are not passport lines"):
        find_corrections(lines)


def test_a_digit_that_is_plainly_wrong_is_not_explained_away() -> None:
    assert find_corrections(ZONES["gmrtd-bad-td1-comp"]["lines"]) == ()


@settings(max_examples=100, deadline=None)
@given(
    st.sampled_from(FORMATS),
    st.text(string.ascii_uppercase + string.digits, min_size=1, max_size=9),
    st.lists(st.tuples(st.integers(0, 87), st.sampled_from("OQDILZSGBKC0125689<é")), max_size=6),
)
def test_all_that_is_offered_is_valid_and_differs_as_it_says(
    form: Format, number: str, spoiled: list[tuple[int, str]]
) -> None:
    lines = made(form, number=number)
    for place, sign in spoiled:
        line, at = divmod(place % (form.lines * form.width), form.width)
        lines = swapped(lines, line + 1, at + 1, sign)
    assume(lines[0].startswith("V") is form.visa)
    found = find_corrections(lines)
    assert len(found) <= 5
    assert len({one.lines for one in found}) == len(found)
    for one in found:
        assert read_zone(one.lines).valid
        rebuilt = lines
        for line, position, was, now in one.changes:
            assert rebuilt[line - 1][position - 1] == was
            rebuilt = swapped(rebuilt, line, position, now)
        assert rebuilt == one.lines


@settings(max_examples=75, deadline=None)
@given(st.data(), st.sampled_from([TD1, TD2, TD3, MRV_A]))
def test_one_confusion_in_a_field_with_a_digit_is_among_what_is_offered(data: st.DataObject, form: Format) -> None:
    number = data.draw(st.text("ABIOS0123456789", min_size=4, max_size=9))
    lines = made(form, number=number)
    pairs = {"0": "O", "1": "I", "2": "Z", "5": "S", "6": "G", "8": "B", "O": "0", "I": "1", "S": "5", "B": "8"}
    places = []
    for name in ("document_number", "birth_date", "expiry_date"):
        line, start, end = form.fields[name]
        places += [(line, at) for at in range(start, end) if lines[line][at] in pairs]
    line, at = data.draw(st.sampled_from(places))
    wrong = swapped(lines, line + 1, at + 1, pairs[lines[line][at]])
    assume(not read_zone(wrong).valid)
    assert lines in [found.lines for found in find_corrections(wrong)]


@pytest.mark.parametrize("form", [TD1, TD2, TD3], ids=lambda form: form.name)
@pytest.mark.parametrize("broken", ["HL", "PL", "PH", "PPHL", "PHHL", "PHLL"])
def test_a_sign_of_the_nationality_lost_or_doubled(form: Format, broken: str) -> None:
    whole = made(form, issuer="PHL", nationality="PHL", number="P1234567A")
    row, start, end = form.fields["nationality"]
    read = tuple(line[:start] + broken + line[end:] if number == row else line for number, line in enumerate(whole))
    assert whole in [one.lines for one in find_corrections(read)]
    assert len(find_corrections(read)) == 1
