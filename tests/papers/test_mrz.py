"""Machine-readable zones against worked cases of Doc 9303 and of other programs, and against themselves."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from repatriate.model.dates import PartialDate
from repatriate.model.entities import Sex
from repatriate.model.errors import UserError
from repatriate.papers.zones.formats import FORMATS, MRV_A, TD1, TD2, TD3, Format, compute_check_digit, zone_values
from repatriate.papers.zones.reading import read_zone
from repatriate.papers.zones.writing import write_zone, zone_date, zone_number

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "mrz" / "vectors.json").read_text(encoding="utf-8"))
ZONES = {zone["id"]: zone for zone in VECTORS["zones"]}
FORMATS_BY_NAME = {form.name: form for form in FORMATS}
READABLE = [zone for zone in VECTORS["zones"] if zone["format"]]
SPECIMEN = ("PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F2606277<<<<<<<8")


def _write(form: Format = TD2, **changed: Any) -> tuple[str, ...]:
    given: dict[str, Any] = {
        "document_code": "PU",
        "issuer": "UTO",
        "number": "D23145890",
        "nationality": "UTO",
        "birth_date": PartialDate(1974, 8, 12),
        "sex": Sex.FEMALE,
        "expires": date(2026, 6, 27),
        "surname": "Eriksson",
        "given_names": "Anna Maria",
    }
    return write_zone(form, **(given | changed))


@pytest.mark.parametrize("case", VECTORS["check_digits"], ids=lambda case: case["data"])
def test_check_digit(case: dict[str, str]) -> None:
    assert compute_check_digit(zone_values(case["data"])) == case["digit"]


@pytest.mark.parametrize("zone", READABLE, ids=lambda zone: zone["id"])
def test_zone(zone: dict[str, Any]) -> None:
    read = read_zone(zone["lines"]).to_json()
    assert read["format"] == zone["format"]
    assert read["valid"] is zone["valid"]
    if zone["checks"]:
        assert read["checks"] == zone["checks"]
    if zone["fields"]:
        assert read["fields"] == zone["fields"]
        assert read["maybe_truncated"] is zone["maybe_truncated"]
    assert read["valid"] or read["problems"]


def test_where_the_source_says_otherwise_the_data_says_why() -> None:
    differ = [
        zone
        for zone in VECTORS["zones"]
        if zone["source_verdict"] in ("valid", "invalid") and (zone["source_verdict"] == "valid") is not zone["valid"]
    ]
    assert len(differ) == 4
    assert all(zone["note"] for zone in differ)


@pytest.mark.parametrize(
    "lines",
    [
        ZONES["bel-vanpassel-28"]["lines"],
        [],
        [""],
        ["P<UTO"],
        ["A" * 44],
        ["A" * 44, "A" * 36],
        ["A" * 30, "A" * 30],
        ["A" * 44] * 3,
        ["A" * 10_000] * 2,
        ["A" * 44] * 10_000,
        ["\x00" * 35] * 2,
    ],
    ids=lambda lines: f"{len(lines)} of {len(lines[0]) if lines else 0}",
)
def test_what_is_not_a_zone_is_refused(lines: list[str]) -> None:
    with pytest.raises(UserError, match="These are not passport lines") as refused:
        read_zone(lines)
    assert refused.value.code == "zone_unreadable"
    assert len(str(refused.value)) < 250


def test_lines_may_come_in_one_piece_with_space_around() -> None:
    assert read_zone([f"  {SPECIMEN[0]}\r\n{SPECIMEN[1]}\n\n"]).valid


def test_the_json_has_the_keys_it_promises() -> None:
    read = read_zone(SPECIMEN).to_json()
    assert list(read) == ["format", "valid", "fields", "checks", "problems", "maybe_truncated"]
    assert read["fields"] == {
        "document_code": "PU",
        "issuer": "UTO",
        "document_number": "D23145890",
        "nationality": "UTO",
        "birth_date": "740812",
        "sex": "F",
        "expiry_date": "260627",
        "surname": "ERIKSSON",
        "given_names": "ANNA MARIA",
        "optional": [],
    }
    assert read["checks"]["birth_date"] == {"found": "2", "expected": "2", "ok": True}
    assert set(read["checks"]) == {"document_number", "birth_date", "expiry_date", "composite"}
    assert json.loads(json.dumps(read)) == read


def test_problems_are_sentences() -> None:
    broken = ["I<UTO<<ANNA1<MARIA<<B<<<<<<<<<<<<<<<", "D231458906XQZ7413122X1204159<<<<<<<6"]
    problems = read_zone(broken).problems
    said = " ".join(problems)
    for part in (
        "digit in the name",
        "sex is X",
        "XQZ is not the code of a State",
        "741312 is not a calendar date",
        "no surname",
        "more than once",
        "check digit of the document number is 6; it should be 7",
    ):
        assert part in said
    assert all(problem[0].isupper() and problem.endswith(".") for problem in problems)


def test_an_unknown_state_or_an_impossible_day_is_a_problem_but_not_a_fault() -> None:
    read = read_zone(_write(issuer="XQZ"))
    assert read.valid
    assert any("XQZ" in problem for problem in read.problems)
    lines = list(_write(birth_date=PartialDate(1974, 0, 31)))
    assert not any("calendar" in problem for problem in read_zone(lines).problems)


@pytest.mark.parametrize(("text", "real"), [("000229", True), ("010229", False), ("<<0229", True), ("99<<31", True)])
def test_days_of_the_calendar(text: str, real: bool) -> None:
    lines = list(_write())
    second = lines[1][:13] + text + compute_check_digit(zone_values(text)) + lines[1][20:35]
    second += compute_check_digit(zone_values(second[:10] + second[13:20] + second[21:35]))
    read = read_zone([lines[0], second])
    assert read.valid
    assert any("not a calendar date" in problem for problem in read.problems) is not real


def test_the_specimen_of_the_single_sheet_is_written_as_icao_prints_it() -> None:
    assert _write() == SPECIMEN == tuple(ZONES["icao-etd-td2-PU"]["lines"])


OTHERWISE = {
    "che-td1-no-surname", "ind-td3-no-surname",  # fillers where the surname would be: we make the one name the primary
    "deu-td3-C11T002JM", "mys-td3-primary-long", "pol-td3", "gmrtd-doe-D",  # a filler for the check digit 0 of no data
    "deu-mrvb-bih", "vds-rp-residorce",  # optional data that begin with fillers
    "cdn-td1-all-filler",  # no number and no day of expiry
}  # fmt: skip
"""Valid zones that the State was free to write in another way than we do."""


@pytest.mark.parametrize(
    "zone", [one for one in READABLE if one["valid"] and one["id"] not in OTHERWISE], ids=lambda zone: zone["id"]
)
def test_written_as_the_source_prints_it(zone: dict[str, Any]) -> None:
    fields = zone["fields"]
    year, month, day = (int(part) if part.isdigit() else 0 for part in re.findall("..", fields["birth_date"]))
    written = write_zone(
        FORMATS_BY_NAME[zone["format"]],
        document_code=fields["document_code"],
        issuer=fields["issuer"],
        number=fields["document_number"],
        nationality=fields["nationality"],
        birth_date=PartialDate(year and 1900 + year, month, day),
        sex=None if fields["sex"] == "<" else Sex(fields["sex"]),
        expires=date.fromisoformat(f"20{fields['expiry_date']}"),
        surname=fields["surname"],
        given_names=fields["given_names"],
        optional=fields["optional"],
    )
    assert list(written) == zone["lines"]


@pytest.mark.parametrize(
    ("birth", "zone"),
    [
        (None, "<<<<<<"),
        (PartialDate(), "<<<<<<"),
        (PartialDate(1998), "98<<<<"),
        (PartialDate(1998, 3), "9803<<"),
        (PartialDate(2003, 0, 7), "03<<07"),
        (PartialDate(0, 3, 7), "<<0307"),
    ],
)
def test_partly_known_dates_stay_partly_known(birth: PartialDate | None, zone: str) -> None:
    assert zone_date(birth) == zone
    read = read_zone(_write(birth_date=birth))
    assert read.birth_date == zone
    assert read.valid


@pytest.mark.parametrize("form", [TD1, TD2])
def test_a_long_number_has_room_to_its_limit(form: Format) -> None:
    most = 22 if form is TD1 else 14
    number = ("AB1234567890" * 2)[:most]
    read = read_zone(_write(form, document_code="I", number=number))
    assert read.valid
    assert read.document_number == number
    with pytest.raises(UserError, match="too long"):
        _write(form, document_code="I", number=number + "1")


def test_a_passport_number_has_nine_characters_at_most() -> None:
    with pytest.raises(UserError, match="nine characters"):
        _write(TD3, number="AB12345678")


def test_a_visa_carries_the_first_nine_characters() -> None:
    assert read_zone(_write(MRV_A, document_code="V", number="AB12345678")).document_number == "AB1234567"


def test_a_number_of_nothing_is_refused() -> None:
    with pytest.raises(UserError, match="no digit"):
        _write(number="—")


@pytest.mark.parametrize(
    ("number", "zone"),
    [("ab-12", "AB<12"), (" 12.34 ", "12<34"), ("ＡＢ１２", "AB12"), ("١٢٣", "123"), ("№7", "NO7"), ("x" * 9, "X" * 9)],
)
def test_numbers(number: str, zone: str) -> None:
    assert zone_number(number) == zone


def test_a_letter_that_only_looks_like_one_of_a_zone_is_refused() -> None:
    for number in ("АВ123", "É12", "ÀB"):  # the first in Cyrillic
        with pytest.raises(UserError, match="only A to Z and digits"):
            zone_number(number)


def test_what_cannot_be_written_is_refused_in_a_sentence() -> None:
    cases: list[tuple[dict[str, Any], str]] = [
        ({"issuer": "ut"}, "zone_code"),
        ({"issuer": ""}, "zone_code"),
        ({"nationality": "UTOP"}, "zone_code"),
        ({"document_code": "P1"}, "zone_code"),
        ({"number": "AB-1234567890"}, "zone_number_long"),
        ({"optional": ["A" * 8]}, "zone_too_long"),
        ({"optional": ["A", "B"]}, "zone_too_long"),
        ({"number": "A" * 14, "optional": ["B"]}, "zone_too_long"),
        ({"surname": "Baby 1"}, "name_digit"),
        ({"surname": "王", "given_names": None}, "name_not_latin"),
        ({"surname": "ь", "given_names": "-"}, "name_missing"),
        ({"surname": "😀", "given_names": ""}, "name_missing"),
        ({"choices": {"Ñ": "NN"}, "surname": "Peña"}, "no_such_choice"),
    ]
    for wrong, code in cases:
        with pytest.raises(UserError) as refused:
            _write(**wrong)
        assert refused.value.code == code, wrong
        assert str(refused.value).endswith((".", ")."))


@pytest.mark.parametrize("code", ["IV", "IC", "AI", "VI", "P<", "XX"])
def test_a_code_that_no_such_document_has_is_a_problem(code: str) -> None:
    first, second = ZONES["icao-td2-utopia"]["lines"]
    read = read_zone([code + first[2:], second])
    if code == "VI":
        assert read.format == "MRV-B"
    else:
        assert read.valid
        assert any(f"document code {code}" in problem for problem in read.problems)


def test_signs_that_cannot_be_seen_are_told_by_number() -> None:
    read = read_zone([SPECIMEN[0][:-1] + "\x00", SPECIMEN[1][:-2] + "é\ud800"])
    assert not read.valid
    assert "Line 1 has U+0000. Passport lines have only A to Z, 0 to 9 and <." in read.problems
    assert "Line 2 has é, U+D800. Passport lines have only A to Z, 0 to 9 and <." in read.problems
