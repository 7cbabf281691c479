"""A reply that was pasted: whom each of its lines means and what it says of them, for the officer to look at first.

Nothing is written and nothing is asked of a file here. A line means somebody by our reference, by a document's number or
by name; it says yes or no by the words of resources/letters/replies.toml, or by the heading above it.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache

from rapidfuzz import fuzz

from repatriate.app.clearances.answer_writer import Given
from repatriate.app.core.text_folding import fold
from repatriate.app.people.duplicates import bare_number
from repatriate.intake.values.dates import DateOrder, day, order_of
from repatriate.model.entities import Answer
from repatriate.model.saying import count, listed, say
from repatriate.reference.resources import resource_path

MOST_LINES = 5000
"""Lines of a pasted text that are read; no answer to a note is longer."""


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody whom a reply may mean. `numbers` are those of their documents; `asked_on` is when it was asked."""

    ref: str
    surname: str | None = None
    given_names: str | None = None
    native_name: str | None = None
    numbers: tuple[str, ...] = ()
    asked_on: date | None = None


class Sureness(StrEnum):
    """How surely a line means somebody: `not on the note` is somebody else of the file."""

    SURE = "sure"
    UNSURE = "unsure"
    NOT_ON_NOTE = "not on the note"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class ReplyLine:
    """One line that names somebody. `line` counts from 1. `given` is None where it does not say yes or no.

    `ref` is None where nobody was found; `candidates` are who else it may mean. `why` is a sentence.
    """

    line: int
    text: str
    sureness: Sureness
    ref: str | None
    given: Given | None
    why: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplyMatch:
    """What was understood. `silent` are those who were asked about and whom no line names.

    `overall` is what a reply that names nobody says of all.
    """

    lines: tuple[ReplyLine, ...]
    silent: tuple[str, ...]
    reference: str | None
    answered_on: date | None
    overall: Answer | None = None

    def answers(self) -> dict[str, Given]:
        """What can be recorded without asking: lines that surely mean somebody and say something, once for each person."""
        sure = [one for one in self.lines if one.sureness is Sureness.SURE and one.given is not None and one.ref]
        found = {one.ref: one.given for one in sure if one.ref and one.given}
        torn = {one.ref for one in sure if one.ref and one.given and found[one.ref].answer != one.given.answer}
        return {ref: given for ref, given in found.items() if ref not in torn}


@dataclass(frozen=True, slots=True)
class _Said:
    """What a stretch of text says, beside whom it means."""

    answer: Answer | None = None
    unclear: bool = False
    pending: bool = False
    reference: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    answered_on: date | None = None


@dataclass(frozen=True, slots=True)
class _Lexicon:
    """Words as they are compared; answers with the longest first."""

    answers: tuple[tuple[str, Answer | None], ...]
    until: tuple[str, ...]
    start: tuple[str, ...]
    reference: tuple[str, ...]
    columns: Mapping[str, str]


@cache
def _lexicon() -> _Lexicon:
    data = tomllib.loads(resource_path("letters", "replies.toml").read_text(encoding="utf-8"))
    answers: list[tuple[str, Answer | None]] = [(_plain(word), Answer(name)) for name in Answer for word in data[name]]
    answers += [(_plain(word), None) for word in data["pending"]]
    columns = {_plain(title): name for name, titles in data["columns"].items() for title in titles}

    def longest(words: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({_plain(word) for word in words}, key=len, reverse=True))

    answers.sort(key=lambda pair: -len(pair[0]))
    return _Lexicon(tuple(answers), longest(data["until"]), longest(data["from"]), longest(data["reference"]), columns)


def _plain(text: str) -> str:
    """As words are compared: no capitals, no accents, one space."""
    return " ".join((fold(text.replace("'", "’")) or "").split())


def parse_reply(text: str, people: Sequence[Awaited], others: Sequence[Awaited] = (), *, today: date) -> ReplyMatch:
    """Match a pasted text or table to `people`, whose answer is waited for; `others` are named as not on the note.

    Raises nothing: what is not understood is a line without an answer.
    """
    rows = [_tidy(line) for line in text.splitlines()[:MOST_LINES]]
    reader = _Reader(people, others, order_of([found[0] for row in rows for found in _DAY.finditer(row)]), today)
    found = [line for number, row in enumerate(rows, 1) if row.strip() and (line := reader.line(number, row))]
    lines = [reader.completed(line) for line in found]
    named = {line.ref for line in lines if line.ref} | {one for line in lines for one in line.candidates}
    silent = tuple(one.ref for one in people if one.ref not in named)
    overall = None if lines else reader.section
    return ReplyMatch(tuple(lines), silent, reader.head.reference, reader.head.answered_on, overall)


def _tidy(line: str) -> str:
    """Digits and letters of any width as usual ones, no signs that are not seen, one space for many; tabs stay, as they
    part cells."""
    wide = unicodedata.normalize("NFKC", line)
    seen = "".join(char for char in wide if char == "\t" or unicodedata.category(char) not in ("Cc", "Cf"))
    return _SPACES.sub(" ", seen)


_SPACES = re.compile(r"[^\S\t]+")
_DAY = re.compile(
    r"(?<![\w/.-])(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2}(?:er|st|nd|rd|th)?[ -][^\W\d_]{3,12}\.?[ -]\d{4}"
    r"|[^\W\d_]{3,12} \d{1,2}, ?\d{4})(?![\w/-])"
)
_REF = re.compile(r"(?<![A-Z0-9])P\d{4,15}(?![A-Z0-9])", re.I)
_NUMBER = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{0,3}[ -]?\d[A-Za-z0-9]{3,14}(?![A-Za-z0-9])")
_RUN = re.compile(r"[\w./-]+")
_HAS_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"[A-Za-z0-9](?=[^\d]*\d).*")
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass
class _Reader:
    """Goes down the lines; what a line without anybody says holds for those below it."""

    people: Sequence[Awaited]
    others: Sequence[Awaited]
    order: DateOrder
    today: date
    head: _Said = field(default_factory=_Said)
    section: Answer | None = None
    lasts: tuple[date | None, date | None] = (None, None)

    def __post_init__(self) -> None:
        self._mine = {one.ref for one in self.people}
        everybody = [*self.people, *(one for one in self.others if one.ref not in self._mine)]
        self._everybody = {one.ref: one for one in everybody}
        self._refs = {one.ref.upper(): one.ref for one in everybody}
        self._numbers: dict[str, set[str]] = {}
        for one in everybody:
            for number in one.numbers:
                if len(bare_number(number)) >= 5:
                    self._numbers.setdefault(bare_number(number), set()).add(one.ref)
        self._names = {one.ref: _names(one) for one in everybody}
        self._by_word: dict[str, set[str]] = {}
        self._unparted: list[tuple[str, str]] = []
        for ref, names in self._names.items():
            for name in names:
                for word in name:
                    self._by_word.setdefault(word, set()).add(ref)
                if not (whole := " ".join(name)).isascii():
                    self._unparted.append((ref, whole))
        self._columns: dict[int, str] = {}

    def line(self, number: int, row: str) -> ReplyLine | None:
        """The line as far as it goes by itself; None where it names nobody."""
        cells = [cell.strip() for cell in row.split("\t")]
        columns = {place: name for place, cell in enumerate(cells) if (name := _lexicon().columns.get(_plain(cell)))}
        if len(cells) > 1 and columns:
            self._columns = columns
            return None
        refs, sureness, why = self._whom(row)
        if not refs:
            if len(cells) > 1 and self._columns:
                said = self._of_cells(cells)
                return ReplyLine(number, " ".join(row.split()), Sureness.NOT_FOUND, None, _given(said), why)
            said = self._said(row, ())
            if (said.answer or self.section) is not None and _looks_like_an_entry(row):
                said = replace(said, answer=said.answer or (None if said.unclear else self.section))
                return ReplyLine(number, " ".join(row.split()), Sureness.NOT_FOUND, None, _given(said), why)
            self._heading(row, said)
            return None
        said = self._of_cells(cells) if len(cells) > 1 and self._columns else self._said(row, refs)
        if said.answer is None and not said.unclear:
            start, until = self.lasts
            said = replace(
                said, answer=self.section, valid_from=said.valid_from or start, valid_until=said.valid_until or until
            )
        ref = refs[0] if len(refs) == 1 or sureness is Sureness.SURE else None
        if said.pending:
            why = say("{0} It says that it is not decided yet.", why)
        elif said.unclear:
            why = say("{0} It says both yes and no.", why)
        return ReplyLine(
            number, " ".join(row.split()), sureness, ref, _given(said), why, tuple(refs if ref is None else ())
        )

    def completed(self, line: ReplyLine) -> ReplyLine:
        """With the number and the day of the whole reply where the line has none of its own."""
        given = line.given
        if given is None:
            return line
        answered = given.answered_on or self.head.answered_on
        asked = self._everybody[line.ref].asked_on if line.ref else None
        if answered and (answered > self.today or (asked and answered < asked)):
            answered = None  # the day of something else: of birth, of our own note
        return replace(
            line, given=replace(given, answered_on=answered, reference=given.reference or self.head.reference)
        )

    # -- whom it means

    def _whom(self, row: str) -> tuple[list[str], Sureness, str]:
        named = [self._refs[one.upper()] for one in _REF.findall(row) if one.upper() in self._refs]
        if named:
            return self._placed(list(dict.fromkeys(named)), say("By our number."), True)
        numbers = [bare_number(one) for one in _NUMBER.findall(row)]
        held = [ref for number in numbers for ref in sorted(self._numbers.get(number, ()))]
        if held:
            only = list(dict.fromkeys(held))
            return self._placed(only, say("By the number of a document."), len(only) == 1)
        return self._by_name(row)

    def _placed(self, refs: list[str], why: str, sure: bool) -> tuple[list[str], Sureness, str]:
        if not sure or len(refs) > 1:
            return refs, Sureness.UNSURE, say("It may mean {0}.", listed(refs))
        if refs[0] not in self._mine:
            return refs, Sureness.NOT_ON_NOTE, why
        return refs, Sureness.SURE, why

    def _by_name(self, row: str) -> tuple[list[str], Sureness, str]:
        line = _Line(row)
        shares: dict[str, float] = {}
        for ref in {ref for word in line.words for ref in self._by_word.get(word, ())} | self._spelt_without_spaces(
            line
        ):
            shares[ref] = max(_share(name, line) for name in self._names[ref])
        best = max(shares.values(), default=0.0)
        if best < _LIKELY:
            return [], Sureness.NOT_FOUND, say("Nobody whose answer is waited for is named so.")
        refs = sorted(ref for ref, share in shares.items() if share == best)
        mine = [ref for ref in refs if ref in self._mine]
        if len(refs) > 1:
            return mine or refs, Sureness.UNSURE, say("Several have that name: {0}.", listed(mine or refs))
        if best < 1:
            why = say("The name is like that of {0}.", refs[0])
            return refs, Sureness.UNSURE if mine else Sureness.NOT_ON_NOTE, why
        return self._placed(refs, say("By name."), True)

    def _spelt_without_spaces(self, line: _Line) -> set[str]:
        """People whose own names stand in the line, in a script that parts no words."""
        return {ref for ref, name in self._unparted if name in line.plain} if line.plain else set()

    # -- what it says

    def _heading(self, row: str, said: _Said) -> None:
        """A line that names nobody: the number or day of the reply, or the answer for whom follows."""
        if said.answer is not None:
            self.section = said.answer
            self.lasts = (said.valid_from, said.valid_until)
        elif said.unclear:
            self.section = None
        changes = {
            name: value
            for name, value in (("reference", said.reference), ("answered_on", said.answered_on))
            if value is not None and getattr(self.head, name) is None
        }
        self.head = replace(self.head, **changes)  # type: ignore[arg-type]

    def _of_cells(self, cells: Sequence[str]) -> _Said:
        """A row of a table with titles."""
        said = _Said()
        for place, name in self._columns.items():
            cell = cells[place] if place < len(cells) else ""
            if not cell:
                continue
            if name == "answer":
                answer, unclear, pending = _answer(_plain(cell))
                said = replace(said, answer=answer, unclear=unclear, pending=pending)
            elif name == "reference":
                said = replace(said, reference=cell[:120])
            else:
                said = replace(said, **{name: self._day(cell)})  # type: ignore[arg-type]
        return said

    def _said(self, row: str, refs: Sequence[str]) -> _Said:
        """What free text says; days and numbers count only behind a word that tells what they are."""
        plain = _plain(row)
        for ref in refs:  # a name is no answer, even where it reads like one
            for name in self._names[ref]:
                plain = re.sub(rf"(?<!\w){re.escape(' '.join(name))}(?!\w)", " ", plain)
        answer, unclear, pending = _answer(plain)
        start = until = answered = None
        for found in _DAY.finditer(row):
            before, read = _before(row, found.start()), self._day(found[0])
            if _ends(before, _lexicon().until):
                until = read
            elif _ends(before, _lexicon().start):
                start = read
            elif not refs and answered is None:
                answered = read
        if start and not until and (second := self._second(row)):
            until = second
        return _Said(answer, unclear, pending, self._reference(row, refs), start, until, answered)

    def _second(self, row: str) -> date | None:
        """The other end of `from 3 May 2025 to 9 May 2025`."""
        days = list(_DAY.finditer(row))
        if len(days) < 2 or len(row[days[-2].end() : days[-1].start()].strip(" .,()")) > 4:
            return None
        return self._day(days[-1][0])

    def _reference(self, row: str, refs: Sequence[str]) -> str | None:
        for run in _RUN.finditer(row):
            found = _CODE.search(run[0]) if _HAS_DIGIT.search(run[0]) else None
            if found is None:
                continue
            code = found[0].rstrip(".,;-/")
            known = bare_number(code) in self._numbers or code.upper() in self._refs or _DAY.fullmatch(code)
            before = _before(row, run.start() + found.start())
            if known or not _ends(before.rstrip(" :.#"), _lexicon().reference, loose=True):
                continue
            if len(code) >= 3 or "/" in code:
                return code[:120]
        return None

    def _day(self, text: str) -> date | None:
        found = _DAY.search(text)
        return day(found[0] if found else text, self.order, self.today).value


_BEFORE = 80
"""Letters before a day or a code in which the word stands that tells what it is: more than any such word has."""


def _before(row: str, place: int) -> str:
    """What stands before a place, as far as it is looked at, as words are compared."""
    return _plain(row[max(0, place - _BEFORE) : place])


_LIKELY = 0.66
"""Share of a name's words from which a line may mean somebody."""
_ALIKE = 84
"""Of 100: two spellings of one word, as `Talanou` and `Talanow`."""


def _names(one: Awaited) -> tuple[tuple[str, ...], ...]:
    """The words of somebody's names, as they are compared."""
    latin = tuple(_plain(" ".join(filter(None, (one.given_names, one.surname)))).replace("’", " ").split())
    own = tuple(_plain(one.native_name or "").split())
    return tuple(name for name in (latin, own) if name)


class _Line:
    """The words of a line, as names are compared with them; `plain` is all of it where it has other letters than ASCII."""

    def __init__(self, row: str) -> None:
        self.words = {_plain(word) for word in _WORD.findall(row)}
        self.plain = "" if row.isascii() else _plain(row)
        self._near: dict[str, bool] = {}

    def has_like(self, word: str) -> bool:
        """Whether a word of it is nearly this one."""
        if word not in self._near:
            self._near[word] = any(fuzz.ratio(word, other) >= _ALIKE for other in self.words)
        return self._near[word]


def _share(name: Sequence[str], line: _Line) -> float:
    """How much of a name a line has: 1 where every word is there as it is spelt."""
    if not " ".join(name).isascii() and " ".join(name) in line.plain:
        return 1.0
    exact = sum(word in line.words for word in name)
    if exact == len(name):
        # One word may be part of somebody else's name.
        return 1.0 if len(name) > 1 else 0.95 if len(name[0]) > 3 else 0.5
    near = sum(word not in line.words and len(word) > 3 and line.has_like(word) for word in name)
    return min((exact + 0.9 * near) / len(name), 0.95) if exact or near > 1 else 0.0


def _looks_like_an_entry(row: str) -> bool:
    """Whether a line is about one person, and not a sentence about those below it: numbered, or a name in capitals."""
    words = _WORD.findall(row)
    if row.rstrip().endswith(":") or not words or len(words) > 12:
        return False
    listed_ = re.match(r"\s*(\d{1,4}[.):\t ]|[-•*])", row) is not None
    return listed_ or sum(len(word) > 1 and word.isupper() for word in words) >= 2


def _answer(plain: str) -> tuple[Answer | None, bool, bool]:
    """What the words say, whether they say two things, and whether that it is not decided. A longer phrase takes its words away from shorter ones."""
    found: set[Answer | None] = set()
    left = plain
    for phrase, answer in _lexicon().answers:
        pattern = rf"(?<!\w){re.escape(phrase)}(?!\w)" if phrase.isascii() or " " in phrase else re.escape(phrase)
        if _SHORT.get(phrase) and _SHORT[phrase].search(left):
            continue
        if re.search(pattern, left):
            found.add(answer)
            left = re.sub(pattern, " ", left)
    told = found - {None}
    if len(told) == 1 and None not in found:
        return next(iter(told)), False, False
    return None, bool(found), found == {None}


_SHORT = {"no": re.compile(r"(?<!\w)no\.? ?[:#]|(?<!\w)no\.? ?[\w/-]*\d"), "non": re.compile(r"(?<!\w)non-")}
"""Where a short word is none: `No. 12` is a number."""


def _ends(before: str, words: Sequence[str], *, loose: bool = False) -> bool:
    """Whether a text ends with one of the words; `loose`: a small word may stand between."""
    text = before.rstrip(" :=.,(-") if not loose else re.sub(r" (no|nr|number|nomor|izin|is)$", "", before)
    return any(
        text == word or (text.endswith(word) and (not word.isascii() or not text[-len(word) - 1].isalnum()))
        for word in (one.rstrip(".") for one in words)
        if word
    )


def _given(said: _Said) -> Given | None:
    if said.answer is None:
        return None
    until = (
        said.valid_until if not (said.valid_from and said.valid_until and said.valid_until < said.valid_from) else None
    )
    return Given(said.answer, said.answered_on, said.reference, said.valid_from, until)


def summary(match: ReplyMatch) -> str:
    """In one sentence: `3 answers can be recorded; 1 line is not sure; nothing is said of 2 people.`"""
    sure = len(match.answers())
    doubtful = len(match.lines) - sum(one.ref in match.answers() for one in match.lines)
    return say(
        "{0}; {1}; {2}.",
        count(sure, "{0} answer can be recorded", "{0} answers can be recorded"),
        count(doubtful, "{0} line is to be looked at", "{0} lines are to be looked at"),
        count(len(match.silent), "nothing is said of {0} person", "nothing is said of {0} people"),
    )
