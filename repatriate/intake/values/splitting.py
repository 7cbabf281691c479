"""A whole name in Latin letters, taken apart into surname and given names where that is certain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from repatriate.intake.values.name_cell import is_plain, keep_strokes, plain_strokes, without_titles
from repatriate.model.entities import SURNAME_FIRST
from repatriate.reference.lexicon import words_in_names
from repatriate.reference.romanization.letters import spell_name

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "jnr", "snr", "junior", "senior"})
_NO_SURNAMES = frozenset(
    {"md", "mohd", "muhd", "muh", "mst", "sk", "bin", "binti", "bt", "bte", "binte", "so", "do", "al", "ap"}
)
_FATHERS = frozenset({"bin", "binti", "bint", "bt", "bte", "binte", "ibn"})
_KEPT = keep_strokes("s/o")[1]
_COMMA = re.compile(r"\s*[,،、;]\s*")


class NameOrder(StrEnum):
    """The order of name parts in a list whose full names do not show it themselves."""

    GIVEN_FIRST = "given-surname"
    SURNAME_FIRST = "surname-given"
    LEAVE = "leave"


@dataclass(frozen=True, slots=True)
class Split:
    """`certain` is false where a name of several words was left whole as the surname; `code` names another doubt."""

    surname: str
    given: str = ""
    certain: bool = True
    code: str | None = None


def split_name(text: str, nationality: str | None, native: str = "") -> Split:
    """The name split by a slash or comma, by capitals, by its own script, or by a surname-first custom. Titles are
    removed. A single name is the surname (ICAO Doc 9303-3: the primary identifier)."""
    if is_plain(text):
        return _by_words(text.split(), nationality, native)
    text = keep_strokes(text)
    found = _by_stroke(text) or _by_comma(text)
    if found is None:
        text = _COMMA.sub(" ", text)
    found = found or _by_words(without_titles(text).split(), nationality, native)
    surname, given = plain_strokes(found.surname), plain_strokes(found.given)
    return Split(surname or given, given if surname else "", found.certain, found.code)


def split_as(text: str, order: NameOrder) -> Split | None:
    """A whole name as an officer says that those of its list are written. What goes with a surname stays with it.

    None where that leaves it in one piece: a single name, or one with `bin` or `s/o` in it, which has no surname.
    """
    words = text.split()
    core, suffix = _suffix_off(words)
    if order is NameOrder.LEAVE or len(core) < 2 or any(map(_is_patronymic, words)):
        return None
    if order is NameOrder.GIVEN_FIRST:
        start = len(core) - 1
        while start > 1 and core[start - 1].lower() in words_in_names():
            start -= 1
        return Split(" ".join(core[start:]), " ".join([*core[:start], *suffix]))
    end = 1
    while end < len(core) - 1 and core[end - 1].lower() in words_in_names():
        end += 1
    return Split(" ".join(core[:end]), " ".join([*core[end:], *suffix]))


def _by_stroke(text: str) -> Split | None:
    """`ZHANG/WEI MR`; `SAZALI/MR` and `ALEXANDER/FNU MR` are single names."""
    if "/" not in text:
        return None
    pieces = [without_titles(piece, airline=True) for piece in text.split("/")]
    pieces = [piece for piece in pieces if piece]
    if len(pieces) < 2:
        words = " ".join(pieces).split()
        return Split(" ".join(words), certain=len(words) < 2)
    surname, given = pieces[0], " ".join(pieces[1:])
    if " / " in text and " " in surname and " " in given:
        return Split(surname, given, code="two_names")
    return Split(surname, given, code="repeated" if surname == given else None)


def _by_comma(text: str) -> Split | None:
    """`SANTOS, Maria Grace`; in `Reynaldo Mendoza, Jr.` the comma says nothing of the surname."""
    pieces = [piece for piece in map(without_titles, _COMMA.split(text)) if piece]
    while len(pieces) > 1 and is_suffix(pieces[-1]):
        pieces[-2:] = [f"{pieces[-2]} {pieces[-1]}"]
    if len(pieces) < 2:
        return None
    surname, suffix = _suffix_off(pieces[0].split())
    return Split(" ".join(surname), " ".join([*pieces[1:], *suffix]))


def _by_words(words: list[str], nationality: str | None, native: str) -> Split:
    if len(words) < 2:
        return Split(" ".join(words))
    return (
        _by_capitals(words, nationality in SURNAME_FIRST)
        or _by_native(words, native)
        or (Split(words[0], " ".join(words[1:])) if nationality in SURNAME_FIRST else None)
        or Split(" ".join(words), certain=False)
    )


def _by_capitals(words: list[str], may_be_between: bool) -> Split | None:
    """`NGUYEN Van A`, `Mary Njeri WANJIRU`, `Maria de la CRUZ`: one group of capitals, at either end."""
    if all(map(str.isupper, words)) or not any(map(str.isupper, words)) or _is_patronymic(words[0]):
        return None
    core, suffix = _suffix_off(words)
    capitals = [_is_capitals(word) for word in core]
    others = [word for word, capital in zip(core, capitals, strict=True) if not capital]
    if not any(capitals) or not any(len(word) > 1 and word not in words_in_names() for word in others):
        return None
    start = capitals.index(True)
    end = len(core) - capitals[::-1].index(True)
    if not all(
        capital or core[start + place].lower() in words_in_names() for place, capital in enumerate(capitals[start:end])
    ):
        return None
    while start and core[start - 1].lower() in words_in_names():
        start -= 1
    if not _may_be_surname(core[start:end]) or (end < len(core) and _is_patronymic(core[end])):
        return None
    if start and _is_patronymic(core[start - 1]):
        return None
    if start and end < len(core) and not may_be_between:
        return None
    given = [*core[:start], *core[end:], *suffix]
    return Split(" ".join(core[start:end]), " ".join(given))


def _is_capitals(word: str) -> bool:
    return word.isupper() and sum(map(str.isalpha, word)) > 1 and not is_suffix(word)


def _is_patronymic(word: str) -> bool:
    """`bin`, `s/o`: the name before and the one after belong together, and neither is a surname."""
    return word.lower() in _FATHERS or keep_strokes(word.replace(_KEPT, "/")) != word.replace(_KEPT, "/")


def _may_be_surname(words: list[str]) -> bool:
    """Not `MD`, `BIN` or initials such as `JM`."""
    real = [word for word in words if word.lower() not in words_in_names() | _NO_SURNAMES]
    if not real or any(word.lower() in _NO_SURNAMES - words_in_names() for word in words):
        return False
    return len(real[0]) > 2 or bool(re.search("[AEIOUYĂÂÊÔƠƯ]", real[0])) or real[0] == "NG" or len(real) > 1


def _by_native(words: list[str], native: str) -> Split | None:
    """`CHEN YAN` beside 陈燕: the surname is the word that the first sign says."""
    if not native:
        return None
    surname, given, certain = spell_name(native)
    if not given or not certain:
        return None
    if words[0].upper() == surname:
        return Split(words[0], " ".join(words[1:]))
    if words[-1].upper() == surname:
        return Split(words[-1], " ".join(words[:-1]))
    return None


def is_suffix(word: str) -> bool:
    return word.lower().strip(" .,") in SUFFIXES


def _suffix_off(words: list[str]) -> tuple[list[str], list[str]]:
    if len(words) > 1 and is_suffix(words[-1]):
        return words[:-1], words[-1:]
    return words, []


def surname_and_suffix(surname: str) -> tuple[str, str]:
    """`MENDOZA III` as MENDOZA and III."""
    words, suffix = _suffix_off(surname.split())
    return " ".join(words), " ".join(suffix)
