"""The words that lists of people are written with: headers, sexes, months, nationalities, titles, totals.

Read from the index that resources/lexicon/make_index.py makes of the files beside it; the README there says where the words
come from. Words are compared by `key`, so that case, spaces, punctuation and the marks of Latin letters do not matter.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from repatriate.reference.resources import resource_path

_BARE = ("LATIN", "GREEK", "CYRILLIC", "ARABIC")
"""Scripts whose marks do not tell words apart; in all others the marks are vowels and tones."""

_ETHIOPIC = ((0x1210, 0x1200), (0x1280, 0x1200), (0x1220, 0x1230), (0x12D0, 0x12A0), (0x1340, 0x1338))
_PAIRS = (
    *("đd", "ðd", "øo", "łl", "ıi", "ŋn", "əa", "°o", "˚o"),
    *("ىي", "یي", "ېي", "ےي", "کك", "ڪك", "ةه", "ہه", "ھه", "ەه"),
)
_ALIKE = str.maketrans(
    {pair[0]: pair[1] for pair in _PAIRS}
    | {"æ": "ae", "œ": "oe", "þ": "th", "№": "no", "#": "no"}
    | {chr(other + place): chr(usual + place) for other, usual in _ETHIOPIC for place in range(7)}
    | {"\u1203": "\u1200", "\u1213": "\u1200", "\u1283": "\u1200", "\u12a3": "\u12a0", "\u12d3": "\u12a0"}
)
"""Letters that people write for one another, by what the key has instead. The Ethiopic ones sound alike in Amharic."""


class _Letters(dict[int, str]):
    """What each character leaves in a key, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = left = _left(chr(code))
        return left


def _left(character: str) -> str:
    letter = character.casefold()
    if letter.translate(_ALIKE) != letter:
        return letter.translate(_ALIKE)
    parts = unicodedata.normalize("NFD", letter)
    if len(parts) > 1 and unicodedata.name(parts[0], "").startswith(_BARE):
        letter = "".join(one for one in parts if not unicodedata.combining(one)).translate(_ALIKE)
    return "".join(one for one in letter if _stays(one))


def _stays(one: str) -> bool:
    """Letters and digits, and marks, but for the marks of scripts that are read without them."""
    kind = unicodedata.category(one)
    if kind in ("Mn", "Mc"):
        return not unicodedata.name(one, "").startswith((*_BARE, "COMBINING", "VARIATION"))
    return kind[0] in "LN" and one != "\u0640"  # the stroke that stretches Arabic words


@cache
def _letters() -> _Letters:
    return _Letters()


@lru_cache(maxsize=1 << 17)
def key(text: str) -> str:
    """The text as it is compared: `N° Passeport` and `no passeport` are both `nopasseport`; empty for `-`.

    NFKC and case folding; no spaces, punctuation and format marks; Latin, Greek, Cyrillic and Arabic letters without their
    marks. № N° # and No. are all `no`.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("˚", "°"))
    return text.translate(_letters())


def _load(name: str) -> Any:
    return json.loads(resource_path("lexicon", "index", f"{name}.json").read_bytes())


@cache
def _words() -> Mapping[str, Any]:
    words: Mapping[str, Any] = _load("words")
    return words


def _turned(table: Mapping[str, str]) -> dict[str, str]:
    """`{"IDN": "indonesia wni"}` as by key, what it means."""
    return {one: meaning for meaning, keys in table.items() for one in keys.split(" ")}


# Headers


@dataclass(frozen=True, slots=True)
class Header:
    """One known header: the field it names, the language (`zh-Hans`), the text as lists have it, and its key."""

    field: str
    language: str
    text: str
    key: str


@cache
def headers() -> tuple[Header, ...]:
    """Every known header of one field, each once per field and language, English first."""
    return tuple(Header(*row) for row in _load("headers"))


@cache
def _fields() -> Mapping[str, tuple[str, ...]]:
    return {one: tuple(fields.split(" ")) for one, fields in _turned(_load("fields")).items()}


def fields_of(header_key: str) -> tuple[str, ...]:
    """The fields whose known headers have that key, the likeliest first; of a combined header all of its fields."""
    return _fields().get(header_key, ())


@cache
def combined_headers() -> Mapping[str, tuple[str, ...]]:
    """Headers of cells that hold two fields, by key, with the fields in the order of the cell."""
    return {one: tuple(fields.split(" ")) for one, fields in _turned(_load("combined")).items()}


def combined(header_key: str) -> tuple[str, ...] | None:
    """The fields of a combined header in the order of its cell, as in `("birth_place", "date_of_birth")`."""
    return combined_headers().get(header_key)


# Values


def sex_of(value_key: str) -> str | None:
    """`M`, `F` or `X`."""
    sex: str | None = _words()["sexes"].get(value_key)
    return sex


def month_of(value_key: str) -> int | None:
    """1 to 12, by the name or an abbreviation in any of the languages."""
    month: int | None = _words()["months"].get(value_key)
    return month


@cache
def nationality_names() -> Mapping[str, str]:
    """Names of countries and of their people by key, each with its alpha-3 or ICAO code."""
    return _turned(_load("nationalities"))


@lru_cache(maxsize=1 << 14)
def nationality_of(value_key: str) -> str | None:
    """The alpha-3 or ICAO code of a country's name or its people's; `WN India`, `สัญชาติไทย` and `中国籍` too.

    Codes of two and three letters are no names: they are not looked up here.
    """
    names = nationality_names()
    if value_key in names:
        return names[value_key]
    for word in _words()["before_nationality"]:
        if value_key.startswith(word) and (code := names.get(value_key[len(word) :])):
            return code
    for word in _words()["after_nationality"]:
        if value_key.endswith(word) and (code := names.get(value_key[: -len(word)])):
            return code
    return None


@cache
def _titles() -> Mapping[str, tuple[str | None, str]]:
    return {one: (sex, says) for one, (sex, says) in _words()["titles"].items()}


def title_of(word_key: str) -> tuple[str | None, str] | None:
    """What a courtesy title says of the sex, `M`, `F` or None, and its usual spelling.

    `m` and `g` are titles (M., G.) and initials: believe them only in a list in French or Filipino.
    """
    return _titles().get(word_key)


def title_word(word: str) -> tuple[str | None, str] | None:
    """As `title_of`, of a word as written: `Ông` is a title, `ONG` is a surname."""
    marked = _words()["titles_with_marks"].get(unicodedata.normalize("NFC", word).casefold().strip(" ."))
    return (marked[0], marked[1]) if marked else title_of(key(word))


@cache
def title_keys() -> tuple[str, ...]:
    """The keys of all courtesy titles, the longest first: Thai ones stand before the name without a space."""
    return tuple(sorted(_titles(), key=lambda one: (-len(one), one)))


@lru_cache(maxsize=1 << 14)
def unknown_of(value_key: str) -> str | None:
    """`unknown` for what only says that there is none, `reason` for what also says why; None for a value.

    The whole cell is meant. A key with a digit in it is a value. A word that says why may stand among others.
    """
    known: str | None = _words()["unknown"].get(value_key)
    if known or any(one.isdigit() for one in value_key):
        return known
    return "reason" if any(word in value_key for word in _words()["reason_within"]) else None


def may_be_name(value_key: str) -> bool:
    """Whether a word that `unknown_of` knows is a name of people too, as Na, Hana and Mat are: in a name it says nothing."""
    return value_key in _words()["unknown_or_name"]


def document_of(value_key: str) -> str | None:
    """`passport`, or `etd` for the papers that a mission gives to those who have none."""
    document: str | None = _words()["documents"].get(value_key)
    return document


# Totals

_NUMBER = re.compile(r"\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+")
_LONGEST_TOTAL = 120
"""Characters; a total is a short line, and prose is not looked through."""


class _Gaps(dict[int, str]):
    """Spaces for all that stands between words; a joiner inside a word leaves nothing."""

    def __missing__(self, code: int) -> str:
        kind = unicodedata.category(chr(code))
        gap = "" if kind == "Cf" and code != 0x200B else " " if kind[0] in "PSZC" else chr(code)
        self[code] = gap
        return gap


@cache
def _gaps() -> _Gaps:
    return _Gaps()


@cache
def _run_on() -> re.Pattern[str]:
    """Words of scripts that are written without spaces."""
    words = sorted((one for one in _words()["totals"] if not one.isascii()), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "total" (a label even alone), "count" (a label of a number), "unit", "filler", "M", "F", "number"
    text: str
    number: int = 0


def _tokens(text: str) -> list[_Token]:
    """The line as words and numbers of a total; empty where any other word is in it."""
    found: list[_Token] = []
    place = 0
    for number in [*_NUMBER.finditer(text), None]:
        words = text[place : number.start() if number else None].translate(_gaps()).split()
        kinds = _kinds([key(word) for word in words])
        if kinds is None:
            return []
        found += kinds
        if number:
            place = number.end()
            found.append(_Token("number", number[0], int(re.sub(r"\D", "", number[0]))))
    return found


def _kinds(words: list[str]) -> list[_Token] | None:
    known: Mapping[str, str] = _words()["totals"]
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
    return [] if len(text) > _LONGEST_TOTAL else _tokens(unicodedata.normalize("NFKC", text))


def _is_a_name(text: str, tokens: list[_Token]) -> bool:
    """Labels that are people's names when the marks are left out, as in Tống Công for tổng cộng."""
    doubtful: Mapping[str, list[str]] = _words()["names_like_labels"]
    if not any(token.text in doubtful for token in tokens) or re.search("[:=：]", text):
        return False
    plain = unicodedata.normalize("NFC", text).casefold()
    return not any(label in plain for token in tokens for label in doubtful.get(token.text, ()))
