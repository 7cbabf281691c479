"""Finds words of an answer that are not understood. An answer is sure only if nothing remains after all known words:
`granted after trial`, `no longer granted` and `granted in error` contain a yes too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from textwrap import shorten

from repatriate.app.clearances.reply_names import Token, blank_out, fold_letters, without_relatives
from repatriate.app.clearances.reply_words import (
    DAY,
    LETTER,
    MARKS,
    WORD,
    blank_times,
    ends,
    find_words,
    plain,
    read_answer,
)
from repatriate.intake.matching import spelling
from repatriate.model.entities import Answer
from repatriate.reference.countries import countries
from repatriate.reference.lexicon import key, nationality_of, sex_of, title_word

_PERSON = "◊"
_CAPITAL = rf"(?:{_PERSON}|[A-Z]{LETTER}*\.?(?:[’'-]{LETTER}+)*)"
_TITLED = r"(?:นางสาว|นาย|นาง|เด็กชาย|เด็กหญิง)[\u0e00-\u0e7f]+"
_NAME = re.compile(rf"(?:(?:{_CAPITAL}|{_TITLED})[ ’'-]+)*{_PERSON}(?:,? ?[ ’'-]*{_CAPITAL}(?![^\W\d_]))*")
"""Words with a capital letter right beside a name that was found: more of the name."""
_PARTICLE = re.compile(rf"(?<={_PERSON}) (?:{'|'.join(spelling.IGNORED)}) (?={_PERSON})", re.I)
"""`binti` between two names."""
_FIRST = re.compile(
    rf"\s*[(\[]?\d*[.):]?[-•*]?\s*((?:[A-Z]{LETTER}*\.?(?:[’'-]{LETTER}+)*,?\s+){{1,6}})(?=[(\d—–-]|[A-Z]{{0,3}}\d)"
)
"""The same at the beginning of a line, before the number of a document."""
_SIGN = r"[^\s\u0e00-\u1fff\u3040-\uffff]"
"""A letter or sign of scripts that part words. Words are looked at from their beginning on alone: long ones are read once."""
_NUMBER = re.compile(r"[A-Z]\w{0,3}\d{4,}|\d{6,}")
"""The number of a person or of a document."""
_UNIT = r"(?:day|jour|hari|week|semaine|minggu|month|mois|bulan)"
_CODE = re.compile(
    rf"\b\w+ \(\d+\)(?= ?{_UNIT})|(?<!{_SIGN}){_SIGN}*[\d@]{_SIGN}*(?: ?\([^)\d]{{1,40}}\)(?= ?{_UNIT}))?"
)
_KNOWN = (
    "born", "document", "relative", "until", "before", "until_behind", "before_behind", "small", "from", "reference", "filler", "days", "weeks", "months",
)  # fmt: skip
_FOOTNOTE = re.compile(rf"(?<=[^\s(])\s*(?:[*†‡§]|[(\[][1-9a-e][)\]](?! ?{_UNIT}))")
_STRANGE = re.compile(
    r"(?:^\W*(?:\d+\W+)?|\s)x(?![\w.)’'-]| ?\d)|[\[(]\s*x?\s*[\])]|(?<!\w)n ?[/.] ?a(?!\w)|[\u0334-\u0338]"
    rf"|[^\w\s{MARKS}.,;:!()\[\]/–—'’‘ʼ`\"“”«»#&+°º№=|•·●…。、✓✔√☑*†‡§?-]"
    r"|(?<![A-Za-z\d])\d{1,4}(?:/\d{1,2}(?!\d)|[.-]\d{1,2}[.-]\d)|(?<!\d)20[2-9]\d[01]\d[0-3]\d(?!\d)",
    re.I,
)
"""Marks of a line that is struck out, not ticked or without an answer, and figures like a day that were not read as one."""
_NUMBERING = re.compile(r"\s*[(\[]?(?:\d{1,4}|[A-Za-z]|[IVX]+)(?:[.):\t \]]+|$)")
_STRAY = re.compile(r"\+(?!\d{5})(?: ?\d+)?|(?<![\w°/.-])\d{1,4}(?![\w/-]|[.,:]\d)|[&=#](?=\W*$)")
"""A figure or a sign that may say how many, or of whom."""
_HAVING = re.compile(r"(?: (?:has|have|had|a|telah|sudah|da)(?!\w))* ?(\S+(?: \S+)?)")
"""The verb of a body."""
_SHOWN = 60


def find_stray(text: str) -> str:
    """The first number of a line or a heading that is no day, no time and the number of nothing: `+ 2`, `0`, `1 of 3`."""
    rest = plain(_NUMBERING.sub(" ", DAY.sub("…", text), count=1))
    rest = find_words("numbering", "reference", "document", "born", "note", tail=r"[ .:#°]*[\w/.-]*\d[\w/.-]*").sub(
        " ", rest
    )
    rest = blank_times(rest)
    return found[0].strip() if (found := _STRAY.search(rest)) else ""


def find_remainder(text: str, tokens: Iterable[Token] = (), *, around: bool = False) -> str:
    """The words of a line that nobody understands, at most 60 letters; empty where there are none. `tokens` are those
    that name the person. `around`: it stands around the lines, where formulas of courtesy are understood, too."""
    tokens = list(tokens)
    if tokens and (mark := _FOOTNOTE.search(text, tokens[0].start)):
        return mark[0]
    if not around and (mark := _STRANGE.search(DAY.sub("…", text))):
        return mark[0]
    stray = "" if around else find_stray(text)
    if other := _find_other_person(text, tokens):
        return other
    for token in tokens:
        text = text[: token.start] + _PERSON * len(token.raw) + text[token.start + len(token.raw) :]
    text = _PARTICLE.sub(" ", re.sub(f"{_PERSON}+", _PERSON, text))
    first = text.find(_PERSON)
    if first >= 0:
        whole, bare = text[first:], without_relatives(text[first:])
        small = [one[0] for one in WORD.finditer(whole) if one[0].islower() and not bare[slice(*one.span())].strip()]
        text = " ".join((_NAME.sub(" ", text[:first] + bare), *small))  # `mother’s consent missing` names nobody
    elif found := _FIRST.match(text):
        text = blank_out(text, *found.span(1))
    rest = plain(_CODE.sub(" ", DAY.sub(" ", text)))
    if sign := re.search(r"\?|_{2,}|(?<=\S)\s*[*†‡§]", rest):
        return sign[0]
    answer, _, pending = read_answer(rest)
    if (answer or not around) and (body := _find_other_body(rest)):
        return body
    if answer is Answer.REFUSED and (late := _find_later_yes(rest)):
        return late
    turned = (
        ("not", "between") if answer is Answer.REFUSED else ("not", "not_yet", "so_far", "between") if pending else ()
    )
    groups = (*_KNOWN, *turned, *(("harmless", "asked", "others") if around else ()))
    masked = find_words(*Answer, "pending", *groups).sub(lambda found: " " * len(found[0]), rest)
    left = [found for found in WORD.finditer(masked) if not _is_known(found[0])]
    words = [found[0] for found in left[:1]]
    for one, then in pairwise(left):
        words += ["…", then[0]] if re.search(r"\w", rest[one.end() : then.start()]) else [then[0]]
    return shorten(" ".join(words), _SHOWN, placeholder=" …") or stray


def _find_other_person(text: str, tokens: Sequence[Token]) -> str:
    """The words that make the person beside them somebody else: `mother of P00008` is not P00008. Empty where there are none, or
    where somebody is named before them."""
    number = _NUMBER.search(text)
    first = min(tokens[0].start if tokens else len(text), number.start() if number else len(text))
    for found in find_words("relative", "kin").finditer(fold_letters(text[:first])):
        between = text[found.end() : first].strip(" .:\t")
        if not between or ("," not in between and not find_words("kin").fullmatch(plain(found[0]))):
            return text[found.start() : found.end()]
    return ""


def _find_other_body(rest: str) -> str:
    """The words of a yes or a no that is not the authority’s: `approved by the Embassy`."""
    for found in find_words("bodies").finditer(rest):
        behind = _HAVING.match(rest, found.end())
        if ends(rest[max(0, found.start() - 24) : found.start()], "agents") or (
            behind and any(read_answer(behind[1])[:2])
        ):
            return found[0]
    return ""


def _find_later_yes(rest: str) -> str:
    """The word of a last day behind a no: `not granted before 20 December` may be a yes from then on."""
    late = find_words("before", "until")
    found = (late.match(rest[no.end() :].lstrip()) for no in find_words(Answer.REFUSED, "not").finditer(rest))
    return next((one[0] for one in found if one), "")


@cache
def _is_known(word: str) -> bool:
    word = re.sub("^[dl]’", "", word)
    return (
        len(word) == 1
        or not word.strip("ivx")
        or sex_of(key(word)) in ("M", "F")
        or bool(title_word(word) or nationality_of(key(word)))
        or word in _list_countries()
    )


@cache
def _list_countries() -> frozenset[str]:
    names = (plain(text) for pair in countries() for text in pair)
    return frozenset(word for name in names for word in name.split()) - {"see", "heard", "minor", "man", "new"}
