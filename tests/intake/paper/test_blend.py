"""Two readings of a cell as one text: whatever either engine lost, no letter that only one of them has gets in unseen."""

from __future__ import annotations

import random
import unicodedata

import pytest

from repatriate.intake.paper.reading.blend import CANNOT_BE_WRITTEN, blend_readings, blend_vietnamese, tidy_reading
from repatriate.reference.keys import key

NAMES = (
    "DELA CRUZ, JUAN CARLO", "PEÑA, NIÑO", "Maïga Aïcha", "N'Guessan Jean-Hervé", "Bénédicte-Léon Zoé", "Muñoz Ibáñez Begoña",
    "Otieno Achieng'", "SITI NURHAYATI", "Çelik Théophile",
)  # fmt: skip
VIETNAMESE = ("Hoàng Thị Mỹ Duyên", "Nguyễn Văn Dũng", "ĐẶNG THỊ KIỀU OANH", "Trần Quốc Khánh", "Đỗ Hữu Phước")


def lose_spaces(text: str, by: random.Random) -> str:
    return "".join(one for one in text if one != " " or by.random() < 0.5)


def lose_marks(text: str, by: random.Random) -> str:
    def plain(one: str) -> str:
        return "".join(part for part in unicodedata.normalize("NFD", one) if not unicodedata.combining(part))

    return "".join(plain(one) if by.random() < 0.5 else one for one in text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(8))
def test_what_the_first_engine_loses_comes_from_the_second(name: str, seed: int) -> None:
    by = random.Random(seed)
    first = lose_marks(lose_spaces(name, by), by)
    found = blend_readings(first, by.choice(("", "- ", "¡", "| ")) + name + by.choice(("", " -", "_", " |")))
    assert found is not None
    assert found.text == name
    assert found.same_marks == (
        key(first) == key(name) and tidy_reading(first).replace(" ", "") == name.replace(" ", "")
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", range(8))
def test_a_letter_that_only_one_has_is_never_blended(name: str, seed: int) -> None:
    by = random.Random(seed)
    places = [place for place, one in enumerate(name) if key(one)]
    place = by.choice(places)
    other = by.choice([one for one in "BHKMRVW7" if key(one) != key(name[place])])
    assert blend_readings(name, name[:place] + other + name[place + 1 :]) is None
    assert blend_readings(name[:place] + name[place + 1 :], name) is None


@pytest.mark.parametrize("name", VIETNAMESE)
@pytest.mark.parametrize("seed", range(8))
def test_vietnamese_letters_come_from_the_second_engine_alone(name: str, seed: int) -> None:
    by = random.Random(seed)
    first = "".join(by.choice(("", "j", "i", "é")) if one in CANNOT_BE_WRITTEN else one for one in name)
    found = blend_vietnamese(first, name)
    assert found is not None
    assert found.text == name


def test_other_letters_of_a_vietnamese_name_have_to_agree() -> None:
    assert blend_vietnamese("Hoàng Thj M", "Hoàng Thị Mỹ Duyên") is None
    assert blend_vietnamese("Hoang Minh", "Hoàng Minh Tuấn") is None
    found = blend_vietnamese("Hoàng Minh", "Hoang Minh")
    assert found is not None
    assert not found.same_marks


@pytest.mark.parametrize(
    ("read", "tidied"),
    [
        ("- JOSELITO ¡", "JOSELITO"),
        ("DELA CRUZ,JUAN", "DELA CRUZ, JUAN"),
        ("云南 省 昆明 市", "云南省昆明市"),
        ("1990 年 1 月 2 日", "1990年1月2日"),
        ("Achieng’", "Achieng'"),
        ("|", ""),
        ("+34 612", "+34 612"),
        ("1,250", "1,250"),
    ],
)
def test_stray_signs_at_the_edge_go(read: str, tidied: str) -> None:
    assert tidy_reading(read) == tidied


def test_a_number_of_a_paper_keeps_its_spaces() -> None:
    found = blend_readings("EP1234567", "EP 1234567", spaces=False)
    assert found is not None
    assert found.text == "EP1234567"


def test_a_small_letter_that_differs_in_height_alone_is_a_capital_where_the_second_saw_one() -> None:
    found = blend_vietnamese("vū", "Vũ")
    assert found is not None
    assert found.text == "Vũ"
