"""Pages side by side in one picture are read one after the other; one wide table is one page."""

from __future__ import annotations

import pytest

from repatriate.intake.paper.layout.laying import find_gutter
from repatriate.intake.paper.model import Word


def half(left: float, first: int, titles: bool, columns: int = 3) -> list[Word]:
    said = [["No", "Name", "Born"][:columns]] if titles else []
    said += [[str(number), f"NAME{number}", "03.02.1981"][:columns] for number in range(first, first + 12)]
    return [
        Word(text, (left + 120 * column, 40 + 40 * row, left + 120 * column + 80, 64 + 40 * row))
        for row, texts in enumerate(said)
        for column, text in enumerate(texts)
    ]


@pytest.mark.parametrize("titles", [True, False])
def test_two_pages_are_parted_where_titles_repeat_or_numbers_begin_again(titles: bool) -> None:
    gutter = find_gutter(half(50, 1, True) + half(500, 13, titles))
    assert gutter is not None
    assert 370 <= gutter <= 500


def test_one_table_is_one_page() -> None:
    assert find_gutter(half(50, 1, True)) is None
    beside = [Word(f"LONG REMARK {row}", (500, 40 + 40 * row, 700, 64 + 40 * row)) for row in range(13)]
    assert find_gutter(half(50, 1, True) + beside) is None


def test_ages_beside_names_are_no_second_page() -> None:
    ages = [
        Word(age, (500, 80 + 40 * row, 530, 104 + 40 * row))
        for row, age in enumerate(["31", "7", "44", "52", "19", "3", "60", "28", "41", "9", "33", "70"])
    ]
    assert find_gutter(half(50, 1, True) + ages) is None


def test_years_of_birth_that_grow_are_no_second_page() -> None:
    years = [Word(str(1990 + row), (500, 80 + 40 * row, 560, 104 + 40 * row)) for row in range(12)]
    assert find_gutter(half(50, 1, True) + years) is None
