"""Zones of anybody: written and read again, with one character changed, and as another program judges them."""

from __future__ import annotations

import string
from datetime import date
from itertools import chain
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mrz.checker.mrva import MRVACodeChecker
from mrz.checker.mrvb import MRVBCodeChecker
from mrz.checker.td1 import TD1CodeChecker
from mrz.checker.td2 import TD2CodeChecker
from mrz.checker.td3 import TD3CodeChecker

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.papers.truncation import Truncation
from repatriate.papers.zones.formats import FORMATS, Format, compute_check_digit, format_of, zone_values
from repatriate.papers.zones.reading import read_zone
from repatriate.papers.zones.writing import write_zone, zone_date
from repatriate.reference.transliteration import state_choices

SIGNS = string.digits + string.ascii_uppercase + "<"
CODES = {"TD1": "I", "TD2": "PU", "TD3": "PE", "MRV-A": "V", "MRV-B": "V"}
CHECKERS = {
    "TD1": TD1CodeChecker,
    "TD2": TD2CodeChecker,
    "TD3": TD3CodeChecker,
    "MRV-A": MRVACodeChecker,
    "MRV-B": MRVBCodeChecker,
}
NAMES = st.lists(st.text(string.ascii_uppercase, min_size=1, max_size=20), max_size=5).map(" ".join)
NUMBERS = st.text(string.ascii_uppercase + string.digits, min_size=1, max_size=9)
FORMS = st.sampled_from(FORMATS)


@st.composite
def days(draw: st.DrawFn) -> PartialDate:
    """A day, any part of which may be unknown."""
    whole = draw(st.dates(date(1930, 1, 1), date(2025, 1, 1)))
    year, month, day = (part if draw(st.booleans()) else 0 for part in (whole.year, whole.month, whole.day))
    return PartialDate(year, month, day)


@st.composite
def documents(draw: st.DrawFn, forms: st.SearchStrategy[Format] = FORMS) -> tuple[Format, dict[str, Any]]:
    """All that a zone of some format is written from."""
    form = draw(forms)
    most = {"TD1": 22, "TD2": 14}.get(form.name, 9)
    number = draw(st.text(string.ascii_uppercase + string.digits, min_size=1, max_size=most))
    room = [end - start for _, start, end in form.optional]
    room[0] -= len(number) - 9 + 2 if len(number) > 9 else 0
    optional = [draw(st.text(string.ascii_uppercase + string.digits, max_size=most)) for most in room]
    surname, given_names = draw(NAMES), draw(NAMES)
    assume(surname or given_names)
    state = draw(st.sampled_from(["IDN", "PHL", "D", "XXA", "ETH"]))
    return form, {
        "document_code": CODES[form.name],
        "issuer": state,
        "nationality": draw(st.sampled_from([state, "KEN"])),
        "number": number,
        "birth_date": draw(days()),
        "sex": draw(st.sampled_from([*Sex, None])),
        "expires": draw(st.dates(date(2000, 1, 1), date(2099, 12, 31))),
        "surname": surname,
        "given_names": given_names,
        "optional": optional,
        "truncation": draw(st.sampled_from(Truncation)),
    }


@settings(max_examples=150, deadline=None)
@given(documents())
def test_what_is_written_is_read_back(made: tuple[Format, dict[str, Any]]) -> None:
    form, document = made
    lines = write_zone(form, **document)
    assert [len(line) for line in lines] == [form.width] * form.lines
    assert format_of(lines) is form
    read = read_zone(lines)
    assert read.valid
    assert read.problems == ()
    for name in ("document_code", "issuer", "nationality"):
        assert getattr(read, name) == document[name]
    assert read.document_number == document["number"]
    assert read.birth_date == zone_date(document["birth_date"])
    assert read.expiry_date == zone_date(document["expires"])
    assert read.sex == (document["sex"].value if document["sex"] in (Sex.FEMALE, Sex.MALE) else "<")
    assert read.optional == tuple(text for text in document["optional"] if text)
    if not read.maybe_truncated:
        assert [read.surname, read.given_names] == (
            [document["surname"], document["given_names"] or None]
            if document["surname"]
            else [document["given_names"], None]
        )


@settings(max_examples=200, deadline=None)
@given(documents(), st.data())
def test_any_one_changed_character_is_noticed_where_a_check_digit_covers_it(
    made: tuple[Format, dict[str, Any]], data: st.DataObject
) -> None:
    """Values that differ by ten or twenty weigh the same, so that A for 0 or K for A passes, as it must."""
    form, document = made
    lines = write_zone(form, **document)
    covered = [*form.composite_over, *(form.fields[name] for name in ("document_number", "birth_date", "expiry_date"))]
    places = sorted(set(chain.from_iterable([(line, at) for at in range(start, end)] for line, start, end in covered)))
    line, at = data.draw(st.sampled_from(places))
    was = lines[line][at]
    now = data.draw(
        st.sampled_from(
            [sign for sign in SIGNS if compute_check_digit(zone_values(sign)) != compute_check_digit(zone_values(was))]
        )
    )
    changed = list(lines)
    changed[line] = lines[line][:at] + now + lines[line][at + 1 :]
    assert not read_zone(changed).valid


@settings(max_examples=250, deadline=None)
@given(
    FORMS,
    st.text(max_size=80) | st.text(st.characters(min_codepoint=0x0041, max_codepoint=0x06FF), max_size=400),
    st.text(max_size=80) | st.text(st.sampled_from("AÑß Ё'Щ,ىّ-ة\u0301ﷲŉǆİ"), max_size=400),
    st.sampled_from(["UTO", "UKR", "SRB", "IDN", "BLR", "MKD", "IRQ"]),
    st.sampled_from(Truncation),
)
def test_no_name_makes_an_invalid_zone(
    form: Format, surname: str, given_names: str, nationality: str, truncation: Truncation
) -> None:
    _valid_or_refused(form, surname, given_names, nationality, truncation)


def _valid_or_refused(form: Format, surname: str, given_names: str, nationality: str, truncation: Truncation) -> None:
    try:
        lines = write_zone(
            form,
            document_code=CODES[form.name],
            issuer="UTO",
            number="A1",
            nationality=nationality,
            birth_date=None,
            sex=None,
            expires=date(2026, 1, 1),
            surname=surname,
            given_names=given_names,
            choices={letter: ways[-1] for letter, ways in state_choices().items()},
            truncation=truncation,
        )
    except UserError:
        return
    read = read_zone(lines)
    assert read.valid
    assert not any("name" in problem for problem in read.problems)


@pytest.mark.parametrize("parts", [1, 2, 30, 5_000])
@pytest.mark.parametrize("letters", [1, 7, 5_000])
def test_names_of_any_length(parts: int, letters: int) -> None:
    if parts * letters > 100_000:
        parts = 20
    name = " ".join(["N" * letters] * parts)
    for surname, given_names in ((name, None), (name, "ANNA"), ("ANNA", name), (name, name)):
        for form in FORMATS:
            for truncation in Truncation:
                _valid_or_refused(form, surname, given_names or "", "IDN", truncation)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.text(SIGNS + "é «", min_size=28, max_size=46), max_size=4))
def test_reading_never_fails_but_in_a_sentence(lines: list[str]) -> None:
    try:
        read = read_zone(lines)
    except UserError:
        return
    assert read.valid or read.problems


@settings(max_examples=75, deadline=None)
@given(documents(), st.booleans(), st.data())
def test_another_program_finds_the_same_check_digits_right(
    made: tuple[Format, dict[str, Any]], spoil: bool, data: st.DataObject
) -> None:
    """Compared are the check digits: of names, codes and days that program has notions of its own."""
    form, document = made
    if len(document["number"]) > 9:  # it knows nothing of long numbers in two lines
        document["number"] = document["number"][:9]
    lines = list(write_zone(form, **document))
    if spoil:
        line, _, end = form.fields[data.draw(st.sampled_from(["document_number", "birth_date", "expiry_date"]))]
        wrong = str((int(lines[line][end]) + 3) % 10)
        lines[line] = lines[line][:end] + wrong + lines[line][end + 1 :]
    checker = CHECKERS[form.name]("\n".join(lines))
    theirs = {
        "document_number": checker.document_number_hash,
        "birth_date": checker.birth_date_hash,
        "expiry_date": checker.expiry_date_hash,
    }
    if form.optional_check is not None:
        theirs["optional"] = checker.optional_data_hash
    if form.composite is not None:
        theirs["composite"] = checker.final_hash
    assert {name: check.ok for name, check in read_zone(lines).checks.items()} == theirs
