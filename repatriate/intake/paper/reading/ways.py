"""Chooses the models and heights for the second reading of a cell."""

from __future__ import annotations

from collections.abc import Sequence

from repatriate.intake.paper.layout.slots import FIGURES
from repatriate.intake.paper.model import Slot, Why
from repatriate.intake.paper.reading import languages
from repatriate.intake.paper.reading.blend import tidy_reading
from repatriate.intake.paper.reading.cells import NOT_BY_FIRST, Cell, Holds, count_marks
from repatriate.intake.paper.reading.second import LATIN, LINE, LOWER, TESSERACT, with_latin
from repatriate.reference.keys import key
from repatriate.reference.lexicon import fields_of
from repatriate.reference.scripts import Script, script_of

_SURE = 0.9
"""The first engine's least score for a word in letters that it knows."""
_MARKED = ("es", "fr")
"""Languages with letters that English lacks: their engines see marks on a name that nobody announced."""


def is_surely_latin(slot: Slot, language: str | None) -> bool:
    """Whether a name of people with a script of their own stands in Latin letters: the first engine is sure of each word."""
    if language not in languages.OTHER_SCRIPT or not slot.words:
        return False
    return all(word.score >= _SURE and script_of(word.text) is Script.LATIN for word in slot.words)


def is_in_plain_capitals(text: str) -> bool:
    return text.isascii() and text.isupper()


def ways_of(first: str, holds: Holds, language: str | None) -> list[tuple[str, int]]:
    """The models to ask, each with a height: where the language has no marks, those of others are a challenge."""
    models = TESSERACT.get(language or "", LATIN)
    if script_of(first) is Script.HAN or language in ("zh-Hans", "zh-Hant"):
        both = with_latin(TESSERACT["zh-Hans"])
        return [(both, LINE), (both, LOWER)]
    if language in languages.BY_SIGHT and language != "vi":
        both = with_latin(models)
        return (
            [(both, LINE), (LATIN, LOWER)]
            if holds in FIGURES and holds is not Holds.SEX
            else [(models, LINE), (both, LOWER)]
        )
    if holds in FIGURES and language != "vi":
        return [(LATIN, LINE), (models, LOWER)]
    if models == LATIN:
        return (
            [(LATIN, LINE), *((TESSERACT[other], LOWER) for other in _MARKED)]
            if holds is Holds.NAME
            else [(LATIN, LINE), (TESSERACT["es"], LOWER)]
        )
    return [(models, LINE), (models, LOWER)]


def settle_title(first: str, seconds: Sequence[str]) -> Cell:
    """A title as the lexicon has it, from the engine that can write it. It is doubtful where the engines read two titles, or
    none that is known and not the same: what a whole column means hangs on it."""
    texts = tuple(dict.fromkeys(one for text in (first, *seconds) if (one := tidy_reading(text))))
    own = tuple(one for one in texts if script_of(one) in NOT_BY_FIRST)
    offers = (*own, *(one for one in texts if one not in own))
    known = [one for one in own or offers if fields_of(key(one))]
    if known:
        best = max(known, key=count_marks)
        same = len({fields_of(key(one)) for one in known}) == 1
        return Cell(best, None if same else Why.READINGS_DIFFER, () if same else offers)
    if not offers:
        return Cell("")
    same = sum(key(tidy_reading(text)) == key(offers[0]) for text in (first, *seconds)) > 1
    return Cell(offers[0], None if same else Why.READINGS_DIFFER, offers)
