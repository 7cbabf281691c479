"""What a stretch of a reply says, whomever it means: yes or no, its number, its days, how long it holds."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from repatriate.app.core.text_folding import fold
from repatriate.app.people.duplicates import bare_number
from repatriate.intake.values.dates import DateOrder, day
from repatriate.intake.values.text import ascii_digits
from repatriate.model.entities import Answer
from repatriate.reference.resources import resource_path

MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
"""Vowels and tones that stand on letters: part of a word, though they are no letters."""
LETTER = rf"(?:[^\W\d_]|[{MARKS}])"
WORD = re.compile(rf"{LETTER}+(?:[’'‘ʼ-]{LETTER}+)*")
_GAP = r"(?:[ .,/-]|\b)"
DAY = re.compile(
    rf"(?<![\w/.-])(\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|(?:\d{{1,2}}|\?\?|xx)[./-](?:\d{{1,2}}|\?\?|xx)[./-](?:\d{{4}}|\d{{2}})"
    rf"|\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}}(?:er|st|nd|rd|th)?[ -](?:de )?{LETTER}{{3,14}}(?: \d{{1,2}})?(?: [^\d\s,;()]{{2,6}})?[.,]?[ -]\d{{4}}"
    rf"|\d{{1,2}}[ -]{LETTER}{{3,4}}\.?[ -]\d{{2}}|\d{{1,2}}[./-][IVX]{{1,4}}[./-]\d{{4}}|{LETTER}{{3,12}} \d{{1,2}}, ?\d{{4}}|(?<=[ :(]){LETTER}{{3,12}} \d{{4}})(?![\w/-])",
    re.I,
)
"""A date as letters have it, in figures or with the name of a month."""
_YEARLESS = re.compile(rf"(?<![\w/.-])(\d{{1,2}}(?:er|st|nd|rd|th)?[ -]{LETTER}{{3,12}})(?![\w/-])", re.I)
_RUN = re.compile(r"[\w./-]+")
_HAS_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"[A-Za-z0-9](?=[^\d]*\d).*")
_SPACES = re.compile(r"[^\S\t]+")
_BEFORE = 80
"""Letters before a day or a code in which the word stands that tells what it is: more than any such word has."""
_MOST_DAYS = 24


@dataclass(frozen=True, slots=True)
class Said:
    """What a stretch of text says, beside whom it means."""

    answer: Answer | None = None
    unclear: bool = False
    pending: bool = False
    reference: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words as they are compared; answers with the longest first. `spans` are units of time, `about` what they tell of."""

    answers: tuple[tuple[str, Answer | None], ...]
    no: tuple[str, ...]
    not_yet: tuple[str, ...]
    between: tuple[str, ...]
    until: tuple[str, ...]
    start: tuple[str, ...]
    reference: tuple[str, ...]
    asked: tuple[str, ...]
    conditions: re.Pattern[str]
    span: re.Pattern[str]
    spans: Mapping[str, str]
    born: tuple[str, ...]
    document: tuple[str, ...]
    relative: re.Pattern[str]
    columns: Mapping[str, str]


@cache
def lexicon() -> Lexicon:
    """The words of resources/letters/replies.toml."""
    data = tomllib.loads(resource_path("letters", "replies.toml").read_text(encoding="utf-8"))
    answers: list[tuple[str, Answer | None]] = [(plain(word), Answer(name)) for name in Answer for word in data[name]]
    answers += [(plain(word), None) for word in data["pending"]]
    columns = {plain(title): name for name, titles in data["columns"].items() for title in titles}

    def longest(words: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({plain(word) for word in words}, key=len, reverse=True))

    answers.sort(key=lambda pair: -len(pair[0]))
    spans = {plain(word): unit for unit, words in data["spans"].items() for word in words}
    units = "|".join(map(re.escape, longest(spans)))
    about = data["about"]

    def anywhere(words: Iterable[str]) -> re.Pattern[str]:
        return re.compile(
            "|".join(rf"\b{re.escape(one)}(?!\w)" if one.isascii() else re.escape(one) for one in longest(words))
        )

    return Lexicon(
        tuple(answers), longest(data["not"]), longest(data["not_yet"]), longest(data["between"]), longest(data["until"]), longest(data["from"]), longest(data["reference"]), longest(data["asked"]), anywhere(data["conditions"]),
        re.compile(rf"(?<!\d)(\d{{1,3}})\)? ?(?:\([^)\d]{{1,40}}\) ?|[a-z]+ )?({units})(?![a-z])"), spans, longest(about["born"]),
        longest(about["document"]), anywhere(about["relative"]), columns,
    )  # fmt: skip


def plain(text: str) -> str:
    """As words are compared: no capitals, no accents, one space."""
    return " ".join((fold(text.replace("'", "’")) or "").split())


def tidy_row(line: str) -> str:
    """Digits and letters of any width and script as usual ones, no signs that are not seen, one space for many.

    Tabs stay, as they part cells; bars part cells too.
    """
    wide = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", line).replace("\u0e4d\u0e32", "\u0e33"))
    seen = "".join(char for char in wide if char == "\t" or unicodedata.category(char) not in ("Cc", "Cf"))
    if seen.count("|") > 1:
        seen = seen.strip().strip("|").replace("|", "\t")
    return _SPACES.sub(" ", ascii_digits(seen))


def before(row: str, place: int) -> str:
    """What stands before a place, as far as it is looked at, as words are compared."""
    return plain(row[max(0, place - _BEFORE) : place])


def ends(text: str, words: Sequence[str], *, loose: bool = False) -> bool:
    """Whether a text ends with one of the words; `loose`: a small word may stand between."""
    text = text.rstrip(" :=.,(-") if not loose else re.sub(r" (no|nr|number|nomor|izin|is)$", "", text)
    return any(
        text == word or (text.endswith(word) and (not word.isascii() or not text[-len(word) - 1].isalnum()))
        for word in (one.rstrip(".") for one in words)
        if word
    )


def read_answer(text: str) -> tuple[Answer | None, bool, bool]:
    """What plain words say, whether they say two things, and whether that it is not decided.

    A longer phrase takes its words away from shorter ones.
    """
    found: set[Answer | None] = set()
    left = text
    for phrase, answer in lexicon().answers:
        if phrase not in left or (_SHORT.get(phrase) and _SHORT[phrase].search(left)):
            continue
        pattern = rf"(?<!\w){re.escape(phrase)}(?!\w)" if phrase.isascii() or " " in phrase else re.escape(phrase)
        for place in (one.start() for one in re.finditer(pattern, left)):
            found |= _turn_answer(answer, left[max(0, place - 40) : place])
        left = re.sub(pattern, " ", left)
    told = found - {None}
    if len(told) == 1 and None not in found:
        return next(iter(told)), False, False
    return None, bool(found), found == {None}


def _turn_answer(answer: Answer | None, lead: str) -> set[Answer | None]:
    """What a word says behind these: `have not been` makes a no of a yes. Both, where a no stands further off."""
    if answer is not Answer.GRANTED:
        return {answer}
    clause, words = re.split(r"[,;:.()\t]", lead)[-1].rstrip(), lexicon()
    near = True
    while near:
        near = False
        for word in words.between:
            if _ends_with_word(clause, word) and not any(_ends_with_word(clause, one) for one in words.not_yet):
                clause, near = clause[: -len(word)].rstrip(), True
    if any(_ends_with_word(clause, one) for one in words.not_yet):
        return {None}
    if any(_ends_with_word(clause, one) for one in words.no):
        return {None} if re.search(r"(?<!\w)yet(?!\w)", lead) else {Answer.REFUSED}
    far = any(re.search(_as_word(one), clause) for one in (*words.no, *words.not_yet))
    return {answer, Answer.REFUSED} if far or _NO_MORE.search(clause) else {answer}


def _as_word(text: str) -> str:
    """The pattern of a word; of scripts from Thai on, which part no words, it may stand within."""
    return rf"(?<!\w){re.escape(text)}(?!\w)" if text < "\u0e00" else re.escape(text)


def _ends_with_word(text: str, word: str) -> bool:
    return text.endswith(word) and (word >= "\u0e00" or not text[: -len(word)][-1:].isalnum())


_SHORT = {
    "no": re.compile(r"(?<!\w)no\.? ?[:#]|(?<!\w)no\.? ?[\w/-]*\d|(?<!\w)no [^\W\d_]"),
    "non": re.compile(r"(?<!\w)non-|(?<!\w)non [^\W\d_]"),
}
"""Where a short word is no answer: `No. 12` is a number, `no later than` a day."""
_NO_MORE = re.compile(r"(?<!\w)no (?!\S*\d)[^\W\d_]+(?:\s|$)")
"""`no approval was granted`."""


class WordReader:
    """Reads what stretches of one letter say. `known` are bare numbers of documents and references: no numbers of an
    answer."""

    def __init__(self, order: DateOrder, today: date, known: frozenset[str]) -> None:
        self.order, self.today, self._known = order, today, known

    def read_said(self, row: str, heading: bool, asked_by: date | None = None) -> Said:
        """What free text says; days and numbers count only behind a word that tells what they are.

        A `heading` names nobody: a day in it may be that of the letter. `asked_by` is that day, from which an answer
        without another first day holds.
        """
        answer, unclear, pending = read_answer(plain(row))
        if heading and answer and any(word in plain(row) for word in lexicon().asked):
            answer, unclear = None, False  # it tells what was asked for
        if answer and lexicon().conditions.search(plain(row)):
            answer, unclear = None, True
        start = until = answered = None
        days = [found for _, found in zip(range(_MOST_DAYS), DAY.finditer(row), strict=False)]
        for found in days:
            lead = before(row, found.start())
            if ends(lead, lexicon().until):
                until = self.read_day(found[0])
            elif ends(lead, lexicon().start):
                start = self.read_day(found[0])
            elif heading and answered is None and not ends(lead, lexicon().born):
                answered = self.read_day(found[0])
        if start and not until and len(days) > 1 and len(row[days[-2].end() : days[-1].start()].strip(" .,()")) <= 4:
            until = self.read_day(days[-1][0])
        if until is None and len(row) < 2000:
            start, until = self._read_span(row, start, asked_by or answered)
        return Said(answer, unclear, pending, self.read_reference(row), start, until, answered)

    def _read_span(self, row: str, start: date | None, letter: date | None) -> tuple[date | None, date | None]:
        """The first and the last day of `15 days from 3 December`; the first is counted, so that nobody stays too long."""
        text = plain(row)
        found = lexicon().span.search(text)
        if found is None or not any(
            re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text[found.end() : found.end() + 40])
            for one in lexicon().start
        ):
            return start, None
        if start is None:
            for short in _YEARLESS.finditer(row):
                if ends(before(row, short.start()), lexicon().start):
                    start = self._nearest(short[0], letter or self.today)
        if start is None and not re.search(r"\d", text[found.end() : found.end() + 40]):
            start = letter  # `from the date of this letter`
        if start is None:
            return None, None
        number, unit = int(found[1]), lexicon().spans[found[2]]
        if unit == "months":
            months = start.year * 12 + start.month - 1 + number
            year, month = divmod(months, 12)
            end = date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
        else:
            end = start + timedelta(days=number * (7 if unit == "weeks" else 1))
        return start, end - timedelta(days=1)

    def _nearest(self, text: str, letter: date) -> date | None:
        """A day without a year: the one nearest to the letter."""
        found = [self.read_day(f"{text} {letter.year + apart}") for apart in (-1, 0, 1)]
        return min((one for one in found if one), key=lambda one: abs(one - letter), default=None)

    def read_reference(self, row: str) -> str | None:
        """The number of the answer, behind a word that says so."""
        for run in _RUN.finditer(row):
            found = _CODE.search(run[0]) if _HAS_DIGIT.search(run[0]) else None
            if found is None:
                continue
            code = found[0].rstrip(".,;-/")
            lead = before(row, run.start() + found.start())
            if bare_number(code) in self._known or DAY.fullmatch(code) or ends(lead, lexicon().document):
                continue
            if not ends(lead.rstrip(" :.#"), lexicon().reference, loose=True):
                continue
            if len(code) >= 3 or "/" in code:
                return code[:120]
        return None

    def read_day(self, text: str) -> date | None:
        """A whole day; None where it is none."""
        found = DAY.search(text)
        return day(found[0] if found else text, self.order, self.today).value
