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
from repatriate.papers.transliteration import _tables, has_table, is_latin, name_field, zone_letters

VECTORS = json.loads((Path(__file__).parents[1] / "data" / "mrz" / "vectors.json").read_text(encoding="utf-8"))
WIDTHS = {"TD3": 39, "TD2": 31, "TD1": 30, "MRV-A": 39, "MRV-B": 31}
OTHER_METHODS = {"truncation option: fixed number of characters", "truncation option: primary components cut"} | {
    "truncation option: secondary cut"
}


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


def test_every_entry_of_the_tables_is_written_in_zone_letters() -> None:
    tables = _tables()
    assert (len(tables["latin"]), len(tables["cyrillic"]), len(tables["arabic"])) == (95, 48, 81)
    written = chain(
        chain.from_iterable(tables["latin"].values()),
        chain.from_iterable(row.values() for row in tables["cyrillic"].values()),
        tables["arabic"].values(),
        tables["arabic_at_end"].values(),
    )
    assert all(set(letters) <= set(string.ascii_uppercase) for letters in written)
    for char, ways in tables["latin"].items():
        for text in (char, char.lower()):
            if len(text) == 1:
                assert "".join(zone_letters(f"a{text}")) == "A" + ways[0], char


@pytest.mark.parametrize("name", ["ปิยะพร", "မြင့်", "王小明", "김민수", "राम", "ኃይለ", "Παπαδόπουλος"])
def test_scripts_without_a_table_ask_for_the_latin_name(name: str) -> None:
    assert not has_table(name)
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
    assert is_latin("Đỗ-Thị O'Hara")
    assert not is_latin("Милица")
    assert not is_latin("12")
    assert has_table("Милица محمد Ali")


def test_a_single_name_is_primary() -> None:
    assert name_field(None, "Suharto", 31) == name_field("Suharto", None, 31) == "SUHARTO".ljust(31, "<")


@pytest.mark.parametrize("case", VECTORS["names"], ids=lambda case: f"{case['format']} {case['field']}")
def test_name_field(case: dict[str, str]) -> None:
    written = name_field(case["surname"], case["given_names"], WIDTHS[case["format"]])
    if case["kind"] in OTHER_METHODS:  # the document shows several ways to cut; ours must keep to the same rules
        _is_cut_of(written, case["surname"].split(), case["given_names"].split())
        _is_cut_of(case["field"], case["surname"].split(), case["given_names"].split())
        assert len(written) == len(case["field"])
    else:
        assert written == case["field"]


def _is_cut_of(field: str, surname: list[str], given_names: list[str]) -> None:
    assert field[-1].isalpha()
    primary, _, secondary = field.partition("<<")
    for whole, cut in ((surname, primary.split("<")), (given_names, secondary.split("<") if secondary else [])):
        assert len(cut) <= len(whole)
        assert all(full.startswith(part) and part for full, part in zip(whole, cut, strict=False))


@settings(max_examples=400, deadline=None)
@given(
    st.lists(st.text("ABCDE", min_size=2, max_size=25), min_size=1, max_size=12),
    st.lists(st.text("ABCDE", min_size=2, max_size=25), max_size=12),
    st.sampled_from([30, 31, 39]),
)
def test_a_name_that_is_cut_fills_its_field_and_ends_with_a_letter(
    surname: list[str], given_names: list[str], width: int
) -> None:
    field = name_field(" ".join(surname), " ".join(given_names), width)
    whole = "<".join(surname) + ("<<" + "<".join(given_names) if given_names else "")
    assert len(field) == width
    if len(whole) <= width:
        assert field == whole.ljust(width, "<")
    else:
        _is_cut_of(field, surname, given_names)
        assert bool(given_names) is ("<<" in field)
