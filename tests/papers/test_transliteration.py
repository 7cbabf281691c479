"""Names in the letters of a zone: the tables of Doc 9303-3, punctuation, and cutting."""

from __future__ import annotations

import json
import string
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from repatriate.model.errors import UserError
from repatriate.papers.truncation import Truncation, name_field
from repatriate.reference.transliteration import _load_tables, is_latin, state_choices, zone_letters

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "mrz" / "vectors.json").read_text(encoding="utf-8"))
WIDTHS = {"TD3": 39, "TD2": 31, "TD1": 30, "MRV-A": 39, "MRV-B": 31}


@pytest.mark.parametrize("case", VECTORS["transliterations"], ids=lambda case: case["zone"])
def test_transliteration(case: dict[str, Any]) -> None:
    written = " ".join(zone_letters(case["text"], case["nationality"], case.get("choices"))).replace(" ", "<")
    assert written == case["zone"]


@pytest.mark.parametrize("case", VECTORS["punctuation"], ids=lambda case: case["in"])
def test_punctuation(case: dict[str, str]) -> None:
    assert "<".join(zone_letters(case["in"])) == case["out"]


@pytest.mark.parametrize(
    ("text", "zone"),
    [
        ("O’Connor", ["OCONNOR"]),
        ("Smith–Jones", ["SMITH", "JONES"]),
        ("St. John, Jr.", ["ST", "JOHN", "JR"]),
        ("Raju A/L Kumar", ["RAJU", "AL", "KUMAR"]),
        ("  Đỗ   Thị  Hồng ", ["DO", "THI", "HONG"]),
        ("Straße", ["STRASSE"]),
        ("ẞ", ["SS"]),
        ("Şırnak İnci", ["SIRNAK", "INCI"]),
        ("Łódź", ["LODZ"]),
        ("Þórður", ["THORDUR"]),
        ("Ștefan Țurcanu", ["STEFAN", "TURCANU"]),
        ("Əliyev", ["ALIYEV"]),
        ("Ọ̀ẹ́", ["OE"]),
        ("ＷＡＮＧ", ["WANG"]),
        ("ʻOkina", ["OKINA"]),
        ("فضّة", ["FXDZXDZXAH"]),
        ("", []),
        (None, []),
        ("-- '' ,", []),
    ],
)
def test_components(text: str | None, zone: list[str]) -> None:
    assert zone_letters(text) == zone


@pytest.mark.parametrize(
    ("text", "nationality", "zone"),
    [
        ("Юлія", "UKR", "YULIIA"),
        ("Юлия", "RUS", "IULIIA"),
        ("Єва", "UKR", "YEVA"),
        ("Щербак", "BGR", "SHTERBAK"),
        ("Щербак", "RUS", "SHCHERBAK"),
        ("Хоџа", "MKD", "HODJA"),
        ("Ёлкин", "BLR", "IOLKIN"),
        ("Қайрат Әлібеков", "KAZ", "KAIRAT<ALIBEKOV"),
        ("Бөрте Үүрийнтуяа", "MNG", "BORTE<UURIINTUIAA"),
    ],
)
def test_cyrillic_by_nationality(text: str, nationality: str, zone: str) -> None:
    assert "<".join(zone_letters(text, nationality)) == zone


TABLES = json.loads((Path(__file__).parents[1] / "data" / "mrz" / "tables.json").read_text(encoding="utf-8"))
NATIONS = {"UKR": "UKR", "BEL": "BLR", "SRP": "SRB", "MKD": "MKD", "BUL": "BGR"}


def test_the_tables_are_whole() -> None:
    ours = _load_tables()
    for script, rows in (("latin", 95), ("cyrillic", 48)):
        assert list(ours[script]) == [row["letter"] for row in TABLES[script]]
        assert len(TABLES[script]) == rows
    signs = {row["letter"] for row in TABLES["arabic"]}
    assert len(signs) == 80 + 2
    assert set(ours["arabic"]) | {"\u0651"} == signs


@pytest.mark.parametrize("row", TABLES["latin"], ids=lambda row: row["letter"])
def test_latin(row: dict[str, Any]) -> None:
    letter, ways = row["letter"], row["ways"]
    for text in {letter, letter.lower() if len(letter.lower()) == 1 else letter}:
        assert zone_letters(f"a{text}") == ["A" + ways[0]]
    assert state_choices().get(letter, (ways[0],)) == tuple(ways)
    for way in ways if len(ways) > 1 else ():
        assert zone_letters(f"{letter}la", choices={letter: way}) == [f"{way}LA"]


def test_the_choices_of_the_state() -> None:
    assert state_choices() == {
        "Ä": ("AE", "A"),
        "Å": ("AA", "A"),
        "Ñ": ("N", "NXX"),
        "Ö": ("OE", "O"),
        "Ü": ("UE", "UXX", "U"),
    }
    assert zone_letters("Müñoz", choices={"u\u0308": "UXX", "ñ": "NXX"}) == ["MUXXNXXOZ"]
    for wrong in ({"Ñ": "NY"}, {"É": "EE"}, {"Ü": "<"}, {"AB": "C"}):
        with pytest.raises(UserError, match="cannot be written") as refused:
            zone_letters("Nuñez", choices=wrong)
        assert refused.value.code == "no_such_choice"


@pytest.mark.parametrize("row", TABLES["cyrillic"], ids=lambda row: row["letter"])
def test_cyrillic(row: dict[str, Any]) -> None:
    letter, (usual,) = row["letter"], row["ways"]
    for nationality in (None, "RUS"):
        assert zone_letters(f"А{letter}", nationality) == ["A" + usual]
        assert zone_letters(letter + "а", nationality) == [usual + "A"]
    for language, nationality in NATIONS.items():
        exception = row.get("except", {})
        everywhere = exception.get(language, usual)
        assert zone_letters(f"А{letter.lower()}", nationality) == ["A" + everywhere]
        assert zone_letters(f"{letter}а", nationality) == [
            exception.get(f"{language} first character", everywhere) + "A"
        ]


@pytest.mark.parametrize("row", TABLES["arabic"], ids=lambda row: f"{ord(row['letter']):04X}")
def test_arabic(row: dict[str, Any]) -> None:
    letter = row["letter"]
    if letter == "\u0651":  # shadda repeats all that the letter before it became, vowel signs notwithstanding
        assert zone_letters("ضّب") == zone_letters("ضَّب") == ["XDZXDZB"]
        return
    (usual,) = row["ways"]
    assert zone_letters(f"ب{letter}ب") == [f"B{usual}B"]
    assert zone_letters(f"ب{letter}") == ["B" + row.get("end", usual)]


def test_all_that_is_written_is_in_zone_letters() -> None:
    tables = _load_tables()
    extra = tables["not_in_the_tables"]
    written = chain(
        chain.from_iterable(tables["latin"].values()),
        chain.from_iterable(row.values() for row in (*tables["cyrillic"].values(), *extra["cyrillic"].values())),
        tables["arabic"].values(),
        tables["arabic_at_end"].values(),
        extra["latin"].values(),
        extra["arabic"].values(),
    )
    assert all(set(letters) <= set(string.ascii_uppercase) for letters in written)
    for script, more in extra.items():
        assert script == "about" or not set(more) & set(tables[script])


@pytest.mark.parametrize("name", ["ปิยะพร", "မြင့်", "王小明", "김민수", "राम", "ኃይለ", "Παπαδόπουλος"])
def test_scripts_without_a_table_ask_for_the_latin_name(name: str) -> None:
    with pytest.raises(UserError, match="type the Latin name first") as refused:
        name_field(name, "Maria", 31)
    assert name not in str(refused.value)


def test_no_name_asks_for_the_latin_name() -> None:
    for surname, given_names in ((None, None), ("", " "), ("-", None)):
        with pytest.raises(UserError, match="type the Latin name first"):
            name_field(surname, given_names, 31)


def test_a_digit_in_a_name_is_refused() -> None:
    for name in ("Baby 1", "Ali ٣"):
        with pytest.raises(UserError, match="digit"):
            zone_letters(name)


def test_scripts() -> None:
    assert is_latin("Đỗ-Thị O'Hara Gʻafur")
    assert not is_latin("Милица")
    assert not is_latin("12")


def test_a_single_name_is_primary() -> None:
    assert name_field(None, "Suharto", 31) == name_field("Suharto", None, 31) == "SUHARTO".ljust(31, "<")


@pytest.mark.parametrize("truncation", Truncation)
def test_of_many_parts_as_many_as_fit_stay_whole(truncation: Truncation) -> None:
    parts = "Maria Lourdes Oliveira Santos Pereira Carvalho Monteiro Faria"
    assert name_field(parts, "Ana", 30, truncation=truncation) == "MARIA<LOURDES<O<S<P<C<M<F<<ANA"
    assert name_field(f"{parts} {parts}", "Ana", 30, truncation=truncation).startswith("MARIA<L<O<S<")


@pytest.mark.parametrize("case", VECTORS["names"], ids=lambda case: f"{case['format']} {case['field']}")
def test_name_field(case: dict[str, str]) -> None:
    written = name_field(
        case["surname"],
        case["given_names"],
        WIDTHS[case["format"]],
        truncation=Truncation(case["truncation"]),
    )
    assert written == case.get("ours", case["field"])
    if "ours" in case:  # cut by hand in the document: both keep to its rules
        _is_cut_of(written, case["surname"].split(), case["given_names"].split())
        _is_cut_of(case["field"], case["surname"].split(), case["given_names"].split())


def test_where_the_document_cuts_otherwise_the_data_says_why() -> None:
    assert len(VECTORS["names"]) == 62
    assert sum("ours" in case for case in VECTORS["names"]) == 10
    assert all(("ours" in case) is case.get("note", "").startswith("cut by hand") for case in VECTORS["names"])


def _is_cut_of(field: str, surname: list[str], given_names: list[str]) -> None:
    assert field[-1].isalpha()
    primary, _, secondary = field.partition("<<")
    for whole, cut in ((surname, primary.split("<")), (given_names, secondary.split("<") if secondary else [])):
        assert len(cut) <= len(whole)
        assert all(full.startswith(part) and part for full, part in zip(whole, cut, strict=False))


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.text("ABCDE", min_size=2, max_size=25), min_size=1, max_size=12),
    st.lists(st.text("ABCDE", min_size=2, max_size=25), max_size=12),
    st.sampled_from([30, 31, 39]),
    st.sampled_from(Truncation),
)
def test_a_name_that_is_cut_fills_its_field_and_ends_with_a_letter(
    surname: list[str], given_names: list[str], width: int, truncation: Truncation
) -> None:
    field = name_field(" ".join(surname), " ".join(given_names), width, truncation=truncation)
    whole = "<".join(surname) + ("<<" + "<".join(given_names) if given_names else "")
    assert len(field) == width
    if len(whole) <= width:
        assert field == whole.ljust(width, "<")
    else:
        _is_cut_of(field, surname, given_names)
        assert bool(given_names) is ("<<" in field)
