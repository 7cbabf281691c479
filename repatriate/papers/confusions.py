"""Characters of a zone that are taken for one another by eye, by hand and by scanner, and how readily."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import StrEnum

from repatriate.papers.zones.formats import FILLER, SIGNS
from repatriate.reference.confusions import DIGITS, LETTERS


class Kind(StrEnum):
    """What may stand in a place of a zone."""

    ANY = SIGNS
    LETTER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
    DATE = "0123456789<"
    DIGIT = "0123456789"
    SEX = "FM<"


Reading = tuple[str, float]
"""A character that may have been meant, and how unlikely that is: 0 as it stands, 1 for what cannot stand there."""

_DIGITS = {**DIGITS, FILLER: "0"}
_FILLERS = "KC"
_SEXES = {"P": "F", "E": "F", "N": "M", "H": "M", "W": "M", "X": "<", "K": "<", "C": "<", "0": "<"}
_DRAWN = dict.fromkeys("«‹〈《＜≤([{", "<") | {
    "|": "1I",
    "!": "1I",
    "¡": "I1",
    "$": "S5",
    "§": "S5",
    "€": "E",
    "°": "O0",
}
"""Signs that have no place in a zone at all."""

_CLOSE = "OQDILZSGB01256 8"
_FORCED, _NEXT, _TO_DIGIT, _TO_LETTER = 1.0, 0.5, 2.0, 3.0


def readings(sign: str, kind: Kind) -> Sequence[Reading]:
    """What may have been meant by a capital, digit or odd sign in a place of this kind, likeliest first."""
    if sign in kind:
        return [(sign, 0.0), *(_exchanged(sign) if kind is Kind.ANY else ())]
    return [(meant, _FORCED + _NEXT * place) for place, meant in enumerate(_instead(sign, kind))]


def _exchanged(sign: str) -> Sequence[Reading]:
    """Where letters and digits may both stand: a digit is rather meant than a letter, for numbers are mostly digits."""
    found: list[Reading] = []
    if sign in _CLOSE and sign in _DIGITS:
        found.append((_DIGITS[sign], _TO_DIGIT))
    if sign in _FILLERS:
        found.append((FILLER, _TO_DIGIT))
    if sign in _CLOSE:
        found += [(letter, _TO_LETTER + _NEXT * place) for place, letter in enumerate(LETTERS.get(sign, ""))]
    return found


def _instead(sign: str, kind: Kind) -> str:
    """What can stand there instead of what cannot."""
    if kind is Kind.SEX:
        meant = _SEXES.get(sign, "") or _DRAWN.get(sign, "")
    else:
        meant = _DRAWN.get(sign, "") or _plain(sign)
        meant += LETTERS.get(sign, "") if kind is Kind.LETTER else ""
        meant += _DIGITS.get(sign, "") if kind in (Kind.DATE, Kind.DIGIT) else ""
        meant += FILLER if sign in _FILLERS else ""
    return "".join(dict.fromkeys(char for char in meant if char in kind))


def _plain(sign: str) -> str:
    """A letter without its marks."""
    return "" if sign.isascii() else unicodedata.normalize("NFKD", sign)[:1].upper()
