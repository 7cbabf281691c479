"""What a passphrase is worth: in words, and never by its length alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from repatriate.app.core.passphrases import SPEED, Level, known_of, measure


@pytest.mark.parametrize(
    ("passphrase", "level"),
    [
        ("", Level.WEAK),
        ("aaaaaaaaaaaaaaaaaaaa", Level.WEAK),
        ("Password1234567!", Level.WEAK),
        ("qwertyuiop[]asdfghjkl", Level.WEAK),
        ("maison rouge", Level.WEAK),
        ("river lamp stone", Level.FAIR),
        ("seven quiet herons", Level.GOOD),
        ("kapal merah tiga bulan", Level.GOOD),
        ("a" * 30 + "river lamp copper seven stone" + "b" * 30, Level.GOOD),
        ("kx7#Qv!m2Zp9u", Level.GOOD),
    ],
)
def test_levels(passphrase: str, level: Level) -> None:
    assert measure(passphrase).level is level


def test_how_long_it_holds_is_said_in_words() -> None:
    said = {text: measure(text).holds for text in ("secret", "Password1234567!", "river lamp stone")}
    assert said["secret"] == "less than a second"
    assert said["Password1234567!"] == "about 3 hours"
    assert said["river lamp stone"].endswith(" days")
    assert measure("seven quiet herons").sentence == (
        "Strong: it would hold about 25 years against somebody with a fast computer."
    )
    assert measure("four plain words here").holds == "more than a hundred years"
    assert SPEED == 10_000


def test_words_of_another_language_are_words() -> None:
    """zxcvbn takes each letter of them for chance: a hundred times a hundred years for two words."""
    assert measure("bonne maison").level is Level.WEAK
    assert measure("ความลับ ของเรา").level is Level.WEAK


def test_what_everybody_knows_is_worth_nothing() -> None:
    known = known_of(Path("/x/embassy-manilla/krungsri-operation.repat"), "Benigno Talanou")
    assert measure("krungsri operation talanou", known).level is not Level.GOOD
    assert measure("krungsri operation talanou").level is Level.GOOD


def test_both_ways_to_write_a_sign_are_one_passphrase() -> None:
    assert measure("café de la gare noire") == measure("café de la gare noire")


def test_the_dictionaries_are_read_only_when_one_is_measured() -> None:
    code = "import sys, repatriate.cli.main, repatriate.cli.files; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
