"""Settles a cell from its two readings: its text, and whether it is sure. Works without an engine.

It is sure if both engines agree on the letters, and the marks of the language are covered. One engine's confidence
proves nothing. `doubts` checks against a whole column.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from repatriate.intake.paper.model import Box, Why
from repatriate.intake.paper.reading.blend import Blend, blend_readings, blend_vietnamese, tidy_reading
from repatriate.reference.keys import key
from repatriate.reference.lexicon import sex_of
from repatriate.reference.scripts import Script, script_of
from repatriate.reference.vietnamese import is_family_name, is_province, propose_names, propose_province, propose_sex

SURE_MARKS = 0.94
"""The second engine's least score for a Vietnamese word that is in no list."""
NOT_BY_FIRST = frozenset((Script.THAI, Script.LAO, Script.MYANMAR, Script.KHMER, Script.ARABIC, Script.INDIAN, Script.ETHIOPIC, Script.HANGUL))  # fmt: skip
"""Scripts that the first engine cannot write: what it read there is nothing."""


class Holds(StrEnum):
    """The content of a column, as far as it decides how its cells are checked."""

    NUMBERING = "numbering"
    NAME = "name"
    DATE = "date"
    CODE = "code"
    """Letters and figures of a paper, a ticket, a telephone."""
    SEX = "sex"
    NATION = "nation"
    PLACE = "place"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Scored:
    """A word, and how sure its engine is, 0 to 1."""

    text: str
    score: float


@dataclass(frozen=True, slots=True)
class Reading:
    """An engine's reading of a cell: its words by line, and the separators between lines if known."""

    lines: tuple[tuple[Scored, ...], ...] = ()
    joints: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[Scored, ...]:
        return tuple(word for line in self.lines for word in line)

    @property
    def score(self) -> float:
        """The lowest score among the words."""
        return min((word.score for word in self.words), default=0.0)

    def text(self, holds: Holds) -> str:
        lines = [tidy_reading(" ".join(word.text for word in line), ends=",") for line in self.lines]
        if holds not in (Holds.CODE, Holds.DATE) and len(self.joints) + 1 == len(lines):
            return "".join(one for pair in zip(("", *self.joints), lines, strict=True) for one in pair)
        return join_lines(lines, holds)


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell, the reason for doubt, and the other readings. `proposed` are texts suggested by a list of
    names or a check."""

    text: str
    why: Why | None = None
    readings: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()
    page: int = 0
    box: Box = (0.0, 0.0, 0.0, 0.0)

    @property
    def offers(self) -> tuple[str, ...]:
        """The possible texts: the present one, each other reading, then proposals; each once."""
        return tuple(dict.fromkeys(one for one in (self.text, *self.readings, *self.proposed) if one))


EMPTY = Cell("")


def join_lines(lines: list[str], holds: Holds) -> str:
    """The lines of a wrapped cell as one text: a number of a paper goes on, after a hyphen so does a name."""
    found = ""
    for line in lines:
        text = line.strip()
        if not text:
            continue
        goes_on = holds is Holds.CODE or found.endswith(("-", "/")) or (holds is Holds.DATE and found[-1:].isdigit() and text[0].isdigit())  # fmt: skip
        found = text if not found else f"{found}{text}" if goes_on else f"{found} {text}"
    return found


_NUMBERS_ALONE = re.compile(r"[\d\s/.-]{4,}")


def _is_latin_value(first: str, holds: Holds) -> bool:
    """Whether the first engine can have read all that a cell of such a column holds in a list of another script."""
    if holds is Holds.SEX:
        return sex_of(key(first)) is not None
    return holds in (Holds.CODE, Holds.NUMBERING) or (holds is Holds.DATE and bool(_NUMBERS_ALONE.fullmatch(first)))


_AROUND_SIGNS = re.compile(r"\s*([-/.])\s*")


def _tidy_cell(text: str, holds: Holds) -> str:
    """A date without spaces around the signs that part it; else as any cell."""
    return _AROUND_SIGNS.sub(r"\1", tidy_reading(text)) if holds is Holds.DATE else tidy_reading(text)


def settle_cell(first: str, readings: Sequence[Reading], holds: Holds, language: str | None) -> Cell:
    """The cell of a reading of the first engine and those of the second."""
    first = _tidy_cell(first, holds)
    seconds = [one for reading in readings if (one := _tidy_cell(reading.text(holds), holds))]
    texts = tuple(dict.fromkeys(one for one in (first, *seconds) if one))
    if not texts:
        return EMPTY
    foreign = next((one for one in seconds if script_of(one) in NOT_BY_FIRST), None)
    if foreign is not None and not _is_latin_value(first, holds):
        return Cell(foreign, Why.ONE_READING, tuple(dict.fromkeys((foreign, *seconds))))
    if not seconds or not first:
        return Cell(texts[0], Why.ONE_READING, texts)
    if language == "vi" and holds in (Holds.NAME, Holds.PLACE, Holds.SEX, Holds.TEXT, Holds.NATION):
        return _settle_vietnamese(first, readings, holds, texts)
    found = [
        one
        for one in (blend_readings(first, second, spaces=holds is not Holds.CODE) for second in seconds)
        if one is not None
    ]
    if not found:
        return Cell(first, Why.READINGS_DIFFER, texts)
    if holds in (Holds.CODE, Holds.NUMBERING):
        return Cell(first, None, texts)
    if holds is Holds.DATE:
        return Cell(_tidy_cell(found[0].text, holds), None, texts)
    return _choose_reading(found, texts)


def _choose_reading(found: list[Blend], readings: tuple[str, ...]) -> Cell:
    """Letters agree. Marks do where the second engine saw those of the first and no more, or the same more each time."""
    texts = list(dict.fromkeys(one.text for one in found))
    same = [one for one in found if one.same_marks]
    if not same and any(one.contested for one in found):
        return Cell(texts[0], Why.MARKS, readings)
    if len(texts) > 1 and len({_without_spaces(one) for one in texts}) > 1:
        return Cell(max(texts, key=count_marks), Why.MARKS, readings, tuple(texts))
    best = max(texts, key=lambda text: text.count(" "))
    if sum(one.same_signs for one in found) * 2 < len(found):
        return Cell(best, Why.READINGS_DIFFER, readings)
    if same or len(found) > 1 or count_marks(best) == 0:
        return Cell(best, None, readings)
    return Cell(best, Why.MARKS, readings)


def _without_spaces(text: str) -> str:
    return "".join(text.split())


def count_marks(text: str) -> int:
    """The number of letters that have a mark or are not Latin."""
    return sum(not sign.isascii() for sign in text)


def _settle_vietnamese(first: str, readings: Sequence[Reading], holds: Holds, texts: tuple[str, ...]) -> Cell:
    """Both have the letters; the marks are proved by the lists of names and provinces, or by a reading that is very sure."""
    found = [one for reading in readings if (one := blend_vietnamese(first, reading.text(holds))) is not None]
    blended = list(dict.fromkeys(one.text for one in found))
    best = blended[0] if blended else texts[-1]
    apart = None if blended else Why.READINGS_DIFFER
    if holds in (Holds.PLACE, Holds.TEXT):
        for text in (*blended, *texts):
            if is_province(text):
                return Cell(text, apart, texts)
        if proposed := propose_province(best) or propose_province(first):
            return Cell(proposed, apart or Why.MARKS, texts, (proposed,))
    if holds is Holds.SEX and (word := propose_sex(best) or propose_sex(first)):
        return Cell(word, apart, texts)
    if holds is Holds.NAME and not is_family_name(best) and (others := propose_names(best)):
        return Cell(others[0] if len(others) == 1 else best, apart or Why.MARKS, texts, others)
    if not blended:
        return Cell(best, Why.READINGS_DIFFER, texts)
    same = len({_fold_text(one) for one in blended}) == 1 and any(one.same_marks for one in found)
    if same and all(_is_proved(word, place, readings, holds) for place, word in enumerate(best.split())):
        return Cell(best, None, texts)
    return Cell(best, Why.MARKS, texts, tuple(blended))


def _fold_text(text: str) -> str:
    return "".join(text.split()).casefold()


def _is_proved(word: str, place: int, readings: Sequence[Reading], holds: Holds) -> bool:
    """A family's name is known; any other word has to be read with certainty."""
    if holds is Holds.NAME and place == 0 and is_family_name(word):
        return True
    return any(
        tidy_reading(one.text) == word and one.score >= SURE_MARKS for reading in readings for one in reading.words
    )
