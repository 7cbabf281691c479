"""A head of the journal as words, and back."""

from __future__ import annotations

import secrets

import pytest

from repatriate.model.errors import UserError
from repatriate.reference.head_words import COUNT, read_head, words_of
from repatriate.reference.resources import resource_path

HEAD = "c88e40ff500d7661463d1990f5c887e2eb939d3734c96294ec494be7b307c39e"
WORDS = resource_path("words", "english.txt").read_text(encoding="ascii").split()


def test_the_list_is_as_it_was_made() -> None:
    assert len(set(WORDS)) == len({word[:4] for word in WORDS}) == 2048
    assert sorted(WORDS) == WORDS


def test_what_was_said_is_read_back() -> None:
    for head in ("0" * 64, "f" * 64, HEAD, *(secrets.token_hex(32) for _ in range(50))):
        words = words_of(head)
        bits = "".join(f"{WORDS.index(word):011b}" for word in words.split())
        assert int(bits, 2) == int(head, 16) >> 256 - 88
        shortened = "  ".join(word[:4].upper() for word in words.split())
        for written in (words, shortened, f"398: {words}", words.replace(" ", ", "), f"\n{words}.\n"):
            assert read_head(written) == head[:22]


def test_digits_are_taken_too() -> None:
    assert read_head(HEAD) == HEAD
    assert read_head(f"398 {HEAD[:16].upper()}") == HEAD[:16]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("abandn ability able about above absent absorb abstract", "Word 1, “abandn”, is not a word that heads use: did you mean “abandon”?"),
        ("abandon ability 12345 about above absent absorb abstract", "Word 3, “12345”"),
        ("abandon ability", f"A head is {COUNT} words: 2 are given."),
        ("", f"A head is {COUNT} words: 0 are given."),
        (HEAD[:15], "Word 1"),
        ("398", "Word 1, “398”"),
    ],
)  # fmt: skip
def test_what_is_no_head_is_said(written: str, said: str) -> None:
    with pytest.raises(UserError) as refused:
        read_head(written)
    assert str(refused.value).startswith(said)
