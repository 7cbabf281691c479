"""Reads the statement in a stretch of a reply: the answer, its number, its dates and its validity, for any person."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from calendar import monthrange
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from itertools import islice
from typing import Any, TypeVar

from repatriate.app.clearances.commands import Given
from repatriate.app.core.current_document import bare_number
from repatriate.app.core.sql import fold_text
from repatriate.intake.values.dates import DateOrder, read_date_cell
from repatriate.intake.values.every_date import find_birth_dates
from repatriate.intake.values.text import ascii_digits
from repatriate.model.dates import PartialDate
from repatriate.model.entities import Answer
from repatriate.reference.lexicon import key, month_of
from repatriate.reference.resources import resource_path

MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd\u102b-\u103e\u17b4-\u17d3"
"""Vowels and tones that stand on letters: part of a word, though they are no letters."""
LETTER = rf"(?:[^\W\d_]|[{MARKS}])"
WORD = re.compile(rf"{LETTER}+(?:[’'‘ʼ-]{LETTER}+)*")
_GAP = r"(?:[ .,/-]|\b)"
DAY = re.compile(
    rf"(?<![A-Za-z0-9/.-])(\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|(?:\d{{1,2}}|\?\?|xx)[./-](?:\d{{1,2}}|\?\?|xx)[./-](?:\d{{4}}|\d{{2}})"
    rf"|\d{{4}}年\d{{1,2}}月(?:\d{{1,2}}日)?|\d{{1,2}} ?{LETTER}{{1,4}}\.{LETTER}{{1,4}}\.? ?\d{{2,4}}|\d{{1,2}}(?:er|st|nd|rd|th)?[ -](?:de |of )?{LETTER}{{3,14}}(?: \d{{1,2}})?(?: [^\d\s,;()]{{2,6}})?[.,]?[ -]\d{{4}}"
    rf"|\d{{1,2}}[ -](?!(?:and|dan|den|sur|thru|ถึง|และ|đến)\b){LETTER}{{3,4}}\.?[ -]\d{{2}}|\d{{1,2}}[./-][IVX]{{1,4}}[./-]\d{{4}}|{LETTER}{{3,12}} \d{{1,2}}(?:st|nd|rd|th)?,? ?\d{{4}}|(?<=[ :(]){LETTER}{{3,12}} \d{{4}}(?!\w))(?![A-Za-z0-9/-])",
    re.I,
)
"""A date as letters have it, in figures or with the name of a month."""
_YEARLESS = re.compile(rf"(?<![\w/.-])(\d{{1,2}}(?:er|st|nd|rd|th)?[ -]{LETTER}{{3,12}})(?![\w/-])", re.I)
_SMALL_WORD = r"\W{0,3}(?:[^\W\d]{2,9}\W{1,2})?"
_RUN = re.compile(r"[\w./-]+")
_HAS_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"[A-Za-z0-9](?=[^\d]*\d).*")
_RAISED = re.compile("[¹²³⁰-⁹]+")
_RULE = re.compile(r"[\s|+:=_*~.–—-]{3,}")
_SPACES = re.compile(r"[^\S\t]+")
_BARE_YEAR = re.compile(r"(?<![A-Za-z0-9/.-])(?:20|25)\d\d(?![A-Za-z0-9/-])")
_CLAUSE = re.compile(r"(?<!\bno)(?<!\bnr)[.;]\s|\t", re.I)
_PREFIX = re.compile(rf"(?:(?<=\s)|^)(?:[A-Z][A-Z.&-]{{0,7}}|(?:{LETTER}{{1,5}}\.){{1,3}}) ?$")
"""The office before the number of its letter: `IB 0029.4/1187`."""
_BEFORE = 80
"""Letters before a day or a code in which the word stands that tells what it is: more than any such word has."""
_MOST_DAYS = 24


@dataclass(frozen=True, slots=True)
class Said:
    """The statement in a stretch of text, independent of the person it means."""

    answer: Answer | None = None
    unclear: bool = False
    pending: bool = False
    reference: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    answered_on: date | None = None
    unread: str = ""
    """A date in it that is not understood."""


_Answered = TypeVar("_Answered", Said, Given)


def fill_answer(one: _Answered, other: Said, *names: str) -> _Answered:
    """The first with what the other says under these names, where it says nothing itself."""
    return replace(one, **{name: getattr(other, name) for name in names if getattr(one, name) is None})


@cache
def _load_words() -> Mapping[str, Any]:
    """The words of resources/letters/replies.toml."""
    return tomllib.loads(resource_path("letters", "replies.toml").read_text(encoding="utf-8"))


@cache
def list_words(name: str) -> tuple[str, ...]:
    """The words under this name as they are compared, the longest first."""
    words = next(part[name] for part in (_load_words(), _load_words()["about"], _load_words()["spans"]) if name in part)
    return tuple(sorted({strip_marks(word) for word in words}, key=len, reverse=True))


@cache
def list_labels() -> frozenset[str]:
    """Single words of what stands before a date or a number."""
    names = ("born", "document", "until", "from", "reference")
    return frozenset(word for name in names for label in list_words(name) for word in label.split())


@cache
def list_columns() -> Mapping[str, str]:
    """Titles of columns with what stands in these."""
    return {
        strip_marks(title).rstrip(".:"): name for name, titles in _load_words()["columns"].items() for title in titles
    }


@cache
def _list_answers() -> tuple[tuple[str, Answer | None, re.Pattern[str]], ...]:
    """Words for yes and no with their patterns, the longest first; None is for what is not decided."""
    answers: list[tuple[str, Answer | None]] = [(word, one) for one in Answer for word in list_words(one.value)]
    answers += [(word, None) for word in list_words("pending")]
    return tuple(
        (word, one, re.compile(_match_word(word))) for word, one in sorted(answers, key=lambda pair: -len(pair[0]))
    )


def blank_times(text: str) -> str:
    """Plain words without a number that has a unit of time or a month behind it."""
    text = _list_spans()[1].sub(" ", text)
    return _YEARLESS.sub(lambda found: " " if month_of(key(found[1].split()[-1])) else found[0], text)


@cache
def _list_spans() -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Units of time as `days`, `weeks` or `months`, and the pattern of a number with one."""
    spans = {strip_marks(word): unit for unit, words in _load_words()["spans"].items() for word in words}
    units = "|".join(map(re.escape, sorted(spans, key=len, reverse=True)))
    return spans, re.compile(rf"(?<![\d/.-])(\d{{1,3}})\)? ?(?:\([^)\d]{{1,40}}\) ?|[a-z]+ )?({units})(?![a-z])")


def _match_word(word: str) -> str:
    """The pattern of a whole word. Scripts from Thai on part no words: there it may stand within others."""
    if word >= "\u0e00":
        return re.escape(word)
    return rf"(?<!\w){re.escape(word)}" + (r"(?!\w)" if word[-1].isalnum() else "")


@cache
def find_words(*names: str, tail: str = "") -> re.Pattern[str]:
    """The pattern of any word under these names, the longest first; `tail` is what has to stand behind it."""
    words = sorted({word.rstrip(".") for name in names for word in list_words(name)}, key=len, reverse=True)
    return re.compile(f"(?:{'|'.join(map(_match_word, words))}){tail}")


def strip_marks(text: str) -> str:
    """The text folded for comparison: no capitals, no accents, single spaces."""
    return " ".join((fold_text(text.replace("'", "’")) or "").split())


def tidy_row(line: str) -> str:
    """Digits and letters of any width and script as usual ones, no signs that are not seen, one space for many.

    Tabs stay, as they part cells; bars part cells too.
    """
    line = _RAISED.sub("*", line)  # the mark of a footnote is no figure
    wide = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", line).replace("\u0e4d\u0e32", "\u0e33"))
    seen = "".join(char for char in wide if char == "\t" or unicodedata.category(char) not in ("Cc", "Cf"))
    if _RULE.fullmatch(seen):
        return ""  # a rule between the rows of a table
    if seen.count("|") > 1:
        seen = seen.strip().strip("|").replace("|", "\t")
    return _SPACES.sub(" ", ascii_digits(seen))


def cut_before(row: str, place: int) -> str:
    """The folded text before a place in a row, as far back as it is examined."""
    return strip_marks(row[max(0, place - _BEFORE) : place])


def ends_with_name(text: str, name: str, *, loose: bool = False) -> bool:
    """Whether a text ends with a word under this name; `loose`: a small word may stand between."""
    text = text.rstrip(" :=.,(-#")
    return find_words(name, tail="$").search(_SMALL.sub("", text) if loose else text) is not None


_SMALL = re.compile(r" (no|nr|number|nomor|izin|is)$")


def read_answer(text: str) -> tuple[Answer | None, bool, bool]:
    """The answer in folded text, whether the text contradicts itself, and whether it says that no decision was made. A
    longer phrase hides the shorter phrases within it."""
    found: set[Answer | None] = set()
    left = find_words("no_answer").sub(" ", text)
    for phrase, answer, pattern in _list_answers():
        if phrase not in left or (phrase in _SHORT and _SHORT[phrase].search(left)):
            continue
        for one in pattern.finditer(left):
            twice = bool(found) and phrase in _SHORT_NO and not WORD.match(left[one.end() :].strip())  # `refused: no`
            found |= _turn_answer(
                answer, left[max(0, one.start() - 40) : one.start()], left[one.end() : one.end() + 40]
            )
            found |= {Answer.GRANTED} if twice else set()
        left = pattern.sub(" ", left)
    if len(found) == 1 and None not in found:
        return found.pop(), False, False
    return None, bool(found), found == {None}


def _turn_answer(answer: Answer | None, lead: str, behind: str) -> set[Answer | None]:
    """The answer as the neighbouring words change it: `have not been` turns a yes into a no. Both answers result where
    a negation is further away, None where the text says not yet."""
    clause = re.split(r"[,;:.()\t]", lead)[-1].rstrip()
    so_far = find_words("so_far").search(" ".join((lead, *re.split(r"[,;:.()\t]", behind)[:1]))) is not None
    if answer is Answer.REFUSED and so_far:
        return {None}  # `not approved yet`
    if answer is Answer.REFUSED and ends_with_name(clause, "not"):
        return {answer, Answer.GRANTED}  # `not refused` says neither
    if answer is not Answer.GRANTED:
        return {answer}
    while not ends_with_name(clause, "not_yet") and (small := find_words("between", tail="$").search(clause)):
        clause = clause[: small.start()].rstrip()
    if ends_with_name(clause, "not_yet"):
        return {None}
    if ends_with_name(clause, "not"):
        return {None} if so_far else {Answer.REFUSED}
    far = any(pattern.search(clause) for pattern in (find_words("not"), find_words("not_yet"), _NO_MORE))
    return {answer, Answer.REFUSED} if far else {answer}


_SHORT = {
    "no": re.compile(r"(?<!\w)no\.? ?[:#]|(?<!\w)no\.? ?(?:[^\W\d_]{1,5}\.? ){0,2}[\w/-]*\d|(?<!\w)no [^\W\d_]"),
    "non": re.compile(r"(?<!\w)non-|(?<!\w)non [^\W\d_]"),
}
"""Patterns in which a short word is no answer: `No. 12` is a number, `no later than` a day."""
_SHORT_NO = ("no", "non", "tidak")
_NO_MORE = re.compile(r"(?<!\w)no (?!\S*\d)[^\W\d_]+(?:\s|$)")
"""`no approval was granted`."""


def name_day(row: str, start: int, end: int) -> str:
    """The role that words beside a date give it: `until`, `before`, `from`, `born` or `answered`; empty without such
    words."""
    behind, lead = strip_marks(row[end : end + 24]), cut_before(row, start)
    answered = find_words("small", tail="$").search(lead) and any(read_answer(lead[-30:])[:2])
    for name in ("until", "before"):
        if find_words(f"{name}_behind").match(behind):
            return name
    for _ in range(4):
        lead = lead.rstrip(" :=.,(-#")
        found = {one.start(): name for name in _DAYS if (one := find_words(name, tail="$").search(lead))}
        if found:
            name = found[min(found)]  # the longest: `not before` is no `before`
            return "from" if name == "before" and find_words("not").search(re.split("[,;:(]", lead)[-1]) else name
        lead = find_words("small", tail="$").sub("", lead)
    return "answered" if answered else ""


_DAYS = ("until", "before", "from", "born")


class WordReader:
    """Reads what stretches of one letter say. `known` are bare numbers of documents and people, `notes` those of our
    notes: no numbers of an answer. On a day of `births` somebody was born; on `since` or later, nobody else."""

    def __init__(
        self, order: DateOrder, since: date, today: date, known: Collection[str], notes: Collection[str],
        births: Collection[PartialDate],
    ) -> None:  # fmt: skip
        self.order, self._since, self.today, self._births = order, since, today, births
        self._notes = frozenset(map(bare_number, notes))
        self._known = self._notes.union(known)

    def read_births(self, texts: Iterable[str]) -> tuple[frozenset[PartialDate], ...]:
        """The readings of each date of birth."""
        return tuple(filter(None, (find_birth_dates(text, self.order, self.today) for text in texts)))

    def may_be_birth(self, text: str) -> bool:
        """Whether somebody may be born on a date that nothing names."""
        days = find_birth_dates(text, self.order, self.today)
        return any(day.latest is None or day.latest < self._since or day in self._births for day in days)

    def may_be_old(self, day: PartialDate) -> bool:
        """Whether a day lies years back, as no day of a letter does."""
        return day.latest is None or day.latest < self.today - timedelta(days=1100)

    def read_wording(self, row: str, heading: bool, asked_by: date | None = None) -> Said:
        """The statement in free text; dates and numbers count only after a word that says what they are.

        A `heading` names nobody, so a date in it may be the letter's own. `asked_by` is that date: an answer without a
        first day is valid from it.
        """
        text = strip_marks(row)
        answer, unclear, pending = read_answer(text)
        if heading and answer and find_words("asked").search(text):  # it tells what was asked for, and more perhaps
            answer, unclear, pending = read_answer(find_words("asked", tail="[^,;:.]*").sub(" ", text))
        if answer and find_words("conditions").search(text):
            answer, unclear = None, True
        days, unread, born, end = dict[str, date](), "", "", -9
        for found in islice(DAY.finditer(row), _MOST_DAYS):
            name, day = name_day(row, *found.span()), self.read_day(found[0])
            if not name and "from" in days and len(row[end : found.start()].strip(" .,()")) <= 4:
                name = "until"
            end, lead = found.end(), cut_before(row, found.start())
            if heading and name in ("", "from") and day and day <= self.today and self._is_of_note(row, found.start()):
                continue
            if name in ("until", "before", "from"):
                if day is None or self.is_in_doubt(found[0], day, name, lead):
                    unread = unread or found[0]
                else:
                    kind, day = ("until", day - timedelta(days=1)) if name == "before" else (name, day)
                    unread = unread or ("" if days.setdefault(kind, day) == day else found[0])
            elif not name and heading and not (answer and day and day > self.today):
                if day and days.setdefault("answered", day) != day and answer:
                    unread = unread or found[0]  # nothing says whose day it is
            elif not heading and (name == "born" or (not name and self.may_be_birth(found[0]))):
                born = born or found[0]
                unread = unread or (found[0] if self.read_day(born) != day else "")
            elif name == "answered" or not name:
                if day and self._since <= day <= self.today and (name or read_answer(lead[-24:])[0]):
                    days.setdefault("answered", day)
                else:
                    unread = unread or found[0]
        start, until, answered = (days.get(name) for name in ("from", "until", "answered"))
        if until is None and len(row) < 2000:
            start, until, span = self._read_span(row, start, asked_by or answered)
            unread = unread or span or self._find_unread(row, bool(answer) or not heading)
        if start is None:
            unread = unread or self._find_yearless(row)
        return Said(answer, unclear, pending, self.read_reference(row), start, until, answered, unread)

    def _is_of_note(self, row: str, start: int) -> bool:
        """Whether a day in a heading is that of the note that is answered."""
        lead = strip_marks(_CLAUSE.split(row[:start])[-1])
        found = find_words("ours", "note", tail=r"([^,;:]{0,60})$").search(lead)
        return found is not None and not any(read_answer(found[1])) and not DAY.search(found[1])

    def is_in_doubt(self, text: str, day: date, name: str, lead: str = "") -> bool:
        """Whether a day may be another one, of a passport, or of no answer at all."""
        papers = [found.end() for found in find_words("document").finditer(lead)]
        behind = lead[papers[-1] :] if papers else ""
        of_paper = bool(papers) and not any(read_answer(behind)[:2]) and not find_words("permit").search(behind)
        other = day
        if not self.order.proved and re.fullmatch(r"\d{1,2}([/-])\d{1,2}\1(?:\d{4}|\d{2})", text):
            first, second, year = re.split("[/-]", text)
            other = self.read_day(f"{second}/{first}/{year}") or day
        return of_paper or (name != "from" and day < self._since) or (other != day and other >= self._since)

    def _find_yearless(self, row: str) -> str:
        """A first day without a year: `from 5 December`."""
        rest = DAY.sub(lambda found: " " * len(found[0]), row)
        for found in _YEARLESS.finditer(rest):
            if month_of(key(found[1].split()[-1])) and ends_with_name(cut_before(row, found.start()), "from"):
                return found[0]
        return ""

    def _find_unread(self, row: str, near: bool) -> str:
        """A date that is no day of ours: `until 18/12`; `near` an answer a year alone as well."""
        rest = strip_marks(DAY.sub(" ", row))
        if found := find_words("until", tail=rf"{_SMALL_WORD}(?:\d{{1,2}}(?!\d)|{find_words('vague').pattern})").search(
            rest
        ):
            return found[0]
        years = [found[0] for found in _BARE_YEAR.finditer(rest)] if near else []
        return next((year for year in years if int(year) % 543 >= self._since.year % 543), "")

    def _read_span(self, row: str, start: date | None, letter: date | None) -> tuple[date | None, date | None, str]:
        """The first and the last day of `15 days from 3 December`, or the words where they cannot be told.

        The first day is counted, so that nobody stays too long.
        """
        text = strip_marks(row)
        spans, pattern = _list_spans()
        dates = [one.span() for one in DAY.finditer(text)]
        told = (one for one in pattern.finditer(text) if not any(first <= one.start() < last for first, last in dates))
        found = next(told, None)
        behind = text[found.end() : found.end() + 40] if found else ""
        if found is None:
            return start, None, ""
        if not find_words("from").search(behind) and start is None:
            return start, None, found[0]
        if start is None:
            for short in _YEARLESS.finditer(row):
                if ends_with_name(cut_before(row, short.start()), "from"):
                    start = self._nearest_day(short[0], letter or self.today)
        if start is None and not _HAS_DIGIT.search(behind):
            start = letter  # `from the date of this letter`
        if start is None:
            return None, None, found[0]
        number, unit = int(found[1]), spans[found[2]]
        if unit == "months":
            year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
            end = date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))
        else:
            end = start + timedelta(days=number * (7 if unit == "weeks" else 1))
        return start, end - timedelta(days=1), ""

    def _nearest_day(self, text: str, letter: date) -> date | None:
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
            begin = run.start() + found.start()
            place, offices = begin, 0
            while offices < 3 and not ends_with_name(lead := cut_before(row, place), "reference", loose=not offices):
                office = _PREFIX.search(row[max(0, place - 24) : place])
                if office is None or (offices and lead.strip() in list_words("reference_first")):
                    break
                place, offices = place - len(office[0]), offices + 1
            told = ends_with_name(lead, "reference", loose=not offices) or (
                offices and lead.strip() in list_words("reference_first")
            )
            if not told or (len(code) < 3 and "/" not in code) or self.is_known(code) or DAY.fullmatch(code):
                continue
            if not ends_with_name(lead, "document") and not self._is_ours(row[max(0, begin - 2 * _BEFORE) : begin]):
                return f"{row[place:begin]}{code}".strip()[:120]
        return None

    def is_known(self, code: str) -> bool:
        """Whether a number is of a document, a person or a note of ours, whoever's letters stand before it."""
        bare = bare_number(code)
        return bare in self._known or any(
            len(one) > 5 and bare.endswith(one) and bare[: -len(one)].isalpha() for one in self._notes
        )

    def _is_ours(self, lead: str) -> bool:
        """Whether words say that the number behind them is that of our own letter."""
        text = strip_marks(DAY.sub(" ", _CLAUSE.split(lead)[-1]))
        found = find_words("ours").search(text)
        behind = text[found.end() :] if found else ""
        return found is not None and not _HAS_DIGIT.search(behind) and not find_words("theirs").search(behind)

    def read_day(self, text: str) -> date | None:
        """A whole day; None where it is none."""
        found = DAY.search(text)
        return read_date_cell(found[0] if found else text, self.order, self.today).value
