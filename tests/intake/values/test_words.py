"""Sexes, nationalities and numbers of papers as lists have them."""

from __future__ import annotations

import tomllib

import pycountry
import pytest

from repatriate.intake.values.nationalities import read_nationality
from repatriate.intake.values.numbers import document_number
from repatriate.intake.values.priorities import read_priority
from repatriate.intake.values.sexes import letters_of, read_sex
from repatriate.reference.countries import is_nationality
from repatriate.reference.resources import resource_path

LIST_LP = frozenset("lp")


MEN = "ប ប. ຊ ຊ. ကျား ወ ወ. पु पु. पु० পু পুং. පු ஆ ஆ. ذ مذكر м м. муж. 남 男 Me M/Me"
WOMEN = "ស ស. ຍ ຍ. မ မ. ሴ ሴ. म म. म० ম ম. ස් பெ பெ. أ مؤنث ж ж. жен. 여 女 Ke F/Ke"


@pytest.mark.parametrize(
    ("cell", "letters", "expected"),
    [
        *(
            ("L", LIST_LP, "M"),
            ("P", LIST_LP, "F"),
            ("P", frozenset(), "F"),
            ("l", frozenset("lb"), "M"),
            ("B", frozenset("lb"), "F"),
        ),
        *(
            ("1", frozenset("12"), "M"),
            (2.0, frozenset("12"), "F"),
            ("9", frozenset("129"), "X"),
            ("١", frozenset("12"), "M"),
        ),
        *(
            ("H", frozenset("hf"), "M"),
            ("M", frozenset("hmf"), "M"),
            ("W", frozenset("mw"), "F"),
            ("-", frozenset(), "X"),
        ),
        *(
            ("男 M", frozenset(), "M"),
            ("Male (ชาย)", frozenset(), "M"),
            ("หญิง/Female", frozenset(), "F"),
            ("♀", frozenset(), "F"),
        ),
        *(
            *((man, frozenset(), "M") for man in MEN.split()),
            *((woman, frozenset(), "F") for woman in WOMEN.split()),
        ),
        *(
            ("Perempuan", frozenset(), "F"),
            ("Nữ", frozenset(), "F"),
            ("ไม่ระบุ", frozenset(), "X"),
            ("MRS", frozenset(), "F"),
        ),
    ],
)
def test_sexes(cell: object, letters: frozenset[str], expected: str) -> None:
    reading = read_sex(cell, letters=letters)
    assert (reading.value, reading.doubts) == (expected, ())


def test_letters_of_another_list_are_doubtful() -> None:
    assert letters_of(["H", "m", "Male", "", None, 1.0]) == frozenset("hm1")
    assert read_sex("M", letters=frozenset("hm")).value == "F"
    assert read_sex("M", letters=frozenset("hm")).doubts
    for cell, letters in (
        ("1", frozenset("12mf")),
        ("1", frozenset()),
        ("M/F", frozenset()),
        ("foo", LIST_LP),
        ("✓", LIST_LP),
    ):
        reading = read_sex(cell, letters=letters)
        assert (reading.value, reading.note, len(reading.doubts)) == (None, cell, 1)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        *(
            ("CHN", "CHN"),
            ("INA", "IDN"),
            ("PHI", "PHL"),
            ("cn", "CHN"),
            ("CHN - CHINA", "CHN"),
            ("Chinese/中国", "CHN"),
            ("Viet Nam 越南", "VNM"),
            ("D<<", "D"),
        ),
        *(
            ("U.S.A.", "USA"),
            ("Hong Kong SAR China", "HKG"),
            ("Timor-Leste", "TLS"),
            ("Guinea-Bissau", "GNB"),
            ("WN India", "IND"),
        ),
        *(
            ("Korea (Republic of)", "KOR"),
            ("สัญชาติจีน", "CHN"),
            ("Citizen of Kenya", "KEN"),
            ("XXA", "XXA"),
            ("Côte d'Ivoire", "CIV"),
        ),
    ],
)
def test_nationalities(cell: str, code: str) -> None:
    reading = read_nationality(cell)
    assert (reading.value, reading.doubts) == (code, ())


def test_a_code_of_sport_is_no_other_states_own() -> None:
    """Neither one that ISO or ICAO gives now, nor one that ISO gave before."""
    codes = tomllib.loads(resource_path("sport_codes.toml").read_text(encoding="utf-8"))
    before = {one.alpha_3 for one in pycountry.historic_countries if hasattr(one, "alpha_3")}
    assert {code for code in codes if is_nationality(code) or code in before} == set()
    assert {state for state in codes.values() if not is_nationality(state)} == set()
    for unclear in ("CHI", "NIG", "BUR", "ANT"):
        assert read_nationality(unclear).value is None


def test_doubtful_nationalities() -> None:
    def read(cell: str) -> tuple[str | None, list[str], str | None]:
        reading = read_nationality(cell)
        return reading.value, [doubt.code for doubt in reading.doubts], reading.note

    assert read("Indonesa") == ("IDN", ["near_spelling"], "Indonesa")
    assert read("Indonesia/Malaysia") == ("IDN", ["two_nationalities"], "Indonesia/Malaysia")
    assert read("India (Kerala)") == ("IND", [], "India (Kerala)")
    for cell in ("Atlantis", "Nigera", "Congo", "12"):
        assert read(cell) == (None, ["not_a_nationality"], cell)
    assert read("WNA") == (None, ["foreigner"], "WNA")
    for cell in ("", "-", "N/A", "NA", "UNK"):
        assert read(cell) == (None, [], None)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        *(
            ("A1234567", "A1234567"),
            ("a 123-4567", "A1234567"),
            ("'A1234567", "A1234567"),
            ("Ａ１２３４５６７", "A1234567"),
        ),
        *(
            ("๑๒๓๔๕๖๗", "1234567"),
            ("١٢٣٤٥٦٧", "1234567"),
            ("၁၂၃၄၅၆၇", "1234567"),
            (1234567.0, "1234567"),
            (1234567, "1234567"),
        ),
        *(
            ("Paspor: A123", "A123"),
            ("PP No. A123", "A123"),
            ("护照号A1234567", "A1234567"),
            ("PP1234567", "PP1234567"),
        ),
        *(
            ("SPLP/0123/2024", "SPLP01232024"),
            ("1234567.0", "1234567"),
            ("XX3743407", "XX3743407"),
            ("PP9381758", "PP9381758"),
            ("NA7021271", "NA7021271"),
            ("NO1234567", "NO1234567"),
            ("NR 3129437", "NR3129437"),
            ("PP No. A123456", "A123456"),
            ("Paspor: A123456", "A123456"),
            ("№1234567", "1234567"),
            ("1E234567", "1E234567"),
            ("A1234567<", "A1234567"),
        ),
    ],
)
def test_numbers(cell: object, number: str) -> None:
    reading = document_number(cell)
    assert (reading.value, reading.doubts, reading.note) == (number, (), None)


@pytest.mark.parametrize(
    ("cell", "number", "codes"),
    [
        *(
            ("A1234567 (expired)", "A1234567", []),
            ("A1234567 hilang", "A1234567", []),
            ("X1234567 exp 2020", "X1234567", []),
        ),
        *(
            ("A123 / B456", "A123", ["two_numbers"]),
            ("A1234567/B7654321", "A1234567", ["two_numbers"]),
            ("A1234567/IDN", "A1234567", []),
        ),
        *(("hilang", None, []), ("disita", None, []), ("ถูกยึด", None, []), ("SPLP XD123456", "XD123456", [])),
        *(("lost in 2023", None, ["words"]), ("hilang 12/03/2024", None, ["words"]), ("masih dicari", None, ["words"])),
        *(("1.23E+08", None, ["digits_lost"]), ("ABCDEFG", None, ["words"]), ("12", None, ["not_a_number"])),
    ],
)
def test_what_stands_beside_a_number_is_kept(cell: str, number: str | None, codes: list[str]) -> None:
    reading = document_number(cell)
    assert (reading.value, [doubt.code for doubt in reading.doubts], reading.note) == (number, codes, cell)


@pytest.mark.parametrize("cell", [None, "", "-", "—", "N/A", "ไม่มี", "无", "tidak ada", "no passport", 0.0, "000"])
def test_no_number(cell: object) -> None:
    assert document_number(cell) == document_number(None)


def test_digits_that_a_spreadsheet_lost() -> None:
    for cell in (1e15, 12.5, float("nan"), float("inf"), -5.0, True):
        reading = document_number(cell)
        assert reading.value is None
        assert reading.doubts
        assert reading.note


@pytest.mark.parametrize(
    ("cell", "value", "note"),
    [
        *(
            (text, 2, None)
            for text in (2.0, "2", "2.0", "P2", "p. 2", "Prio 2", "2. Priorität", "優先度２", "الأولوية ٢")
        ),
        *(
            (text, None, text)
            for text in ("urgent", "2 - high", "1/2", "5", "-2", "1.5", "0.3", ".3", "0,2", "1 2", "P12", "yes")
        ),
        *((text, None, None) for text in ("", None, "n/a", "0")),
    ],
)
def test_a_priority_is_a_number_from_1_to_4_and_no_word(cell: object, value: int | None, note: str | None) -> None:
    reading = read_priority(cell)
    assert (reading.value, reading.note) == (value, note)
    assert bool(reading.doubts) == (note is not None)
