"""Names of any script in the letters that machines know, for messages between offices."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from repatriate.reference.transliteration import write_in_latin, zone_letters


@pytest.mark.parametrize(
    ("name", "spelled"),
    [
        ("Siti Aminah", "SITI AMINAH"),
        ("O'Brien", "O'BRIEN"),
        ("O’Brien", "O'BRIEN"),
        ("Smith–Jones", "SMITH-JONES"),
        ("Đặng Thị Hồng", "DANG THI HONG"),
        ("Søren Ørsted", "SOEREN OERSTED"),
        ("Groß", "GROSS"),
        ("Wałęsa", "WALESA"),
        ("İnci Şırnak", "INCI SIRNAK"),
        ("Þórður", "THORDUR"),
        ("ＷＡＮＧ", "WANG"),
        ("Raju A/L Kumar", "RAJU AL KUMAR"),
        ("St. John, Jr.", "ST JOHN JR"),
        ("John Ⅲ", "JOHN III"),
        ("Agus 2", "AGUS 2"),
        ("Agus ၂", "AGUS 2"),
        ("Müller2", "MUELLER2"),
        ("  -- Sari' ", "SARI"),
        ("Sari 😀", "SARI"),
        ("=Sari+1", "SARI1"),
        ("\u202eSari\u0000", "SARI"),
        ("张伟", "ZHANGWEI"),
        ("สมชาย ใจดี", "SOMCHAI CHAIDI"),
        ("Aung 张伟", "AUNG ZHANGWEI"),
        ("😀", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_spelled(name: str | None, spelled: str) -> None:
    assert write_in_latin(name) == spelled


def test_burmese_loses_no_word() -> None:
    assert write_in_latin("အောင် ကျော် မြင့်") == "AUNG KYAW MYINT"


def test_a_state_may_write_a_letter_in_its_own_way() -> None:
    assert write_in_latin("Peña", "PHL", {"Ñ": "NXX"}) == "PENXXA"


@given(st.text(), st.sampled_from([None, "UKR", "IDN"]))
def test_any_text_leaves_only_letters_digits_and_what_holds_a_word_together(text: str, nationality: str | None) -> None:
    spelled = write_in_latin(text, nationality)
    assert re.fullmatch(r"([A-Z0-9]+([-']+[A-Z0-9]+)*( |$))*", spelled)
    assert spelled == spelled.strip()
    assert write_in_latin(spelled, nationality) == spelled


@given(st.text(st.sampled_from("aBzÀâÄæçĐéĞİıŁñŒøßŞþÜŽż"), min_size=1))
def test_the_same_letters_as_in_the_zone_of_a_passport(text: str) -> None:
    assert write_in_latin(text).split() == zone_letters(text)


@example("အ့")
@given(st.text(st.sampled_from("กขคงจสมชายใดีကခဂအောင်မြင့်张伟한글ኃይለሥ"), min_size=2))
def test_a_name_of_another_script_is_spelled_somehow(text: str) -> None:
    if any(unicodedata.category(char) == "Lo" for char in text):
        assert write_in_latin(text)
