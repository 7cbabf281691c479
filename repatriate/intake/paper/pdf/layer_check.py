"""Whether the text of a page is what its picture shows: programs that scan put text of their own behind the picture."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING

from repatriate.intake.paper.layout.joining import is_wide
from repatriate.intake.paper.model import Word

if TYPE_CHECKING:
    from repatriate.intake.paper.reading.engines import Engine, Picture

SAMPLE = 10
"""Words that are looked at."""
_LEAST_SIGNS = 4
_ALIKE = str.maketrans("01582gqy", "olsbz99v")
"""Signs that look alike are no difference here."""


def agrees(words: Sequence[Word], picture: Picture, scale: float, engine: Engine) -> bool:
    """Whether some of the words stand in the picture where they should. `scale` is of points to pixels."""
    told = [word for word in words if _can_be_read(word.text)]
    step = max(1, len(told) // SAMPLE)
    for word in told[::step][:SAMPLE]:
        crop = _cut_out(picture, word, scale)
        if crop.size == 0 or _fold(engine.line(crop).text) != _fold(word.text):
            return False  # where the engine erred, the picture costs time and no more
    return True


def _can_be_read(text: str) -> bool:
    """Long enough, and in letters that the engine has."""
    return sum(map(str.isalnum, text)) >= _LEAST_SIGNS and all(sign < "\u0250" or is_wide(sign) for sign in text)


def _cut_out(picture: Picture, word: Word, scale: float) -> Picture:
    left, top, right, bottom = (at * scale for at in word.box)
    border = 0.12 * (bottom - top)
    return picture[
        max(0, round(top - border)) : round(bottom + border), max(0, round(left - border)) : round(right + border)
    ]


def _fold(text: str) -> str:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if sign.isalnum())
    return plain.translate(_ALIKE)
