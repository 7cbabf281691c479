"""What may be told of health: the codes that airlines know, not words that look like one."""

from __future__ import annotations

import pytest

from repatriate.reference.assistance import CODES, codes_in


@pytest.mark.parametrize(
    "word", ["PTSD", "AIDS", "COVID", "HIV", "LIMP", "DEPU", "DEPA", "WCH", "WCHRR", "", "ＷＣＨＲ"]
)
def test_a_word_about_health_is_no_code(word: str) -> None:
    assert codes_in([word]) == ()


def test_codes_in_their_order_once_and_in_capitals() -> None:
    assert codes_in(["meda", "broken leg", "WCHR", "MEDA"]) == ("MEDA", "WCHR")


def test_every_code_has_the_shape_of_one() -> None:
    assert all(len(code) == 4 and code.isascii() and code.isupper() for code in CODES)
