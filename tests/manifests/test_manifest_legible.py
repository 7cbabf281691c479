"""No empty box on paper: what no font draws is left out where it is a picture, and named where it is a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from repatriate.manifests.wording import format_legible
from repatriate.printing.text import missing_glyphs


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Siti", "Siti"),
        ("Nguyễn Đỗ Ø ß ł İ", "Nguyễn Đỗ Ø ß ł İ"),
        ("အောင်ကျော်", "အောင်ကျော်"),
        ("Somchai 🙏 Jaidee", "Somchai Jaidee"),
        ("👍🏽 x", "x"),
        ("👨‍👩‍👧 Ali", "Ali"),
        ("a 😀\nb", "a\nb"),
        ("🎉", "[U+1F389]"),
        ("𠮷田 健", "[U+20BB7]田 健"),
        ("Nguy\ufffdn", "Nguy?n"),
        ("A\ue000", "A[U+E000]"),
        ("", ""),
    ],
)
def test_what_is_shown(text: str, shown: str) -> None:
    assert format_legible(text) == shown


@given(st.text(st.characters(exclude_categories=[])))
def test_nothing_is_left_that_no_font_draws(text: str) -> None:
    shown = format_legible(text)
    assert missing_glyphs(shown) == set()
    assert format_legible(shown) == shown


@given(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]))
def test_no_letter_is_lost(letter: str) -> None:
    """It is there itself or by its code, whatever stands beside it."""
    shown = format_legible(f"A{letter}B")
    assert len(shown) >= 3
    assert missing_glyphs(letter) == set() or "[U+" in shown
