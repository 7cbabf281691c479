"""The words an officer reads: everyday words of today, short sentences, and none of the turns that nobody speaks.

The docstrings of the code begin with what a thing returns, does or is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import pytest

from repatriate.reference.resources import resource_path
from tests.code import ROOT, sources

MOST_WORDS = 20
OLD_WORDS = {
    "en": (
        r"legs?|publish(?:ed|es|ing)?|unplaced|left out|withheld|recipient profiles?|itinerar(?:y|ies)|checklists?|pinned"
        r"|no-shows?|off-loaded|go-shows?|checkpoints?|sightings?|households?|zones?|ETD|PAXLST|blanks?|series|manifests?"
    ),
    "fr": (
        r"segments?|publi(?:er|ez|é|ée|és|ées|cation)|manifestes?|listes? de contrôle|foyers?|séries?|fixée?s?|épinglée?s?"
        r"|itinéraires?|female|male|zones?|PAXLST"
    ),
    "id": (
        r"ruas|(?:rencana|draf)\b[^.:]*\b(?:di|men)?terbitkan|manifes|daftar periksa|seri|rute perjalanan|rumah tangga|zona|PAXLST"
    ),
}
"""Words that the window used before, by language."""
ALLOWED = {
    "en": {
        r"(?:left|right) leg stiff": "a leg of the body",
        r"time zones?": "of a place",
        r"blank forms?": "pre-printed forms",
        r"^(?:series|household)$": "a column of the workbook",
        r"sheet Legs": "a sheet of the workbook",
        r"Write draft, published": "a word of the command line",
    },
    "fr": {
        r"^série$": "a column of the workbook",
        r"draft, published": "a word of the command line",
    },
    "id": {
        r"zona waktu": "of a place",
        r"^seri$": "a column of the workbook",
        r"draft, published": "a word of the command line",
    },
}
"""Places where an old word is meant, and the reason."""
OF_SEND = (
    "repatriate/manifests/",
    "repatriate/app/core/settings.py",
    "ui/rooms/departure/send_sheet.py",
    "ui/pages/settings.py",
    "ui/shell/menus.py",
)
THING = (
    r"another|other|new|next|old|last|first|earlier|later|such a|larger|smaller|different|own|this|that|which|right|wrong|good"
    r"|like|with|without|needs?|have|has|had|make|keep|give it|choose|wait for|to|is|takes|named|the"
)
BANNED = {
    "an odd word": r"\b(?:anew|mend(?:s|ed|ing)?|lies?|stands?|stood|all the same|thereby|whither|hence)\b",
    "nobody is like that": r"\b(?:nobody|no one) is like\b",
    "“one” for a thing": rf"\b(?:{THING}) ones?(?=[.,:;!?)]|$| (?:for|that|which|when|made|like|in|is|below|above|already)\b)",
}
"""Turns that no officer speaks."""
RELATIVE = re.compile(r'^ *r?"""((?:Of|What|Who|Whose|Whom|Where|How|Those)\b.*)', re.MULTILINE)
"""Docstrings that begin without their noun: a reader has to guess what a function returns."""


def catalogue(language: str) -> Iterator[tuple[str, str, str]]:
    """The place of its first use, the English sentence, and its text in `language`."""
    code = "fr" if language == "en" else language
    root = ElementTree.parse(resource_path("translations", f"repatriate_{code}.ts")).getroot()
    for message in root.iter("message"):
        source = message.findtext("source") or ""
        where = next((place.get("filename", "") for place in message.iter("location")), "")
        translation: Any = message.find("translation")
        text = source if language == "en" else " ".join(translation.itertext())
        where = where.replace("../", "")
        yield where, source, text


def without(text: str, allowed: dict[str, str]) -> str:
    for pattern in allowed:
        text = re.sub(pattern, " ", text, flags=re.IGNORECASE)
    return text


def is_of_send(where: str, found: str) -> bool:
    """The format of airline messages has its name where messages are made, and in the settings of that."""
    return found == "PAXLST" and where.startswith(OF_SEND)


def sentences(text: str) -> list[str]:
    """A colon before a list or a reason ends one, as it ends a breath."""
    return re.split(r"(?<=[.!?:])\s+", text)


def is_index(text: str) -> bool:
    """Words to search by, in a row: nobody reads them."""
    return text.count(",") > 8 and not re.search(r"[.:!?]", text)


@pytest.mark.parametrize("language", OLD_WORDS)
def test_no_old_word_is_read(language: str) -> None:
    old = re.compile(rf"\b(?:{OLD_WORDS[language]})\b", re.IGNORECASE)
    faults = [
        f"{where}: {found.group()!r} in {text!r}"
        for where, _source, text in catalogue(language)
        for found in old.finditer(without(text, ALLOWED[language]))
        if not is_of_send(where, found.group())
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("language", ALLOWED)
def test_every_exception_is_used(language: str) -> None:
    texts = [text for _where, _source, text in catalogue(language)]
    assert [one for one in ALLOWED[language] if not any(re.search(one, text, re.IGNORECASE) for text in texts)] == []


def test_no_sentence_is_long() -> None:
    faults = [
        f"{where}: {len(sentence.split())} words in {sentence!r}"
        for where, _source, text in catalogue("en")
        if not is_index(text)
        for sentence in sentences(text)
        if len(sentence.split()) > MOST_WORDS
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("turn", BANNED)
def test_no_turn_that_nobody_speaks(turn: str) -> None:
    banned = re.compile(BANNED[turn], re.IGNORECASE)
    faults = [
        f"{where}: {found.group()!r} in {text!r}"
        for where, _source, text in catalogue("en")
        if (found := banned.search(text))
    ]
    assert not faults, "\n".join(faults)


def test_a_docstring_begins_with_what_it_returns_or_does() -> None:
    faults = [
        f"{path.relative_to(ROOT).as_posix()}: {found[1]}"
        for path in sources("repatriate", "ui")
        for found in RELATIVE.finditer(path.read_text(encoding="utf-8"))
    ]
    assert not faults, "say the noun first, as in “The people who still lack a seat”:\n" + "\n".join(faults)


def test_the_patterns_find_what_they_are_for() -> None:
    assert RELATIVE.search('    """Who has no seat yet."""')
    assert not RELATIVE.search('    """The people who still lack a seat."""')
    assert re.search(BANNED["“one” for a thing"], "Enter this one: choose another one.")
    assert not re.search(BANNED["“one” for a thing"], "Choose at least one of the days. One person waits.")
    assert without("a time zone", ALLOWED["en"]).strip() == "a"
    assert sentences("Stop. Now: go!") == ["Stop.", "Now:", "go!"]
    assert is_index("a, b, c, d, e, f, g, h, i, j")
    assert not is_index("Nobody, yet.")
