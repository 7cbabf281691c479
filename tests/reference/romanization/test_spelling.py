"""How names of other scripts sound: common names of each, against spellings that people bear."""

from __future__ import annotations

from itertools import takewhile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from repatriate.reference.romanization.letters import spell_name, spell_word
from repatriate.reference.romanization.people import Spelling, spell_person

_LINES = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8").splitlines()
SCRIPTS = [line[1:-1] for line in _LINES if line.startswith("[")]


def names_of(script: str) -> dict[str, list[str]]:
    start = _LINES.index(f"[{script}]") + 1
    rows = takewhile(lambda line: not line.startswith("["), _LINES[start:])
    return {name: said.split(" / ") for name, said in (row.split(" = ") for row in rows if row)}


@pytest.mark.parametrize("script", SCRIPTS)
def test_common_names_sound_as_their_bearers_write_them(script: str) -> None:
    names = names_of(script)
    said = {name: " ".join(filter(None, spell_name(name)[:2])) for name in names}
    wrong = {name: word for name, word in said.items() if word.replace(" ", "") not in _joined(names[name])}
    assert len(names) >= 6
    assert wrong == {}


def _joined(spellings: list[str]) -> set[str]:
    return {one.replace(" ", "") for one in spellings}


@pytest.mark.parametrize(
    ("name", "nationality", "spelling"),
    [
        ("王小明", "CHN", Spelling("WANG", "XIAOMING")),
        ("ใจดี สมชาย", "THA", Spelling("CHAIDI SOMCHAI", "", certain=False)),
        ("ភួង សុខ", "KHM", Spelling("PHUONG", "SOK")),
        ("尉迟恭", "CHN", Spelling("YUCHI", "GONG")),
        ("عبد الله", None, Spelling("ABDULLAH", "")),
        ("😀", None, Spelling("", "")),
        ("金民秀", "KOR", Spelling("", "")),
        ("金民秀", "CHN", Spelling("JIN", "MINXIU")),
        ("김민수", "PRK", Spelling("KIM", "MINSU")),
        ("高橋さくら", "JPN", Spelling("", "")),
    ],
)
def test_which_words_are_the_surname(name: str, nationality: str | None, spelling: Spelling) -> None:
    assert spell_person("", "", name, nationality) == spelling


def test_parts_that_say_their_sound_are_spelled_beside_a_name_that_does_not() -> None:
    assert spell_person("한", "민수", "韓民秀", "KOR") == Spelling("HAN", "MINSU")


@pytest.mark.parametrize(("word", "said"), [("Aung张伟", "AUNGZHANGWEI"), ("คำ", "KHAM"), ("ຄຳ", "KHAM"), ("😀", "")])
def test_a_word(word: str, said: str) -> None:
    assert spell_word(word) == said


@example("ٱلله")
@given(st.text(max_size=30))
def test_any_text_is_spelled_in_capitals(text: str) -> None:
    said = spell_word(text)
    assert all("A" <= sign <= "Z" or sign in " -" for sign in said)
    assert spell_word(said.replace(" ", "")) == said.replace(" ", "")
