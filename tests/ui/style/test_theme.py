"""Colours that can be read, icons that exist, one stylesheet in which every name is known."""

from __future__ import annotations

from dataclasses import asdict, fields

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from ui.style import icons, theme
from ui.style.stylesheet import build_stylesheet
from ui.style.theme import DARK, LIGHT, Scheme, Tokens

SCHEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=lambda tokens: tokens.name)
WORDS = ("text", "quiet", "accent", "good", "attention", "trouble", "info")


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3)."""

    def luminance(text: str) -> float:
        channels = (int(text[start : start + 2], 16) / 255 for start in (1, 3, 5))
        red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@SCHEMES
@pytest.mark.parametrize("tone", WORDS)
@pytest.mark.parametrize("ground", ["surface", "raised"])
def test_words_can_be_read_on_every_ground(tokens: Tokens, tone: str, ground: str) -> None:
    values = asdict(tokens)
    assert contrast(values[tone], values[ground]) >= 4.5


@SCHEMES
@pytest.mark.parametrize("tone", WORDS)
def test_words_can_be_read_in_a_selected_row(tokens: Tokens, tone: str) -> None:
    assert contrast(asdict(tokens)[theme.selected_tone(tone)], tokens.accent_soft) >= 4.5


@SCHEMES
def test_words_can_be_read_under_the_mouse(tokens: Tokens) -> None:
    for tone in ("text", "quiet", "accent", "trouble"):
        assert contrast(asdict(tokens)[tone], tokens.hover) >= 4.5, tone


@SCHEMES
def test_words_can_be_read_on_their_own_soft_ground(tokens: Tokens) -> None:
    values = asdict(tokens)
    for tone in ("good", "attention", "trouble", "info", "accent"):
        assert contrast(values[tone], values[f"{tone}_soft"]) >= 4.5, tone
        assert contrast(values["text"], values[f"{tone}_soft"]) >= 4.5, tone
    assert contrast(tokens.on_accent, tokens.accent) >= 4.5
    assert contrast(tokens.on_accent, tokens.accent_hover) >= 4.5


@SCHEMES
def test_every_name_in_the_stylesheet_is_a_token_and_every_token_a_colour(tokens: Tokens) -> None:
    assert "$" not in build_stylesheet(asdict(tokens))
    for field in fields(tokens):
        if field.name != "name":
            assert QColor(getattr(tokens, field.name)).isValid(), field.name


def test_the_scheme_follows_what_was_asked(qapp: QApplication, qtbot: QtBot) -> None:
    part = QFrame()
    qtbot.addWidget(part)
    theme.dress_widget(part)
    for scheme, tokens in ((Scheme.DARK, DARK), (Scheme.LIGHT, LIGHT)):
        theme.ask_scheme(qapp, scheme)
        assert theme.tokens() is tokens
        assert qapp.palette().window().color().name().upper() == tokens.surface
        assert tokens.accent in part.styleSheet()
    theme.ask_scheme(qapp, Scheme.SYSTEM)
    assert theme.tokens() in (LIGHT, DARK)
    theme.ask_scheme(qapp, Scheme.LIGHT)


def _colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name().upper()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", sorted(icons.NAMES))
def test_every_icon_is_drawn_in_its_tone(qapp: QApplication, name: str) -> None:
    theme.ask_scheme(qapp, Scheme.LIGHT)
    made = icons.make_icon(name, "trouble")
    image = made.pixmap(48, 48).toImage()
    assert LIGHT.trouble in _colours(image)


def test_an_icon_follows_a_switch_of_scheme(qapp: QApplication) -> None:
    made = icons.make_icon("lock", "accent")
    theme.ask_scheme(qapp, Scheme.DARK)
    dark = _colours(made.pixmap(40, 40).toImage())
    theme.ask_scheme(qapp, Scheme.LIGHT)
    light = _colours(made.pixmap(44, 44).toImage())
    assert DARK.accent in dark
    assert LIGHT.accent in light
