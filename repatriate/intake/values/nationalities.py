"""The nationality in a cell of a list."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from rapidfuzz import fuzz, process

from repatriate.intake.cells import as_text
from repatriate.intake.values.text import Doubt, Reading, tidy_cell
from repatriate.model.saying import say
from repatriate.reference.countries import alpha3, code_of_sport, format_country, is_nationality
from repatriate.reference.lexicon import key, nationality_names, nationality_of, unknown_of, words_of

_BETWEEN = re.compile(r"[/|,;:()\[\]\n+&–—=]+|\s-\s|(?<=\w)-(?=\w)|-\s|\s-")
_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_RUNS = re.compile(rf"[{_LATIN}][{_LATIN}\s.'’`-]*|[^{_LATIN}\s][^{_LATIN}]*")
_AROUND = re.compile(
    r"^(?:nationality|citizenship|kewarganegaraan|nationalité|citizen of|national of|people of|person from|from|asal)\b[\s:]*"
    r"|\s(?:nationals?|citizens?|citizenship|nationality|passport(?: holder)?)$",
    re.I,
)
_CLOSE = 88.0
"""Likeness of 100 from which a misspelled name counts; Iran and Iraq, Niger and Nigeria are names of their own."""
_APART = 4.0
"""By how much it must be liker than the next country's."""
_SHORTEST = 5
_NO_COUNTRY = frozenset(
    {"wna", "foreigner", "foreign", "alien", "asing", "other", "others", "คนต่างด้าว", "ต่างด้าว", "外国人", "外籍"}
)


_NOT_CODES = frozenset({"NA", "UNK"})
"""Namibia and a mission of the United Nations have these codes, but lists mean that nobody knows."""
_TWO_COUNTRIES = frozenset({"congo", "congolese", "congolais", "congolaise", "dominican"})
"""Names of two countries each: the likeness to one of them proves nothing."""


_WORDS = frozenset({"am", "as", "at", "be", "by", "do", "in", "is", "it", "me", "my", "so", "to"})
"""Words of two letters that are codes of countries too, besides those that say yes or no."""
_DITTO = frozenset({"do", "ditto", "idem", "same", "sameasabove", "asabove", "ibid", "同上"})
_DITTO_SIGNS = frozenset("\"“”„″〃'‘’′,/")
_STROKES = " .-‐‑–—_()"


def is_ditto(cell: object) -> bool:
    """“-do-”, “ditto”, “〃”: the same as in the cell above. “DO” alone in capitals is a code."""
    return _is_ditto(as_text(cell))


@lru_cache(maxsize=8192)
def _is_ditto(text: str) -> bool:
    text = unicodedata.normalize("NFC", text).strip()
    bare = text.strip(_STROKES)
    if text == "DO":
        return False
    return key(bare) in _DITTO or (bool(bare) and bare not in ("/", ",", "'") and set(bare) <= _DITTO_SIGNS)


def words_among(cells: Iterable[object]) -> frozenset[str]:
    """Cells of a column of nationalities, folded, that may be words though two letters are a code; none in a column that has
    other codes of two letters, or such codes in capitals only."""
    texts = {text for cell in {cell for cell in cells if isinstance(cell, str)} if (text := tidy_cell(cell))}
    short = {text for text in texts if len(text) == 2 and text.isascii() and text.isalpha()}
    words = _WORDS | words_of("yes_no")
    if len(short) == len(texts) and all(map(str.isupper, texts)):
        return frozenset()
    if any(text.casefold() not in words and alpha3(text.upper()) for text in short):
        return frozenset()
    return frozenset(folded for text in texts if (folded := text.casefold()) in words)


def nationality_among(cell: object, words: frozenset[str]) -> Reading[str]:
    """The nationality of a cell in whose column these words stand."""
    text = tidy_cell(cell)
    reading = read_nationality(cell)
    if not words or len(text) != 2 or reading.value is None or text.casefold() not in words:
        return reading
    if text == "DO":
        return _leave_unread(text, "ditto")
    if len(words) > 1 and not text.isupper():
        return _leave_unread(text, "not_a_nationality")
    why = say("two letters that may be a word: it was read as {0}, check it", format_country(reading.value))
    return Reading(reading.value, (Doubt("may_be_a_word", why),), text)


def read_nationality(cell: object) -> Reading[str]:
    """The alpha-3 or ICAO code, from codes of two and three letters, names of countries and of their people.

    A name spelled nearly right is taken with a doubt; two nationalities give the first; a word that names none gives None
    and a note.
    """
    if is_ditto(cell):
        return _leave_unread(as_text(cell), "ditto")
    text = tidy_cell(cell)
    return _read_nationality(text) if text else Reading(None)


@lru_cache(maxsize=8192)
def _read_nationality(text: str) -> Reading[str]:
    if text.upper() in _NOT_CODES:
        return Reading(None)
    if code := _match_exactly(text):
        return Reading(code)
    if said := unknown_of(key(text)):
        return Reading(None, (), text if said == "reason" else None)
    if key(text) in _NO_COUNTRY:
        return _leave_unread(text, "foreigner")
    return _of_pieces(text) or _match_nearly(text) or _leave_unread(text, "not_a_nationality")


def _match_exactly(text: str) -> str | None:
    """The code of a whole text: a code or a known name, with or without words around it."""
    text = unicodedata.normalize("NFKC", text).strip(" .,;:-<'\"“”")
    letters = text.upper().replace(".", "")
    if letters.isascii() and letters.isalpha() and len(letters) <= 3:
        code = _of_code(letters)
        if code:
            return code
    if code := nationality_of(key(text)):
        return code
    bare = _AROUND.sub("", text)
    return _match_exactly(bare) if bare and bare != text else None


def _of_code(letters: str) -> str | None:
    """`ID`, `IDN`, `D` and the other codes of Doc 9303, then `INA` as sport has it; a word such as WNI is for the lexicon."""
    if len(letters) == 2:
        return alpha3(letters)
    return letters if is_nationality(letters) else code_of_sport(letters)


def _of_pieces(text: str) -> Reading[str] | None:
    """`CHN - CHINA`, `Chinese/中国`, `Viet Nam 越南`: said more than once."""
    pieces = [run.strip() for part in _BETWEEN.split(text) for run in _RUNS.findall(part) if run.strip()]
    if not 1 < len(pieces) <= 8:
        return None
    codes = [_match_exactly(piece) for piece in pieces]
    known = list(dict.fromkeys(code for code in codes if code))
    if not known:
        return None
    if len(known) > 1:
        why = say(
            "one of two nationalities, {0} and {1}: the first was taken",
            format_country(known[0]),
            format_country(known[1]),
        )
        return Reading(known[0], (Doubt("two_nationalities", why),), text)
    return Reading(known[0], (), None if all(codes) else text)


@cache
def _list_names() -> tuple[str, ...]:
    return tuple(name for name in nationality_names() if len(name) >= _SHORTEST)


def _match_nearly(text: str) -> Reading[str] | None:
    """`Indonesa` as IDN, where no other country is nearly as like."""
    word = key(text)
    if len(word) < _SHORTEST or len(word) > 60 or word in _TWO_COUNTRIES:
        return None
    known = nationality_names()
    best: dict[str, float] = {}
    for name, score, _ in process.extract(
        word, _list_names(), scorer=fuzz.ratio, score_cutoff=_CLOSE - _APART, limit=12
    ):
        best.setdefault(known[name], score)
    ranked = sorted(best.items(), key=lambda pair: -pair[1])
    if not ranked or ranked[0][1] < _CLOSE or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < _APART):
        return None
    why = say("spelled unlike any nationality we know and was read as {0}", format_country(ranked[0][0]))
    return Reading(ranked[0][0], (Doubt("near_spelling", why),), text)


def _leave_unread(text: str, code: str) -> Reading[str]:
    whys = {
        "not_a_nationality": say("not a country or people we know: it was put into the notes"),
        "ditto": say("a mark for the same as above: it was put into the notes, write out the nationality"),
        "foreigner": say("a word for any foreigner: it was put into the notes"),
    }
    return Reading(None, (Doubt(code, whys[code]),), text)
