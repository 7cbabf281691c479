"""What a passphrase is worth: in words, and never by its length alone."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from repatriate.app.core.passphrases import SPEED, Level, known_of, measure_passphrase
from repatriate.reference.resources import LANGUAGES, resource_path
from tests.passphrase import PASSPHRASE

ROOT = Path(__file__).parents[3]


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
        ("P4$$w0rd1!", Level.WEAK),
        ("4@8({[<3369&!1|0$5+7%2" * 3, Level.GOOD),  # every sign for a letter: read in all ways it would not end
        ("X3.k9!aQ_w7:Lp", Level.GOOD),
        ("correct horse battery", Level.GOOD),
        ("copper violin harvest tunnel", Level.GOOD),
        (PASSPHRASE, Level.GOOD),
        ("embassy of indonesia yangon", Level.WEAK),
        ("EmbassyOfIndonesiaYangon", Level.WEAK),
        ("Kedutaan Besar Indonesia Bangkok", Level.WEAK),
        ("ambassade de france phnom penh", Level.WEAK),
        ("rescue Sri Lanka, New Delhi", Level.WEAK),
        ("four words of your own", Level.WEAK),
        ("kata sandi kata sandi", Level.WEAK),
        ("kapal merah kapal merah", Level.WEAK),
        ("qwerty uiop asdf ghjk", Level.WEAK),
        ("poiuy lkjh mnbv trewq", Level.WEAK),
        ("Bhinneka Tunggal Ika", Level.WEAK),
        ("petit à petit l’oiseau fait son nid", Level.WEAK),
        ("correct horse battery staple", Level.WEAK),
        ("we will bring them home", Level.WEAK),
        ("i love my wife and children", Level.FAIR),
    ],
)
def test_levels(passphrase: str, level: Level) -> None:
    assert measure_passphrase(passphrase).level is level


@pytest.mark.parametrize("language", LANGUAGES)
def test_our_own_advice_is_weak(language: str) -> None:
    """It stands on the screen."""
    advice = "four words that do not belong together"
    tree = ElementTree.parse(resource_path("translations", f"repatriate_{'fr' if language == 'en' else language}.ts"))
    messages = [one for one in tree.iter("message") if advice in str(one.findtext("source")).lower()]
    said = [str(one.findtext("source" if language == "en" else "translation")) for one in messages]
    assert len(said) >= 2
    for sentence in said:
        last = re.split(r"[.:] ", sentence)[-1]
        assert not measure_passphrase(last).good, last


@pytest.mark.parametrize("page", ["README.md", "docs/commands.md"])
def test_the_passphrase_of_our_examples_is_weak(page: str) -> None:
    (shown,) = re.findall(r"REPATRIATE_PASSPHRASE='(.*)'", (ROOT / page).read_text(encoding="utf-8"))
    assert measure_passphrase(shown).level is Level.WEAK


def test_how_long_it_holds_is_said_in_words() -> None:
    said = {text: measure_passphrase(text).holds for text in ("secret", "Password1234567!", "river lamp stone")}
    assert said["secret"] == "less than a second"
    assert said["Password1234567!"] == "about 3 hours"
    assert said["river lamp stone"].endswith(" days")
    assert measure_passphrase("seven quiet herons").sentence == (
        "Strong: with a fast computer, somebody would need about 4 years to guess it."
    )
    assert measure_passphrase("river lamp stone seven").holds == "more than a hundred years"
    assert SPEED == 10_000


def test_words_of_another_language_are_words() -> None:
    """zxcvbn takes each letter of them for chance: a hundred times a hundred years for two words."""
    assert measure_passphrase("bonne maison").level is Level.WEAK
    assert measure_passphrase("ความลับ ของเรา").level is Level.WEAK


def test_what_everybody_knows_is_worth_nothing() -> None:
    known = known_of(Path("/x/embassy-manilla/krungsri-operation.repat"), "Benigno Talanou")
    assert measure_passphrase("krungsri harvest talanou", known).level is not Level.GOOD
    assert measure_passphrase("krungsri harvest talanou").level is Level.GOOD


def test_both_ways_to_write_a_sign_are_one_passphrase() -> None:
    assert measure_passphrase("café de la gare noire") == measure_passphrase("café de la gare noire")


def test_the_dictionaries_are_read_only_when_one_is_measured() -> None:
    code = "import sys, repatriate.cli.main, repatriate.cli.files; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
