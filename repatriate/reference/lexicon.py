"""The words that lists of people are written with: headers, sexes, months, nationalities, titles, totals.

Read from the index that resources/lexicon/make_index.py makes of the files beside it; the README there says where the words
come from. Words are compared by `key`, so that case, spaces, punctuation and the marks of Latin letters do not matter.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from repatriate.model.fields import PERSON
from repatriate.reference.keys import gaps
from repatriate.reference.keys import key as key
from repatriate.reference.resources import resource_path


def _load_index(name: str) -> Any:
    return json.loads(resource_path("lexicon", "index", f"{name}.json").read_bytes())


@cache
def load_words() -> Mapping[str, Any]:
    """The words that are not of headers or countries, by what they are for."""
    found: Mapping[str, Any] = _load_index("words")
    return found


def _turn_table(table: Mapping[str, str]) -> dict[str, str]:
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
    known = [Header(*row) for row in _load_index("headers")]
    ours = [Header(name, "en", title, key(title)) for title, name in _list_titles()]
    taken = {one.key for one in ours}
    return (*(one for one in known if one.key not in taken), *ours)


def _list_titles() -> Iterator[tuple[str, str]]:
    """Titles that the table of fields has beside those of the index, and before them, each with its field."""
    for field in PERSON:
        for title in field.headers:
            yield title, field.lexicon or field.name


@cache
def _load_fields() -> Mapping[str, tuple[str, ...]]:
    known = {one: tuple(fields.split(" ")) for one, fields in _turn_table(_load_index("fields")).items()}
    return known | {key(title): (name,) for title, name in _list_titles()}


@lru_cache(maxsize=1 << 13)
def fields_of(header_key: str) -> tuple[str, ...]:
    """The fields whose known headers have that key, the likeliest first; of a combined header all of its fields.

    A hint behind a header is passed over: `dateofbirthddmmyy`, `sexmf`.
    """
    known, bare = _load_fields(), _without_hint(header_key)
    return (
        known.get(header_key)
        or known.get(bare)
        or _split_joined(bare)
        or (("sex",) if _names_sexes(header_key) else ())
    )


def _names_sexes(header_key: str) -> bool:
    """Whether a header ends in words for men and women, whatever stands before them: a misspelled word for sex, as a rule."""
    hints = load_words()["hints"]
    return any(hints.get(header_key[-size:]) == "sexes" for size in range(4, min(len(header_key), 20)))


_DATES = frozenset(
    {"date_of_birth", "doc_expiry", "doc_issue_date", "entry_date", "flight_date", "stay_expiry_overstay"}
)


def _without_hint(header_key: str) -> str:
    """The key without the form of a date or the letters of the sexes at its end, where what is left is such a column."""
    hints = load_words()["hints"]
    for place in range(2, len(header_key) - 1):
        kind = hints.get(header_key[place:])
        fields = (_load_fields().get(header_key[:place]) or _split_joined(header_key[:place]) or ()) if kind else ()
        if (kind == "sexes" and "sex" in fields[:1]) or (kind == "dates" and _DATES & set(fields[:2])):
            return header_key[:place]
    return header_key


@cache
def combined_headers() -> Mapping[str, tuple[str, ...]]:
    """Headers of cells that hold two fields, by key, with the fields in the order of the cell."""
    return {one: tuple(fields.split(" ")) for one, fields in _turn_table(_load_index("combined")).items()}


def find_combined_fields(header_key: str) -> tuple[str, ...] | None:
    """The fields of a combined header in the order of its cell, as in `("birth_place", "date_of_birth")`.

    One that is not known itself is taken apart: `nacidoenfechanac` is a place of birth and a day of birth.
    """
    known = combined_headers()
    bare = _without_hint(header_key)
    if found := known.get(header_key) or known.get(bare):
        return found
    joined = _split_joined(bare)
    return joined if joined and len(joined) == 2 else None


_PAIRED = frozenset({frozenset(("birth_place", "date_of_birth")), frozenset(("doc_issue_place", "doc_issue_date"))})
"""Fields that lists put into one cell, under headers that nobody could list."""


@lru_cache(maxsize=1 << 12)
def _split_joined(header_key: str) -> tuple[str, ...] | None:
    """The two fields of a header that is made of two known ones, with or without a word between; one, if it is said twice."""
    if header_key in _load_fields() or len(header_key) > 80:
        return None
    for place in range(2, len(header_key) - 1):
        first = _load_fields().get(header_key[:place], ())[:1]
        second = _find_second(header_key[place:]) if first else ()
        if first and second == first and place > 3:
            return first
        if frozenset(first + second) in _PAIRED:
            return first + second
    return None


def _find_second(rest: str) -> tuple[str, ...]:
    for word in ("", *load_words()["and"]):
        if rest.startswith(word) and (found := _load_fields().get(rest[len(word) :])):
            return found[:1]
    return ()


# What stands beside a list


class Beside(StrEnum):
    """The meanings of words beside the rows of people."""

    GREETING = "greetings"
    CLOSING = "closings"
    EXAMPLE = "examples"
    WANTED = "wanted"
    HELPER = "helpers"


@cache
def _load_beside(kind: Beside) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words, and those of scripts that set no spaces: there a text need only begin with them."""
    words = frozenset(load_words()["beside"][kind.value])
    return words, tuple(
        one for one in words if not one.isascii() and unicodedata.name(one[0], "").startswith(_SPACELESS)
    )


_SPACELESS = ("THAI", "LAO", "KHMER", "MYANMAR", "CJK")
_MOST_WORDS = 4


def begins_beside(text: str, kind: Beside) -> bool:
    """Whether a text is one of those words, or begins with one and goes on: “Prepared by: …”, “e.g. John”."""
    known, open_ended = _load_beside(kind)
    words = text.split(maxsplit=_MOST_WORDS)
    if any(key(" ".join(words[:size])) in known for size in range(1, min(len(words), _MOST_WORDS) + 1)):
        return True
    return bool(open_ended) and key(text[:40]).startswith(open_ended)


def is_beside(text: str, kind: Beside) -> bool:
    """Whether a text is one of those words, whole."""
    return key(text) in _load_beside(kind)[0]


def names_helpers(text: str) -> bool:
    """Whether a title or the name of a sheet is of people who help, in any of its words: “Enumerator's name”, “Hotel contacts”."""
    words = re.findall(r"[^\W_]+", text)
    known, open_ended = _load_beside(Beside.HELPER)
    pieces = (words[start : start + size] for size in (1, 2, 3) for start in range(len(words) - size + 1))
    return any(key(" ".join(piece)) in known for piece in pieces) or any(one in key(text) for one in open_ended)


def is_hint(text: str) -> bool:
    """Whether a text says only in which form a value is wanted: `dd/mm/yyyy`, `M/F`, `(kg)`."""
    found = key(text)
    return found in load_words()["hints"] or is_beside(text, Beside.WANTED)


# Words of titles, and of cells that are something else


@cache
def words_of(name: str) -> frozenset[str]:
    """Keys of `elsewhere`, `fillers`, `untitled`, `counted_titles`, `plain_countries`, `plain_groups`, `organisations`,
    `roles`, `counted_groups` or `yes_no`.

    The README of the lexicon says what each is.
    """
    return frozenset(load_words()[name])


@cache
def remark_words() -> Mapping[str, frozenset[str]]:
    """Keys of what remarks speak of: `wheelchair`, `stretcher`, `pregnant`, `travel`, `apart`, `silence`, `papers`, `alone`,
    `kin`, words that say where kin are (`at_home`), what stands before a row's number, and answers that say no (`none`)."""
    return {kind: frozenset(keys) for kind, keys in load_words()["remarks"].items()}


def is_run_on(word: str) -> bool:
    """Whether it is in a script that sets no spaces between words, or not between all of them."""
    return not word.isascii() and unicodedata.name(word[0], "").startswith((*_SPACELESS, "KATAKANA", "HANGUL"))


# Values


def sex_of(value_key: str) -> str | None:
    """`M`, `F` or `X`."""
    sex: str | None = load_words()["sexes"].get(value_key)
    return sex


def month_of(value_key: str) -> int | None:
    """1 to 12, by the name or an abbreviation in any of the languages."""
    month: int | None = load_words()["months"].get(value_key)
    return month


@cache
def nationality_names() -> Mapping[str, str]:
    """Names of countries and of their people by key, each with its alpha-3 or ICAO code."""
    return _turn_table(_load_index("nationalities"))


@cache
def country_names() -> frozenset[str]:
    """Names of countries by key, without those of their people: `india`, not `indian`."""
    return frozenset(_load_index("countries"))


@lru_cache(maxsize=1 << 14)
def nationality_of(value_key: str) -> str | None:
    """The alpha-3 or ICAO code of a country's name or its people's; `WN India`, `สัญชาติไทย` and `中国籍` too.

    Codes of two and three letters are no names: they are not looked up here.
    """
    names = nationality_names()
    if value_key in names:
        return names[value_key]
    for word in load_words()["before_nationality"]:
        if value_key.startswith(word) and (code := names.get(value_key[len(word) :])):
            return code
    for word in load_words()["after_nationality"]:
        if value_key.endswith(word) and (code := names.get(value_key[: -len(word)])):
            return code
    return None


def date_word_of(word_key: str) -> str | None:
    """The meaning of a word beside a date: `filler` (none), `about` (a guess), `nepali_month`, or the name of an
    `Era`."""
    meaning: str | None = load_words()["dates"].get(word_key)
    return meaning


def ethiopian_month_of(word_key: str) -> int | None:
    """1 to 13 for a month of the Ethiopian calendar."""
    number: int | None = load_words()["ethiopian_months"].get(word_key)
    return number


@cache
def words_in_names() -> frozenset[str]:
    """Small words within a name, in small letters: `de la`, `bin`."""
    return frozenset(load_words()["in_names"])


@cache
def _load_titles() -> Mapping[str, tuple[str | None, str]]:
    return {one: (sex, says) for one, (sex, says) in load_words()["titles"].items()}


def title_of(word_key: str) -> tuple[str | None, str] | None:
    """The sex (`M`, `F` or None) and usual spelling of a courtesy title; None for other words. `m` and `g` are titles
    (M., G.) and initials: trust them only in a list in French or Filipino."""
    return _load_titles().get(word_key)


def title_word(word: str) -> tuple[str | None, str] | None:
    """The title for a word as written, as from `title_of`: `Ông` is a title, `ONG` is a surname."""
    marked = load_words()["titles_with_marks"].get(unicodedata.normalize("NFC", word).casefold().strip(" ."))
    return (marked[0], marked[1]) if marked else title_of(key(word))


@lru_cache(maxsize=1 << 14)
def unknown_of(value_key: str) -> str | None:
    """`unknown` for what only says that there is none, `reason` for what also says why; None for a value.

    The whole cell is meant. A key with a digit in it is a value. A word that says why may stand among others.
    """
    known: str | None = load_words()["unknown"].get(value_key)
    if known or (not value_key.isalpha() and any(map(str.isdigit, value_key))):
        return known
    return "reason" if next(_reasons_in(value_key), None) is not None else None


_WHY = re.compile(r"\s+[-–—/]+\s+|\s*[(\[,;:–—]\s*")
SHORTEST_UNKNOWN = 3
"""Letters of a word that says there is no name, where more follows."""


def unknown_name(text: str) -> str | None:
    """The meaning of an unknown-word in a cell that may be a name, as from `unknown_of`.

    `Hana` and `Dibakar Das` are names, and so is `Thi Lang` although it contains hilang. A word of reason counts at the
    start of a word, if that is no name too. Text after `unknown` and a dash, bracket or comma is a reason as well.
    """
    value_key = key(text)
    if may_be_name(value_key) and all(one.isalpha() or unicodedata.combining(one) for one in text.strip()):
        return None
    known: str | None = load_words()["unknown"].get(value_key)
    if known or (not value_key.isalpha() and any(map(str.isdigit, value_key))):
        return known
    first, *rest = (key(one) for one in _WHY.split(text, maxsplit=1))
    if rest and len(first) >= SHORTEST_UNKNOWN and not may_be_name(first) and first in load_words()["unknown"]:
        return "reason"
    found = list(_reasons_in(value_key))
    if not found:
        return None
    begins, place = set(), 0
    for word in text.translate(gaps()).split():
        begins.add(place)
        place += len(key(word))
    real = any((at in begins or not word.isascii()) and not may_be_name(word) for at, word in found)
    return "reason" if real else None


@cache
def _not_in_names() -> frozenset[str]:
    return frozenset(load_words()["not_in_names"])


def may_add_words(words: Iterable[str]) -> bool:
    """Whether any of these words, in small Latin letters, begins as a title does or a word that says there is none."""
    beginnings = _not_in_names()
    return not beginnings.isdisjoint([word[:5] for word in words])


@cache
def _load_reasons() -> Mapping[str, tuple[str, ...]]:
    """The words that say why, by their first two letters: most cells are passed over without a look at any of them."""
    found: dict[str, tuple[str, ...]] = {}
    for word in load_words()["reason_within"]:
        found[word[:2]] = (*found.get(word[:2], ()), word)
    return found


def _reasons_in(value_key: str) -> Iterator[tuple[int, str]]:
    """The positions of words of reason in a key."""
    reasons = _load_reasons()
    for place in range(len(value_key) - 1):
        for word in reasons.get(value_key[place : place + 2], ()):
            if value_key.startswith(word, place):
                yield place, word


def may_be_name(value_key: str) -> bool:
    """Whether a word that `unknown_of` knows is a name of people too, as Na, Hana and Mat are: in a name it says nothing."""
    return value_key in load_words()["unknown_or_name"]


def document_of(value_key: str) -> str | None:
    """`passport`, or `etd` for the papers that a mission gives to those who have none."""
    document: str | None = load_words()["documents"].get(value_key)
    return document
