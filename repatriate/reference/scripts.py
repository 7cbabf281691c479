"""Finds the script of a text, and splits a text in two scripts."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Script(StrEnum):
    """The scripts that names are read in, with those that no rule is needed for as OTHER."""

    LATIN = "latin"
    HAN = "han"
    KANA = "kana"
    HANGUL = "hangul"
    THAI = "thai"
    LAO = "lao"
    MYANMAR = "myanmar"
    KHMER = "khmer"
    ARABIC = "arabic"
    INDIAN = "indian"
    ETHIOPIC = "ethiopic"
    GREEK = "greek"
    OTHER = "other"


_RANGES = (
    (Script.LATIN, "A-Za-z\u00aa\u00ba\u00c0-\u02ff\u1e00-\u1eff\ua720-\ua7ff"),
    (Script.HAN, "\u2e80-\u2fdf\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"),
    (Script.KANA, "\u3041-\u30ff\u31f0-\u31ff"),
    (Script.HANGUL, "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"),
    (Script.THAI, "\u0e01-\u0e4e"),
    (Script.LAO, "\u0e81-\u0edf"),
    (Script.MYANMAR, "\u1000-\u109f\uaa60-\uaa7f"),
    (Script.KHMER, "\u1780-\u17ff"),
    (Script.ARABIC, "\u0620-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"),
    (Script.ETHIOPIC, "\u1200-\u139f\u2d80-\u2ddf\uab00-\uab2f"),
    (Script.GREEK, "\u0370-\u03ff\u1f00-\u1fff"),
    (Script.INDIAN, "\u0900-\u0d7f"),
)
_PATTERNS = tuple((script, re.compile(f"[{letters}]")) for script, letters in _RANGES)
_LATIN = _RANGES[0][1]
_OTHER = re.compile(f"[^\\W\\d_{_LATIN}]")
_LATIN_RUN = re.compile(f"[{_LATIN}](?:[{_LATIN}\u0300-\u036f\\s.'’`\\-,/0-9]*[{_LATIN}\u0300-\u036f.])?")


def script_of(text: str) -> Script | None:
    """The script of the first letter; None where there is none."""
    return next((_script_of(one) for one in text if one.isalpha()), None)


@lru_cache(maxsize=4096)
def _script_of(letter: str) -> Script:
    return next((script for script, pattern in _PATTERNS if pattern.match(letter)), Script.OTHER)


def has_latin(text: str) -> bool:
    return bool(_PATTERNS[0][1].search(text))


def has_other(text: str) -> bool:
    """Whether any letter is of another script than Latin."""
    return not text.isascii() and bool(_OTHER.search(text))


def split_scripts(text: str) -> tuple[str, str]:
    """The Latin part and the part in other scripts, each with single spaces: `陈燕 CHEN YAN` → `CHEN YAN`, `陈燕`."""
    latin = " ".join(found[0].strip(" ,/-") for found in _LATIN_RUN.finditer(text))
    other = _LATIN_RUN.sub(" ", text)
    return " ".join(latin.split()), " ".join(other.split()).strip(" ,/|()[]（）-–—:;")
