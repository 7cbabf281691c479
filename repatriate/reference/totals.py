"""The lines of lists that count people: a total that a list declares, and lines that only sum up.

Their words are those of `reference/lexicon`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from repatriate.reference.keys import BARE, gaps, key
from repatriate.reference.lexicon import load_words

_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+")
_LONGEST_TOTAL = 120
"""Characters; a total is a short line, and prose is not looked through."""


@cache
def _run_on() -> re.Pattern[str]:
    """Words of scripts that are written without spaces."""
    words = sorted((one for one in load_words()["totals"] if not one.isascii()), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "total" (a label even alone), "count" (a label of a number), "unit", "filler", "M", "F", "number"
    text: str
    number: int = 0


def _split_tokens(text: str) -> list[_Token]:
    """The line as words and numbers of a total; empty where any other word is in it, or a number of a paper."""
    found: list[_Token] = []
    place = 0
    for number in [*_NUMBER.finditer(text), None]:
        between = text[place : number.start() if number else None]
        words = between.translate(gaps()).split()
        kinds = _name_kinds([key(word) for word in words])
        if kinds is None or (number and _is_of_a_paper(text, number)):
            return []
        found += kinds
        if number:
            place = number.end()
            found.append(_Token("number", number[0], int(re.sub(r"\D", "", number[0]))))
    return found


_TOUCHES = re.compile(r"([^\W\d_]+)[-‐–/._]?\Z")
_FOLLOWS = re.compile(r"[^\W\d_]")


def _is_of_a_paper(text: str, number: re.Match[str]) -> bool:
    """Whether letters and figures are one number of a passport or a seat: NB4243730, H-P1116851, NO123.

    No list has 100,000 people. Latin letters that touch figures are a label only as a word of three and up, before few figures.
    """
    digits = sum(map(str.isdigit, number[0]))
    if digits > 5 or (digits > 1 and number[0][0] == "0"):
        return True
    before = _TOUCHES.search(text[: number.start()])
    after = _FOLLOWS.match(text, number.end())
    if before and _is_bare(before[1]):
        return digits > 4 or len(before[1]) < 3
    return bool(after) and digits > 4 and _is_bare(text[number.end()])


def _is_bare(word: str) -> bool:
    return unicodedata.name(word[0], "").startswith(BARE)


def _name_kinds(words: list[str]) -> list[_Token] | None:
    known: Mapping[str, str] = load_words()["totals"]
    found: list[_Token] = []
    place = 0
    while place < len(words):
        for end in range(min(len(words), place + 4), place, -1):
            phrase = "".join(words[place:end])
            if phrase in known:
                found.append(_Token(known[phrase], phrase))
                place = end
                break
        else:
            parts = _run_on().findall(words[place])
            if not parts or "".join(parts) != words[place]:
                return None
            found += [_Token(known[part], part) for part in parts]
            place += 1
    return found


@lru_cache(maxsize=1 << 12)
def is_total(text: str) -> int | None:
    """The number of people that a line declares, as in `合计 60`; 0 for the label alone, None for anything else."""
    tokens = _read_total(text)
    kinds = [token.kind for token in tokens]
    label = next((place for place, kind in enumerate(kinds) if kind in ("total", "count")), None)
    if label is None:
        return None
    after = tokens[label + 1 :]
    for token in after:
        if token.kind == "number":
            return token.number
        if token.kind in ("M", "F"):
            return None
    if before := [token.number for token in tokens[:label] if token.kind == "number"]:
        return before[-1]
    if "total" not in kinds and "unit" not in kinds:
        return None
    return None if _is_a_name(text, tokens) else 0


def is_summary(text: str) -> bool:
    """Whether a line only counts: men and women apart, as in `Laki-laki: 30` or `ชาย 20 หญิง 5`, or `25 pax`."""
    if is_total(text) is not None:
        return False
    tokens = _read_total(text)
    kinds = {token.kind for token in tokens}
    if "number" not in kinds:
        return False
    if kinds >= {"M", "F"} or kinds & {"total", "count"}:
        return True
    # `25 pax` counts; `PAX 25` may be one of them.
    if "unit" in kinds and (tokens[0].kind == "number" or re.search("[:=：]", text)):
        return True
    # One letter and a number may be a seat: the line must set them apart.
    long = any(token.kind in ("M", "F") and (len(token.text) > 1 or not token.text.isascii()) for token in tokens)
    return bool(kinds & {"M", "F"}) and (long or bool(re.search("[:=：]", text)))


def _read_total(text: str) -> list[_Token]:
    if len(text) > _LONGEST_TOTAL:
        return []
    return _split_tokens(_HAN_NUMBER.sub(_han_number, unicodedata.normalize("NFKC", text)))


_HAN_NUMBER = re.compile(
    r"(?<=[共计計数數有为為:： ])[〇零一二两兩三四五六七八九十百千廿卅]+(?=\s*(?:[人名位员員口个個]|$))"
)
_HAN_DIGITS = {sign: value for value, signs in enumerate(("〇零", "一", "二两兩", *"三四五六七八九")) for sign in signs}
_HAN_TENS = {"十": 10, "百": 100, "千": 1000}


def _han_number(found: re.Match[str]) -> str:
    """`一百四十三` as `143`, and `六〇` as `60`."""
    text = found[0].replace("廿", "二十").replace("卅", "三十")
    if not any(one in _HAN_TENS for one in text):
        return "".join(str(_HAN_DIGITS[one]) for one in text)
    total = digit = 0
    for one in text:
        if one in _HAN_TENS:
            total += (digit or 1) * _HAN_TENS[one]
            digit = 0
        else:
            digit = _HAN_DIGITS[one]
    return str(total + digit)


def _is_a_name(text: str, tokens: list[_Token]) -> bool:
    """Labels that are people's names when the marks are left out, as in Tống Công for tổng cộng."""
    doubtful: Mapping[str, list[str]] = load_words()["names_like_labels"]
    if not any(token.text in doubtful for token in tokens) or re.search("[:=：]", text):
        return False
    plain = unicodedata.normalize("NFC", text).casefold()
    return not any(label in plain for token in tokens for label in doubtful.get(token.text, ()))
