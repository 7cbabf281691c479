"""How names are read before they are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.intake.matching import spelling
from repatriate.intake.matching.spelling import SIMPLIFIED


@pytest.mark.parametrize(
    ("text", "nation", "words"),
    [
        ("Đặng Văn Dũng", "", "DANG VAN DUNG"),
        ("Muñoz-Peña", "", "MUNOZ PENA"),
        ("Strauß Bjørn", "", "STRAUSS BJORN"),
        ("M'Bappé O’Neil", "", "MBAPPE ONEIL"),
        ("Ahmad bin Abd Rahman", "", "AHMAD ABDUL RAHMAN"),
        ("Ravi s/o Krishnan", "", "RAVI KRISHNAN"),
        ("Devi A/P Raman", "", "DEVI RAMAN"),
        ("Al-Hassan Mohd.", "", "HASSAN MUHAMMAD"),
        ("Bin", "", "BIN"),
        ("Daw Khin Khin", "MMR", "KHIN KHIN"),
        ("Ma Ma Lay", "MMR", "MA LAY"),
        ("Ma Li", "", "MA LI"),
        ("Ma. Cristina", "PHL", "MARIA CRISTINA"),
        ("  ", "", ""),
        ("123", "", ""),
    ],
)
def test_words(text: str, nation: str, words: str) -> None:
    assert spelling.words_of(text, nation) == tuple(words.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("SUPHAPORN", "SUPAPON"),
        ("TJANDRA", "CANDRA"),
        ("DJOKO", "JOKO"),
        ("SOEKARNO", "SUKARNO"),
        ("LY", "LI"),
        ("LEE", "LI"),
        ("FERNANDO", "PERNANDO"),
        ("HASSAN", "HASAN"),
        ("AHMED", "AHMAD"),
        ("KHALID", "KALID"),
        ("WICHAI", "VICHAI"),
        ("ZULKIFLI", "DZULKIFLI"),
        ("HSIEH", "XIE"),
        ("CHEUNG", "ZHANG"),
    ],
)
def test_spellings_of_one_sound(one: str, other: str) -> None:
    assert spelling.encode_sound(one) == spelling.encode_sound(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("HASAN", "HUSIN"), ("RINA", "RANI"), ("LI", "LU"), ("MAI", "MI"), ("HUNG", "HUONG"), ("BUDI", "BADU")],
)
def test_other_names_sound_otherwise(one: str, other: str) -> None:
    assert spelling.encode_sound(one) != spelling.encode_sound(other)


def test_bones_keep_what_is_short() -> None:
    assert spelling.strip_vowels("LI") == "LI"
    assert spelling.strip_vowels("SUPAPUN") == spelling.strip_vowels("SAPIPAN") == "SPPN"


@given(st.lists(st.text("ACDEHIJNOPRSTUXYZ", min_size=1, max_size=9)))
def test_words_sound_together_as_each_does_alone(words: list[str]) -> None:
    assert spelling.encode_sounds(words) == [spelling.encode_sound(word) for word in words]


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [("歐陽", "欧阳"), ("諸葛龐", "诸葛庞"), ("鄺鮑顏聶", "邝鲍颜聂"), ("劉國華", "刘国华"), ("乾坤后云", "干坤后云")],
)
def test_traditional_letters_are_simplified_once_for_all(traditional: str, simplified: str) -> None:
    assert spelling.fold_native(traditional) == spelling.fold_native(simplified) == simplified


def test_no_simplified_letter_is_simplified_again() -> None:
    assert len(SIMPLIFIED) > 2000
    assert not SIMPLIFIED.keys() & set(SIMPLIFIED.values())


def test_names_in_their_own_script() -> None:
    assert spelling.fold_native("張 曉·燕") == spelling.fold_native("张晓燕")
    assert spelling.fold_native("เฉิน เยี่ยน") != spelling.fold_native("เฉน เยยน")
    assert [spelling.find_script(text) for text in ("张", "เฉิน", "")] == ["CJK", "THAI", ""]
